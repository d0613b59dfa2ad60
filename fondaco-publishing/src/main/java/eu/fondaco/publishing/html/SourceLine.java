// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import eu.fondaco.core.answer.Undeclared;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.RegisterWords;
import eu.fondaco.publishing.speech.Speech;

/** One source of an answer on one line: who said so first, when, and where it can be read. */
public final class SourceLine {

    private final Lang lang;
    private final Links links;

    public SourceLine(Lang lang, Links links) {
        this.lang = lang;
        this.links = links;
    }

    /** Writes the line. */
    public void write(Html html, EvidenceItem item) {
        String origin = item.origin().isBlank() ? item.source() : item.origin();
        html.leaf("span", links.told(origin), "class", "origin");
        if (!item.release().isBlank()) {
            html.text(", " + RegisterWords.say(item.release(), lang));
        }
        if (!item.status().isBlank()) {
            html.text(", " + Undeclared.shown(item.status(), lang));
        }
        if (!item.id().isBlank()) {
            html.text(" · ");
            links.evidence(item)
                    .ifPresentOrElse(
                            address -> html.link(address, item.id()), () -> html.text(item.id()));
        }
        if (Html.isWeb(item.url())) {
            html.text(" · ")
                    .away(item.url(), Speech.say(lang, "source-line.read-it-at-its-source"));
        } else if (!item.url().isBlank()) {
            html.text(" · " + item.url());
        }
    }
}
