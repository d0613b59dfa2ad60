// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers over years as lines, with marks for dated acts. Years without a number break the line;
 * where sources disagree an upright stroke reaches from the lowest to the highest of theirs; years
 * that are provisional lie on stripes and have hollow points. Series differ by dash, shape of their
 * points and label.
 *
 * @param title what is drawn, in words
 * @param unit of all numbers
 * @param series one to four
 * @param events what happened in a year
 * @param ratios whether equal ratios are equally high, where all numbers are above nought
 */
public record LineChart(
        String title, String unit, List<Series> series, List<Event> events, boolean ratios)
        implements Chart {

    private static final double HEIGHT = 330;
    private static final double[] WIDE = {62, 280, 18};
    private static final double[] NARROW = {44, 22, 52};
    private static final double ACTS = 14;
    private static final int ROWS_OF_ACTS = 3;
    private static final double ROOM_OF_ACT = 230;
    private static final double SMALLER = 10.5 / Lettering.SIZE;
    private static final String STYLES = "abcd";

    /**
     * A name and its numbers by year, in order.
     *
     * @param disputed years of which sources say different things
     */
    public record Series(String name, List<Point> points, List<Disputed> disputed) {
        public Series {
            points = List.copyOf(points);
            disputed = List.copyOf(disputed);
        }

        public Series(String name, List<Point> points) {
            this(name, points, List.of());
        }

        private DoubleStream values() {
            return DoubleStream.concat(
                    points.stream().mapToDouble(Point::value),
                    disputed.stream().flatMapToDouble(d -> DoubleStream.of(d.low, d.high)));
        }

        /** All its numbers, in the order of years. */
        Stream<DrawnNumber> drawn(String unit) {
            return Stream.concat(
                            points.stream()
                                    .map(
                                            p ->
                                                    new DrawnNumber(
                                                            name,
                                                            String.valueOf(p.year),
                                                            p.value,
                                                            p.value,
                                                            unit,
                                                            p.provisional)),
                            disputed.stream()
                                    .map(
                                            d ->
                                                    new DrawnNumber(
                                                            name,
                                                            String.valueOf(d.year),
                                                            d.low,
                                                            d.high,
                                                            unit,
                                                            false)))
                    .sorted(Comparator.comparing(DrawnNumber::at));
        }

        /** How many years between the first and the last have nothing. */
        private long gaps() {
            int first = points.get(0).year;
            int last = points.get(points.size() - 1).year;
            long between = disputed.stream().filter(d -> d.year > first && d.year < last).count();
            return last - first + 1 - points.size() - between;
        }

        private IntStream years() {
            return IntStream.concat(
                    points.stream().mapToInt(Point::year),
                    disputed.stream().mapToInt(Disputed::year));
        }
    }

    /** Between which numbers sources that disagree about a year lie. */
    public record Disputed(int year, double low, double high) {}

    /**
     * One number.
     *
     * @param provisional whether its source says that it isn't final
     */
    public record Point(int year, double value, boolean provisional) {
        public Point(int year, double value) {
            this(year, value, false);
        }
    }

    /** What happened in a year, named shortly. */
    public record Event(int year, String name) {}

    public LineChart(String title, String unit, List<Series> series, List<Event> events) {
        this(title, unit, series, events, false);
    }

    public LineChart {
        series = List.copyOf(series);
        events = List.copyOf(events);
        if (series.size() > STYLES.length()) {
            throw new IllegalArgumentException(
                    series.size() + " series are too many to tell apart; at most 4");
        }
    }

    @Override
    public boolean isWorthDrawing() {
        return series.stream().anyMatch(s -> s.points.size() >= 3);
    }

    @Override
    public void write(Html html, Lang lang) {
        List<Point> all = series.stream().flatMap(s -> s.points.stream()).toList();
        double[] values = series.stream().flatMapToDouble(Series::values).toArray();
        Scale scale = ratios ? Scale.ofRatios(unit, values) : Scale.over(unit, values);
        boolean provisional = all.stream().anyMatch(Point::provisional);
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(
                scale.amounts().words(lang),
                scale.log()
                        ? Speech.say(lang, "line-chart.equal-ratios-are-equally-high-doesnt")
                        : "",
                events.isEmpty() ? "" : Speech.say(lang, "line-chart.dotted-signed-agreements"),
                provisional ? Speech.say(lang, "line-chart.striped-years-are-provisional") : "",
                series.stream().allMatch(s -> s.disputed.isEmpty())
                        ? ""
                        : Speech.say(lang, "line-chart.upright-strokes-sources-disagree"));
        double[] wide = {
            WIDE[0],
            Math.min(WIDE[1], names(scale, lang) + 14),
            WIDE[2] + (events.isEmpty() ? 0 : ACTS * ROWS_OF_ACTS)
        };
        for (Frame frame : Frame.both(HEIGHT, wide, NARROW)) {
            drawing.picture(frame.kind(), frame.width(), frame.height());
            new Picture(html, drawing, frame, scale, all, lang).draw();
            html.close("svg");
        }
        drawing.close();
    }

    /** Room for the names of lines after their ends. */
    private double names(Scale scale, Lang lang) {
        return series.stream()
                .filter(s -> !s.points.isEmpty())
                .mapToDouble(s -> Lettering.bold(named(s, scale, lang)))
                .max()
                .orElse(0);
    }

    private static String named(Series one, Scale scale, Lang lang) {
        Point end = one.points.get(one.points.size() - 1);
        return (one.name + " " + scale.amounts().print(end.value, lang)).strip();
    }

    /** One of the two pictures of a chart. */
    private final class Picture {
        private final Html html;
        private final Drawing drawing;
        private final Frame frame;
        private final Scale scale;
        private final List<Point> all;
        private final Lang lang;
        private final int first;
        private final int last;

        Picture(Html html, Drawing drawing, Frame frame, Scale scale, List<Point> all, Lang lang) {
            this.html = html;
            this.drawing = drawing;
            this.frame = frame;
            this.scale = scale;
            this.all = all;
            this.lang = lang;
            first = series.stream().flatMapToInt(Series::years).min().orElseThrow();
            last = series.stream().flatMapToInt(Series::years).max().orElseThrow();
        }

        void draw() {
            provisional();
            for (double tick : scale.ticks()) {
                double y = frame.y(tick, scale);
                drawing.line(tick == 0 ? "axis zero" : "axis", frame.left(), y, frame.end(), y);
                drawing.text(
                        "tick", frame.left() - 8, y + 4, "end", scale.amounts().print(tick, lang));
            }
            int most = frame.isNarrow() ? 4 : 8;
            int step = Math.max(1, (last - first + most - 1) / most);
            for (int year = last; year >= first; year -= step) {
                drawing.text("tick", x(year), HEIGHT - 6, "middle", String.valueOf(year));
            }
            acts();
            List<Double> labels = new ArrayList<>();
            for (int i = 0; i < series.size(); i++) {
                line(i, labels);
            }
        }

        private double x(int year) {
            return frame.year(year, first, last);
        }

        private void provisional() {
            TreeSet<Integer> years = new TreeSet<>();
            all.stream().filter(Point::provisional).forEach(p -> years.add(p.year));
            if (years.isEmpty()) {
                return;
            }
            String fill = drawing.hatching("provisional " + frame.kind());
            double half = last == first ? 20 : (frame.end() - frame.left()) / (last - first) / 2;
            for (int year : years) {
                double from = Math.max(frame.left(), x(year) - half);
                double to = Math.min(frame.end() + 8, x(year) + half);
                drawing.rect(
                        "provisional",
                        from,
                        frame.top(),
                        to - from,
                        frame.base() - frame.top(),
                        fill);
            }
        }

        /**
         * Names of acts are written in rows, those of later years below, so that neither names nor
         * lines meet; where there is no room in any, pointing at the line tells the name.
         */
        private void acts() {
            TreeMap<Integer, List<String>> byYear = new TreeMap<>();
            events.stream()
                    .filter(e -> e.year >= first && e.year <= last)
                    .forEach(
                            e ->
                                    byYear.computeIfAbsent(e.year, y -> new ArrayList<>())
                                            .add(e.name));
            double[] taken = new double[ROWS_OF_ACTS]; // from where on rows are full
            Arrays.fill(taken, frame.width());
            List<double[]> lines = new ArrayList<>(); // where lines stand, and up to which row
            byYear.descendingMap().forEach((year, names) -> act(year, names, taken, lines));
        }

        private void act(int year, List<String> names, double[] taken, List<double[]> lines) {
            String name =
                    Lettering.cut(names.get(0), ROOM_OF_ACT / SMALLER)
                            + (names.size() > 1 ? " +" + (names.size() - 1) : "");
            double room = Lettering.width(name) * SMALLER + 3;
            boolean before = x(year) + room > frame.width();
            double from = before ? x(year) - room : x(year);
            int row = 0;
            while (row < ROWS_OF_ACTS
                    && (from + room > taken[row] || isCrossed(from, room, row, lines))) {
                row++;
            }
            boolean told = !frame.isNarrow() && row < ROWS_OF_ACTS;
            double y = frame.top() - 6 - ACTS * (told ? row : 0);
            drawing.mark(year, year + ": " + String.join("; ", names));
            drawing.line("event", x(year), y + 2, x(year), frame.base());
            lines.add(new double[] {x(year), told ? row : 0});
            if (told) {
                taken[row] = from - 8;
                drawing.text(
                        "event-text",
                        x(year) + (before ? -3 : 3),
                        y,
                        before ? "end" : "start",
                        name);
            }
            html.close("g");
        }

        /** Whether the line of a later act that is named above would go through a name. */
        private static boolean isCrossed(double from, double room, int row, List<double[]> lines) {
            return lines.stream().anyMatch(l -> l[1] > row && l[0] > from && l[0] < from + room);
        }

        private void line(int index, List<Double> labels) {
            Series one = series.get(index);
            String style = STYLES.substring(index, index + 1);
            List<String> run = new ArrayList<>();
            Point before = null;
            for (Point point : one.points) {
                if (before != null && point.year - before.year > 1) {
                    path(html, style, run);
                    run.clear();
                }
                run.add(
                        Drawing.number(x(point.year))
                                + ","
                                + Drawing.number(frame.y(point.value, scale)));
                before = point;
            }
            path(html, style, run);
            one.disputed.forEach(d -> disputed(one.name, style, d));
            for (Point point : one.points) {
                drawing.mark(point.year, of(one.name, point.year) + say(point, lang));
                drawing.point(
                        (point.provisional ? "hollow dot-" : "dot-") + style,
                        index,
                        x(point.year),
                        frame.y(point.value, scale));
                html.close("g");
            }
            if (before != null) {
                name(index, one.name, before, labels);
            }
        }

        private void disputed(String name, String style, Disputed d) {
            double x = x(d.year);
            double low = frame.y(d.low, scale);
            double high = frame.y(d.high, scale);
            double more = Math.max(0, 9 - (low - high)) / 2; // the least that can be seen
            drawing.mark(d.year, of(name, d.year) + said(d, lang));
            drawing.line("disputed " + style, x, low + more, x, high - more);
            drawing.line("disputed " + style, x - 5, low + more, x + 5, low + more);
            drawing.line("disputed " + style, x - 5, high - more, x + 5, high - more);
            html.close("g");
        }

        /**
         * The name of a line and its last number: at its end, or above all where there's no room.
         */
        private void name(int index, String name, Point end, List<Double> labels) {
            String number = " " + scale.amounts().print(end.value, lang);
            double room = frame.isNarrow() ? 270 : frame.width() - x(end.year) - 10;
            String said =
                    (Lettering.cut(name, room / Lettering.BOLDER - Lettering.width(number))
                                    + number)
                            .strip();
            String style = "name-" + STYLES.charAt(index);
            if (frame.isNarrow()) {
                double y = 14 + 15 * index;
                drawing.point("dot-" + STYLES.charAt(index), index, 8, y - 4);
                drawing.text(style, 18, y, "start", said + " (" + end.year + ")");
            } else {
                drawing.text(
                        style,
                        x(end.year) + 10,
                        free(frame.y(end.value, scale) + 4, labels),
                        "start",
                        said);
            }
        }
    }

    private static String of(String name, int year) {
        return (name.isEmpty() ? "" : name + ", ") + year + ": ";
    }

    private String said(Disputed d, Lang lang) {
        return Speech.say(
                lang,
                "line-chart.sources-say-from-to",
                Numbers.print(d.low, unit, lang),
                Numbers.print(d.high, unit, lang));
    }

    /** The height nearest to the wanted one at which no other label stands. */
    private static double free(double wanted, List<Double> taken) {
        double at = wanted;
        for (int step = 1; step < 12; step++) {
            double tried = at;
            if (taken.stream().noneMatch(t -> Math.abs(t - tried) < 16)) {
                break;
            }
            at = wanted + (step % 2 == 0 ? -1 : 1) * 8 * ((step + 1) / 2);
        }
        taken.add(at);
        return at;
    }

    private static void path(Html html, String style, List<String> run) {
        if (run.size() > 1) {
            html.open("polyline", "class", style, "points", String.join(" ", run)).close();
        }
    }

    @Override
    public List<DrawnNumber> numbers() {
        return series.stream().flatMap(s -> s.drawn(unit)).toList();
    }

    @Override
    public String describe(Lang lang) {
        return title
                + ". "
                + series.stream().map(s -> sentence(s, lang)).collect(Collectors.joining(" "));
    }

    private String sentence(Series one, Lang lang) {
        if (one.points.isEmpty()) {
            return "";
        }
        Point first = one.points.get(0);
        Point last = one.points.get(one.points.size() - 1);
        StringBuilder text = new StringBuilder(one.name).append(one.name.isEmpty() ? "" : ": ");
        text.append(Speech.say(lang, "line-chart.from"))
                .append(say(first, lang))
                .append(in(first, lang));
        text.append(Speech.say(lang, "line-chart.to"))
                .append(say(last, lang))
                .append(in(last, lang))
                .append('.');
        Comparator<Point> byValue = Comparator.comparingDouble(Point::value);
        Point high = one.points.stream().max(byValue).orElseThrow();
        Point low = one.points.stream().min(byValue).orElseThrow();
        if (high != first && high != last) {
            text.append(Speech.say(lang, "line-chart.highest"))
                    .append(say(high, lang))
                    .append(in(high, lang))
                    .append('.');
        }
        if (low != first && low != last) {
            text.append(Speech.say(lang, "line-chart.lowest"))
                    .append(say(low, lang))
                    .append(in(low, lang))
                    .append('.');
        }
        one.disputed.forEach(
                d ->
                        text.append(' ')
                                .append(d.year)
                                .append(": ")
                                .append(said(d, lang))
                                .append('.'));
        long gaps = one.gaps();
        if (gaps > 0) {
            text.append(Speech.say(lang, "line-chart.years-without-a-number"))
                    .append(gaps)
                    .append('.');
        }
        return text.toString();
    }

    private static String in(Point point, Lang lang) {
        return Speech.say(lang, "common.in") + point.year;
    }

    private String say(Point point, Lang lang) {
        return Numbers.print(point.value, unit, lang)
                + (point.provisional ? Speech.say(lang, "line-chart.provisional") : "");
    }
}
