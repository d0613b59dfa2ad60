// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

import eu.fondaco.econometrics.complexity.Advantage;
import eu.fondaco.econometrics.complexity.Complexity;
import eu.fondaco.econometrics.complexity.ExportMatrix;
import eu.fondaco.econometrics.complexity.Outlook;
import eu.fondaco.econometrics.complexity.Subnational;
import java.util.List;

/**
 * A country of the world, or a region seen in it: a row of advantages, and what follows from it.
 *
 * @param own the advantages among which it is
 * @param row which of them
 * @param regions what is known of a region; null for a country
 */
record Place(Complexity world, Advantage own, int row, Subnational regions) {

    /** A country; its row is -1 where it has no advantage at all. */
    static Place country(Complexity world, String code) {
        return new Place(world, world.advantage(), world.places().indexOf(code), null);
    }

    /** A region, by its exports over the products of the world. */
    static Place region(Complexity world, ExportMatrix exports, String code, double[] values) {
        Subnational seen =
                Subnational.of(
                        world,
                        exports,
                        new ExportMatrix(List.of(code), exports.products(), values));
        return new Place(world, seen.advantage(), 0, seen);
    }

    /** Of a region the mean index of the products that it is specialised in, as of a country. */
    double index() {
        return row < 0 ? Double.NaN : regions == null ? world.eci()[row] : regions.eci()[0];
    }

    /** Fitness is the sum of the products' quality, over the mean of the countries'. */
    double fitness() {
        if (row < 0 || regions == null) {
            return index();
        }
        double countries = 0;
        for (int c = 0; c < world.places().size(); c++) {
            countries += quality(world.advantage(), c);
        }
        return quality(own, row) / (countries / world.places().size());
    }

    private double quality(Advantage of, int place) {
        double[] q = world.pci();
        double sum = 0;
        for (int k = 0; k < q.length; k++) {
            sum += of.isSpecialised(place, k) ? q[k] : 0;
        }
        return sum;
    }

    double diversity() {
        return row < 0 ? 0 : own.diversity()[row];
    }

    Outlook outlook() {
        return regions == null ? world.outlook() : regions.outlook();
    }
}
