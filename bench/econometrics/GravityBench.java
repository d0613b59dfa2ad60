// SPDX-License-Identifier: EUPL-1.2

import eu.fondaco.econometrics.gravity.GravityEstimator;
import eu.fondaco.econometrics.gravity.GravityFit;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.gravity.Vcov;
import eu.fondaco.econometrics.table.ColumnTable;
import eu.fondaco.econometrics.table.CsvTable;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Times a three-way gravity model, warm: the median of five estimations with clustered errors after
 * three that don't count; or, with "once", a single one for timing the whole process. Usage: FILE.csv THREADS [once]
 */
public final class GravityBench {

  private static final String MODEL =
      "trade ~ rta + cu + sanction + ltariff + infra | exp^year + imp^year + exp^imp";

  public static void main(String[] args) throws Exception {
    int threads = Integer.parseInt(args[1]);
    boolean once = args.length > 2 && args[2].equals("once");
    GravitySpec spec = GravitySpec.of(MODEL).threads(threads);
    ColumnTable t = CsvTable.of(Path.of(args[0])).threads(threads).columns(spec.columns()).read();
    if (once) {
      System.out.println(GravityEstimator.of(spec).estimate(t)
          .summary(Vcov.cluster("exp^imp")).coefficients().get(0));
      return;
    }
    double[] seconds = new double[8];
    double[] cpu = new double[8];
    for (int i = 0; i < seconds.length; i++) {
      long used = cpu();
      long start = System.nanoTime();
      GravityFit fit = GravityEstimator.of(spec).estimate(t);
      fit.summary(Vcov.cluster("exp^imp"));
      seconds[i] = (System.nanoTime() - start) / 1e9;
      cpu[i] = (cpu() - used) / 1e9;
    }
    double[] counted = Arrays.copyOfRange(seconds, 3, 8);
    double[] busy = Arrays.copyOfRange(cpu, 3, 8);
    Arrays.sort(counted);
    Arrays.sort(busy);
    System.out.printf("median %.3f s (%.3f to %.3f), CPU %.3f s%n", counted[2], counted[0],
        counted[4], busy[2]);
  }

  /** Of the whole process: all threads, and the compiler. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
        java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }
}
