// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CellTotal;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All versions of a dataset's cells in plain arrays, sorted by cell and by the day they were known. A
 * cell's number is its position in the box spanned by the dimensions, so that a range is answered by
 * looking its cells up, or by passing over all rows when that is less work. Immutable once loaded.
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
      return 2L * reporters.size() * partners.size() * products.size() * periods.size();
    }
  }

  /** Versions by column, sorted by cell then known. */
  record Rows(long[] cell, double[] value, int[] known, int[] until, int[] release, int[] status) {}

  private static final long DENSE_LIMIT = 4_000_000;

  private final Axes axes;
  private final Rows rows;
  private final String[] releases;
  private final int[] firstRow;

  Cube(Axes axes, Rows rows, String[] releases) {
    this.axes = axes;
    this.rows = rows;
    this.releases = releases;
    this.firstRow = axes.size() <= DENSE_LIMIT ? index() : null;
  }

  private int[] index() {
    int[] first = new int[(int) axes.size()];
    Arrays.fill(first, -1);
    for (int row = rows.cell.length - 1; row >= 0; row--) {
      first[(int) rows.cell[row]] = row;
    }
    return first;
  }

  CellTotal total(CellRange range, LocalDate asOf) {
    int[] r = ordinals(range.reporters(), axes.reporters);
    int[] p = ordinals(range.partners(), axes.partners);
    int[] q = ordinals(range.products(), axes.products);
    int[] t = ordinals(range.periods(), axes.periods);
    long combinations = (long) r.length * p.length * q.length * t.length;
    if (combinations == 0) {
      return CellTotal.NONE;
    }
    long base = range.flow() == TradeFlow.EXPORTS ? 0 : axes.reporters.size();
    Sum sum = new Sum(asOf == null ? LIVE : (int) asOf.toEpochDay());
    if (combinations <= 4L * rows.cell.length) {
      for (int reporter : r) {
        for (int partner : p) {
          long upToPartner = (base + reporter) * axes.partners.size() + partner;
          for (int product : q) {
            long cell = (upToPartner * axes.products.size() + product) * axes.periods.size();
            for (int period : t) {
              sum.addCell(cell + period);
            }
          }
        }
      }
    } else {
      pass(range.flow() == TradeFlow.EXPORTS, mask(r), mask(p), mask(q), mask(t), sum);
    }
    return sum.total();
  }

  private void pass(boolean exports, BitSet r, BitSet p, BitSet q, BitSet t, Sum sum) {
    int periods = axes.periods.size();
    int products = axes.products.size();
    int partners = axes.partners.size();
    int reporters = axes.reporters.size();
    for (int row = 0; row < rows.cell.length; row++) {
      long rest = rows.cell[row];
      if (!t.get((int) (rest % periods)) || !q.get((int) ((rest /= periods) % products))) {
        continue;
      }
      rest /= products;
      if (p.get((int) (rest % partners))) {
        rest /= partners;
        if (r.get((int) (rest % reporters)) && rest / reporters == (exports ? 0 : 1)) {
          sum.addVersion(row);
        }
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

  /** Ordinals of the codes that exist, sorted, so that sums never depend on a set's order. */
  private static <K> int[] ordinals(Collection<K> codes, Map<K, Integer> axis) {
    int[] found = new int[Math.min(codes.size(), axis.size())];
    int n = 0;
    for (K code : codes) {
      Integer ordinal = axis.get(code);
      if (ordinal != null) {
        found[n++] = ordinal;
      }
    }
    int[] sorted = Arrays.copyOf(found, n);
    Arrays.sort(sorted);
    return sorted;
  }

  private int findFirstRow(long cell) {
    if (firstRow != null) {
      return firstRow[(int) cell];
    }
    int at = Arrays.binarySearch(rows.cell, cell);
    while (at > 0 && rows.cell[at - 1] == cell) {
      at--;
    }
    return at;
  }

  /** Adds up the versions visible on a day. */
  private final class Sum {

    private final int day;
    private final BitSet seenReleases = new BitSet();
    private final BitSet seenStatuses = new BitSet();
    private double value;
    private int cells;

    private Sum(int day) {
      this.day = day;
    }

    void addCell(long cell) {
      int row = findFirstRow(cell);
      if (row >= 0) {
        for (; row < rows.cell.length && rows.cell[row] == cell; row++) {
          addVersion(row);
        }
      }
    }

    void addVersion(int row) {
      boolean visible =
          day == LIVE
              ? rows.until[row] == LIVE
              : rows.known[row] <= day && day < rows.until[row];
      if (visible) {
        value += rows.value[row];
        cells++;
        seenReleases.set(rows.release[row]);
        seenStatuses.set(rows.status[row]);
      }
    }

    CellTotal total() {
      if (cells == 0) {
        return CellTotal.NONE;
      }
      Set<String> from = new TreeSet<>();
      seenReleases.stream().forEach(r -> from.add(releases[r]));
      Set<String> flags = new TreeSet<>();
      seenStatuses.stream().forEach(s -> flags.addAll(Flags.split(axes.statuses[s])));
      return new CellTotal(value, cells, flags, from);
    }
  }
}
