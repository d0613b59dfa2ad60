// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Universe;

/** Who stands next to somebody in an order: "which region comes right after Kent". */
final class NeighbourShape extends Shape {

    NeighbourShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        Part next = heard.first("nextup") == null ? heard.first("nextdown") : heard.first("nextup");
        boolean asked = heard.says("who", "which", "where");
        if (next == null || !asked || flows.size() != 1 || heard.says("growth", "when")) {
            return null;
        }
        Part self = area(next);
        if (self == null) {
            return null;
        }
        boolean home = places.home().contains(self.code());
        Universe among = home ? listed.all() : new Universe(Dimension.PARTNER, Universe.ALL);
        boolean others =
                heard.of(Kind.AREA)
                        .filter(p -> p != self && places.home().contains(p.code()) == home)
                        .anyMatch(p -> !p.code().equals(places.nation()));
        if (others || when.points().size() > 1 || when.first() != null) {
            return null;
        }
        var b = wanted.leading(among).period(when.points().isEmpty() ? null : when.points().get(0));
        if (!home) {
            b.partner(Codes.WORLD);
        }
        return new Request.Neighbour(b.build(), among, self.code(), next.is("nextup"));
    }

    private Part area(Part next) {
        Part at = heard.after(next);
        while (at != null && Heard.isSmall(at)) {
            at = heard.after(at);
        }
        return at != null && at.kind() == Kind.AREA ? at : null;
    }
}
