// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import java.util.List;

/** Whether a reporter trades more with a partner than others do, and how well they fit. */
final class IntensityMeasures {

    private IntensityMeasures() {}

    /** Set against the reporters that are neither of both. */
    static Plan intensity(Question q, Planner planner) {
        if (q.partner().is(Area.WORLD)) {
            return References.needsPartner(NoteCode.TRADE_INTENSITY.note());
        }
        Codes others = References.others(q, planner);
        if (others == null) {
            return References.none();
        }
        List<String> third =
                others.list().stream().filter(c -> !q.partner().list().contains(c)).toList();
        if (third.isEmpty()) {
            return References.none();
        }
        Plan.Number beside = beside(q, planner, References.as(q, Codes.of(third)));
        return new Plan.Number(
                beside.term(), beside.unit(), List.of(NoteCode.AGAINST.note(third.size())));
    }

    /** The partner's share in the reporter's trade over its share in all trade, as WITS has it. */
    static Plan wits(Question q, Planner planner) {
        return q.partner().is(Area.WORLD)
                ? References.needsPartner(NoteCode.TRADE_INTENSITY.note())
                : besideKnown(q, planner, References.world(q, planner));
    }

    /** The partner's share in a region's trade over its share in the nation's. */
    static Plan orientation(Question q, Planner planner) {
        return q.partner().is(Area.WORLD)
                ? References.needsPartner("orientation")
                : besideKnown(q, planner, References.nation(q, planner));
    }

    private static Plan besideKnown(Question q, Planner planner, Codes reference) {
        return reference == null
                ? References.none()
                : beside(q, planner, References.as(q, reference));
    }

    private static Plan.Number beside(Question q, Planner planner, Question reference) {
        return ratioOfShares(
                planner.level(q),
                planner.level(q.toBuilder().partner(Codes.WORLD).build()),
                planner.level(reference),
                planner.level(reference.toBuilder().partner(Codes.WORLD).build()));
    }

    private static Plan.Number ratioOfShares(Term... parts) {
        return new Plan.Number(
                Term.quotient(
                        NoteCode.SHARE_OF_ZERO.note(),
                        AdvantageMeasures::ratioOfShares,
                        AdvantageMeasures::divisors,
                        parts),
                Unit.INDEX);
    }

    /**
     * The partner's share in the reporter's exports over its part of what the world imports without
     * the reporter, after Drysdale and Garnaut.
     */
    static Plan drysdaleGarnaut(Question q, Planner planner) {
        if (q.partner().is(Area.WORLD)) {
            return References.needsPartner(NoteCode.TRADE_INTENSITY.note());
        }
        if (q.flow() != TradeFlow.EXPORTS) {
            return Plans.refused(NoteCode.ABOUT_EXPORTS.note("intensity_drysdale_garnaut"));
        }
        Question imports = Flows.imports(q).toBuilder().partner(Codes.WORLD).build();
        Codes others = References.others(imports, planner);
        return others == null
                ? References.none()
                : ratioOfShares(
                        planner.level(q),
                        planner.level(q.toBuilder().partner(Codes.WORLD).build()),
                        planner.level(References.as(imports, q.partner())),
                        planner.level(References.as(imports, others)));
    }

    /** How well what one exports fits what the other imports. */
    static Plan complementarity(Question q, Planner planner) {
        if (q.partner().is(Area.WORLD)) {
            return References.needsPartner("complementarity");
        }
        Question own =
                Flows.exports(q).toBuilder().partner(Codes.WORLD).product(Codes.TOTAL).build();
        Question theirs = Flows.imports(own).toBuilder().reporter(q.partner()).build();
        Vectors rows = Vectors.over(own, planner);
        return rows.row(own)
                .row(theirs)
                .plan(
                        NoteCode.ONE_TRADES_NOTHING.note(),
                        v -> 100 * (1 - MixBounds.distance(v, rows.size()) / 2),
                        MixBounds.likeness(rows.size()),
                        Unit.PERCENT);
    }
}
