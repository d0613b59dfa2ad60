// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.List;

/**
 * Who has how much, as bars in the order given, with every number beside its bar and the unit said
 * once. The one asked about is set apart by weight. Numbers below nought go to the left of the line
 * of nought, with a dashed outline.
 *
 * @param title what is compared
 * @param universe among whom, and how many of them are known
 * @param unit of all numbers
 */
public record BarChart(String title, String universe, String unit, List<Bar> bars)
        implements Chart {

    private static final int ROW = 26;
    private static final int ROW_OF_TWO = 40;
    private static final int NUMBER = 74;

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
        double[] values = bars.stream().mapToDouble(Bar::value).toArray();
        Amounts amounts = Amounts.of(unit, values);
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(amounts.words(lang), universe);
        for (boolean narrow : new boolean[] {false, true}) {
            int row = narrow ? ROW_OF_TWO : ROW;
            boolean alike = bars.stream().noneMatch(Bar::chosen);
            Row rows = new Row(html, drawing, amounts, Span.of(bars, narrow), alike, lang);
            drawing.picture(
                    narrow ? "narrow" : "wide", rows.span.width, bars.size() * (double) row + 6);
            for (int i = 0; i < bars.size(); i++) {
                rows.draw(bars.get(i), i, 4 + i * (double) row, narrow);
            }
            html.close("svg");
        }
        drawing.close();
    }

    /** The room of the bars: where nought lies, and how long one of the unit is. */
    private record Span(double width, double zero, double perUnit) {
        static Span of(List<Bar> bars, boolean narrow) {
            double width = narrow ? 340 : 860;
            double names = narrow ? 0 : 250;
            double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
            double least = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
            double span = Math.max(0, most) - least;
            double left = least < 0 ? NUMBER : 0;
            double room = width - names - NUMBER - left;
            double perUnit = span == 0 ? 0 : room / span;
            return new Span(width, names + left - least * perUnit, perUnit);
        }
    }

    /**
     * What rows share.
     *
     * @param alike whether none is the one asked about
     */
    private record Row(
            Html html, Drawing drawing, Amounts amounts, Span span, boolean alike, Lang lang) {
        void draw(Bar bar, int index, double top, boolean narrow) {
            double length = Math.max(1, Math.abs(bar.value) * span.perUnit);
            boolean below = bar.value < 0;
            String style = bar.chosen ? "strong" : "";
            String number = amounts.print(bar.value, lang);
            drawing.mark(
                    (index + 1)
                            + ". "
                            + bar.name
                            + ": "
                            + Numbers.print(bar.value, amounts.unit(), lang));
            if (narrow) {
                drawing.text(style, 0, top + 12, "start", cut(bar.name, 46));
            } else {
                drawing.text(style, 240, top + 15, "end", cut(bar.name, 34));
            }
            double y = narrow ? top + 17 : top;
            double height = narrow ? 14 : ROW - 6;
            double x = below ? span.zero - length : span.zero;
            drawing.rect(
                    below ? "bar below" : bar.chosen || alike ? "bar chosen" : "bar",
                    x,
                    y,
                    length,
                    height,
                    null);
            drawing.text(
                    style,
                    below ? x - 6 : x + length + 6,
                    y + height - 4,
                    below ? "end" : "start",
                    number);
            html.close("g");
        }
    }

    static String cut(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1) + "…";
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
        return text.append(Speech.say(lang, "common.all-numbers-are-in-the-table")).toString();
    }
}
