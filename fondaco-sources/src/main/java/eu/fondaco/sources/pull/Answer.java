// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import eu.fondaco.core.text.Label;
import java.net.URI;
import java.time.Duration;

/** What a provider's answer amounts to. */
public sealed interface Answer {

    /** Data, and all of them. */
    record Data() implements Answer {}

    /** Data, which go on elsewhere. */
    record Page(URI next) implements Answer {}

    /** Nothing fits the request; that is an answer too. */
    record Empty(Label why) implements Answer {}

    /** Not yet: look there, after a while. */
    record Elsewhere(URI where, Duration after) implements Answer {}

    /** Too much was asked for: its halves may be answered. */
    record TooMuch(Label why, Label remedy) implements Answer {}

    /** The provider won't, and asking again doesn't help. */
    record Refused(Label why, Label remedy) implements Answer {}
}
