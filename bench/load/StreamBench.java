// SPDX-License-Identifier: EUPL-1.2
import eu.fondaco.sources.shape.Shape;
import eu.fondaco.sources.shape.Shapes;
import eu.fondaco.sources.table.RawRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How fast SDMX-ML, SDMX-JSON and JSON-stat are read, each row looked at: megabytes a second of three
 * passes over one file, in one thread. Memory that doesn't grow with the file is shown by a small heap:
 * run it with -Xmx64m on files of any size.
 */
public final class StreamBench {

  private static final String NS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

  private StreamBench() {}

  public static void main(String[] args) throws IOException {
    if (args[0].equals("generate")) {
      generate(Path.of(args[1]), Integer.parseInt(args[2]));
      return;
    }
    for (int a = 0; a < args.length; a++) {
      Path file = Path.of(args[a]);
      for (int pass = 0; pass < 3; pass++) {
        Count count = new Count();
        long start = System.nanoTime();
        try (InputStream in = Shapes.open(file)) {
          Shape shape = Shapes.of(in).orElseThrow();
          shape.read(in, file.toString(), count, issue -> { throw new IllegalStateException(issue.toString()); });
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            "%-16s %6.1f MB %9d rows %6.2f s %6.1f MB/s, heap at most %d MB%n", file.getFileName(),
            Files.size(file) / 1e6, count.rows, seconds, Files.size(file) / 1e6 / seconds,
            Runtime.getRuntime().maxMemory() >> 20);
      }
    }
  }

  /** Looks at two fields of each row. */
  private static final class Count implements RowSink {
    private long rows;

    @Override
    public boolean structure(Structure structure) {
      return true;
    }

    @Override
    public void row(RawRow row) {
      rows += row.get("OBS_VALUE").isEmpty() && row.get("value").isEmpty() || row.get("PRODUCT").isEmpty() ? 0 : 1;
    }
  }

  /** Series of 20 years: 200 partners and so many products. */
  private static void generate(Path folder, int products) throws IOException {
    Files.createDirectories(folder);
    try (BufferedWriter specific = Files.newBufferedWriter(folder.resolve("specific.xml"));
        BufferedWriter generic = Files.newBufferedWriter(folder.resolve("generic.xml"));
        BufferedWriter json = Files.newBufferedWriter(folder.resolve("sdmx.json"));
        BufferedWriter stat = Files.newBufferedWriter(folder.resolve("stat.json"))) {
      String head =
          "<?xml version=\"1.0\"?><m:%s xmlns:m=\"" + NS + "message\" xmlns:g=\"" + NS + "data/generic\" xmlns:c=\"" + NS
              + "common\"><m:Header><m:ID>x</m:ID><m:Structure structureID=\"D\" dimensionAtObservation=\"TIME_PERIOD\"><c:Structure><Ref id=\"D\" agencyID=\"A\" version=\"1.0\"/></c:Structure></m:Structure></m:Header><m:DataSet>\n";
      specific.write(head.formatted("StructureSpecificData"));
      generic.write(head.formatted("GenericData"));
      json.write("{\"data\":{\"dataSets\":[{\"series\":{");
      stat.write("{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"PRODUCT\",\"PARTNER\",\"TIME_PERIOD\"],\"size\":[" + products + ",200,20],\"value\":[");
      long n = 0;
      for (int product = 0; product < products; product++) {
        for (int partner = 0; partner < 200; partner++) {
          specific.write("<Series FREQ=\"A\" REPORTER=\"IT\" PARTNER=\"P" + partner + "\" PRODUCT=\"" + (100000 + product) + "\" FLOW=\"X\">\n");
          generic.write("<g:Series><g:SeriesKey><g:Value id=\"FREQ\" value=\"A\"/><g:Value id=\"REPORTER\" value=\"IT\"/><g:Value id=\"PARTNER\" value=\"P"
              + partner + "\"/><g:Value id=\"PRODUCT\" value=\"" + (100000 + product) + "\"/></g:SeriesKey>\n");
          json.write((n == 0 ? "" : ",") + "\"" + product + ":" + partner + "\":{\"observations\":{");
          for (int year = 0; year < 20; year++) {
            String value = (++n * 7919 % 1_000_003) + "." + n % 100;
            specific.write("<Obs TIME_PERIOD=\"" + (2000 + year) + "\" OBS_VALUE=\"" + value + "\" OBS_STATUS=\"P\"/>\n");
            generic.write("<g:Obs><g:ObsDimension value=\"" + (2000 + year) + "\"/><g:ObsValue value=\"" + value
                + "\"/><g:Attributes><g:Value id=\"OBS_STATUS\" value=\"P\"/></g:Attributes></g:Obs>\n");
            json.write((year == 0 ? "" : ",") + "\"" + year + "\":[" + value + ",0]");
            stat.write((n == 1 ? "" : ",") + value);
          }
          specific.write("</Series>\n");
          generic.write("</g:Series>\n");
          json.write("}}");
        }
      }
      specific.write("</m:DataSet></m:StructureSpecificData>");
      generic.write("</m:DataSet></m:GenericData>");
      json.write("}}],\"structures\":[{\"dimensions\":{\"series\":[" + codes("PRODUCT", products) + "," + codes("PARTNER", 200)
          + "],\"observation\":[" + codes("TIME_PERIOD", 20) + "]},\"attributes\":{\"observation\":[" + codes("OBS_STATUS", 1) + "]}}]}}");
      stat.write("],\"dimension\":{" + category("PRODUCT", products) + "," + category("PARTNER", 200) + "," + category("TIME_PERIOD", 20) + "}}");
    }
  }

  private static String codes(String id, int n) {
    StringBuilder text = new StringBuilder("{\"id\":\"" + id + "\",\"values\":[");
    for (int i = 0; i < n; i++) {
      text.append(i == 0 ? "" : ",").append("{\"id\":\"c").append(i).append("\"}");
    }
    return text.append("]}").toString();
  }

  private static String category(String id, int n) {
    StringBuilder text = new StringBuilder("\"" + id + "\":{\"category\":{\"index\":[");
    for (int i = 0; i < n; i++) {
      text.append(i == 0 ? "" : ",").append("\"c").append(i).append("\"");
    }
    return text.append("]}}").toString();
  }
}
