// SPDX-License-Identifier: EUPL-1.2

import eu.fondaco.econometrics.gravity.GravityEstimator;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.gravity.Vcov;
import eu.fondaco.econometrics.table.ColumnTable;
import eu.fondaco.econometrics.table.CsvTable;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Times Poisson models of one to three effects on a file of the grid, warm: the median of five
 * estimations with plain errors after five that don't count (small files: after fifty). Usage:
 * FILE.csv
 */
public final class GridBench {

  private static final String[] EFFECTS = {
    "indiv_id", "indiv_id + year", "indiv_id + firm_id + year"
  };

  public static void main(String[] args) throws Exception {
    for (int k = 0; k < EFFECTS.length; k++) {
      GravitySpec spec = GravitySpec.of("exp_y ~ x1 | " + EFFECTS[k]).threads(1);
      ColumnTable t = CsvTable.of(Path.of(args[0])).threads(1).columns(spec.columns()).read();
      int before = t.rows() <= 100_000 ? 50 : 5;
      double[] seconds = new double[5];
      double[] cpu = new double[5];
      double coefficient = 0;
      for (int i = -before; i < seconds.length; i++) {
        long used = cpu();
        long start = System.nanoTime();
        coefficient =
            GravityEstimator.of(spec).estimate(t).summary(Vcov.iid()).coefficients().get(0).estimate();
        if (i >= 0) {
          seconds[i] = (System.nanoTime() - start) / 1e9;
          cpu[i] = (cpu() - used) / 1e9;
        }
      }
      Arrays.sort(seconds);
      Arrays.sort(cpu);
      System.out.printf("fondaco %d %.4f %.4f %.9f%n", k + 1, seconds[2], cpu[2], coefficient);
    }
  }

  /** Of the thread that estimates, without the compiler's. */
  private static long cpu() {
    return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
