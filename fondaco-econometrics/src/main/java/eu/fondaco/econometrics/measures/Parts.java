// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.List;

/** What a question's trade is made of. */
final class Parts {

    private Parts() {}

    /** The members of its universe, else all products, or all partners where it names a product. */
    static List<Question> of(Question q, Planner planner) {
        Dimension dimension =
                q.universe() != null
                        ? q.universe().dimension()
                        : q.product().is(Product.TOTAL) ? Dimension.PRODUCT : Dimension.PARTNER;
        Question plain = q.toBuilder().universe(null).build();
        List<String> members =
                q.universe() != null
                        ? planner.frame().members(q)
                        : planner.frame().atoms(dimension, plain);
        return members.stream().map(code -> Planner.of(plain, dimension, code)).toList();
    }
}
