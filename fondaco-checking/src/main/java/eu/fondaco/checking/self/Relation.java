// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.self;

import eu.fondaco.checking.claim.Span;
import java.util.List;

/**
 * Numbers that may belong together: one told, and what others make of it.
 *
 * @param of a change is from the first to the second, a share of the first in the second
 * @param made what they make
 */
record Relation(Kind kind, Num told, List<Num> of, Interval made) {

    /** What is made of what. */
    enum Kind {
        /** By how many per cent one level differs from another. */
        GROWTH,
        /** How many per cent a part is of a whole. */
        SHARE,
        /** A change and the level that it led to, in per cent of the level before. */
        LEAP,
        /** What is left of a hundred. */
        REST,
        /** One less the other. */
        LESS,
        /** All of them together. */
        SUM,
        /** The same told again. */
        SAME
    }

    private static final double FARTHEST = 12;

    boolean fits() {
        return made.size().meets(told.size());
    }

    /** Whether the same numbers fit in any other way. */
    boolean fitsOtherwise() {
        if (of.size() > 2) {
            return false;
        }
        Interval c = told.size();
        Interval a = a().size();
        Interval b = b().size();
        boolean alike = told.percent() == a().percent();
        if (alike) {
            return a.minus(b).size().meets(c) || a.plus(b).meets(c) && of.size() > 1;
        }
        boolean sized = a.low() > 0 && b.low() > 0;
        return sized
                && (a.growthTo(b).size().meets(c)
                        || b.growthTo(a).size().meets(c)
                        || a.shareOf(b).meets(c)
                        || b.shareOf(a).meets(c));
    }

    Num a() {
        return of.get(0);
    }

    Num b() {
        return of.get(of.size() - 1);
    }

    boolean has(Num n) {
        return n == told || of.contains(n);
    }

    /** The one of the others that stands nearest to the number told. */
    Num nearest() {
        Num out = a();
        for (Num n : of) {
            out = far(n) < far(out) ? n : out;
        }
        return out;
    }

    private int far(Num n) {
        return n.isCell() || told.isCell()
                ? Integer.MAX_VALUE
                : Math.abs(n.span().start() - told.span().start());
    }

    Span first() {
        Span one = nearest().span();
        return one.start() < told.span().start() ? one : told.span();
    }

    Span second() {
        Span one = nearest().span();
        return one.start() < told.span().start() ? told.span() : one;
    }

    /** What one of the others would have to be for the number told to be right. */
    Interval right(Num n) {
        Interval p = told.size();
        boolean first = n == a();
        Interval other = (first ? b() : a()).size();
        return switch (kind) {
            case GROWTH -> growth(first, p, other);
            case SHARE ->
                    first
                            ? new Interval(
                                    other.low() * p.low() / 100, other.high() * p.high() / 100)
                            : new Interval(
                                    other.low() * 100 / p.high(),
                                    other.high() * 100 / Math.max(p.low(), 1e-9));
            case SAME -> p;
            case LESS -> value() > 0 == first ? other.plus(p) : other.minus(p).size();
            case REST -> new Interval(100 - p.high(), 100 - p.low());
            case SUM -> n.size().plus(p.minus(made));
            case LEAP -> leap(first, p, other);
        };
    }

    private double value() {
        return a().value() - b().value();
    }

    private Interval growth(boolean first, Interval p, Interval other) {
        boolean up = made.low() + made.high() > 0;
        double low = 1 + (up ? p.low() : -p.high()) / 100;
        double high = 1 + (up ? p.high() : -p.low()) / 100;
        return first
                ? new Interval(
                        other.low() / Math.max(high, 1e-9), other.high() / Math.max(low, 1e-9))
                : new Interval(other.low() * low, other.high() * high);
    }

    private Interval leap(boolean first, Interval p, Interval other) {
        int way = a().f() == null ? 0 : a().f().way();
        double low = p.low() / (100 + way * p.low());
        double high = p.high() / (100 + way * p.high());
        return first
                ? new Interval(other.low() * low, other.high() * high)
                : new Interval(
                        other.low() / Math.max(high, 1e-9), other.high() / Math.max(low, 1e-9));
    }

    /** Whether some that stand in a row make what all were taken to make: "the first three". */
    boolean isOfSome() {
        if (kind != Kind.SUM) {
            return false;
        }
        for (int i = 0; i < of.size(); i++) {
            for (int k = i + 2; k <= of.size(); k++) {
                if (k - i < of.size() && sum(of.subList(i, k)).meets(told.size())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A relation of that kind; null where the numbers are none that have it. */
    static Relation of(Kind kind, Num told, List<Num> of) {
        Interval a = of.get(0).size();
        Interval b = of.get(of.size() - 1).size();
        double ratio = a.high() / b.high();
        boolean like = a.low() > 0 && b.low() > 0 && ratio < FARTHEST && ratio > 1 / FARTHEST;
        Interval made =
                switch (kind) {
                    case GROWTH -> like ? a.growthTo(b) : null;
                    case SHARE -> a.low() > 0 && a.low() < b.low() ? a.shareOf(b) : null;
                    case LEAP ->
                            a.low() > 0 && a.high() * 2 < b.low() ? leap(of.get(0), a, b) : null;
                    case REST -> new Interval(100 - a.high(), 100 - a.low());
                    case LESS -> like ? a.minus(b).size() : null;
                    case SUM -> sum(of);
                    case SAME -> a;
                };
        return made == null ? null : new Relation(kind, told, of, made);
    }

    private static Interval leap(Num move, Interval d, Interval l) {
        int way = move.f() == null ? 0 : move.f().way();
        return way == 0
                ? null
                : new Interval(
                        100 * d.low() / (l.high() - way * d.low()),
                        100 * d.high() / (l.low() - way * d.high()));
    }

    private static Interval sum(List<Num> all) {
        Interval sum = new Interval(0, 0);
        for (Num n : all) {
            sum = sum.plus(n.size());
        }
        return sum;
    }
}
