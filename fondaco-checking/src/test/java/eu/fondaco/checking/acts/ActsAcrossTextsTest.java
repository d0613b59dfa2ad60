// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static eu.fondaco.checking.acts.ActTexts.CHAIN;
import static eu.fondaco.checking.acts.ActTexts.SIGNED;
import static eu.fondaco.checking.acts.ActTexts.act;
import static eu.fondaco.checking.acts.ActTexts.actor;
import static eu.fondaco.checking.acts.ActTexts.check;
import static eu.fondaco.checking.acts.ActTexts.last;
import static eu.fondaco.checking.acts.ActTexts.of;
import static eu.fondaco.checking.acts.ActTexts.promising;
import static eu.fondaco.checking.acts.ActTexts.verdict;
import static eu.fondaco.checking.acts.ActTexts.with;
import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.reading.Register;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Tongue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of acts over several sentences, of their chains, and on the day of the text. */
class ActsAcrossTextsTest {

    @Test
    void anActIsJudgedAsItStandsOnTheDayOfTheText() {
        String text = "The memorandum of 4 May 2018 with Antofagasta is still in force.";
        assertThat(last(check(text, CHAIN)).verdict()).isEqualTo(Verdict.SUPPORTED);
        List<Checked> later =
                Valdoria.checker(CHAIN)
                        .check(
                                "a.txt",
                                text,
                                new Checker.Options(Tongue.EN, LocalDate.of(2022, 1, 1), null))
                        .statements();
        assertThat(last(later).verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(last(later).diagnosis().slip()).isEqualTo("wrong_status");
        assertThat(
                        last(check(
                                        "The memorandum of 1 March 2012 with Antofagasta is still"
                                                + " in force.",
                                        CHAIN))
                                .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void whatIsSaidNextOfTheActIsCarried() {
        List<Checked> all =
                check(
                        "On 4 May 2018 Montalba signed a memorandum with Antofagasta. It promises"
                                + " twenty traineeships a year.",
                        CHAIN);
        assertThat(last(all).verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(last(all).diagnosis().slip()).isEqualTo("wrong_scope");
    }

    @Test
    void betweenTwoActsOfAChainTheReadingIsLeftOpen() {
        Checked c = last(check("The memorandum with Antofagasta has expired.", CHAIN));
        assertThat(c.reason()).isEqualTo(Reason.READING_OPEN);
        assertThat(c.evidence()).hasSize(2);
    }

    @Test
    void aRegisterIsCompleteForTheCounterpartsItNames() {
        assertThat(last(check("Montalba has signed two memoranda with Chile.", CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check("Montalba has signed two memoranda with Thailand.", CHAIN)).reason())
                .isEqualTo(Reason.DEFINITION_OPEN);
    }

    @Test
    void anActWithANameThatNothingExplainsGetsNoVerdict() {
        Checked c =
                last(
                        check(
                                "On 4 May 2018 Montalba and Zork Industries signed a memorandum"
                                        + " with Antofagasta.",
                                CHAIN));
        assertThat(c.reason()).isEqualTo(Reason.WORD_UNKNOWN);
    }

    @Test
    void aDoubtGetsNoVerdict() {
        assertThat(
                        last(check(
                                        "On 4 May 2018 Montalba could have signed a memorandum with"
                                                + " Antofagasta.",
                                        CHAIN))
                                .verdict())
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void aNegationIsReadWithTheWordItStandsBeside() {
        String text = "The memorandum of 4 May 2018 with Antofagasta was %s.";
        assertThat(last(check(text.formatted("never signed"), CHAIN)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(last(check(text.formatted("not yet renewed"), CHAIN)).verdict())
                .isNotEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("signed"), CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void aChronologyGivesTheYearOfItsDaysInItsHeadings() {
        String text = "2018\n\n- %s. Montalba and Antofagasta sign a memorandum.\n";
        assertThat(last(check(text.formatted("4 May"), CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("4 June"), CHAIN)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void daysThatCarryANameAndShortMonthsAreDates() {
        String text = "The memorandum with Antofagasta was signed %s.";
        assertThat(last(check(text.formatted("on May Day 2018"), CHAIN)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(last(check(text.formatted("on 4 May '18"), CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("on 1 Mar. 2012"), CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void ofTwoActsTheOneIsSaidToFollowTheOther() {
        String text = "The memorandum of %s with Antofagasta was replaced by the memorandum of %s.";
        assertThat(last(check(text.formatted("2012", "2018"), CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("2012", "2017"), CHAIN)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void whatAnAnswerLeavesOutIsTakenFromTheQuestion() {
        String text = "When was the memorandum with Antofagasta renewed? In May %s.";
        assertThat(last(check(text.formatted("2018"), CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("2015"), CHAIN)).verdict())
                .isNotEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void actsThatStandAreCountedOnTheDay() {
        String text = "Montalba has %s memoranda in force with Chile.";
        assertThat(last(check(text.formatted("two"), CHAIN)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void whatIsPromisedElsewhereIsNotWhatIsHeld() {
        Relations held =
                new Relations(
                        List.of(promising("a liaison desk in Calama")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        List.of());
        String text =
                "On 4 May 2018 Montalba signed a memorandum with Antofagasta. It promised a liaison"
                        + " desk in %s.";
        assertThat(last(check(text.formatted("Calama"), held)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("Taltal"), held)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void whatIsOnlySetAgainstAnActIsLeftOut() {
        Checked c =
                last(
                        check(
                                "On 4 May 2018 Montalba, not Norway, signed a memorandum with"
                                        + " Antofagasta.",
                                CHAIN));
        assertThat(c.verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void theTermOfARenewalIsThatOfTheActThatFollowed() {
        String text = "The memorandum of March 2012 with Antofagasta was renewed for %s years.";
        assertThat(last(check(text.formatted("three"), CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("five"), CHAIN)).verdict())
                .isNotEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void aLabelSaysWhoseActItIs() {
        String text = "Antofagasta: the memorandum of 2012 expired in %s.";
        assertThat(last(check(text.formatted("March 2017"), CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("March 2015"), CHAIN)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void howOldAnActIsIsJudgedOnTheDayOfTheText() {
        String text = "The memorandum of 1 March 2012 with Antofagasta is %s years old.";
        assertThat(last(check(text.formatted("seven"), CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("nine"), CHAIN)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void entriesOfAChronologyInPlainLinesAreReadOneByOne() {
        String text =
                "01.03.2012 / Antofagasta, memorandum\n02.04.2013 / a fair\n"
                        + "%s / Antofagasta, memorandum renewed\n";
        assertThat(last(check(text.formatted("04.05.2018"), CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("04.05.2017"), CHAIN)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void whatSomebodyThinksOfAnActIsToldWithoutAVerdict() {
        Checked c = last(check(SIGNED + "It was a splendid day.", CHAIN));
        assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(c.reason()).isEqualTo(Reason.NOT_MEASURABLE);
        assertThat(check("It was a splendid day.", CHAIN)).isEmpty();
    }

    @Test
    void whatCameOfAnActIsToldWithoutAVerdict() {
        List<Checked> all = check(SIGNED + "Forty trainees have taken part so far.", CHAIN);
        assertThat(all).hasSize(2);
        assertThat(last(all).verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void aPlaceAndADayAloneSayWhatWasSaidOfTheOtherBefore() {
        String text = "The memorandum with Chiang Mai was signed in 2018; Antofagasta, on %s.";
        Relations both =
                new Relations(
                        List.of(
                                Register.BY_PAGE,
                                act("a2", "2018-05-04", "memorandum", "live", "")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        List.of());
        assertThat(last(check(text.formatted("4 May 2018"), both)).verdict())
                .isNotEqualTo(Verdict.CONTRADICTED);
        assertThat(last(check(text.formatted("4 May 2016"), both)).verdict())
                .isNotEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void anOfficeThatIsSaidToLastIsJudgedOnTheDayOfTheText() {
        String text = "Ana Rios is still in office.";
        assertThat(last(check(text, Register.OF_MONTALBA)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
        List<Checked> then =
                Valdoria.checker(Register.OF_MONTALBA)
                        .check(
                                "a.txt",
                                text,
                                new Checker.Options(Tongue.EN, LocalDate.of(2016, 1, 1), null))
                        .statements();
        assertThat(last(then).verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void aCountWithACarriedCounterpartIsNeverCalledWrong() {
        assertThat(last(check(SIGNED + "The two sides have signed nine acts.", CHAIN)).reason())
                .isEqualTo(Reason.READING_OPEN);
        assertThat(last(check("With Chile Montalba has signed nine acts.", CHAIN)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aBodyToldByItsOwnNameIsNoOtherOfItsKind() {
        Instrument a = act("a1", "2012-03-01", "memorandum", "live", "");
        Instrument b = act("a2", "2018-05-04", "memorandum", "live", "");
        String sea = "Ateneo del Mare";
        String mountain = "Ateneo dei Monti";
        Relations held =
                of(
                        List.of(with(a, "a1", sea), with(b, "a2", mountain)),
                        actor(sea, "university"),
                        actor(mountain, "university"));
        String text = "On 4 May 2018 the %s signed a memorandum with Antofagasta.";
        assertThat(last(check(text.formatted(mountain), held)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted(sea), held)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void whatIsSetAgainstOtherActsGetsNoVerdict() {
        String text = "On 4 May 2018 Montalba signed its %s memorandum with Antofagasta.";
        assertThat(last(check(text.formatted("new"), CHAIN)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("longest"), CHAIN)).reason())
                .isEqualTo(Reason.READING_OPEN);
    }

    @Test
    void ofTwoPeopleNoneIsCalledTheWrongSigner() {
        Relations held =
                of(
                        CHAIN.instruments(),
                        actor("Ana Rios", "office-holder"),
                        actor("Ivo Danel", "office-holder"));
        String text = "On 4 May 2018 %s signed a memorandum with Antofagasta.";
        assertThat(last(check(text.formatted("Ana Rios"), held)).verdict())
                .isNotEqualTo(Verdict.SUPPORTED);
        assertThat(last(check(text.formatted("Ana Rios and Ivo Danel"), held)).verdict())
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void whatHoldsOfAnotherActIsNotCalledWrongWhereNothingNamesTheAct() {
        Checked c = last(check(SIGNED + "The sea was calm. It has expired.", CHAIN));
        assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void papersThatSomebodyPublishedAreNotCountedAsActs() {
        List<Checked> all = check(SIGNED + "The two sides published nine papers.", CHAIN);
        assertThat(all).extracting(c -> c.claim().kind()).doesNotContain("count");
        assertThat(last(check("With Chile Montalba has signed nine papers.", CHAIN)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void timeCountedFromAnEventIsSetAgainstTheTwoDays() {
        String text =
                "In May 2018, %s months after it expired, the memorandum with Antofagasta was"
                        + " renewed.";
        assertThat(verdict(text.formatted("fourteen"))).isEqualTo(Verdict.SUPPORTED);
        assertThat(verdict(text.formatted("three"))).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void anotherSoManyYearsAreTheTermOfWhatWasRenewed() {
        String text =
                "In May 2018 the memorandum with Antofagasta was signed for another %s years.";
        assertThat(verdict(text.formatted("three"))).isEqualTo(Verdict.SUPPORTED);
        assertThat(verdict(text.formatted("six"))).isNotEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void daysAreCountedFromTheDaySaidBefore() {
        String text =
                "The delegation arrived on %s. The next day Montalba and Antofagasta signed"
                        + " a memorandum.";
        assertThat(verdict(text.formatted("3 May 2018"))).isEqualTo(Verdict.SUPPORTED);
        assertThat(verdict(text.formatted("8 May 2018"))).isNotEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void whatNoRulingAnswersKeepsAStatementFromHolding() {
        String text = "The memorandum of 4 May 2018 with Antofagasta ";
        assertThat(verdict(text + "is in force.")).isEqualTo(Verdict.SUPPORTED);
        assertThat(verdict(text + "has been provisionally applied."))
                .isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(verdict(text + "binds Antofagasta.")).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void aDateThatMayBeThatOfAnotherActIsNotCalledWrong() {
        String text = "Montalba signed a memorandum with Antofagasta in May 2018%s.";
        assertThat(verdict(text.formatted(""))).isEqualTo(Verdict.SUPPORTED);
        assertThat(verdict(text.formatted(" in the spirit of June 2011")))
                .isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void yearsThatAreLeftAreNoTerm() {
        String text = "The memorandum of 4 May 2018 with Antofagasta, in force, ";
        assertThat(verdict(text + "has two years left in it.")).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(verdict(text + "was made for two years.")).isEqualTo(Verdict.CONTRADICTED);
    }
}
