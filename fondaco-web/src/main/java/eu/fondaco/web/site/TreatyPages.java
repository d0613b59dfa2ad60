// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static eu.fondaco.web.site.FigurePages.term;

import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.publishing.html.Html;

/** Agreements above the region, strategies and programmes: lists, and a page for each. */
final class TreatyPages {

    private final Desk desk;

    TreatyPages(Desk desk) {
        this.desk = desk;
    }

    Page treaties(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("treaty-pages.signature-and-entry-into-force-are"));
        if (desk.relations().treaties().isEmpty()) {
            Unfilled.write(html, visit, "unfilled.treaties");
            return Page.of(visit.say("common.agreements-above-the-region"), html);
        }
        html.open("table", "class", "stack").heads();
        String signed = visit.say("treaty-pages.signed-2");
        String force = visit.say("treaty-pages.in-force-or-applied");
        html.head(visit.say("common.agreement"));
        html.head(signed).head(force);
        html.rows();
        for (Treaty t : desk.relations().treaties()) {
            html.open("tr").rowLink(visit.to("/treaties", t.id()), visit.say(t.name()));
            html.leaf("td", visit.date(t.signed()), "data-label", signed);
            html.leaf("td", visit.date(t.inForce()), "data-label", force).close();
        }
        html.close("tbody", "table");
        return Page.of(visit.say("common.agreements-above-the-region"), html);
    }

    Page treaty(Visit visit) {
        String id = visit.parameter("id");
        Treaty t =
                desk.relations().treaties().stream()
                        .filter(x -> x.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchPageException(id));
        Html html = new Html().open("dl");
        term(html, visit.say("treaty-pages.signed-2"), visit.date(t.signed()));
        term(html, visit.say("treaty-pages.in-force-or-applied"), visit.date(t.inForce()));
        term(html, visit.say("treaty-pages.parties"), desk.areas(t.parties(), visit));
        if (!t.note().isBlank()) {
            term(html, visit.say("common.note"), desk.told(t.note(), visit));
        }
        html.leaf("dt", visit.say("treaty-pages.source")).open("dd").away(t.source(), t.source());
        html.close("dd", "dl");
        CardPage.link(html, visit, t.id());
        Citing.write(
                html,
                visit,
                visit.say(t.name()),
                visit.say("treaty-pages.signed")
                        + visit.date(t.signed(), DateWords.Before.ON)
                        + visit.say("treaty-pages.in-force")
                        + visit.date(t.inForce(), DateWords.Before.SINCE),
                desk.catalog());
        return Page.of(visit.say(t.name()), html);
    }

    Page strategies(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("treaty-pages.what-public-pages-say-of-strategies"));
        html.open("p")
                .link(visit.to(GoalPages.PATH), visit.say("goal-pages.how-far-goals-are"))
                .close();
        if (desk.relations().strategies().isEmpty()) {
            Unfilled.write(html, visit, "unfilled.strategies");
        }
        html.open("ul", "class", "plain");
        for (Strategy s : desk.relations().strategies()) {
            html.open("li").link(visit.to("/strategies", s.id()), desk.told(s.name(), visit));
            html.text(s.period() == null ? "" : " ")
                    .leaf("small", s.period() == null ? "" : period(s));
            html.close();
        }
        html.close();
        return Page.of(visit.say("treaty-pages.strategies"), html);
    }

    /** {@code 2021–2025}. */
    private static String period(Strategy s) {
        return s.period().toString().replace('/', '–');
    }

    Page strategy(Visit visit) {
        String id = visit.parameter("id");
        Strategy s =
                desk.relations().strategies().stream()
                        .filter(x -> x.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchPageException(id));
        String unknown = visit.say("treaty-pages.not-known-here");
        Html html = new Html().open("dl");
        term(html, visit.say("common.period"), s.period() == null ? unknown : period(s));
        term(html, visit.say("treaty-pages.act"), orElse(desk.told(s.act(), visit), unknown));
        term(
                html,
                visit.say("treaty-pages.date-of-the-act"),
                s.date().isKnown() ? visit.date(s.date()) : unknown);
        term(html, visit.say("common.body"), orElse(s.body(), unknown));
        term(
                html,
                visit.say("treaty-pages.what-is-known-of-its-content"),
                orElse(desk.told(s.content(), visit), unknown));
        String targets = s.targets().isEmpty() ? unknown : desk.areas(s.targets(), visit);
        term(
                html,
                visit.say("treaty-pages.target-markets"),
                targets
                        + (s.targets().isEmpty() || s.complete()
                                ? ""
                                : visit.say("treaty-pages.not-known-to-be-all")));
        html.leaf("dt", visit.say("treaty-pages.source"))
                .open("dd")
                .away(s.url(), s.url())
                .close("dd", "dl");
        new GoalPages(desk).of(html, visit, s);
        return Page.of(s.name(), html);
    }

    private static String orElse(String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }
}
