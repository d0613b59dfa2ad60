// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.CellGrid;
import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.GridTotals;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All versions of a dataset's cells in plain arrays, sorted by cell. A cell's number is its
 * position in the box spanned by the dimensions, so that a range is answered by looking its cells
 * up, or by passing over the rows of its reporters when that is less work. What passes over all
 * partners or all products again and again is added up once, into a smaller cube ({@link Rollups}).
 * Immutable once loaded, but for these.
 */
final class Cube {

    /** {@code until} of a version that no later one has replaced. */
    static final int LIVE = Integer.MAX_VALUE;

    /** Codes of each dimension to their ordinals. */
    record Axes(
            Map<String, Integer> reporters,
            Map<String, Integer> partners,
            Map<String, Integer> products,
            Map<Period, Integer> periods,
            String[] statuses) {

        long size() {
            return 2 * ofFlow();
        }

        long ofFlow() {
            return reporters.size() * ofReporter();
        }

        long ofReporter() {
            return partners.size() * ofPartner();
        }

        long ofPartner() {
            return (long) products.size() * periods.size();
        }
    }

    /**
     * When versions were known, and where they come from: shared by many, so rows hold only its
     * number.
     */
    record Origin(int known, int until, BitSet releases, BitSet statuses) {

        boolean isVisible(int day) {
            return day == LIVE ? until == LIVE : known <= day && day < until;
        }
    }

    /**
     * Versions by column, sorted by cell.
     *
     * @param value in the unit: whole numbers, so that sums are exact whatever their order
     * @param unit what values are divided by in the end, once: a power of ten
     * @param cells how many cells each row adds up; null where each is one
     * @param origin the place in {@code origins}
     */
    record Rows(
            long[] cell,
            double[] value,
            double unit,
            int[] cells,
            int[] origin,
            List<Origin> origins) {

        int size() {
            return cell.length;
        }
    }

    private static final long DENSE_LIMIT = 4_000_000;

    /** How many rows are passed over in the time of looking up one. */
    private static final int LOOKING_UP = 8;

    private static final int LONG = 16;
    private static final int REMEMBERED = 1_000;

    private final Axes axes;
    private final Rows rows;
    private final String[] releases;
    private final int[] firstRow;
    private final Rollups rollups;
    private final Map<Set<String>, int[]> partners = new ConcurrentHashMap<>();
    private final Map<Set<String>, int[]> products = new ConcurrentHashMap<>();

    Cube(Axes axes, Rows rows, String[] releases) {
        this(axes, rows, releases, true);
    }

    private Cube(Axes axes, Rows rows, String[] releases, boolean rollsUp) {
        this.axes = axes;
        this.rows = rows;
        this.releases = releases;
        this.firstRow = axes.size() <= DENSE_LIMIT ? index() : null;
        this.rollups = rollsUp ? new Rollups(axes, rows, releases) : null;
    }

    /** A cube that was added up from another. */
    static Cube rolledUp(Axes axes, Rows rows, String[] releases) {
        return new Cube(axes, rows, releases, false);
    }

    int size() {
        return rows.size();
    }

    /** Whether it was rolled up over products. */
    boolean isOverProducts() {
        return axes.products.containsKey(Rollups.ALL);
    }

    /** How many sets of products or partners are added up by now. */
    int rolledUp() {
        return rollups.size();
    }

    private int[] index() {
        int[] first = new int[(int) axes.size() + 1];
        int row = rows.size();
        for (int cell = first.length - 1; cell >= 0; cell--) {
            while (row > 0 && rows.cell[row - 1] >= cell) {
                row--;
            }
            first[cell] = row;
        }
        return first;
    }

    CellTotal total(CellRange range, LocalDate asOf) {
        int[] r = ordinals(range.reporters(), axes.reporters);
        int[] p = remembered(range.partners(), axes.partners, partners);
        int[] q = remembered(range.products(), axes.products, products);
        int[] t = ordinals(range.periods(), axes.periods);
        if ((long) r.length * p.length * q.length * t.length == 0) {
            return CellTotal.NONE;
        }
        long base = range.flow() == TradeFlow.EXPORTS ? axes.ofFlow() : 0;
        long work = 0;
        for (int reporter : r) {
            work += work(base + reporter * axes.ofReporter(), p.length, q.length * t.length);
        }
        if (asOf == null && rollups != null) {
            Cube smaller = rollups.instead(range, p.length, q.length, work);
            if (smaller != null) {
                return smaller.total(rollups.within(range, smaller), null);
            }
        }
        Sum sum = new Sum(asOf == null ? LIVE : (int) asOf.toEpochDay());
        for (int reporter : r) {
            addReporter(base + reporter * axes.ofReporter(), p, q, t, sum);
        }
        return sum.total();
    }

    /** About how many rows must be passed over for a reporter. */
    private long work(long first, int partners, int cells) {
        long all = (long) firstRow(first + axes.ofReporter()) - firstRow(first);
        long lookedUp = (long) LOOKING_UP * partners * cells;
        long byPartner = (long) partners * LOOKING_UP + all * partners / axes.partners.size();
        return Math.min(all, Math.min(lookedUp, byPartner));
    }

    private void addReporter(long first, int[] p, int[] q, int[] t, Sum sum) {
        int start = firstRow(first);
        int end = firstRow(first + axes.ofReporter());
        int cells = q.length * t.length;
        if ((long) LOOKING_UP * p.length * cells <= end - start) {
            for (int partner : p) {
                lookUp(first + partner * axes.ofPartner(), start, end, q, t, sum);
            }
        } else if (p.length * LOOKING_UP < axes.partners.size()) {
            for (int partner : p) {
                long from = first + partner * axes.ofPartner();
                int begin = firstRow(from, start, end);
                int stop = firstRow(from + axes.ofPartner(), begin, end);
                if ((long) LOOKING_UP * cells <= stop - begin) {
                    lookUp(from, begin, stop, q, t, sum);
                } else {
                    pass(begin, stop, null, mask(q), mask(t), sum);
                }
            }
        } else {
            pass(start, end, mask(p), mask(q), mask(t), sum);
        }
    }

    private void lookUp(long first, int start, int end, int[] q, int[] t, Sum sum) {
        int row = start;
        for (int product : q) {
            for (int period : t) {
                long cell = first + (long) product * axes.periods.size() + period;
                row = firstRow(cell, row, end);
                while (row < end && rows.cell[row] == cell) {
                    sum.add(row++);
                }
            }
        }
    }

    /** Adds the rows between two places; a missing mask lets all through. */
    private void pass(int start, int end, BitSet p, BitSet q, BitSet t, Sum sum) {
        int periods = axes.periods.size();
        int products = axes.products.size();
        int partners = axes.partners.size();
        for (int row = start; row < end; row++) {
            long rest = rows.cell[row] / periods;
            if (t.get((int) (rows.cell[row] - rest * periods))
                    && q.get((int) (rest % products))
                    && (p == null || p.get((int) (rest / products % partners)))) {
                sum.add(row);
            }
        }
    }

    private static BitSet mask(int[] ordinals) {
        BitSet set = new BitSet();
        for (int ordinal : ordinals) {
            set.set(ordinal);
        }
        return set;
    }

    /** As {@link #ordinals}; those of long sets, which stand in many ranges, are found once. */
    private static int[] remembered(
            Set<String> codes, Map<String, Integer> axis, Map<Set<String>, int[]> known) {
        if (codes.size() < LONG) {
            return ordinals(codes, axis);
        }
        int[] found = known.get(codes);
        if (found == null) {
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            found = ordinals(codes, axis);
            known.put(codes, found);
        }
        return found;
    }

    /** Ordinals of the codes that exist, sorted, so that sums never depend on a set's order. */
    static <K> int[] ordinals(Collection<K> codes, Map<K, Integer> axis) {
        int[] found = new int[Math.min(codes.size(), axis.size())];
        int n = 0;
        for (K code : codes) {
            Integer ordinal = axis.get(code);
            if (ordinal != null) {
                found[n++] = ordinal;
            }
        }
        int[] sorted = n == found.length ? found : Arrays.copyOf(found, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** All sums of a table in one pass. */
    GridTotals grid(CellGrid grid, LocalDate asOf) {
        return new CubeGrid(axes, rows, releases).read(grid, asOf, this);
    }

    /** The first row whose cell isn't before that one. */
    int rowOf(long cell) {
        return firstRow(cell);
    }

    private int firstRow(long cell) {
        return firstRow != null ? firstRow[(int) cell] : firstRow(cell, 0, rows.size());
    }

    /** The first row between two places whose cell isn't before that one. */
    private int firstRow(long cell, int start, int end) {
        if (firstRow != null) {
            return firstRow[(int) cell];
        }
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.cell[middle] < cell) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Adds up the versions visible on a day. */
    private final class Sum {

        private final int day;
        private final BitSet seen = new BitSet();
        private double value;
        private int cells;
        private int last = -1;
        private boolean lastVisible;

        private Sum(int day) {
            this.day = day;
        }

        void add(int row) {
            int origin = rows.origin[row];
            if (origin != last) {
                last = origin;
                lastVisible = rows.origins.get(origin).isVisible(day);
                seen.set(origin, lastVisible);
            }
            if (lastVisible) {
                value += rows.value[row];
                cells += rows.cells == null ? 1 : rows.cells[row];
            }
        }

        CellTotal total() {
            if (cells == 0) {
                return CellTotal.NONE;
            }
            Set<String> from = new TreeSet<>();
            Set<String> flags = new TreeSet<>();
            seen.stream()
                    .mapToObj(rows.origins::get)
                    .forEach(
                            o -> {
                                o.releases().stream().forEach(r -> from.add(releases[r]));
                                o.statuses().stream()
                                        .forEach(s -> flags.addAll(Flags.split(axes.statuses[s])));
                            });
            return new CellTotal(value / rows.unit, cells, flags, from);
        }
    }
}
