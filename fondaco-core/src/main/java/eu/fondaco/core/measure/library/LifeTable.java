// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.measure.library;

/**
 * How long trade relations live: how many reach each year of their life, and how many end in it.
 * Single years without trade inside a spell are bridged, spells under way in the first year left
 * out, those alive in the last one censored.
 */
final class LifeTable {

    private final int[] reached;
    private final int[] seen;
    private final int[] ended;
    private int spells;

    private LifeTable(int years) {
        reached = new int[years + 1];
        seen = new int[years + 1];
        ended = new int[years + 1];
    }

    /** From one value for each member and year, year after year. */
    static LifeTable of(double[] values, int members, int years) {
        LifeTable table = new LifeTable(years);
        for (int member = 0; member < members; member++) {
            table.add(bridged(values, members, years, member));
        }
        return table;
    }

    private void add(boolean[] active) {
        int year = 0;
        while (year < active.length && active[year]) {
            year++;
        }
        while (year < active.length) {
            if (!active[year]) {
                year++;
                continue;
            }
            int start = year;
            while (year < active.length && active[year]) {
                year++;
            }
            spells++;
            int length = year - start;
            boolean censored = year == active.length;
            for (int age = 1; age <= (censored ? length - 1 : length); age++) {
                reached[age]++;
            }
            for (int age = 1; age <= length; age++) {
                seen[age]++;
            }
            ended[length] += censored ? 0 : 1;
        }
    }

    /**
     * Kaplan and Meier's estimate of the part that outlives its n-th year; NaN without spells, and
     * where nobody was seen through a year before all had ended.
     */
    double survival(int n) {
        return survival(n, reached);
    }

    /** The same with the last year seen of a censored spell at risk, as survfit of R counts. */
    double survivalBySurvfit(int n) {
        return survival(n, seen);
    }

    private double survival(int n, int[] atRisk) {
        double survival = spells == 0 ? Double.NaN : 1;
        for (int age = 1; age <= n && survival > 0; age++) {
            survival *=
                    age >= atRisk.length || atRisk[age] == 0
                            ? Double.NaN
                            : 1 - (double) ended[age] / atRisk[age];
        }
        return survival;
    }

    /** The part that ends in its n-th year of those seen through it; NaN where there are none. */
    double hazard(int n) {
        return n >= reached.length || reached[n] == 0 ? Double.NaN : (double) ended[n] / reached[n];
    }

    /** In which years a member trades, single years without trade between two with it included. */
    private static boolean[] bridged(double[] values, int members, int years, int member) {
        boolean[] active = new boolean[years];
        for (int year = 0; year < years; year++) {
            active[year] = values[year * members + member] > 0;
        }
        for (int year = 1; year < years - 1; year++) {
            active[year] |=
                    values[(year - 1) * members + member] > 0
                            && values[(year + 1) * members + member] > 0;
        }
        return active;
    }
}
