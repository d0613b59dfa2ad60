// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.catalog.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody who is asked about by name, "who is Ada Bruni?", whom the parties of acts name. */
final class PersonAsked {

    private final Heard heard;
    private final Catalog catalog;

    PersonAsked(Heard heard, Catalog catalog) {
        this.heard = heard;
        this.catalog = catalog;
    }

    /** The name as it is written, in lower case; empty where nobody is asked about so. */
    Optional<String> name() {
        List<Part> said = words();
        boolean who = heard.says("who") && heard.says("being");
        boolean only = said.stream().allMatch(p -> p.kind() == Kind.UNKNOWN || p.is("general"));
        if (!who || said.isEmpty() || !only) {
            return Optional.empty();
        }
        int from = said.get(0).from();
        int to = said.get(said.size() - 1).to();
        String name = heard.text(new Part(Kind.UNKNOWN, from, to, List.of(), null, null, Set.of()));
        return Optional.of(Tokenizer.fold(name)).filter(n -> isNamed(n, catalog));
    }

    /** The words of the name. */
    List<Part> words() {
        return heard.parts().stream()
                .filter(p -> p.kind() == Kind.UNKNOWN || p.is("general"))
                .filter(p -> heard.tokens().get(p.from()).isCapitalised())
                .toList();
    }

    /** Whether the parties of an act name somebody by some words, in lower case. */
    static boolean isNamed(String name, Catalog catalog) {
        return name.length() > 3
                && catalog.relations().instruments().stream()
                        .flatMap(
                                i ->
                                        Stream.concat(
                                                i.ourParties().stream(),
                                                i.partnerParties().stream()))
                        .anyMatch(p -> Tokenizer.fold(p).contains(name));
    }
}
