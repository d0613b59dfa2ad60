// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.claim.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a text says of a place's weight in trade without saying how much: "one of the main
 * customers", "a key market".
 */
final class Unmeasured {

    private static final String[] ROLES = {
        "role.customer", "role.supplier", "role.exporter", "role.importer", "kind"
    };

    private Unmeasured() {}

    /** The words of such statements, from the name of the place to the role. */
    static List<Span> in(MarkedText text) {
        List<Span> out = new ArrayList<>();
        List<Mention> all = text.mentions();
        for (int k = 0; k < all.size(); k++) {
            Mention vague = all.get(k);
            if (!vague.is("vague")) {
                continue;
            }
            Mention role = near(text, all, k, 1);
            Mention place = near(text, all, k, -1);
            if (role != null && place != null) {
                out.add(
                        text.document()
                                .span(
                                        text.tokens().get(start(all, place)).start(),
                                        text.tokens().get(role.to() - 1).end()));
            }
        }
        return out;
    }

    /** Where a place's name begins, with its article. */
    private static int start(List<Mention> all, Mention place) {
        Mention before = place.index() > 0 ? all.get(place.index() - 1) : null;
        boolean article = before != null && before.is("article") && before.to() == place.from();
        return article ? before.from() : place.from();
    }

    /** A role after such words, or a place before them, in their segment; null for none. */
    private static Mention near(MarkedText text, List<Mention> all, int k, int step) {
        Mention vague = all.get(k);
        for (int i = k + step; i >= 0 && i < all.size(); i += step) {
            Mention m = all.get(i);
            if (text.segment(m.from()) != text.segment(vague.from())) {
                return null;
            }
            boolean found =
                    step > 0 ? m.isAny(ROLES) : m.kind() == Mention.Kind.AREA || m.is("pronoun");
            if (found) {
                return m;
            }
        }
        return null;
    }
}
