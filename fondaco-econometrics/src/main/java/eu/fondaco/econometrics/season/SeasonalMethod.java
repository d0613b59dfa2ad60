// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.season;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.speech.EstimatorNote;

/**
 * The two methods that the European Statistical System recommends, each with the specification
 * used: the automatic one, which chooses logarithms, an ARIMA model, outliers, trading days and
 * Easter from the series itself.
 */
public enum SeasonalMethod {
    X13("X-13ARIMA", "RSA5"),
    TRAMO_SEATS("TRAMO-SEATS", "RSAfull");

    private final String program;
    private final String specification;

    SeasonalMethod(String program, String specification) {
        this.program = program;
        this.specification = specification;
    }

    /** To be printed beside every adjusted number. */
    public Note specification() {
        return EstimatorNote.BY_JDEMETRA.note(program, specification);
    }
}
