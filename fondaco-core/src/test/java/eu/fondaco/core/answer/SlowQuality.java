// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static eu.fondaco.core.answer.RandomCube.ALL;
import static eu.fondaco.core.answer.RandomCube.M;
import static eu.fondaco.core.answer.RandomCube.X;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How numbers were revised, when they came, and what speaks against them. */
final class SlowQuality {

    private SlowQuality() {}

    static void put(Map<String, ToDoubleFunction<RandomCube>> all) {
        all.put(
                "unallocated_share among=partner:all",
                c -> 100 * (c.x(4) - SlowMeasures.to(c, 1, 4) - SlowMeasures.to(c, 2, 4)) / c.x(4));
        all.put("first_level", c -> c.first[4]);
        all.put("growth_first", c -> 100 * (c.first[4] / c.first[3] - 1));
        all.put("growth_vintage", c -> 100 * (c.first[4] / c.first[3] - 1));
        all.put("revision", c -> c.x(4) - c.first[4]);
        all.put("mean_revision base=2014", c -> revisions(c, r -> r) / 5);
        all.put("mean_absolute_revision base=2014", c -> revisions(c, Math::abs) / 5);
        all.put(
                "relative_revision base=2014",
                c -> 100 * revisions(c, Math::abs) / (c.x(0) + c.x(1) + c.x(2) + c.x(3) + c.x(4)));
        all.put("sign_revision base=2014 flow=X-M", SlowQuality::turnedBalances);
        all.put("sign_revision_growth base=2015", SlowQuality::turnedGrowths);
        all.put("sign_revision_growth_vintage base=2015", SlowQuality::turnedGrowths);
        all.put("publication_delay", c -> 60);
        all.put("freshness", c -> today() - LocalDate.of(2018, 12, 31).toEpochDay());
        all.put("next_release", c -> LocalDate.of(2019, 12, 31).toEpochDay() + 60 - today());
        all.put(
                "dominance_risk base=2014",
                c -> {
                    double[] d = SlowMeasures.yearly(c);
                    double[] before = {d[0], d[1], d[2]};
                    double median = SlowMeasures.median(before);
                    double usual =
                            5
                                    * SlowMeasures.median(
                                            Arrays.stream(before)
                                                    .map(v -> Math.abs(v - median))
                                                    .toArray());
                    double largest = Arrays.stream(c.products(X, 0, 4)).max().getAsDouble();
                    return (Math.abs(d[3] - median) > Math.max(0.2, usual) ? 1 : 0)
                            + (largest > c.x(4) / 2 ? 1 : 0);
                });
    }

    private static double turnedBalances(RandomCube c) {
        int turned = 0;
        for (int t = 0; t < 5; t++) {
            double m = c.v(M, 0, ALL, ALL, t);
            turned += (c.x(t) - m) * (c.first[t] - m) < 0 ? 1 : 0;
        }
        return 20.0 * turned;
    }

    private static double turnedGrowths(RandomCube c) {
        int turned = 0;
        for (int t = 1; t < 5; t++) {
            turned += (c.x(t) - c.x(t - 1)) * (c.first[t] - c.first[t - 1]) < 0 ? 1 : 0;
        }
        return 25.0 * turned;
    }

    private static double revisions(RandomCube c, java.util.function.DoubleUnaryOperator of) {
        double sum = 0;
        for (int t = 0; t < 5; t++) {
            sum += of.applyAsDouble(c.x(t) - c.first[t]);
        }
        return sum;
    }

    private static long today() {
        return LocalDate.now(ZoneOffset.UTC).toEpochDay();
    }
}
