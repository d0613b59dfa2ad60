// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a short text claims, whether it stands over a column, beside a row or over a part of a
 * table: a way of trade, a time, that numbers are no levels. What is left of it, without words that
 * only join or say units, names something or is not understood.
 *
 * @param flow the way of trade; nothing where it says none or both
 * @param level whether numbers under it may be values of trade
 * @param core what is left; empty where all of it is understood
 */
record SheetPhrase(Optional<TradeFlow> flow, SheetTime time, boolean level, String core) {

    private static final int WORDS = 8;

    /** Words that say "year to date", at most. */
    private static final int SINCE = 3;

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern SIGN = Pattern.compile("[-\u2013\u2014|:;,/.&+]+");
    private static final Pattern SMALL_UNIT =
            Pattern.compile("(?i)[(\\[]?(t|l|q|hl|kg|n\\.?|nr\\.?|no\\.?|pz\\.?|m3|mc|mq)[)\\]]?");

    /** A unit of money with its number: {@code 1 000 EUR}, {@code Mio. €}. */
    private static final Pattern UNIT =
            Pattern.compile(
                    "(?i)[(\\[]?(in )?(1?[., ]?000|mill?\\.?|mio\\.?|tsd\\.?|mln\\.?)? ?"
                            + "(eur|euro|usd|gbp|chf|[\u20ac\u00a3$])[)\\]]?");

    private static final Pattern OF_WHICH =
            Pattern.compile(
                    "^" + WordLists.of("of-which-word") + "[\\s:,]+(?=\\p{L})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A word and a year without a blank between them: {@code EXP2024}. */
    private static final Pattern GLUED =
            Pattern.compile("(?<![\\p{L}\\d])(\\p{L}{3,})((?:19|20)\\d\\d)(?!\\d)");

    /** Parts of a year that may be codes of anything where nothing speaks of trade beside them. */
    private static final Pattern SHORT_PART =
            Pattern.compile("(?iu)[qths] ?[1-4]|[1-4][ \u00b0\u00ba]?[qths]|\\p{L}{3,}\\.?");

    private static final Pattern ALL_GOODS = Pattern.compile(WordLists.of("all-goods"));
    private static final Pattern TRADE = Pattern.compile(WordLists.of("trade"));
    private static final Pattern BESIDE_FLOW = Pattern.compile(WordLists.of("beside-flow"));
    private static final Pattern FILLER = Pattern.compile(WordLists.of("filler"));

    /** Nothing is said. */
    static final SheetPhrase NONE = new SheetPhrase(Optional.empty(), SheetTime.NONE, true, "");

    private static final Remembered<SheetPhrase> READ = new Remembered<>();

    static SheetPhrase of(String text) {
        return READ.of(text, SheetPhrase::worked);
    }

    private static SheetPhrase worked(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        boolean level = isLevel(text);
        if (UNIT.matcher(text.strip()).matches()) {
            return new SheetPhrase(Optional.empty(), SheetTime.NONE, level, "");
        }
        String plain = OF_WHICH.matcher(SheetMarks.bare(text)).replaceFirst("");
        List<String> words = words(unbracketed(plain));
        SheetTime time = sinceJanuary(takeTime(words), words);
        Optional<TradeFlow> flow = takeFlow(words);
        return new SheetPhrase(flow, time, level, core(words, flow.isPresent()));
    }

    /** Whether numbers under a text may be values of trade, not weights, shares or changes. */
    private static boolean isLevel(String text) {
        boolean money =
                !MoneyWords.currencies(text).isEmpty() || !MoneyWords.multipliers(text).isEmpty();
        return !SheetWords.isDerived(text)
                && !SheetWords.isOfOtherNumbers(text)
                && !SheetWords.isNoLevel(text)
                && (money || !MoneyWords.isQuantity(text))
                && !SMALL_UNIT.matcher(text.strip()).matches();
    }

    /** A text without brackets that say units, valuations or notes only; others are opened. */
    private static String unbracketed(String text) {
        return BRACKETS.matcher(text)
                .replaceAll(
                        m -> {
                            String in = m.group(1).strip();
                            boolean unit =
                                    MoneyWords.isUnitAlone(in)
                                            || SheetWords.isOfValues(in)
                                            || in.matches("(?!15|27|28)[a-z0-9*]{1,2}");
                            boolean whole = m.start() == 0 && m.end() == text.length();
                            boolean told =
                                    whole
                                            || SheetPeriods.whole(in).isPresent()
                                            || SheetPeriods.partAlone(in).isPresent()
                                            || SheetWords.speaksOfFlow(in);
                            return unit
                                    ? " "
                                    : java.util.regex.Matcher.quoteReplacement(
                                            told ? " " + in + " " : m.group());
                        })
                .strip();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String apart =
                GLUED.matcher(text)
                        .replaceAll(
                                m ->
                                        SheetWords.flow(m.group(1)).isPresent()
                                                ? m.group(1) + " " + m.group(2)
                                                : m.group());
        for (String word : apart.replace('_', ' ').strip().split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Takes the longest run of words that is a time out of them. */
    private static SheetTime takeTime(List<String> words) {
        Optional<Period> period = Optional.empty();
        for (int size = Math.min(WORDS, words.size()); size > 0 && period.isEmpty(); size--) {
            period = take(words, size, SheetPeriods::whole);
        }
        boolean trade = SheetWords.flow(String.join(" ", words)).isPresent();
        Optional<SheetPeriods.Part> part = Optional.empty();
        for (int size = Math.min(WORDS, words.size()); size > 0 && part.isEmpty(); size--) {
            boolean all = size == words.size();
            part =
                    take(
                            words,
                            size,
                            t ->
                                    isSurelyPart(t, all || trade && SHORT_PART.matcher(t).matches())
                                            ? SheetPeriods.partAlone(t)
                                            : Optional.empty());
        }
        return new SheetTime(
                period, period.filter(p -> p.months() < 12).isPresent() ? Optional.empty() : part);
    }

    /** A part of a year with what was before it, where words beside it say so: {@code Q3 YTD}. */
    private static SheetTime sinceJanuary(SheetTime time, List<String> words) {
        boolean part =
                time.part().isPresent() || time.period().filter(p -> p.months() < 12).isPresent();
        for (int size = Math.min(SINCE, words.size()); size > 0 && part; size--) {
            for (int from = 0; from + size <= words.size(); from++) {
                List<String> some = words.subList(from, from + size);
                if (LabelKinds.isSinceWord(String.join(" ", some))) {
                    some.clear();
                    return new SheetTime(
                            time.period()
                                    .map(p -> p.months() < 12 ? SheetCumulated.sinceJanuary(p) : p),
                            time.part().flatMap(SheetCumulated::sinceJanuary));
                }
            }
        }
        return time;
    }

    /**
     * Whether a part of a year can't be another word: {@code set} may be, {@code gen-set} isn't.
     */
    private static boolean isSurelyPart(String text, boolean all) {
        return all
                || text.matches(
                        ".*\\d.*\\p{L}{3}.*|.*\\p{L}{3}.*[-\u2013\u2014].*\\p{L}{3}.*|.*\\p{L}{3}.*"
                                + " .*\\p{L}{3}.*|.*\\b[IV]+\\b.*");
    }

    private static <T> Optional<T> take(
            List<String> words, int size, java.util.function.Function<String, Optional<T>> is) {
        for (int from = words.size() - size; from >= 0; from--) {
            List<String> some = words.subList(from, from + size);
            String text = String.join(" ", some);
            Optional<T> found = is.apply(SIGNS_AROUND.matcher(text).replaceAll(""));
            if (found.isPresent()) {
                some.clear();
                return found;
            }
        }
        return Optional.empty();
    }

    private static final Pattern SIGNS_AROUND =
            Pattern.compile("^[-\u2013\u2014|:;,/&+\\s]+|[-\u2013\u2014|:;,/&+\\s]+$");

    private static Optional<TradeFlow> takeFlow(List<String> words) {
        String text = String.join(" ", words);
        Optional<TradeFlow> flow = SheetWords.flow(text);
        if (flow.isPresent()) {
            boolean taken = words.removeIf(w -> SheetWords.flow(w).isPresent());
            if (!taken) {
                words.clear(); // said in several words
            }
        }
        return flow;
    }

    /** What is left without words at either end that name nothing. */
    private static String core(List<String> words, boolean flow) {
        String all = String.join(" ", words);
        if (SheetWords.isOfValues(all) && !SheetWords.key(all).isEmpty()) {
            return "";
        }
        Predicate<String> idle = w -> isIdle(w, flow);
        while (!words.isEmpty() && idle.test(words.get(0)) && !isCoded(words)) {
            words.remove(0);
        }
        while (!words.isEmpty() && idle.test(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return SIGNS_AROUND.matcher(String.join(" ", words)).replaceAll("");
    }

    /** Whether words begin with the letter of a section of goods: {@code A - Agriculture}. */
    private static boolean isCoded(List<String> words) {
        return words.size() > 2
                && words.get(0).matches(SheetWords.SECTION)
                && words.get(1).matches("[-\u2013\u2014:]");
    }

    private static boolean isIdle(String word, boolean flow) {
        String key = SheetWords.key(word);
        boolean code =
                word.matches("[IVX]+")
                        || word.length() > 1
                                && word.equals(word.toUpperCase(java.util.Locale.ROOT));
        return SIGN.matcher(word).matches()
                || key.isEmpty() && word.matches("[\\p{Punct}\u20ac\u00a3$]+")
                || SheetWords.isOfValues(word) && !key.isEmpty()
                || SheetWords.isConnecting(key) && !code
                || FILLER.matcher(key).matches()
                || MoneyWords.isUnitAlone(word)
                || flow
                        && (ALL_GOODS.matcher(key).matches()
                                || BESIDE_FLOW.matcher(key).matches()
                                || TRADE.matcher(key).matches());
    }

    /** Whether nothing is left that isn't understood. */
    boolean isClear() {
        return core.isEmpty();
    }

    /** Whether it claims nothing. */
    boolean isEmpty() {
        return core.isEmpty() && flow.isEmpty() && time.isEmpty() && level;
    }
}
