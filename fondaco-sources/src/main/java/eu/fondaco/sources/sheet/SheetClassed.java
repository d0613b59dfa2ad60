// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a label says before a code of goods: the classification of which it is, {@code HS 84
 * Machinery}, or what is counted there, {@code Chapter 84 - Machinery}.
 */
final class SheetClassed {

    private static final String CODE =
            "(?:"
                    + SheetWords.DOTTED
                    + "|[A-Z]{0,2}\\d{1,10}|[A-Z]{2}|[A-U](?= ?[:\u2013-]))(?:["
                    + " .:\u2013-]+\\p{L}|$)";

    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(?i:(?<of>"
                            + Stream.of("CPA", "HS", "SITC", "NAICS")
                                    .map(n -> WordLists.of("nomenclature." + n))
                                    .collect(Collectors.joining("|"))
                            + ")(?: ?rev\\.? ?\\d| 20\\d\\d)?|"
                            + WordLists.of("coded-by")
                            + ")[ .:-]{1,2}(?="
                            + CODE
                            + ")");

    private SheetClassed() {}

    /** A label from its code on. */
    static String bare(String label) {
        return BEFORE.matcher(label).replaceFirst("");
    }

    /** The classification that a label names before its code, as a key; empty for none. */
    static String of(String label) {
        Matcher m = BEFORE.matcher(label);
        return m.find() && m.group("of") != null ? SheetWords.key(m.group("of")) : "";
    }
}
