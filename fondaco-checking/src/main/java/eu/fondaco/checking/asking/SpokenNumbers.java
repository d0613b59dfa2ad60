// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.EnglishNumbers;
import eu.fondaco.core.text.ItalianNumbers;
import eu.fondaco.core.text.Lang;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Numbers from twenty on that a question has in words: years ("duemilaventuno", "twenty
 * twenty-four") and amounts ("sessanta miliardi"); and the first of a month. Smaller ones are words
 * of their own.
 */
final class SpokenNumbers {

    private static final Set<String> BEFORE_YEARS =
            Set.of("al", "nel", "dal", "del", "contro", "to", "with", "in", "vs", "of");

    private record Read(int value, int to) {}

    private SpokenNumbers() {}

    /** A question with such numbers in figures, and what says a part of a year by its place. */
    static String inFigures(String text, Lang lang) {
        return Limits.written(figures(Amounts.written(text, lang), lang), lang);
    }

    private static String figures(String text, Lang lang) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        StringBuilder out = new StringBuilder();
        int copied = 0;
        int at = 0;
        while (at < tokens.size()) {
            String other = otherwise(tokens, at, lang);
            if (!other.isEmpty()) {
                out.append(text, copied, tokens.get(at).start()).append(other);
                copied = tokens.get(at).end();
                at++;
                continue;
            }
            Read first = first(tokens, at, lang);
            Read read =
                    first != null
                            ? first
                            : lang == Lang.IT ? italian(tokens, at) : english(tokens, at);
            if (read == null || first == null && read.value < 20) {
                at++;
                continue;
            }
            out.append(text, copied, tokens.get(at).start()).append(read.value);
            copied = tokens.get(read.to - 1).end();
            at = read.to;
        }
        return out.append(text.substring(copied)).toString();
    }

    /**
     * A token as the readers of times know it: a month written small beside a number, a year of two
     * digits at the end after another year ("rispetto al 22"); empty where it is neither.
     */
    private static String otherwise(List<Token> tokens, int at, Lang lang) {
        Token token = tokens.get(at);
        boolean numbered = isNumber(tokens, at - 1) || isNumber(tokens, at + 1);
        if (lang == Lang.EN && numbered && isMonth(token.text(), lang)) {
            return token.text().substring(0, 1).toUpperCase(Locale.ROOT)
                    + token.text().substring(1);
        }
        boolean day = isNumber(tokens, at + 2) && tokens.get(at + 1).text().matches("[/.-]");
        boolean last = at + 1 == tokens.size() || !tokens.get(at + 1).isWord() && !day;
        boolean year =
                token.text().matches("[0-4]\\d")
                        && last
                        && !isNumber(tokens, at + 1)
                        && !says(tokens, at + 1, "%")
                        && at > 0
                        && BEFORE_YEARS.contains(tokens.get(at - 1).fold())
                        && tokens.stream().anyMatch(t -> t.text().matches("20\\d\\d"));
        return year ? "20" + token.text() : "";
    }

    private static boolean isNumber(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).text().matches("\\d{1,4}");
    }

    private static boolean isMonth(String word, Lang lang) {
        return Arrays.stream(Month.values())
                .map(m -> m.getDisplayName(TextStyle.FULL, lang.locale()))
                .anyMatch(m -> m.equalsIgnoreCase(word) && !m.equals(word));
    }

    private static Read italian(List<Token> tokens, int at) {
        boolean thanks = says(tokens, at + 1, "grazie") || at > 0 && says(tokens, at - 1, "grazie");
        int value = thanks ? -1 : ItalianNumbers.of(tokens.get(at).fold());
        return value < 0 ? null : new Read(value, at + 1);
    }

    /** The first of a month in words: "primo giugno", "the first of June". */
    private static Read first(List<Token> tokens, int at, Lang lang) {
        if (!says(tokens, at, lang.pick("first", "primo"))) {
            return null;
        }
        int month = says(tokens, at + 1, "of") ? at + 2 : at + 1;
        boolean named =
                month < tokens.size()
                        && Arrays.stream(Month.values())
                                .map(m -> m.getDisplayName(TextStyle.FULL, lang.locale()))
                                .anyMatch(m -> m.equalsIgnoreCase(tokens.get(month).fold()));
        return named ? new Read(1, month) : null;
    }

    // -- English: words beside each other, or joined by a hyphen

    private static Read english(List<Token> tokens, int at) {
        Read first = twoDigits(tokens, at);
        if (first == null) {
            return null;
        }
        if (says(tokens, first.to, "thousand")) {
            return first.value < 10 ? thousands(tokens, first) : first;
        }
        boolean century = first.value == 19 || first.value == 20;
        Read second = century ? twoDigits(tokens, first.to) : null;
        return second != null && second.value >= 10
                ? new Read(first.value * 100 + second.value, second.to)
                : first;
    }

    private static Read thousands(List<Token> tokens, Read thousand) {
        int next = thousand.to + 1;
        Read more = twoDigits(tokens, says(tokens, next, "and") ? next + 1 : next);
        int value = thousand.value * 1000;
        return more == null ? new Read(value, next) : new Read(value + more.value, more.to);
    }

    private static Read twoDigits(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return null;
        }
        int value = EnglishNumbers.of(tokens.get(at).fold());
        if (value < 20) {
            return value < 0 ? null : new Read(value, at + 1);
        }
        int next = says(tokens, at + 1, "-") ? at + 2 : at + 1;
        int unit = next < tokens.size() ? EnglishNumbers.of(tokens.get(next).fold()) : -1;
        return unit > 0 && unit < 10 ? new Read(value + unit, next + 1) : new Read(value, at + 1);
    }

    private static boolean says(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).fold().equals(word);
    }
}
