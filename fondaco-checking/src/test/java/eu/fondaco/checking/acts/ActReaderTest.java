// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.reading.Register;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements about acts: which act is meant, and what the register says of it. */
class ActReaderTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 1);

    private static List<Checked> check(String text, Relations relations) {
        return Valdoria.checker(relations)
                .check("a.txt", text, new Checker.Options(Lang.EN, DAY, null))
                .statements();
    }

    private static Checked one(String text) {
        List<Checked> all = check(text, Register.OF_MONTALBA);
        assertThat(all).as(text).hasSize(1);
        return all.get(0);
    }

    @Test
    void rule13CountsNeedARegisterDeclaredComplete() {
        String text = "Relations between Montalba and Chile are based on two agreements.";
        assertThat(one(text).reason()).isEqualTo(Reason.DEFINITION_OPEN);
        Relations complete = Register.with("2020-01-01");
        assertThat(check(text, complete).get(0).verdict()).isEqualTo(Verdict.SUPPORTED);
        Checked wrong = check(text.replace("two", "five"), complete).get(0);
        assertThat(wrong.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(wrong.why().en()).contains("2");
    }

    @Test
    void rule13QualitiesArentMeasurable() {
        assertThat(one("Relations between Montalba and Norway are particularly strong.").reason())
                .isEqualTo(Reason.NOT_MEASURABLE);
    }

    @Test
    void rule14ASignedActIsJudgedByItsDate() {
        assertThat(
                        one("In June 2017 Montalba signed a memorandum of understanding with"
                                        + " Antofagasta.")
                                .verdict())
                .isEqualTo(Verdict.SUPPORTED);
        Checked wrong =
                one(
                        "In March 2016 Montalba signed a memorandum of understanding with"
                                + " Antofagasta.");
        assertThat(wrong.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(wrong.diagnosis().slip()).isEqualTo("wrong_date");
        assertThat(wrong.why().en()).contains("2017-06-21");
    }

    @Test
    void theDateOfAnotherActOfTheChainDoesNotHoldForThisOne() {
        Checked c =
                one(
                        "In October 2015 Montalba signed a memorandum of understanding with"
                                + " Antofagasta.");
        assertThat(c.verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void rule14APageThatReportsAnActBoundsItsDate() {
        String text = "In %s Montalba signed a memorandum of understanding with Chiang Mai.";
        assertThat(one(text.formatted("2018")).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(one(text.formatted("August 2018")).reason()).isEqualTo(Reason.TOO_COARSE);
        assertThat(one(text.formatted("December 2018")).verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(one(text.formatted("August 2014")).verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void rule14APlannedDateDecidesNothing() {
        Checked c = one("In May 2019 Montalba signed a twinning with Cusco.");
        assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(c.why().en()).contains("planned");
    }

    @Test
    void sectorsAreJudgedOneByOne() {
        String text = "In 2017 Montalba signed a memorandum with Antofagasta in the fields of %s.";
        assertThat(check(text.formatted("technology and environment"), Register.OF_MONTALBA))
                .extracting(Checked::verdict)
                .containsOnly(Verdict.SUPPORTED);
        Checked other = last(check(text.formatted("technology and sport"), Register.OF_MONTALBA));
        assertThat(other.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(other.diagnosis().slip()).isEqualTo("wrong_scope");
    }

    private static Checked last(List<Checked> all) {
        return all.get(all.size() - 1);
    }

    @Test
    void signatureAndEntryIntoForceAreTwoDates() {
        assertThat(
                        one("The Valdoria-Canada Trade Agreement entered into force in September"
                                        + " 2015.")
                                .verdict())
                .isEqualTo(Verdict.SUPPORTED);
        Checked mixed = one("The Valdoria-Canada Trade Agreement entered into force in 2014.");
        assertThat(mixed.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(mixed.diagnosis().slip()).isEqualTo("wrong_date");
        assertThat(mixed.why().en()).contains("2014-05-02", "2015-09-01");
    }

    @Test
    void aTargetMissingFromACompleteStrategyIsContradicted() {
        assertThat(
                        one("The strategy \"Horizon Montalba\" identifies Chile among its target"
                                        + " markets.")
                                .verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(
                        one("The \"Horizon Montalba\" strategy names Egypt as a priority market.")
                                .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void anActWithSomebodyElseIsntKnown() {
        assertThat(
                        one("In 2016 Montalba signed a memorandum of understanding with Norway.")
                                .reason())
                .isEqualTo(Reason.NO_DATA);
    }
}
