// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Note;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where nothing is known, the reason is the true one. */
class ReasonsTest {

    private final StoreQuestionEngine engine =
            new Small()
                    .areas("W00 group . .\nAA country W00 .\nBB country W00 .\nCC country W00 .")
                    .cells(
                            "d",
                            "2019-03-01",
                            """
                            AA W00 X TOTAL 2018-01 1
                            AA W00 X TOTAL 2018-02 2
                            AA W00 X TOTAL 2018-03 3
                            AA W00 X TOTAL 2018-04 4
                            AA W00 X TOTAL 2018-05 5
                            AA W00 X TOTAL 2018-06 6
                            AA W00 X TOTAL 2018-07 7
                            BB W00 X TOTAL 2018-07 7
                            """)
                    .engine();

    @Test
    void aShareOfMoreThanThereAreIsNoShareOfZero() {
        assertThat(why("top_share period=2018-07 n=100 among=reporter:AA+BB of=reporter:AA", null))
                .isEqualTo("only 2 of reporters in AA+BB are held here, fewer than 100");
    }

    @Test
    void aStreakSaysWhatItSetsSideBySide() {
        assertThat(why("streak period=2018-07", null))
                .contains("2018-07 against the same months of earlier years");
        assertThat(why("streak period=2018", null)).contains("2018").doesNotContain("streak");
    }

    @Test
    void whatIsNeverHeldIsNotBlamedOnTheDay() {
        LocalDate before = LocalDate.parse("2019-02-01");
        assertThat(why("level period=2018-07", before)).contains("wasn't known for AA on");
        LocalDate after = LocalDate.parse("2019-04-01");
        assertThat(why("level period=2018-07 flow=M", after)).doesNotContain("wasn't known");
    }

    @Test
    void whatCameOutLaterIsNotSaidNeverToHaveComeOut() {
        LocalDate before = LocalDate.parse("2019-02-01");
        assertThat(why("first_level period=2018-07", before))
                .isEqualTo("not known yet on 2019-02-01: first published by 2019-03-01");
        assertThat(why("first_level period=2018-07 flow=M", null)).doesNotContain("not known yet");
    }

    /** Two tables: the first has another place, the second this one, but not with all partners. */
    @Test
    void theReasonIsThatOfTheTableThatComesNearest() {
        StoreQuestionEngine two =
                new Small()
                        .areas(
                                "W00 group . .\nAA country W00 .\nBB country W00 .\n"
                                        + "CC country W00 .\nZZ special W00 .")
                        .cells("a", ".", "BB W00 X TOTAL 2018 7\nBB CC X TOTAL 2018 7")
                        .cells("b", "2019-03-01", "AA BB X TOTAL 2018 9\nAA CC X TOTAL 2018 9")
                        .figures("f level X CC W00 TOTAL 2018 . . 20 = 2019 office")
                        .engine();
        assertThat(why(two, "level", null)).contains("dataset b");
        assertThat(why(two, "revision partner=CC", null)).contains("no release after");
        assertThat(why(two, "per_capita partner=CC", null)).contains("population of AA in 2018");
        assertThat(why(two, "per_capita reporter=CC", null)).contains("population of CC in 2018");
        assertThat(why(two, "market_share reporter=ZZ", null)).contains("ZZ isn't among");
    }

    /** Each reason says more than the next: the order in which one of several is told. */
    @Test
    void reasonsHaveAnOrder() {
        Note bare = NoteCode.NOT_IN_DATASET.note("AA", "d");
        Note other = NoteCode.CELL_ABSENT.note("d");
        Note heads = NoteCode.POPULATION_NOT_HELD.note("AA", "2018");
        Note later = NoteCode.NOT_KNOWN_YET.note("2018", "2019");
        assertThat(
                        List.of(
                                Reasons.rank(Reason.NOT_MEASURABLE, bare, Reasons.CELL),
                                Reasons.rank(Reason.NOT_MEASURABLE, bare, Reasons.REPORTER),
                                Reasons.rank(Reason.NO_DATA, later, Reasons.NOTHING),
                                Reasons.rank(Reason.NO_DATA, heads, Reasons.CELL),
                                Reasons.rank(Reason.NO_DATA, other, Reasons.CELL),
                                Reasons.rank(Reason.NO_DATA, bare, Reasons.CELL),
                                Reasons.rank(Reason.NO_DATA, heads, Reasons.PARTNER),
                                Reasons.rank(Reason.NO_DATA, other, Reasons.PARTNER),
                                Reasons.rank(Reason.NO_DATA, other, Reasons.REPORTER),
                                Reasons.rank(Reason.NO_DATA, bare, Reasons.REPORTER),
                                Reasons.rank(Reason.NO_DATA, other, Reasons.NOTHING),
                                Reasons.rank(Reason.NO_DATA, bare, Reasons.NOTHING)))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .doesNotHaveDuplicates();
        assertThat(Reasons.rank(Reason.NO_DATA, heads, Reasons.NOTHING))
                .as("who misses the heads alone has the level")
                .isEqualTo(Reasons.rank(Reason.NO_DATA, heads, Reasons.CELL));
    }

    private String why(String question, LocalDate asOf) {
        return why(engine, question, asOf);
    }

    private static String why(StoreQuestionEngine engine, String question, LocalDate asOf) {
        return ((Answer.Unknown) engine.answer(Asked.question(question), asOf))
                .message()
                .toString();
    }
}
