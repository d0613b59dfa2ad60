// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Dimension;

/**
 * Among what something is ranked or counted.
 *
 * @param members a group's code, {@code communities} or another kind, or {@code all}
 */
record Among(Dimension dimension, String members) {

    static final String ALL = "all";

    static Among all(Dimension d) {
        return new Among(d, ALL);
    }
}
