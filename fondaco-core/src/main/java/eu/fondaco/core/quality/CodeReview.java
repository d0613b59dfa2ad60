// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.quality;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Dataset.Reported;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks at what a dataset says it holds, without its cells: codes that no list explains, one area
 * under two codes, an area beside its parts, periods that are missing in the middle, reporters that
 * lag behind.
 */
public final class CodeReview {

    private static final int SHOWN = 8;

    private final Dataset dataset;
    private final Catalog catalog;
    private final List<DataIssue> issues = new ArrayList<>();

    private CodeReview(Dataset dataset, Catalog catalog) {
        this.dataset = dataset;
        this.catalog = catalog;
    }

    /** The findings, one for each kind. */
    public static List<DataIssue> of(Dataset dataset, Catalog catalog) {
        CodeReview review = new CodeReview(dataset, catalog);
        review.unexplained();
        review.twice("reporter", dataset.reporters());
        review.twice("partner", dataset.partners());
        review.besideParts();
        review.periods();
        return review.issues;
    }

    private void unexplained() {
        Set<String> areas = new TreeSet<>(dataset.reporters());
        areas.addAll(dataset.partners());
        areas.removeIf(c -> catalog.areas().find(c).map(a -> !a.kind().isEmpty()).orElse(false));
        warn(
                "unknown-area",
                "area",
                areas,
                "area codes that no list explains",
                "give them names, kinds and parents in areas/");
        Set<String> products = new TreeSet<>(dataset.products());
        products.removeIf(
                c -> catalog.products().find(c).map(p -> !p.name().en().equals(c)).orElse(false));
        warn(
                "unknown-product",
                "product",
                products,
                "product codes that no list names",
                "load the classification, see docs/how-to/use-classifications.md");
    }

    /** Codes of one dimension that the list of areas takes for the same area. */
    private void twice(String dimension, Set<String> codes) {
        Areas areas = catalog.areas();
        Map<String, Set<String>> same = new TreeMap<>();
        for (String code : codes) {
            same.computeIfAbsent(
                            areas.find(code).map(Area::code).orElse(code), c -> new TreeSet<>())
                    .add(code);
        }
        List<String> found =
                same.values().stream()
                        .filter(s -> s.size() > 1)
                        .map(s -> String.join(" = ", s))
                        .toList();
        warn(
                "area-twice",
                dimension,
                found,
                "areas under two codes",
                "their cells are counted twice in sums; keep one code, or correct the alias");
    }

    /** A reporter that stands beside its parts, below a third that stands above both. */
    private void besideParts() {
        Areas areas = catalog.areas();
        List<String> found = new ArrayList<>();
        for (String code : new TreeSet<>(dataset.reporters())) {
            List<String> parts =
                    areas.childrenOf(code).stream().filter(dataset.reporters()::contains).toList();
            boolean isPart = areas.find(code).map(a -> !a.parent().isEmpty()).orElse(false);
            if (isPart && !parts.isEmpty()) {
                found.add(code + " (" + some(parts) + ")");
            }
        }
        if (!found.isEmpty()) {
            issues.add(
                    DataIssue.note(
                            "area-beside-parts",
                            dataset.id(),
                            0,
                            "reporter",
                            found.size() + " reporters stand beside their parts: " + some(found),
                            "sums over the areas above count them once"));
        }
    }

    private void periods() {
        Map<Integer, NavigableSet<Period>> all = new TreeMap<>();
        dataset.coverage()
                .values()
                .forEach(
                        own ->
                                own.forEach(
                                        p ->
                                                all.computeIfAbsent(
                                                                p.months(), m -> new TreeSet<>())
                                                        .add(p)));
        Map<String, String> gaps = new TreeMap<>();
        Map<String, String> behind = new TreeMap<>();
        for (Map.Entry<Reported, NavigableSet<Period>> e : dataset.coverage().entrySet()) {
            String who = e.getKey().reporter() + " " + e.getKey().flow().code();
            all.forEach(
                    (months, periods) -> {
                        NavigableSet<Period> own = new TreeSet<>(e.getValue());
                        own.removeIf(p -> p.months() != months);
                        if (own.isEmpty()) {
                            return;
                        }
                        periods.subSet(own.first(), true, own.last(), true).stream()
                                .filter(p -> !own.contains(p))
                                .findFirst()
                                .ifPresent(p -> gaps.put(who, who + " " + p));
                        if (own.last().compareTo(periods.last()) < 0) {
                            behind.put(who, who + " ends with " + own.last());
                        }
                    });
        }
        warn(
                "period-gap",
                "period",
                gaps.values(),
                "series without a period that others have",
                "look whether a file is missing");
        warn(
                "reporter-behind",
                "period",
                behind.values(),
                "series that end before the last period",
                "ranks and sums of the last period leave them out");
    }

    private void warn(
            String code,
            String field,
            java.util.Collection<String> found,
            String words,
            String remedy) {
        if (!found.isEmpty()) {
            issues.add(
                    DataIssue.warning(
                            code,
                            dataset.id(),
                            0,
                            field,
                            found.size() + " " + words + ": " + some(List.copyOf(found)),
                            remedy));
        }
    }

    private static String some(List<String> list) {
        String text = String.join(", ", list.subList(0, Math.min(SHOWN, list.size())));
        return list.size() > SHOWN ? text + " …" : text;
    }
}
