// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quantities, unit values and their index numbers on tables computed by hand. */
class QuantityMeasuresTest {

    // unit values of AA: P1 2 -> 3, P2 5 -> 4, P3 1 -> 10 (an outlier), P4 without quantity in 2018
    private final StoreQuestionEngine engine =
            new Small()
                    .areas(
                            """
                            W00  group   .   .
                            AA   country W00 .
                            BB   country W00 .
                            CC   country W00 .
                            """)
                    .cells(
                            "d",
                            ".",
                            """
                            AA W00 X P1    2016 10  . 10  kg
                            AA W00 X P2    2016 20  . 5   kg
                            AA W00 X P1    2017 20  . 10  kg
                            AA W00 X P2    2017 50  . 10  kg
                            AA W00 X P3    2017 5   . 5   kg
                            AA W00 X P4    2017 9   . 3   kg
                            AA W00 X P1    2018 60  . 20  kg
                            AA W00 X P2    2018 40  . 10  kg
                            AA W00 X P3    2018 10  . 1   kg
                            AA W00 X P4    2018 40
                            AA W00 X TOTAL 2017 84
                            AA W00 X TOTAL 2018 150
                            AA W00 M P1    2018 30  . 6   kg
                            BB W00 X P1    2018 90  . 30  kg
                            BB W00 X P2    2018 20  . 4   items
                            CC W00 X P1    2018 30  C 30  kg
                            CC W00 X P1    2017 30  . 30  kg
                            CC W00 X P2    2017 30  . 30  kg
                            CC W00 X P2    2018 30  . 15  kg
                            """)
                    .engine();

    private void holds(String table) {
        assertThat(Asked.wrong(engine, table)).isEmpty();
    }

    @Test
    void unitValuesDivideSumsOfCellsThatHaveAQuantity() {
        holds(
                """
                quantity product=P1                   | 20 kg
                quantity product=P1+P2                | 30 kg
                unit_value product=P1                 | 3 EUR per kg
                unit_value product=P1+P2              | 3.33333333 EUR per kg
                unit_value product=P1+P4              | 3 EUR per kg
                unit_value product=P4                 | ?
                unit_value flow=M product=P1          | 5 EUR per kg
                unit_value flow=X+M product=P1        | 3.46153846 EUR per kg
                unit_value flow=X-M product=P1        | ?
                quantity_coverage product=P1+P4       | 60 percent
                quantity_coverage product=P1          | 100 percent
                growth/unit_value product=P1          | 50 percent
                growth/quantity product=P1            | 100 percent
                relative_unit_value product=P1 of=reporter:BB | 1 index
                """);
    }

    /** Where cells lack a quantity it is said that they are left out, and only there. */
    @Test
    void cellsWithoutAQuantityAreSaidToBeLeftOut() {
        for (String measure : List.of("unit_value", "quantity", "quantity_coverage")) {
            assertThat(said(measure + " product=P1+P4 period=2018")).as(measure).isTrue();
            assertThat(said(measure + " product=P1+P2 period=2018")).as(measure).isFalse();
            assertThat(said(measure + " product=P4 period=2017")).as(measure).isFalse();
        }
    }

    private boolean said(String question) {
        Answer answer = engine.answer(Asked.question(question), null);
        assertThat(answer).isInstanceOf(Answer.Known.class);
        return answer.evidence().notes().contains(NoteCode.NO_QUANTITY_LEFT_OUT.note());
    }

    @Test
    void kilogramsAndPiecesAreNeverSetAgainstEachOther() {
        Answer answer =
                engine.answer(
                        Asked.question("relative_unit_value product=P2 of=reporter:BB"), null);
        assertThat(answer).isInstanceOf(Answer.Unknown.class);
        assertThat(((Answer.Unknown) answer).reason()).isEqualTo(Reason.NOT_MEASURABLE);
        assertThat(((Answer.Unknown) answer).message().toString())
                .contains("P2")
                .contains("kg")
                .contains("items");
        holds("unit_value reporter=BB product=P1+P2 | ?");
    }

    @Test
    void aQuantityOfAConfidentialCellIsHiddenWithIt() {
        for (String measure : new String[] {"unit_value", "quantity", "quantity_coverage"}) {
            Answer answer =
                    engine.answer(Asked.question(measure + " reporter=CC product=P1"), null);
            assertThat(((Answer.Unknown) answer).reason())
                    .as(measure)
                    .isEqualTo(Reason.CONFIDENTIAL);
        }
        Answer index = engine.answer(Asked.question("unit_value_index reporter=CC"), null);
        assertThat(((Answer.Unknown) index).reason()).isEqualTo(Reason.CONFIDENTIAL);
    }

    // p0q0 = 20+50+5 = 75, p1q0 = 30+40+50 = 120, p0q1 = 40+50+1 = 91, p1q1 = 60+40+10 = 110
    @Test
    void indicesHoldTheMixStillOverMatchedProducts() {
        holds(
                """
                unit_value_laspeyres                  | 160 index
                unit_value_paasche                    | 120.879121 index
                unit_value_index                      | 139.070699 index
                unit_value_trimmed                    | 105.409255 index
                unit_value_index product=P1           | 150 index
                unit_value_index product=P1+P2        | 105.409255 index
                unit_value_index among=product:P1+P2  | 105.409255 index
                unit_value_index product=P4           | ?
                """);
    }

    @Test
    void valueIsUnitValueTimesVolume() {
        double value = value("index");
        assertThat(value).isEqualTo(100 * 150 / 84.0);
        assertThat(value("unit_value_index") * value("volume_index") / 100)
                .isCloseTo(value, org.assertj.core.api.Assertions.within(1e-9));
        holds("volume_index product=P1 | 200 index");
    }

    // 2016-2017: P1 1 -> 2, P2 4 -> 5: L = (20+25)/30, P = 70/(10+40)
    @Test
    void aChainIsTheProductOfItsLinks() {
        double link = 100 * Math.sqrt(45 / 30.0 * (70 / 50.0));
        double chained = value("unit_value_chained base=2016");
        assertThat(chained)
                .isCloseTo(
                        link * value("unit_value_index") / 100,
                        org.assertj.core.api.Assertions.within(1e-9));
        assertThat(value("unit_value_chained base=2017")).isEqualTo(value("unit_value_index"));
        holds("unit_value_chained base=2015 | ?");
    }

    private double value(String question) {
        return ((Answer.Known) engine.answer(Asked.question(question), null)).value().value();
    }
}
