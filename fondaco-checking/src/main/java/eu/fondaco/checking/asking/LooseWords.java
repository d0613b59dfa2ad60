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
 * Words that no list explains and that by {@linkplain Positions where they stand} can be no name,
 * goods or field, verbs behind their subjects among them ("nobody can pin"). They may be left out
 * of a question that says otherwise what it asks, and the answer says so.
 */
final class LooseWords {

    private static final int SHORTEST = 3;
    private static final Set<String> MARK = Set.of("filler", "general", "loose");

    /** Of those that stand beside what is asked, or tell what somebody does. */
    private static final Set<String> ASIDE = Set.of("filler", "general", "loose", "aside");

    private final Lang lang;
    private final List<Token> tokens;
    private final Predicate<Token> near;

    /**
     * Of a question.
     *
     * @param near whether a word looks like one that asks or names
     */
    LooseWords(Lang lang, List<Token> tokens, Predicate<Token> near) {
        this.lang = lang;
        this.tokens = tokens;
        this.near = near;
    }

    /** Marks such words among the parts of the question. */
    void mark(List<Part> parts) {
        Positions positions = new Positions(tokens, List.copyOf(parts));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean goods = part.is("unheld");
            boolean open =
                    part.kind() == Kind.UNKNOWN
                            && (goods ? !positions.isOpening(part) : part.to() == part.from() + 1);
            Token t = tokens.get(part.from());
            boolean small = Character.isLowerCase(t.text().codePointAt(0));
            boolean verb =
                    open && !goods && small && t.text().length() >= SHORTEST && isVerb(part.from());
            if (open && (verb || !positions.narrows(part)) && !near.test(t)) {
                Set<String> mark = verb || positions.isAside(part) ? ASIDE : MARK;
                parts.set(
                        i, new Part(Kind.CUE, part.from(), part.to(), List.of(), null, null, mark));
            }
        }
    }

    private boolean isVerb(int at) {
        if (at == 0) {
            return false;
        }
        GeneralWords.Places places = GeneralWords.of(lang).places();
        String word = tokens.get(at).fold();
        String before = tokens.get(at - 1).fold();
        String after = at + 1 < tokens.size() ? tokens.get(at + 1).fold() : "";
        boolean participle = places.isParticiple(word);
        boolean helped = participle && isHelped(at, places);
        boolean ruling = places.isFinite(word) && places.ruled().contains(after);
        return places.subjects().contains(before) || helped || ruling && !isArticle(before, places);
    }

    /** Whether a form of "be" or "have" stands before, with at most two small words between. */
    private boolean isHelped(int at, GeneralWords.Places places) {
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            String word = tokens.get(i).fold();
            if (places.helpers().contains(word)) {
                return true;
            }
            if (!places.between().contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isArticle(String word, GeneralWords.Places places) {
        return places.leaders().contains(word);
    }
}
