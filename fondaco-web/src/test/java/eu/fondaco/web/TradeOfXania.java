// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.answer.StoreQuestionEngine;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.measure.library.StandardMeasures;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An invented observatory of the cells that a test writes down, a line each. */
final class TradeOfXania {

    private TradeOfXania() {}

    /**
     * Holdings of cells.
     *
     * @param lines each: dataset, reporter, partner, flow, product, year, millions or a dash for
     *     none, status or nothing
     */
    static Holdings holdings(String... lines) {
        InMemoryObservationStore.Builder builder = InMemoryObservationStore.builder();
        for (String dataset : List.of("trade", "other")) {
            List<Observation> cells = new ArrayList<>();
            for (String line : lines) {
                if (line.startsWith(dataset + " ")) {
                    cells.add(cell(line.split(" ")));
                }
            }
            if (!cells.isEmpty()) {
                LocalDate day = LocalDate.of(2025, 3, 1);
                String office = "Office of " + dataset;
                builder.add(new Release(dataset + "@" + day, dataset, day, office, "", ""), cells);
                builder.dataset(dataset, false, false);
            }
        }
        InMemoryObservationStore store = builder.build();
        Catalog catalog =
                new Catalog(
                        new Label("Trial observatory", "Osservatorio di prova"),
                        "XA-1",
                        areas(),
                        products(),
                        List.of(),
                        List.of(),
                        Relations.NONE);
        return TestHoldings.of(
                catalog,
                store,
                StandardMeasures.all(),
                new StoreQuestionEngine(catalog, store),
                new QuestionLanguage(catalog),
                (name, text, options, progress) -> {
                    throw new IllegalStateException("nothing is checked here");
                },
                List.of());
    }

    private static Observation cell(String... c) {
        return new Observation(
                c[0],
                c[1],
                c[2],
                TradeFlow.parse(c[3]),
                c[4],
                Period.year(Integer.parseInt(c[5])),
                c[6].equals("-") ? BigDecimal.ZERO : new BigDecimal(c[6]).movePointRight(6),
                "EUR",
                c.length > 7 ? c[7] : "",
                null,
                "");
    }

    private static Areas areas() {
        List<Area> areas = new ArrayList<>();
        areas.add(area("XA", "Xania", "Xania", "country", ""));
        areas.add(area("XA-1", "Upper Xania", "Alta Xania", "region", "XA"));
        areas.add(area("XA-2", "Lower Xania", "Bassa Xania", "region", "XA"));
        areas.add(area("XA-3", "Outer Xania", "Xania Esterna", "region", "XA"));
        areas.add(area("XA-4", "Inner Xania", "Xania Interna", "region", "XA"));
        areas.add(area("UK", "United Kingdom", "Regno Unito", "country", ""));
        for (String name : List.of("Aland", "Bland", "Cland", "Dland", "Eland")) {
            areas.add(area(name.substring(0, 1), name, name, "country", ""));
        }
        return new Areas(areas);
    }

    private static Area area(String code, String en, String it, String kind, String parent) {
        return new Area(code, new Label(en, it), kind, parent, Set.of(), Set.of("the " + en));
    }

    private static Products products() {
        return new Products(
                List.of(
                        product("SHOPS", "trade services", "servizi del commercio", ""),
                        product("RETAIL", "retail", "dettaglio", "SHOPS"),
                        product("WHOLE", "wholesale", "ingrosso", "SHOPS"),
                        product("WOOD", "forestry", "foreste", ""),
                        product("FARMS", "farming", "agricoltura", ""),
                        product("TOOLS", "machines", "macchine", ""),
                        product("LOGS", "forestry", "foreste", "")));
    }

    private static Product product(String code, String en, String it, String parent) {
        return new Product(code, new Label(en, it), parent, Set.of());
    }
}
