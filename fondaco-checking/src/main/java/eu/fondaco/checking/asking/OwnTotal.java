// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.text.Lang;
import java.util.Set;

/**
 * Of what a share is one where parts of a nation are ranked by it: of what each of them trades in
 * all ("by how much of their exports is wine"), or of what the nation does ("the largest share of
 * wine exports").
 */
final class OwnTotal {

    private static final Set<String> THEIRS = SmallWords.of("own-total.theirs");

    private static final Set<String> NOUNS = SmallWords.of("own-total.nouns");

    private final Heard heard;
    private final Places places;

    OwnTotal(Heard heard, Places places) {
        this.heard = heard;
        this.places = places;
    }

    /** Whether it is said that each one's own total is the whole. */
    boolean isMeant() {
        return heard.says("depend")
                || heard.tokens().stream().anyMatch(t -> THEIRS.contains(t.fold()));
    }

    /**
     * Whether goods are a part of each one's own total: it is said, or the goods stand apart from
     * the trade they are a part of ("manufacturing in exports", not "exports of manufacturing").
     */
    boolean isOfGoods() {
        if (isMeant()) {
            return true;
        }
        boolean nation = heard.says("nation") || places.home().contains(places.nation());
        return !nation && heard.of(Kind.GOODS).allMatch(this::isApart);
    }

    /**
     * Whether a partner is a part of each one's own total: a share is spoken of and not what
     * somebody makes up, and the whole nation isn't named.
     */
    boolean isOfPartner() {
        boolean nation = heard.says("nation") || places.home().contains(places.nation());
        return !nation
                && heard.parts().stream()
                        .filter(p -> p.is("share"))
                        .allMatch(
                                p ->
                                        heard.tokens().subList(p.from(), p.to()).stream()
                                                .anyMatch(t -> NOUNS.contains(t.fold())));
    }

    private boolean isApart(Part goods) {
        Part next = heard.after(goods);
        Part before = heard.before(goods);
        boolean compound = heard.lang() == Lang.EN && next != null && isTrade(next);
        boolean led = before != null && before.is("filler") && isOf(before);
        Part head = led ? heard.before(before) : before;
        return !compound && (head == null || !isTrade(head));
    }

    private boolean isOf(Part part) {
        return heard.text(part).matches("(?iu)of|di|del|dello|della|dell'|dei|degli|delle|d'");
    }

    private static boolean isTrade(Part part) {
        return part.is("exports") || part.is("imports") || part.is("sells") || part.is("buys");
    }
}
