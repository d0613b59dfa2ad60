// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;

/**
 * What a share, contribution or ratio is set against.
 *
 * @param code of {@code AREA}, {@code PARTNER}, {@code GOODS}: the other one; null otherwise
 */
record Whole(Kind kind, Codes code) {

    enum Kind {
        /** All partners. */
        EVERY_PARTNER("P"),
        /** All goods. */
        EVERY_GOODS("G"),
        /** The country or area that the reporter is part of. */
        NATION("R"),
        /** The same for all goods. */
        NATION_GOODS("RG"),
        /** All partners and all goods. */
        PARTNER_GOODS("PG"),
        /** Another reporter. */
        AREA("reporter"),
        /** Another partner. */
        PARTNER("partner"),
        /** Other goods. */
        GOODS("product"),
        /** The other flow. */
        FLOW("flow");

        final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    static Whole of(Kind kind) {
        return new Whole(kind, null);
    }
}
