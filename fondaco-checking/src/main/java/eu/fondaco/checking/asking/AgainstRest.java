// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Set;

/**
 * One against all others together: "more than with everybody else combined", "più che a tutti gli
 * altri messi insieme". That is more than half of the whole.
 */
final class AgainstRest {

    private static final Set<String> MARK = Set.of("halfof", "more");

    /** Those like the one that trades, of whom it is part with its nation. */
    private static final Set<String> PEERS = SmallWords.of("against-rest.peers");

    private static final Set<String> TOGETHER = Set.of("halfof", "more", "nation");

    private static final Set<String> MORE = Set.of("filler", "order.more");

    private AgainstRest() {}

    /** Puts one part for more than half in the place of such words, where more is asked. */
    static void mark(Lang lang, List<Part> parts, List<Token> tokens) {
        boolean more = parts.stream().anyMatch(p -> p.isAny("more", "greater", "top"));
        Patterns.Found at = Patterns.find("rest", lang, tokens).orElse(null);
        if (!more || at == null || parts.stream().anyMatch(p -> isNamedIn(p, at))) {
            return;
        }
        parts.removeIf(p -> p.from() < at.to() && p.to() > at.from() && p.from() >= at.from());
        parts.replaceAll(p -> reachesInto(p, at) ? before(p, at) : p);
        int place = (int) parts.stream().filter(p -> p.from() < at.from()).count();
        boolean peers =
                parts.stream().anyMatch(p -> p.kind() == Kind.AREA)
                        && isOfPeers(tokens, at.from(), at.to());
        parts.add(
                place,
                new Part(
                        Kind.CUE,
                        at.from(),
                        at.to(),
                        List.of(),
                        null,
                        null,
                        peers ? TOGETHER : MARK));
    }

    /** Whether words name states or regions, and not those with whom they trade. */
    static boolean isOfPeers(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(t -> PEERS.contains(t.fold()));
    }

    /** "Than all countries of the EU together": those of a place that is named, and not all. */
    private static boolean isNamedIn(Part part, Patterns.Found rest) {
        boolean within = part.from() >= rest.from() && part.to() <= rest.to();
        return within && part.kind() == Kind.AREA && !part.code().equals(Area.WORLD);
    }

    /** "More than all others" of "more than all others together". */
    private static boolean reachesInto(Part part, Patterns.Found rest) {
        return part.from() < rest.from() && part.to() > rest.from() && part.to() <= rest.to();
    }

    private static Part before(Part part, Patterns.Found rest) {
        return new Part(Kind.CUE, part.from(), rest.from(), List.of(), null, null, MORE);
    }
}
