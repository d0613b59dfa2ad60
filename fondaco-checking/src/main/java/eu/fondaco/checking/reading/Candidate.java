// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.Collection;
import java.util.List;

/**
 * A value that a field may take. What speaks for it are features of its own and features that all
 * values of the field share, each with a part that is the same whatever was read before, so that
 * its worth is worked out once for an anchor.
 *
 * @param value as in {@link Draft#get}; null where the measure doesn't need the field
 * @param group put before the names of shared features, so that each value or kind of value has
 *     weights of its own; empty for none
 * @param own features of this value alone
 * @param ownFixed those that don't depend on what was read before
 * @param shared features of the anchor
 * @param sharedFixed those that don't depend on what was read before
 * @param said whether words of the anchor's sentence name it
 */
record Candidate(
        Object value,
        String group,
        Collection<String> own,
        Collection<String> ownFixed,
        Collection<String> shared,
        Collection<String> sharedFixed,
        boolean said) {

    /** One with features of its own only. */
    static Candidate named(
            Object value, Collection<String> own, Collection<String> fixed, boolean said) {
        return new Candidate(value, "", own, fixed, List.of(), List.of(), said);
    }

    /** The only one, where a measure doesn't need the field. */
    static Candidate only(Object value, String feature) {
        return named(value, List.of(feature), List.of(), false);
    }
}
