// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.MeasureRow.Planning;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import java.util.Arrays;

/** How concentrated, or how unequal, the members of a universe are, by their shares. */
final class ConcentrationMeasures {

    private ConcentrationMeasures() {}

    /** A formula of the members' levels with its extremes over what these may be. */
    private static Planning overLevels(Term.Operation formula, Term.Bounds bounds, Unit unit) {
        return (q, planner) ->
                Vectors.over(q, planner)
                        .row(q)
                        .plan(NoteCode.LEVELS_ZERO_OR_NEGATIVE.note(), formula, bounds, unit);
    }

    /** The sum of squared shares. */
    static Planning hhi() {
        return overLevels(ConcentrationMeasures::hhi, Unevenness::hhi, Unit.INDEX);
    }

    static double hhi(double[] x) {
        double sum = 0;
        for (double s : Vectors.shares(x)) {
            sum += s * s;
        }
        return sum;
    }

    /** The same, freed from the number of members. */
    static Planning hhiNormalised() {
        return overLevels(
                x -> x.length < 2 ? Double.NaN : normalised(hhi(x), x.length),
                (low, high) ->
                        Unevenness.turned(Unevenness::hhi, h -> normalised(h, low.length))
                                .of(low, high),
                Unit.INDEX);
    }

    private static double normalised(double hhi, int members) {
        double even = 1.0 / members;
        return (hhi - even) / (1 - even);
    }

    /** How many equally large members would be as concentrated. */
    static Planning effectiveNumber() {
        return overLevels(
                x -> 1 / hhi(x), Unevenness.turned(Unevenness::hhi, h -> 1 / h), Unit.COUNT);
    }

    /** How many equally large members would have the same entropy. */
    static Planning effectiveNumberByEntropy() {
        return overLevels(
                x -> Math.exp(entropy(x)),
                Unevenness.turned(ConcentrationMeasures::entropy, Math::exp),
                Unit.COUNT);
    }

    /** How evenly trade is spread: Shannon's entropy of the shares. */
    static Planning entropy() {
        return overLevels(
                ConcentrationMeasures::entropy, ConcentrationMeasures::entropy, Unit.INDEX);
    }

    /** It is what the even distribution has more than Theil's index. */
    private static Span entropy(double[] low, double[] high) {
        double even = Math.log(low.length);
        return Unevenness.turned(Unevenness::theil, t -> even - t).of(low, high);
    }

    private static double entropy(double[] x) {
        double sum = 0;
        for (double s : Vectors.shares(x)) {
            sum -= s == 0 ? 0 : s * Math.log(s);
        }
        return sum;
    }

    /** How unequal the members are. */
    static Planning theil() {
        return overLevels(ConcentrationMeasures::theil, Unevenness::theil, Unit.INDEX);
    }

    static double theil(double[] x) {
        return Math.log(x.length) - entropy(x);
    }

    /** How unequal the members are, by the Lorenz curve. */
    static Planning gini() {
        return overLevels(ConcentrationMeasures::gini, Unevenness::gini, Unit.INDEX);
    }

    static double gini(double[] x) {
        double sum = Vectors.sum(x);
        double[] rising = x.clone();
        Arrays.sort(rising);
        if (sum == 0 || rising[0] < 0) {
            return Double.NaN;
        }
        double weighted = 0;
        for (int i = 0; i < rising.length; i++) {
            weighted += (i + 1) * rising[i];
        }
        double n = rising.length;
        return 2 * weighted / (n * sum) - (n + 1) / n;
    }

    /** What the Theil index owes to members that trade nothing. */
    static Planning theilBetween() {
        return overLevels(
                ConcentrationMeasures::between, ConcentrationMeasures::between, Unit.INDEX);
    }

    private static double between(double[] x) {
        double[] shares = Vectors.shares(x);
        long active = Arrays.stream(shares).filter(s -> s > 0).count();
        return active == 0 || Double.isNaN(Vectors.sum(shares))
                ? Double.NaN
                : Math.log((double) x.length / active);
    }

    /** From where as many trade as can, to where only those do that surely do. */
    private static Span between(double[] low, double[] high) {
        long most = Arrays.stream(high).filter(h -> h > 0).count();
        long least = Arrays.stream(low).filter(l -> l > 0).count();
        return least == 0 || Arrays.stream(low).anyMatch(l -> l < 0)
                ? null
                : new Span(
                        Math.log((double) low.length / most),
                        Math.log((double) low.length / least));
    }

    /** What the Theil index owes to inequality among the members that trade. */
    static Planning theilWithin() {
        return overLevels(x -> theil(x) - between(x), ConcentrationMeasures::within, Unit.INDEX);
    }

    private static Span within(double[] low, double[] high) {
        return within(Unevenness.theil(low, high), between(low, high));
    }

    /** The bounds of a whole index less those of its other part; never below zero. */
    static Span within(Span all, Span between) {
        return all == null || between == null
                ? null
                : new Span(
                        Math.max(0, all.low() - between.high()),
                        Math.max(0, all.high() - between.low()));
    }
}
