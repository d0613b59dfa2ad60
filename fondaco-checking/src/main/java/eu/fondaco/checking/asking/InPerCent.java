// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;

/** "In per cent" where it is the unit of a change, and no share of anything. */
final class InPerCent {

    private static final Set<String> ONTO = SmallWords.of("in-per-cent.onto");

    private InPerCent() {}

    /** Marks such words as what they are a unit of. */
    static void mark(List<Part> parts, List<Token> tokens) {
        onTime(parts, tokens);
        boolean grows = parts.stream().anyMatch(p -> p.is("growth"));
        boolean shared = parts.stream().anyMatch(p -> p.is("share") && !p.is("inpercent"));
        if (grows && !shared) {
            parts.replaceAll(p -> isUnit(p) ? Retold.set(p, Set.of("inpercent")) : p);
        }
    }

    private static boolean isUnit(Part part) {
        return part.is("share") && part.is("inpercent");
    }

    /** "What is that in per cent on 2022": a change since then. */
    private static void onTime(List<Part> parts, List<Token> tokens) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part word = parts.get(i);
            int at = i + 1;
            while (at + 1 < parts.size()
                    && (Heard.isSmall(parts.get(at)) || parts.get(at).is("compare"))) {
                at++;
            }
            boolean base =
                    parts.get(at).kind() == Kind.TIME
                            && at > i + 1
                            && ONTO.contains(tokens.get(parts.get(i + 1).from()).fold());
            if (base && isUnit(word)) {
                parts.set(i, Retold.set(word, Set.of("growth", "inpercent")));
            }
        }
    }
}
