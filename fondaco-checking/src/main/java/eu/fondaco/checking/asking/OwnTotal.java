// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import java.util.Set;
import java.util.stream.Stream;

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

    /** "UK regions", "regioni d'Italia": whose parts are listed, and not what has a whole. */
    private boolean isBesideMembers(Heard.Part nation) {
        return Stream.of(before(nation), heard.after(nation))
                .anyMatch(p -> p != null && p.isAny("regions", "states", "provinces"));
    }

    private Heard.Part before(Heard.Part part) {
        Heard.Part before = heard.before(part);
        while (before != null && Heard.isSmall(before)) {
            before = heard.before(before);
        }
        return before;
    }

    /** "Where fashion weighs most": goods are what has the share, in each one's own total. */
    boolean isOfGoods() {
        Heard.Part share = heard.first("share");
        Heard.Part before = share == null ? null : heard.before(share);
        return before != null
                && before.kind() == Heard.Kind.GOODS
                && heard.text(share).matches("(?iu)(pes|cont|weigh|count|matter)\\p{L}*");
    }

    /**
     * Whether a partner is a part of each one's own total: a share is spoken of and not what
     * somebody makes up, and the whole nation isn't named.
     */
    boolean isOfPartner() {
        boolean nation =
                heard.says("nation")
                        || heard.of(Heard.Kind.AREA)
                                .anyMatch(
                                        p ->
                                                p.code().equals(places.nation())
                                                        && !isBesideMembers(p));
        return !nation
                && heard.parts().stream()
                        .filter(p -> p.is("share"))
                        .allMatch(
                                p ->
                                        heard.tokens().subList(p.from(), p.to()).stream()
                                                .anyMatch(t -> NOUNS.contains(t.fold())));
    }
}
