// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking;

import eu.fondaco.checking.reading.Opinion;
import eu.fondaco.checking.reading.ProseReader;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the numbers of a text meant by what was known on the day it was published. The odds of
 * weighing rest on what answers are; where those were revised since, a number that was right no
 * longer fits any reading, and only the text's own day tells which one was meant. The text is
 * weighed again only where an answer that matters was another one then.
 */
final class HeldThen {

    private final QuestionEngine engine;
    private final LocalDate published;
    private final LocalDate asOf;
    private final List<Opinion> now;
    private final Supplier<ProseReader.Read> weighing;
    private List<Opinion> then;

    /**
     * @param published when the text was; null when unknown
     * @param asOf the day by which it is judged; null for now
     * @param now what weighing says by then
     * @param weighing what it said by what was known when the text was published
     */
    HeldThen(
            QuestionEngine engine,
            LocalDate published,
            LocalDate asOf,
            List<Opinion> now,
            Supplier<ProseReader.Read> weighing) {
        this.engine = engine;
        this.published = published;
        this.asOf = asOf;
        this.now = now;
        this.weighing = weighing;
    }

    /** What the same number meant then; null where nothing it may mean held for sure. */
    Opinion about(Opinion o) {
        if (o == null || published == null || asOf != null && !published.isBefore(asOf)) {
            return null;
        }
        if (then == null) {
            then = isRevised() ? weighing.get().opinions() : List.of();
        }
        for (Opinion was : then) {
            if (was.span().equals(o.span())) {
                return was.holds() && was.holding() != null ? was : null;
            }
        }
        return null;
    }

    /** Whether anything was known then that was told otherwise later. */
    private boolean isRevised() {
        Set<Question> asked = new LinkedHashSet<>();
        now.stream()
                .filter(o -> !o.holds())
                .flatMap(o -> o.readings().stream())
                .forEach(r -> asked.add(r.question()));
        List<Question> questions = List.copyOf(asked);
        List<Answer> was = engine.answer(questions, published);
        List<Answer> is = engine.answer(questions, asOf);
        for (int i = 0; i < questions.size(); i++) {
            if (was.get(i) instanceof Answer.Known a
                    && !(is.get(i) instanceof Answer.Known b && a.value().equals(b.value()))) {
                return true;
            }
        }
        return false;
    }
}
