// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.bench;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the claim benchmark, one dataset at a time, in memory. */
final class BenchTables {

    private static final Map<String, List<String>> FILES =
            Map.of(
                    "eu15",
                    List.of("eu15_exports", "eu15_imports"),
                    "au",
                    List.of("au_states"),
                    "es",
                    List.of("es_provinces"),
                    "it",
                    List.of("it_regions"),
                    "mfg69",
                    List.of("mfg69"));

    private final Path data;

    BenchTables(Path data) {
        this.data = data;
    }

    InMemoryObservationStore store(String dataset) {
        List<Observation> cells = new ArrayList<>();
        for (String file : FILES.get(dataset)) {
            for (Map<String, String> r : rows(file + ".csv")) {
                cells.add(
                        new Observation(
                                dataset,
                                r.get("reporter"),
                                r.get("partner"),
                                TradeFlow.parse(r.get("flow")),
                                r.get("product"),
                                Period.parse(r.get("period")),
                                new BigDecimal(r.get("value")),
                                r.get("unit"),
                                "",
                                null,
                                ""));
            }
        }
        return InMemoryObservationStore.builder()
                .add(
                        new Release(dataset + "@1", dataset, null, "statistical office", "", ""),
                        cells)
                .build();
    }

    Catalog catalog() {
        List<Area> areas = new ArrayList<>();
        for (Map<String, String> r : rows("areas.csv")) {
            String groups = r.get("groups");
            areas.add(
                    new Area(
                            r.get("code"),
                            new Label(r.get("name_en"), r.get("name_it")),
                            r.get("kind"),
                            r.get("parent"),
                            groups.isEmpty() ? Set.of() : Set.of(groups.split(";")),
                            Set.of()));
        }
        List<Product> products = new ArrayList<>();
        rows("products.csv")
                .forEach(
                        r ->
                                products.add(
                                        new Product(
                                                r.get("code"),
                                                new Label(r.get("name_en"), r.get("name_it")),
                                                "",
                                                Set.of())));
        List<Attribute> attributes = new ArrayList<>();
        rows("attributes.csv")
                .forEach(
                        r ->
                                attributes.add(
                                        new Attribute(
                                                r.get("reporter"),
                                                Period.parse(r.get("period")),
                                                r.get("indicator"),
                                                Double.parseDouble(r.get("value")),
                                                r.get("unit"),
                                                r.get("source"))));
        return new Catalog(
                Label.of("bench"),
                "",
                new Areas(areas),
                new Products(products),
                List.of(),
                attributes,
                Relations.NONE);
    }

    private List<Map<String, String>> rows(String file) {
        try {
            List<String> lines = Files.readAllLines(data.resolve(file));
            List<String> header = cells(lines.get(0));
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
