// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import eu.fondaco.core.language.QuestionSyntaxException;
import java.util.List;

/**
 * Questions that would be understood, made from one that wasn't by changing the word in the way.
 */
public final class Mending {

    private Mending() {}

    /** Whole questions, the nearest first. */
    public static List<String> of(QuestionSyntaxException why) {
        String before = why.text().substring(0, why.offset());
        String after = why.text().substring(why.offset() + why.length());
        return why.suggestions().stream()
                .map(
                        word ->
                                (before.stripTrailing() + " " + word + " " + after.stripLeading())
                                        .strip())
                .toList();
    }
}
