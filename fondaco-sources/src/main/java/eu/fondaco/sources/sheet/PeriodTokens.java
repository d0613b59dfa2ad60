// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text as the words that tell periods, in six languages. Words that only join others are left
 * out.
 *
 * @param kinds a letter a token: {@code Y} year, {@code N} number of one or two digits, {@code R}
 *     roman number up to four, {@code L} a larger one behind {@code I-}, {@code O} ordinal, {@code
 *     C} number in words, {@code M} month, {@code Q} quarter, {@code H} half, {@code K} months,
 *     {@code m} the letter, {@code P} first of several, {@code T} to, {@code A} since January,
 *     {@code E} twelve months up to, {@code G} a flag, {@code -} and {@code ,} signs, {@code ?}
 *     anything else
 * @param texts of the tokens
 */
record PeriodTokens(String kinds, List<String> texts) {

    static final PeriodTokens NONE = new PeriodTokens("", List.of());

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\d++(?:st|nd|rd|th|er|eme|e|[\u00b0\u00ba\u00aa](?:\\.)?)?(?!\\p{L}{3})|\\d+|\\p{L}+|[^\\s\\p{L}\\d]");

    private static final List<Pattern> MONTHS = lists("month", 1, 12);
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    /** Roman numbers that can only count months. */
    private static final List<String> LATE =
            List.of("v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private static final List<Pattern> ORDINALS = lists("ordinal", 1, 4);
    private static final List<Pattern> COUNTS = lists("count", 2, 11);

    private static final Map<String, Pattern> KINDS =
            Map.of(
                    "Q", WordLists.whole("quarter"),
                    "H", WordLists.whole("half"),
                    "K", WordLists.whole("months"),
                    "P", WordLists.whole("first"),
                    "T", WordLists.whole("till"),
                    "A", WordLists.whole("since-january"),
                    "E", WordLists.whole("ending"),
                    "", Pattern.compile(WordLists.of("filler") + "|[.'\u2019\u00b0\u00ba\u00aa]"),
                    "-", Pattern.compile("[-\u2010-\u2015/]"));

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");
    private static final Pattern TWELVE_MONTHS_TO =
            Pattern.compile("\\b(?:" + WordLists.of("twelve-months-to") + ")\\b");
    private static final Pattern UP_TO = Pattern.compile("R-$");

    /** Quarters, halves or months without any number. */
    private static final Pattern COUNTING = Pattern.compile("[QHK]+");

    private static final Pattern OTHER = Pattern.compile("\\D");

    /** The kinds of tokens: few words fill a table. */
    private static final Remembered<String> KNOWN = new Remembered<>();

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static List<Pattern> lists(String name, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> WordLists.whole(name + "." + n))
                .toList();
    }

    /** The words of a text in lower case. */
    static PeriodTokens of(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        plain = POINT.matcher(plain).replaceAll(","); // of a decimal or a date
        plain = TWELVE_MONTHS_TO.matcher(plain).replaceAll("ending");
        StringBuilder kinds = new StringBuilder();
        List<String> texts = new ArrayList<>();
        Matcher m = TOKEN.matcher(plain);
        while (m.find()) {
            String token = m.group();
            boolean digit = isDigit(token.charAt(0));
            String bare = digit ? OTHER.matcher(token).replaceAll("") : token;
            boolean month = LATE.contains(bare) && UP_TO.matcher(kinds).find();
            String kind = month ? "L" : KNOWN.of(bare, PeriodTokens::kind);
            if (!kind.isEmpty()) {
                kinds.append(kind);
                texts.add(bare);
            }
        }
        return new PeriodTokens(kinds.toString(), List.copyOf(texts));
    }

    private static String kind(String token) {
        if (token.matches("\\d+")) {
            return token.matches("(19|20)\\d\\d") ? "Y" : token.length() < 3 ? "N" : "?";
        }
        if (ROMAN.contains(token)) {
            return "R";
        }
        if (at(MONTHS, token) > 0) {
            return "M";
        }
        for (Map.Entry<String, Pattern> kind : KINDS.entrySet()) {
            if (kind.getValue().matcher(token).matches()) {
                return kind.getKey();
            }
        }
        if (at(ORDINALS, token) > 0) {
            return "O";
        }
        if (at(COUNTS, token) > 0) {
            return "C";
        }
        return token.equals(",") || token.equals("m")
                ? token
                : token.matches("[a-z]{1,2}") ? "G" : "?";
    }

    private static int at(List<Pattern> words, String token) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).matcher(token).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    String text(int token) {
        return texts.get(token);
    }

    /** Whether a text only says what counts time: {@code Trimestri}. */
    static boolean countTime(String text) {
        return COUNTING.matcher(of(text.toLowerCase(Locale.ROOT)).kinds()).matches();
    }

    /** The number of a month by its name. */
    static int month(String name) {
        return at(MONTHS, name);
    }

    /** What a number says in digits, roman or words; 0 for none. */
    static int number(String token) {
        if (token.matches("\\d{1,2}")) {
            return Integer.parseInt(token);
        }
        if (LATE.contains(token)) {
            return ROMAN.size() + LATE.indexOf(token) + 1;
        }
        int roman = ROMAN.indexOf(token) + 1;
        int ordinal = roman > 0 ? roman : at(ORDINALS, token);
        int count = at(COUNTS, token);
        return ordinal > 0 ? ordinal : count > 0 ? count + 1 : 0;
    }

    PeriodTokens between(int from, int to) {
        return new PeriodTokens(kinds.substring(from, to), texts.subList(from, to));
    }

    /** Whether a year is one of a date or a span of years. */
    boolean isJoined(int year) {
        return isGlued(year, year + 1) || kinds.substring(0, year).endsWith("NM");
    }

    /** Whether other numbers are joined to some tokens: {@code 1/}, {@code -2}. */
    boolean isGlued(int from, int to) {
        return kinds.substring(0, from).matches(".*[NY?][-,]") && isDigit(from - 2)
                || to + 1 < kinds.length()
                        && kinds.substring(to).matches("[-,][NY?].*")
                        && isDigit(to + 1);
    }

    private boolean isDigit(int token) {
        return texts.get(token).matches("\\d.*");
    }
}
