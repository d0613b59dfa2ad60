// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure;

import eu.fondaco.core.evidence.ValueSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula whose operands are read from fixed places of an array: the same arithmetic as its
 * {@link Term}, without looking anything up. For one thread.
 */
public final class Compiled {

    private final List<Operand> operands = new ArrayList<>();
    private final Node root;
    private boolean strict = true;

    private interface Node {
        double value(double[] operands);
    }

    private Compiled(Term term) {
        root = node(term, true);
    }

    /** The formula of a term; nothing where it is more than arithmetic on operands. */
    public static Optional<Compiled> of(Term term) {
        return isArithmetic(term) ? Optional.of(new Compiled(term)) : Optional.empty();
    }

    private static boolean isArithmetic(Term term) {
        if (!(term instanceof FormulaTerm formula)) {
            return term instanceof OperandTerm;
        }
        for (Term part : formula.parts()) {
            if (!isArithmetic(part)) {
                return false;
            }
        }
        return true;
    }

    private Node node(Term term, boolean outermost) {
        if (term instanceof OperandTerm operand) {
            int place = operands.size();
            operands.add(operand.operand());
            return values -> values[place];
        }
        FormulaTerm formula = (FormulaTerm) term;
        strict &= !formula.isOverKnown();
        boolean flat = outermost;
        for (Term part : formula.parts()) {
            flat &= part instanceof OperandTerm;
        }
        Node[] parts = new Node[formula.parts().length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = node(formula.parts()[i], false);
        }
        return flat ? values -> flat(formula, values) : new Nested(formula, parts);
    }

    private static double flat(FormulaTerm formula, double[] values) {
        if (!formula.isOverKnown()) {
            for (double value : values) {
                if (Double.isNaN(value)) {
                    return Double.NaN;
                }
            }
        }
        return formula.apply(values);
    }

    /** A formula with formulas in it. */
    private static final class Nested implements Node {

        private final FormulaTerm formula;
        private final Node[] parts;
        private final double[] own;

        Nested(FormulaTerm formula, Node[] parts) {
            this.formula = formula;
            this.parts = parts;
            own = new double[parts.length];
        }

        @Override
        public double value(double[] operands) {
            for (int i = 0; i < parts.length; i++) {
                own[i] = parts[i].value(operands);
            }
            return flat(formula, own);
        }
    }

    /** Whether a number is known only when all operands are. */
    public boolean isStrict() {
        return strict;
    }

    /** The operands by their places; one that occurs twice has two. */
    public List<Operand> operands() {
        return operands;
    }

    /** The value of the formula, or NaN. */
    public double value(double[] values) {
        return root.value(values);
    }

    /**
     * The extremes of the formula with each operand between its bounds; null where it isn't defined
     * in all of them, or where the extremes of one of its parts are only known as a whole.
     */
    Span span(Readings readings, boolean revised) {
        List<Operand> distinct = operands.stream().distinct().toList();
        int[] places = operands.stream().mapToInt(distinct::indexOf).toArray();
        double[] low = new double[distinct.size()];
        double[] centre = new double[distinct.size()];
        double[] high = new double[distinct.size()];
        for (int i = 0; i < low.length; i++) {
            Operand operand = distinct.get(i);
            centre[i] = readings.value(operand);
            ValueSet set = readings.set(operand).orElse(ValueSet.exact(0));
            boolean known = !Double.isNaN(centre[i]);
            low[i] = !known ? centre[i] : revised ? set.revisedLow() : set.low();
            high[i] = !known ? centre[i] : revised ? set.revisedHigh() : set.high();
        }
        double[] all = new double[places.length];
        return Extremes.of(
                x -> {
                    for (int i = 0; i < places.length; i++) {
                        all[i] = x[places[i]];
                    }
                    return value(all);
                },
                low,
                centre,
                high);
    }
}
