// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Weights of features as files have them: lines {@code feature, weight}, parted by a tab. */
final class FeatureWeights {

    private FeatureWeights() {}

    /**
     * Those of a file that comes with the program.
     *
     * @throws UncheckedIOException where it isn't there or isn't of that form
     */
    static Map<String, Double> shipped(String file) {
        try (InputStream in = FeatureWeights.class.getResourceAsStream(file)) {
            return read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped weights " + file, e);
        }
    }

    private static Map<String, Double> read(String file, String text) throws IOException {
        Map<String, Double> out = new HashMap<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] f = line.split("\t");
            if (f.length != 2) {
                throw new IOException(file + ": '" + line + "' is not feature, weight");
            }
            out.put(f[0], Double.parseDouble(f[1]));
        }
        return out;
    }
}
