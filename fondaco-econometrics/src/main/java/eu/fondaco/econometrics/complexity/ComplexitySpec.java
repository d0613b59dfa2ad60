// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.Objects;

/**
 * How complexity is to be computed.
 *
 * @param convention whose choices to follow
 * @param method how the indices are found
 * @param threshold from which advantage on a place counts as specialised
 * @param threads how many threads; results don't depend on it
 */
public record ComplexitySpec(Convention convention, Method method, double threshold, int threads) {

    /** Checks. */
    public ComplexitySpec {
        Objects.requireNonNull(convention);
        Objects.requireNonNull(method);
        if (!(threshold > 0)) {
            throw new UnsoundException(EstimatorNote.THRESHOLD.note(threshold));
        }
        if (threads < 1) {
            throw new UnsoundException(EstimatorNote.THREADS.note(threads));
        }
    }

    /** Ours: eigenvector, advantage of 1. */
    public static ComplexitySpec standard() {
        return new ComplexitySpec(
                Convention.FONDACO,
                new Method.Eigen(),
                1,
                Runtime.getRuntime().availableProcessors());
    }

    /** The same by another convention. */
    public ComplexitySpec with(Convention value) {
        return new ComplexitySpec(value, method, threshold, threads);
    }

    /** The same by another method. */
    public ComplexitySpec with(Method value) {
        return new ComplexitySpec(convention, value, threshold, threads);
    }

    /** The same with another threshold of advantage. */
    public ComplexitySpec threshold(double value) {
        return new ComplexitySpec(convention, method, value, threads);
    }

    /** The same on so many threads. */
    public ComplexitySpec threads(int value) {
        return new ComplexitySpec(convention, method, threshold, value);
    }
}
