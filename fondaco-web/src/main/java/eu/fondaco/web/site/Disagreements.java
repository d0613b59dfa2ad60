// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures that answer one question with numbers that rounding doesn't reconcile. */
final class Disagreements {

    private Disagreements() {}

    /** The figures of each disputed question, in the order of the register. */
    static Map<Question, List<Figure>> of(Catalog catalog) {
        Map<Question, List<Figure>> byQuestion = new LinkedHashMap<>();
        for (Figure figure : catalog.figures()) {
            byQuestion.computeIfAbsent(figure.question(), q -> new ArrayList<>()).add(figure);
        }
        byQuestion.values().removeIf(figures -> !disagree(figures));
        return byQuestion;
    }

    /** Whether two of them can't both be right, however they were rounded. */
    static boolean disagree(List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                if (apart(figures.get(i), figures.get(j)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By how much more than their rounding two figures differ; not above 0 when they agree. */
    private static double apart(Figure a, Figure b) {
        return Math.max(low(b) - high(a), low(a) - high(b));
    }

    private static double low(Figure f) {
        switch (f.qualifier()) {
            case ALMOST:
                return f.value()
                        - Math.max(f.step(), Math.abs(f.value()) * (f.digits() >= 3 ? 0 : 0.07));
            case ABOUT:
                return f.value() - Math.max(f.step(), Math.abs(f.value()) * 0.05);
            default:
                return f.value() - f.step();
        }
    }

    private static double high(Figure f) {
        switch (f.qualifier()) {
            case MORE:
                return f.value()
                        + Math.max(f.step(), Math.abs(f.value()) * (f.digits() >= 3 ? 0 : 0.1));
            case ABOUT:
                return f.value() + Math.max(f.step(), Math.abs(f.value()) * 0.05);
            default:
                return f.value() + f.step();
        }
    }

    /** What may explain it, from what is known of the two: their dates and origins. */
    static String because(List<Figure> figures, Visit visit) {
        boolean dates =
                figures.stream()
                                .map(f -> f.released())
                                .filter(d -> d.isKnown())
                                .map(d -> d.year())
                                .distinct()
                                .count()
                        > 1;
        boolean origins = figures.stream().map(Figure::origin).distinct().count() > 1;
        if (dates) {
            return visit.say("disagreements.published-in-different-years-the-later");
        }
        if (origins) {
            return visit.say("disagreements.different-origins-they-may-use-other");
        }
        return visit.say("disagreements.the-same-origin-printed-both-nothing");
    }
}
