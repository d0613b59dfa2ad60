// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.question;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.Locale;
import java.util.Set;

/**
 * The canonical text of one series of a question, such as {@code exports of CPA:CK28 from IT-45 to
 * CN}, or of the series it is set against. The dimension that a ranking runs over is left out, for
 * there each member stands in turn.
 *
 * @param basis the fields that differ in the series set against; null for the question's own series
 * @param period whether the period stands beside the series
 * @param over what the rows of a table run over, which goes without saying
 */
record SeriesText(Question q, Basis basis, boolean period, Set<Dimension> over) {

    SeriesText over(Basis other) {
        return new SeriesText(q, other, other.period() != null, over);
    }

    /**
     * Writes the series.
     *
     * @param scale {@code " per capita"}, {@code " relative to GDP"} or nothing
     */
    String print(String scale) {
        TradeFlow flow = basis != null && basis.flow() != null ? basis.flow() : q.flow();
        String product = of(Dimension.PRODUCT, basis == null ? null : basis.product());
        String reporter = of(Dimension.REPORTER, basis == null ? null : basis.reporter());
        String partner = of(Dimension.PARTNER, basis == null ? null : basis.partner());
        StringBuilder s = new StringBuilder(flow.name().toLowerCase(Locale.ROOT)).append(scale);
        String[] parts =
                switch (flow) {
                    case EXPORTS ->
                            new String[] {" of ", product, " from ", reporter, " to ", partner};
                    case IMPORTS ->
                            new String[] {" of ", product, " from ", partner, " to ", reporter};
                    default -> new String[] {" in ", product, " of ", reporter, " with ", partner};
                };
        for (int i = 0; i < parts.length; i += 2) {
            if (parts[i + 1] != null) {
                s.append(parts[i]).append(parts[i + 1]);
            }
        }
        Period when = basis == null ? q.period() : basis.period();
        if (period) {
            s.append(" in ").append(when == null ? "?" : when.toString());
        }
        return s.toString();
    }

    /** The text of one dimension, or null where it goes without saying. */
    private String of(Dimension dimension, Codes changed) {
        Dimension free = q.runsOver();
        if (changed != null) {
            boolean said = free == dimension || over.contains(dimension);
            return !said && dimension.isAll(changed) ? null : CodeText.of(changed);
        }
        if (over.contains(dimension)
                || free == dimension && (basis != null || q.measure().mentions("rank"))) {
            return null;
        }
        Codes own = dimension.of(q);
        if (own == null) {
            return basis == null && free != Dimension.REPORTER ? "?" : null;
        }
        return dimension.isAll(own) ? null : CodeText.of(own);
    }
}
