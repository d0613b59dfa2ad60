// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.publishing.html.Html;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Parts of pages whose charts know who published their numbers: they say it under them, and where
 * they stand alone, in pages of others and in files.
 */
final class Sourced {

    private static final String NAMES = "data-source";
    private static final int MOST = 3;

    private Sourced() {}

    /** Writes a part whose numbers rest on some answers. */
    static void write(
            Html html,
            Desk desk,
            Visit visit,
            Stream<? extends Answer> answers,
            Consumer<Html> part) {
        List<String> origins =
                answers.flatMap(a -> a.evidence().items().stream())
                        .map(i -> origin(desk, visit, i))
                        .toList();
        write(html, visit, origins, part);
    }

    /** Writes a part whose numbers come from those named, and under it who they are. */
    static void write(Html html, Visit visit, Collection<String> origins, Consumer<Html> part) {
        Html drawn = new Html();
        part.accept(drawn);
        if (drawn.toString().isEmpty()) {
            return;
        }
        List<String> each = origins.stream().filter(o -> !o.isBlank()).distinct().toList();
        String said =
                String.join("; ", each.subList(0, Math.min(MOST, each.size())))
                        + (each.size() > MOST ? " …" : "");
        html.open("div", NAMES, said.isEmpty() ? null : said);
        html.add(drawn);
        if (!said.isEmpty()) {
            html.leaf("p", visit.say("embed-pages.source") + said, "class", "origin small");
        }
        html.close("div").line();
    }

    static String origin(Desk desk, Visit visit, EvidenceItem item) {
        return item.origin().isBlank()
                ? desk.dataset(item.source(), visit)
                : desk.told(item.origin(), visit);
    }

    /** Who published the numbers of a figure; empty where it doesn't say. */
    static String of(Element figure) {
        Element part = figure.closest("[" + NAMES + "]");
        return part == null ? "" : part.attr(NAMES);
    }
}
