// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import org.junit.jupiter.api.Test;

/** Growth taken apart by regression, as questions. */
class GrowthMeasuresTest {

    private static final String[] PARTS = {
        "ecms_world", "ecms_performance", "ecms_geography", "ecms_products"
    };

    /**
     * A sum of effects: exporters 0.2, -0.2; markets 0.1, -0.1; products 0.3, -0.3; all weights
     * alike.
     */
    private static String additive() {
        StringBuilder cells = new StringBuilder();
        for (int e = 0; e < 2; e++) {
            for (int p = 0; p < 2; p++) {
                for (int k = 0; k < 2; k++) {
                    double growth =
                            (e == 0 ? 0.2 : -0.2) + (p == 0 ? 0.1 : -0.1) + (k == 0 ? 0.3 : -0.3);
                    String place = (e == 0 ? "AA" : "BB") + (p == 0 ? " MM" : " NN") + " P" + k;
                    cells.append(place)
                            .append(" 2017 ")
                            .append(1000 * (1 - growth / 2))
                            .append('\n');
                    cells.append(place)
                            .append(" 2018 ")
                            .append(1000 * (1 + growth / 2))
                            .append('\n');
                }
            }
        }
        return cells.toString();
    }

    @Test
    void effectsThatAddUpAreFoundAgain() {
        CubeOfExports cube = new CubeOfExports().add(additive());
        assertThat(value(cube, "ecms_performance", "AA")).isCloseTo(20, within(1e-9));
        assertThat(value(cube, "ecms_performance", "BB")).isCloseTo(-20, within(1e-9));
        for (String none : new String[] {"ecms_world", "ecms_geography", "ecms_products"}) {
            assertThat(value(cube, none, "AA")).as(none).isCloseTo(0, within(1e-9));
        }
        String asked = "measure ecms_performance of exports from AA from 2017 to 2018";
        assertThat(cube.ask(asked).evidence().grade()).isEqualTo(Grade.E);
    }

    @Test
    void aRegionIsSetAgainstTheSampleAndItsPartsAddUp() {
        CubeOfExports cube =
                new CubeOfExports("AA-1")
                        .add(additive())
                        .add("AA-1 MM P0 2017 100\nAA-1 MM P0 2018 250\nAA-1 NN P1 2018 50");
        assertThat(value(cube, "ecms_performance", "AA")).isCloseTo(20, within(1e-9));
        // of 400 in both years 350 are in a cell expected to grow by 0.4, 50 in one of -0.4
        assertThat(value(cube, "ecms_geography", "AA-1"))
                .isCloseTo(100 * 0.1 * 300 / 400, within(1e-9));
        assertThat(value(cube, "ecms_products", "AA-1"))
                .isCloseTo(100 * 0.3 * 300 / 400, within(1e-9));
        double sum = 0;
        for (String part : PARTS) {
            sum += value(cube, part, "AA-1");
        }
        assertThat(sum).isCloseTo(100 * 2 * (300 - 100) / 400.0, within(1e-9));
    }

    @Test
    void whatCannotBeSetAgainstAnythingIsRefused() {
        CubeOfExports cube =
                new CubeOfExports("AA-1")
                        .add(additive())
                        .add("AA-1 MM P7 2017 5\nAA-1 MM P7 2018 5")
                        .add("CC MM P0 2017 1 C\nCC MM P0 2018 1");
        Answer hidden = cube.ask("measure ecms_world of exports from AA from 2017 to 2018");
        assertThat(((Answer.Unknown) hidden).reason()).isEqualTo(Reason.CONFIDENTIAL);
        Answer alone =
                new CubeOfExports("AA-1")
                        .add(additive())
                        .add("AA-1 MM P7 2017 5\nAA-1 MM P7 2018 5")
                        .ask("measure ecms_products of exports from AA-1 from 2017 to 2018");
        assertThat(((Answer.Unknown) alone).message().toString())
                .contains("nobody else of the sample");
    }

    private static double value(CubeOfExports cube, String measure, String reporter) {
        return cube.value(
                "measure " + measure + " of exports from " + reporter + " from 2017 to 2018");
    }
}
