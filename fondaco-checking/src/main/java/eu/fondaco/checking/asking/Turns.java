// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns of speech in which words together say what none of them says: "are they buying less" asks
 * whether it fell, "are we really first" for a place.
 */
final class Turns {

    private static final List<String> VERBS = List.of("sells", "buys", "exports", "imports");

    private static final Set<String> LESS = SmallWords.of("turns.less");
    private static final Set<String> MORE = SmallWords.of("turns.more");

    private static final Set<String> ABOVE = SmallWords.of("turns.above");
    private static final Set<String> BELOW = SmallWords.of("turns.below");
    private static final Set<String> AGAINST = SmallWords.of("turns.against");

    private static final Set<String> THOSE = SmallWords.of("turns.those");

    private static final Set<String> CHOICE = SmallWords.of("turns.choice");

    /** Who trades, behind "the first" or "the biggest": then a place is asked about. */
    private static final String TRADER =
            ".*(exporter|importer|seller|buyer|trader|esportat|importat|state|stato|region|provinc"
                    + "|country|nation|paese|nazione).*";

    private static final Set<String> OF = SmallWords.of("turns.of");

    private final Lang lang;
    private final List<Token> tokens;

    Turns(Lang lang, List<Token> tokens) {
        this.lang = lang;
        this.tokens = tokens;
    }

    /** Marks such turns among the parts of a question. */
    void turn(List<Part> parts) {
        boolean open =
                parts.stream()
                                .anyMatch(
                                        p ->
                                                Stream.of("who", "which", "when", "where")
                                                        .anyMatch(p::is))
                        || isOfThoseWho(parts);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).is("balance") && parts.get(i).is("growth")) {
                Set<String> standing = new TreeSet<>(parts.get(i).words());
                standing.removeAll(Set.of("growth", "up", "down"));
                parts.set(i, with(parts.get(i), standing));
            }
            if (isBestOf(parts, i)) {
                Set<String> place = new TreeSet<>(parts.get(i).words());
                place.removeAll(Set.of("growth", "up", "down"));
                parts.set(i, with(parts.get(i), place));
            }
            if (!open && isAlone(parts, i)) {
                boolean down = LESS.contains(word(parts.get(i)));
                parts.set(i, with(parts.get(i), Set.of("growth", down ? "down" : "up", "whether")));
            }
            if (isOfImports(parts, i)) {
                parts.set(i, with(parts.get(i), Set.of("cover")));
            }
            if (!open && isStanding(parts, i)) {
                boolean down = BELOW.contains(word(parts.get(i)));
                parts.set(i, with(parts.get(i), Set.of("growth", down ? "down" : "up")));
                if (i + 1 < parts.size() && AGAINST.contains(word(parts.get(i + 1)))) {
                    parts.set(i + 1, with(parts.get(i + 1), Set.of("compare")));
                }
            }
            boolean first = !open && parts.get(i).is("firstword");
            if (first && (isBeing(parts, i) || isTested(parts, i))) {
                Set<String> all = new TreeSet<>(parts.get(i).words());
                all.removeAll(Set.of("top"));
                all.addAll(Set.of("rank", "first", "whether", "placed"));
                parts.set(i, with(parts.get(i), all));
            }
        }
    }

    /** "Exports as a percentage of imports": how far the ones pay for the others. */
    private static boolean isOfImports(List<Part> parts, int at) {
        int of = at + 1;
        while (of < parts.size() && (Heard.isSmall(parts.get(of)) || parts.get(of).is("than"))) {
            of++;
        }
        return parts.get(at).is("share")
                && of < parts.size()
                && parts.get(of).is("imports")
                && parts.subList(0, at).stream().anyMatch(p -> p.is("exports"))
                && parts.subList(0, at).stream().noneMatch(p -> p.is("imports"));
    }

    /**
     * "Are exports up on last year?", "l'export \u00e8 gi\u00f9 rispetto al 2019?": said of what
     * stands higher or lower than it did, behind a form of "be".
     */
    private boolean isStanding(List<Part> parts, int at) {
        Part part = parts.get(at);
        String said = word(part);
        boolean stands = ABOVE.contains(said) || BELOW.contains(said);
        if (part.kind() != Kind.CUE || !stands) {
            return false;
        }
        Part next = at + 1 < parts.size() ? parts.get(at + 1) : null;
        boolean ends =
                next == null
                        || next.kind() == Kind.TIME
                        || next.isAny("compare", "since", "latest")
                        || AGAINST.contains(tokens.get(next.from()).fold())
                        || !tokens.get(next.from()).isWord();
        return ends
                && parts.stream()
                        .filter(p -> p.to() <= part.from())
                        .anyMatch(p -> p.isAny("being", "whether"));
    }

    /** "The best customer", "i migliori mercati": the first of them, and not one that improved. */
    private static boolean isBestOf(List<Part> parts, int at) {
        Part noun = at + 1 < parts.size() ? parts.get(at + 1) : null;
        return noun != null
                && parts.get(at).is("judged")
                && noun.isAny("one", "many", "partners", "suppliers");
    }

    /**
     * "The countries to which it sells more": some are asked for, and not whether it sells more.
     */
    private boolean isOfThoseWho(List<Part> parts) {
        return parts.stream()
                .filter(p -> p.is("many"))
                .map(p -> parts.indexOf(p) + 1)
                .filter(i -> i < parts.size())
                .map(i -> parts.get(i).isAny("to", "from") ? i + 1 : i)
                .filter(i -> i < parts.size())
                .anyMatch(i -> parts.get(i).is("that") || THOSE.contains(word(parts.get(i))));
    }

    /** The words of a part, folded. */
    private String word(Part part) {
        return tokens.subList(part.from(), part.to()).stream()
                .map(Token::fold)
                .collect(Collectors.joining(" "));
    }

    /** "Buying less", "comprano di meno": behind a verb, and nothing it is less than. */
    private boolean isAlone(List<Part> parts, int at) {
        Part part = parts.get(at);
        boolean said = part.kind() == Kind.CUE && MORE.contains(word(part));
        if (!said || at == 0) {
            return false;
        }
        int verb = at - 1;
        while (verb > 0 && Heard.isSmall(parts.get(verb)) && at - verb < 3) {
            verb--;
        }
        Part before = parts.get(verb);
        boolean traded = VERBS.stream().anyMatch(before::is) && before.to() >= part.from() - 2;
        String next = part.to() < tokens.size() ? tokens.get(part.to()).fold() : "";
        boolean ends = next.isEmpty() || next.matches("[?!.,;:]");
        boolean compared =
                parts.stream()
                        .filter(p -> p.from() > part.from())
                        .anyMatch(p -> p.is("than") && isThan(p) || p.is("more") && p.is("halfof"));
        boolean verbal =
                before.isAny("sells", "buys")
                        || tokens.get(before.from()).fold().matches("(esport|import)(a|i)\\p{L}*")
                                && !before.is("minus");
        boolean choice = tokens.stream().anyMatch(t -> CHOICE.contains(t.fold()));
        return traded && verbal && !choice && !OF.contains(next) && (ends || !compared);
    }

    private boolean isThan(Part part) {
        return lang == Lang.EN || tokens.get(part.from()).fold().matches("che|di");
    }

    /**
     * "Are we really the first": a form of "be" before it, with nothing but small words between.
     */
    private boolean isBeing(List<Part> parts, int at) {
        Part next = at + 1 < parts.size() ? parts.get(at + 1) : null;
        boolean bare =
                next == null
                        || Heard.isSmall(next) && !next.is("from")
                        || next.kind() == Kind.AREA
                        || next.kind() == Kind.TIME
                        || next.isAny("to", "perhead")
                        || word(next).matches(TRADER) && !next.is("many");
        for (int i = at - 1; bare && i >= 0; i--) {
            Part p = parts.get(i);
            if (p.is("being")) {
                return true;
            }
            boolean between =
                    Heard.isSmall(p)
                            || word(p).matches(TRADER) && !p.is("many")
                            || p.isAny("whether", "still", "us", "alive", "ever");
            if (!between && !(p.kind() == Kind.AREA)) {
                return false;
            }
        }
        return false;
    }

    /** "First in Italy per head: true?" */
    private boolean isTested(List<Part> parts, int at) {
        boolean tested = parts.stream().anyMatch(p -> p.is("ornot") && p.from() > at);
        boolean placed =
                parts.stream().anyMatch(p -> p.kind() == Kind.AREA)
                        && parts.stream().noneMatch(p -> p.isAny("partners", "suppliers"));
        Part next = at + 1 < parts.size() ? parts.get(at + 1) : null;
        boolean bare = next == null || Heard.isSmall(next) || next.is("to");
        return tested && placed && bare;
    }

    private static Part with(Part part, Set<String> words) {
        return new Part(Kind.CUE, part.from(), part.to(), List.of(), null, null, Set.copyOf(words));
    }
}
