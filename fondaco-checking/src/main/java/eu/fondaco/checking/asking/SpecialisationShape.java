// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;

/**
 * How specialised somebody is in goods, by Balassa's index: their weight in its trade beside their
 * weight in that of its nation. Where no goods are named, in which it is most.
 */
final class SpecialisationShape extends Shape {

    private static final String MARK = "specialisation";

    SpecialisationShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        boolean members = heard.says("regions", "states", "provinces", "countries");
        if (!heard.says(MARK) || members || heard.says("growth") || flows.size() != 1) {
            return null;
        }
        if (heard.has(Kind.GOODS)) {
            return wanted.amounts(
                    wanted.at(wanted.levels().stream().map(b -> against(b.build())).toList()));
        }
        if (scope.reporters().size() != 1) {
            return null;
        }
        Period period = when.points().isEmpty() ? null : when.points().get(0);
        Question.Builder each =
                wanted.level(flows.get(0), Codes.of(scope.reporters().get(0)), Codes.WORLD);
        return new Request.Leaders(
                against(each.build()).period(period).build(),
                new Universe(Dimension.PRODUCT, Universe.ALL),
                listed.count(),
                heard.says("least"));
    }

    /** Its index; that of a part of the nation beside the nation. */
    private Question.Builder against(Question level) {
        Question.Builder b = level.toBuilder().measure(MeasureExpr.of("rca"));
        String nation = places.nation();
        boolean part = !nation.isEmpty() && !level.reporter().is(nation);
        return part ? b.denominator(Basis.ofReporter(Codes.of(nation))) : b;
    }
}
