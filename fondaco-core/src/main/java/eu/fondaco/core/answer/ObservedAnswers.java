// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Note;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The answers of another engine that may decide something: what rests on modelled data is no answer
 * here, whoever asks and even where the question names the modelled dataset (rule 15). Seasonally
 * adjusted numbers are answered by published figures only, never by an adjustment of our own.
 */
public final class ObservedAnswers implements QuestionEngine {

    private static final Set<String> ADJUSTED =
            Set.of(
                    "seasonally_adjusted",
                    "seasonally_adjusted_ts",
                    "seasonally_adjusted_parts",
                    "previous_growth",
                    "previous_growth_ts");

    private final QuestionEngine engine;

    public ObservedAnswers(QuestionEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Answer> answer(List<Question> questions, LocalDate asOf) {
        return engine.answer(questions, asOf).stream().map(a -> observed(a, asOf)).toList();
    }

    private Answer observed(Answer answer, LocalDate asOf) {
        if (answer instanceof Answer.Unknown) {
            return answer;
        }
        if (isAdjusted(answer.question().measure())) {
            return published(answer, asOf);
        }
        return Modelled.isModelled(answer.evidence())
                ? unknown(answer, NoteCode.MODELLED_ONLY.note())
                : answer;
    }

    private static boolean isAdjusted(MeasureExpr measure) {
        for (MeasureExpr m = measure; m != null; m = m.of()) {
            if (ADJUSTED.contains(m.id())) {
                return true;
            }
        }
        return false;
    }

    /** The answer of the published figures alone. */
    private Answer published(Answer adjusted, LocalDate asOf) {
        Question q = adjusted.question();
        Answer figure =
                engine.answer(List.of(q.toBuilder().dataset("figures").build()), asOf).get(0);
        return figure instanceof Answer.Known known && !Modelled.isModelled(known.evidence())
                ? new Answer.Known(q, known.value(), known.unit(), known.evidence())
                : unknown(adjusted, NoteCode.ADJUSTED_ONLY.note());
    }

    private static Answer unknown(Answer answer, Note why) {
        return new Answer.Unknown(answer.question(), Reason.NO_DATA, why, answer.evidence());
    }
}
