// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.speech.EstimatorNote;

/** How indices are computed from the matrix of advantages. */
public sealed interface Method {

    /** The eigenvector of the second largest eigenvalue; the default. */
    record Eigen() implements Method {
        @Override
        public String toString() {
            return "eigen";
        }
    }

    /**
     * The method of reflections: means of means, so many times, from diversity and ubiquity. With
     * an even number countries are ordered as by complexity, with an odd number as by its opposite;
     * products likewise.
     */
    record Reflections(int steps) implements Method {
        /** Between 1 and 10,000 steps. */
        public Reflections {
            if (steps < 1 || steps > 10_000) {
                throw new UnsoundException(EstimatorNote.REFLECTIONS.note(steps));
            }
        }

        @Override
        public String toString() {
            return "reflections:" + steps;
        }
    }

    /** Fitness of countries and quality of products, iterated until they stay. */
    record Fitness(double tolerance, int maxSteps) implements Method {
        /** A positive tolerance and at least one step. */
        public Fitness {
            if (!(tolerance > 0) || maxSteps < 1) {
                throw new IllegalArgumentException("fitness needs a tolerance above 0 and a step");
            }
        }

        @Override
        public String toString() {
            return "fitness";
        }
    }

    /** Reads {@code eigen}, {@code reflections:N} or {@code fitness}. */
    static Method parse(String text) {
        String t = text.strip();
        if (t.equals("eigen")) {
            return new Eigen();
        }
        if (t.equals("fitness")) {
            return new Fitness(1e-10, 10_000);
        }
        if (t.matches("reflections:\\d{1,6}")) {
            return new Reflections(Integer.parseInt(t.substring("reflections:".length())));
        }
        throw new UnsoundException(EstimatorNote.NO_METHOD.note(text));
    }
}
