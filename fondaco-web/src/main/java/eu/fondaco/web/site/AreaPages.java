// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import static eu.fondaco.web.site.FigurePages.term;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Attribute;
import eu.fondaco.core.language.ItalianPreposition;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import eu.fondaco.core.time.RegisterWords;
import eu.fondaco.publishing.html.Html;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The areas an observatory knows, and a page for each: codes, members, what is held about it. */
final class AreaPages {

    /** What many areas of a kind are called. */
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("", "area-pages.others"),
                    Map.entry("country", "area-pages.countries"),
                    Map.entry("region", "area-pages.regions"),
                    Map.entry("province", "area-pages.provinces"),
                    Map.entry("group", "common.groups"),
                    Map.entry("state", "area-pages.states"),
                    Map.entry("special", "area-pages.not-places"),
                    Map.entry("itl2", "area-pages.kinds-itl2"),
                    Map.entry("itl3", "area-pages.kinds-itl3"),
                    Map.entry("former country", "area-pages.kinds-former-country"),
                    Map.entry("former province", "area-pages.kinds-former-province"),
                    Map.entry("territory", "area-pages.kinds-territory"),
                    Map.entry("world", "area-pages.kinds-world"),
                    Map.entry("autonomous community", "area-pages.kinds-autonomous-community"),
                    Map.entry("metropolitan city", "area-pages.kinds-metropolitan-city"),
                    Map.entry("prefecture", "area-pages.kinds-prefecture"),
                    Map.entry("voivodeship", "area-pages.kinds-voivodeship"));

    /** More areas of a kind are folded. */
    private static final int MANY = 60;

    /** So few figures are shown at once. */
    private static final int FEW = 12;

    private static final int MOST_FIGURES = 60;

    private final Desk desk;

    AreaPages(Desk desk) {
        this.desk = desk;
    }

    Page list(Visit visit) {
        Map<String, List<Area>> byKind = new TreeMap<>();
        for (Area area : desk.catalog().areas().list()) {
            byKind.computeIfAbsent(area.kind(), kind -> new ArrayList<>()).add(area);
        }
        Html html = new Html();
        html.lead(visit.say("area-pages.who-declares-trade-and-with-whom"));
        List<String> near = near();
        List<String> kinds = new ArrayList<>(near);
        byKind.keySet().stream().filter(kind -> !near.contains(kind)).forEach(kinds::add);
        for (String kind : kinds) {
            List<Area> areas = byKind.get(kind);
            areas.sort(
                    Comparator.comparing(
                            (Area a) -> visit.say(a.name()),
                            Collator.getInstance(visit.lang().locale())));
            String head = visit.capital(kinds(kind, visit)) + " (" + areas.size() + ")";
            boolean folded = areas.size() > MANY;
            if (folded) {
                html.open("details", "class", "long").open("summary").leaf("h2", head).close();
            } else {
                html.leaf("h2", head);
            }
            links(html, visit, areas.stream().map(Area::code).toList());
            html.close(folded ? new String[] {"details"} : new String[0]);
        }
        return Page.of(visit.say("area-pages.areas"), html);
    }

    /** The kinds that one looks for first: what home is, then what its parts are. */
    private List<String> near() {
        Areas areas = desk.catalog().areas();
        String home = desk.catalog().home();
        return Stream.concat(Stream.of(home), areas.childrenOf(home).stream())
                .flatMap(code -> areas.find(code).stream())
                .map(Area::kind)
                .distinct()
                .toList();
    }

    private void links(Html html, Visit visit, Collection<String> codes) {
        html.open("ul", "class", "columns");
        for (String code : codes) {
            html.open("li").link(visit.to("/areas", code), desk.area(code, visit));
            html.text(" ").leaf("small", code).close();
        }
        html.close().line();
    }

    static String kinds(String kind, Visit visit) {
        return KINDS.containsKey(kind)
                ? visit.say(KINDS.get(kind))
                : RegisterWords.say(kind, visit.lang());
    }

    Page one(Visit visit) {
        String asked = visit.parameter("id");
        Area area =
                desk.catalog()
                        .areas()
                        .find(asked)
                        .orElseThrow(() -> new NoSuchPageException(asked));
        Html html = new Html();
        html.open("div", "class", "sheet");
        lead(html, visit, area);
        Html trade = new Html();
        charts(trade, visit, area.code());
        List<Figure> about =
                desk.catalog().figures().stream().filter(f -> isAbout(f, area)).toList();
        if (trade.toString().isEmpty() && about.isEmpty() && !area.isGroup()) {
            Unfilled.write(html, visit, "area-pages.no-trade-of-it-is-held");
        }
        html.add(trade);
        if (!about.isEmpty()) {
            figures(html, visit, about);
        }
        around(html, visit, area);
        html.close("div");
        return Page.of(visit.say(area.name()), html);
    }

    /** The newest figures about it; more than a few are folded. */
    private void figures(Html html, Visit visit, List<Figure> about) {
        String said = visit.say("area-pages.figures-about-it", about.size());
        boolean few = about.size() <= FEW;
        html.open("section", "class", few ? null : "noprint");
        html.leaf("h2", visit.say("common.figures"));
        html.open("details", "class", "long", "open", few ? "open" : null).leaf("summary", said);
        List<Figure> newest =
                about.stream()
                        .sorted(Comparator.comparing(AreaPages::end).reversed())
                        .limit(MOST_FIGURES)
                        .toList();
        String left =
                about.size() > MOST_FIGURES
                        ? visit.say("area-pages.the-newest-figures", MOST_FIGURES)
                        : said;
        new FigureTable(desk, visit).write(html, newest, left);
        html.close("details", "section").line();
    }

    private static LocalDate end(Figure figure) {
        Period period = figure.question().period();
        return period == null ? LocalDate.MIN : period.lastDay();
    }

    /** What it is, of what it is part, and the way to the relation with it. */
    private void lead(Html html, Visit visit, Area area) {
        String home = desk.catalog().home();
        html.open("p", "class", "lead").text(upper(kindOf(area, visit)));
        if (!area.parent().isEmpty()) {
            html.text(visit.say("area-pages.part-of"))
                    .link(visit.to("/areas", area.parent()), desk.named(area.parent(), visit));
        }
        html.text(". ");
        if (!area.code().equals(home) && !desk.catalog().areas().isUnder(area.code(), home)) {
            html.link(
                    visit.to("/relations", area.code()),
                    visit.say(
                            "area-pages.the-relation-with",
                            visit.lang() == Lang.IT
                                    ? ItalianPreposition.join("con", area.name().it(), true)
                                    : area.name().en()));
        }
        html.close().line();
    }

    /** Groups, members and parts; then codes, names and what was counted of it. */
    private void around(Html html, Visit visit, Area area) {
        section(
                html,
                visit,
                visit.say("area-pages.groups-it-belongs-to"),
                area.groups().stream().sorted().toList());
        section(
                html,
                visit,
                visit.say("area-pages.members"),
                desk.catalog().areas().membersOf(area.code()));
        section(
                html,
                visit,
                visit.say("area-pages.parts"),
                desk.catalog().areas().childrenOf(area.code()));
        html.leaf("h2", visit.say("area-pages.names-and-codes")).open("dl");
        term(html, visit.say("area-pages.code-here"), area.code());
        term(html, visit.say("common.in-english"), area.name().en());
        term(html, visit.say("common.in-italian"), area.name().it());
        if (!area.aliases().isEmpty()) {
            term(
                    html,
                    visit.say("area-pages.also-known-as"),
                    String.join(", ", area.aliases().stream().sorted().toList()));
        }
        attributes(html, visit, area);
        html.close().line();
    }

    /** Its own trade where it declares some, else that of the home area with it. */
    private void charts(Html html, Visit visit, String code) {
        boolean declares =
                desk.holdings().store().datasets().stream()
                                .anyMatch(d -> d.reporters().contains(code))
                        || desk.catalog().figures().stream()
                                .map(Figure::question)
                                .anyMatch(q -> q.reporter() != null && q.reporter().is(code));
        String home = desk.catalog().home();
        String partner = declares ? Area.WORLD : code;
        String reporter = declares ? code : home;
        if (reporter.isEmpty() || reporter.equals(partner)) {
            return;
        }
        TradeYears trade = TradeYears.of(desk, visit, reporter, partner);
        KeyNumbers keys = new KeyNumbers(desk, visit, trade);
        if (!trade.isEmpty()) {
            html.leaf("p", String.join(" ", keys.story()), "class", "lead story");
        }
        keys.write(html);
        if (declares && trade.newestYear().isEmpty() && trade.yearOfParts().isPresent()) {
            html.open("p", "class", "unheld")
                    .told(visit.say("home-page.no-total", desk.area(code, visit)))
                    .close();
        }
        if (declares && desk.reporters().contains(code)) {
            html.open("p", "class", "noprint")
                    .link(
                            visit.to("/compare") + "?a=" + Visit.encode(code),
                            visit.say("area-pages.compare-it-with-another"))
                    .close();
        }
        new TradeBothWays(desk).write(html, visit, trade, List.of());
        if (declares) {
            new Changes(desk).write(html, visit, code, Area.WORLD);
            new Traded(desk).byPartner(html, visit, trade);
            new WorldMap(desk).own(html, visit, trade);
            new Traded(desk).byProduct(html, visit, trade);
            if (!new RegionMap(desk).exports(html, visit, code)) {
                new Peers(desk).write(html, visit, trade);
            }
        }
    }

    private static String upper(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static boolean isAbout(Figure figure, Area area) {
        return figure.question().partner().list().contains(area.code())
                || figure.question().reporter() != null
                        && figure.question().reporter().list().contains(area.code());
    }

    private static String kindOf(Area area, Visit visit) {
        return area.isGroup()
                ? visit.say("area-pages.group-of-areas")
                : area.kind().startsWith("itl")
                        ? visit.say("area-pages.itl", area.kind().substring(3))
                        : RegisterWords.say(area.kind(), visit.lang());
    }

    /** The newest of each indicator; earlier ones are folded away. */
    private void attributes(Html html, Visit visit, Area area) {
        Map<String, List<Attribute>> byIndicator = new TreeMap<>();
        for (Attribute a : desk.catalog().attributes()) {
            if (a.reporter().equals(area.code())) {
                byIndicator.computeIfAbsent(a.indicator(), i -> new ArrayList<>()).add(a);
            }
        }
        byIndicator.forEach(
                (indicator, all) -> {
                    all.sort(
                            Comparator.comparing((Attribute a) -> a.period().lastDay()).reversed());
                    html.leaf("dt", indicator(indicator, visit) + " " + all.get(0).period());
                    html.open("dd")
                            .text(value(all.get(0), visit) + " ")
                            .leaf("small", desk.told(all.get(0).source(), visit));
                    if (all.size() > 1) {
                        html.details(visit.say("area-pages.earlier")).open("ul", "class", "plain");
                        all.subList(1, all.size())
                                .forEach(a -> html.leaf("li", a.period() + ": " + value(a, visit)));
                        html.close("ul", "details");
                    }
                    html.close();
                });
    }

    private static String indicator(String indicator, Visit visit) {
        return switch (indicator) {
            case "population" -> visit.say("area-pages.population");
            case "population_census" -> visit.say("area-pages.census-population");
            case "population_mean" -> visit.say("area-pages.mean-population");
            case "gdp" -> visit.say("area-pages.gdp");
            case "exchange_rate" -> visit.say("area-pages.exchange-rate");
            default -> indicator.replace('_', ' ');
        };
    }

    private static String value(Attribute a, Visit visit) {
        return Numbers.print(
                a.value(), a.unit().equals("persons") ? "count" : a.unit(), visit.lang());
    }

    private void section(Html html, Visit visit, String title, List<String> codes) {
        if (!codes.isEmpty()) {
            html.leaf("h2", title + " (" + codes.size() + ")");
            links(html, visit, codes);
        }
    }
}
