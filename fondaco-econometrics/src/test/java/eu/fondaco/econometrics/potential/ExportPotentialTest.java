// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.potential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.econometrics.potential.ExportPotential.Growth;
import eu.fondaco.econometrics.potential.ExportPotential.Trade;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExportPotentialTest {

    private static final Trade BY_HAND =
            new Trade(
                    new double[] {20, 60},
                    new double[] {80, 120},
                    new double[] {60, 40},
                    new double[] {10, 30});

    /** Parts 1/4 and 1/2: 15 + 20 would be sold, 40 is: ease 8/7. */
    @Test
    void isSupplyTimesDemandTimesEase() {
        ExportPotential p = ExportPotential.of(BY_HAND, Growth.NONE);
        assertThat(p.supply()).containsExactly(0.25, 0.5);
        assertThat(p.ease()).isCloseTo(8 / 7.0, within(1e-12));
        assertThat(p.potential()[0]).isCloseTo(120 / 7.0, within(1e-12));
        assertThat(p.potential()[1]).isCloseTo(160 / 7.0, within(1e-12));
        assertThat(p.unrealised(0, 10)).isCloseTo(50 / 7.0, within(1e-12));
        assertThat(p.unrealised(1, 30)).isZero();
    }

    /** The place grows by half, others not, demand by a tenth: parts 30/90 and 90/150. */
    @Test
    void growthMovesPartsAndDemandButNotEase() {
        ExportPotential p = ExportPotential.of(BY_HAND, new Growth(1.5, 1, 1.1));
        assertThat(p.supply()[0]).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(p.supply()[1]).isCloseTo(0.6, within(1e-12));
        assertThat(p.ease()).isCloseTo(8 / 7.0, within(1e-12));
        assertThat(p.potential()[0]).isCloseTo(66 / 3.0 * 8 / 7, within(1e-12));
        assertThat(p.potential()[1]).isCloseTo(44 * 0.6 * 8 / 7, within(1e-12));
    }

    @Test
    void laterYearsWeighMore() {
        assertThat(ExportPotential.weighed(10, 20, 30, 40, 50))
                .isCloseTo((0.2 * 10 + 0.4 * 20 + 0.6 * 30 + 0.8 * 40 + 50) / 3, within(1e-12));
        assertThat(ExportPotential.weighed(7)).isEqualTo(7);
        assertThat(ExportPotential.weighed(3, 9)).isCloseTo(7, within(1e-12));
    }

    @Test
    void whatNobodyBuysHasNoEaseAndWhatNobodySellsNoPotential() {
        ExportPotential none =
                ExportPotential.of(
                        new Trade(
                                new double[] {1, 0},
                                new double[] {2, 0},
                                new double[] {0, 5},
                                new double[] {0, 0}),
                        Growth.NONE);
        assertThat(none.ease()).isNaN();
        assertThat(none.unrealised(0, 0)).isNaN();
        ExportPotential some =
                ExportPotential.of(
                        new Trade(
                                new double[] {1, 0},
                                new double[] {2, 0},
                                new double[] {4, 5},
                                new double[] {3, 0}),
                        new Growth(1.2, 1.3, 1.4));
        assertThat(some.potential()[1]).isZero();
    }

    @Test
    void wrongNumbersAreNamed() {
        double[] one = {1};
        assertThatThrownBy(() -> new Trade(one, one, one, new double[2]))
                .hasMessageContaining("1, 1, 1 and 2");
        assertThatThrownBy(() -> new Trade(one, one, one, new double[] {-1}))
                .hasMessageContaining("not -1");
        assertThatThrownBy(() -> new Trade(one, one, new double[] {Double.NaN}, one))
                .hasMessageContaining("not NaN");
        assertThatThrownBy(() -> new Growth(0, 1, 1)).hasMessageContaining("above 0");
        Trade more = new Trade(new double[] {3}, new double[] {2}, one, one);
        assertThatThrownBy(() -> ExportPotential.of(more, Growth.NONE))
                .hasMessageContaining("sources don't fit");
    }

    /** The definition of Decreux and Spies written down as it stands, for each product anew. */
    @Test
    void agreesWithTheDefinitionAndAddsUpToTheTradeThereIs() {
        Random random = new Random(7);
        for (int set = 0; set < 500; set++) {
            int n = 1 + random.nextInt(6);
            double[] own = draw(n, random);
            double[] all = draw(n, random);
            Arrays.setAll(all, k -> all[k] + own[k]);
            double[] demand = draw(n, random);
            double[] actual = draw(n, random);
            ExportPotential p =
                    ExportPotential.of(new Trade(own, all, demand, actual), Growth.NONE);
            double sum = 0;
            for (int k = 0; k < n; k++) {
                double sold = Arrays.stream(actual).sum();
                double ease = 0;
                for (int j = 0; j < n; j++) {
                    ease += all[j] > 0 ? own[j] / all[j] * demand[j] : 0;
                }
                double expected =
                        ease == 0 ? Double.NaN : all[k] == 0 ? 0 : own[k] / all[k] * demand[k];
                assertThat(p.potential()[k]).isCloseTo(expected * sold / ease, within(1e-9));
                sum += p.potential()[k];
            }
            if (!Double.isNaN(p.ease())) {
                assertThat(sum).isCloseTo(Arrays.stream(actual).sum(), within(1e-9));
            }
        }
    }

    /** Often 0. */
    private static double[] draw(int n, Random random) {
        return random.doubles(n).map(v -> v < 0.25 ? 0 : Math.rint(v * 1000)).toArray();
    }
}
