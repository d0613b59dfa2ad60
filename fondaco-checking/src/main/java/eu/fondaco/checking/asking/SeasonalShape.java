// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import java.util.List;
import java.util.Optional;

/**
 * Amounts without their season, and changes on the period before: "seasonally adjusted", "la
 * variazione congiunturale". Neither is ever told by an amount as it is, or by a change on a year.
 */
final class SeasonalShape extends Shape {

    private static final String ADJUSTED = "seasonal";
    private static final String ON_BEFORE = "onbefore";

    SeasonalShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        if (word(heard).isEmpty() || heard.says("share", "rank", "top", "least", "which", "who")) {
            return null;
        }
        boolean change = !heard.says(ADJUSTED) || heard.says("growth");
        MeasureExpr measure = MeasureExpr.of(change ? "previous_growth" : "seasonally_adjusted");
        List<Question> all =
                wanted.at(wanted.levels()).stream()
                        .map(q -> q.toBuilder().measure(measure).build())
                        .toList();
        return new Request.Amounts(
                all, when.months() == 0 ? months() : when.months(), Request.Compared.NOTHING);
    }

    /** The word that asks for either; a time that is said as an adjective may be one. */
    static Optional<Part> word(Heard heard) {
        return heard.parts().stream()
                .filter(p -> p.isAny(ADJUSTED, ON_BEFORE) || isConjunctural(heard, p))
                .findFirst();
    }

    private static boolean isConjunctural(Heard heard, Part part) {
        return part.kind() == Kind.TIME && heard.folded(part).startsWith("congiuntural");
    }

    private int months() {
        return listed.parts(when) == 1 || heard.says("monthly") ? 1 : 3;
    }
}
