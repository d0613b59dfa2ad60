// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.econometrics.speech.EstimatorNote;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What must hold for any matrix, and what is refused. */
class ComplexityPropertiesTest {

    private static ExportMatrix world(long seed, int places, int products) {
        SplittableRandom r = new SplittableRandom(seed);
        double[] v = new double[places * products];
        for (int i = 0; i < v.length; i++) {
            double skill = (i / products) / (double) places;
            double need = (i % products) / (double) products;
            v[i] =
                    r.nextDouble() < 0.2 + 0.7 * Math.max(0, skill - need + 0.3)
                            ? Math.exp(4 * r.nextDouble())
                            : 0;
        }
        return new ExportMatrix(codes("c", places), codes("p", products), v);
    }

    private static List<String> codes(String prefix, int n) {
        return IntStream.range(0, n).mapToObj(i -> prefix + (100 + i)).toList();
    }

    private static Complexity of(ExportMatrix m) {
        return ComplexityEstimator.of(ComplexitySpec.standard().threads(1)).estimate(m);
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> of(world(1, 12, 30)))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Property(seed = "9835237", tries = 25)
    void scaleOfATableDoesNotMatter(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
            @ForAll @IntRange(min = -20, max = 50) int exponent) {
        double scale = Math.scalb(1.0, exponent);
        ExportMatrix m = world(seed, 12, 30);
        double[] v = m.values().clone();
        for (int i = 0; i < v.length; i++) {
            v[i] *= scale;
        }
        assertThat(of(new ExportMatrix(m.places(), m.products(), v)).eci())
                .containsExactly(of(m).eci(), within(1e-9));
    }

    @Property(seed = "11009194", tries = 25)
    void orderOfPlacesDoesNotMatter(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        ExportMatrix m = world(seed, 12, 30);
        int n = m.products().size();
        double[] v = new double[m.values().length];
        List<String> turned = IntStream.range(0, 12).mapToObj(i -> m.places().get(11 - i)).toList();
        for (int i = 0; i < v.length; i++) {
            v[i] = m.value(11 - i / n, i % n);
        }
        Complexity a = of(m);
        Complexity b = of(new ExportMatrix(turned, m.products(), v));
        for (String p : a.places()) {
            assertThat(Math.abs(b.eci(p))).isCloseTo(Math.abs(a.eci(p)), within(1e-8));
        }
    }

    @Property(seed = "12915602", tries = 25)
    void densityIsAShareAndTheIndexTheMeanOfItsProducts(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Complexity c = of(world(seed, 15, 40));
        for (int p = 0; p < c.places().size(); p++) {
            for (int k = 0; k < c.products().size(); k++) {
                assertThat(c.outlook().density(p, k)).isBetween(0.0, 1.0 + 1e-12);
            }
        }
        assertThat(c.subnational(c.advantage())).containsExactly(c.eci(), within(1e-9));
    }

    @Test
    void emptyRowsAndColumnsAreLeftOutWithAWarning() {
        ExportMatrix m = world(5, 10, 20);
        double[] v = m.values().clone();
        for (int k = 0; k < 20; k++) {
            v[3 * 20 + k] = 0;
        }
        for (int p = 0; p < 10; p++) {
            v[p * 20 + 7] = 0;
        }
        Complexity c = of(new ExportMatrix(m.places(), m.products(), v));
        assertThat(c.places()).hasSize(9).doesNotContain("c103");
        assertThat(c.products()).doesNotContain("p107");
        assertThat(c.warnings()).contains(EstimatorNote.PLACES_WITHOUT.note(1));
        assertThat(c.eci()).doesNotContain(Double.NaN);
    }

    @Test
    void separateWorldsAreWarnedOf() {
        double[] v = {1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1};
        Complexity c = of(new ExportMatrix(codes("c", 4), codes("p", 4), v));
        assertThat(c.warnings()).anyMatch(w -> w.is(EstimatorNote.SEPARATE_GROUPS));
    }

    @Test
    void negativeAndMissingExportsAreRefusedByName() {
        assertThatThrownBy(
                        () ->
                                new ExportMatrix(
                                        List.of("A"),
                                        List.of("x", "y"),
                                        new double[] {1, Double.NaN}))
                .hasMessageContaining("export of y by A is NaN");
        assertThatThrownBy(
                        () ->
                                new ExportMatrix(
                                        List.of("A"), List.of("x", "y"), new double[] {-1, 2}))
                .hasMessageContaining("export of x by A is -1.0");
    }

    @Test
    void oneCountryHasNoComplexity() {
        assertThatThrownBy(
                        () ->
                                of(
                                        new ExportMatrix(
                                                List.of("A"),
                                                List.of("x", "y"),
                                                new double[] {1, 2})))
                .isInstanceOf(ComplexityException.class)
                .hasMessageContaining("two places");
    }

    @Test
    void fewProductsGiveTheSameIndexAsFewPlacesWould() {
        ExportMatrix m = world(11, 30, 12);
        Complexity c = of(m);
        assertThat(c.subnational(c.advantage())).containsExactly(c.eci(), within(1e-10));
    }

    @Test
    void fitnessIsPositiveWithMeanOne() {
        Complexity c =
                ComplexityEstimator.of(ComplexitySpec.standard().with(Method.parse("fitness")))
                        .estimate(world(3, 12, 60));
        assertThat(java.util.Arrays.stream(c.eci()).average().orElseThrow())
                .isCloseTo(1, within(1e-9));
        assertThat(java.util.Arrays.stream(c.eci()).min().orElseThrow()).isPositive();
    }

    @Test
    void productSpaceIsATreeWithStrongLinks() {
        Complexity c = of(world(9, 15, 40));
        ProductSpace s = ProductSpace.of(c, 0.55);
        assertThat(s.links().stream().filter(ProductSpace.Link::inTree))
                .hasSizeLessThanOrEqualTo(c.products().size() - 1);
        assertThat(s.links().stream().filter(l -> !l.inTree()))
                .allMatch(l -> l.proximity() >= 0.55);
    }

    @Test
    void incomeContentIsAMeanOfIncomes() {
        ExportMatrix m =
                new ExportMatrix(List.of("A", "B"), List.of("x", "y"), new double[] {1, 3, 1, 0});
        Sophistication s = Sophistication.of(m, Map.of("A", 10.0, "B", 50.0));
        assertThat(s.prody()[0]).isCloseTo((0.25 * 10 + 50) / 1.25, within(1e-12));
        assertThat(s.prody()[1]).isCloseTo(10, within(1e-12));
        assertThat(s.expy()[0]).isCloseTo(0.25 * 42 + 0.75 * 10, within(1e-12));
    }

    @Test
    void outlookGainOfOursSubtractsWhatTheProductAlreadyCounts() {
        ExportMatrix m = world(21, 12, 25);
        Complexity ours = of(m);
        double[] pci = ours.pci();
        int place = 4;
        int product = 9;
        double want = -ours.outlook().density(place, product) * pci[product];
        for (int k = 0; k < pci.length; k++) {
            double[] phi = ours.proximity(k);
            double sum = java.util.Arrays.stream(phi).sum();
            want +=
                    ours.advantage().isSpecialised(place, k) || sum == 0
                            ? 0
                            : phi[product] / sum * pci[k];
        }
        assertThat(ours.outlook().cog(place, product)).isCloseTo(want, within(1e-12));
        assertThat(ours.proximity(product)[product]).isZero();
    }

    /** A number in every cell of every table, or a refusal that says why. */
    @Property(seed = "12275998", tries = 200)
    void tinyAndDegenerateMatricesAreComputedOrRefused(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) throws IOException {
        SplittableRandom r = new SplittableRandom(seed);
        int places = 1 + r.nextInt(6);
        int products = 1 + r.nextInt(7);
        int kind = r.nextInt(5);
        double[] v = new double[places * products];
        for (int i = 0; i < v.length; i++) {
            v[i] =
                    switch (kind) {
                        case 0 -> r.nextInt(2);
                        case 1 -> r.nextInt(3) == 0 ? 0 : Math.pow(10, r.nextInt(19) - 3);
                        case 2 -> 1;
                        case 3 -> i / products == i % products ? 1 : 0;
                        default -> r.nextDouble();
                    };
        }
        ExportMatrix m =
                new ExportMatrix(codes("c", places), codes("p", products), v).withoutEmpty();
        for (Convention convention : Convention.values()) {
            for (String method :
                    new String[] {"eigen", "reflections:1", "reflections:18", "fitness"}) {
                try {
                    ComplexityReport report =
                            ComplexityReport.of(
                                    ComplexityEstimator.of(
                                                    new ComplexitySpec(
                                                            convention, Method.parse(method), 1, 1))
                                            .estimate(m));
                    for (ComplexityTable table : ComplexityTable.values()) {
                        StringBuilder csv = new StringBuilder();
                        report.csv(table, csv);
                        assertThat(csv.toString())
                                .as(convention + " " + method + " " + table)
                                .doesNotContain("NaN")
                                .doesNotContain("Infinity")
                                .doesNotContain(",\n");
                    }
                } catch (ComplexityException e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
        }
    }
}
