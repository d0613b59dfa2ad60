// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;

/** Who changed places in an order: "who overtook Kent", "who climbed most in the ranking". */
final class MovedShape extends Shape {

    MovedShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        boolean asks = heard.says("who", "which") && flows.size() == 1 && !listed.isShare();
        if (!asks || heard.says("when", "whichyears", "mean", "meanlevel")) {
            return null;
        }
        List<String> named =
                places.home().stream()
                        .filter(c -> !c.equals(places.nation()) && !scope.isGroup(c))
                        .toList();
        if (isOfPlaces() && named.isEmpty()) {
            boolean down = heard.says("down", "slips") && !heard.says("climbs");
            return moved("", down);
        }
        return named.size() == 1 && isOfPassing(named.get(0)) ? passed(named.get(0)) : null;
    }

    /** "Climbed most in the ranking", "gained most places": it is places that are moved by. */
    private boolean isOfPlaces() {
        Part move =
                heard.parts().stream()
                        .filter(p -> p.isAny("growth", "climbs", "slips"))
                        .findFirst()
                        .orElse(null);
        return move != null
                && heard.parts().stream()
                        .filter(p -> p.from() >= move.from())
                        .anyMatch(p -> p.isAny("order", "placeword"));
    }

    /** Whether somebody is passed by others, or passes them, from one time to another. */
    private boolean isOfPassing(String self) {
        Part passes = heard.first("once");
        boolean span = when.first() != null || when.isFromTo() || when.base() != null;
        boolean moved = passes != null && passes.isAny("more", "beats");
        return moved && span && kind(self).isPresent();
    }

    private java.util.Optional<String> kind(String self) {
        return java.util.Optional.of(scope.kindOf(self)).filter(k -> !k.isEmpty());
    }

    /** Those named behind the word are passed; those before it pass others. */
    private Request passed(String self) {
        Part passes = heard.first("once");
        boolean active =
                heard.of(Kind.AREA).anyMatch(p -> p.code().equals(self) && p.to() <= passes.from());
        return moved(self, active);
    }

    private Request moved(String self, boolean down) {
        Universe among = listed.among() != null ? listed.among() : listed.all();
        if (among.dimension() != Dimension.REPORTER) {
            return null;
        }
        List<Period> at = when.points();
        Period first =
                when.first() != null
                        ? when.first()
                        : when.base() != null ? when.base() : at.size() > 1 ? at.get(0) : null;
        Period last = when.last() != null || at.isEmpty() ? when.last() : at.get(at.size() - 1);
        boolean year = first == null && last != null;
        Question q = wanted.leading(among).period(null).build();
        return new Moved(
                self.isEmpty() ? q : q.toBuilder().reporter(self).build(),
                among,
                year ? last.plusYears(-1) : first,
                last,
                self,
                down,
                listed.hasCount() ? listed.count() : 0);
    }
}
