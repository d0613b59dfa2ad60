// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import java.util.List;
import java.util.Set;

/**
 * An entry of the register with what statements may say of it. One of {@code instrument}, {@code
 * treaty}, {@code activity} and {@code strategy} is there, the others are null.
 *
 * @param areas codes of the counterparts
 * @param parties of an instrument
 * @param persons keys of the people it names
 * @param topics what its sectors, promises, content are about
 * @param promises what each of its promises is about
 * @param life of an instrument; else null
 */
record Entry(
        String id,
        Instrument instrument,
        Treaty treaty,
        Activity activity,
        Strategy strategy,
        List<String> areas,
        List<Party> parties,
        Set<String> persons,
        Set<String> topics,
        List<Promise> promises,
        Lifecycle life) {

    /**
     * A party of an act.
     *
     * @param ours whether it is on the observatory's side
     * @param name as the register has it
     * @param types of bodies: region, chamber …
     * @param words by which it alone is called, folded
     * @param areas it names or sits in
     */
    record Party(
            boolean ours, String name, Set<String> types, Set<String> words, List<String> areas) {}

    /** What a promise, or another sentence of the register, is about. */
    record Promise(String text, Set<String> things, Set<Integer> numbers, int every) {}

    boolean isAct() {
        return instrument != null;
    }

    /** When it was signed, approved or done; null when unknown. */
    When when() {
        if (instrument != null) {
            return When.of(instrument.date());
        }
        return treaty != null
                ? When.of(treaty.signed())
                : activity != null ? When.of(activity.date()) : When.of(strategy.date());
    }

    String kind() {
        return instrument != null
                ? instrument.kind().code()
                : treaty != null ? "treaty" : activity != null ? activity.kind() : "strategy";
    }

    String follows() {
        return instrument == null ? "" : instrument.follows();
    }

    boolean isBoundedOnly() {
        return instrument != null
                && (instrument.dateKind() == DateKind.PAGE
                        || instrument.dateKind() == DateKind.BEFORE);
    }
}
