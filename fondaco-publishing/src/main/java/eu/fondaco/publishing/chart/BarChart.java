// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import java.util.List;
import java.util.Locale;

/**
 * Who has how much, as bars in the order given. Drawn as SVG with every number written beside its bar,
 * so that it says the same to who doesn't see lengths; the one asked about is set apart by its pattern
 * of weight, not by colour alone.
 *
 * @param unit of all numbers
 */
public record BarChart(String title, String unit, List<Bar> bars) {

  private static final int WIDTH = 720;
  private static final int NAMES = 190;
  private static final int NUMBERS = 170;
  private static final int ROW = 24;

  /**
   * One bar.
   *
   * @param chosen whether it is the one asked about
   */
  public record Bar(String name, double value, boolean chosen) {}

  public BarChart {
    bars = List.copyOf(bars);
  }

  /** Writes the figure with its text alternative. */
  public void write(Html html, Lang lang) {
    double most = bars.stream().mapToDouble(b -> Math.abs(b.value)).max().orElse(1);
    int height = bars.size() * ROW + 8;
    html.open("figure", "class", "scroll", "tabindex", "0");
    html.open("svg", "class", "chart", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img",
        "aria-label", describe(lang));
    for (int i = 0; i < bars.size(); i++) {
      bar(html, bars.get(i), i * ROW + 4, most == 0 ? 1 : most, lang);
    }
    html.close().leaf("figcaption", title).close().line();
  }

  private void bar(Html html, Bar bar, int top, double most, Lang lang) {
    double length = (WIDTH - NAMES - NUMBERS) * Math.abs(bar.value) / most;
    String weight = bar.chosen ? "700" : "400";
    html.leaf("text", bar.name, "x", String.valueOf(NAMES - 8), "y", String.valueOf(top + 15),
        "text-anchor", "end", "font-weight", weight);
    html.open("rect", "class", bar.value < 0 ? "bar below" : bar.chosen ? "bar chosen" : "bar",
        "x", String.valueOf(NAMES), "y", String.valueOf(top), "width",
        String.format(Locale.ROOT, "%.1f", Math.max(1, length)), "height", String.valueOf(ROW - 6)).close();
    html.leaf("text", Numbers.print(bar.value, unit, lang), "x",
        String.format(Locale.ROOT, "%.1f", NAMES + Math.max(1, length) + 6), "y",
        String.valueOf(top + 15), "font-weight", weight);
  }

  private String describe(Lang lang) {
    StringBuilder text = new StringBuilder(title).append(". ");
    for (int i = 0; i < Math.min(3, bars.size()); i++) {
      Bar bar = bars.get(i);
      text.append(bar.name).append(": ").append(Numbers.print(bar.value, unit, lang)).append(". ");
    }
    return text.append(lang.pick("All numbers are in the table.", "Tutti i numeri sono nella tabella.")).toString();
  }
}
