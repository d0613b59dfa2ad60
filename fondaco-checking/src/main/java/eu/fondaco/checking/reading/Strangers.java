// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.text.Token;

/**
 * Names that nothing here knows where it is said whose trade it is or of what: "the exports of
 * Ruritania", "Ruritania's exports". Such a number isn't about the area that a text is otherwise
 * about. What areas are called elsewhere, "the Land", is no name.
 */
final class Strangers {

    /** Shorter words are no names. */
    private static final int SHORTEST = 3;

    private Strangers() {}

    private static final String[] PARTIES = {"prep.to", "prep.from", "prep.in"};

    /** The name beside a word for trade in the anchor's sentence; null for none. */
    static String beside(View view) {
        for (Mention m : view.cues) {
            if (view.text.sentence(m.from()) != view.sentence) {
                continue;
            }
            boolean flow = m.isAny("flow.exports", "flow.imports");
            boolean deal = m.isAny("verb.sell", "verb.buy", "verb.absorb");
            String name = flow || deal ? after(view, m, flow) : null;
            name = name == null && flow ? owner(view, m) : name;
            name = name == null && deal ? dealer(view, m) : name;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** "Exports of Ruritania", "sold to Ruritania". */
    private static String after(View view, Mention m, boolean flow) {
        int at = m.to();
        boolean party = flow && isSaid(view, at, "prep.of");
        for (String prep : PARTIES) {
            party |= isSaid(view, at, prep);
        }
        if (!party) {
            return null;
        }
        at++;
        while (isSaid(view, at, "article")) {
            at++;
        }
        return name(view, at);
    }

    /** "Ruritania's exports". */
    private static String owner(View view, Mention m) {
        int at = m.from() - 2;
        return at >= 0 && view.token(at + 1).is("'s") ? name(view, at) : null;
    }

    /** "Ruritania bought". */
    private static String dealer(View view, Mention m) {
        int at = m.from() - 1;
        while (at > 0 && isSaid(view, at, "be")) {
            at--;
        }
        boolean does =
                at >= 0
                        && (view.scene.preposition(at).equals("start")
                                || view.scene.preposition(at).equals(","));
        return does ? name(view, at) : null;
    }

    private static String name(View view, int token) {
        return isUnknown(view, token) ? view.token(token).text() : null;
    }

    private static boolean isSaid(View view, int token, String category) {
        return isInSentence(view, token) && view.scene.says(token, category);
    }

    private static boolean isInSentence(View view, int token) {
        return token < view.text.tokens().size() && view.text.sentence(token) == view.sentence;
    }

    private static boolean isUnknown(View view, int token) {
        if (!isInSentence(view, token)) {
            return false;
        }
        Token t = view.text.tokens().get(token);
        boolean name =
                t.isWord()
                        && t.isCapitalised()
                        && t.text().length() >= SHORTEST
                        && !view.scene.says(token, "area.kind")
                        && !view.scene.says(token, "function")
                        && !t.text().chars().allMatch(Character::isUpperCase);
        return name && view.mentions.stream().noneMatch(m -> m.from() <= token && token < m.to());
    }
}
