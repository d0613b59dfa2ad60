// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Models of hazards beside cases worked by hand, and beside R 4.5.0 with survival 3.8-3. */
class HazardTest {

    /** {@code entry exit ended x z}; ties, late entries, one age at which none ends. */
    private static final double[][] SPELLS = {
        {0, 1, 1, 1.2, 1},
        {0, 1, 1, 3.4, 0},
        {0, 2, 1, 2.2, 1},
        {0, 2, 0, 5.0, 0},
        {0, 3, 1, 4.1, 0},
        {0, 3, 1, 0.3, 1},
        {0, 3, 0, 2.9, 0},
        {0, 4, 1, 3.3, 1},
        {0, 5, 0, 6.2, 1},
        {2, 4, 1, 1.7, 0},
        {1, 3, 1, 2.5, 0},
        {3, 5, 0, 4.4, 1},
        {0, 1, 0, 2.0, 0},
        {0, 2, 1, 0.9, 1},
    };

    private static List<Spell> spells(int traits) {
        List<Spell> spells = new ArrayList<>();
        for (double[] s : SPELLS) {
            double[] x = new double[traits];
            System.arraycopy(s, 3, x, 0, traits);
            spells.add(new Spell((int) s[0], (int) s[1], s[2] == 1, x));
        }
        return spells;
    }

    /** coxph(Surv(entry, exit, end) ~ x + z, ties = ...) */
    @Test
    void coxIsThatOfSurvival() {
        HazardFit efron = Cox.fit(spells(1), Cox.Ties.EFRON);
        assertThat(efron.coefficients()[0]).isCloseTo(-0.441405753963097, within(1e-12));
        assertThat(efron.errors()[0]).isCloseTo(0.230235909118924, within(1e-12));
        assertThat(efron.logLikelihood()).isCloseTo(-14.6982616263911, within(1e-12));
        HazardFit breslow = Cox.fit(spells(1), Cox.Ties.BRESLOW);
        assertThat(breslow.coefficients()[0]).isCloseTo(-0.389121373250801, within(1e-12));
        assertThat(breslow.errors()[0]).isCloseTo(0.22717053810699, within(1e-12));
        assertThat(breslow.logLikelihood()).isCloseTo(-16.1362809354536, within(1e-12));
    }

    @Test
    void coxWithTwoTraitsIsThatOfSurvival() {
        HazardFit efron = Cox.fit(spells(2), Cox.Ties.EFRON);
        assertThat(efron.coefficients()[0]).isCloseTo(-0.4454231013065501, within(1e-12));
        assertThat(efron.coefficients()[1]).isCloseTo(-0.0812357438981939, within(1e-12));
        assertThat(efron.errors()[0]).isCloseTo(0.234500839351299, within(1e-12));
        assertThat(efron.errors()[1]).isCloseTo(0.699262810018737, within(1e-12));
        assertThat(Cox.fit(spells(2), Cox.Ties.BRESLOW).coefficients()[1])
                .isCloseTo(-0.0952616423402476, within(1e-12));
    }

    /**
     * glm(y ~ 0 + factor(age) + x + z, binomial("cloglog")) over years of spells, without age 5,
     * iterated until it stands.
     */
    @Test
    void complementaryLogLogIsThatOfGlm() {
        HazardFit fit = CompLogLog.fit(spells(1));
        assertThat(fit.coefficients()[0]).isCloseTo(-0.5360744675265946, within(1e-10));
        assertThat(fit.errors()[0]).isCloseTo(0.249811176813583, within(1e-10));
        assertThat(fit.logLikelihood()).isCloseTo(-14.7644141579919, within(1e-11));
        HazardFit both = CompLogLog.fit(spells(2));
        assertThat(both.coefficients()[0]).isCloseTo(-0.5454625282084127, within(1e-10));
        assertThat(both.coefficients()[1]).isCloseTo(-0.1534899885524756, within(1e-10));
        assertThat(both.errors()[1]).isCloseTo(0.765316605195064, within(1e-10));
        assertThat(both.baseline()).hasSize(5);
        assertThat(both.baseline()[4]).isNaN();
    }

    /**
     * Three spells, each ends at an age of its own: the partial likelihood is a product of two
     * fractions.
     */
    @Test
    void byHandWithoutTies() {
        List<Spell> spells =
                List.of(
                        new Spell(0, 1, true, 0),
                        new Spell(0, 2, true, 1),
                        new Spell(0, 3, true, 0));
        // e = exp(b): 1/(2 + e) · e/(1 + e) is largest where e² = 2
        for (Cox.Ties ties : Cox.Ties.values()) {
            assertThat(Cox.fit(spells, ties).coefficients()[0])
                    .isCloseTo(Math.log(2) / 2, within(1e-12));
        }
    }

    /**
     * Two of four end in their first year, one with the trait: Breslow's is 1 again, and so is
     * Efron's.
     */
    @Test
    void aTraitThatMakesNoDifferenceHasNoEffect() {
        List<Spell> spells =
                List.of(
                        new Spell(0, 1, true, 0),
                        new Spell(0, 1, true, 1),
                        new Spell(0, 2, false, 0),
                        new Spell(0, 2, false, 1));
        assertThat(Cox.fit(spells, Cox.Ties.EFRON).coefficients()[0]).isCloseTo(0, within(1e-12));
        assertThat(Cox.fit(spells, Cox.Ties.BRESLOW).coefficients()[0]).isCloseTo(0, within(1e-12));
        HazardFit c = CompLogLog.fit(spells);
        assertThat(c.coefficients()[0]).isCloseTo(0, within(1e-12));
        assertThat(c.baseline()[0]).isCloseTo(0.5, within(1e-12));
    }

    /**
     * One year of age: 1 of 4 ends without the trait, 3 of 4 with it; the fit is exact in both
     * groups.
     */
    @Test
    void complementaryLogLogByHand() {
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            spells.add(new Spell(0, 1, i == 0, 0));
            spells.add(new Spell(0, 1, i > 0, 1));
        }
        double ratio = Math.log(1 - 0.75) / Math.log(1 - 0.25);
        assertThat(CompLogLog.fit(spells).coefficients()[0])
                .isCloseTo(Math.log(ratio), within(1e-10));
    }

    /** Without traits each year's hazard is the part of the life table. */
    @Test
    void withoutTraitsTheHazardsAreThoseOfTheLifeTable() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Spell> spells = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                int entry = random.nextInt(2);
                spells.add(new Spell(entry, entry + 1 + random.nextInt(4), random.nextBoolean()));
            }
            double[] baseline = CompLogLog.fit(spells).baseline();
            for (int age = 1; age <= baseline.length; age++) {
                int at = age;
                double risk = spells.stream().filter(s -> s.entry() < at && at <= s.exit()).count();
                double ends = spells.stream().filter(s -> s.ended() && s.exit() == at).count();
                if (ends > 0 && ends < risk) {
                    assertThat(baseline[age - 1]).isCloseTo(ends / risk, within(1e-9));
                }
            }
        }
    }

    @Test
    void whatCannotBeEstimatedIsRefused() {
        List<Spell> none = List.of(new Spell(0, 1, false, 1), new Spell(0, 1, false, 2));
        assertThatThrownBy(() -> Cox.fit(none, Cox.Ties.EFRON))
                .hasMessageContaining("no spell ends");
        List<Spell> alike = List.of(new Spell(0, 1, true, 1), new Spell(0, 2, true, 1));
        assertThatThrownBy(() -> Cox.fit(alike, Cox.Ties.EFRON)).hasMessageContaining("the same");
        List<Spell> apart = List.of(new Spell(0, 1, true, 1), new Spell(0, 2, false, 0));
        assertThatThrownBy(() -> Cox.fit(apart, Cox.Ties.EFRON)).hasMessageContaining("no bound");
        assertThatThrownBy(() -> CompLogLog.fit(apart)).isInstanceOf(SurvivalException.class);
        List<Spell> all = List.of(new Spell(0, 1, true, 1), new Spell(0, 1, true, 0));
        assertThatThrownBy(() -> CompLogLog.fit(all)).hasMessageContaining("no year of age");
        assertThatThrownBy(() -> new Spell(2, 2, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
