// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import java.util.Optional;

/** What a question says that somebody does, where nothing that is read says so. */
final class Predicates {

    private final Heard heard;
    private final Places places;

    Predicates(Heard heard, Places places) {
        this.heard = heard;
        this.places = places;
    }

    /** What those asked for do that no reading takes up; empty for nothing. */
    Optional<Part> unread() {
        return bound().or(this::done);
    }

    /** Where something goes to that no place read says: "goes over the …". */
    private Optional<Part> bound() {
        Part goes = heard.first("goes");
        if (goes == null || heard.says("who", "where", "which") || !places.abroad().isEmpty()) {
            return Optional.empty();
        }
        return heard.parts().stream()
                .filter(p -> p.from() >= goes.to() && p.from() < goes.to() + 5)
                .filter(p -> p.isAny("general", "loose"))
                .findFirst();
    }

    /**
     * What those asked for do, where nothing read says so: a word of the general language in the
     * place of the verb ("which state … most on …").
     */
    private Optional<Part> done() {
        boolean said =
                heard.says(
                        "exports",
                        "imports",
                        "sells",
                        "buys",
                        "trade",
                        "balance",
                        "share",
                        "growth",
                        "rank",
                        "goes",
                        "comes",
                        "perhead",
                        "activity",
                        "signed");
        Part at = said ? null : heard.first(heard.says("which") ? "which" : "who");
        Part next = at == null ? null : heard.after(at);
        while (next != null
                && (next.isAny("one", "many")
                        || next.kind() == Kind.AREA
                        || Heard.isSmall(next) && !next.is("general"))) {
            next = heard.after(next);
        }
        return Optional.ofNullable(next).filter(p -> p.is("general"));
    }
}
