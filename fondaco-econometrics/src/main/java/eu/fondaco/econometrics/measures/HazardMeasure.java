// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.survival.CompLogLog;
import eu.fondaco.econometrics.survival.Cox;
import eu.fondaco.econometrics.survival.HazardFit;
import eu.fondaco.econometrics.survival.Spell;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Function;

/**
 * What the value with which trade relations begin has to do with how soon they end: by Cox's model,
 * or by discrete-time hazards. Years held before the base tell how old the relations are that enter
 * the window.
 */
final class HazardMeasure implements Measure {

    private static final int TOO_MANY = 600_000;

    private final MeasureDefinition definition;
    private final Function<List<Spell>, HazardFit> model;
    private final boolean ratio;

    private HazardMeasure(String id, Function<List<Spell>, HazardFit> model, boolean ratio) {
        definition = MeasureDefinition.read(HazardMeasure.class, id);
        this.model = model;
        this.ratio = ratio;
    }

    /** All of them. */
    static List<Measure> all() {
        return List.of(
                new HazardMeasure("hazard_ratio", s -> Cox.fit(s, Cox.Ties.EFRON), true),
                new HazardMeasure("hazard_ratio_breslow", s -> Cox.fit(s, Cox.Ties.BRESLOW), true),
                new HazardMeasure("hazard_ratio_cloglog", CompLogLog::fit, true),
                new HazardMeasure("hazard_cloglog", CompLogLog::fit, false));
    }

    @Override
    public MeasureDefinition definition() {
        return definition;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        Period base = Planner.baseOf(q);
        int years = (q.period().start() - base.start()) / 12 + 1;
        if (years < 3 || base.months() != q.period().months()) {
            return Plan.impossible(Problem.notMeasurable(NoteCode.NEEDS_TWO_YEARS.note(id())));
        }
        if (!ratio && q.n() < 1) {
            return Plan.impossible(Problem.notMeasurable(MeasureNote.NEEDS_N.note(id())));
        }
        List<Question> members = Parts.of(q, planner);
        int from = heldBefore(base, planner.frame().periods(q));
        if (members.isEmpty()) {
            return Plan.impossible(Problem.noData(MeasureNote.NO_SPELLS.note()));
        }
        if ((long) members.size() * (from + years) > TOO_MANY) {
            return Plan.impossible(Problem.notMeasurable(MeasureNote.TOO_MANY_MEMBERS.note()));
        }
        return new Plan.Number(
                new HazardTerm(
                        cells(members, base.plusYears(-from), from + years, planner),
                        from,
                        model,
                        ratio ? HazardTerm::ofTwice : fit -> HazardTerm.inYear(fit, q.n())),
                ratio ? Unit.TIMES : Unit.PERCENT,
                List.of(
                        from == 0
                                ? MeasureNote.OVER_MEMBERS.note(members.size(), base, q.period())
                                : MeasureNote.OVER_MEMBERS_AGED.note(
                                        members.size(), base.plusYears(-from), base, q.period())));
    }

    /** How many years in a row are held before the base. */
    private static int heldBefore(Period base, NavigableSet<Period> held) {
        int years = 0;
        while (held.contains(base.plusYears(-years - 1))) {
            years++;
        }
        return years;
    }

    private static List<List<Term>> cells(
            List<Question> members, Period first, int years, Planner planner) {
        List<List<Term>> cells = new ArrayList<>();
        for (Question member : members) {
            List<Term> row = new ArrayList<>();
            for (int i = 0; i < years; i++) {
                row.add(planner.level(Planner.at(member, first.plusYears(i))));
            }
            cells.add(row);
        }
        return cells;
    }
}
