// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Fact.Role;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text's title, lead, body and tables tell of the same flow, of the same, must agree: levels
 * told twice, changes with the levels of both times, shares with part and whole, balances with
 * exports and imports. A number that something else in the text accounts for was read for what it
 * isn't, and accuses nobody.
 */
final class Agreement {

    private static final double NEAR = 1.12;
    private static final double FARTHEST = 10;

    private final List<Fact> facts;
    private final Map<String, List<Fact>> levels = new HashMap<>();
    private final Map<String, List<Fact>> series = new HashMap<>();
    private final Explained explained;
    private final List<Clash> out = new ArrayList<>();

    private Agreement(List<Fact> facts, TellingWords words) {
        this.facts = facts;
        for (Fact f : facts) {
            if (f.role() == Role.LEVEL) {
                levels.computeIfAbsent(f.key(), k -> new ArrayList<>()).add(f);
                series.computeIfAbsent(f.series(), k -> new ArrayList<>()).add(f);
            }
        }
        explained = new Explained(facts, words);
    }

    /** The clashes between facts, which are in the order of the text. */
    static List<Clash> in(List<Fact> facts, TellingWords words) {
        Agreement all = new Agreement(facts, words);
        all.twice(Role.LEVEL);
        all.twice(Role.GROWTH);
        all.twice(Role.SHARE);
        for (Fact f : facts) {
            switch (f.role()) {
                case GROWTH -> all.growth(f);
                case CHANGE -> all.change(f);
                case SHARE -> all.share(f, true);
                case ASIDE -> all.share(f, false);
                case LEVEL -> all.balance(f);
            }
        }
        return all.out;
    }

    /** The same told otherwise, in sentences or in a sentence and a table. */
    private void twice(Role role) {
        Map<String, List<Fact>> same = new HashMap<>();
        for (Fact f : facts) {
            if (f.role() == role) {
                same.computeIfAbsent(f.key() + f.base(), k -> new ArrayList<>()).add(f);
            }
        }
        List<List<Fact>> groups = new ArrayList<>(same.values());
        groups.sort(Comparator.comparingInt(g -> g.get(0).at()));
        for (List<Fact> group : groups) {
            Fact first = group.get(0);
            for (Fact f : group) {
                if (f != first && differ(first, f) && !isAmbiguous(group)) {
                    clash(
                            first.isCell() || f.isCell() ? "table" : "twice",
                            first,
                            f,
                            told(
                                    "The same quantity is told as",
                                    "La stessa grandezza \u00e8 detta",
                                    first,
                                    f));
                    break;
                }
            }
        }
    }

    private static Label told(String en, String it, Fact a, Fact b) {
        return Say.of(
                en + " \u201c" + a.words() + "\u201d and as \u201c" + b.words() + "\u201d.",
                it + " \u201c" + a.words() + "\u201d e \u201c" + b.words() + "\u201d.");
    }

    private boolean differ(Fact a, Fact b) {
        boolean cells = a.isCell() && b.isCell() || a.in() != null && a.in() == b.in();
        boolean sure = a.sure() == Fact.TOLD && b.sure() == Fact.TOLD && !a.unit().equals("#");
        if (!sure || a.role() == Role.GROWTH && !mayBeOne(a, b)) {
            return false;
        }
        boolean same =
                a.role() == Role.GROWTH
                        ? a.value().meets(b.value()) && a.way() * b.way() >= 0
                        : a.side() * b.side() == 0 && a.flow().equals("B")
                                ? a.value().size().meets(b.value().size())
                                : a.value().meets(b.value());
        return !cells
                && !same
                && isNear(a, b)
                && !explained.elsewhere(a)
                && !explained.elsewhere(b);
    }

    /** Changes are told of many things: only those of a title or table, and of one direction. */
    private static boolean mayBeOne(Fact a, Fact b) {
        boolean set = a.isCell() || b.isCell() || a.in().heading() || b.in().heading();
        return set && a.way() * b.way() > 0;
    }

    /** Whether two numbers are as near as one that was miswritten is to the right one. */
    private static boolean isNear(Fact a, Fact b) {
        if (a.role() != Role.LEVEL) {
            return true;
        }
        double ratio = a.value().size().high() / b.value().size().high();
        String x = a.words().replaceAll("\\D", "");
        String y = b.words().replaceAll("\\D", "");
        boolean near = ratio > 1 / NEAR && ratio < NEAR;
        return near || x.length() == y.length() && x.length() > 2 && isSlip(x, y);
    }

    /** Whether one digit is another, or two beside each other have changed places. */
    private static boolean isSlip(String x, String y) {
        int n = differences(x, y);
        char[] a = x.toCharArray();
        char[] b = y.toCharArray();
        Arrays.sort(a);
        Arrays.sort(b);
        return n == 1 || n == 2 && Arrays.equals(a, b);
    }

    private static int differences(String x, String y) {
        int different = 0;
        for (int i = 0; i < x.length(); i++) {
            different += x.charAt(i) == y.charAt(i) ? 0 : 1;
        }
        return different;
    }

    /** Tables that give one name to several things: which one a sentence means isn't told. */
    private static boolean isAmbiguous(List<Fact> group) {
        List<Fact> cells = group.stream().filter(Fact::isCell).toList();
        return cells.stream().anyMatch(c -> !c.value().meets(cells.get(0).value()));
    }

    private List<Fact> levels(Fact of, Set<String> who, String flow, When when) {
        return levels.getOrDefault(of.unit() + flow + who + when, List.of());
    }

    private void growth(Fact g) {
        List<Fact> to = levels(g, g.who(), g.flow(), g.when());
        List<Fact> from = levels(g, g.who(), g.flow(), g.base());
        Pair odd = null;
        for (Fact a : from) {
            for (Fact b : to) {
                Interval made = growth(a, b);
                if (made == null || g.mayBe(made)) {
                    return;
                }
                odd = odd == null ? new Pair(a, b, made) : odd;
            }
        }
        if (odd == null
                || !odd.isSure(Fact.NAMED, g)
                || explained.percent(g)
                || odd.isOneTable(g)) {
            return;
        }
        Label makes = Say.range(odd.made, "%", 1);
        clash(
                "change",
                odd.nearest(g),
                g,
                Say.of(
                        "From "
                                + odd.a.words()
                                + " to "
                                + odd.b.words()
                                + " is "
                                + makes.en()
                                + ", counting all that the printed digits leave open; the text"
                                + " says \u201c"
                                + g.words()
                                + "\u201d.",
                        "Da "
                                + odd.a.words()
                                + " a "
                                + odd.b.words()
                                + " fa "
                                + makes.it()
                                + ", contando tutto ci\u00f2 che le cifre stampate lasciano"
                                + " aperto; il testo dice \u201c"
                                + g.words()
                                + "\u201d."));
    }

    /** Two levels and what they make together. */
    private record Pair(Fact a, Fact b, Interval made) {

        boolean isOneTable(Fact third) {
            return a.isCell() && b.isCell() && third.isCell();
        }

        /** Whether all are surely of the same, and of a size that may be. */
        boolean isSure(int least, Fact third) {
            double ratio = a.value().size().high() / b.value().size().high();
            return a.isSure(least, b, third)
                    && b.isSure(least, a, third)
                    && third.isSure(least, a, b)
                    && ratio > 1 / FARTHEST
                    && ratio < FARTHEST;
        }

        Fact nearest(Fact to) {
            return Math.abs(a.at() - to.at()) < Math.abs(b.at() - to.at()) ? a : b;
        }
    }

    /** Per cent by which one level differs from another; null where they are no sizes. */
    static Interval growth(Fact from, Fact to) {
        if (from.side() != to.side() && from.side() * to.side() != 0) {
            return null;
        }
        Interval a = from.value().size();
        Interval b = to.value().size();
        return a.low() > 0 && b.low() > 0 ? a.growthTo(b) : null;
    }

    private void change(Fact c) {
        Pair odd = null;
        for (Fact a : levels(c, c.who(), c.flow(), c.base())) {
            for (Fact b : levels(c, c.who(), c.flow(), c.when())) {
                Interval made = difference(a, b, c);
                if (made == null || c.mayBe(made) || isByItsSize(c, made)) {
                    return;
                }
                odd = odd == null ? new Pair(a, b, made) : odd;
            }
        }
        if (odd == null || !odd.isSure(Fact.NAMED, c) || explained.amount(c) || odd.isOneTable(c)) {
            return;
        }
        double size = c.value().low();
        Label makes = Say.amount(odd.made, Say.scale(size), Say.scaleName(size));
        clash(
                "difference",
                odd.nearest(c),
                c,
                Say.of(
                        odd.b.words()
                                + " less "
                                + odd.a.words()
                                + " leaves "
                                + makes.en()
                                + "; the text says \u201c"
                                + c.words()
                                + "\u201d.",
                        odd.b.words()
                                + " meno "
                                + odd.a.words()
                                + " lascia "
                                + makes.it()
                                + "; il testo dice \u201c"
                                + c.words()
                                + "\u201d."));
    }

    /** A balance that gets better or worse by so much may be a deficit that shrinks or grows. */
    private static boolean isByItsSize(Fact change, Interval made) {
        return change.flow().equals(Ledger.BALANCE) && change.mayBe(made.negative());
    }

    /** How much one level is over another: of a surplus or deficit, its size. */
    static Interval difference(Fact from, Fact to, Fact change) {
        boolean sizes = change.side() != 0 && from.side() * to.side() >= 0;
        if (!sizes && (change.side() < 0 || from.side() * to.side() < 0 && change.side() != 0)) {
            return null;
        }
        return sizes
                ? to.value().size().minus(from.value().size())
                : to.value().minus(from.value());
    }

    private void share(Fact s, boolean sure) {
        if (s.isWhole() || s.unit().equals("#")) {
            return;
        }
        List<Fact> parts = levels(s, s.who(), s.flow(), s.when());
        List<Fact> wholes = levels(s, Set.of(), s.flow(), s.when());
        Pair odd = null;
        for (Fact part : parts) {
            for (Fact whole : wholes) {
                Interval made = part.value().size().shareOf(whole.value().size());
                if (made.meets(s.value())) {
                    return;
                }
                odd = odd == null ? new Pair(part, whole, made) : odd;
            }
        }
        boolean may =
                odd != null
                        && odd.a.sure() >= Fact.NAMED
                        && odd.b.sure() == Fact.TOLD
                        && isTold(s)
                        && !odd.isOneTable(s)
                        && (sure || isUnlikeChange(s));
        if (!may || odd.made.low() > 100 || explained.share(s, parts.get(0))) {
            return;
        }
        Label makes = Say.range(odd.made, "%", 1);
        clash(
                "share",
                odd.b,
                s,
                Say.of(
                        odd.a.words()
                                + " of "
                                + odd.b.words()
                                + " is "
                                + makes.en()
                                + "; the text says \u201c"
                                + s.words()
                                + "\u201d.",
                        odd.a.words()
                                + " su "
                                + odd.b.words()
                                + " fa "
                                + makes.it()
                                + "; il testo dice \u201c"
                                + s.words()
                                + "\u201d."));
    }

    /** A share told in words may be one of the other side's trade: of its own flow only. */
    private static boolean isTold(Fact s) {
        return s.role() == Role.ASIDE || s.sure() == Fact.TOLD || s.isCell();
    }

    private static boolean isLike(Interval made, Interval told) {
        double ratio = made.size().high() / told.size().high();
        return ratio > 1.0 / 3 && ratio < 3;
    }

    /** Whether no word of change stands in the sentence before a per cent in brackets. */
    private boolean isUnlikeChange(Fact s) {
        Set<String> asides = new HashSet<>();
        for (Fact f : facts) {
            if (f.in() == s.in() && f.role() == Role.ASIDE) {
                asides.add(f.words());
            }
        }
        return asides.size() > 1 || !explained.tellsChange(s);
    }

    private void balance(Fact b) {
        if (!b.flow().equals("B")) {
            return;
        }
        Pair odd = null;
        for (Fact x : levels(b, b.who(), "X", b.when())) {
            for (Fact m : levels(b, b.who(), "M", b.when())) {
                Interval left = x.value().minus(m.value());
                boolean agrees =
                        b.side() == 0 ? left.size().meets(b.value().size()) : left.meets(b.value());
                if (agrees) {
                    return;
                }
                odd = odd == null ? new Pair(x, m, left) : odd;
            }
        }
        if (odd == null
                || !odd.isSure(Fact.NAMED, b)
                || b.sure() < Fact.TOLD
                || odd.isOneTable(b)
                || explained.elsewhere(b)
                || !isLike(odd.made, b.value())) {
            return;
        }
        double size = b.value().size().low();
        Label makes = Say.amount(odd.made, Say.scale(size), Say.scaleName(size));
        clash(
                "balance",
                odd.a,
                b,
                Say.of(
                        odd.a.words()
                                + " less "
                                + odd.b.words()
                                + " leaves "
                                + makes.en()
                                + "; the text says \u201c"
                                + b.words()
                                + "\u201d.",
                        odd.a.words()
                                + " meno "
                                + odd.b.words()
                                + " lascia "
                                + makes.it()
                                + "; il testo dice \u201c"
                                + b.words()
                                + "\u201d."));
    }

    private void clash(String kind, Fact a, Fact b, Label words) {
        Fact first = a.at() < b.at() ? a : b;
        Fact second = first == a ? b : a;
        out.add(new Clash(kind, first.span(), second.span(), words));
    }
}
