// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Verdict;
import eu.fondaco.checking.judging.Judge;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The answers to the questions that the readings of one text ask, each asked once. */
final class Answers {

    private final QuestionEngine engine;
    private final LocalDate asOf;
    private final UnaryOperator<List<Question>> closing;
    private final Map<Question, Answer> known = new HashMap<>();

    /**
     * @param closing gives questions of which some leave their time open those they are answered
     *     for
     */
    Answers(QuestionEngine engine, LocalDate asOf, UnaryOperator<List<Question>> closing) {
        this.engine = engine;
        this.asOf = asOf;
        this.closing = closing;
    }

    /** Asks all that hasn't been asked yet, in one go. */
    void ask(Collection<Question> questions) {
        List<Question> fresh = new ArrayList<>();
        for (Question q : new LinkedHashSet<>(questions)) {
            if (!known.containsKey(q)) {
                fresh.add(q);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        List<Answer> answers = engine.answer(closing.apply(fresh), asOf);
        for (int i = 0; i < fresh.size(); i++) {
            known.put(fresh.get(i), answers.get(i));
        }
    }

    Answer answer(Question q) {
        if (!known.containsKey(q)) {
            ask(List.of(q));
        }
        return known.get(q);
    }

    /** The number that answers a question; null where there is none. */
    Double value(Question q) {
        return answer(q) instanceof Answer.Known k ? (Double) k.value().value() : null;
    }

    /** Whether what is said holds for a question; null where that can't be decided. */
    Boolean holds(Assertion says, Question q) {
        Verdict v = Judge.rule(says, answer(q)).verdict();
        return v == Verdict.NOT_CHECKABLE ? null : v == Verdict.SUPPORTED;
    }
}
