// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;

/** Turns a reading into the question it asks and what the text says of the answer. */
final class Asking {

    private static final double MILLION = 1e6;

    private final Holdings holdings;
    private final Period open;
    private final String listed;

    Asking(Holdings holdings) {
        this(holdings, null, List.of());
    }

    /**
     * @param open the time that stands for one left open; null where none is
     * @param listed the partners that a text says it looks at; empty where it says none
     */
    Asking(Holdings holdings, Period open, List<String> listed) {
        this.holdings = holdings;
        this.open = open;
        this.listed = String.join("+", listed);
    }

    /** The question that a reading asks. */
    Question question(Draft d) {
        MeasureKind m = d.measure();
        boolean balance = m == MeasureKind.DIFFERENCE && d.flow() == TradeFlow.BALANCE;
        Question.Builder b =
                Question.of(balance ? MeasureExpr.LEVEL : m.expr)
                        .flow(d.flow())
                        .reporter(d.reporter())
                        .partner(d.partner())
                        .product(d.product())
                        .period(d.period());
        boolean isOpen = d.period().equals(open);
        if (isOpen) {
            b.period(null);
        }
        if (m.needsBase() && !(isOpen && open.plusYears(-1).equals(d.base()))) {
            b.base(d.base());
        }
        if (m.needsWhole() && d.whole() != null && !balance) {
            b.denominator(basis(d));
        }
        if (m.needsAmong()) {
            b.universe(universe(d));
            b.ascending(d.sign() < 0 && m.isRank());
        }
        if (m == MeasureKind.STREAK) {
            b.ascending(d.sign() < 0);
        }
        if (m == MeasureKind.COUNT) {
            b.condition(new Condition(MeasureExpr.of("growth"), d.sign() > 0, 0.0, null));
        }
        return b.build();
    }

    private Basis basis(Draft d) {
        String own = d.reporter().isSum() ? null : holdings.whole(d.reporter().first());
        String whole = own != null ? own : holdings.nation();
        Codes nation = whole == null ? null : Codes.of(whole);
        Whole w = d.whole();
        return switch (w.kind()) {
            case EVERY_PARTNER -> Basis.ofPartner(holdings.everyPartner());
            case EVERY_GOODS -> Basis.ofProduct(Codes.TOTAL);
            case NATION -> Basis.ofReporter(nation);
            case NATION_GOODS -> new Basis(null, nation, null, Codes.TOTAL, null);
            case PARTNER_GOODS -> new Basis(null, null, holdings.everyPartner(), Codes.TOTAL, null);
            case AREA -> Basis.ofReporter(w.code());
            case PARTNER -> Basis.ofPartner(w.code());
            case GOODS -> Basis.ofProduct(w.code());
            case FLOW -> Basis.ofFlow(d.flow().opposite());
        };
    }

    private Universe universe(Draft d) {
        Among a = d.among();
        if (a.dimension() == Dimension.PERIOD) {
            int first = holdings.years().isEmpty() ? 2000 : holdings.years().first();
            Period p = d.period();
            return new Universe(
                    Dimension.PERIOD, Math.min(first, p.firstYear()) + "-" + p.lastYear());
        }
        boolean all = a.members().equals(Among.ALL);
        if (a.dimension() == Dimension.PARTNER && all && !listed.isEmpty()) {
            return new Universe(Dimension.PARTNER, listed);
        }
        if (a.dimension() == Dimension.REPORTER && all) {
            return new Universe(Dimension.REPORTER, holdings.everyReporter(d.reporter()));
        }
        return new Universe(a.dimension(), a.members());
    }

    /** What the text says of the answer, in the answer's units. */
    Assertion assertion(Anchor a, Draft d) {
        return assertion(a, d, MILLION);
    }

    /**
     * @param unit what one stands for in a bare amount
     */
    Assertion assertion(Anchor a, Draft d, double unit) {
        Num n = a.num();
        MeasureKind m = d.measure();
        if (a.type() == Anchor.Type.DIRECTION) {
            Operator told = a.sign() > 0 ? Operator.TREND_UP : Operator.TREND_DOWN;
            return new Assertion(told, null, 0, unit(m, n), false);
        }
        double value = Math.abs(n.value());
        double step = n.step();
        boolean ratio = m == MeasureKind.RATIO || m == MeasureKind.MULTIPLE;
        if (a.type() == Anchor.Type.FRACTION && ratio) {
            value /= 100;
        }
        if (a.type() == Anchor.Type.TIMES && m == MeasureKind.GROWTH) {
            value = (value - 1) * 100;
        }
        if (a.type() == Anchor.Type.BARE && isMoney(m)) {
            value *= unit;
            step *= unit;
        }
        boolean rank = m.isRank();
        Operator op =
                rank
                        ? n.open() ? n.operator() : Operator.RANK
                        : n.operator() == Operator.RANK ? Operator.EQUAL : n.operator();
        boolean signed = m.isSigned() || m == MeasureKind.LEVEL && d.flow() == TradeFlow.BALANCE;
        boolean whole = m == MeasureKind.COUNT || m == MeasureKind.STREAK;
        return new Assertion(
                op,
                signed && d.sign() < 0 ? -value : value,
                whole ? 1 : step,
                unit(m, n),
                n.open());
    }

    /** A number as it stands, whatever it may mean. */
    static Assertion plainly(Num n, Holdings holdings) {
        String unit =
                switch (n.type()) {
                    case PERCENT, FRACTION -> "percent";
                    case POINTS -> "percentage points";
                    case MULTIPLE -> "times";
                    case MONEY -> holdings.currency(n);
                    default -> "count";
                };
        return Assertion.number(n.operator(), n.value(), n.step(), unit);
    }

    private static boolean isMoney(MeasureKind m) {
        return m == MeasureKind.LEVEL || m == MeasureKind.CHANGE || m == MeasureKind.DIFFERENCE;
    }

    private String unit(MeasureKind m, Num n) {
        return switch (m) {
            case RANK, RANK_HEAD, RANK_GROWTH, RANK_SHARE -> "rank";
            case COUNT, STREAK -> "count";
            case SHARE_CHANGE, CONTRIBUTION -> "percentage points";
            case MULTIPLE, RATIO, HEAD_RATIO -> "times";
            case LEVEL, CHANGE, DIFFERENCE, PER_HEAD -> holdings.currency(n);
            default -> "percent";
        };
    }
}
