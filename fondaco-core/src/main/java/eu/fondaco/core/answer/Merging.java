// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Evidence;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amount;
import eu.fondaco.core.text.Note;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one answer of several published values (rule 4). A producer counts once, and its later
 * release replaces its earlier one. Producers that agree make the answer better; producers that
 * don't make it unknown, with all of them shown.
 */
final class Merging {

    private static final int COPIED_DIGITS = 4;

    private Merging() {}

    static Answer merge(Question q, List<Candidate> candidates) {
        List<Candidate> standing = new ArrayList<>();
        Set<Note> notes = new LinkedHashSet<>();
        byFamily(candidates)
                .forEach((family, list) -> standing.addAll(latest(family, list, notes)));
        for (Candidate a : standing) {
            for (Candidate b : standing) {
                if (!a.agreesWith(b)) {
                    return conflict(q, candidates, a, b);
                }
            }
        }
        Candidate best =
                standing.stream()
                        .min(
                                Comparator.comparingDouble(Candidate::width)
                                        .thenComparing(
                                                Candidate::released,
                                                Comparator.nullsFirst(Comparator.reverseOrder())))
                        .orElseThrow();
        notes.addAll(best.notes());
        List<EvidenceItem> items = new ArrayList<>(best.items());
        for (Candidate other : candidates) {
            other.items().stream().filter(i -> !items.contains(i)).forEach(items::add);
        }
        Grade grade = independent(standing) > 1 ? Grade.B : Grade.C;
        return new Answer.Known(
                q, best.set(), best.unit(), new Evidence(grade, items, List.copyOf(notes)));
    }

    private static Map<String, List<Candidate>> byFamily(List<Candidate> candidates) {
        Map<String, List<Candidate>> families = new LinkedHashMap<>();
        for (Candidate c : candidates) {
            families.computeIfAbsent(c.family(), f -> new ArrayList<>()).add(c);
        }
        return families;
    }

    /**
     * What stands of one producer: its latest release, and what agrees with it or can't be dated.
     */
    private static List<Candidate> latest(String family, List<Candidate> list, Set<Note> notes) {
        LocalDate last =
                list.stream()
                        .map(Candidate::released)
                        .filter(java.util.Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        if (last == null || family.equals(Origins.ANONYMOUS)) {
            return list;
        }
        List<Candidate> newest = list.stream().filter(c -> last.equals(c.released())).toList();
        List<Candidate> standing = new ArrayList<>();
        for (Candidate c : list) {
            boolean agrees = newest.stream().allMatch(c::agreesWith);
            if (agrees || c.released() == null || last.equals(c.released())) {
                standing.add(c);
            } else {
                notes.add(
                        NoteCode.EARLIER_RELEASE.note(
                                c.items().get(0).release(), Numbers.plain(c.set().value())));
            }
        }
        return standing;
    }

    /** How many producers stand behind it; those that print the same many digits share one. */
    private static long independent(List<Candidate> standing) {
        Map<String, Candidate> one = new LinkedHashMap<>();
        for (Candidate c : standing) {
            boolean copied =
                    c.digits() >= COPIED_DIGITS
                            && one.values().stream()
                                    .anyMatch(
                                            o ->
                                                    o.digits() == c.digits()
                                                            && o.set().value() == c.set().value());
            if (!c.family().equals(Origins.ANONYMOUS) && !copied) {
                one.putIfAbsent(c.family(), c);
            }
        }
        return one.size();
    }

    private static Answer conflict(
            Question q, List<Candidate> candidates, Candidate a, Candidate b) {
        List<EvidenceItem> items = new ArrayList<>();
        candidates.forEach(c -> items.addAll(c.items()));
        return new Answer.Unknown(
                q,
                Reason.SOURCES_CONFLICT,
                NoteCode.SOURCES_DISAGREE.note(said(a), origin(a), said(b), origin(b)),
                new Evidence(Grade.C, items, List.of()));
    }

    private static Amount said(Candidate c) {
        return new Amount(c.set().value(), c.unit());
    }

    private static String origin(Candidate c) {
        return c.items().get(0).origin();
    }
}
