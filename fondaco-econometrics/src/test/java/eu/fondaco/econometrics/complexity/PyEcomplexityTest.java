// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.econometrics.reference.SharedData;
import eu.fondaco.econometrics.speech.EstimatorNote;
import eu.fondaco.econometrics.table.Column;
import eu.fondaco.econometrics.table.ColumnTable;
import eu.fondaco.econometrics.table.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A generated world of 220 countries and 1,506 products against Harvard's package. */
class PyEcomplexityTest {

    private static Complexity complexity;

    @Test
    void indicesAndOutlookOfCountriesAgree() {
        Complexity c = complexity();
        double[] coi = c.outlook().coi();
        int[] diversity = c.advantage().diversity();
        ColumnTable want = read("eci", "i");
        assertThat(c.places()).hasSize(want.rows());
        for (int r = 0; r < want.rows(); r++) {
            String code = want.get("i").text(r);
            int place = c.places().indexOf(code);
            assertThat(c.eci(code)).as(code).isCloseTo(want.numbers("eci")[r], within(5.1e-12));
            assertThat(coi[place]).as(code).isCloseTo(want.numbers("coi")[r], within(5.1e-12));
            assertThat(diversity[place]).isEqualTo((int) want.numbers("diversity")[r]);
        }
    }

    @Test
    void indicesOfProductsAgree() {
        Complexity c = complexity();
        int[] ubiquity = c.advantage().ubiquity();
        ColumnTable want = read("pci", "k");
        assertThat(c.products()).hasSize(want.rows());
        for (int r = 0; r < want.rows(); r++) {
            String code = want.get("k").text(r);
            assertThat(c.pci(code)).as(code).isCloseTo(want.numbers("pci")[r], within(5.1e-12));
            assertThat(ubiquity[c.products().indexOf(code)])
                    .isEqualTo((int) want.numbers("ubiquity")[r]);
        }
    }

    @Test
    void cellsAgree() {
        Complexity c = complexity();
        ColumnTable want = read("cells_sample97", "i", "k");
        for (int r = 0; r < want.rows(); r++) {
            int place = c.places().indexOf(want.get("i").text(r));
            int product = c.products().indexOf(want.get("k").text(r));
            assertThat(c.advantage().rca(place, product))
                    .isCloseTo(
                            want.numbers("rca")[r],
                            within(5e-10 * Math.max(1, want.numbers("rca")[r])));
            assertThat(c.advantage().isSpecialised(place, product))
                    .isEqualTo(want.numbers("mcp")[r] == 1);
            assertThat(c.outlook().density(place, product))
                    .isCloseTo(want.numbers("density")[r], within(5.1e-12));
            assertThat(c.outlook().cog(place, product))
                    .isCloseTo(want.numbers("cog")[r], within(5.1e-12));
        }
    }

    @Test
    void proximitiesAgree() {
        Complexity c = complexity();
        ColumnTable want = read("prox_sample", "k_1", "k_2");
        for (int r = 0; r < want.rows(); r++) {
            double[] phi = c.proximity(c.products().indexOf(want.get("k_1").text(r)));
            assertThat(phi[c.products().indexOf(want.get("k_2").text(r))])
                    .isCloseTo(want.numbers("proximity")[r], within(5.1e-12));
        }
    }

    @Test
    void weakSignOfASyntheticWorldIsWarnedOf() {
        assertThat(complexity().warnings()).anyMatch(w -> w.is(EstimatorNote.WEAK_SIGN));
    }

    @Test
    void countryIndexIsTheMeanOfItsProducts() {
        Complexity c = complexity();
        double[] means = c.subnational(c.advantage());
        for (int i = 0; i < means.length; i++) {
            assertThat(means[i]).isCloseTo(c.eci()[i], within(1e-11));
        }
    }

    private static ColumnTable read(String name, String... text) {
        return SharedData.read(
                CsvTable.of(SharedData.file("reference/pyec_small_hs4_2021_" + name + ".csv"))
                        .text(Set.of(text)));
    }

    private static synchronized Complexity complexity() {
        if (complexity == null) {
            ColumnTable t =
                    SharedData.read(
                            CsvTable.of(
                                            SharedData.generate(
                                                            "GenBaci.java",
                                                            "world",
                                                            "1000000",
                                                            "2021",
                                                            "2021",
                                                            "2")
                                                    .resolve("world")
                                                    .resolve("BACI_SYN_Y2021.csv"))
                                    .columns(Set.of("i", "k", "v"))
                                    .text(Set.of("i", "k")));
            complexity =
                    ComplexityEstimator.of(
                                    ComplexitySpec.standard().with(Convention.PY_ECOMPLEXITY))
                            .estimate(ExportMatrix.of(headings(t), "i", "k4", "v"));
        }
        return complexity;
    }

    private static ColumnTable headings(ColumnTable t) {
        Column.Text k = (Column.Text) t.get("k");
        List<String> labels =
                new ArrayList<>(
                        new TreeSet<>(k.labels().stream().map(l -> l.substring(0, 4)).toList()));
        int[] map = k.labels().stream().mapToInt(l -> labels.indexOf(l.substring(0, 4))).toArray();
        return t.with(
                "k4",
                new Column.Text(Arrays.stream(k.codes()).map(code -> map[code]).toArray(), labels));
    }
}
