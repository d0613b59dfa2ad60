// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import static eu.fondaco.warehouse.CubeLoader.literal;

import eu.fondaco.core.quality.Whole;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The queries behind {@link Quality}. Each has the dataset as its one parameter and gives the three
 * worst places: where, how much as text, and of how many.
 */
final class QualitySql {

    /** Parts may differ from their whole by this part of it before it is said. */
    private static final double TOLERANCE = 0.005;

    /** A sum that is so many times another period's looks like another unit. */
    private static final int LEAP = 100;

    /** A jump exceeds this many times the deviation, or the change, that is usual. */
    private static final int FAR = 6;

    /** A deviation is taken to be at least this, so that a calm series isn't one of jumps. */
    private static final double CALM = 0.1;

    /** Yearly changes needed before a series has a history. */
    private static final int HISTORY = 5;

    /** Cells below this part of the reporter's largest one of the period don't count as jumps. */
    private static final double SMALL = 0.01;

    /** So many cells that agree, with three values among them, are no chance. */
    private static final int COPIED = 6;

    private static final String LIVE = " FROM observation WHERE dataset = ? AND until IS NULL";

    private QualitySql() {}

    /** The other dimensions, as a list of columns. */
    static String rest(String dimension) {
        return List.of("reporter", "partner", "flow", "product", "period").stream()
                .filter(d -> !d.equals(dimension))
                .collect(Collectors.joining(", "));
    }

    private static String worst(String with, String place, String size, String words, String from) {
        return "WITH "
                + with
                + " SELECT "
                + place
                + ", "
                + words
                + ", count(*) OVER () "
                + from
                + " ORDER BY "
                + size
                + " DESC, 1 LIMIT 3";
    }

    private static String sums(Whole whole, String parts, String rest) {
        String dimension = whole.dimension().word();
        return "s AS (SELECT concat_ws(' ', "
                + rest
                + ") AS place, sum(value) FILTER ("
                + dimension
                + " = "
                + literal(whole.whole())
                + ")::DOUBLE AS t, sum(value) FILTER ("
                + parts
                + ")::DOUBLE AS p, bool_or(status LIKE '%C%') AS hidden"
                + LIVE
                + " GROUP BY "
                + rest
                + ")";
    }

    static String excess(Whole whole, String parts, String rest) {
        return worst(
                sums(whole, parts, rest),
                "place",
                "p / t",
                "format('{:.1f}', 100 * (p / t - 1))",
                "FROM s WHERE t > 0 AND p > t * " + (1 + TOLERANCE));
    }

    static String lack(Whole whole, String parts, String rest) {
        return worst(
                sums(whole, parts, rest),
                "place",
                "1 - p / t",
                "format('{:.1f}', 100 * (1 - p / t))",
                "FROM s WHERE NOT hidden AND t > 0 AND p < t * " + (1 - TOLERANCE));
    }

    /** The share of unspecified codes of a dimension in the sum of all but the world. */
    static String unspecified(String dimension, String codes, String world) {
        return worst(
                "s AS (SELECT concat_ws(' ', flow, product, period) AS place, (sum(value) FILTER ("
                        + dimension
                        + " IN "
                        + codes
                        + "))::DOUBLE / nullif(sum(value), 0)::DOUBLE AS u"
                        + LIVE
                        + " AND "
                        + dimension
                        + " NOT IN "
                        + world
                        + " GROUP BY flow, product, period)",
                "place",
                "u",
                "format('{:.1f}', 100 * u)",
                "FROM s WHERE u > " + TOLERANCE);
    }

    static String leaps() {
        return worst(
                "s AS (SELECT reporter, flow, period, period_end, length(period) AS form,"
                        + " sum(value)::DOUBLE AS v"
                        + LIVE
                        + " GROUP BY ALL), l AS (SELECT concat_ws(' ', reporter, flow, period) AS"
                        + " place, v, lag(v) OVER (PARTITION BY reporter, flow, form ORDER BY"
                        + " period_end) AS b FROM s)",
                "place",
                "greatest(v / b, b / v)",
                "format('{:.0f}', greatest(v / b, b / v))",
                "FROM l WHERE v > 0 AND b > 0 AND (v / b >= "
                        + LEAP
                        + " OR b / v >= "
                        + LEAP
                        + ")");
    }

    /**
     * Changes on the year before, in logarithms, that lie further from the series' median change
     * than it is used to. Series of a reporter's larger cells only.
     */
    static String jumps() {
        String series = "reporter, flow, partner, product, length(period), month(period_end)";
        return worst(
                "s AS (SELECT concat_ws(' ', reporter, partner, flow, product, period) AS place,"
                    + " value::DOUBLE AS v, lag(value::DOUBLE) OVER w AS b, year(period_end) -"
                    + " lag(year(period_end)) OVER w AS years, max(value::DOUBLE) OVER (PARTITION"
                    + " BY reporter, flow, period) AS largest, hash("
                        + series
                        + ") AS series"
                        + LIVE
                        + " AND value > 0 AND status NOT LIKE '%C%'"
                        + " WINDOW w AS (PARTITION BY "
                        + series
                        + " ORDER BY period_end)), d AS (SELECT *, ln(v / b) AS d FROM s WHERE"
                        + " years = 1), h AS (SELECT series, median(d) AS m, greatest(1.4826 *"
                        + " mad(d), median(abs(d)), "
                        + CALM
                        + ") AS usual"
                        + " FROM d GROUP BY series HAVING count(*) >= "
                        + HISTORY
                        + ")",
                "place",
                "abs(d - m) / usual",
                "CASE WHEN v > b THEN format('{:.1f}', v / b)"
                        + " ELSE format('{:.3g}', v / b) END",
                "FROM d JOIN h USING (series) WHERE abs(d - m) > "
                        + FAR
                        + " * usual"
                        + " AND greatest(v, b) >= "
                        + SMALL
                        + " * largest");
    }

    /** Partners of a reporter whose cells are all the same. */
    static String twins(String never) {
        return worst(
                "h AS (SELECT reporter, flow, partner, count(*) AS n, bit_xor(hash(product, period,"
                        + " value)) AS h"
                        + LIVE
                        + " AND value <> 0 AND partner NOT IN "
                        + never
                        + " GROUP BY ALL HAVING count(*) >= "
                        + COPIED
                        + " AND count(DISTINCT value) > 2), t AS (SELECT reporter, flow,"
                        + " any_value(n) AS n, string_agg(partner, ' = ' ORDER BY partner) AS who"
                        + " FROM h GROUP BY reporter, flow, h.h HAVING count(*) > 1)",
                "concat_ws(' ', reporter, flow)",
                "n",
                "format('{}|{}', who, n)",
                "FROM t");
    }

    /** Periods of a reporter whose cells are all the same. */
    static String repeats() {
        return worst(
                "h AS (SELECT reporter, flow, period, length(period) AS form, count(*) AS n,"
                        + " bit_xor(hash(partner, product, value)) AS h"
                        + LIVE
                        + " AND value <> 0 GROUP BY ALL"
                        + " HAVING count(*) >= "
                        + COPIED
                        + " AND count(DISTINCT value) > 2), t AS (SELECT reporter, flow,"
                        + " any_value(n) AS n, string_agg(period, ' = ' ORDER BY period) AS who"
                        + " FROM h GROUP BY reporter, flow, form, h.h HAVING count(*) > 1)",
                "concat_ws(' ', reporter, flow)",
                "n",
                "format('{}|{}', who, n)",
                "FROM t");
    }
}
