// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.econometrics.reference.SharedData;
import eu.fondaco.econometrics.table.ColumnTable;
import eu.fondaco.econometrics.table.CsvTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Published indices of 2017, and the advantages of a published fixture. */
class PublishedComplexityTest {

    @Test
    void reflectionsGiveThePublishedIndicesOf2017() {
        ColumnTable trade =
                SharedData.read(
                        CsvTable.of(
                                        SharedData.file(
                                                "data/complexity/history/world_trade_2017.csv.gz"))
                                .text(Set.of("reporter_iso", "product_code")));
        ExportMatrix m = ExportMatrix.of(trade, "reporter_iso", "product_code", "export_value_usd");
        Complexity countries = by(m, 18);
        agree(countries.eci(), countries.places(), "world_eci_2017", "country");
        Complexity products = by(m, 19);
        agree(products.pci(), products.products(), "world_pci_2017", "product");
    }

    private static Complexity by(ExportMatrix m, int steps) {
        return ComplexityEstimator.of(
                        ComplexitySpec.standard()
                                .with(Convention.ECONOMICCOMPLEXITY)
                                .with(new Method.Reflections(steps)))
                .estimate(m);
    }

    private static void agree(double[] got, List<String> codes, String file, String code) {
        ColumnTable want =
                SharedData.read(
                        CsvTable.of(SharedData.file("data/complexity/history/" + file + ".csv"))
                                .text(Set.of(code)));
        assertThat(codes).hasSize(want.rows());
        for (int r = 0; r < want.rows(); r++) {
            assertThat(got[codes.indexOf(want.get(code).text(r))])
                    .as(want.get(code).text(r))
                    .isCloseTo(want.numbers("value")[r], within(1e-8));
        }
    }

    @Test
    void advantagesOfTheProvincialFixtureHaveThePublishedMoments() {
        ColumnTable t = SharedData.table("data/spain_provinces/fixture_exports.csv");
        Advantage a =
                Advantage.of(
                        ExportMatrix.of(t, "Exporter Country ID", "Section ID", "Trade Value"), 1);
        int section = a.products().indexOf("1");
        double[] rca = new double[a.places().size()];
        Arrays.setAll(rca, place -> a.rca(place, section));
        double mean = Arrays.stream(rca).average().orElseThrow();
        double square = Arrays.stream(rca).map(v -> (v - mean) * (v - mean)).sum();
        assertThat(mean).isCloseTo(3.484895, within(5e-7));
        assertThat(Math.sqrt(square / (rca.length - 1))).isCloseTo(8.261088, within(5e-7));
        assertThat(Arrays.stream(rca).max().orElseThrow()).isCloseTo(47.724923, within(5e-7));
    }

    @Test
    void provincesAreMeasuredAgainstTheWorldAndNotAddedToIt() {
        ColumnTable world = SharedData.table("data/spain_provinces/global_exports.csv");
        ColumnTable spain = SharedData.table("data/spain_provinces/subnat_exports.csv");
        ExportMatrix w = ExportMatrix.of(world, "Country ID", "Section ID", "Trade Value");
        Complexity c = ComplexityEstimator.of(ComplexitySpec.standard()).estimate(w);
        Subnational s =
                Subnational.of(
                        c,
                        w,
                        ExportMatrix.of(spain, "Subnat Geography", "Section ID", "Trade Value"));
        assertThat(c.places()).doesNotContain("Álava");
        assertThat(s.advantage().places()).contains("Álava");
        int alava = s.advantage().places().indexOf("Álava");
        double sum = 0;
        int n = 0;
        for (int k = 0; k < c.products().size(); k++) {
            if (s.advantage().isSpecialised(alava, k)) {
                sum += c.pci()[k];
                n++;
            }
        }
        assertThat(s.eci()[alava]).isCloseTo(sum / n, within(1e-12));
        assertThat(s.outlook().density(alava, 0)).isBetween(0.0, 1.0);
    }
}
