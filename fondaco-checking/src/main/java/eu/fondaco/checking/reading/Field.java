// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.List;

/** The fields of a reading, in the order in which they are chosen. */
enum Field {
    /** Whether the anchor is a claim, one that can't be checked here, or none. */
    GATE,
    MEASURE,
    REPORTER,
    PARTNER,
    PRODUCT,
    FLOW,
    PERIOD,
    BASE,
    WHOLE,
    AMONG,
    SIGN;

    /** All but the gate. */
    static final List<Field> CHAIN =
            List.of(MEASURE, REPORTER, PARTNER, PRODUCT, FLOW, PERIOD, BASE, WHOLE, AMONG, SIGN);

    /** The names of features that each field has one of, by the field's place. */
    static String[] named(String before) {
        Field[] all = values();
        String[] out = new String[all.length];
        for (Field f : all) {
            out[f.ordinal()] = before + f;
        }
        return out;
    }
}
