// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What answers rest on.
 *
 * @param briefs those held with their statements judged; asked for only when a question needs them
 */
public record Held(
        Catalog catalog,
        ObservationStore store,
        QuestionEngine engine,
        QuestionLanguage language,
        Supplier<List<CheckedBrief>> briefs) {

    /** The same, whose briefs are judged once. */
    Held withBriefsKept() {
        Supplier<List<CheckedBrief>> once =
                new Supplier<>() {
                    private List<CheckedBrief> kept;

                    @Override
                    public synchronized List<CheckedBrief> get() {
                        kept = kept == null ? briefs.get() : kept;
                        return kept;
                    }
                };
        return new Held(catalog, store, engine, language, once);
    }

    /** The name of an area or product; its code where it has none. */
    String name(String code, Lang lang) {
        return catalog.areas()
                .find(code)
                .map(a -> a.name().in(lang))
                .or(() -> catalog.products().find(code).map(p -> p.name().in(lang)))
                .orElse(code);
    }

    /** What areas a question is about, behind a colon; nothing for none. */
    String named(List<String> areas, Lang lang) {
        return areas.isEmpty()
                ? ""
                : ": " + areas.stream().map(a -> name(a, lang)).collect(Collectors.joining(", "));
    }
}
