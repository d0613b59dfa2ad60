// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.MeasureRow.Planning;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;

/** How much was traded in quantity, what a unit of it is worth, and how both changed. */
final class PriceMeasures {

    private PriceMeasures() {}

    /** In the unit of the dataset rather than in money. */
    static Plan quantity(Question q, Planner planner) {
        return new Plan.Number(Planner.quantity(q), Unit.QUANTITY);
    }

    /** What a unit of quantity is worth: money by kilogram or piece. */
    static Plan unitValue(Question q, Planner planner) {
        return new Plan.Number(UnitValues.of(q), Unit.PER_QUANTITY);
    }

    /** Against that of the reference: the place on the ladder of qualities and prices. */
    static Plan relativeUnitValue(Question q, Planner planner) {
        Codes reference = References.world(q, planner);
        return reference == null
                ? References.none()
                : Plans.formula(
                        NoteCode.UNIT_VALUE_ZERO.note(),
                        v -> v[1] <= 0 ? Double.NaN : v[0] / v[1],
                        Unit.INDEX,
                        UnitValues.of(q),
                        UnitValues.of(References.as(q, reference)));
    }

    /** How unit values changed at an unchanged mix of products. */
    static Planning index(Term.Operation formula) {
        return (q, planner) -> UnitValues.index(q, planner, formula, Unit.INDEX);
    }

    /** Fisher's index linked from year to year. */
    static Plan chained(Question q, Planner planner) {
        Period base = Planner.baseOf(q);
        int years = q.period().lastYear() - base.lastYear();
        if (years < 1 || !base.plusYears(years).equals(q.period())) {
            return Plans.refused(NoteCode.CHAIN_BASE.note());
        }
        Term[] links = new Term[years];
        for (int i = 0; i < years; i++) {
            Question link =
                    q.toBuilder().period(base.plusYears(i + 1)).base(base.plusYears(i)).build();
            Plan plan = UnitValues.index(link, planner, UnitValues::fisher, Unit.INDEX);
            if (!(plan instanceof Plan.Number number)) {
                return plan;
            }
            links[i] = number.term();
        }
        return Plans.formula(
                NoteCode.LINK_UNKNOWN.note(), PriceMeasures::product, Unit.INDEX, links);
    }

    private static double product(double[] links) {
        double index = 100;
        for (double link : links) {
            index *= link / 100;
        }
        return index;
    }

    /** How much more was traded once the change of unit values is taken out. */
    static Plan volumeIndex(Question q, Planner planner) {
        Plan prices = UnitValues.index(q, planner, UnitValues::fisher, Unit.INDEX);
        if (!(prices instanceof Plan.Number index)) {
            return prices;
        }
        return new Plan.Number(
                Term.formula(
                        NoteCode.INDEX_BASE.note(),
                        v -> v[1] <= 0 ? Double.NaN : 100 * v[0] / v[1] / (v[2] / 100),
                        planner.level(Planner.at(q, q.period())),
                        planner.level(Planner.before(q)),
                        index.term()),
                Unit.INDEX,
                index.notes());
    }
}
