// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.judging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Operator;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.question.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of evidence that decide a verdict once the answer is known. */
class JudgeTest {

    private static final Question Q = Question.of("share").reporter("XV-01").partner("NO").build();

    private static Answer exact(double value, String unit) {
        return new Answer.Known(Q, ValueSet.exact(value), unit, Evidence.NONE);
    }

    private static Answer printed(double low, double value, double high, double band) {
        return new Answer.Known(
                Q,
                new ValueSet(low, value, high, low - band, high + band),
                "percent",
                Evidence.NONE);
    }

    private static Judge.Ruling rule(Operator operator, double stated, double step, Answer answer) {
        return Judge.rule(Assertion.number(operator, stated, step, "percent"), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL, 14.6, 0.1, 14.55, SUPPORTED",
        "EQUAL, 14.6, 0.1, 14.649, SUPPORTED",
        "EQUAL, 14.6, 0.1, 14.65, SUPPORTED",
        "EQUAL, 14.6, 0.1, 14.651, CONTRADICTED",
        "EQUAL, 14.6, 0.1, 14.54, CONTRADICTED",
        "EQUAL, -3.1, 0.1, -3.12, SUPPORTED",
        "EQUAL, -3.1, 0.1, 3.1, CONTRADICTED",
        "ABOUT, 2, 0, 1.91, SUPPORTED",
        "ABOUT, 2, 0, 1.89, CONTRADICTED",
        "ABOUT, 9, 1, 9.9, SUPPORTED",
        "ABOUT, 9, 1, 10.1, CONTRADICTED",
        "LESS, 35, 1, 34.2, SUPPORTED",
        "LESS, 35, 1, 35, CONTRADICTED",
        "LESS, 35, 1, 32, CONTRADICTED",
        "MORE, 35, 1, 35.2, SUPPORTED",
        "MORE, 35, 1, 34.9, CONTRADICTED",
        "MORE, 35, 1, 70, SUPPORTED"
    })
    void officialCellsAreJudgedAtTheStatementsOwnPrecision(
            Operator operator, double stated, double step, double value, Verdict verdict) {
        assertThat(rule(operator, stated, step, exact(value, "percent")).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void lessThanTakesAnythingBelow() {
        Assertion open = new Assertion(Operator.LESS, 35.0, 1, "percent", true);
        assertThat(Judge.rule(open, exact(12, "percent")).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(Judge.rule(open, exact(36, "percent")).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void rule2APrintedFigureContradictsOnlyOutsideRoundingAndRevision() {
        Answer figure = printed(9.4, 9.5, 9.6, 0.2);
        assertThat(rule(Operator.EQUAL, 9.5, 0.1, figure).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(rule(Operator.EQUAL, 9.9, 0.1, figure).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(rule(Operator.EQUAL, 9.7, 0.1, figure).reason()).isEqualTo(Reason.TOO_COARSE);
    }

    @Test
    void rule3AStatementFinerThanTheFigureIsTooFineToSupport() {
        Answer figure = printed(9, 10, 11, 0);
        assertThat(rule(Operator.EQUAL, 10, 1, figure).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(rule(Operator.EQUAL, 10.0, 0.01, figure).reason()).isEqualTo(Reason.TOO_COARSE);
        assertThat(rule(Operator.EQUAL, 12.5, 0.01, figure).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void rule3MoreThanHoldsOnlyWhereAllThatTheFigureCanMeanIsMore() {
        assertThat(rule(Operator.MORE, 60, 1, printed(59.5, 60.5, 61.5, 0)).reason())
                .isEqualTo(Reason.TOO_COARSE);
        assertThat(rule(Operator.MORE, 60, 1, printed(60.5, 61, 61.5, 0)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(rule(Operator.MORE, 60, 1, printed(57, 58, 59, 0.5)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void rule8ARankThatCouldBeSeveralDecidesNothingWithinThem() {
        Answer between = new Answer.Known(Q, ValueSet.between(2, 3, 4), "rank", Evidence.NONE);
        Assertion third = Assertion.number(Operator.RANK, 3, 0, "rank");
        assertThat(Judge.rule(third, between).reason()).isEqualTo(Reason.TOO_COARSE);
        assertThat(Judge.rule(Assertion.number(Operator.RANK, 6, 0, "rank"), between).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(Judge.rule(third, exact(3, "rank")).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(Judge.rule(third, exact(2, "rank")).verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void anUnknownAnswerKeepsItsReason() {
        for (Reason reason : Reason.values()) {
            Judge.Ruling ruling =
                    rule(
                            Operator.EQUAL,
                            1,
                            1,
                            new Answer.Unknown(
                                    Q, reason, NoteCode.NOTHING_HELD.note(), Evidence.NONE));
            assertThat(ruling.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
            assertThat(ruling.reason()).isEqualTo(reason);
        }
    }

    @Test
    void anotherCurrencyIsntCompared() {
        Assertion dollars = Assertion.number(Operator.EQUAL, 5e9, 1e9, "USD");
        assertThat(Judge.rule(dollars, exact(5e9, "EUR")).reason())
                .isEqualTo(Reason.DEFINITION_OPEN);
        assertThat(Judge.rule(dollars, exact(5e9, "USD")).verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    /** As where an author says that a number answers a question for a list. */
    @Test
    void aListSaysNothingOfANumber() {
        Answer list = new Answer.Listed(Q, List.of("NO", "CL", "CA"), Evidence.NONE);
        Judge.Ruling ruling = rule(Operator.EQUAL, 999, 1, list);
        assertThat(ruling.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(ruling.reason()).isEqualTo(Reason.NOT_MEASURABLE);
    }
}
