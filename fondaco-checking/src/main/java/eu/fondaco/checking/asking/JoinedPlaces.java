// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;

/**
 * "Kent plus Surrey", what the two make together, and "Kent next to Surrey", what is set beside
 * what: such words between two places or before one.
 */
final class JoinedPlaces {

    private static final Set<String> PLUS = SmallWords.of("joined-places.plus");

    private static final Set<String> NEXT = SmallWords.of("joined-places.next");

    private static final Set<String> TO = SmallWords.of("joined-places.to");

    private JoinedPlaces() {}

    /** Marks such words as a joint that takes places together, or compares them. */
    static void mark(List<Part> parts, List<Token> tokens) {
        nextTo(parts, tokens);
        for (int i = 1; i + 1 < parts.size(); i++) {
            Part joint = parts.get(i);
            boolean plus =
                    joint.kind() == Kind.CUE
                            && joint.to() == joint.from() + 1
                            && PLUS.contains(tokens.get(joint.from()).fold());
            int at = i + 1;
            while (at + 1 < parts.size() && Heard.isSmall(parts.get(at))) {
                at++;
            }
            if (plus && isPlace(parts.get(i - 1)) && isPlace(parts.get(at))) {
                parts.set(i, Retold.set(joint, Set.of("and", "together")));
            }
        }
    }

    private static void nextTo(List<Part> parts, List<Token> tokens) {
        for (int i = 0; i + 2 < parts.size(); i++) {
            Part next = parts.get(i);
            Part to = parts.get(i + 1);
            boolean said =
                    next.to() == next.from() + 1
                            && NEXT.contains(tokens.get(next.from()).fold())
                            && TO.contains(tokens.get(to.from()).fold())
                            && isPlace(parts.get(i + 2));
            if (said) {
                parts.set(i, Retold.set(next, Set.of("compare")));
                parts.set(i + 1, Retold.set(to, Set.of("filler")));
            }
        }
    }

    private static boolean isPlace(Part part) {
        return part.kind() == Kind.AREA;
    }
}
