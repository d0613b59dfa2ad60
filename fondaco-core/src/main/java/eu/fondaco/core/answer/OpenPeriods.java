// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * For which years a question without a period can be answered. Open and present-tense statements
 * are judged for the latest complete year for which there was an answer (rules 5 and 6); a part of
 * a year is never a year.
 */
public final class OpenPeriods {

    private final Catalog catalog;
    private final ObservationStore store;
    private final QuestionEngine engine;

    public OpenPeriods(Catalog catalog, ObservationStore store, QuestionEngine engine) {
        this.catalog = catalog;
        this.store = store;
        this.engine = engine;
    }

    /**
     * Complete years for which the question has an answer, latest first.
     *
     * @param question its period is ignored; a base that it names stays
     * @param asOf the day at which the answer must have been known, and the year over; null for now
     */
    public List<Period> answerablePeriods(Question question, LocalDate asOf) {
        List<Period> years = new ArrayList<>(years(asOf).descendingSet());
        List<Question> asked =
                years.stream().map(y -> question.toBuilder().period(y).build()).toList();
        List<Answer> answers = engine.answer(asked, asOf);
        List<Period> answerable = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            if (!(answers.get(i) instanceof Answer.Unknown)) {
                answerable.add(years.get(i));
            }
        }
        return answerable;
    }

    private TreeSet<Period> years(LocalDate asOf) {
        TreeSet<Period> years = new TreeSet<>();
        for (Dataset dataset : store.datasets()) {
            dataset.coverage()
                    .values()
                    .forEach(p -> p.stream().map(OpenPeriods::year).forEach(years::add));
        }
        for (Figure figure : catalog.figures()) {
            if (figure.question().period() != null && figure.question().period().isYear()) {
                years.add(figure.question().period());
            }
        }
        years.removeIf(y -> asOf != null && y.lastDay().isAfter(asOf));
        return years;
    }

    private static Period year(Period period) {
        return Period.year(period.lastYear());
    }
}
