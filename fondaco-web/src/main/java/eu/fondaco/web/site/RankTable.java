// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.area.Areas;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.chart.BarChart;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The members of a ranking's universe with what each has: who is ahead, by how much. */
final class RankTable {

    private static final int MOST = 300;
    private static final int BARS = 25;

    private final Desk desk;

    RankTable(Desk desk) {
        this.desk = desk;
    }

    void write(Html html, Visit visit, Question question) {
        Universe universe = question.universe();
        if (!question.measure().id().equals("rank")
                || universe == null
                || question.period() == null) {
            return;
        }
        List<Question> each = new ArrayList<>();
        for (String code : members(universe)) {
            Question.Builder one =
                    question.toBuilder().measure(question.measure().inner()).universe(null);
            each.add(
                    universe.dimension() == Dimension.REPORTER
                            ? one.reporter(Codes.of(code)).build()
                            : one.partner(Codes.of(code)).build());
        }
        List<Answer.Known> known = new ArrayList<>();
        for (Answer answer : each.isEmpty() ? List.<Answer>of() : desk.answer(each, visit)) {
            if (answer instanceof Answer.Known k) {
                known.add(k);
            }
        }
        if (known.size() < 2) {
            return;
        }
        Comparator<Answer.Known> byValue = Comparator.comparingDouble(k -> k.value().value());
        known.sort(question.ascending() ? byValue : byValue.reversed());
        html.open("section").leaf("h2", visit.pick("Side by side", "A confronto"));
        chart(html, visit, known, question, each.size());
        table(html, visit, known, universe, each.size());
        html.close().line();
    }

    /** Codes of a universe of reporters or partners that is listed by the areas; else none. */
    private List<String> members(Universe universe) {
        if (universe.dimension() != Dimension.REPORTER
                && universe.dimension() != Dimension.PARTNER) {
            return List.of();
        }
        Areas areas = desk.catalog().areas();
        String text = universe.members();
        int of = text.indexOf(" of ");
        List<String> codes;
        if (of > 0) {
            String kind = text.substring(0, of).toLowerCase(Locale.ROOT);
            String singular =
                    kind.endsWith("ies")
                            ? kind.substring(0, kind.length() - 3) + "y"
                            : kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
            codes = areas.ofKindUnder(singular, text.substring(of + 4));
        } else if (text.contains("+")) {
            codes = List.of(text.split("\\+"));
        } else {
            codes = areas.membersOf(text);
        }
        return codes.subList(0, Math.min(MOST, codes.size()));
    }

    private void chart(
            Html html, Visit visit, List<Answer.Known> known, Question question, int all) {
        boolean reporters = question.universe().dimension() == Dimension.REPORTER;
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Answer.Known k : known.subList(0, Math.min(BARS, known.size()))) {
            Codes codes = reporters ? k.question().reporter() : k.question().partner();
            boolean chosen = codes.equals(reporters ? question.reporter() : question.partner());
            bars.add(new BarChart.Bar(desk.area(codes.first(), visit), k.value().value(), chosen));
        }
        String universe = known.size() + visit.pick(" known of ", " noti su ") + all;
        new BarChart(desk.say(question, visit), universe, known.get(0).unit(), bars)
                .write(html, visit.lang());
    }

    private void table(
            Html html, Visit visit, List<Answer.Known> known, Universe universe, int all) {
        boolean reporters = universe.dimension() == Dimension.REPORTER;
        html.open("table")
                .leaf("caption", known.size() + visit.pick(" known of ", " noti su ") + all);
        html.open("thead").open("tr").leaf("th", visit.pick("Area", "Area"), "scope", "col");
        html.leaf("th", visit.pick("Value", "Valore"), "scope", "col", "class", "num");
        html.leaf("th", visit.pick("Grade", "Grado"), "scope", "col")
                .close("tr", "thead")
                .open("tbody");
        for (Answer.Known k : known) {
            Codes codes = reporters ? k.question().reporter() : k.question().partner();
            html.open("tr").open("th", "scope", "row");
            html.link(SiteLinks.address(visit, k.question()), desk.area(codes.first(), visit))
                    .close();
            html.leaf(
                    "td", Numbers.print(k.value().value(), k.unit(), visit.lang()), "class", "num");
            html.leaf("td", k.evidence().grade().toString()).close();
        }
        html.close("tbody", "table").line();
    }
}
