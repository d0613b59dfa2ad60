// SPDX-License-Identifier: EUPL-1.2

import com.sun.management.OperatingSystemMXBean;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Lang;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What answers cost by the number of rows. {@code generate FOLDER ROWS} writes {@code areas.csv} and
 * {@code cells.csv}: 10 reporters, 100 partners, 250 products, so 250,000 rows a year from 1950 on; more rows
 * are more years. {@code ask OBSERVATORY ROWS ROUNDS} prints one line a question: name, rows, CPU and wall
 * milliseconds, medians after one unmeasured. With CLUSTER_PID in the environment the CPU time of that process counts too.
 */
public final class Curve {

  private static final int A_YEAR = 250_000;

  private Curve() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("generate")) {
      generate(Path.of(args[1]), Long.parseLong(args[2]));
    } else {
      ask(Path.of(args[1]), Long.parseLong(args[2]), Integer.parseInt(args[3]));
    }
  }

  private static void generate(Path folder, long rows) throws Exception {
    StringBuilder areas = new StringBuilder("code,name_en,name_it,kind,parent,groups\n");
    for (int r = 0; r < 10; r++) {
      areas.append("R%d,Reporter %d,Dichiarante %d,country,,%n".formatted(r, r, r));
    }
    for (int p = 0; p < 100; p++) {
      areas.append("P%d,Partner %d,Controparte %d,country,,%n".formatted(p, p, p));
    }
    Files.writeString(folder.resolve("areas.csv"), areas);
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("cells.csv"))) {
      out.write("dataset,reporter,partner,flow,product,period,value,unit\n");
      for (long i = 0; i < rows; i++) {
        out.write("big,R" + i / 25_000 % 10 + ",P" + i / 250 % 100 + ",X,HS:" + (100_000 + i % 250 * 37) + ","
            + (1950 + i / A_YEAR) + "," + (i * 7919 % 1_000_003 + 1) + "." + (100 + i % 900) + ",EUR\n");
      }
    }
  }

  /** Nanoseconds of processor time of this process, and of a cluster that is one process on this machine. */
  private static long used(OperatingSystemMXBean system) throws IOException {
    String cluster = System.getenv("CLUSTER_PID");
    if (cluster == null) {
      return system.getProcessCpuTime();
    }
    String stat = Files.readString(Path.of("/proc", cluster, "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return system.getProcessCpuTime() + 10_000_000L * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
  }

  private static void ask(Path observatory, long rows, int rounds) throws Exception {
    long last = 1950 + (rows - 1) / A_YEAR;
    String years = "1950-" + Math.max(last, 1951);
    List<String[]> cases = List.of(
        new String[] {"one-year", "exports from R1 in 1950 for each partner top 300"},
        new String[] {"all-years", "exports for each reporter and year " + years},
        new String[] {"shares", "share of exports to P3 for each year " + years + " and reporter"},
        new String[] {"concentration", "measure hhi of exports for each reporter and year " + years});
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (OpenObservatory open = OpenObservatory.open(observatory)) {
      Wiring wiring = new Wiring(open);
      TableEngine engine = wiring.tables();
      for (String[] c : cases) {
        TableQuestion asked = wiring.language().parseTable(c[1], Lang.EN).orElseThrow();
        double[] cpu = new double[rounds];
        double[] wall = new double[rounds];
        for (int i = -1; i < rounds; i++) {
          long start = System.nanoTime();
          long began = used(system);
          if (!(engine.answer(asked, null) instanceof TableAnswer.Known known)) {
            throw new IllegalStateException(engine.answer(asked, null).toString());
          }
          known.forEach(row -> !Double.isNaN(row.value()) || true);
          if (i >= 0) {
            cpu[i] = (used(system) - began) / 1e6;
            wall[i] = (System.nanoTime() - start) / 1e6;
          }
        }
        Arrays.sort(cpu);
        Arrays.sort(wall);
        System.out.printf(Locale.ROOT, "%s,%d,%.1f,%.1f%n", c[0], rows, cpu[rounds / 2], wall[rounds / 2]);
      }
    }
  }
}
