// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.UniverseWords;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.figure.Qualifier;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.CellVisitor;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Dataset.Reported;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.web.speech.Speech;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The published figures of an observatory as the observations of a dataflow. Beside the dimensions
 * of trade they have the measure (with what it is set against, and since when), the unit, and a
 * number that tells figures apart which answer one question. Figures with a reporter and a period
 * are in it, those of balances, of trade both ways and of no flow under flows of their own.
 */
public final class FigureFlow {

    /** The id of the dataset they make up. */
    public static final String DATASET = "figures";

    /** Its dimensions beyond those of trade. */
    static final List<String> DIMENSIONS = List.of("MEASURE", "UNIT_MEASURE", "VARIANT");

    /** What each figure says of itself. */
    static final List<String> ATTRIBUTES =
            List.of("FIGURE_ID", "SOURCE", "AS_PRINTED", "RELEASED", "URL");

    /** A figure with its codes. */
    private record Row(Figure figure, Observation cell, String measure, int variant) {}

    private final Catalog catalog;
    private final Measures measures;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Label> measureNames = new HashMap<>();

    FigureFlow(Catalog catalog, Measures measures) {
        this.catalog = catalog;
        this.measures = measures;
        Map<String, Integer> seen = new HashMap<>();
        List<Row> all = new ArrayList<>();
        for (Figure figure : catalog.figures()) {
            Question q = figure.question();
            if (q.reporter() == null || q.period() == null) {
                continue;
            }
            String measure = measure(q);
            String same = measure + " " + figure.unit() + " " + q;
            all.add(new Row(figure, cell(figure), measure, seen.merge(same, 1, Integer::sum)));
        }
        all.sort(
                Comparator.comparing((Row r) -> tradeFlow(r))
                        .thenComparing(r -> r.cell.reporter())
                        .thenComparing(r -> r.cell.partner())
                        .thenComparing(r -> r.cell.product())
                        .thenComparing(Row::measure)
                        .thenComparing(r -> r.cell.unit())
                        .thenComparing(Row::variant)
                        .thenComparing(r -> -r.cell.period().months())
                        .thenComparing(r -> r.cell.period()));
        all.forEach(r -> rows.put(r.figure.id(), r));
    }

    private static Observation cell(Figure figure) {
        Question q = figure.question();
        return new Observation(
                DATASET,
                code(q.reporter()),
                code(q.partner()),
                q.flow() != null && q.flow().isObserved() ? q.flow() : TradeFlow.EXPORTS,
                code(q.product()),
                q.period(),
                BigDecimal.valueOf(figure.value()).stripTrailingZeros(),
                figure.unit(),
                figure.qualifier() == Qualifier.EXACT ? "" : "E",
                null,
                figure.id());
    }

    /** The code of a figure's flow: that of what is observed, or one of its own. */
    private static String tradeFlow(Row row) {
        TradeFlow flow = row.figure.question().flow();
        return flow == null
                ? Concepts.NO_FLOW
                : switch (flow) {
                    case EXPORTS, IMPORTS -> flow.code();
                    case BALANCE -> Concepts.BALANCE;
                    case TRADE -> Concepts.BOTH_WAYS;
                };
    }

    /** The code of the flow of an observation's figure. */
    String tradeFlow(Observation o) {
        return tradeFlow(rows.get(o.quantityUnit()));
    }

    private static String code(Codes codes) {
        return codes.toString();
    }

    /** The measure with what the other dimensions don't tell. */
    private String measure(Question q) {
        String base =
                q.base() == null || q.base().equals(q.period().plusYears(-1))
                        ? ""
                        : "since " + q.base();
        String against = q.denominator() == null ? "" : "of " + against(q);
        String among = q.universe() == null ? "" : "among " + q.universe().members();
        String code =
                List.of(q.measure().toString(), base, against, among).stream()
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(" "));
        measureNames.computeIfAbsent(code, c -> name(q, !base.isEmpty()));
        return code;
    }

    private static String against(Question q) {
        List<String> parts = new ArrayList<>();
        if (q.denominator().flow() != null) {
            parts.add(q.denominator().flow().code());
        }
        for (Codes codes :
                new Codes[] {
                    q.denominator().reporter(), q.denominator().partner(), q.denominator().product()
                }) {
            if (codes != null) {
                parts.add(codes.toString());
            }
        }
        if (q.denominator().period() != null) {
            parts.add(q.denominator().period().toString());
        }
        return String.join(" ", parts);
    }

    private Label name(Question q, boolean since) {
        return new Label(named(q, since, Lang.EN), named(q, since, Lang.IT));
    }

    private String named(Question q, boolean since, Lang lang) {
        StringBuilder name = new StringBuilder(measured(q.measure(), lang));
        if (q.measure().of() != null) {
            name.append(" (").append(measured(q.measure().of(), lang)).append(')');
        }
        if (since) {
            name.append(", ").append(Speech.say(lang, "figure-flow.since", q.base()));
        }
        if (q.denominator() != null) {
            name.append(", ").append(Speech.say(lang, "figure-flow.of", against(q, lang)));
        }
        if (q.universe() != null) {
            String members = UniverseWords.of(q.universe()).in(lang.locale());
            name.append(", ").append(Speech.say(lang, "figure-flow.among", members));
        }
        return name.toString();
    }

    private String measured(MeasureExpr measure, Lang lang) {
        return measures.find(measure.id())
                .map(m -> m.definition().name().in(lang))
                .orElse(measure.toString());
    }

    /** What a figure is set against, by its names. */
    private String against(Question q, Lang lang) {
        List<String> parts = new ArrayList<>();
        Basis basis = q.denominator();
        if (basis.flow() != null) {
            parts.add(basis.flow().code());
        }
        for (Codes codes : new Codes[] {basis.reporter(), basis.partner()}) {
            if (codes != null) {
                parts.add(area(codes.toString()).in(lang));
            }
        }
        if (basis.product() != null) {
            parts.add(product(basis.product().toString()).in(lang));
        }
        if (basis.period() != null) {
            parts.add(basis.period().toString());
        }
        return String.join(", ", parts);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** What it holds, as of any dataset. */
    Dataset dataset() {
        Map<Reported, NavigableSet<Period>> coverage = new HashMap<>();
        for (Row row : rows.values()) {
            coverage.computeIfAbsent(
                            new Reported(row.cell.reporter(), row.cell.flow()),
                            r -> new TreeSet<>())
                    .add(row.cell.period());
        }
        return new Dataset(
                DATASET,
                "",
                false,
                false,
                all(r -> r.cell.reporter()),
                all(r -> r.cell.partner()),
                all(r -> r.cell.product()),
                coverage,
                Map.of());
    }

    private Set<String> all(Function<Row, String> of) {
        return rows.values().stream().map(of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes of each dimension, by its id; frequency has its own already. */
    Map<String, CodeBook> books() {
        Map<String, CodeBook> books = new LinkedHashMap<>();
        books.put("TRADE_FLOW", new CodeBook(all(FigureFlow::tradeFlow), Concepts::flowName));
        books.put("REF_AREA", new CodeBook(all(r -> r.cell.reporter()), this::area));
        books.put("COUNTERPART_AREA", new CodeBook(all(r -> r.cell.partner()), this::area));
        books.put("PRODUCT", new CodeBook(all(r -> r.cell.product()), this::product));
        books.put("MEASURE", new CodeBook(all(Row::measure), measureNames::get));
        books.put("UNIT_MEASURE", new CodeBook(all(r -> r.cell.unit()), Label::of));
        books.put("VARIANT", new CodeBook(all(r -> "" + r.variant), Label::of));
        return books;
    }

    /** The codes in a dimension that occur, as the observatory writes them. */
    Set<String> codes(String dimension) {
        return switch (dimension) {
            case "REF_AREA" -> all(r -> r.cell.reporter());
            case "TRADE_FLOW" -> all(FigureFlow::tradeFlow);
            case "COUNTERPART_AREA" -> all(r -> r.cell.partner());
            case "PRODUCT" -> all(r -> r.cell.product());
            case "MEASURE" -> all(Row::measure);
            case "UNIT_MEASURE" -> all(r -> r.cell.unit());
            default -> all(r -> "" + r.variant);
        };
    }

    private Label area(String code) {
        return joined(
                code,
                c ->
                        c.equals(Area.WORLD)
                                ? Registry.WORLD
                                : catalog.areas().find(c).map(Area::name).orElse(Label.of(c)));
    }

    private Label product(String code) {
        return joined(
                code,
                c ->
                        c.equals(Product.TOTAL)
                                ? Registry.ALL_PRODUCTS
                                : catalog.products()
                                        .find(c)
                                        .map(Product::name)
                                        .orElse(Label.of(c)));
    }

    /** The name of codes that are joined by a plus. */
    private static Label joined(String codes, Function<String, Label> name) {
        List<Label> names = java.util.Arrays.stream(codes.split("\\+")).map(name).toList();
        return new Label(
                names.stream().map(Label::en).collect(Collectors.joining(" + ")),
                names.stream().map(Label::it).collect(Collectors.joining(" + ")));
    }

    /** The codes beyond those of trade of an observation, in the order of {@link #DIMENSIONS}. */
    String[] further(Observation o) {
        Row row = rows.get(o.quantityUnit());
        return new String[] {row.measure, o.unit(), "" + row.variant};
    }

    /** What an observation's figure says of itself, by attribute. */
    Map<String, String> attributes(Observation o) {
        Figure f = rows.get(o.quantityUnit()).figure;
        return Map.of(
                "FIGURE_ID",
                f.id(),
                "SOURCE",
                f.origin(),
                "AS_PRINTED",
                f.asPrinted(),
                "RELEASED",
                f.released().isKnown() ? f.released().toString() : "",
                "URL",
                f.url() == null ? "" : f.url());
    }

    /**
     * Tells the figures that fit, as a store does its cells: in order, with when they were known.
     */
    public void forEachCell(CellQuery query, CellVisitor visitor) throws IOException {
        for (Row row : rows.values()) {
            Observation o = row.cell;
            LocalDate from =
                    row.figure.released().isKnown()
                            ? row.figure.released().latest()
                            : o.period().lastDay();
            boolean known = query.history() || query.asOf() == null || !from.isAfter(query.asOf());
            if (known
                    && lets(query.flows(), o.flow())
                    && lets(query.reporters(), o.reporter())
                    && lets(query.partners(), o.partner())
                    && lets(query.products(), o.product())
                    && !visitor.visit(new CellVersion(o, "", from, null))) {
                return;
            }
        }
    }

    private static <T> boolean lets(Set<T> wanted, T code) {
        return wanted.isEmpty() || wanted.contains(code);
    }
}
