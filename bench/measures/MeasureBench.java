// SPDX-License-Identifier: EUPL-1.2

import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Lang;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/**
 * Measures on ten million cells beside the SQL that one would write by hand, on the same file, one after
 * the other in each round, in turn: the bare number, and the number with its flags and releases, which every answer
 * keeps. Each round asks about another reporter, partner, product and year, the same on all sides. Lower quartiles are
 * printed, first of a process that has just started, then of one that was asked often. Usage: {@code generate FILE.csv} or {@code run OBSERVATORY [ROUNDS]}.
 */
public final class MeasureBench {

  private static final int REPORTERS = 10;
  private static final int PARTNERS = 200;
  private static final int PRODUCTS = 250;
  private static final int FIRST = 1999;
  private static final int YEARS = 20;

  private record Case(String question, String sql) {}

  private static final String LIVE = " FROM observation WHERE dataset = 'big' AND flow = 'X' AND until IS NULL";

  /** Flags and releases as well, wherever the SQL reads the table. */
  private static final String KEPT = ", min(status), max(status), min(release), max(release)";

  private static final List<Case> CASES =
      List.of(
          new Case(
              "growth of exports of P%3$03d from C%1$02d to D%2$03d from %5$d to %4$d",
              "SELECT 100 * (sum(value) FILTER (WHERE period = '%4$d') / sum(value) FILTER (WHERE period = '%5$d')"
                  + " - 1)" + LIVE + " AND reporter = 'C%1$02d' AND partner = 'D%2$03d' AND product = 'P%3$03d'"
                  + " AND period IN ('%5$d', '%4$d')"),
          new Case(
              "share of exports from C%1$02d to D%2$03d in %4$d",
              "SELECT 100 * sum(value) FILTER (WHERE partner = 'D%2$03d') / sum(value) FILTER (WHERE partner = 'W00')"
                  + LIVE + " AND reporter = 'C%1$02d' AND partner IN ('D%2$03d', 'W00') AND product = 'TOTAL'"
                  + " AND period = '%4$d'"),
          new Case(
              "measure hhi of exports from C%1$02d in %4$d",
              "SELECT sum(s * s) FROM (SELECT sum(value)::DOUBLE / sum(sum(value)::DOUBLE) OVER () AS s" + LIVE
                  + " AND reporter = 'C%1$02d' AND partner = 'W00' AND product <> 'TOTAL' AND period = '%4$d'"
                  + " GROUP BY product)"),
          new Case(
              "measure rca of exports of P%3$03d from C%1$02d in %4$d",
              "SELECT (sum(value) FILTER (WHERE reporter = 'C%1$02d' AND product = 'P%3$03d')"
                  + " / sum(value) FILTER (WHERE reporter = 'C%1$02d' AND product = 'TOTAL'))"
                  + " / (sum(value) FILTER (WHERE product = 'P%3$03d') / sum(value) FILTER (WHERE product = 'TOTAL'))"
                  + LIVE + " AND partner = 'W00' AND product IN ('P%3$03d', 'TOTAL') AND period = '%4$d'"),
          new Case(
              "measure market_share of exports from C%1$02d in %4$d",
              "SELECT 100 * sum(value) FILTER (WHERE reporter = 'C%1$02d') / sum(value)" + LIVE
                  + " AND partner = 'W00' AND product = 'TOTAL' AND period = '%4$d'"));

  public static void main(String[] args) throws Exception {
    if (args[0].equals("generate")) {
      generate(Path.of(args[1]));
    } else {
      run(Path.of(args[1]), args.length > 2 ? Integer.parseInt(args[2]) : 41);
    }
  }

  private static void generate(Path file) throws Exception {
    StringBuilder areas = new StringBuilder("code,name_en,name_it,kind,parent,groups\n");
    for (int r = 0; r < REPORTERS; r++) {
      areas.append("C%02d,C%02d,C%02d,country,,\n".formatted(r, r, r));
    }
    Files.writeString(file.resolveSibling("areas.csv"), areas);
    Random random = new Random(1);
    try (BufferedWriter w = Files.newBufferedWriter(file)) {
      w.write("dataset,reporter,partner,flow,product,period,value,unit,status,quantity,quantity_unit\n");
      for (int r = 0; r < REPORTERS; r++) {
        for (int t = 0; t < YEARS; t++) {
          long[][] cells = new long[PARTNERS + 1][PRODUCTS + 1];
          for (int p = 0; p < PARTNERS; p++) {
            for (int k = 0; k < PRODUCTS; k++) {
              long v = 1 + random.nextInt(1_000_000);
              cells[p][k] = v;
              cells[p][PRODUCTS] += v;
              cells[PARTNERS][k] += v;
              cells[PARTNERS][PRODUCTS] += v;
            }
          }
          for (int p = 0; p <= PARTNERS; p++) {
            for (int k = 0; k <= PRODUCTS; k++) {
              w.write("big,C%02d,%s,X,%s,%d,%d,EUR,,,\n".formatted(
                  r, p == PARTNERS ? "W00" : "D%03d".formatted(p),
                  k == PRODUCTS ? "TOTAL" : "P%03d".formatted(k), FIRST + t, cells[p][k]));
            }
          }
        }
      }
    }
  }

  private static final int WARM = 40;

  private static void run(Path folder, int rounds) throws Exception {
    Properties read = new Properties();
    read.setProperty("duckdb.read_only", "true");
    read.setProperty("memory_limit", "256MB");
    read.setProperty("autoinstall_known_extensions", "false");
    read.setProperty("autoload_known_extensions", "false");
    try (OpenObservatory open = OpenObservatory.open(folder);
        Connection raw = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("warehouse.duckdb"), read)) {
      Wiring wiring = new Wiring(open);
      QuestionEngine engine = wiring.engine();
      Random random = new Random(2);
      System.out.println("just started");
      for (Case c : CASES) {
        time(c, 5, 0, wiring, engine, raw, random);
      }
      for (Case c : CASES) {
        time(c, WARM, -WARM, wiring, engine, raw, random);
      }
      Thread.sleep(20_000);
      System.out.println("asked often");
      for (Case c : CASES) {
        time(c, rounds, WARM, wiring, engine, raw, random);
      }
    }
  }

  /** Rounds that are timed, after some that aren't; nothing is printed for fewer than none of these. */
  private static void time(
      Case c, int rounds, int before, Wiring wiring, QuestionEngine engine, Connection raw, Random random)
      throws Exception {
    double[][] times = new double[3][rounds];
    for (int i = -Math.max(0, before); i < rounds; i++) {
      int year = FIRST + 1 + random.nextInt(YEARS - 1);
      Object[] about = {
        random.nextInt(REPORTERS), random.nextInt(PARTNERS), random.nextInt(PRODUCTS), year, year - 1
      };
      Question question = wiring.language().parse(c.question().formatted(about), Lang.EN);
      String sql = c.sql().formatted(about);
      double[] took = new double[3];
      Answer answer = null;
      double expected = 0;
      for (int turn = 0; turn < 3; turn++) {
        int which = Math.floorMod(i + turn, 3);
        long start = System.nanoTime();
        switch (which) {
          case 0 -> answer = engine.answer(question, null);
          case 1 -> expected = sql(raw, sql);
          default -> sql(raw, sql.replace(LIVE, KEPT + LIVE));
        }
        took[which] = (System.nanoTime() - start) / 1e6;
      }
      if (!(answer instanceof Answer.Known known)
          || Math.abs(known.value().value() - expected) > 1e-9 * Math.abs(expected)) {
        throw new IllegalStateException(question + ": " + answer + ", by SQL " + expected);
      }
      if (i >= 0) {
        for (int which = 0; which < 3; which++) {
          times[which][i] = took[which];
        }
      }
    }
    double ours = quartile(times[0]);
    double bare = quartile(times[1]);
    double kept = quartile(times[2]);
    if (before >= 0) {
      System.out.printf("%-74s %7.3f ms %6.2f ms %6.3f %6.2f ms %6.3f%n",
          c.question(), ours, bare, ours / bare, kept, ours / kept);
    }
  }

  private static double sql(Connection raw, String text) throws Exception {
    try (Statement s = raw.createStatement(); ResultSet r = s.executeQuery(text)) {
      r.next();
      return r.getDouble(1);
    }
  }

  private static double quartile(double[] v) {
    double[] sorted = v.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 4];
  }
}
