// SPDX-License-Identifier: EUPL-1.2

import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Wiring;
import com.sun.management.OperatingSystemMXBean;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.question.TableQuestion;
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
 * of the same cells. Each is asked as one or two tables that have the numbers of the SQL's rows. Usage:
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
    String one = countries.get(countries.size() / 2);
    Map<String, List<String>> asked = new TreeMap<>();
    String years = FIRST + "-" + LAST;
    asked.put("q01 totals", List.of("exports for each reporter and year " + years));
    asked.put("q02 partners", List.of("exports from " + one + " in " + YEAR + " for each partner top 300",
        "rank by exports from " + one + " among partners in " + YEAR + " for each partner"));
    asked.put("q03 group share", List.of("share of exports to RG3 for each year " + years + " and reporter"));
    asked.put("q04 growth by chapter", List.of(
        "growth of exports from " + BASE + " to " + YEAR + " for each reporter and product of 2 digits"));
    asked.put("q05 product mix", List.of(
        "exports from " + one + " in " + YEAR + " for each product of 2 digits top 300",
        "share of exports from " + one + " in " + YEAR + " for each product of 2 digits"));
    asked.put("q06 advantage", List.of("measure rca of exports in " + YEAR + " for each reporter and product"));
    asked.put("q07 concentration", List.of("measure hhi of exports for each reporter and year " + years));
    asked.put("q08 contributions", List.of("contribution of exports from " + one + " from " + BASE + " to " + YEAR
        + " for each product top 20"));
    asked.put("q09 intensity", List.of("measure intensity of exports in " + YEAR + " for each reporter and partner"));
    asked.put("q10 partner series", List.of(
        "exports from " + one + " for each partner and year " + years,
        "measure quantity of exports from " + one + " for each partner and year " + years));
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

  /** Goes through the rows of a table as whoever prints it would: counted, summed, those of 1 and more counted. */
  private static final class Reader implements TableAnswer.Visitor {

    private long rows;
    private long unknown;
    private double sum;
    private long ones;
    private String first = "";

    @Override
    public boolean visit(TableRow row) {
      rows++;
      double value = row.value();
      if (Double.isNaN(value)) {
        first = unknown++ == 0 ? row.message() : first;
      } else {
        sum += value;
        ones += value >= 1 ? 1 : 0;
      }
      return true;
    }
  }

  private static Reader ask(TableEngine engine, List<TableQuestion> tables) throws Exception {
    Reader reader = new Reader();
    for (TableQuestion table : tables) {
      if (engine.answer(table, null) instanceof TableAnswer.Known known) {
        known.forEach(reader);
      } else {
        throw new IllegalStateException(engine.answer(table, null).toString());
      }
    }
    return reader;
  }

  private static void run(Path folder, Path observatory, Path queries, int rounds, Set<String> only) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    try (OpenObservatory open = OpenObservatory.open(observatory);
        Connection raw = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("bare.duckdb"))) {
      Wiring wiring = new Wiring(open);
      TableEngine engine = wiring.tables();
      Map<String, List<TableQuestion>> tables = new TreeMap<>();
      for (Case c : cases(folder, queries)) {
        List<TableQuestion> of = new ArrayList<>();
        for (String asked : c.asked()) {
          of.add(wiring.language().parseTable(asked, Lang.EN).orElseThrow());
        }
        tables.put(c.name(), of);
      }
      for (int i = 0; i < 3; i++) {
        for (Case c : cases(folder, queries)) {
          if (only.isEmpty() || only.contains(c.name().substring(0, 3))) {
            long start = System.nanoTime();
            ask(engine, tables.get(c.name()));
            System.out.printf("%s, time %d: %.0f ms%n", c.name(), i + 1, (System.nanoTime() - start) / 1e6);
            while (Thread.getAllStackTraces().keySet().stream().anyMatch(t -> t.getName().startsWith("adds up"))) {
              Thread.sleep(50);
            }
          }
        }
      }
      System.out.printf("%-22s %9s %9s %14s %9s %11s %11s %6s %6s%n", "question", "rows", "unknown", "sum", "of 1+",
          "Fondaco ms", "SQL ms", "ratio", "CPU");
      double logs = 0;
      double cpuLogs = 0;
      int n = 0;
      for (Case c : cases(folder, queries)) {
        if (!only.isEmpty() && !only.contains(c.name().substring(0, 3))) {
          continue;
        }
        double[] ours = new double[rounds];
        double[] sql = new double[rounds];
        double[] oursCpu = new double[rounds];
        double[] sqlCpu = new double[rounds];
        Reader read = null;
        for (int i = -3; i < rounds; i++) {
          long start = System.nanoTime();
          long startCpu = system.getProcessCpuTime();
          read = ask(engine, tables.get(c.name()));
          long middle = System.nanoTime();
          long middleCpu = system.getProcessCpuTime();
          sql(raw, c.sql());
          if (i >= 0) {
            ours[i] = (middle - start) / 1e6;
            sql[i] = (System.nanoTime() - middle) / 1e6;
            oursCpu[i] = (middleCpu - startCpu) / 1e6;
            sqlCpu[i] = (system.getProcessCpuTime() - middleCpu) / 1e6;
          }
        }
        double ratio = median(ours) / median(sql);
        double cpu = Math.max(1, median(oursCpu)) / Math.max(1, median(sqlCpu));
        logs += Math.log(ratio);
        cpuLogs += Math.log(cpu);
        n++;
        System.out.printf("%-22s %9d %9d %14.6g %9d %11.2f %11.2f %6.2f %6.2f  %s%n",
            c.name(), read.rows, read.unknown, read.sum, read.ones, median(ours), median(sql), ratio, cpu, read.first);
      }
      System.out.printf("geometric mean %.3f, of CPU %.3f%n", Math.exp(logs / n), Math.exp(cpuLogs / n));
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
