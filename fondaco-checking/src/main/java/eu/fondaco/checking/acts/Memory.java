// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import java.util.ArrayList;
import java.util.List;

/**
 * What the text said before a statement. Immutable.
 *
 * @param entry of which it spoke last; null for none
 * @param sure whether that was clear
 * @param act whether an act was spoken of, held or not
 * @param held the act, treaty or strategy spoken of last, whatever visits were told since
 * @param areas named last abroad
 * @param heading areas that the title or heading names
 * @param when the date said last; null for none
 * @param year that the heading gives; 0 for none
 * @param person key of whom it spoke last, or empty
 * @param recent entries spoken of, the last first
 * @param tally the acts that the text counted last; null for none
 */
record Memory(
        Entry entry,
        boolean sure,
        boolean act,
        Entry held,
        List<String> areas,
        List<String> heading,
        When when,
        int year,
        String person,
        List<Entry> recent,
        Tally tally) {

    /**
     * Acts that were counted.
     *
     * @param areas of their counterparts
     * @param said how many there are said to be
     * @param acts that the register has
     */
    record Tally(List<String> areas, int said, List<Entry> acts) {}

    /** How many entries spoken of are remembered. */
    private static final int MANY = 6;

    static final Memory NONE =
            new Memory(null, true, false, null, List.of(), List.of(), null, 0, "", List.of(), null);

    Memory entry(Entry e, boolean clear) {
        Entry last = e == null || e.activity() != null ? held : e;
        return new Memory(e, clear, true, last, areas, heading, when, year, person, with(e), tally);
    }

    /** After a row of a table, from which nothing goes on: its entry is one that was spoken of. */
    Memory told(Entry e) {
        return new Memory(
                entry, sure, act, held, areas, heading, when, year, person, with(e), tally);
    }

    /** The entries spoken of, with one more, the last first. */
    private List<Entry> with(Entry e) {
        if (e == null) {
            return recent;
        }
        List<Entry> out = new ArrayList<>(List.of(e));
        recent.stream().filter(o -> o != e).limit(MANY - 1L).forEach(out::add);
        return List.copyOf(out);
    }

    Memory areas(List<String> named) {
        return named.isEmpty()
                ? this
                : new Memory(
                        entry, sure, act, held, named, heading, when, year, person, recent, tally);
    }

    /** After acts were counted. */
    Memory counted(Tally t) {
        return t == null
                ? this
                : new Memory(entry, sure, act, held, areas, heading, when, year, person, recent, t);
    }

    /** After a visit that led to an act. */
    Memory holding(Entry act) {
        return new Memory(
                entry, sure, true, act, areas, heading, when, year, person, recent, tally);
    }

    /** What an entry of a chronology stands under: the heading, and none of its neighbours. */
    Memory apart() {
        return new Memory(
                null, true, false, null, List.of(), heading, when, year, person, recent, tally);
    }

    /** Below a heading that names areas. */
    Memory under(List<String> named) {
        return new Memory(
                null, true, false, null, List.of(), named, null, 0, person, recent, tally);
    }

    /** Below a heading that is a year, as in chronologies: what was spoken of is kept. */
    Memory year(int of) {
        return new Memory(entry, sure, act, held, areas, heading, null, of, person, recent, tally);
    }

    Memory when(When said) {
        return said == null
                ? this
                : new Memory(
                        entry, sure, act, held, areas, heading, said, year, person, recent, tally);
    }

    Memory person(String key) {
        return new Memory(entry, sure, act, held, areas, heading, when, year, key, recent, tally);
    }
}
