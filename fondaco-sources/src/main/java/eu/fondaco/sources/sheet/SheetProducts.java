// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.product.Product;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goods by the codes and names that a sheet gives them. */
final class SheetProducts {

    private static final Map<String, Pattern> NOMENCLATURES =
            Stream.of("CPA", "HS", "SITC", "NAICS")
                    .collect(Collectors.toMap(n -> n, n -> WordLists.word("nomenclature." + n)));

    /** The combined nomenclature, whose codes are of eight digits. */
    private static final Pattern COMBINED = Pattern.compile("\\b(?:cn|nc|kn|gn) ?8?\\b");

    /** Codes of goods have no more letters. */
    private static final int LONGEST = 64;

    private static final Pattern OF_WHICH =
            Pattern.compile(
                    "^" + WordLists.of("of-which-word") + "[\\s:,]+(?=\\p{L})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SUBTOTAL =
            Pattern.compile(
                    "^(?:" + WordLists.of("subtotal-word") + ")[\\s:,-]+(?=\\p{L})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern TOLD = Pattern.compile("(\\p{Lu}{2,5}) (\\d{2,10}): (.+)");

    /** A division of the CPA as Istat writes it, behind the letters of its subsection. */
    private static final Pattern DIVISION = Pattern.compile("CPA:[A-Z]{2}(\\d\\d)");

    private final Set<String> listed;
    private final Map<String, String> divisions = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Codes that the file tells of names, by these; empty where it tells several of one. */
    private final Map<String, String> told = new HashMap<>();

    /** Names for which codes were made. */
    private final Set<String> made = new HashSet<>();

    /**
     * @param listed codes of goods that lists define, whether or not the observatory has any of
     *     them
     */
    SheetProducts(Collection<Product> known, Set<String> listed) {
        listed.forEach(
                code -> {
                    Matcher m = DIVISION.matcher(code);
                    if (m.matches()) {
                        divisions.put(m.group(1), code);
                    }
                });
        this.listed = listed;
        known.forEach(
                p -> {
                    codes.put(SheetWords.key(p.name().en()), p.code());
                    codes.put(SheetWords.key(p.name().it()), p.code());
                });
    }

    /**
     * What a row is of.
     *
     * @param code in a column of codes; empty for none
     * @param text in a column of names; empty for none
     * @param over the headers over the two, as keys
     */
    String taken(String code, String text, String over) {
        String headers = code.isEmpty() ? classed(text, over) : over;
        boolean bare = SheetWords.isTotal(text) || isCode(own(text), headers);
        String named = bare ? "" : bare(text);
        if (SheetCodes.isProduct(code) && !SheetWords.isTotal(text)) {
            return tell(keep(whole(code, headers), named), named);
        }
        return text.isEmpty() || SheetWords.isTotal(text)
                ? Product.TOTAL
                : tellOf(text, keep(code(text, headers), named), named);
    }

    /** Takes the code that a label tells of a name. */
    private String tellOf(String text, String code, String named) {
        return SheetWords.isCodedProduct(own(text)) ? tell(code, named) : code;
    }

    private String tell(String code, String named) {
        String key = SheetWords.key(named);
        if (!key.isEmpty()) {
            told.merge(key, code, (a, b) -> a.equals(b) ? a : "");
        }
        return code;
    }

    /** Whether names that stand by themselves in one table have a code in another of the file. */
    boolean areToldLater() {
        return made.stream().anyMatch(key -> !told.getOrDefault(key, "").isEmpty());
    }

    /**
     * The same, of a table whose titles name a classification.
     *
     * @param titles as keys
     */
    String over(String header, String titles) {
        Matcher told = TOLD.matcher(header);
        if (told.matches()) {
            return taken(told.group(2), told.group(3), SheetWords.key(told.group(1)));
        }
        return SheetWords.isTotal(header)
                ? Product.TOTAL
                : tellOf(header, keep(code(header, titles), bare(header)), bare(header));
    }

    private String keep(String code, String name) {
        names.putIfAbsent(code, name);
        return code;
    }

    /** How the sheet writes the goods of a code; empty for all goods. */
    String name(String code) {
        return names.getOrDefault(code, "");
    }

    /** What a label says itself of how its goods are classified; else what stands over it. */
    private static String classed(String label, String over) {
        String own = SheetClassed.of(SheetMarks.bare(label));
        return own.isEmpty() ? over : own;
    }

    private String code(String marked, String over) {
        String text = own(marked);
        String header = classed(marked, over);
        Matcher coded = SheetWords.CODED.matcher(text);
        if (coded.matches()) {
            return whole(coded.group(1), header);
        }
        return isCode(text, header) ? whole(text, header) : named(SheetWords.key(text));
    }

    private String named(String key) {
        String known = codes.get(key);
        String own = known == null ? told.getOrDefault(key, "") : known;
        if (own.isEmpty()) {
            made.add(key);
        }
        return own.isEmpty() ? made(key) : own;
    }

    /** Whether a whole label is the code of goods that a list names. */
    private boolean isCode(String text, String header) {
        return SheetCodes.isProduct(text) && listed.contains(whole(text, header));
    }

    /** A code made of a name; long ones are cut, and told apart by what was cut off. */
    private static String made(String key) {
        String code = key.toUpperCase(Locale.ROOT).replace(' ', '_');
        return code.length() <= LONGEST
                ? code
                : code.substring(0, LONGEST - 9) + "_" + Integer.toHexString(code.hashCode());
    }

    private static String bare(String marked) {
        String text = own(marked);
        Matcher coded = SheetWords.CODED.matcher(text);
        return coded.matches() ? coded.group(2) : text;
    }

    /** A label without footnotes, and without what says that it is a part of the one before. */
    private static String own(String marked) {
        String label = OF_WHICH.matcher(SheetMarks.bare(marked)).replaceFirst("");
        return SheetClassed.bare(SUBTOTAL.matcher(label).replaceFirst(""));
    }

    /**
     * A code as lists have it, where its letters, its column or the titles say which classification
     * it is of: {@code CA10} and {@code 10} under {@code Ateco} are {@code CPA:CA10}.
     */
    private String whole(String code, String header) {
        if (code.matches(SheetWords.SECTION)
                || listed.contains("CPA:" + code) && isLettered(code)) {
            return "CPA:" + code;
        }
        List<String> of = classifications(header);
        if (of.size() != 1) {
            return code;
        }
        if (code.matches("\\d{8}") && COMBINED.matcher(header).find()) {
            return "CN:" + code;
        }
        String own = of.get(0) + ":" + code;
        return own.startsWith("CPA:") ? divisions.getOrDefault(code, own) : own;
    }

    private static boolean isLettered(String code) {
        return code.matches("[A-Z]{2}\\d\\d");
    }

    /** The classifications that a text names, as a key. */
    static List<String> classifications(String text) {
        return NOMENCLATURES.entrySet().stream()
                .filter(e -> e.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
