// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import eu.fondaco.checking.claim.Checked;

/** What numbers the statements of a text have, by which their marks and notes are found. */
@FunctionalInterface
public interface Numbering {

    /** From 1, in the order of the text. */
    Numbering IN_ORDER = (statement, place) -> place;

    /**
     * The number of a statement.
     *
     * @param place of the statement among those shown, from 1
     */
    int of(Checked statement, int place);
}
