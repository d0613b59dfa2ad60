// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers told in words that are amounts or per cents, as others are told in digits: "five
 * billion", "nine per cent", "trentotto". Small ones without a unit aren't: they count what stands
 * behind them.
 */
final class Spelled {

    private static final int HUNDRED = 100;
    private static final int TEN = 10;
    private static final int FIRST_TEN = 20;
    private static final int ROUND = 2;

    private static final List<String> ONES_EN =
            List.of(
                    "one",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen");
    private static final List<String> TENS_EN =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ONES_IT =
            List.of(
                    "un",
                    "due",
                    "tre",
                    "quattro",
                    "cinque",
                    "sei",
                    "sette",
                    "otto",
                    "nove",
                    "dieci",
                    "undici",
                    "dodici",
                    "tredici",
                    "quattordici",
                    "quindici",
                    "sedici",
                    "diciassette",
                    "diciotto",
                    "diciannove");
    private static final List<String> TENS_IT =
            List.of(
                    "venti",
                    "trenta",
                    "quaranta",
                    "cinquanta",
                    "sessanta",
                    "settanta",
                    "ottanta",
                    "novanta");

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\d'-])\\p{L}+(?:-\\p{L}+)?(?![\\p{L}-])");

    /** What a number in words is of; behind one that counts years or times nothing is told. */
    private static final Pattern BEHIND =
            Pattern.compile(
                    "\\s(?:(?<percent>per ?cent\\b|per ?cento\\b)|(?<scale>thousand|million|billion"
                        + "|milioni|milione|miliardi|miliardo)\\b(?:\\s(?:di\\s|of\\s)?"
                        + "(?<coin>euros?|dollars|pounds|dollari|sterline)\\b)?"
                        + "|(?<none>years?|months?|days?|weeks?|hours?|minutes?|times|cents?"
                        + "|percentage|points?|anni|mesi|giorni|settimane|ore|minuti|volte|centesimi"
                        + "|punti|in|out|su|or|o)\\b)",
                    Pattern.CASE_INSENSITIVE);

    private Spelled() {}

    /** Those of a sentence, from left to right. */
    static List<Printed> in(String sentence, Lang lang) {
        List<Printed> out = new ArrayList<>();
        Matcher m = WORD.matcher(sentence);
        while (m.find()) {
            int value = value(m.group().toLowerCase(Locale.ROOT), lang);
            Matcher behind = BEHIND.matcher(sentence).region(m.end(), sentence.length());
            boolean told = behind.lookingAt();
            boolean unit = told && behind.group("none") == null;
            if (value > 0 && (unit || !told && value >= FIRST_TEN && value % TEN != 0)) {
                out.add(number(sentence, m, value, unit ? behind : null));
            }
        }
        return out;
    }

    private static Printed number(String sentence, Matcher m, int value, Matcher behind) {
        boolean percent = behind != null && behind.group("percent") != null;
        boolean amount = behind != null && !percent;
        double scale = amount ? Printed.scale(behind.group("scale")) : 1;
        int end = behind == null ? m.end() : behind.end();
        String coin = amount && behind.group("coin") != null ? behind.group("coin") : "";
        double step = value % TEN == 0 ? percent ? ROUND : TEN : 1;
        return new Printed(
                m.start(),
                end,
                percent ? Printed.Unit.PERCENT : amount ? Printed.Unit.AMOUNT : Printed.Unit.OTHER,
                value * scale,
                scale,
                step * scale,
                0,
                coin.toLowerCase(Locale.ROOT),
                Printed.isHedged(sentence, m.start(), end));
    }

    /** What a word says, below a thousand; 0 for no number. */
    static int value(String word, Lang lang) {
        return lang == Lang.IT ? italian(word) : english(word);
    }

    private static int english(String word) {
        String[] parts = word.split("-", 2);
        int ones = ONES_EN.indexOf(parts[parts.length - 1]) + 1;
        int tens = TENS_EN.indexOf(parts[0]);
        if (parts.length == 1) {
            return tens >= 0 ? FIRST_TEN + TEN * tens : ones;
        }
        return tens >= 0 && ones > 0 && ones < TEN ? FIRST_TEN + TEN * tens + ones : 0;
    }

    private static int italian(String word) {
        int at = word.indexOf("cento");
        if (at < 0) {
            return belowHundred(word);
        }
        String rest = word.substring(at + "cento".length());
        int hundreds = at == 0 ? 1 : ONES_IT.indexOf(word.substring(0, at)) + 1;
        int small = rest.isEmpty() ? 0 : belowHundred(rest);
        boolean told = hundreds > 0 && hundreds < TEN && (rest.isEmpty() || small > 0);
        return told ? hundreds * HUNDRED + small : 0;
    }

    private static int belowHundred(String word) {
        int ones = ONES_IT.indexOf(word) + 1;
        for (int i = 0; i < TENS_IT.size() && ones == 0; i++) {
            String ten = TENS_IT.get(i);
            String cut = ten.substring(0, ten.length() - 1);
            int value = FIRST_TEN + TEN * i;
            if (word.equals(ten)) {
                return value;
            }
            if (word.matches(cut + "(?:uno?|otto)")) { // "ventuno", "trentotto"
                return value + (word.endsWith("otto") ? ONES_IT.indexOf("otto") + 1 : 1);
            }
            String rest = word.startsWith(ten) ? word.substring(ten.length()) : "";
            int unit = ONES_IT.indexOf(rest.replace('\u00e9', 'e')) + 1; // "ventitré"
            ones = unit > 1 && unit < TEN ? value + unit : 0;
        }
        return ones;
    }
}
