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

/**
 * What a whole consists of, as areas in proportion: the largest first from the upper left corner,
 * each as near to a square as it can be (Bruls, Huizing and van Wijk 2000, Squarified treemaps).
 *
 * @param title what consists of the parts
 * @param unit of all numbers
 * @param parts in any order; those that aren't above nought are left out
 * @param whole whether the parts make up all of it: else none has a share of it
 */
public record Treemap(String title, String unit, List<Part> parts, boolean whole) implements Chart {

    private static final int LEAST = 4;
    private static final double LINE = 16;
    private static final int LINES = 3;

    /**
     * One part.
     *
     * @param rest whether it is all that isn't named, which comes last and in another shade
     */
    public record Part(String name, double value, boolean rest) {
        public Part(String name, double value) {
            this(name, value, false);
        }
    }

    /** A part and its place. */
    record Tile(Part part, double x, double y, double width, double height) {}

    /** Puts the parts in order. */
    public Treemap {
        parts =
                parts.stream()
                        .filter(p -> p.value > 0)
                        .sorted(
                                Comparator.comparing(Part::rest)
                                        .thenComparing(
                                                Comparator.comparingDouble(Part::value).reversed()))
                        .toList();
    }

    @Override
    public boolean isWorthDrawing() {
        return parts.size() >= LEAST;
    }

    private double sum() {
        return sum(0, parts.size());
    }

    @Override
    public void write(Html html, Lang lang) {
        double sum = sum();
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(
                Speech.say(
                        lang,
                        whole ? "treemap.areas-in-proportion" : "treemap.of-those-known",
                        Numbers.briefly(sum, unit, lang)));
        for (boolean narrow : new boolean[] {false, true}) {
            double width = narrow ? 340 : 860;
            double height = narrow ? 540 : 380;
            String kind = narrow ? "narrow" : "wide";
            List<String> unnamed = new ArrayList<>();
            drawing.picture(kind, width, height);
            for (Tile tile : tiles(width, height)) {
                drawing.mark(says(tile.part, sum, lang));
                drawing.rect(
                        tile.part.rest ? "tile t0" : "tile t1",
                        tile.x,
                        tile.y,
                        tile.width,
                        tile.height,
                        null);
                if (!label(drawing, tile, sum, lang)) {
                    unnamed.add(tile.part.name + " " + share(tile.part, sum, lang));
                }
                html.close("g");
            }
            html.close("svg");
            drawing.unnamed(kind, unnamed);
        }
        drawing.close();
    }

    /** Writes a name into its tile where it fits whole, in small letters if need be. */
    private boolean label(Drawing drawing, Tile tile, double sum, Lang lang) {
        int most = (int) ((tile.height - 4) / LINE);
        double room = tile.width - 9;
        String style = "on1";
        List<String> lines = Lettering.whole(tile.part.name, room, Math.min(LINES, most));
        if (lines.isEmpty()) {
            style = "on1 fine";
            room /= Lettering.FINE;
            lines = Lettering.whole(tile.part.name, room, Math.min(LINES, most));
        }
        double y = tile.y;
        for (String line : lines) {
            y += LINE;
            drawing.text(style, tile.x + 5, y, "start", line);
        }
        String share = share(tile.part, sum, lang);
        if (!lines.isEmpty() && most > lines.size() && Lettering.width(share) <= room) {
            drawing.text(style, tile.x + 5, y + LINE, "start", share);
        }
        return !lines.isEmpty();
    }

    /** A part's share of the whole; how much it is where the whole isn't known. */
    private String share(Part part, double sum, Lang lang) {
        if (!whole) {
            return Numbers.briefly(part.value, unit, lang);
        }
        return new Amounts("percent", 1, 1).print(100 * part.value / sum, lang) + "%";
    }

    private String says(Part part, double sum, Lang lang) {
        return part.name
                + ": "
                + Numbers.print(part.value, unit, lang)
                + (whole ? ", " + share(part, sum, lang) : "");
    }

    /** The places of all parts in a room: what isn't named on the far side, as a strip. */
    List<Tile> tiles(double width, double height) {
        Part last = parts.get(parts.size() - 1);
        if (!last.rest) {
            return tiles(parts.size(), width, height);
        }
        double named = 1 - last.value / sum();
        boolean beside = width >= height;
        double x = beside ? width * named : 0;
        double y = beside ? 0 : height * named;
        List<Tile> tiles = tiles(parts.size() - 1, beside ? x : width, beside ? height : y);
        tiles.add(new Tile(last, x, y, width - x, height - y));
        return tiles;
    }

    private List<Tile> tiles(int count, double width, double height) {
        List<Tile> tiles = new ArrayList<>();
        double scale = width * height / sum(0, count);
        double x = 0;
        double y = 0;
        for (int from = 0; from < count; ) {
            double side = Math.min(width - x, height - y);
            int to = row(from, count, side, scale);
            double thick = sum(from, to) * scale / side;
            boolean column = width - x >= height - y;
            double at = column ? y : x;
            for (Part part : parts.subList(from, to)) {
                double length = part.value * scale / thick;
                tiles.add(
                        column
                                ? new Tile(part, x, at, thick, length)
                                : new Tile(part, at, y, length, thick));
                at += length;
            }
            x += column ? thick : 0;
            y += column ? 0 : thick;
            from = to;
        }
        return tiles;
    }

    private double sum(int from, int to) {
        return parts.subList(from, to).stream().mapToDouble(Part::value).sum();
    }

    /** Up to which part a row goes on getting nearer to squares. */
    private int row(int from, int count, double side, double scale) {
        int to = from + 1;
        while (to < count && worst(from, to + 1, side, scale) <= worst(from, to, side, scale)) {
            to++;
        }
        return to;
    }

    /** How far from a square the least square one of a row is. */
    private double worst(int from, int to, double side, double scale) {
        double area = sum(from, to) * scale;
        double most = parts.get(from).value * scale;
        double least = parts.get(to - 1).value * scale;
        return Math.max(side * side * most / (area * area), area * area / (side * side * least));
    }

    @Override
    public List<DrawnNumber> numbers() {
        return parts.stream().map(p -> DrawnNumber.of("", p.name, p.value, unit)).toList();
    }

    @Override
    public String describe(Lang lang) {
        double sum = sum();
        StringBuilder text = new StringBuilder(title).append(". ");
        parts.stream().limit(6).forEach(p -> text.append(says(p, sum, lang)).append(". "));
        return text.append(Speech.say(lang, "common.all-numbers-are-in-the-table")).toString();
    }
}
