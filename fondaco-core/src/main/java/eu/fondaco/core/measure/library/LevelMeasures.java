// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Denominators;
import eu.fondaco.core.measure.MeasureRow.Planning;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures of a level by itself, or beside one other number of the same period. */
final class LevelMeasures {

    private LevelMeasures() {}

    /** The level itself: exports, imports, their sum or their difference, in money. */
    static Plan level(Question q, Planner planner) {
        return new Plan.Number(planner.level(q), Unit.MONEY);
    }

    /** A level in a named currency, whatever that of the dataset is. */
    static Planning inCurrency(Unit unit) {
        return (q, planner) -> inCurrency(q, planner, unit);
    }

    private static Plan inCurrency(Question q, Planner planner, Unit unit) {
        String own = planner.frame().currency();
        String wanted = unit.text("");
        if (own.equals(wanted)) {
            return new Plan.Number(planner.level(q), unit);
        }
        if (own.isEmpty()) {
            return Plans.refused(NoteCode.FIGURES_NOT_CONVERTED.note());
        }
        String indicator = (wanted + "_per_" + own).toLowerCase(Locale.ROOT);
        return Plans.formula(
                NoteCode.UNDEFINED.note(),
                v -> v[0] * v[1],
                unit,
                planner.level(q),
                Term.of(new Operand.Attribute(indicator, Codes.WORLD, q.period())));
    }

    /**
     * The part that a level has in a larger one: of a partner, of a product, of a region in its
     * nation.
     */
    static Plan share(Question q, Planner planner) {
        if (q.measure().of() != null) {
            return Plans.refused(NoteCode.SHARE_OF_LEVELS.note());
        }
        Basis basis = Denominators.of(q, planner.frame().areas()).orElse(null);
        if (basis == null) {
            return Plans.refused(NoteCode.NO_SHARE_BASIS_ASKED.note());
        }
        return inPercent(
                NoteCode.SHARE_OF_ZERO.note(),
                planner.level(q),
                planner.level(Planner.on(q, basis)));
    }

    private static Plan inPercent(Note undefined, Term of, Term whole) {
        return Plans.quotient(
                undefined,
                v -> v[1] == 0 ? Double.NaN : 100 * v[0] / v[1],
                v -> v[1],
                Unit.PERCENT,
                of,
                whole);
    }

    /** A level by head of the reporter's population, by one concept of who is counted. */
    static Planning perCapita(String indicator) {
        return (q, planner) ->
                Plans.formula(
                        NoteCode.POPULATION_ZERO.note(),
                        v -> v[1] <= 0 ? Double.NaN : v[0] / v[1],
                        Unit.PER_HEAD,
                        planner.level(q),
                        Plans.attribute(indicator, q));
    }

    /** A level in per cent of the reporter's gross domestic product. */
    static Plan gdpRatio(Question q, Planner planner) {
        return Plans.formula(
                NoteCode.GDP_ZERO.note(),
                v -> v[1] <= 0 ? Double.NaN : 100 * v[0] / v[1],
                Unit.PERCENT,
                planner.level(q),
                Plans.attribute("gdp", q));
    }

    /** All trade in per cent of GDP. */
    static Plan openness(Question q, Planner planner) {
        return Plans.formula(
                NoteCode.GDP_ZERO.note(),
                v -> v[2] <= 0 ? Double.NaN : 100 * (v[0] + v[1]) / v[2],
                Unit.PERCENT,
                planner.level(Flows.exports(q)),
                planner.level(Flows.imports(q)),
                Plans.attribute("gdp", q));
    }

    /** The trade balance as a part of all trade: from -1 (imports only) to 1 (exports only). */
    static Plan normalisedBalance(Question q, Planner planner) {
        return Plans.quotient(
                NoteCode.NO_TRADE.note(),
                v -> v[0] + v[1] == 0 ? Double.NaN : (v[0] - v[1]) / (v[0] + v[1]),
                v -> v[0] + v[1],
                Unit.INDEX,
                planner.level(Flows.exports(q)),
                planner.level(Flows.imports(q)));
    }

    /** How much of imports exports pay for. */
    static Plan coverRatio(Question q, Planner planner) {
        return inPercent(
                NoteCode.NO_IMPORTS.note(),
                planner.level(Flows.exports(q)),
                planner.level(Flows.imports(q)));
    }

    /** What the reporter supplies of all that a partner imports. */
    static Plan shareOfPartnerImports(Question q, Planner planner) {
        if (q.partner().is(Area.WORLD)) {
            return References.needsPartner(NoteCode.THIS_SHARE.note());
        }
        Question imports =
                Flows.imports(q).toBuilder()
                        .reporter(q.partner())
                        .partner(Codes.WORLD)
                        .denominator(null)
                        .build();
        return inPercent(
                NoteCode.PARTNER_IMPORTS_NOTHING.note(),
                planner.level(Flows.exports(q)),
                planner.level(imports));
    }

    /** How much of a value comes with a quantity. */
    static Plan quantityCoverage(Question q, Planner planner) {
        return inPercent(NoteCode.LEVEL_ZERO.note(), Planner.weighedValue(q), planner.level(q));
    }

    /** The level from January to the end of the period. */
    static Plan yearToDate(Question q, Planner planner) {
        Period p = q.period();
        int start = p.lastYear() * 12;
        Period run = new Period(start, p.start() + p.months() - start);
        return overRun(q, run, NoteCode.PART_OF_YEAR, planner);
    }

    /** The level over the twelve months that end with the period. */
    static Plan rollingYear(Question q, Planner planner) {
        int end = q.period().start() + q.period().months();
        return overRun(q, new Period(end - 12, 12), NoteCode.TWELVE_MONTHS, planner);
    }

    private static Plan overRun(Question q, Period run, NoteCode unlessYear, Planner planner) {
        return new Plan.Number(
                planner.level(Planner.at(q, run)),
                Unit.MONEY,
                run.isYear() ? List.of() : List.of(unlessYear.note(run)));
    }

    /** How far two partners' declarations of the same flow are apart. */
    static Plan mirrorAsymmetry(Question q, Planner planner) {
        if (q.partner().is(Area.WORLD) || !q.flow().isObserved()) {
            return References.needsPartner(NoteCode.MIRROR_ASYMMETRY.note());
        }
        Question mirror =
                q.toBuilder()
                        .flow(q.flow().opposite())
                        .reporter(q.partner())
                        .partner(q.reporter())
                        .build();
        return Plans.quotient(
                NoteCode.BOTH_DECLARE_NOTHING.note(),
                v -> v[0] + v[1] == 0 ? Double.NaN : 200 * (v[0] - v[1]) / (v[0] + v[1]),
                v -> v[0] + v[1],
                Unit.PERCENT,
                planner.level(q),
                planner.level(mirror));
    }

    /** How much of the total isn't attributed to any member of the universe. */
    static Plan unallocatedShare(Question q, Planner planner) {
        return Vectors.over(q, planner)
                .row(q)
                .one(planner.level(q))
                .plan(
                        NoteCode.TOTAL_ZERO.note(),
                        v -> {
                            double total = v[v.length - 1];
                            return total == 0
                                    ? Double.NaN
                                    : 100 * (2 * total - Vectors.sum(v)) / total;
                        },
                        Unit.PERCENT);
    }

    /** The level by member that is traded. */
    static Plan averageValue(Question q, Planner planner) {
        return Vectors.over(q, planner)
                .row(q)
                .plan(
                        NoteCode.NOTHING_TRADED.note(),
                        v -> {
                            long active = Arrays.stream(v).filter(x -> x > 0).count();
                            return active == 0 ? Double.NaN : Vectors.sum(v) / active;
                        },
                        Unit.MONEY);
    }
}
