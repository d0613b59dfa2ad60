// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.text.Note;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Arithmetic over parts, strict or forgiving about unknown ones. */
final class FormulaTerm implements Term {

    /**
     * How a formula behaves.
     *
     * @param overKnown whether it sees unknown parts as NaN
     * @param divisor what it divides by; null where that can't be zero
     * @param bounds its extremes; null where they are searched for
     */
    record Ways(boolean overKnown, Operation divisor, Bounds bounds) {

        static final Ways STRICT = new Ways(false, null, null);
    }

    private final Operation operation;
    private final Note undefined;
    private final Ways ways;
    private final Term[] parts;

    FormulaTerm(Operation operation, Note undefined, Ways ways, Term... parts) {
        this.operation = operation;
        this.undefined = undefined;
        this.ways = ways;
        this.parts = parts.clone();
    }

    Term[] parts() {
        return parts;
    }

    boolean isOverKnown() {
        return ways.overKnown;
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
            if (!ways.overKnown && Double.isNaN(values[i])) {
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
    public List<Note> notes(Readings readings) {
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
        return first == null || ways.overKnown && anyKnown
                ? Problem.notMeasurable(undefined)
                : first;
    }

    @Override
    public boolean isEstimate() {
        return Arrays.stream(parts).anyMatch(Term::isEstimate);
    }

    @Override
    public boolean isOpen(Readings readings) {
        return ways.overKnown
                && ways.bounds != null
                && Arrays.stream(parts).anyMatch(p -> Double.isNaN(p.value(readings)));
    }

    /**
     * Parts vary by themselves; where they rest on the same operands, those do, unless the extremes
     * of a part are only known as a whole: then the bounds are wider than they must be.
     */
    @Override
    public Span span(Readings readings, boolean revised) {
        if (Double.isNaN(value(readings))) {
            return null;
        }
        if (ways.divisor != null && mayBeZero(readings, revised)) {
            return null;
        }
        boolean together = ways.bounds == null && !holdsBounded() && sharesVarying(readings);
        Optional<Compiled> compiled = together ? Compiled.of(this) : Optional.empty();
        return compiled.isPresent()
                ? compiled.get().span(readings, revised)
                : overParts(readings, revised);
    }

    private boolean mayBeZero(Readings readings, boolean revised) {
        Span divisor =
                new FormulaTerm(ways.divisor, undefined, Ways.STRICT, parts)
                        .span(readings, revised);
        return divisor == null
                || divisor.low() < divisor.high() && divisor.low() <= 0 && divisor.high() >= 0;
    }

    /** Whether a formula in it has extremes that are only known as a whole. */
    private boolean holdsBounded() {
        for (Term part : parts) {
            if (part instanceof FormulaTerm f && (f.ways.bounds != null || f.holdsBounded())) {
                return true;
            }
        }
        return false;
    }

    private Span overParts(Readings readings, boolean revised) {
        double[] low = new double[parts.length];
        double[] high = new double[parts.length];
        double[] centre = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            centre[i] = parts[i].value(readings);
            low[i] = centre[i];
            high[i] = centre[i];
            if (Double.isNaN(centre[i]) && varies(parts[i], readings)) {
                return null;
            }
            if (!Double.isNaN(centre[i])) {
                Span span = parts[i].span(readings, revised);
                if (span == null) {
                    return null;
                }
                low[i] = span.low();
                high[i] = span.high();
            }
        }
        if (Arrays.equals(low, high) && !isOpen(readings)) {
            return Span.of(apply(centre));
        }
        if (ways.bounds == null) {
            return Extremes.of(this::apply, low, centre, high);
        }
        Span bounds = ways.bounds.of(low, high);
        double value = apply(centre);
        return bounds == null
                ? null
                : new Span(Math.min(bounds.low(), value), Math.max(bounds.high(), value));
    }

    /** Whether a part that isn't defined might be, elsewhere between its bounds. */
    private static boolean varies(Term part, Readings readings) {
        boolean[] varies = {false};
        part.eachOperand(o -> varies[0] |= isSet(o, readings));
        return varies[0];
    }

    private static boolean isSet(Operand operand, Readings readings) {
        return !readings.set(operand).map(ValueSet::isExact).orElse(true);
    }

    /** Whether an operand that isn't exact occurs in several parts. */
    private boolean sharesVarying(Readings readings) {
        Set<Operand> earlier = new HashSet<>();
        for (Term part : parts) {
            Set<Operand> own = new HashSet<>();
            part.eachOperand(
                    o -> {
                        if (isSet(o, readings)) {
                            own.add(o);
                        }
                    });
            if (!Collections.disjoint(earlier, own)) {
                return true;
            }
            earlier.addAll(own);
        }
        return false;
    }
}
