// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.core.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Numbers over years as lines, with marks for dated acts. Drawn as SVG, so that it needs no script and
 * prints; never the only way to read its numbers: a page sets a table beside it. Years without a
 * number break the line. The two series differ by dash and label, not by colour alone.
 *
 * @param title what is drawn, in words
 * @param unit of all numbers
 * @param series one or two
 * @param events what happened in a year
 */
public record LineChart(String title, String unit, List<Series> series, List<Event> events) {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 300;
  private static final int LEFT = 70;
  private static final int RIGHT = 90;
  private static final int TOP = 34;
  private static final int BOTTOM = 28;

  /** A name and its numbers by year, in order. */
  public record Series(String name, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  public record Point(int year, double value) {}

  public record Event(int year, String name) {}

  public LineChart {
    series = List.copyOf(series);
    events = List.copyOf(events);
  }

  /** Whether there is enough to draw: three numbers of one series. */
  public boolean isWorthDrawing() {
    return series.stream().anyMatch(s -> s.points.size() >= 3);
  }

  /** Writes the figure with its text alternative. */
  public void write(Html html, Lang lang) {
    List<Point> all = series.stream().flatMap(s -> s.points.stream()).toList();
    int first = all.stream().mapToInt(Point::year).min().orElseThrow();
    int last = all.stream().mapToInt(Point::year).max().orElseThrow();
    Scale scale = Scale.over(all.stream().mapToDouble(Point::value).toArray());
    html.open("figure", "class", "scroll", "tabindex", "0").open("svg", "class", "chart", "viewBox", "0 0 " + WIDTH + " " + HEIGHT,
        "role", "img", "aria-label", describe(lang));
    for (double tick : scale.ticks()) {
      double y = y(tick, scale);
      line(html, "axis", LEFT, y, WIDTH - RIGHT, y);
      html.leaf("text", scale.label(tick, unit, lang), "x", String.valueOf(LEFT - 8), "y",
          number(y + 4), "text-anchor", "end");
    }
    int step = Math.max(1, (last - first + 7) / 8);
    for (int year = first; year <= last; year += step) {
      html.leaf("text", String.valueOf(year), "x", number(x(year, first, last)), "y",
          String.valueOf(HEIGHT - 8), "text-anchor", "middle");
    }
    events(html, first, last);
    String[] style = {"a", "b"};
    for (int i = 0; i < series.size(); i++) {
      draw(html, series.get(i), style[Math.min(i, 1)], first, last, scale);
    }
    html.leaf("text", scale.unit(unit, lang), "x", "4", "y", "14");
    html.close().leaf("figcaption", title).close().line();
  }

  private void events(Html html, int first, int last) {
    for (Event event : events) {
      if (event.year >= first && event.year <= last) {
        double x = x(event.year, first, last);
        line(html, "event", x, TOP, x, HEIGHT - BOTTOM);
        html.leaf("text", event.name, "class", "event-text", "x", number(x + 3), "y",
            String.valueOf(TOP - 4), "text-anchor", x > WIDTH - RIGHT - 60 ? "end" : "start");
      }
    }
  }

  private void draw(Html html, Series one, String style, int first, int last, Scale scale) {
    List<String> run = new ArrayList<>();
    Point before = null;
    for (Point point : one.points) {
      if (before != null && point.year - before.year > 1) {
        path(html, style, run);
        run.clear();
      }
      run.add(number(x(point.year, first, last)) + "," + number(y(point.value, scale)));
      html.open("circle", "class", "dot-" + style, "r", "3.5", "cx",
          number(x(point.year, first, last)), "cy", number(y(point.value, scale))).close();
      before = point;
    }
    path(html, style, run);
    if (before != null) {
      html.leaf("text", one.name, "x", number(x(before.year, first, last) + 8), "y",
          number(y(before.value, scale) + 4));
    }
  }

  private static void path(Html html, String style, List<String> run) {
    if (run.size() > 1) {
      html.open("polyline", "class", style, "points", String.join(" ", run)).close();
    }
  }

  private static void line(Html html, String style, double x1, double y1, double x2, double y2) {
    html.open("line", "class", style, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2",
        number(y2)).close();
  }

  /** The numbers in a sentence, for who doesn't see the lines. */
  private String describe(Lang lang) {
    return title + ". " + series.stream().map(s -> sentence(s, lang)).collect(Collectors.joining(" "));
  }

  private String sentence(Series one, Lang lang) {
    if (one.points.isEmpty()) {
      return "";
    }
    Point first = one.points.get(0);
    Point last = one.points.get(one.points.size() - 1);
    return one.name + lang.pick(": from ", ": da ") + Numbers.print(first.value, unit, lang)
        + lang.pick(" in ", " nel ") + first.year + lang.pick(" to ", " a ")
        + Numbers.print(last.value, unit, lang) + lang.pick(" in ", " nel ") + last.year + ".";
  }

  private static double x(int year, int first, int last) {
    double width = WIDTH - LEFT - RIGHT;
    return last == first ? LEFT + width / 2 : LEFT + width * (year - first) / (last - first);
  }

  private static double y(double value, Scale scale) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (scale.high() - value) / (scale.high() - scale.low());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
