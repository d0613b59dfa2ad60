// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.relation.Actor;
import java.util.ArrayList;
import java.util.List;

/** Who is party to an agreement: the actors of the register and the areas that a sentence names. */
final class Parties {

    private final Catalog catalog;

    Parties(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Whether an area is the observatory's home, a part of it or what it is a part of. */
    boolean isOurs(String code) {
        String home = catalog.home();
        return !home.isEmpty()
                && (code.equals(home)
                        || catalog.areas().isUnder(code, home)
                        || catalog.areas().isUnder(home, code));
    }

    /** Names of actors of the register that stand in the text. */
    List<String> named(Clause c) {
        return catalog.relations().actors().stream()
                .filter(a -> position(c, a) >= 0)
                .map(a -> a.name().en())
                .toList();
    }

    /** Where the first party before an act stands; the act's own place where none does. */
    int first(Clause c, Item act, Item sign) {
        int from = act.from;
        if (sign != null && sign.to <= act.from) {
            from = sign.from;
            for (Actor a : catalog.relations().actors()) {
                int at = position(c, a);
                from = at >= 0 ? Math.min(from, at) : from;
            }
            for (Item a : c.areas()) {
                from = a.from < sign.from ? Math.min(from, a.from) : from;
            }
        }
        return from;
    }

    /** Whether no area is named after the word of signing. */
    boolean allBefore(Clause c, Item sign) {
        return c.areas().stream().noneMatch(a -> a.from > sign.to);
    }

    /** Where a sentence names an actor; -1 where it doesn't. */
    int position(Clause c, Actor a) {
        List<String> names = new ArrayList<>(a.names());
        names.add(a.name().en());
        names.add(a.name().it());
        for (String n : names) {
            String[] words = FactClaims.fold(n).split("[\\s-]+");
            for (int i = c.from; i < c.to; i++) {
                if (starts(c, i, words)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether words begin at a token, hyphens aside. */
    private static boolean starts(Clause c, int at, String[] words) {
        int i = at;
        for (String w : words) {
            while (i < c.to && c.tokens.get(i).is("-")) {
                i++;
            }
            if (i >= c.to || !c.tokens.get(i).fold().equals(w)) {
                return false;
            }
            i++;
        }
        return true;
    }
}
