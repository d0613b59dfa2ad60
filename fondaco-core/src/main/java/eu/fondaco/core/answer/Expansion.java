// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.flow.CodeSet;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.text.Note;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The atomic codes of a dataset that stand for the codes of a question, with what to say about it;
 * or why none do.
 *
 * @param partly codes of which only a part belongs to it, with that share; not among {@code codes}
 */
record Expansion(Set<String> codes, Map<String, Double> partly, List<Note> notes, Problem problem) {

    static Expansion of(String code) {
        return new Expansion(CodeSet.of(Set.of(code)), Map.of(), List.of(), null);
    }

    static Expansion of(Collection<String> codes, List<Note> notes) {
        return new Expansion(CodeSet.of(codes), Map.of(), notes, null);
    }

    static Expansion of(Collection<String> codes, Map<String, Double> partly, List<Note> notes) {
        return new Expansion(CodeSet.of(codes), Map.copyOf(partly), notes, null);
    }

    static Expansion failing(Note message) {
        return new Expansion(Set.of(), Map.of(), List.of(), Problem.noData(message));
    }

    /** All codes that it needs, whole or in part. */
    Set<String> all() {
        if (partly.isEmpty()) {
            return codes;
        }
        Set<String> all = new LinkedHashSet<>(codes);
        all.addAll(partly.keySet());
        return CodeSet.of(all);
    }

    /** Codes by the share of them that counts. */
    SortedMap<Double, Set<String>> byShare() {
        SortedMap<Double, Set<String>> shares = new TreeMap<>();
        if (!codes.isEmpty()) {
            shares.put(1.0, codes);
        }
        partly.forEach(
                (code, share) ->
                        shares.computeIfAbsent(share, s -> new LinkedHashSet<>()).add(code));
        return shares;
    }

    boolean isKnown() {
        return problem == null;
    }
}
