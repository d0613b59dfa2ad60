// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.flow.InMemoryObservationStore;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.product.Products;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Small observatories written as text tables. Columns are separated by blanks; a dot is nothing.
 */
public final class Small {

    private final InMemoryObservationStore.Builder store = InMemoryObservationStore.builder();
    private final List<Area> areas = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();

    /** {@code code kind parent groups}. */
    public Small areas(String table) {
        for (String[] r : rows(table)) {
            areas.add(
                    new Area(
                            r[0],
                            Label.of(r[0]),
                            r[1],
                            nothing(r[2]),
                            r[3].equals(".") ? Set.of() : Set.of(r[3].split(";")),
                            Set.of()));
        }
        return this;
    }

    /** {@code code parent parts}. */
    public Small products(String table) {
        for (String[] r : rows(table)) {
            products.add(
                    new Product(
                            r[0],
                            Label.of(r[0]),
                            nothing(r[1]),
                            r[2].equals(".") ? Set.of() : Set.of(r[2].split(";"))));
        }
        return this;
    }

    public Small dataset(String id, boolean complete, boolean zerosOmitted) {
        store.dataset(id, complete, zerosOmitted);
        return this;
    }

    /** {@code reporter partner flow product period value status quantity unit}. */
    public Small cells(String dataset, String knownFrom, String table) {
        return cells(dataset, "EUR", knownFrom, table);
    }

    /** The same in another currency. */
    public Small cells(String dataset, String currency, String knownFrom, String table) {
        List<Observation> cells = new ArrayList<>();
        for (String[] r : rows(table)) {
            cells.add(
                    new Observation(
                            dataset,
                            r[0],
                            r[1],
                            TradeFlow.parse(r[2]),
                            r[3],
                            Period.parse(r[4]),
                            new BigDecimal(r[5]),
                            currency,
                            r.length > 6 ? nothing(r[6]) : "",
                            r.length > 7 ? new BigDecimal(r[7]) : null,
                            r.length > 8 ? r[8] : ""));
        }
        LocalDate from = knownFrom.equals(".") ? null : LocalDate.parse(knownFrom);
        store.add(
                new Release(dataset + "@" + knownFrom, dataset, from, "statistical office", "", ""),
                cells);
        return this;
    }

    /** {@code area period indicator value unit}. */
    public Small attributes(String table) {
        for (String[] r : rows(table)) {
            attributes.add(
                    new Attribute(
                            r[0],
                            Period.parse(r[1]),
                            r[2],
                            Double.parseDouble(r[3]),
                            r[4],
                            "statistical office"));
        }
        return this;
    }

    /**
     * {@code id measure flow reporter partner product period base against value = released origin}.
     */
    public Small figures(String table) {
        for (String[] r : rows(table)) {
            Question.Builder q =
                    Question.of(r[1])
                            .flow(TradeFlow.parse(r[2]))
                            .reporter(r[3])
                            .partner(r[4])
                            .product(r[5])
                            .period(Period.parse(r[6]));
            if (!r[7].equals(".")) {
                q.base(Period.parse(r[7]));
            }
            if (r[8].startsWith("of=")) {
                q.denominator(basis(r[8].substring(3)));
            } else if (!r[8].equals(".")) {
                q.universe(Universe.parse(r[8].replace('_', ' ')));
            }
            BigDecimal value = new BigDecimal(r[9]);
            boolean whole = r[1].startsWith("rank") || r[1].startsWith("count");
            double step = Math.pow(10, -value.scale());
            figures.add(
                    new Figure(
                            r[0],
                            q.build(),
                            value.doubleValue(),
                            whole ? 0 : step,
                            value.precision(),
                            Qualifier.parse(r[10]),
                            unit(r[1]),
                            r[9],
                            PartialDate.parse(r[11]),
                            r[12].replace('_', ' '),
                            "",
                            ""));
        }
        return this;
    }

    private static Basis basis(String text) {
        String[] p = text.split(":");
        return p[0].equals("reporter")
                ? Basis.ofReporter(Codes.parse(p[1]))
                : p[0].equals("partner")
                        ? Basis.ofPartner(Codes.parse(p[1]))
                        : Basis.ofProduct(Codes.parse(p[1]));
    }

    private static String unit(String measure) {
        return measure.startsWith("rank")
                ? "rank"
                : measure.equals("level")
                        ? "EUR"
                        : measure.equals("per_capita") ? "EUR per head" : "percent";
    }

    public Catalog catalog() {
        return new Catalog(
                Label.of("small"),
                "",
                new Areas(areas),
                new Products(products),
                figures,
                attributes,
                Relations.NONE);
    }

    public InMemoryObservationStore store() {
        return store.build();
    }

    public StoreQuestionEngine engine() {
        return new StoreQuestionEngine(catalog(), store());
    }

    private static List<String[]> rows(String table) {
        return table.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .map(l -> l.split("\\s+"))
                .toList();
    }

    private static String nothing(String cell) {
        return cell.equals(".") ? "" : cell;
    }
}
