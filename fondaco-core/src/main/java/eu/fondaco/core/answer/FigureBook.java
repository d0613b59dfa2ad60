// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The published figures, found by the question they answer, or by the level they give. Immutable.
 */
final class FigureBook {

    private final Map<Question, List<Figure>> byQuestion = new HashMap<>();
    private final Map<Operand.Cell, List<Figure>> levels = new HashMap<>();

    FigureBook(Collection<Figure> figures, Normaliser normaliser) {
        for (Figure figure : figures) {
            Question q = normaliser.normal(figure.question());
            byQuestion.computeIfAbsent(q, k -> new ArrayList<>()).add(figure);
            if (q.measure().equals(MeasureExpr.LEVEL) && q.period() != null) {
                levels.computeIfAbsent(Operand.Cell.of(q), k -> new ArrayList<>()).add(figure);
            }
        }
    }

    boolean isEmpty() {
        return byQuestion.isEmpty();
    }

    /** Figures that answer a normal question, whenever they were published. */
    List<Figure> answering(Question normal) {
        return byQuestion.getOrDefault(normal, List.of());
    }

    /** Figures that give a level, whenever they were published. */
    List<Figure> levels(Operand.Cell cell) {
        return levels.getOrDefault(cell, List.of());
    }

    Collection<Operand.Cell> cells() {
        return levels.keySet();
    }

    /** Whether a level of an area at that time is published itself. */
    boolean tellsOf(String area, Period period) {
        Codes codes = Codes.of(area);
        return cells().stream()
                .anyMatch(c -> c.reporter().equals(codes) && c.period().equals(period));
    }

    /** The day from which a figure was known: the end of what is said of its release. */
    static LocalDate knownFrom(Figure figure) {
        if (figure.released().isKnown()) {
            return figure.released().latest();
        }
        return figure.question().period() == null
                ? LocalDate.MIN
                : figure.question().period().lastDay();
    }

    static boolean isKnown(Figure figure, LocalDate asOf) {
        return asOf == null || !knownFrom(figure).isAfter(asOf);
    }
}
