// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.chart.Panels;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The main destinations of an area's exports, each with its line, all on one scale. */
final class Partners {

    private static final int PANELS = 8;
    private static final int MOST = 400;

    private final Desk desk;
    private List<Answer.Known> ordered;

    Partners(Desk desk) {
        this.desk = desk;
    }

    /** Writes to whom most is sold as a card, with what part of all exports that is. */
    void main(Html cards, Visit visit, TradeYears trade) {
        Answer.Known all = trade.newest(TradeFlow.EXPORTS, TradeYears.Number.LEVEL).orElse(null);
        Answer.Known first = ordered(visit, trade).stream().findFirst().orElse(null);
        boolean alike =
                first != null
                        && all != null
                        && all.question().period().equals(first.question().period())
                        && all.value().value() > 0;
        if (!alike) {
            return;
        }
        String code = first.question().partner().first();
        double part = 100 * first.value().value() / all.value().value();
        cards.open("li")
                .leaf("h2", visit.say("partners.main-destination") + first.question().period());
        cards.open("p", "class", "key")
                .link(desk.sheet(visit, trade.reporter(), code), desk.area(code, visit))
                .close();
        cards.open("ul")
                .leaf(
                        "li",
                        Numbers.decimal(part, 1, visit.lang())
                                + "%"
                                + visit.say("key-numbers.of-all-exports"))
                .close("ul", "li")
                .line();
    }

    /** Writes lines and the way to each partner's sheet; nothing where too few are known. */
    void write(Html html, Visit visit, TradeYears trade) {
        List<Answer.Known> all = ordered(visit, trade);
        List<String> codes =
                all.stream().limit(PANELS).map(k -> k.question().partner().first()).toList();
        if (codes.size() < 2) {
            return;
        }
        List<Question> questions = new ArrayList<>();
        for (String code : codes) {
            trade.years()
                    .forEach(
                            year ->
                                    questions.add(
                                            TradeYears.level(
                                                    trade.reporter(),
                                                    code,
                                                    TradeFlow.EXPORTS,
                                                    year)));
        }
        List<Answer> answers = desk.answer(questions, visit);
        List<LineChart.Series> lines = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            int from = i * trade.years().size();
            lines.add(
                    new LineChart.Series(
                            desk.area(codes.get(i), visit),
                            points(answers.subList(from, from + trade.years().size()))));
        }
        html.open("section").leaf("h2", visit.say("partners.main-destinations"));
        Panels panels =
                new Panels(visit.say("partners.exports-by-destination"), trade.unit(), lines);
        if (panels.isWorthDrawing()) {
            Sourced.write(html, desk, visit, answers.stream(), h -> panels.write(h, visit.lang()));
        }
        PlacesOverYears places = new PlacesOverYears(desk);
        String title = visit.say("partners.places");
        Function<Question, String> code = q -> q.partner().first();
        Sourced.write(
                html,
                desk,
                visit,
                answers.stream(),
                h -> places.write(h, visit, title, all, trade.years(), code, ""));
        sheets(html, visit, trade, codes);
        html.close().line();
    }

    /** The ways to the sheets of the relations. */
    private void sheets(Html html, Visit visit, TradeYears trade, List<String> codes) {
        html.open("p").text(visit.say("partners.sheets"));
        for (int i = 0; i < codes.size(); i++) {
            html.text(i == 0 ? "" : ", ")
                    .link(
                            desk.sheet(visit, trade.reporter(), codes.get(i)),
                            desk.area(codes.get(i), visit));
        }
        html.text(", ").link(visit.to("/relations"), visit.say("partners.all-others")).close();
    }

    private static List<LineChart.Point> points(List<Answer> answers) {
        List<LineChart.Point> points = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer instanceof Answer.Known k) {
                points.add(
                        new LineChart.Point(
                                k.question().period().firstYear(),
                                k.value().value(),
                                KnownPeriods.isProvisional(k)));
            }
        }
        return points;
    }

    /** What each partner was sold in the newest year, the largest first. */
    private List<Answer.Known> ordered(Visit visit, TradeYears trade) {
        if (ordered == null) {
            ordered = asked(visit, trade);
        }
        return ordered;
    }

    private List<Answer.Known> asked(Visit visit, TradeYears trade) {
        List<String> partners = desk.partnersOf(trade.reporter());
        if (partners.size() < 2 || partners.size() > MOST || trade.yearOfParts().isEmpty()) {
            return List.of();
        }
        int year = trade.yearOfParts().get();
        List<Question> questions =
                partners.stream()
                        .map(p -> TradeYears.level(trade.reporter(), p, TradeFlow.EXPORTS, year))
                        .toList();
        return desk.answer(questions, visit).stream()
                .filter(Answer.Known.class::isInstance)
                .map(Answer.Known.class::cast)
                .filter(k -> k.unit().equals(trade.unit()) && k.value().value() > 0)
                .sorted(Comparator.comparingDouble((Answer.Known k) -> -k.value().value()))
                .toList();
    }
}
