// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Optional;

/**
 * Fractions in words: "two thirds", "a quarter", "half", "two and a half times", "one in three".
 */
final class Fractions {

    private final Words words;
    private final List<Token> tokens;

    Fractions(Words words) {
        this.words = words;
        this.tokens = words.tokens;
    }

    /**
     * What is counted before a fraction's noun.
     *
     * @param whole what the words are taken together, where they already are something; else null
     * @param count how many parts
     * @param counted whether it is said how many
     * @param to the token after it
     */
    private record Counted(Item whole, double count, boolean counted, int to) {

        static Counted of(Item whole) {
            return new Counted(whole, 1, true, whole.to);
        }
    }

    /** The fraction, or mixed multiple, that begins at a token; null for none. */
    Item scan(int at) {
        int noun = words.isArticle(at) ? at + 1 : at;
        if (words.says(noun, "and.half")
                && (words.says(noun + 1, "one.scale")
                        || words.isArticle(noun + 1) && words.says(noun + 2, "one.scale"))) {
            return null; // "half a billion" is an amount
        }
        Counted c = counted(at);
        if (c.whole() != null) {
            return c.whole();
        }
        Item nth = nth(at, c.to(), c.count(), c.counted());
        return nth != null ? nth : part(at, c);
    }

    private Counted counted(int at) {
        Optional<Lexicon.Hit> cardinal = words.hit(at, "cardinal");
        double count = cardinal.map(h -> Double.parseDouble(h.value())).orElse(100.0);
        if (count < 100) {
            int i = at + cardinal.get().length();
            boolean few = count >= 1 && count < 10 && i + 2 < tokens.size();
            Item whole = few ? oneIn(at, i, count) : null;
            whole = whole == null && few ? mixedTimes(at, i, count) : whole;
            if (whole != null) {
                return Counted.of(whole);
            }
            boolean hyphen = i < tokens.size() && tokens.get(i).is("-");
            return new Counted(null, count, true, hyphen ? i + 1 : i);
        }
        if (words.says(at, "one.whole")) { // "un euro su tre", "una volta e mezza"
            Item whole = oneIn(at, at + 1, 1);
            whole = whole == null ? mixedTimes(at, at + 1, 1) : whole;
            return whole != null ? Counted.of(whole) : new Counted(null, 1, true, at + 1);
        }
        return words.isArticle(at)
                ? new Counted(null, 1, isOne(at), at + 1)
                : new Counted(null, 1, false, at);
    }

    /** Whether an article says "one": "a quarter", "the third of all exports". */
    private boolean isOne(int at) {
        return words.says(at, "article.one")
                || words.hit(at + 2, "prep.of").isPresent()
                        && words.hit(at + 1, "fraction").isPresent()
                        && (words.hit(at + 3, "total").isPresent()
                                || words.hit(at + 3, "flow.exports").isPresent()
                                || words.hit(at + 3, "flow.imports").isPresent());
    }

    /** "Two thirds", "half"; null where that is a time, a place or more than all. */
    private Item part(int at, Counted c) {
        int i = c.to();
        Optional<Lexicon.Hit> part = words.hit(i, "fraction");
        if (part.isEmpty() || words.hit(i + part.get().length(), "ordinal").isPresent()) {
            return null;
        }
        double unit = Double.parseDouble(part.get().value());
        boolean half = unit == 0.5;
        int end = i + part.get().length();
        boolean ofYear =
                half
                        && at > 0
                        && words.hit(at - 1, "ordinal").isPresent(); // "the first half" of a year
        boolean place =
                ofYear
                        || words.hit(end, "streak").isPresent()
                        || words.hit(end, "time.years").isPresent(); // "for a third straight year"
        boolean time = isPeriodWord(end) || isPeriodWord(i);
        double value = c.count() * unit;
        if (!c.counted() && !half || c.count() > 9 || place || time || value >= 1) {
            return null;
        }
        Item points = ofPoint(at, end, value);
        if (points != null) {
            return points;
        }
        Item item = new Item(at, end);
        item.num =
                new Num(
                        Num.Type.FRACTION,
                        value * 100,
                        0,
                        "",
                        false,
                        true,
                        false,
                        Operator.ABOUT,
                        false);
        return item;
    }

    /** "Half a point", "quattro decimi di punto". */
    private Item ofPoint(int at, int end, double value) {
        int tail = words.says(end, "prep.of") ? end + 1 : end;
        tail = words.isArticle(tail) ? tail + 1 : tail;
        Optional<Lexicon.Hit> points = words.hit(tail, "points");
        if (points.isEmpty()) {
            return null;
        }
        Item item = new Item(at, tail + points.get().length());
        item.num =
                new Num(
                        Num.Type.POINTS,
                        value,
                        0.1,
                        "",
                        false,
                        false,
                        false,
                        Operator.EQUAL,
                        false);
        return item;
    }

    /** "A twelfth of", "un dodicesimo dei": any ordinal as a part, where "of" follows. */
    private Item nth(int at, int i, double count, boolean counted) {
        if (!counted || i >= tokens.size() || count != 1 || words.hit(i, "fraction").isPresent()) {
            return null;
        }
        String w = tokens.get(i).norm();
        int n =
                words.hit(i, "ordinal")
                        .map(h -> (int) Double.parseDouble(h.value()))
                        .orElse(NumberWords.ordinal(w, words.lexicon));
        boolean of =
                words.hit(i + 1, "prep.of").isPresent()
                        || words.hit(i + 1, "hedge.about").isPresent();
        if (n < 3 || n > 30 || !of) {
            return null;
        }
        Item item = new Item(at, i + 1);
        item.num =
                new Num(
                        Num.Type.FRACTION,
                        100.0 / n,
                        0,
                        "",
                        false,
                        true,
                        false,
                        Operator.ABOUT,
                        false);
        return item;
    }

    /** How many words stand between a number and "in": "one euro in three". */
    private int between(int i) {
        if (i >= tokens.size()
                || !tokens.get(i).isWord()
                || words.hit(i, "time.years").isPresent()) {
            return 0;
        }
        if (i + 2 < tokens.size() && words.says(i + 1, "one.in")) {
            return 1;
        }
        return i + 3 < tokens.size()
                        && tokens.get(i + 1).isWord()
                        && words.says(i + 2, "one.in")
                        && words.hit(i + 3, "cardinal").isPresent()
                ? 2
                : 0;
    }

    /** "One in three", "two out of five". */
    private Item oneIn(int at, int i, double count) {
        int skip = between(i);
        if (skip > 0 && count > 1 && words.hit(i, "currency").isEmpty()) {
            return null;
        }
        i += skip;
        if (i >= tokens.size() || !words.says(i, "one.in")) {
            return null;
        }
        int j = words.says(i + 1, "prep.of") ? i + 2 : i + 1;
        if (words.says(j, "each")) {
            j++;
        }
        Optional<Lexicon.Hit> of = words.hit(j, "cardinal");
        double total = of.map(h -> Double.parseDouble(h.value())).orElse(0.0);
        if (total <= count
                || total > 20
                || of.isEmpty()
                || words.hit(j + of.get().length(), "time.years").isPresent()
                || words.hit(j + of.get().length(), "months.n").isPresent()) {
            return null;
        }
        Item item = new Item(at, j + of.get().length());
        item.num =
                new Num(
                        Num.Type.FRACTION,
                        100 * count / total,
                        0,
                        "",
                        false,
                        true,
                        false,
                        Operator.ABOUT,
                        false);
        return item;
    }

    /** "Two and a half times", "one and three-quarter times", "una volta e due terzi". */
    private Item mixedTimes(int at, int i, double count) {
        boolean timesFirst = words.says(i, "unit.times") || words.says(i, "one.time");
        int conj = timesFirst ? i + 1 : i;
        if (!words.says(conj, "conj")) {
            return null;
        }
        int j = conj + 1;
        double parts = 1;
        Optional<Lexicon.Hit> several = words.hit(j, "cardinal");
        if (several.isPresent()) {
            parts = Double.parseDouble(several.get().value());
            j += several.get().length();
            j = j < tokens.size() && tokens.get(j).is("-") ? j + 1 : j;
        } else if (words.isArticle(j)) {
            j++;
        }
        boolean half = words.says(j, "and.half");
        Optional<Lexicon.Hit> part = half ? Optional.empty() : words.hit(j, "fraction");
        if (!half && part.isEmpty()) {
            return null;
        }
        double unit = half ? 0.5 : Double.parseDouble(part.get().value());
        int end = half ? j + 1 : j + part.get().length();
        double value = count + parts * unit;
        if (parts * unit >= 1) {
            return null;
        }
        if (timesFirst) {
            return times(at, end, value);
        }
        Optional<Lexicon.Hit> unitTimes = words.hit(end, "unit.times");
        return unitTimes.map(t -> times(at, end + t.length(), value)).orElse(null);
    }

    private static Item times(int from, int to, double value) {
        Item item = new Item(from, to);
        item.num =
                new Num(Num.Type.MULTIPLE, value, 0, "", false, true, false, Operator.ABOUT, false);
        return item;
    }

    /** Whether "quarter" or "half" is a part of a year, which follows. */
    private boolean isPeriodWord(int at) {
        return at < tokens.size()
                && (words.hit(at, "quarter").isPresent() && isPeriodAfter(at)
                        || words.hit(at, "half").isPresent() && isPeriodAfter(at));
    }

    private boolean isPeriodAfter(int at) {
        for (int i = at + 1;
                i < Math.min(tokens.size(), at + 3)
                        && (i == at + 1
                                || words.hit(i - 1, "prep.of").isPresent()
                                || words.hit(i - 1, "prep.in").isPresent());
                i++) {
            if (tokens.get(i).text().matches("(19|20)\\d\\d")) {
                return true;
            }
        }
        return false;
    }
}
