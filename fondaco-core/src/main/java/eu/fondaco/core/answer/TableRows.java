// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import eu.fondaco.core.measure.Problem;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Note;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Goes through the numbers of a table, all of them in the order of its axes, or the first by their
 * numbers.
 */
final class TableRows implements TableAnswer.Rows {

    private record Ranked(long row, double value) {}

    private final TableQuestion table;
    private final List<List<String>> members;
    private final TableNumbers numbers;
    private final int[] axisOf;
    private List<Long> chosen;

    TableRows(TableQuestion table, List<List<String>> members, TableNumbers numbers) {
        this.table = table;
        this.members = members;
        this.numbers = numbers;
        axisOf = new int[members.size()];
    }

    long all() {
        return members.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    }

    /** How many rows are shown. */
    synchronized long size() {
        return table.first() == 0 ? all() : first().size();
    }

    @Override
    public synchronized void forEach(TableAnswer.Visitor visitor) throws IOException {
        if (table.first() > 0) {
            Row row = new Row();
            for (long place : first()) {
                find(place, axisOf);
                numbers.at(axisOf);
                row.look(numbers.value());
                if (!visitor.visit(row)) {
                    return;
                }
            }
            return;
        }
        int last = axisOf.length - 1;
        double[] run = new double[members.get(last).size()];
        java.util.Arrays.fill(axisOf, 0);
        Row row = new Row();
        for (long i = all() / run.length; i > 0; i--) {
            Deadline.check();
            numbers.run(axisOf, run);
            for (int m = 0; m < run.length; m++) {
                axisOf[last] = m;
                row.look(run[m]);
                if (!visitor.visit(row)) {
                    return;
                }
            }
            next(axisOf);
        }
    }

    private void next(int[] at) {
        for (int a = at.length - 1; a >= 0 && ++at[a] == members.get(a).size(); a--) {
            at[a] = 0;
        }
    }

    private void find(long place, int[] at) {
        long rest = place;
        for (int a = at.length - 1; a >= 0; a--) {
            int size = members.get(a).size();
            at[a] = (int) (rest % size);
            rest /= size;
        }
    }

    /** The rows with the largest (smallest) numbers; of equal ones those that come first. */
    private List<Long> first() {
        if (chosen == null) {
            Comparator<Ranked> better =
                    Comparator.comparingDouble((Ranked r) -> table.smallest() ? r.value : -r.value)
                            .thenComparing(Ranked::row);
            PriorityQueue<Ranked> best = new PriorityQueue<>(better.reversed());
            int last = members.size() - 1;
            int[] at = new int[members.size()];
            double[] run = new double[members.get(last).size()];
            long all = all();
            for (long row = 0; row < all; next(at)) {
                Deadline.check();
                numbers.run(at, run);
                for (int m = 0; m < run.length; m++, row++) {
                    offer(best, better, new Ranked(row, run[m]));
                }
                at[last] = run.length - 1;
            }
            List<Ranked> sorted = new ArrayList<>(best);
            sorted.sort(better);
            chosen = sorted.stream().map(Ranked::row).toList();
        }
        return chosen;
    }

    private void offer(PriorityQueue<Ranked> best, Comparator<Ranked> better, Ranked next) {
        if (Double.isNaN(next.value)) {
            return;
        }
        if (best.size() < table.first()) {
            best.add(next);
        } else if (better.compare(next, best.peek()) < 0) {
            best.poll();
            best.add(next);
        }
    }

    /** The row that is shown now. */
    private final class Row implements TableRow {

        private double value;
        private Problem problem;

        private boolean placed;

        private void look(double of) {
            value = of;
            problem = null;
            placed = false;
        }

        /** The numbers where this row is. */
        private TableNumbers there() {
            if (!placed) {
                numbers.at(axisOf);
                placed = true;
            }
            return numbers;
        }

        private Problem problem() {
            if (problem == null && Double.isNaN(value)) {
                problem = there().problem();
            }
            return problem;
        }

        @Override
        public String code(int axis) {
            return members.get(axis).get(axisOf[axis]);
        }

        @Override
        public double value() {
            return value;
        }

        @Override
        public double low() {
            return Double.isNaN(value) ? value : there().low();
        }

        @Override
        public double high() {
            return Double.isNaN(value) ? value : there().high();
        }

        @Override
        public double revisedLow() {
            return Double.isNaN(value) ? value : there().revisedLow();
        }

        @Override
        public double revisedHigh() {
            return Double.isNaN(value) ? value : there().revisedHigh();
        }

        @Override
        public String unit() {
            return Double.isNaN(value) ? "" : there().unit();
        }

        @Override
        public String status() {
            if (Double.isNaN(value)) {
                return "";
            }
            Set<String> flags = new TreeSet<>();
            there().addStatuses(flags);
            return String.join(" ", flags);
        }

        @Override
        public Reason reason() {
            return problem() == null ? null : problem().reason();
        }

        @Override
        public Note message() {
            return problem() == null ? null : problem().message();
        }
    }
}
