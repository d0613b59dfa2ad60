// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

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
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the claim benchmark in memory, where its folder is at hand. */
final class Bench {

    static final Path FOLDER = Path.of("../../shared/claims-bench");

    private Bench() {}

    static boolean isPresent() {
        return Files.isDirectory(FOLDER.resolve("data"));
    }

    static StoreQuestionEngine engine() {
        return new StoreQuestionEngine(catalog(), store());
    }

    static InMemoryObservationStore store() {
        InMemoryObservationStore.Builder builder = InMemoryObservationStore.builder();
        Map<String, List<Observation>> byDataset = new LinkedHashMap<>();
        for (String file :
                List.of(
                        "eu15_exports",
                        "eu15_imports",
                        "au_states",
                        "es_provinces",
                        "it_regions",
                        "mfg69")) {
            for (Map<String, String> r : rows("data/" + file + ".csv")) {
                byDataset
                        .computeIfAbsent(r.get("dataset"), d -> new ArrayList<>())
                        .add(
                                new Observation(
                                        r.get("dataset"),
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
        byDataset.forEach(
                (id, list) ->
                        builder.add(
                                new Release(id + "@1", id, null, "statistical office", "", ""),
                                list));
        return builder.build();
    }

    static Catalog catalog() {
        List<Area> areas = new ArrayList<>();
        for (Map<String, String> r : rows("data/areas.csv")) {
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
        for (Map<String, String> r : rows("data/products.csv")) {
            products.add(
                    new Product(
                            r.get("code"),
                            new Label(r.get("name_en"), r.get("name_it")),
                            "",
                            Set.of()));
        }
        List<Attribute> attributes = new ArrayList<>();
        for (Map<String, String> r : rows("data/attributes.csv")) {
            attributes.add(
                    new Attribute(
                            r.get("reporter"),
                            Period.parse(r.get("period")),
                            r.get("indicator"),
                            Double.parseDouble(r.get("value")),
                            r.get("unit"),
                            r.get("source")));
        }
        return new Catalog(
                Label.of("bench"),
                "",
                new Areas(areas),
                new Products(products),
                List.of(),
                attributes,
                Relations.NONE);
    }

    static List<Map<String, String>> rows(String file) {
        return Csv.rows(FOLDER.resolve(file));
    }
}
