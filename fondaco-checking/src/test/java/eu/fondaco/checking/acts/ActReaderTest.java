// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static eu.fondaco.checking.acts.ActTexts.check;
import static eu.fondaco.checking.acts.ActTexts.last;
import static eu.fondaco.checking.acts.ActTexts.one;
import static eu.fondaco.checking.acts.ActTexts.provisionally;
import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.reading.Register;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements about acts: which act is meant, and what the register says of it. */
class ActReaderTest {

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
        assertThat(wrong.why().en()).contains("21 June 2017");
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
        assertThat(other.why().en()).contains("technology");
        assertThat(other.why().it()).contains("tecnologia").doesNotContain("technology");
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
        assertThat(mixed.why().en()).contains("2 May 2014", "1 September 2015");
    }

    @Test
    void whatIsSaidOfEitherDateHoldsByEither() {
        Relations applied = provisionally("2014-10-01");
        for (String when : List.of("October 2014", "September 2015")) {
            String text =
                    "The Valdoria-Canada Trade Agreement has been applied or in force since "
                            + when
                            + ".";
            assertThat(check(text, applied))
                    .as(text)
                    .extracting(Checked::verdict)
                    .containsOnly(Verdict.SUPPORTED);
        }
        assertThat(
                        check(
                                "The Valdoria-Canada Trade Agreement has been applied or in force"
                                        + " since May 2013.",
                                applied))
                .extracting(Checked::verdict)
                .containsOnly(Verdict.CONTRADICTED);
        assertThat(
                        check(
                                "The Valdoria-Canada Trade Agreement has been in force since"
                                        + " October 2014.",
                                applied))
                .extracting(Checked::verdict)
                .containsOnly(Verdict.CONTRADICTED);
    }

    @Test
    void aRegisterThatTakesApplicationForForceContradictsNoLaterForce() {
        assertThat(
                        check(
                                "The Valdoria-Canada Trade Agreement entered into force in"
                                        + " December 2018.",
                                provisionally("2015-09")))
                .extracting(Checked::verdict)
                .containsOnly(Verdict.NOT_CHECKABLE);
    }

    @Test
    void aSectorIsReadAsTheRegisterWritesIt() {
        Relations r = Register.OF_MONTALBA;
        List<Instrument> acts =
                r.instruments().stream()
                        .map(
                                i ->
                                        i.sectors().isEmpty()
                                                ? i
                                                : new Instrument(
                                                        i.id(),
                                                        i.date(),
                                                        i.dateKind(),
                                                        i.kind(),
                                                        i.kindAsPrinted(),
                                                        i.ourParties(),
                                                        i.partnerParties(),
                                                        i.ourAreas(),
                                                        i.partnerAreas(),
                                                        List.of("bell founding", "technology"),
                                                        i.promises(),
                                                        i.status(),
                                                        i.follows(),
                                                        i.conflicts(),
                                                        i.urls()))
                        .toList();
        Relations bells =
                new Relations(
                        acts,
                        r.treaties(),
                        r.strategies(),
                        r.activities(),
                        r.actors(),
                        r.completeAt(),
                        r.complete());
        String text = "In 2017 Montalba signed a memorandum with Antofagasta in the fields of %s.";
        assertThat(check(text.formatted("technology and bell founding"), bells))
                .extracting(Checked::verdict)
                .containsOnly(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("technology and sport"), bells)).verdict())
                .as("what a sector takes in isn't known where no word explains it")
                .isEqualTo(Verdict.NOT_CHECKABLE);
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
