// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a sheet gives to areas and that no list knows, such as {@code Altri mercati del Golfo}
 * or {@code Pacific Rim buyers}. Each is kept under a code of its own: its values are held and
 * asked for by that name, and stand in no ranking and no sum.
 */
final class OwnNames {

    private static final String PREFIX = "OWN:";
    private static final int LONGEST = 56;

    /** Words before a name that say that a row is a total, or a part of the rows above. */
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(?:"
                            + WordLists.of("total-word")
                            + "|"
                            + WordLists.of("of-which-word")
                            + ")[\\s:,-]+(?="
                            + "[\\p{L}(])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern AFTER =
            Pattern.compile(
                    "[\\s:,-]+" + WordLists.of("total-word") + "$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern REST = Pattern.compile("^" + WordLists.of("rest") + "\\b");

    /** What a name is joined with: {@code Malta e altre isole}. */
    private static final Pattern AND_OTHERS =
            Pattern.compile(" (?:e|ed|and|et|und|y|en) " + WordLists.of("rest") + "\\b.*$");

    private static final Pattern GENERAL =
            Pattern.compile("\\b(?:" + WordLists.of("general") + "|\\d+)\\b");

    private final Map<String, String> names = new LinkedHashMap<>();

    /** The code under which a name is kept; empty where nothing of it can be a code. */
    String keep(String label) {
        return keepAs(bare(label));
    }

    /** The code of a total that is kept with the word that says so. */
    String keepTotal(String label) {
        return keepAs(SheetMarks.bare(label));
    }

    private String keepAs(String name) {
        String key = SheetWords.key(name).replace(' ', '_');
        if (key.isEmpty()) {
            return "";
        }
        String code = PREFIX + key.substring(0, Math.min(LONGEST, key.length()));
        names.putIfAbsent(code, name);
        return code;
    }

    /** Whether a code stands for a name that only a sheet has. */
    static boolean isOwn(String code) {
        return code.startsWith(PREFIX);
    }

    /** The names kept, by code. */
    Map<String, String> names() {
        return names;
    }

    /** A label without what marks it as a total, part or note. */
    static String bare(String label) {
        String name = SheetMarks.bare(label).replaceFirst("^[\\s\u2022\u00b7*>-]+", "");
        Matcher before = BEFORE.matcher(name);
        name = before.lookingAt() ? before.replaceFirst("") : name;
        return AFTER.matcher(name).replaceFirst("").strip();
    }

    /**
     * Whether a label says of what it is: {@code Altri mercati del Golfo} does, {@code Altri Paesi}
     * and {@code Primi 10} don't.
     */
    static boolean isNamed(String label) {
        String name = bare(label);
        String key = SheetWords.key(name);
        if (SheetWords.isTotal(label) || SheetWords.isTotal(name)) {
            return false;
        }
        boolean lump = REST.matcher(key).find();
        String before = AND_OTHERS.matcher(key).replaceFirst("");
        if (!lump && !before.equals(key)) {
            return says(before);
        }
        if (!lump && name.equals(SheetMarks.bare(label)) && SheetWords.isOpen(label)) {
            return false; // the first ten, subtotals
        }
        return says(REST.matcher(key).replaceFirst(" "));
    }

    /** Whether words say more than that something is a list, a market or a country. */
    private static boolean says(String words) {
        return GENERAL.matcher(words).replaceAll(" ").matches(".*\\p{L}{2}.*");
    }
}
