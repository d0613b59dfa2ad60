// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.evidence.EvidenceItem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Marks by which sources say that a number isn't final, as SDMX has them or in words. */
final class Marks {

    private static final List<String> PROVISIONAL =
            List.of("p", "provisional", "preliminary", "provvisorio", "provvisori");
    private static final List<String> ESTIMATED =
            List.of("e", "estimated", "estimate", "stimato", "stima");

    private Marks() {}

    /** What is said of a number that rests on some cells; null for nothing. */
    static AskingNote of(Collection<EvidenceItem> items) {
        return has(items, PROVISIONAL)
                ? AskingNote.PROVISIONAL
                : has(items, ESTIMATED) ? AskingNote.ESTIMATED : null;
    }

    private static boolean has(Collection<EvidenceItem> items, List<String> marks) {
        return items.stream()
                .filter(i -> i.value() != null && i.status() != null)
                .flatMap(i -> Arrays.stream(i.status().toLowerCase(Locale.ROOT).split("[,; ]+")))
                .anyMatch(marks::contains);
    }
}
