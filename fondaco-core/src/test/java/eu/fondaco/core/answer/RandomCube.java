// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A random cube of exports and imports: three countries and a region of the first, three partners
 * and all of them, three products and all of them, five years, quantities of the products. Totals
 * are more than the sum of their parts, as where partners or products aren't specified. The first
 * country's exports of all years were revised once.
 */
final class RandomCube {

    static final int X = 0;
    static final int M = 1;

    /** The last partner, and the last product: all of them. */
    static final int ALL = 3;

    static final int FIRST_YEAR = 2014;
    static final int YEARS = 5;
    private static final String[] REPORTERS = {"AA", "BB", "CC", "AA-1"};
    private static final String[] PARTNERS = {"AA", "BB", "CC", "W00"};
    private static final String[] PRODUCTS = {"P0", "P1", "P2", "TOTAL"};

    /** value[flow][reporter][partner][product][year]. */
    final double[][][][][] value = new double[2][4][4][4][YEARS];

    /** quantity[flow][reporter][product][year], with all partners; 0 where it isn't known. */
    final double[][][][] quantity = new double[2][4][3][YEARS];

    /** What the first country's exports were when they came out first, by year. */
    final double[] first = new double[YEARS];

    private final Random random;
    private final StringBuilder released = new StringBuilder();
    private final StringBuilder revised = new StringBuilder();

    RandomCube(long seed) {
        random = new Random(seed);
        int zeroIn = 2 + random.nextInt(8);
        for (int f = 0; f < 2; f++) {
            for (int r = 0; r < 4; r++) {
                for (int t = 0; t < YEARS; t++) {
                    fill(f, r, t, zeroIn);
                }
            }
        }
    }

    private void fill(int f, int r, int t, int zeroIn) {
        int own = r == ALL ? 0 : r;
        double[][] cells = new double[4][4];
        for (int p = 0; p < 3; p++) {
            for (int k = 0; k < 3 && p != own; k++) {
                boolean kept = p == (own + 1) % 3 && k == 0;
                double v = !kept && random.nextInt(zeroIn) == 0 ? 0 : 1 + random.nextInt(10_000);
                cells[p][k] = v;
                cells[p][ALL] += v;
                cells[ALL][k] += v;
                cells[ALL][ALL] += v;
            }
        }
        for (int i = 0; i < 3; i++) {
            cells[ALL][i] += random.nextInt(3) * 10;
            cells[i][ALL] += i == own ? 0 : random.nextInt(3) * 10;
        }
        cells[ALL][ALL] = 200 + cells[ALL][0] + cells[ALL][1] + cells[ALL][2];
        for (int p = 0; p < 4; p++) {
            for (int k = 0; k < 4; k++) {
                value[f][r][p][k][t] = cells[p][k];
                boolean weighed = p == ALL && k < 3 && cells[p][k] > 0 && random.nextInt(6) > 0;
                double q = weighed ? 1 + random.nextInt(500) : 0;
                if (p == ALL && k < 3) {
                    quantity[f][r][k][t] = q;
                }
                write(f, r, p, k, t, q);
            }
        }
    }

    private void write(int f, int r, int p, int k, int t, double q) {
        double v = value[f][r][p][k][t];
        if (v == 0) {
            return;
        }
        String place =
                String.join(
                        " ",
                        REPORTERS[r],
                        PARTNERS[p],
                        f == X ? "X" : "M",
                        PRODUCTS[k],
                        String.valueOf(FIRST_YEAR + t));
        boolean changed = f == X && r == 0 && p == ALL && k == ALL;
        if (changed) {
            first[t] = 1 + random.nextInt(20_000);
            revised.append(place).append(' ').append((long) v).append('\n');
        }
        released.append(place)
                .append(' ')
                .append((long) (changed ? first[t] : v))
                .append(q > 0 ? " . " + (long) q + " kg" : "")
                .append('\n');
    }

    /** An observatory that holds it. */
    StoreQuestionEngine engine() {
        return engine(line -> line);
    }

    /**
     * An observatory whose cells are changed: {@code reporter partner flow product year value …}.
     */
    StoreQuestionEngine engine(UnaryOperator<String> change) {
        return small(change).engine();
    }

    Small small(UnaryOperator<String> change) {
        String first = released.toString().lines().map(change).collect(Collectors.joining("\n"));
        String second = revised.toString().lines().map(change).collect(Collectors.joining("\n"));
        return small(first, second);
    }

    /** The observatory itself. */
    Small small() {
        return small(released.toString(), revised.toString());
    }

    private static Small small(String first, String second) {
        return new Small()
                .areas(
                        "W00 group . .\n"
                                + "AA country W00 .\n"
                                + "BB country W00 .\n"
                                + "CC country W00 .\n"
                                + "AA-1 region AA .")
                .products("P0 G1 .\nP1 G1 .\nP2 G2 .\nG1 . .\nG2 . .")
                .cells("d", "2019-03-01", first)
                .cells("d", "2020-03-01", second)
                .attributes(
                        """
                        AA 2018 population 50 persons
                        AA 2018 population_mean 40 persons
                        AA 2018 population_census 30 persons
                        AA 2018 gdp 90000 EUR
                        W00 2018 usd_per_eur 1.25 rate
                        """);
    }

    /** The exports of the first country to everybody, of everything. */
    double x(int t) {
        return value[X][0][ALL][ALL][t];
    }

    double v(int f, int r, int p, int k, int t) {
        return value[f][r][p][k][t];
    }

    /** Levels of the three products with all partners. */
    double[] products(int f, int r, int t) {
        return new double[] {v(f, r, ALL, 0, t), v(f, r, ALL, 1, t), v(f, r, ALL, 2, t)};
    }

    /** The sum of the three countries. */
    double world(int f, int p, int k, int t) {
        return v(f, 0, p, k, t) + v(f, 1, p, k, t) + v(f, 2, p, k, t);
    }
}
