// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.figure.Figure;

/**
 * The values that a printed figure stands for (rule 2): one unit of the last printed digit either
 * way, since the press truncates; what "almost", "more than" and "about" leave; and, apart, what a
 * revision may change.
 */
final class FigureSets {

    private static final double ALMOST = 0.93;
    private static final double MORE = 1.10;
    private static final double ABOUT = 0.05;
    private static final int PRECISE_DIGITS = 3;

    private FigureSets() {}

    static ValueSet of(Figure figure) {
        double size = Math.abs(figure.value());
        double step = figure.step();
        boolean precise = figure.digits() >= PRECISE_DIGITS;
        double least;
        double most;
        switch (figure.qualifier()) {
            case MORE:
                least = size;
                most = precise ? size + step : Math.max(size * MORE, size + step);
                break;
            case ALMOST:
                least = precise ? size - step : Math.min(size * ALMOST, size - step);
                most = size;
                break;
            case ABOUT:
                double slack = precise ? step : Math.max(size * ABOUT, step);
                least = size - slack;
                most = size + slack;
                break;
            default:
                least = size - step;
                most = size + step;
        }
        boolean negative = figure.value() < 0;
        double low = negative ? -most : least;
        double high = negative ? -least : most;
        double band = RevisionBands.of(figure);
        return new ValueSet(low, figure.value(), high, low - band, high + band);
    }
}
