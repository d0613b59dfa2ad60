// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.lexicon.Lexicon;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into clauses: at marks, at joining words, and where two numbers are joined. */
final class Clauses {

    private Clauses() {}

    static List<Clause> of(List<Token> tokens, List<Item> items, Lexicon lexicon) {
        List<Integer> cuts = new ArrayList<>();
        boolean[] inside = new boolean[tokens.size() + 1];
        for (Item item : items) {
            for (int i = item.from + 1; i < item.to; i++) {
                inside[i] = true;
            }
        }
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (inside[i]) {
                continue;
            }
            boolean mark =
                    t.is(",")
                            || t.is(";")
                            || t.is(":")
                            || t.is("(")
                            || t.is(")")
                            || t.is("\u2014")
                            || t.is("|")
                            || (t.is("-") || t.is("\u2013"))
                                    && t.space()
                                    && i + 1 < tokens.size()
                                    && tokens.get(i + 1).space();
            mark |=
                    t.is("\u2026")
                            || t.is(".")
                                    && i + 1 < tokens.size()
                                    && (tokens.get(i + 1).is(".")
                                            || i > 0 && tokens.get(i - 1).is("."));
            Item number =
                    t.is(":")
                            ? items.stream()
                                    .filter(n -> n.isNum() && n.from == 0)
                                    .findFirst()
                                    .orElse(null)
                            : null;
            if (number != null && number.to == i && i + 1 < tokens.size()) {
                continue; // "26 per cent: the rise on 2003"
            }
            if (mark
                    && !(t.is(",")
                            && (listed(items, i)
                                    || opening(items, i)
                                    || aside(tokens, items, i, lexicon)))) {
                cuts.add(i);
            }
        }
        for (Item item : items) {
            if (item.is("segment")
                    && item.from > 0
                    && !item.is("prep.with")
                    && !inside[item.from]
                    && !lexicon.says(tokens.get(item.from), "segment.aside")) {
                cuts.add(item.from);
            }
        }
        cuts.sort(Integer::compare);
        List<int[]> spans = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            if (cut > from) {
                spans.add(new int[] {from, cut});
            }
            boolean mark = tokens.get(cut).kind() == Token.Kind.MARK;
            from = Math.max(from, mark ? cut + 1 : cut);
        }
        if (from < tokens.size()) {
            spans.add(new int[] {from, tokens.size()});
        }
        joinAsides(spans, tokens, items);
        joinBareNumbers(spans, tokens, items);
        List<Clause> out = new ArrayList<>();
        for (int[] s : spans) {
            split(tokens, items, s[0], s[1], lexicon, out);
        }
        return out;
    }

    /**
     * "The leading supplier, on the other hand, is Peru": a remark between commas parts nothing.
     */
    private static void joinAsides(List<int[]> spans, List<Token> tokens, List<Item> items) {
        for (int k = spans.size() - 2; k >= 1; k--) {
            int[] s = spans.get(k);
            boolean aside =
                    items.stream().anyMatch(i -> i.from == s[0] && i.to == s[1] && i.is("aside"))
                            && tokens.get(s[0] - 1).is(",")
                            && tokens.get(s[1]).is(",");
            int[] before = spans.get(k - 1);
            boolean parted =
                    items.stream()
                            .anyMatch(
                                    i ->
                                            i.from >= before[0]
                                                    && i.to <= before[1]
                                                    && isAnchor(i)
                                                    && i.num.type() != Num.Type.ORDINAL);
            if (aside && !parted) {
                before[1] = spans.get(k + 1)[1];
                spans.remove(k + 1);
                spans.remove(k);
            }
        }
    }

    /**
     * "Almost as much, 25.9%, to Peru": a number alone between marks belongs to the area that the
     * next words lead to.
     */
    private static void joinBareNumbers(List<int[]> spans, List<Token> tokens, List<Item> items) {
        for (int k = 1; k + 1 < spans.size(); k++) {
            int[] s = spans.get(k);
            int[] next = spans.get(k + 1);
            List<Item> here = items.stream().filter(i -> i.from >= s[0] && i.to <= s[1]).toList();
            List<Item> then =
                    items.stream().filter(i -> i.from >= next[0] && i.to <= next[1]).toList();
            boolean bare =
                    here.stream().filter(Clauses::isAnchor).count() == 1
                            && here.stream()
                                    .allMatch(
                                            i ->
                                                    i.isNum() && !i.is("ordinal")
                                                            || i.isAny(
                                                                    "article",
                                                                    "hedge.about",
                                                                    "hedge.less",
                                                                    "hedge.more"))
                            && here.get(here.size() - 1).to == s[1]
                            && tokens.get(s[1]).is(",");
            boolean leads =
                    bare
                            && !then.isEmpty()
                            && then.get(0).from == next[0]
                            && then.get(0).isAny("prep.to", "prep.from", "prep.in")
                            && then.stream().anyMatch(Item::isArea)
                            && then.stream()
                                    .noneMatch(
                                            i ->
                                                    isAnchor(i)
                                                            || i.isAny(
                                                                    "verb.sell",
                                                                    "verb.buy",
                                                                    "be",
                                                                    "dir.up",
                                                                    "dir.down"));
            if (leads) {
                s[1] = next[1];
                spans.remove(k + 1);
            }
        }
    }

    /** Whether a comma stands in a list of areas or of products: "Chile, Peru and Bolivia". */
    private static boolean listed(List<Item> items, int comma) {
        Item before =
                items.stream()
                        .filter(i -> (i.isArea() && !i.adjective || i.isProduct()) && i.to == comma)
                        .findFirst()
                        .orElse(null);
        Item next = before == null ? null : area(items, comma + 1);
        if (next != null && next.isArea() != before.isArea()) {
            return false;
        }
        while (next != null) {
            int end = next.to;
            boolean and = items.stream().anyMatch(i -> i.is("conj") && i.from == end);
            Item then = area(items, end + 1);
            if (and) {
                return then != null;
            }
            next = then != null && items.stream().noneMatch(i -> i.from == end) ? then : null;
        }
        return false;
    }

    /** "Twelve months before, the share was 62%": an earlier time that opens what follows. */
    private static boolean opening(List<Item> items, int comma) {
        return items.stream()
                        .anyMatch(
                                i ->
                                        i.isWhen()
                                                && i.to == comma
                                                && i.from <= 2
                                                && i.when.cue() == When.Cue.BASE
                                                && i.when.period() == null)
                && items.stream().noneMatch(i -> i.to <= comma && !i.isWhen() && !i.is("article"));
    }

    /**
     * "Sales reached, in 2016, 3 billion": a comma before or after a time between commas, in the
     * midst of a statement.
     */
    private static boolean aside(List<Token> tokens, List<Item> items, int comma, Lexicon lexicon) {
        return dated(tokens, items, comma, next(tokens, comma), lexicon)
                || dated(tokens, items, previous(tokens, comma), comma, lexicon);
    }

    private static int next(List<Token> tokens, int comma) {
        int at = comma + 1;
        while (at < tokens.size() && at - comma <= 7 && tokens.get(at).kind() != Token.Kind.MARK) {
            at++;
        }
        return at < tokens.size() && tokens.get(at).is(",") ? at : -1;
    }

    private static int previous(List<Token> tokens, int comma) {
        int at = comma - 1;
        while (at >= 0 && comma - at <= 7 && tokens.get(at).kind() != Token.Kind.MARK) {
            at--;
        }
        return at >= 0 && tokens.get(at).is(",") ? at : -1;
    }

    /**
     * Whether between two commas stands only a time, after a verb of level or change whose number
     * comes later.
     */
    private static boolean dated(
            List<Token> tokens, List<Item> items, int from, int to, Lexicon lexicon) {
        if (from < 0 || to < 0) {
            return false;
        }
        boolean when = false;
        for (int at = from + 1; at < to; at++) {
            int t = at;
            Item in = items.stream().filter(i -> i.from <= t && t < i.to).findFirst().orElse(null);
            when |= in != null && in.isWhen();
            if (in == null || !in.isWhen() && !in.isAny("article", "prep.in", "time.in")) {
                return false;
            }
        }
        Item verb =
                items.stream()
                        .filter(
                                i ->
                                        i.to == from
                                                && i.isAny(
                                                        "verb.level",
                                                        "dir.up",
                                                        "dir.down",
                                                        "share.verb",
                                                        "be",
                                                        "verb.sell",
                                                        "verb.buy"))
                        .findFirst()
                        .orElse(null);
        return when
                && verb != null
                && items.stream().anyMatch(i -> i.isNum() && i.from > to && i.from - to <= 4);
    }

    private static Item area(List<Item> items, int from) {
        int at = from;
        for (Item i : items) {
            if (i.from == at && i.is("article") && !i.isArea()) {
                at = i.to;
            }
        }
        int begin = at;
        return items.stream()
                .filter(i -> (i.isArea() && !i.adjective || i.isProduct()) && i.from == begin)
                .findFirst()
                .orElse(null);
    }

    /** Cuts at "and" where a claim stands on both sides. */
    private static void split(
            List<Token> tokens,
            List<Item> items,
            int from,
            int to,
            Lexicon lexicon,
            List<Clause> out) {
        int arrival =
                Math.max(
                        arrival(tokens, items, from, to),
                        departure(tokens, items, from, to, lexicon));
        if (arrival > 0) {
            out.add(clause(tokens, items, from, arrival, lexicon));
            out.add(clause(tokens, items, arrival, to, lexicon));
            return;
        }
        for (Item item : items) {
            if (item.is("conj")
                    && item.from > from
                    && item.to < to
                    && anchored(items, from, item.from)
                    && anchored(items, item.to, to)
                    && !range(items, item)) {
                out.add(clause(tokens, items, from, item.from, lexicon));
                split(tokens, items, item.to, to, lexicon, out);
                return;
            }
        }
        out.add(clause(tokens, items, from, to, lexicon));
    }

    /**
     * "Moved up to third place from sixth in 2011": where the earlier place begins; 0 where there
     * is none.
     */
    private static int departure(
            List<Token> tokens, List<Item> items, int from, int to, Lexicon lexicon) {
        Num.Type first = null;
        for (Item i : items) {
            Num.Type type = !i.isNum() ? null : i.num.scaled() ? Num.Type.MONEY : i.num.type();
            boolean level =
                    i.from >= from
                            && i.to <= to
                            && (type == Num.Type.ORDINAL
                                    || type == Num.Type.MONEY
                                    || type == Num.Type.PERCENT);
            if (!level) {
                continue;
            }
            boolean leaves = i.from > from && lexicon.says(tokens.get(i.from - 1), "prep.from");
            if (first == type
                    && leaves
                    && (first == Num.Type.ORDINAL
                            || items.stream()
                                    .anyMatch(
                                            t ->
                                                    t.isWhen()
                                                            && t.from >= i.to
                                                            && t.from - i.to <= 2
                                                            && t.to <= to))) {
                return i.from - 1;
            }
            first = leaves ? null : type;
        }
        return 0;
    }

    /** "From 2% in 2001 to 8% in 2011": where the second level begins; 0 where there is none. */
    private static int arrival(List<Token> tokens, List<Item> items, int from, int to) {
        Item first = null;
        for (Item i : items) {
            if (i.from < from
                    || i.to > to
                    || !i.isNum()
                    || i.num.type() != Num.Type.PERCENT
                            && i.num.type() != Num.Type.MONEY
                            && !i.num.scaled()) {
                continue;
            }
            if (first == null) {
                boolean leaves = i.from > from && before(items, i, "prep.from");
                if (!leaves) {
                    return 0;
                }
                first = i;
            } else {
                boolean arrives = before(items, i, "prep.to");
                return arrives ? i.from - 1 : 0;
            }
        }
        return 0;
    }

    private static boolean before(List<Item> items, Item number, String category) {
        return items.stream().anyMatch(w -> w.to == number.from && w.is(category));
    }

    private static boolean range(List<Item> items, Item conj) {
        return items.stream().anyMatch(i -> i.isWhen() && i.from <= conj.from && conj.to <= i.to);
    }

    private static boolean anchored(List<Item> items, int from, int to) {
        return items.stream().anyMatch(i -> i.from >= from && i.to <= to && isAnchor(i));
    }

    static boolean isAnchor(Item i) {
        if (!i.isNum()) {
            return false;
        }
        return switch (i.num.type()) {
            case PERCENT, POINTS, MONEY, MULTIPLE, FRACTION -> true;
            case ORDINAL -> !i.is("time.before");
            case PLAIN -> i.num.scaled() || i.num.value() >= 1000 && !i.num.words();
        };
    }

    private static Clause clause(
            List<Token> tokens, List<Item> items, int from, int to, Lexicon lexicon) {
        return new Clause(
                tokens,
                items.stream().filter(i -> i.from >= from && i.to <= to).toList(),
                from,
                to,
                lexicon);
    }
}
