// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The evidence that all numbers of a table share: its dataset with origin, releases and definitions
 * used.
 */
final class TableEvidence {

    private static final int NOTES = 12;

    private final ObservationStore store;
    private final String dataset;
    private final LocalDate asOf;

    TableEvidence(ObservationStore store, String dataset, LocalDate asOf) {
        this.store = store;
        this.dataset = dataset;
        this.asOf = asOf;
    }

    Evidence of(TableQuestion table, TableNumbers numbers) {
        Set<String> origins = new LinkedHashSet<>();
        Set<String> dates = new LinkedHashSet<>();
        Map<String, Release> used = new LinkedHashMap<>();
        String url = "";
        for (Release release : store.releases()) {
            boolean counts = isKnown(release) && !release.isWithdrawn(asOf);
            if (counts && release.dataset().equals(dataset)) {
                used.put(release.id(), release);
                origins.add(release.source() == null ? "" : release.source());
                dates.add(
                        release.knownFrom() == null
                                ? release.id()
                                : release.knownFrom().toString());
                url = release.url() == null || release.url().isEmpty() ? url : release.url();
            }
        }
        boolean modelled = Modelled.isModelled(dataset, origins);
        boolean undeclared = origins.remove(Undeclared.STATUS);
        List<Note> notes = notes(numbers);
        List<Note> withdrawn = Withdrawn.notes(used.keySet(), used::get);
        notes.addAll(withdrawn);
        if (modelled) {
            notes.add(NoteCode.MODELLED.note());
        }
        if (undeclared) {
            notes.add(NoteCode.UNDECLARED.note());
        }
        if (store.mayHide(dataset)) {
            notes.add(NoteCode.DATASET_CONFIDENTIAL.note(dataset));
        }
        EvidenceItem item =
                new EvidenceItem(
                        dataset,
                        dataset,
                        String.join("; ", origins),
                        url,
                        String.join(", ", dates),
                        table.toString(),
                        null,
                        null,
                        null,
                        modelled ? Modelled.STATUS : withdrawn.isEmpty() ? "" : Withdrawn.STATUS);
        return new Evidence(
                modelled || undeclared ? Grade.C : numbers.grade(), List.of(item), notes);
    }

    /** The first notes of the numbers, and how many more there are. */
    private static List<Note> notes(TableNumbers numbers) {
        List<Note> all = numbers.notes();
        List<Note> notes = new ArrayList<>(all.subList(0, Math.min(NOTES, all.size())));
        if (all.size() > NOTES) {
            notes.add(NoteCode.MORE_DEFINITIONS.note(all.size() - NOTES));
        }
        return notes;
    }

    private boolean isKnown(Release release) {
        return asOf == null || release.knownFrom() == null || !release.knownFrom().isAfter(asOf);
    }
}
