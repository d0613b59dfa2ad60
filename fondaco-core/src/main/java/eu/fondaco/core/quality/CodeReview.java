// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.quality;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Dataset.Reported;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Some;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
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
                RemarkNote.UNKNOWN_AREAS,
                RemarkNote.UNKNOWN_AREAS_REMEDY);
        Set<String> products = new TreeSet<>(dataset.products());
        products.removeIf(
                c -> catalog.products().find(c).map(p -> !p.name().en().equals(c)).orElse(false));
        warn(
                "unknown-product",
                "product",
                products,
                RemarkNote.UNKNOWN_PRODUCTS,
                RemarkNote.UNKNOWN_PRODUCTS_REMEDY);
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
        warn("area-twice", dimension, found, RemarkNote.AREAS_TWICE, RemarkNote.AREAS_TWICE_REMEDY);
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
                found.add(code + " (" + Some.of(parts, SHOWN) + ")");
            }
        }
        if (!found.isEmpty()) {
            issues.add(
                    DataIssue.note(
                            "area-beside-parts",
                            dataset.id(),
                            0,
                            "reporter",
                            RemarkNote.BESIDE_PARTS.note(found.size(), Some.of(found, SHOWN)),
                            RemarkNote.BESIDE_PARTS_REMEDY.note()));
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
        Map<String, Note> behind = new TreeMap<>();
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
                            behind.put(who, RemarkNote.ENDS_WITH.note(who, own.last()));
                        }
                    });
        }
        warn(
                "period-gap",
                "period",
                gaps.values(),
                RemarkNote.PERIOD_GAPS,
                RemarkNote.PERIOD_GAPS_REMEDY);
        warn(
                "reporter-behind",
                "period",
                behind.values(),
                RemarkNote.BEHIND,
                RemarkNote.BEHIND_REMEDY);
    }

    private void warn(
            String code, String field, Collection<?> found, RemarkNote words, RemarkNote remedy) {
        if (!found.isEmpty()) {
            issues.add(
                    DataIssue.warning(
                            code,
                            dataset.id(),
                            0,
                            field,
                            words.note(found.size(), Some.of(List.copyOf(found), SHOWN)),
                            remedy.note()));
        }
    }
}
