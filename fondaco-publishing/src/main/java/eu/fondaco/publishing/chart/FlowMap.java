// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where goods go, as lines on the map of the world from a country, or a part of one, to countries,
 * each as thick as what goes there. The largest are drawn; all are in the table beside.
 *
 * @param title what goes where
 * @param unit of all numbers
 * @param from code of the country or part where lines begin
 * @param values by code of the country where they end
 * @param names by code
 */
public record FlowMap(
        String title,
        String unit,
        String from,
        Map<String, Double> values,
        Map<String, String> names)
        implements Chart {

    private static final int MOST = 12;
    private static final int LEAST = 3;
    private static final double HIGH = 15;
    private static final double THICKEST = 14;
    private static final double NEAR = 50;
    private static final double BESIDE = 55;

    /** The part of the width from which names stand to the right. */
    private static final double EAST = .65;

    /** Copies both. */
    public FlowMap {
        values = Map.copyOf(values);
        names = Map.copyOf(names);
    }

    private static Boundaries world() {
        return Boundaries.of(Boundaries.WORLD).orElseThrow();
    }

    private List<String> largest() {
        return values.entrySet().stream()
                .filter(e -> e.getValue() > 0 && !e.getKey().equals(from))
                .filter(e -> world().middle(e.getKey()).isPresent())
                .sorted(
                        Comparator.comparingDouble(Map.Entry<String, Double>::getValue)
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public boolean isWorthDrawing() {
        return Boundaries.inWorld(from).isPresent() && largest().size() >= LEAST;
    }

    @Override
    public void write(Html html, Lang lang) {
        Boundaries world = world();
        List<String> codes = largest();
        double most = values.get(codes.get(0));
        Amounts amounts = Amounts.of(unit, most);
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(
                amounts.words(lang),
                Speech.say(lang, "flow-map.as-thick-as-what-goes-there", codes.size()),
                Speech.say(lang, "area-map.boundaries") + world.credit());
        drawing.picture("any map flows", world.width(), world.height());
        html.open("g", "class", "ground");
        world.shapes()
                .forEach(s -> html.open("path", "class", "tile ground", "d", s.path()).close());
        html.close();
        double[] start = Boundaries.inWorld(from).orElseThrow();
        List<String> crowd = crowd(codes, world);
        Map<String, Spot> spots =
                spots(codes.stream().filter(c -> !crowd.contains(c)).toList(), world);
        for (int i = codes.size() - 1; i >= 0; i--) {
            double value = values.get(codes.get(i));
            Optional<double[]> end = world.middle(codes.get(i));
            if (end.isPresent()) {
                Line line = new Line(codes.get(i), i, value / most, spots.get(codes.get(i)));
                line(html, drawing, start, end.get(), line, lang);
            }
        }
        together(crowd, world).forEach(some -> aside(drawing, some, world));
        html.close("svg");
        inWords(html, codes, amounts, lang);
        drawing.close();
    }

    /** On a narrow page, where no name on the map could be read, a list tells the lines. */
    private void inWords(Html html, List<String> codes, Amounts amounts, Lang lang) {
        html.open("ol", "class", "flows");
        for (String code : codes) {
            String value = amounts.print(values.get(code), lang);
            html.leaf("li", names.getOrDefault(code, code) + ": " + value);
        }
        html.close();
    }

    /** Ends so close together that their names would cover each other, from north to south. */
    private static List<String> crowd(List<String> codes, Boundaries world) {
        List<String> close =
                codes.stream()
                        .filter(
                                code ->
                                        codes.stream().filter(o -> isNear(o, code, world)).count()
                                                >= LEAST)
                        .sorted(Comparator.comparingDouble(c -> world.middle(c).orElseThrow()[1]))
                        .toList();
        return close.size() < LEAST ? List.of() : close;
    }

    private static boolean isNear(String one, String other, Boundaries world) {
        double[] a = world.middle(one).orElseThrow();
        double[] b = world.middle(other).orElseThrow();
        return Math.hypot(a[0] - b[0], a[1] - b[1]) < NEAR;
    }

    /** Those of a crowd that are near one another, or near others that are. */
    private static List<List<String>> together(List<String> crowd, Boundaries world) {
        List<List<String>> all = new ArrayList<>();
        for (String code : crowd) {
            List<String> joined = new ArrayList<>();
            for (List<String> some : List.copyOf(all)) {
                if (some.stream().anyMatch(o -> isNear(o, code, world))) {
                    joined.addAll(some);
                    all.remove(some);
                }
            }
            joined.add(code);
            joined.sort(Comparator.comparingInt(crowd::indexOf));
            all.add(joined);
        }
        return all;
    }

    /**
     * Their names in a column beside and below them, where no line from farther away comes in, each
     * with a thin line to its end: to the left, or to the right in the east of the map.
     */
    private void aside(Drawing drawing, List<String> crowd, Boundaries world) {
        List<double[]> ends = crowd.stream().map(c -> world.middle(c).orElseThrow()).toList();
        DoubleSummaryStatistics across = ends.stream().mapToDouble(at -> at[0]).summaryStatistics();
        double down = ends.stream().mapToDouble(at -> at[1]).average().orElseThrow();
        boolean east = across.getAverage() > world.width() * EAST;
        double side = east ? across.getMax() + BESIDE : across.getMin() - BESIDE;
        double lowest = world.height() - HIGH * crowd.size();
        double top = Math.max(HIGH, Math.min(lowest, down + 3 * HIGH));
        double edge = side + (east ? -3 : 3);
        List<Integer> order = uncrossed(ends, edge, top);
        for (int i = 0; i < crowd.size(); i++) {
            double[] end = ends.get(order.get(i));
            double y = top + HIGH * i;
            String code = crowd.get(order.get(i));
            drawing.line("leader", edge, y, end[0], end[1]);
            drawing.text(
                    "strong", side, y + 4, east ? "start" : "end", names.getOrDefault(code, code));
        }
    }

    /**
     * In which order ends have their names below one another so that no line to one crosses that to
     * another: while two lines get shorter together by changing places, they do.
     */
    private static List<Integer> uncrossed(List<double[]> ends, double edge, double top) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, ends.size()).boxed().toList());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < order.size(); i++) {
                for (int j = i + 1; j < order.size(); j++) {
                    double[] one = ends.get(order.get(i));
                    double[] other = ends.get(order.get(j));
                    double upper = top + HIGH * i;
                    double lower = top + HIGH * j;
                    double now = length(one, edge, upper) + length(other, edge, lower);
                    double then = length(one, edge, lower) + length(other, edge, upper);
                    if (then < now - 1e-6) {
                        Collections.swap(order, i, j);
                        changed = true;
                    }
                }
            }
        }
        return order;
    }

    private static double length(double[] end, double x, double y) {
        return Math.hypot(end[0] - x, end[1] - y);
    }

    /**
     * One line.
     *
     * @param place among all, from 0
     * @param part of the largest
     * @param spot where its name stands; null where that is elsewhere
     */
    private record Line(String code, int place, double part, Spot spot) {}

    /** Where a name stands: how it is tied to the place, and what it takes from left to right. */
    private record Spot(double x, double y, String anchor, double from, double to) {

        static Spot of(double x, double y, String anchor, double width) {
            double from =
                    switch (anchor) {
                        case "start" -> x;
                        case "end" -> x - width;
                        default -> x - width / 2;
                    };
            return new Spot(x, y, anchor, from, from + width);
        }

        boolean meets(Spot other) {
            return from < other.to && other.from < to && Math.abs(y - other.y) < HIGH;
        }

        boolean covers(double[] end) {
            return from < end[0] && end[0] < to && end[1] < y + 3 && end[1] > y - HIGH;
        }
    }

    /**
     * Where names stand, the largest first: above their ends, else below, right or left of them,
     * wherever no other name and no other end is; above where all are taken.
     */
    private Map<String, Spot> spots(List<String> codes, Boundaries world) {
        Map<String, Spot> spots = new LinkedHashMap<>();
        for (String code : codes) {
            double[] at = world.middle(code).orElseThrow();
            double width = Lettering.bold(names.getOrDefault(code, code));
            boolean east = at[0] > world.width() * .85;
            List<Spot> all =
                    List.of(
                            Spot.of(at[0], at[1] - 9, east ? "end" : "middle", width),
                            Spot.of(at[0], at[1] + 19, east ? "end" : "middle", width),
                            Spot.of(at[0] + 9, at[1] + 4, "start", width),
                            Spot.of(at[0] - 9, at[1] + 4, "end", width));
            spots.put(
                    code,
                    all.stream()
                            .filter(s -> s.from >= 0 && s.to <= world.width())
                            .filter(s -> spots.values().stream().noneMatch(s::meets))
                            .filter(s -> codes.stream().noneMatch(c -> s.covers(end(c))))
                            .findFirst()
                            .orElse(all.get(0)));
        }
        return spots;
    }

    private static double[] end(String code) {
        return world().middle(code).orElseThrow();
    }

    private void line(
            Html html, Drawing drawing, double[] start, double[] end, Line line, Lang lang) {
        String code = line.code;
        String name = names.getOrDefault(code, code);
        drawing.mark(
                line.place + 1 + ". " + name + ": " + Numbers.print(values.get(code), unit, lang));
        html.open(
                        "polyline",
                        "class",
                        "flow a",
                        "points",
                        arc(start, end),
                        "stroke-width",
                        Drawing.number(Math.max(1, THICKEST * line.part)))
                .close();
        drawing.point("dot-a", 0, end[0], end[1]);
        if (line.spot != null) {
            drawing.text("strong", line.spot.x, line.spot.y, line.spot.anchor, name);
        }
        html.close("g");
    }

    /** A bow above the straight line, so that lines to neighbours don't cover each other. */
    private static String arc(double[] start, double[] end) {
        double lift = .18 * Math.hypot(end[0] - start[0], end[1] - start[1]);
        double middleX = (start[0] + end[0]) / 2;
        double middleY = (start[1] + end[1]) / 2 - lift;
        StringBuilder points = new StringBuilder();
        for (int i = 0; i <= 16; i++) {
            double t = i / 16.0;
            double x = (1 - t) * (1 - t) * start[0] + 2 * t * (1 - t) * middleX + t * t * end[0];
            double y = (1 - t) * (1 - t) * start[1] + 2 * t * (1 - t) * middleY + t * t * end[1];
            points.append(i == 0 ? "" : " ").append(Drawing.number(x)).append(',');
            points.append(Drawing.number(y));
        }
        return points.toString();
    }

    @Override
    public List<DrawnNumber> numbers() {
        return largest().stream()
                .map(c -> DrawnNumber.of("", names.getOrDefault(c, c), values.get(c), unit))
                .toList();
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        List<String> codes = largest();
        for (int i = 0; i < codes.size(); i++) {
            text.append(i + 1)
                    .append(". ")
                    .append(names.getOrDefault(codes.get(i), codes.get(i)))
                    .append(": ")
                    .append(Numbers.print(values.get(codes.get(i)), unit, lang))
                    .append(". ");
        }
        return text.append(Speech.say(lang, "common.all-numbers-are-in-the-table")).toString();
    }
}
