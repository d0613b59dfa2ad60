// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Grade;
import eu.fondaco.core.evidence.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Complexity, relatedness and income levels as questions about a small world. */
class ComplexityMeasuresTest {

    private static final String[] COUNTRIES = {"AA", "BB", "CC", "DD", "EE"};

    // specialised: AA in P1 P2 P3, BB in P1 P2, CC in P2 P4, DD in P4
    private static final String WORLD =
            """
            AA W00 P1 2018 10
            AA W00 P2 2018 10
            AA W00 P3 2018 10
            BB W00 P1 2018 10
            BB W00 P2 2018 10
            CC W00 P2 2018 15
            CC W00 P4 2018 15
            DD W00 P4 2018 30
            """;

    private static final List<String> QUESTIONS = questions();

    private static List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (String country : COUNTRIES) {
            for (String measure : new String[] {"fitness", "eci", "diversity"}) {
                questions.add("measure " + measure + " of exports from " + country + " in 2018");
            }
        }
        for (int k = 0; k < 6; k++) {
            questions.add("measure pci of exports of P" + k + " from AA in 2018");
            questions.add("measure product_fitness of exports of P" + k + " from AA in 2018");
        }
        return questions;
    }

    /** Enough in common for fitness to settle. */
    private static final String EVERYWHERE =
            "DD W00 P3 2018 30\nEE W00 P3 2018 10\nEE W00 P4 2018 10";

    private final CubeOfExports cube =
            new CubeOfExports("AA-1")
                    .add(WORLD)
                    .add("AA-1 W00 P1 2018 4\nAA-1 W00 P3 2018 4")
                    .income("AA", 2018, 40)
                    .income("BB", 2018, 30)
                    .income("CC", 2018, 20)
                    .income("DD", 2018, 10);

    private void holds(String table) {
        for (String line : table.strip().split("\n")) {
            String[] sides = line.split("\\|");
            double expected =
                    sides[1].strip().equals("?")
                            ? Double.NaN
                            : Double.parseDouble(sides[1].strip());
            double got = cube.value("measure " + sides[0].strip() + " in 2018");
            assertThat(got).as(line).isEqualTo(expected, within(1e-6));
        }
    }

    /** All shares are set against 110: P1 20, P2 35, P3 10, P4 45. */
    @Test
    void countsAndRelatednessAreThoseComputedByHand() {
        holds(
                """
                diversity of exports from AA | 3
                diversity of exports from BB | 2
                diversity of exports from DD | 1
                diversity of exports from AA-1 | 2
                ubiquity of exports of P1 from AA | 2
                ubiquity of exports of P2 from AA | 3
                proximity of exports of P1 from AA against exports of P2 from AA | 0.666667
                proximity of exports of P1 from AA against exports of P4 from AA | 0
                proximity of exports of P2 from AA against exports of P4 from AA | 0.333333
                density of exports of P3 from BB | 1
                density of exports of P4 from AA | 1
                density of exports of P2 from AA-1 | 0.75
                distance of exports of P2 from AA-1 | 0.25
                relative_density of exports of P1 from AA | ?
                """);
    }

    @Test
    void incomeLevelsAreMeansOfThoseWhoExport() {
        double p1 = (40 / 3.0 + 30 / 2.0) / (1 / 3.0 + 1 / 2.0);
        assertThat(cube.value("measure prody of exports of P1 from AA in 2018"))
                .isCloseTo(p1, within(1e-9));
        assertThat(cube.value("measure prody of exports of P3 from AA in 2018")).isEqualTo(40);
        assertThat(cube.value("measure expy of exports from AA-1 in 2018"))
                .isCloseTo((p1 + 40) / 2, within(1e-9));
    }

    /** What a model says isn't the producer's own number. */
    @Test
    void estimatesHaveAGradeOfTheirOwn() {
        assertThat(cube.ask("exports of P1 from AA in 2018").evidence().grade()).isEqualTo(Grade.A);
        assertThat(cube.ask("measure diversity of exports from AA in 2018").evidence().grade())
                .isEqualTo(Grade.E);
    }

    /** Standards of purchasing power aren't the currency of trade, nor are they to be mixed. */
    @Test
    void incomesMayBeInAnyOneUnit() {
        for (String unit : List.of("PPS", "USD", "EUR")) {
            CubeOfExports held = new CubeOfExports("AA-1").add(WORLD);
            held.income("AA", 2018, 40, unit).income("BB", 2018, 30, unit);
            held.income("CC", 2018, 20, unit).income("DD", 2018, 10, unit);
            assertThat(held.value("measure prody of exports of P3 from AA in 2018"))
                    .as(unit)
                    .isEqualTo(40);
            Answer told = held.ask("measure prody of exports of P3 from AA in 2018");
            assertThat(((Answer.Known) told).unit()).isEqualTo(unit);
        }
        CubeOfExports mixed =
                new CubeOfExports("AA-1")
                        .add(WORLD)
                        .income("AA", 2018, 40, "PPS")
                        .income("BB", 2018, 30, "USD");
        Answer none = mixed.ask("measure prody of exports of P1 from AA in 2018");
        assertThat(((Answer.Unknown) none).message().toString()).contains("in PPS and in USD");
    }

    @Test
    void aRegionIsNeverPartOfTheWorld() {
        CubeOfExports without = new CubeOfExports().add(WORLD).add(EVERYWHERE);
        CubeOfExports twin =
                new CubeOfExports("BB-1")
                        .add(WORLD)
                        .add(EVERYWHERE)
                        .add("BB-1 W00 P1 2018 2\nBB-1 W00 P2 2018 2");
        for (String measure : new String[] {"eci", "fitness", "outlook_index", "eci_reflections"}) {
            String question = "measure " + measure + " of exports from BB in 2018";
            assertThat(twin.value(question))
                    .as(measure)
                    .isNotNaN()
                    .isEqualTo(without.value(question));
        }
        for (String measure : new String[] {"eci", "fitness", "outlook_index", "diversity"}) {
            double region = twin.value("measure " + measure + " of exports from BB-1 in 2018");
            double country = twin.value("measure " + measure + " of exports from BB in 2018");
            assertThat(region).as(measure).isCloseTo(country, within(1e-9));
        }
    }

    @Test
    void whatIsMissingIsSaid() {
        CubeOfExports hidden = new CubeOfExports().add(WORLD).add("DD W00 P1 2018 1 C");
        assertThat(reason(hidden, "measure eci of exports from AA in 2018"))
                .isEqualTo(Reason.CONFIDENTIAL);
        assertThat(reason(cube, "measure eci of exports from AA in 2017"))
                .isEqualTo(Reason.NO_DATA);
        assertThat(reason(cube, "measure pci of exports from AA in 2018"))
                .isEqualTo(Reason.NOT_MEASURABLE);
        assertThat(reason(cube, "measure eci of imports to AA in 2018"))
                .isEqualTo(Reason.NOT_MEASURABLE);
        CubeOfExports regions =
                new CubeOfExports("AA-1", "AA-2")
                        .add("AA-1 W00 P1 2018 4\nAA-2 W00 P2 2018 4\nAA-1 W00 P2 2018 1");
        Answer answer = regions.ask("measure eci of exports from AA-1 in 2018");
        assertThat(((Answer.Unknown) answer).message().toString())
                .contains("world")
                .contains("0 countries");
        assertThat(cube.ask("measure eci of exports from AA in 2018").evidence().notes())
                .extracting(Object::toString)
                .anyMatch(n -> n.toString().contains("4 countries and 4 products"));
    }

    private static Reason reason(CubeOfExports of, String question) {
        return ((Answer.Unknown) of.ask(question)).reason();
    }

    @Test
    void inRandomWorldsIndicesAreFixedPointsOfTheirDefinitions() {
        Random random = new Random(7);
        int settled = 0;
        for (int world = 0; world < 1_000; world++) {
            double[][] x = new double[COUNTRIES.length][6];
            StringBuilder table = new StringBuilder();
            for (int c = 0; c < x.length; c++) {
                for (int k = 0; k < 6; k++) {
                    x[c][k] =
                            c > 0 && c != k && random.nextInt(3) == 0
                                    ? 0
                                    : 1 + random.nextInt(1000);
                    if (x[c][k] > 0) {
                        table.append(COUNTRIES[c])
                                .append(" W00 P")
                                .append(k)
                                .append(" 2018 ")
                                .append((int) x[c][k])
                                .append('\n');
                    }
                }
            }
            settled += fixedPoints(new CubeOfExports().add(table.toString()), x) ? 1 : 0;
        }
        assertThat(settled).isGreaterThan(500);
    }

    /** Whether fitness, which needn't settle, was among them. */
    private static boolean fixedPoints(CubeOfExports cube, double[][] x) {
        cube.askAll(QUESTIONS);
        boolean[][] m = specialised(x);
        double[] fitness = of(cube, "fitness");
        double[] eci = of(cube, "eci");
        double[] pci = new double[6];
        double[] quality = new double[6];
        for (int k = 0; k < 6; k++) {
            pci[k] = cube.value("measure pci of exports of P" + k + " from AA in 2018");
            quality[k] =
                    cube.value("measure product_fitness of exports of P" + k + " from AA in 2018");
        }
        double mean = 0;
        double[] sums = new double[x.length];
        for (int c = 0; c < x.length; c++) {
            double index = 0;
            int n = 0;
            for (int k = 0; k < 6; k++) {
                if (m[c][k]) {
                    index += pci[k];
                    sums[c] += quality[k];
                    n++;
                }
            }
            mean += sums[c] / x.length;
            assertThat(eci[c]).isCloseTo(index / n, within(1e-6));
            assertThat(cube.value("measure diversity of exports from " + COUNTRIES[c] + " in 2018"))
                    .isEqualTo(n);
        }
        for (int c = 0; c < x.length && !Double.isNaN(fitness[0]); c++) {
            assertThat(fitness[c]).isCloseTo(sums[c] / mean, within(1e-6));
        }
        return !Double.isNaN(fitness[0]);
    }

    private static double[] of(CubeOfExports cube, String measure) {
        double[] all = new double[COUNTRIES.length];
        for (int c = 0; c < all.length; c++) {
            all[c] =
                    cube.value(
                            "measure " + measure + " of exports from " + COUNTRIES[c] + " in 2018");
        }
        return all;
    }

    private static boolean[][] specialised(double[][] x) {
        double world = 0;
        double[] product = new double[6];
        double[] country = new double[x.length];
        for (int c = 0; c < x.length; c++) {
            for (int k = 0; k < 6; k++) {
                world += x[c][k];
                product[k] += x[c][k];
                country[c] += x[c][k];
            }
        }
        boolean[][] m = new boolean[x.length][6];
        for (int c = 0; c < x.length; c++) {
            for (int k = 0; k < 6; k++) {
                m[c][k] = x[c][k] > 0 && x[c][k] / country[c] / (product[k] / world) >= 1;
            }
        }
        return m;
    }
}
