// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.relation.Activity;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.report.PublicVerdict;
import eu.fondaco.publishing.say.RegisterWords;
import eu.fondaco.web.BriefText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The relation with a counterpart: flows both ways, agreements in their chains, activities and what
 * was promised, actors, strategy, figures with the sources that disagree, and what briefs said of
 * it.
 */
final class RelationPages {

    private final Desk desk;
    private final CheckedBriefs briefs;
    private final TradeBothWays trade;

    RelationPages(Desk desk, CheckedBriefs briefs) {
        this.desk = desk;
        this.briefs = briefs;
        this.trade = new TradeBothWays(desk);
    }

    Page list(Visit visit) {
        Html html = new Html();
        String home = desk.catalog().home();
        html.leaf(
                "p",
                visit.pick(
                                "Each page joins flows, agreements, activities and actors of one"
                                        + " relation.",
                                "Ogni pagina mette insieme flussi, accordi, attività e attori di"
                                        + " una relazione.")
                        + (home.isEmpty()
                                ? ""
                                : visit.pick(" Seen from ", " Vista da: ")
                                        + desk.area(home, visit)
                                        + "."),
                "class",
                "lead");
        html.open("ul", "class", "cards");
        Set<String> codes = RelationView.counterparts(desk.catalog());
        codes.stream()
                .filter(code -> !codes.contains(parent(code)))
                .sorted(Comparator.comparing(code -> desk.area(code, visit)))
                .forEach(
                        code ->
                                card(
                                        html,
                                        visit,
                                        code,
                                        codes.stream()
                                                .filter(c -> parent(c).equals(code))
                                                .toList()));
        html.close();
        groups(html, visit, codes);
        return Page.of(visit.pick("Relations", "Relazioni"), html);
    }

    /** Groups that have one of the counterparts in them. */
    private void groups(Html html, Visit visit, Set<String> counterparts) {
        List<Area> groups =
                desk.catalog().areas().list().stream()
                        .filter(Area::isGroup)
                        .filter(g -> !counterparts.contains(g.code()))
                        .filter(
                                g ->
                                        desk.catalog().areas().membersOf(g.code()).stream()
                                                .anyMatch(counterparts::contains))
                        .toList();
        if (!groups.isEmpty()) {
            html.leaf("h2", visit.pick("Groups", "Gruppi")).open("ul", "class", "cards");
            groups.forEach(g -> card(html, visit, g.code(), List.of()));
            html.close();
        }
    }

    private String parent(String code) {
        return desk.catalog().areas().find(code).map(Area::parent).orElse("");
    }

    private void card(Html html, Visit visit, String code, List<String> parts) {
        RelationView view = new RelationView(desk.catalog(), desk.catalog().areas().get(code));
        html.open("li")
                .open("h2")
                .link(visit.to("/relations", code), desk.area(code, visit))
                .close();
        html.leaf("p", counts(view, visit));
        if (!parts.isEmpty()) {
            html.open("p");
            for (int i = 0; i < parts.size(); i++) {
                html.text(i == 0 ? "" : ", ");
                html.link(visit.to("/relations", parts.get(i)), desk.area(parts.get(i), visit));
            }
            html.close();
        }
        html.close().line();
    }

    private static String counts(RelationView view, Visit visit) {
        return String.join(
                ", ",
                count(
                        view.instruments().size(),
                        visit.pick("agreement", "accordo"),
                        visit.pick("agreements", "accordi")),
                count(
                        view.treaties().size(),
                        visit.pick("treaty", "trattato"),
                        visit.pick("treaties", "trattati")),
                count(
                        view.figures().size(),
                        visit.pick("figure", "cifra"),
                        visit.pick("figures", "cifre")));
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    Page one(Visit visit) {
        String code = visit.parameter("id");
        Area area =
                desk.catalog().areas().find(code).orElseThrow(() -> new NoSuchPageException(code));
        RelationView view = new RelationView(desk.catalog(), area);
        Html html = new Html();
        html.open("p", "class", "lead").text(counts(view, visit) + ". ");
        html.link(visit.to("/areas", area.code()), visit.pick("About the area", "Scheda dell'area"))
                .close();
        Html flows = new Html();
        trade.write(flows, visit, view);
        if (!desk.catalog().home().isEmpty()) {
            new Shares(desk).byProduct(flows, visit, desk.catalog().home(), area.code());
        }
        if (view.isEmpty() && flows.toString().isEmpty()) {
            html.leaf(
                    "p",
                    visit.pick(
                            "Nothing is held here of this relation.",
                            "Di questa relazione qui non c'è nulla."));
        }
        html.add(flows);
        chains(html, visit, view);
        treaties(html, visit, view);
        activities(html, visit, view);
        actors(html, visit, view.actors());
        strategies(html, visit, view);
        figures(html, visit, view.figures());
        statements(html, visit, view);
        String home = desk.catalog().home();
        String title =
                home.isEmpty()
                        ? visit.say(area.name())
                        : desk.area(home, visit)
                                + visit.pick(" and ", " e ")
                                + visit.say(area.name());
        return Page.of(title, html);
    }

    private void chains(Html html, Visit visit, RelationView view) {
        List<List<Instrument>> chains = view.chains();
        if (chains.isEmpty()) {
            return;
        }
        html.open("section").leaf("h2", visit.pick("Agreements", "Accordi"));
        html.leaf(
                "p",
                visit.pick(
                        "Acts that follow one another are one chain. Dashed points aren't signing"
                                + " dates.",
                        "Gli atti che si susseguono formano una catena. I punti tratteggiati non"
                                + " sono date di firma."),
                "class",
                "small");
        ActsTimeline.write(html, visit, view);
        InstrumentLine line = new InstrumentLine(visit);
        for (List<Instrument> chain : chains) {
            html.open("ol", "class", "timeline chain").line();
            chain.forEach(i -> line.item(html, i));
            html.close();
        }
        html.close().line();
        promises(html, visit, view.instruments());
    }

    private static void promises(Html html, Visit visit, List<Instrument> instruments) {
        List<Instrument> promising =
                instruments.stream().filter(i -> !i.promises().isEmpty()).toList();
        if (promising.isEmpty()) {
            return;
        }
        html.open("section").leaf("h2", visit.pick("What was promised", "Che cosa fu promesso"));
        InstrumentLine line = new InstrumentLine(visit);
        for (Instrument i : promising) {
            html.open("h3")
                    .link(
                            visit.to("/instruments", i.id()),
                            line.title(i) + " (" + line.date(i) + ")");
            html.close().open("ul");
            i.promises().forEach(promise -> html.leaf("li", promise));
            html.close();
        }
        html.close().line();
    }

    private static void treaties(Html html, Visit visit, RelationView view) {
        if (view.treaties().isEmpty()) {
            return;
        }
        html.open("section")
                .leaf("h2", visit.pick("Agreements above the region", "Accordi sopra la regione"));
        html.open("ul", "class", "plain");
        view.treaties()
                .forEach(
                        t ->
                                html.open("li")
                                        .link(visit.to("/treaties", t.id()), visit.say(t.name()))
                                        .text(
                                                visit.pick(", signed ", ", firmato ")
                                                        + t.signed()
                                                        + visit.pick(
                                                                ", in force or applied ",
                                                                ", in vigore o applicato ")
                                                        + t.inForce())
                                        .close());
        html.close("ul", "section").line();
    }

    private static void activities(Html html, Visit visit, RelationView view) {
        if (view.activities().isEmpty()) {
            return;
        }
        html.open("section")
                .leaf("h2", visit.pick("Activities", "Attività"))
                .open("ol", "class", "timeline");
        for (Activity a : view.activities()) {
            html.open("li").leaf("span", a.date().toString(), "class", "date").empty("br");
            html.text(RegisterWords.say(a.kind(), visit.lang()) + ": ")
                    .away(a.url(), a.description());
            if (a.outcome() != null && !a.outcome().isBlank()) {
                html.leaf("p", visit.pick("What followed: ", "Che cosa è seguito: ") + a.outcome());
            }
            html.close();
        }
        html.close("ol", "section").line();
    }

    private static void actors(Html html, Visit visit, List<Actor> actors) {
        if (actors.isEmpty()) {
            return;
        }
        html.open("section")
                .leaf("h2", visit.pick("Actors", "Attori"))
                .open("ul", "class", "plain");
        for (Actor a : actors) {
            html.open("li")
                    .leaf("strong", visit.say(a.name()))
                    .text(" " + RegisterWords.say(a.kind(), visit.lang()));
            if (a.from().isKnown() || a.to().isKnown()) {
                html.text(
                        ", "
                                + (a.from().isKnown() ? a.from() : "?")
                                + " – "
                                + (a.to().isKnown() ? a.to() : ""));
            }
            html.close();
        }
        html.close("ul", "section").line();
    }

    private static void strategies(Html html, Visit visit, RelationView view) {
        if (view.strategies().isEmpty()) {
            return;
        }
        html.open("section")
                .leaf("h2", visit.pick("Strategies that name it", "Strategie che la nominano"));
        html.open("ul", "class", "plain");
        view.strategies()
                .forEach(
                        s ->
                                html.open("li")
                                        .link(visit.to("/strategies", s.id()), s.name())
                                        .close());
        html.close("ul", "section").line();
    }

    private void figures(Html html, Visit visit, List<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        html.open("section").leaf("h2", visit.pick("Published figures", "Cifre pubblicate"));
        List<Figure> disputed = new ArrayList<>();
        for (List<Figure> same : Disagreements.of(desk.catalog()).values()) {
            if (figures.contains(same.get(0))) {
                disputed.addAll(same);
                html.leaf("h3", visit.pick("Sources disagree", "Le fonti non concordano"));
                new FigureTable(desk, visit)
                        .writeSame(html, same, desk.say(same.get(0).question(), visit));
            }
        }
        List<Figure> rest = figures.stream().filter(f -> !disputed.contains(f)).toList();
        if (!rest.isEmpty()) {
            new FigureTable(desk, visit)
                    .write(html, rest, rest.size() + visit.pick(" figures", " cifre"));
        }
        html.close().line();
    }

    private void statements(Html html, Visit visit, RelationView view) {
        Html list = new Html();
        for (BriefText brief : briefs.list()) {
            CheckedBrief checked = briefs.checked(brief, null);
            int number = 0;
            for (Checked statement : checked.statements()) {
                number++;
                if (concerns(statement.claim(), view)) {
                    list.open("li")
                            .leaf("strong", PublicVerdict.of(statement).words().in(visit.lang()));
                    list.text(" ")
                            .leaf("q", statement.claim().quote(), "lang", brief.lang().tag())
                            .text(" ");
                    list.link(visit.to("/briefs", brief.id()) + "#s" + number, brief.title())
                            .close();
                }
            }
        }
        if (!list.toString().isEmpty()) {
            html.open("section")
                    .leaf(
                            "h2",
                            visit.pick(
                                    "What briefs said, and how it was judged",
                                    "Cosa hanno detto i testi, e come è stato giudicato"));
            html.open("ul", "class", "plain").add(list).close("ul", "section").line();
        }
    }

    private static boolean concerns(Claim claim, RelationView view) {
        return claim.fact() != null && view.concerns(claim.fact().areas())
                || claim.best()
                        .map(Reading::question)
                        .map(q -> view.concerns(q.partner().list()))
                        .orElse(false);
    }
}
