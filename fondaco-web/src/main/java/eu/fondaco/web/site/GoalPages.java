// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.goal.GoalNote;
import eu.fondaco.core.goal.GoalProgress;
import eu.fondaco.core.goal.GoalWords;
import eu.fondaco.core.goal.Goals;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.relation.Strategy;
import eu.fondaco.core.text.Amounts;
import eu.fondaco.publishing.chart.GoalChart;
import eu.fondaco.publishing.html.Html;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far strategies are on the way to their numbers: sentences, a chart and its table for each.
 */
final class GoalPages {

    /** The area of the example of a goal. */
    private static final String EXAMPLE_AREA = "IT-45";

    static final String PATH = "/goals";

    private final Desk desk;

    GoalPages(Desk desk) {
        this.desk = desk;
    }

    /** A goal as it is written, of the home area. */
    private String example(Visit visit) {
        String home = desk.catalog().home();
        String example = visit.say("goal-pages.an-example");
        return home.isEmpty() ? example : example.replace(EXAMPLE_AREA, home);
    }

    /** All goals, by strategy. */
    Page all(Visit visit) {
        Html html = new Html();
        List<Goal> goals = desk.relations().goals();
        if (goals.isEmpty()) {
            html.lead(GoalNote.NONE_HELD.note().in(visit.lang()));
            html.open("p").told(visit.say("goal-pages.what-would-fill-it")).close();
            html.open("pre").text(example(visit)).close();
            return Page.of(GoalNote.HEADING.note().in(visit.lang()), html);
        }
        html.lead(visit.say("goal-pages.how-far-strategies-are"));
        for (Strategy s : desk.relations().strategies()) {
            List<Goal> own = goals.stream().filter(g -> g.strategy().equals(s.id())).toList();
            if (!own.isEmpty()) {
                html.open("h2").link(visit.to("/strategies", s.id()), s.name()).close();
                own.forEach(goal -> one(html, visit, goal, "h3"));
            }
        }
        goals.stream()
                .filter(g -> strategy(g).isEmpty())
                .forEach(goal -> one(html, visit, goal, "h2"));
        html.leaf("p", GoalNote.METHOD.note().in(visit.lang()));
        return Page.of(GoalNote.HEADING.note().in(visit.lang()), html);
    }

    /** Writes the section of a strategy's goals; nothing where it has none. */
    void of(Html html, Visit visit, Strategy s) {
        List<Goal> goals =
                desk.relations().goals().stream().filter(g -> g.strategy().equals(s.id())).toList();
        if (goals.isEmpty()) {
            return;
        }
        html.leaf("h2", GoalNote.HEADING.note().in(visit.lang()));
        goals.forEach(goal -> one(html, visit, goal, "h3"));
        html.leaf("p", GoalNote.METHOD.note().in(visit.lang()));
    }

    private Optional<Strategy> strategy(Goal goal) {
        return desk.relations().strategies().stream()
                .filter(s -> s.id().equals(goal.strategy()))
                .findFirst();
    }

    private void one(Html html, Visit visit, Goal goal, String heading) {
        LocalDate asOf = visit.asOf().orElse(null);
        Goals follow =
                new Goals(
                        desk.holdings().language(),
                        desk.holdings().engine(),
                        asOf == null ? LocalDate.now() : asOf,
                        asOf);
        GoalProgress progress = follow.follow(goal);
        GoalWords words = new GoalWords(visit.lang());
        html.open("section").open(heading).text(visit.say(goal.name()));
        if (progress instanceof GoalProgress.Known known) {
            html.text(" ").leaf("span", words.state(known), "class", "tag");
        }
        html.close().open("ul");
        words.say(progress).forEach(line -> html.leaf("li", line));
        html.close();
        if (progress instanceof GoalProgress.Known known) {
            chart(html, visit, known);
            table(html, visit, known);
        }
        if (!goal.source().isEmpty()) {
            html.open("p")
                    .text(visit.say("treaty-pages.source") + ": ")
                    .away(goal.source(), goal.source())
                    .close();
        }
        html.close().line();
    }

    private static void chart(Html html, Visit visit, GoalProgress.Known known) {
        new GoalChart(
                        visit.say(known.goal().name()),
                        known.latest().unit(),
                        known.pace(),
                        known.since().stream()
                                .map(
                                        k ->
                                                new GoalChart.Seen(
                                                        k.question().period().firstYear(),
                                                        k.value().value(),
                                                        k.value().revisedLow(),
                                                        k.value().revisedHigh()))
                                .toList())
                .write(html, visit.lang());
    }

    private static void table(Html html, Visit visit, GoalProgress.Known known) {
        Amounts amounts =
                Amounts.ofTable(
                        known.latest().unit(),
                        Stream.of(known.pace().base(), known.pace().target(), known.value())
                                .mapToDouble(v -> v)
                                .toArray());
        String unit =
                amounts.words(visit.lang()).isEmpty() ? "" : ", " + amounts.words(visit.lang());
        Amounts percent = new Amounts("percent", 1, 1);
        html.details(visit.say("common.the-numbers")).open("table");
        html.heads().head(visit.say("common.year"));
        html.numberHead(visit.say("goal-pages.known") + unit);
        html.numberHead(visit.say("goal-pages.even-pace") + unit);
        html.numberHead(visit.say("goal-pages.part-of-the-way")).rows();
        for (Answer.Known k : known.since()) {
            int year = k.question().period().firstYear();
            html.open("tr").rowHead(String.valueOf(year));
            html.open("td", "class", "num")
                    .link(
                            SiteLinks.address(visit, k.question()),
                            amounts.print(k.value().value(), visit.lang()))
                    .close();
            for (String number :
                    List.of(
                            amounts.print(known.pace().expected(year), visit.lang()),
                            percent.print(
                                    known.pace().attained(k.value().value()), visit.lang()))) {
                html.number(number);
            }
            html.close().line();
        }
        html.close("tbody", "table", "details");
    }
}
