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

    private static final int LEFT = 24;
    private static final int RIGHT = 20;
    private static final int TOP = 26;
    private static final int ROW = 30;
    private static final int LINE = 14;

    /** Acts of one chain, in order. */
    public record Row(String name, List<Act> acts) {
        public Row {
            acts = List.copyOf(acts);
        }
    }

    /**
     * One act.
     *
     * @param date as far as it is known, such as {@code 2015-05}
     * @param time year with its fraction
     * @param until year in which its term ends; 0 when none is known
     * @param firm whether the date is that of its signing or happening
     * @param disputed whether sources disagree about it
     * @param says what it is, in words
     */
    public record Act(
            String date, double time, int until, boolean firm, boolean disputed, String says) {}

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
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(Speech.say(lang, "timeline.circles-are-signings-diamonds-other-dates"));
        draw(html, drawing, new Years("wide", 860, first, last));
        draw(html, drawing, new Years("narrow", 340, first, last));
        drawing.close();
    }

    /** The room of a picture, and the years along it. */
    private record Years(String kind, double width, int first, int last) {
        double x(double time) {
            return LEFT + (width - LEFT - RIGHT) * (time - first) / Math.max(1, last - first);
        }

        int step() {
            int most = kind.equals("narrow") ? 4 : 9;
            return IntStream.of(1, 2, 5, 10, 20, 50)
                    .filter(s -> (last - first) / s <= most)
                    .findFirst()
                    .orElse(100);
        }

        List<String> lines(Row row) {
            return Lettering.lines(row.name, (width - LEFT) / Lettering.BOLDER, 2);
        }
    }

    private void draw(Html html, Drawing drawing, Years years) {
        int height =
                TOP + rows.stream().mapToInt(r -> ROW + LINE * years.lines(r).size()).sum() + 8;
        drawing.picture(years.kind, years.width, height);
        int step = years.step();
        for (int year = (years.first + step - 1) / step * step; year <= years.last; year += step) {
            double x = years.x(year);
            drawing.line("axis", x, TOP - 6, x, height - 4);
            drawing.text("tick", x, 14, "middle", String.valueOf(year));
        }
        double top = TOP;
        for (Row row : rows) {
            List<String> lines = years.lines(row);
            for (String line : lines) {
                drawing.text("strong", LEFT - 6, top + LINE, "start", line);
                top += LINE;
            }
            row(html, drawing, row, top + LINE, years);
            top += ROW;
        }
        html.close("svg");
    }

    private static void row(Html html, Drawing drawing, Row row, double y, Years years) {
        double from = row.acts.stream().mapToDouble(Act::time).min().orElse(years.first);
        double to =
                row.acts.stream()
                        .mapToDouble(a -> Math.max(a.time, a.until == 0 ? 0 : a.until + 1))
                        .max()
                        .orElse(years.last);
        drawing.line("span", years.x(from), y, years.x(to), y);
        for (Act act : row.acts) {
            double x = years.x(act.time);
            drawing.mark(act.says);
            if (act.until > 0) {
                double end = years.x(act.until + 1);
                drawing.line("term", end, y - 7, end, y + 7);
            }
            drawing.point(act.firm ? "dot-a" : "hollow dot-a", act.firm ? 0 : 3, x, y);
            if (act.disputed) {
                drawing.text("event-text", x + 6, y + 13, "start", "≠");
            }
            html.close("g");
        }
    }

    @Override
    public List<DrawnAct> drawnActs() {
        return rows.stream().flatMap(r -> r.acts.stream().map(a -> drawn(r.name, a))).toList();
    }

    private static DrawnAct drawn(String row, Act act) {
        String until = act.until == 0 ? "" : String.valueOf(act.until);
        return new DrawnAct(row, act.date, until, act.disputed, act.says);
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        acts().forEach(act -> text.append(act.says).append(". "));
        return text.toString().strip();
    }
}
