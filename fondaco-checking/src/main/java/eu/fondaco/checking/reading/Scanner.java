// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.lexicon.Names;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.time.TimeMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns the tokens of a sentence into items, the longest at each place winning. */
final class Scanner {

    /** How far behind a unit of money it may be said what is done with it, in tokens. */
    private static final int BESIDE = 3;

    private static final List<String> FLOWS =
            List.of("verb.buy", "verb.sell", "flow.exports", "flow.imports");

    /** What may stand between a hedge and its number. */
    private static final Set<String> FILLERS =
            Set.of("article", "prep.of", "prep.to", "prep.by", "prep.than", "currency");

    private final Lexicon lexicon;
    private final Names names;
    private final NumberScanner numbers;

    Scanner(Lexicon lexicon, Names names) {
        this.lexicon = lexicon;
        this.names = names;
        this.numbers = new NumberScanner(lexicon);
    }

    /**
     * @param times those told in the sentence, in order
     */
    List<Item> scan(List<Token> tokens, List<TimeMention> times) {
        List<Item> items = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Item best = at(tokens, times, i);
            if (best == null) {
                i++;
            } else {
                items.add(best);
                i = best.to;
            }
        }
        for (int k = 1; k < items.size(); k++) {
            Item item = items.get(k);
            Item before = items.get(k - 1);
            boolean adverb =
                    item.from - before.to == 1
                            && lexicon.says(
                                    tokens.get(item.from - 1), "adverb"); // "is clearly first"
            boolean be =
                    before.is("be") && (before.to == item.from || adverb)
                            || before.is("article")
                                    && before.to == item.from
                                    && k > 1
                                    && items.get(k - 2).is("be")
                                    && items.get(k - 2).to == before.from;
            boolean named =
                    k + 1 < items.size()
                            && items.get(k + 1).from - item.to <= 1
                            && items.get(k + 1)
                                    .isAny(
                                            "kind",
                                            "role.customer",
                                            "role.supplier",
                                            "role.exporter",
                                            "role.importer");
            boolean place = item.isNum() && item.num.type() == Num.Type.ORDINAL && (be || named);
            if (place) {
                item.categories.remove("time.before");
            }
        }
        hedges(tokens, items);
        cents(tokens, items);
        outOf(tokens, items);
        perUnit(tokens, items);
        sharedScale(items);
        otherAmount(tokens, items);
        return items;
    }

    /** The longest of what may begin at a token; null for nothing. */
    private Item at(List<Token> tokens, List<TimeMention> times, int i) {
        TimeMention told = times.stream().filter(h -> h.from() == i).findFirst().orElse(null);
        Item number = numbers.scan(tokens, i);
        List<Lexicon.Hit> hits = hits(tokens, i);
        Names.AreaHit area = names.areaInProse(tokens, i);
        Names.ProductHit product = names.product(tokens, i);
        int longest = hits.isEmpty() ? 0 : hits.get(0).length();
        int a = area == null ? 0 : area.length();
        int p = product == null || isOther(product, tokens, i, hits) ? 0 : product.length();
        int n = number == null ? 0 : number.to - number.from;
        int t = told == null ? 0 : told.to() - i;
        int u = product != null ? 0 : names.unlisted(tokens, i);
        int most = Math.max(Math.max(Math.max(longest, a), Math.max(p, n)), Math.max(t, u));
        if (most == 0) {
            return null;
        }
        if (t == most || t > 0 && t >= n && t >= a && t >= longest) {
            Item time = new Item(i, told.to());
            time.isWhen = true;
            return withTerms(time, hits);
        }
        if (a == most && a >= n) {
            Item item = new Item(i, i + a);
            item.areas = area.codes();
            item.adjective = area.adjective();
            return withTerms(item, hits);
        }
        if (n > 0 && n >= longest || n == most) {
            return withTerms(number, hits);
        }
        if (p == most || p > 0 && p >= longest) {
            Item item = new Item(i, i + p);
            item.products = product.codes();
            return withTerms(item, hits);
        }
        Item item = new Item(i, i + Math.max(longest, u));
        if (u > 0 && u >= longest) {
            item.categories.put("product.unlisted", "");
        }
        return withTerms(item, hits);
    }

    /** The words of the lexicon at a token, without those that a name or a time takes. */
    private List<Lexicon.Hit> hits(List<Token> tokens, int i) {
        List<Lexicon.Hit> hits =
                lexicon.match(tokens, i).stream()
                        .filter(h -> h.length() == 1 || !h.category().equals("half"))
                        .toList(); // "metà dell'anno prima" is a half, unless a time
        int longest = hits.isEmpty() ? 0 : hits.get(0).length();
        boolean name = longest > 1 && overlapped(tokens, i, longest);
        return name
                ? hits.stream().filter(h -> h.length() == 1).toList()
                : hits; // "il Territorio del Nord" is a name, not "the territory"
    }

    /** Whether a word for goods is a place, a verb or who leads: "Ships", "ships 51%", "iron". */
    private boolean isOther(
            Names.ProductHit product, List<Token> tokens, int i, List<Lexicon.Hit> hits) {
        boolean traded = names.isTraded(product.codes());
        Token t = tokens.get(i);
        boolean capitals = t.text().equals(t.text().toUpperCase(java.util.Locale.ROOT));
        boolean place = t.isCapitalised() && !traded && (i > 0 || capitals);
        if (place || product.length() != 1) {
            return place;
        }
        boolean leads = hits.stream().anyMatch(h -> h.category().equals("rank.lead"));
        boolean verb = !traded && hits.stream().anyMatch(h -> h.category().startsWith("verb."));
        boolean figure =
                i > 0 && i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.NUMBER;
        boolean sells =
                hits.stream().anyMatch(h -> h.category().equals("verb.sell") && h.length() == 1)
                        && (has(tokens, i + 1, "prep.from")
                                || has(tokens, i + 1, "prep.to")
                                || figure); // "ships from the west", "ships 51%"
        return leads || verb || sells;
    }

    private boolean has(List<Token> tokens, int at, String category) {
        return at < tokens.size()
                && lexicon.match(tokens, at).stream().anyMatch(h -> h.category().equals(category));
    }

    /** Whether the name of an area begins inside a phrase and reaches beyond it. */
    private boolean overlapped(List<Token> tokens, int from, int length) {
        for (int j = from + 1; j < from + length; j++) {
            Names.AreaHit inside = names.areaInProse(tokens, j);
            if (inside != null && inside.length() > 1 && j + inside.length() > from + length) {
                return true;
            }
        }
        return false;
    }

    private static Item withTerms(Item item, List<Lexicon.Hit> hits) {
        for (Lexicon.Hit h : hits) {
            if (h.length() == item.to - item.from) {
                item.categories.putIfAbsent(h.category(), h.value());
            }
        }
        return item;
    }

    /** Gives each number the hedge that stands before it, over articles and prepositions. */
    private void hedges(List<Token> tokens, List<Item> items) {
        for (int k = 0; k < items.size(); k++) {
            Item item = items.get(k);
            if (!item.isNum() || item.num.type() == Num.Type.ORDINAL) {
                continue;
            }
            int at = item.from;
            for (int back = k - 1; back >= 0 && back >= k - 4; back--) {
                Item before = items.get(back);
                if (!onlyFiller(tokens, before.to, at)) {
                    break;
                }
                if (before.is("multiplied") && item.num.type() == Num.Type.PLAIN) {
                    item.num = item.num.as(Num.Type.MULTIPLE);
                    break;
                }
                boolean beaten =
                        item.num.type() == Num.Type.PERCENT
                                        && before.isAny("count.exceed", "overtake", "verb.level")
                                        && lexicon.says(tokens.get(item.from - 1), "prep.by")
                                || isOfTime(tokens, items, k);
                Num hedged =
                        beaten
                                ? null
                                : hedge(
                                        item.num,
                                        before); // "exceeded by 4% the level of 2015" is 4%, no
                // bound
                if (hedged != null) {
                    item.num = denied(items, back) ? denial(item.num, before) : hedged;
                    boolean stop = !before.is("hedge.about");
                    if (stop) {
                        break;
                    }
                } else if (!before.isWhen
                        && !before.is("article")
                        && !before.is("time.in")
                        && !before.is("be")
                        && !before.is("time.since")) {
                    break;
                }
                at = before.from;
            }
        }
    }

    /** "Above the 6.7 billion of 2019": what another time had is exactly that, and no bound. */
    private boolean isOfTime(List<Token> tokens, List<Item> items, int k) {
        Item amount = items.get(k);
        int at = amount.to;
        return amount.num.isAmount()
                && at < tokens.size()
                && lexicon.says(tokens.get(at), "prep.of")
                && items.stream().anyMatch(i -> i.isWhen && i.from >= at && i.from <= at + 2);
    }

    /** "Of every hundred euros sold, sixteen": a number out of a hundred is a percentage. */
    private void outOf(List<Token> tokens, List<Item> items) {
        for (int k = 0; k < items.size(); k++) {
            Item whole = items.get(k);
            boolean each =
                    whole.isNum()
                            && whole.from > 0
                            && (lexicon.says(tokens.get(whole.from - 1), "per")
                                    || k > 0
                                            && items.get(k - 1).is("out.of")
                                            && items.get(k - 1).to == whole.from);
            double of = each ? whole.num.value() : 0;
            boolean plain =
                    each
                            && (whole.num.type() == Num.Type.PLAIN
                                    || whole.num.type() == Num.Type.MONEY)
                            && !whole.num.scaled();
            if (!plain || of != 10 && of != 100) {
                continue;
            }
            for (Item part : items) {
                boolean counted =
                        part != whole
                                && part.isNum()
                                && part.from >= whole.to
                                && !part.num.scaled()
                                && (part.num.value() < of || of == 100 && part.num.value() < 1000)
                                && !part.isWhen
                                && (part.num.type() == Num.Type.PLAIN
                                        || part.num.type() == Num.Type.MONEY);
                if (counted) {
                    part.num =
                            new Num(
                                    of == 100 ? Num.Type.PERCENT : Num.Type.FRACTION,
                                    part.num.value() * 100 / of,
                                    of == 100 ? part.num.step() : 0,
                                    "",
                                    false,
                                    part.num.words() && of == 10,
                                    false,
                                    part.num.operator() == Operator.EQUAL && of == 10
                                            ? Operator.ABOUT
                                            : part.num.operator(),
                                    part.num.open());
                    whole.num = null;
                    whole.categories.put("out.whole", "");
                }
            }
        }
    }

    /** "For each euro spent they earn 1.4": a number of times. */
    private void perUnit(List<Token> tokens, List<Item> items) {
        for (int k = 1; k < items.size(); k++) {
            Item unit = items.get(k);
            Item before = items.get(k - 1);
            boolean one =
                    unit.from > 1
                            && lexicon.says(tokens.get(unit.from - 1), "one.whole")
                            && lexicon.says(tokens.get(unit.from - 2), "per");
            boolean each = one || before.is("out.of") && before.to == unit.from;
            boolean traded =
                    each
                            && unit.is("currency")
                            && items.stream()
                                    .filter(i -> i.from >= unit.to && i.from - unit.to < BESIDE)
                                    .anyMatch(i -> FLOWS.stream().anyMatch(i::is));
            Item part =
                    items.stream()
                            .filter(i -> traded && i.isNum() && i.from > unit.from)
                            .findFirst()
                            .orElse(null);
            if (part != null && !part.num.scaled() && part.num.value() < 100) {
                Num n = part.num;
                boolean plain = n.type() == Num.Type.PLAIN || n.type() == Num.Type.MONEY;
                part.num = plain ? n.as(Num.Type.MULTIPLE) : n;
                unit.categories.put("out.of", "");
            }
        }
    }

    /** "84 cents of every export dollar": a number of hundredths is a percentage. */
    private void cents(List<Token> tokens, List<Item> items) {
        for (Item part : items) {
            boolean small =
                    part.isNum()
                            && !part.num.scaled()
                            && part.num.value() < 100
                            && (part.num.type() == Num.Type.PLAIN
                                    || part.num.type() == Num.Type.MONEY)
                            && part.to < tokens.size()
                            && lexicon.says(tokens.get(part.to), "cent");
            Item whole =
                    !small
                            ? null
                            : items.stream()
                                    .filter(
                                            i ->
                                                    i.is("out.of")
                                                            && (i.to <= part.from
                                                                    || i.from - part.to <= BESIDE))
                                    .findFirst()
                                    .orElse(null);
            if (whole != null) {
                part.num = part.num.as(Num.Type.PERCENT);
                whole.categories.put("out.whole", "");
            }
        }
    }

    /** "From 60 to 50 billion": the first number has the scale and currency of the second. */
    private static void sharedScale(List<Item> items) {
        for (int k = 2; k < items.size(); k++) {
            Item last = items.get(k);
            Item to = items.get(k - 1);
            Item first = items.get(k - 2);
            boolean range =
                    last.isNum()
                            && first.isNum()
                            && to.is("prep.to")
                            && first.to == to.from
                            && to.to == last.from
                            && last.num.scaled()
                            && !first.num.scaled()
                            && first.num.type() == Num.Type.PLAIN
                            && first.num.value() < 1000;
            boolean percent =
                    last.isNum()
                            && first.isNum()
                            && to.is("prep.to")
                            && first.to == to.from
                            && to.to == last.from
                            && last.num.type() == Num.Type.PERCENT
                            && first.num.type() == Num.Type.PLAIN
                            && first.num.value() <= 100;
            if (range) {
                double by = scaleOf(last.num);
                first.num =
                        new Num(
                                last.num.type(),
                                first.num.value() * by,
                                first.num.step() * by,
                                last.num.currency(),
                                false,
                                first.num.words(),
                                true,
                                first.num.operator(),
                                first.num.open());
            } else if (percent) {
                first.num = first.num.as(Num.Type.PERCENT);
            }
        }
    }

    /**
     * "Machines for 2.2 billion and shoes for another 0.5": an amount after "another" has the scale
     * and currency of the one before.
     */
    private void otherAmount(List<Token> tokens, List<Item> items) {
        Num amount = null;
        for (Item i : items) {
            if (!i.isNum()) {
                continue;
            }
            boolean bare =
                    amount != null
                            && i.num.type() == Num.Type.PLAIN
                            && !i.num.scaled()
                            && !i.num.words()
                            && i.from > 0
                            && (has(tokens, i.from - 1, "other")
                                    || i.num.step() < 1 && afterArea(tokens, items, i));
            boolean ends =
                    bare
                            && (i.to >= tokens.size()
                                    || tokens.get(i.to).kind() == Token.Kind.MARK
                                    || has(tokens, i.to, "conj")
                                    || has(tokens, i.to, "prep.in")
                                    || has(tokens, i.to, "prep.to"));
            if (ends) {
                double by = scaleOf(amount);
                i.num =
                        new Num(
                                Num.Type.MONEY,
                                i.num.value() * by,
                                i.num.step() * by,
                                amount.currency(),
                                false,
                                false,
                                true,
                                i.num.operator(),
                                i.num.open());
            }
            amount = i.num.type() == Num.Type.MONEY && i.num.scaled() ? i.num : amount;
        }
    }

    /**
     * "Chile sold 2.3 billion, Peru 1.2", "il Perù per 1,2": a number right after an area in a list
     * of amounts.
     */
    private boolean afterArea(List<Token> tokens, List<Item> items, Item number) {
        int end = has(tokens, number.from - 1, "prep.for") ? number.from - 1 : number.from;
        return items.stream().anyMatch(i -> i.isArea() && !i.adjective && i.to == end);
    }

    /** What one stands for in "50 billion", by its size and printed digits. */
    private static double scaleOf(Num num) {
        double[] scales = {1e12, 1e9, 1e6, 1e3};
        for (double by : scales) {
            if (Math.abs(num.value()) >= by && num.step() <= by) {
                return by;
            }
        }
        return 1;
    }

    private static Num hedge(Num num, Item before) {
        Num found = bound(num, before);
        boolean halved =
                found != null
                        && num.type() == Num.Type.MULTIPLE
                        && num.words()
                        && num.value() < 1
                        && found.operator() != Operator.ABOUT;
        // "more than halved" is a fall by more than a half
        return halved
                ? new Num(
                        Num.Type.PERCENT,
                        (num.value() - 1) * 100,
                        0,
                        "",
                        true,
                        true,
                        false,
                        found.operator(),
                        found.open())
                : found;
    }

    private static Num bound(Num num, Item before) {
        if (before.is("hedge.open")) {
            return num.with(Operator.MORE, true);
        }
        if (before.is("hedge.less")) {
            return num.with(Operator.LESS, false);
        }
        if (before.is("hedge.lessthan")) {
            return num.with(Operator.LESS, true);
        }
        if (before.is("hedge.atleast") || before.is("hedge.more")) {
            return num.with(Operator.MORE, false);
        }
        return before.is("hedge.about") ? num.with(Operator.ABOUT, false) : null;
    }

    /** Whether the hedge at a place is denied: "non hanno superato", "never exceeded". */
    private boolean denied(List<Item> items, int hedge) {
        int at = items.get(hedge).from;
        for (int back = hedge - 1; back >= 0; back--) {
            if (items.get(back).is("neither")
                    && items.subList(back, hedge).stream().anyMatch(Item::isArea)) {
                return true;
            }
            if (items.get(back).isNum()) {
                break;
            }
        }
        for (int back = hedge - 1; back >= 0 && items.get(back).to == at; back--) {
            if (items.get(back).is("neg")) {
                return true;
            }
            if (!items.get(back).is("be")) {
                return false;
            }
            at = items.get(back).from;
        }
        return false;
    }

    /** A denied bound is the opposite bound; hedges that give no bound keep what they say. */
    private static Num denial(Num num, Item hedge) {
        if (hedge.is("hedge.lessthan")) {
            return num.with(Operator.MORE, false);
        }
        if (hedge.is("hedge.more") || hedge.is("hedge.atleast")) {
            return num.with(Operator.LESS, true);
        }
        return bound(num, hedge);
    }

    private boolean onlyFiller(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexicon.match(tokens, i).stream()
                    .noneMatch(h -> h.length() == 1 && FILLERS.contains(h.category()))) {
                return false;
            }
        }
        return true;
    }
}
