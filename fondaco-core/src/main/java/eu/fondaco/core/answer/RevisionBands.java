// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Question;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * By how much a provider's numbers are revised, by what they are about and how soon after the end
 * of the period they were published. Defaults, wider for details and parts of years; the reasons
 * are in the decision on revision bands. Ranks and counts have none: a revision moves neighbours
 * together, so that a rank is judged by the gap (rule 8).
 */
final class RevisionBands {

    /** A line of the table: the first that fits counts. */
    private record Band(boolean wholeTotals, long withinMonths, double relative) {}

    private static final List<Band> TABLE =
            List.of(
                    new Band(true, 12, 0.010),
                    new Band(true, Long.MAX_VALUE, 0.005),
                    new Band(false, 12, 0.020),
                    new Band(false, Long.MAX_VALUE, 0.010));

    private RevisionBands() {}

    /** Half the width of the band, in the figure's own unit. */
    static double of(Figure figure) {
        double relative = relative(figure);
        double size = Math.abs(figure.value());
        switch (figure.unit()) {
            case "rank":
            case "count":
            case "sign":
                return 0;
            case "times":
                return relative * size;
            case "percentage points":
                return relative * (size + 10);
            case "percent":
                return figure.question().measure().id().contains("growth")
                        ? relative * Math.abs(100 + figure.value())
                        : relative * size;
            default:
                return relative * size;
        }
    }

    private static double relative(Figure figure) {
        Question q = figure.question();
        boolean whole =
                q.partner().is(Area.WORLD)
                        && q.product().is(Product.TOTAL)
                        && (q.period() == null || q.period().isYear());
        long months =
                figure.released().isKnown() && q.period() != null
                        ? ChronoUnit.MONTHS.between(
                                q.period().lastDay(), figure.released().latest())
                        : 0;
        return TABLE.stream()
                .filter(b -> b.wholeTotals() == whole && months <= b.withinMonths())
                .findFirst()
                .orElseThrow()
                .relative();
    }
}
