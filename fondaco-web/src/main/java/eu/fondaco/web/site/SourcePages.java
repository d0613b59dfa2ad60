// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.answer.Overlaps;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who said it first: the origins of figures, the datasets held, and where sources disagree. */
final class SourcePages {

    private final Desk desk;
    private final Map<String, List<Figure>> byOrigin = new LinkedHashMap<>();
    private final Map<String, String> originOf = new LinkedHashMap<>();

    SourcePages(Desk desk) {
        this.desk = desk;
        for (Figure figure : desk.catalog().figures()) {
            byOrigin.computeIfAbsent(figure.origin(), o -> new ArrayList<>()).add(figure);
        }
        byOrigin.keySet().forEach(origin -> originOf.putIfAbsent(slug(origin), origin));
    }

    private static String slug(String origin) {
        String slug = origin.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return slug.isBlank() || slug.equals("-") ? "unnamed" : slug;
    }

    Page list(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("source-pages.origins-are-counted-not-addresses-a"));
        List<Dataset> datasets = desk.holdings().store().datasets();
        if (!datasets.isEmpty()) {
            html.leaf("h2", visit.say("common.datasets")).open("ul", "class", "plain");
            for (Dataset d : datasets) {
                html.open("li")
                        .link(visit.to("/datasets", d.id()), desk.dataset(d.id(), visit))
                        .text(" ")
                        .leaf("small", DatasetPages.extent(d, visit))
                        .close();
            }
            html.close();
        }
        if (originOf.isEmpty()) {
            Unfilled.write(html, visit, "unfilled.sources");
            return Page.of(visit.say("common.sources"), html);
        }
        html.leaf("h2", visit.say("source-pages.origins-of-figures")).open("ul", "class", "plain");
        originOf.forEach(
                (slug, origin) -> {
                    html.open("li").link(visit.to("/sources", slug), desk.told(origin, visit));
                    html.text(" ")
                            .leaf(
                                    "small",
                                    visit.say("common.figures-2", byOrigin.get(origin).size()));
                    html.close().line();
                });
        html.close();
        return Page.of(visit.say("common.sources"), html);
    }

    Page one(Visit visit) {
        String slug = visit.parameter("id");
        String origin = originOf.get(slug);
        if (origin == null) {
            throw new NoSuchPageException(slug);
        }
        Html html = new Html();
        new FigureTable(desk, visit)
                .write(
                        html,
                        byOrigin.get(origin),
                        visit.say(
                                "source-pages.figures-it-said-first", byOrigin.get(origin).size()));
        return Page.of(desk.told(origin, visit), html);
    }

    Page disagreements(Visit visit) {
        Map<Question, List<Figure>> disputed = Disagreements.of(desk.catalog());
        List<Instrument> acts =
                desk.relations().instruments().stream()
                        .filter(i -> !i.conflicts().isEmpty())
                        .toList();
        Html html = new Html();
        html.lead(visit.say("source-pages.numbers-for-the-same-question-that"));
        List<Answer.Unknown> datasets = ofDatasets(visit);
        if (disputed.isEmpty() && datasets.isEmpty() && acts.isEmpty()) {
            Unfilled.write(html, visit, "unfilled.disagreements");
        }
        disputed.forEach(
                (question, figures) -> {
                    html.open("section")
                            .open("h2")
                            .link(SiteLinks.address(visit, question), desk.say(question, visit));
                    html.close();
                    html.leaf("p", Disagreements.because(figures, visit));
                    new FigureTable(desk, visit)
                            .writeSame(html, figures, visit.say("source-pages.what-each-says"));
                    html.close().line();
                });
        for (Answer.Unknown u : datasets) {
            html.open("section")
                    .open("h2")
                    .link(SiteLinks.address(visit, u.question()), desk.say(u.question(), visit));
            html.close();
            String said = u.message().in(visit.lang().locale());
            html.leaf(
                    "p",
                    said.substring(0, 1).toUpperCase(visit.lang().locale())
                            + said.substring(1)
                            + ".");
            html.close().line();
        }
        if (!acts.isEmpty()) {
            html.leaf("h2", visit.say("common.agreements")).open("ol", "class", "timeline");
            InstrumentLine line = new InstrumentLine(visit, desk.relations());
            acts.forEach(i -> line.item(html, i));
            html.close();
        }
        return Page.of(visit.say("source-pages.where-sources-disagree"), html);
    }

    /** What two datasets say otherwise. */
    private List<Answer.Unknown> ofDatasets(Visit visit) {
        return desk.answer(Overlaps.questions(desk.holdings().store().datasets()), visit).stream()
                .filter(a -> a instanceof Answer.Unknown)
                .map(a -> (Answer.Unknown) a)
                .filter(u -> u.reason() == Reason.SOURCES_CONFLICT)
                .toList();
    }
}
