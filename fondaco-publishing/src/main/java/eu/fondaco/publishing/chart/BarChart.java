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
            Span span = Span.of(bars, narrow ? 340 : 860, narrow ? 0 : names());
            Row rows = new Row(html, drawing, amounts, span, alike, lang);
            drawing.picture(
                    narrow ? "narrow" : "wide", rows.span.width, bars.size() * (double) row + 6);
            for (int i = 0; i < bars.size(); i++) {
                rows.draw(bars.get(i), i, 4 + i * (double) row, narrow);
            }
            html.close("svg");
        }
        drawing.close();
    }

    /** Room for names before the bars of a wide picture. */
    private double names() {
        double widest = bars.stream().mapToDouble(b -> Lettering.bold(b.name)).max().orElse(0);
        return Math.min(420, Math.max(120, widest + 12));
    }

    /** The room of the bars: how much of it names take, where nought lies, how long a unit is. */
    private record Span(double width, double names, double zero, double perUnit) {
        static Span of(List<Bar> bars, double width, double names) {
            double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
            double least = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
            double span = Math.max(0, most) - least;
            double left = least < 0 ? NUMBER : 0;
            double room = width - names - NUMBER - left;
            double perUnit = span == 0 ? 0 : room / span;
            return new Span(width, names, names + left - least * perUnit, perUnit);
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
            double room = narrow ? span.width : span.names - 12;
            room /= bar.chosen ? Lettering.BOLDER : 1;
            boolean fine = narrow && Lettering.width(bar.name) > room;
            String name = Lettering.cut(bar.name, fine ? room / Lettering.FINE : room);
            if (narrow) {
                String letters = fine ? (style + " fine").strip() : style;
                drawing.text(letters, 0, top + 12, "start", name);
            } else {
                drawing.text(style, span.names - 10, top + 15, "end", name);
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

    @Override
    public List<DrawnNumber> numbers() {
        return bars.stream().map(b -> DrawnNumber.of("", b.name, b.value, unit)).toList();
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
