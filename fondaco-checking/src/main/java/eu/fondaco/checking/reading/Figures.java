// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Optional;

/** Numbers in figures or cardinal words, with sign, scale, currency and unit. */
final class Figures {

    private final Words words;
    private final List<Token> tokens;

    Figures(Words words) {
        this.words = words;
        this.tokens = words.tokens;
    }

    /** The number that begins at a token, with what belongs to it; null for none. */
    Item scan(int at) {
        Item one = onePoint(at);
        one = one != null ? one : oneScale(at);
        return one != null ? one : new Figure(at).read();
    }

    /** "A percentage point", "almost a point". */
    private Item onePoint(int at) {
        Optional<Lexicon.Hit> points =
                words.isArticle(at) && words.says(at, "article.one")
                        ? words.hit(at + 1, "points")
                        : Optional.empty();
        boolean hedged =
                at > 0
                        && (words.hit(at - 1, "hedge.less").isPresent()
                                || words.hit(at - 1, "hedge.more").isPresent()
                                || words.hit(at - 1, "hedge.about").isPresent());
        if (points.isEmpty() || points.get().length() != 2 && !hedged) {
            return null;
        }
        Item item = new Item(at, at + 1 + points.get().length());
        item.num = new Num(Num.Type.POINTS, 1, 1, "", false, false, false, Operator.EQUAL, false);
        return item;
    }

    /** What is read of one number, from its sign to its unit. */
    private final class Figure {

        private final int at;
        private int i;
        private String currency = "";
        private double sign;
        private double value;
        private double step;
        private boolean spelt;
        private boolean scaled;

        Figure(int at) {
            this.at = at;
            this.i = at;
        }

        Item read() {
            currencyBefore();
            sign();
            Token first = i < tokens.size() ? tokens.get(i) : null;
            if (first == null || !digits(first)) {
                return null;
            }
            unitsArticle(first);
            scale(first);
            Num.Type type = unit();
            Item item = new Item(at, i);
            item.num =
                    new Num(
                            type,
                            sign < 0 ? -value : value,
                            step,
                            currency,
                            sign != 0,
                            spelt,
                            scaled,
                            Operator.EQUAL,
                            false);
            return item;
        }

        private void currencyBefore() {
            Optional<Lexicon.Hit> money = words.hit(i, "currency");
            boolean before =
                    money.isPresent()
                            && (tokens.get(i + money.get().length() - 1).kind() != Token.Kind.WORD
                                    || money.get().value().length() == 3
                                            && tokens.get(i).text().equals(money.get().value()));
            if (before) {
                currency = money.get().value();
                i += money.get().length();
            }
        }

        private void sign() {
            if (i + 1 < tokens.size()
                    && tokens.get(i).kind() == Token.Kind.MARK
                    && "+-\u2212\u2013".contains(tokens.get(i).text())
                    && tokens.get(i + 1).kind() == Token.Kind.NUMBER
                    && !tokens.get(i + 1).space()
                    && (i == 0 || tokens.get(i).space() || tokens.get(i - 1).is("("))) {
                sign = tokens.get(i).is("+") ? 1 : -1;
                i++;
            }
            if (i + 1 < tokens.size()
                    && tokens.get(i + 1).kind() == Token.Kind.NUMBER
                    && (words.hit(i, "minus").isPresent() || words.hit(i, "plus").isPresent())) {
                sign = words.hit(i, "minus").isPresent() ? -1 : 1;
                i++;
            }
        }

        /** Its value, in figures or words; whether there is one. */
        private boolean digits(Token t) {
            if (t.kind() != Token.Kind.NUMBER) {
                NumberWords.Spoken spoken = NumberWords.cardinal(tokens, i, words.lexicon);
                if (spoken == null) {
                    return false;
                }
                value = spoken.value();
                step = spoken.step();
                spelt = spoken.step() >= 1;
                i += spoken.length();
                return true;
            }
            String plain = plainNumber(t.text());
            if (plain == null || plain.indexOf('.') != plain.lastIndexOf('.')) {
                return false; // "192.168.1", "051.527.3": no number
            }
            value = Double.parseDouble(plain);
            int point = plain.indexOf('.');
            step = point < 0 ? 1 : Math.pow(10, -(plain.length() - point - 1));
            i++;
            return true;
        }

        /** "55,1 i miliardi di euro". */
        private void unitsArticle(Token first) {
            boolean unitAfter =
                    first.kind() == Token.Kind.NUMBER
                            && words.isArticle(i)
                            && !words.says(i, "article.one")
                            && (words.hit(i + 1, "scale").isPresent()
                                    || words.hit(i + 1, "currency").isPresent()
                                    || words.hit(i + 1, "points").isPresent());
            if (unitAfter && words.lexicon.adjectivesFollow()) {
                i++;
            }
        }

        private void scale(Token first) {
            Optional<Lexicon.Hit> scale = words.hit(i, "scale");
            if (scale.isEmpty() || !acceptsScale(i, first)) {
                return;
            }
            double by = Double.parseDouble(scale.get().value());
            times(by);
            scaled = true;
            i += scale.get().length();
            Optional<Lexicon.Hit> more = words.hit(i, "scale");
            if (more.isPresent() && Double.parseDouble(more.get().value()) >= 1e6 && by == 1000) {
                times(Double.parseDouble(more.get().value()));
                i += more.get().length();
            }
            if (i < tokens.size() && !half(by) && !rest() && isTenths(i)) {
                value += 0.1 * by * Double.parseDouble(words.hit(i + 1, "cardinal").get().value());
                step = 0.1 * by;
                i += 2;
            }
        }

        private void times(double by) {
            value *= by;
            step *= by;
        }

        /** "14 miliardi e mezzo", "two billion and a half". */
        private boolean half(double by) {
            int half =
                    words.says(i, "conj") && words.says(i + 1, "and.half")
                            ? 2
                            : words.says(i, "conj")
                                            && words.says(i + 1, "article.one")
                                            && words.says(i + 2, "and.half")
                                    ? 3
                                    : 0;
            if (half > 0) {
                value += 0.5 * by;
                step = 0.1 * by;
                i += half;
            }
            return half > 0;
        }

        /** "6 miliardi e 700 milioni". */
        private boolean rest() {
            int rest = words.says(i, "conj") ? i + 1 : i;
            String more =
                    rest + 1 >= tokens.size()
                            ? null
                            : tokens.get(rest).kind() == Token.Kind.NUMBER
                                    ? plainNumber(tokens.get(rest).text())
                                    : words.hit(rest, "cardinal")
                                            .filter(h -> h.length() == 1)
                                            .map(Lexicon.Hit::value)
                                            .orElse(null);
            Optional<Lexicon.Hit> smaller = words.hit(rest + 1, "scale");
            double unit = smaller.map(s -> Double.parseDouble(s.value())).orElse(0.0);
            boolean goesOn =
                    more != null
                            && unit > 0
                            && unit < step
                            && Double.parseDouble(more) * unit < step
                            && acceptsScale(rest + 1, tokens.get(rest));
            if (goesOn) {
                value += Double.parseDouble(more) * unit;
                step = unit * (more.endsWith("00") ? 100 : 1);
                i = rest + 1 + smaller.get().length();
            }
            return goesOn;
        }

        private Num.Type unit() {
            Optional<Lexicon.Hit> percent = words.hit(i, "percent");
            Optional<Lexicon.Hit> points = words.hit(i, "points");
            Optional<Lexicon.Hit> times = words.hit(i, "unit.times");
            int skip = i < tokens.size() && tokens.get(i).is("-") ? 1 : 0;
            if (percent.isPresent()) {
                i += percent.get().length();
                Optional<Lexicon.Hit> after = words.hit(i, "points");
                i += after.map(Lexicon.Hit::length).orElse(0);
                return after.isPresent() ? Num.Type.POINTS : Num.Type.PERCENT;
            }
            if (points.isPresent()) {
                i += points.get().length();
                return Num.Type.POINTS;
            }
            if (times.isPresent() || skip == 1 && words.hit(i + 1, "unit.times").isPresent()) {
                i += times.isPresent() ? times.get().length() : 2;
                return Num.Type.MULTIPLE;
            }
            return money();
        }

        private Num.Type money() {
            int unit =
                    words.hit(i, "prep.of").isPresent() || words.hit(i, "prep.in").isPresent()
                            ? i + 1
                            : i;
            Optional<Lexicon.Hit> after = words.hit(unit, "currency");
            if (after.isPresent()) {
                currency = after.get().value();
                i = unit + after.get().length();
            }
            return currency.isEmpty() ? Num.Type.PLAIN : Num.Type.MONEY;
        }
    }

    /** The "e due" of "quattro miliardi e due", where nothing counted follows. */
    private boolean isTenths(int at) {
        double digit =
                words.says(at, "conj")
                        ? words.hit(at + 1, "cardinal")
                                .map(h -> Double.parseDouble(h.value()))
                                .orElse(0.0)
                        : 0;
        boolean alone =
                at + 2 >= tokens.size()
                        || !tokens.get(at + 2).isWord()
                                && tokens.get(at + 2).kind() != Token.Kind.NUMBER
                        || words.says(at + 2, "prep.of")
                        || words.says(at + 2, "prep.in");
        return digit >= 1 && digit <= 9 && alone;
    }

    /**
     * "A billion", "half a billion", "beyond the billion": a scale that counts itself; null for
     * none.
     */
    private Item oneScale(int at) {
        boolean half =
                words.says(at, "and.half") || words.isArticle(at) && words.says(at + 1, "and.half");
        int unit = at;
        for (int i = 0;
                i < 3
                        && unit < tokens.size()
                        && (words.isArticle(unit) || words.says(unit, "and.half"));
                i++) {
            unit++;
        }
        boolean counted = unit > at || at > 0 && words.isArticle(at - 1);
        boolean before =
                unit == at
                        && at > 0
                        && (tokens.get(at - 1).kind() == Token.Kind.NUMBER
                                || words.hit(at - 1, "cardinal").isPresent());
        if (!counted || before || !words.says(unit, "one.scale")) {
            return null;
        }
        double by = Double.parseDouble(words.hit(unit, "scale").orElseThrow().value());
        int to = unit + 1;
        double value = half ? 0.5 : 1;
        int more = half ? 0 : halfMore(to);
        if (more > 0) {
            value = 1.5;
            to += more;
        }
        int unitOf =
                words.hit(to, "prep.of").isPresent() || words.hit(to, "prep.in").isPresent()
                        ? to + 1
                        : to;
        Optional<Lexicon.Hit> money = words.hit(unitOf, "currency");
        to = money.map(m -> unitOf + m.length()).orElse(to);
        Item item = new Item(at, to);
        item.num =
                new Num(
                        money.isPresent() ? Num.Type.MONEY : Num.Type.PLAIN,
                        value * by,
                        half ? 0.05 * by : 0.1 * by,
                        money.map(Lexicon.Hit::value).orElse(""),
                        false,
                        true,
                        true,
                        Operator.EQUAL,
                        false);
        return item;
    }

    /** How many tokens say that there is half of it more: "and a half". */
    private int halfMore(int at) {
        boolean joined = words.says(at, "conj");
        if (joined && words.says(at + 1, "and.half")) {
            return 2;
        }
        return joined && words.isArticle(at + 1) && words.says(at + 2, "and.half") ? 3 : 0;
    }

    /** "M" or "b" is a scale only when written onto the figure. */
    private boolean acceptsScale(int i, Token number) {
        return tokens.get(i).text().length() > 1 && !words.says(i, "scale.attached")
                || !tokens.get(i).space();
    }

    /** The number with a point as decimal mark and no grouping; null when it isn't one. */
    private String plainNumber(String text) {
        char decimal = words.lexicon.decimal();
        char group = decimal == '.' ? ',' : '.';
        String s = text.replace(" ", "").replace("'", "");
        int lastDecimal = s.lastIndexOf(decimal);
        int firstGroup = s.indexOf(group);
        if (s.length() > 30) {
            return null;
        }
        boolean grouped = s.matches("\\d{1,3}(\\" + group + "\\d{3})+(\\" + decimal + "\\d+)?");
        if (grouped) {
            return s.replace(String.valueOf(group), "").replace(decimal, '.');
        }
        if (firstGroup >= 0 && lastDecimal < 0 && s.indexOf(group, firstGroup + 1) < 0) {
            // the other language's decimal mark: 3,5 in English, 26.6 in Italian
            return s.replace(group, '.');
        }
        if (s.matches("\\d{1,3}(\\" + decimal + "\\d{3}){2,}")) {
            return s.replace(String.valueOf(decimal), "");
        }
        return s.indexOf(group) >= 0 ? null : s.replace(decimal, '.');
    }
}
