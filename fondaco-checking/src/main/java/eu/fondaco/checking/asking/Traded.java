// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.Dataset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of which goods something is held, reporter by reporter. Immutable. */
final class Traded {

    private final Map<String, Set<String>> goods = new HashMap<>();
    private final Map<String, List<String>> sums = new HashMap<>();

    Traded(Catalog catalog, List<Dataset> datasets) {
        catalog.products().list().forEach(p -> sums.put(p.code(), List.copyOf(p.parts())));
        for (Dataset dataset : datasets) {
            dataset.reporters().forEach(r -> of(r).addAll(dataset.products()));
        }
        catalog.figures().stream()
                .map(f -> f.question())
                .filter(q -> q.reporter() != null)
                .forEach(q -> q.reporter().list().forEach(r -> of(r).addAll(q.product().list())));
    }

    private Set<String> of(String reporter) {
        return goods.computeIfAbsent(reporter, r -> new HashSet<>());
    }

    /** Whether goods are held of a reporter, or all that they are the sum of. */
    boolean isHeld(String reporter, String product) {
        Set<String> held = goods.getOrDefault(reporter, Set.of());
        List<String> parts = sums.getOrDefault(product, List.of());
        return held.contains(product) || !parts.isEmpty() && held.containsAll(parts);
    }
}
