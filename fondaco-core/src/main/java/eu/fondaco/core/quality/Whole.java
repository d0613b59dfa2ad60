// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.quality;

import eu.fondaco.core.question.Dimension;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A code of a dataset and the codes of the same dataset that should add up to it.
 *
 * @param whole such as {@code W00}, {@code TOTAL}, a country with its regions, a section with its
 *     divisions
 * @param parts without overlap; not the whole itself
 */
public record Whole(Dimension dimension, String whole, Set<String> parts) {

    public Whole {
        parts = Collections.unmodifiableSet(new TreeSet<>(parts));
    }
}
