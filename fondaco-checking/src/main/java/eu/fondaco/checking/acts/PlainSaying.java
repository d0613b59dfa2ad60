// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Ruling.Truth;
import java.util.List;
import java.util.function.Function;

/**
 * One thing that a plain sentence says of an entry.
 *
 * @param sort what it is on
 * @param clause in which it stands
 * @param marks by which it is said
 * @param rule what the register says of it for an entry
 */
record PlainSaying(Sort sort, PlainClause clause, List<Mark> marks, Function<Entry, Ruling> rule) {

    /** What a thing said is on; the first ones choose the entry. */
    enum Sort {
        PLACE,
        /** What kind of area a place is called. */
        AREA,
        PARTY,
        KIND,
        WHICH,
        /** A day, a person: what tells one act from others though it is said of it. */
        TELLING,
        STATE
    }

    boolean is(Sort s) {
        return sort == s;
    }

    Ruling of(Entry e) {
        return rule.apply(e).on(marks);
    }

    Truth truth(Entry e) {
        return rule.apply(e).truth();
    }

    /** What several rulings on one thing said come to. */
    static Ruling one(List<Ruling> rulings, Ruling none) {
        return rulings.stream()
                .filter(r -> r.truth() == Truth.FALSE)
                .findFirst()
                .or(() -> rulings.stream().filter(r -> r.truth() == Truth.OPEN).findFirst())
                .or(() -> rulings.stream().findFirst())
                .orElse(none);
    }
}
