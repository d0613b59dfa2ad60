// SPDX-License-Identifier: EUPL-1.2
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * Cells as tidy CSV, and the bare side of the comparison: DuckDB's own reading of them into a table with
 * Fondaco's types, two threads, without any check, history or order.
 */
public final class LoadBench {

  private LoadBench() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("generate")) {
      generate(Path.of(args[1]), Long.parseLong(args[2]), false);
      generate(Path.of(args[1] + ".noted.csv"), Long.parseLong(args[2]), true);
    } else if (args[0].equals("baci")) {
      baci(Path.of(args[1]), Path.of(args[2]));
    } else {
      bare(Path.of(args[1]), Path.of(args[2]));
    }
  }

  /** 10 reporters, 100 partners, 250 products in each period, by year as offices publish them; noted, with an unknown column. */
  private static void generate(Path file, long rows, boolean noted) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("dataset,reporter,partner,flow,product,period,value,unit" + (noted ? ",note\n" : "\n"));
      for (long i = 0; i < rows; i++) {
        out.write(
            "big,R" + i / 25_000 % 10 + ",P" + i / 250 % 100 + ",X,HS:" + (100_000 + i % 250 * 37) + ","
                + (1950 + i / 250_000) + "," + (i * 7919 % 1_000_003 + 1) + "." + (100 + i % 900)
                + (noted ? ",EUR,\n" : ",EUR\n"));
      }
    }
  }

  private static void bare(Path file, Path database) throws Exception {
    Files.deleteIfExists(database);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement s = connection.createStatement()) {
      s.execute("SET memory_limit = '1GB'");
      s.execute("SET threads = 2");
      s.execute(
          "CREATE TABLE cells (dataset VARCHAR, reporter VARCHAR, partner VARCHAR, flow VARCHAR,"
              + " product VARCHAR, period VARCHAR, value DECIMAL(28,4), unit VARCHAR)");
      s.execute("INSERT INTO cells SELECT * FROM read_csv('" + file + "', header = true)");
    }
  }

  /** BACI's files as they are, with the types that fit them best: numbers stay numbers. */
  private static void baci(Path folder, Path database) throws Exception {
    Files.deleteIfExists(database);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement s = connection.createStatement()) {
      s.execute("SET memory_limit = '1GB'");
      s.execute("SET threads = 2");
      s.execute(
          "CREATE TABLE f (t SMALLINT, i SMALLINT, j SMALLINT, k VARCHAR, v DECIMAL(15,3), q DECIMAL(15,3))");
      s.execute(
          "INSERT INTO f SELECT * FROM read_csv('" + folder + "/BACI_*.csv', header = true, nullstr = 'NA',"
              + " columns = {'t': 'SMALLINT', 'i': 'SMALLINT', 'j': 'SMALLINT', 'k': 'VARCHAR',"
              + " 'v': 'DECIMAL(15,3)', 'q': 'DECIMAL(15,3)'})");
    }
  }
}
