// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who trades more than all others of their kind: "sells more to Chile than any other state", "vende
 * al Cile più di ogni altra regione", "the top seller to Chile". Then who comes first is asked.
 */
final class MoreThanAny {

    private static final Set<String> MORE = SmallWords.of("more-than-any.more");
    private static final Set<String> TOP = Set.of("top");

    /** What "than any other" becomes: first, beside all others of the noun behind it. */
    static final String OVER_ANY = "overany";

    /** So many words may stand between "more" and "than any other". */
    private static final int FAR = 6;

    private MoreThanAny() {}

    /** Marks words that ask who comes first of all. */
    static void read(Lang lang, List<Part> parts, List<Token> tokens, Predicate<String> home) {
        mark(lang, parts, tokens);
        sellersTo(parts, home);
        firstOfAll(parts);
    }

    /** Marks "more" as "the most", and leaves out what it is more than. */
    private static void mark(Lang lang, List<Part> parts, List<Token> tokens) {
        Patterns.Found than = Patterns.find("anyother", lang, tokens).orElse(null);
        if (than == null) {
            return;
        }
        Part more =
                parts.stream()
                        .filter(p -> p.kind() == Kind.CUE && p.from() < than.from())
                        .filter(p -> than.from() - p.to() <= FAR)
                        .filter(p -> isMore(tokens.subList(p.from(), p.to())))
                        .reduce((one, other) -> other)
                        .orElse(null);
        if (more != null) {
            parts.remove(more);
            parts.removeIf(p -> p.from() >= than.from() && p.to() <= than.to());
            int at = (int) parts.stream().filter(p -> p.from() < than.from()).count();
            Set<String> first = Set.of("top", OVER_ANY);
            parts.add(at, new Part(Kind.CUE, than.from(), than.to(), List.of(), null, null, first));
        }
    }

    /** "More", and "più di" of which the second word already belongs to "di ogni altro". */
    private static boolean isMore(List<Token> words) {
        return MORE.contains(words.get(words.size() - 1).fold())
                || words.size() == 2 && MORE.contains(words.get(0).fold());
    }

    /** "Which state comes first by exports": who it is, and not which place somebody has. */
    private static void firstOfAll(List<Part> parts) {
        Part who = parts.stream().filter(p -> p.isAny("which", "who")).findFirst().orElse(null);
        int at = who == null ? -1 : parts.indexOf(who);
        boolean one = at >= 0 && (who.is("who") || isOne(parts, at + 1));
        for (int i = at + 1; one && i < parts.size(); i++) {
            Part first = parts.get(i);
            if (first.is("first") && first.is("rank") && !first.is("top")) {
                parts.set(i, Retold.set(first, TOP));
                if (i + 1 < parts.size() && parts.get(i + 1).words().equals(Set.of("rank"))) {
                    parts.remove(i + 1);
                }
            } else if (!Heard.isSmall(first) && !first.isAny("one", "being", "to")) {
                return;
            }
        }
    }

    private static boolean isOne(List<Part> parts, int from) {
        int at = from;
        while (at < parts.size()
                && !parts.get(at).is("one")
                && (Heard.isSmall(parts.get(at)) || parts.get(at).is("being"))) {
            at++;
        }
        return at < parts.size() && parts.get(at).is("one") && !parts.get(at).is("many");
    }

    /** "The top seller to Chile": who sells there, and not who sells to us. */
    private static void sellersTo(List<Part> parts, Predicate<String> home) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part seller = parts.get(i);
            Part to = parts.get(i + 1);
            int at = i + 2;
            while (at < parts.size() && Heard.isSmall(parts.get(at))) {
                at++;
            }
            boolean led =
                    seller.is("suppliers")
                            && seller.is("one")
                            && to.is("to")
                            && !to.is("from")
                            && to.from() == seller.to();
            if (led
                    && at < parts.size()
                    && parts.get(at).kind() == Kind.AREA
                    && !home.test(parts.get(at).code())) {
                parts.set(i, Retold.set(seller, Set.of("one", "exports")));
            }
        }
    }
}
