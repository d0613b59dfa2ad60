// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Effects are least squares where what they leave is orthogonal to every member. */
class GrowthEffectsTest {

    @Property(seed = "1471448", tries = 200)
    void whatIsLeftIsZeroOnAverageForEveryMemberAndEffectsAreCentred(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 60;
        int[] sizes = {3, 4, 5};
        int[][] groups = new int[3][n];
        double[] growth = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            for (int kind = 0; kind < 3; kind++) {
                groups[kind][i] = random.nextInt(sizes[kind]);
            }
            growth[i] = random.nextGaussian();
            weights[i] = 0.1 + random.nextDouble();
        }
        GrowthEffects effects = GrowthEffects.of(groups, sizes, growth, weights);
        for (int kind = 0; kind < 3; kind++) {
            double centre = 0;
            double[] left = new double[sizes[kind]];
            for (int i = 0; i < n; i++) {
                double residual = growth[i] - effects.common();
                for (int k = 0; k < 3; k++) {
                    residual -= effects.effects()[k][groups[k][i]];
                }
                left[groups[kind][i]] += weights[i] * residual;
                centre += weights[i] * effects.effects()[kind][groups[kind][i]];
            }
            assertThat(left)
                    .as("kind %d", kind)
                    .usingComparatorWithPrecision(1e-9)
                    .containsOnly(0.0);
            assertThat(centre).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void aMemberWithoutTradeHasNoEffectAndBadInputIsRefused() {
        GrowthEffects effects =
                GrowthEffects.of(
                        new int[][] {{0, 0}},
                        new int[] {2},
                        new double[] {1, 3},
                        new double[] {1, 1});
        assertThat(effects.common()).isEqualTo(2);
        assertThat(effects.effects()[0][1]).isNaN();
        assertThatThrownBy(
                        () ->
                                GrowthEffects.of(
                                        new int[][] {{0}},
                                        new int[] {1},
                                        new double[] {1},
                                        new double[] {0}))
                .hasMessageContaining("above 0");
    }
}
