// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.List;
import java.util.Set;

/**
 * Which partners, or how many, have more than one that is named: "to how many countries does it
 * sell more than to Chile".
 */
final class AheadOfPartnerShape extends Shape {

    private static final List<String> OPEN = List.of("which", "howmany");

    private static final Set<String> OF = SmallWords.of("ahead-of-partner.of");

    private static final Set<String> THAN = SmallWords.of("ahead-of-partner.than");

    AheadOfPartnerShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        boolean one =
                flows.size() == 1
                        && scope.reporters().size() == 1
                        && places.abroad().size() == 1
                        && when.points().size() < 2
                        && when.first() == null;
        boolean more = heard.says("order.more", "more", "beats");
        boolean less = heard.says("order.less", "less");
        if (!one || more == less || !asksForPartners() || !isSetBeside()) {
            return null;
        }
        Universe among = new Universe(Dimension.PARTNER, Universe.ALL);
        Question q =
                wanted.leading(among)
                        .period(when.points().isEmpty() ? null : when.points().get(0))
                        .build();
        return new Request.Ahead(q, among, List.of(), less, List.of());
    }

    private boolean asksForPartners() {
        return heard.parts().stream()
                .filter(p -> p.is("many") && p.isAny("countries", "partners"))
                .map(heard::before)
                .anyMatch(p -> p != null && OPEN.stream().anyMatch(p::is));
    }

    /** Whether "than", or "che in", stands right before the one that is named. */
    private boolean isSetBeside() {
        int at =
                heard.of(Kind.AREA)
                        .filter(p -> places.abroad().contains(p.code()))
                        .mapToInt(Part::from)
                        .findFirst()
                        .orElse(0);
        for (int token = at - 1; token > 0; token--) {
            Part part = heard.at(token);
            if (THAN.contains(heard.tokens().get(token).fold()) || isMore(part)) {
                return true;
            }
            if (part != null && !Heard.isSmall(part) && !part.isAny("to", "from")) {
                return false;
            }
        }
        return false;
    }

    /** "More than", "meno del": what says that, and what it is set against behind it. */
    private boolean isMore(Part part) {
        return part != null
                && part.isAny("order.more", "order.less", "more", "less")
                && OF.contains(heard.tokens().get(part.to() - 1).fold());
    }
}
