// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.measure.Denominators;
import eu.fondaco.core.measure.Measure;
import eu.fondaco.core.measure.MeasureDefinition;
import eu.fondaco.core.measure.Plan;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.measure.Unit;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import eu.fondaco.econometrics.season.Holidays;
import eu.fondaco.econometrics.season.SeasonalAdjustment;
import eu.fondaco.econometrics.season.SeasonalMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * A level without what recurs every year, or its growth on the month or quarter before. The sum
 * asked about is adjusted itself (directly), or its parts are and then added up (indirectly), over
 * the longest run of months or quarters held around the period.
 */
final class SeasonalMeasure implements Measure {

    private final MeasureDefinition definition;
    private final SeasonalMethod method;
    private final boolean growth;
    private final boolean indirect;

    private SeasonalMeasure(String id, SeasonalMethod method, boolean growth, boolean indirect) {
        definition = MeasureDefinition.read(SeasonalMeasure.class, id);
        this.method = method;
        this.growth = growth;
        this.indirect = indirect;
    }

    /** All of them. */
    static List<Measure> all() {
        return List.of(
                new SeasonalMeasure("seasonally_adjusted", SeasonalMethod.X13, false, false),
                new SeasonalMeasure(
                        "seasonally_adjusted_ts", SeasonalMethod.TRAMO_SEATS, false, false),
                new SeasonalMeasure("seasonally_adjusted_parts", SeasonalMethod.X13, false, true),
                new SeasonalMeasure("previous_growth", SeasonalMethod.X13, true, false),
                new SeasonalMeasure("previous_growth_ts", SeasonalMethod.TRAMO_SEATS, true, false));
    }

    @Override
    public MeasureDefinition definition() {
        return definition;
    }

    @Override
    public Plan plan(Question q, Planner planner) {
        int months = q.period().months();
        if (months != 1 && months != 3) {
            return Plan.impossible(
                    Problem.notMeasurable(MeasureNote.ONLY_MONTHS_QUARTERS.note(q.period())));
        }
        List<Period> run = run(planner.frame().periods(q), q.period());
        if (run.size() < SeasonalAdjustment.LEAST_YEARS * 12 / months) {
            return Plan.impossible(
                    Problem.noData(
                            MeasureNote.FEW_IN_A_ROW.note(
                                    run.size(), q.period(), SeasonalAdjustment.LEAST_YEARS)));
        }
        int at = run.indexOf(q.period());
        if (growth && at == 0) {
            return Plan.impossible(Problem.noData(MeasureNote.NOTHING_BEFORE.note(q.period())));
        }
        SeasonalTerm.Pick pick =
                growth
                        ? (a, i) ->
                                i == 0 || a[i - 1] <= 0 ? Double.NaN : 100 * (a[i] / a[i - 1] - 1)
                        : (a, i) -> a[i];
        List<Question> summed = indirect ? Parts.of(q, planner) : List.of(q);
        if (summed.isEmpty()) {
            return Plan.impossible(Problem.noData(MeasureNote.NO_PARTS.note()));
        }
        Term[] terms =
                summed.stream()
                        .map(part -> adjusted(part, run, at, pick, planner))
                        .toArray(Term[]::new);
        return new Plan.Number(
                terms.length == 1
                        ? terms[0]
                        : Term.formula(
                                NoteCode.UNDEFINED.note(), v -> Arrays.stream(v).sum(), terms),
                growth ? Unit.PERCENT : Unit.MONEY,
                notes(q, planner, run, terms.length));
    }

    private List<Note> notes(Question q, Planner planner, List<Period> run, int parts) {
        Note calendar =
                holidays(q, planner)
                        .map(h -> MeasureNote.HOLIDAYS.note(h.country()))
                        .orElseGet(MeasureNote.NO_HOLIDAYS::note);
        Note here = MeasureNote.ADJUSTED_HERE.note();
        return indirect
                ? List.of(
                        here,
                        MeasureNote.ADJUSTED_PARTS.note(
                                method.specification(), run.get(0), run.get(run.size() - 1), parts),
                        calendar)
                : List.of(here, calendar);
    }

    private Term adjusted(
            Question part, List<Period> run, int at, SeasonalTerm.Pick pick, Planner planner) {
        List<Term> series = run.stream().map(p -> planner.level(Planner.at(part, p))).toList();
        return new SeasonalTerm(
                new SeasonalTerm.Series(series, run.get(0), at, indirect),
                SeasonalAdjustment.by(method).with(holidays(part, planner)),
                pick,
                indirect ? null : this::directly);
    }

    private Note directly(Period first, Period last) {
        return MeasureNote.ADJUSTED_DIRECTLY.note(method.specification(), first, last);
    }

    /** The holidays of the country that a question's reporters are or are parts of. */
    private static Optional<Holidays> holidays(Question q, Planner planner) {
        String country =
                Denominators.countryOf(q.reporter(), planner.frame().areas())
                        .orElse(q.reporter().toString());
        return Holidays.of(country);
    }

    /** The periods in a row around one, in order; none if it isn't held. */
    private static List<Period> run(NavigableSet<Period> held, Period around) {
        List<Period> run = new ArrayList<>();
        if (!held.contains(around)) {
            return run;
        }
        Period first = around;
        while (held.contains(first.previous())) {
            first = first.previous();
        }
        int months = around.months();
        for (Period p = first; held.contains(p); p = new Period(p.start() + months, months)) {
            run.add(p);
        }
        return run;
    }
}
