// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When an absent cell means that nothing was traded: only where its reporter has cells of the same
 * detail for the same flow and period. A table with partners and with products, but without
 * products by partner, has no zeros there: it has nothing.
 */
final class Absence {

    private Absence() {}

    /** Ranges that must hold a cell each, for absence to mean zero. */
    static List<CellRange> checks(DatasetFrame frame, Resolved resolved) {
        Set<String> partners = likePartners(frame, resolved.partners());
        Set<String> products = likeProducts(frame, resolved.products());
        List<CellRange> checks = new ArrayList<>();
        for (TradeFlow flow : resolved.flows()) {
            for (String reporter : resolved.reporters()) {
                for (Period period : resolved.periods()) {
                    checks.add(
                            new CellRange(
                                    frame.dataset().id(),
                                    flow,
                                    Set.of(reporter),
                                    partners,
                                    products,
                                    Set.of(period)));
                }
            }
        }
        return checks;
    }

    private static Set<String> likePartners(DatasetFrame frame, Set<String> partners) {
        if (partners.equals(Set.of(Area.WORLD))) {
            return partners;
        }
        return with(frame.expander().atomSet(Dimension.PARTNER), partners);
    }

    private static Set<String> likeProducts(DatasetFrame frame, Set<String> products) {
        return products.equals(Set.of(Product.TOTAL))
                ? products
                : with(frame.expander().atomSet(Dimension.PRODUCT), products);
    }

    private static Set<String> with(Set<String> atoms, Set<String> codes) {
        if (atoms.containsAll(codes)) {
            return atoms;
        }
        Set<String> like = new HashSet<>(atoms);
        like.addAll(codes);
        return like;
    }
}
