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
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.RankTerm;
import eu.fondaco.core.measure.Ranking;
import eu.fondaco.core.measure.Span;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Evaluates plans over the cells of one dataset: exact values, the producer's own. What a
 * correspondence only bounds isn't the producer's: its grade is C.
 */
final class CellAnswers {

    private static final int ITEMS = 12;

    private CellAnswers() {}

    static Answer answer(Question q, Plan plan, KnownReadings readings, Dataset dataset) {
        return plan instanceof Plan.Number number
                ? number(q, number, readings, dataset)
                : listing(q, (Plan.Listing) plan, readings);
    }

    private static Answer number(
            Question q, Plan.Number plan, KnownReadings readings, Dataset dataset) {
        Term term = plan.term();
        Set<Operand> operands = operands(plan);
        double value = term.value(readings);
        boolean hidden = operands.stream().anyMatch(o -> isHidden(readings, o));
        if (hidden && !(term instanceof RankTerm)) {
            return unknown(q, confidential(readings, operands));
        }
        if (Double.isNaN(value)) {
            return unknown(q, term.problem(readings));
        }
        Note mixed = Weighing.mixed(operands, readings);
        if (mixed != null) {
            return unknown(q, Problem.notMeasurable(mixed));
        }
        ValueSet set = ValueSet.exact(value);
        boolean bounded =
                operands.stream()
                        .anyMatch(o -> readings.set(o).map(s -> !s.isExact()).orElse(false));
        if (hidden || bounded || term.isOpen(readings)) {
            Span span = term.span(readings, false);
            if (span == null) {
                return unknown(q, Problem.notMeasurable(NoteCode.OTHER_CLASSIFICATION.note()));
            }
            set = ValueSet.between(span.low(), value, span.high());
        }
        set = loosened(set, term, operands, readings);
        Set<Operand> shown =
                term instanceof RankTerm rank ? around(rank, readings, value) : operands;
        List<Note> notes = new ArrayList<>(plan.notes());
        notes.addAll(term.notes(readings));
        undefined(plan.compared(), readings).ifPresent(notes::add);
        return new Answer.Known(
                q,
                set,
                plan.unit().text(dataset.unit(), Weighing.unit(operands, readings)),
                evidence(shown, operands, notes, isEstimate(term, operands, readings), readings));
    }

    /**
     * Whether a number isn't the producer's own: worked out by a model, with an attribute of
     * another year, or with parts of it unknown.
     */
    private static boolean isEstimate(Term term, Set<Operand> operands, KnownReadings readings) {
        return term.isEstimate()
                || looseness(operands, readings) > 0
                || !(term instanceof RankTerm) && term.isOpen(readings);
    }

    /**
     * An exact value with the values that it stands for, where attributes of other years or the
     * measure itself leave some open.
     */
    private static ValueSet loosened(
            ValueSet set, Term term, Set<Operand> operands, KnownReadings readings) {
        double value = set.value();
        double loose = looseness(operands, readings);
        if (loose > 0 && set.isExact() && !(term instanceof RankTerm)) {
            double band = Math.abs(value) * loose;
            set = new ValueSet(value, value, value, value - band, value + band);
        }
        Span band = term.band(readings);
        return band != null && set.isExact()
                ? new ValueSet(
                        value,
                        value,
                        value,
                        Math.min(value, band.low()),
                        Math.max(value, band.high()))
                : set;
    }

    /**
     * By what share of itself an attribute of another year may differ from the one asked for; 0 for
     * none.
     */
    private static double looseness(Set<Operand> operands, KnownReadings readings) {
        double most = 0;
        for (Operand o : operands) {
            if (o instanceof Operand.Attribute && readings.set(o).isPresent()) {
                ValueSet s = readings.set(o).get();
                most =
                        Math.max(
                                most,
                                s.value() == 0
                                        ? 0
                                        : (s.revisedHigh() - s.value()) / Math.abs(s.value()));
            }
        }
        return most;
    }

    private static Answer listing(Question q, Plan.Listing plan, KnownReadings readings) {
        Set<Operand> operands = operands(plan);
        if (operands.stream().anyMatch(o -> isHidden(readings, o))) {
            return unknown(q, confidential(readings, operands));
        }
        Problem missing = plan.ranking().missing(readings);
        if (missing != null) {
            return unknown(q, missing);
        }
        List<Ranking.Member> ordered = plan.ranking().ordered(readings);
        if (ordered.isEmpty()) {
            return unknown(q, plan.ranking().members().get(0).term().problem(readings));
        }
        List<Ranking.Member> first = ordered.subList(0, Math.min(plan.n(), ordered.size()));
        List<Note> notes = new ArrayList<>(plan.notes());
        if (ordered.size() > first.size()
                && !first.isEmpty()
                && first.get(first.size() - 1).term().value(readings)
                        == ordered.get(first.size()).term().value(readings)) {
            notes.add(NoteCode.LAST_TIED.note(ordered.get(first.size()).code()));
        }
        undefined(plan.ranking().members(), readings).ifPresent(notes::add);
        Set<Operand> shown = new LinkedHashSet<>();
        first.forEach(m -> m.term().eachOperand(shown::add));
        return new Answer.Listed(
                q,
                first.stream().map(Ranking.Member::code).toList(),
                evidence(
                        shown,
                        operands,
                        notes,
                        looseness(operands, readings) > 0
                                || ordered.stream().anyMatch(m -> m.term().isEstimate()),
                        readings));
    }

    /**
     * Who is left out because what is compared isn't defined, such as growth from nothing; one of
     * whom a cell isn't known is told by its cell.
     */
    private static Optional<Note> undefined(List<Ranking.Member> members, KnownReadings readings) {
        List<String> codes =
                members.stream()
                        .filter(m -> Double.isNaN(m.term().value(readings)))
                        .filter(m -> m.term().problem(readings).reason() == Reason.NOT_MEASURABLE)
                        .map(Ranking.Member::code)
                        .toList();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(NoteCode.UNDEFINED_LEFT_OUT.note(NoteLists.some(codes)));
    }

    /** The ranked member and those just ahead and behind. */
    private static Set<Operand> around(RankTerm rank, KnownReadings readings, double place) {
        Set<Operand> shown = new LinkedHashSet<>();
        rank.self().term().eachOperand(shown::add);
        List<Ranking.Member> ordered = rank.ranking().ordered(readings);
        int at = (int) place - 1;
        for (int i = Math.max(0, at - 1); i <= Math.min(ordered.size() - 1, at + 1); i++) {
            ordered.get(i).term().eachOperand(shown::add);
        }
        return shown;
    }

    private static Set<String> flags(Stream<EvidenceItem> items) {
        return items.flatMap(i -> Arrays.stream(i.status().split("\\W+")))
                .filter(f -> !f.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isHidden(KnownReadings readings, Operand operand) {
        Problem problem = readings.problem(operand);
        return problem != null && problem.reason() == Reason.CONFIDENTIAL;
    }

    private static Problem confidential(KnownReadings readings, Set<Operand> operands) {
        return operands.stream()
                .filter(o -> isHidden(readings, o))
                .findFirst()
                .map(readings::problem)
                .orElseThrow();
    }

    static Set<Operand> operands(Plan plan) {
        Set<Operand> operands = new LinkedHashSet<>();
        plan.eachOperand(operands::add);
        return operands;
    }

    static Answer unknown(Question q, Problem problem) {
        return new Answer.Unknown(q, problem.reason(), problem.message(), Evidence.NONE);
    }

    private static Evidence evidence(
            Set<Operand> shown,
            Set<Operand> all,
            List<Note> planned,
            boolean estimate,
            KnownReadings readings) {
        List<EvidenceItem> items = new ArrayList<>();
        Set<Note> notes = new LinkedHashSet<>(planned);
        for (Operand operand : shown) {
            Reading reading = readings.reading(operand);
            if (items.size() < ITEMS) {
                items.addAll(reading.items());
            }
            notes.addAll(reading.notes());
        }
        releases(shown, readings).ifPresent(notes::add);
        leftOut(all, readings).ifPresent(notes::add);
        Set<String> flags = flags(items.stream());
        Set<String> further =
                flags(all.stream().flatMap(o -> readings.reading(o).items().stream()));
        boolean modelled = further.contains(Modelled.STATUS);
        boolean undeclared = further.contains(Undeclared.STATUS);
        further.removeAll(flags);
        if (!further.isEmpty()) {
            notes.add(NoteCode.OTHER_FLAGS.note(String.join(" ", further)));
        }
        if (modelled) {
            notes.add(NoteCode.MODELLED.note());
        }
        if (undeclared) {
            notes.add(NoteCode.UNDECLARED.note());
        }
        boolean indirect = modelled || undeclared || isConverted(all, readings);
        Grade grade = indirect ? Grade.C : estimate ? Grade.E : Grade.A;
        return new Evidence(grade, items, List.copyOf(notes));
    }

    /** That cells are of more than one release. */
    private static Optional<Note> releases(Set<Operand> shown, KnownReadings readings) {
        Set<String> releases =
                shown.stream()
                        .filter(operand -> !(operand instanceof Operand.Attribute))
                        .flatMap(operand -> readings.reading(operand).items().stream())
                        .map(EvidenceItem::release)
                        .filter(r -> !r.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return releases.size() > 1
                ? Optional.of(NoteCode.MORE_RELEASES.note(String.join("; ", releases)))
                : Optional.empty();
    }

    /** What there is no value of: the first, and how many more. */
    private static Optional<Note> leftOut(Set<Operand> all, KnownReadings readings) {
        List<Note> missing =
                all.stream()
                        .filter(o -> readings.problem(o) != null)
                        .map(o -> readings.problem(o).message())
                        .distinct()
                        .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                missing.size() > 1
                        ? NoteCode.LEFT_OUT_MORE.note(missing.get(0), missing.size() - 1)
                        : NoteCode.LEFT_OUT.note(missing.get(0)));
    }

    /** Whether a correspondence only bounds one of the levels. */
    private static boolean isConverted(Set<Operand> all, KnownReadings readings) {
        return all.stream()
                .anyMatch(
                        o ->
                                !(o instanceof Operand.Attribute)
                                        && readings.set(o).map(v -> !v.isExact()).orElse(false));
    }
}
