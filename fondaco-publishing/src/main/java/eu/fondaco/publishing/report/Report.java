// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import eu.fondaco.checking.claim.CheckedBrief;
import java.io.IOException;

/**
 * A way to write down what checking a brief found. Implementations hold no state between briefs.
 */
public interface Report {

    /** Writes the report of one brief. The output isn't closed. */
    void write(CheckedBrief brief, Appendable out) throws IOException;
}
