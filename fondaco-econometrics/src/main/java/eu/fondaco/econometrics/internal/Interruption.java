// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.internal;

import java.util.concurrent.CancellationException;

/** Lets a long computation end when its thread is interrupted. */
public final class Interruption {

    private Interruption() {}

    /**
     * To be asked once a step of an iteration, or once a row.
     *
     * @throws CancellationException when the calling thread was interrupted; it stays so
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the estimation was cancelled");
        }
    }
}
