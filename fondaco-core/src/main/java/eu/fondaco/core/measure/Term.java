// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.text.Note;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A formula over operands, built before any number is read. The same term tells which cells are
 * needed, computes the value from them, and bounds it when the operands are sets of values. An
 * operand that occurs twice is one number: in x/(x+y) both x vary together.
 */
public interface Term {

    /** The value, or NaN when it isn't known or isn't defined. */
    double value(Readings readings);

    /** Calls back with every operand, as often as it occurs. */
    void eachOperand(Consumer<Operand> sink);

    /** Why the value is NaN. Only asked when it is. */
    Problem problem(Readings readings);

    /** What to print beside the value once it is read, such as which model was chosen for it. */
    default List<Note> notes(Readings readings) {
        return List.of();
    }

    /** Whether the value is an estimate by a model, rather than arithmetic on what is held. */
    default boolean isEstimate() {
        return false;
    }

    /** Whether the value has bounds even where all operands that are known are exact. */
    default boolean isOpen(Readings readings) {
        return false;
    }

    /**
     * The least and greatest value with operands between their bounds, or wider; null when it can
     * be undefined.
     */
    Span span(Readings readings, boolean revised);

    /**
     * Within which bounds revisions of a number known exactly are to be expected, where the measure
     * tells; else null.
     */
    default Span band(Readings readings) {
        return null;
    }

    /** An operand itself. */
    static Term of(Operand operand) {
        return new OperandTerm(operand);
    }

    /** A number that needs no evidence. */
    static Term constant(double value) {
        return new FormulaTerm(parts -> value, NoteCode.CONSTANT.note(), FormulaTerm.Ways.STRICT);
    }

    /** A formula that can't be evaluated, whatever the operands. */
    static Term failing(Problem problem) {
        return new FailingTerm(problem);
    }

    /**
     * A formula that is known only when all its parts are.
     *
     * @param undefined what to tell people when the parts are known but the result is NaN
     */
    static Term formula(Note undefined, Operation operation, Term... parts) {
        return new FormulaTerm(operation, undefined, FormulaTerm.Ways.STRICT, parts);
    }

    /** A formula that sees unknown parts as NaN and goes on without them. */
    static Term overKnown(Note undefined, Operation operation, Term... parts) {
        return overKnown(undefined, operation, null, parts);
    }

    /**
     * The same, with its extremes over a box of its parts.
     *
     * @param bounds null where they are searched for
     */
    static Term overKnown(Note undefined, Operation operation, Bounds bounds, Term... parts) {
        return new FormulaTerm(
                operation, undefined, new FormulaTerm.Ways(true, null, bounds), parts);
    }

    /**
     * A formula with a division that has no bounds where what it divides by may be zero.
     *
     * @param divisor what it divides by, from the same parts
     */
    static Term quotient(Note undefined, Operation operation, Operation divisor, Term... parts) {
        return new FormulaTerm(
                operation, undefined, new FormulaTerm.Ways(false, divisor, null), parts);
    }

    /** A formula whose extremes over a box of its parts are known by theory. */
    static Term bounded(Note undefined, Operation operation, Bounds bounds, Term... parts) {
        return new FormulaTerm(
                operation, undefined, new FormulaTerm.Ways(false, null, bounds), parts);
    }

    /** The extremes of a formula over a box of its parts. */
    @FunctionalInterface
    interface Bounds {
        /**
         * Bounds that hold the formula's value at every point of the box; null where it isn't
         * defined at some.
         */
        Span of(double[] low, double[] high);
    }

    /**
     * The extremes of arithmetic over a box, as far as a search from its corners and from inside
     * finds them.
     */
    static Span searched(Operation operation, double[] low, double[] high) {
        double[] centre = new double[low.length];
        Arrays.setAll(centre, i -> (low[i] + high[i]) / 2);
        return Extremes.of(operation, low, centre, high);
    }

    /** Arithmetic on the values of a formula's parts. */
    @FunctionalInterface
    interface Operation {
        double apply(double[] parts);
    }
}
