// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.CheckedBrief;
import java.io.IOException;
import java.util.List;

/**
 * A way to write down what checking a brief found. Implementations hold no state between briefs.
 */
public interface Report {

    /** Writes the report of one brief. The output isn't closed. */
    void write(CheckedBrief brief, Appendable out) throws IOException;

    /**
     * Writes one report of several briefs: theirs one after the other, unless the format is one.
     */
    default void write(List<CheckedBrief> briefs, Appendable out) throws IOException {
        for (CheckedBrief brief : briefs) {
            write(brief, out);
        }
    }
}
