// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity.internal;

/** Eigenvalues and vectors of a small symmetric matrix by Jacobi rotations. */
record SymmetricEigen(double[] values, double[][] vectors) {

    static SymmetricEigen of(double[][] matrix) {
        int p = matrix.length;
        double[][] a = new double[p][];
        double[][] v = new double[p][p];
        for (int i = 0; i < p; i++) {
            a[i] = matrix[i].clone();
            v[i][i] = 1;
        }
        for (int sweep = 0; sweep < 60 && offDiagonal(a) > 0; sweep++) {
            for (int i = 0; i < p; i++) {
                for (int j = i + 1; j < p; j++) {
                    rotate(a, v, i, j);
                }
            }
        }
        double[] values = new double[p];
        for (int i = 0; i < p; i++) {
            values[i] = a[i][i];
        }
        return new SymmetricEigen(values, v);
    }

    private static double offDiagonal(double[][] a) {
        double off = 0;
        double on = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                if (i == j) {
                    on += a[i][j] * a[i][j];
                } else {
                    off += a[i][j] * a[i][j];
                }
            }
        }
        return off > on * 1e-34 ? off : 0;
    }

    private static void rotate(double[][] a, double[][] v, int i, int j) {
        if (a[i][j] == 0) {
            return;
        }
        double theta = (a[j][j] - a[i][i]) / (2 * a[i][j]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double x = a[k][i];
            double y = a[k][j];
            a[k][i] = c * x - s * y;
            a[k][j] = s * x + c * y;
        }
        for (int k = 0; k < a.length; k++) {
            double x = a[i][k];
            double y = a[j][k];
            a[i][k] = c * x - s * y;
            a[j][k] = s * x + c * y;
            x = v[k][i];
            y = v[k][j];
            v[k][i] = c * x - s * y;
            v[k][j] = s * x + c * y;
        }
    }

    /** The nearest matrix without negative eigenvalues. */
    double[][] positivePart() {
        int p = values.length;
        double[][] out = new double[p][p];
        for (int k = 0; k < p; k++) {
            double value = Math.max(values[k], 1e-16);
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    out[i][j] += value * vectors[i][k] * vectors[j][k];
                }
            }
        }
        return out;
    }
}
