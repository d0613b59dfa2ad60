// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.quality;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.classification.Classifications;
import eu.fondaco.core.classification.Conversion;
import eu.fondaco.core.classification.Nomenclature;
import eu.fondaco.core.flow.CellMatrix;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CodeSet;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.Dataset.Reported;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Some;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says how much of a dataset gets lost when its products are asked for in another classification:
 * the value of codes without a counterpart, and of the parts that correspondences give to nobody.
 */
public final class ConversionReview {

    private ConversionReview() {}

    /**
     * One finding for each other classification that correspondences lead to, where something
     * leaks.
     */
    public static List<DataIssue> of(Dataset dataset, ObservationStore store, Catalog catalog) {
        Classifications classifications = catalog.products().classifications();
        Set<String> families = new TreeSet<>();
        classifications.connected().stream()
                .map(Nomenclature::family)
                .filter(f -> !Nomenclature.OF_AREAS.contains(f))
                .filter(f -> dataset.products().stream().noneMatch(p -> p.startsWith(f + ":")))
                .forEach(families::add);
        List<DataIssue> issues = new ArrayList<>();
        for (String family : families) {
            Conversion.of(classifications, family + ":", dataset.products())
                    .ifPresent(c -> leak(c, dataset, store, issues));
        }
        return issues;
    }

    private static void leak(
            Conversion c, Dataset dataset, ObservationStore store, List<DataIssue> issues) {
        Map<String, Double> lost = new HashMap<>();
        c.lost().forEach(code -> lost.put(code, 1.0));
        c.partly().forEach((code, kept) -> lost.put(code, 1 - kept));
        if (lost.isEmpty()) {
            return;
        }
        Period latest = latest(dataset);
        Set<String> all = new TreeSet<>(c.whole());
        all.addAll(lost.keySet());
        Set<String> reporters = CodeSet.of(reporters(dataset));
        Set<String> partners =
                CodeSet.of(dataset.hasWorld() ? Set.of(Area.WORLD) : dataset.partners());
        CellMatrix cells =
                store.matrix(
                        new CellRange(
                                dataset.id(),
                                TradeFlow.EXPORTS,
                                reporters,
                                partners,
                                all,
                                Set.of(latest)),
                        null);
        double whole = cells.total();
        double leaking = 0;
        for (int i = 0; i < cells.values().length; i++) {
            String code = cells.products().get(i % cells.products().size());
            leaking += cells.values()[i] * lost.getOrDefault(code, 0.0);
        }
        List<String> codes = lost.keySet().stream().sorted().toList();
        issues.add(
                DataIssue.warning(
                        "conversion-leakage",
                        dataset.id(),
                        0,
                        "product",
                        RemarkNote.LEAKAGE.note(
                                c.path(),
                                codes.size(),
                                BigDecimal.valueOf(whole == 0 ? 0 : 100 * leaking / whole)
                                        .setScale(2, RoundingMode.HALF_UP),
                                latest,
                                Some.of(codes, 8)),
                        RemarkNote.LEAKAGE_REMEDY.note()));
    }

    private static Period latest(Dataset dataset) {
        NavigableSet<Period> all = new TreeSet<>();
        dataset.coverage().values().forEach(all::addAll);
        return all.last();
    }

    /** Reporters that export; areas above others would count twice, which no share minds much. */
    private static Set<String> reporters(Dataset dataset) {
        Set<String> found = new TreeSet<>();
        for (Reported r : dataset.coverage().keySet()) {
            found.add(r.reporter());
        }
        return found;
    }
}
