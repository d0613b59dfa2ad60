// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.text.Label;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.Assets;
import java.util.List;
import java.util.stream.Stream;

/** What the desks share at which a file is sent, shown as it is understood, and taken. */
final class Sending {

    private Sending() {}

    /** The field for a file. */
    static void file(Html html, String label, String hint, String... attributes) {
        html.open("label", "for", "file").text(label).leaf("small", hint).close();
        String[] first = {"type", "file", "id", "file", "name", "file"};
        html.empty(
                "input", Stream.of(first, attributes).flatMap(Stream::of).toArray(String[]::new));
    }

    /** The end of a form by which a file is shown as it is understood. */
    static void end(Html html, Visit visit) {
        html.open("p", "class", "buttons")
                .leaf("button", visit.say("sheet-pages.show-how-it-is-understood"))
                .close();
        html.leaf("p", "", "id", "progress", "role", "status").close().line();
        html.leaf("script", "", "type", "module", "src", Assets.SCRIPT.address());
    }

    static void troubles(Html html, Visit visit, List<Label> troubles) {
        troubles.forEach(t -> html.leaf("p", visit.say(t), "class", "notice", "role", "alert"));
    }

    /** What was done, and the page that shows it. */
    static Html done(Visit visit, List<Label> done, String address, String page) {
        Html html = new Html().open("ul", "role", "status");
        done.forEach(label -> html.leaf("li", visit.say(label)));
        html.close().open("p").text(visit.say("sheet-pages.it-is-shown-within-seconds"));
        return html.link(address, page).text(".").close();
    }
}
