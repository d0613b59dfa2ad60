// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.PeriodSaying;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.chart.BarChart;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes on a year before that were published of a trade, parts of years among them: often all
 * that is known of its last quarters.
 */
final class Changes {

    private static final int MOST = 12;

    private final Desk desk;

    Changes(Desk desk) {
        this.desk = desk;
    }

    /**
     * The newest published change of a flow, as an answer; empty where none is or they disagree.
     */
    Optional<Answer.Known> newest(Visit visit, String reporter, String partner, TradeFlow flow) {
        return of(reporter, partner).stream()
                .map(Figure::question)
                .filter(q -> q.flow() == flow)
                .findFirst()
                .map(q -> desk.answer(List.of(q), visit).get(0))
                .filter(Answer.Known.class::isInstance)
                .map(Answer.Known.class::cast);
    }

    /** The published changes, the newest first; of those that answer one question the last said. */
    private List<Figure> of(String reporter, String partner) {
        Map<Question, Figure> newest = new LinkedHashMap<>();
        desk.catalog().figures().stream()
                .filter(f -> isOf(f.question(), reporter, partner))
                .sorted(
                        Comparator.comparing(
                                (Figure f) ->
                                        f.released().isKnown()
                                                ? f.released().latest()
                                                : java.time.LocalDate.MIN))
                .forEach(f -> newest.put(f.question(), f));
        return newest.values().stream()
                .sorted(
                        Comparator.comparing((Figure f) -> f.question().period().lastDay())
                                .reversed()
                                .thenComparing(f -> f.question().flow()))
                .limit(MOST)
                .toList();
    }

    private static boolean isOf(Question q, String reporter, String partner) {
        return q.measure().id().equals("growth")
                && q.measure().of() == null
                && q.flow().isObserved()
                && q.reporter() != null
                && q.reporter().is(reporter)
                && q.partner().equals(Codes.of(partner))
                && q.product().equals(Codes.TOTAL)
                && isYearBefore(q.base(), q.period());
    }

    private static boolean isYearBefore(Period base, Period period) {
        return base != null && period != null && base.equals(period.plusYears(-1));
    }

    /** Writes them as bars; nothing for fewer than two. */
    void write(Html html, Visit visit, String reporter, String partner) {
        List<Figure> changes = of(reporter, partner);
        if (changes.size() < 2) {
            return;
        }
        List<BarChart.Bar> bars = new ArrayList<>();
        for (Figure change : changes) {
            String name = name(change.question(), visit);
            List<Figure> all =
                    desk.catalog().figures().stream()
                            .filter(f -> f.question().equals(change.question()))
                            .toList();
            if (Disagreements.disagree(all)) {
                all.forEach(
                        f ->
                                bars.add(
                                        new BarChart.Bar(
                                                name + " (" + desk.told(f.origin(), visit) + ")",
                                                f.value(),
                                                false)));
            } else {
                bars.add(new BarChart.Bar(name, change.value(), false));
            }
        }
        BarChart chart =
                new BarChart(
                        visit.say("changes.changes-on-a-year-before-as"),
                        visit.say("changes.the-figures-below-say-who-published"),
                        "percent",
                        bars);
        List<String> origins = changes.stream().map(f -> desk.told(f.origin(), visit)).toList();
        Sourced.write(html, visit, origins, h -> chart.write(h, visit.lang()));
    }

    private static String name(Question q, Visit visit) {
        return (q.flow() == TradeFlow.EXPORTS
                        ? visit.say("changes.exports")
                        : visit.say("changes.imports"))
                + PeriodSaying.say(q.period(), visit.lang());
    }
}
