// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How numbers changed between two times: a line for each from its place then to its place now, with
 * name and number at both ends.
 *
 * @param title what is compared
 * @param unit of all numbers
 * @param then the earlier time
 * @param now the later time
 */
public record SlopeChart(String title, String unit, String then, String now, List<Slope> slopes)
        implements Chart {

    private static final double HEIGHT = 360;
    private static final double TOP = 34;

    /** So wide names may be on a phone. */
    private static final double MOST_BESIDE = 210;

    private static final double LINE = 16;

    /**
     * One line.
     *
     * @param chosen whether it is the one asked about
     */
    public record Slope(String name, double then, double now, boolean chosen) {}

    public SlopeChart {
        slopes = List.copyOf(slopes);
    }

    @Override
    public boolean isWorthDrawing() {
        return slopes.size() >= 2;
    }

    @Override
    public void write(Html html, Lang lang) {
        double[] values =
                slopes.stream()
                        .flatMapToDouble(s -> java.util.stream.DoubleStream.of(s.then, s.now))
                        .toArray();
        Scale scale = Scale.over(unit, values);
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(scale.amounts().words(lang));
        double[] wide = {230, 230, TOP};
        double[] narrow = narrow(scale.amounts(), lang);
        for (Frame frame : Frame.both(HEIGHT, wide, narrow)) {
            drawing.picture(frame.kind(), frame.width(), frame.height());
            drawing.text("strong", frame.left(), 16, "middle", then);
            drawing.text("strong", frame.end(), 16, "middle", now);
            drawing.line("axis", frame.left(), TOP - 8, frame.left(), frame.base());
            drawing.line("axis", frame.end(), TOP - 8, frame.end(), frame.base());
            double[] before =
                    spread(slopes.stream().mapToDouble(Slope::then).toArray(), frame, scale);
            double[] after =
                    spread(slopes.stream().mapToDouble(Slope::now).toArray(), frame, scale);
            for (int i = 0; i < slopes.size(); i++) {
                draw(html, drawing, frame, scale, slopes.get(i), before[i], after[i], lang);
            }
            html.close("svg");
        }
        drawing.close();
    }

    /** Margins on a phone: for numbers on the left, for numbers and names on the right. */
    private double[] narrow(Amounts amounts, Lang lang) {
        double left = Lettering.width(then) / 2;
        double right = 0;
        for (Slope slope : slopes) {
            double bolder = slope.chosen ? Lettering.BOLDER : 1;
            String first = amounts.print(slope.then, lang);
            String last = amounts.print(slope.now, lang);
            String longer = first.length() > last.length() ? first : last;
            left = Math.max(left, Lettering.width(first) * bolder);
            right = Math.max(right, Lettering.width(longer + " " + slope.name) * bolder);
        }
        return new double[] {left + 12, Math.min(MOST_BESIDE, right + 12), TOP};
    }

    /** Heights of labels, no two of them on one another and each as near its number as can be. */
    private static double[] spread(double[] values, Frame frame, Scale scale) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> values[i]));
        double[] heights = new double[values.length];
        List<int[]> heaps = new ArrayList<>();
        for (int n = 0; n < order.size(); n++) {
            heaps.add(new int[] {n, n + 1});
            while (heaps.size() > 1 && meet(heaps, order, values, frame, scale)) {
                int end = heaps.remove(heaps.size() - 1)[1];
                heaps.get(heaps.size() - 1)[1] = end;
            }
        }
        for (int[] heap : heaps) {
            double lowest = lowest(heap, order, values, frame, scale);
            for (int n = heap[0]; n < heap[1]; n++) {
                heights[order.get(n)] = lowest - (n - heap[0]) * LINE;
            }
        }
        return heights;
    }

    /** Whether the last two heaps of labels touch. */
    private static boolean meet(
            List<int[]> heaps, List<Integer> order, double[] values, Frame frame, Scale scale) {
        int[] under = heaps.get(heaps.size() - 2);
        double top = lowest(under, order, values, frame, scale) - (under[1] - under[0]) * LINE;
        return lowest(heaps.get(heaps.size() - 1), order, values, frame, scale) > top;
    }

    /** Where the lowest label of a heap stands: the heap has its numbers in its middle. */
    private static double lowest(
            int[] heap, List<Integer> order, double[] values, Frame frame, Scale scale) {
        double sum = 0;
        for (int n = heap[0]; n < heap[1]; n++) {
            sum += frame.y(values[order.get(n)], scale) + 4 + (n - heap[0]) * LINE;
        }
        return Math.min(sum / (heap[1] - heap[0]), frame.base() + 4);
    }

    private void draw(
            Html html,
            Drawing drawing,
            Frame frame,
            Scale scale,
            Slope slope,
            double before,
            double after,
            Lang lang) {
        Amounts amounts = scale.amounts();
        String style = slope.chosen ? "strong" : "";
        drawing.mark(says(slope, lang));
        double y1 = frame.y(slope.then, scale);
        double y2 = frame.y(slope.now, scale);
        drawing.line(slope.chosen ? "slope chosen" : "slope", frame.left(), y1, frame.end(), y2);
        drawing.point(slope.chosen ? "dot-a" : "dot-e", 0, frame.left(), y1);
        drawing.point(slope.chosen ? "dot-a" : "dot-e", 0, frame.end(), y2);
        String first = amounts.print(slope.then, lang);
        String last = amounts.print(slope.now, lang);
        double bolder = slope.chosen ? Lettering.BOLDER : 1;
        String longer = first.length() > last.length() ? first : last;
        String name =
                Lettering.cut(
                        slope.name,
                        (frame.width() - frame.end() - 9) / bolder - Lettering.width(longer + " "));
        drawing.text(
                style,
                frame.left() - 9,
                before,
                "end",
                frame.isNarrow() ? first : name + " " + first);
        drawing.text(style, frame.end() + 9, after, "start", last + " " + name);
        html.close("g");
    }

    private String says(Slope slope, Lang lang) {
        return slope.name
                + ": "
                + Numbers.print(slope.then, unit, lang)
                + Speech.say(lang, "common.in")
                + then
                + ", "
                + Numbers.print(slope.now, unit, lang)
                + Speech.say(lang, "common.in")
                + now;
    }

    @Override
    public List<DrawnNumber> numbers() {
        return slopes.stream()
                .flatMap(
                        s ->
                                Stream.of(
                                        DrawnNumber.of(s.name, then, s.then, unit),
                                        DrawnNumber.of(s.name, now, s.now, unit)))
                .toList();
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        slopes.forEach(s -> text.append(says(s, lang)).append(". "));
        return text.toString().strip();
    }
}
