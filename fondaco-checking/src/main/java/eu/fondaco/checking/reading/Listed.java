// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.List;

/**
 * Which partners a text says that it looks at: one that counts as many as a table lists, "eight of
 * the thirteen markets", ranks them among each other. Elsewhere a larger one may be among those
 * that the table doesn't list, and a place is known only within bounds.
 */
final class Listed {

    /** How far the noun may stand behind its number, in tokens. */
    private static final int NEAR = 4;

    /** From how many on a number tells a list. */
    private static final int MANY = 5;

    private static final String[] NOUNS = {
        "kind=partner", "kind=country", "role.customer", "role.supplier"
    };

    private Listed() {}

    /** Those partners, in order; empty where a text says none. */
    static List<String> partners(Scene scene) {
        List<String> all = scene.holdings.listedPartners();
        List<Mention> mentions = scene.text.mentions();
        for (Mention m : mentions) {
            Num n = m.num();
            boolean so =
                    all.size() >= MANY
                            && n != null
                            && n.type() == Num.Type.PLAIN
                            && !n.scaled()
                            && n.value() == all.size();
            if (so && isOfPartners(scene, m)) {
                return all;
            }
        }
        return List.of();
    }

    private static boolean isOfPartners(Scene scene, Mention number) {
        for (Mention m : scene.text.mentions()) {
            boolean behind = m.from() >= number.to() && m.from() - number.to() < NEAR;
            if (behind
                    && m.isAny(NOUNS)
                    && scene.text.sentence(m.from()) == scene.text.sentence(number.from())) {
                return true;
            }
        }
        return false;
    }
}
