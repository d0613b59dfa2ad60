// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.quality;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Dataset.Reported;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/**
 * Holds a dataset's totals against what else is known of the same area and year, to find values
 * that are in other units than they claim: another dataset's total that is a thousand or a million
 * times as large, trade that is many times the gross domestic product, or next to none of it.
 */
public final class ScaleReview {

    /** Exports of Singapore or Luxembourg are below this many times their GDP. */
    private static final double MOST_OF_GDP = 20;

    /** Trade of an area in goods below this part of its GDP isn't credible. */
    private static final double LEAST_OF_GDP = 1e-5;

    private static final double CLOSE = 0.25;
    private static final int LATEST = 5;

    private record Place(Reported reported, Period period) {}

    private ScaleReview() {}

    /** The findings about one of the store's datasets. */
    public static List<DataIssue> of(Dataset dataset, ObservationStore store, Catalog catalog) {
        Map<Place, Double> own = totals(dataset, store);
        List<DataIssue> issues = new ArrayList<>();
        for (Dataset other : store.datasets()) {
            if (other.unit().equals(dataset.unit()) && other.id().compareTo(dataset.id()) > 0) {
                against(own, totals(other, store), dataset, other, issues);
            }
        }
        gdp(own, dataset, catalog, issues);
        return issues;
    }

    /** Totals that the dataset itself holds, of each reporter's latest years. */
    private static Map<Place, Double> totals(Dataset dataset, ObservationStore store) {
        Map<Place, CellRange> ranges = new LinkedHashMap<>();
        if (dataset.hasWorld() && dataset.hasTotal()) {
            dataset.coverage()
                    .forEach(
                            (reported, periods) ->
                                    latest(periods)
                                            .forEach(
                                                    p ->
                                                            ranges.put(
                                                                    new Place(reported, p),
                                                                    new CellRange(
                                                                            dataset.id(),
                                                                            reported.flow(),
                                                                            Set.of(
                                                                                    reported
                                                                                            .reporter()),
                                                                            Set.of(Area.WORLD),
                                                                            Set.of(Product.TOTAL),
                                                                            Set.of(p)))));
        }
        Map<CellRange, CellTotal> held = store.totals(ranges.values(), null);
        Map<Place, Double> totals = new HashMap<>();
        ranges.forEach(
                (place, range) -> {
                    CellTotal total = held.get(range);
                    if (total.cells() > 0 && total.value() > 0 && !total.isConfidential()) {
                        totals.put(place, total.value());
                    }
                });
        return totals;
    }

    private static List<Period> latest(NavigableSet<Period> periods) {
        return periods.descendingSet().stream()
                .filter(p -> p.months() == 12)
                .limit(LATEST)
                .toList();
    }

    private static void against(
            Map<Place, Double> own,
            Map<Place, Double> others,
            Dataset dataset,
            Dataset other,
            List<DataIssue> issues) {
        List<String> found = new ArrayList<>();
        own.forEach(
                (place, value) -> {
                    Double there = others.get(place);
                    double powers = there == null ? 0 : Math.log10(value / there) / 3;
                    if (Math.abs(Math.rint(powers)) >= 1
                            && Math.abs(powers - Math.rint(powers)) * 3 < CLOSE) {
                        found.add(
                                place.reported.reporter()
                                        + " "
                                        + place.reported.flow().code()
                                        + " "
                                        + place.period
                                        + String.format(
                                                Locale.ROOT, " (%.4g against %.4g)", value, there));
                    }
                });
        trap(
                found,
                dataset,
                "totals are about a thousand or a million times those of "
                        + other.id()
                        + ", or the other way",
                issues);
    }

    private static void gdp(
            Map<Place, Double> own, Dataset dataset, Catalog catalog, List<DataIssue> issues) {
        Map<String, Double> gdp = new HashMap<>();
        for (Attribute a : catalog.attributes()) {
            if (a.indicator().equals("gdp") && a.unit().equals(dataset.unit())) {
                gdp.put(a.reporter() + " " + a.period(), a.value());
            }
        }
        List<String> found = new ArrayList<>();
        own.forEach(
                (place, value) -> {
                    Double product = gdp.get(place.reported.reporter() + " " + place.period);
                    if (product != null
                            && product > 0
                            && (value > MOST_OF_GDP * product || value < LEAST_OF_GDP * product)) {
                        found.add(
                                place.reported.reporter()
                                        + " "
                                        + place.reported.flow().code()
                                        + " "
                                        + place.period
                                        + String.format(
                                                Locale.ROOT, " (%.3g times)", value / product));
                    }
                });
        trap(found, dataset, "totals don't fit the gross domestic product", issues);
    }

    private static void trap(
            List<String> found, Dataset dataset, String words, List<DataIssue> issues) {
        if (!found.isEmpty()) {
            List<String> sorted = found.stream().sorted().toList();
            issues.add(
                    DataIssue.warning(
                            "unit-trap",
                            dataset.id(),
                            0,
                            "value",
                            found.size()
                                    + " "
                                    + words
                                    + ": "
                                    + String.join(
                                            ", ", sorted.subList(0, Math.min(3, found.size())))
                                    + (found.size() > 3 ? " …" : ""),
                            "check whether values are in thousands or millions; 'multiply' in a"
                                    + " mapping mends it"));
        }
    }
}
