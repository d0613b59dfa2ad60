// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import eu.fondaco.core.answer.Undeclared;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.speech.Speech;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One source of an answer on one line: who said so first, when, and where it can be read. */
public final class SourceLine {

    private static final Pattern VERSION = Pattern.compile(".+@([0-9a-f]{6,})");

    private final Lang lang;
    private final Links links;

    public SourceLine(Lang lang, Links links) {
        this.lang = lang;
        this.links = links;
    }

    /** Writes the line. */
    public void write(Html html, EvidenceItem item) {
        String origin = item.origin().isBlank() ? source(item.source()) : item.origin();
        Optional<String> page = links.evidence(item);
        page.ifPresentOrElse(
                address -> html.link(address, links.told(origin), "class", "origin"),
                () -> html.leaf("span", links.told(origin), "class", "origin"));
        if (!item.release().isBlank()) {
            html.text(", " + release(item.release()));
        }
        if (!item.status().isBlank()) {
            html.text(", " + RegisterWords.say(Undeclared.shown(item.status(), lang), lang));
        }
        if (page.isEmpty() && !item.id().isBlank()) {
            html.text(" · " + item.id());
        }
        if (Html.isWeb(item.url())) {
            html.text(" · ")
                    .away(item.url(), Speech.say(lang, "source-line.read-it-at-its-source"));
        } else if (!item.url().isBlank()) {
            html.text(" · " + item.url());
        }
    }

    /** What a source is called; a register of ours by what it holds. */
    private String source(String source) {
        return switch (source) {
            case "instruments" -> Speech.say(lang, "source-line.instruments");
            case "treaties" -> Speech.say(lang, "source-line.treaties");
            case "activities" -> Speech.say(lang, "source-line.activities");
            case "strategies" -> Speech.say(lang, "source-line.strategies");
            default -> source;
        };
    }

    /** The day of a release; of one without a day, which version it is. */
    private String release(String release) {
        Matcher version = VERSION.matcher(release);
        return version.matches()
                ? Speech.say(lang, "source-line.version", version.group(1))
                : RegisterWords.say(release, lang);
    }
}
