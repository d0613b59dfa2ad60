// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Universe;

/** Who else did what somebody is said to have done alone: all that did are told. */
final class AloneShape extends Shape {

    AloneShape(Scope scope) {
        super(scope);
    }

    @Override
    Request read() {
        Alone alone = new Alone(heard, places);
        boolean way = heard.says("growth") && heard.says("up") != heard.says("down");
        if (alone.word() == null || !way || heard.says("top", "least", "howmuch", "share")) {
            return null;
        }
        boolean partner = alone.among() == Dimension.PARTNER;
        Universe among =
                partner
                        ? new Universe(Dimension.PARTNER, Universe.ALL)
                        : alone.isOfProvince()
                                ? new Universe(
                                        Dimension.REPORTER, "provinces of " + listed.province())
                                : listed.all();
        return new MembersShape(scope).changed(among);
    }
}
