// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.econometrics.complexity.internal.BitMatrix;
import eu.fondaco.econometrics.speech.EstimatorNote;
import java.util.List;

/**
 * Revealed comparative advantage (Balassa): the share of a product in a place's exports over its
 * share in the frame's. At or above the threshold the place counts as specialised.
 */
public final class Advantage {

    private final List<String> places;
    private final List<String> products;
    private final double[] rca;
    private final double threshold;
    private final BitMatrix specialised;

    private Advantage(List<String> places, List<String> products, double[] rca, double threshold) {
        if (!(threshold > 0)) {
            throw new UnsoundException(EstimatorNote.THRESHOLD.note(threshold));
        }
        this.places = List.copyOf(places);
        this.products = List.copyOf(products);
        this.rca = rca;
        this.threshold = threshold;
        this.specialised = BitMatrix.of(places.size(), products.size(), i -> rca[i] >= threshold);
    }

    /** Within the frame of the matrix itself. */
    public static Advantage of(ExportMatrix m, double threshold) {
        double[] byProduct = new double[m.products().size()];
        for (int i = 0; i < m.values().length; i++) {
            byProduct[i % byProduct.length] += m.values()[i];
        }
        return against(m, byProduct, threshold);
    }

    /**
     * Of regions against a world that they are not added to: their share of a product over the
     * world's. The matrices must have the same products.
     */
    public static Advantage of(ExportMatrix regions, ExportMatrix world, double threshold) {
        if (!regions.products().equals(world.products())) {
            throw new IllegalArgumentException("regions and world have different products");
        }
        double[] byProduct = new double[world.products().size()];
        for (int i = 0; i < world.values().length; i++) {
            byProduct[i % byProduct.length] += world.values()[i];
        }
        return against(regions, byProduct, threshold);
    }

    private static Advantage against(ExportMatrix m, double[] byProduct, double threshold) {
        int products = byProduct.length;
        double all = java.util.Arrays.stream(byProduct).sum();
        double[] rca = new double[m.values().length];
        for (int c = 0; c < m.places().size(); c++) {
            double total = 0;
            for (int k = 0; k < products; k++) {
                total += m.value(c, k);
            }
            for (int k = 0; k < products; k++) {
                double v = m.value(c, k);
                rca[c * products + k] = v > 0 ? v / total / (byProduct[k] / all) : 0;
            }
        }
        return new Advantage(m.places(), m.products(), rca, threshold);
    }

    /** Codes of the places. */
    public List<String> places() {
        return places;
    }

    /** Codes of the products. */
    public List<String> products() {
        return products;
    }

    /** From where on a place is specialised. */
    public double threshold() {
        return threshold;
    }

    /** The advantage itself; 0 where nothing is exported. */
    public double rca(int place, int product) {
        return rca[place * products.size() + product];
    }

    /** Whether it reaches the threshold. */
    public boolean isSpecialised(int place, int product) {
        return specialised.get(place, product);
    }

    /** In how many products each place is specialised. */
    public int[] diversity() {
        return specialised.rowCounts();
    }

    /** How many places are specialised in each product. */
    public int[] ubiquity() {
        return specialised.columnCounts();
    }

    /** The chosen places and products, by their numbers; advantages stay as they are. */
    public Advantage take(int[] chosenPlaces, int[] chosenProducts) {
        if (chosenPlaces.length == places.size() && chosenProducts.length == products.size()) {
            return this;
        }
        double[] left = new double[chosenPlaces.length * chosenProducts.length];
        int at = 0;
        for (int p : chosenPlaces) {
            for (int k : chosenProducts) {
                left[at++] = rca(p, k);
            }
        }
        return new Advantage(
                java.util.Arrays.stream(chosenPlaces).mapToObj(places::get).toList(),
                java.util.Arrays.stream(chosenProducts).mapToObj(products::get).toList(),
                left,
                threshold);
    }

    BitMatrix bits() {
        return specialised;
    }
}
