// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static eu.fondaco.web.site.FigurePages.term;

import eu.fondaco.core.relation.FollowUp;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.RegisterWords;
import eu.fondaco.publishing.html.Html;
import java.util.List;

/** The register of agreements the observatory's own parties signed, and a page for each. */
final class InstrumentPages {

    private final Desk desk;

    InstrumentPages(Desk desk) {
        this.desk = desk;
    }

    Page list(Visit visit) {
        return new AgreementsPage(desk).show(visit);
    }

    Page one(Visit visit) {
        String id = visit.parameter("id");
        Instrument i =
                desk.relations().instruments().stream()
                        .filter(x -> x.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchPageException(id));
        InstrumentLine line = new InstrumentLine(visit);
        Html html = new Html().open("dl");
        term(html, visit.pick("Date", "Data"), line.date(i));
        term(html, visit.pick("Called by its source", "Chiamato dalla fonte"), i.kindAsPrinted());
        term(html, visit.pick("Parties here", "Parti di qui"), String.join("; ", i.ourParties()));
        term(
                html,
                visit.pick("Other parties", "Altre parti"),
                String.join("; ", i.partnerParties()));
        if (!i.partnerAreas().isEmpty()) {
            html.leaf("dt", visit.pick("Relation", "Relazione")).open("dd");
            for (String code : i.partnerAreas()) {
                html.link(visit.to("/relations", code), desk.area(code, visit)).text(" ");
            }
            html.close();
        }
        list(html, visit.pick("Fields", "Settori"), RegisterWords.say(i.sectors(), visit.lang()));
        promises(html, visit, i);
        if (!i.status().isBlank()) {
            term(html, visit.pick("State", "Stato"), line.status(i));
        }
        if (i.text().matches("https?://\\S+")) {
            html.leaf("dt", visit.pick("Text", "Testo"));
            html.open("dd").away(i.text(), i.text()).close();
        } else if (!i.text().isEmpty()) {
            term(html, visit.pick("Text", "Testo"), i.text());
        }
        if (!i.follows().isEmpty()) {
            html.leaf("dt", visit.pick("Follows", "Segue a"));
            html.open("dd").link(visit.to("/instruments", i.follows()), i.follows()).close();
        }
        html.close();
        for (String conflict : i.conflicts()) {
            html.leaf(
                    "p",
                    visit.pick("Sources disagree: ", "Le fonti non concordano: ") + conflict,
                    "class",
                    "conflict");
        }
        followers(html, visit, i, line);
        html.leaf("h2", visit.pick("Sources", "Fonti")).open("ul", "class", "sources");
        for (String url : i.urls()) {
            html.open("li").away(url, url).close();
        }
        html.close();
        Citing.write(html, visit, line.title(i), line.date(i), desk.catalog());
        return Page.of(line.title(i), html);
    }

    /** What was promised, each with what became of it where that is told. */
    private static void promises(Html html, Visit visit, Instrument i) {
        if (i.promises().isEmpty()) {
            return;
        }
        html.leaf("dt", visit.pick("What was promised", "Cosa fu promesso"));
        for (int at = 0; at < i.promises().size(); at++) {
            html.open("dd").text(i.promises().get(at));
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
                    case KEPT -> visit.pick("kept", "mantenuta");
                    case PARTLY -> visit.pick("kept in part", "mantenuta in parte");
                    case NOT -> visit.pick("not kept", "non mantenuta");
                    case UNKNOWN -> visit.pick("outcome not known", "esito non noto");
                };
        return f.at().isKnown() ? said + " (" + f.at() + ")" : said;
    }

    private static void source(Html html, Visit visit, FollowUp f) {
        if (f.source().matches("https?://\\S+")) {
            html.text(" ").away(f.source(), visit.pick("source", "fonte"));
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
            html.leaf("h2", visit.pick("What followed", "Che cosa è seguito"));
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
