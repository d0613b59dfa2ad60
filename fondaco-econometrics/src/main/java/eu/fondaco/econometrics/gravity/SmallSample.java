// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.Locale;

/**
 * How a covariance is corrected for few clusters and many parameters. With G clusters (the smallest
 * number, if there are several ways), n observations and K parameters (regressors, and levels of
 * the fixed effects that are not nested in a cluster):
 */
public enum SmallSample {
    /** No correction. */
    NONE,
    /** G/(G-1) only, as published gravity tables have it; n/(n-1) for robust. */
    CLUSTERS,
    /** G/(G-1) · (n-1)/(n-K), the default. */
    FULL;

    /** Reads {@code none}, {@code clusters} or {@code full}. */
    public static SmallSample parse(String text) {
        for (SmallSample s : values()) {
            if (s.toString().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return s;
            }
        }
        throw new UnsoundException(EstimatorNote.NO_SMALL_SAMPLE.note(text));
    }

    /** In words. */
    Sayable words() {
        return switch (this) {
            case NONE -> EstimatorNote.SMALL_SAMPLE_NONE;
            case CLUSTERS -> EstimatorNote.SMALL_SAMPLE_CLUSTERS;
            case FULL -> EstimatorNote.SMALL_SAMPLE_FULL;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
