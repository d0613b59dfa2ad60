// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Ruling.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The odds that a statement holds, or doesn't, by all that is known of how it was read; learned
 * from annotated texts. Read from a file of lines {@code part, feature, weight}, parted by tabs;
 * how it is made is told in {@code docs/how-to/train-the-reader.md}.
 *
 * @param holds weights of the log-odds of holding
 * @param fails weights of the log-odds of not holding
 * @param from the log-odds from which a verdict is given, where something is left open or a doubt
 *     speaks against it and, as {@code CLEAN}, where nothing does
 */
record Odds(Map<String, Double> holds, Map<String, Double> fails, Map<String, Double> from) {

    static final String FILE = "odds.tsv";
    static final String HOLDS = "HOLDS";
    static final String FAILS = "FAILS";
    static final String THRESHOLD = "THRESHOLD";
    static final String CLEAN = ".CLEAN";

    /** The feature that every statement has. */
    static final String BIAS = "bias";

    private static final class Shipped {
        static final Odds ODDS = load();

        private static Odds load() {
            try (InputStream in = Odds.class.getResourceAsStream(FILE)) {
                return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the shipped odds of acts", e);
            }
        }
    }

    /** Those that come with the program. */
    static Odds shipped() {
        return Shipped.ODDS;
    }

    /**
     * Reads odds.
     *
     * @param file the text of their file
     * @throws IOException with the line that isn't one
     */
    static Odds read(String file) throws IOException {
        Map<String, Map<String, Double>> parts = new TreeMap<>();
        for (String line : file.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] f = line.split("\t");
            if (f.length != 3) {
                throw new IOException("odds: '" + line + "' is not part, feature, weight");
            }
            parts.computeIfAbsent(f[0], k -> new TreeMap<>()).put(f[1], Double.parseDouble(f[2]));
        }
        return new Odds(
                parts.getOrDefault(HOLDS, Map.of()),
                parts.getOrDefault(FAILS, Map.of()),
                parts.getOrDefault(THRESHOLD, Map.of()));
    }

    /** The log-odds that a verdict is right. */
    double of(Truth verdict, Map<String, Double> features) {
        Map<String, Double> weights = verdict == Truth.TRUE ? holds : fails;
        double z = weights.getOrDefault(BIAS, 0.0);
        for (Map.Entry<String, Double> f : features.entrySet()) {
            z += weights.getOrDefault(f.getKey(), 0.0) * f.getValue();
        }
        return z;
    }

    /** Whether a verdict is right often enough to be given. */
    boolean allow(Truth verdict, Map<String, Double> features, boolean clean) {
        String part = verdict == Truth.TRUE ? HOLDS : FAILS;
        double least = from.getOrDefault(clean ? part + CLEAN : part, Double.POSITIVE_INFINITY);
        return of(verdict, features) >= least;
    }
}
