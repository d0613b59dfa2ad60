// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
public record Subnational(
        Advantage advantage, double[] eci, Outlook outlook, List<String> warnings) {

    /** Of regions in a world, given with its exports. Products are matched by code. */
    public static Subnational of(
            Complexity world, ExportMatrix worldExports, ExportMatrix regions) {
        List<String> warnings = new ArrayList<>();
        ExportMatrix aligned = regions.onProducts(worldExports.products());
        double lost = 1 - sum(aligned.values()) / sum(regions.values());
        if (lost > 1e-12) {
            warnings.add(
                    String.format(
                            Locale.ROOT,
                            "%.2f per cent of the regions' exports are of products that the world"
                                    + " doesn't have",
                            100 * lost));
        }
        Advantage all = Advantage.of(aligned, worldExports, world.advantage().threshold());
        int[] places = java.util.stream.IntStream.range(0, aligned.places().size()).toArray();
        int[] products =
                world.products().stream().mapToInt(worldExports.products()::indexOf).toArray();
        Advantage a = all.take(places, products);
        double[] eci = world.subnational(a);
        for (int i = 0; i < eci.length; i++) {
            if (Double.isNaN(eci[i])) {
                warnings.add(
                        a.places().get(i) + " has no advantage in any product and so no index");
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
