// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guards confidential cells against subtraction: a sum of several parts is withheld when the total
 * is published and what is left of it holds one or two confidential cells. Total and sum may be
 * asked in different questions, so every such sum is guarded, whoever asks.
 */
final class DifferencingGuard {

    private static final int TOO_FEW = 2;

    /** What is left of a total in one dimension, cell set by cell set. */
    private record Rest(CellRange whole, List<CellRange> single) {}

    private final Map<CellRange, List<Rest>> rests = new LinkedHashMap<>();
    private final Set<CellRange> withheld = new HashSet<>();

    /** Notes the sums that a level is read from. */
    void watch(DatasetFrame frame, Resolved resolved) {
        for (CellRange range : resolved.ranges()) {
            if (range.partners().size() > 1
                    || range.products().size() > 1
                    || range.reporters().size() > 1) {
                rests.computeIfAbsent(range, r -> rests(frame, r));
            }
        }
    }

    private static List<Rest> rests(DatasetFrame frame, CellRange range) {
        List<Rest> rests = new ArrayList<>();
        Dataset dataset = frame.dataset();
        if (range.partners().size() > 1 && dataset.hasWorld()) {
            Set<String> left = new LinkedHashSet<>(frame.expander().atoms(Dimension.PARTNER));
            left.removeAll(range.partners());
            left.removeAll(range.reporters());
            add(rests, range, Dimension.PARTNER, left);
        }
        if (range.products().size() > 1 && dataset.hasTotal()) {
            Set<String> left = new LinkedHashSet<>(frame.expander().atoms(Dimension.PRODUCT));
            left.removeAll(range.products());
            add(rests, range, Dimension.PRODUCT, left);
        }
        if (range.reporters().size() > 1) {
            add(rests, range, Dimension.REPORTER, siblings(frame, range.reporters()));
        }
        return rests;
    }

    /** Other parts of the one parent that the reporters have, where the parent is published too. */
    private static Set<String> siblings(DatasetFrame frame, Set<String> reporters) {
        String parent = null;
        for (String reporter : reporters) {
            String own = frame.areas().find(reporter).map(Area::parent).orElse("");
            if (!frame.dataset().reporters().contains(own)
                    || parent != null && !parent.equals(own)) {
                return Set.of();
            }
            parent = own;
        }
        Set<String> left = new LinkedHashSet<>(frame.areas().childrenOf(parent));
        left.retainAll(frame.dataset().reporters());
        left.removeAll(reporters);
        return left;
    }

    private static void add(
            List<Rest> rests, CellRange range, Dimension dimension, Set<String> others) {
        Set<String> left = new LinkedHashSet<>(others);
        left.remove(Area.WORLD);
        left.remove(Product.TOTAL);
        if (!left.isEmpty()) {
            rests.add(
                    new Rest(
                            on(range, dimension, left),
                            left.stream().map(c -> on(range, dimension, Set.of(c))).toList()));
        }
    }

    private static CellRange on(CellRange r, Dimension dimension, Set<String> codes) {
        return new CellRange(
                r.dataset(),
                r.flow(),
                dimension == Dimension.REPORTER ? codes : r.reporters(),
                dimension == Dimension.PARTNER ? codes : r.partners(),
                dimension == Dimension.PRODUCT ? codes : r.products(),
                r.periods());
    }

    /** Looks at what is left; needs no call to the store where there is nothing to look at. */
    void look(ObservationStore store, LocalDate asOf) {
        Set<CellRange> wholes = new LinkedHashSet<>();
        rests.values().forEach(list -> list.forEach(rest -> wholes.add(rest.whole())));
        if (wholes.isEmpty()) {
            return;
        }
        Map<CellRange, CellTotal> totals = store.totals(wholes, asOf);
        Set<CellRange> singles = new LinkedHashSet<>();
        rests.values()
                .forEach(
                        list ->
                                list.forEach(
                                        rest -> {
                                            if (totals.get(rest.whole()).isConfidential()) {
                                                singles.addAll(rest.single());
                                            }
                                        }));
        if (singles.isEmpty()) {
            return;
        }
        Map<CellRange, CellTotal> each = store.totals(singles, asOf);
        rests.forEach(
                (sum, list) -> {
                    for (Rest rest : list) {
                        long confidential =
                                rest.single().stream()
                                        .filter(
                                                s ->
                                                        each.containsKey(s)
                                                                && each.get(s).isConfidential())
                                        .count();
                        if (confidential > 0 && confidential <= TOO_FEW) {
                            withheld.add(sum);
                        }
                    }
                });
    }

    /** Whether that sum would give a confidential cell away. */
    boolean withholds(CellRange range) {
        return withheld.contains(range);
    }
}
