// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Weighing.Weighed;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a statement was decided.
 *
 * @param how the way: about an act, a count, a chain, a person
 * @param all entries that something speaks for, the likeliest first; empty where none was weighed
 * @param doubts what may speak against a verdict, each with its strength
 * @param chance of how much weight what holds or doesn't is, by what else it would hold of
 * @param beside what the register says, of the same entry, of all else that its sentence says
 */
record Grounds(
        String how,
        List<Weighed> all,
        Map<String, Double> doubts,
        Map<String, Double> chance,
        List<Ruling> beside) {

    private static final Set<String> NONE_ALONE = Set.of("unknown", "bare", "names");

    Grounds(String how, List<Weighed> all, Map<String, Double> doubts) {
        this(how, all, doubts, Map.of(), List.of());
    }

    static final Grounds NONE = new Grounds("", List.of(), Map.of());

    /** Whether something speaks against going on from what was decided. */
    boolean isDoubted() {
        return doubts.entrySet().stream()
                .anyMatch(
                        d ->
                                d.getValue() > 0
                                        && !d.getKey().startsWith("rival")
                                        && isDoubt(d.getKey()));
    }

    /** Whether a thing known of a statement is a doubt by itself. */
    static boolean isDoubt(String name) {
        return !NONE_ALONE.contains(name);
    }
}
