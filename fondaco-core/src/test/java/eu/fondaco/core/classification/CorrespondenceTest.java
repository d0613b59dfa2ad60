// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.text.Label;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CorrespondenceTest {

    private static final Nomenclature CN21 = new Nomenclature("CN", "2021");
    private static final Nomenclature CN22 = new Nomenclature("CN", "2022");
    private static final Nomenclature CPA = new Nomenclature("CPA", "2.1");

    /** Whatever the weights, nothing is made and nothing is lost but what is called leakage. */
    @Property(seed = "5122346")
    void chainsKeepWhatDoesNotLeak(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Correspondence chain =
                any(random, CN21, CN22, "a", "b").then(any(random, CN22, CPA, "b", "c"));
        Map<String, Double> values = new TreeMap<>();
        double leaking = 0;
        double whole = 0;
        for (int i = 0; i < 12; i++) {
            double value = random.nextDouble(100);
            values.put("a" + i, value);
            whole += value;
            leaking += value * chain.leakage("a" + i);
        }
        double kept = chain.convert(values).values().stream().mapToDouble(v -> v).sum();
        assertThat(kept + leaking).isCloseTo(whole, within(1e-4));
        assertThat(chain.convert(values).values()).allMatch(v -> v >= 0);
    }

    private static Correspondence any(
            SplittableRandom random, Nomenclature from, Nomenclature to, String a, String b) {
        Correspondence.Builder builder = new Correspondence.Builder(from, to);
        for (int i = 0; i < 10; i++) {
            double left = 1;
            boolean weighted = random.nextBoolean();
            for (int n = random.nextInt(4); n > 0; n--) {
                double share = left * random.nextDouble();
                left -= share;
                builder.add(a + i, b + random.nextInt(12), weighted ? share : Double.NaN);
            }
        }
        return builder.build();
    }

    @Test
    void weightsThatMakeMoreOfACodeAreRefused() {
        assertThatThrownBy(
                        () ->
                                new Correspondence.Builder(CN21, CPA)
                                        .add("1", "A", 0.7)
                                        .add("1", "B", 0.7)
                                        .build())
                .hasMessageContaining("add up to 1.4");
        assertThatThrownBy(
                        () ->
                                new Correspondence.Builder(CN21, CPA)
                                        .add("1", "A", 0.7)
                                        .add("1", "B", Double.NaN)
                                        .build())
                .hasMessageContaining("some of its targets");
        assertThatThrownBy(() -> new Correspondence.Builder(CN21, CPA).add("1", "A", -0.1))
                .hasMessageContaining("-0.1");
    }

    @Test
    void readsNamesOfClassificationsAsPublishersWriteThem() {
        assertThat(
                        List.of(
                                "CN 2022",
                                "SITC Rev. 4",
                                "NACE Rev 2.",
                                "CPA2.1",
                                "Codice Ateco 2007",
                                "HS 2017",
                                "NUTS 2016"))
                .extracting(n -> Nomenclature.find(n).orElseThrow().id())
                .containsExactly(
                        "CN2022", "SITC4", "NACE2", "CPA2.1", "ATECO2007", "HS2017", "NUTS2016");
        assertThat(Nomenclature.find("Name")).isEmpty();
        assertThat(Nomenclature.find("CN")).isEmpty();
    }

    @Test
    void saysACodeInThoseOfADatasetOverEditionsAndDetail() {
        Classifications all =
                new Classifications(
                        List.of(
                                new Classification(
                                        CPA,
                                        List.of(
                                                item("C", "Manufactures"),
                                                item("10", "Food"),
                                                item("10.1", "Meat"),
                                                item("01", "Crops")))),
                        List.of(
                                new Correspondence.Builder(CN21, CN22)
                                        .add("02011000", "02011000", Double.NaN)
                                        .add("02019999", "02012000", Double.NaN)
                                        .add("03010000", "03010000", Double.NaN)
                                        .build(),
                                new Correspondence.Builder(CN22, CPA)
                                        .add("02011000", "10.11.11", Double.NaN)
                                        .add("02012000", "10.11.12", 0.25)
                                        .add("02012000", "01.41.00", 0.75)
                                        .build()));
        Conversion c =
                Conversion.of(all, "CPA:C", List.of("CN:02011000", "CN:02019999", "CN:03010000"))
                        .orElseThrow();
        assertThat(c.path()).isEqualTo("CN2021 to CPA2.1");
        assertThat(c.whole()).containsExactly("CN:02011000");
        assertThat(c.partly()).containsExactly(Map.entry("CN:02019999", 0.25));
        assertThat(c.lost()).containsExactly("CN:03010000");
        Conversion coarse = Conversion.of(all, "CPA:10", List.of("HS:0201", "HS:02")).orElseThrow();
        assertThat(coarse.partly()).containsExactly(Map.entry("HS:0201", 0.625));
        assertThat(all.childrenOf("CPA:C")).containsExactly("CPA:10");
        assertThat(all.childrenOf("CPA:10")).containsExactly("CPA:10.1");
        assertThat(all.knows("CN:0201")).isTrue();
        assertThat(all.knows("CPA:99")).isFalse();
    }

    @Test
    void codesThatNestAreCountedOnce() {
        Conversion c =
                Conversion.within(
                                "HS:01",
                                Set.of("HS:0101", "HS:010121", "HS:010129", "HS:02", "CN:0101"))
                        .orElseThrow();
        assertThat(c.whole()).containsExactly("HS:010121", "HS:010129");
    }

    private static Classification.Item item(String code, String name) {
        return new Classification.Item(code, Label.of(name), "");
    }
}
