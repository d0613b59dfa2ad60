// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.publishing.say.AreaNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** What widens a number is what it rests on: heads only where heads are counted. */
    @ParameterizedTest
    @CsvSource({
        "IT-45 gdp, if the source revises its figures",
        "IT-45 population, another count of inhabitants"
    })
    void whatWidensANumberIsInIt(String attribute, String said) {
        String bounds = AnswerWords.bounds(known(attribute, Grade.C, 95, 105), Lang.EN);
        assertThat(bounds).endsWith(said);
    }

    @Test
    void anEstimateWithoutBoundsIsNotExact() throws IOException {
        assertThat(written(known("d", Grade.E, 100, 100)))
                .contains("Values: an estimate; how far it may be off is not told")
                .doesNotContain("exact");
        assertThat(written(known("d", Grade.A, 100, 100))).contains("Values: exact");
    }

    private static String written(Answer answer) throws IOException {
        StringBuilder out = new StringBuilder();
        new AnswerWords(Lang.EN, (question, lang) -> "", NAMES).write(answer, out);
        return out.toString();
    }

    private static Answer.Known known(String id, Grade grade, double low, double high) {
        EvidenceItem item =
                new EvidenceItem("attributes", id, "Office", "", "", "", 1.0, 1.0, 1.0, "");
        return new Answer.Known(
                Question.of("gdp_ratio").reporter("IT-45").build(),
                new ValueSet(100, 100, 100, low, high),
                "percent",
                new Evidence(grade, List.of(item), List.of(NoteCode.ONE_RELEASE.note())));
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
