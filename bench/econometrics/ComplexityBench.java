// SPDX-License-Identifier: EUPL-1.2

import eu.fondaco.econometrics.complexity.Complexity;
import eu.fondaco.econometrics.complexity.ComplexityEstimator;
import eu.fondaco.econometrics.complexity.ComplexitySpec;
import eu.fondaco.econometrics.complexity.ExportMatrix;
import eu.fondaco.econometrics.complexity.Outlook;
import eu.fondaco.econometrics.table.Column;
import eu.fondaco.econometrics.table.ColumnTable;
import eu.fondaco.econometrics.table.CsvTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads years of trade in BACI's layout, a file each, and computes indices, advantage, density,
 * outlook and gain of each year; with "warm" those of the first eight times more, from the matrix of
 * exports on. Usage: DIGITS THREADS once|warm FILE.csv...
 */
public final class ComplexityBench {

  public static void main(String[] args) throws Exception {
    int digits = Integer.parseInt(args[0]);
    int threads = Integer.parseInt(args[1]);
    ComplexityEstimator estimator =
        ComplexityEstimator.of(ComplexitySpec.standard().threads(threads));
    for (String file : Arrays.copyOfRange(args, 3, args.length)) {
      ColumnTable t = CsvTable.of(Path.of(file)).threads(threads)
          .columns(Set.of("i", "k", "v")).text(Set.of("i", "k")).read();
      ExportMatrix m = ExportMatrix.of(
          t.with("k", first((Column.Text) t.get("k"), digits)), "i", "k", "v");
      System.out.println(all(estimator, m));
      if (args[2].equals("warm")) {
        warm(estimator, m);
        return;
      }
    }
  }

  private static String all(ComplexityEstimator estimator, ExportMatrix m) {
    Complexity c = estimator.estimate(m);
    Outlook o = c.outlook();
    return String.format("%d places, %d products, outlook of the first %.6f", c.places().size(),
        c.products().size(), o.coi()[0]);
  }

  private static void warm(ComplexityEstimator estimator, ExportMatrix m) {
    double[] wall = new double[8];
    double[] cpu = new double[8];
    for (int n = 0; n < wall.length; n++) {
      long used = cpu();
      long start = System.nanoTime();
      all(estimator, m);
      wall[n] = (System.nanoTime() - start) / 1e9;
      cpu[n] = (cpu() - used) / 1e9;
    }
    Arrays.sort(wall, 3, 8);
    Arrays.sort(cpu, 3, 8);
    System.out.printf("median %.3f s, CPU %.3f s%n", wall[5], cpu[5]);
  }

  /** Products to their first digits, so that exports are added up by them. */
  private static Column.Text first(Column.Text column, int digits) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    int[] of = new int[column.labels().size()];
    for (int l = 0; l < of.length; l++) {
      String label = column.labels().get(l);
      String cut = label.substring(0, Math.min(digits, label.length()));
      codes.putIfAbsent(cut, codes.size());
      of[l] = codes.get(cut);
    }
    return new Column.Text(Arrays.stream(column.codes()).map(k -> k < 0 ? k : of[k]).toArray(),
        List.copyOf(codes.keySet()));
  }

  /** Of the whole process: all threads, and the compiler. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
        java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }
}
