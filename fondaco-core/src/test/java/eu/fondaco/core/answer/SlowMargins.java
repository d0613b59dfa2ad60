// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static eu.fondaco.core.answer.RandomCube.ALL;
import static eu.fondaco.core.answer.RandomCube.X;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What trade is made of: old and new products and partners, and how long they last. */
final class SlowMargins {

    private SlowMargins() {}

    static void put(Map<String, ToDoubleFunction<RandomCube>> all) {
        all.put("extensive_margin", c -> 100 * shared(c) / worldProducts(c));
        all.put("intensive_margin", c -> 100 * SlowMeasures.sum(c.products(X, 0, 4)) / shared(c));
        all.put("intensive_price", SlowMargins::price);
        all.put(
                "intensive_quantity",
                c -> 100 * SlowMeasures.sum(c.products(X, 0, 4)) / shared(c) / price(c));
        all.put("entry_contribution partner=CC", c -> turnover(c, 0));
        all.put("exit_contribution partner=CC", c -> turnover(c, 1));
        all.put("continuing_contribution partner=CC", c -> turnover(c, 2));
        all.put(
                "average_value",
                c -> SlowMeasures.sum(c.products(X, 0, 4)) / SlowMeasures.active(c));
        all.put(
                "pairs",
                c -> {
                    int n = 0;
                    for (int p = 1; p < 3; p++) {
                        for (int k = 0; k < 3; k++) {
                            n += c.v(X, 0, p, k, 4) > 0 ? 1 : 0;
                        }
                    }
                    return n;
                });
        all.put(
                "survival n=2 base=2014 among=product:all partner=CC",
                c -> 100 * lives(dies(c, 1), dies(c, 2)));
        all.put(
                "survival_survfit n=2 base=2014 among=product:all partner=CC",
                c -> 100 * lives(diesSeen(c, 1), diesSeen(c, 2)));
        all.put(
                "hazard n=1 base=2014 among=product:all partner=CC",
                c -> 100 * dies(c, 1) + (reach(c, 1) == 0 ? Double.NaN : 0));
    }

    private static double shared(RandomCube c) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            sum += c.v(X, 0, ALL, k, 4) > 0 ? c.world(X, ALL, k, 4) : 0;
        }
        return sum;
    }

    private static double worldProducts(RandomCube c) {
        return c.world(X, ALL, 0, 4) + c.world(X, ALL, 1, 4) + c.world(X, ALL, 2, 4);
    }

    private static double price(RandomCube c) {
        double weights = 0;
        double logs = 0;
        for (int k = 0; k < 3; k++) {
            if (c.v(X, 0, ALL, k, 4) > 0) {
                double a = c.v(X, 0, ALL, k, 4) / SlowMeasures.sum(c.products(X, 0, 4));
                double b = c.world(X, ALL, k, 4) / shared(c);
                double w = a == b ? a : (a - b) / (Math.log(a) - Math.log(b));
                weights += w;
                logs += w * Math.log(SlowMeasures.uv(c, X, 0, k, 4) / SlowMeasures.worldUv(c, k));
            }
        }
        return Math.exp(logs / weights);
    }

    /** Entry, exit or continuing of products sold to the third country. */
    private static double turnover(RandomCube c, int which) {
        double base = 0;
        double part = 0;
        for (int k = 0; k < 3; k++) {
            double now = c.v(X, 0, 2, k, 4);
            double before = c.v(X, 0, 2, k, 3);
            base += before;
            boolean counts =
                    which == 0
                            ? before == 0
                            : which == 1 ? now == 0 && before > 0 : now > 0 && before > 0;
            part += counts ? now - before : 0;
        }
        return 100 * part / base;
    }

    /** Lives of products at the third country as strings of 1 and 0, single gaps bridged. */
    private static String[] lives(RandomCube c) {
        String[] lives = new String[3];
        for (int k = 0; k < 3; k++) {
            StringBuilder life = new StringBuilder();
            for (int t = 0; t < 5; t++) {
                life.append(c.v(X, 0, 2, k, t) > 0 ? '1' : '0');
            }
            for (int t = 1; t < 4; t++) {
                if (c.v(X, 0, 2, k, t - 1) > 0 && c.v(X, 0, 2, k, t + 1) > 0) {
                    life.setCharAt(t, '1');
                }
            }
            lives[k] = life.toString().replaceFirst("^1+", "");
        }
        return lives;
    }

    /** Spells seen through their n-th year. */
    private static int reach(RandomCube c, int n) {
        return matches(c, "1{" + n + ",}(?=0)") + matches(c, "1{" + (n + 1) + ",}$");
    }

    private static double dies(RandomCube c, int n) {
        int reach = reach(c, n);
        return (double) matches(c, "(?<!1)1{" + n + "}(?=0)") / reach;
    }

    private static double diesSeen(RandomCube c, int n) {
        int seen = matches(c, "1{" + n + ",}");
        return (double) matches(c, "(?<!1)1{" + n + "}(?=0)") / seen;
    }

    /** The part that outlives both years; none where all end in the first. */
    private static double lives(double first, double second) {
        return first == 1 ? 0 : (1 - first) * (1 - second);
    }

    private static int matches(RandomCube c, String pattern) {
        int n = 0;
        for (String life : lives(c)) {
            n += (int) java.util.regex.Pattern.compile(pattern).matcher(life).results().count();
        }
        return n;
    }
}
