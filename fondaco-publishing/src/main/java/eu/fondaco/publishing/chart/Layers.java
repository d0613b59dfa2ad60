// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a whole consisted of over the years: a layer for each part, one upon another, the upper edge
 * being the whole (stacked areas).
 *
 * @param title what consists of the parts
 * @param unit of all numbers
 * @param years one after another
 * @param parts from the lowest layer up, each with a number for every year
 */
public record Layers(String title, String unit, List<Integer> years, List<Part> parts)
        implements Chart {

    private static final double HEIGHT = 340;
    private static final double MOST_NAME = 280;
    private static final double[] NARROW = {44, 20, 12};
    private static final int LEAST_YEARS = 3;
    private static final double LINE = 14;

    /**
     * One part.
     *
     * @param values a number for each year, none below nought
     * @param rest whether it is all that isn't named
     */
    public record Part(String name, List<Double> values, boolean rest) {
        public Part {
            values = List.copyOf(values);
        }
    }

    /** Refuses parts that don't have a number from nought for each year. */
    public Layers {
        years = List.copyOf(years);
        parts = List.copyOf(parts);
        int all = years.size();
        if (parts.stream()
                .anyMatch(p -> p.values.size() != all || p.values.stream().anyMatch(v -> v < 0))) {
            throw new IllegalArgumentException("a layer has a number from 0 for each year");
        }
    }

    @Override
    public boolean isWorthDrawing() {
        return years.size() >= LEAST_YEARS && parts.size() > 1 && sum(years.size() - 1) > 0;
    }

    private double sum(int year) {
        return below(parts.size(), year);
    }

    /** The upper edge of the layers below one. */
    private double below(int part, int year) {
        return parts.subList(0, part).stream().mapToDouble(p -> p.values.get(year)).sum();
    }

    @Override
    public void write(Html html, Lang lang) {
        Scale scale =
                Scale.over(unit, IntStream.range(0, years.size()).mapToDouble(this::sum).toArray());
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(
                scale.amounts().words(lang),
                Speech.say(lang, "layers.the-upper-edge-is-the-whole"));
        double[] wide = {62, names(scale, lang) + 14, 18};
        for (Frame frame : Frame.both(HEIGHT, wide, NARROW)) {
            List<String> unnamed = new ArrayList<>();
            drawing.picture(frame.kind(), frame.width(), frame.height());
            axes(drawing, frame, scale, lang);
            for (int part = 0; part < parts.size(); part++) {
                layer(html, drawing, frame, scale, part, lang);
                if (!name(drawing, frame, scale, part, lang)) {
                    unnamed.add(0, said(scale, part, lang));
                }
            }
            html.close("svg");
            drawing.unnamed(frame.kind(), unnamed);
        }
        drawing.close();
    }

    /** Room for names beside a wide picture. */
    private double names(Scale scale, Lang lang) {
        return IntStream.range(0, parts.size())
                .mapToDouble(part -> Math.min(MOST_NAME, Lettering.width(said(scale, part, lang))))
                .max()
                .orElse(MOST_NAME);
    }

    private void axes(Drawing drawing, Frame frame, Scale scale, Lang lang) {
        for (double tick : scale.ticks()) {
            double y = frame.y(tick, scale);
            drawing.line(tick == 0 ? "axis zero" : "axis", frame.left(), y, frame.end(), y);
            String said = scale.amounts().print(tick, lang);
            drawing.text("tick", frame.left() - 8, y + 4, "end", said);
        }
        int most = frame.isNarrow() ? 3 : 8;
        int step = Math.max(1, (years.size() - 1 + most - 1) / most);
        for (int i = years.size() - 1; i >= 0; i -= step) {
            drawing.text("tick", x(frame, i), HEIGHT - 6, "middle", String.valueOf(years.get(i)));
        }
    }

    private double x(Frame frame, int year) {
        return frame.year(years.get(year), years.get(0), years.get(years.size() - 1));
    }

    private void layer(Html html, Drawing drawing, Frame frame, Scale scale, int part, Lang lang) {
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            double x = x(frame, i);
            upper.add(point(x, frame.y(below(part + 1, i), scale)));
            lower.add(0, point(x, frame.y(below(part, i), scale)));
        }
        upper.addAll(lower);
        String points = String.join(" ", upper);
        html.open("polygon", "class", "tile t" + shade(part), "points", points).close();
        for (int i = 0; i < years.size(); i++) {
            drawing.mark(years.get(i), says(part, i, lang));
            double x = x(frame, i);
            double top = frame.y(below(part + 1, i), scale);
            drawing.line("edge", x, top, x, frame.y(below(part, i), scale));
            html.close("g");
        }
    }

    private int shade(int part) {
        return parts.get(part).rest ? 0 : part % 2 == 0 ? 2 : 1;
    }

    private String said(Scale scale, int part, Lang lang) {
        Part one = parts.get(part);
        return one.name + " " + scale.amounts().print(one.values.get(years.size() - 1), lang);
    }

    /** Names a layer that is high enough for it: beside its end, on a narrow page in it. */
    private boolean name(Drawing drawing, Frame frame, Scale scale, int part, Lang lang) {
        String said = said(scale, part, lang);
        if (frame.isNarrow()) {
            Optional<double[]> spot = spot(frame, scale, part, Lettering.width(said));
            spot.ifPresent(at -> drawing.text("on" + shade(part), at[0], at[1], "end", said));
            return spot.isPresent();
        }
        double top = edge(frame, scale, part + 1, frame.end());
        double base = edge(frame, scale, part, frame.end());
        double room = frame.width() - frame.end() - 10;
        List<String> lines = Lettering.whole(said, room, (int) ((base - top) / LINE));
        double y = (top + base - LINE * lines.size()) / 2 - 3;
        for (String line : lines) {
            y += LINE;
            drawing.text("", frame.end() + 8, y, "start", line);
        }
        return !lines.isEmpty();
    }

    /** Where words of a width lie within a layer, the farthest to the right: their end and base. */
    private Optional<double[]> spot(Frame frame, Scale scale, int part, double wide) {
        for (double end = frame.end() - 6; end - wide > frame.left(); end -= LINE / 2) {
            double top = 0;
            double base = HEIGHT;
            for (double x = end - wide; x <= end; x += Math.min(wide, LINE)) {
                top = Math.max(top, edge(frame, scale, part + 1, x));
                base = Math.min(base, edge(frame, scale, part, x));
            }
            if (base - top >= LINE) {
                return Optional.of(new double[] {end, (top + base) / 2 + 4});
            }
        }
        return Optional.empty();
    }

    /** How high the upper edge of the layers below one lies at a place between the years. */
    private double edge(Frame frame, Scale scale, int part, double x) {
        int next = 1;
        while (next < years.size() - 1 && x(frame, next) < x) {
            next++;
        }
        double from = x(frame, next - 1);
        double way = Math.min(1, Math.max(0, (x - from) / (x(frame, next) - from)));
        double before = below(part, next - 1);
        return frame.y(before + way * (below(part, next) - before), scale);
    }

    private String says(int part, int year, Lang lang) {
        Part one = parts.get(part);
        double value = one.values.get(year);
        double whole = sum(year);
        String share = whole > 0 ? ", " + Numbers.decimal(100 * value / whole, 1, lang) + "%" : "";
        String number = Numbers.print(value, unit, lang);
        return one.name + ", " + years.get(year) + ": " + number + share;
    }

    private static String point(double x, double y) {
        return Drawing.number(x) + "," + Drawing.number(y);
    }

    @Override
    public List<DrawnNumber> numbers() {
        List<DrawnNumber> numbers = new ArrayList<>();
        for (Part part : parts) {
            for (int i = 0; i < years.size(); i++) {
                String year = String.valueOf(years.get(i));
                numbers.add(DrawnNumber.of(part.name, year, part.values.get(i), unit));
            }
        }
        return numbers;
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        for (int part = 0; part < parts.size(); part++) {
            text.append(says(part, 0, lang))
                    .append("; ")
                    .append(says(part, years.size() - 1, lang))
                    .append(". ");
        }
        return text.append(Speech.say(lang, "common.all-numbers-are-in-the-table")).toString();
    }
}
