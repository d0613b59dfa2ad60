// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.judging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Valdoria;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A year in which nothing is held isn't asked for; one that has an answer is never left out. */
class YearsHeldTest {

    private static final List<Figure> FIGURES =
            List.of(
                    figure("a", level("XV-02", "CL").period(Period.year(2006)).build(), 310),
                    figure("b", level("XV-02", "CL").period(Period.year(2008)).build(), 340),
                    figure("c", level("XV-05", "W00").period(Period.year(2007)).build(), 90),
                    figure("d", level("XV", "EU").period(Period.parse("2005-Q1")).build(), 55),
                    figure("e", share().period(Period.year(2009)).build(), 12),
                    figure("f", largest().period(Period.year(2004)).build(), 1));

    private static Question.Builder level(String reporter, String partner) {
        return Question.of("level").reporter(reporter).partner(partner);
    }

    private static Question.Builder share() {
        return Question.of("share")
                .reporter("XV-03")
                .partner("KE")
                .denominator(Basis.ofReporter(Codes.of("XV")));
    }

    private static Question.Builder largest() {
        return Question.of("rank")
                .reporter("XV-04")
                .partner("TH")
                .universe(new Universe(Dimension.REPORTER, "regions of XV"));
    }

    private static Figure figure(String id, Question q, double value) {
        String unit =
                switch (q.measure().id()) {
                    case "share" -> "percent";
                    case "rank" -> "rank";
                    default -> "EUR";
                };
        return new Figure(
                id,
                q,
                value,
                0.5,
                3,
                Qualifier.EXACT,
                unit,
                value + "",
                PartialDate.parse("2015-05"),
                "Statistics Valdoria",
                "https://example.org/" + id,
                "");
    }

    private static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        List<String> reporters = new ArrayList<>(Valdoria.REGIONS);
        reporters.addAll(List.of("XV", "XV-01+XV-02"));
        List<String> partners = new ArrayList<>(Valdoria.PARTNERS);
        partners.addAll(List.of("W00", "EU", "NO+CL"));
        for (String reporter : reporters) {
            for (String partner : partners) {
                for (TradeFlow flow : TradeFlow.values()) {
                    for (Question.Builder b :
                            List.of(
                                    level(reporter, partner),
                                    Question.of("share").denominator(Basis.ofPartner(Codes.WORLD)),
                                    Question.of("share")
                                            .denominator(Basis.ofReporter(Codes.of("XV"))),
                                    Question.of("rank")
                                            .universe(
                                                    new Universe(
                                                            Dimension.REPORTER, "regions of XV")),
                                    Question.of("growth"))) {
                        all.add(b.reporter(reporter).partner(partner).flow(flow).build());
                    }
                }
            }
        }
        return all;
    }

    /** How many questions have an answer in some year; fails where one was thought to have none. */
    private static int answered(Catalog catalog, List<Dataset> datasets, QuestionEngine engine) {
        YearsHeld held = new YearsHeld(catalog, datasets);
        int answered = 0;
        for (int year = 2003; year <= 2021; year++) {
            List<Question> asked = new ArrayList<>();
            for (Question q : questions()) {
                Question.Builder b = q.toBuilder().period(Period.year(year));
                if (q.measure().id().equals("growth")) {
                    b.base(Period.year(year - 1));
                }
                asked.add(b.build());
            }
            for (Answer answer : engine.answer(asked, null)) {
                if (!(answer instanceof Answer.Unknown)) {
                    answered++;
                    assertThat(held.mayAnswer(answer.question(), year))
                            .as("%s", answer.question())
                            .isTrue();
                }
            }
        }
        return answered;
    }

    @Test
    void aYearWithAnAnswerIsNeverLeftOut() {
        Catalog figures = Valdoria.catalog(FIGURES, Relations.NONE);
        assertThat(
                        answered(
                                figures,
                                List.of(),
                                new StoreQuestionEngine(figures, ObservationStore.empty())))
                .isGreaterThan(3);
        assertThat(
                        answered(
                                figures,
                                Valdoria.datasets(),
                                new StoreQuestionEngine(figures, Valdoria.store())))
                .isGreaterThan(5_000);
    }

    @Test
    void aYearInWhichNothingIsHeldOfBothIsNotAskedFor() {
        Catalog catalog = Valdoria.catalog(FIGURES, Relations.NONE);
        List<Integer> asked = new ArrayList<>();
        QuestionEngine engine = new StoreQuestionEngine(catalog, ObservationStore.empty());
        Periods periods =
                new Periods(
                        catalog,
                        List.of(),
                        (questions, day) -> {
                            questions.forEach(q -> asked.add(q.period().firstYear()));
                            return engine.answer(questions, day);
                        });
        assertThat(periods.close(level("XV-02", "CL").build(), null).period())
                .isEqualTo(Period.year(2008));
        assertThat(asked).containsExactly(2008, 2006);
        asked.clear();
        periods.close(level("XV-02", "NO").build(), null);
        assertThat(asked).as("XV-02 and NO are never told of together").isEmpty();
    }
}
