// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What must hold of any adjusted series, on random ones: no slow twin of the programs is possible.
 * What is taken out adds up to nothing over a year, as a factor (exports) or as an amount
 * (balances, which may be negative); years keep their totals; what has no season stays as it is.
 */
class SeasonalPropertiesTest {

    private static final int SERIES = Boolean.getBoolean("fondaco.slow") ? 600 : 25;
    private static final int YEARS = 8;

    /** A random season with mean 0, strong enough to be seen. */
    private static double[] season(Random random) {
        double[] season = new double[12];
        double mean = 0;
        for (int m = 0; m < 12; m++) {
            season[m] = random.nextGaussian();
            mean += season[m] / 12;
        }
        for (int m = 0; m < 12; m++) {
            season[m] -= mean;
        }
        return season;
    }

    @ParameterizedTest
    @EnumSource(SeasonalMethod.class)
    void factorsHaveAMeanOfOneAndYearsKeepTheirTotals(SeasonalMethod method) {
        int logs = 0;
        for (int seed = 0; seed < SERIES; seed++) {
            Random random = new Random(seed);
            double[] season = season(random);
            double growth = 0.005 * random.nextGaussian();
            double[] y = new double[12 * YEARS];
            for (int i = 0; i < y.length; i++) {
                y[i] =
                        1e6
                                * Math.exp(
                                        growth * i
                                                + 0.15 * season[i % 12]
                                                + 0.01 * random.nextGaussian());
            }
            SeasonalAdjustment.Adjusted sa = SeasonalAdjustment.by(method).adjust(y, 12, 2010, 1);
            logs += sa.model().startsWith("log ") ? 1 : 0;
            for (int year = 0; year < YEARS; year++) {
                double factor = 0;
                double raw = 0;
                double adjusted = 0;
                for (int m = 12 * year; m < 12 * year + 12; m++) {
                    factor += y[m] / sa.values()[m] / 12;
                    raw += y[m];
                    adjusted += sa.values()[m];
                }
                assertThat(factor).as("seed %d year %d", seed, year).isCloseTo(1, within(0.03));
                assertThat(adjusted / raw)
                        .as("seed %d year %d", seed, year)
                        .isCloseTo(1, within(0.03));
            }
            assertThat(left(sa.values(), season)).as("seed %d", seed).isLessThan(0.1);
        }
        assertThat(logs).isGreaterThan(SERIES / 2);
    }

    /** How much of the season that was put in is still there, of the whole. */
    private static double left(double[] adjusted, double[] season) {
        double with = 0;
        double all = 0;
        for (int i = 12; i < adjusted.length; i++) {
            double before = 0;
            for (int j = i - 12; j < i; j++) {
                before += Math.log(adjusted[j]) / 12;
            }
            with += (Math.log(adjusted[i]) - before) * season[i % 12];
            all += season[i % 12] * season[i % 12];
        }
        return Math.abs(with / all / 0.15);
    }

    @ParameterizedTest
    @EnumSource(SeasonalMethod.class)
    void amountsOfABalanceAddUpToNothingOverAYear(SeasonalMethod method) {
        for (int seed = 0; seed < SERIES; seed++) {
            Random random = new Random(seed);
            double[] season = season(random);
            double[] y = new double[12 * YEARS];
            for (int i = 0; i < y.length; i++) {
                y[i] = 1e6 * (0.02 * (i - 40) + season[i % 12] + 0.1 * random.nextGaussian());
            }
            SeasonalAdjustment.Adjusted sa = SeasonalAdjustment.by(method).adjust(y, 12, 2010, 1);
            assertThat(sa.model()).startsWith("levels ");
            for (int year = 0; year < YEARS; year++) {
                double out = 0;
                for (int m = 12 * year; m < 12 * year + 12; m++) {
                    out += y[m] - sa.values()[m];
                }
                assertThat(out / 12e6).as("seed %d year %d", seed, year).isCloseTo(0, within(0.15));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SeasonalMethod.class)
    void whatHasNoSeasonStaysNearlyAsItIs(SeasonalMethod method) {
        for (int seed = 0; seed < SERIES; seed++) {
            Random random = new Random(seed);
            double[] y = new double[12 * YEARS];
            double level = 0;
            for (int i = 0; i < y.length; i++) {
                level += 0.02 * random.nextGaussian();
                y[i] = 1e6 * Math.exp(level);
            }
            double[] sa = SeasonalAdjustment.by(method).adjust(y, 12, 2010, 1).values();
            double moved = 0;
            for (int i = 0; i < y.length; i++) {
                moved += Math.abs(sa[i] / y[i] - 1) / y.length;
            }
            assertThat(moved).as("seed %d", seed).isLessThan(0.03);
        }
    }
}
