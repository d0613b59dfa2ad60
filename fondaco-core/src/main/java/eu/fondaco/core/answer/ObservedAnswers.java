// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import java.time.LocalDate;
import java.util.List;

/**
 * The answers of another engine that may decide something: what rests on modelled data is no answer
 * here, whoever asks and even where the question names the modelled dataset (rule 15).
 */
public final class ObservedAnswers implements QuestionEngine {

    private final QuestionEngine engine;

    public ObservedAnswers(QuestionEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Answer> answer(List<Question> questions, LocalDate asOf) {
        return engine.answer(questions, asOf).stream().map(ObservedAnswers::observed).toList();
    }

    private static Answer observed(Answer answer) {
        return answer instanceof Answer.Unknown || !Modelled.isModelled(answer.evidence())
                ? answer
                : new Answer.Unknown(
                        answer.question(),
                        Reason.NO_DATA,
                        "only modelled data answer it, and these are never evidence",
                        answer.evidence());
    }
}
