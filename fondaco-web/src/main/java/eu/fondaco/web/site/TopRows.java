// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * One page of a table in a wanted order: the rows that come next after a given one. All rows are
 * passed over once and no more than a page of them is held, so that a page far down costs as much
 * as the first.
 */
final class TopRows {

    /** A row of the page. */
    record Row(List<String> codes, List<String> names, double value) {

        /** What an address names it by: the value and the codes. */
        String key() {
            return value + "|" + String.join("|", codes);
        }
    }

    /** A row that is held and has no number, such as for confidence. */
    record Unknown(List<String> names, Reason reason) {}

    private static final int MOST_NAMED = 20;

    private final Comparator<Row> order;
    private final PriorityQueue<Row> kept;
    private final int most;
    private final Row after;
    private final List<Row> shown = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private long missing;
    private long before;
    private long known;
    private double sum;

    /**
     * @param after the row before the page, of which only value, names and codes in the order
     *     matter; null for the first page
     */
    TopRows(Comparator<Row> order, int most, Row after) {
        this.order = order;
        this.kept = new PriorityQueue<>(most + 1, order.reversed());
        this.most = most;
        this.after = after;
    }

    /**
     * Passes over the rows.
     *
     * @param naming the name of the member on an axis
     * @param whole which rows are of what is summed up; rows that aren't known never are
     * @param wanted which of these are shown
     */
    void read(TableAnswer.Known table, Naming naming, Predicate<Row> whole, Predicate<Row> wanted) {
        int axes = table.members().size();
        try {
            table.forEach(
                    row -> {
                        take(row, axes, naming, whole, wanted);
                        return true;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory can't fail", e);
        }
        shown.addAll(kept);
        shown.sort(order);
    }

    /** Says the member on an axis. */
    @FunctionalInterface
    interface Naming {
        String of(int axis, String code);
    }

    private void take(
            TableRow given, int axes, Naming naming, Predicate<Row> whole, Predicate<Row> wanted) {
        List<String> codes = new ArrayList<>(axes);
        List<String> names = new ArrayList<>(axes);
        for (int axis = 0; axis < axes; axis++) {
            codes.add(given.code(axis));
            names.add(naming.of(axis, given.code(axis)));
        }
        Row row = new Row(codes, names, given.value());
        if (!whole.test(row)) {
            return;
        }
        if (Double.isNaN(row.value)) {
            if (given.reason() != Reason.NO_DATA && wanted.test(row)) {
                missing++;
                if (unknown.size() < MOST_NAMED) {
                    unknown.add(new Unknown(names, given.reason()));
                }
            }
            return;
        }
        sum += row.value;
        if (!wanted.test(row)) {
            return;
        }
        known++;
        if (after != null && order.compare(row, after) <= 0) {
            before++;
            return;
        }
        kept.add(row);
        if (kept.size() > most) {
            kept.poll();
        }
    }

    /** The page's rows, in order. */
    List<Row> rows() {
        return List.copyOf(shown);
    }

    /** The first rows that are held and have no number. */
    List<Unknown> unknown() {
        return List.copyOf(unknown);
    }

    /** How many rows are held and have no number. */
    long missing() {
        return missing;
    }

    /** How many rows come before the page. */
    long before() {
        return before;
    }

    /** How many rows there are on all pages. */
    long known() {
        return known;
    }

    /** The sum of the whole, of rows that aren't shown too. */
    double sum() {
        return sum;
    }
}
