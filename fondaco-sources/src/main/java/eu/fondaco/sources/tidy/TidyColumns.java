// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.tidy;

import eu.fondaco.sources.csv.CsvFile.Columns;
import java.util.List;

/** Where the columns of a trade file are; -1 where one is absent. */
record TidyColumns(
        int dataset,
        int reporter,
        int reporterName,
        int partner,
        int partnerName,
        int flow,
        int product,
        int productName,
        int period,
        int value,
        int unit,
        int status,
        int quantity,
        int quantityUnit) {

    private static final List<String> NAMES =
            List.of(
                    "dataset",
                    "reporter",
                    "reporter_name",
                    "partner",
                    "partner_name",
                    "flow",
                    "product",
                    "product_name",
                    "period",
                    "value",
                    "unit",
                    "status",
                    "quantity",
                    "quantity_unit");

    static TidyColumns of(Columns c) {
        return new TidyColumns(
                c.find("dataset"),
                c.find("reporter"),
                c.find("reporter_name"),
                c.find("partner"),
                c.find("partner_name"),
                c.find("flow"),
                c.find("product"),
                c.find("product_name"),
                c.find("period"),
                c.find("value"),
                c.find("unit"),
                c.find("status"),
                c.find("quantity"),
                c.find("quantity_unit"));
    }

    static List<String> unknown(Columns columns) {
        return columns.names().stream().filter(name -> !NAMES.contains(name)).toList();
    }
}
