// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.Valdoria;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.InstrumentKind;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sentences that say several things of an act, lists and notes below the act that they are of. */
class ActPartsTest {

    private static final LocalDate DAY = LocalDate.of(2019, 12, 1);

    private static final Instrument FIRST =
            act("a1", "2012-03-01", "memorandum (5 years)", "expired 2017-03-01; renewed by a2");
    private static final Instrument SECOND =
            act("a2", "2018-05-04", "memorandum (3 years)", "live, to 2021-05-04");
    private static final Instrument PROLONGED =
            act(
                    "a3",
                    "2012-03-01",
                    "memorandum (5 years)",
                    "live, extended by exchange of letters to 2020-03-01");
    private static final Instrument BROKEN =
            act("a4", "2016-03-01", "memorandum (5 years)", "terminated 2018-02-01 by Antofagasta");

    private static Instrument act(String id, String date, String printed, String status) {
        return new Instrument(
                id,
                PartialDate.parse(date),
                DateKind.SIGNED,
                InstrumentKind.MEMORANDUM,
                printed,
                List.of("Regione Montalba (President Ana Rios)"),
                List.of("Antofagasta"),
                List.of("XV-01"),
                List.of("CL-AN"),
                List.of("mining", "water"),
                List.of("ten traineeships a year"),
                status,
                id.equals("a2") ? "a1" : "",
                List.of(),
                List.of());
    }

    private static List<Checked> check(String text, Instrument... acts) {
        Relations held =
                new Relations(
                        List.of(acts), List.of(), List.of(), List.of(), List.of(), "2019-12-31");
        return Valdoria.checker(held)
                .check("a.txt", text, new Checker.Options(Tongue.EN, DAY, null))
                .statements();
    }

    private static Checked of(String words, List<Checked> all) {
        return all.stream()
                .filter(c -> c.claim().quote().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " in none of " + all));
    }

    @Test
    void whatIsWrongInOneClauseDoesNotTouchTheOther() {
        List<Checked> all =
                check(
                        "On 4 May 2018 Montalba signed a memorandum with Antofagasta, on mining"
                                + " and ports.",
                        FIRST,
                        SECOND);
        assertThat(of("ports", all).verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(of("ports", all).claim().quote()).doesNotContain("2018");
        assertThat(all)
                .filteredOn(c -> c.claim().quote().contains("2018"))
                .extracting(Checked::verdict)
                .doesNotContain(Verdict.CONTRADICTED);
    }

    @Test
    void aWrongKindBelongsToAllThatIsSaidOfTheAct() {
        List<Checked> all =
                check("The twinning of 4 May 2018 with Antofagasta, on mining.", FIRST, SECOND);
        assertThat(all).extracting(Checked::verdict).doesNotContain(Verdict.SUPPORTED);
    }

    @Test
    void aDateStaysInItsClause() {
        List<Checked> all =
                check(
                        "The memorandum with Antofagasta expired in March 2017, and whatever came"
                                + " of it surfaced quietly in June 2018.",
                        FIRST,
                        SECOND);
        assertThat(all).extracting(Checked::verdict).doesNotContain(Verdict.CONTRADICTED);
    }

    @Test
    void theFirstTermOfAnActThatWasProlongedMayBeOver() {
        assertThat(
                        check(
                                        "The five years of the memorandum with Antofagasta ran out"
                                                + " in March 2017.",
                                        PROLONGED)
                                .get(0)
                                .verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(
                        check("The memorandum with Antofagasta ran out in March 2017.", PROLONGED)
                                .get(0)
                                .verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void whoBrokeAnActOffIsJudged() {
        String text = "The memorandum with Antofagasta, which %s denounced in February 2018.";
        List<Checked> all = check(text.formatted("Montalba"), BROKEN);
        assertThat(of("denounced", all).verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(of("denounced", all).diagnosis().slip()).isEqualTo("wrong_party");
    }

    @Test
    void aListIsReadUnderTheActThatHeadsIt() {
        String text =
                "Memorandum with Antofagasta, 2018\n- Valid to: 4 May %s\n- Sectors: mining,"
                        + " water\n- Renewed tacitly: no\n";
        List<Checked> right = check(text.formatted("2021"), FIRST, SECOND);
        assertThat(of("Valid to", right).verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(of("mining", right).verdict()).isEqualTo(Verdict.SUPPORTED);
        List<Checked> wrong = check(text.formatted("2023"), FIRST, SECOND);
        assertThat(of("4 May 2023", wrong).verdict()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void aNoteIsReadOfWhatItsMarkStandsBeside() {
        String text =
                "The memorandum of 4 May 2018 with Antofagasta is in force.[1] Chile has much"
                        + " copper.[2]\n\n[1] It runs until May %s.\n[2] Much of it lies deep.\n";
        assertThat(of("runs until", check(text.formatted("2021"), FIRST, SECOND)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(of("runs until", check(text.formatted("2025"), FIRST, SECOND)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void whatIsTheSameAsInAnotherIsLeftOpen() {
        Checked c =
                check(
                                "The memorandum of 4 May 2018 with Antofagasta was signed by the"
                                        + " same governor as the first.",
                                FIRST,
                                SECOND)
                        .get(0);
        assertThat(c.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void anOfficeWithoutANameIsSetAgainstTheSigners() {
        Instrument other =
                new Instrument(
                        "a9",
                        PartialDate.parse("2014-03-01"),
                        DateKind.SIGNED,
                        InstrumentKind.MEMORANDUM,
                        "memorandum",
                        List.of("Regione Montalba (Vice-president Ivo Danel)"),
                        List.of("Norway"),
                        List.of("XV-01"),
                        List.of("NO"),
                        List.of(),
                        List.of(),
                        "live",
                        "",
                        List.of(),
                        List.of());
        String text = "On 4 May 2018 the memorandum with Antofagasta was signed by the %s.";
        assertThat(check(text.formatted("president"), FIRST, SECOND, other).get(0).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        Checked wrong = check(text.formatted("vice-president"), FIRST, SECOND, other).get(0);
        assertThat(wrong.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(wrong.diagnosis().slip()).isEqualTo("wrong_name");
    }

    @Test
    void theHeadOfAColumnSaysWhatItsDatesAre() {
        String text =
                "Partner | Act | Signed | Valid until\n"
                        + "Antofagasta | memorandum | 01.03.2012 | 01.03.2017\n"
                        + "Antofagasta | memorandum | 04.05.2018 | 04.05.%s\n";
        assertThat(of("2018", check(text.formatted("2021"), FIRST, SECOND)).verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(of("04.05.2023", check(text.formatted("2023"), FIRST, SECOND)).verdict())
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void anActThatCallsItselfByTwoKindsIsOfEither() {
        String text = "In May 2018 Montalba signed a declaration of intent with Antofagasta.";
        Instrument both = act("a5", "2018-05-04", "memorandum and declaration of intent", "live");
        Instrument one = act("a5", "2018-05-04", "memorandum", "live");
        assertThat(check(text, both)).noneMatch(s -> s.verdict() == Verdict.CONTRADICTED);
        assertThat(check(text, one)).anyMatch(s -> s.verdict() == Verdict.CONTRADICTED);
    }
}
