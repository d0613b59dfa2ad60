// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Arithmetic over parts, strict or forgiving about unknown ones. */
final class FormulaTerm implements Term {

    private final Operation operation;
    private final String undefined;
    private final boolean overKnown;
    private final Term[] parts;

    FormulaTerm(Operation operation, String undefined, boolean overKnown, Term... parts) {
        this.operation = operation;
        this.undefined = undefined;
        this.overKnown = overKnown;
        this.parts = parts.clone();
    }

    Term[] parts() {
        return parts;
    }

    boolean isOverKnown() {
        return overKnown;
    }

    /** The result from the values of the parts, which may be kept from row to row. */
    double apply(double[] values) {
        double result = operation.apply(values);
        return Double.isInfinite(result) ? Double.NaN : result;
    }

    @Override
    public double value(Readings readings) {
        double[] values = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].value(readings);
            if (!overKnown && Double.isNaN(values[i])) {
                return Double.NaN;
            }
        }
        return apply(values);
    }

    @Override
    public void eachOperand(Consumer<Operand> sink) {
        for (Term part : parts) {
            part.eachOperand(sink);
        }
    }

    @Override
    public List<String> notes(Readings readings) {
        return Arrays.stream(parts).flatMap(p -> p.notes(readings).stream()).distinct().toList();
    }

    @Override
    public Problem problem(Readings readings) {
        Problem first = null;
        boolean anyKnown = false;
        for (Term part : parts) {
            if (Double.isNaN(part.value(readings))) {
                Problem p = part.problem(readings);
                if (first == null || p.reason() == eu.fondaco.core.evidence.Reason.CONFIDENTIAL) {
                    first = p;
                }
            } else {
                anyKnown = true;
            }
        }
        return first == null || overKnown && anyKnown ? Problem.notMeasurable(undefined) : first;
    }
}
