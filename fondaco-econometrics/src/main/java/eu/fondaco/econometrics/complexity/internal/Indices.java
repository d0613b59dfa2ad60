// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.complexity.internal;

import eu.fondaco.econometrics.complexity.ComplexityException;
import eu.fondaco.econometrics.internal.Interruption;
import eu.fondaco.econometrics.speech.EstimatorNote;

/**
 * Raw indices of places and products from a matrix of ones without empty rows and columns: by
 * eigenvector, by reflections, by fitness.
 *
 * @param places one number a place
 * @param products one number a product
 * @param second the second eigenvalue, NaN for other methods
 * @param third the third
 */
public record Indices(double[] places, double[] products, double second, double third) {

    /** The eigenvector of the second largest eigenvalue of means of means. */
    public static Indices eigen(BitMatrix m) {
        if (m.rows() < 2 || m.columns() < 2) {
            throw new ComplexityException(EstimatorNote.TOO_FEW.note(m.rows(), m.columns()));
        }
        return m.rows() <= m.columns() ? byPlaces(m) : byProducts(m);
    }

    private static Indices byPlaces(BitMatrix m) {
        int n = m.rows();
        int[] d = m.rowCounts();
        int[] u = m.columnCounts();
        double[][] s = new double[n][n];
        for (int k = 0; k < m.columns(); k++) {
            Interruption.check();
            int[] with = m.onesOfColumn(k);
            double share = 1.0 / u[k];
            for (int a : with) {
                double[] row = s[a];
                for (int b : with) {
                    row[b] += share;
                }
            }
        }
        SecondVector v = symmetric(s, d);
        double[] places = new double[n];
        for (int c = 0; c < n; c++) {
            places[c] = v.vector()[c] / Math.sqrt(d[c]);
        }
        normalise(places);
        double[] products = meansOfPlaces(m, places);
        for (int k = 0; k < products.length; k++) {
            products[k] /= v.value();
        }
        return new Indices(places, products, v.value(), v.next());
    }

    private static Indices byProducts(BitMatrix m) {
        int n = m.columns();
        int[] d = m.rowCounts();
        int[] u = m.columnCounts();
        double[][] s = new double[n][n];
        for (int c = 0; c < m.rows(); c++) {
            Interruption.check();
            double share = 1.0 / d[c];
            for (int a : m.ones(c)) {
                for (int b : m.ones(c)) {
                    s[a][b] += share;
                }
            }
        }
        SecondVector v = symmetric(s, u);
        double[] products = new double[n];
        for (int k = 0; k < n; k++) {
            products[k] = v.vector()[k] / Math.sqrt(u[k]);
        }
        double[] places = meansOfProducts(m, products);
        double length = normalise(places);
        for (int k = 0; k < n; k++) {
            products[k] /= length;
        }
        return new Indices(places, products, v.value(), v.next());
    }

    private static SecondVector symmetric(double[][] s, int[] degree) {
        int n = degree.length;
        double[] first = new double[n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += degree[i];
        }
        for (int i = 0; i < n; i++) {
            first[i] = Math.sqrt(degree[i] / total);
            for (int j = 0; j < n; j++) {
                s[i][j] /= Math.sqrt((double) degree[i] * degree[j]);
            }
        }
        return SecondVector.of(s, first);
    }

    private static double normalise(double[] v) {
        double s = 0;
        for (double x : v) {
            s += x * x;
        }
        s = Math.sqrt(s);
        for (int i = 0; i < v.length; i++) {
            v[i] /= s;
        }
        return s;
    }

    /** For each product the mean over the places that have it. */
    public static double[] meansOfPlaces(BitMatrix m, double[] places) {
        double[] out = new double[m.columns()];
        for (int k = 0; k < out.length; k++) {
            int[] with = m.onesOfColumn(k);
            for (int c : with) {
                out[k] += places[c];
            }
            out[k] /= with.length;
        }
        return out;
    }

    /** For each place the mean over the products it has. */
    public static double[] meansOfProducts(BitMatrix m, double[] products) {
        double[] out = new double[m.rows()];
        for (int c = 0; c < out.length; c++) {
            for (int k : m.ones(c)) {
                out[c] += products[k];
            }
            out[c] /= m.ones(c).length;
        }
        return out;
    }

    /** Means of means, so many times. */
    public static Indices reflections(BitMatrix m, int steps) {
        double[] places = toDouble(m.rowCounts());
        double[] products = toDouble(m.columnCounts());
        for (int s = 0; s < steps; s++) {
            Interruption.check();
            double[] next = meansOfProducts(m, products);
            products = meansOfPlaces(m, places);
            places = next;
        }
        return new Indices(places, products, Double.NaN, Double.NaN);
    }

    /** Fitness of places and quality of products, each divided by its mean at every step. */
    public static Indices fitness(BitMatrix m, double tolerance, int maxSteps) {
        double[] f = new double[m.rows()];
        double[] q = new double[m.columns()];
        java.util.Arrays.fill(f, 1);
        java.util.Arrays.fill(q, 1);
        for (int step = 0; step < maxSteps; step++) {
            Interruption.check();
            double[] nf = new double[f.length];
            double[] nq = new double[q.length];
            for (int c = 0; c < f.length; c++) {
                for (int k : m.ones(c)) {
                    nf[c] += q[k];
                    nq[k] += 1 / f[c];
                }
            }
            for (int k = 0; k < q.length; k++) {
                nq[k] = 1 / nq[k];
            }
            divideByMean(nf);
            divideByMean(nq);
            double change = Math.max(change(f, nf), change(q, nq));
            f = nf;
            q = nq;
            if (change < tolerance) {
                return new Indices(f, q, Double.NaN, Double.NaN);
            }
        }
        throw new ComplexityException(EstimatorNote.FITNESS_MOVES.note(maxSteps));
    }

    private static void divideByMean(double[] v) {
        double mean = Moments.mean(v);
        for (int i = 0; i < v.length; i++) {
            v[i] = Math.max(v[i] / mean, 1e-150);
        }
    }

    private static double change(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }

    private static double[] toDouble(int[] v) {
        double[] out = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            out[i] = v[i];
        }
        return out;
    }
}
