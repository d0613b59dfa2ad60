// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.measures;

/**
 * Relatedness, outlook and income levels written down as the definitions say, one loop a sum: slow,
 * and obviously right. The complexity of products is given.
 */
final class SlowRelatedness {

    private final double[][] x;
    private final double[] pci;
    private final boolean[][] m;

    /** Over exports by country and product. */
    SlowRelatedness(double[][] x, double[] pci) {
        this.x = x;
        this.pci = pci;
        m = new boolean[x.length][];
        for (int c = 0; c < x.length; c++) {
            m[c] = specialised(x[c]);
        }
    }

    /** In what a row of exports has an advantage against the world. */
    boolean[] specialised(double[] row) {
        boolean[] has = new boolean[pci.length];
        for (int k = 0; k < has.length; k++) {
            double product = 0;
            double world = 0;
            for (double[] country : x) {
                product += country[k];
                world += sum(country);
            }
            has[k] = row[k] > 0 && row[k] / sum(row) / (product / world) >= 1;
        }
        return has;
    }

    double proximity(int a, int b) {
        int both = 0;
        int ofA = 0;
        int ofB = 0;
        for (boolean[] country : m) {
            both += country[a] && country[b] ? 1 : 0;
            ofA += country[a] ? 1 : 0;
            ofB += country[b] ? 1 : 0;
        }
        return (double) both / Math.max(ofA, ofB);
    }

    double density(boolean[] has, int k) {
        double held = 0;
        double all = 0;
        for (int other = 0; other < pci.length; other++) {
            if (other != k) {
                held += has[other] ? proximity(k, other) : 0;
                all += proximity(k, other);
            }
        }
        return all == 0 ? 0 : held / all;
    }

    /** How far above the mean of a place's options; NaN for what is none. */
    double relativeDensity(boolean[] has, int k) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (int other = 0; other < pci.length; other++) {
            if (!has[other]) {
                n++;
                sum += density(has, other);
            }
        }
        for (int other = 0; other < pci.length; other++) {
            squares += has[other] ? 0 : Math.pow(density(has, other) - sum / n, 2);
        }
        double sd = Math.sqrt(squares / n);
        return has[k] || sd < 1e-12 ? Double.NaN : (density(has, k) - sum / n) / sd;
    }

    double outlook(boolean[] has) {
        double sum = 0;
        for (int k = 0; k < pci.length; k++) {
            sum += has[k] ? 0 : density(has, k) * pci[k];
        }
        return sum;
    }

    double gain(boolean[] has, int k) {
        double sum = 0;
        for (int other = 0; other < pci.length; other++) {
            double all = 0;
            for (int third = 0; third < pci.length; third++) {
                all += third == other ? 0 : proximity(third, other);
            }
            sum +=
                    other == k || has[other] || all == 0
                            ? 0
                            : proximity(k, other) / all * pci[other];
        }
        return sum - density(has, k) * pci[k];
    }

    double prody(double[] income, int k) {
        double shares = 0;
        double weighted = 0;
        for (int c = 0; c < x.length; c++) {
            shares += x[c][k] / sum(x[c]);
            weighted += x[c][k] / sum(x[c]) * income[c];
        }
        return weighted / shares;
    }

    double expy(double[] income, double[] row) {
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            sum += row[k] / sum(row) * (row[k] == 0 ? 0 : prody(income, k));
        }
        return sum;
    }

    static double sum(double[] row) {
        double sum = 0;
        for (double v : row) {
            sum += v;
        }
        return sum;
    }
}
