// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that deny what a question says: "which states sell nothing there", "that no region bought".
 * No reading of numbers takes these up, so that one who passes them over answers the contrary of
 * what is asked. What only denies something of those who ask ("I can't find it"), asks whether
 * something is so ("doesn't it") or leaves out an area ("not the country") denies nothing of this.
 */
final class Denials {

    /** Words by what they are in each language, from {@code denials.txt}. */
    private static final Map<Lang, Map<String, Set<String>>> WORDS =
            Arrays.stream(Lang.values()).collect(Collectors.toMap(l -> l, Denials::words));

    /** What "no" denies where it stands before it: "to no region". */
    private static final Set<String> MEMBERS = SmallWords.of("denials.members");

    private static Map<String, Set<String>> words(Lang lang) {
        return BothTongues.of("denials.txt", 1, lang).stream()
                .collect(Collectors.toMap(l -> l.meant().get(0), l -> Set.copyOf(l.words())));
    }

    private static final Pattern CONTRACTED = Pattern.compile("\\p{L}+n't\\W*");
    private static final int NEAR = 3;

    private final Heard heard;
    private final Places places;
    private final boolean members;

    /**
     * Of a question.
     *
     * @param members whether it asks for members of a list, of which "never" is said in vain
     */
    Denials(Heard heard, Places places, boolean members) {
        this.heard = heard;
        this.places = places;
        this.members = members;
    }

    /** The first word that denies what no reading of numbers takes up; empty for none. */
    Optional<Part> unheeded() {
        for (int at = 0; at < heard.tokens().size(); at++) {
            if (denies(at) && isUnread(at) && !isOfSpeaker(at) && !isOfArea(at) && !isOfName(at)) {
                int to = at + 1;
                while (to < heard.tokens().size()
                        && !heard.tokens().get(to).space()
                        && (heard.tokens().get(to).isWord() || heard.tokens().get(to).is("'"))) {
                    to++;
                }
                return Optional.of(new Part(Kind.UNKNOWN, at, to, List.of(), null, null, Set.of()));
            }
        }
        return Optional.empty();
    }

    private boolean is(String what, String word) {
        return WORDS.get(heard.lang()).get(what).contains(word);
    }

    private boolean denies(int at) {
        Token token = heard.tokens().get(at);
        String word = token.fold();
        if (word.equals("no")) {
            Part next = heard.at(at + 1);
            return next != null && next.isAny(MEMBERS);
        }
        boolean contracted = CONTRACTED.matcher(said(at)).matches() && !isAsking(at);
        return is("deny", word) || contracted || word.equals("never") && members;
    }

    /** What stands from a token on without a space: "didn't", which is several tokens. */
    private String said(int at) {
        List<Token> tokens = heard.tokens();
        StringBuilder said = new StringBuilder(tokens.get(at).fold());
        for (int i = at + 1; i < tokens.size() && !tokens.get(i).space(); i++) {
            said.append(tokens.get(i).fold());
        }
        return said.toString();
    }

    /** "Don't we sell more", "…, isn't it": asks whether something is so. */
    private boolean isAsking(int at) {
        return at == 0
                || !heard.tokens().get(at - 1).isWord()
                || Set.of("and", "but", "why", "or", "so")
                        .contains(heard.tokens().get(at - 1).fold());
    }

    /** Whether it belongs to no longer turn of speech that says something else. */
    private boolean isUnread(int at) {
        Part part = heard.at(at);
        boolean one = part != null && said(at).equals(heard.folded(part).replace(" ", ""));
        return part == null
                || (one || part.to() == part.from() + 1)
                        && !part.is("ornot")
                        && (members || !part.is("ever"));
    }

    private boolean isOfSpeaker(int at) {
        List<Token> tokens = heard.tokens();
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            if (is("speaker", tokens.get(i).fold())) {
                return true;
            }
        }
        boolean whole =
                tokens.subList(at + 1, Math.min(at + NEAR, tokens.size())).stream()
                        .anyMatch(t -> is("whole", t.fold()));
        return whole && heard.says("narrow")
                || at + 1 < tokens.size() && is("aside", tokens.get(at + 1).fold());
    }

    /** Whether something else is wanted than a word says: "rather than dollars", "non in euro". */
    static boolean isInstead(Heard heard, Part part) {
        int at = part.from() - 1;
        while (at > 0 && heard.at(at) != null && heard.at(at).is("to")) {
            at--;
        }
        for (int from = Math.max(0, at - 2); from <= at; from++) {
            String said =
                    heard.tokens().subList(from, at + 1).stream()
                            .map(Token::fold)
                            .collect(Collectors.joining(" "));
            if (WORDS.get(heard.lang()).get("instead").contains(said)) {
                return true;
            }
        }
        return false;
    }

    /** Whether money is denied where other money is asked for: "in euros, not in dollars". */
    private boolean isOfOtherMoney(int at) {
        Part next = heard.at(at + 1);
        while (next != null && (Heard.isSmall(next) && !isMoney(next) || next.is("to"))) {
            next = heard.after(next);
        }
        Part denied = next;
        boolean other =
                heard.parts().stream()
                        .anyMatch(p -> p != denied && isMoney(p) && !isInstead(heard, p));
        boolean unread = denied != null && (denied.is("loose") || denied.kind() == Kind.UNKNOWN);
        return denied != null && other && (isMoney(denied) || unread);
    }

    /** "Georgia the state, not the country", "in dollars, not euros": which of two is meant. */
    private boolean isOfName(int at) {
        Part next = heard.at(at + 1);
        while (next != null && Heard.isSmall(next)) {
            next = heard.after(next);
        }
        Part kind = next;
        Part before = at > 0 ? heard.at(at - 1) : null;
        boolean apart = at > 0 && !heard.tokens().get(at - 1).isWord();
        boolean money =
                kind != null && isMoney(kind) && (apart || before != null && isMoney(before));
        return money || isOfOtherMoney(at) || apart && kind != null && kind.isAny(MEMBERS);
    }

    private static boolean isMoney(Part part) {
        return part.words().stream().anyMatch(w -> w.startsWith("money."));
    }

    /** Whether an area is left out by it, which is heeded. */
    private boolean isOfArea(int at) {
        Part next = heard.at(at + 1);
        while (next != null && Heard.isSmall(next)) {
            next = heard.after(next);
        }
        return next != null
                && next.kind() == Kind.AREA
                && places.without().containsAll(next.codes().subList(0, 1));
    }
}
