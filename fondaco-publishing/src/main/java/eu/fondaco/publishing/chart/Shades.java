// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The classes in which a map shades its numbers, each with as many areas as the next: five shades
 * from light to dark, or, where numbers lie on both sides of nought, up to three for each side, the
 * darkest farthest away.
 */
final class Shades {

    private static final int CLASSES = 5;
    private static final int A_SIDE = 3;

    private final boolean twoSided;
    private final List<Double> below;
    private final List<Double> others;

    Shades(Collection<Double> values) {
        List<Double> ordered = values.stream().sorted().toList();
        twoSided = !ordered.isEmpty() && ordered.get(0) < 0 && ordered.get(ordered.size() - 1) > 0;
        below = twoSided ? ordered.stream().filter(v -> v < 0).toList() : List.of();
        others = ordered.subList(below.size(), ordered.size());
    }

    /** Whether numbers lie on both sides of nought. */
    boolean isTwoSided() {
        return twoSided;
    }

    /** The style of a number: {@code t0} to {@code t4}, or {@code n3 … n1 p1 … p3}. */
    String of(double value) {
        if (!twoSided) {
            return "t" + part(value, others, CLASSES);
        }
        return value < 0
                ? "n" + (A_SIDE - part(value, below, A_SIDE))
                : "p" + (1 + part(value, others, A_SIDE));
    }

    private static int part(double value, List<Double> ordered, int classes) {
        int lower = (int) ordered.stream().filter(v -> v < value).count();
        return Math.min(classes - 1, lower * classes / ordered.size());
    }

    /** A class that has areas, and the least of its numbers. */
    record Step(String style, double from) {}

    /** The classes that have areas, the lowest first. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (List<Double> side : List.of(below, others)) {
            for (double value : side) {
                String style = of(value);
                if (steps.isEmpty() || !steps.get(steps.size() - 1).style.equals(style)) {
                    steps.add(new Step(style, value));
                }
            }
        }
        return steps;
    }
}
