// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists in sentences, and why something can't be known. */
class ListsAndReasonsTest {

    private static String said(Object list) {
        return list instanceof Note note ? note.in(Lang.EN) : list.toString();
    }

    private static List<String> codes(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> "C" + i).toList();
    }

    /** Of eight all are named; of nine the first eight, and that there is one more. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0  | ''
                    1  | C1
                    2  | C1, C2
                    8  | C1, C2, C3, C4, C5, C6, C7, C8
                    9  | C1, C2, C3, C4, C5, C6, C7, C8, 1 more
                    12 | C1, C2, C3, C4, C5, C6, C7, C8, 4 more
                    """)
    void longListsAreCutShort(int many, String list) {
        assertThat(said(NoteLists.some(codes(many)))).isEqualTo(list);
        assertThat(said(NoteLists.sum(codes(many))))
                .isEqualTo(
                        list.replace(", 1 m", " and 1 m")
                                .replace(", 4 m", " and 4 m")
                                .replace(", ", " + "));
    }

    @Test
    void listsAreJoinedByWords() {
        assertThat(said(NoteLists.and(List.of()))).isEmpty();
        assertThat(said(NoteLists.and(List.of("A")))).isEqualTo("A");
        assertThat(said(NoteLists.and(List.of("A", "B", "C")))).isEqualTo("A and B and C");
        assertThat(said(NoteLists.andIn(List.of("kg", "pieces")))).isEqualTo("kg and in pieces");
        assertThat(said(NoteLists.joined(NoteCode.BY, List.of("2", "3")))).isEqualTo("2 by 3");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonIsSaidInBothLanguages(Reason reason) {
        assertThat(reason.code()).isEqualTo(reason.name().toLowerCase(Locale.ROOT));
        assertThat(reason.words().in(Lang.EN)).isNotBlank().doesNotContain("reason.");
        assertThat(reason.words().in(Lang.IT))
                .isNotBlank()
                .doesNotContain("reason.")
                .isNotEqualTo(reason.words().in(Lang.EN));
    }

    @Test
    void noTwoReasonsAreSaidAlike() {
        Set<String> said = new HashSet<>();
        for (Reason reason : Reason.values()) {
            said.add(reason.words().in(Lang.EN));
            said.add(reason.words().in(Lang.IT));
        }
        assertThat(said).hasSize(2 * Reason.values().length);
    }

    /** Who doesn't know which tables there are isn't told the name of one that lacks it. */
    @ParameterizedTest
    @CsvSource({
        "NO_DATA, NOT_IN_DATASET, true",
        "NO_DATA, ONLY_PART_LISTED, true",
        "NO_DATA, NOT_ALL_PARTS, true",
        "NO_DATA, NOTHING_HELD, false",
        "NO_DATA, CELL_CONFIDENTIAL, false",
        "CONFIDENTIAL, NOT_IN_DATASET, false",
        "TOO_COARSE, NOT_ALL_PARTS, false",
    })
    void aTableThatLacksItIsntNamed(Reason reason, NoteCode code, boolean plain) {
        Note message = code.note("XX", "trade", "", "");
        Answer.Unknown unknown =
                new Answer.Unknown(Question.of("level").build(), reason, message, Evidence.NONE);
        assertThat(unknown.plainly()).isEqualTo(plain ? NoteCode.NOTHING_HAS_IT.note() : message);
    }
}
