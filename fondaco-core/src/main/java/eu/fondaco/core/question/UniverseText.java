// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The canonical text of what a ranking runs over: {@code regions of IT}, {@code partners in ASIA}.
 */
final class UniverseText {

    private static final Pattern KIND = Pattern.compile("([a-z]+) of (.+)", Pattern.DOTALL);
    private static final Pattern YEARS = Pattern.compile("[12]\\d{3}-[12]\\d{3}");

    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2}) digits");

    private UniverseText() {}

    /**
     * What one member is called: {@code region of IT}, {@code product of 2 digits}, {@code year
     * 2012-2021}.
     */
    static String each(Universe u) {
        String all = of(u);
        int space = all.startsWith("partner ") ? all.indexOf(' ', 8) : all.indexOf(' ');
        String noun = space < 0 ? all : all.substring(0, space);
        String one =
                noun.endsWith("ies")
                        ? noun.substring(0, noun.length() - 3) + "y"
                        : noun.substring(0, noun.length() - 1);
        return one + (space < 0 ? "" : all.substring(space));
    }

    static String of(Universe u) {
        String noun = u.dimension() == Dimension.PERIOD ? "years" : u.dimension().word() + "s";
        if (u.members().equals(Universe.ALL)) {
            return noun;
        }
        if (u.dimension() == Dimension.PERIOD && YEARS.matcher(u.members()).matches()) {
            return noun + " " + u.members();
        }
        if (u.dimension() == Dimension.PRODUCT && DIGITS.matcher(u.members()).matches()) {
            return noun + " of " + u.members();
        }
        Matcher kind = KIND.matcher(u.members());
        if (kind.matches() && Universe.KINDS.contains(kind.group(1))) {
            String of = kind.group(1) + " of " + codes(kind.group(2));
            if (u.dimension() == Dimension.REPORTER) {
                return of;
            }
            if (u.dimension() == Dimension.PARTNER) {
                return "partner " + of;
            }
        }
        return noun + " in " + codes(u.members());
    }

    private static String codes(String members) {
        List<String> parts = Arrays.asList(members.split("\\+", -1));
        return parts.stream().anyMatch(String::isEmpty)
                ? CodeText.of(members)
                : parts.stream().map(CodeText::of).collect(Collectors.joining("+"));
    }
}
