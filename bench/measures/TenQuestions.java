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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Ten questions of an office about BACI-shaped data, answered by the question engine, beside raw SQL on a bare table
 * of the same cells. Each is asked as a batch of all the numbers that the SQL's rows have. Usage:
 * {@code prepare FOLDER} (with the generated {@code BACI_SYN_Y*.csv}, {@code country_codes.csv} and
 * {@code product_codes.csv}), which writes {@code areas.csv}, {@code products.csv}, {@code cells.csv} to load and
 * {@code sources.yaml} to copy into the observatory, or {@code run FOLDER OBSERVATORY QUERIES.sql [ROUNDS [QUESTION...]]}.
 * The file of queries holds
 * one statement for each question, ended by a semicolon, under a comment that begins with its name ({@code -- q01 ...});
 * {@code :R} stands for the reporter. The tables are {@code f(t, i, j, k, v, q)} and {@code c(country_code, region)}.
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
      Set<String> only = new TreeSet<>(Arrays.asList(args).subList(Math.min(5, args.length), args.length));
      run(folder, Path.of(args[2]), Path.of(args[3]), args.length > 4 ? Integer.parseInt(args[4]) : 5, only);
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
    Files.writeString(folder.resolve("sources.yaml"), "datasets:\n  baci: {complete: true}\n");
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

  /** The statements of a file by the names in the comments above them. */
  private static Map<String, String> queries(Path file, String reporter) throws Exception {
    Map<String, String> found = new TreeMap<>();
    String name = "";
    StringBuilder sql = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      if (line.matches("-- q\\d\\d .*")) {
        name = line.substring(3, 6);
      } else if (!line.startsWith("--")) {
        sql.append(line).append('\n');
        if (line.stripTrailing().endsWith(";")) {
          found.put(name, sql.toString().strip().replace(";", "").replace(":R", reporter));
          sql.setLength(0);
        }
      }
    }
    return found;
  }

  private static List<Case> cases(Path folder, Path queries) throws Exception {
    List<String> countries =
        Files.readAllLines(folder.resolve("country_codes.csv")).stream().skip(1)
            .map(l -> country(l.split(",")[0])).toList();
    List<String> chapters =
        Files.readAllLines(folder.resolve("product_codes.csv")).stream().skip(1)
            .map(l -> "H" + l.substring(0, 2)).distinct().sorted().toList();
    String one = countries.get(countries.size() / 2);
    List<String> partners = others(countries, one);
    List<String> years = new ArrayList<>();
    for (int y = FIRST; y <= LAST; y++) {
      years.add("" + y);
    }
    Map<String, List<String>> asked = new TreeMap<>();
    asked.put("q01 totals", each(countries, years, "exports from %s in %s"));
    asked.put("q02 partners", both(List.of("top 300 partners by exports from " + one + " in " + YEAR),
        each(List.of(one), partners, "exports from %s to %s in " + YEAR)));
    asked.put("q03 group share", each(countries, years, "share of exports from %s to RG3 in %s"));
    asked.put("q04 growth by chapter",
        each(chapters, countries, "growth of exports of %s from %s from " + BASE + " to " + YEAR));
    asked.put("q05 product mix", both(each(chapters, List.of(one), "exports of %s from %s in " + YEAR),
        each(chapters, List.of(one), "share of exports of %s from %s in " + YEAR)));
    asked.put("q06 advantage",
        each(countries, List.of(YEAR), "count of products with measure rca of exports from %s above 1 in %s"));
    asked.put("q07 concentration", each(countries, years, "measure hhi of exports from %s in %s"));
    asked.put("q08 contributions",
        List.of("top 20 products by contribution of exports from " + one + " from " + BASE + " to " + YEAR));
    asked.put("q09 intensity", pairs(countries));
    asked.put("q10 partner series", both(each(partners, years, "exports from " + one + " to %s in %s"),
        each(partners, years, "measure quantity of exports from " + one + " to %s in %s")));
    Map<String, String> sql = queries(queries, String.valueOf(Integer.parseInt(one.substring(1))));
    List<Case> cases = new ArrayList<>();
    asked.forEach((name, questions) -> {
      String statement = sql.get(name.substring(0, 3));
      if (statement == null) {
        throw new IllegalArgumentException(queries + " has no statement under \"-- " + name.substring(0, 3) + "\"");
      }
      cases.add(new Case(name, statement, questions));
    });
    return cases;
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

  private static void run(Path folder, Path observatory, Path queries, int rounds, Set<String> only) throws Exception {
    try (OpenObservatory open = OpenObservatory.open(observatory);
        Connection raw = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("bare.duckdb"))) {
      Wiring wiring = new Wiring(open);
      QuestionEngine engine = wiring.engine();
      Question first = wiring.language().parse(cases(folder, queries).get(0).asked().get(0), Lang.EN);
      for (int i = 0; i < 40; i++) {
        engine.answer(first, null);
      }
      Thread.sleep(30_000);
      System.out.printf("%-24s %8s %12s %10s %10s %8s%n", "question", "answers", "unanswered", "Fondaco", "SQL", "ratio");
      double logs = 0;
      int n = 0;
      for (Case c : cases(folder, queries)) {
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
