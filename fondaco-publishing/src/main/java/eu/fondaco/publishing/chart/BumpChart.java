// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Places among others over the years: a line for each, the first on top, which crosses another
 * where one overtook the other. A year in which a place isn't known interrupts its line.
 *
 * @param title of what the places are
 * @param among how many, said in the caption
 */
public record BumpChart(String title, String among, List<Course> courses) implements Chart {

    /** So wide names may be on a phone. */
    private static final double MOST_BESIDE = 180;

    private static final double TOP = 8;
    private static final double ROW = 26;
    private static final int LAST = 15; // places below leave the picture

    /**
     * One line.
     *
     * @param places by year, 1 is the first
     * @param chosen whether it is the one asked about
     */
    public record Course(String name, Map<Integer, Integer> places, boolean chosen) {

        public Course {
            places = new TreeMap<>(places);
            places.values().removeIf(place -> place > LAST);
        }
    }

    public BumpChart {
        courses = courses.stream().filter(c -> !c.places.isEmpty()).toList();
    }

    @Override
    public boolean isWorthDrawing() {
        return courses.size() >= 2
                && years().size() >= 3
                && courses.stream().anyMatch(c -> Set.copyOf(c.places.values()).size() > 1);
    }

    private TreeSet<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        courses.forEach(c -> years.addAll(c.places.keySet()));
        return years;
    }

    private int lowest() {
        return courses.stream()
                .flatMap(c -> c.places.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
    }

    private double y(int place) {
        return TOP + (place - .5) * ROW;
    }

    @Override
    public void write(Html html, Lang lang) {
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(Speech.say(lang, "bump-chart.first-on-top"), among);
        double height = TOP + lowest() * ROW + Frame.BOTTOM;
        double[] wide = {50, 230, TOP};
        double[] narrow = {28, Math.min(MOST_BESIDE, names() + 14), TOP};
        TreeSet<Integer> years = years();
        for (Frame frame : Frame.both(height, wide, narrow)) {
            drawing.picture(frame.kind(), frame.width(), frame.height());
            axes(drawing, frame, years);
            courses.stream()
                    .sorted(Comparator.comparing(Course::chosen))
                    .forEach(c -> course(html, drawing, frame, c, years, lang));
            html.close("svg");
        }
        drawing.close();
    }

    private double names() {
        return courses.stream()
                .mapToDouble(c -> Lettering.width(c.name) * (c.chosen ? Lettering.BOLDER : 1))
                .max()
                .orElse(0);
    }

    private void axes(Drawing drawing, Frame frame, TreeSet<Integer> years) {
        double room = (frame.end() - frame.left()) / Math.max(1, years.last() - years.first());
        int step = (int) Math.ceil(44 / Math.max(1, room));
        for (int year = years.last(); year >= years.first(); year -= step) {
            double x = frame.year(year, years.first(), years.last());
            drawing.text("tick", x, frame.height() - 8, "middle", String.valueOf(year));
        }
        for (int place = 1; place <= lowest(); place++) {
            drawing.text("tick", frame.left() - 12, y(place) + 4, "end", String.valueOf(place));
        }
    }

    private void course(
            Html html,
            Drawing drawing,
            Frame frame,
            Course course,
            TreeSet<Integer> years,
            Lang lang) {
        drawing.mark(says(course, lang));
        Integer before = null;
        for (int year : course.places.keySet()) {
            double x = frame.year(year, years.first(), years.last());
            double y = y(course.places.get(year));
            if (before != null && before.equals(years.lower(year))) {
                drawing.line(
                        course.chosen ? "slope chosen" : "slope",
                        frame.year(before, years.first(), years.last()),
                        y(course.places.get(before)),
                        x,
                        y);
            }
            drawing.point(course.chosen ? "dot-a" : "dot-e", 0, x, y);
            before = year;
        }
        if (before != null) {
            double x = frame.year(before, years.first(), years.last());
            double bolder = course.chosen ? Lettering.BOLDER : 1;
            if (before.equals(years.last())) {
                drawing.text(
                        course.chosen ? "strong" : "",
                        x + 10,
                        y(course.places.get(before)) + 4,
                        "start",
                        Lettering.cut(course.name, (frame.width() - x - 12) / bolder));
            }
        }
        html.close("g");
    }

    private static String says(Course course, Lang lang) {
        List<String> said = new ArrayList<>();
        course.places.forEach(
                (year, place) -> said.add(place + Speech.say(lang, "common.in") + year));
        return course.name + ": " + String.join(", ", said);
    }

    @Override
    public List<DrawnNumber> numbers() {
        return courses.stream()
                .flatMap(
                        c ->
                                c.places.entrySet().stream()
                                        .map(
                                                e ->
                                                        DrawnNumber.of(
                                                                c.name,
                                                                String.valueOf(e.getKey()),
                                                                e.getValue(),
                                                                "rank")))
                .toList();
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        courses.forEach(c -> text.append(says(c, lang)).append(". "));
        return text.toString().strip();
    }
}
