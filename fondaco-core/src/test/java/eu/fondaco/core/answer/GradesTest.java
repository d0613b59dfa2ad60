// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A grade changes by one thing at a time: who else says so, and whether they took it from each
 * other.
 */
class GradesTest {

    private static final String PLACES =
            """
            W00   group   .   .
            EAST  group   .   .
            AA    country W00 .
            AA-1  region  AA  .
            BB    country W00 EAST
            """;

    private static Answer ask(String question, String figures) {
        return new Small()
                .areas(PLACES)
                .figures(figures)
                .engine()
                .answer(Asked.question(question), null);
    }

    private static List<String> notes(Answer answer) {
        return answer.evidence().notes().stream().map(Object::toString).toList();
    }

    /** An origin that isn't named vouches for nothing; many equal digits are copied ones. */
    @ParameterizedTest
    @CsvSource({
        "55,    2019, Office, 55,    2019, Chamber, B",
        "55,    2019, Office, 55,    2019, Office,  C",
        "55,    2019, Office, 55,    2020, Office,  C",
        "55,    2019, Office, 55.2,  2019, Chamber, B",
        "55,    2019, Office, 55,    2019, press,   C",
        "55,    2019, .,      55,    2019, press,   C",
        "554,   2019, Office, 554,   2019, Chamber, B",
        "554.1, 2019, Office, 554.1, 2019, Chamber, C",
        "554.1, 2019, Office, 554.2, 2019, Chamber, B",
        "554.1, 2019, Office, 554,   2019, Chamber, B"
    })
    void twoOriginsMakeItBetterWhereEachSaysSoItself(
            String one,
            String released,
            String by,
            String other,
            String then,
            String of,
            Grade grade) {
        String figure = "%s level X AA-1 W00 TOTAL 2018 . . %s = %s %s%n";
        Answer answer =
                ask(
                        "level reporter=AA-1 period=2018",
                        figure.formatted("F", one, released, by)
                                + figure.formatted("G", other, then, of));
        assertThat(answer.evidence().grade()).as("%s", answer).isEqualTo(grade);
    }

    /** Only the newest release decides what of a producer still stands. */
    @Test
    void anEarlierReleaseThatAgreesWithTheNewestStands() {
        Answer answer =
                ask(
                        "level reporter=AA-1 period=2018",
                        """
                        F level X AA-1 W00 TOTAL 2018 . . 10.0 = 2019 Office
                        G level X AA-1 W00 TOTAL 2018 . . 12.0 = 2020 Office
                        H level X AA-1 W00 TOTAL 2018 . . 10.0 = 2021 Office
                        """);
        assertThat(((Answer.Known) answer).value().value()).isEqualTo(10);
        assertThat(notes(answer)).hasSize(1).allMatch(n -> n.contains("12"));
    }

    @Test
    void whatDisagreesIsNoAnswerHoweverManyAgree() {
        Answer answer =
                ask(
                        "level reporter=AA-1 period=2018",
                        """
                        F level X AA-1 W00 TOTAL 2018 . . 55.0 = 2019 Office
                        G level X AA-1 W00 TOTAL 2018 . . 55.0 = 2019 Chamber
                        H level X AA-1 W00 TOTAL 2018 . . 57.0 = 2019 Port
                        """);
        assertThat(((Answer.Unknown) answer).reason()).isEqualTo(Reason.SOURCES_CONFLICT);
        assertThat(answer.evidence().grade()).isEqualTo(Grade.C);
        assertThat(answer.evidence().items()).hasSize(3);
    }

    /**
     * What a group is taken for is its publisher's choice; a country or the world is what it is.
     */
    @ParameterizedTest
    @CsvSource({"EAST, true", "BB, false", "W00, false"})
    void aGroupIsAsItsPublisherDefinesIt(String partner, boolean said) {
        Answer answer =
                ask(
                        "level reporter=AA-1 period=2018 partner=" + partner,
                        "F level X AA-1 " + partner + " TOTAL 2018 . . 55.0 = 2019 Office");
        assertThat(notes(answer).stream().anyMatch(n -> n.contains("EAST") && n.contains("Office")))
                .as("%s", answer)
                .isEqualTo(said);
    }
}
