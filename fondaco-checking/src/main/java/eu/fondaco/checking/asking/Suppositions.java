// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A condition that says only with whom somebody trades, before acts are asked about: "if I sell to
 * Japan, is there an agreement". It asks for no numbers.
 */
final class Suppositions {

    private static final Set<String> IF = SmallWords.of("suppositions.if");
    private static final List<String> TRADES = List.of("sells", "buys", "exports", "imports");

    private Suppositions() {}

    /** Takes the trade out of such conditions. */
    static void mark(List<Part> parts, List<Token> tokens) {
        boolean acts = parts.stream().anyMatch(p -> p.isAny("act", "treaty", "oneact", "signed"));
        for (int i = 1; acts && i < parts.size(); i++) {
            Part verb = parts.get(i);
            if (TRADES.stream().anyMatch(verb::is) && isSupposed(parts, i, tokens)) {
                parts.set(i, Retold.set(verb, Set.of("filler")));
            }
        }
    }

    /** Whether "if" stands before a verb, with no more than who does it between. */
    private static boolean isSupposed(List<Part> parts, int verb, List<Token> tokens) {
        for (int i = verb - 1; i >= 0; i--) {
            Part part = parts.get(i);
            if (IF.contains(tokens.get(part.from()).fold())) {
                return true;
            }
            boolean who = Stream.of("self", "us").anyMatch(part::is);
            if (!who && !Heard.isSmall(part)) {
                return false;
            }
        }
        return false;
    }
}
