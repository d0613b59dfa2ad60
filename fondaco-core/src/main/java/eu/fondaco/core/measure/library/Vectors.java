// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.UniverseWords;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of levels over the members of a universe, as parts of one formula. A formula over several
 * rows receives their values one row after the other.
 */
final class Vectors {

    private final List<Term> parts = new ArrayList<>();
    private final List<String> codes;
    private final Question question;
    private final Planner planner;

    private Vectors(Question question, List<String> codes, Planner planner) {
        this.question = question;
        this.codes = codes;
        this.planner = planner;
    }

    /**
     * Rows over the question's universe; over all products where it names none, or over all
     * partners where it names a product.
     */
    static Vectors over(Question question, Planner planner) {
        Question q = withUniverse(question);
        List<String> codes = Members.of(q, MeasureExpr.LEVEL, planner).codes();
        return new Vectors(q, codes, planner);
    }

    /** Rows over the product the question names, else over its universe, else over all products. */
    static Vectors overProducts(Question question, Planner planner) {
        return over(
                question.product().is(Product.TOTAL)
                        ? question
                        : question.toBuilder()
                                .universe(
                                        new Universe(
                                                Dimension.PRODUCT, question.product().toString()))
                                .build(),
                planner);
    }

    private static Question withUniverse(Question q) {
        return q.toBuilder().universe(Planner.parts(q)).build();
    }

    List<String> codes() {
        return codes;
    }

    int size() {
        return codes.size();
    }

    Universe universe() {
        return question.universe();
    }

    Dimension dimension() {
        return question.universe().dimension();
    }

    /** Adds the row of a question's levels: one for each member. */
    Vectors row(Question q) {
        return row(q, planner::level);
    }

    /** Adds a row of something else about each member. */
    Vectors row(Question q, Function<Question, Term> of) {
        for (String code : codes) {
            parts.add(of.apply(Planner.of(q, question.universe().dimension(), code)));
        }
        return this;
    }

    /** Adds one number after the rows. */
    Vectors one(Term term) {
        parts.add(term);
        return this;
    }

    /** The plan of a formula over the rows; it says why when the universe is empty here. */
    Plan plan(Note undefined, Term.Operation operation, Unit unit) {
        return plan(Term.formula(undefined, operation, parts.toArray(new Term[0])), unit);
    }

    /** As {@link #plan(Note, Term.Operation, Unit)}, with extremes that are known by theory. */
    Plan plan(Note undefined, Term.Operation operation, Term.Bounds bounds, Unit unit) {
        return plan(Term.bounded(undefined, operation, bounds, parts.toArray(new Term[0])), unit);
    }

    /** The same, with unknown parts as NaN. */
    Plan planOverKnown(Note undefined, Term.Operation operation, Term.Bounds bounds, Unit unit) {
        return plan(Term.overKnown(undefined, operation, bounds, parts.toArray(new Term[0])), unit);
    }

    /** As {@link #plan(Note, Term.Operation, Unit)}, with unknown parts as NaN. */
    Plan planOverKnown(Note undefined, Term.Operation operation, Unit unit) {
        return planOverKnown(undefined, operation, null, unit);
    }

    private Plan plan(Term term, Unit unit) {
        if (codes.isEmpty()) {
            return Plan.impossible(
                    Problem.noData(
                            NoteCode.NOTHING_HELD_OF.note(UniverseWords.of(question.universe()))));
        }
        return new Plan.Number(
                term, unit, List.of(UniverseWords.over(codes.size(), question.universe())));
    }

    /** The values of one row. */
    static double[] row(double[] values, int size, int row) {
        return Arrays.copyOfRange(values, row * size, (row + 1) * size);
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    /** Parts of their sum; NaN where a part is negative or the sum is zero. */
    static double[] shares(double[] values) {
        double sum = sum(values);
        double[] shares = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            shares[i] = values[i] < 0 || sum == 0 ? Double.NaN : values[i] / sum;
        }
        return shares;
    }
}
