// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import java.util.function.Consumer;

/** An operand as a formula. */
record OperandTerm(Operand operand) implements Term {

    @Override
    public double value(Readings readings) {
        return readings.value(operand);
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        sink.accept(operand);
    }

    @Override
    public Problem problem(Readings readings) {
        return readings.problem(operand);
    }

    @Override
    public Span span(Readings readings, boolean revised) {
        return readings.set(operand)
                .map(
                        s ->
                                revised
                                        ? new Span(s.revisedLow(), s.revisedHigh())
                                        : new Span(s.low(), s.high()))
                .orElse(null);
    }
}
