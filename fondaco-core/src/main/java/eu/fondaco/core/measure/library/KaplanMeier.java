// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;


/**
 * The product-limit estimate of how long trade relations live, from one value for each member and
 * year, year after year.
 */
final class KaplanMeier {

  private KaplanMeier() {}

  /** The part of spells that outlive their n-th year; NaN when no spell begins. */
  static double survival(double[] values, int members, int years, int n) {
    int[] ended = new int[years + 1];
    int[] reached = new int[years + 1];
    int spells = 0;
    for (int member = 0; member < members; member++) {
      boolean[] active = bridged(values, members, years, member);
      int year = 0;
      while (year < years && active[year]) {
        year++;
      }
      while (year < years) {
        if (!active[year]) {
          year++;
          continue;
        }
        int start = year;
        while (year < years && active[year]) {
          year++;
        }
        spells++;
        int length = year - start;
        for (int age = 1; age <= length; age++) {
          reached[age]++;
        }
        if (year < years) {
          ended[length]++;
        } else {
          reached[length]--;
        }
      }
    }
    if (spells == 0) {
      return Double.NaN;
    }
    double survival = 1;
    for (int age = 1; age <= Math.min(n, years); age++) {
      survival *= reached[age] == 0 ? 1 : 1 - (double) ended[age] / reached[age];
    }
    return survival;
  }

  /** In which years a member trades, single years without trade between two with it included. */
  private static boolean[] bridged(double[] values, int members, int years, int member) {
    boolean[] active = new boolean[years];
    for (int year = 0; year < years; year++) {
      active[year] = values[year * members + member] > 0;
    }
    for (int year = 1; year < years - 1; year++) {
      active[year] |= values[(year - 1) * members + member] > 0
          && values[(year + 1) * members + member] > 0;
    }
    return active;
  }
}
