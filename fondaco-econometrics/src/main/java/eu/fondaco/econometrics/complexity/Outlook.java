// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity;

import eu.fondaco.econometrics.complexity.internal.Moments;
import eu.fondaco.econometrics.complexity.internal.Relatedness;

/**
 * How near places are to products they don't make well yet. Density is the share of a product's
 * neighbourhood that a place has; the outlook index sums the complexity of what it hasn't, by
 * density; the gain of a product is what having it would add to the outlook.
 */
public final class Outlook {

    /** What rounding makes of equal densities. */
    private static final double EQUAL = 1e-12;

    private final Advantage advantage;
    private final double[] density;
    private final double[] coi;
    private final double[] cog;

    private Outlook(Advantage advantage, double[] density, double[] coi, double[] cog) {
        this.advantage = advantage;
        this.density = density;
        this.coi = coi;
        this.cog = cog;
    }

    static Outlook of(Convention convention, Advantage a, double[] pci, Relatedness r) {
        int products = pci.length;
        double[] coi = new double[a.places().size()];
        double[] cog = new double[r.density.length];
        for (int p = 0; p < coi.length; p++) {
            for (int k = 0; k < products; k++) {
                int i = p * products + k;
                boolean has = a.isSpecialised(p, k);
                double open = r.total[k] - r.held[i];
                coi[p] += has ? 0 : r.density[i] * pci[k];
                cog[i] = !convention.maskedGain() ? open - r.density[i] * pci[k] : has ? 0 : open;
            }
        }
        double[] outlook =
                convention.uncentredOutlook()
                        ? Moments.standardise(coi, Moments.mean(coi), Moments.deviation(coi, 0))
                        : coi;
        return new Outlook(a, r.density, outlook, cog);
    }

    /** The share of a product's neighbourhood that a place has. */
    public double density(int place, int product) {
        return density[place * advantage.products().size() + product];
    }

    /** The outlook index of each place. */
    public double[] coi() {
        return coi.clone();
    }

    /** What having a product would add to a place's outlook. */
    public double cog(int place, int product) {
        return cog[place * advantage.products().size() + product];
    }

    /**
     * Density standardised over the products that a place is not specialised in; NaN for the
     * others, which are no options, and for all where options are equally dense.
     */
    public double[] relativeRelatedness(int place) {
        int n = advantage.products().size();
        double[] options =
                java.util.stream.IntStream.range(0, n)
                        .filter(k -> !advantage.isSpecialised(place, k))
                        .mapToDouble(k -> density(place, k))
                        .toArray();
        double[] out = new double[n];
        double mean = options.length == 0 ? 0 : Moments.mean(options);
        double deviation = options.length == 0 ? 0 : Moments.deviation(options, 0);
        for (int k = 0; k < n; k++) {
            out[k] =
                    advantage.isSpecialised(place, k) || deviation <= EQUAL
                            ? Double.NaN
                            : (density(place, k) - mean) / deviation;
        }
        return out;
    }

    /** The places and products that it is about. */
    public Advantage advantage() {
        return advantage;
    }
}
