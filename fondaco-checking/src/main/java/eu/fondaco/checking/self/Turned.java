// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.checking.self.Sizes.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Changes that fit two levels but for the way in which they are told to go: "rose by 3.9% from
 * 2,083" where it came to 2,001. That the size fits says that they belong together.
 */
final class Turned {

    private final Sizes sizes;
    private final Pattern better;
    private final List<Interval> cells;

    private Turned(Sizes sizes, List<Table> tables) {
        this.sizes = sizes;
        better = sizes.words.words("better");
        cells = Table.amounts(tables);
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes, List<Table> tables) {
        Turned all = new Turned(sizes, tables);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            for (Size d : sizes.isHeading(i) ? List.<Size>of() : sizes.in(i)) {
                Pair odd = all.isTold(d) ? all.odd(d) : null;
                if (odd != null) {
                    out.add(clash(d, odd));
                }
            }
        }
        return out;
    }

    /** Whether words right beside a change say which way it went; better may mean less. */
    private boolean isTold(Size d) {
        boolean way = d.isMade() && d.way() != 0 && !d.hedged() && !d.isWords();
        return way && sizes.isWayBeside(d) && !better.matcher(d.lead()).find();
    }

    /** The levels that a change fits only the other way; null where it fits some as told. */
    private Pair odd(Size d) {
        for (Pair p : sizes.pairs(d.i())) {
            boolean own = sizes.isOne(p.to(), d) && isBeside(d, p);
            if (own && isTurned(d, p.from(), p.to())) {
                return fits(d, p.from(), p.to()) ? null : p;
            }
        }
        List<Size> own = sizes.in(d.i());
        int at = own.indexOf(d) + 1;
        Size base = at < own.size() && own.get(at).is(Is.LEVEL) ? own.get(at) : null;
        boolean set = base != null && sizes.isRightAgainst(base);
        if (!set || at + 1 < own.size() && own.get(at + 1).is(Is.LEVEL)) {
            return null;
        }
        Size odd = null;
        for (Size to : sizes.everywhere()) {
            boolean like = to != base && to.isLike(base);
            if (like && fits(d, base, to)) {
                return null;
            }
            boolean turned = like && !to.past() && isTurned(d, base, to) && isOfOne(d, to);
            odd = odd == null && turned ? to : odd;
        }
        Size from = base;
        boolean made = cells.stream().anyMatch(c -> fits(d, from.value(), c));
        return odd == null || made ? null : new Pair(base, odd);
    }

    /** Whether no other level stands between a change and two that are set against each other. */
    private boolean isBeside(Size d, Pair p) {
        return sizes.levels(d.i()).stream()
                .filter(l -> l != p.from() && l != p.to())
                .noneMatch(
                        l ->
                                l.start() > Math.min(p.start(), d.start())
                                        && l.end() < Math.max(p.end(), d.end()));
    }

    /** Whether a level is of what the words before a change tell of. */
    private boolean isOfOne(Size d, Size to) {
        Set<String> said = sizes.levels.keys(d.lead());
        Set<String> its = sizes.levels.keys(to.lead() + " " + Figures.head(to.tail()));
        String flow = sizes.levels.figures.flowIn(d.lead());
        String other = sizes.levels.figures.flowIn(to.s().text().substring(0, to.start()));
        boolean one = flow.isEmpty() || other.isEmpty() || flow.equals(other);
        boolean named = !said.isEmpty() && its.containsAll(said);
        boolean next = said.isEmpty() && sizes.levels.isTogether(d.i(), to.i());
        next &= Math.abs(d.i() - to.i()) < 2 && (to.i() != d.i() || to.end() <= d.start());
        boolean lead = said.isEmpty() && !flow.isEmpty() && flow.equals(other);
        return one && (named || next || lead && sizes.lead().contains(to.i()));
    }

    private static boolean fits(Size d, Size from, Size to) {
        return fits(d, from.value(), to.value());
    }

    /** Whether a change as it is told leads from one level to another. */
    private static boolean fits(Size d, Interval from, Interval to) {
        Interval made = d.is(Is.DIFFERENCE) ? to.minus(from) : change(from, to);
        return made.meets(d.way() < 0 ? d.value().negative() : d.value());
    }

    private static Interval change(Interval from, Interval to) {
        return from.growthTo(to).times(0.01);
    }

    /** Whether it leads there only if it went the other way. */
    private static boolean isTurned(Size d, Size from, Size to) {
        Interval made =
                d.is(Is.DIFFERENCE)
                        ? to.value().minus(from.value())
                        : change(from.value(), to.value());
        return made.meets(d.way() < 0 ? d.value() : d.value().negative())
                && made.low() * made.high() > 0;
    }

    private static Clash clash(Size d, Pair p) {
        boolean up = d.way() > 0;
        return new Clash(
                "direction",
                p.to().span(),
                d.told(),
                Say.told(
                        up ? "moves.falls-told-rises" : "moves.rises-told-falls",
                        p.from().words(),
                        p.to().words()));
    }
}
