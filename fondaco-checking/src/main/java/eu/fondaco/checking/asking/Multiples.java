// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import java.util.List;
import java.util.Optional;

/** How many times one amount is said to be another: "twice", "il triplo", "3 times". */
final class Multiples {

    /** Words for a multiple begin with this, the number behind it. */
    private static final String TIMES = "x";

    private static final List<String> OPEN = List.of("which", "who", "howmany", "howmuch", "when");

    private final Heard heard;

    Multiples(Heard heard) {
        this.heard = heard;
    }

    /** The word for a multiple that it is asked whether an amount reaches; empty for none. */
    Optional<Part> asserted() {
        return heard.parts().stream()
                .filter(p -> factor(p) > 0)
                .filter(p -> heard.says("whether", "being") || isMarked())
                .filter(p -> heard.parts().stream().noneMatch(o -> o.to() <= p.from() && isOpen(o)))
                .findFirst();
    }

    private boolean isMarked() {
        return heard.tokens().stream().anyMatch(t -> t.is("?"));
    }

    private static boolean isOpen(Part part) {
        return OPEN.stream().anyMatch(part::is) && !part.isAny("that", "whether");
    }

    /** How many times a word says; 0 for a word that says nothing of the kind. */
    double factor(Part part) {
        Part before = part.is("times") ? heard.before(part) : null;
        if (before != null && before.kind() == Kind.NUMBER) {
            return before.number();
        }
        return part.words().stream()
                .filter(w -> w.matches(TIMES + "\\d+"))
                .mapToDouble(w -> Double.parseDouble(w.substring(1)))
                .findFirst()
                .orElse(0);
    }

    /** Which way the amount may lie from the multiple: above, below, or at it. */
    Request.Test test() {
        return heard.says("more", "greater")
                ? Request.Test.ABOVE
                : heard.says("less", "smaller") ? Request.Test.BELOW : Request.Test.EQUAL;
    }
}
