// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts cells and notes who reports what. One thread's; what several counted is put together at
 * the end.
 */
final class Tally {

    private static final int PARTNERS = 1;
    private static final int PRODUCTS = 2;

    private final CellColumns columns;
    private final int reporter;
    private final int partner;
    private final int product;
    private final int period;
    private final int flow;
    private final LongMap reported = new LongMap();
    private long current = -1;
    private int flags;
    private long rows;
    private long negatives;
    private long largest;

    Tally(CellColumns columns) {
        this.columns = columns;
        this.reporter = columns.indexOf("reporter");
        this.partner = columns.indexOf("partner");
        this.product = columns.indexOf("product");
        this.period = columns.indexOf("period");
        this.flow = columns.indexOf("flow");
    }

    void take(CellBatch batch) {
        rows += batch.size;
        for (int row = 0; row < batch.size; row++) {
            long value = batch.values[row];
            negatives += value >>> 63;
            largest = Math.max(largest, Math.abs(value));
        }
        int world = columns.book("partner").numberOf("W00");
        int total = columns.book("product").numberOf("TOTAL");
        int[] partners = batch.codes[partner];
        int[] products = batch.codes[product];
        for (int row = 0; row < batch.size; row++) {
            long key = key(batch, row);
            if (key != current) {
                note();
                current = key;
            }
            flags |=
                    (partners[row] == world ? 0 : PARTNERS)
                            | (products[row] == total ? 0 : PRODUCTS);
        }
    }

    private long key(CellBatch batch, int row) {
        return (long) batch.codes[reporter][row] << 20
                | (long) batch.codes[period][row] << 1
                | (flow < 0 ? 0 : batch.codes[flow][row]);
    }

    private void note() {
        if (current >= 0) {
            reported.set(current, flags);
        }
        flags = 0;
    }

    /** Takes over what another one counted. */
    void add(Tally other) {
        note();
        other.note();
        current = -1;
        other.current = -1;
        rows += other.rows;
        negatives += other.negatives;
        largest = Math.max(largest, other.largest);
        other.reported.forEach(key -> reported.set(key, other.reported.flags(key)));
    }

    long rows() {
        return rows;
    }

    long negatives() {
        return negatives;
    }

    /** The value farthest from zero, without its sign, in ten-thousandths. */
    long largest() {
        return largest;
    }

    /** Who reports what. */
    List<Coverage> coverage() {
        note();
        current = -1;
        List<String> reporters = columns.codes("reporter");
        List<String> periods = columns.codes("period");
        List<String> flows = flow < 0 ? List.of(columns.form().flow()) : columns.codes("flow");
        Map<String, List<String>> found = new TreeMap<>();
        Map<String, Integer> details = new TreeMap<>();
        reported.forEach(
                key -> {
                    String who =
                            reporters.get((int) (key >> 20)) + "\n" + flows.get((int) (key & 1));
                    found.computeIfAbsent(who, w -> new ArrayList<>())
                            .add(periods.get((int) (key >> 1 & 0x7FFFF)));
                    details.merge(who, reported.flags(key), (a, b) -> a | b);
                });
        List<Coverage> coverage = new ArrayList<>();
        found.forEach(
                (who, when) -> {
                    int detail = details.get(who);
                    String[] names = who.split("\n");
                    coverage.add(
                            new Coverage(
                                    names[0],
                                    names[1],
                                    when.stream().sorted().toList(),
                                    (detail & PARTNERS) != 0,
                                    (detail & PRODUCTS) != 0));
                });
        return coverage;
    }
}
