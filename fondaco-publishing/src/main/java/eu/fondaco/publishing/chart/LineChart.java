// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Numbers over years as lines, with marks for dated acts. Years without a number break the line;
 * years that are provisional lie on stripes and have hollow points. Series differ by dash, shape of
 * their points and label.
 *
 * @param title what is drawn, in words
 * @param unit of all numbers
 * @param series one to four
 * @param events what happened in a year
 */
public record LineChart(String title, String unit, List<Series> series, List<Event> events)
        implements Chart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 310;
    private static final int LEFT = 70;
    private static final int RIGHT = 100;
    private static final int TOP = 44;
    private static final int BOTTOM = 28;
    private static final String STYLES = "abcd";

    /** A name and its numbers by year, in order. */
    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

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
        int first = all.stream().mapToInt(Point::year).min().orElseThrow();
        int last = all.stream().mapToInt(Point::year).max().orElseThrow();
        Scale scale = Scale.over(all.stream().mapToDouble(Point::value).toArray());
        Drawing drawing = new Drawing(html, lang, this);
        drawing.open("wide", WIDTH, HEIGHT);
        boolean provisional = provisional(drawing, all, first, last);
        for (double tick : scale.ticks()) {
            double y = y(tick, scale);
            drawing.line("axis", LEFT, y, WIDTH - RIGHT, y);
            drawing.text("", LEFT - 8, y + 4, "end", scale.label(tick, unit, lang));
        }
        int step = Math.max(1, (last - first + 7) / 8);
        for (int year = last; year >= first; year -= step) {
            drawing.text("", x(year, first, last), HEIGHT - 8, "middle", String.valueOf(year));
        }
        events(drawing, html, first, last);
        List<Double> labels = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            draw(html, drawing, i, first, last, scale, labels, lang);
        }
        drawing.text("", 4, 14, "start", scale.unit(unit, lang));
        drawing.close(
                title
                        + (provisional
                                ? lang.pick(
                                        ". Striped years are provisional.",
                                        ". Gli anni a righe sono provvisori.")
                                : ""));
    }

    private boolean provisional(Drawing drawing, List<Point> all, int first, int last) {
        TreeSet<Integer> years = new TreeSet<>();
        all.stream().filter(Point::provisional).forEach(p -> years.add(p.year));
        if (years.isEmpty()) {
            return false;
        }
        String fill = drawing.hatching("provisional");
        double half = last == first ? 20 : (double) (WIDTH - LEFT - RIGHT) / (last - first) / 2;
        for (int year : years) {
            double from = Math.max(LEFT, x(year, first, last) - half);
            double to = Math.min(WIDTH - RIGHT + 12, x(year, first, last) + half);
            drawing.rect("provisional", from, TOP, to - from, HEIGHT - BOTTOM - TOP, fill);
        }
        return true;
    }

    /** Names of acts are written in two rows, so that acts of following years can be told apart. */
    private void events(Drawing drawing, Html html, int first, int last) {
        List<Event> shown =
                events.stream()
                        .filter(e -> e.year >= first && e.year <= last)
                        .sorted(Comparator.comparingInt(Event::year))
                        .toList();
        double[] ends = {0, 0};
        for (int i = 0; i < shown.size(); ) {
            int year = shown.get(i).year;
            List<String> names = new ArrayList<>();
            for (; i < shown.size() && shown.get(i).year == year; i++) {
                names.add(shown.get(i).name);
            }
            String name =
                    names.size() > 2
                            ? names.get(0) + " +" + (names.size() - 1)
                            : String.join(", ", names);
            double x = x(year, first, last);
            int row = x >= ends[0] ? 0 : x >= ends[1] ? 1 : ends[0] <= ends[1] ? 0 : 1;
            ends[row] = x + 8 + name.length() * 6.4;
            drawing.mark(year + ": " + String.join(", ", names));
            drawing.line("event", x, TOP - 4 - 13 * row, x, HEIGHT - BOTTOM);
            drawing.text("event-text", x + 3, TOP - 6 - 13 * row, "start", name);
            html.close("g");
        }
    }

    private void draw(
            Html html,
            Drawing drawing,
            int index,
            int first,
            int last,
            Scale scale,
            List<Double> labels,
            Lang lang) {
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
                    Drawing.number(x(point.year, first, last))
                            + ","
                            + Drawing.number(y(point.value, scale)));
            before = point;
        }
        path(html, style, run);
        for (Point point : one.points) {
            drawing.mark(
                    (one.name.isEmpty() ? "" : one.name + ", ")
                            + point.year
                            + ": "
                            + say(point, lang));
            drawing.point(
                    (point.provisional ? "hollow dot-" : "dot-") + style,
                    index,
                    x(point.year, first, last),
                    y(point.value, scale));
            html.close("g");
        }
        if (before != null && !one.name.isEmpty()) {
            drawing.text(
                    "",
                    x(before.year, first, last) + 9,
                    free(y(before.value, scale) + 4, labels),
                    "start",
                    one.name);
        }
    }

    /** The height nearest to the wanted one at which no other label stands. */
    private static double free(double wanted, List<Double> taken) {
        double at = wanted;
        for (int step = 1; step < 12; step++) {
            double tried = at;
            if (taken.stream().noneMatch(t -> Math.abs(t - tried) < 14)) {
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
        text.append(lang.pick("from ", "da ")).append(say(first, lang)).append(in(first, lang));
        text.append(lang.pick(" to ", " a "))
                .append(say(last, lang))
                .append(in(last, lang))
                .append('.');
        Comparator<Point> byValue = Comparator.comparingDouble(Point::value);
        Point high = one.points.stream().max(byValue).orElseThrow();
        Point low = one.points.stream().min(byValue).orElseThrow();
        if (high != first && high != last) {
            text.append(lang.pick(" Highest: ", " Massimo: "))
                    .append(say(high, lang))
                    .append(in(high, lang))
                    .append('.');
        }
        if (low != first && low != last) {
            text.append(lang.pick(" Lowest: ", " Minimo: "))
                    .append(say(low, lang))
                    .append(in(low, lang))
                    .append('.');
        }
        int gaps = last.year - first.year + 1 - one.points.size();
        if (gaps > 0) {
            text.append(lang.pick(" Years without a number: ", " Anni senza un numero: "))
                    .append(gaps)
                    .append('.');
        }
        return text.toString();
    }

    private static String in(Point point, Lang lang) {
        return lang.pick(" in ", " nel ") + point.year;
    }

    private String say(Point point, Lang lang) {
        return Numbers.print(point.value, unit, lang)
                + (point.provisional ? lang.pick(" (provisional)", " (provvisorio)") : "");
    }

    private static double x(int year, int first, int last) {
        double width = WIDTH - LEFT - RIGHT;
        return last == first ? LEFT + width / 2 : LEFT + width * (year - first) / (last - first);
    }

    private static double y(double value, Scale scale) {
        return TOP
                + (HEIGHT - TOP - BOTTOM) * (scale.high() - value) / (scale.high() - scale.low());
    }
}
