// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.List;

/** Trade of an area with a counterpart, both ways, for each year of which something is known. */
final class TradeBothWays {

    private final Desk desk;

    TradeBothWays(Desk desk) {
        this.desk = desk;
    }

    /** What is asked for a year, in the order of the table's columns. */
    private List<Question> questions(String home, String partner, int year) {
        List<Question> questions = new ArrayList<>();
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            Question level =
                    Question.of("level")
                            .flow(flow)
                            .reporter(home)
                            .partner(partner)
                            .period(Period.year(year))
                            .build();
            questions.add(level);
            questions.add(level.toBuilder().measure("growth").base(Period.year(year - 1)).build());
            questions.add(
                    level.toBuilder()
                            .measure("share")
                            .denominator(Basis.ofPartner(Codes.WORLD))
                            .build());
        }
        return questions;
    }

    /** The trade of the home area with a relation's counterpart, its signed agreements marked. */
    void write(Html html, Visit visit, RelationView view) {
        String home = desk.catalog().home();
        if (!home.isEmpty()) {
            write(html, visit, home, view.counterpart().code(), view.instruments());
        }
    }

    /**
     * The trade of a reporter with a partner, {@code W00} for all; nothing where none is known.
     *
     * @param acts that are marked where they were signed
     */
    void write(Html html, Visit visit, String reporter, String partner, List<Instrument> acts) {
        List<Integer> years = new KnownPeriods(desk).years(reporter);
        List<Question> questions = new ArrayList<>();
        years.forEach(year -> questions.addAll(questions(reporter, partner, year)));
        List<Answer> answers = questions.isEmpty() ? List.of() : desk.answer(questions, visit);
        if (answers.stream().noneMatch(Answer.Known.class::isInstance)) {
            return;
        }
        html.open("section")
                .leaf(
                        "h2",
                        visit.pick(
                                "Trade both ways, as known",
                                "Scambi nei due sensi, per quel che si sa"));
        chart(html, visit, reporter, partner, acts, years, answers);
        table(html, visit, years, answers, partner.equals(Area.WORLD) ? 2 : 3);
        html.close().line();
    }

    private void chart(
            Html html,
            Visit visit,
            String reporter,
            String partner,
            List<Instrument> acts,
            List<Integer> years,
            List<Answer> answers) {
        List<LineChart.Event> events = new ArrayList<>();
        for (Instrument i : acts) {
            if (i.dateKind() == DateKind.SIGNED && i.date().isKnown()) {
                events.add(new LineChart.Event(i.date().year(), i.id()));
            }
        }
        String title =
                desk.area(reporter, visit)
                        + visit.pick(": exports to and imports from ", ": export e import, ")
                        + desk.partners(Codes.of(partner), visit);
        LineChart chart =
                new LineChart(
                        events.isEmpty()
                                ? title
                                : title
                                        + visit.pick(
                                                "; dotted marks are signed agreements",
                                                "; i segni punteggiati sono accordi firmati"),
                        "EUR",
                        List.of(
                                new LineChart.Series(
                                        visit.pick("exports", "export"), points(years, answers, 0)),
                                new LineChart.Series(
                                        visit.pick("imports", "import"),
                                        points(years, answers, 3))),
                        events);
        if (chart.isWorthDrawing()) {
            chart.write(html, visit.lang());
        }
    }

    private static List<LineChart.Point> points(
            List<Integer> years, List<Answer> answers, int column) {
        List<LineChart.Point> points = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            if (answers.get(i * 6 + column) instanceof Answer.Known known) {
                points.add(
                        new LineChart.Point(
                                years.get(i),
                                known.value().value(),
                                KnownPeriods.isProvisional(known)));
            }
        }
        return points;
    }

    /**
     * @param shown columns of each flow: of all partners there is no share to tell
     */
    private static void table(
            Html html, Visit visit, List<Integer> years, List<Answer> answers, int shown) {
        String[] heads = {
            visit.pick("Exports", "Esportazioni"),
            visit.pick("growth", "crescita"),
            visit.pick("share of all exports", "quota dell'export"),
            visit.pick("Imports", "Importazioni"),
            visit.pick("growth", "crescita"),
            visit.pick("share of all imports", "quota dell'import")
        };
        html.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                visit.pick("Trade by year", "Scambi per anno"));
        html.open("table", "class", "stack").open("thead").open("tr");
        html.leaf("th", visit.pick("Year", "Anno"), "scope", "col");
        for (int column = 0; column < heads.length; column++) {
            if (column % 3 < shown) {
                html.leaf("th", heads[column], "scope", "col", "class", "num");
            }
        }
        html.close("tr", "thead").open("tbody").line();
        for (int i = years.size() - 1; i >= 0; i--) {
            List<Answer> row = answers.subList(i * 6, i * 6 + 6);
            if (row.stream().anyMatch(Answer.Known.class::isInstance)) {
                html.open("tr").leaf("th", String.valueOf(years.get(i)), "scope", "row");
                for (int column = 0; column < 6; column++) {
                    if (column % 3 < shown) {
                        cell(html, visit, row.get(column), heads[column]);
                    }
                }
                html.close().line();
            }
        }
        html.close("tbody", "table", "div");
    }

    private static void cell(Html html, Visit visit, Answer answer, String head) {
        html.open("td", "class", "num", "data-label", head);
        if (answer instanceof Answer.Known known) {
            html.link(
                    SiteLinks.address(visit, answer.question()),
                    Numbers.print(known.value().value(), known.unit(), visit.lang()));
        } else {
            Answer.Unknown unknown = (Answer.Unknown) answer;
            String why = unknown.reason().words().in(visit.lang());
            if (unknown.reason() == Reason.SOURCES_CONFLICT) {
                html.link(SiteLinks.address(visit, answer.question()), why);
            } else {
                html.leaf("span", "–", "title", why);
            }
        }
        html.close();
    }
}
