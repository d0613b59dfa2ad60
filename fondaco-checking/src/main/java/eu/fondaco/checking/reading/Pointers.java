// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Words that stand for something told elsewhere: "the region" for the area spoken of, "from there"
 * for the partner of the statement before, "overall" for all goods. Where they stand tells as much
 * as where a name does.
 */
enum Pointers {
    /** The area that the text speaks of. */
    SUBJECT("self", "we"),
    /** What the statement before was about. */
    BACK("bilateral", "pronoun", "pronoun.product", "former", "latter"),
    /** All partners, all goods. */
    WHOLE("total", "everything");

    private final String[] categories;

    Pointers(String... categories) {
        this.categories = categories;
    }

    /**
     * Adds how these words stand to the anchor.
     *
     * @param prefix the field's letter and one for what the words stand for
     * @param names the names that could stand in their place
     */
    void add(View view, Set<String> f, String prefix, String family, List<Mention> names) {
        f.addAll(
                view.remembered(
                        prefix + family,
                        () -> {
                            List<Mention> own =
                                    view.cues.stream()
                                            .filter(m -> m.isAny(categories))
                                            .filter(view::near)
                                            .toList();
                            List<Mention> all = new ArrayList<>(names);
                            all.addAll(own);
                            all.sort(Comparator.comparingInt(Mention::from));
                            return NameFeatures.of(view, prefix, family, own, all);
                        }));
    }
}
