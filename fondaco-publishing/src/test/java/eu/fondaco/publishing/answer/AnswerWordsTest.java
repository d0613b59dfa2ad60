// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.publishing.say.AreaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why there is no number is said with names, not with codes. */
class AnswerWordsTest {

    private static final AreaNames NAMES =
            (code, lang) ->
                    Map.of("IT-45", "Emilia-Romagna", "IT-PC", "Piacenza", "IT-PR", "Parma")
                            .getOrDefault(code, code);

    @Test
    void namesAreasThatAreMissing() {
        assertThat(said(List.of("IT-PC", "IT-PR")))
                .isEqualTo(
                        "non si sa: Emilia-Romagna non è nel dataset t, e non ci sono tutte le sue"
                                + " parti: mancano Piacenza, Parma");
    }

    @Test
    void keepsCodesWithoutANameAndTellsHowManyMore() {
        List<String> codes = new ArrayList<>(List.of("IT-PC"));
        for (int i = 0; i < 8; i++) {
            codes.add("X" + i);
        }
        assertThat(said(codes)).endsWith("mancano Piacenza, X0, X1, X2, X3, X4, X5, X6 e un altro");
    }

    private static String said(List<String> missing) {
        Question asked = Question.of("level").reporter("IT-45").partner("JP").build();
        Note why =
                NoteCode.NOT_ALL_PARTS.note(
                        "IT-45", "t", NoteCode.PARTS_MISSING.note(NoteLists.sum(missing)), "");
        return new AnswerWords(Lang.IT, (question, lang) -> "", NAMES)
                .value(new Answer.Unknown(asked, Reason.NO_DATA, why, Evidence.NONE));
    }
}
