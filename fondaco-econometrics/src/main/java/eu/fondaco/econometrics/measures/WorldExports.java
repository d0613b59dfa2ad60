// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Frame;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Readings;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.complexity.Complexity;
import eu.fondaco.econometrics.complexity.ComplexityEstimator;
import eu.fondaco.econometrics.complexity.ComplexitySpec;
import eu.fondaco.econometrics.complexity.ExportMatrix;
import eu.fondaco.econometrics.complexity.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The exports by product of all countries that a dataset holds for a period: the world in which
 * places and products are measured. Regions are never in it, since their country is. Read once for
 * all terms that share it.
 */
final class WorldExports {

    /** More than six digits of the Harmonized System for every country there is, twice. */
    private static final int TOO_MANY = 4_000_000;

    /** Larger worlds are read at once, where they can; more cells than the next limit only so. */
    private static final int ONE_BY_ONE = 20_000;

    private static final int MOST_ONE_BY_ONE = 600_000;

    private record Key(Period period, Codes partner, Universe universe) {}

    private final List<String> countries;
    private final List<String> products;
    private final List<Term> cells;
    private final Operand.Matrix whole;
    private final Map<Method, Complexity> indices = new HashMap<>();
    private Readings read;
    private ExportMatrix matrix;

    /** Read at once, or cell by cell where there is no matrix. */
    private WorldExports(
            List<String> countries, List<String> products, List<Term> cells, Operand.Matrix whole) {
        this.whole = whole;
        this.countries = countries;
        this.products = products;
        this.cells = cells;
    }

    /** The world of a question: its universe of products or of reporters, else all. */
    static WorldExports of(Question q, Planner planner) {
        return planner.shared(
                new Key(q.period(), q.partner(), q.universe()),
                WorldExports.class,
                () -> plan(q, planner));
    }

    private static WorldExports plan(Question q, Planner planner) {
        Question plain =
                Question.of("level")
                        .flow(TradeFlow.EXPORTS)
                        .reporter(q.reporter())
                        .partner(q.partner())
                        .period(q.period())
                        .build();
        List<String> products =
                among(q, Dimension.PRODUCT)
                        ? planner.frame().members(q)
                        : planner.frame().atoms(Dimension.PRODUCT, plain);
        if (products.isEmpty()) {
            return new WorldExports(List.of(), List.of(), List.of(), null);
        }
        Question everybody =
                among(q, Dimension.REPORTER)
                        ? q
                        : plain.toBuilder()
                                .reporter((Codes) null)
                                .universe(new Universe(Dimension.REPORTER, Universe.ALL))
                                .build();
        Question sample = plain.toBuilder().product(products.get(0)).build();
        List<String> countries =
                planner.frame().members(everybody).stream()
                        .filter(c -> isCountry(c, planner.frame()))
                        .filter(
                                c ->
                                        planner.frame()
                                                .has(
                                                        Operand.Cell.of(
                                                                sample.toBuilder()
                                                                        .reporter(c)
                                                                        .build())))
                        .toList();
        return read(q, countries, products, planner);
    }

    private static WorldExports read(
            Question q, List<String> countries, List<String> products, Planner planner) {
        long size = (long) countries.size() * products.size();
        if (size > ONE_BY_ONE && size <= TOO_MANY) {
            List<String> rows = countries.stream().sorted().toList();
            List<String> columns = products.stream().sorted().toList();
            Operand.Matrix whole =
                    new Operand.Matrix(TradeFlow.EXPORTS, rows, q.partner(), columns, q.period());
            if (planner.frame().holds(whole)) {
                return new WorldExports(rows, columns, List.of(), whole);
            }
        }
        List<Term> cells = new ArrayList<>();
        if (size <= MOST_ONE_BY_ONE) {
            countries.forEach(c -> cells.addAll(row(q, c, products, planner)));
        }
        return new WorldExports(countries, products, cells, null);
    }

    private static boolean among(Question q, Dimension dimension) {
        return q.universe() != null && q.universe().dimension() == dimension;
    }

    private static boolean isCountry(String code, Frame frame) {
        return frame.areas()
                .find(code)
                .map(a -> a.kind().equals("country"))
                .orElse(code.length() <= 3);
    }

    private static List<Term> row(
            Question q, String reporter, List<String> products, Planner planner) {
        Question own =
                Question.of("level")
                        .flow(TradeFlow.EXPORTS)
                        .reporter(reporter)
                        .partner(q.partner())
                        .period(q.period())
                        .build();
        return products.stream()
                .map(k -> planner.level(own.toBuilder().product(k).build()))
                .toList();
    }

    /** Why it can't be measured in it; null where it can. */
    Problem problem() {
        if (countries.size() < 2 || products.size() < 2) {
            return Problem.noData(MeasureNote.NO_WORLD.note(countries.size(), products.size()));
        }
        return cells.isEmpty() && whole == null
                ? Problem.notMeasurable(
                        MeasureNote.WORLD_TOO_LARGE.note(countries.size(), products.size()))
                : null;
    }

    /**
     * The exports of a place that isn't in the world, by the world's products; empty for a country.
     */
    List<Term> own(Question q, Planner planner) {
        return countries.contains(q.reporter().toString())
                ? List.of()
                : row(q, q.reporter().toString(), products, planner);
    }

    List<String> countries() {
        return countries;
    }

    /** Calls back with what it is read from. */
    void eachOperand(Consumer<Operand> sink) {
        cells.forEach(t -> t.eachOperand(sink));
        if (whole != null) {
            sink.accept(whole);
        }
    }

    /** Why a cell of these, or of the world, isn't known or can't be used; null where all can. */
    Problem problem(List<Term> own, Readings readings) {
        for (List<Term> terms : List.of(own, cells)) {
            for (Term term : terms) {
                double value = term.value(readings);
                if (Double.isNaN(value)) {
                    return term.problem(readings);
                }
                if (value < 0) {
                    return Problem.notMeasurable(MeasureNote.EXPORT_NEGATIVE.note());
                }
            }
        }
        double[] values = whole == null ? new double[0] : readings.matrix(whole);
        return values == null
                ? readings.problem(whole)
                : Arrays.stream(values).anyMatch(v -> v < 0)
                        ? Problem.notMeasurable(MeasureNote.EXPORT_NEGATIVE.note())
                        : null;
    }

    /** What is held, as a matrix; null where a cell isn't known. */
    synchronized ExportMatrix matrix(Readings readings) {
        if (read != readings) {
            read = readings;
            indices.clear();
            double[] values =
                    whole == null ? values(cells, readings) : positive(readings.matrix(whole));
            matrix = values == null ? null : new ExportMatrix(countries, products, values);
        }
        return matrix;
    }

    /**
     * Indices of its countries and products; null where a cell isn't known.
     *
     * @throws ComplexityException when there are too few with an advantage
     */
    synchronized Complexity complexity(Method method, Readings readings) {
        ExportMatrix exports = matrix(readings);
        return exports == null
                ? null
                : indices.computeIfAbsent(
                        method,
                        m ->
                                ComplexityEstimator.of(ComplexitySpec.standard().with(m))
                                        .estimate(exports));
    }

    private static double[] positive(double[] values) {
        return values == null || Arrays.stream(values).anyMatch(v -> !(v >= 0)) ? null : values;
    }

    /** The values of terms; null where one isn't known or is negative. */
    static double[] values(List<Term> terms, Readings readings) {
        double[] values = new double[terms.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = terms.get(i).value(readings);
            if (!(values[i] >= 0)) {
                return null;
            }
        }
        return values;
    }

    Note note() {
        return (countries.size() < 50 ? MeasureNote.SMALL_WORLD : MeasureNote.WORLD)
                .note(countries.size(), products.size());
    }
}
