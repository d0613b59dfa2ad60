// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.agreement;

import eu.fondaco.econometrics.gravity.Coefficient;
import eu.fondaco.econometrics.gravity.FitSummary;
import eu.fondaco.econometrics.gravity.GravityEstimator;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.gravity.Vcov;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Trade with the unit under an agreement, year by year, against the year before it, once what is
 * each unit's own and each year's own is taken out: Poisson pseudo-maximum likelihood of trade on
 * {@code i(year, treated, ref = the year before)} with effects of units and years, errors clustered
 * by unit. With one unit under the agreement its own scores are 0 by construction: the errors hold
 * only the chance of the others, and are too small. The distribution of placebos is the measure of
 * chance.
 *
 * @param reference the year that the others are set against
 * @param years one a year other than that, in order
 */
public record EventStudy(int reference, List<Point> years) {

    /**
     * One year.
     *
     * @param effect difference of logarithms against the reference year
     * @param stdError clustered by unit
     */
    public record Point(int year, double effect, double stdError) {}

    /** Of a panel; zeros stay in. */
    public static EventStudy of(Panel panel) {
        int n = panel.units().size() * panel.years();
        String[] unit = new String[n];
        double[] year = new double[n];
        double[] treated = new double[n];
        double[] value = new double[n];
        for (int i = 0; i < n; i++) {
            int u = i / panel.years();
            int t = i % panel.years();
            unit[i] = panel.units().get(u);
            year[i] = panel.firstYear() + t;
            treated[i] = u == panel.treated() ? 1 : 0;
            value[i] = panel.values()[u][t];
        }
        ColumnTable table =
                ColumnTable.builder()
                        .text("unit", unit)
                        .numbers("year", year)
                        .numbers("treated", treated)
                        .numbers("trade", value)
                        .build();
        int reference = panel.agreed() - 1;
        FitSummary fit =
                GravityEstimator.of(
                                GravitySpec.of(
                                                "trade ~ i(year, treated, ref = "
                                                        + reference
                                                        + ") | unit + year")
                                        .threads(1))
                        .estimate(table)
                        .summary(Vcov.cluster("unit"));
        List<Point> points = new ArrayList<>();
        for (Coefficient c : fit.coefficients()) {
            String name = c.name().replaceAll("[^0-9]", " ").strip();
            points.add(new Point(Integer.parseInt(name), c.estimate(), c.stdError()));
        }
        return new EventStudy(reference, List.copyOf(points));
    }
}
