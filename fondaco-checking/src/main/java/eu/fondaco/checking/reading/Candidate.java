// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.Collection;

/**
 * A value that a field may take.
 *
 * @param value as in {@link Draft#get}; null where the measure doesn't need the field
 * @param group put before the names of shared features, so that each value or kind of value has
 *     weights of its own; empty for none
 * @param own features of this value alone
 * @param shared features of the anchor, the same for all values of the field
 * @param said whether words of the anchor's sentence name it
 */
record Candidate(
        Object value,
        String group,
        Collection<String> own,
        Collection<String> shared,
        boolean said) {}
