// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/** Small tables made by a formula, for trying the econometric commands. */
final class SampleTables {

    private SampleTables() {}

    /** gravity.csv: twelve countries, six years, zeros, an agreement. */
    static Path gravity(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(12);
        StringBuilder b = new StringBuilder("exporter,importer,year,trade,dist,cntg,rta\n");
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < 12; j++) {
                double dist = 200 + 700 * Math.abs(i - j) + 30 * ((i * 7 + j * 7) % 5);
                for (int t = 2000; t < 2006 && i != j; t++) {
                    int rta = (i + j) % 3 == 0 && t >= 2002 ? 1 : 0;
                    double mu = Math.exp(9 + 0.1 * i + 0.2 * j - Math.log(dist) + 0.4 * rta);
                    double v = random.nextDouble() < 0.1 ? 0 : mu * (0.5 + random.nextDouble());
                    b.append(
                            String.format(
                                    Locale.ROOT,
                                    "C%02d,C%02d,%d,%.3f,%.1f,%d,%d%n",
                                    i,
                                    j,
                                    t,
                                    v,
                                    dist,
                                    Math.abs(i - j) == 1 ? 1 : 0,
                                    rta));
                }
            }
        }
        return Files.writeString(folder.resolve("gravity.csv"), b);
    }

    /** world.csv: fifteen countries and forty products. */
    static Path world(Path folder) throws IOException {
        return exports(folder.resolve("world.csv"), "country", 15, 3);
    }

    /** regions.csv: four regions and the same products. */
    static Path regions(Path folder) throws IOException {
        return exports(folder.resolve("regions.csv"), "region", 4, 8);
    }

    private static Path exports(Path file, String place, int places, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder b = new StringBuilder(place + ",product,value\n");
        for (int i = 0; i < places; i++) {
            for (int k = 0; k < 40; k++) {
                if (random.nextDouble()
                        < 0.2 + 0.7 * Math.max(0, i / (double) places - k / 40.0 + 0.3)) {
                    b.append(
                            String.format(
                                    Locale.ROOT,
                                    "X%02d,%04d,%.2f%n",
                                    i,
                                    101 + k,
                                    Math.exp(4 * random.nextDouble())));
                }
            }
        }
        return Files.writeString(file, b);
    }
}
