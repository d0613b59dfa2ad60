// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What texts say of units: currencies, thousands and millions, weights and pieces. */
final class MoneyWords {

    private static final Pattern QUANTITY = WordLists.word("quantity");
    private static final Pattern EUR = WordLists.word("eur");
    private static final Pattern AUD = WordLists.word("aud");
    private static final Pattern USD = WordLists.word("usd");
    private static final Pattern OTHER_DOLLAR = WordLists.word("other-dollar");
    private static final Pattern DOLLAR = Pattern.compile("(^|[^\\p{L}])dollars?([^\\p{L}]|$)");
    private static final Pattern GBP = WordLists.word("gbp");
    private static final Pattern CHF = WordLists.word("chf");
    private static final Pattern CAD = WordLists.word("cad");

    /** Currencies that sheets write by the letters of ISO 4217. */
    private static final Pattern LETTERS =
            Pattern.compile(
                    "\\b(CAD|JPY|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|BRL|MXN|CNY|INR|KRW|NZD|TRY|ZAR)\\b");

    /** Other currencies by their names. */
    private static final Map<String, Pattern> NAMED =
            Stream.of("PLN CZK SEK NOK DKK HUF RON JPY CNY INR BRL MXN KRW TRY".split(" "))
                    .collect(
                            Collectors.toMap(
                                    code -> code, code -> WordLists.word("money." + code)));

    private static final Pattern RATE =
            Pattern.compile("\\b" + WordLists.of("rate") + "\\b", Pattern.DOTALL);
    private static final Pattern THOUSAND_OF =
            Pattern.compile(
                    "[A-Za-z]{3,4} 1[., ]?000|1?[., ]?000 ?([A-Za-z]{3,4}|[$\u20ac\u00a3])");

    /** In {@code 4th quarter} no thousands are meant. */
    private static final Pattern ORDINAL = Pattern.compile("\\b\\d{1,2}(st|nd|rd|th)\\b");

    /** An amount told in words, {@code 623.508 milioni}: it says nothing of other numbers. */
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?<![\\d.,])(?!(19|20)\\d\\d\\b)\\d[\\d.,]* "
                            + WordLists.of("amount-word")
                            + "(?!\\p{L})");

    /** An amount above or below which something is counted. */
    private static final Pattern THRESHOLD =
            Pattern.compile(
                    WordLists.of("threshold")
                            + "\\b[^\\d]{0,15}[\\d.,]+( ?(di )?(euros?|eur|[\u20ac\u00a3$]))?");

    /** To what numbers are rounded that are in a currency: it isn't their unit. */
    private static final Pattern ROUNDED =
            Pattern.compile("[(\\[]?\\b" + WordLists.of("rounded-to") + "\\b[)\\]]?");

    private static final String CURRENCY = "(euros?|eur|usd|gbp|[\u20ac\u00a3$])";

    private static final Pattern THOUSANDS =
            between(
                    WordLists.of("thousands")
                            + "|k ?C|C ?k|000 ?(di )?C|th ?C".replace("C", CURRENCY));

    private static final Pattern MILLIONS =
            between(WordLists.of("millions") + "|m ?C|C ?(m|mn|mio|mln)".replace("C", CURRENCY));

    /** What may be thousands or millions: {@code mil euros}, {@code US$ mil.}. */
    private static final Pattern MIL = Pattern.compile("(?<!\\p{L})mil(\\.?)(?!\\p{L})");

    /** A thousand of money in Spanish or Portuguese. */
    private static final Pattern MIL_OF =
            Pattern.compile(
                    "(?<!\\p{L})mil (?:de )?(?:euros|dolares|reais|pesos|libras)(?!\\p{L})");

    private static final Pattern MIL_THOUSAND = WordLists.word("mil-thousand");
    private static final Pattern MIL_MILLION = WordLists.word("mil-million");

    private static final Pattern BILLIONS = between(WordLists.of("billions"));

    /** A thousand in digits by which values are multiplied, or beside a currency. */
    private static final Pattern IN_THOUSANDS =
            Pattern.compile(
                    "(?<![\\d.,])((x|\u00d7|\\*|/|per|in) ?1?[., ]?000|'000s?|(1[.,"
                            + " ]?|[.,'\u2019])?000 ?(di )?"
                            + CURRENCY
                            + "|"
                            + CURRENCY
                            + "[ /]*(in |x )?(1[., ]?|[.,'\u2019])?000s?)(?![\\d\\p{L}]|[.,]\\d)");

    /** What says that values are in a currency, and in nothing less fine. */
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?is).*\\b(in|en|values:|valori:|unit|unidad|unite|einheit|eenheid)(?: in)?:?"
                            + " (euros?|eur|\u20ac|us"
                            + " dollars|dollars|dollari|usd|sterline|pounds|gbp)(?![\\p{L}/]).*");

    /** A currency by itself, with words that only say that values are in it. */
    private static final Pattern ALONE =
            Pattern.compile(
                    "[(\\[]?(?:(?:val(?:ori|ues?|eurs?|ores)|dati|data|importi|amounts?|correnti|current|werte|unit[ae]?|unidad|einheit|in|en|of|di|de)["
                        + " :]+)*(?:[\u20ac$\u00a3]|"
                            + Stream.of("eur", "aud", "cad", "usd", "gbp", "chf", "local-dollars")
                                    .map(WordLists::of)
                                    .collect(Collectors.joining("|"))
                            + ")[)\\]]?");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");

    private static final Remembered<Set<Long>> MULTIPLIERS = new Remembered<>();
    private static final Remembered<Set<String>> CURRENCIES = new Remembered<>();

    /** What a bare word for dollars says where nothing else does. */
    static final String DOLLARS = "USD";

    private static final Pattern LOCAL_DOLLARS = WordLists.word("local-dollars");
    private static final Pattern AMERICAN = WordLists.word("american-dollars");
    private static final Pattern LOCAL_FRANCS = WordLists.word("local-francs");
    private static final Map<String, String> OWN_DOLLARS =
            Map.of("CA", "CAD", "AU", "AUD", "NZ", "NZD");

    private static final Set<Long> BOTH = Set.of(1_000L, 1_000_000L);

    private MoneyWords() {}

    /**
     * The money that a text calls by a name which several countries give to theirs: of tables of a
     * country's own trade it is its own, {@code dollars} in Canada, {@code franchi} in Switzerland.
     */
    static Set<String> own(String text, String country) {
        String plain = SheetWords.folded(text);
        if (RATE.matcher(plain).find()) {
            return Set.of();
        }
        if (OWN_DOLLARS.containsKey(country)
                && LOCAL_DOLLARS.matcher(plain).find()
                && !AMERICAN.matcher(plain).find()) {
            return Set.of(OWN_DOLLARS.get(country));
        }
        boolean francs = country.matches("CH|LI") && LOCAL_FRANCS.matcher(plain).find();
        return francs ? Set.of("CHF") : Set.of();
    }

    /** Whether a text is a thousand of a currency, which is a unit: {@code 1 000 EUR}. */
    static boolean isThousandOf(String text) {
        return THOUSAND_OF.matcher(text).matches();
    }

    /** A text without the brackets that say in which unit values are. */
    static String withoutUnit(String text) {
        String rest =
                BRACKETS.matcher(text)
                        .replaceAll(
                                m ->
                                        isUnitAlone(m.group())
                                                ? " "
                                                : Matcher.quoteReplacement(m.group()))
                        .strip();
        return rest.isEmpty() ? text : rest;
    }

    private static Pattern between(String words) {
        return Pattern.compile("(^|[^\\p{L}])(" + words + ")([^\\p{L}]|$)");
    }

    /** Whether a text says a unit of money and nothing else. */
    static boolean isUnitAlone(String text) {
        boolean unit = !multipliers(text).isEmpty() || !currencies(text).isEmpty();
        return unit && SheetWords.flow(text).isEmpty() && SheetPeriods.within(text).isEmpty();
    }

    /** The numbers by which texts say that values are to be multiplied: 1000 for thousands. */
    static Set<Long> multipliers(String text) {
        return MULTIPLIERS.of(text, MoneyWords::multiplied);
    }

    private static Set<Long> multiplied(String text) {
        Set<Long> found = new LinkedHashSet<>();
        String amounts = AMOUNT.matcher(unrounded(SheetWords.folded(text))).replaceAll(" ");
        String plain = ORDINAL.matcher(THRESHOLD.matcher(amounts).replaceAll(" ")).replaceAll(" ");
        if (THOUSANDS.matcher(plain).find() || IN_THOUSANDS.matcher(plain).find()) {
            found.add(1_000L);
        }
        if (MILLIONS.matcher(plain).find()) {
            found.add(1_000_000L);
        }
        if (BILLIONS.matcher(plain).find()) {
            found.add(1_000_000_000L);
        }
        found.addAll(ofMil(plain));
        return found;
    }

    /** A text without what says to what numbers are rounded, where it tells their unit beside. */
    private static String unrounded(String plain) {
        if (!isRounded(plain)) {
            return plain;
        }
        String blank = ROUNDED.matcher(plain).replaceAll(" ");
        String rest = blank.replaceAll("^[\\s,;-]+|[\\s,;-]+$", "");
        boolean unit = isWhole(rest) || isCurrencyAlone(rest) || !multiplied(rest).isEmpty();
        return unit ? rest : plain;
    }

    /** Whether a text says to what numbers are rounded, which may be taken for their unit. */
    static boolean isRounded(String text) {
        return ROUNDED.matcher(SheetWords.folded(text)).find();
    }

    /** What "mil" is by the words beside it; both where they don't tell. */
    private static Set<Long> ofMil(String plain) {
        Matcher mil = MIL.matcher(plain);
        if (!mil.find()) {
            return Set.of();
        }
        boolean point = !mil.group(1).isEmpty();
        boolean spanish = MIL_THOUSAND.matcher(plain).find();
        if (MIL_OF.matcher(plain).find()) {
            return Set.of(1_000L);
        }
        boolean million = point || MIL_MILLION.matcher(plain).find();
        return spanish == million ? BOTH : Set.of(spanish ? 1_000L : 1_000_000L);
    }

    /** Which of thousands and millions "mil" is by the other words of a sheet; both at doubt. */
    static Set<Long> told(Set<Long> found, String sheet) {
        if (!found.equals(BOTH)) {
            return found;
        }
        String plain = SheetWords.folded(sheet);
        long thousand = MIL_THOUSAND.matcher(plain).results().count();
        long million = MIL_MILLION.matcher(plain).results().count();
        return MIL.matcher(plain).find() && thousand != million
                ? Set.of(thousand > million ? 1_000L : 1_000_000L)
                : found;
    }

    /** Whether a text is a currency and nothing more: {@code U.S. dollars}, {@code (euro)}. */
    static boolean isCurrencyAlone(String text) {
        return ALONE.matcher(SheetWords.folded(text).strip()).matches();
    }

    /** Whether a text says that values are in a currency without thousands or millions. */
    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches() && multipliers(text).isEmpty();
    }

    /** The currencies that texts name; a rate between two names none. */
    static Set<String> currencies(String text) {
        return CURRENCIES.of(text, MoneyWords::monies);
    }

    private static Set<String> monies(String text) {
        Set<String> found = new LinkedHashSet<>();
        String plain = SheetWords.folded(text);
        if (RATE.matcher(plain).find()) {
            return found;
        }
        if (EUR.matcher(plain).find() || plain.contains("\u20ac")) {
            found.add("EUR");
        }
        if (AUD.matcher(plain).find()) {
            found.add("AUD");
        } else if (USD.matcher(plain).find()
                || DOLLAR.matcher(plain).find() && !OTHER_DOLLAR.matcher(plain).find()
                || plain.matches("(?s).*(^|[^\\p{L}])\\$.*")) {
            found.add("USD");
        }
        if (GBP.matcher(plain).find() || plain.contains("\u00a3")) {
            found.add("GBP");
        }
        if (CHF.matcher(plain).find()) {
            found.add("CHF");
        }
        NAMED.forEach(
                (code, words) -> {
                    if (words.matcher(plain).find()) {
                        found.add(code);
                    }
                });
        LETTERS.matcher(text).results().forEach(m -> found.add(m.group()));
        if (CAD.matcher(plain).find()) {
            found.add("CAD");
            found.remove("USD");
        }
        return found;
    }

    /** Whether a text speaks of weights or pieces, which aren't money. */
    static boolean isQuantity(String text) {
        return QUANTITY.matcher(SheetWords.folded(text)).find();
    }

    /** Whether a text is a unit that some rows may be in: money, a weight, a share. */
    static boolean isUnit(String text) {
        return !currencies(text).isEmpty() || !isMoney(text);
    }

    /** Whether values in a unit are money, not weights, pieces, shares or prices of a kilogram. */
    static boolean isMoney(String text) {
        return !isQuantity(text)
                && !SheetWords.isOfOtherNumbers(text)
                && !SheetWords.isOfShares(text)
                && !text.strip()
                        .matches(
                                "(?i)%|\u2030|n\\.?|numero|number|indice|index|ratio|units?"
                                        + "|t|l|q|hl|kg");
    }
}
