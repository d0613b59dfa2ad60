// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.core.text.Label;
import java.util.Optional;
import java.util.regex.Pattern;

/** Levels of two times against what is told to lie between them: per cent, amount, way. */
final class Moves {

    /** A change told this many times too small is of other levels. */
    private static final double FARTHEST = 20;

    private final Known known;
    private final Pattern to;
    private final Pattern together;

    private Moves(Known known) {
        this.known = known;
        to = known.words.before("to-level");
        together = known.words.words("together");
    }

    /** Adds the clashes. */
    static void in(Known known) {
        Moves moves = new Moves(known);
        for (Telling t : known.withLoose()) {
            switch (t.role()) {
                case GROWTH -> moves.growth(t);
                case CHANGE -> moves.change(t);
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
        if (odd == null
                || !known.isSure(g, odd.made, odd.a, odd.b)
                || known.explained.percent(g)
                || isTold(g, odd.made)
                || isOfOther(g, odd)
                || Known.isOneTable(g, odd.a, odd.b)
                || odd.made.size().low() > FARTHEST * g.value().size().high()) {
            return; // levels so far apart are of two things
        }
        Label makes = Say.range(odd.made, "%", 1);
        known.clash(
                "change",
                odd.nearest(g),
                g,
                Say.told(
                        "moves.from-counting-all-printed",
                        odd.a.words(),
                        odd.b.words(),
                        makes,
                        g.words()));
    }

    /** Whether the number that a growth led to is another than the level that it is set against. */
    private boolean isOfOther(Telling g, Pair p) {
        Telling now = p.b;
        return level(g).filter(l -> !l.equals(now.words())).isPresent();
    }

    /** Whether its sentence tells what the levels make: it is set against something else. */
    private boolean isTold(Telling g, Interval made) {
        return known.in(g.in()).stream()
                .anyMatch(
                        t -> t.role() == g.role() && !t.words().equals(g.words()) && t.mayBe(made));
    }

    /** "Rose by 2,000 to 436,500": the number that a change led to, as its sentence tells. */
    private Optional<String> level(Telling c) {
        Sentence s = c.in();
        String text = s == null ? "" : s.text();
        int at = s == null ? 0 : c.at() - s.start();
        int end = at + c.words().length();
        return s == null
                ? Optional.empty()
                : s.numbers().stream()
                        .filter(n -> n.start() >= end && n.unit() != Printed.Unit.YEAR)
                        .findFirst()
                        .filter(n -> to.matcher(text.substring(end, n.start())).find())
                        .map(s::words);
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
                || level(c).isPresent() && !odd.a.isCell() // since when isn't told
                || !known.isSure(c, odd.made, odd.a, odd.b)
                || known.explained.amount(c)
                || isOfSeveral(c)
                || Known.isOneTable(c, odd.a, odd.b)
                || odd.made.size().low() > FARTHEST * c.value().high()) {
            return; // levels so far apart are of two things
        }
        double size = c.value().low();
        Label makes = Say.amount(odd.made, Say.scale(size), Say.scaleName(size));
        known.clash(
                "difference",
                odd.nearest(c),
                c,
                Say.less(odd.b.words(), odd.a.words(), makes, c.words()));
    }

    /** "…, which together lost 70 million": what several made, and not the last of them alone. */
    private boolean isOfSeveral(Telling c) {
        Sentence s = c.in();
        String lead = s == null ? "" : s.text().substring(0, c.at() - s.start());
        int from = Math.max(lead.lastIndexOf(';'), lead.lastIndexOf(':')) + 1;
        return together.matcher(lead.substring(from)).find();
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
}
