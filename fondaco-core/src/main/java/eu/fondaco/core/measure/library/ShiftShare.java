// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;


/**
 * The three parts of a region's change: what it would be at the nation's growth, what its products'
 * growth in the nation adds, and what the region did beyond that.
 */
record ShiftShare(double national, double mix, double regional) {

  /** From rows of the region's and the nation's levels, each now and before. */
  static ShiftShare of(double[] v, int n) {
    double nationNow = Vectors.sum(Vectors.row(v, n, 2));
    double nationBefore = Vectors.sum(Vectors.row(v, n, 3));
    double all = nationBefore <= 0 ? Double.NaN : nationNow / nationBefore - 1;
    double national = 0;
    double mix = 0;
    double regional = 0;
    for (int k = 0; k < n; k++) {
      double now = v[k];
      double before = v[n + k];
      double product = v[3 * n + k] > 0 ? v[2 * n + k] / v[3 * n + k] - 1 : before == 0 ? 0 : Double.NaN;
      national += before * all;
      mix += before * (product - all);
      regional += now - before * (1 + product);
    }
    return new ShiftShare(national, mix, regional);
  }
}
