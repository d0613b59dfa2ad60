// SPDX-License-Identifier: EUPL-1.2

import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Lang;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ten questions of an office about BACI-shaped data, answered by the question engine, beside raw SQL on a bare table
 * of the same cells. Each is asked as a batch of all the numbers that the SQL's rows have. Usage:
 * {@code prepare FOLDER} (with the generated {@code BACI_SYN_Y*.csv}, {@code country_codes.csv} and
 * {@code product_codes.csv}) or {@code run FOLDER OBSERVATORY [ROUNDS [QUESTION...]]}.
 */
public final class TenQuestions {

  private static final String BASE = "2012";
  private static final String YEAR = "2021";
  private static final int FIRST = 2012;
  private static final int LAST = 2021;

  private record Case(String name, String sql, List<String> asked) {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    if (args[0].equals("prepare")) {
      prepare(folder);
    } else {
      Set<String> only = new TreeSet<>(Arrays.asList(args).subList(Math.min(4, args.length), args.length));
      run(folder, Path.of(args[2]), args.length > 3 ? Integer.parseInt(args[3]) : 5, only);
    }
  }

  /** Writes the files that Fondaco loads, and the bare table. */
  private static void prepare(Path folder) throws Exception {
    List<String> countries = Files.readAllLines(folder.resolve("country_codes.csv"));
    StringBuilder areas = new StringBuilder("code,name_en,name_it,kind,parent,groups\n");
    Set<String> groups = new TreeSet<>();
    for (String line : countries.subList(1, countries.size())) {
      String[] c = line.split(",");
      groups.add(group(c[4]));
      areas.append("%s,%s,%s,country,,%s%n".formatted(country(c[0]), c[1], c[1], group(c[4])));
    }
    groups.forEach(g -> areas.append("%s,Group %s,Gruppo %s,group,,%n".formatted(g, g, g)));
    Files.writeString(folder.resolve("areas.csv"), areas);
    List<String> codes = Files.readAllLines(folder.resolve("product_codes.csv"));
    StringBuilder products = new StringBuilder("code,name_en,name_it,parent\n");
    Set<String> chapters = new TreeSet<>();
    for (String line : codes.subList(1, codes.size())) {
      String code = line.substring(0, 6);
      chapters.add("H" + code.substring(0, 2));
      products.append("H%s,Product %s,Prodotto %s,H%s%n".formatted(code, code, code, code.substring(0, 2)));
    }
    chapters.forEach(c -> products.append("%s,Chapter %s,Capitolo %s,%n".formatted(c, c, c)));
    Files.writeString(folder.resolve("products.csv"), products);
    try (BufferedWriter w = Files.newBufferedWriter(folder.resolve("cells.csv"))) {
      w.write("dataset,reporter,partner,flow,product,period,value,unit,status,quantity,quantity_unit\n");
      for (int year = FIRST; year <= LAST; year++) {
        try (Stream<String> lines =
            Files.lines(folder.resolve("BACI_SYN_Y" + year + ".csv"), StandardCharsets.ISO_8859_1)) {
          for (String line : (Iterable<String>) lines.skip(1)::iterator) {
            String[] c = line.split(",");
            boolean known = !c[5].equals("NA");
            w.write("baci,%s,%s,X,H%s,%s,%d,USD,,%s,%s\n".formatted(
                country(c[1]), country(c[2]), c[3], c[0], Math.round(Double.parseDouble(c[4]) * 1000),
                known ? c[5] : "", known ? "t" : ""));
          }
        }
      }
    }
    Path bare = folder.resolve("bare.duckdb");
    Files.deleteIfExists(bare);
    try (Connection c = DriverManager.getConnection("jdbc:duckdb:" + bare); Statement s = c.createStatement()) {
      s.execute("CREATE TABLE f (t SMALLINT, i SMALLINT, j SMALLINT, k VARCHAR, v DECIMAL(15,3), q DECIMAL(15,3))");
      s.execute("INSERT INTO f SELECT * FROM read_csv('" + folder + "/BACI_SYN_Y*.csv', header = true, nullstr = 'NA',"
          + " columns = {'t': 'SMALLINT', 'i': 'SMALLINT', 'j': 'SMALLINT', 'k': 'VARCHAR', 'v': 'DECIMAL(15,3)',"
          + " 'q': 'DECIMAL(15,3)'})");
      s.execute("CREATE TABLE c AS SELECT country_code, region FROM read_csv('" + folder
          + "/country_codes.csv', header = true)");
    }
  }

  private static String country(String code) {
    return "C%03d".formatted(Integer.parseInt(code));
  }

  private static String group(String region) {
    return "RG" + region.substring(1).replace("-", "9");
  }

  private static List<Case> cases(Path folder) throws Exception {
    List<String> countries =
        Files.readAllLines(folder.resolve("country_codes.csv")).stream().skip(1)
            .map(l -> country(l.split(",")[0])).toList();
    Set<String> chapters =
        Files.readAllLines(folder.resolve("product_codes.csv")).stream().skip(1)
            .map(l -> "H" + l.substring(0, 2)).collect(Collectors.toCollection(TreeSet::new));
    String one = countries.get(countries.size() / 2);
    String r = String.valueOf(Integer.parseInt(one.substring(1)));
    List<String> years = new ArrayList<>();
    for (int y = FIRST; y <= LAST; y++) {
      years.add("" + y);
    }
    return List.of(
        new Case("q01 totals", "SELECT i, t, sum(v) AS v, count(*) AS n FROM f GROUP BY i, t ORDER BY i, t",
            each(countries, years, "exports from %s in %s")),
        new Case("q02 partners", ("SELECT j, sum(v) AS v, rank() OVER (ORDER BY sum(v) DESC) AS r FROM f WHERE i = %s"
            + " AND t = 2021 GROUP BY j ORDER BY r, j").formatted(r),
            both(List.of("top 300 partners by exports from " + one + " in " + YEAR),
                each(List.of(one), others(countries, one), "exports from %s to %s in " + YEAR))),
        new Case("q03 group share", "SELECT f.t, f.i, sum(CASE WHEN c.region = 'R3' THEN f.v ELSE 0 END) / sum(f.v) AS s"
            + " FROM f JOIN c ON f.j = c.country_code GROUP BY f.t, f.i ORDER BY f.t, f.i",
            each(countries, years, "share of exports from %s to RG3 in %s")),
        new Case("q04 growth by chapter", "SELECT i, k2, sum(CASE WHEN t = 2021 THEN v ELSE 0 END) / nullif(sum(CASE WHEN"
            + " t = 2012 THEN v ELSE 0 END), 0) - 1 AS g FROM (SELECT i, substr(k, 1, 2) AS k2, t, v FROM f WHERE t IN"
            + " (2012, 2021)) x GROUP BY i, k2 ORDER BY i, k2",
            each(List.copyOf(chapters), countries, "growth of exports of %s from %s from 2012 to 2021")),
        new Case("q05 product mix", ("SELECT k2, v, v / sum(v) OVER () AS s FROM (SELECT substr(k, 1, 2) AS k2, sum(v) AS v"
            + " FROM f WHERE i = %s AND t = 2021 GROUP BY 1) x ORDER BY v DESC").formatted(r),
            both(each(List.copyOf(chapters), List.of(one), "exports of %s from %s in 2021"),
                each(List.copyOf(chapters), List.of(one), "share of exports of %s from %s in 2021"))),
        new Case("q06 advantage", "SELECT count(*) AS n, sum(rca) AS s, sum(CASE WHEN rca >= 1 THEN 1 ELSE 0 END) AS n1 FROM"
            + " (SELECT i, k, (v / sum(v) OVER (PARTITION BY i)) / (sum(v) OVER (PARTITION BY k) / sum(v) OVER ()) AS rca"
            + " FROM (SELECT i, k, sum(v) AS v FROM f WHERE t = 2021 GROUP BY i, k) a) b",
            each(countries, List.of(YEAR), "count of products with measure rca of exports from %s above 1 in %s")),
        new Case("q07 concentration", "SELECT i, t, sum(v * v) / (sum(v) * sum(v)) AS h FROM (SELECT i, t, k, sum(v) AS v"
            + " FROM f GROUP BY i, t, k) a GROUP BY i, t ORDER BY i, t",
            each(countries, years, "measure hhi of exports from %s in %s")),
        new Case("q08 contributions", ("SELECT k, d, d / (SELECT sum(v) FROM f WHERE i = %s AND t = 2012) AS contrib FROM"
            + " (SELECT k, sum(CASE WHEN t = 2021 THEN v ELSE -v END) AS d FROM f WHERE i = %s AND t IN (2012, 2021)"
            + " GROUP BY k) a ORDER BY d DESC LIMIT 20").formatted(r, r),
            List.of("top 20 products by contribution of exports from " + one + " from 2012 to 2021")),
        new Case("q09 intensity", "SELECT i, j, (v / sum(v) OVER (PARTITION BY i)) / (sum(v) OVER (PARTITION BY j) / sum(v)"
            + " OVER ()) AS tii FROM (SELECT i, j, sum(v) AS v FROM f WHERE t = 2021 GROUP BY i, j) a ORDER BY i, j",
            pairs(countries)),
        new Case("q10 partner series", ("SELECT j, t, sum(v) AS v, sum(q) AS q FROM f WHERE i = %s GROUP BY j, t"
            + " ORDER BY j, t").formatted(r),
            both(each(others(countries, one), years, "exports from " + one + " to %s in %s"),
                each(others(countries, one), years, "measure quantity of exports from " + one + " to %s in %s"))));
  }

  private static List<String> others(List<String> countries, String one) {
    return countries.stream().filter(c -> !c.equals(one)).toList();
  }

  private static List<String> each(List<String> first, List<String> second, String pattern) {
    return first.stream().flatMap(a -> second.stream().map(b -> pattern.formatted(a, b))).toList();
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<String> pairs(List<String> countries) {
    return countries.stream()
        .flatMap(a -> others(countries, a).stream()
            .map(b -> "measure intensity of exports from " + a + " to " + b + " in " + YEAR))
        .toList();
  }

  private static void run(Path folder, Path observatory, int rounds, Set<String> only) throws Exception {
    try (OpenObservatory open = OpenObservatory.open(observatory);
        Connection raw = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("bare.duckdb"))) {
      Wiring wiring = new Wiring(open);
      QuestionEngine engine = wiring.engine();
      Question first = wiring.language().parse(cases(folder).get(0).asked().get(0), Lang.EN);
      for (int i = 0; i < 40; i++) {
        engine.answer(first, null);
      }
      Thread.sleep(30_000);
      System.out.printf("%-24s %8s %12s %10s %10s %8s%n", "question", "answers", "unanswered", "Fondaco", "SQL", "ratio");
      double logs = 0;
      int n = 0;
      for (Case c : cases(folder)) {
        if (!only.isEmpty() && !only.contains(c.name().substring(0, 3))) {
          continue;
        }
        List<Question> questions = new ArrayList<>();
        for (String asked : c.asked()) {
          questions.add(wiring.language().parse(asked, Lang.EN));
        }
        double[] ours = new double[rounds];
        double[] sql = new double[rounds];
        long unanswered = 0;
        for (int i = -2; i < rounds; i++) {
          long start = System.nanoTime();
          List<Answer> answers = engine.answer(questions, null);
          long middle = System.nanoTime();
          sql(raw, c.sql());
          long end = System.nanoTime();
          unanswered = answers.stream().filter(a -> a instanceof Answer.Unknown).count();
          if (i == -2 && unanswered > 0) {
            System.out.println("  such as " + answers.stream().filter(a -> a instanceof Answer.Unknown).findFirst().get());
          }
          if (i >= 0) {
            ours[i] = (middle - start) / 1e6;
            sql[i] = (end - middle) / 1e6;
          }
        }
        double ratio = median(ours) / median(sql);
        logs += Math.log(ratio);
        n++;
        System.out.printf("%-24s %8d %12d %7.1f ms %7.1f ms %8.2f%n",
            c.name(), questions.size(), unanswered, median(ours), median(sql), ratio);
      }
      System.out.printf("geometric mean %.2f%n", Math.exp(logs / n));
    }
  }

  private static void sql(Connection raw, String text) throws Exception {
    try (Statement s = raw.createStatement(); ResultSet r = s.executeQuery(text)) {
      while (r.next()) {
        r.getObject(1);
      }
    }
  }

  private static double median(double[] v) {
    double[] sorted = v.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
