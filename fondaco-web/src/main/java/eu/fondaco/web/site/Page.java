// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.html.Html;
import java.util.Objects;

/**
 * What a page says, without the frame that all pages share.
 *
 * @param status of HTTP: 200, or 404, 422 … where there is no answer
 * @param title for its heading and its window
 */
public record Page(int status, String title, Html content) {

    public Page {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(content, "content");
    }

    public static Page of(String title, Html content) {
        return new Page(200, title, content);
    }

    /** Makes the page that a visitor asked for. */
    @FunctionalInterface
    public interface Maker {
        Page make(Visit visit);
    }
}
