// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Goal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The goals with a number that a question speaks of, by the areas they measure. */
final class GoalsNamed {

    private final Heard heard;
    private final Catalog catalog;

    GoalsNamed(Heard heard, Catalog catalog) {
        this.heard = heard;
        this.catalog = catalog;
    }

    /** Their ids; none where no goal is spoken of, or none of these areas is held. */
    List<String> ids() {
        List<String> areas = heard.of(Kind.AREA).map(Part::code).distinct().toList();
        boolean plan =
                heard.has(Kind.STRATEGY)
                        || heard.says("act", "treaty")
                        || heard.parts().stream().anyMatch(p -> p.is("strategy") && !p.is("goal"));
        boolean asked = heard.says("goal") && !plan;
        boolean reached = heard.says("gap") && heard.of(Kind.NUMBER).anyMatch(heard::isAmount);
        if (areas.isEmpty() && !asked || !asked && !reached) {
            return List.of();
        }
        return catalog.relations().goals().stream()
                .filter(g -> codes(g).containsAll(areas))
                .filter(g -> asked || heard.of(Kind.NUMBER).anyMatch(n -> isTarget(n, g)))
                .map(Goal::id)
                .toList();
    }

    private boolean isTarget(Part number, Goal goal) {
        return Math.abs(heard.amount(number) - goal.target()) <= Math.abs(goal.target()) * 1e-9;
    }

    /** The codes of areas in what a goal measures. */
    private static Set<String> codes(Goal goal) {
        return Arrays.stream(goal.question().split("[\\s,]+")).collect(Collectors.toSet());
    }
}
