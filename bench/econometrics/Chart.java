// SPDX-License-Identifier: EUPL-1.2

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws what {@code Scaling} printed: one small chart for each series, seconds on both scales linear from
 * zero, wall time as a line, CPU time dashed. Usage: SCALING.csv OUT.svg "NOTE"
 */
public final class Chart {

  private static final int WIDE = 330;
  private static final int HIGH = 230;

  public static void main(String[] args) throws IOException {
    Map<String, List<double[]>> series = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (line.startsWith("\"")) {
        int end = line.indexOf('"', 1);
        String[] f = line.substring(end + 2).split(",");
        series.computeIfAbsent(line.substring(1, end), k -> new ArrayList<>()).add(new double[] {
            Double.parseDouble(f[0]), Double.parseDouble(f[3]), Double.parseDouble(f[4])});
      }
    }
    int rows = (series.size() + 1) / 2;
    StringBuilder svg = new StringBuilder();
    svg.append(String.format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
        + " role=\"img\" font-family=\"sans-serif\" font-size=\"11\">%n", 2 * WIDE, rows * HIGH + 30));
    svg.append("<!-- SPDX-License-Identifier: EUPL-1.2 -->\n");
    svg.append("<title>Seconds by size and threads</title>\n");
    svg.append(String.format("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", 2 * WIDE,
        rows * HIGH + 30));
    int n = 0;
    for (Map.Entry<String, List<double[]>> e : series.entrySet()) {
      draw(svg, e.getKey(), e.getValue(), n % 2 * WIDE, n / 2 * HIGH);
      n++;
    }
    svg.append(String.format("<text x=\"10\" y=\"%d\" fill=\"#555\">%s</text>%n</svg>%n",
        rows * HIGH + 18, escape(args.length > 2 ? args[2] : "")));
    Files.writeString(Path.of(args[1]), svg);
  }

  private static void draw(StringBuilder svg, String title, List<double[]> points, int x0, int y0) {
    double mostX = points.stream().mapToDouble(p -> p[0]).max().orElse(1);
    double mostY = round(points.stream().mapToDouble(p -> Math.max(p[1], p[2])).max().orElse(1));
    int left = x0 + 48;
    int bottom = y0 + HIGH - 34;
    int width = WIDE - 68;
    int height = HIGH - 74;
    svg.append(text(x0 + 10, y0 + 20, "start", title, "#000"));
    for (int tick = 0; tick <= 4; tick++) {
      double y = bottom - height * tick / 4.0;
      svg.append(String.format(Locale.ROOT, "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\""
          + " stroke=\"#ddd\"/>%n", left, y, left + width, y));
      svg.append(text(left - 6, y + 4, "end", trim(mostY * tick / 4) + " s", "#555"));
    }
    for (double[] p : points) {
      svg.append(text(left + width * p[0] / mostX, bottom + 16, "middle", trim(p[0]), "#555"));
    }
    svg.append(line(points, 2, "stroke=\"#b45309\" stroke-dasharray=\"4 3\"", left, bottom,
        width / mostX, height / mostY));
    svg.append(line(points, 1, "stroke=\"#1d4ed8\"", left, bottom, width / mostX, height / mostY));
  }

  private static String line(List<double[]> points, int of, String style, int left, int bottom,
      double perX, double perY) {
    StringBuilder s = new StringBuilder();
    for (double[] p : points) {
      s.append(String.format(Locale.ROOT, "%.1f,%.1f ", left + p[0] * perX, bottom - p[of] * perY));
    }
    return "<polyline fill=\"none\" stroke-width=\"2\" " + style + " points=\"" + s.toString().strip()
        + "\"/>\n";
  }

  private static String text(double x, double y, String anchor, String text, String colour) {
    return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">"
        + "%s</text>%n", x, y, anchor, colour, escape(text));
  }

  private static String trim(double v) {
    return String.format(Locale.ROOT, "%.3f", v).replaceAll("\\.?0+$", "");
  }

  private static double round(double v) {
    double unit = Math.pow(10, Math.floor(Math.log10(v)));
    return Math.ceil(v / unit * 2) / 2 * unit;
  }

  private static String escape(String s) {
    return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
