// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.self.Size.Is;
import eu.fondaco.checking.self.Sizes.Pair;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Changes and differences against the levels that they may be of: at odds where a pair is surely
 * meant by how the sentence is built, and no pair within reach makes it.
 */
final class Compared {

    private static final double FAR = 3;
    private static final double CLOSE = 0.2;
    private static final int BREATH = 40;

    /** So far apart two changes that go opposite ways are two. */
    private static final double ANOTHER = 0.2;

    private final Sizes sizes;
    private final Bases bases;
    private final Pattern goesFrom;

    private Compared(Sizes sizes) {
        this.sizes = sizes;
        goesFrom = sizes.words.words("goes-from");
        bases = new Bases(sizes.levels.known);
    }

    /** Those of a text. */
    static List<Clash> in(Sizes sizes) {
        Compared all = new Compared(sizes);
        List<Clash> out = new ArrayList<>();
        for (int i = 0; i < sizes.count(); i++) {
            for (Size d : sizes.in(i)) {
                Clash clash = d.is(Is.LEVEL) ? null : all.clash(d);
                if (clash != null) {
                    out.add(clash);
                }
            }
        }
        return out;
    }

    private Clash clash(Size d) {
        boolean change = d.is(Is.CHANGE) || d.is(Is.DIFFERENCE) || d.is(Is.RATE);
        Pair meant = sizes.isHeading(d.i()) || !change ? null : meant(d);
        if (meant == null && change && !sizes.isHeading(d.i())) {
            Clash split = split(d);
            return split == null ? slipped(d) : split;
        }
        boolean aside = meant == null || d.is(Is.RATE) && !isAside(d, meant);
        if (aside || isFar(d, meant) || isSince(d, meant)) {
            return null;
        }
        if (d.lead().strip().endsWith("(") && sizes.isOfAnother(d) || bases.isOfOther(d, meant)) {
            return null;
        }
        boolean told = sizes.in(d.i()).stream().anyMatch(x -> x != d && isAs(x, d, meant));
        Interval made = d.is(Is.DIFFERENCE) ? meant.difference() : meant.change().size();
        if (isOfAnotherTime(d, meant, made)) {
            return null;
        }
        boolean sure = d.isSlipOf(made) && isInOneBreath(d, meant);
        List<Size> near = sure ? List.of() : sizes.beside(d.i());
        boolean fits = false;
        for (Size a : near) {
            for (Size b : near) {
                if (a != b && a.isLike(b)) {
                    fits |= fits(d, a, b);
                }
            }
        }
        fits |=
                d.is(Is.RATE)
                        && sizes.everywhere().stream().anyMatch(w -> isPart(d, meant.to(), w));
        Clash turned = made.meets(d.value()) ? turned(d, meant) : null;
        return turned != null || fits || told ? turned : told(d, meant);
    }

    /** "Fell by 5%", of two levels of which the later is so much more, and of no others. */
    private Clash turned(Size d, Pair p) {
        boolean up = p.to().value().low() > p.from().high();
        boolean down = p.to().high() < p.from().value().low();
        boolean against = sizes.isWayBeside(d) && (d.way() > 0 ? down : d.way() < 0 && up);
        for (Size a : against ? sizes.beside(d.i()) : List.<Size>of()) {
            for (Size b : sizes.beside(d.i())) {
                boolean same = List.of(p.from(), p.to()).containsAll(List.of(a, b));
                against &= a == b || same || !a.isLike(b) || !fits(d, a, b);
            }
        }
        String key = d.way() > 0 ? "moves.falls-told-rises" : "moves.rises-told-falls";
        Label told = against ? Say.told(key, p.from().words(), p.to().words()) : null;
        return against ? new Clash("direction", p.to().span(), d.told(), told) : null;
    }

    /** "It grew by 90 million. It went from 190 to 260": told in two sentences, and no more. */
    private Clash split(Size d) {
        boolean next = d.isMade() && !d.hedged() && sizes.in(d.i()).size() == 1;
        next = next && sizes.levels.isTogether(d.i(), d.i() + 1);
        List<Pair> pairs = next ? sizes.pairs(d.i() + 1) : List.of();
        if (pairs.size() != 1 || sizes.in(d.i() + 1).size() != 2) {
            return null;
        }
        Pair p = pairs.get(0);
        boolean own = goesFrom.matcher(p.to().s().text()).lookingAt() && may(d, p);
        boolean hedged = p.from().hedged() || p.to().hedged();
        return !own || hedged || fits(d, p.from(), p.to()) || bases.isOfShorter(d)
                ? null
                : told(d, p);
    }

    /**
     * Whether another number tells what two levels make: then this is set against something else.
     */
    private static boolean isAs(Size x, Size d, Pair p) {
        boolean like = d.is(Is.DIFFERENCE) ? x.is(Is.DIFFERENCE) : x.is(Is.CHANGE);
        return like && fits(x, p.from(), p.to());
    }

    /** A change that is but for a digit that of the only two levels near that it may be of. */
    private Clash slipped(Size d) {
        List<Size> near = new ArrayList<>(sizes.beside(d.i()));
        near.addAll(
                sizes.levels.isTogether(d.i(), d.i() - 2) ? sizes.levels(d.i() - 2) : List.of());
        List<Pair> own = sizes.pairs(d.i());
        boolean free = !d.hedged() && !d.is(Is.RATE) && (own.size() == 1 || sizes.isFollowing(d));
        if (!free || near.stream().anyMatch(a -> near.stream().anyMatch(b -> isMadeOf(d, a, b)))) {
            return null;
        }
        List<Pair> may = own.isEmpty() ? sizes.across(d.i()) : own;
        for (Pair p : may) {
            if (sizes.in(d.i()).stream().anyMatch(x -> x != d && isAs(x, d, p))) {
                continue;
            }
            boolean other =
                    sizes.levels(d.i()).stream().anyMatch(l -> l != p.from() && l != p.to());
            boolean way = isOfWay(d, p);
            Interval made = d.is(Is.DIFFERENCE) ? p.difference() : p.change().size();
            boolean sure = may.size() == 1 && sizes.isHence(d) && !d.isSlipOf(made);
            sure &= sizes.in(p.to().i()).stream().noneMatch(x -> x != d && isAnother(x, p));
            boolean slip = way && d.isSlipOf(made) || sure;
            slip &= !isOfWhom(d, p);
            if (slip && !other && may(d, p) && sizes.isOfOne(d, p) && !bases.isOfOther(d, p)) {
                return told(d, p);
            }
        }
        return null;
    }

    /** Whether a change behind a pair isn't that of the pair: then more than one may follow. */
    private static boolean isAnother(Size x, Pair p) {
        return x.is(Is.CHANGE) && x.start() > p.end() && !fits(x, p.from(), p.to());
    }

    private static boolean isMadeOf(Size d, Size a, Size b) {
        return a != b && a.isOfUnit(b) && fits(d, a, b);
    }

    /** "From 40 to 50, a rise of 35%": with nothing but the words for it between. */
    private static boolean isInOneBreath(Size d, Pair p) {
        int gap = d.start() >= p.end() ? d.start() - p.end() : p.start() - d.end();
        return d.i() == p.to().i() && gap >= 0 && gap < BREATH;
    }

    /** "Fell by 52 to 131, against 222 a year ago": since when it fell by so much isn't told. */
    private boolean isSince(Size d, Pair p) {
        boolean before = d.i() == p.from().i() && d.end() <= p.to().start();
        boolean then = before && p.to().end() <= p.from().start() && bases.isDated(p.from());
        return then && d.is(Is.DIFFERENCE) && !sizes.isCoin(p.to()) && !bases.isDated(d);
    }

    /** "36 (+16%), still below the 53 of 2021": the other way, and far from it. */
    private boolean isOfAnotherTime(Size d, Pair p, Interval made) {
        boolean apart = d.is(Is.CHANGE) && d.high() + made.high() > ANOTHER;
        return apart && !isOfWay(d, p) && !made.meets(d.value()) && bases.isDated(p.from());
    }

    /** Whether a change has quite another size: then it is one of something else. */
    private static boolean isFar(Size d, Pair p) {
        Interval made = d.is(Is.DIFFERENCE) ? p.difference() : p.change().size();
        double ratio = d.high() / made.high();
        boolean near = d.is(Is.CHANGE) && Math.abs(d.high() - made.high()) < CLOSE;
        return !near && (ratio > FAR || ratio < 1 / FAR);
    }

    /** The pair that a change is of by how its sentence is built; null where that isn't sure. */
    private Pair meant(Size d) {
        List<Size> own = sizes.levels(d.i());
        Pair direct = direct(d, own);
        if (direct != null) {
            return direct;
        }
        boolean before = own.isEmpty() && sizes.levels.isTogether(d.i(), d.i() - 1);
        if (before) {
            List<Pair> last = sizes.pairs(d.i() - 1);
            boolean only = sizes.levels(d.i() - 1).size() == 2 && last.size() == 1;
            boolean goesOn = only && isFirst(d) && sizes.isAbout(d) && may(d, last.get(0));
            return goesOn && isOfWay(d, last.get(0)) ? last.get(0) : null;
        }
        Pair out = null;
        for (Pair p : sizes.pairs(d.i())) {
            if (may(d, p) && isBeside(d, p, own) && !hasEachItsOwn(d, p)) {
                out = out == null ? p : isWithin(d, p) ? p : isWithin(d, out) ? out : null;
                if (out == null) {
                    return null;
                }
            }
        }
        return out;
    }

    /** Whether a change goes the way that a pair does, or says none. */
    private static boolean isOfWay(Size d, Pair p) {
        return d.way() == 0 || d.way() > 0 == p.to().high() > p.from().high();
    }

    /** "12 more than the 40 of the year before": of what was told last before it. */
    private Pair direct(Size d, List<Size> own) {
        Size base = null;
        Size level = null;
        for (Size l : own) {
            base = base == null && l.start() >= d.end() ? l : base;
            level = l.end() <= d.start() ? l : level;
        }
        boolean right = d.isMade() && base != null && sizes.isRightAgainst(base);
        if (!right || sizes.in(d.i()).indexOf(base) != sizes.in(d.i()).indexOf(d) + 1) {
            return null;
        }
        if (level == null && sizes.levels.isTogether(d.i(), d.i() - 1)) {
            List<Size> last = sizes.levels(d.i() - 1);
            String text = d.s().text().substring(0, d.start());
            boolean about = text.length() < 40 && sizes.isAbout(text);
            level = last.size() == 1 && about ? last.get(0) : null;
        }
        boolean like = level != null && level.isLike(base) && !sizes.isAgainst(level);
        return like && sizes.isOne(level, d) ? new Pair(base, level) : null;
    }

    private static boolean isWithin(Size d, Pair p) {
        return d.start() > p.start() && d.end() < p.end();
    }

    /** Whether a change is the first of its sentence, whose subject it is. */
    private boolean isFirst(Size d) {
        return sizes.in(d.i()).get(0) == d && d.is(Is.CHANGE);
    }

    /** Whether a per cent stands in a bracket right behind a pair. */
    private static boolean isAside(Size d, Pair p) {
        return d.start() >= p.end() && d.start() - p.end() < 6 && d.lead().strip().equals("(");
    }

    private static boolean may(Size d, Pair p) {
        return !d.is(Is.DIFFERENCE)
                || d.isOfUnit(p.to()) && d.value().low() < 2 * p.to().value().high();
    }

    /**
     * "221 in spring, 4.7% up on a year; 236 in autumn, 8.3% up": a change stands behind each of
     * two levels, and none of them is from the one to the other.
     */
    private boolean hasEachItsOwn(Size d, Pair p) {
        List<Size> all = sizes.in(d.i());
        boolean forward = p.start() == p.from().start();
        Size first = forward ? p.from() : p.to();
        Size second = forward ? p.to() : p.from();
        int next = all.indexOf(second) + 1;
        boolean both = next < all.size() && all.get(next).is(Is.CHANGE);
        return isWithin(d, p) && both && !fits(all.get(next), p.from(), p.to())
                || d.start() > second.end()
                        && all.stream()
                                .filter(x -> x != d && !x.is(Is.LEVEL))
                                .anyMatch(x -> x.start() > first.end() && x.end() < second.start());
    }

    /** Whether no level stands between a change and a pair, and nothing else is told there. */
    private boolean isBeside(Size d, Pair p, List<Size> own) {
        int from = Math.min(d.start(), p.end());
        int to = d.start() > p.end() ? d.start() : p.start();
        String text = d.s().text();
        if (isWithin(d, p)) {
            return sizes.isOpen(p.from().between(p.to()));
        }
        String between =
                d.start() >= p.end()
                        ? text.substring(p.end(), d.start())
                        : text.substring(d.end(), Math.max(d.end(), p.start()));
        boolean none =
                own.stream()
                        .noneMatch(
                                l ->
                                        l.start() > Math.min(p.end(), d.start())
                                                && l.end() < Math.max(p.start(), d.end())
                                                && l != p.from()
                                                && l != p.to());
        return none
                && !isOfWhom(d, p)
                && !isOfLast(d, p, own)
                && (sizes.isOpen(between) || d.start() >= p.end() && sizes.isAside(between, p));
    }

    /** "With 173 (+39%) it narrowed to 11 the gap, which was 72": in a bracket behind another. */
    private static boolean isOfLast(Size d, Pair p, List<Size> own) {
        Size last = null;
        for (Size l : own) {
            last = l.end() <= d.start() ? l : last;
        }
        return last != null && last != p.from() && last != p.to() && d.lead().strip().equals("(");
    }

    /** "Half of the 5 million came from the deficit, which fell from 21 to 18": of the deficit. */
    private boolean isOfWhom(Size d, Pair p) {
        boolean before = d.i() == p.from().i() && d.end() <= p.start();
        return before
                && sizes.words.relative.matcher(d.s().text().substring(d.end(), p.start())).find();
    }

    private static boolean isPart(Size d, Size part, Size whole) {
        Interval share = part.value().shareOf(whole.value());
        return share.meets(new Interval(d.value().low() * 100, d.value().high() * 100));
    }

    private static boolean fits(Size d, Size a, Size b) {
        if (!d.is(Is.DIFFERENCE)) {
            Interval made = Sizes.change(a, b);
            return made.meets(d.value()) || made.meets(d.value().negative());
        }
        return b.value().minus(a.value()).size().meets(d.value());
    }

    private static Clash told(Size d, Pair p) {
        Label is;
        if (!d.is(Is.DIFFERENCE)) {
            is = Say.range(p.from().value().growthTo(p.to().value()), "%", 1);
        } else {
            Interval made = p.to().value().minus(p.from().value());
            double scale = Say.scale(d.value().high());
            is = Say.amount(made, scale, Say.scaleName(d.value().high()));
        }
        return new Clash(
                "change",
                p.to().span(),
                d.span(),
                Say.told(
                        "moves.from-counting-all-printed",
                        p.from().words(),
                        p.to().words(),
                        is,
                        d.words()));
    }
}
