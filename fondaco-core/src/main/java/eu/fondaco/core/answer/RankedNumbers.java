// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.evidence.NoteCode;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.UniverseWords;
import eu.fondaco.core.evidence.ValueWords;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Note;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The places of members among others: what they are ranked by is a table of its own, put in order
 * once for all that are ranked together. As {@link eu.fondaco.core.measure.RankTerm} for one
 * number.
 */
final class RankedNumbers implements TableNumbers {

    /** What is ranked together, in order, and how many more may be anywhere among it. */
    private record Order(double[] sorted, double sum, int open) {}

    private record Together(List<Integer> others, List<String> codes) {}

    private final TableQuestion table;
    private final List<List<String>> members;
    private final DatasetFrame frame;
    private final PlannedNumbers by;
    private final PlannedNumbers whole;
    private final int axis;
    private final boolean named;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Together, Order> orders = new HashMap<>();
    private Order order;
    private double own;
    private Problem problem;
    private int unheld;

    /** Who was ranked together last: rows that follow one another mostly share it. */
    private List<String> lastFound;

    private Codes lastReporter;
    private List<String> codes = List.of();
    private Set<String> among = Set.of();
    private List<String> lastRanked;
    private List<Integer> lastOthers;

    /**
     * @param by what members are ranked by, over all that may be ranked together
     * @param whole what all partners together make, where some of them may not be held; else null
     * @param ranked all that may be ranked together
     */
    RankedNumbers(
            TableQuestion table,
            List<List<String>> members,
            DatasetFrame frame,
            PlannedNumbers by,
            PlannedNumbers whole,
            List<String> ranked) {
        this.table = table;
        this.members = members;
        this.frame = frame;
        this.by = by;
        this.whole = whole;
        axis = axis(table);
        Universe universe = universe(table);
        named =
                universe.dimension() == Dimension.REPORTER
                        && !universe.members().equals(Universe.ALL);
        for (String code : ranked) {
            places.put(code, places.size());
        }
    }

    /** What a table's ranking runs over; reporters unless said. */
    static Universe universe(TableQuestion table) {
        Universe said = table.question().universe();
        return said != null ? said : new Universe(Dimension.REPORTER, Universe.ALL);
    }

    /** The axis of what is ranked; -1 where rows don't run over it. */
    static int axis(TableQuestion table) {
        for (int a = 0; a < table.axes().size(); a++) {
            if (table.axes().get(a).dimension() == universe(table).dimension()) {
                return a;
            }
        }
        return -1;
    }

    /** The table of what members are ranked by. */
    static TableQuestion by(TableQuestion table) {
        Question inner =
                table.question().toBuilder()
                        .measure(table.question().measure().inner())
                        .universe(null)
                        .condition(null)
                        .n(0)
                        .ascending(false)
                        .build();
        return new TableQuestion(inner, table.axes(), 0, false);
    }

    /**
     * Whether all partners are ranked by level, so that the largest may be among those that aren't
     * held.
     */
    static boolean hasWhole(TableQuestion table) {
        Question q = table.question();
        Universe u = universe(table);
        return u.dimension() == Dimension.PARTNER
                && u.members().equals(Universe.ALL)
                && q.measure().inner().equals(MeasureExpr.LEVEL)
                && !q.ascending()
                && q.flow().isObserved();
    }

    @Override
    public void at(int[] at) {
        problem = null;
        unheld = 0;
        Question q = question(at);
        List<String> found = frame.members(q);
        if (found != lastFound || !q.reporter().equals(lastReporter)) {
            lastFound = found;
            lastReporter = q.reporter();
            codes = ranked(frame, q);
            among = Set.copyOf(codes);
        }
        String code = members.get(axis).get(at[axis]);
        own = Double.NaN;
        if (codes.isEmpty()) {
            problem = Problem.noData(NoteCode.NOTHING_HELD_OF.note(UniverseWords.of(q.universe())));
        } else if (!among.contains(code) && frame.names(q, code)) {
            problem = Problem.noData(NoteCode.NOTHING_HAS_IT.note());
        } else if (!among.contains(code)) {
            problem =
                    Problem.notMeasurable(
                            NoteCode.NOT_ONE_OF.note(code, UniverseWords.of(q.universe())));
        } else if (codes.size() == 1 && frame.absent(q) == 0) {
            problem = Problem.noData(NoteCode.ALONE.note(UniverseWords.of(q.universe()), code));
        }
        if (problem != null) {
            return;
        }
        List<Integer> others = others(at);
        if (codes != lastRanked || !others.equals(lastOthers)) {
            Together together = new Together(others, codes);
            order = orders.get(together);
            if (order == null) {
                order = order(at, codes, frame.absent(q));
                orders.put(together, order);
            }
            lastRanked = codes;
            lastOthers = others;
        }
        int[] place = at.clone();
        place[axis] = places.get(code);
        by.at(place);
        own = by.value();
        if (Double.isNaN(own)) {
            problem = by.problem();
        } else if (whole != null) {
            whole.at(wholeAt(at));
            unheld = unheld(whole);
        }
    }

    private Question question(int[] at) {
        Question.Builder b = table.question().toBuilder().universe(universe(table));
        for (int a = 0; a < at.length; a++) {
            String code = members.get(a).get(at[a]);
            switch (table.axes().get(a).dimension()) {
                case REPORTER -> b.reporter(Codes.of(code));
                case PARTNER -> b.partner(Codes.of(code));
                case PRODUCT -> b.product(Codes.of(code));
                default -> b.period(eu.fondaco.core.time.Period.parse(code));
            }
        }
        return b.build();
    }

    /** Who is ranked together in a question. */
    static List<String> ranked(DatasetFrame frame, Question q) {
        List<String> found = frame.members(q);
        String reporter =
                q.universe().dimension() == Dimension.PARTNER && q.reporter() != null
                        ? q.reporter().toString()
                        : "";
        return found.contains(reporter)
                ? found.stream().filter(c -> !c.equals(reporter)).toList()
                : found;
    }

    private List<Integer> others(int[] at) {
        Integer[] others = new Integer[at.length];
        for (int a = 0; a < at.length; a++) {
            others[a] = a == axis ? -1 : at[a];
        }
        return List.of(others);
    }

    private int[] wholeAt(int[] at) {
        int[] others = new int[Math.max(1, at.length - 1)];
        for (int a = 0, i = 0; a < at.length; a++) {
            if (a != axis) {
                others[i++] = at[a];
            }
        }
        return others;
    }

    private Order order(int[] at, List<String> codes, int absent) {
        int[] place = at.clone();
        double[] values = new double[codes.size()];
        int n = 0;
        int open = absent;
        double sum = 0;
        for (String code : codes) {
            place[axis] = places.get(code);
            by.at(place);
            double value = by.value();
            if (!Double.isNaN(value)) {
                values[n++] = value;
                sum += value;
            } else if (by.isConfidential() || named && by.problem().reason() == Reason.NO_DATA) {
                open++;
            }
        }
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        return new Order(sorted, sum, open);
    }

    private int unheld(PlannedNumbers whole) {
        double all = whole.value();
        if (Double.isNaN(all)) {
            return own > 0 && frame.mayLackMembers() ? ValueWords.ANY_PLACE : 0;
        }
        double rest = all - order.sum;
        return own > 0 && rest > own * (1 + 1e-6) && rest > 1e-6 * all
                ? (int) Math.min(ValueWords.ANY_PLACE, Math.floor(rest / own))
                : 0;
    }

    /** How many are strictly ahead. */
    private int ahead() {
        double[] sorted = order.sorted;
        boolean ascending = table.question().ascending();
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending ? sorted[middle] < own : sorted[middle] <= own) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ascending ? low : sorted.length - low;
    }

    @Override
    public double value() {
        return Double.isNaN(own) ? Double.NaN : 1.0 + ahead();
    }

    @Override
    public double high() {
        return value() + order.open + unheld;
    }

    @Override
    public String unit() {
        return "rank";
    }

    @Override
    public void addStatuses(Set<String> to) {
        if (problem == null) {
            by.addStatuses(to);
        }
    }

    @Override
    public Problem problem() {
        return problem;
    }

    @Override
    public List<Note> notes() {
        return List.of(NoteCode.AMONG_UNIVERSE.note(UniverseWords.of(universe(table))));
    }
}
