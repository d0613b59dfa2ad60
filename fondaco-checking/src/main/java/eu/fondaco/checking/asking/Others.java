// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All others than those that are named: "to all other countries", "the rest of the world", "tutti
 * gli altri". Also all of them, where some are left out: "all countries but Chile".
 */
final class Others {

    /** The category of such words. */
    static final String MARK = "restall";

    private static final Set<String> WHICH = SmallWords.of("others.which");

    private static final Set<String> OTHER = SmallWords.of("others.other");

    private static final Set<String> COUNTRIES = SmallWords.of("others.countries");

    private static final String FILLER = "filler";

    private static final Set<String> OUTSIDE = SmallWords.of("others.outside");

    private Others() {}

    /** Puts one part in the place of such words. */
    static void mark(Lang lang, List<Part> parts, List<Token> tokens) {
        boolean without = parts.stream().anyMatch(p -> p.is("exclude"));
        Patterns.Found at =
                Patterns.find("others", lang, tokens)
                        .or(
                                () ->
                                        without
                                                ? Patterns.find("everyone", lang, tokens)
                                                : Optional.empty())
                        .orElse(null);
        if (at == null || isAsked(at, tokens) || isTaken(at, parts)) {
            return;
        }
        parts.removeIf(p -> p.from() < at.to() && p.to() > at.from());
        int place = (int) parts.stream().filter(p -> p.from() < at.from()).count();
        Set<String> says = isAbroad(at, parts, tokens) ? Set.of(FILLER) : Set.of(MARK);
        parts.add(place, new Part(Kind.CUE, at.from(), at.to(), List.of(), null, null, says));
    }

    /**
     * "What does Ohio sell to other countries": abroad, where nobody is named beside whom they
     * would be the others.
     */
    private static boolean isAbroad(Patterns.Found at, List<Part> parts, List<Token> tokens) {
        boolean bare =
                at.to() == at.from() + 2
                        && OTHER.contains(tokens.get(at.from()).fold())
                        && COUNTRIES.contains(tokens.get(at.from() + 1).fold());
        return bare && parts.stream().filter(p -> p.kind() == Kind.AREA).count() < 2;
    }

    /**
     * "England outside Kent": a part of the country that is left out, where one is named behind.
     */
    static Part outside(Part part, List<Part> parts, List<Token> tokens, Predicate<String> isHome) {
        boolean said =
                part.to() == part.from() + 1 && OUTSIDE.contains(tokens.get(part.from()).fold());
        Part next =
                parts.stream()
                        .filter(p -> p.from() >= part.to() && !Heard.isSmall(p))
                        .findFirst()
                        .orElse(null);
        boolean place =
                said
                        && next != null
                        && next.kind() == Kind.AREA
                        && isJoined(part, next, tokens)
                        && isHome.test(next.code())
                        && next.code().length() > 2;
        return place ? Retold.set(part, Set.of("exclude")) : part;
    }

    /** "Outside Kent", "fuori da Roma": "fuori" alone is abroad. */
    private static boolean isJoined(Part outside, Part area, List<Token> tokens) {
        boolean of =
                area.from() == outside.to() + 1
                        && tokens.get(outside.to()).fold().matches("of|da|dal|dalla|dall'|di");
        return of || area.from() == outside.to() && tokens.get(outside.from()).is("outside");
    }

    /** "Which other countries": asked for, and not taken together. */
    private static boolean isAsked(Patterns.Found at, List<Token> tokens) {
        return at.from() > 0 && WHICH.contains(tokens.get(at.from() - 1).fold());
    }

    /** Whether a name or what has been found already reaches over an end of the words. */
    private static boolean isTaken(Patterns.Found at, List<Part> parts) {
        return parts.stream()
                .filter(p -> p.from() < at.to() && p.to() > at.from())
                .anyMatch(p -> p.from() < at.from() || p.to() > at.to() || p.is("halfof"));
    }
}
