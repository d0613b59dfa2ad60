// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

/**
 * Percentages and fractions: which of the measures they may state follows from the words beside
 * them.
 */
final class Percentages {

    private final Ratios ratios;
    private final PartsOfOthers parts;
    private final GdpAndCover gdpAndCover;
    private final Growths growths;
    private final Shares shares;
    private final Contributions contributions;

    Percentages(
            Ratios ratios,
            PartsOfOthers parts,
            GdpAndCover gdpAndCover,
            Growths growths,
            Shares shares,
            Contributions contributions) {
        this.ratios = ratios;
        this.parts = parts;
        this.gdpAndCover = gdpAndCover;
        this.growths = growths;
        this.shares = shares;
        this.contributions = contributions;
    }

    /**
     * A percentage or a fraction: the first of these measures that the words beside it fit; a share
     * where none does.
     */
    void percent(Statement x, Item a) {
        boolean other =
                gdpAndCover.gdp(x, a)
                        || parts.of(x, a)
                        || contributions.ofChange(x, a)
                        || toOther(x, a)
                        || gdpAndCover.cover(x, a)
                        || shares.sameAgain(x, a)
                        || growths.told(x, a);
        if (!other) {
            shares.share(x, a);
        }
    }

    /** "12% more than Peru": against another area, partner or flow. */
    private boolean toOther(Statement x, Item a) {
        Item compared = x.c.after(a.to, 2, "more", "less");
        return compared != null && ratios.toOther(x, a, compared);
    }
}
