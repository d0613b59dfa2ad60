// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two numbers of each of several things against each other, the first to the right, the second
 * upwards. Names stand beside points where there's room, those of the farthest to the right first.
 *
 * @param title what is drawn
 * @param across what is to the right, with its unit
 * @param up what is upwards, with its unit
 * @param unit of both numbers
 */
public record Scatter(String title, String across, String up, String unit, List<Point> points)
        implements Chart {

    private static final double HEIGHT = 380;
    private static final double NAME = 22; // of the axis to the right, below its numbers
    private static final double[] WIDE = {62, 130, 30};
    private static final double[] NARROW = {44, 30, 30};

    /** One thing with both its numbers. */
    public record Point(String name, double x, double y) {}

    public Scatter {
        points = points.stream().sorted(Comparator.comparingDouble(Point::x).reversed()).toList();
    }

    @Override
    public boolean isWorthDrawing() {
        return points.size() >= 4;
    }

    @Override
    public void write(Html html, Lang lang) {
        Scale right = Scale.over(unit, points.stream().mapToDouble(Point::x).toArray());
        Scale upwards = Scale.over(unit, points.stream().mapToDouble(Point::y).toArray());
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(
                Speech.say(lang, "scatter.to-the-right") + across,
                Speech.say(lang, "scatter.upwards") + up);
        double left = 12;
        for (double tick : upwards.ticks()) {
            left = Math.max(left, 12 + Lettering.width(upwards.amounts().print(tick, lang)));
        }
        double[] wide = {Math.max(left, WIDE[0]), WIDE[1], WIDE[2]};
        double[] narrow = {Math.max(left, NARROW[0]), NARROW[1], NARROW[2]};
        for (Frame frame : Frame.both(HEIGHT, wide, narrow)) {
            drawing.picture(frame.kind(), frame.width(), frame.height() + NAME);
            for (double tick : upwards.ticks()) {
                double y = frame.y(tick, upwards);
                drawing.line(tick == 0 ? "axis zero" : "axis", frame.left(), y, frame.end(), y);
                drawing.text(
                        "tick",
                        frame.left() - 8,
                        y + 4,
                        "end",
                        upwards.amounts().print(tick, lang));
            }
            for (double tick : right.ticks()) {
                drawing.text(
                        "tick",
                        frame.x(right.part(tick)),
                        HEIGHT - 6,
                        "middle",
                        right.amounts().print(tick, lang));
            }
            axes(drawing, frame);
            marks(html, drawing, frame, right, upwards, lang);
            html.close("svg");
        }
        drawing.close();
    }

    /** Says at the end of each axis what it measures. */
    private void axes(Drawing drawing, Frame frame) {
        double room = frame.width() - 8;
        drawing.text("tick", 4, 12, "start", "↑ " + Lettering.cut(up, room));
        drawing.text(
                "tick",
                frame.width() - 4,
                HEIGHT + NAME - 8,
                "end",
                Lettering.cut(across, room) + " →");
    }

    private void marks(
            Html html, Drawing drawing, Frame frame, Scale right, Scale upwards, Lang lang) {
        NamesBeside names = new NamesBeside(drawing, frame.left(), frame.width());
        for (Point p : points) {
            names.point(frame.x(right.part(p.x)), frame.y(p.y, upwards));
        }
        for (Point p : points) {
            double x = frame.x(right.part(p.x));
            double y = frame.y(p.y, upwards);
            drawing.mark(says(p, lang));
            drawing.point("dot-a", 0, x, y);
            names.write(p.name, frame.isNarrow() ? 150 : 250, x, y);
            html.close("g");
        }
    }

    private String says(Point p, Lang lang) {
        return p.name
                + ": "
                + across
                + " "
                + Numbers.briefly(p.x, unit, lang)
                + ", "
                + up
                + " "
                + Numbers.briefly(p.y, unit, lang);
    }

    @Override
    public List<DrawnNumber> numbers() {
        return points.stream()
                .flatMap(
                        p ->
                                Stream.of(
                                        DrawnNumber.of(across, p.name, p.x, unit),
                                        DrawnNumber.of(up, p.name, p.y, unit)))
                .toList();
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        points.stream().limit(3).forEach(p -> text.append(says(p, lang)).append(". "));
        points.stream()
                .max(Comparator.comparingDouble(Point::y))
                .ifPresent(
                        p ->
                                text.append(Speech.say(lang, "scatter.highest"))
                                        .append(says(p, lang))
                                        .append(". "));
        return text.append(Speech.say(lang, "common.all-numbers-are-in-the-table")).toString();
    }
}
