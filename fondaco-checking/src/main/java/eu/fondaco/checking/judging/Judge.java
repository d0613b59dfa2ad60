// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.judging;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import java.util.Locale;

/**
 * Sets what a statement says beside the answer to its question. A plain number holds if the answer
 * rounds to it at its own precision; hedged ones within their usual width. Against a figure that is
 * itself rounded, {@code supported} needs the figure's printed value to satisfy a statement no
 * finer than the figure, {@code contradicted} needs the sets to be disjoint, and between them the
 * evidence is too coarse.
 */
public final class Judge {

    /** "More than" a number that is exceeded so many times over hardly speaks of the same thing. */
    private static final double FAR = 10;

    private static final double ROUNDING = 1e-9;

    private Judge() {}

    /** A verdict with its reason where it can't be decided. */
    public record Ruling(Verdict verdict, Reason reason) {
        static final Ruling SUPPORTED = new Ruling(Verdict.SUPPORTED, null);
        static final Ruling CONTRADICTED = new Ruling(Verdict.CONTRADICTED, null);

        static Ruling open(Reason reason) {
            return new Ruling(Verdict.NOT_CHECKABLE, reason);
        }
    }

    /** What the answer says of the assertion. */
    public static Ruling rule(Assertion says, Answer answer) {
        if (answer instanceof Answer.Unknown unknown) {
            return Ruling.open(unknown.reason());
        }
        if (answer instanceof Answer.Listed) { // asked so by an author; a list has no number
            return Ruling.open(Reason.NOT_MEASURABLE);
        }
        Answer.Known known = (Answer.Known) answer;
        if (says.operator() == Operator.TREND_UP || says.operator() == Operator.TREND_DOWN) {
            return direction(says.operator() == Operator.TREND_UP, known.value());
        }
        if (says.stated() == null) {
            return Ruling.open(Reason.DEFINITION_OPEN);
        }
        if (currencies(says.unit(), known.unit())) {
            return Ruling.open(Reason.DEFINITION_OPEN);
        }
        ValueSet v = known.value();
        if (isExactOperator(says)) {
            return exactly(says.stated(), v);
        }
        return number(says, v);
    }

    /** Whether a value satisfies the assertion, for neighbours. */
    public static boolean fits(Assertion says, double value) {
        if (isExactOperator(says)) {
            return value == says.stated();
        }
        double[] s = acceptance(says);
        boolean negative = says.stated() < 0;
        double x = negative ? -value : value;
        return x >= s[0] - slack(says) && (s[2] == 1 ? x <= s[1] + slack(says) : x < s[1]);
    }

    private static boolean isExactOperator(Assertion says) {
        return says.operator() == Operator.RANK
                || says.unit().equals("count")
                        && says.operator() == Operator.EQUAL
                        && says.step() == 1;
    }

    private static boolean currencies(String said, String found) {
        String a = said.split(" ")[0];
        String b = found.split(" ")[0];
        return a.length() == 3
                && b.length() == 3
                && a.equals(a.toUpperCase(Locale.ROOT))
                && b.equals(b.toUpperCase(Locale.ROOT))
                && !a.equals(b);
    }

    /** Whether a value has the sign that is told of it. */
    private static Ruling direction(boolean up, ValueSet v) {
        double low = up ? v.revisedLow() : -v.revisedHigh();
        double high = up ? v.revisedHigh() : -v.revisedLow();
        return low > 0
                ? Ruling.SUPPORTED
                : high <= 0 ? Ruling.CONTRADICTED : Ruling.open(Reason.TOO_COARSE);
    }

    private static Ruling exactly(double stated, ValueSet v) {
        if (v.revisedLow() == v.revisedHigh() || v.low() == v.high() && v.value() == stated) {
            return v.value() == stated ? Ruling.SUPPORTED : Ruling.CONTRADICTED;
        }
        return stated < v.revisedLow() || stated > v.revisedHigh()
                ? Ruling.CONTRADICTED
                : Ruling.open(Reason.TOO_COARSE);
    }

    private static double slack(Assertion says) {
        return ROUNDING * Math.max(Math.abs(says.stated()), says.step());
    }

    /**
     * {low, high, whether high is inside}, for the absolute value where the statement is negative.
     */
    static double[] acceptance(Assertion says) {
        double s = Math.abs(says.stated());
        double p = says.step();
        return switch (says.operator()) {
            case EQUAL -> new double[] {s - p / 2, s + p / 2, 1};
            case ABOUT -> new double[] {s - Math.max(0.05 * s, p), s + Math.max(0.05 * s, p), 1};
            case LESS -> new double[] {says.open() ? Double.NEGATIVE_INFINITY : 0.93 * s, s, 0};
            case MORE -> new double[] {s, Double.POSITIVE_INFINITY, 1};
            default -> new double[] {s, s, 1};
        };
    }

    private static Ruling number(Assertion says, ValueSet v) {
        double[] s = acceptance(says);
        boolean negative = says.stated() < 0;
        double value = negative ? -v.value() : v.value();
        double low = negative ? -v.revisedHigh() : v.revisedLow();
        double high = negative ? -v.revisedLow() : v.revisedHigh();
        double slack = slack(says);
        boolean inside =
                value >= s[0] - slack && (s[2] == 1 ? value <= s[1] + slack : value < s[1]);
        boolean farAbove =
                says.operator() == Operator.MORE && !says.open() && inside && value > FAR * s[0];
        if (farAbove) {
            return Ruling.open(Reason.DEFINITION_OPEN);
        }
        if (v.isExact()) {
            return inside ? Ruling.SUPPORTED : Ruling.CONTRADICTED;
        }
        if (high < s[0] || low > s[1]) {
            return Ruling.CONTRADICTED;
        }
        double step = (v.high() - v.low()) / 2;
        boolean coarseEnough =
                says.operator() == Operator.MORE
                        ? (negative ? -v.high() : v.low()) >= s[0] - slack
                        : Math.max(says.step(), s[1] - s[0]) >= step * (1 - 1e-6);
        return inside && coarseEnough ? Ruling.SUPPORTED : Ruling.open(Reason.TOO_COARSE);
    }
}
