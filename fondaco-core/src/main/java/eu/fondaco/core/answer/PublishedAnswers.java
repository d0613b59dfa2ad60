// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.NoteLists;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.RankTerm;
import eu.fondaco.core.measure.Ranking;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amount;
import eu.fondaco.core.text.Note;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Evaluates plans over the printed levels of one release: sets of values go through the formula.
 */
final class PublishedAnswers {

    private PublishedAnswers() {}

    /**
     * The number of a plan.
     *
     * @param units those of the levels it is made of
     */
    static Answer number(Question q, Plan.Number plan, KnownReadings readings, Set<String> units) {
        Term term = plan.term();
        double value = term.value(readings);
        if (Double.isNaN(value)) {
            return CellAnswers.unknown(q, term.problem(readings));
        }
        Span rounding = term.span(readings, false);
        Span revision = term.span(readings, true);
        if (rounding == null || revision == null) {
            return tooCoarse(q, NoteCode.TOO_COARSE.note(q.measure()));
        }
        if (units.size() > 1) {
            return FigureAnswers.unknown(
                    q,
                    Reason.NOT_MEASURABLE,
                    NoteCode.TERMS_IN.note(NoteLists.and(units)),
                    List.of());
        }
        String currency = units.isEmpty() ? "" : units.iterator().next();
        ValueSet set =
                new ValueSet(
                        Math.min(rounding.low(), value),
                        value,
                        Math.max(rounding.high(), value),
                        Math.min(Math.min(revision.low(), rounding.low()), value),
                        Math.max(Math.max(revision.high(), rounding.high()), value));
        List<Note> notes = new ArrayList<>(plan.notes());
        if (term instanceof RankTerm rank) {
            notes.addAll(gaps(rank, readings, currency));
        }
        return new Answer.Known(
                q,
                set,
                plan.unit().text(currency),
                evidence(CellAnswers.operands(plan), notes, readings));
    }

    static Answer list(Question q, Plan.Listing plan, KnownReadings readings) {
        List<Ranking.Member> ordered = plan.ranking().ordered(readings);
        int n = Math.min(plan.n(), ordered.size());
        for (int i = 0; i < n && i + 1 < ordered.size(); i++) {
            Span ahead = ordered.get(i).term().span(readings, false);
            Span behind = ordered.get(i + 1).term().span(readings, false);
            boolean apart =
                    ahead != null
                            && behind != null
                            && (plan.ranking().ascending()
                                    ? ahead.high() < behind.low()
                                    : ahead.low() > behind.high());
            if (!apart) {
                return tooCoarse(
                        q,
                        NoteCode.NOT_TOLD_APART.note(
                                ordered.get(i).code(), ordered.get(i + 1).code()));
            }
        }
        return new Answer.Listed(
                q,
                ordered.subList(0, n).stream().map(Ranking.Member::code).toList(),
                evidence(CellAnswers.operands(plan), plan.notes(), readings));
    }

    /** How far the neighbours in a ranking are: a revision of the gap would have to be larger. */
    private static List<Note> gaps(RankTerm rank, KnownReadings readings, String currency) {
        List<Ranking.Member> ordered = rank.ranking().ordered(readings);
        int at = ordered.indexOf(rank.self());
        List<Note> notes = new ArrayList<>();
        for (int i : new int[] {at - 1, at + 1}) {
            if (i >= 0 && i < ordered.size()) {
                double gap =
                        ordered.get(i).term().value(readings) - rank.self().term().value(readings);
                notes.add(
                        (gap > 0 ? NoteCode.GAP_ABOVE : NoteCode.GAP_BELOW)
                                .note(ordered.get(i).code(), new Amount(Math.abs(gap), currency)));
            }
        }
        return notes;
    }

    private static Answer tooCoarse(Question q, Note message) {
        return FigureAnswers.unknown(q, Reason.TOO_COARSE, message, List.of());
    }

    private static Evidence evidence(
            Set<Operand> operands, List<Note> planned, KnownReadings readings) {
        List<EvidenceItem> items = new ArrayList<>();
        Set<Note> notes = new LinkedHashSet<>(planned);
        notes.add(NoteCode.ONE_RELEASE.note());
        for (Operand operand : operands) {
            Reading reading = readings.reading(operand);
            items.addAll(reading.items());
            notes.addAll(reading.notes());
        }
        return new Evidence(Grade.C, items, List.copyOf(notes));
    }
}
