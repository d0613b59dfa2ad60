// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.io.IOException;
import java.net.URI;

/** A provider gives less than was asked for, since it was too much. */
final class TooMuchException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient PullFailedException whole;

    TooMuchException(URI uri, Answer.TooMuch answer) {
        super(answer.why().en());
        this.whole = new PullFailedException(uri, answer.why(), answer.remedy());
    }

    /** The failure that it is where nothing smaller can be asked for. */
    PullFailedException asFailure() {
        return whole;
    }
}
