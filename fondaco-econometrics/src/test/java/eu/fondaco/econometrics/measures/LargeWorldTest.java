// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.econometrics.complexity.Complexity;
import eu.fondaco.econometrics.complexity.ComplexityEstimator;
import eu.fondaco.econometrics.complexity.ComplexitySpec;
import eu.fondaco.econometrics.complexity.ExportMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Worlds that are read at once: the indices of the estimator itself, and nothing hidden or missing
 * lost.
 */
class LargeWorldTest {

    private static final int COUNTRIES = 150;
    private static final int PRODUCTS = 150;
    private static final int REGION = 17;

    private final List<String> countries = new ArrayList<>();
    private final List<String> products = new ArrayList<>();
    private final double[] values = new double[COUNTRIES * PRODUCTS];
    private final CubeOfExports cube = world();

    private CubeOfExports world() {
        Random random = new Random(4);
        StringBuilder cells = new StringBuilder();
        for (int k = 0; k < PRODUCTS; k++) {
            products.add("P" + (100 + k));
        }
        for (int c = 0; c < COUNTRIES; c++) {
            countries.add("C" + (100 + c));
            for (int k = 0; k < PRODUCTS; k++) {
                int value = random.nextInt(PRODUCTS) < k - c / 2 ? 0 : 1 + random.nextInt(1000);
                values[c * PRODUCTS + k] = value;
                if (value > 0) {
                    cells.append(countries.get(c))
                            .append(" W00 ")
                            .append(products.get(k))
                            .append(" 2018 ")
                            .append(value)
                            .append('\n');
                }
                if (c == REGION && value > 0) {
                    cells.append("C117-1 W00 ")
                            .append(products.get(k))
                            .append(" 2018 ")
                            .append(value)
                            .append('\n');
                }
            }
        }
        return new CubeOfExports("C117-1").add(cells.toString());
    }

    @Test
    void indicesAreThoseOfTheEstimator() {
        Complexity indices =
                ComplexityEstimator.of(ComplexitySpec.standard())
                        .estimate(new ExportMatrix(countries, products, values));
        for (int c = 0; c < COUNTRIES; c += 50) {
            assertThat(cube.value(of("eci", countries.get(c)))).isEqualTo(indices.eci()[c]);
        }
        assertThat(cube.value(of("outlook_index", "C117-1")))
                .isEqualTo(cube.value(of("outlook_index", "C117")));
        String pci = "measure pci of exports of P107 from C100 in 2018";
        assertThat(cube.value(pci)).isEqualTo(indices.pci()[7]);
        Answer answer = cube.ask(pci);
        assertThat(answer.evidence().items()).hasSize(1);
        assertThat(answer.evidence().items().get(0).question())
                .isEqualTo("X of 150 reporters by 150 products, W00 2018");
        assertThat(answer.evidence().items().get(0).release()).isEqualTo("world@1");
    }

    @Test
    void aConfidentialCellIsNeverLost() {
        cube.add("C100 W00 P149 2018 5 C");
        Answer hidden = cube.ask(of("eci", "C101"));
        assertThat(((Answer.Unknown) hidden).reason()).isEqualTo(Reason.CONFIDENTIAL);
    }

    @Test
    void aFlagOfACellIsTold() {
        cube.add("C101 W00 P149 2018 5 P");
        Answer flagged = cube.ask(of("eci", "C101"));
        assertThat(flagged.evidence().items().get(0).status()).isEqualTo("P");
    }

    @Test
    void aNegativeExportIsRefused() {
        cube.add("C101 W00 P149 2018 -5");
        Answer refused = cube.ask(of("eci", "C101"));
        assertThat(((Answer.Unknown) refused).message().toString())
                .isEqualTo("an export is negative");
    }

    private static String of(String measure, String place) {
        return "measure " + measure + " of exports from " + place + " in 2018";
    }
}
