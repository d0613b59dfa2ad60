// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Part;
import java.util.List;
import java.util.Optional;

/** What a reading sets numbers against: a value, one condition that members or times must meet. */
final class Conditions {

    private static final List<String> COMPARING = List.of("more", "less", "exceed", "undershoot");

    private Conditions() {}

    /** The value that numbers are set against; 0 for a sign or an order; not a number for none. */
    static double value(Request request) {
        if (request instanceof Request.Beyond b) {
            return b.value();
        }
        if (request instanceof Request.Truth t) {
            return t.value();
        }
        if (request instanceof Within w) {
            return w.high();
        }
        if (request instanceof Request.Gap g) {
            return g.target();
        }
        if (request instanceof Request.Times t) {
            return t.value();
        }
        boolean ordered = request instanceof Request.Leaders || request instanceof Request.Ahead;
        return ordered ? 0 : Double.NaN;
    }

    /** The second word that compares, where a reading has room for one condition alone. */
    static Optional<Part> further(Heard heard, Request request) {
        boolean one = request instanceof Request.Beyond || request instanceof Request.Truth;
        return heard.parts().stream()
                .filter(p -> one && COMPARING.stream().anyMatch(p::is))
                .filter(p -> !p.isAny("top", "least", "halfof"))
                .skip(1)
                .findFirst();
    }
}
