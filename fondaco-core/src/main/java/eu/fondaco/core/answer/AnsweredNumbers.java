// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.text.Note;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The numbers of a table of which each was asked by itself. */
final class AnsweredNumbers implements TableNumbers {

    private final List<List<String>> members;
    private final List<Answer> answers;
    private Answer now;

    /**
     * @param answers in the order of the rows
     */
    AnsweredNumbers(List<List<String>> members, List<Answer> answers) {
        this.members = members;
        this.answers = answers;
    }

    @Override
    public void at(int[] places) {
        int row = 0;
        for (int a = 0; a < places.length; a++) {
            row = row * members.get(a).size() + places[a];
        }
        now = answers.get(row);
    }

    @Override
    public double value() {
        return of(ValueSet::value);
    }

    @Override
    public double low() {
        return of(ValueSet::low);
    }

    @Override
    public double high() {
        return of(ValueSet::high);
    }

    @Override
    public double revisedLow() {
        return of(ValueSet::revisedLow);
    }

    @Override
    public double revisedHigh() {
        return of(ValueSet::revisedHigh);
    }

    private double of(ToDoubleFunction<ValueSet> part) {
        return now instanceof Answer.Known known ? part.applyAsDouble(known.value()) : Double.NaN;
    }

    @Override
    public String unit() {
        return now instanceof Answer.Known known ? known.unit() : "";
    }

    @Override
    public void addStatuses(Set<String> to) {
        for (EvidenceItem item : now.evidence().items()) {
            if (!item.status().isEmpty()) {
                to.addAll(List.of(item.status().split(" ")));
            }
        }
    }

    @Override
    public Problem problem() {
        return now instanceof Answer.Unknown unknown
                ? new Problem(unknown.reason(), unknown.message())
                : Problem.notMeasurable(NoteCode.IS_A_LIST.note(now.question().measure()));
    }

    @Override
    public Grade grade() {
        return answers.stream()
                .filter(a -> a instanceof Answer.Known)
                .map(a -> a.evidence().grade())
                .max(Comparator.naturalOrder())
                .orElse(Grade.A);
    }

    @Override
    public List<Note> notes() {
        Set<Note> notes = new LinkedHashSet<>();
        answers.stream().map(Answer::evidence).map(Evidence::notes).forEach(notes::addAll);
        return List.copyOf(notes);
    }
}
