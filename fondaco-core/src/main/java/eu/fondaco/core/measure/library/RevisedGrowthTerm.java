// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.text.Note;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Growth with the range of revisions that earlier growths had: what is known later less what was
 * published first. An earlier period counts only where it came out within a year of its end, since
 * what came out later had been revised before.
 */
final class RevisedGrowthTerm implements Term {

    /** Fewer revisions make no range. */
    static final int LEAST = 5;

    private static final int EACH = 5;
    private static final int LATE = 366;
    private static final double TAIL = 0.05;

    private final List<Term> parts;
    private final List<LocalDate> ends;
    private final int months;

    /**
     * The level and its base; then for each earlier period the level and its base as known later,
     * both as first published, and the day on which it was.
     */
    RevisedGrowthTerm(List<Term> parts, List<LocalDate> ends, int months) {
        this.parts = List.copyOf(parts);
        this.ends = List.copyOf(ends);
        this.months = months;
    }

    @Override
    public double value(Readings readings) {
        double growth = growth(readings, 0);
        return Double.isNaN(growth) || band(revisions(readings)) == null ? Double.NaN : growth;
    }

    private double growth(Readings readings, int at) {
        double before = parts.get(at + 1).value(readings);
        double growth = 100 * (parts.get(at).value(readings) / before - 1);
        return before > 0 ? growth : Double.NaN;
    }

    /** Revisions of earlier growths, in points. */
    private List<Double> revisions(Readings readings) {
        List<Double> revisions = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            int at = 2 + EACH * i;
            double day = parts.get(at + 4).value(readings);
            double revision = growth(readings, at) - growth(readings, at + 2);
            if (day - ends.get(i).toEpochDay() <= LATE && !Double.isNaN(revision)) {
                revisions.add(revision);
            }
        }
        return revisions;
    }

    /**
     * The range of nine revisions in ten; null where there are too few, or nothing was ever
     * revised.
     */
    private static double[] band(List<Double> revisions) {
        boolean none = revisions.stream().allMatch(r -> r == 0);
        double[] sorted = revisions.stream().mapToDouble(r -> r).sorted().toArray();
        return none || sorted.length < LEAST
                ? null
                : new double[] {quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)};
    }

    /** Between the two nearest, by how near they are. */
    private static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    @Override
    public Span band(Readings readings) {
        double growth = value(readings);
        double[] band = band(revisions(readings));
        return new Span(growth + band[0], growth + band[1]);
    }

    @Override
    public List<Note> notes(Readings readings) {
        List<Double> revisions = revisions(readings);
        double mean = revisions.stream().mapToDouble(r -> r).average().orElseThrow();
        double absolute = revisions.stream().mapToDouble(Math::abs).average().orElseThrow();
        return List.of(
                months == 0
                        ? NoteCode.GROWTHS_REVISED.note(
                                revisions.size(), hundredths(mean), hundredths(absolute))
                        : NoteCode.GROWTHS_REVISED_WITHIN.note(
                                revisions.size(), months, hundredths(mean), hundredths(absolute)));
    }

    private static BigDecimal hundredths(double points) {
        return BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        parts.forEach(p -> p.eachOperand(sink));
    }

    @Override
    public Problem problem(Readings readings) {
        for (int i = 0; i < parts.size(); i++) {
            if (Double.isNaN(parts.get(i).value(readings))) {
                Problem problem = parts.get(i).problem(readings);
                if (i < 2 || problem.reason() == Reason.CONFIDENTIAL) {
                    return problem;
                }
            }
        }
        if (Double.isNaN(growth(readings, 0))) {
            return Problem.notMeasurable(NoteCode.GROWTH_FROM_NOTHING.note());
        }
        List<Double> revisions = revisions(readings);
        return Problem.noData(
                revisions.size() < LEAST
                        ? NoteCode.FEW_FIRST_GROWTHS.note(revisions.size(), LEAST)
                        : NoteCode.GROWTHS_NOT_REVISED.note());
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        return null;
    }
}
