// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.question.Dimension;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Whether members of a dimension hold others of it, such as a country beside its regions: their sum
 * is then nothing of which one could have a share.
 */
final class Overlaps {

    private static final int DEEPEST = 16;

    private final Desk desk;

    Overlaps(Desk desk) {
        this.desk = desk;
    }

    boolean on(Dimension dimension, Dataset dataset) {
        return switch (dimension) {
            case REPORTER -> areas(dataset.reporters());
            case PARTNER -> areas(dataset.partners());
            case PRODUCT -> products(dataset.products());
            default -> false;
        };
    }

    private boolean areas(Collection<String> codes) {
        Set<String> all = Set.copyOf(codes);
        return all.stream()
                .filter(code -> !code.equals(Area.WORLD))
                .anyMatch(code -> isWithin(code, all) || holds(code, all));
    }

    private boolean isWithin(String code, Set<String> all) {
        String at = parent(code);
        for (int depth = 0; depth < DEEPEST && !at.isEmpty(); depth++) {
            if (all.contains(at)) {
                return true;
            }
            at = parent(at);
        }
        return false;
    }

    private String parent(String code) {
        return desk.catalog().areas().find(code).map(Area::parent).orElse("");
    }

    private boolean holds(String code, Set<String> all) {
        return desk.catalog().areas().find(code).filter(Area::isGroup).isPresent()
                && desk.catalog().areas().membersOf(code).stream()
                        .anyMatch(member -> !member.equals(code) && all.contains(member));
    }

    private boolean products(Collection<String> codes) {
        Set<String> all = Set.copyOf(codes);
        return desk.catalog().products().list().stream()
                .filter(p -> all.contains(p.code()))
                .anyMatch(
                        p ->
                                Optional.of(p.parent()).filter(all::contains).isPresent()
                                        || p.parts().stream().anyMatch(all::contains));
    }
}
