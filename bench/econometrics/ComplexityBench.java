// SPDX-License-Identifier: EUPL-1.2

import eu.fondaco.econometrics.complexity.Complexity;
import eu.fondaco.econometrics.complexity.ComplexityEstimator;
import eu.fondaco.econometrics.complexity.ComplexitySpec;
import eu.fondaco.econometrics.complexity.ExportMatrix;
import eu.fondaco.econometrics.table.ColumnTable;
import eu.fondaco.econometrics.table.CsvTable;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads one year of trade in BACI's layout and computes every table of complexity at six digits; with
 * "warm" eight times, printing each. Usage: FILE.csv THREADS [warm]
 */
public final class ComplexityBench {

  public static void main(String[] args) throws Exception {
    int threads = Integer.parseInt(args[1]);
    ColumnTable t = CsvTable.of(Path.of(args[0])).threads(threads)
        .columns(Set.of("i", "k", "v")).text(Set.of("i", "k")).read();
    int times = args.length > 2 ? 8 : 1;
    for (int n = 0; n < times; n++) {
      long start = System.nanoTime();
      Complexity c = ComplexityEstimator.of(ComplexitySpec.standard().threads(threads))
          .estimate(ExportMatrix.of(t, "i", "k", "v"));
      System.out.printf("%d places, %d products, outlook of the first %.6f, %.3f s%n",
          c.places().size(), c.products().size(), c.outlook().coi()[0],
          (System.nanoTime() - start) / 1e9);
    }
  }
}
