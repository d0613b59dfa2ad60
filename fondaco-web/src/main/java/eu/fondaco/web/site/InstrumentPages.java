// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static eu.fondaco.web.site.FigurePages.term;

import eu.fondaco.core.relation.FollowUp;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.html.Html;
import java.util.List;

/** The register of agreements the observatory's own parties signed, and a page for each. */
final class InstrumentPages {

    private final Desk desk;
    private final boolean loading;

    /**
     * @param loading whether tables of agreements are taken on this site
     */
    InstrumentPages(Desk desk, boolean loading) {
        this.desk = desk;
        this.loading = loading;
    }

    Page list(Visit visit) {
        return new AgreementsPage(desk, loading).show(visit);
    }

    Page one(Visit visit) {
        String id = visit.parameter("id");
        Instrument i =
                desk.relations().instruments().stream()
                        .filter(x -> x.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchPageException(id));
        InstrumentLine line = new InstrumentLine(visit, desk.relations());
        Html html = new Html();
        terms(html, visit, i, line);
        for (String conflict : i.conflicts()) {
            html.leaf(
                    "p",
                    visit.say("common.sources-disagree") + desk.told(conflict, visit),
                    "class",
                    "conflict");
        }
        if (i.date().isKnown() && !i.partnerAreas().isEmpty()) {
            CardPage.link(html, visit, i.id());
        }
        followers(html, visit, i, line);
        html.leaf("h2", visit.say("common.sources")).open("ul", "class", "sources");
        for (String url : i.urls()) {
            html.open("li").away(url, url).close();
        }
        html.close();
        Citing.write(html, visit, line.title(i), line.date(i), desk.catalog());
        return Page.of(line.title(i), html);
    }

    /** What is held of an act, field by field. */
    private void terms(Html html, Visit visit, Instrument i, InstrumentLine line) {
        html.open("dl");
        term(html, visit.say("instrument-pages.date"), line.date(i));
        term(
                html,
                visit.say("instrument-pages.called-by-its-source"),
                desk.told(i.kindAsPrinted(), visit));
        term(
                html,
                visit.say("instrument-pages.parties-here"),
                desk.relations().parties(i.ourParties(), visit.lang()));
        term(html, visit.say("instrument-pages.other-parties"), line.others(i));
        if (!i.partnerAreas().isEmpty()) {
            html.leaf("dt", visit.say("instrument-pages.relation")).open("dd");
            for (String code : i.partnerAreas()) {
                html.link(visit.to("/relations", code), desk.area(code, visit)).text(" ");
            }
            html.close();
        }
        list(
                html,
                visit.say("instrument-pages.fields"),
                RegisterWords.say(i.sectors(), visit.lang()));
        promises(html, visit, i);
        if (!i.status().isBlank()) {
            term(html, visit.say("common.state"), line.status(i));
        }
        textAndBefore(html, visit, i);
        html.close();
    }

    /** Where its text is, and the act that it follows. */
    private void textAndBefore(Html html, Visit visit, Instrument i) {
        if (i.text().matches("https?://\\S+")) {
            html.leaf("dt", visit.say("common.text"));
            html.open("dd").away(i.text(), i.text()).close();
        } else if (!i.text().isEmpty()) {
            term(html, visit.say("common.text"), i.text());
        }
        if (!i.follows().isEmpty()) {
            html.leaf("dt", visit.say("instrument-pages.follows"));
            html.open("dd")
                    .link(visit.to("/instruments", i.follows()), before(i.follows(), visit))
                    .close();
        }
    }

    /** The title and date of an act; what isn't in the register is called by its id. */
    private String before(String id, Visit visit) {
        InstrumentLine line = new InstrumentLine(visit, desk.relations());
        return desk.relations().instruments().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .map(i -> line.title(i) + " (" + line.date(i) + ")")
                .orElse(id);
    }

    /** What was promised, each with what became of it where that is told. */
    private void promises(Html html, Visit visit, Instrument i) {
        if (i.promises().isEmpty()) {
            return;
        }
        html.leaf("dt", visit.say("instrument-pages.what-was-promised"));
        for (int at = 0; at < i.promises().size(); at++) {
            html.open("dd").text(desk.told(i.promises().get(at), visit));
            for (FollowUp f : i.followUp()) {
                if (f.promise() == at + 1) {
                    html.text(" ").leaf("span", kept(visit, f), "class", "tag");
                    source(html, visit, f);
                }
            }
            html.close();
        }
    }

    private static String kept(Visit visit, FollowUp f) {
        String said =
                switch (f.state()) {
                    case KEPT -> visit.say("instrument-pages.kept");
                    case PARTLY -> visit.say("instrument-pages.kept-in-part");
                    case NOT -> visit.say("instrument-pages.not-kept");
                    case UNKNOWN -> visit.say("instrument-pages.outcome-not-known");
                };
        return f.at().isKnown() ? said + " (" + visit.date(f.at()) + ")" : said;
    }

    private static void source(Html html, Visit visit, FollowUp f) {
        if (f.source().matches("https?://\\S+")) {
            html.text(" ").away(f.source(), visit.say("instrument-pages.source"));
        } else if (!f.source().isEmpty()) {
            html.text(" (" + f.source() + ")");
        }
    }

    private void followers(Html html, Visit visit, Instrument i, InstrumentLine line) {
        List<Instrument> next =
                desk.relations().instruments().stream()
                        .filter(x -> x.follows().equals(i.id()))
                        .toList();
        if (!next.isEmpty()) {
            html.leaf("h2", visit.say("instrument-pages.what-followed"));
            html.open("ol", "class", "timeline");
            next.forEach(x -> line.item(html, x));
            html.close();
        }
    }

    private static void list(Html html, String name, List<String> items) {
        if (!items.isEmpty()) {
            term(html, name, String.join("; ", items));
        }
    }
}
