// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The parts of a whole as areas, the largest first, laid out in rectangles as near to squares as
 * can be (Bruls, Huizing and van Wijk, 2000). Each part is named with its share where there is
 * room; smaller ones are told by the table and when pointed at.
 *
 * @param title what the whole is
 * @param unit of the parts
 * @param parts of the whole; those that aren't positive have no area and are left out
 */
public record Treemap(String title, String unit, List<Part> parts) implements Chart {

    private static final double WIDTH = 860;
    private static final double HEIGHT = 340;

    /** One part. */
    public record Part(String name, double value) {}

    private record Box(Part part, double x, double y, double width, double height) {}

    public Treemap {
        parts =
                parts.stream()
                        .filter(p -> p.value > 0)
                        .sorted(
                                Comparator.comparingDouble(Part::value)
                                        .reversed()
                                        .thenComparing(Part::name))
                        .toList();
    }

    @Override
    public boolean isWorthDrawing() {
        return parts.size() >= 3;
    }

    private double whole() {
        return parts.stream().mapToDouble(Part::value).sum();
    }

    @Override
    public void write(Html html, Lang lang) {
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(lang.pick("areas are shares", "le aree sono quote"));
        drawing.picture("any", WIDTH, HEIGHT);
        List<Box> boxes = boxes();
        for (int i = 0; i < boxes.size(); i++) {
            box(html, drawing, boxes.get(i), Math.max(0, 4 - i), lang);
        }
        html.close("svg");
        drawing.close();
    }

    private void box(Html html, Drawing drawing, Box box, int shade, Lang lang) {
        String share = Numbers.decimal(100 * box.part.value / whole(), 1, lang) + "%";
        drawing.mark(
                box.part.name + ": " + share + ", " + Numbers.print(box.part.value, unit, lang));
        drawing.rect("tile t" + shade, box.x, box.y, box.width, box.height, null);
        double room = box.width / 7.6;
        if (box.height > 20 && room >= 5) {
            String name =
                    box.part.name.length() <= room
                            ? box.part.name
                            : box.part.name.substring(0, Math.max(1, (int) room - 1)) + "…";
            drawing.text("on" + shade, box.x + 6, box.y + 17, "start", name);
            if (box.height > 38) {
                drawing.text("strong on" + shade, box.x + 6, box.y + 34, "start", share);
            }
        }
        html.close("g");
    }

    /** Lays rows of parts along the shorter side while that makes their rectangles squarer. */
    private List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        double scale = WIDTH * HEIGHT / whole();
        double x = 0;
        double y = 0;
        double width = WIDTH;
        double height = HEIGHT;
        int from = 0;
        while (from < parts.size()) {
            double side = Math.min(width, height);
            int to = from + 1;
            while (to < parts.size()
                    && worst(from, to + 1, side, scale) <= worst(from, to, side, scale)) {
                to++;
            }
            double sum = area(from, to, scale);
            double depth = sum / side;
            double along = 0;
            for (int i = from; i < to; i++) {
                double length = parts.get(i).value * scale / depth;
                boxes.add(
                        width >= height
                                ? new Box(parts.get(i), x, y + along, depth, length)
                                : new Box(parts.get(i), x + along, y, length, depth));
                along += length;
            }
            if (width >= height) {
                x += depth;
                width -= depth;
            } else {
                y += depth;
                height -= depth;
            }
            from = to;
        }
        return boxes;
    }

    private double area(int from, int to, double scale) {
        return parts.subList(from, to).stream().mapToDouble(p -> p.value * scale).sum();
    }

    private double worst(int from, int to, double side, double scale) {
        double sum = area(from, to, scale);
        double most = parts.get(from).value * scale;
        double least = parts.get(to - 1).value * scale;
        return Math.max(side * side * most / (sum * sum), sum * sum / (side * side * least));
    }

    @Override
    public String describe(Lang lang) {
        StringBuilder text = new StringBuilder(title).append(". ");
        double told = 0;
        int most = Math.min(5, parts.size());
        for (Part part : parts.subList(0, most)) {
            told += part.value;
            text.append(part.name)
                    .append(": ")
                    .append(Numbers.decimal(100 * part.value / whole(), 1, lang))
                    .append("%. ");
        }
        if (parts.size() > most) {
            text.append(parts.size() - most).append(lang.pick(" others: ", " altri: "));
            text.append(Numbers.decimal(100 * (whole() - told) / whole(), 1, lang)).append("%. ");
        }
        return text.append(
                        lang.pick(
                                "All numbers are in the table.",
                                "Tutti i numeri sono nella tabella."))
                .toString();
    }
}
