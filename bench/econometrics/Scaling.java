// SPDX-License-Identifier: EUPL-1.2

import eu.fondaco.econometrics.complexity.Complexity;
import eu.fondaco.econometrics.complexity.ComplexityEstimator;
import eu.fondaco.econometrics.complexity.ComplexitySpec;
import eu.fondaco.econometrics.complexity.ExportMatrix;
import eu.fondaco.econometrics.gravity.GravityEstimator;
import eu.fondaco.econometrics.gravity.GravitySpec;
import eu.fondaco.econometrics.gravity.Vcov;
import eu.fondaco.econometrics.table.ColumnTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How time grows with countries, years, rows, products and threads, on data made by a formula: prints
 * {@code what,x,threads,rows,seconds,cpu_seconds}, the least of nine warm runs, which other work on
 * the machine disturbs least. Usage: no argument. {@code Chart.java} draws it.
 */
public final class Scaling {

  public static void main(String[] args) {
    System.out.println("what,x,threads,rows,seconds,cpu_seconds");
    for (int countries : new int[] {30, 60, 90, 120, 150}) {
      gravity("gravity: countries (20 years)", countries, countries, 20, 1);
    }
    for (int years : new int[] {5, 10, 20, 40}) {
      gravity("gravity: years (80 countries)", years, 80, years, 1);
    }
    for (int threads = 1; threads <= Runtime.getRuntime().availableProcessors(); threads++) {
      gravity("gravity: threads (120 countries, 20 years)", threads, 120, 20, threads);
      complexity("complexity: threads (220 countries, 5000 products)", threads, 220, 5000, threads);
    }
    for (int products : new int[] {625, 1250, 2500, 5000}) {
      complexity("complexity: products (220 countries)", products, 220, products, 1);
    }
    for (int countries : new int[] {55, 110, 220, 440}) {
      complexity("complexity: countries (2500 products)", countries, countries, 2500, 1);
    }
  }

  private static void gravity(String what, int x, int countries, int years, int threads) {
    ColumnTable t = panel(countries, years);
    GravitySpec spec = GravitySpec
        .of("trade ~ rta + tariff | exp^year + imp^year + exp^imp").threads(threads);
    time(what, x, threads, t.rows(), () ->
        GravityEstimator.of(spec).estimate(t).summary(Vcov.cluster("exp^imp")));
  }

  private static void complexity(String what, int x, int countries, int products, int threads) {
    SplittableRandom r = new SplittableRandom(7);
    double[] v = new double[countries * products];
    for (int i = 0; i < v.length; i++) {
      double skill = (i / products) / (double) countries - (i % products) / (double) products;
      v[i] = r.nextDouble() < 0.3 + 0.6 * Math.max(0, skill) ? Math.exp(6 * r.nextDouble()) : 0;
    }
    ExportMatrix m = new ExportMatrix(codes(countries), codes(products), v);
    time(what, x, threads, v.length, () -> {
      Complexity c = ComplexityEstimator.of(ComplexitySpec.standard().threads(threads)).estimate(m);
      c.outlook();
    });
  }

  private static List<String> codes(int n) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      out.add(String.format("%06d", i));
    }
    return out;
  }

  private static void time(String what, int x, int threads, int rows, Runnable work) {
    double[] wall = new double[12];
    double[] cpu = new double[12];
    for (int n = 0; n < wall.length; n++) {
      long c = cpu();
      long start = System.nanoTime();
      work.run();
      wall[n] = (System.nanoTime() - start) / 1e9;
      cpu[n] = (cpu() - c) / 1e9;
    }
    System.out.printf(java.util.Locale.ROOT, "%s,%d,%d,%d,%.4f,%.4f%n", "\"" + what + "\"", x,
        threads, rows, least(wall), least(cpu));
  }

  /** Of the whole process, so that all threads and the compiler count. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
        java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static double least(double[] all) {
    return Arrays.stream(all, 3, all.length).min().orElseThrow();
  }

  private static ColumnTable panel(int countries, int years) {
    int n = countries * (countries - 1) * years;
    double[][] c = new double[6][n];
    SplittableRandom r = new SplittableRandom(countries * 1000L + years);
    int row = 0;
    for (int i = 0; i < countries; i++) {
      for (int j = 0; j < countries; j++) {
        int since = r.nextInt(2 * years);
        double pair = r.nextDouble() * 6;
        for (int t = 0; t < years && i != j; t++, row++) {
          c[0][row] = i;
          c[1][row] = j;
          c[2][row] = 2000 + t;
          c[3][row] = t >= since ? 1 : 0;
          c[4][row] = 0.2 * r.nextDouble();
          double size = 4.0 * (i * 37 % countries + j * 53 % countries) / countries;
          c[5][row] = r.nextDouble() < 0.15 ? 0 : Math.exp(
              size - pair + 0.3 * c[3][row] - 2 * c[4][row]) * (0.4 + 1.2 * r.nextDouble());
        }
      }
    }
    return ColumnTable.builder().numbers("exp", c[0]).numbers("imp", c[1]).numbers("year", c[2])
        .numbers("rta", c[3]).numbers("tariff", c[4]).numbers("trade", c[5]).build();
  }
}
