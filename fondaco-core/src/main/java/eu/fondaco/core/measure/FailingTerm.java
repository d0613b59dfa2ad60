// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import java.util.function.Consumer;

/** A formula that makes no sense for its question. */
record FailingTerm(Problem problem) implements Term {

    @Override
    public double value(Readings readings) {
        return Double.NaN;
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        // it has none
    }

    @Override
    public Problem problem(Readings readings) {
        return problem;
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        return null;
    }
}
