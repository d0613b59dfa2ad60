// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import java.util.List;

/** How far exports pay for imports: their ratio, with whom and when it is asked. */
final class CoverShape extends Shape {

    CoverShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        boolean members =
                heard.says("regions", "states", "provinces") || heard.says("top", "least");
        if (!heard.says("cover") || members || heard.says("growth")) {
            return null;
        }
        List<Question.Builder> all =
                wanted.levels().stream()
                        .map(b -> b.build().toBuilder().measure(MeasureExpr.of("cover_ratio")))
                        .toList();
        return wanted.amounts(wanted.at(all));
    }
}
