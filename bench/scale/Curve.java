// SPDX-License-Identifier: EUPL-1.2

import com.sun.management.OperatingSystemMXBean;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.Checker;
import eu.fondaco.cli.configure.OpenObservatory;
import eu.fondaco.cli.configure.Serving;
import eu.fondaco.cli.configure.Wiring;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Lang;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What answers cost by the number of rows. {@code generate FOLDER ROWS} writes {@code areas.csv} and {@code cells.csv}: ten
 * years of ten reporters' exports to 100 partners, so a thousand rows a year for each product; more rows are more products.
 * {@code ask OBSERVATORY ROWS ROUNDS} asks ten questions, has a brief of 20 statements checked, and looks at the page of a
 * relation: a line each, with its name, rows, CPU milliseconds (mean of the rounds, after one unmeasured) and wall milliseconds
 * (median). With CLUSTER_PID in the environment the CPU time of that process counts too.
 */
public final class Curve {

  private static final int FIRST = 2012;
  private static final int LAST = 2021;

  /** Rows for each product: ten years, ten reporters, a hundred partners. */
  private static final int A_PRODUCT = 10_000;

  private static final String[] BEGINNINGS = {"Ba", "Ce", "Di", "Fo", "Gu", "Ka", "Le", "Mi", "No", "Pu"};
  private static final String[] ENDS = {
      "landia", "rovia", "stania", "nesia", "moria", "tavia", "zuria", "gonia", "varia", "lesia", "delia"};

  private Curve() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("generate")) {
      generate(Path.of(args[1]), Long.parseLong(args[2]));
    } else {
      ask(Path.of(args[1]), Long.parseLong(args[2]), Integer.parseInt(args[3]));
      System.exit(0);
    }
  }

  private static String reporter(int number) {
    return BEGINNINGS[number] + ENDS[0];
  }

  private static String partner(int number) {
    return BEGINNINGS[number / 10] + ENDS[1 + number % 10];
  }

  private static void generate(Path folder, long rows) throws Exception {
    StringBuilder areas = new StringBuilder("code,name_en,name_it,kind,parent,groups\n");
    for (int r = 0; r < 10; r++) {
      areas.append("R%d,%s,%s,country,,%n".formatted(r, reporter(r), reporter(r)));
    }
    for (int p = 0; p < 100; p++) {
      areas.append("P%d,%s,%s,country,,%n".formatted(p, partner(p), partner(p)));
    }
    Files.writeString(folder.resolve("areas.csv"), areas);
    long products = rows / A_PRODUCT;
    try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("cells.csv"))) {
      out.write("dataset,reporter,partner,flow,product,period,value,unit\n");
      for (long i = 0; i < products * A_PRODUCT; i++) {
        long pair = i / products;
        out.write("big,R" + pair / 100 % 10 + ",P" + pair % 100 + ",X,HS:" + (100_000 + i % products * 37) + ","
            + (FIRST + pair / 1_000) + "," + (i * 7919 % 1_000_003 + 1) + "." + (100 + i % 900) + ",EUR\n");
      }
    }
  }

  /** Ten questions of an office, as bench/measures/TenQuestions.java asks them of data with a hierarchy. */
  private static Map<String, List<String>> questions() {
    String years = FIRST + "-" + LAST;
    Map<String, List<String>> asked = new TreeMap<>();
    asked.put("q01-totals", List.of("exports for each reporter and year " + years));
    asked.put("q02-partners", List.of("exports from R1 in " + LAST + " for each partner top 300",
        "rank by exports from R1 among partners in " + LAST + " for each partner"));
    asked.put("q03-share", List.of("share of exports to P3 for each year " + years + " and reporter"));
    asked.put("q04-growth", List.of("growth of exports from " + FIRST + " to " + LAST + " for each reporter and product"));
    asked.put("q05-mix", List.of("exports from R1 in " + LAST + " for each product top 300",
        "share of exports from R1 in " + LAST + " for each product"));
    asked.put("q06-advantage", List.of("measure rca of exports in " + LAST + " for each reporter and product"));
    asked.put("q07-concentration", List.of("measure hhi of exports for each reporter and year " + years));
    asked.put("q08-contributions",
        List.of("contribution of exports from R1 from " + FIRST + " to " + LAST + " for each product top 20"));
    asked.put("q09-intensity", List.of("measure intensity of exports in " + LAST + " for each reporter and partner"));
    asked.put("q10-series", List.of("exports from R1 for each partner and year " + years));
    return asked;
  }

  /** A brief of 20 statements about a reporter and five of its partners, others each time. */
  private static String brief(int round) {
    StringBuilder text = new StringBuilder("# " + reporter(1) + " and its partners\n");
    for (int i = 0; i < 5; i++) {
      String to = partner(5 * round + i);
      String from = reporter(1);
      int year = LAST - i;
      text.append("\nIn %d, exports of %s to %s were worth 480.5 million euros.".formatted(year, from, to))
          .append(" Exports of %s to %s grew by 3.1%% in %d.".formatted(from, to, year))
          .append(" In %d, %s took 1.2%% of the exports of %s.".formatted(year, to, from))
          .append(" In %d, %s was the second destination of the exports of %s.%n".formatted(year, to, from));
    }
    return text.toString();
  }

  @FunctionalInterface
  private interface Work {
    void round(int number) throws Exception;
  }

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Nanoseconds of processor time of this process, and of a cluster that is one process on this machine. */
  private static long used() throws IOException {
    String cluster = System.getenv("CLUSTER_PID");
    if (cluster == null) {
      return SYSTEM.getProcessCpuTime();
    }
    String stat = Files.readString(Path.of("/proc", cluster, "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return SYSTEM.getProcessCpuTime() + 10_000_000L * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
  }

  private static void measure(String name, long rows, int rounds, Work work) throws Exception {
    work.round(0);
    double[] wall = new double[rounds];
    long began = used();
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      work.round(i + 1);
      wall[i] = (System.nanoTime() - start) / 1e6;
    }
    double cpu = (used() - began) / 1e6 / rounds;
    Arrays.sort(wall);
    System.out.printf(Locale.ROOT, "%s,%d,%.1f,%.1f%n", name, rows, cpu, wall[rounds / 2]);
  }

  private static void ask(Path observatory, long rows, int rounds) throws Exception {
    try (OpenObservatory open = OpenObservatory.open(observatory)) {
      Wiring wiring = new Wiring(open);
      TableEngine engine = wiring.tables();
      for (Map.Entry<String, List<String>> q : questions().entrySet()) {
        List<TableQuestion> tables =
            q.getValue().stream().map(t -> wiring.language().parseTable(t, Lang.EN).orElseThrow()).toList();
        measure(q.getKey(), rows, rounds, i -> tables.forEach(t -> read(engine, t)));
      }
      Checker checker = wiring.checker();
      measure("brief", rows, rounds, i -> {
        CheckedBrief checked = checker.check("brief.md", brief(i), Checker.Options.DEFAULT);
        if (checked.statements().size() < 20) {
          throw new IllegalStateException(checked.statements().size() + " statements");
        }
      });
      String site = serve(open);
      HttpClient client = HttpClient.newHttpClient();
      measure("relation", rows, rounds, i -> {
        URI page = URI.create(site + "/en/relations/P" + 7 * i);
        HttpResponse<String> got = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        if (got.statusCode() != 200 || !got.body().contains(String.valueOf(LAST))) {
          throw new IllegalStateException(page + ": " + got.statusCode());
        }
      });
    }
  }

  private static void read(TableEngine engine, TableQuestion table) {
    try {
      if (!(engine.answer(table, null) instanceof TableAnswer.Known known)) {
        throw new IllegalStateException(engine.answer(table, null).toString());
      }
      known.forEach(row -> !Double.isNaN(row.value()) || true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows the observatory on a free port until this process ends; its address. */
  private static String serve(OpenObservatory open) throws IOException {
    PipedWriter said = new PipedWriter();
    BufferedReader heard = new BufferedReader(new PipedReader(said));
    Thread site = new Thread(() -> {
      try {
        Serving.serve(open, Serving.options("127.0.0.1", 0, List.of()), new PrintWriter(said));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    site.setDaemon(true);
    site.start();
    return heard.readLine().split(" ")[0];
  }
}
