// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.issue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.quality.RemarkNote;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Some;
import eu.fondaco.core.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataIssueTest {

    private static final List<String> MANY = List.of("A", "B", "C", "D");

    @Test
    void isSaidInTheLanguageOfWhoReadsIt() {
        DataIssue issue =
                DataIssue.warning(
                        "area-twice",
                        "trade",
                        0,
                        "reporter",
                        RemarkNote.AREAS_TWICE.note(4, Some.of(MANY, 3)),
                        RemarkNote.TWIN_REMEDY.note());
        assertThat(issue)
                .hasToString(
                        "trade: reporter: 4 areas under two codes: A, B, C … (one of them may be a"
                                + " copy)");
        assertThat(issue.in(Lang.IT))
                .isEqualTo(
                        "trade: reporter: 4 aree sotto due codici: A, B, C … (uno di essi può"
                                + " essere una copia)");
    }

    @Test
    void oneIsNoPlural() {
        assertThat(RemarkNote.AREAS_TWICE.note(1, Some.of(List.of("A"), 3)).in(Lang.IT))
                .isEqualTo("un'area sotto due codici: A");
    }

    @Test
    void whatHasNoWordsInALanguageStaysAsItIs() {
        DataIssue issue =
                DataIssue.error("no-file", "x.yaml", 3, "", new Words("is missing"), Words.NONE);
        assertThat(issue.in(Lang.IT)).isEqualTo("x.yaml:3: is missing");
    }
}
