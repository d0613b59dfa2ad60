// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.ArrayList;
import java.util.List;

/**
 * Regions seen in a world: advantages against world shares, complexity as the mean of the world's
 * product indices over what a region is specialised in. Regions are never added to the world, so
 * its indices stay what they are without them.
 *
 * @param advantage the regions' advantages over the world's products
 * @param eci one number a region; NaN for a region without any advantage
 * @param outlook density, outlook and gain in the world's product space
 * @param warnings what a reader should know
 */
public record Subnational(Advantage advantage, double[] eci, Outlook outlook, List<Note> warnings) {

    /** Of regions in a world, given with its exports. Products are matched by code. */
    public static Subnational of(
            Complexity world, ExportMatrix worldExports, ExportMatrix regions) {
        List<Note> warnings = new ArrayList<>();
        ExportMatrix aligned = regions.onProducts(worldExports.products());
        double lost = 1 - sum(aligned.values()) / sum(regions.values());
        if (lost > 1e-12) {
            warnings.add(
                    EstimatorNote.EXPORTS_LOST.note(ComplexityEstimator.rounded(100 * lost, 2)));
        }
        Advantage all = Advantage.of(aligned, worldExports, world.advantage().threshold());
        int[] places = java.util.stream.IntStream.range(0, aligned.places().size()).toArray();
        int[] products =
                world.products().stream().mapToInt(worldExports.products()::indexOf).toArray();
        Advantage a = all.take(places, products);
        double[] eci = world.subnational(a);
        for (int i = 0; i < eci.length; i++) {
            if (Double.isNaN(eci[i])) {
                warnings.add(EstimatorNote.NO_ADVANTAGE.note(a.places().get(i)));
            }
        }
        return new Subnational(a, eci, world.regional(a), List.copyOf(warnings));
    }

    private static double sum(double[] v) {
        double s = 0;
        for (double x : v) {
            s += x;
        }
        return s;
    }
}
