// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.EnumMap;
import java.util.Map;

/**
 * A complete reading of an anchor with what spoke for it.
 *
 * @param logs by field the logarithm of the probability of the value chosen
 * @param said by field whether words of the sentence name the value
 */
record Chosen(Draft draft, double log, Map<Field, Double> logs, Map<Field, Boolean> said) {

    static final Chosen START =
            new Chosen(
                    Draft.NONE, 0, new EnumMap<>(Field.class), new EnumMap<>(Field.class));

    Chosen with(Field f, Candidate c, double p) {
        Map<Field, Double> l = new EnumMap<>(Field.class);
        l.putAll(logs);
        l.put(f, p);
        Map<Field, Boolean> s = new EnumMap<>(Field.class);
        s.putAll(said);
        s.put(f, c.said());
        return new Chosen(draft.with(f, c.value()), log + p, l, s);
    }
}
