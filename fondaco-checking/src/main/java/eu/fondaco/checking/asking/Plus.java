// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;

/** "Kent plus Surrey", "Kent + Surrey": what the two make together. */
final class Plus {

    private static final Set<String> PLUS = SmallWords.of("plus.plus");

    private Plus() {}

    /** Marks such a word between two places as a joint that takes them together. */
    static void mark(List<Part> parts, List<Token> tokens) {
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

    private static boolean isPlace(Part part) {
        return part.kind() == Kind.AREA;
    }
}
