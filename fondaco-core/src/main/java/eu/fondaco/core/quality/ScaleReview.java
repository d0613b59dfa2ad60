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
import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Some;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.Function;

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

    private record Place(Reported reported, Period period) {
        String text() {
            return reported.reporter() + " " + reported.flow().code() + " " + period;
        }
    }

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
        List<Note> found = new ArrayList<>();
        own.forEach(
                (place, value) -> {
                    Double there = others.get(place);
                    double powers = there == null ? 0 : Math.log10(value / there) / 3;
                    if (Math.abs(Math.rint(powers)) >= 1
                            && Math.abs(powers - Math.rint(powers)) * 3 < CLOSE) {
                        found.add(
                                RemarkNote.VALUES_AGAINST.note(
                                        place.text(), digits(4, value), digits(4, there)));
                    }
                });
        trap(
                found,
                dataset,
                some -> RemarkNote.SCALES.note(found.size(), other.id(), some),
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
        List<Note> found = new ArrayList<>();
        own.forEach(
                (place, value) -> {
                    Double product = gdp.get(place.reported.reporter() + " " + place.period);
                    if (product != null
                            && product > 0
                            && (value > MOST_OF_GDP * product || value < LEAST_OF_GDP * product)) {
                        found.add(
                                RemarkNote.TIMES_GDP.note(
                                        place.text(), digits(3, value / product)));
                    }
                });
        trap(found, dataset, some -> RemarkNote.GDP_SCALE.note(found.size(), some), issues);
    }

    private static String digits(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "g", value);
    }

    private static void trap(
            List<Note> found, Dataset dataset, Function<Some, Note> words, List<DataIssue> issues) {
        if (!found.isEmpty()) {
            List<Note> sorted =
                    found.stream().sorted(Comparator.comparing(Note::toString)).toList();
            issues.add(
                    DataIssue.warning(
                            "unit-trap",
                            dataset.id(),
                            0,
                            "value",
                            words.apply(Some.of(sorted, 3)),
                            RemarkNote.SCALE_REMEDY.note()));
        }
    }
}
