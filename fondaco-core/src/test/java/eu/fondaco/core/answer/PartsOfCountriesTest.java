// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.question.QuestionEngine;
import org.junit.jupiter.api.Test;

/** A "North" of which each region was published is their sum, a group of countries never is. */
class PartsOfCountriesTest {

    private static final String AREAS =
            "W00 group . .\n"
                    + "AA country W00 .\n"
                    + "BB country W00 .\n"
                    + "NORTH group . .\n"
                    + "SOUTH group . .\n"
                    + "UNION group . .\n"
                    + "R1 region AA NORTH\n"
                    + "R2 region AA NORTH\n"
                    + "R3 region AA SOUTH\n"
                    + "R4 region AA SOUTH\n"
                    + "CC country W00 UNION\n"
                    + "DD country W00 UNION\n";

    private static QuestionEngine engine() {
        return new Small()
                .areas(AREAS)
                .figures(
                        "F1 level X R1 W00 TOTAL 2018 . . 30 = 2019 Office\n"
                                + "F2 level X R2 W00 TOTAL 2018 . . 12 = 2019 Office\n"
                                + "F3 level X R3 W00 TOTAL 2018 . . 20 = 2019 Office\n"
                                + "F4 level X AA W00 TOTAL 2018 . . 84 = 2019 Office\n"
                                + "F5 level X CC W00 TOTAL 2018 . . 7 = 2019 Office\n"
                                + "F6 level X DD W00 TOTAL 2018 . . 8 = 2019 Office\n"
                                + "F7 level X R1 W00 TOTAL 2017 . . 25 = 2019 Office\n"
                                + "F8 level X R2 W00 TOTAL 2017 . . 10 = 2019 Office")
                .engine();
    }

    @Test
    void allOfItsRegionsAreAddedUp() {
        assertThat(
                        Asked.wrong(
                                engine(),
                                """
                                level reporter=NORTH period=2018                  | 42
                                growth reporter=NORTH period=2018 base=2017       | 20
                                share reporter=NORTH period=2018 of=reporter:AA   | 50
                                level reporter=SOUTH period=2018                  | ?
                                level reporter=UNION period=2018                  | ?
                                """))
                .isEmpty();
    }

    @Test
    void itIsSaidOfWhomItIsTheSum() {
        Answer sum = engine().answer(Asked.question("level reporter=NORTH period=2018"), null);
        assertThat(sum.evidence().notes())
                .anyMatch(n -> n.code() == NoteCode.GROUP_IS && n.args().get(1).equals("R1 + R2"));
    }
}
