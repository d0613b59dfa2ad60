// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.List;

/** How concentrated trade is: on few partners, on few goods, or on both where neither is said. */
final class ConcentrationShape extends Shape {

    ConcentrationShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        boolean members =
                heard.says("regions", "states", "provinces")
                        || heard.says("top", "least") && scope.reporters().size() < 2;
        if (!heard.says("concentration") || members || heard.says("growth")) {
            return null;
        }
        boolean goods = heard.says("products");
        boolean partners = heard.says("partners", "suppliers", "countries");
        List<Dimension> over =
                goods == partners
                        ? List.of(Dimension.PARTNER, Dimension.PRODUCT)
                        : List.of(goods ? Dimension.PRODUCT : Dimension.PARTNER);
        List<Question.Builder> all =
                wanted.levels().stream()
                        .flatMap(b -> over.stream().map(d -> over(b.build(), d)))
                        .toList();
        return wanted.amounts(wanted.at(all));
    }

    private static Question.Builder over(Question level, Dimension dimension) {
        return level.toBuilder()
                .measure(MeasureExpr.of("hhi"))
                .universe(new Universe(dimension, Universe.ALL));
    }
}
