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

    /** The name beside a word for exports or imports in the anchor's sentence; null for none. */
    static String beside(View view) {
        MarkedText text = view.text;
        for (Mention flow : view.cues) {
            boolean near =
                    flow.isAny("flow.exports", "flow.imports")
                            && text.sentence(flow.from()) == view.sentence;
            if (!near) {
                continue;
            }
            int after = flow.to();
            if (isSaid(view, after, "prep.of")) {
                after++;
                while (isSaid(view, after, "article")) {
                    after++;
                }
                if (isUnknown(view, after)) {
                    return text.tokens().get(after).text();
                }
            }
            int before = flow.from() - 2;
            if (before >= 0 && text.tokens().get(before + 1).is("'s") && isUnknown(view, before)) {
                return text.tokens().get(before).text();
            }
        }
        return null;
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
                        && !t.text().chars().allMatch(Character::isUpperCase);
        return name && view.mentions.stream().noneMatch(m -> m.from() <= token && token < m.to());
    }
}
