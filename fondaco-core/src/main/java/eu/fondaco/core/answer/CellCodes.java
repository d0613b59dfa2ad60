// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.text.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the three codes of a level stand for in a dataset. */
record CellCodes(Expansion reporters, Expansion partners, Expansion products) {

    /** Codes that count with the same share of themselves. */
    record Block(Set<String> reporters, Set<String> partners, Set<String> products, double share) {}

    /** Why the first of them that isn't there isn't; null where all are. */
    Problem problem() {
        for (Expansion e : List.of(reporters, partners, products)) {
            if (!e.isKnown()) {
                return e.problem();
            }
        }
        return null;
    }

    /** What is said of all three; a list that may grow. */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>(reporters.notes());
        notes.addAll(partners.notes());
        notes.addAll(products.notes());
        return notes;
    }

    /** Blocks that together are the whole level; one, unless a correspondence cuts codes. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Map.Entry<Double, Set<String>> r : reporters.byShare().entrySet()) {
            for (Map.Entry<Double, Set<String>> p : partners.byShare().entrySet()) {
                for (Map.Entry<Double, Set<String>> q : products.byShare().entrySet()) {
                    blocks.add(
                            new Block(
                                    r.getValue(),
                                    p.getValue(),
                                    q.getValue(),
                                    r.getKey() * p.getKey() * q.getKey()));
                }
            }
        }
        return blocks;
    }
}
