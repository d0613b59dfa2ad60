// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.release;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a release changes of an observatory.
 *
 * @param brought by dataset, what came
 * @param revised the largest revisions, in the order of their size
 * @param moves partners, or areas at home, that have another place than before
 * @param extremes series whose newest value is their highest or lowest
 * @param flips statements of checked texts that are judged otherwise
 */
public record WhatChanged(
        List<Brought> brought,
        List<Revised> revised,
        List<Move> moves,
        List<Extreme> extremes,
        List<Overturned> flips) {

    public WhatChanged {
        brought = List.copyOf(brought);
        revised = List.copyOf(revised);
        moves = List.copyOf(moves);
        extremes = List.copyOf(extremes);
        flips = List.copyOf(flips);
    }

    /**
     * What a release of a dataset brings.
     *
     * @param fresh cells of which nothing was known
     * @param revised cells that have another value than before
     * @param same cells that are given again as they were
     * @param first the earliest period of its new cells; null where there are none
     * @param last the latest one
     */
    public record Brought(
            String dataset,
            String release,
            long fresh,
            long revised,
            long same,
            Period first,
            Period last) {}

    /** A cell with the value it had before. */
    public record Revised(Observation cell, BigDecimal before) {

        /** By how much, in the cell's unit. */
        double by() {
            return cell.value().subtract(before).doubleValue();
        }
    }

    /**
     * A place among others.
     *
     * @param area whose trade; empty where areas themselves are ranked
     * @param code of the partner or area that moved
     * @param was its place before; 0 where it was in none of the first
     * @param now its place now; 0 likewise
     * @param base the period in which it had the place before; the same period where it moved by
     *     revision
     */
    public record Move(
            TradeFlow flow,
            String area,
            String code,
            int was,
            int now,
            Period period,
            Period base) {}

    /**
     * A record.
     *
     * @param partner empty for trade with all
     * @param since the first period of its kind that is held
     * @param highest whether it is the highest value, else the lowest
     */
    public record Extreme(
            TradeFlow flow,
            String area,
            String partner,
            Period period,
            Period since,
            double value,
            String unit,
            boolean highest) {}
}
