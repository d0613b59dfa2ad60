// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Areas;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.StreakTerm;
import eu.fondaco.core.question.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Derives answers from published levels with the same measures as from cells. All levels must come
 * from one release of one origin (rule 1); where only a mixture would do, the answer is unknown and
 * says so.
 */
final class Derivation {

    /** By how much publishers' concepts of population differ. */
    private static final double CONCEPT = 0.01;

    private static final int DAYS = 64;

    private record Known(
            Map<Operand.Cell, List<Figure>> all,
            Map<String, Map<Operand.Cell, List<Figure>>> byRelease) {}

    private final Map<Optional<LocalDate>, Known> days = new ConcurrentHashMap<>();
    private final FigureBook book;
    private final Areas areas;
    private final Normaliser normaliser;
    private final Measures measures;
    private final Attributes attributes;
    private final Map<String, Map<Operand.Cell, List<Figure>>> releases = new TreeMap<>();

    Derivation(
            FigureBook book,
            Areas areas,
            Normaliser normaliser,
            Measures measures,
            Attributes attributes) {
        this.book = book;
        this.areas = areas;
        this.normaliser = normaliser;
        this.measures = measures;
        this.attributes = attributes;
        for (Operand.Cell cell : book.cells()) {
            for (Figure figure : book.levels(cell)) {
                releases.computeIfAbsent(Origins.release(figure), r -> new HashMap<>())
                        .computeIfAbsent(cell, c -> new ArrayList<>())
                        .add(figure);
            }
        }
    }

    Answer answer(Question q, Question coded, LocalDate asOf) {
        Map<Operand.Cell, List<Figure>> all = known(asOf).all();
        Plan mixed = plan(coded, all);
        Set<Operand> needed = CellAnswers.operands(mixed);
        if (needed.isEmpty()) {
            Problem problem = ((Plan.Number) mixed).term().problem(new KnownReadings(o -> null));
            return FigureAnswers.unknown(q, problem.reason(), problem.message(), List.of());
        }
        List<Candidate> candidates = new ArrayList<>();
        Answer listed = null;
        Answer failed = null;
        for (String release : touching(needed, asOf)) {
            Map<Operand.Cell, List<Figure>> held = known(asOf).byRelease().get(release);
            Plan plan = plan(coded, held);
            KnownReadings readings = readings(held);
            if (isComplete(plan, readings)) {
                if (plan instanceof Plan.Listing listing) {
                    listed = listed == null ? PublishedAnswers.list(q, listing, readings) : listed;
                } else {
                    Plan.Number number = (Plan.Number) plan;
                    Answer one = PublishedAnswers.number(q, number, readings, units(number, held));
                    if (one instanceof Answer.Known known) {
                        candidates.add(candidate(known, number, held));
                    } else {
                        failed = one;
                    }
                }
            }
        }
        if (!candidates.isEmpty()) {
            return Merging.merge(q, candidates);
        }
        return listed != null ? listed : failed != null ? failed : without(q, mixed, all);
    }

    /** What was known on a day, kept for the days asked lately. */
    private Known known(LocalDate asOf) {
        if (days.size() > DAYS) {
            days.clear();
        }
        return days.computeIfAbsent(
                Optional.ofNullable(asOf),
                day -> {
                    Map<Operand.Cell, List<Figure>> all = new HashMap<>();
                    book.cells().forEach(c -> put(all, c, book.levels(c), asOf));
                    Map<String, Map<Operand.Cell, List<Figure>>> byRelease = new HashMap<>();
                    releases.forEach(
                            (release, cells) -> {
                                Map<Operand.Cell, List<Figure>> held = new HashMap<>();
                                cells.forEach((c, figures) -> put(held, c, figures, asOf));
                                byRelease.put(release, held);
                            });
                    return new Known(all, byRelease);
                });
    }

    private Plan plan(Question coded, Map<Operand.Cell, List<Figure>> held) {
        ReleaseFrame frame = new ReleaseFrame(areas, normaliser, held::containsKey, held.keySet());
        return new Planner(measures, frame).plan(coded);
    }

    private static void put(
            Map<Operand.Cell, List<Figure>> map,
            Operand.Cell cell,
            List<Figure> figures,
            LocalDate asOf) {
        List<Figure> known = figures.stream().filter(f -> FigureBook.isKnown(f, asOf)).toList();
        if (!known.isEmpty()) {
            map.put(cell, known);
        }
    }

    /** Releases that hold something of what is needed. */
    private Set<String> touching(Set<Operand> needed, LocalDate asOf) {
        Set<String> touching = new LinkedHashSet<>();
        for (Operand operand : needed) {
            if (operand instanceof Operand.Cell cell) {
                book.levels(cell).stream()
                        .filter(f -> FigureBook.isKnown(f, asOf))
                        .map(Origins::release)
                        .forEach(touching::add);
            }
        }
        return touching;
    }

    private KnownReadings readings(Map<Operand.Cell, List<Figure>> held) {
        return new KnownReadings(
                o -> {
                    if (o instanceof Operand.Attribute attribute) {
                        return widened(attributes.find(attribute, null));
                    }
                    if (o instanceof Operand.Weighed weighed) {
                        return Reading.failing(
                                Problem.noData(
                                        NoteCode.NO_QUANTITY_OF.note(weighed.cell().question())));
                    }
                    if (!(o instanceof Operand.Cell)) {
                        return Reading.failing(
                                Problem.notMeasurable(NoteCode.FIGURES_FIRST.note()));
                    }
                    List<Figure> figures = held.get(o);
                    if (figures == null) {
                        return Reading.failing(
                                Problem.noData(
                                        NoteCode.NO_FIGURE_FOR.note(
                                                ((Operand.Cell) o).question())));
                    }
                    Figure figure = figures.get(0);
                    return Reading.of(
                            FigureSets.of(figure), List.of(Candidate.item(figure)), List.of());
                });
    }

    /** The population may be counted otherwise by the publisher of the level (rule 7). */
    private static Reading widened(Reading reading) {
        if (reading.problem() != null) {
            return reading;
        }
        double v = reading.value();
        double band = Math.abs(v) * CONCEPT;
        return Reading.of(
                new ValueSet(v, v, v, v - band, v + band), reading.items(), reading.notes());
    }

    private static boolean isComplete(Plan plan, KnownReadings readings) {
        boolean open = plan instanceof Plan.Number n && n.term() instanceof StreakTerm;
        Set<Operand> operands = CellAnswers.operands(plan);
        return !operands.isEmpty()
                && (open || operands.stream().allMatch(o -> readings.problem(o) == null));
    }

    private static Set<String> units(Plan plan, Map<Operand.Cell, List<Figure>> held) {
        Set<String> units = new LinkedHashSet<>();
        for (Operand operand : CellAnswers.operands(plan)) {
            if (held.containsKey(operand)) {
                units.add(held.get(operand).get(0).unit());
            }
        }
        return units;
    }

    private static Candidate candidate(
            Answer.Known known, Plan plan, Map<Operand.Cell, List<Figure>> held) {
        Figure first = null;
        for (Operand operand : CellAnswers.operands(plan)) {
            if (first == null && held.containsKey(operand)) {
                first = held.get(operand).get(0);
            }
        }
        return new Candidate(
                known.value(),
                known.unit(),
                Origins.family(first.origin()),
                first.released().isKnown() ? first.released().latest() : null,
                0,
                known.evidence().items(),
                known.evidence().notes());
    }

    /** Why it can't be derived: only from several releases, or not at all. */
    private Answer without(Question q, Plan mixed, Map<Operand.Cell, List<Figure>> all) {
        KnownReadings readings = readings(all);
        Set<Operand> operands = CellAnswers.operands(mixed);
        Map<String, EvidenceItem> items = new LinkedHashMap<>();
        Problem missing = null;
        for (Operand operand : operands) {
            Reading reading = readings.reading(operand);
            missing = missing == null ? reading.problem() : missing;
            reading.items().forEach(i -> items.put(i.id(), i));
        }
        if (missing != null) {
            return FigureAnswers.unknown(q, missing.reason(), missing.message(), List.of());
        }
        return new Answer.Unknown(
                q,
                Reason.MIXED_RELEASES,
                NoteCode.OTHER_RELEASES_ONLY.note(
                        String.join(
                                "; ",
                                items.values().stream()
                                        .map(EvidenceItem::origin)
                                        .distinct()
                                        .toList())),
                new Evidence(Grade.C, List.copyOf(items.values()), List.of()));
    }
}
