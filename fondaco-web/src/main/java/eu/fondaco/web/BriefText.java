// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.text.Tongue;
import eu.fondaco.publishing.brief.LivingBrief;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A brief of the observatory, as its author wrote it.
 *
 * @param id what its address ends with; letters, digits, hyphens and dots
 * @param title for lists; its file name where it has none
 * @param file file name, whose ending tells the format
 * @param lang language it is written in
 * @param published when it was published; null when unknown
 */
public record BriefText(
        String id, String title, String file, String text, Tongue lang, LocalDate published) {

    public BriefText {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("'" + id + "' can't end an address");
        }
        Objects.requireNonNull(text, "text");
        title = title == null || title.isBlank() ? file : title;
    }

    /** Whether it is one of our own whose numbers are questions; others are checked. */
    public boolean isLiving() {
        return LivingBrief.isOne(text);
    }
}
