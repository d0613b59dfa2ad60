// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.measure.Measures;
import eu.fondaco.core.measure.Operand;
import eu.fondaco.core.measure.Planner;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.time.Period;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a table by the formulas of its measure: planned once for all members of the
 * dimensions in which a formula is uniform, and for each member of the others.
 */
final class PlannedNumbers implements TableNumbers {

    /** More formulas than that aren't planned for one table. */
    private static final int MOST_BLOCKS = 20_000;

    /** More operands than that, over all formulas, aren't either. */
    private static final long MOST_OPERANDS = 6_000_000;

    private static final List<Dimension> CODES =
            List.of(Dimension.REPORTER, Dimension.PARTNER, Dimension.PRODUCT);

    private final TableQuestion table;
    private final List<List<String>> members;
    private final String currency;

    /** The axis of each dimension, where formulas are uniform in it; else -1. */
    private final int[] axis = {-1, -1, -1};

    private final boolean[] uniform;
    private final Block[] blocks;
    private final TableLevels levels;
    private int[] now;
    private Block block;
    private int reporter;
    private int partner;
    private int product;

    private PlannedNumbers(
            TableQuestion table,
            List<List<String>> members,
            DatasetFrame frame,
            boolean[] uniform,
            int blocks,
            TableLevels levels) {
        this.table = table;
        this.members = members;
        this.uniform = uniform;
        this.levels = levels;
        this.blocks = new Block[blocks];
        currency = frame.dataset().unit();
        for (int a = 0; a < uniform.length; a++) {
            if (uniform[a]) {
                axis[CODES.indexOf(table.axes().get(a).dimension())] = a;
            }
        }
    }

    /**
     * Plans a table, without reading anything.
     *
     * @param levels takes note of what is to be read
     * @return nothing where its measure isn't arithmetic on levels, or would need too many formulas
     */
    static Optional<PlannedNumbers> plan(
            TableQuestion table,
            List<List<String>> members,
            DatasetFrame frame,
            Measures measures,
            TableLevels levels) {
        Set<Dimension> alike = measures.uniform(table.question());
        boolean[] uniform = new boolean[members.size()];
        long blocks = 1;
        Map<Dimension, List<String>> each = new EnumMap<>(Dimension.class);
        for (int a = 0; a < uniform.length; a++) {
            Dimension dimension = table.axes().get(a).dimension();
            uniform[a] = dimension != Dimension.PERIOD && alike.contains(dimension);
            each.put(dimension, members.get(a));
            blocks *= uniform[a] ? 1 : members.get(a).size();
        }
        if (blocks > MOST_BLOCKS) {
            return Optional.empty();
        }
        PlannedNumbers numbers =
                new PlannedNumbers(table, members, frame, uniform, (int) blocks, levels);
        return numbers.plan(new Planner(measures, new TableFrame(frame, each)))
                        && levels.isSupported()
                ? Optional.of(numbers)
                : Optional.empty();
    }

    private boolean plan(Planner planner) {
        long operands = 0;
        for (int b = 0; b < blocks.length; b++) {
            Optional<Block> planned = Block.of(planner.plan(question(b)), levels);
            if (planned.isEmpty()) {
                return false;
            }
            blocks[b] = planned.get();
            operands += blocks[b].size();
            if (operands > MOST_OPERANDS) {
                return false;
            }
        }
        return true;
    }

    /** The question of one formula: what it is uniform in stays open. */
    private Question question(int number) {
        Question.Builder b = table.question().toBuilder();
        int rest = number;
        for (int a = uniform.length - 1; a >= 0; a--) {
            if (!uniform[a]) {
                int size = members.get(a).size();
                String code = members.get(a).get(rest % size);
                rest /= size;
                switch (table.axes().get(a).dimension()) {
                    case REPORTER -> b.reporter(Codes.of(code));
                    case PARTNER -> b.partner(Codes.of(code));
                    case PRODUCT -> b.product(Codes.of(code));
                    default -> b.period(Period.parse(code));
                }
            }
        }
        return b.build();
    }

    /** Makes ready to be asked, once the levels are read. */
    void settle() {
        for (Block b : blocks) {
            b.settle();
        }
    }

    @Override
    public void at(int[] places) {
        now = places;
        int number = 0;
        for (int a = 0; a < uniform.length; a++) {
            if (!uniform[a]) {
                number = number * members.get(a).size() + places[a];
            }
        }
        block = blocks[number];
        reporter = axis[0] < 0 ? 0 : places[axis[0]];
        partner = axis[1] < 0 ? 0 : places[axis[1]];
        product = axis[2] < 0 ? 0 : places[axis[2]];
    }

    @Override
    public void run(int[] places, double[] into) {
        int last = uniform.length - 1;
        if (!uniform[last]) {
            TableNumbers.super.run(places, into);
            return;
        }
        places[last] = 0;
        at(places);
        block.run(
                reporter,
                partner,
                product,
                CODES.indexOf(table.axes().get(last).dimension()),
                into);
    }

    @Override
    public double value() {
        return block.value(reporter, partner, product);
    }

    @Override
    public String unit() {
        return block.unit(currency, reporter, partner, product);
    }

    @Override
    public void addStatuses(Set<String> to) {
        block.addStatuses(reporter, partner, product, to);
    }

    @Override
    public Problem problem() {
        block.value(reporter, partner, product);
        return block.problem(reporter, partner, product, this::own);
    }

    private Operand.Cell own(Operand.Cell cell) {
        return new Operand.Cell(
                cell.flow(),
                own(cell.reporter(), 0),
                own(cell.partner(), 1),
                own(cell.product(), 2),
                cell.period());
    }

    private Codes own(Codes codes, int dimension) {
        return codes.equals(TableQuestion.EACH)
                ? Codes.of(members.get(axis[dimension]).get(now[axis[dimension]]))
                : codes;
    }

    /** Whether the number looked at isn't known because of a confidential cell. */
    boolean isConfidential() {
        return block.isConfidential(reporter, partner, product);
    }

    @Override
    public List<Note> notes() {
        Set<Note> notes = new LinkedHashSet<>();
        for (int b = 0; b < Math.min(blocks.length, 3); b++) {
            notes.addAll(blocks[b].plan().notes());
        }
        notes.addAll(levels.notes());
        return List.copyOf(notes);
    }
}
