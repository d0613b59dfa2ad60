// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.modelled;

import java.util.List;

/**
 * Trade that was never observed: sizes of regions, partners and products times a pull between each
 * pair that is drawn from their numbers, fitted to the totals of every year by iterative
 * proportional fitting. The same on every machine. Only Emilia-Romagna's yearly exports are
 * published totals; other sizes are of their order of magnitude.
 */
final class ModelledCube {

    static final int FIRST_YEAR = 2015;
    static final int YEARS = 10;
    static final String HOME = "IT-45";

    /** A member of a dimension: exports and imports in millions of euros in the year 2023. */
    record Size(String code, double exports, double imports) {}

    static final List<Size> REGIONS =
            List.of(
                    new Size("IT-21", 64855, 46000), new Size("IT-23", 900, 500),
                    new Size("IT-25", 163151, 176000), new Size("IT-32", 12200, 9900),
                    new Size("IT-34", 81907, 61000), new Size("IT-36", 19100, 9800),
                    new Size("IT-42", 9800, 15500), new Size("IT-45", 85100, 50000),
                    new Size("IT-52", 57562, 38500), new Size("IT-55", 5600, 4000),
                    new Size("IT-57", 18000, 12000), new Size("IT-62", 28683, 43000),
                    new Size("IT-65", 9300, 6100), new Size("IT-67", 1100, 800),
                    new Size("IT-72", 19000, 17500), new Size("IT-75", 10200, 11000),
                    new Size("IT-77", 2800, 1900), new Size("IT-78", 800, 900),
                    new Size("IT-82", 13500, 21500), new Size("IT-88", 6800, 10500));

    /** Weights of partners; the last is the rest of the world. */
    static final List<Size> PARTNERS =
            List.of(
                    new Size("DE", 120, 150),
                    new Size("FR", 102, 75),
                    new Size("ES", 52, 58),
                    new Size("PL", 32, 28),
                    new Size("GB", 43, 12),
                    new Size("CH", 49, 24),
                    new Size("TR", 23, 18),
                    new Size("US", 108, 41),
                    new Size("BR", 9, 8),
                    new Size("CN", 31, 77),
                    new Size("JP", 13, 9),
                    new Size("KR", 10, 8),
                    new Size("IN", 9, 15),
                    new Size("VN", 3, 7),
                    new Size("AE", 11, 5),
                    new Size("REST", 180, 170));

    /** Weights of products. */
    static final List<Size> PRODUCTS =
            List.of(
                    new Size("CPA:AA01", 14, 40),
                    new Size("CPA:CA10", 68, 60),
                    new Size("CPA:CA11", 16, 6),
                    new Size("CPA:CB14", 38, 32),
                    new Size("CPA:CB15", 40, 26),
                    new Size("CPA:CE20", 66, 92),
                    new Size("CPA:CF21", 66, 60),
                    new Size("CPA:CG23", 24, 12),
                    new Size("CPA:CK28", 145, 75),
                    new Size("CPA:CL29", 70, 88));

    /** Published exports of Emilia-Romagna, millions of euros, 2015 to 2024. */
    private static final double[] HOME_EXPORTS = {
        55000, 56000, 59881, 63430, 66334, 61148, 72440, 84100, 85100, 83632
    };

    /** The year's trade of all regions as a part of that of 2023. */
    private static final double[] CYCLE = {.665, .675, .72, .745, .77, .7, .835, 1.0, 1, .995};

    private static final double SMALLEST = 40_000;

    /** Smaller flows come and go: some years are without them. */
    private static final double SPORADIC = 1_500_000;

    private static final double IDLE = -.3;
    private static final int ROUNDS = 40;

    private ModelledCube() {}

    /**
     * The cells of one year and direction in whole euros, by region, partner and product. Small
     * ones are nought: there is no trade between every pair in everything.
     */
    static long[][][] cells(boolean exports, int year) {
        int t = year - FIRST_YEAR;
        double[] regions = new double[REGIONS.size()];
        for (int r = 0; r < regions.length; r++) {
            Size region = REGIONS.get(r);
            double total = size(region, exports) * CYCLE[t] * wobble(.04, 1, r, t, exports ? 1 : 0);
            regions[r] = 1e6 * (exports && region.code().equals(HOME) ? HOME_EXPORTS[t] : total);
        }
        double all = java.util.Arrays.stream(regions).sum();
        double[] partners = shares(PARTNERS, exports, t, 2, all);
        double[] products = shares(PRODUCTS, exports, t, 3, all);
        double[][][] x = new double[regions.length][partners.length][products.length];
        for (int r = 0; r < regions.length; r++) {
            for (int p = 0; p < partners.length; p++) {
                for (int k = 0; k < products.length; k++) {
                    double pull =
                            wobble(.9, 4, r, k, 0)
                                    * wobble(.5, 5, r, p, 0)
                                    * wobble(.7, 6, p, k, exports ? 1 : 0)
                                    * wobble(.6, 7, r * 100 + p, k, 0)
                                    * wobble(.25, 8, r * 100 + p, k * 100 + t, exports ? 1 : 0);
                    x[r][p][k] = regions[r] * partners[p] * products[k] * pull / all / all;
                }
            }
        }
        fit(x, regions, partners, products);
        return rounded(x, regions, t, exports);
    }

    /** What a region sends abroad costs so many euros a tonne. */
    static double price(int region, int product, int year, boolean exports) {
        double[] base = {900, 2600, 2300, 48000, 62000, 1700, 41000, 800, 13500, 11500};
        double rise = StrictMath.exp(.03 * (year - FIRST_YEAR));
        return base[product]
                * rise
                * wobble(.25, 9, region, product, exports ? 1 : 0)
                * wobble(.06, 10, region * 100 + product, year, exports ? 1 : 0);
    }

    /** How a partner's books differ from ours, as a factor: freight, and what one side misses. */
    static double mirror(int partner, int product, int year) {
        return 1.05 * wobble(.08, 11, partner, product, year);
    }

    /** A partner's trade with the world as a multiple of what it trades with Italy. */
    static double world(int partner, int product, int year, boolean exports) {
        return 28
                * wobble(.6, 12, partner, product, exports ? 1 : 0)
                * wobble(.05, 13, partner, product, year);
    }

    /** A month's part of its year before the twelve are brought to one. */
    static double season(int partner, int year, int month) {
        double[] usual = {.93, .98, 1.12, .99, 1.04, 1.04, 1.09, .76, 1.01, 1.06, 1.03, .95};
        double shock = year == 2020 && (month == 4 || month == 5) ? .62 : 1;
        return usual[month - 1] * shock * wobble(.05, 14, partner, year, month);
    }

    static double size(Size member, boolean exports) {
        return exports ? member.exports() : member.imports();
    }

    private static double[] shares(
            List<Size> members, boolean exports, int t, int salt, double all) {
        double[] share = new double[members.size()];
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            double drift = StrictMath.exp((t - 8) * .05 * signed(salt, i, exports ? 1 : 0, 99));
            share[i] =
                    size(members.get(i), exports)
                            * drift
                            * wobble(.06, salt, i, t, exports ? 1 : 0);
            sum += share[i];
        }
        for (int i = 0; i < share.length; i++) {
            share[i] *= all / sum;
        }
        return share;
    }

    /** Brings the cells to the three sets of totals in turn, until they agree. */
    private static void fit(
            double[][][] x, double[] regions, double[] partners, double[] products) {
        for (int round = 0; round < ROUNDS; round++) {
            double[] p = new double[partners.length];
            double[] k = new double[products.length];
            for (double[][] region : x) {
                for (int j = 0; j < p.length; j++) {
                    for (double v : region[j]) {
                        p[j] += v;
                    }
                }
            }
            for (double[][] region : x) {
                for (int j = 0; j < p.length; j++) {
                    for (int l = 0; l < k.length; l++) {
                        region[j][l] *= partners[j] / p[j];
                        k[l] += region[j][l];
                    }
                }
            }
            for (int i = 0; i < x.length; i++) {
                double sum = 0;
                for (double[] partner : x[i]) {
                    for (int l = 0; l < k.length; l++) {
                        partner[l] *= products[l] / k[l];
                        sum += partner[l];
                    }
                }
                for (double[] partner : x[i]) {
                    for (int l = 0; l < k.length; l++) {
                        partner[l] *= regions[i] / sum;
                    }
                }
            }
        }
    }

    /** Whole euros; what rounding and left-out cells take goes to each region's largest cell. */
    private static long[][][] rounded(double[][][] x, double[] regions, int t, boolean exports) {
        long[][][] cells = new long[x.length][x[0].length][x[0][0].length];
        for (int r = 0; r < x.length; r++) {
            long left = StrictMath.round(regions[r]);
            int partner = 0;
            int product = 0;
            for (int p = 0; p < x[r].length; p++) {
                for (int k = 0; k < x[r][p].length; k++) {
                    boolean none =
                            x[r][p][k] < SMALLEST
                                    || x[r][p][k] < SPORADIC
                                            && signed(15, r * 100 + p, k * 100 + t, exports ? 1 : 0)
                                                    < IDLE;
                    cells[r][p][k] = none ? 0 : StrictMath.round(x[r][p][k]);
                    left -= cells[r][p][k];
                    if (cells[r][p][k] > cells[r][partner][product]) {
                        partner = p;
                        product = k;
                    }
                }
            }
            cells[r][partner][product] += left;
        }
        return cells;
    }

    /** A factor around 1 that depends on nothing but its arguments. */
    static double wobble(double width, int salt, int a, int b, int c) {
        return StrictMath.exp(width * signed(salt, a, b, c));
    }

    /** A number between -1.5 and 1.5, more often near 0 (SplitMix64 over the arguments). */
    private static double signed(int salt, int a, int b, int c) {
        long seed = ((salt * 1_000_003L + a) * 1_000_003L + b) * 1_000_003L + c;
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            seed += 0x9E3779B97F4A7C15L;
            long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            sum += ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53 - .5;
        }
        return sum;
    }
}
