// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of evidence that an engine must keep, each by its number. */
class EvidenceRulesTest {

    private static final String REGIONS =
            """
            W00   group   .   .
            AA    country W00 .
            AA-1  region  AA  .
            AA-2  region  AA  .
            AA-3  region  AA  .
            BB    country W00 .
            CC    country W00 .
            DD    country W00 .
            """;

    private static Small small() {
        return new Small().areas(REGIONS);
    }

    private static Question.Builder q(String measure) {
        return Question.of(measure).reporter("AA-1").period(Period.year(2018));
    }

    private static Answer ask(QuestionEngine engine, Question.Builder q) {
        return engine.answer(q.build(), null);
    }

    private static ValueSet set(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Known.class);
        return ((Answer.Known) answer).value();
    }

    private static Reason reason(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        return ((Answer.Unknown) answer).reason();
    }

    @Test
    void rule1OperandsOfTwoReleasesAreNeverCombined() {
        Small s =
                small().figures(
                                """
                                F1 level X AA-1 W00 TOTAL 2018 . . 63430 = 2019 Office
                                F2 level X AA-1 W00 TOTAL 2019 . . 66334 = 2020-03-13 Office
                                """);
        Answer answer = ask(s.engine(), q("growth").period(Period.year(2019)));
        assertThat(reason(answer)).isEqualTo(Reason.MIXED_RELEASES);
        assertThat(answer.evidence().items()).hasSize(2);
    }

    @Test
    void rule1OperandsOfOneReleaseAre() {
        Small s =
                small().figures(
                                """
                                F1 level X AA-1 W00 TOTAL 2018 . . 100.0 = 2020 Office
                                F2 level X AA-1 W00 TOTAL 2019 . . 110.0 = 2020 Office
                                """);
        ValueSet set = set(ask(s.engine(), q("growth").period(Period.year(2019))));
        assertThat(set.value()).isCloseTo(10, within(1e-9));
        assertThat(set.low()).isCloseTo(100 * (109.9 / 100.1 - 1), within(1e-9));
        assertThat(set.high()).isCloseTo(100 * (110.1 / 99.9 - 1), within(1e-9));
        assertThat(set.revisedLow()).isLessThan(set.low());
    }

    @Test
    void rule1ARatioPublishedOutranksOneDerived() {
        Small s =
                small().figures(
                                """
                                F1 level X AA-1 W00 TOTAL 2018 . . 100 = 2020 Office
                                F2 level X AA-1 BB  TOTAL 2018 . . 12  = 2020 Office
                                F3 share X AA-1 BB  TOTAL 2018 . of=partner:W00 11.5 = 2020 Office
                                """);
        assertThat(set(ask(s.engine(), q("share").partner("BB"))).value()).isEqualTo(11.5);
    }

    @Test
    void rule2AFigureStandsForOneUnitOfItsLastDigitEitherWay() {
        Small s =
                small().figures("F1 share X AA-1 BB TOTAL 2018 . of=partner:W00 9.5 = 2019 Office");
        ValueSet set = set(ask(s.engine(), q("share").partner("BB")));
        assertThat(set.low()).isCloseTo(9.4, within(1e-9));
        assertThat(set.high()).isCloseTo(9.6, within(1e-9));
        assertThat(set.revisedHigh()).isGreaterThan(set.high());
    }

    @Test
    void rule2HedgesWidenOneSideAndLittleOnManyDigits() {
        Small s =
                small().figures(
                                """
                                F1 level X AA-1 BB TOTAL 2018 . . 60 > 2019 Office
                                F2 level X AA-1 CC TOTAL 2018 . . 30 < 2019 Office
                                F3 level X AA-1 DD TOTAL 2018 . . 84100 < 2019 Office
                                F4 level X AA-2 BB TOTAL 2018 . . 29 ~ 2019 Office
                                """);
        ValueSet more = set(ask(s.engine(), q("level").partner("BB")));
        assertThat(List.of(more.low(), more.high())).isEqualTo(List.of(60.0, 60 * 1.10));
        ValueSet almost = set(ask(s.engine(), q("level").partner("CC")));
        assertThat(almost.low()).isCloseTo(27.9, within(1e-9));
        assertThat(almost.high()).isEqualTo(30);
        ValueSet precise = set(ask(s.engine(), q("level").partner("DD")));
        assertThat(List.of(precise.low(), precise.high())).isEqualTo(List.of(84099.0, 84100.0));
        ValueSet about = set(ask(s.engine(), q("level").reporter("AA-2").partner("BB")));
        assertThat(about.low()).isCloseTo(27.55, within(1e-9));
    }

    @Test
    void rule2APartOfItsOwnSumVariesWithIt() {
        Small s =
                small().figures(
                                """
                                F1 level X AA-1 BB TOTAL 2018 . . 30 = 2019 Office
                                F2 level X AA-1 CC TOTAL 2018 . . 10 = 2019 Office
                                """);
        ValueSet set =
                set(
                        ask(
                                s.engine(),
                                q("share")
                                        .partner("BB")
                                        .denominator(Basis.ofPartner(Codes.of("BB", "CC")))));
        assertThat(set.value()).isCloseTo(75, within(1e-9));
        assertThat(set.low()).isCloseTo(100 * 29 / 40.0, within(1e-9));
        assertThat(set.high()).isCloseTo(100 * 31 / 40.0, within(1e-9));
    }

    @Test
    void rule4OneProducerToldByManyIsOneOrigin() {
        Small s =
                small().figures(
                                """
                                F1 growth X AA-1 W00 TOTAL 2018 2017 . 5.7 = 2019 Office_via_press
                                F2 growth X AA-1 W00 TOTAL 2018 2017 . 5.7 = 2019 Chamber_on_Office
                                F3 growth X AA-1 W00 TOTAL 2018 2017 . 5.7 = 2019 press
                                """);
        assertThat(ask(s.engine(), q("growth")).evidence().grade()).isEqualTo(Grade.C);
        s.figures("F4 growth X AA-1 W00 TOTAL 2018 2017 . 5.8 = 2019 Bank");
        assertThat(ask(s.engine(), q("growth")).evidence().grade()).isEqualTo(Grade.B);
    }

    @Test
    void rule4ProducersThatDisagreeAreAConflict() {
        Small s =
                small().figures(
                                """
                                F1 growth X AA-1 W00 TOTAL 2018 2017 . 1.1 = 2019 Office
                                F2 growth X AA-1 W00 TOTAL 2018 2017 . 1.6 = 2019 Bank
                                """);
        Answer answer = ask(s.engine(), q("growth"));
        assertThat(reason(answer)).isEqualTo(Reason.SOURCES_CONFLICT);
        assertThat(answer.evidence().items()).hasSize(2);
    }

    @Test
    void rule4ALaterReleaseOfTheSameProducerReplacesTheEarlier() {
        Small s =
                small().figures(
                                """
                                F1 level X AA-1 W00 TOTAL 2018 . . 63430 = 2019-03 Office
                                F2 level X AA-1 W00 TOTAL 2018 . . 63811 = 2020-03 Office_via_press
                                """);
        Answer answer = ask(s.engine(), q("level"));
        assertThat(set(answer).value()).isEqualTo(63811);
        assertThat(answer.evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.toString().contains("63430"));
        Answer before = s.engine().answer(q("level").build(), LocalDate.parse("2019-12-31"));
        assertThat(set(before).value()).isEqualTo(63430);
    }

    @Test
    void rule6APartOfAYearIsNeverTheYear() {
        Small s =
                small().cells(
                                "d",
                                ".",
                                """
                                AA-1 W00 X TOTAL 2018-Q1 10
                                AA-1 W00 X TOTAL 2018-Q2 10
                                AA-1 W00 X TOTAL 2018-Q3 10
                                AA-2 W00 X TOTAL 2018-Q1 10
                                AA-2 W00 X TOTAL 2018-Q2 10
                                AA-2 W00 X TOTAL 2018-Q3 10
                                AA-2 W00 X TOTAL 2018-Q4 10
                                """);
        assertThat(reason(ask(s.engine(), q("level")))).isEqualTo(Reason.NO_DATA);
        Answer whole = ask(s.engine(), q("level").reporter("AA-2"));
        assertThat(set(whole).value()).isEqualTo(40);
        assertThat(whole.evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.toString().contains("2018-Q1 to 2018-Q4"));
        Answer nine = ask(s.engine(), q("level").period(Period.parse("2018-01/P9M")));
        assertThat(set(nine).value()).isEqualTo(30);
    }

    @Test
    void rule7APopulationIsThatOfThePeriodOrOneNearBeforeItAndItsSourcePrinted() {
        Small s =
                small().cells(
                                "d",
                                ".",
                                """
                                AA-1 W00 X TOTAL 2018 1000
                                AA-1 W00 X TOTAL 2019 1000
                                AA-1 W00 X TOTAL 2022 1000
                                """)
                        .attributes("AA-1 2018 population 10 persons");
        Answer answer = ask(s.engine(), q("per_capita"));
        assertThat(set(answer).value()).isEqualTo(100);
        assertThat(((Answer.Known) answer).unit()).isEqualTo("EUR per head");
        assertThat(answer.evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.toString().contains("statistical office"));
        Answer next = ask(s.engine(), q("per_capita").period(Period.year(2019)));
        assertThat(set(next).value()).isEqualTo(100);
        assertThat(set(next).revisedLow()).isLessThan(99.6);
        assertThat(set(next).revisedHigh()).isGreaterThan(100.4);
        assertThat(next.evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.toString().contains("population of 2018"));
        assertThat(reason(ask(s.engine(), q("per_capita").period(Period.year(2022)))))
                .isEqualTo(Reason.NO_DATA);
    }

    @Test
    void rule7ADerivedRatioPerHeadAllowsForThePublishersConcept() {
        Small s =
                small().figures("F1 level X AA-1 W00 TOTAL 2018 . . 1000 = 2019 Office")
                        .attributes("AA-1 2018 population 10 persons");
        ValueSet set = set(ask(s.engine(), q("per_capita")));
        assertThat(set.revisedHigh()).isGreaterThan(100.1 * 1.01);
    }

    @Test
    void rule8ARankIsASetWhereSetsOverlap() {
        Small s =
                small().figures(
                                """
                                F1 level X AA-1 W00 TOTAL 2018 . . 50.0 = 2019 Office
                                F2 level X AA-2 W00 TOTAL 2018 . . 50.1 = 2019 Office
                                F3 level X AA-3 W00 TOTAL 2018 . . 20.0 = 2019 Office
                                """);
        Question.Builder rank = q("rank").universe(Universe.parse("reporter:regions of AA"));
        ValueSet first = set(ask(s.engine(), rank));
        assertThat(List.of(first.low(), first.high())).isEqualTo(List.of(1.0, 2.0));
        ValueSet third = set(ask(s.engine(), rank.reporter("AA-3")));
        assertThat(third).isEqualTo(ValueSet.exact(3));
        assertThat(
                        reason(
                                ask(
                                        s.engine(),
                                        q("top").n(2)
                                                .universe(
                                                        Universe.parse("reporter:regions of AA")))))
                .isEqualTo(Reason.TOO_COARSE);
    }

    @Test
    void rule8ARankNeedsTheWholeUniverseInOneRelease() {
        Small s =
                small().figures(
                                """
                                F1 level X AA-1 W00 TOTAL 2018 . . 50.0 = 2019 Office
                                F2 level X AA-2 W00 TOTAL 2018 . . 60.0 = 2019 Office
                                """);
        Question.Builder rank = q("rank").universe(Universe.parse("reporter:regions of AA"));
        assertThat(reason(ask(s.engine(), rank))).isEqualTo(Reason.NO_DATA);
        s.figures("F3 level X AA-3 W00 TOTAL 2018 . . 20.0 = 2020 Bank");
        assertThat(reason(ask(s.engine(), rank))).isEqualTo(Reason.MIXED_RELEASES);
    }

    @Test
    void rule9AMixtureOfReleasesIsPrinted() {
        Small s =
                small().cells("d", "2018-03-01", "AA-1 W00 X TOTAL 2017 100 .")
                        .cells("d", "2019-03-01", "AA-1 W00 X TOTAL 2018 110 P");
        Answer answer = ask(s.engine(), q("growth"));
        assertThat(set(answer).value()).isCloseTo(10, within(1e-9));
        assertThat(answer.evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.toString().contains("more than one release"));
        assertThat(answer.evidence().items()).anyMatch(i -> i.status().equals("P"));
    }

    @Test
    void rule11AConfidentialCellIsNeverReturnedNorWhatWouldRevealIt() {
        Small s =
                small().cells(
                                "d",
                                ".",
                                """
                                AA-1 W00 X TOTAL 2018 100 .
                                AA-1 BB  X TOTAL 2018 50  .
                                AA-1 CC  X TOTAL 2018 30  .
                                AA-1 DD  X TOTAL 2018 20  C
                                """);
        QuestionEngine engine = s.engine();
        assertThat(reason(ask(engine, q("level").partner("DD")))).isEqualTo(Reason.CONFIDENTIAL);
        assertThat(reason(ask(engine, q("share").partner("DD")))).isEqualTo(Reason.CONFIDENTIAL);
        assertThat(set(ask(engine, q("level").partner("BB"))).value()).isEqualTo(50);
        List<Answer> batch =
                engine.answer(
                        List.of(q("level").build(), q("level").partner("BB+CC").build()), null);
        assertThat(set(batch.get(0)).value()).isEqualTo(100);
        assertThat(reason(batch.get(1))).isEqualTo(Reason.CONFIDENTIAL);
        assertThat(
                        reason(
                                ask(
                                        engine,
                                        q("difference")
                                                .denominator(
                                                        Basis.ofPartner(Codes.of("BB", "CC"))))))
                .isEqualTo(Reason.CONFIDENTIAL);
    }

    @Test
    void rule11ARankWithAHiddenMemberIsASet() {
        Small s =
                small().cells(
                                "d",
                                ".",
                                """
                                AA-1 BB  X TOTAL 2018 50  .
                                AA-1 CC  X TOTAL 2018 30  .
                                AA-1 DD  X TOTAL 2018 20  C
                                """);
        ValueSet set =
                set(
                        ask(
                                s.engine(),
                                q("rank").partner("CC").universe(Universe.parse("partner:all"))));
        assertThat(List.of(set.low(), set.high())).isEqualTo(List.of(2.0, 3.0));
        assertThat(reason(ask(s.engine(), q("top").n(2).universe(Universe.parse("partner:all")))))
                .isEqualTo(Reason.CONFIDENTIAL);
    }

    @Test
    void rule11APublishedFigureDoesntStandInForAConfidentialCell() {
        Small s =
                small().cells("d", ".", "AA-1 DD X TOTAL 2018 20 C")
                        .figures("F1 level X AA-1 DD TOTAL 2018 . . 20 = 2019 Bank");
        assertThat(reason(ask(s.engine(), q("level").partner("DD"))))
                .isEqualTo(Reason.CONFIDENTIAL);
    }

    @Test
    void rule15ModelledDataIsNeverEvidence() {
        Small s = small().cells("modelled", ".", "AA-1 W00 X TOTAL 2018 100 E");
        assertThat(reason(ask(s.engine(), q("level")))).isEqualTo(Reason.NO_DATA);
        Answer named = ask(s.engine(), q("level").dataset("modelled"));
        assertThat(set(named).value()).isEqualTo(100);
        assertThat(Modelled.isModelled(named.evidence())).isTrue();
        assertThat(named.evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.toString().contains("never evidence"));
    }

    @Test
    void cellsAreExactAndGradeA() {
        Small s =
                small().cells("d", "2019-03-01", "AA-1 W00 X TOTAL 2018 100 .")
                        .figures("F1 level X AA-1 W00 TOTAL 2018 . . 101 = 2019 Bank");
        Answer answer = ask(s.engine(), q("level"));
        assertThat(set(answer)).isEqualTo(ValueSet.exact(100));
        assertThat(answer.evidence().grade()).isEqualTo(Grade.A);
        assertThat(answer.evidence().items().get(0).release()).isEqualTo("2019-03-01");
    }

    @Test
    void nothingIsAnsweredBeforeItWasKnown() {
        Small s =
                small().cells("d", "2019-03-01", "AA-1 W00 X TOTAL 2018 100 .")
                        .figures(
                                "F1 share X AA-1 BB TOTAL 2018 . of=partner:W00 9.5 = 2020-09-21"
                                        + " Office");
        LocalDate early = LocalDate.parse("2019-01-01");
        Question level = q("level").build();
        Question share = q("share").partner("BB").build();
        assertThat(reason(s.engine().answer(level, early))).isEqualTo(Reason.NO_DATA);
        Answer unknown = s.engine().answer(share, LocalDate.parse("2020-01-01"));
        assertThat(reason(unknown)).isEqualTo(Reason.NO_DATA);
        assertThat(((Answer.Unknown) unknown).message().toString()).contains("2020-09-21");
        assertThat(set(s.engine().answer(share, LocalDate.parse("2020-09-21"))).value())
                .isEqualTo(9.5);
    }
}
