// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.publishing.chart.BarChart;
import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How much of one product the home area trades: the newest numbers, year by year, with whom. */
final class ProductTrade {

    private static final int MOST_PARTNERS = 400;
    private static final int BARS = 12;

    private final Desk desk;

    ProductTrade(Desk desk) {
        this.desk = desk;
    }

    /** Writes what is known; nothing where nothing is. */
    void write(Html html, Visit visit, String code) {
        String home = desk.catalog().home();
        List<Integer> years = home.isEmpty() ? List.of() : new KnownPeriods(desk).years(home);
        List<Question> questions = new ArrayList<>();
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            years.forEach(year -> questions.add(level(home, Area.WORLD, flow, year, code)));
        }
        List<Answer.Known> known = known(visit, questions);
        if (!known.isEmpty()) {
            years(html, visit, code, known);
        }
        for (int i = years.size() - 1; i >= 0; i--) {
            if (partners(html, visit, code, years.get(i))) {
                return;
            }
        }
    }

    private static Question level(
            String reporter, String partner, TradeFlow flow, int year, String product) {
        return TradeYears.level(reporter, partner, flow, year).toBuilder().product(product).build();
    }

    private List<Answer.Known> known(Visit visit, List<Question> questions) {
        List<Answer.Known> known = new ArrayList<>();
        for (Answer answer :
                questions.isEmpty() ? List.<Answer>of() : desk.answer(questions, visit)) {
            if (answer instanceof Answer.Known k && k.value().high() > 0) {
                known.add(k);
            }
        }
        return known;
    }

    private static Stream<Answer.Known> of(List<Answer.Known> known, TradeFlow flow) {
        return known.stream().filter(k -> k.question().flow() == flow);
    }

    /** Lines over the years, and the same as a table. */
    private void years(Html html, Visit visit, String code, List<Answer.Known> known) {
        String title =
                desk.area(desk.catalog().home(), visit)
                        + ": "
                        + desk.products(Codes.of(code), visit);
        List<LineChart.Series> series = new ArrayList<>();
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            List<LineChart.Point> points =
                    of(known, flow)
                            .map(
                                    k ->
                                            new LineChart.Point(
                                                    k.question().period().firstYear(),
                                                    k.value().value(),
                                                    KnownPeriods.isProvisional(k)))
                            .toList();
            if (!points.isEmpty()) {
                series.add(new LineChart.Series(name(visit, flow), points));
            }
        }
        LineChart chart = new LineChart(title, known.get(0).unit(), series, List.of());
        html.open("section");
        if (chart.isWorthDrawing()) {
            Sourced.write(html, desk, visit, known.stream(), h -> chart.write(h, visit.lang()));
        }
        Amounts amounts = Cells.amounts(known);
        html.open("table").leaf("caption", title + ", " + amounts.words(visit.lang())).heads();
        html.head(visit.say("common.year")).numberHead(visit.say("common.exports"));
        html.numberHead(visit.say("common.imports")).rows();
        TreeSet<Integer> held = new TreeSet<>(Comparator.reverseOrder());
        known.forEach(k -> held.add(k.question().period().firstYear()));
        for (int year : held) {
            html.open("tr").rowHead(String.valueOf(year));
            for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
                html.open("td", "class", "num");
                Answer.Known cell =
                        of(known, flow)
                                .filter(k -> k.question().period().firstYear() == year)
                                .findFirst()
                                .orElse(null);
                Cells.link(html, visit, cell, amounts);
                html.close();
            }
            html.close().line();
        }
        html.close("tbody", "table", "section").line();
    }

    private static String name(Visit visit, TradeFlow flow) {
        return flow == TradeFlow.EXPORTS
                ? visit.say("common.exports-2")
                : visit.say("common.imports-2");
    }

    /** To whom it goes, the largest as bars; says whether any is known. */
    private boolean partners(Html html, Visit visit, String code, int year) {
        String home = desk.catalog().home();
        List<String> partners = List.copyOf(desk.partnersOf(home));
        if (partners.size() > MOST_PARTNERS) {
            return false;
        }
        List<Answer.Known> known =
                known(
                        visit,
                        partners.stream()
                                .map(p -> level(home, p, TradeFlow.EXPORTS, year, code))
                                .toList());
        known.sort(Comparator.comparingDouble((Answer.Known k) -> -k.value().value()));
        List<BarChart.Bar> bars =
                known.stream()
                        .limit(BARS)
                        .map(
                                k ->
                                        new BarChart.Bar(
                                                desk.area(k.question().partner().first(), visit),
                                                k.value().value(),
                                                false))
                        .toList();
        if (bars.size() < 2) {
            return false;
        }
        String title =
                visit.say(
                        "product-trade.partners",
                        desk.say(level(home, Area.WORLD, TradeFlow.EXPORTS, year, code), visit));
        BarChart chart = new BarChart(title, "", known.get(0).unit(), bars);
        html.open("section");
        Sourced.write(html, desk, visit, known.stream(), h -> chart.write(h, visit.lang()));
        html.close().line();
        return true;
    }
}
