// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.CellRange;
import eu.fondaco.core.flow.CodeSet;
import eu.fondaco.core.question.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a cube was added up over a set of products, or of partners, for all else that is known
 * now. A set is added up once passing over its rows has cost as much, so that at most twice the
 * work is done that was needed. Those used longest ago give way. Safe for several threads.
 */
final class Rollups {

    /** Sets of fewer codes are always added up anew. */
    private static final int FEW = 16;

    /** What one pass over all rows costs, beside a range's pass over one. */
    private static final int COST = 2;

    private static final int REMEMBERED = 1_000;

    /** The one member of a dimension that was added up. */
    static final String ALL = "*";

    private record Key(Dimension dimension, CodeSet codes) {}

    private final Cube.Axes axes;
    private final Cube.Rows rows;
    private final String[] releases;
    private final Map<Key, Long> spent = new HashMap<>();
    private final Map<Key, Cube> cubes = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    Rollups(Cube.Axes axes, Cube.Rows rows, String[] releases) {
        this.axes = axes;
        this.rows = rows;
        this.releases = releases;
    }

    /**
     * The smaller cube that answers a range; null where there is none.
     *
     * @param work how many rows answering it without one passes over
     */
    synchronized Cube instead(CellRange range, int partners, int products, long work) {
        if (work <= FEW || partners < FEW && products < FEW) {
            return null;
        }
        Key key =
                isOverProducts(partners, products)
                        ? new Key(Dimension.PRODUCT, CodeSet.of(range.products()))
                        : new Key(Dimension.PARTNER, CodeSet.of(range.partners()));
        if (spent.size() > REMEMBERED) {
            spent.clear();
        }
        Cube known = cubes.get(key);
        if (known != null || spent.merge(key, work, Long::sum) < (long) COST * rows.size()) {
            return known;
        }
        spent.remove(key);
        Cube made =
                key.dimension == Dimension.PRODUCT
                        ? overProducts(key.codes)
                        : overPartners(key.codes);
        keep(key, made);
        return made;
    }

    /**
     * Over whichever set is the larger part of its dimension: that one is most likely asked again.
     */
    private boolean isOverProducts(int partners, int products) {
        return products >= FEW
                && (partners < FEW
                        || (double) products / axes.products().size()
                                >= (double) partners / axes.partners().size());
    }

    synchronized int size() {
        return cubes.size();
    }

    private void keep(Key key, Cube made) {
        cubes.put(key, made);
        held += made.size();
        Iterator<Cube> oldest = cubes.values().iterator();
        while (held > rows.size() && cubes.size() > 1) {
            held -= oldest.next().size();
            oldest.remove();
        }
    }

    /** The range as a smaller cube has it. */
    CellRange within(CellRange range, Cube smaller) {
        Set<String> all = CodeSet.of(Set.of(ALL));
        boolean products = smaller.isOverProducts();
        return new CellRange(
                range.dataset(),
                range.flow(),
                range.reporters(),
                products ? range.partners() : all,
                products ? all : range.products(),
                range.periods());
    }

    private Cube overProducts(CodeSet codes) {
        BitSet wanted = mask(Cube.ordinals(codes, axes.products()));
        int periods = axes.periods().size();
        int products = axes.products().size();
        Adding adding = new Adding(periods);
        for (int row = 0; row < rows.size(); row++) {
            long rest = rows.cell()[row] / periods;
            if (wanted.get((int) (rest % products))) {
                adding.add(rest / products, (int) (rows.cell()[row] - rest * periods), row);
            }
        }
        return cube(
                new Cube.Axes(
                        axes.reporters(),
                        axes.partners(),
                        Map.of(ALL, 0),
                        axes.periods(),
                        axes.statuses()),
                adding);
    }

    private Cube overPartners(CodeSet codes) {
        BitSet wanted = mask(Cube.ordinals(codes, axes.partners()));
        int partners = axes.partners().size();
        Adding adding = new Adding((int) axes.ofPartner());
        for (int row = 0; row < rows.size(); row++) {
            long rest = rows.cell()[row] / axes.ofPartner();
            if (wanted.get((int) (rest % partners))) {
                adding.add(
                        rest / partners, (int) (rows.cell()[row] - rest * axes.ofPartner()), row);
            }
        }
        return cube(
                new Cube.Axes(
                        axes.reporters(),
                        Map.of(ALL, 0),
                        axes.products(),
                        axes.periods(),
                        axes.statuses()),
                adding);
    }

    private Cube cube(Cube.Axes smaller, Adding adding) {
        return Cube.rolledUp(smaller, adding.rows(), releases);
    }

    private static BitSet mask(int[] ordinals) {
        BitSet set = new BitSet();
        Arrays.stream(ordinals).forEach(set::set);
        return set;
    }

    /**
     * Adds rows up into groups; those of one group come one after the other, each at a place in it.
     */
    private final class Adding {

        private static final int NONE = -1;

        private final double[] value;
        private final int[] cells;
        private final int[] origin;
        private final BitSet touched = new BitSet();
        private final int width;
        private final List<Cube.Origin> origins = new ArrayList<>();
        private final Map<Cube.Origin, Integer> numbers = new HashMap<>();
        private final Map<Long, Integer> both = new HashMap<>();
        private final int[] own;
        private long group = NONE;

        private long[] outCell = new long[1024];
        private double[] outValue = new double[1024];
        private int[] outCells = new int[1024];
        private int[] outOrigin = new int[1024];
        private int size;

        Adding(int width) {
            this.width = width;
            value = new double[width];
            cells = new int[width];
            origin = new int[width];
            own = new int[rows.origins().size()];
            for (int i = 0; i < own.length; i++) {
                Cube.Origin o = rows.origins().get(i);
                own[i] =
                        o.isVisible(Cube.LIVE)
                                ? number(new Cube.Origin(0, Cube.LIVE, o.releases(), o.statuses()))
                                : NONE;
            }
        }

        private int number(Cube.Origin o) {
            return numbers.computeIfAbsent(
                    o,
                    n -> {
                        origins.add(n);
                        return origins.size() - 1;
                    });
        }

        void add(long at, int place, int row) {
            int from = own[rows.origin()[row]];
            if (from == NONE) {
                return;
            }
            if (at != group) {
                flush();
                group = at;
            }
            origin[place] = touched.get(place) ? together(origin[place], from) : from;
            touched.set(place);
            value[place] += rows.value()[row];
            cells[place]++;
        }

        private int together(int a, int b) {
            return a == b
                    ? a
                    : both.computeIfAbsent(
                            ((long) Math.min(a, b) << 32) | Math.max(a, b),
                            k -> {
                                BitSet from = (BitSet) origins.get(a).releases().clone();
                                from.or(origins.get(b).releases());
                                BitSet flags = (BitSet) origins.get(a).statuses().clone();
                                flags.or(origins.get(b).statuses());
                                return number(new Cube.Origin(0, Cube.LIVE, from, flags));
                            });
        }

        private void flush() {
            for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1)) {
                if (size == outCell.length) {
                    int room = size + size / 2;
                    outCell = Arrays.copyOf(outCell, room);
                    outValue = Arrays.copyOf(outValue, room);
                    outCells = Arrays.copyOf(outCells, room);
                    outOrigin = Arrays.copyOf(outOrigin, room);
                }
                outCell[size] = group * width + i;
                outValue[size] = value[i];
                outCells[size] = cells[i];
                outOrigin[size++] = origin[i];
                value[i] = 0;
                cells[i] = 0;
            }
            touched.clear();
        }

        Cube.Rows rows() {
            flush();
            return new Cube.Rows(
                    Arrays.copyOf(outCell, size),
                    Arrays.copyOf(outValue, size),
                    rows.unit(),
                    Arrays.copyOf(outCells, size),
                    Arrays.copyOf(outOrigin, size),
                    List.copyOf(origins));
        }
    }
}
