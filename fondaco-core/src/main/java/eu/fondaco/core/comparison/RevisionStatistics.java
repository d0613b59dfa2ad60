// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.comparison;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How much numbers were revised between two days on which they were known: a revision R is the
 * later value L less the first one P. From McKenzie and Gamba's (OECD 2008) set of statistics.
 *
 * @param count numbers known on both days
 * @param mean mean of R: the bias
 * @param meanAbsolute mean of |R|
 * @param relativeMeanAbsolute sum of |R| over the sum of |L|
 * @param signChanges per cent of numbers whose sign changed
 */
public record RevisionStatistics(
        int count,
        double mean,
        double meanAbsolute,
        double relativeMeanAbsolute,
        double signChanges) {

    /**
     * From pairs of values.
     *
     * @throws IllegalArgumentException when there are none, or not as many later as first ones
     */
    public static RevisionStatistics of(List<Double> first, List<Double> later) {
        if (first.isEmpty() || first.size() != later.size()) {
            throw new IllegalArgumentException(
                    first.size() + " first values and " + later.size() + " later ones");
        }
        double sum = 0;
        double absolute = 0;
        double size = 0;
        int signs = 0;
        for (int i = 0; i < first.size(); i++) {
            double revision = later.get(i) - first.get(i);
            sum += revision;
            absolute += Math.abs(revision);
            size += Math.abs(later.get(i));
            signs += Math.signum(first.get(i)) * Math.signum(later.get(i)) < 0 ? 1 : 0;
        }
        int n = first.size();
        return new RevisionStatistics(
                n,
                sum / n,
                absolute / n,
                size == 0 ? Double.NaN : absolute / size,
                100.0 * signs / n);
    }

    /**
     * Of the answers to questions as they were known on two days; questions not known on both are
     * left out.
     *
     * @throws IllegalArgumentException when none was known on both
     */
    public static RevisionStatistics between(
            QuestionEngine engine,
            List<Question> questions,
            LocalDate firstDay,
            LocalDate laterDay) {
        List<Answer> before = engine.answer(questions, firstDay);
        List<Answer> after = engine.answer(questions, laterDay);
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            if (before.get(i) instanceof Answer.Known b && after.get(i) instanceof Answer.Known a) {
                first.add(b.value().value());
                later.add(a.value().value());
            }
        }
        return of(first, later);
    }
}
