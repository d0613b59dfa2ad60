// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import eu.fondaco.core.evidence.Answer;
import java.time.LocalDate;
import java.util.List;

/**
 * Answers questions from what an observatory holds. Answers many at once, since a checker asks
 * hundreds of neighbours together. Never throws for a question that can't be answered: that is an
 * {@link Answer.Unknown}.
 */
public interface QuestionEngine {

    /**
     * One answer for each question, in their order.
     *
     * @param asOf the day at which evidence must have been known; null for now
     */
    List<Answer> answer(List<Question> questions, LocalDate asOf);

    /** The answer to one question. */
    default Answer answer(Question question, LocalDate asOf) {
        return answer(List.of(question), asOf).get(0);
    }
}
