// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.econometrics.gravity;

import eu.fondaco.econometrics.table.Column;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.SplittableRandom;

/** Small panels made by a formula, and changes of a table that estimates must not notice. */
final class Panels {

    private Panels() {}

    /** Countries, years, a distance, an agreement, zeros. */
    static ColumnTable of(long seed, int countries, int years) {
        SplittableRandom r = new SplittableRandom(seed);
        int n = countries * (countries - 1) * years;
        double[] trade = new double[n];
        double[] dist = new double[n];
        double[] rta = new double[n];
        double[] tariff = new double[n];
        double[] exporter = new double[n];
        double[] importer = new double[n];
        double[] year = new double[n];
        int row = 0;
        for (int i = 0; i < countries; i++) {
            for (int j = 0; j < countries; j++) {
                double d =
                        5
                                + 3
                                        * new SplittableRandom(
                                                        seed
                                                                + Math.min(i, j) * 1000L
                                                                + Math.max(i, j))
                                                .nextDouble();
                int since = r.nextInt(2 * years);
                for (int t = 0; t < years && i != j; t++, row++) {
                    exporter[row] = i;
                    importer[row] = j;
                    year[row] = 2000 + t;
                    dist[row] = d;
                    rta[row] = t >= since ? 1 : 0;
                    tariff[row] = 0.2 * r.nextDouble();
                    double mu =
                            Math.exp(
                                    6
                                            + 0.3 * i
                                            - 0.2 * j
                                            + 0.05 * t
                                            - d
                                            + 0.3 * rta[row]
                                            - 2 * tariff[row]);
                    trade[row] = r.nextDouble() < 0.15 ? 0 : mu * (0.4 + 1.2 * r.nextDouble());
                }
            }
        }
        return ColumnTable.builder()
                .numbers("trade", trade)
                .numbers("ldist", dist)
                .numbers("rta", rta)
                .numbers("tariff", tariff)
                .numbers("exporter", exporter)
                .numbers("importer", importer)
                .numbers("year", year)
                .build();
    }

    /** The rows in another order. */
    static ColumnTable shuffled(ColumnTable t, long seed) {
        int[] order = new int[t.rows()];
        SplittableRandom r = new SplittableRandom(seed);
        for (int i = 0; i < order.length; i++) {
            int j = r.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return rows(t, order);
    }

    /** Chosen rows, in that order, perhaps more than once. */
    static ColumnTable rows(ColumnTable t, int... order) {
        ColumnTable.Builder b = ColumnTable.builder();
        for (String name : t.names()) {
            Column c = t.get(name);
            if (c instanceof Column.Numbers n) {
                double[] v = new double[order.length];
                for (int i = 0; i < v.length; i++) {
                    v[i] = n.values()[order[i]];
                }
                b.numbers(name, v);
            } else {
                int[] codes = new int[order.length];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = ((Column.Text) c).codes()[order[i]];
                }
                b.column(name, new Column.Text(codes, ((Column.Text) c).labels()));
            }
        }
        return b.build();
    }

    /** One column multiplied. */
    static ColumnTable scaled(ColumnTable t, String column, double factor) {
        double[] v = t.numbers(column).clone();
        for (int i = 0; i < v.length; i++) {
            v[i] *= factor;
        }
        return t.with(column, v);
    }

    /** With rows of a new exporter that never trades. */
    static ColumnTable withSilentExporter(ColumnTable t) {
        int n = t.rows();
        int[] order = new int[n + 40];
        for (int i = 0; i < order.length; i++) {
            order[i] = i % n;
        }
        ColumnTable longer = rows(t, order);
        double[] trade = longer.numbers("trade").clone();
        double[] exporter = longer.numbers("exporter").clone();
        for (int i = n; i < order.length; i++) {
            trade[i] = 0;
            exporter[i] = 999;
        }
        return longer.with("trade", trade).with("exporter", exporter);
    }
}
