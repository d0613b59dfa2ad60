// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.html.Html;

/**
 * What stands where a page has nothing to show: that it has nothing and, small below it, for
 * whoever runs the observatory, what would fill it.
 */
final class Unfilled {

    private Unfilled() {}

    /** Writes the lines of a key; commands and names of files as such. */
    static void write(Html html, Visit visit, String key, Object... args) {
        String[] lines = visit.say(key, args).split("\n", 2);
        html.open("div", "class", "unheld").open("p").told(lines[0]).close();
        if (lines.length > 1) {
            html.open("p", "class", "small noprint");
            html.text(visit.say("unfilled.keeper")).told(lines[1]).close();
        }
        html.close().line();
    }
}
