// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static eu.fondaco.web.site.FigurePages.term;

import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.publishing.html.Html;

/** Agreements above the region, strategies and programmes: lists, and a page for each. */
final class TreatyPages {

    private final Desk desk;

    TreatyPages(Desk desk) {
        this.desk = desk;
    }

    Page treaties(Visit visit) {
        Html html = new Html();
        html.leaf(
                "p",
                visit.pick(
                        "Signature and entry into force are two dates.",
                        "La firma e l'entrata in vigore sono due date."),
                "class",
                "lead");
        html.open("table", "class", "stack").open("thead").open("tr");
        String signed = visit.pick("Signed", "Firmato");
        String force = visit.pick("In force or applied", "In vigore o applicato");
        html.leaf("th", visit.pick("Agreement", "Accordo"), "scope", "col");
        html.leaf("th", signed, "scope", "col").leaf("th", force, "scope", "col");
        html.close("tr", "thead").open("tbody");
        for (Treaty t : desk.relations().treaties()) {
            html.open("tr").open("th", "scope", "row");
            html.link(visit.to("/treaties", t.id()), visit.say(t.name())).close();
            html.leaf("td", t.signed().toString(), "data-label", signed);
            html.leaf("td", t.inForce().toString(), "data-label", force).close();
        }
        html.close("tbody", "table");
        return Page.of(visit.pick("Agreements above the region", "Accordi sopra la regione"), html);
    }

    Page treaty(Visit visit) {
        String id = visit.parameter("id");
        Treaty t =
                desk.relations().treaties().stream()
                        .filter(x -> x.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchPageException(id));
        Html html = new Html().open("dl");
        term(html, visit.pick("Signed", "Firmato"), t.signed().toString());
        term(
                html,
                visit.pick("In force or applied", "In vigore o applicato"),
                t.inForce().toString());
        term(html, visit.pick("Parties", "Parti"), desk.areas(t.parties(), visit));
        if (!t.note().isBlank()) {
            term(html, visit.pick("Note", "Nota"), t.note());
        }
        html.leaf("dt", visit.pick("Source", "Fonte")).open("dd").away(t.source(), t.source());
        html.close("dd", "dl");
        Citing.write(
                html,
                visit,
                visit.say(t.name()),
                visit.pick("signed ", "firmato ")
                        + t.signed()
                        + visit.pick(", in force ", ", in vigore ")
                        + t.inForce(),
                desk.catalog());
        return Page.of(visit.say(t.name()), html);
    }

    Page strategies(Visit visit) {
        Html html = new Html();
        html.leaf(
                "p",
                visit.pick(
                        "What public pages say of strategies and programmes. What isn't in them"
                                + " isn't known here.",
                        "Cosa dicono le pagine pubbliche di strategie e programmi. Ciò che non vi"
                                + " si trova, qui non si sa."),
                "class",
                "lead");
        html.open("ul", "class", "plain");
        for (Strategy s : desk.relations().strategies()) {
            html.open("li").link(visit.to("/strategies", s.id()), s.name());
            html.text(s.period() == null ? "" : " ")
                    .leaf("small", s.period() == null ? "" : s.period().toString());
            html.close();
        }
        html.close();
        return Page.of(visit.pick("Strategies", "Strategie"), html);
    }

    Page strategy(Visit visit) {
        String id = visit.parameter("id");
        Strategy s =
                desk.relations().strategies().stream()
                        .filter(x -> x.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchPageException(id));
        String unknown = visit.pick("not known here", "qui non si sa");
        Html html = new Html().open("dl");
        term(
                html,
                visit.pick("Period", "Periodo"),
                s.period() == null ? unknown : s.period().toString());
        term(html, visit.pick("Act", "Atto"), orElse(s.act(), unknown));
        term(
                html,
                visit.pick("Date of the act", "Data dell'atto"),
                s.date().isKnown() ? s.date().toString() : unknown);
        term(html, visit.pick("Body", "Ente"), orElse(s.body(), unknown));
        term(
                html,
                visit.pick("What is known of its content", "Cosa si sa del contenuto"),
                orElse(s.content(), unknown));
        String targets = s.targets().isEmpty() ? unknown : desk.areas(s.targets(), visit);
        term(
                html,
                visit.pick("Target markets", "Mercati obiettivo"),
                targets
                        + (s.targets().isEmpty() || s.complete()
                                ? ""
                                : visit.pick(
                                        " (not known to be all)", " (non si sa se siano tutti)")));
        html.leaf("dt", visit.pick("Source", "Fonte"))
                .open("dd")
                .away(s.url(), s.url())
                .close("dd", "dl");
        return Page.of(s.name(), html);
    }

    private static String orElse(String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }
}
