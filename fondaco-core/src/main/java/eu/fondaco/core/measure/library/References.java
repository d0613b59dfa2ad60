// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Denominators;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Whom a reporter is set against: the reference that a question names, its nation, or all
 * reporters.
 */
final class References {

    private References() {}

    /**
     * The reporter named as a basis, else all country reporters with the same cell: the world here.
     */
    static Codes world(Question q, Planner planner) {
        return named(q).orElseGet(() -> all(q, planner, false));
    }

    /** As {@link #world}, without the question's own reporter. */
    static Codes others(Question q, Planner planner) {
        return named(q).orElseGet(() -> all(q, planner, true));
    }

    /**
     * The reporter named as a basis, else the country of the question's reporter; null for none.
     */
    static Codes nation(Question q, Planner planner) {
        return named(q).or(
                        () ->
                                Denominators.countryOf(q.reporter(), planner.frame().areas())
                                        .map(Codes::of))
                .orElse(null);
    }

    private static Optional<Codes> named(Question q) {
        return q.denominator() == null
                ? Optional.empty()
                : Optional.ofNullable(q.denominator().reporter());
    }

    /** What the countries that have a cell depend on: thousands of questions have it in common. */
    private record World(
            TradeFlow flow, Codes partner, Codes product, Period period, Codes without) {}

    private static Codes all(Question q, Planner planner, boolean withoutOwn) {
        World world =
                new World(
                        q.flow(),
                        q.partner(),
                        q.product(),
                        q.period(),
                        withoutOwn ? q.reporter() : null);
        return planner.shared(world, Found.class, () -> Found.of(find(q, planner, withoutOwn)))
                .codes();
    }

    /** Null where none has it. */
    private record Found(Codes codes) {
        static Found of(List<String> codes) {
            return new Found(codes.isEmpty() ? null : Codes.of(codes));
        }
    }

    private static List<String> find(Question q, Planner planner, boolean withoutOwn) {
        Question countries =
                q.toBuilder()
                        .reporter((Codes) null)
                        .universe(new Universe(Dimension.REPORTER, Universe.ALL))
                        .build();
        return planner.frame().members(countries).stream()
                .filter(c -> !withoutOwn || !q.reporter().is(c))
                .filter(
                        c ->
                                q.partner().is(c)
                                        || planner.frame().has(Operand.Cell.of(as(q, Codes.of(c)))))
                .toList();
    }

    /** The same question of another reporter. */
    static Question as(Question q, Codes reporter) {
        return q.toBuilder().reporter(reporter).denominator(null).build();
    }

    static Question total(Question q) {
        return q.toBuilder().product(Codes.TOTAL).build();
    }

    static Plan none() {
        return Plan.impossible(Problem.noData(NoteCode.NAME_REFERENCE.note()));
    }

    static Plan needsProduct(Object measure) {
        return Plan.impossible(Problem.notMeasurable(NoteCode.NEEDS_PRODUCT.note(measure)));
    }

    static Plan needsPartner(Object measure) {
        return Plan.impossible(Problem.notMeasurable(NoteCode.NEEDS_PARTNER.note(measure)));
    }
}
