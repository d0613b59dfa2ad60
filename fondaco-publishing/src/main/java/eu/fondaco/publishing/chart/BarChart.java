// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import java.util.List;

/**
 * Who has how much, as bars in the order given, with every number written beside its bar. The one
 * asked about is set apart by weight, numbers below nought by a dashed outline.
 *
 * @param title what is compared
 * @param universe among whom, and how many of them are known
 * @param unit of all numbers
 */
public record BarChart(String title, String universe, String unit, List<Bar> bars)
        implements Chart {

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

    @Override
    public boolean isWorthDrawing() {
        return bars.size() >= 2;
    }

    @Override
    public void write(Html html, Lang lang) {
        double most = bars.stream().mapToDouble(b -> Math.abs(b.value)).max().orElse(1);
        Drawing drawing = new Drawing(html, lang, this);
        drawing.open("wide", WIDTH, bars.size() * ROW + 8);
        for (int i = 0; i < bars.size(); i++) {
            bar(html, drawing, i, most == 0 ? 1 : most, lang);
        }
        drawing.close(universe.isEmpty() ? title : title + " (" + universe + ")");
    }

    private void bar(Html html, Drawing drawing, int index, double most, Lang lang) {
        Bar bar = bars.get(index);
        int top = index * ROW + 4;
        double length = Math.max(1, (WIDTH - NAMES - NUMBERS) * Math.abs(bar.value) / most);
        String style = bar.chosen ? "strong" : "";
        drawing.mark((index + 1) + ". " + bar.name + ": " + Numbers.print(bar.value, unit, lang));
        drawing.text(style, NAMES - 8, top + 15, "end", cut(bar.name));
        drawing.rect(
                bar.value < 0 ? "bar below" : bar.chosen ? "bar chosen" : "bar",
                NAMES,
                top,
                length,
                ROW - 6,
                null);
        drawing.text(
                style, NAMES + length + 6, top + 15, "start", Numbers.print(bar.value, unit, lang));
        html.close("g");
    }

    private static String cut(String name) {
        return name.length() <= 27 ? name : name.substring(0, 26) + "…";
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            if (i < 3 || bar.chosen || i == bars.size() - 1) {
                text.append(i + 1).append(". ").append(bar.name).append(": ");
                text.append(Numbers.print(bar.value, unit, lang)).append(". ");
            }
        }
        return text.append(
                        lang.pick(
                                "All numbers are in the table.",
                                "Tutti i numeri sono nella tabella."))
                .toString();
    }
}
