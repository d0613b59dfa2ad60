// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Map;

/**
 * Numbers from twenty on that a question has in words: years ("duemilaventuno", "twenty
 * twenty-four") and amounts ("sessanta miliardi"). Smaller ones are words of their own.
 */
final class SpokenNumbers {

    private static final List<String> TO_NINETEEN_EN =
            List.of(
                    "zero one two three four five six seven eight nine ten eleven twelve thirteen"
                            .split(" "));
    private static final List<String> TEENS_EN =
            List.of("fourteen fifteen sixteen seventeen eighteen nineteen".split(" "));
    private static final List<String> TENS_EN =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final List<String> TO_NINETEEN_IT =
            List.of(
                    ("zero uno due tre quattro cinque sei sette otto nove dieci undici dodici"
                                    + " tredici quattordici quindici sedici diciassette diciotto"
                                    + " diciannove")
                            .split(" "));
    private static final Map<String, Integer> TENS_IT =
            Map.of(
                    "vent",
                    20,
                    "trent",
                    30,
                    "quarant",
                    40,
                    "cinquant",
                    50,
                    "sessant",
                    60,
                    "settant",
                    70,
                    "ottant",
                    80,
                    "novant",
                    90);

    private record Read(int value, int to) {}

    private SpokenNumbers() {}

    /** A question with such numbers in figures. */
    static String inFigures(String text, Lang lang) {
        List<Token> tokens = Tokenizer.tokens(text, 0, text.length());
        StringBuilder out = new StringBuilder();
        int copied = 0;
        int at = 0;
        while (at < tokens.size()) {
            Read read = lang == Lang.IT ? italian(tokens, at) : english(tokens, at);
            if (read == null || read.value < 20) {
                at++;
                continue;
            }
            out.append(text, copied, tokens.get(at).start()).append(read.value);
            copied = tokens.get(read.to - 1).end();
            at = read.to;
        }
        return out.append(text.substring(copied)).toString();
    }

    // -- Italian: one word, grown together

    private static Read italian(List<Token> tokens, int at) {
        Integer value = italian(tokens.get(at).fold());
        return value == null ? null : new Read(value, at + 1);
    }

    private static Integer italian(String word) {
        int mila = word.indexOf("mila");
        if (mila > 0) {
            return sum(below(word.substring(0, mila)), 1000, word.substring(mila + 4));
        }
        return word.startsWith("mille") ? sum(1, 1000, word.substring(5)) : below(word);
    }

    private static Integer sum(Integer times, int unit, String rest) {
        Integer more = rest.isEmpty() ? Integer.valueOf(0) : below(rest);
        return times == null || more == null ? null : Integer.valueOf(times * unit + more);
    }

    /** A number below a thousand; null for any other word. */
    private static Integer below(String word) {
        int hundred = word.indexOf("cento");
        if (hundred >= 0) {
            Integer times = hundred == 0 ? Integer.valueOf(1) : small(word.substring(0, hundred));
            return sum(times, 100, word.substring(hundred + 5));
        }
        return small(word);
    }

    private static Integer small(String word) {
        int at = TO_NINETEEN_IT.indexOf(word);
        if (at >= 0) {
            return at;
        }
        for (Map.Entry<String, Integer> ten : TENS_IT.entrySet()) {
            if (word.startsWith(ten.getKey())) {
                String rest = word.substring(ten.getKey().length());
                String vowel = ten.getValue() == 20 ? "i" : "a";
                if (rest.equals(vowel)) {
                    return ten.getValue();
                }
                String unit = rest.startsWith(vowel) ? rest.substring(1) : rest;
                int more = TO_NINETEEN_IT.indexOf(unit);
                return more > 0 && more < 10 ? Integer.valueOf(ten.getValue() + more) : null;
            }
        }
        return null;
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
        String word = tokens.get(at).fold();
        int small = TO_NINETEEN_EN.indexOf(word);
        int teen = TEENS_EN.indexOf(word);
        if (small >= 0 || teen >= 0) {
            return new Read(small >= 0 ? small : 14 + teen, at + 1);
        }
        int ten = TENS_EN.indexOf(word);
        if (ten < 0) {
            return null;
        }
        int next = says(tokens, at + 1, "-") ? at + 2 : at + 1;
        int unit = next < tokens.size() ? TO_NINETEEN_EN.indexOf(tokens.get(next).fold()) : -1;
        return unit > 0 && unit < 10
                ? new Read(20 + 10 * ten + unit, next + 1)
                : new Read(20 + 10 * ten, at + 1);
    }

    private static boolean says(List<Token> tokens, int at, String word) {
        return at < tokens.size() && tokens.get(at).fold().equals(word);
    }
}
