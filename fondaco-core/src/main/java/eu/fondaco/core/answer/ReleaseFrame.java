// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.area.Areas;
import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.Frame;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Term;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The levels of one release of published figures as questions see them. A sum that wasn't published
 * itself is put together from its parts, so that a part and the whole vary together.
 */
final class ReleaseFrame implements Frame {

    private final Areas areas;
    private final Normaliser normaliser;
    private final Predicate<Operand.Cell> has;
    private final Collection<Operand.Cell> cells;

    ReleaseFrame(
            Areas areas,
            Normaliser normaliser,
            Predicate<Operand.Cell> has,
            Collection<Operand.Cell> cells) {
        this.areas = areas;
        this.normaliser = normaliser;
        this.has = has;
        this.cells = cells;
    }

    @Override
    public Areas areas() {
        return areas;
    }

    @Override
    public List<String> members(Question q) {
        return q.universe().dimension() == Dimension.PERIOD
                ? Years.members(q.universe().members(), periods(q), q.period())
                : normaliser.members(q.universe(), q);
    }

    /** Figures never list all partners or products of a release. */
    @Override
    public List<String> atoms(Dimension dimension, Question q) {
        return List.of();
    }

    @Override
    public NavigableSet<Period> periods(Question q) {
        NavigableSet<Period> periods = new TreeSet<>();
        for (Operand.Cell cell : cells) {
            if (cell.flow() == q.flow()
                    && cell.reporter().equals(q.reporter())
                    && cell.partner().equals(q.partner())
                    && cell.product().equals(q.product())
                    && cell.period().months() == q.period().months()) {
                periods.add(cell.period());
            }
        }
        return periods;
    }

    @Override
    public boolean has(Operand.Cell cell) {
        return has.test(cell);
    }

    @Override
    public Term level(Operand.Cell cell) {
        if (has.test(cell)) {
            return Term.of(cell);
        }
        switch (cell.flow()) {
            case TRADE:
                return both(cell, (x, m) -> x + m);
            case BALANCE:
                return both(cell, (x, m) -> x - m);
            default:
                return parts(cell);
        }
    }

    private Term both(Operand.Cell c, BinaryOperator<Double> combine) {
        Function<TradeFlow, Term> of =
                flow ->
                        level(
                                new Operand.Cell(
                                        flow, c.reporter(), c.partner(), c.product(), c.period()));
        return Term.formula(
                NoteCode.UNDEFINED.note(),
                v -> combine.apply(v[0], v[1]),
                of.apply(TradeFlow.EXPORTS),
                of.apply(TradeFlow.IMPORTS));
    }

    private Term parts(Operand.Cell c) {
        if (c.partner().isSum()) {
            return sum(
                    c.partner(),
                    p -> new Operand.Cell(c.flow(), c.reporter(), p, c.product(), c.period()));
        }
        if (c.product().isSum()) {
            return sum(
                    c.product(),
                    p -> new Operand.Cell(c.flow(), c.reporter(), c.partner(), p, c.period()));
        }
        if (c.reporter().isSum()) {
            return sum(
                    c.reporter(),
                    r -> new Operand.Cell(c.flow(), r, c.partner(), c.product(), c.period()));
        }
        List<String> members = membersOf(areas, c.reporter().first(), c.period());
        return members.isEmpty()
                ? Term.of(c)
                : sum(
                        Codes.of(members),
                        r -> new Operand.Cell(c.flow(), r, c.partner(), c.product(), c.period()));
    }

    /**
     * The regions of one country that an area is made of, a "North-West"; empty for any other: who
     * belongs to groups of countries isn't the same for all who publish.
     */
    static List<String> membersOf(Areas areas, String code, Period period) {
        List<String> members = areas.membersOf(code, period);
        List<String> around =
                members.stream()
                        .map(m -> areas.find(m).map(Area::parent).orElse(""))
                        .distinct()
                        .toList();
        boolean country =
                areas.find(around.isEmpty() ? "" : around.get(0))
                        .map(a -> a.kind().equals("country"))
                        .orElse(false);
        return country && around.size() == 1 && members.size() > 1 ? members : List.of();
    }

    private Term sum(Codes codes, Function<Codes, Operand.Cell> of) {
        Term[] parts =
                codes.list().stream().map(c -> level(of.apply(Codes.of(c)))).toArray(Term[]::new);
        return Term.formula(
                NoteCode.UNDEFINED.note(), v -> java.util.Arrays.stream(v).sum(), parts);
    }
}
