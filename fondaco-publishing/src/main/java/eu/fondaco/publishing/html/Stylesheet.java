// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import eu.fondaco.core.text.Shipped;

/** The one stylesheet of reports and site: light and dark, screen and print. */
public final class Stylesheet {

    private static final String CSS = Shipped.text(Stylesheet.class, "fondaco.css");

    private Stylesheet() {}

    public static String css() {
        return CSS;
    }
}
