// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.catalogue.Descriptors;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The register of published figures, and a page for each. */
final class FigurePages {

    private static final int ON_A_PAGE = 60;

    private final Desk desk;
    private final Descriptors descriptors;

    FigurePages(Desk desk, Descriptors descriptors) {
        this.desk = desk;
        this.descriptors = descriptors;
    }

    Page list(Visit visit) {
        List<Figure> found =
                desk.catalog().figures().stream().filter(figure -> isAsked(figure, visit)).toList();
        int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(pages, visit.number("page", 1));
        Html html = new Html();
        html.lead(visit.say("figure-pages.numbers-somebody-published-each-with-who"));
        if (desk.catalog().figures().isEmpty()) {
            Unfilled.write(html, visit, "unfilled.figures");
            return Page.of(visit.say("common.figures"), html);
        }
        filters(html, visit);
        if (found.isEmpty()) {
            html.leaf("p", visit.say("figure-pages.no-figure-fits"));
            return Page.of(visit.say("common.figures"), html);
        }
        List<Figure> shown =
                found.subList((page - 1) * ON_A_PAGE, Math.min(found.size(), page * ON_A_PAGE));
        new FigureTable(desk, visit)
                .write(
                        html,
                        shown,
                        found.size()
                                + visit.say("figure-pages.figures-page")
                                + page
                                + visit.say("common.of")
                                + pages);
        turning(html, visit, page, pages);
        html.open("p")
                .link(
                        "/api/v1/figures?format=csv&partner="
                                + Visit.encode(visit.parameter("partner"))
                                + "&measure="
                                + Visit.encode(visit.parameter("measure")),
                        visit.say("figure-pages.download-as-csv"));
        html.close();
        html.written(descriptors.script("figures", visit.host(), visit.lang()));
        return Page.of(visit.say("common.figures"), html);
    }

    private boolean isAsked(Figure figure, Visit visit) {
        String partner = visit.parameter("partner");
        String measure = visit.parameter("measure");
        String words = visit.parameter("q").toLowerCase(Locale.ROOT);
        if (!partner.isEmpty() && !figure.question().partner().list().contains(partner)
                || !measure.isEmpty() && !figure.question().measure().id().equals(measure)) {
            return false;
        }
        String all =
                (figure.id()
                                + " "
                                + desk.say(figure.question(), visit)
                                + " "
                                + figure.asPrinted()
                                + " "
                                + figure.origin()
                                + " "
                                + figure.released())
                        .toLowerCase(Locale.ROOT);
        for (String word : words.split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void filters(Html html, Visit visit) {
        Map<String, String> partners = new TreeMap<>();
        Map<String, String> measures = new TreeMap<>();
        for (Figure figure : desk.catalog().figures()) {
            figure.question()
                    .partner()
                    .list()
                    .forEach(code -> partners.put(desk.area(code, visit), code));
            String id = figure.question().measure().id();
            measures.put(measureName(id, visit), id);
        }
        html.open("form", "class", "facets noprint", "method", "get");
        html.open("p").label(visit.say("figure-pages.words"), "q");
        html.input("search", "q", visit.parameter("q")).close();
        choice(html, visit, "partner", visit.say("common.partner"), partners);
        choice(html, visit, "measure", visit.say("figure-pages.measure"), measures);
        html.leaf("button", visit.say("figure-pages.filter"), "class", "main").close().line();
    }

    private String measureName(String id, Visit visit) {
        return desk.holdings()
                .measures()
                .find(id)
                .map(m -> visit.say(m.definition().name()))
                .orElse(id.replace('_', ' '));
    }

    static void choice(
            Html html, Visit visit, String name, String label, Map<String, String> options) {
        html.open("p").label(label, name).select(name);
        html.option(visit.say("figure-pages.any"), "", false);
        options.forEach(
                (text, value) -> html.option(text, value, value.equals(visit.parameter(name))));
        html.close("select", "p");
    }

    private static void turning(Html html, Visit visit, int page, int pages) {
        if (pages == 1) {
            return;
        }
        String base =
                visit.to("/figures")
                        + "?q="
                        + Visit.encode(visit.parameter("q"))
                        + "&partner="
                        + Visit.encode(visit.parameter("partner"))
                        + "&measure="
                        + Visit.encode(visit.parameter("measure"))
                        + "&page=";
        html.open("nav", "class", "pages", "aria-label", visit.say("figure-pages.pages"));
        if (page > 1) {
            html.link(base + (page - 1), visit.say("figure-pages.previous"), "rel", "prev");
        }
        if (page < pages) {
            html.link(base + (page + 1), visit.say("figure-pages.next"), "rel", "next");
        }
        html.close();
    }

    Page one(Visit visit) {
        String id = visit.parameter("id");
        Figure figure = desk.figure(id).orElseThrow(() -> new NoSuchPageException(id));
        Html html = new Html();
        html.open("div", "class", "answer");
        html.leaf("p", FigureTable.value(figure, visit), "class", "value");
        html.open("p").text(visit.say("figure-pages.as-printed"));
        html.open("q").text(figure.asPrinted()).close("q", "p", "div");
        html.open("dl");
        html.leaf("dt", visit.say("figure-pages.question-it-answers"));
        html.open("dd")
                .link(
                        SiteLinks.address(visit, figure.question()),
                        figure.question().toString(),
                        "class",
                        "code")
                .close();
        if (figure.step() > 0) {
            term(
                    html,
                    visit.say("figure-pages.last-printed-digit"),
                    Numbers.print(figure.step(), figure.unit(), visit.lang()));
        }
        term(html, visit.say("common.said-first-by"), desk.told(figure.origin(), visit));
        term(html, visit.say("common.published"), FigureTable.released(figure, visit));
        term(html, visit.say("figure-pages.register"), figure.id());
        if (!figure.note().isBlank()) {
            html.leaf("dt", visit.say("common.note"));
            String note = desk.told(figure.note(), visit);
            boolean english = visit.lang() == Lang.IT && note.equals(figure.note());
            html.leaf("dd", note, "lang", english ? "en" : null);
        }
        html.leaf("dt", visit.say("common.address"));
        html.open("dd").away(figure.url(), figure.url()).close("dd", "dl");
        others(html, visit, figure);
        new RankTable(desk).write(html, visit, figure.question());
        new YearByYear(desk).write(html, visit, figure.question());
        Citing.write(
                html,
                visit,
                desk.say(figure.question(), visit),
                FigureTable.value(figure, visit) + " (" + desk.told(figure.origin(), visit) + ")",
                desk.catalog());
        return Page.of(desk.say(figure.question(), visit), html);
    }

    private void others(Html html, Visit visit, Figure figure) {
        List<Figure> same =
                desk.catalog().figures().stream()
                        .filter(other -> !other.id().equals(figure.id()))
                        .filter(other -> other.question().equals(figure.question()))
                        .toList();
        if (!same.isEmpty()) {
            html.leaf("h2", visit.say("figure-pages.what-others-say-of-the-same"));
            new FigureTable(desk, visit)
                    .writeSame(html, same, visit.say("figure-pages.same-question"));
        }
    }

    static void term(Html html, String name, String text) {
        html.leaf("dt", name).leaf("dd", text);
    }
}
