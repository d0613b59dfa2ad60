// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the published figures of the reference observatory answer. */
class PublishedFiguresTest {

    private QuestionEngine engine;

    @BeforeEach
    void readFigures() {
        assumeTrue(PublishedFigures.isPresent(), "../shared/facts is absent");
        engine = new StoreQuestionEngine(PublishedFigures.catalog(), ObservationStore.empty());
    }

    @Test
    void everyFigureAnswersItsOwnQuestionOrIsShownInAConflict() {
        List<String> silent = new ArrayList<>();
        int conflicts = 0;
        List<Figure> figures = PublishedFigures.figures();
        for (Figure figure : figures) {
            Answer answer = engine.answer(figure.question(), null);
            boolean cited =
                    answer.evidence().items().stream().anyMatch(i -> i.id().equals(figure.id()));
            boolean conflict =
                    answer instanceof Answer.Unknown u && u.reason() == Reason.SOURCES_CONFLICT;
            conflicts += conflict ? 1 : 0;
            if (!cited || answer instanceof Answer.Unknown && !conflict) {
                silent.add(figure.id() + " " + answer);
            }
        }
        assertThat(silent).isEmpty();
        assertThat(figures).hasSize(243);
        assertThat(conflicts).isLessThan(10);
    }

    @Test
    void theShareOfImportsFromChinaIsKnownFromItsReleaseOn() {
        Question share =
                Question.of("share")
                        .flow(TradeFlow.IMPORTS)
                        .reporter("IT-45")
                        .partner("CN")
                        .period(Period.year(2019))
                        .build();
        ValueSet set = ((Answer.Known) engine.answer(share, null)).value();
        assertThat(set.value()).isEqualTo(9.5);
        assertThat(set.low()).isLessThanOrEqualTo(9.4 + 1e-9);
        assertThat(engine.answer(share, LocalDate.parse("2020-01-01")))
                .isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void thirdInTheFirstHalfOf2018IsDerivedFromAllTwentyRegions() {
        Question rank =
                Question.of("rank")
                        .reporter("IT-45")
                        .period(Period.half(2018, 1))
                        .universe(Universe.parse("reporter:regions of IT"))
                        .build();
        Answer answer = engine.answer(rank, null);
        assertThat(((Answer.Known) answer).value()).isEqualTo(ValueSet.exact(3));
        assertThat(answer.evidence().notes())
                .extracting(Object::toString)
                .contains("among 20: regions of IT", "IT-34: more by 56 million euros");
        Question top =
                Question.of("top")
                        .reporter("IT-45")
                        .period(Period.half(2018, 1))
                        .n(3)
                        .universe(Universe.parse("reporter:all"))
                        .build();
        assertThat(((Answer.Listed) engine.answer(top, null)).codes())
                .containsExactly("IT-25", "IT-34", "IT-45");
    }

    @Test
    void aRankIsFoundHoweverItsUniverseIsWorded() {
        Question rank =
                Question.of("rank")
                        .reporter("IT-45")
                        .period(Period.year(2019))
                        .universe(Universe.parse("reporter:all"))
                        .build();
        assertThat(((Answer.Known) engine.answer(rank, null)).value().value()).isEqualTo(2);
    }

    @Test
    void importsOf2019AreNotDerivedFromALaterNote() {
        Question level =
                Question.of("level")
                        .flow(TradeFlow.IMPORTS)
                        .reporter("IT-45")
                        .period(Period.year(2019))
                        .build();
        assertThat(engine.answer(level, null)).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void theBalanceWithChinaComesFromOneNote() {
        Question balance =
                Question.of("level")
                        .flow(TradeFlow.BALANCE)
                        .reporter("IT-45")
                        .partner("CN")
                        .period(Period.year(2019))
                        .build();
        Answer answer = engine.answer(balance, null);
        assertThat(((Answer.Known) answer).value().value()).isEqualTo(-1.5e9);
        assertThat(answer.evidence().notes())
                .extracting(Object::toString)
                .contains("derived from figures of one release");
    }
}
