// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.List;

/** The values that one field of a reading may take, with what speaks for each. */
@FunctionalInterface
interface Candidates {

    /**
     * The candidates, never empty.
     *
     * @param view the text from the anchor
     * @param chosen the fields chosen before
     * @param history how the statements before were read
     */
    List<Candidate> of(View view, Draft chosen, History history);
}
