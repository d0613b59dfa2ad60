// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.text.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number as printed in a sentence, with what it counts.
 *
 * @param start of the number with its sign and currency, in the sentence
 * @param end behind its unit
 * @param value in base units, without its printed sign
 * @param scale of its unit: a million for "4.2 million"
 * @param step what one more in its last digit would add; trailing zeros of amounts carry none
 * @param sign printed before it: 1, -1, or 0 for none
 * @param currency as written; empty for none
 * @param hedged whether a word makes it inexact
 */
record Printed(
        int start,
        int end,
        Unit unit,
        double value,
        double scale,
        double step,
        int sign,
        String currency,
        boolean hedged) {

    /** What a number counts. */
    enum Unit {
        PERCENT,
        POINTS,
        AMOUNT,
        YEAR,
        /** An end of a range: "10 to 12 million" tells no level. */
        RANGE,
        OTHER
    }

    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int NEAR = 40;

    private static final String SCALES =
            "thousand|million|billion|trillion|mn|bn|tn|m|mila|milioni|milione|miliardi|miliardo|mln|mld|mrd";
    private static final String CURRENCIES =
            "US\\$|A\\$|\\$|\u20ac|\u00a3|euros?|EUR|USD|US dollars|Australian"
                + " dollars|dollars|dollari|pounds|sterline|sterlina|yen|yuan|francs|franchi|kronor|kroner|corone|rupees|rupie|reais|rand|won|CHF|SEK|NOK|DKK|JPY";

    /**
     * Right before a number: the mark of a coin, or letters that stand for one where what follows
     * can be nothing else, as "C147.4 million" and "R3,671.9".
     */
    private static final String COIN =
            "(?:(?-i:[A-Z]{1,3})?[$\u20ac\u00a3\u00a5\u20b9\u20a9\u20a6\u20ba\u20bd]"
                    + "|(?:(?-i:[A-Z]{1,3}|(?:"
                    + codes()
                    + "|R[sp]\\.?|kr\\.?)\\s))(?=\\d{1,3}(?:[.,]\\d{3})+|\\d[\\d.,]*\\s?(?:"
                    + SCALES
                    + ")\\b))";

    /** Marks between thousands in any language: an apostrophe or a narrow space. */
    private static final String APART = "['\u2019\u00a0\u2009\u202f]";

    static final String DIGITS_EN =
            "\\d{1,3}(?:,"
                    + "\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:"
                    + APART
                    + "\\d{3})+(?:[.,]\\d+)?|\\d+(?:\\.\\d+)?";
    static final String DIGITS_IT =
            "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d{1,3}(?:"
                    + APART
                    + "\\d{3})+(?:[.,]\\d+)?|\\d+(?:,\\d+)?";

    /** "2 005.2 bn": a plain space parts thousands only of what goes on as a number. */
    private static final String SPACED =
            "\\d{1,3}(?: \\d{3})+(?=[.,]\\d|\\s?(?:" + SCALES + ")\\b)(?:[.,]\\d+)?|";

    private static final Pattern EN = pattern(SPACED + DIGITS_EN);
    private static final Pattern IT = pattern(SPACED + DIGITS_IT);

    /** Words before or after a number that make it inexact. */
    private static final Pattern HEDGE_BEFORE =
            Pattern.compile(
                    "(?<!\\p{L})(?:about|around|some|almost|nearly|roughly|over|above|under|below|approximately|close"
                        + " to|just|well|more than|less than|fewer than|at least|at"
                        + " most|(?<!(?:went|gone|goes|going|rose|rises|moved|climbed|edged|ticked|inched|crept|is|was|are|were)"
                        + " )up to|an estimated|c\\.|ca\\.?|circa|quasi|oltre|pi\u00f9 di|meno"
                        + " di|almeno|poco|appena|attorno|intorno|sotto|sopra|ben|vicino|fino"
                        + " a|non|not|between|tra|fra|(?:between|tra|fra)\\s\\d[\\d.,%]*\\s(?:and|e)|\\d\\s?[-\u2013])(?:\\s+(?:il|lo|la|l'|i|gli|le|a|ad|al|allo|alla|all'|ai|agli|alle|del|dello|della|dell'|dei|degli|delle|di|the))?\\s*$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern HEDGE_AFTER =
            Pattern.compile(
                    "^\\s*(?:or so|circa|or more|o pi\u00f9|at least|e oltre|e passa|and"
                            + " more|[-\u2013]\\s*\\d)",
                    Pattern.CASE_INSENSITIVE);

    /** Behind a number that counts time, behind one of an item, before one of a label. */
    private static final Pattern TIME =
            Pattern.compile(
                    "[-\\s](?:years?|quarters?|months?|weeks?|days?|hours?|minutes?|ann[oi]|mes[ei]"
                            + "|trimestr[ei]|settiman[ae]|giorn[oi]|or[ae]|minut[oi])(?![\\p{L}-])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern MONTH_BEFORE =
            Pattern.compile(
                    "(?s).*(?<!\\p{L})(?:January|February|March|April|May|June|July|August|September|October|November|December)"
                        + " ",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern MONTH =
            Pattern.compile(
                    " (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre"
                            + "|ottobre|novembre|dicembre|January|February|March|April|May|June"
                            + "|July|August|September|October|November|December)(?!\\p{L})"
                            + "| (?:GMT|UTC|EST|EDT|CET|BST)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern LABEL = Pattern.compile("(?s).*\\p{L}[-\u2013/]");
    private static final Pattern ITEM = Pattern.compile("(?s)[^()]*|.*\\)[^()]*");

    private static final Pattern TO =
            Pattern.compile("\\s(?:to|a)\\s(?:the\\s)?|\\s?[-\u2013]\\s?");
    private static final Pattern FROM =
            Pattern.compile(
                    "(?s).*(?<!\\p{L})(?:from|da|dal|dall'|dai)\\s*(?:the\\s*)?",
                    Pattern.CASE_INSENSITIVE);

    /** How many times the lower end of a range the upper one may be. */
    private static final double WIDEST = 1.5;

    private static final Pattern JOINT = Pattern.compile("\\s(?:e|and)\\s");

    /** The codes of all coins but those that are words, too. */
    private static String codes() {
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> !code.matches("ALL|TOP|CUP|COP|MOP"))
                .sorted()
                .collect(Collectors.joining("|"));
    }

    private static Pattern pattern(String digits) {
        return Pattern.compile(
                "(?<![\\p{L}\\d.,/])(?<sign>[+\u2212\u2013-](?=\\s?(?:\\d|"
                        + COIN
                        + ")))?\\s?(?<before>"
                        + COIN
                        + "|EUR |USD )?\\s?(?<number>"
                        + digits
                        + ")(?![\\d])(?:[.,](?!\\d))?(?:(?<percent>\\s?%|\\s?per"
                        + " cent\\b|\\s?percent\\b|\\s?per"
                        + " cento\\b)(?<pp>\\s+points?\\b)?|(?<points>\\s+(?:percentage"
                        + " points?|punti percentuali|punto"
                        + " percentuale|p\\.?p\\.|pp\\b|points?\\b|punti\\b))|(?:\\s?(?<scale>(?:"
                        + SCALES
                        + ")\\b))?(?:\\s*(?:di\\s+|of\\s+)?(?<after>(?:"
                        + CURRENCIES
                        + ")(?![\\p{L}])(?!\\s?\\d)))?)",
                Pattern.CASE_INSENSITIVE);
    }

    /** The numbers of a sentence, from left to right. */
    static List<Printed> in(String sentence, Lang lang) {
        List<Printed> all = new ArrayList<>(Spelled.in(sentence, lang));
        Matcher m = (lang == Lang.IT ? IT : EN).matcher(sentence);
        while (m.find()) {
            Deadline.check();
            Printed number = of(m, sentence, lang);
            all.addAll(number == null ? List.of() : List.of(number));
        }
        all.sort(Comparator.comparingInt(Printed::start));
        List<Printed> out = new ArrayList<>();
        for (Printed number : all) {
            Printed before = out.isEmpty() ? null : out.get(out.size() - 1);
            if (before != null && number.isRestOf(before, sentence)) {
                out.set(out.size() - 1, number.behind(before));
            } else if (before != null && number.isConversionOf(before, sentence)) {
                continue;
            } else if (before != null && number.endsRange(before, sentence)) {
                out.set(out.size() - 1, before.inRange());
                out.add(number.inRange());
            } else {
                out.add(number);
            }
        }
        return out;
    }

    /** "3 million and 456 thousand", "2 miliardi e 300 milioni": one number in two parts. */
    private boolean isRestOf(Printed larger, String sentence) {
        boolean amounts = unit == Unit.AMOUNT && larger.unit == Unit.AMOUNT && sign == 0;
        return amounts
                && scale > 1
                && value < larger.scale
                && larger.currency.isEmpty()
                && larger.value % larger.scale == 0
                && JOINT.matcher(sentence.substring(larger.end, start)).matches();
    }

    /** "$387m (£206m)": the same in other coins. */
    private boolean isConversionOf(Printed one, String sentence) {
        boolean coins = !currency.isEmpty() && !one.currency.isEmpty();
        return coins
                && !currency.equals(one.currency)
                && sentence.substring(one.end, start).matches("\\s?\\(")
                && sentence.startsWith(")", end);
    }

    /** "10 to 12 million", "$80-$90": whether a range ends with it that begins with another. */
    private boolean endsRange(Printed lower, String sentence) {
        boolean own = unit == lower.unit && scale == lower.scale;
        boolean bare = lower.unit == Unit.OTHER && unit != Unit.POINTS && unit != Unit.YEAR;
        double from = bare ? lower.value * scale : lower.value;
        return (own || bare)
                && unit != Unit.YEAR
                && sign == 0
                && lower.sign == 0
                && from < value
                && value < (bare && unit != Unit.OTHER ? 2 * WIDEST : WIDEST) * from
                && TO.matcher(sentence.substring(lower.end, start)).matches()
                && !FROM.matcher(sentence.substring(0, lower.start)).matches();
    }

    private Printed inRange() {
        return new Printed(start, end, Unit.RANGE, value, scale, step, sign, currency, hedged);
    }

    private Printed behind(Printed larger) {
        return new Printed(
                larger.start,
                end,
                unit,
                larger.value + value,
                scale,
                step,
                larger.sign,
                currency,
                larger.hedged);
    }

    private static Printed of(Matcher m, String sentence, Lang lang) {
        String digits = m.group("number");
        int start = m.start("number");
        for (String group : new String[] {"before", "sign"}) {
            start = m.start(group) >= 0 ? m.start(group) : start;
        }
        int end = m.end("number");
        for (String group : new String[] {"percent", "pp", "points", "scale", "after"}) {
            end = Math.max(end, m.end(group));
        }
        if (end < sentence.length()
                && Character.isLetter(sentence.charAt(end))
                && end == m.end("number")) {
            return null; // "3rd", "2a"
        }
        if (end == m.end("number") && isNone(sentence, start, end)) {
            return null;
        }
        String currency = first(m.group("before"), m.group("after")).toLowerCase(Locale.ROOT);
        double scale = scale(first(m.group("scale"), ""));
        boolean per = m.group("percent") != null;
        boolean points = m.group("points") != null || m.group("pp") != null;
        boolean amount = !per && !points && (scale > 1 || !currency.isEmpty());
        boolean year =
                !per
                        && !points
                        && !amount
                        && digits.matches("(?:19|20)\\d{2}")
                        && m.group("sign") == null;
        BigDecimal value = value(digits, lang);
        double step = step(value, amount || !per && !points) * scale;
        String sign = m.group("sign");
        return new Printed(
                start,
                end,
                points
                        ? Unit.POINTS
                        : per ? Unit.PERCENT : amount ? Unit.AMOUNT : year ? Unit.YEAR : Unit.OTHER,
                value.doubleValue() * scale,
                scale,
                step,
                sign == null ? 0 : sign.equals("+") ? 1 : -1,
                currency,
                isHedged(sentence, start, end));
    }

    /**
     * "20 years", "6 May", "PL-480", "8) Transfers": what counts time or is a name tells no size.
     */
    private static boolean isNone(String sentence, int start, int end) {
        String before = sentence.substring(0, start);
        String behind = sentence.substring(end);
        boolean day = sentence.substring(start, end).matches("[12]?\\d|3[01]");
        return TIME.matcher(behind).lookingAt()
                || MONTH.matcher(behind).lookingAt()
                || day && MONTH_BEFORE.matcher(before).matches()
                || LABEL.matcher(before).matches()
                || behind.startsWith(")") && ITEM.matcher(before).matches();
    }

    /** Whether words before or behind a number make it inexact. */
    static boolean isHedged(String sentence, int start, int end) {
        String before = sentence.substring(Math.max(0, start - NEAR), start);
        String behind = sentence.substring(end, Math.min(sentence.length(), end + NEAR));
        return HEDGE_BEFORE.matcher(before).find() || HEDGE_AFTER.matcher(behind).find();
    }

    private static String first(String a, String b) {
        return a != null ? a.strip() : b == null ? "" : b.strip();
    }

    /** Digits as a number, by the marks of the language. */
    static BigDecimal value(String digits, Lang lang) {
        String whole = digits.replaceAll(APART + "| ", "");
        if (!whole.equals(digits)) {
            return new BigDecimal(whole.replace(',', '.'));
        }
        String plain =
                lang == Lang.IT
                        ? digits.replace(".", "").replace(',', '.')
                        : digits.replace(",", "");
        return new BigDecimal(plain);
    }

    /** What one more in the last digit that carries anything would add. */
    static double step(BigDecimal value, boolean zerosAreEmpty) {
        if (value.scale() > 0 || !zerosAreEmpty || value.signum() == 0) {
            return Math.pow(10, -Math.max(0, value.scale()));
        }
        return Math.pow(10, -value.stripTrailingZeros().scale());
    }

    static double scale(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "thousand", "mila" -> 1e3;
            case "million", "mn", "m", "milioni", "milione", "mln" -> 1e6;
            case "billion", "bn", "miliardi", "miliardo", "mld", "mrd" -> 1e9;
            case "trillion", "tn" -> 1e12;
            default -> 1;
        };
    }

    /** Whether it is an amount or count of three digits or more, none behind a point. */
    boolean isWhole() {
        return (unit == Unit.AMOUNT || unit == Unit.OTHER)
                && value / scale >= HUNDRED
                && step >= scale;
    }

    /** The same, where the zero at its end says that there are none of that digit. */
    Printed exact() {
        return isWhole() && !hedged && Math.round(step / scale) >= TEN
                ? new Printed(start, end, unit, value, scale, scale, sign, currency, hedged)
                : this;
    }

    /** The same number with the unit of another: "from 4.2 to 4.6 billion". */
    Printed as(Printed other) {
        return new Printed(
                start,
                end,
                other.unit,
                value * other.scale,
                other.scale,
                step * other.scale,
                sign,
                other.currency,
                hedged);
    }
}
