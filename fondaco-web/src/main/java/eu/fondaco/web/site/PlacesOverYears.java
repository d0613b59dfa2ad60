// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.BumpChart;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Which places the largest of now had among all of them in each of the last years. */
final class PlacesOverYears {

    private static final int COURSES = 8;
    private static final int YEARS = 10;
    private static final int MOST = 3000; // questions

    /** A place is one among as many as now, or nearly: else it tells who is missing. */
    private static final double NEARLY_ALL = .9;

    private final Desk desk;

    PlacesOverYears(Desk desk) {
        this.desk = desk;
    }

    /**
     * Writes the chart; nothing where fewer than three years are known.
     *
     * @param now what is known of the newest year, the largest first
     * @param code whose number it is
     * @param chosen the code of the one asked about; empty for none
     */
    void write(
            Html html,
            Visit visit,
            String title,
            List<Answer.Known> now,
            List<Integer> years,
            Function<Question, String> code,
            String chosen) {
        int newest = now.get(0).question().period().firstYear();
        List<Integer> earlier = years.stream().filter(y -> y < newest).sorted().toList();
        earlier = earlier.subList(Math.max(0, earlier.size() - YEARS + 1), earlier.size());
        if (earlier.size() < 2 || earlier.size() * now.size() > MOST) {
            return;
        }
        Map<String, Map<Integer, Integer>> places = new HashMap<>();
        place(now, newest, code, places);
        List<Question> questions = new ArrayList<>();
        for (int year : earlier) {
            for (Answer.Known k : now) {
                questions.add(k.question().toBuilder().period(Period.year(year)).build());
            }
        }
        List<Answer> answers = desk.answer(questions, visit);
        for (int i = 0; i < earlier.size(); i++) {
            List<Answer.Known> then = new ArrayList<>();
            for (Answer answer : answers.subList(i * now.size(), (i + 1) * now.size())) {
                if (answer instanceof Answer.Known k && k.unit().equals(now.get(0).unit())) {
                    then.add(k);
                }
            }
            if (then.size() >= NEARLY_ALL * now.size()) {
                then.sort(Comparator.comparingDouble(k -> -k.value().value()));
                place(then, earlier.get(i), code, places);
            }
        }
        String among = visit.say("places-over-years.among", now.size());
        List<BumpChart.Course> courses =
                now.stream()
                        .map(k -> code.apply(k.question()))
                        .filter(c -> place(places, c, newest) <= COURSES || c.equals(chosen))
                        .map(c -> course(c, visit, places, chosen))
                        .toList();
        draw(html, visit, new BumpChart(title, among, courses));
    }

    private BumpChart.Course course(
            String code, Visit visit, Map<String, Map<Integer, Integer>> places, String chosen) {
        return new BumpChart.Course(desk.area(code, visit), places.get(code), code.equals(chosen));
    }

    /** Not on paper, where a country sheet has two pages. */
    private static void draw(Html html, Visit visit, BumpChart chart) {
        if (chart.isWorthDrawing()) {
            html.open("div", "class", "noprint");
            chart.write(html, visit.lang());
            html.close();
        }
    }

    private static int place(Map<String, Map<Integer, Integer>> places, String code, int year) {
        return places.get(code).get(year);
    }

    private static void place(
            List<Answer.Known> ordered,
            int year,
            Function<Question, String> code,
            Map<String, Map<Integer, Integer>> places) {
        for (int i = 0; i < ordered.size(); i++) {
            places.computeIfAbsent(code.apply(ordered.get(i).question()), c -> new TreeMap<>())
                    .put(year, i + 1);
        }
    }
}
