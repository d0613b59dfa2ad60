// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.EstimatorNote;

/**
 * Where packages for economic complexity differ without saying so. All take the second eigenvector
 * and the same proximity off its diagonal; they differ in what they do with them.
 */
public enum Convention {
    /**
     * Ours: a product isn't near itself (diagonal 0), the outlook gain in the form of the Atlas
     * book, the product index on the scale of the country index, standard deviations with divisor
     * n, sign by diversity.
     */
    FONDACO("fondaco", 0, false, 0, true, false),
    /**
     * Harvard's Python package: diagonal 1, the gain without its subtraction and masked, both from
     * product indices that aren't centred, and the outlook standardised.
     */
    PY_ECOMPLEXITY("py-ecomplexity", 1, true, 0, true, true),
    /** The R package: as Harvard's, but each index z-scored on its own with divisor n - 1. */
    ECONOMICCOMPLEXITY("economiccomplexity", 1, true, 1, false, false);

    private final String label;
    private final int diagonal;
    private final boolean maskedGain;
    private final int ddof;
    private final boolean sharedScale;
    private final boolean uncentredOutlook;

    Convention(
            String label,
            int diagonal,
            boolean maskedGain,
            int ddof,
            boolean sharedScale,
            boolean uncentredOutlook) {
        this.label = label;
        this.diagonal = diagonal;
        this.maskedGain = maskedGain;
        this.ddof = ddof;
        this.sharedScale = sharedScale;
        this.uncentredOutlook = uncentredOutlook;
    }

    /** Reads {@code fondaco}, {@code py-ecomplexity} or {@code economiccomplexity}. */
    public static Convention parse(String text) {
        for (Convention c : values()) {
            if (c.label.equals(text.strip().toLowerCase(java.util.Locale.ROOT))) {
                return c;
            }
        }
        throw new UnsoundException(EstimatorNote.NO_CONVENTION.note(text));
    }

    /** The proximity of a product to itself. */
    public int diagonal() {
        return diagonal;
    }

    /** Whether the outlook gain leaves out its subtraction and is 0 for what a country has. */
    public boolean maskedGain() {
        return maskedGain;
    }

    /** What is taken off n in standard deviations. */
    public int ddof() {
        return ddof;
    }

    /** Whether a country's index is the mean of its products' indices. */
    public boolean sharedScale() {
        return sharedScale;
    }

    /**
     * Whether outlook and gain are computed from product indices that are scaled but not centred,
     * and the outlook then standardised, as Harvard's package does.
     */
    public boolean uncentredOutlook() {
        return uncentredOutlook;
    }

    @Override
    public String toString() {
        return label;
    }
}
