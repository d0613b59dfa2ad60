// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.io.IOException;
import java.net.URI;

/** A provider couldn't be reached, answered nonsense, or refused. */
public final class PullFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    public PullFailedException(URI uri, String why, String remedy) {
        super(uri + " " + why + " (" + remedy + ")");
    }
}
