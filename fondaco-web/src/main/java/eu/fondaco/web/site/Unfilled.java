// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.html.Html;

/** What stands where a page has nothing to show: that it has nothing, what would fill it, how. */
final class Unfilled {

    private Unfilled() {}

    /** Writes the sentences of a key; commands and names of files as such. */
    static void write(Html html, Visit visit, String key) {
        html.open("p", "class", "unheld").told(visit.say(key)).close().line();
    }
}
