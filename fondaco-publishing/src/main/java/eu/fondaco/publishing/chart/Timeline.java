// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Dated acts in rows along the years: acts that follow one another share a row. A signing is a full
 * circle, any other kind of date a hollow diamond, the end of a term a bar; a mark beside an act
 * says that sources disagree about it.
 */
public record Timeline(String title, List<Row> rows) implements Chart {

    private static final int WIDTH = 860;
    private static final int LEFT = 24;
    private static final int RIGHT = 20;
    private static final int TOP = 26;
    private static final int ROW = 44;

    /** Acts of one chain, in order. */
    public record Row(String name, List<Act> acts) {
        public Row {
            acts = List.copyOf(acts);
        }
    }

    /**
     * One act.
     *
     * @param time year with its fraction
     * @param until year in which its term ends; 0 when none is known
     * @param firm whether the date is that of its signing or happening
     * @param disputed whether sources disagree about it
     * @param says what it is, in words
     */
    public record Act(double time, int until, boolean firm, boolean disputed, String says) {}

    public Timeline {
        rows = List.copyOf(rows);
    }

    @Override
    public boolean isWorthDrawing() {
        return rows.stream().mapToInt(r -> r.acts.size()).sum() >= 2;
    }

    private List<Act> acts() {
        return rows.stream().flatMap(r -> r.acts.stream()).toList();
    }

    @Override
    public void write(Html html, Lang lang) {
        int first = (int) acts().stream().mapToDouble(Act::time).min().orElseThrow();
        int last =
                1
                        + (int)
                                acts().stream()
                                        .mapToDouble(a -> Math.max(a.time, a.until))
                                        .max()
                                        .orElseThrow();
        int height = TOP + rows.size() * ROW + 8;
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(Speech.say(lang, "timeline.circles-are-signings-diamonds-other-dates"));
        drawing.picture("any", WIDTH, height);
        int step =
                IntStream.of(1, 2, 5, 10, 20, 50)
                        .filter(s -> (last - first) / s <= 9)
                        .findFirst()
                        .orElse(100);
        for (int year = (first + step - 1) / step * step; year <= last; year += step) {
            double x = x(year, first, last);
            drawing.line("axis", x, TOP - 6, x, height - 4);
            drawing.text("", x, 14, "middle", String.valueOf(year));
        }
        for (int i = 0; i < rows.size(); i++) {
            row(html, drawing, rows.get(i), TOP + i * ROW, first, last);
        }
        html.close("svg");
        drawing.close();
    }

    private static void row(Html html, Drawing drawing, Row row, double top, int first, int last) {
        double y = top + 28;
        drawing.text("strong", LEFT - 6, top + 14, "start", cut(row.name));
        double from = row.acts.stream().mapToDouble(Act::time).min().orElse(first);
        double to =
                row.acts.stream()
                        .mapToDouble(a -> Math.max(a.time, a.until == 0 ? 0 : a.until + 1))
                        .max()
                        .orElse(last);
        drawing.line("span", x(from, first, last), y, x(to, first, last), y);
        for (Act act : row.acts) {
            double x = x(act.time, first, last);
            drawing.mark(act.says);
            if (act.until > 0) {
                double end = x(act.until + 1, first, last);
                drawing.line("term", end, y - 7, end, y + 7);
            }
            drawing.point(act.firm ? "dot-a" : "hollow dot-a", act.firm ? 0 : 3, x, y);
            if (act.disputed) {
                drawing.text("event-text", x + 8, y - 4, "start", "≠");
            }
            html.close("g");
        }
    }

    private static String cut(String name) {
        return name.length() <= 95 ? name : name.substring(0, 94) + "…";
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        acts().forEach(act -> text.append(act.says).append(". "));
        return text.toString().strip();
    }

    private static double x(double time, int first, int last) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (time - first) / Math.max(1, last - first);
    }
}
