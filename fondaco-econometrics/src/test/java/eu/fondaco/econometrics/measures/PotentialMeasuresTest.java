// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Lang;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Export potential as questions. */
class PotentialMeasuresTest {

    /** A country, one of its regions, two partners and two products. */
    private static final String CELLS =
            """
            AA MM P0 2018 60
            AA MM P1 2018 40
            AA NN P0 2018 20
            AA NN P1 2018 80
            AA-1 MM P0 2018 10
            AA-1 MM P1 2018 30
            AA-1 NN P0 2018 10
            AA-1 NN P1 2018 30
            AA W00 P0 2018 80
            AA W00 P1 2018 120
            AA-1 W00 P0 2018 20
            AA-1 W00 P1 2018 60
            """;

    private final CubeOfExports cube = new CubeOfExports("AA-1").add(CELLS);

    /**
     * The region has 20 of 80 and 60 of 120: parts 1/4 and 1/2. Of MM's 60 and 40 that gives 35, 40
     * is sold: ease 8/7; of NN's 20 and 80 it gives 45, 40 is sold: ease 8/9.
     */
    @Test
    void aRegionIsSetAgainstWhatItsCountrySells() {
        number("ease", "MM", 8 / 7.0);
        number("ease", "NN", 8 / 9.0);
        number("export_potential", "of P0", "MM", 120 / 7.0);
        number("export_potential", "of P1", "MM", 160 / 7.0);
        number("export_potential", "MM", 40);
        number("unrealised_potential", "of P0", "MM", 50 / 7.0);
        number("unrealised_potential", "of P1", "MM", 0);
        number("unrealised_share", "MM", 100 * 50 / 7.0 / 40);
        number("unrealised_potential", "of P1", "NN", 50 / 9.0);
        assertThat(cube.value("unrealised potential of exports from AA-1 in 2018"))
                .isCloseTo(50 / 7.0 + 50 / 9.0, within(1e-9));
        assertThat(cube.value("export potential of exports of P1 from AA-1 in 2018"))
                .isCloseTo(160 / 7.0 + 320 / 9.0, within(1e-9));
    }

    @Test
    void whatStandsForDemandIsSaid() {
        Answer.Known known =
                (Answer.Known) cube.ask("unrealised potential of exports from AA-1 to MM in 2018");
        assertThat(known.evidence().grade()).isEqualTo(Grade.E);
        assertThat(known.evidence().notes().toString())
                .contains("what AA sells there stands for the demand of one partner in 2 products")
                .contains("of 2018 alone")
                .contains("no forecast and no ceiling");
    }

    /** MM declares 90 and 10; everybody is AA and BB: parts 20/100 and 60/300. */
    @Test
    void declaredImportsComeBeforeWhatStandsForThem() {
        CubeOfExports world =
                new CubeOfExports("AA-1")
                        .add(CELLS)
                        .add("BB W00 P0 2018 20\nBB W00 P1 2018 180")
                        .addImports("MM W00 P0 2018 90\nMM W00 P1 2018 10");
        assertThat(world.value("measure ease of exports from AA-1 to MM in 2018"))
                .isCloseTo(40 / (0.2 * 90 + 0.2 * 10), within(1e-9));
        assertThat(world.value("export potential of exports of P0 from AA-1 to MM in 2018"))
                .isCloseTo(36, within(1e-9));
        Answer.Known known =
                (Answer.Known) world.ask("export potential of exports from AA-1 to MM in 2018");
        assertThat(known.evidence().notes().toString()).contains("as declared in imports");
        // a basis that is named takes its place again
        assertThat(
                        world.value(
                                "export potential of exports of P0 from AA-1 to MM in 2018 against"
                                        + " exports from AA"))
                .isCloseTo(120 / 7.0, within(1e-9));
    }

    /** 2016 doubled, 2017 as 2018: parts and ease stay; the mean weighs 1, 2 and 3 of 6. */
    @Test
    void laterYearsWeighMore() {
        String doubled = CELLS.replace("2018", "2016").replaceAll("(\\d+)\n", "$10\n");
        CubeOfExports years =
                new CubeOfExports("AA-1")
                        .add(CELLS)
                        .add(CELLS.replace("2018", "2017"))
                        .add(doubled);
        String question = "export potential of exports of P0 from AA-1 to MM in 2018";
        double mean = (10 * 1 + 2 + 3) / 6.0;
        assertThat(years.value(question)).isCloseTo(120 / 7.0 * mean, within(1e-9));
        assertThat(((Answer.Known) years.ask(question)).evidence().notes().toString())
                .contains("mean of 2016 to 2018, later years weighed more");
    }

    @Test
    void whatIsNotKnownIsRefusedByName() {
        CubeOfExports hidden =
                new CubeOfExports("AA-1")
                        .add(CELLS.replace("AA-1 NN P0 2018 10", "AA-1 NN P0 2018 10 C"));
        Answer secret = hidden.ask("export potential of exports of P0 from AA-1 to NN in 2018");
        assertThat(((Answer.Unknown) secret).reason()).isEqualTo(Reason.CONFIDENTIAL);
        Answer country = cube.ask("export potential of exports from AA to MM in 2018");
        assertThat(((Answer.Unknown) country).message().toString())
                .contains("what MM buys by product isn't held");
        Answer imports = cube.ask("export potential of imports from MM to AA-1 in 2018");
        assertThat(((Answer.Unknown) imports).message().toString()).contains("exports");
        Answer missing = cube.ask("measure ease of exports from AA-1 in 2018");
        assertThat(((Answer.Unknown) missing).message().toString()).contains("partner");
        assertThat(
                        new CubeOfExports("AA-1")
                                        .add("AA MM TOTAL 2018 5\nAA-1 MM TOTAL 2018 2")
                                        .ask("export potential of exports from AA-1 to MM in 2018")
                                instanceof Answer.Unknown)
                .isTrue();
    }

    /** Nearness from the complexity measures, demand and ease from those above. */
    @Test
    void diversificationIsNearnessTimesDemandTimesEase() {
        Random random = new Random(3);
        StringBuilder cells = new StringBuilder();
        for (String place : new String[] {"AA", "BB", "CC", "DD", "AA-1"}) {
            for (int k = 0; k < 6; k++) {
                int most = place.equals("AA-1") ? 9 : 900;
                int one = 1 + random.nextInt(most);
                int other = 1 + random.nextInt(most);
                cells.append("%s MM P%d 2018 %d%n".formatted(place, k, one));
                cells.append("%s NN P%d 2018 %d%n".formatted(place, k, other));
                cells.append("%s W00 P%d 2018 %d%n".formatted(place, k, one + other));
            }
        }
        CubeOfExports world = new CubeOfExports("AA-1").add(cells.toString());
        double[] own = row(world, "AA-1");
        double[] all = new double[6];
        for (String place : new String[] {"AA", "BB", "CC", "DD"}) {
            double[] row = row(world, place);
            Arrays.setAll(all, k -> all[k] + row[k]);
        }
        int promising = 0;
        for (int k = 0; k < 6; k++) {
            String to = " of exports of P" + k + " from AA-1 to MM in 2018";
            String there = " of exports of P" + k + " from AA-1 in 2018";
            double found = world.value("diversification potential" + to);
            if (own[k] / sum(own) >= all[k] / sum(all)) {
                assertThat(found).isNaN();
                continue;
            }
            promising++;
            assertThat(found)
                    .isCloseTo(
                            world.value("measure density" + there)
                                    * world.value("exports of P" + k + " from AA to MM in 2018")
                                    * world.value(
                                            "measure ease of exports from AA-1 to MM in 2018"),
                            within(1e-6));
        }
        assertThat(promising).isPositive();
    }

    private static double[] row(CubeOfExports world, String place) {
        return IntStream.range(0, 6)
                .mapToDouble(k -> world.value("exports of P" + k + " from " + place + " in 2018"))
                .toArray();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    @Test
    void wordsOfBothLanguagesAreRead() {
        assertThat(
                        cube.ask(
                                "potenziale di esportazione non realizzato delle esportazioni di"
                                        + " AA-1 verso MM nel 2018",
                                Lang.IT))
                .isInstanceOf(Answer.Known.class);
    }

    private void number(String measure, String partner, double expected) {
        number(measure, "", partner, expected);
    }

    private void number(String measure, String product, String partner, double expected) {
        String question =
                "measure %s of exports %s from AA-1 to %s in 2018"
                        .formatted(measure, product, partner);
        assertThat(cube.value(question)).as(question).isCloseTo(expected, within(1e-9));
    }
}
