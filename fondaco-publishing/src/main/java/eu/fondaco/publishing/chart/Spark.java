// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.publishing.html.Html;
import java.util.List;

/**
 * A line as small as a word, beside the number it leads to. It is decoration: the number, its
 * change and the chart below say all that it shows, so it is hidden from those who listen.
 */
public final class Spark {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 30;

    private Spark() {}

    /** Writes the line, broken where years are missing; nothing where few are known. */
    public static void write(Html html, List<LineChart.Point> points) {
        if (points.size() < 3
                || points.get(points.size() - 1).year() - points.get(0).year()
                        >= 2 * points.size() - 2) {
            return;
        }
        double most = points.stream().mapToDouble(LineChart.Point::value).max().orElse(1);
        double least =
                Math.min(0, points.stream().mapToDouble(LineChart.Point::value).min().orElse(0));
        int first = points.get(0).year();
        int last = points.get(points.size() - 1).year();
        html.open(
                "svg",
                "class",
                "spark",
                "viewBox",
                "0 0 " + Drawing.number(WIDTH) + " " + Drawing.number(HEIGHT),
                "aria-hidden",
                "true",
                "focusable",
                "false");
        StringBuilder path = new StringBuilder();
        int before = first - 2;
        for (LineChart.Point p : points) {
            path.append(p.year() - before > 1 ? "M" : "L")
                    .append(
                            Drawing.number(
                                    4
                                            + (WIDTH - 8)
                                                    * (p.year() - first)
                                                    / Math.max(1, last - first)))
                    .append(' ')
                    .append(Drawing.number(y(p.value(), least, most)));
            before = p.year();
        }
        html.open("path", "d", path.toString()).close();
        html.open(
                        "circle",
                        "cx",
                        Drawing.number(WIDTH - 4),
                        "cy",
                        Drawing.number(y(points.get(points.size() - 1).value(), least, most)),
                        "r",
                        "3")
                .close();
        html.close("svg");
    }

    private static double y(double value, double least, double most) {
        return most == least
                ? HEIGHT / 2
                : HEIGHT - 4 - (HEIGHT - 8) * (value - least) / (most - least);
    }
}
