// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.list;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import eu.fondaco.sources.csv.CsvFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads {@code products.csv}: {@code code,name_en,name_it} and optional {@code parent} and {@code
 * parts} (codes a named aggregate is the sum of, split by {@code ;}).
 */
public final class ProductsCsv {

    private ProductsCsv() {}

    /**
     * Reads one file.
     *
     * @param seen codes met so far with their place; a code met twice is an error
     */
    public static List<Product> read(
            Path file, String name, Map<String, String> seen, Consumer<DataIssue> issues) {
        List<Product> products = new ArrayList<>();
        new CsvFile(file, name)
                .read(
                        (columns, row) -> {
                            if (row.isHeader()) {
                                Checks.columns(columns, name, issues, "code", "name_en");
                                return;
                            }
                            String code = Checks.code(row, "code", name, seen, issues);
                            if (!code.isEmpty()) {
                                products.add(
                                        new Product(
                                                code,
                                                new Label(
                                                        Checks.orElse(row.get("name_en"), code),
                                                        row.get("name_it")),
                                                row.get("parent"),
                                                AreasCsv.split(row.get("parts"))));
                            }
                        },
                        issues);
        return products;
    }
}
