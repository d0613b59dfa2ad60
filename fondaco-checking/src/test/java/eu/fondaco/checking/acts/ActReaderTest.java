// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.reading.Register;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Completeness;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements about acts: which act is meant, and what the register says of it. */
class ActReaderTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 1);

    private static List<Checked> check(String text, Relations relations) {
        return Valdoria.checker(relations)
                .check("a.txt", text, new Checker.Options(Tongue.EN, DAY, null))
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
        assertThat(mixed.why().en()).contains("2 May 2014", "1 September 2015");
    }

    private static Relations provisionally(String from) {
        Relations r = Register.OF_MONTALBA;
        Treaty t = r.treaties().get(0);
        Treaty applied =
                new Treaty(
                        t.id(),
                        t.name(),
                        t.names(),
                        t.signed(),
                        t.inForce(),
                        t.parties(),
                        "Provisionally applied from " + from + ".",
                        t.source());
        return new Relations(
                r.instruments(),
                List.of(applied),
                r.strategies(),
                r.activities(),
                r.actors(),
                r.completeAt(),
                r.complete());
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

    private static Instrument act(
            String id, String date, String printed, String status, String follows) {
        return new Instrument(
                id,
                PartialDate.parse(date),
                DateKind.SIGNED,
                InstrumentKind.MEMORANDUM,
                printed,
                List.of("Regione Montalba"),
                List.of("Antofagasta"),
                List.of("XV-01"),
                List.of("CL-AN"),
                List.of("mining", "water"),
                List.of("ten traineeships a year"),
                status,
                follows,
                List.of(),
                List.of());
    }

    private static final Relations CHAIN =
            new Relations(
                    List.of(
                            act(
                                    "a1",
                                    "2012-03-01",
                                    "memorandum (5 years)",
                                    "expired 2017-03-01; renewed by a2",
                                    ""),
                            act(
                                    "a2",
                                    "2018-05-04",
                                    "memorandum (3 years)",
                                    "live, to 2021-05-04",
                                    "a1")),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "2019-12-31",
                    List.of(
                            new Completeness(
                                    PartialDate.parse("2019-12-31"), List.of("CL"), List.of())));

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

    private static Instrument promising(String promise) {
        return new Instrument(
                "p1",
                PartialDate.parse("2018-05-04"),
                DateKind.SIGNED,
                InstrumentKind.MEMORANDUM,
                "memorandum",
                List.of("Regione Montalba"),
                List.of("Antofagasta"),
                List.of("XV-01"),
                List.of("CL-AN"),
                List.of("mining"),
                List.of(promise),
                "live (no term)",
                "",
                List.of(),
                List.of());
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

    private static final String SIGNED =
            "On 4 May 2018 Montalba signed a memorandum with Antofagasta. ";

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

    private static Instrument with(Instrument i, String id, String ours) {
        return new Instrument(
                id,
                i.date(),
                i.dateKind(),
                i.kind(),
                i.kindAsPrinted(),
                List.of(ours),
                i.partnerParties(),
                i.ourAreas(),
                i.partnerAreas(),
                i.sectors(),
                i.promises(),
                i.status(),
                i.follows(),
                i.conflicts(),
                i.urls());
    }

    private static Actor actor(String name, String kind) {
        return new Actor(
                name,
                Label.of(name),
                kind,
                List.of("XV-01"),
                List.of(),
                PartialDate.UNKNOWN,
                PartialDate.UNKNOWN);
    }

    private static Relations of(List<Instrument> acts, Actor... actors) {
        return new Relations(acts, List.of(), List.of(), List.of(), List.of(actors), "");
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
        Checked c = last(check(SIGNED + "It has expired.", CHAIN));
        assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void papersThatSomebodyPublishedAreNotCountedAsActs() {
        List<Checked> all = check(SIGNED + "The two sides published nine papers.", CHAIN);
        assertThat(all).extracting(c -> c.claim().kind()).doesNotContain("count");
        assertThat(last(check("With Chile Montalba has signed nine papers.", CHAIN)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    private static Verdict verdict(String text) {
        return last(check(text, CHAIN)).verdict();
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
