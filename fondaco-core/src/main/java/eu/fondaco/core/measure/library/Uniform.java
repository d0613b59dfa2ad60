// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import java.util.EnumSet;
import java.util.Set;

/** In which dimensions measures are one formula whichever code a question has there. */
final class Uniform {

    private static final Set<Dimension> ALL =
            Set.of(Dimension.REPORTER, Dimension.PARTNER, Dimension.PRODUCT);

    private Uniform() {}

    /** In all of them: nothing is looked up about a code. */
    static Set<Dimension> everywhere(Question any) {
        return ALL;
    }

    /**
     * Of a measure set against the world, which depends on the partner, or against a reporter, who
     * may be the own.
     */
    static Set<Dimension> againstWorld(Question q) {
        return q.denominator() == null
                ? Set.of(Dimension.REPORTER, Dimension.PRODUCT)
                : Set.of(Dimension.PRODUCT);
    }

    /**
     * Of a measure set against a whole: where none is said it may be the reporter's own country.
     */
    static Set<Dimension> ofPart(Question q) {
        boolean said =
                q.denominator() != null
                        || !q.partner().is(Area.WORLD)
                        || !q.product().is(Product.TOTAL);
        return said ? ALL : Set.of(Dimension.PARTNER, Dimension.PRODUCT);
    }

    /** Of a measure over the members of a universe: who they are may depend on the reporter. */
    static Set<Dimension> over(Question q) {
        Dimension over = Planner.parts(q).dimension();
        Set<Dimension> uniform = EnumSet.copyOf(ALL);
        uniform.remove(over);
        if (over != Dimension.PRODUCT) {
            uniform.remove(Dimension.REPORTER);
        }
        return uniform;
    }
}
