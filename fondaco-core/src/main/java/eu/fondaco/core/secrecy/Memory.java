// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.secrecy;

import java.util.List;
import java.util.Optional;

/**
 * Where lines are kept from one process to the next, under names. It may forget; what it gives back
 * is what was kept under that name, or a beginning of it.
 */
public interface Memory {

    /** What was kept under a name; empty where nothing was. */
    Optional<List<String>> recall(String name);

    /** Keeps lines under a name, in place of what was there. */
    void keep(String name, List<String> lines);
}
