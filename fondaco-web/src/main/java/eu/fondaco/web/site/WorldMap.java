// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.AreaMap;
import eu.fondaco.publishing.chart.Boundaries;
import eu.fondaco.publishing.chart.FlowMap;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an area's exports go in their newest year, as a map of the world and a table. */
final class WorldMap {

    private static final int MOST = 400;

    /** So many years back a map is looked for. */
    private static final int YEARS = 5;

    private final Desk desk;

    WorldMap(Desk desk) {
        this.desk = desk;
    }

    /**
     * Writes the section of the newest year of which enough partners are known for a map; where
     * there is none, that of the area's country; else nothing.
     */
    void write(Html html, Visit visit, TradeYears trade) {
        if (!own(html, visit, trade)) {
            whole(html, visit, trade.reporter());
        }
    }

    /** Writes the section of what an area is a part of, where that has enough for a map. */
    void whole(Html html, Visit visit, String area) {
        whole(html, visit, area, area);
    }

    /** Writes the section where enough partners of the area itself are known; says whether. */
    boolean own(Html html, Visit visit, TradeYears trade) {
        return write(html, visit, trade, trade.reporter());
    }

    /** Writes it of what an area is a part of, or of what that is a part of. */
    private void whole(Html html, Visit visit, String area, String asked) {
        desk.catalog()
                .areas()
                .find(area)
                .map(Area::parent)
                .filter(parent -> !parent.isEmpty())
                .filter(w -> !write(html, visit, TradeYears.of(desk, visit, w, Area.WORLD), asked))
                .ifPresent(w -> whole(html, visit, w, asked));
    }

    /**
     * Writes it of an area or what it is a part of; says whether there was enough.
     *
     * @param asked of which area it was wanted
     */
    private boolean write(Html html, Visit visit, TradeYears trade, String asked) {
        List<Period> times = times(trade.reporter());
        Optional<Period> wanted = MapTimes.asked(visit, times);
        List<Period> tried = times.subList(0, Math.min(YEARS, times.size()));
        for (Period time : wanted.map(List::of).orElse(tried)) {
            int year = time.firstYear();
            List<Answer.Known> known = known(visit, trade, year);
            String when = KnownPeriods.told(visit, year, known);
            AreaMap map = map(visit, trade, when, known);
            if (map.isWorthDrawing()) {
                html.open("section", "id", "world");
                heading(html, visit, trade.reporter(), asked);
                MapTimes.links(
                        html, visit, visit.say("common.where-exports-go"), times, time, "#world");
                Sourced.write(html, desk, visit, known.stream(), h -> map.write(h, visit.lang()));
                FlowMap flows =
                        new FlowMap(
                                visit.say("world-map.main-destinations", of(visit, trade), when),
                                map.unit(),
                                start(trade.reporter()),
                                map.values(),
                                map.names());
                if (flows.isWorthDrawing()) {
                    Sourced.write(
                            html, desk, visit, known.stream(), h -> flows.write(h, visit.lang()));
                }
                table(html, visit, trade, known);
                html.close().line();
                return true;
            }
        }
        return false;
    }

    /** The years of which anything of an area is held, the newest first. */
    private List<Period> times(String reporter) {
        List<Period> times = new ArrayList<>();
        new KnownPeriods(desk).years(reporter).forEach(year -> times.add(Period.year(year)));
        Collections.reverse(times);
        return times;
    }

    /** Whose exports they are, where they aren't those of the area whose page it is. */
    private void heading(Html html, Visit visit, String shown, String asked) {
        if (shown.equals(asked)) {
            html.leaf("h2", visit.say("common.where-exports-go"));
            return;
        }
        String of = desk.holdings().language().of(shown, visit.lang());
        html.leaf("h2", visit.say("world-map.where-exports-of-go", of));
        html.leaf(
                "p",
                visit.say(
                        "world-map.not-those-of",
                        of,
                        desk.holdings().language().of(asked, visit.lang())));
    }

    private String of(Visit visit, TradeYears trade) {
        return desk.holdings().language().of(trade.reporter(), visit.lang());
    }

    private AreaMap map(Visit visit, TradeYears trade, String when, List<Answer.Known> known) {
        Boundaries world = Boundaries.of(Boundaries.WORLD).orElseThrow();
        Map<String, Double> values = new HashMap<>();
        known.forEach(k -> values.put(k.question().partner().first(), k.value().value()));
        Map<String, String> names = new HashMap<>();
        world.shapes().forEach(s -> names.put(s.code(), desk.area(s.code(), visit)));
        return new AreaMap(
                visit.say("world-map.exports")
                        + of(visit, trade)
                        + visit.say("world-map.by-destination")
                        + when,
                trade.unit(),
                world,
                values,
                names,
                country(trade.reporter()));
    }

    /** The largest first. */
    private List<Answer.Known> known(Visit visit, TradeYears trade, int year) {
        List<String> partners = desk.partnersOf(trade.reporter());
        if (partners.isEmpty() || partners.size() > MOST) {
            return List.of();
        }
        List<Question> questions =
                partners.stream()
                        .map(p -> TradeYears.level(trade.reporter(), p, TradeFlow.EXPORTS, year))
                        .toList();
        List<Answer.Known> known = new ArrayList<>();
        for (Answer answer : desk.answer(questions, visit)) {
            if (answer instanceof Answer.Known k
                    && k.unit().equals(trade.unit())
                    && k.value().value() > 0) {
                known.add(k);
            }
        }
        known.sort(Comparator.comparingDouble((Answer.Known k) -> k.value().value()).reversed());
        return known;
    }

    /** The country that an area is, or is a part of. */
    private String country(String code) {
        List<String> up = up(code);
        return up.get(up.size() - 1);
    }

    /** Where lines from an area begin: at itself, else at what it is a part of. */
    private String start(String code) {
        return up(code).stream()
                .filter(at -> Boundaries.inWorld(at).isPresent())
                .findFirst()
                .orElse(code);
    }

    /** An area and what it is a part of, the nearest first. */
    private List<String> up(String code) {
        List<String> all = new ArrayList<>();
        for (String at = code; !at.isEmpty() && all.size() < 5; at = parent(at)) {
            all.add(at);
        }
        return all;
    }

    private String parent(String code) {
        return desk.catalog().areas().find(code).map(Area::parent).orElse("");
    }

    private void table(Html html, Visit visit, TradeYears trade, List<Answer.Known> known) {
        Amounts amounts =
                Amounts.ofTable(
                        trade.unit(), known.stream().mapToDouble(k -> k.value().value()).toArray());
        Amounts percent = new Amounts("percent", 1, 1);
        double sum = known.stream().mapToDouble(k -> k.value().value()).sum();
        html.details(visit.say("common.the-numbers")).open("table").heads();
        html.head(visit.say("world-map.destination"));
        html.numberHead(amounts.words(visit.lang()));
        html.numberHead(visit.say("common.of-those-known")).rows();
        for (Answer.Known k : known) {
            String partner = k.question().partner().first();
            html.open("tr")
                    .rowLink(
                            desk.sheet(visit, trade.reporter(), partner),
                            desk.area(partner, visit));
            html.open("td", "class", "num");
            Cells.link(html, visit, k, amounts);
            html.close();
            html.number(percent.print(100 * k.value().value() / sum, 0, visit.lang())).close();
        }
        html.close("tbody", "table", "details");
    }
}
