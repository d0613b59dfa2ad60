// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Part;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** In how long something doubled, which no change between two times tells. */
final class Doubling {

    private static final Set<String> HOW_MANY = SmallWords.of("doubling.how-many");

    private Doubling() {}

    /** The words that ask for it; nothing where none do. */
    static Optional<Part> in(Heard heard) {
        return heard.parts().stream()
                .filter(p -> heard.says("by2"))
                .filter(p -> p.is("howlong") || p.is("whichyears") && isHowMany(heard, p))
                .findFirst();
    }

    private static boolean isHowMany(Heard heard, Part p) {
        return Stream.of(heard.folded(p).split(" ")).anyMatch(HOW_MANY::contains);
    }
}
