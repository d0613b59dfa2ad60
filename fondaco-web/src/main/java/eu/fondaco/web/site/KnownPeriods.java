// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.flow.Dataset;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** For which periods an observatory holds something, and whether that is provisional. */
final class KnownPeriods {

    private static final int MOST_YEARS = 15;
    private static final int MONTHS = 12;

    private final Desk desk;

    KnownPeriods(Desk desk) {
        this.desk = desk;
    }

    /** Years of which cells of the reporter or any figures are held, the last fifteen, in order. */
    List<Integer> years(String reporter) {
        TreeSet<Integer> years = new TreeSet<>();
        for (Figure figure : desk.catalog().figures()) {
            if (figure.question().period() != null && figure.question().period().isYear()) {
                years.add(figure.question().period().firstYear());
            }
        }
        years.addAll(held(reporter));
        List<Integer> all = List.copyOf(years);
        return all.subList(Math.max(0, all.size() - MOST_YEARS), all.size());
    }

    /** Years of which datasets hold cells of the reporter. */
    TreeSet<Integer> held(String reporter) {
        TreeSet<Integer> years = new TreeSet<>();
        for (Dataset dataset : desk.holdings().store().datasets()) {
            dataset.coverage()
                    .forEach(
                            (reported, periods) -> {
                                if (reported.reporter().equals(reporter)) {
                                    years.addAll(whole(periods));
                                }
                            });
        }
        return years;
    }

    /** Years that are held, as such or by all of their months, quarters or halves. */
    static TreeSet<Integer> whole(Collection<Period> periods) {
        TreeSet<Integer> years = new TreeSet<>();
        Map<Integer, Set<Integer>> months = new HashMap<>();
        for (Period period : periods) {
            if (period.isYear()) {
                years.add(period.firstYear());
                continue;
            }
            for (int month = period.start();
                    period.months() < MONTHS && month < period.start() + period.months();
                    month++) {
                Set<Integer> held = months.computeIfAbsent(month / MONTHS, year -> new HashSet<>());
                held.add(month % MONTHS);
                if (held.size() == MONTHS) {
                    years.add(month / MONTHS);
                }
            }
        }
        return years;
    }

    /**
     * Years for which some cell or published level of just this trade is held, the newest first.
     */
    List<Period> ofLevels(String reporter, Codes partner) {
        TreeSet<Period> periods = new TreeSet<>(Comparator.reverseOrder());
        for (Dataset dataset : desk.holdings().store().datasets()) {
            dataset.coverage()
                    .forEach(
                            (reported, covered) -> {
                                if (reported.reporter().equals(reporter)) {
                                    covered.stream().filter(Period::isYear).forEach(periods::add);
                                }
                            });
        }
        for (Figure figure : desk.catalog().figures()) {
            Question q = figure.question();
            if (q.measure().id().equals("level")
                    && q.reporter() != null
                    && q.reporter().is(reporter)
                    && q.partner().equals(partner)
                    && q.period() != null
                    && q.period().isYear()) {
                periods.add(q.period());
            }
        }
        return List.copyOf(periods);
    }

    /** Periods for which the level of at least half of the reporters is held, the newest first. */
    List<Period> ofHalf(Set<String> reporters) {
        Map<Period, Set<String>> held = new HashMap<>();
        for (Dataset dataset : desk.holdings().store().datasets()) {
            dataset.coverage()
                    .forEach(
                            (reported, periods) -> {
                                if (reporters.contains(reported.reporter())) {
                                    periods.stream()
                                            .filter(Period::isYear)
                                            .forEach(
                                                    p ->
                                                            held.computeIfAbsent(
                                                                            p, k -> new HashSet<>())
                                                                    .add(reported.reporter()));
                                }
                            });
        }
        for (Figure figure : desk.catalog().figures()) {
            Question q = figure.question();
            if (q.measure().id().equals("level")
                    && q.reporter() != null
                    && q.period() != null
                    && q.partner().equals(Codes.WORLD)
                    && q.product().equals(Codes.TOTAL)
                    && reporters.contains(q.reporter().first())) {
                held.computeIfAbsent(q.period(), k -> new HashSet<>()).add(q.reporter().first());
            }
        }
        List<Period> enough = new ArrayList<>();
        held.forEach(
                (period, codes) -> {
                    if (codes.size() * 2 >= reporters.size()) {
                        enough.add(period);
                    }
                });
        enough.sort(Comparator.comparing(Period::lastDay).reversed());
        return enough;
    }

    /** What is told of a time of numbers, and that it isn't final where one of them isn't. */
    static String told(Visit visit, Object what, Collection<Answer.Known> known) {
        return known.stream().anyMatch(KnownPeriods::isProvisional)
                ? visit.say("key-numbers.provisional", what)
                : what.toString();
    }

    /** Whether the source of a number says that it isn't final (status P). */
    static boolean isProvisional(Answer.Known known) {
        return known.evidence().items().stream()
                .anyMatch(i -> i.status() != null && (" " + i.status() + " ").contains(" P "));
    }
}
