// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.Evidence;
import java.util.Collection;
import java.util.Locale;

/**
 * Modelled data: made by our own code for views that need a full table, and never evidence (rule
 * 15). A dataset is modelled when its id or the source of its release begins with that word.
 */
public final class Modelled {

    /** The flag that evidence of modelled cells carries. */
    public static final String STATUS = "modelled";

    private Modelled() {}

    static boolean isModelled(String dataset, Collection<String> sources) {
        return startsSo(dataset) || sources.stream().anyMatch(Modelled::startsSo);
    }

    /** Whether any of it is modelled, so that it may be shown but decides nothing. */
    public static boolean isModelled(Evidence evidence) {
        return evidence.items().stream()
                .anyMatch(i -> (" " + i.status() + " ").contains(" " + STATUS + " "));
    }

    private static boolean startsSo(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(STATUS);
    }
}
