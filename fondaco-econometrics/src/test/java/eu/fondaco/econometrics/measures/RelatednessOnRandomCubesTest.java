// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Relatedness, outlook and income levels of countries and a region in a hundred random worlds
 * beside a slow implementation: the same number, or none in both.
 */
class RelatednessOnRandomCubesTest {

    private static final int WORLDS = Boolean.getBoolean("fondaco.slow") ? 1_000 : 100;
    private static final int PRODUCTS = 6;
    private static final String[] PLACES = {"AA", "BB", "CC", "DD", "EE", "AA-1"};
    private static final int REGION = 5;

    private final Map<String, Integer> known = new LinkedHashMap<>();

    @Test
    void everyNumberIsWhatTheSlowImplementationSays() {
        Random seeds = new Random(11);
        for (int i = 0; i < WORLDS; i++) {
            long seed = seeds.nextLong();
            assertThat(wrong(new Random(seed))).as("world %d", seed).isEmpty();
        }
        assertThat(known)
                .hasSize(8)
                .allSatisfy((measure, n) -> assertThat(n).as(measure).isGreaterThan(WORLDS));
    }

    private List<String> wrong(Random random) {
        double[][] x = new double[REGION][PRODUCTS];
        double[] region = new double[PRODUCTS];
        double[] income = new double[REGION];
        CubeOfExports cube = new CubeOfExports("AA-1");
        for (int c = 0; c < PLACES.length; c++) {
            double[] row = c == REGION ? region : x[c];
            for (int k = 0; k < PRODUCTS; k++) {
                boolean kept =
                        k == c % REGION || k == REGION && c == 0; // every product is in the world
                row[k] = !kept && random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(1000);
                if (row[k] > 0) {
                    cube.add(PLACES[c] + " W00 P" + k + " 2018 " + (int) row[k]);
                }
            }
            if (c != REGION) {
                income[c] = 1 + random.nextInt(50);
                cube.income(PLACES[c], 2018, income[c]);
            }
        }
        double[] pci = new double[PRODUCTS];
        List<String> first = new ArrayList<>();
        for (int k = 0; k < PRODUCTS; k++) {
            first.add(of("pci", "AA", k));
        }
        cube.askAll(first);
        for (int k = 0; k < PRODUCTS; k++) {
            pci[k] = cube.value(first.get(k));
        }
        return wrong(cube, expected(new SlowRelatedness(x, pci), x, region, income, pci));
    }

    private static Map<String, Double> expected(
            SlowRelatedness slow, double[][] x, double[] region, double[] income, double[] pci) {
        Map<String, Double> all = new LinkedHashMap<>();
        boolean settled = !Double.isNaN(pci[0]);
        for (int k = 0; k < PRODUCTS; k++) {
            all.put(of("prody", "AA", k), slow.prody(income, k));
            for (int j = 0; j < PRODUCTS; j++) {
                int a = k;
                int b = j;
                if (a != b) {
                    all.put(
                            "measure proximity of exports of P"
                                    + a
                                    + " from AA against exports of P"
                                    + b
                                    + " from AA in 2018",
                            where(settled, () -> slow.proximity(a, b)));
                }
            }
        }
        for (int c = 0; c < PLACES.length; c++) {
            double[] row = c == REGION ? region : x[c];
            boolean[] has = slow.specialised(row);
            String place = PLACES[c];
            all.put(of("expy", place), slow.expy(income, row));
            all.put(of("outlook_index", place), where(settled, () -> slow.outlook(has)));
            for (int k = 0; k < PRODUCTS; k++) {
                int of = k;
                all.put(of("density", place, k), where(settled, () -> slow.density(has, of)));
                all.put(of("distance", place, k), where(settled, () -> 1 - slow.density(has, of)));
                all.put(
                        of("relative_density", place, k),
                        where(settled, () -> slow.relativeDensity(has, of)));
                all.put(of("outlook_gain", place, k), where(settled, () -> slow.gain(has, of)));
            }
        }
        return all;
    }

    /** Where the world has no indices, nothing that is made with them is told. */
    private static double where(boolean settled, Supplier<Double> number) {
        return settled ? number.get() : Double.NaN;
    }

    private List<String> wrong(CubeOfExports cube, Map<String, Double> expected) {
        cube.askAll(List.copyOf(expected.keySet()));
        List<String> wrong = new ArrayList<>();
        expected.forEach(
                (question, should) -> {
                    double got = cube.value(question);
                    if (Double.isNaN(got) != Double.isNaN(should)
                            || Math.abs(got - should) > 1e-9 * Math.max(1, Math.abs(should))) {
                        wrong.add(question + ": " + got + ", not " + should);
                    }
                    known.merge(question.split(" ")[1], Double.isNaN(got) ? 0 : 1, Integer::sum);
                });
        return wrong;
    }

    private static String of(String measure, String place) {
        return "measure " + measure + " of exports from " + place + " in 2018";
    }

    private static String of(String measure, String place, int product) {
        return "measure " + measure + " of exports of P" + product + " from " + place + " in 2018";
    }
}
