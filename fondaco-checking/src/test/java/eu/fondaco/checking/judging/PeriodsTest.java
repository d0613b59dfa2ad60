// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.judging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.StandardChecker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules 5 and 6: for when a statement without a time is judged, and that a part of a year isn't a
 * year.
 */
class PeriodsTest {

    private static Question share(String period) {
        return Question.of("share")
                .flow(eu.fondaco.core.flow.TradeFlow.IMPORTS)
                .reporter("XV-01")
                .partner("NO")
                .denominator(
                        eu.fondaco.core.question.Basis.ofPartner(
                                eu.fondaco.core.question.Codes.WORLD))
                .period(period == null ? null : Period.parse(period))
                .build();
    }

    private static Question rank(String period) {
        return Question.of("rank")
                .reporter("XV-01")
                .universe(new Universe(Dimension.REPORTER, "regions of XV"))
                .period(Period.parse(period))
                .build();
    }

    private static Figure figure(
            String id, Question q, double value, String unit, String released) {
        return new Figure(
                id,
                q,
                value,
                unit.equals("rank") ? 0 : 0.1,
                3,
                Qualifier.EXACT,
                unit,
                value + "",
                PartialDate.parse(released),
                "Statistics Valdoria " + id,
                "https://example.org/" + id,
                "");
    }

    private static final List<Figure> FIGURES =
            List.of(
                    figure("f1", share("2017"), 20.1, "percent", "2018-04"),
                            figure("f2", share("2018"), 22.4, "percent", "2019-04"),
                    figure("f3", share("2019-Q1"), 31.0, "percent", "2019-06"),
                            figure("f4", share("2019"), 23.5, "percent", "2020-04"),
                    figure("r1", rank("2018"), 2, "rank", "2019-03"),
                            figure("r2", rank("2018-S1"), 3, "rank", "2018-09"));

    private static Checked check(String text, LocalDate published, LocalDate asOf) {
        Catalog catalog = Valdoria.catalog(FIGURES, Relations.NONE);
        StandardChecker checker =
                new StandardChecker(
                        catalog,
                        List.of(),
                        new StoreQuestionEngine(catalog, ObservationStore.empty()),
                        Valdoria.words());
        List<Checked> all =
                checker.check("a.txt", text, new Checker.Options(Tongue.EN, published, asOf))
                        .statements();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void rule5AnOpenStatementIsJudgedForTheLatestCompleteYearWithAnAnswer() {
        Checked c = check("Norway accounts for 23.5% of Montalba's imports.", null, null);
        assertThat(c.claim().best().orElseThrow().question().period()).isNull();
        assertThat(c.answer().question().period()).isEqualTo(Period.year(2019));
        assertThat(c.verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(c.why().en()).contains("latest year with an answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway accounts for 22.4% of Montalba's imports.",
                "Norway accounts for 20.1% of Montalba's imports."
            })
    void rule5WhatWasRightAtAnotherTimeIsNotWrongWhereNoneIsTold(String text) {
        assertThat(check(text, null, null).verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void rule5AsOfADayOnlyWhatWasKnownThenCounts() {
        Checked c =
                check(
                        "Norway accounts for 22.4% of Montalba's imports.",
                        null, LocalDate.parse("2019-12-31"));
        assertThat(c.answer().question().period()).isEqualTo(Period.year(2018));
        assertThat(c.verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void rule5WithoutAPublicationDateThereIsNoVerdictAsPublished() {
        assertThat(
                        check("Norway accounts for 22.4% of Montalba's imports.", null, null)
                                .published())
                .isNull();
    }

    @Test
    void rule6APartOfAYearIsNeverAYear() {
        String text = "In 2019 Norway accounted for 31.0% of Montalba's imports.";
        assertThat(check(text, null, null).verdict()).isNotEqualTo(Verdict.SUPPORTED);
        Checked c =
                check(
                        text + "<!-- fondaco: share of imports of Montalba from Norway in 2019 -->",
                        null,
                        null);
        assertThat(c.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(c.answer().question().period()).isEqualTo(Period.year(2019));
    }

    @Test
    void rule6ARankOfAHalfYearIsSaidToBeThat() {
        Checked c =
                check(
                        "In 2018 Montalba was the third region of Valdoria by exports."
                                + "<!-- fondaco: rank of Montalba by exports among regions of"
                                + " Valdoria in 2018 -->",
                        null,
                        null);
        assertThat(c.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(c.diagnosis().slip()).isEqualTo("wrong_rank");
        assertThat(c.why().en()).contains("2nd", "3rd in 2018-S1");
        assertThat(c.why().it()).contains("2018-S1");
    }
}
