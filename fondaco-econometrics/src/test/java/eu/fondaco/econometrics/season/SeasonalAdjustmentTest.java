// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Series whose seasonality is known because it was put in. */
class SeasonalAdjustmentTest {

    private static final double[] MONTHS = {
        0.90, 0.95, 1.10, 1.00, 1.05, 1.08, 1.12, 0.60, 1.02, 1.10, 1.08, 1.00
    };
    private static final double[] QUARTERS = {0.95, 1.05, 0.90, 1.10};

    private static double trend(int i) {
        return 1000 * Math.exp(0.004 * i);
    }

    private static double[] series(double[] season, int n, double noise) {
        Random random = new Random(7);
        double mean = 0;
        for (double s : season) {
            mean += s / season.length;
        }
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] =
                    trend(i)
                            * season[i % season.length]
                            / mean
                            * Math.exp(noise * random.nextGaussian());
        }
        return y;
    }

    @ParameterizedTest
    @EnumSource(SeasonalMethod.class)
    void whatRecursEveryYearIsTakenOut(SeasonalMethod method) {
        double[] y = series(MONTHS, 120, 0.01);
        SeasonalAdjustment.Adjusted sa = SeasonalAdjustment.by(method).adjust(y, 12, 2010, 1);
        assertThat(sa.values()).hasSameSizeAs(y);
        assertThat(sa.model()).startsWith("log ");
        for (int i = 0; i < y.length; i++) {
            assertThat(sa.values()[i] / trend(i)).as("month " + i).isCloseTo(1, within(0.04));
        }
    }

    @ParameterizedTest
    @EnumSource(SeasonalMethod.class)
    void quartersToo(SeasonalMethod method) {
        double[] y = series(QUARTERS, 60, 0.005);
        double[] sa = SeasonalAdjustment.by(method).adjust(y, 4, 2005, 1).values();
        for (int i = 0; i < y.length; i++) {
            assertThat(sa[i] / trend(i)).as("quarter " + i).isCloseTo(1, within(0.03));
        }
    }

    @Test
    void theScaleChangesNothingElse() {
        double[] y = series(MONTHS, 96, 0.02);
        double[] thousands = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            thousands[i] = 1000 * y[i];
        }
        double[] a = SeasonalAdjustment.by(SeasonalMethod.X13).adjust(y, 12, 2010, 3).values();
        double[] b =
                SeasonalAdjustment.by(SeasonalMethod.X13).adjust(thousands, 12, 2010, 3).values();
        for (int i = 0; i < y.length; i++) {
            assertThat(b[i] / a[i]).isCloseTo(1000, within(0.01));
        }
    }

    @Test
    void refusesWhatCannotBeAdjusted() {
        SeasonalAdjustment x13 = SeasonalAdjustment.by(SeasonalMethod.X13);
        assertThatThrownBy(() -> x13.adjust(new double[24], 12, 2010, 1))
                .hasMessageContaining("24 values");
        assertThatThrownBy(() -> x13.adjust(new double[24], 1, 2010, 1))
                .hasMessageContaining("12 or 4");
        double[] gap = series(MONTHS, 60, 0);
        gap[3] = Double.NaN;
        assertThatThrownBy(() -> x13.adjust(gap, 12, 2010, 1)).hasMessageContaining("NaN");
    }
}
