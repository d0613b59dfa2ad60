// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.core.text.Note;
import eu.fondaco.econometrics.complexity.internal.BitMatrix;
import eu.fondaco.econometrics.complexity.internal.Indices;
import eu.fondaco.econometrics.complexity.internal.Relatedness;
import eu.fondaco.econometrics.gravity.internal.Work;
import java.util.List;

/**
 * The complexity of places and products, and what follows from it: proximity of products, density,
 * outlook. Places and products without an advantage aren't in it. Arrays are by the order of {@link
 * #places} and {@link #products}.
 */
public final class Complexity {

    private final ComplexitySpec spec;
    private final Advantage advantage;
    private final double[] eci;
    private final double[] pci;
    private final double[] outlookPci;
    private final List<Note> warnings;
    private Outlook outlook;

    Complexity(
            ComplexitySpec spec,
            Advantage advantage,
            double[] eci,
            double[] pci,
            double[] outlookPci,
            List<Note> warnings) {
        this.spec = spec;
        this.advantage = advantage;
        this.eci = eci;
        this.pci = pci;
        this.outlookPci = outlookPci;
        this.warnings = warnings;
    }

    /** How it was computed. */
    public ComplexitySpec spec() {
        return spec;
    }

    /** The advantages of the places and products that have an index. */
    public Advantage advantage() {
        return advantage;
    }

    /** Codes of the places. */
    public List<String> places() {
        return advantage.places();
    }

    /** Codes of the products. */
    public List<String> products() {
        return advantage.products();
    }

    /** The index of each place: economic complexity, or fitness. */
    public double[] eci() {
        return eci.clone();
    }

    /** The index of each product: product complexity, or quality. */
    public double[] pci() {
        return pci.clone();
    }

    /**
     * The index of a place.
     *
     * @throws IllegalArgumentException if it has none
     */
    public double eci(String place) {
        return eci[indexOf(places(), place)];
    }

    /**
     * The index of a product.
     *
     * @throws IllegalArgumentException if it has none
     */
    public double pci(String product) {
        return pci[indexOf(products(), product)];
    }

    private static int indexOf(List<String> codes, String code) {
        int i = codes.indexOf(code);
        if (i < 0) {
            throw new IllegalArgumentException("'" + code + "' has no index");
        }
        return i;
    }

    /** What a reader should know before using the numbers; empty when all is well. */
    public List<Note> warnings() {
        return warnings;
    }

    /** The proximity of a product to every product: the smaller of two conditional shares. */
    public double[] proximity(int product) {
        BitMatrix m = advantage.bits();
        double[] phi = new double[m.columns()];
        Relatedness.row(
                m,
                m.columnCounts(),
                product,
                0,
                phi.length,
                spec.convention().diagonal(),
                new int[phi.length],
                phi);
        return phi;
    }

    /** Density, outlook and gain of the places themselves; computed once. */
    public synchronized Outlook outlook() {
        if (outlook == null) {
            outlook = outlook(advantage);
        }
        return outlook;
    }

    /**
     * The index of regions by this world's product indices: the mean over the products in which a
     * region has an advantage against the world. The regions are not part of the world.
     */
    public double[] subnational(Advantage regions) {
        check(regions);
        return Indices.meansOfProducts(regions.bits(), pci);
    }

    /** Density, outlook and gain of regions in this world's product space. */
    public Outlook regional(Advantage regions) {
        check(regions);
        return outlook(regions);
    }

    private void check(Advantage regions) {
        if (!regions.products().equals(products())) {
            throw new IllegalArgumentException(
                    "the regions' products aren't those of the world: take"
                            + " them with Advantage.take(places, products)");
        }
    }

    private Outlook outlook(Advantage of) {
        try (Work work = new Work(spec.threads())) {
            Relatedness r =
                    Relatedness.of(
                            advantage.bits(),
                            of.bits(),
                            outlookPci,
                            spec.convention().diagonal(),
                            work);
            return Outlook.of(spec.convention(), of, outlookPci, r);
        }
    }
}
