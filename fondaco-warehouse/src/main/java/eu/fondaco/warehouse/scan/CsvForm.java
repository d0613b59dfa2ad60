// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of plain CSV files stand for, where they all have the same header.
 *
 * @param separator what stands between fields
 * @param header the names of the columns in order
 * @param dataset the dataset that the cells belong to
 * @param unit the unit of their values
 * @param always texts that a column has in each row
 * @param columns by our name ({@code reporter, partner, product, period, value}, and where they are
 *     there {@code flow, status, quantity, quantity_unit}) the column
 * @param flow the flow of all cells; empty where it is a column
 * @param quantityUnit the unit of all quantities; empty where it is a column, or there is none
 * @param areas codes by the texts of reporters and partners; none where texts are codes
 * @param worlds texts that all mean the world as partner
 * @param areaPrefix what is put before a text to make it an area code
 * @param productPrefix what is put before a text to make it a product code
 * @param isYears whether each period is a plain year
 * @param thousands whether values are in thousands of their unit
 * @param missing texts that mean that there is no number
 */
public record CsvForm(
        char separator,
        List<String> header,
        String dataset,
        String unit,
        Map<String, String> always,
        Map<String, String> columns,
        String flow,
        String quantityUnit,
        Map<String, String> areas,
        Set<String> worlds,
        String areaPrefix,
        String productPrefix,
        boolean isYears,
        boolean thousands,
        List<String> missing) {

    public CsvForm {
        header = List.copyOf(header);
        always = Map.copyOf(always);
        columns = Map.copyOf(columns);
        areas = Map.copyOf(areas);
        worlds = Set.copyOf(worlds);
        missing = List.copyOf(missing);
    }

    /**
     * Tidy files, of which each row has this dataset and this unit.
     *
     * @param worlds texts that all mean the world as partner
     */
    public static CsvForm tidy(
            char separator, List<String> header, String dataset, String unit, Set<String> worlds) {
        Map<String, String> columns = new HashMap<>();
        for (String name :
                List.of(
                        "reporter",
                        "partner",
                        "product",
                        "period",
                        "value",
                        "flow",
                        "status",
                        "quantity",
                        "quantity_unit")) {
            if (header.contains(name)) {
                columns.put(name, name);
            }
        }
        return new CsvForm(
                separator,
                header,
                dataset,
                unit,
                Map.of("dataset", dataset, "unit", unit),
                columns,
                "",
                "",
                Map.of(),
                worlds,
                "",
                "",
                false,
                false,
                List.of(""));
    }
}
