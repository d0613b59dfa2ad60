// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.Set;

/**
 * Which members depend on one country, whichever it is: "which state depends most on a single
 * country", "who sells more than half to one country alone". What each one's first partner has of
 * its total is set in order, or against a per cent.
 */
final class OneCountryShape extends Shape {

    private static final Set<String> SINGLE = SmallWords.of("one-country.single");
    private static final double HALF = 50;

    OneCountryShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        Universe among = listed.among();
        boolean members = among != null && among.dimension() == Dimension.REPORTER;
        boolean free = places.abroad().isEmpty() && when.points().size() < 2;
        if (!members || !free || flows.size() != 1 || !isOfSingle() || heard.says("growth")) {
            return null;
        }
        Period at = when.points().isEmpty() ? null : when.points().get(0);
        Question q =
                Question.of(new MeasureExpr("top_share", scope.inner()))
                        .flow(flows.get(0))
                        .partner(Codes.WORLD)
                        .product(scope.product())
                        .universe(new Universe(Dimension.PARTNER, Universe.ALL))
                        .n(1)
                        .period(at)
                        .build();
        double limit = limit();
        if (limit > 0) {
            boolean below = heard.says("less", "undershoot") && !heard.says("more", "exceed");
            return new Request.Beyond(
                    q, among, below ? Request.Test.BELOW : Request.Test.ABOVE, limit);
        }
        boolean least = heard.says("least") && !heard.says("top");
        return new Request.Leaders(q, among, listed.count(), least);
    }

    /** "A single country", "un solo paese": no country that is named. */
    private boolean isOfSingle() {
        return heard.parts().stream()
                .filter(p -> p.isAny("countries", "partners", "ofmarket", "nationword"))
                .anyMatch(p -> SINGLE.contains(said(p)));
    }

    private String said(Part noun) {
        return noun.from() == 0 ? "" : heard.tokens().get(noun.from() - 1).fold();
    }

    private double limit() {
        boolean beyond = heard.says("more", "less", "exceed", "undershoot");
        return !beyond && !heard.says("halfof")
                ? 0
                : heard.of(Heard.Kind.NUMBER)
                        .filter(p -> heard.after(p) != null && heard.after(p).is("percent"))
                        .mapToDouble(Part::number)
                        .findFirst()
                        .orElse(heard.says("halfof") ? HALF : 0);
    }
}
