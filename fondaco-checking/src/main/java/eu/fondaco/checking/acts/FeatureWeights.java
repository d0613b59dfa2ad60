// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.core.text.Shipped;
import java.util.HashMap;
import java.util.Map;

/** Weights of features as files have them: lines {@code feature, weight}, parted by a tab. */
final class FeatureWeights {

    private FeatureWeights() {}

    /**
     * Those of a file that comes with the program.
     *
     * @throws IllegalStateException where it isn't there
     */
    static Map<String, Double> shipped(String file) {
        Map<String, Double> out = new HashMap<>();
        Shipped.lines(FeatureWeights.class, file)
                .map(l -> l.split("\t"))
                .forEach(f -> out.put(f[0], Double.parseDouble(f[1])));
        return out;
    }
}
