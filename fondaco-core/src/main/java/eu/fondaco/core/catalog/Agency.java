// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.catalog;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.UnsoundException;
import java.util.Objects;

/**
 * Who maintains an observatory, under the id by which other systems know it (SDMX calls it an
 * agency).
 *
 * @param id a letter, then letters, digits, {@code _} or {@code -}
 */
public record Agency(String id, Label name) {

    /** For observatories that name none. */
    public static final Agency UNNAMED = new Agency("FONDACO", Label.of("Fondaco"));

    public Agency {
        if (!isId(id)) {
            throw new UnsoundException("unsound.no-agency", id);
        }
        Objects.requireNonNull(name, "name");
    }

    /** Whether a text may be an agency's id. */
    public static boolean isId(String text) {
        return text != null && text.matches("[A-Za-z][A-Za-z0-9_-]{0,39}");
    }
}
