// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.text.Note;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;

/**
 * The first version of every cell of a level: what was published, and until when all had come out;
 * and the level as it was known later.
 */
final class FirstVersions {

    private record Place(
            Object flow, String reporter, String partner, String product, Object period) {}

    private final Histories histories;
    private final LocalDate asOf;
    private final Resolved resolved;
    private final Set<String> releases = new TreeSet<>();
    private final Set<String> flags = new TreeSet<>();
    private double value;
    private LocalDate last;
    private String undated;

    private FirstVersions(Resolved resolved, Histories histories, LocalDate asOf) {
        this.resolved = resolved;
        this.histories = histories;
        this.asOf = asOf;
    }

    /** Of the cells of a level, of versions known on a day; null for now. */
    static FirstVersions of(Resolved resolved, Histories histories, LocalDate asOf) {
        FirstVersions found = new FirstVersions(resolved, histories, asOf);
        Set<Place> seen = new HashSet<>();
        found.each(
                (version, sign) -> {
                    if (seen.add(place(version.cell()))) {
                        found.last =
                                found.last == null || version.from().isAfter(found.last)
                                        ? version.from()
                                        : found.last;
                        found.take(version, sign);
                        if (!histories.isDated(version.release())) {
                            found.undated = version.release();
                        }
                    }
                });
        return found;
    }

    /** The same cells as they were known on a day. */
    private FirstVersions on(LocalDate day) {
        FirstVersions later = new FirstVersions(resolved, histories, asOf);
        later.last = day;
        later.each(
                (version, sign) -> {
                    if (version.holdsOn(day)) {
                        later.take(version, sign);
                    }
                });
        return later;
    }

    private void take(CellVersion version, int sign) {
        value += sign * version.cell().value().doubleValue();
        releases.add(version.release());
        Arrays.stream(version.cell().status().split("\\W+"))
                .filter(f -> !f.isEmpty())
                .forEach(flags::add);
    }

    private static Place place(Observation cell) {
        return new Place(
                cell.flow(), cell.reporter(), cell.partner(), cell.product(), cell.period());
    }

    /**
     * Versions of a cell come in the order of their days, so that the first one seen is the first.
     */
    private void each(ObjIntConsumer<CellVersion> sink) {
        for (CellRange range : resolved.ranges()) {
            int sign = resolved.minus().contains(range) ? -1 : 1;
            histories.each(
                    range,
                    version -> {
                        if (asOf == null || !version.from().isAfter(asOf)) {
                            sink.accept(version, sign);
                        }
                    });
        }
    }

    Reading reading(Operand.First operand, Reading level) {
        String of = operand.cell().question().toString();
        if (last == null) {
            return Reading.failing(neverOut(of));
        }
        if (undated != null) {
            return Reading.failing(Problem.noData(NoteCode.RELEASE_UNDATED.note(undated)));
        }
        if (operand.part() == Operand.First.Part.LATER_RELEASE) {
            return later(of);
        }
        if (operand.months() == 0) {
            return reading(
                    operand,
                    level,
                    NoteCode.FIRST_PUBLISHED_OF.note(of),
                    NoteCode.FIRST_PUBLISHED_BY.note(last));
        }
        LocalDate day = last.plusMonths(operand.months());
        if (isToCome(day)) {
            return Reading.failing(
                    Problem.noData(NoteCode.MONTHS_NOT_PASSED.note(of, last, operand.months())));
        }
        return on(day).reading(
                        operand,
                        level,
                        NoteCode.KNOWN_ON_OF.note(day, of),
                        NoteCode.TAKEN_AS_KNOWN.note(operand.months()));
    }

    /** What was known of these cells when the other level had come out first, or months after. */
    Reading reading(Operand.Beside operand, FirstVersions other, Reading level) {
        String of = operand.cell().question().toString();
        String beside = operand.other().question().toString();
        if (last == null || other.last == null) {
            return Reading.failing(last == null ? neverOut(of) : other.neverOut(beside));
        }
        LocalDate day = other.last.plusMonths(operand.months());
        if (isToCome(day)) {
            return Reading.failing(
                    Problem.noData(
                            NoteCode.MONTHS_NOT_PASSED.note(beside, other.last, operand.months())));
        }
        if (last.isAfter(day)) {
            return Reading.failing(Problem.noData(NoteCode.NOT_OUT_BY_THEN.note(of, day, beside)));
        }
        FirstVersions then = on(day);
        return then.reading(level, then.value, NoteCode.KNOWN_ON_OF.note(day, of), List.of());
    }

    /** That nothing of it was out on the day asked about, or ever. */
    private Problem neverOut(String of) {
        LocalDate[] first = {null};
        if (asOf != null) {
            new FirstVersions(resolved, histories, null)
                    .each(
                            (version, sign) ->
                                    first[0] =
                                            first[0] == null || version.from().isBefore(first[0])
                                                    ? version.from()
                                                    : first[0]);
        }
        return Problem.noData(
                first[0] == null
                        ? NoteCode.NEVER_PUBLISHED.note(of)
                        : NoteCode.NOT_KNOWN_YET.note(asOf, first[0]));
    }

    private boolean isToCome(LocalDate day) {
        LocalDate today = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
        return day.isAfter(today);
    }

    /** What stands for the source of a level that isn't held any more. */
    private EvidenceItem gone() {
        String id = resolved.ranges().get(0).dataset();
        return new EvidenceItem(id, id, "", "", "", "", null, null, null, "");
    }

    private Reading later(String of) {
        LocalDate newest = histories.newest(resolved.ranges().get(0).dataset(), asOf);
        return newest == null || !newest.isAfter(last)
                ? Reading.failing(Problem.noData(NoteCode.NO_LATER_RELEASE.note(of)))
                : Reading.of(ValueSet.exact((double) newest.toEpochDay()), List.of(), List.of());
    }

    private Reading reading(Operand.First operand, Reading level, Note what, Note note) {
        double number = operand.part() == Operand.First.Part.VALUE ? value : last.toEpochDay();
        return reading(level, number, what, List.of(note));
    }

    private Reading reading(Reading level, double number, Note what, List<Note> told) {
        if (flags.contains("C")) {
            return Reading.failing(
                    new Problem(Reason.CONFIDENTIAL, NoteCode.VERSION_CONFIDENTIAL.note(what)));
        }
        EvidenceItem now = level.items().isEmpty() ? gone() : level.items().get(0);
        if (now.status().contains(Modelled.STATUS)) {
            flags.add(Modelled.STATUS);
        }
        EvidenceItem item =
                new EvidenceItem(
                        now.source(),
                        now.id(),
                        now.origin(),
                        now.url(),
                        String.join(", ", releases),
                        what.toString(),
                        value,
                        value,
                        value,
                        String.join(" ", flags));
        List<Note> notes = new ArrayList<>(told);
        notes.addAll(Withdrawn.notes(releases, histories::find));
        return Reading.of(ValueSet.exact(number), List.of(item), notes);
    }
}
