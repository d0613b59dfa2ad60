// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static eu.fondaco.core.answer.RandomCube.ALL;
import static eu.fondaco.core.answer.RandomCube.M;
import static eu.fondaco.core.answer.RandomCube.X;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Every measure written down once more, slowly and straight from its formula; the last year is 4.
 */
final class SlowMeasures {

    /** A question in the form of {@link Asked}, and its answer. */
    final Map<String, ToDoubleFunction<RandomCube>> all = new LinkedHashMap<>();

    SlowMeasures() {
        levels();
        changes();
        comparisons();
        specialisation();
        concentration();
        bilateral();
        quantities();
        SlowMargins.put(all);
        decompositions();
        SlowQuality.put(all);
    }

    private void put(String question, ToDoubleFunction<RandomCube> answer) {
        all.put(question, answer);
    }

    private void levels() {
        put("level", c -> c.x(4));
        put("in_euro", c -> c.x(4));
        put("in_dollar", c -> 1.25 * c.x(4));
        put("ytd", c -> c.x(4));
        put("rolling_year", c -> c.x(4));
        put("normalised_balance", c -> (c.x(4) - m(c, 4)) / (c.x(4) + m(c, 4)));
        put("cover_ratio", c -> 100 * c.x(4) / m(c, 4));
        put("openness", c -> 100 * (c.x(4) + m(c, 4)) / 90_000);
        put("per_capita", c -> c.x(4) / 50);
        put("per_capita_mean", c -> c.x(4) / 40);
        put("per_capita_census", c -> c.x(4) / 30);
        put("gdp_ratio", c -> 100 * c.x(4) / 90_000);
    }

    private static double m(RandomCube c, int t) {
        return c.v(M, 0, ALL, ALL, t);
    }

    private void changes() {
        put("growth", c -> 100 * (c.x(4) / c.x(3) - 1));
        put("multiple", c -> c.x(4) / c.x(3));
        put("change", c -> c.x(4) - c.x(3));
        put("log_change", c -> 100 * Math.log(c.x(4) / c.x(3)));
        put("midpoint_growth", c -> 200 * (c.x(4) - c.x(3)) / (c.x(4) + c.x(3)));
        put("index base=2016", c -> 100 * c.x(4) / c.x(2));
        put("average_growth base=2014", c -> 100 * (Math.pow(c.x(4) / c.x(0), 0.25) - 1));
        put(
                "trend_growth base=2014",
                c -> {
                    double slope = 0;
                    for (int t = 0; t < 5; t++) {
                        slope += (t - 2) * Math.log(c.x(t)) / 10;
                    }
                    return 100 * (Math.exp(slope) - 1);
                });
        put(
                "volatility base=2014",
                c -> {
                    double[] d = yearly(c);
                    double mean = (d[0] + d[1] + d[2] + d[3]) / 4;
                    return 100
                            * Math.sqrt(Arrays.stream(d).map(v -> Math.pow(v - mean, 2)).sum() / 3);
                });
        put(
                "volatility_mad base=2014",
                c -> {
                    double[] d = yearly(c);
                    double median = median(d);
                    return 100 * median(Arrays.stream(d).map(v -> Math.abs(v - median)).toArray());
                });
        put(
                "trend base=2014",
                c -> {
                    double[] d = yearly(c);
                    return Arrays.stream(d).allMatch(v -> v > 0)
                            ? 1
                            : Arrays.stream(d).allMatch(v -> v < 0) ? -1 : 0;
                });
        put(
                "streak",
                c -> {
                    int years = 0;
                    while (years < 4 && c.x(4 - years) > c.x(3 - years)) {
                        years++;
                    }
                    return years;
                });
        put("contribution partner=BB", c -> 100 * (to(c, 1, 4) - to(c, 1, 3)) / c.x(3));
        put(
                "share_of_change partner=BB",
                c -> 100 * (to(c, 1, 4) - to(c, 1, 3)) / (c.x(4) - c.x(3)));
        put("sign/change", c -> Math.signum(c.x(4) - c.x(3)));
        put("sign flow=X-M", c -> Math.signum(c.x(4) - m(c, 4)));
    }

    /** Changes of logarithms, earliest first. */
    static double[] yearly(RandomCube c) {
        double[] d = new double[4];
        for (int t = 0; t < 4; t++) {
            d[t] = Math.log(c.x(t + 1)) - Math.log(c.x(t));
        }
        return d;
    }

    static double median(double[] v) {
        double[] s = v.clone();
        Arrays.sort(s);
        return s.length % 2 == 1 ? s[s.length / 2] : (s[s.length / 2 - 1] + s[s.length / 2]) / 2;
    }

    static double to(RandomCube c, int partner, int t) {
        return c.v(X, 0, partner, ALL, t);
    }

    private void comparisons() {
        put("share partner=BB", c -> 100 * to(c, 1, 4) / c.x(4));
        put("ratio of=flow:M", c -> c.x(4) / m(c, 4));
        put("ratio_percent of=flow:M", c -> 100 * c.x(4) / m(c, 4));
        put("difference of=flow:M", c -> c.x(4) - m(c, 4));
        put("market_share", c -> 100 * c.x(4) / c.world(X, ALL, ALL, 4));
        put("share_of_partner_imports partner=BB", c -> 100 * to(c, 1, 4) / c.v(M, 1, ALL, ALL, 4));
        put(
                "rank",
                c ->
                        1
                                + (c.v(X, 1, ALL, ALL, 4) > c.x(4) ? 1 : 0)
                                + (c.v(X, 2, ALL, ALL, 4) > c.x(4) ? 1 : 0));
        put("count among=partner:all", c -> (to(c, 1, 4) > 0 ? 1 : 0) + (to(c, 2, 4) > 0 ? 1 : 0));
        put(
                "count among=partner:all if=growth>0",
                c -> {
                    boolean known = to(c, 1, 3) > 0 || to(c, 2, 3) > 0;
                    return !known
                            ? Double.NaN
                            : (to(c, 1, 3) > 0 && to(c, 1, 4) > to(c, 1, 3) ? 1 : 0)
                                    + (to(c, 2, 3) > 0 && to(c, 2, 4) > to(c, 2, 3) ? 1 : 0);
                });
        put(
                "top_share n=1 among=partner:all",
                c -> 100 * Math.max(to(c, 1, 4), to(c, 2, 4)) / c.x(4));
    }

    private void specialisation() {
        put("rca product=P1", SlowMeasures::rca);
        put("rsca product=P1", c -> (rca(c) - 1) / (rca(c) + 1));
        put(
                "location_quotient reporter=AA-1 product=P1",
                c ->
                        c.v(X, 3, ALL, 1, 4)
                                / c.v(X, 3, ALL, ALL, 4)
                                / (c.v(X, 0, ALL, 1, 4) / c.x(4)));
        put(
                "additive_rca product=P1",
                c ->
                        100
                                * (c.v(X, 0, ALL, 1, 4) / c.x(4)
                                        - c.world(X, ALL, 1, 4) / c.world(X, ALL, ALL, 4)));
        put(
                "nrca product=P1",
                c -> {
                    double all = c.world(X, ALL, ALL, 4);
                    return c.v(X, 0, ALL, 1, 4) / all
                            - c.x(4) * c.world(X, ALL, 1, 4) / (all * all);
                });
        put(
                "lafay product=P1",
                c -> {
                    double x = sum(c.products(X, 0, 4));
                    double m = sum(c.products(M, 0, 4));
                    double xk = c.v(X, 0, ALL, 1, 4);
                    double mk = c.v(M, 0, ALL, 1, 4);
                    return xk + mk == 0
                            ? 0
                            : 100
                                    * ((xk - mk) / (xk + mk) - (x - m) / (x + m))
                                    * (xk + mk)
                                    / (x + m);
                });
        put(
                "michaely product=P1",
                c -> 100 * (c.v(X, 0, ALL, 1, 4) / c.x(4) - c.v(M, 0, ALL, 1, 4) / m(c, 4)));
        put(
                "finger_kreinin of=reporter:BB",
                c -> {
                    double common = 0;
                    for (int k = 0; k < 3; k++) {
                        common += Math.min(s(c, X, 0, k), s(c, X, 1, k));
                    }
                    return 100 * common;
                });
        put(
                "krugman of=reporter:BB",
                c -> {
                    double apart = 0;
                    for (int k = 0; k < 3; k++) {
                        apart += Math.abs(s(c, X, 0, k) - s(c, X, 1, k));
                    }
                    return apart;
                });
        put("rca_correlation of=reporter:BB", SlowMeasures::correlation);
    }

    private static double rca(RandomCube c) {
        double product = c.world(X, ALL, 1, 4) / c.world(X, ALL, ALL, 4);
        return c.v(X, 0, ALL, 1, 4) / c.x(4) / product;
    }

    private static double correlation(RandomCube c) {
        double all = c.world(X, ALL, 0, 4) + c.world(X, ALL, 1, 4) + c.world(X, ALL, 2, 4);
        double[] a = new double[3];
        double[] b = new double[3];
        int n = 0;
        for (int k = 0; k < 3; k++) {
            double w = c.world(X, ALL, k, 4) / all;
            if (w > 0) {
                a[n] = Math.log(s(c, X, 0, k) / w + 0.1);
                b[n++] = Math.log(s(c, X, 1, k) / w + 0.1);
            }
        }
        double ma = sum(a) / n;
        double mb = sum(b) / n;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int k = 0; k < n; k++) {
            ab += (a[k] - ma) * (b[k] - mb);
            aa += (a[k] - ma) * (a[k] - ma);
            bb += (b[k] - mb) * (b[k] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** The share of a product among the three products in the last year. */
    private static double s(RandomCube c, int f, int r, int k) {
        return c.v(f, r, ALL, k, 4) / sum(c.products(f, r, 4));
    }

    static double sum(double[] v) {
        return Arrays.stream(v).sum();
    }

    private void concentration() {
        put("hhi", SlowMeasures::hhi);
        put("hhi_normalised", c -> (hhi(c) - 1 / 3.0) / (2 / 3.0));
        put("effective_number", c -> 1 / hhi(c));
        put("entropy", SlowMeasures::entropy);
        put("effective_number_entropy", c -> Math.exp(entropy(c)));
        put("theil", SlowMeasures::theil);
        put(
                "theil_between_groups",
                c -> {
                    double[] x = c.products(X, 0, 4);
                    double two = (x[0] + x[1]) / 2;
                    double mean = sum(x) / 3;
                    return 2.0 / 3 * lnTimes(two / mean) + 1.0 / 3 * lnTimes(x[2] / mean);
                });
        put(
                "theil_within_groups",
                c -> {
                    double[] x = c.products(X, 0, 4);
                    double two = (x[0] + x[1]) / 2;
                    double mean = sum(x) / 3;
                    return two == 0
                            ? 0
                            : 2.0
                                    / 3
                                    * (two / mean)
                                    * (lnTimes(x[0] / two) + lnTimes(x[1] / two))
                                    / 2;
                });
        put("theil_between", c -> Math.log(3.0 / active(c)));
        put(
                "theil_within",
                c -> {
                    double mean = sum(c.products(X, 0, 4)) / active(c);
                    double inside = 0;
                    for (double x : c.products(X, 0, 4)) {
                        inside += x == 0 ? 0 : x / mean * Math.log(x / mean) / active(c);
                    }
                    return inside;
                });
        put(
                "gini",
                c -> {
                    double[] x = c.products(X, 0, 4);
                    double apart = 0;
                    for (double a : x) {
                        for (double b : x) {
                            apart += Math.abs(a - b);
                        }
                    }
                    return apart / (2 * 3 * sum(x));
                });
        put(
                "import_dependence product=P1 of=partner:BB",
                c -> {
                    double outside = c.v(M, 0, 2, 1, 4);
                    double all = c.v(M, 0, ALL, 1, 4);
                    return all == 0
                            ? Double.NaN
                            : outside == 0
                                    ? 0
                                    : 1
                                            + (outside / all > 0.5 ? 1 : 0)
                                            + (outside > c.v(X, 0, ALL, 1, 4) ? 1 : 0);
                });
    }

    private static double hhi(RandomCube c) {
        return s(c, X, 0, 0) * s(c, X, 0, 0)
                + s(c, X, 0, 1) * s(c, X, 0, 1)
                + s(c, X, 0, 2) * s(c, X, 0, 2);
    }

    private static double entropy(RandomCube c) {
        double e = 0;
        for (int k = 0; k < 3; k++) {
            e -= s(c, X, 0, k) == 0 ? 0 : s(c, X, 0, k) * Math.log(s(c, X, 0, k));
        }
        return e;
    }

    private static double theil(RandomCube c) {
        double mean = sum(c.products(X, 0, 4)) / 3;
        double t = 0;
        for (double x : c.products(X, 0, 4)) {
            t += x == 0 ? 0 : x / mean * Math.log(x / mean) / 3;
        }
        return t;
    }

    private static double lnTimes(double x) {
        return x == 0 ? 0 : x * Math.log(x);
    }

    static long active(RandomCube c) {
        return Arrays.stream(c.products(X, 0, 4)).filter(x -> x > 0).count();
    }

    private void bilateral() {
        put(
                "intensity partner=BB",
                c -> to(c, 1, 4) / c.x(4) / (c.v(X, 2, 1, ALL, 4) / c.v(X, 2, ALL, ALL, 4)));
        put(
                "intensity_wits partner=BB",
                c -> to(c, 1, 4) / c.x(4) / (c.world(X, 1, ALL, 4) / c.world(X, ALL, ALL, 4)));
        put(
                "intensity_drysdale_garnaut partner=BB",
                c ->
                        to(c, 1, 4)
                                / c.x(4)
                                / (c.v(M, 1, ALL, ALL, 4)
                                        / (c.world(M, ALL, ALL, 4) - c.v(M, 0, ALL, ALL, 4))));
        put(
                "orientation reporter=AA-1 partner=BB",
                c -> c.v(X, 3, 1, ALL, 4) / c.v(X, 3, ALL, ALL, 4) / (to(c, 1, 4) / c.x(4)));
        put(
                "complementarity partner=BB",
                c -> {
                    double apart = 0;
                    for (int k = 0; k < 3; k++) {
                        apart += Math.abs(s(c, M, 1, k) - s(c, X, 0, k));
                    }
                    return 100 * (1 - apart / 2);
                });
        put("grubel_lloyd", c -> bothWays(c));
        put("gl_horizontal", c -> twoWay(c, 1.15, 1));
        put("gl_vertical", c -> twoWay(c, 1.15, 0));
        put("gl_vertical n=100", c -> twoWay(c, 2, 0));
        put(
                "demand_pull",
                c -> {
                    double sold = to(c, 1, 3) + to(c, 2, 3);
                    double pulled =
                            to(c, 1, 3) / sold * c.v(M, 1, ALL, ALL, 4) / c.v(M, 1, ALL, ALL, 3)
                                    + to(c, 2, 3)
                                            / sold
                                            * c.v(M, 2, ALL, ALL, 4)
                                            / c.v(M, 2, ALL, ALL, 3);
                    return 100 * (pulled - 1);
                });
        put(
                "demand_pull_products",
                c -> {
                    double sold = 0;
                    double pulled = 0;
                    for (int p = 1; p < 3; p++) {
                        for (int k = 0; k < 3; k++) {
                            double x = c.v(X, 0, p, k, 3);
                            sold += x;
                            pulled += x == 0 ? 0 : x * c.v(M, p, ALL, k, 4) / c.v(M, p, ALL, k, 3);
                        }
                    }
                    return 100 * (pulled / sold - 1);
                });
        put(
                "mirror_asymmetry partner=BB",
                c -> {
                    double theirs = c.v(M, 1, 0, ALL, 4);
                    return 100 * (to(c, 1, 4) - theirs) / ((to(c, 1, 4) + theirs) / 2);
                });
    }

    private static double bothWays(RandomCube c) {
        double matched = 0;
        double all = 0;
        for (int k = 0; k < 3; k++) {
            matched += 2 * Math.min(c.v(X, 0, ALL, k, 4), c.v(M, 0, ALL, k, 4));
            all += c.v(X, 0, ALL, k, 4) + c.v(M, 0, ALL, k, 4);
        }
        return matched / all;
    }

    private static double twoWay(RandomCube c, double band, int wanted) {
        double matched = 0;
        double unknown = 0;
        double both = 0;
        double all = 0;
        for (int k = 0; k < 3; k++) {
            double x = c.v(X, 0, ALL, k, 4);
            double m = c.v(M, 0, ALL, k, 4);
            int alike = alike(c, k, band);
            matched += alike == wanted ? 2 * Math.min(x, m) : 0;
            unknown += alike < 0 ? 2 * Math.min(x, m) : 0;
            both += 2 * Math.min(x, m);
            all += x + m;
        }
        return both > 0 && unknown == both ? Double.NaN : matched / all;
    }

    /** 1 where unit values are alike, 0 where they aren't, -1 where one isn't known. */
    private static int alike(RandomCube c, int k, double band) {
        double x = uv(c, X, 0, k, 4);
        double m = uv(c, M, 0, k, 4);
        return Double.isNaN(x) || Double.isNaN(m) ? -1 : x / m <= band && m / x <= band ? 1 : 0;
    }

    static double uv(RandomCube c, int f, int r, int k, int t) {
        double q = c.quantity[f][r][k][t];
        return q == 0 ? Double.NaN : c.v(f, r, ALL, k, t) / q;
    }

    private void quantities() {
        put(
                "quantity product=P0+P1",
                c -> nothing(c.quantity[X][0][0][4] + c.quantity[X][0][1][4]));
        put(
                "quantity_coverage product=P0+P1",
                c -> {
                    double with =
                            (c.quantity[X][0][0][4] > 0 ? c.v(X, 0, ALL, 0, 4) : 0)
                                    + (c.quantity[X][0][1][4] > 0 ? c.v(X, 0, ALL, 1, 4) : 0);
                    return 100 * nothing(with) / (c.v(X, 0, ALL, 0, 4) + c.v(X, 0, ALL, 1, 4));
                });
        put("unit_value product=P1", c -> uv(c, X, 0, 1, 4));
        put("relative_unit_value product=P1", c -> uv(c, X, 0, 1, 4) / worldUv(c, 1));
        put("unit_value_laspeyres", c -> laspeyres(c, 3, 9e9));
        put("unit_value_paasche", c -> paasche(c, 3, 9e9));
        put("unit_value_index", c -> fisher(c, 3, 9e9));
        put("unit_value_trimmed", c -> fisher(c, 3, 2));
        put("unit_value_chained base=2016", c -> fisher(c, 2, 9e9) * fisher(c, 3, 9e9) / 100);
        put("volume_index", c -> 100 * c.x(4) / c.x(3) / (fisher(c, 3, 9e9) / 100));
    }

    private static double nothing(double v) {
        return v == 0 ? Double.NaN : v;
    }

    static double worldUv(RandomCube c, int k) {
        double x = 0;
        double q = 0;
        for (int r = 0; r < 3; r++) {
            x += c.quantity[X][r][k][4] > 0 ? c.v(X, r, ALL, k, 4) : 0;
            q += c.quantity[X][r][k][4];
        }
        return x / q;
    }

    private static double laspeyres(RandomCube c, int t, double outlier) {
        return 100 * priced(c, t, outlier, t + 1, t) / priced(c, t, outlier, t, t);
    }

    private static double paasche(RandomCube c, int t, double outlier) {
        return 100 * priced(c, t, outlier, t + 1, t + 1) / priced(c, t, outlier, t, t + 1);
    }

    private static double fisher(RandomCube c, int t, double outlier) {
        return Math.sqrt(laspeyres(c, t, outlier) * paasche(c, t, outlier));
    }

    /** Quantities of one year at unit values of another, over products matched from t to t + 1. */
    private static double priced(RandomCube c, int t, double outlier, int price, int quantity) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double change = uv(c, X, 0, k, t + 1) / uv(c, X, 0, k, t);
            if (change <= outlier && change >= 1 / outlier) {
                sum += uv(c, X, 0, k, price) * c.quantity[X][0][k][quantity];
            }
        }
        return sum;
    }

    private void decompositions() {
        SlowDecompositions.shift(all);
        SlowDecompositions.market(all);
    }
}
