// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.BarChart;
import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.chart.SlopeChart;
import eu.fondaco.publishing.chart.TwoWayBars;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.say.Toward;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who else trades with a partner: the regions around the one looked at, or the parts of a country,
 * the largest exporters first, each with its share of them all.
 */
final class Peers {

    private static final int BARS = 12;
    private static final int SLOPES = 7;
    private static final int LEAST = 3;
    private static final int MOST = 400;

    private final Desk desk;

    Peers(Desk desk) {
        this.desk = desk;
    }

    /** Writes the section, or nothing where fewer than three are known. */
    void write(Html html, Visit visit, TradeYears trade) {
        List<String> codes = codes(trade.reporter());
        if (codes.size() < LEAST || trade.yearOfParts().isEmpty()) {
            return;
        }
        Period period = Period.year(trade.yearOfParts().get());
        List<Answer.Known> known = known(visit, trade, codes, TradeFlow.EXPORTS, period);
        if (known.size() < LEAST) {
            return;
        }
        known.sort(Comparator.comparingDouble((Answer.Known k) -> k.value().value()).reversed());
        boolean own = trade.newestYear().isPresent();
        List<Answer.Known> bought =
                own ? List.of() : known(visit, trade, codes, TradeFlow.IMPORTS, period);
        html.open("section", "id", "peers").leaf("h2", heading(visit, trade, own));
        if (!own) {
            first(html, visit, trade, known.get(0));
        }
        Sourced.write(
                html,
                desk,
                visit,
                Stream.concat(known.stream(), bought.stream()),
                h -> {
                    if (bought.isEmpty()) {
                        chart(h, visit, trade, period, known, codes.size());
                    } else {
                        both(h, visit, trade, period, known, bought);
                    }
                    then(h, visit, trade, known);
                    new PlacesOverYears(desk)
                            .write(
                                    h,
                                    visit,
                                    visit.say("peers.places", exportsTo(visit, trade)),
                                    known,
                                    trade.years(),
                                    q -> q.reporter().first(),
                                    trade.reporter());
                });
        table(html, visit, known, bought);
        html.close().line();
    }

    private String heading(Visit visit, TradeYears trade, boolean own) {
        if (trade.partner().equals(Area.WORLD)) {
            return visit.say("peers.largest-exporters");
        }
        if (!own) {
            return visit.say("peers.exporters");
        }
        boolean parts =
                desk.catalog()
                        .areas()
                        .find(trade.reporter())
                        .filter(a -> a.parent().isEmpty())
                        .isPresent();
        return visit.say(parts ? "peers.which-parts-export-there" : "peers.who-exports-there");
    }

    /** What each of them sold or bought, where that is held in the unit of the sheet. */
    private List<Answer.Known> known(
            Visit visit, TradeYears trade, List<String> codes, TradeFlow flow, Period period) {
        List<Question> questions = new ArrayList<>();
        for (String code : codes) {
            questions.add(TradeYears.level(code, trade.partner(), flow, period.firstYear()));
        }
        List<Answer.Known> known = new ArrayList<>();
        for (Answer answer : desk.answer(questions, visit)) {
            if (answer instanceof Answer.Known k && k.unit().equals(trade.unit())) {
                known.add(k);
            }
        }
        return known;
    }

    /** That of the whole nothing is held, and the sheet of the part that sells most. */
    private void first(Html html, Visit visit, TradeYears trade, Answer.Known largest) {
        String code = largest.question().reporter().first();
        html.open("p")
                .text(
                        visit.say(
                                        "peers.parts-alone",
                                        desk.holdings()
                                                .language()
                                                .of(trade.reporter(), visit.lang()))
                                + " ")
                .link(
                        desk.sheet(visit, code, trade.partner()),
                        visit.say("peers.largest", desk.area(code, visit)))
                .close();
    }

    /** Areas of the same kind in the same country, or the parts of a country that declare trade. */
    private List<String> codes(String reporter) {
        Areas areas = desk.catalog().areas();
        Area area = areas.find(reporter).orElse(null);
        if (area == null) {
            return List.of();
        }
        List<String> declaring =
                (area.parent().isEmpty()
                                ? areas.childrenOf(reporter)
                                : areas.ofKindUnder(area.kind(), area.parent()))
                        .stream()
                                .filter(code -> areas.find(code).filter(Area::isSpecial).isEmpty())
                                .filter(this::declares)
                                .toList();
        return declaring.subList(0, Math.min(MOST, declaring.size()));
    }

    private boolean declares(String code) {
        return desk.holdings().store().datasets().stream()
                        .anyMatch(d -> d.reporters().contains(code))
                || desk.catalog().figures().stream()
                        .anyMatch(
                                f ->
                                        f.question().reporter() != null
                                                && f.question().reporter().is(code));
    }

    private void chart(
            Html html,
            Visit visit,
            TradeYears trade,
            Period period,
            List<Answer.Known> known,
            int all) {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            String code = known.get(i).question().reporter().first();
            boolean chosen = code.equals(trade.reporter());
            if (i < BARS || chosen) {
                bars.add(
                        new BarChart.Bar(
                                (i < BARS ? "" : i + 1 + ". ") + desk.area(code, visit),
                                known.get(i).value().value(),
                                chosen));
            }
        }
        String when = KnownPeriods.told(visit, period, known);
        String title =
                trade.partner().equals(Area.WORLD)
                        ? visit.say("peers.largest-exporters") + ", " + when
                        : visit.say(
                                "peers.who-exports-to",
                                Toward.of(desk.named(trade.partner(), visit), visit.lang()),
                                when);
        String some = known.size() < all ? known.size() + visit.say("common.known-of") + all : "";
        new BarChart(title, some, trade.unit(), bars).write(html, visit.lang());
    }

    /** Both ways side by side, where there is no sheet of the whole to show imports. */
    private void both(
            Html html,
            Visit visit,
            TradeYears trade,
            Period period,
            List<Answer.Known> known,
            List<Answer.Known> bought) {
        List<Answer.Known> all = Stream.concat(known.stream(), bought.stream()).toList();
        String title =
                visit.say(
                        "peers.both-ways",
                        exportsTo(visit, trade),
                        KnownPeriods.told(visit, period, all));
        List<TwoWayBars.Row> rows =
                known.stream()
                        .limit(BARS)
                        .map(
                                k ->
                                        new TwoWayBars.Row(
                                                desk.area(k.question().reporter().first(), visit),
                                                value(k, bought),
                                                k.value().value(),
                                                ""))
                        .toList();
        String imports = visit.say("common.imports-2");
        new TwoWayBars(title, trade.unit(), imports, visit.say("common.exports-2"), rows)
                .write(html, visit.lang());
    }

    /** What the same area bought; no number where that isn't known. */
    private static double value(Answer.Known sold, List<Answer.Known> bought) {
        return bought.stream()
                .filter(b -> b.question().reporter().equals(sold.question().reporter()))
                .mapToDouble(b -> b.value().value())
                .findFirst()
                .orElse(Double.NaN);
    }

    private String exportsTo(Visit visit, TradeYears trade) {
        return trade.partner().equals(Area.WORLD)
                ? visit.say("common.exports")
                : visit.say(
                        "peers.exports-to",
                        Toward.of(desk.named(trade.partner(), visit), visit.lang()));
    }

    /** The largest and the one looked at in the first year known of it and now. */
    private void then(Html html, Visit visit, TradeYears trade, List<Answer.Known> known) {
        List<LineChart.Point> points = trade.points(TradeFlow.EXPORTS);
        int now = known.get(0).question().period().firstYear();
        if (points.isEmpty() || points.get(0).year() >= now) {
            return;
        }
        int then = points.get(0).year();
        List<Answer.Known> drawn =
                known.stream()
                        .filter(
                                k ->
                                        known.indexOf(k) < SLOPES
                                                || k.question().reporter().is(trade.reporter()))
                        .toList();
        List<Question> questions =
                drawn.stream()
                        .map(k -> k.question().toBuilder().period(Period.year(then)).build())
                        .toList();
        List<Answer> answers = desk.answer(questions, visit);
        List<SlopeChart.Slope> slopes = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            if (answers.get(i) instanceof Answer.Known k && k.unit().equals(trade.unit())) {
                String code = k.question().reporter().first();
                slopes.add(
                        new SlopeChart.Slope(
                                desk.area(code, visit),
                                k.value().value(),
                                drawn.get(i).value().value(),
                                code.equals(trade.reporter())));
            }
        }
        SlopeChart chart =
                new SlopeChart(
                        exportsTo(visit, trade) + visit.say("peers.then-and-now", then, now),
                        trade.unit(),
                        String.valueOf(then),
                        String.valueOf(now),
                        slopes);
        if (chart.isWorthDrawing()) {
            chart.write(html, visit.lang());
        }
    }

    private void table(
            Html html, Visit visit, List<Answer.Known> known, List<Answer.Known> bought) {
        double sum = known.stream().mapToDouble(k -> k.value().value()).sum();
        Amounts amounts = Cells.amounts(known);
        html.details(visit.say("common.the-numbers")).open("table").heads();
        html.head(visit.say("common.area"));
        html.numberHead(visit.say("peers.exports") + amounts.words(visit.lang()));
        html.numberHead(visit.say("common.of-those-known"));
        Amounts imports = bought.isEmpty() ? amounts : Cells.amounts(bought);
        if (!bought.isEmpty()) {
            html.numberHead(visit.say("common.imports") + ", " + imports.words(visit.lang()));
        }
        html.rows();
        Amounts percent = new Amounts("percent", 1, 1);
        for (Answer.Known k : known) {
            html.open("tr")
                    .rowLink(
                            SiteLinks.address(visit, k.question()),
                            desk.area(k.question().reporter().first(), visit));
            double value = k.value().value();
            html.number(amounts.print(value, visit.lang()));
            html.number(sum == 0 ? "" : percent.print(100 * value / sum, 0, visit.lang()));
            if (!bought.isEmpty()) {
                double in = value(k, bought);
                html.number(Double.isNaN(in) ? "–" : imports.print(in, visit.lang()));
            }
            html.close();
        }
        html.close("tbody", "table", "details");
    }
}
