// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.formula;

import eu.fondaco.econometrics.table.Column;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * A number computed from the columns of one row, such as {@code log(dist)} or {@code year >= 1990 &
 * exporter != importer}; comparisons give 1 and 0. A missing value makes the result missing. Text
 * can only be compared for equality.
 */
public sealed interface Expression {

    /** Reads an expression. */
    static Expression parse(String text) {
        return FormulaParser.expression(text);
    }

    /** The value in every row; a plain column is handed out as it is, not copied. */
    double[] evaluate(ColumnTable table);

    /** Adds the names of the columns it reads. */
    void collect(Set<String> names);

    /** The names of the columns it reads. */
    default Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        collect(names);
        return names;
    }

    /** The functions that an expression may call. */
    Map<String, DoubleUnaryOperator> FUNCTIONS =
            Map.of(
                    "log", Math::log,
                    "log1p", Math::log1p,
                    "log10", Math::log10,
                    "log2", v -> Math.log(v) / Math.log(2),
                    "exp", Math::exp,
                    "sqrt", Math::sqrt,
                    "abs", Math::abs,
                    "asinh", v -> Math.signum(v) * Math.log(Math.abs(v) + Math.hypot(v, 1)),
                    "I", v -> v);

    /** A constant. */
    record Constant(double value) implements Expression {
        @Override
        public double[] evaluate(ColumnTable table) {
            double[] out = new double[table.rows()];
            java.util.Arrays.fill(out, value);
            return out;
        }

        @Override
        public void collect(Set<String> names) {
            // a constant reads nothing
        }

        @Override
        public String toString() {
            return Column.Numbers.plain(value);
        }
    }

    /** A column. */
    record Name(String name) implements Expression {
        @Override
        public double[] evaluate(ColumnTable table) {
            return table.numbers(name);
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
        }

        @Override
        public String toString() {
            return name.matches("[\\p{L}_.][\\p{L}\\p{N}_.]*") ? name : "`" + name + "`";
        }
    }

    /** A function of one argument. */
    record Call(String function, Expression argument) implements Expression {
        @Override
        public double[] evaluate(ColumnTable table) {
            DoubleUnaryOperator f = FUNCTIONS.get(function);
            double[] in = argument.evaluate(table);
            double[] out = new double[in.length];
            for (int i = 0; i < in.length; i++) {
                out[i] = f.applyAsDouble(in[i]);
            }
            return out;
        }

        @Override
        public void collect(Set<String> names) {
            argument.collect(names);
        }

        @Override
        public String toString() {
            return function + "(" + argument + ")";
        }
    }

    /** Two numbers joined by an arithmetic, comparing or logical sign. */
    record Binary(String sign, Expression left, Expression right) implements Expression {
        @Override
        public double[] evaluate(ColumnTable table) {
            double[] a = left.evaluate(table);
            double[] b = right.evaluate(table);
            double[] out = new double[a.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = Double.isNaN(a[i]) || Double.isNaN(b[i]) ? Double.NaN : apply(a[i], b[i]);
            }
            return out;
        }

        private double apply(double a, double b) {
            return switch (sign) {
                case "+" -> a + b;
                case "-" -> a - b;
                case "*" -> a * b;
                case "/" -> a / b;
                case "^" -> Math.pow(a, b);
                case "==" -> a == b ? 1 : 0;
                case "!=" -> a != b ? 1 : 0;
                case "<" -> a < b ? 1 : 0;
                case ">" -> a > b ? 1 : 0;
                case "<=" -> a <= b ? 1 : 0;
                case ">=" -> a >= b ? 1 : 0;
                case "&" -> a != 0 && b != 0 ? 1 : 0;
                case "|" -> a != 0 || b != 0 ? 1 : 0;
                default -> throw new IllegalStateException("sign " + sign);
            };
        }

        @Override
        public void collect(Set<String> names) {
            left.collect(names);
            right.collect(names);
        }

        @Override
        public String toString() {
            String gap = sign.equals("^") ? "" : " ";
            return operand(left) + gap + sign + gap + operand(right);
        }

        private static String operand(Expression e) {
            return e instanceof Binary || e instanceof OneOf || e instanceof Same
                    ? "(" + e + ")"
                    : e.toString();
        }
    }

    /**
     * Whether a column, of text or numbers, equals one of the things listed (or differs from all).
     */
    record OneOf(String name, List<String> values, boolean negated) implements Expression {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public double[] evaluate(ColumnTable table) {
            Column c = table.get(name);
            double[] out = new double[c.size()];
            Set<String> wanted = Set.copyOf(values);
            for (int i = 0; i < out.length; i++) {
                out[i] =
                        c.isMissing(i) ? Double.NaN : wanted.contains(c.text(i)) != negated ? 1 : 0;
            }
            return out;
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
        }

        @Override
        public String toString() {
            return new Name(name)
                    + (negated ? " not in (" : " in (")
                    + String.join(", ", values)
                    + ")";
        }
    }

    /** Whether two columns, of text or numbers, hold the same thing in a row. */
    record Same(String left, String right, boolean negated) implements Expression {
        @Override
        public double[] evaluate(ColumnTable table) {
            Column a = table.get(left);
            Column b = table.get(right);
            double[] out = new double[a.size()];
            for (int i = 0; i < out.length; i++) {
                boolean missing = a.isMissing(i) || b.isMissing(i);
                out[i] = missing ? Double.NaN : a.text(i).equals(b.text(i)) != negated ? 1 : 0;
            }
            return out;
        }

        @Override
        public void collect(Set<String> names) {
            names.add(left);
            names.add(right);
        }

        @Override
        public String toString() {
            return new Name(left) + (negated ? " != " : " == ") + new Name(right);
        }
    }
}
