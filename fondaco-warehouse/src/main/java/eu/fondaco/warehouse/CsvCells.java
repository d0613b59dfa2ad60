// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.time.Period;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Cells of one dataset in a CSV file that {@link CsvSurvey} found whole and without repetition, and
 * whose texts were found to be right. They go to the warehouse without passing through this
 * process's memory.
 *
 * @param survey what was found in the file
 * @param unit the one unit of its values
 * @param partners codes for partners that the file calls otherwise; different ones for different
 *     texts
 * @param periods the period each text of the column stands for; different ones for different texts
 */
public record CsvCells(
        CsvSurvey survey, String unit, Map<String, String> partners, Map<String, Period> periods) {

    public CsvCells {
        partners = Map.copyOf(partners);
        periods = Map.copyOf(periods);
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("no periods");
        }
    }

    /** A query with the columns of the staging table. Every text in it is quoted. */
    String select() {
        String partner =
                partners.isEmpty()
                        ? "c.partner"
                        : partners.entrySet().stream()
                                .map(
                                        e ->
                                                "WHEN "
                                                        + CubeLoader.literal(e.getKey())
                                                        + " THEN "
                                                        + CubeLoader.literal(e.getValue()))
                                .sorted()
                                .collect(
                                        Collectors.joining(
                                                " ", "CASE c.partner ", " ELSE c.partner END"));
        String known =
                periods.entrySet().stream()
                        .map(
                                e ->
                                        "("
                                                + CubeLoader.literal(e.getKey())
                                                + ", "
                                                + CubeLoader.literal(e.getValue().toString())
                                                + ", DATE '"
                                                + e.getValue().lastDay()
                                                + "')")
                        .sorted()
                        .collect(Collectors.joining(", "));
        return "SELECT c.reporter, "
                + partner
                + " AS partner, c.flow, c.product, p.period, p.period_end, coalesce(nullif(c.value,"
                + " ''), '0')::DECIMAL(28,4) AS value, c.status, nullif(c.quantity,"
                + " '')::DECIMAL(28,4) AS quantity, c.quantity_unit FROM ("
                + survey.texts()
                + ") c JOIN (VALUES "
                + known
                + ") p(text, period, period_end) ON p.text = c.period";
    }
}
