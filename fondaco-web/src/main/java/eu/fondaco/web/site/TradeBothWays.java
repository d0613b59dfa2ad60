// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.LineChart;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.core.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Trade of the home area with a counterpart, both ways, for each year of which something is known. */
final class TradeBothWays {

  private static final int YEARS = 15;

  private final Desk desk;

  TradeBothWays(Desk desk) {
    this.desk = desk;
  }

  /** What is asked for a year, in the order of the table's columns. */
  private List<Question> questions(String home, String partner, int year) {
    List<Question> questions = new ArrayList<>();
    for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
      Question level =
          Question.of("level").flow(flow).reporter(home).partner(partner).period(Period.year(year)).build();
      questions.add(level);
      questions.add(level.toBuilder().measure("growth").base(Period.year(year - 1)).build());
      questions.add(
          level.toBuilder().measure("share").denominator(Basis.ofPartner(Codes.WORLD)).build());
    }
    return questions;
  }

  void write(Html html, Visit visit, RelationView view) {
    String home = desk.catalog().home();
    if (home.isEmpty()) {
      return;
    }
    List<Integer> years = years(home);
    List<Question> questions = new ArrayList<>();
    years.forEach(year -> questions.addAll(questions(home, view.counterpart().code(), year)));
    List<Answer> answers = questions.isEmpty() ? List.of() : desk.answer(questions, visit);
    if (answers.stream().noneMatch(Answer.Known.class::isInstance)) {
      return;
    }
    html.open("section").leaf("h2", visit.pick("Trade both ways, as known", "Scambi nei due sensi, per quel che si sa"));
    chart(html, visit, view, years, answers);
    table(html, visit, years, answers);
    html.close().line();
  }

  private List<Integer> years(String home) {
    TreeSet<Integer> years = new TreeSet<>();
    for (Figure figure : desk.catalog().figures()) {
      if (figure.question().period() != null && figure.question().period().isYear()) {
        years.add(figure.question().period().firstYear());
      }
    }
    for (Dataset dataset : desk.holdings().store().datasets()) {
      dataset.coverage().forEach((reported, periods) -> {
        if (reported.reporter().equals(home)) {
          periods.stream().filter(Period::isYear).forEach(p -> years.add(p.firstYear()));
        }
      });
    }
    List<Integer> all = List.copyOf(years);
    return all.subList(Math.max(0, all.size() - YEARS), all.size());
  }

  private void chart(
      Html html, Visit visit, RelationView view, List<Integer> years, List<Answer> answers) {
    List<LineChart.Point> exports = points(years, answers, 0);
    List<LineChart.Point> imports = points(years, answers, 3);
    List<LineChart.Event> events = new ArrayList<>();
    for (Instrument i : view.instruments()) {
      if (i.dateKind() == DateKind.SIGNED && i.date().isKnown()) {
        events.add(new LineChart.Event(i.date().year(), i.id()));
      }
    }
    LineChart chart = new LineChart(
        visit.pick("Exports to and imports from ", "Esportazioni verso e importazioni da: ")
            + visit.say(view.counterpart().name())
            + visit.pick("; dotted marks are signed agreements", "; i segni punteggiati sono accordi firmati"),
        "EUR",
        List.of(new LineChart.Series(visit.pick("exports", "export"), exports),
            new LineChart.Series(visit.pick("imports", "import"), imports)),
        events);
    if (chart.isWorthDrawing()) {
      chart.write(html, visit.lang());
    }
  }

  private static List<LineChart.Point> points(List<Integer> years, List<Answer> answers, int column) {
    List<LineChart.Point> points = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      if (answers.get(i * 6 + column) instanceof Answer.Known known) {
        points.add(new LineChart.Point(years.get(i), known.value().value()));
      }
    }
    return points;
  }

  private static void table(Html html, Visit visit, List<Integer> years, List<Answer> answers) {
    String[] heads = {
      visit.pick("Exports", "Esportazioni"), visit.pick("growth", "crescita"),
      visit.pick("share of all exports", "quota dell'export"),
      visit.pick("Imports", "Importazioni"), visit.pick("growth", "crescita"),
      visit.pick("share of all imports", "quota dell'import")
    };
    html.open("table", "class", "stack").open("thead").open("tr");
    html.leaf("th", visit.pick("Year", "Anno"), "scope", "col");
    for (String head : heads) {
      html.leaf("th", head, "scope", "col", "class", "num");
    }
    html.close("tr", "thead").open("tbody").line();
    for (int i = years.size() - 1; i >= 0; i--) {
      List<Answer> row = answers.subList(i * 6, i * 6 + 6);
      if (row.stream().anyMatch(Answer.Known.class::isInstance)) {
        html.open("tr").leaf("th", String.valueOf(years.get(i)), "scope", "row");
        for (int column = 0; column < 6; column++) {
          cell(html, visit, row.get(column), heads[column]);
        }
        html.close().line();
      }
    }
    html.close("tbody", "table");
  }

  private static void cell(Html html, Visit visit, Answer answer, String head) {
    html.open("td", "class", "num", "data-label", head);
    if (answer instanceof Answer.Known known) {
      html.link(SiteLinks.address(visit, answer.question()),
          Numbers.print(known.value().value(), known.unit(), visit.lang()));
    } else {
      html.leaf("span", "–", "title", ((Answer.Unknown) answer).reason().words().in(visit.lang()));
    }
    html.close();
  }
}
