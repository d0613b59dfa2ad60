// SPDX-License-Identifier: EUPL-1.2

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** The least a writer of SDMX-CSV can do: a loop over DuckDB's rows in order that writes lines. Takes the warehouse's file. */
class Bare {
  public static void main(String[] arguments) throws Exception {
    for (int run = 0; run < 3; run++) {
      long start = System.nanoTime();
      long rows = 0;
      try (Connection c = DriverManager.getConnection("jdbc:duckdb:" + arguments[0]);
          Statement s = c.createStatement();
          ResultSet r = s.executeQuery("SELECT reporter, flow, partner, product, period, value, status FROM observation"
              + " WHERE until IS NULL ORDER BY flow, reporter, partner, product, period");
          BufferedWriter out = new BufferedWriter(new OutputStreamWriter(new FileOutputStream("/dev/null"), StandardCharsets.UTF_8),
              32_768)) {
        while (r.next()) {
          rows++;
          out.write("OBS:DF(1.0.0),A," + r.getString(1) + ',' + r.getString(2) + ',' + r.getString(3) + ',' + r.getString(4)
              + ',' + r.getString(5) + ',' + r.getBigDecimal(6).stripTrailingZeros().toPlainString() + ",EUR,0,A,F\r\n");
        }
        out.flush();
        System.err.printf("bare: %,d rows in %.2f s%n", rows, (System.nanoTime() - start) / 1e9);
      }
    }
  }
}
