// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.goal.Pace;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The way to a goal: the number set out from, what was known of the years since with the bounds of
 * each, the even pace to the target, and the stripes in which a number is somewhat behind. Above
 * the stripes, on the target's side, it is on track.
 *
 * @param title what is measured
 * @param unit of all numbers
 * @param pace from the base to the target
 * @param seen the numbers of years after the base, in any order
 */
public record GoalChart(String title, String unit, Pace pace, List<Seen> seen) implements Chart {

    private static final double HEIGHT = 300;
    private static final double[] WIDE = {62, 150, 20};
    private static final double[] NARROW = {44, 60, 20};

    /** A year's number with the bounds within which it lies. */
    public record Seen(int year, double value, double low, double high) {}

    /** Puts the years in order. */
    public GoalChart {
        seen = seen.stream().sorted(Comparator.comparingInt(Seen::year)).toList();
    }

    @Override
    public boolean isWorthDrawing() {
        return !seen.isEmpty();
    }

    @Override
    public void write(Html html, Lang lang) {
        DoubleStream numbers =
                DoubleStream.concat(
                        DoubleStream.of(pace.base(), pace.target()),
                        seen.stream().flatMapToDouble(s -> DoubleStream.of(s.low, s.high)));
        double[] values = numbers.toArray();
        Scale scale =
                DoubleStream.of(values).min().orElse(0) > 0
                        ? Scale.near(unit, values)
                        : Scale.over(unit, values);
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(
                scale.amounts().words(lang),
                Speech.say(lang, "goal-chart.dashed-is-the-even-pace"),
                Speech.say(lang, "goal-chart.striped-is-somewhat-behind"));
        for (Frame frame : Frame.both(HEIGHT, WIDE, NARROW)) {
            drawing.picture(frame.kind(), frame.width(), frame.height());
            new Picture(html, drawing, frame, scale, lang).draw();
            html.close("svg");
        }
        drawing.close();
    }

    /** One of the two pictures of a chart. */
    private final class Picture {
        private final Html html;
        private final Drawing drawing;
        private final Frame frame;
        private final Scale scale;
        private final Lang lang;

        Picture(Html html, Drawing drawing, Frame frame, Scale scale, Lang lang) {
            this.html = html;
            this.drawing = drawing;
            this.frame = frame;
            this.scale = scale;
            this.lang = lang;
        }

        void draw() {
            axes();
            band();
            html.open("polyline", "class", "c", "points", way(100)).close();
            List<String> line = new ArrayList<>(List.of(at(pace.from(), pace.base())));
            seen.forEach(s -> line.add(at(s.year, s.value)));
            html.open("polyline", "class", "a", "points", String.join(" ", line)).close();
            point(pace.from(), pace.base(), pace.base(), pace.base());
            seen.forEach(s -> point(s.year, s.value, s.low, s.high));
            target();
        }

        private void axes() {
            for (double tick : scale.ticks()) {
                double y = frame.y(tick, scale);
                drawing.line(tick == 0 ? "axis zero" : "axis", frame.left(), y, frame.end(), y);
                drawing.text(
                        "tick", frame.left() - 8, y + 4, "end", scale.amounts().print(tick, lang));
            }
            int years = pace.by() - pace.from();
            int most = frame.isNarrow() ? 4 : 10;
            int step = Math.max(1, (years + most - 1) / most);
            for (int year = pace.by(); year >= pace.from(); year -= step) {
                drawing.text("tick", x(year), HEIGHT - 6, "middle", String.valueOf(year));
            }
        }

        private void band() {
            List<String> upper = List.of(way(Pace.ON_TRACK).split(" "));
            List<String> lower = new ArrayList<>(List.of(way(Pace.BEHIND).split(" ")));
            java.util.Collections.reverse(lower);
            String fill = drawing.hatching("band " + frame.kind());
            html.open(
                            "polygon",
                            "class",
                            "provisional",
                            "points",
                            String.join(
                                    " ", Stream.concat(upper.stream(), lower.stream()).toList()),
                            "fill",
                            fill)
                    .close();
        }

        /** Where each year would be at a part of the needed pace. */
        private String way(double speed) {
            List<String> points = new ArrayList<>();
            for (int year = pace.from(); year <= pace.by(); year++) {
                points.add(at(year, pace.at(speed, year)));
            }
            return String.join(" ", points);
        }

        private void point(int year, double value, double low, double high) {
            drawing.mark(
                    year,
                    year
                            + ": "
                            + Numbers.print(value, unit, lang)
                            + (year == pace.from()
                                    ? ""
                                    : "; "
                                            + Speech.say(lang, "goal-chart.even-pace")
                                            + Numbers.print(pace.expected(year), unit, lang)));
            if (high > low) {
                double x = x(year);
                drawing.line("term", x, frame.y(low, scale), x, frame.y(high, scale));
            }
            drawing.point("dot-a", 0, x(year), frame.y(value, scale));
            html.close("g");
        }

        private void target() {
            double x = x(pace.by());
            double y = frame.y(pace.target(), scale);
            drawing.mark(
                    pace.by(),
                    Speech.say(lang, "goal-chart.target")
                            + pace.by()
                            + ": "
                            + Numbers.print(pace.target(), unit, lang));
            drawing.point("hollow dot-c", 3, x, y);
            drawing.text(
                    "name-c", x + 9, y + 4, "start", scale.amounts().print(pace.target(), lang));
            html.close("g");
        }

        private String at(int year, double value) {
            return Drawing.number(x(year)) + "," + Drawing.number(frame.y(value, scale));
        }

        private double x(int year) {
            return frame.year(year, pace.from(), pace.by());
        }
    }

    @Override
    public List<DrawnNumber> numbers() {
        return seen.stream()
                .map(s -> new DrawnNumber("", String.valueOf(s.year), s.low, s.high, unit, false))
                .toList();
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        text.append(Speech.say(lang, "line-chart.from"))
                .append(Numbers.print(pace.base(), unit, lang))
                .append(Speech.say(lang, "common.in"))
                .append(pace.from())
                .append(Speech.say(lang, "line-chart.to"))
                .append(Numbers.print(pace.target(), unit, lang))
                .append(Speech.say(lang, "common.in"))
                .append(pace.by())
                .append(". ");
        for (Seen s : seen) {
            text.append(s.year)
                    .append(": ")
                    .append(Numbers.print(s.value, unit, lang))
                    .append("; ")
                    .append(Speech.say(lang, "goal-chart.even-pace"))
                    .append(Numbers.print(pace.expected(s.year), unit, lang))
                    .append(". ");
        }
        return text.toString().strip();
    }
}
