// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.NoteCode;
import org.junit.jupiter.api.Test;

/** What a dataset that isn't whole leaves open, and what months held tell of years. */
class NothingIsExactByChanceTest {

    private static final String AREAS =
            """
            AA country . .
            BB country . G
            CC country . G
            DD country . G
            AA1 region AA .
            AA2 region AA .
            """;

    private static final String THREE_PARTNERS =
            """
            AA BB X TOTAL 2018 30
            AA CC X TOTAL 2018 10
            AA ZZ X TOTAL 2018 5
            """;

    private static Small partners(boolean complete, boolean zerosOmitted) {
        return new Small()
                .areas(AREAS + "ZZ country . .\nG group . .\n")
                .dataset("d", complete, zerosOmitted)
                .cells("d", ".", THREE_PARTNERS);
    }

    private static void holds(Small small, String table) {
        assertThat(Asked.wrong(small.engine(), table)).isEmpty();
    }

    private static Answer ask(Small small, String question) {
        return small.engine().answer(Asked.question(question), null);
    }

    @Test
    void aGroupOfWhichMembersArentHeldHasNoLevelWhereAbsenceIsNotZero() {
        holds(partners(false, false), "level partner=G | ?\nshare partner=BB of=partner:G | ?");
        holds(partners(true, false), "level partner=G | 40");
        holds(partners(false, true), "level partner=G | 40");
    }

    @Test
    void aPlaceAmongPartnersIsOpenWhereNeitherTheTotalNorAllPartnersAreHeld() {
        String rank = "rank among=partner:all partner=CC";
        Answer.Known open = (Answer.Known) ask(partners(false, false), rank);
        assertThat(open.value().low()).isEqualTo(2);
        assertThat(open.value().high()).isGreaterThan(100);
        Answer.Known closed = (Answer.Known) ask(partners(true, true), rank);
        assertThat(closed.value().high()).isEqualTo(2);
        Small withTotal = partners(false, false).cells("d", "2020-01-01", "AA W00 X TOTAL 2018 45");
        assertThat(((Answer.Known) ask(withTotal, rank)).value().high()).isEqualTo(2);
    }

    @Test
    void theOnlyReporterHeldHasNoMarketShare() {
        Small alone = new Small().areas(AREAS).cells("d", ".", "AA1 W00 X TOTAL 2018 30");
        holds(alone, "market_share reporter=AA1 | ?");
        Small two =
                new Small()
                        .areas(AREAS)
                        .cells("d", ".", "AA1 W00 X TOTAL 2018 30\nAA2 W00 X TOTAL 2018 10");
        holds(two, "market_share reporter=AA1 | 75 percent");
    }

    @Test
    void reportersOfOneCountryAreItsPartsAlsoWhereNoneIsNamed() {
        Small country =
                new Small()
                        .areas(AREAS)
                        .cells(
                                "d",
                                ".",
                                """
                                AA W00 X TOTAL 2018 40
                                AA1 W00 X TOTAL 2018 30
                                AA2 W00 X TOTAL 2018 8
                                AA BB X TOTAL 2018 10
                                AA1 BB X TOTAL 2018 6
                                """);
        holds(country, "intensity_wits reporter=AA1 partner=BB | 0.8 index");
        holds(
                country,
                """
                count among=reporter:all reporter=. if=level>20 | 1 count
                top among=reporter:all reporter=. n=2 | AA1 AA2
                """);
    }

    @Test
    void aReasonIsThatOfTheDatasetThatHoldsTheReporter() {
        Small two =
                new Small()
                        .areas(AREAS)
                        .dataset("a", false, false)
                        .cells("a", ".", "AA BB X TOTAL 2018 1")
                        .dataset("b", false, false)
                        .cells("b", ".", "AA1 W00 X K1 2018 1\nAA1 W00 X K2 2017 1");
        Answer.Unknown absent = (Answer.Unknown) ask(two, "level reporter=AA1 product=K2");
        assertThat(absent.message().toString()).contains("dataset b");
        Answer.Unknown rate = (Answer.Unknown) ask(two, "in_dollar partner=BB");
        assertThat(rate.message().is(NoteCode.FIGURES_NOT_CONVERTED)).isFalse();
        Answer.Unknown delay = (Answer.Unknown) ask(two, "publication_delay partner=BB");
        assertThat(delay.message().toString()).contains("a@.");
    }

    @Test
    void aStreakOfYearsIsToldByTheirMonths() {
        StringBuilder months = new StringBuilder();
        for (int year = 2014; year <= 2018; year++) {
            for (int month = 1; month <= 12; month++) {
                int value = year == 2015 ? 1 : year - 2000;
                months.append("AA W00 X TOTAL %d-%02d %d%n".formatted(year, month, value));
            }
        }
        holds(
                new Small().areas(AREAS).cells("d", ".", months.toString()),
                """
                streak                | 3 count
                streak period=2018-Q2 | 3 count
                streak period=2018-05 | 3 count
                streak period=2018-02/P7M | 3 count
                streak period=2015    | 0 count
                streak period=2014    | ?
                """);
    }

    @Test
    void nothingIsSaidOfYearsThatNoTradeRelationWasSeenThrough() {
        Small born =
                new Small()
                        .areas(AREAS)
                        .cells(
                                "d",
                                ".",
                                """
                                AA W00 X TOTAL 2015 9
                                AA W00 X TOTAL 2016 9
                                AA W00 X TOTAL 2017 9
                                AA W00 X TOTAL 2018 9
                                AA BB X TOTAL 2016 1
                                AA CC X TOTAL 2016 1
                                AA CC X TOTAL 2017 1
                                AA CC X TOTAL 2018 1
                                AA DD X TOTAL 2015 1
                                """);
        String of = " among=partner:all base=2015 period=2018 n=";
        holds(
                born,
                "survival"
                        + of
                        + "1 | 50 percent\nsurvival"
                        + of
                        + "2 | 50 percent\nsurvival"
                        + of
                        + "3 | ?\nsurvival_survfit"
                        + of
                        + "3 | 50 percent\nsurvival_survfit"
                        + of
                        + "4 | ?");
    }

    @Test
    void whereAllHaveEndedNoneOutlivesLaterYears() {
        Small dead =
                new Small()
                        .areas(AREAS)
                        .cells(
                                "d",
                                ".",
                                """
                                AA W00 X TOTAL 2015 9
                                AA W00 X TOTAL 2016 9
                                AA W00 X TOTAL 2017 9
                                AA W00 X TOTAL 2018 9
                                AA BB X TOTAL 2016 1
                                AA DD X TOTAL 2015 1
                                AA DD X TOTAL 2016 1
                                AA DD X TOTAL 2017 1
                                AA DD X TOTAL 2018 1
                                """);
        holds(dead, "survival among=partner:all base=2015 period=2018 n=3 | 0 percent");
    }
}
