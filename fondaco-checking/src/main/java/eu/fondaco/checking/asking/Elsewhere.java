// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.text.Lang;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Places by whose names it is said that nothing is held of them. */
final class Elsewhere {

    /** Names of countries in all languages, folded: known even where no table has them. */
    private static final Set<String> COUNTRIES = countries();

    private final Set<String> elsewhere = new HashSet<>();

    /** Beside the countries of the world, some areas. */
    Elsewhere(Collection<Area> areas) {
        areas.forEach(
                a ->
                        Stream.concat(
                                        Stream.of(a.code(), a.name().en(), a.name().it()),
                                        a.aliases().stream())
                                .map(Tokenizer::fold)
                                .forEach(elsewhere::add));
    }

    /** The name of a place that this observatory doesn't know, at an unknown word. */
    Optional<String> country(Heard heard, Part strange) {
        for (int to = Math.min(strange.from() + 3, heard.tokens().size());
                to > strange.from();
                to--) {
            String said =
                    heard.text(
                            new Part(
                                    Kind.UNKNOWN,
                                    strange.from(),
                                    to,
                                    List.of(),
                                    null,
                                    null,
                                    Set.of()));
            String folded = Tokenizer.fold(said);
            if (COUNTRIES.contains(folded) || elsewhere.contains(folded)) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    private static Set<String> countries() {
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Locale("", code))
                .flatMap(c -> Stream.of(Lang.values()).map(l -> c.getDisplayCountry(l.locale())))
                .map(Tokenizer::fold)
                .collect(Collectors.toUnmodifiableSet());
    }
}
