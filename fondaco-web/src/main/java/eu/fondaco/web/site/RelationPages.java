// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.publishing.html.Html;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The relation of an area with a counterpart on one sheet: its story, key numbers, flows both ways,
 * products, who else trades there, agreements, activities, strategies, figures with the sources
 * that disagree, and what briefs said of it. What isn't held says how it could be.
 */
final class RelationPages {

    private final Desk desk;
    private final RelationSaid said;

    RelationPages(Desk desk, CheckedBriefs briefs) {
        this.desk = desk;
        this.said = new RelationSaid(desk, briefs);
    }

    Page list(Visit visit) {
        Html html = new Html();
        String home = desk.catalog().home();
        html.lead(
                visit.say("relation-pages.each-page-joins-flows-agreements-activities")
                        + (home.isEmpty()
                                ? ""
                                : visit.say("relation-pages.seen-from-2")
                                        + desk.named(home, visit)
                                        + "."));
        WorldMap map = new WorldMap(desk);
        boolean drawn =
                home.isEmpty()
                        || map.own(html, visit, TradeYears.of(desk, visit, home, Area.WORLD));
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
        if (!others(html, visit, codes) && codes.isEmpty()) {
            Unfilled.write(html, visit, "unfilled.relations");
        }
        if (!drawn) {
            map.whole(html, visit, home);
        }
        return Page.of(visit.say("relation-pages.relations"), html);
    }

    /** Groups that have one of the counterparts in them. */
    private void groups(Html html, Visit visit, Set<String> counterparts) {
        List<Area> groups =
                desk.catalog().areas().list().stream()
                        .filter(Area::isGroup)
                        .filter(g -> !Exploring.isEdition(g.code()))
                        .filter(g -> !counterparts.contains(g.code()))
                        .filter(
                                g ->
                                        desk.catalog().areas().membersOf(g.code()).stream()
                                                .anyMatch(counterparts::contains))
                        .sorted(
                                Comparator.comparing(
                                        g -> visit.say(g.name()),
                                        Collator.getInstance(visit.lang().locale())))
                        .toList();
        if (groups.isEmpty()) {
            return;
        }
        html.leaf("h2", visit.say("common.groups")).open("ul", "class", "cards");
        groups.stream().filter(this::isNamed).forEach(g -> card(html, visit, g.code(), List.of()));
        html.close();
        html.open("p");
        String between = "";
        for (Area group : groups) {
            if (!isNamed(group)) {
                html.text(between)
                        .link(visit.to("/relations", group.code()), visit.say(group.name()));
                between = " · ";
            }
        }
        html.close().line();
    }

    /** Whether a figure or a treaty speaks of a group itself, and not only of its members. */
    private boolean isNamed(Area group) {
        String code = group.code();
        return desk.catalog().figures().stream()
                        .anyMatch(f -> f.question().partner().list().contains(code))
                || desk.catalog().relations().treaties().stream()
                        .anyMatch(t -> t.parties().contains(code));
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
        return Stream.of(
                        count(
                                view.instruments().size(),
                                visit.say("relation-pages.agreement"),
                                visit.say("common.agreements-2")),
                        count(
                                view.treaties().size(),
                                visit.say("relation-pages.treaty"),
                                visit.say("relation-pages.treaties")),
                        count(
                                view.figures().size(),
                                visit.say("relation-pages.figure"),
                                visit.say("relation-pages.figures")))
                .filter(said -> !said.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** Partners of which there is trade alone. */
    private boolean others(Html html, Visit visit, Set<String> told) {
        List<String> codes =
                desk.partnersOf(desk.catalog().home()).stream()
                        .filter(code -> !told.contains(code))
                        .sorted(Comparator.comparing(code -> desk.area(code, visit)))
                        .toList();
        if (codes.isEmpty()) {
            return false;
        }
        html.leaf(
                        "h2",
                        told.isEmpty()
                                ? visit.say("relation-pages.partners")
                                : visit.say("relation-pages.trade-alone"))
                .open("ul", "class", "columns");
        for (String code : codes) {
            html.open("li").link(visit.to("/relations", code), desk.area(code, visit)).close();
        }
        html.close().line();
        return true;
    }

    /** The paths of the sheets of all pairs of an area and a partner that datasets speak of. */
    List<String> sheets() {
        Set<String> reporters = new TreeSet<>();
        desk.holdings().store().datasets().forEach(d -> reporters.addAll(d.reporters()));
        List<String> sheets = new ArrayList<>();
        for (String reporter : reporters) {
            desk.partnersOf(reporter).stream()
                    .filter(p -> !p.equals(reporter))
                    .forEach(p -> sheets.add(desk.sheet(reporter, p)));
        }
        return sheets;
    }

    Page one(Visit visit) {
        String code = visit.parameter("id");
        Area area =
                desk.catalog()
                        .areas()
                        .find(code)
                        .or(() -> desk.catalog().areas().find(code.toUpperCase(Locale.ROOT)))
                        .orElseThrow(() -> new NoSuchPageException(code));
        String home = desk.catalog().home();
        String asked = visit.parameter("from");
        String from =
                asked.isEmpty()
                        ? home
                        : desk.catalog()
                                .areas()
                                .find(asked)
                                .map(Area::code)
                                .orElseThrow(() -> new NoSuchPageException(asked));
        RelationView view = new RelationView(desk.catalog(), area);
        TradeYears trade = TradeYears.of(desk, visit, from, area.code());
        Html html = new Html();
        html.open("div", "class", "sheet short");
        choice(html, visit, area, from);
        if (!from.isEmpty()) {
            trade(html, visit, view, trade);
        }
        boolean ofHome = from.equals(home);
        if (ofHome) {
            new RelationActs(desk).write(html, visit, view, trade);
            said.write(html, visit, view);
        }
        new Unheld(desk).write(html, visit, view, trade, ofHome);
        html.close();
        String title =
                from.isEmpty()
                        ? visit.say(area.name())
                        : desk.area(from, visit)
                                + visit.say("common.and")
                                + desk.named(area.code(), visit);
        return Page.of(title, html);
    }

    /** Trade as sentences, key numbers, charts and tables. */
    private void trade(Html html, Visit visit, RelationView view, TradeYears trade) {
        KeyNumbers keys = new KeyNumbers(desk, visit, trade);
        List<String> story = new ArrayList<>(keys.story());
        if (trade.reporter().equals(desk.catalog().home())) {
            acts(visit, view).ifPresent(story::add);
        }
        if (!story.isEmpty()) {
            html.leaf("p", String.join(" ", story), "class", "lead story");
        }
        keys.write(html);
        new TradeBothWays(desk).write(html, visit, trade, view.instruments());
        new Changes(desk).write(html, visit, trade.reporter(), trade.partner());
        new Traded(desk).byProduct(html, visit, trade);
        new Peers(desk).write(html, visit, trade);
    }

    /** How many agreements are on record, the newest, and what binds from above. */
    private Optional<String> acts(Visit visit, RelationView view) {
        List<String> said = new ArrayList<>();
        List<Instrument> acts = view.instruments();
        InstrumentLine line = new InstrumentLine(visit, desk.relations());
        acts.stream()
                .filter(i -> i.date().isKnown())
                .reduce((a, b) -> b)
                .ifPresent(
                        last ->
                                said.add(
                                        visit.say(
                                                "relation-pages.on-record",
                                                acts.size(),
                                                line.kind(last).toLowerCase(visit.lang().locale()),
                                                line.date(last))));
        List<String> above =
                view.treaties().stream()
                        .map(
                                t ->
                                        visit.say(t.name())
                                                + visit.say("common.signed")
                                                + visit.date(t.signed(), DateWords.Before.ON))
                        .toList();
        if (!above.isEmpty()) {
            said.add(
                    visit.say(
                            "relation-pages.above-the-region",
                            above.size(),
                            String.join("; ", above)));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    /** From which area the relation is seen, where there is more than one, and the ways on. */
    private void choice(Html html, Visit visit, Area area, String from) {
        List<String> reporters = desk.reporters();
        html.open("div", "class", "tools noprint");
        if (reporters.size() > 1) {
            html.open("form", "method", "get", "action", visit.to("/relations", area.code()));
            html.label(visit.say("relation-pages.seen-from"), "from");
            html.select("from");
            Collator collator = Collator.getInstance(visit.lang().locale());
            reporters.stream()
                    .sorted(Comparator.comparing(code -> desk.area(code, visit), collator))
                    .forEach(code -> html.option(desk.area(code, visit), code, code.equals(from)));
            html.close().text(" ").leaf("button", visit.say("common.show")).close();
        }
        html.open("p")
                .link(
                        visit.to("/compare")
                                + "?a="
                                + Visit.encode(from)
                                + "&p="
                                + Visit.encode(area.code())
                                + "&b="
                                + Visit.encode(from),
                        visit.say("common.compare"))
                .text(" · ")
                .link(
                        visit.to("/areas", area.code()),
                        visit.say("relation-pages.about") + visit.say(area.name()))
                .text(" · ")
                .link(
                        visit.to("/relations", area.code())
                                + "?from="
                                + Visit.encode(from)
                                + "&format=docx",
                        visit.say("common.as-a-word-document"))
                .close("p", "div")
                .line();
    }
}
