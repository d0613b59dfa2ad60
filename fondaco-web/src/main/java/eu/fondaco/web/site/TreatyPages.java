// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static eu.fondaco.web.site.FigurePages.term;

import eu.fondaco.core.goal.GoalNote;
import eu.fondaco.core.goal.GoalWords;
import eu.fondaco.core.goal.Goals;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.publishing.html.Html;
import java.time.LocalDate;
import java.util.List;

/** Agreements above the region, strategies and programmes: lists, and a page for each. */
final class TreatyPages {

    private final Desk desk;

    TreatyPages(Desk desk) {
        this.desk = desk;
    }

    Page treaties(Visit visit) {
        Html html = new Html();
        html.leaf(
                "p", visit.say("treaty-pages.signature-and-entry-into-force-are"), "class", "lead");
        html.open("table", "class", "stack").open("thead").open("tr");
        String signed = visit.say("treaty-pages.signed-2");
        String force = visit.say("treaty-pages.in-force-or-applied");
        html.leaf("th", visit.say("common.agreement"), "scope", "col");
        html.leaf("th", signed, "scope", "col").leaf("th", force, "scope", "col");
        html.close("tr", "thead").open("tbody");
        for (Treaty t : desk.relations().treaties()) {
            html.open("tr").open("th", "scope", "row");
            html.link(visit.to("/treaties", t.id()), visit.say(t.name())).close();
            html.leaf("td", t.signed().toString(), "data-label", signed);
            html.leaf("td", t.inForce().toString(), "data-label", force).close();
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
        term(html, visit.say("treaty-pages.signed-2"), t.signed().toString());
        term(html, visit.say("treaty-pages.in-force-or-applied"), t.inForce().toString());
        term(html, visit.say("treaty-pages.parties"), desk.areas(t.parties(), visit));
        if (!t.note().isBlank()) {
            term(html, visit.say("common.note"), t.note());
        }
        html.leaf("dt", visit.say("treaty-pages.source")).open("dd").away(t.source(), t.source());
        html.close("dd", "dl");
        Citing.write(
                html,
                visit,
                visit.say(t.name()),
                visit.say("treaty-pages.signed")
                        + t.signed()
                        + visit.say("treaty-pages.in-force")
                        + t.inForce(),
                desk.catalog());
        return Page.of(visit.say(t.name()), html);
    }

    Page strategies(Visit visit) {
        Html html = new Html();
        html.leaf(
                "p",
                visit.say("treaty-pages.what-public-pages-say-of-strategies"),
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
        return Page.of(visit.say("treaty-pages.strategies"), html);
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
        term(
                html,
                visit.say("common.period"),
                s.period() == null ? unknown : s.period().toString());
        term(html, visit.say("treaty-pages.act"), orElse(s.act(), unknown));
        term(
                html,
                visit.say("treaty-pages.date-of-the-act"),
                s.date().isKnown() ? s.date().toString() : unknown);
        term(html, visit.say("common.body"), orElse(s.body(), unknown));
        term(
                html,
                visit.say("treaty-pages.what-is-known-of-its-content"),
                orElse(s.content(), unknown));
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
        goals(html, visit, s);
        return Page.of(s.name(), html);
    }

    /** Where the numbers that a strategy wants to reach stand. */
    private void goals(Html html, Visit visit, Strategy s) {
        List<Goal> goals =
                desk.relations().goals().stream().filter(g -> g.strategy().equals(s.id())).toList();
        if (goals.isEmpty()) {
            return;
        }
        LocalDate asOf = visit.asOf().orElse(null);
        Goals follow =
                new Goals(
                        desk.holdings().language(),
                        desk.holdings().engine(),
                        asOf == null ? LocalDate.now() : asOf,
                        asOf);
        GoalWords words = new GoalWords(visit.lang());
        html.leaf("h2", GoalNote.HEADING.note().in(visit.lang()));
        for (Goal goal : goals) {
            html.leaf("h3", visit.say(goal.name())).open("ul");
            words.say(follow.follow(goal)).forEach(line -> html.leaf("li", line));
            html.close();
            if (!goal.source().isEmpty()) {
                html.open("p").away(goal.source(), goal.source()).close();
            }
        }
        html.leaf("p", GoalNote.METHOD.note().in(visit.lang()));
    }

    private static String orElse(String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }
}
