// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.ToldException;
import eu.fondaco.sources.speech.Speech;
import java.net.URI;

/** A provider couldn't be reached, answered nonsense, or refused. */
public final class PullFailedException extends ToldException {

    private static final long serialVersionUID = 1L;

    public PullFailedException(URI uri, Label why, Label remedy) {
        super(Speech.both("pull.failed", uri, why, remedy));
    }
}
