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
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The answers to the questions that the readings of one text ask, each asked once. Who reads on
 * from what is answered may do so without, to find what is asked further on, so that all of it is
 * asked in one go: each go is a statement where a cluster answers.
 */
final class Answers {

    /** How often a text is read for its questions; what is then still missing is asked at once. */
    private static final int ROUNDS = 4;

    private final QuestionEngine engine;
    private final LocalDate asOf;
    private final UnaryOperator<List<Question>> closing;
    private final Map<Question, Answer> known = new HashMap<>();

    /** What is to be asked; null where all is asked at once. */
    private Set<Question> missing;

    private long missed;

    /**
     * @param closing gives questions of which some leave their time open those they are answered
     *     for
     */
    Answers(QuestionEngine engine, LocalDate asOf, UnaryOperator<List<Question>> closing) {
        this.engine = engine;
        this.asOf = asOf;
        this.closing = closing;
    }

    /**
     * What is read once all is known that it asks. It is read as often as that takes, from what is
     * known and as if there were no answer to the rest, and must keep nothing of what it read then.
     */
    <T> T reading(Supplier<T> work) {
        for (int i = 0; i < ROUNDS; i++) {
            missing = new LinkedHashSet<>();
            T read = work.get();
            Set<Question> asked = missing;
            missing = null;
            if (asked.isEmpty()) {
                return read;
            }
            ask(asked);
        }
        return work.get();
    }

    /** How often something was asked that isn't known yet: what was read meanwhile isn't final. */
    long missed() {
        return missed;
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
        if (missing != null) {
            missed++;
            missing.addAll(fresh);
            return;
        }
        List<Answer> answers = engine.answer(closing.apply(fresh), asOf);
        for (int i = 0; i < fresh.size(); i++) {
            known.put(fresh.get(i), answers.get(i));
        }
    }

    /** The answer; null where something is {@linkplain #reading read} before it was asked. */
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
        Answer answer = answer(q);
        Verdict v = answer == null ? Verdict.NOT_CHECKABLE : Judge.rule(says, answer).verdict();
        return v == Verdict.NOT_CHECKABLE ? null : v == Verdict.SUPPORTED;
    }
}
