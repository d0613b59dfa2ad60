// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.answer.AddedUp.Cell;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.question.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sums of a grid leave one or two confidential parts of a published total: {@link
 * DifferencingGuard} for all sums of a table together.
 */
final class Complements {

    private static final int TOO_FEW = 2;

    private final Dataset dataset;
    private final Catalog catalog;
    private final Expander expander;

    Complements(Dataset dataset, Catalog catalog) {
        this.dataset = dataset;
        this.catalog = catalog;
        expander = new Expander(dataset, catalog.areas(), catalog.products());
    }

    /** Places in the grid of the sums that would give confidential cells away. */
    Set<Integer> revealing(CellGrid grid, Set<Cell> confidential) {
        Set<Integer> revealing = new HashSet<>();
        if (dataset.hasWorld()) {
            add(revealing, grid, confidential, Dimension.PARTNER);
        }
        if (dataset.hasTotal()) {
            add(revealing, grid, confidential, Dimension.PRODUCT);
        }
        add(revealing, grid, confidential, Dimension.REPORTER);
        return revealing;
    }

    /**
     * Counts, for each sum over several codes of a dimension, the codes left that hold a
     * confidential cell.
     */
    private void add(
            Set<Integer> revealing, CellGrid grid, Set<Cell> confidential, Dimension dimension) {
        List<Set<String>> groups = groups(grid, dimension);
        Map<Integer, Set<String>> left = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).size() > 1) {
                Set<String> others = others(dimension, groups.get(g));
                for (Cell c : confidential) {
                    String code = code(c, dimension);
                    if (c.flow() == grid.flow() && others.contains(code)) {
                        for (int at : places(grid, c, dimension, g)) {
                            left.computeIfAbsent(at, a -> new HashSet<>()).add(code);
                        }
                    }
                }
            }
        }
        left.forEach(
                (at, codes) -> {
                    if (codes.size() <= TOO_FEW) {
                        revealing.add(at);
                    }
                });
    }

    private static List<Set<String>> groups(CellGrid grid, Dimension dimension) {
        return dimension == Dimension.REPORTER
                ? grid.reporters()
                : dimension == Dimension.PARTNER ? grid.partners() : grid.products();
    }

    private static String code(Cell c, Dimension dimension) {
        return dimension == Dimension.REPORTER
                ? c.reporter()
                : dimension == Dimension.PARTNER ? c.partner() : c.product();
    }

    private Set<String> others(Dimension dimension, Set<String> group) {
        Set<String> others =
                dimension == Dimension.REPORTER
                        ? siblings(group)
                        : new LinkedHashSet<>(expander.atoms(dimension));
        others.removeAll(group);
        return others;
    }

    /** Other parts of the one parent that the reporters have, where the parent is held too. */
    private Set<String> siblings(Set<String> reporters) {
        Set<String> parents = new HashSet<>();
        reporters.forEach(r -> parents.add(catalog.areas().find(r).map(Area::parent).orElse("")));
        if (parents.size() != 1 || !dataset.reporters().containsAll(parents)) {
            return new LinkedHashSet<>();
        }
        Set<String> siblings =
                new LinkedHashSet<>(catalog.areas().childrenOf(parents.iterator().next()));
        siblings.retainAll(dataset.reporters());
        return siblings;
    }

    /** The places of sums in a group whose other dimensions hold the cell. */
    private static List<Integer> places(CellGrid grid, Cell c, Dimension dimension, int group) {
        List<Integer> reporters =
                holding(grid.reporters(), c.reporter(), dimension == Dimension.REPORTER, group);
        List<Integer> partners =
                holding(grid.partners(), c.partner(), dimension == Dimension.PARTNER, group);
        List<Integer> products =
                holding(grid.products(), c.product(), dimension == Dimension.PRODUCT, group);
        List<Integer> places = new ArrayList<>();
        for (int t = 0; t < grid.periods().size(); t++) {
            if (grid.periods().get(t).contains(c.period())) {
                for (int r : reporters) {
                    for (int p : partners) {
                        for (int q : products) {
                            places.add(grid.at(t, r, p, q));
                        }
                    }
                }
            }
        }
        return places;
    }

    private static List<Integer> holding(
            List<Set<String>> groups, String code, boolean fixed, int group) {
        if (fixed) {
            return List.of(group);
        }
        List<Integer> holding = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).contains(code)) {
                holding.add(g);
            }
        }
        return holding;
    }
}
