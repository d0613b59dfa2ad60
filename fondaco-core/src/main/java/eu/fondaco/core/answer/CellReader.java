// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.flow.CellMatrix;
import eu.fondaco.core.flow.CellQuantity;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.text.Note;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads all levels that a batch of questions needs, in one call to the store. A second call is made
 * only where absence or confidentiality must be looked into, a third where what wasn't known on a
 * past day may be known today. For one batch and one thread.
 */
final class CellReader {

    private record Key(DatasetFrame frame, Operand.Cell cell) {}

    private record Block(DatasetFrame frame, Operand.Matrix matrix) {}

    private final ObservationStore store;
    private final LocalDate asOf;
    private final Histories histories;
    private final Map<Key, Resolved> wanted = new LinkedHashMap<>();
    private final Map<CellRange, CellTotal> totals = new HashMap<>();
    private final Map<CellRange, CellTotal> today = new HashMap<>();
    private final Map<Block, Resolved> matrices = new LinkedHashMap<>();
    private final Set<CellRange> weighed = new LinkedHashSet<>();
    private final Map<CellRange, CellQuantity> quantities = new HashMap<>();
    private final Map<String, Release> releases = new HashMap<>();

    CellReader(ObservationStore store, LocalDate asOf) {
        this.store = store;
        histories = new Histories(store);
        this.asOf = asOf;
    }

    /** Notes that a level will be read. */
    void want(DatasetFrame frame, Operand.Cell cell) {
        wanted.computeIfAbsent(new Key(frame, cell), k -> frame.resolve(cell));
    }

    /** Notes that a level's quantity will be read, and the level with it. */
    void weigh(DatasetFrame frame, Operand.Cell cell) {
        want(frame, cell);
        weighed.addAll(wanted.get(new Key(frame, cell)).ranges());
    }

    /** Notes that many levels will be read at once. */
    void want(DatasetFrame frame, Operand.Matrix matrix) {
        matrices.computeIfAbsent(
                new Block(frame, matrix),
                b ->
                        frame.resolve(
                                matrix.cell(matrix.reporters().get(0), matrix.products().get(0))));
    }

    /** Reads everything wanted. */
    void read() {
        Set<CellRange> ranges = new LinkedHashSet<>();
        wanted.forEach((key, resolved) -> ranges.addAll(resolved.ranges()));
        if (!ranges.isEmpty()) {
            totals.putAll(store.totals(ranges, asOf));
        }
        if (!weighed.isEmpty()) {
            quantities.putAll(store.quantities(weighed, asOf));
        }
        readDoubts();
    }

    private void readDoubts() {
        Map<Key, Resolved> doubtful = new LinkedHashMap<>(wanted);
        doubtful.values().removeIf(resolved -> !resolved.isKnown() || !isDoubtful(resolved));
        Set<CellRange> doubts = new LinkedHashSet<>();
        doubtful.forEach((key, r) -> doubts.addAll(Absence.checks(key.frame(), r)));
        doubts.removeAll(totals.keySet());
        if (!doubts.isEmpty()) {
            totals.putAll(store.totals(doubts, asOf));
        }
        Set<CellRange> unknownThen = new LinkedHashSet<>();
        if (asOf != null) {
            doubtful.forEach((key, r) -> absence(key.frame(), r).ifPresent(unknownThen::add));
        }
        if (!unknownThen.isEmpty()) {
            today.putAll(store.totals(unknownThen, null));
        }
    }

    /** The first range without which a level isn't known. */
    private Optional<CellRange> absence(DatasetFrame frame, Resolved resolved) {
        return Absence.checks(frame, resolved).stream()
                .filter(check -> totals.get(check).cells() == 0)
                .findFirst();
    }

    /** Absent cells, or a past day on which not every reporter may have been known. */
    private boolean isDoubtful(Resolved resolved) {
        return cells(resolved) == 0
                || asOf != null
                        && (resolved.reporters().size() > 1 || resolved.periods().size() > 1);
    }

    private int cells(Resolved resolved) {
        int cells = 0;
        for (CellRange range : resolved.ranges()) {
            int own = totals.get(range).cells();
            if (own == 0) {
                return 0;
            }
            cells += own;
        }
        return cells;
    }

    /** The level, once read. */
    Reading reading(DatasetFrame frame, Operand.Cell cell) {
        Resolved resolved = wanted.get(new Key(frame, cell));
        if (resolved == null) {
            throw new IllegalStateException("not planned: " + cell);
        }
        if (!resolved.isKnown()) {
            return Reading.failing(resolved.problem());
        }
        Problem absent = isDoubtful(resolved) ? absent(frame, resolved) : null;
        if (absent != null) {
            return Reading.failing(absent);
        }
        return sum(frame, resolved);
    }

    /**
     * A quantity or the value that goes with it; known only where the level itself may be shown.
     */
    Reading reading(DatasetFrame frame, Operand.Weighed operand) {
        Reading level = reading(frame, operand.cell());
        if (level.problem() != null) {
            return level;
        }
        Resolved resolved = wanted.get(new Key(frame, operand.cell()));
        if (!resolved.minus().isEmpty()) {
            return Reading.failing(Problem.notMeasurable(NoteCode.BALANCE_NO_QUANTITY.note()));
        }
        if (!resolved.shares().isEmpty()) {
            return Reading.failing(Problem.notMeasurable(NoteCode.QUANTITY_IN_PART.note()));
        }
        CellQuantity sum = CellQuantity.NONE;
        for (CellRange range : resolved.ranges()) {
            sum = sum.plus(quantities.get(range));
        }
        return Weighing.reading(operand, sum, level, frame.dataset().id());
    }

    /**
     * A level as first published; known only where the level itself may be shown, or is no more.
     */
    Reading reading(DatasetFrame frame, Operand.First operand) {
        Reading level = reading(frame, operand.cell());
        return isShown(frame, operand.cell(), level)
                ? versions(frame, operand.cell()).reading(operand, level)
                : level;
    }

    /** A level as known when another came out first; known only where both may be shown. */
    Reading reading(DatasetFrame frame, Operand.Beside operand) {
        Reading level = reading(frame, operand.cell());
        Reading other = reading(frame, operand.other());
        if (!isShown(frame, operand.other(), other)) {
            return other;
        }
        return isShown(frame, operand.cell(), level)
                ? versions(frame, operand.cell())
                        .reading(operand, versions(frame, operand.other()), level)
                : level;
    }

    private boolean isShown(DatasetFrame frame, Operand.Cell cell, Reading level) {
        return level.problem() == null
                || level.problem().reason() == Reason.NO_DATA && ever(frame, cell).isKnown();
    }

    private Resolved ever(DatasetFrame frame, Operand.Cell cell) {
        return cell.flow().isObserved()
                ? frame.resolveEver(cell)
                : wanted.get(new Key(frame, cell));
    }

    private FirstVersions versions(DatasetFrame frame, Operand.Cell cell) {
        return FirstVersions.of(ever(frame, cell), histories, asOf);
    }

    /** Many levels at once: read when they are asked for, in one call. */
    Reading reading(DatasetFrame frame, Operand.Matrix operand) {
        Resolved sample = matrices.get(new Block(frame, operand));
        CellRange one = sample.ranges().get(0);
        CellMatrix held =
                store.matrix(
                        new CellRange(
                                one.dataset(),
                                one.flow(),
                                Set.copyOf(operand.reporters()),
                                one.partners(),
                                Set.copyOf(operand.products()),
                                one.periods()),
                        asOf);
        if (held.statuses().contains("C")) {
            return Reading.failing(confidential(frame));
        }
        for (int r = 0; r < held.cells().length; r++) {
            if (held.cells()[r] == 0) {
                return Reading.failing(absent(frame, held.reporters().get(r), asOf != null));
            }
        }
        ValueSet sum = ValueSet.exact(held.total());
        List<Note> notes = new ArrayList<>(sample.notes());
        notes.addAll(Withdrawn.notes(held.releases(), this::release));
        return Reading.matrix(
                held.values(),
                sum,
                item(
                        frame,
                        operand.toString(),
                        sum,
                        new TreeSet<>(held.statuses()),
                        held.releases()),
                notes);
    }

    /** The day as of which is read; today where none is named. */
    Reading askedOn() {
        LocalDate day = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
        return Reading.of(
                ValueSet.exact((double) day.toEpochDay()),
                List.of(),
                List.of(NoteCode.ASKED_ON.note(day)));
    }

    private Problem absent(DatasetFrame frame, Resolved resolved) {
        String id = frame.dataset().id();
        Optional<CellRange> absence = absence(frame, resolved);
        if (absence.isPresent()) {
            CellRange range = absence.get();
            boolean ever = asOf != null && today.get(range).cells() > 0;
            return absent(frame, String.join(", ", range.reporters()), ever);
        }
        return !frame.dataset().zerosOmitted() && cells(resolved) == 0
                ? Problem.noData(NoteCode.CELL_ABSENT.note(id))
                : null;
    }

    /**
     * @param later whether such cells are held that weren't known yet
     */
    private Problem absent(DatasetFrame frame, String whose, boolean later) {
        String id = frame.dataset().id();
        return Problem.noData(
                later
                        ? NoteCode.DATASET_UNKNOWN_THEN.note(id, whose, asOf)
                        : NoteCode.DATASET_NO_DETAIL.note(id, whose));
    }

    /** Why a level isn't shown that rests on a confidential cell. */
    static Problem confidential(DatasetFrame frame) {
        return new Problem(
                Reason.CONFIDENTIAL, NoteCode.CELL_CONFIDENTIAL.note(frame.dataset().id()));
    }

    private Reading sum(DatasetFrame frame, Resolved resolved) {
        double value = 0;
        double low = 0;
        double high = 0;
        Set<String> statuses = new TreeSet<>();
        Set<String> from = new TreeSet<>();
        long cells = 0;
        for (CellRange range : resolved.ranges()) {
            CellTotal total = totals.get(range);
            if (total.isConfidential()) {
                return Reading.failing(confidential(frame));
            }
            double signed = resolved.minus().contains(range) ? -total.value() : total.value();
            Double share = resolved.shares().get(range);
            value += share == null ? signed : share * signed;
            low += share == null ? signed : Math.min(0, signed);
            high += share == null ? signed : Math.max(0, signed);
            cells += total.cells();
            statuses.addAll(total.statuses());
            from.addAll(total.releases());
        }
        if (!frame.dataset().zerosOmitted() && cells < expected(resolved.ranges())) {
            return Reading.failing(
                    Problem.noData(
                            NoteCode.DATASET_ONLY_CELLS.note(
                                    frame.dataset().id(), cells, expected(resolved.ranges()))));
        }
        List<Note> notes = new ArrayList<>(resolved.notes());
        if (cells == 0) {
            notes.add(NoteCode.NO_CELL_ZERO.note());
        }
        notes.addAll(Withdrawn.notes(from, this::release));
        ValueSet set =
                resolved.shares().isEmpty()
                        ? ValueSet.exact(value)
                        : ValueSet.between(low, Math.max(low, Math.min(value, high)), high);
        return Reading.of(
                set,
                List.of(item(frame, resolved.cell().question().toString(), set, statuses, from)),
                notes);
    }

    private static long expected(Collection<CellRange> ranges) {
        long all = 0;
        for (CellRange r : ranges) {
            all +=
                    (long) r.reporters().size()
                            * r.partners().size()
                            * r.products().size()
                            * r.periods().size();
        }
        return all;
    }

    private Release release(String id) {
        return releases.computeIfAbsent(id, r -> store.findRelease(r).orElse(null));
    }

    private EvidenceItem item(
            DatasetFrame frame, String what, ValueSet set, Set<String> statuses, Set<String> from) {
        Set<String> origins = new LinkedHashSet<>();
        Set<String> dates = new LinkedHashSet<>();
        String url = "";
        for (String id : from) {
            Release release = release(id);
            if (release == null) {
                dates.add(id);
                continue;
            }
            if (release.withdrawn() != null) {
                statuses.add(Withdrawn.STATUS);
            }
            origins.add(release.source() == null ? "" : release.source());
            dates.add(release.knownFrom() == null ? id : release.knownFrom().toString());
            url = release.url() == null || release.url().isEmpty() ? url : release.url();
        }
        String id = frame.dataset().id();
        if (Modelled.isModelled(id, origins)) {
            statuses.add(Modelled.STATUS);
        }
        if (origins.remove(Undeclared.STATUS)) {
            statuses.add(Undeclared.STATUS);
        }
        return new EvidenceItem(
                id,
                id,
                String.join("; ", origins),
                url,
                String.join(", ", dates),
                what,
                set.value(),
                set.low(),
                set.high(),
                String.join(" ", statuses));
    }
}
