// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import java.util.List;

/**
 * What the text said before a statement. Immutable.
 *
 * @param entry of which it spoke last; null for none
 * @param sure whether that was clear
 * @param act whether an act was spoken of, held or not
 * @param areas named last abroad
 * @param heading areas that the title or heading names
 * @param when the date said last; null for none
 */
record Memory(
        Entry entry,
        boolean sure,
        boolean act,
        List<String> areas,
        List<String> heading,
        When when) {

    static final Memory NONE = new Memory(null, true, false, List.of(), List.of(), null);

    Memory entry(Entry e, boolean clear) {
        return new Memory(e, clear, true, areas, heading, when);
    }

    Memory areas(List<String> named) {
        return named.isEmpty() ? this : new Memory(entry, sure, act, named, heading, when);
    }

    Memory under(List<String> named) {
        return new Memory(null, true, false, List.of(), named, null);
    }

    Memory when(When said) {
        return said == null ? this : new Memory(entry, sure, act, areas, heading, said);
    }
}
