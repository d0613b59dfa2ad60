// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.econometrics;

import eu.fondaco.cli.configure.Failure.UsageException;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.flow.CellQuery;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.table.ColumnTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * The cells of a dataset as columns: with the observatory's corrections, as known on a day, and
 * with attributes of reporter and partner of the cell's year beside them ({@code reporter_gdp},
 * {@code partner_population}). Only the columns that are wanted are held.
 */
final class DatasetTable {

    private static final Map<String, Function<Observation, String>> TEXT = new LinkedHashMap<>();

    static {
        TEXT.put("dataset", Observation::dataset);
        TEXT.put("reporter", Observation::reporter);
        TEXT.put("partner", Observation::partner);
        TEXT.put("flow", o -> o.flow().code());
        TEXT.put("product", Observation::product);
        TEXT.put("period", o -> o.period().toString());
        TEXT.put("unit", Observation::unit);
        TEXT.put("status", Observation::status);
    }

    private final OpenObservatory open;
    private final String dataset;

    DatasetTable(OpenObservatory open, String dataset) {
        this.open = open;
        this.dataset = dataset;
    }

    /**
     * Reads.
     *
     * @param wanted names of columns; those that don't exist are left for the estimator to name
     * @param asText columns that stay text though all their values are numbers
     * @param asOf the day at which cells must have been known; null for now
     */
    ColumnTable read(Set<String> wanted, Set<String> asText, LocalDate asOf, LongConsumer progress)
            throws IOException {
        checkDataset();
        Map<String, TextColumn> texts = new LinkedHashMap<>();
        Map<String, NumberColumn> numbers = new LinkedHashMap<>();
        Map<String, Function<Observation, Double>> values = new HashMap<>();
        for (String name : wanted) {
            Function<Observation, Double> number = number(name);
            if (TEXT.containsKey(name)) {
                texts.put(name, new TextColumn());
            } else if (number != null) {
                values.put(name, number);
                numbers.put(name, new NumberColumn());
            }
        }
        long[] cells = {0};
        open.store()
                .forEachCell(
                        CellQuery.of(dataset).asOf(asOf),
                        version -> {
                            Observation o = version.cell();
                            texts.forEach((name, column) -> column.add(TEXT.get(name).apply(o)));
                            numbers.forEach(
                                    (name, column) -> column.add(values.get(name).apply(o)));
                            if (++cells[0] % 100_000 == 0) {
                                progress.accept(cells[0]);
                            }
                            return true;
                        });
        if (cells[0] == 0) {
            throw asOf == null
                    ? UsageException.of("dataset-table.no-cell", dataset)
                    : UsageException.of("dataset-table.no-cell-then", dataset, asOf);
        }
        ColumnTable.Builder table = ColumnTable.builder();
        texts.forEach(
                (name, column) -> {
                    boolean year =
                            name.equals("period") && !asText.contains(name) && column.areNumbers();
                    if (year) {
                        table.numbers(name, column.numbers());
                    } else {
                        table.column(name, column.text());
                    }
                });
        numbers.forEach((name, column) -> table.numbers(name, column.values()));
        return table.build();
    }

    private void checkDataset() {
        List<String> ids = open.store().datasets().stream().map(Dataset::id).sorted().toList();
        if (ids.isEmpty()) {
            throw UsageException.of("dataset-table.nothing-loaded");
        }
        if (!ids.contains(dataset)) {
            throw UsageException.of("dataset-table.no-dataset", dataset, String.join(", ", ids));
        }
    }

    /** A column of numbers: value, quantity, or an attribute; null for a name that is none. */
    private Function<Observation, Double> number(String name) {
        if (name.equals("value")) {
            return o -> o.value().doubleValue();
        }
        if (name.equals("quantity")) {
            return o -> o.quantity() == null ? Double.NaN : o.quantity().doubleValue();
        }
        boolean partner = name.startsWith("partner_");
        if (!partner && !name.startsWith("reporter_")) {
            return null;
        }
        Map<String, Double> found = attributes(name.substring(name.indexOf('_') + 1));
        return o ->
                found.getOrDefault(
                        key(
                                partner ? o.partner() : o.reporter(),
                                Period.year(o.period().firstYear())),
                        Double.NaN);
    }

    private Map<String, Double> attributes(String indicator) {
        Map<String, Double> found = new HashMap<>();
        Set<String> known = new TreeSet<>();
        Set<String> units = new TreeSet<>();
        for (Attribute a : open.catalog().attributes()) {
            known.add(a.indicator());
            if (a.indicator().equals(indicator) && a.period().isYear()) {
                found.putIfAbsent(key(a.reporter(), a.period()), a.value());
                units.add(a.unit());
            }
        }
        if (!known.contains(indicator)) {
            throw known.isEmpty()
                    ? UsageException.of("dataset-table.no-attributes", indicator)
                    : UsageException.of(
                            "dataset-table.no-attribute", indicator, String.join(", ", known));
        }
        if (units.size() > 1) {
            throw UsageException.of(
                    "dataset-table.several-units", indicator, String.join(", ", units));
        }
        return found;
    }

    private static String key(String area, Period year) {
        return area + " " + year;
    }
}
