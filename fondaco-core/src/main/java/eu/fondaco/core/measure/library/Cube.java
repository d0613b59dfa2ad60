// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import java.util.List;

/**
 * All products by partner of a question, or those it names: the cells of measures that need both.
 */
record Cube(Question question, List<String> products, List<String> partners) {

    private static final int TOO_MANY = 20_000;

    /** The products it names, else all; the partners of its universe, else all. */
    static Cube of(Question q, Planner planner) {
        return new Cube(
                q,
                q.product().is(Product.TOTAL)
                        ? planner.frame().atoms(Dimension.PRODUCT, q)
                        : q.product().list(),
                q.universe() != null && q.universe().dimension() == Dimension.PARTNER
                        ? planner.frame().members(q)
                        : planner.frame().atoms(Dimension.PARTNER, q));
    }

    /** Why it can't be read; null where it can. */
    Problem problem() {
        if (products.isEmpty() || partners.isEmpty()) {
            return Problem.noData(NoteCode.NO_PRODUCTS_BY_PARTNER.note());
        }
        return products.size() * partners.size() > TOO_MANY
                ? Problem.notMeasurable(NoteCode.TOO_MANY_CELLS.note())
                : null;
    }

    /** A question about one of its cells, by whoever. */
    Question sample() {
        return question.toBuilder()
                .product(products.get(0))
                .partner(partners.get(0))
                .universe(null)
                .build();
    }

    /** Adds the levels of a question for all its cells, product by product. */
    void addTo(List<Term> parts, Question of, Planner planner) {
        for (String product : products) {
            for (String partner : partners) {
                parts.add(planner.level(of.toBuilder().product(product).partner(partner).build()));
            }
        }
    }

    Note note() {
        return NoteCode.OVER_CELLS.note(products.size(), partners.size());
    }
}
