// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The same question for the years around, as a table and, where there is enough, as a line. */
final class YearByYear {

    private static final int BEFORE = 10;
    private static final int AFTER = 6;

    /** Units of what is no amount. */
    private static final Set<String> PLAIN = Set.of("rank", "sign", "count");

    private final Desk desk;

    YearByYear(Desk desk) {
        this.desk = desk;
    }

    void write(Html html, Visit visit, Question question) {
        if (question.period() == null || !question.period().isYear() || question.n() > 0) {
            return;
        }
        List<Question> questions = new ArrayList<>();
        for (int shift = -BEFORE; shift <= AFTER; shift++) {
            Period base = question.base();
            questions.add(
                    question.toBuilder()
                            .period(question.period().plusYears(shift))
                            .base(base == null ? null : base.plusYears(shift))
                            .build());
        }
        List<Answer.Known> known = new ArrayList<>();
        for (Answer answer : desk.answer(questions, visit)) {
            if (answer instanceof Answer.Known k) {
                known.add(k);
            }
        }
        if (known.size() < 2) {
            return;
        }
        html.open("section", "id", "years").leaf("h2", visit.say("year-by-year.year-by-year"));
        String unit = known.get(0).unit();
        List<LineChart.Point> points =
                known.stream()
                        .map(
                                k ->
                                        new LineChart.Point(
                                                k.question().period().firstYear(),
                                                k.value().value(),
                                                KnownPeriods.isProvisional(k)))
                        .toList();
        LineChart chart =
                new LineChart(
                        title(visit, question, points),
                        unit,
                        List.of(new LineChart.Series("", points)),
                        List.of());
        if (chart.isWorthDrawing() && !unit.equals("sign") && !unit.equals("rank")) {
            Sourced.write(html, desk, visit, known.stream(), h -> chart.write(h, visit.lang()));
        }
        table(html, visit, known);
        download(html, visit, question);
        html.close().line();
    }

    /** What the line is of, and its years; of a change, as it is asked. */
    private String title(Visit visit, Question question, List<LineChart.Point> points) {
        if (question.base() != null) {
            return desk.say(question, visit);
        }
        String of = desk.say(question.toBuilder().period(null).build(), visit);
        int first = points.get(0).year();
        int last = points.get(points.size() - 1).year();
        return of + ", " + first + "–" + last;
    }

    private static void download(Html html, Visit visit, Question question) {
        int year = question.period().firstYear();
        String address =
                "/api/v1/series?q="
                        + Visit.encode(question.toString())
                        + "&lang="
                        + visit.lang().tag()
                        + "&from="
                        + (year - BEFORE)
                        + "&to="
                        + (year + AFTER)
                        + visit.asOf().map(day -> "&as-of=" + day).orElse("");
        html.open("p").text(visit.say("year-by-year.download"));
        html.link(address + "&format=csv", "CSV").text(", ").link(address, "JSON-stat").close();
    }

    private void table(Html html, Visit visit, List<Answer.Known> known) {
        html.open("table").heads();
        html.head(visit.say("common.year"));
        Amounts amounts = Cells.amounts(known);
        html.numberHead(visit.capital(amounts.words(visit.lang())));
        boolean differ = known.stream().map(k -> k.evidence().grade()).distinct().count() > 1;
        if (differ) {
            html.head(visit.say("common.grade"));
        }
        html.rows();
        for (Answer.Known k : known) {
            html.open("tr")
                    .rowLink(
                            SiteLinks.address(visit, k.question()),
                            k.question().period().toString());
            html.number(
                    PLAIN.contains(k.unit())
                            ? Numbers.print(k.value().value(), k.unit(), visit.lang())
                            : Cells.print(k, amounts, visit));
            if (differ) {
                html.leaf("td", k.evidence().grade().toString());
            }
            html.close();
        }
        html.close("tbody", "table");
    }
}
