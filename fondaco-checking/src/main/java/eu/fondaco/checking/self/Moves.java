// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Telling.Role;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;

/** Levels of two times against what is told to lie between them: per cent, amount, way. */
final class Moves {

    private final Known known;

    private Moves(Known known) {
        this.known = known;
    }

    /** Adds the clashes. */
    static void in(Known known) {
        Moves moves = new Moves(known);
        for (Telling t : known.all) {
            switch (t.role()) {
                case GROWTH -> moves.growth(t);
                case CHANGE -> moves.change(t);
                case LEVEL -> moves.way(t);
                default -> {}
            }
        }
    }

    /** Two levels and what they make together. */
    private record Pair(Telling a, Telling b, Interval made) {

        Telling nearest(Telling to) {
            return Math.abs(a.at() - to.at()) < Math.abs(b.at() - to.at()) ? a : b;
        }
    }

    private void growth(Telling g) {
        Pair odd = null;
        for (Telling a : known.levels(g, g.base())) {
            for (Telling b : known.levels(g, g.when())) {
                Interval made = Known.growth(a, b);
                if (made == null || g.mayBe(made)) {
                    return;
                }
                odd = odd == null ? new Pair(a, b, made) : odd;
            }
        }
        if (odd == null) {
            leap(g);
            return;
        }
        if (!known.isSure(g, odd.made, odd.a, odd.b)
                || known.explained.percent(g)
                || Known.isOneTable(g, odd.a, odd.b)) {
            return;
        }
        Label makes = Say.range(odd.made, "%", 1);
        known.clash(
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

    /** A change and its per cent with one of the levels, where the other isn't told. */
    private void leap(Telling g) {
        List<Telling> changes = new ArrayList<>();
        for (Telling c : g.isCell() ? List.<Telling>of() : known.in(g.in())) {
            boolean same = c.role() == Role.CHANGE && c.series().equals(g.series());
            if (same && c.when().equals(g.when()) && c.base().equals(g.base())) {
                changes.add(c);
            }
        }
        int way = changes.size() == 1 ? changes.get(0).way() : 0;
        way = way == 0 ? g.way() : way;
        if (changes.size() != 1 || way == 0 || g.way() * way < 0) {
            return;
        }
        Telling c = changes.get(0);
        Pair odd = null;
        List<Telling> to = known.levels(g, g.when());
        for (Telling level : to.isEmpty() ? known.levels(g, g.base()) : to) {
            Interval made = to.isEmpty() ? onBase(c, level) : toLevel(c, level, way);
            if (made == null || g.mayBe(made)) {
                return;
            }
            odd = odd == null ? new Pair(c, level, made) : odd;
        }
        boolean may =
                odd != null
                        && known.isSure(g, odd.made, c, odd.b)
                        && c.value().high() < odd.b.value().size().high()
                        && (odd.b.in() == g.in() || odd.b.sure() >= Telling.NAMED);
        if (may && !known.explained.percent(g) && !known.explained.amount(c)) {
            leapt(c, odd.b, g, Say.range(odd.made.size(), "%", 1));
        }
    }

    private void leapt(Telling c, Telling level, Telling g, Label makes) {
        known.clash(
                "change",
                c,
                g,
                Say.of(
                        "A change of "
                                + c.words()
                                + " with "
                                + level.words()
                                + " is one of "
                                + makes.en()
                                + "; the text says \u201c"
                                + g.words()
                                + "\u201d.",
                        "Una variazione di "
                                + c.words()
                                + " con "
                                + level.words()
                                + " \u00e8 di "
                                + makes.it()
                                + "; il testo dice \u201c"
                                + g.words()
                                + "\u201d."));
    }

    private static Interval onBase(Telling c, Telling base) {
        Interval b = base.value().size();
        Interval share = c.value().shareOf(b);
        return b.low() <= 0 ? null : c.way() < 0 ? share.negative() : share;
    }

    /** The change is of the level before, which it helps to make: both ends go together. */
    private static Interval toLevel(Telling c, Telling level, int way) {
        Interval d = c.value();
        Interval l = level.value().size();
        if (l.low() <= d.high() && way > 0 || l.low() <= 0) {
            return null;
        }
        return way > 0
                ? new Interval(
                        100 * d.low() / (l.high() - d.low()), 100 * d.high() / (l.low() - d.high()))
                : new Interval(
                        -100 * d.high() / (l.low() + d.high()),
                        -100 * d.low() / (l.high() + d.low()));
    }

    private void change(Telling c) {
        Pair odd = null;
        for (Telling a : known.levels(c, c.base())) {
            for (Telling b : known.levels(c, c.when())) {
                Interval made = difference(a, b, c);
                if (made == null || c.mayBe(made) || isByItsSize(c, made)) {
                    return;
                }
                odd = odd == null ? new Pair(a, b, made) : odd;
            }
        }
        if (odd == null
                || !known.isSure(c, odd.made, odd.a, odd.b)
                || known.explained.amount(c)
                || Known.isOneTable(c, odd.a, odd.b)) {
            return;
        }
        double size = c.value().low();
        Label makes = Say.amount(odd.made, Say.scale(size), Say.scaleName(size));
        known.clash(
                "difference",
                odd.nearest(c),
                c,
                Say.less(odd.b.words(), odd.a.words(), makes, c.words()));
    }

    /** A balance that gets better or worse by so much may be a deficit that shrinks or grows. */
    private static boolean isByItsSize(Telling change, Interval made) {
        return change.flow().equals(Reader.BALANCE) && change.mayBe(made.negative());
    }

    /** How much one level is over another: of a surplus or deficit, its size. */
    static Interval difference(Telling from, Telling to, Telling change) {
        boolean sizes = change.side() != 0 && from.side() * to.side() >= 0;
        if (!sizes && (change.side() < 0 || from.side() * to.side() < 0 && change.side() != 0)) {
            return null;
        }
        return sizes
                ? to.value().size().minus(from.value().size())
                : to.value().minus(from.value());
    }

    /** "It rose from 417.0 to 398.2": the way told with a level against that of another time. */
    private void way(Telling t) {
        if (t.way() == 0 || t.isCell()) {
            return;
        }
        Telling odd = null;
        for (Telling other : known.all) {
            boolean same = other.role() == Role.LEVEL && other.series().equals(t.series());
            boolean beside = other.in() == t.in() && !other.when().equals(t.when());
            if (!same || other == t || !beside && !other.when().equals(t.when().back(1))) {
                continue;
            }
            boolean later = t.when().isAfter(other.when());
            if (!isAgainst(later ? other : t, later ? t : other, t.way())) {
                return;
            }
            odd = odd == null || beside ? other : odd;
        }
        if (odd != null && odd.in() == t.in()
                || odd != null && odd.sure() >= Telling.NAMED && t.sure() == Telling.TOLD) {
            boolean later = t.when().isAfter(odd.when());
            against(later ? odd : t, later ? t : odd, t);
        }
    }

    private static boolean isAgainst(Telling from, Telling to, int way) {
        boolean sizes = from.side() * to.side() >= 0;
        Interval a = sizes ? from.value().size() : from.value();
        Interval b = sizes ? to.value().size() : to.value();
        return way > 0 ? b.high() < a.low() : b.low() > a.high();
    }

    private void against(Telling from, Telling to, Telling t) {
        known.clash(
                "direction",
                from,
                to,
                Say.of(
                        "From "
                                + from.words()
                                + " to "
                                + to.words()
                                + (t.way() > 0 ? " it falls" : " it rises")
                                + "; the text says that it "
                                + (t.way() > 0 ? "rises." : "falls."),
                        "Da "
                                + from.words()
                                + " a "
                                + to.words()
                                + (t.way() > 0 ? " cala" : " cresce")
                                + "; il testo dice che "
                                + (t.way() > 0 ? "cresce." : "cala.")));
    }
}
