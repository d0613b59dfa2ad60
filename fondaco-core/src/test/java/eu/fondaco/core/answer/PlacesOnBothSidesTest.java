// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places, lists and counts where members are equal, hidden, not held, or exactly at a bound. */
class PlacesOnBothSidesTest {

    private static final String AREAS =
            """
            AA country . .
            BB country . G
            CC country . G
            DD country . G
            EE country . G
            """;

    private static Small cells(String cells) {
        return new Small().areas(AREAS).cells("d", ".", cells);
    }

    private static ValueSet place(Small small, String question) {
        return ((Answer.Known) small.engine().answer(Asked.question(question), null)).value();
    }

    private static void holds(Small small, String table) {
        assertThat(Asked.wrong(small.engine(), table)).isEmpty();
    }

    @Test
    void equalsShareAPlaceFromTheTopAndFromTheBottom() {
        holds(
                cells(
                        "AA BB X TOTAL 2018 9\nAA CC X TOTAL 2018 5\nAA DD X TOTAL 2018 5\n"
                                + "AA EE X TOTAL 2018 1"),
                """
                rank among=partner:all partner=BB       | 1 rank
                rank among=partner:all partner=CC       | 2 rank
                rank among=partner:all partner=DD       | 2 rank
                rank among=partner:all partner=EE       | 4 rank
                rank among=partner:all partner=EE asc=1 | 1 rank
                rank among=partner:all partner=CC asc=1 | 2 rank
                rank among=partner:all partner=BB asc=1 | 4 rank
                top among=partner:all n=3               | BB CC DD
                top among=partner:all n=3 asc=1         | EE CC DD
                """);
    }

    @Test
    void whatIsMissingOfTheTotalIsAheadOnlyWhereItIsLarger() {
        String held = "AA BB X TOTAL 2018 9\nAA CC X TOTAL 2018 5\n";
        String of = "rank among=partner:all partner=CC";
        assertThat(place(cells(held + "AA W00 X TOTAL 2018 14"), of).high()).isEqualTo(2);
        assertThat(place(cells(held + "AA W00 X TOTAL 2018 19"), of).high()).isEqualTo(2);
        assertThat(place(cells(held + "AA W00 X TOTAL 2018 20"), of).high()).isEqualTo(3);
        assertThat(place(cells(held + "AA W00 X TOTAL 2018 25"), of).high()).isEqualTo(4);
        assertThat(place(cells(held + "AA W00 X TOTAL 2018 25"), of + " asc=1").high())
                .isEqualTo(1);
    }

    /**
     * What is missing is ahead where it is larger, but not by what rounding leaves: a millionth of
     * the member's own, and of the whole.
     */
    @ParameterizedTest
    @CsvSource({
        "5000000,  5000000,  2",
        "5000000,  5000005,  2",
        "5000000,  5000006,  3",
        "5000000,  10000000, 4",
        "40,       9000,     2",
        "40,       9001,     227",
        "0,        50,       2",
        "-3,       50,       2",
    })
    void whatRoundingLeavesOfATotalIsAheadOfNobody(long own, long rest, int worst) {
        long first = own == 40 ? 9_000_000_000L - own : 30_000_000;
        Small some =
                cells(
                        "AA BB X TOTAL 2018 "
                                + first
                                + "\nAA CC X TOTAL 2018 "
                                + own
                                + "\nAA W00 X TOTAL 2018 "
                                + (first + own + rest));
        assertThat(place(some, "rank among=partner:all partner=CC").high()).isEqualTo(worst);
    }

    @Test
    void membersOfANamedUniverseThatArentHeldMayBeAhead() {
        Small some = cells("AA W00 X TOTAL 2018 3\nBB W00 X TOTAL 2018 9\nCC W00 X TOTAL 2018 5");
        String of = "rank among=reporter:G reporter=CC";
        assertThat(place(some, of).low()).isEqualTo(2);
        assertThat(place(some, of).high()).isEqualTo(4);
        assertThat(place(some, "rank among=reporter:BB+CC reporter=CC").high()).isEqualTo(2);
        holds(
                some,
                """
                top among=reporter:G n=1             | ?
                top among=reporter:BB+CC n=1         | BB
                count among=reporter:G if=level>4    | ?
                rank among=reporter:G reporter=AA    | ?
                rank among=reporter:BB reporter=BB   | ?
                """);
    }

    /** Nothing is held of DD in 2018: it may be first, or among those counted. */
    @Test
    void aNamedMemberOfWhomNothingIsHeldThatYearIsNoneThatTradesNothing() {
        Small some =
                cells(
                        "AA W00 X TOTAL 2018 30\nBB W00 X TOTAL 2018 9\nCC W00 X TOTAL 2018 5\n"
                                + "DD W00 X TOTAL 2017 7\nEE W00 X TOTAL 2018 1");
        assertThat(place(some, "rank among=reporter:G reporter=CC"))
                .isEqualTo(ValueSet.between(2, 2, 3));
        assertThat(place(some, "rank among=reporter:G reporter=CC asc=1"))
                .isEqualTo(ValueSet.between(2, 2, 3));
        holds(
                some,
                """
                top among=reporter:G n=1                               | ?
                top among=reporter:BB+CC n=1                           | BB
                top among=reporter:all n=2                             | AA BB
                count among=reporter:G if=level>4                      | ?
                count among=reporter:BB+CC if=level>4                  | 2 count
                count among=reporter:all if=level>4                    | 3 count
                count among=reporter:BB+CC if=growth>0                 | ?
                top_share among=reporter:G n=1 of=reporter:AA          | ?
                top_share among=reporter:BB+CC+EE n=2 of=reporter:AA   | 46.6666667 percent
                """);
    }

    @Test
    void aBoundCountsOnlyWhereItIsSaid() {
        Small some = cells("AA BB X TOTAL 2018 9\nAA CC X TOTAL 2018 5\nAA DD X TOTAL 2018 4");
        holds(
                some,
                """
                count among=partner:BB+CC+DD if=level>5  | 1 count
                count among=partner:BB+CC+DD if=level>=5 | 2 count
                count among=partner:BB+CC+DD if=level<5  | 1 count
                count among=partner:BB+CC+DD if=level<=5 | 2 count
                """);
    }

    @Test
    void theShareOfTheFirstNeedsSoMany() {
        Small some =
                cells(
                        "AA BB X TOTAL 2018 9\nAA CC X TOTAL 2018 5\nAA DD X TOTAL 2018 6\n"
                                + "AA W00 X TOTAL 2018 20");
        holds(
                some,
                """
                top_share among=partner:BB+CC+DD n=1 | 45 percent
                top_share among=partner:BB+CC+DD n=2 | 75 percent
                top_share among=partner:BB+CC+DD n=3 | 100 percent
                top_share among=partner:BB+CC+DD n=4 | ?
                top_share among=partner:BB+CC+DD n=0 | ?
                """);
    }
}
