// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * Small multiples: the same line for each of several, side by side and all on one scale, so that
 * heights can be compared across them.
 *
 * @param title what is drawn
 * @param unit of all numbers
 * @param panels in their order
 */
public record Panels(String title, String unit, List<LineChart.Series> panels) implements Chart {

    private static final double CELL = 140;

    public Panels {
        panels = List.copyOf(panels);
    }

    @Override
    public boolean isWorthDrawing() {
        return panels.size() >= 2 && panels.stream().allMatch(p -> p.points().size() >= 2);
    }

    private List<LineChart.Point> all() {
        return panels.stream().flatMap(p -> p.points().stream()).toList();
    }

    @Override
    public void write(Html html, Lang lang) {
        List<LineChart.Point> all = all();
        Scale scale = Scale.over(unit, all.stream().mapToDouble(LineChart.Point::value).toArray());
        int first = all.stream().mapToInt(LineChart.Point::year).min().orElseThrow();
        int last = all.stream().mapToInt(LineChart.Point::year).max().orElseThrow();
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(scale.amounts().words(lang), first + "–" + last);
        for (boolean narrow : new boolean[] {false, true}) {
            int columns = narrow ? 2 : 4;
            double width = narrow ? 340 : 860;
            int rows = (panels.size() + columns - 1) / columns;
            drawing.picture(narrow ? "narrow" : "wide", width, rows * CELL);
            for (int i = 0; i < panels.size(); i++) {
                double left = i % columns * (width / columns);
                Frame cell =
                        new Frame(
                                narrow ? "narrow" : "wide",
                                left + width / columns,
                                CELL,
                                left + 4,
                                62,
                                34);
                panel(
                        html,
                        drawing,
                        panels.get(i),
                        cell,
                        i / columns * CELL,
                        scale,
                        first,
                        last,
                        lang);
            }
            html.close("svg");
        }
        drawing.close();
    }

    private void panel(
            Html html,
            Drawing drawing,
            LineChart.Series one,
            Frame cell,
            double down,
            Scale scale,
            int first,
            int last,
            Lang lang) {
        double zero = down + cell.y(0, scale);
        drawing.text("strong", cell.left(), down + 18, "start", Lettering.cut(one.name(), CELL));
        drawing.line("axis zero", cell.left(), zero, cell.end(), zero);
        List<String> run = new ArrayList<>();
        int before = first;
        for (LineChart.Point point : one.points()) {
            if (point.year() - before > 1) {
                line(html, run);
                run.clear();
            }
            before = point.year();
            run.add(
                    Drawing.number(cell.year(point.year(), first, last))
                            + ","
                            + Drawing.number(down + cell.y(point.value(), scale)));
        }
        line(html, run);
        for (LineChart.Point point : one.points()) {
            dot(
                    html,
                    drawing,
                    one.name()
                            + ", "
                            + point.year()
                            + ": "
                            + Numbers.print(point.value(), unit, lang),
                    cell.year(point.year(), first, last),
                    down + cell.y(point.value(), scale));
        }
        LineChart.Point end = one.points().get(one.points().size() - 1);
        drawing.text(
                "name-a",
                cell.year(end.year(), first, last) + 7,
                down + cell.y(end.value(), scale) + 4,
                "start",
                scale.amounts().print(end.value(), lang));
    }

    private static void dot(Html html, Drawing drawing, String says, double x, double y) {
        drawing.mark(says);
        html.open(
                        "circle",
                        "class",
                        "dot-a",
                        "r",
                        "2.5",
                        "cx",
                        Drawing.number(x),
                        "cy",
                        Drawing.number(y))
                .close("circle", "g");
    }

    private static void line(Html html, List<String> run) {
        if (run.size() > 1) {
            html.open("polyline", "class", "a", "points", String.join(" ", run)).close();
        }
    }

    @Override
    public List<DrawnNumber> numbers() {
        return panels.stream().flatMap(s -> s.drawn(unit)).toList();
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        for (LineChart.Series one : panels) {
            LineChart.Point first = one.points().get(0);
            LineChart.Point last = one.points().get(one.points().size() - 1);
            text.append(one.name())
                    .append(": ")
                    .append(first.year())
                    .append(' ')
                    .append(Numbers.print(first.value(), unit, lang))
                    .append(", ")
                    .append(last.year())
                    .append(' ')
                    .append(Numbers.print(last.value(), unit, lang))
                    .append(". ");
        }
        return text.toString().strip();
    }
}
