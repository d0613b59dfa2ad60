// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The regions of a country as tiles of one size, each near where it lies, shaded in five classes of
 * as many regions each. Every tile bears its number; one without a number is striped; the one asked
 * about has a thick edge. It draws no boundaries: a small region is seen as well as a large one.
 *
 * @param title what is shown
 * @param unit of all numbers
 * @param layout where the tiles lie
 * @param values by code of the region
 * @param names of the regions, by code
 * @param chosen code of the one asked about; empty for none
 */
public record TileMap(
        String title,
        String unit,
        TileLayout layout,
        Map<String, Double> values,
        Map<String, String> names,
        String chosen)
        implements Chart {

    private static final double SIDE = 78;
    private static final double SHAPES_WIDTH = 975;
    private static final double SHAPES_HEIGHT = 610;
    private static final int CLASSES = 5;

    public TileMap {
        values = Map.copyOf(values);
        names = Map.copyOf(names);
    }

    @Override
    public boolean isWorthDrawing() {
        return known().size() * 2 >= layout.tiles().size();
    }

    private List<TileLayout.Tile> known() {
        return layout.tiles().stream()
                .filter(t -> values.containsKey(t.code()))
                .sorted(
                        Comparator.comparingDouble((TileLayout.Tile t) -> values.get(t.code()))
                                .reversed()
                                .thenComparing(TileLayout.Tile::code))
                .toList();
    }

    private List<Double> ordered() {
        return known().stream().map(t -> values.get(t.code())).sorted().toList();
    }

    private static int classOf(double value, List<Double> ordered) {
        int below = (int) ordered.stream().filter(v -> v < value).count();
        return Math.min(CLASSES - 1, below * CLASSES / ordered.size());
    }

    @Override
    public void write(Html html, Lang lang) {
        Drawing drawing = new Drawing(html, lang, this);
        boolean shapes = layout.hasShapes();
        double width = shapes ? SHAPES_WIDTH : layout.columns() * SIDE + 8;
        double height = (shapes ? SHAPES_HEIGHT : layout.rows() * SIDE) + 44;
        drawing.figure(
                amounts().words(lang),
                lang.pick(
                        "five classes of as many regions each; striped: not known",
                        "cinque classi di pari numero; a righe: non noto"),
                shapes
                        ? lang.pick("areas are true to size", "le aree sono in proporzione")
                        : lang.pick("one tile a region", "un riquadro per regione"));
        drawing.picture(shapes ? "any shapes" : "tiles", width, height);
        List<Double> ordered = ordered();
        String hatching = drawing.hatching("unknown");
        for (TileLayout.Tile tile : layout.tiles()) {
            tile(html, drawing, tile, ordered, hatching, lang);
        }
        legend(drawing, ordered, height - 34, lang);
        html.close("svg");
        drawing.close();
    }

    private void tile(
            Html html,
            Drawing drawing,
            TileLayout.Tile tile,
            List<Double> ordered,
            String hatching,
            Lang lang) {
        double x = 4 + tile.column() * SIDE;
        double y = 4 + tile.row() * SIDE;
        Double value = values.get(tile.code());
        String name = names.getOrDefault(tile.code(), tile.code());
        drawing.mark(
                name
                        + ": "
                        + (value == null
                                ? lang.pick("not known", "non noto")
                                : Numbers.print(value, unit, lang)));
        int shade = value == null ? 0 : classOf(value, ordered);
        if (!tile.path().isEmpty()) {
            shape(html, tile, value == null ? "none" : "t" + shade, hatching);
            html.close("g");
            return;
        }
        String edge = tile.code().equals(chosen) ? " chosen" : "";
        if (value == null) {
            drawing.rect("tile none" + edge, x, y, SIDE - 4, SIDE - 4, hatching);
        } else {
            drawing.rect("tile t" + shade + edge, x, y, SIDE - 4, SIDE - 4, null);
        }
        String on = value == null ? "" : "on" + shade;
        drawing.text("strong " + on, x + SIDE / 2 - 2, y + 32, "middle", tile.label());
        drawing.text(
                on, x + SIDE / 2 - 2, y + 52, "middle", value == null ? "?" : shortly(value, lang));
        html.close("g");
    }

    private void shape(Html html, TileLayout.Tile tile, String style, String hatching) {
        html.open(
                        "path",
                        "class",
                        "tile " + style + (tile.code().equals(chosen) ? " chosen" : ""),
                        "d",
                        tile.path(),
                        "fill",
                        style.equals("none") ? hatching : null)
                .close();
    }

    /** Few digits: money in the caption's scale, the rest as it is. */
    private String shortly(double value, Lang lang) {
        double shown = value / amounts().factor();
        return Numbers.decimal(
                shown, Math.abs(shown) >= 100 ? 0 : Math.abs(shown) >= 10 ? 1 : 2, lang);
    }

    private Amounts amounts() {
        return Amounts.of(
                unit, values.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void legend(Drawing drawing, List<Double> ordered, double y, Lang lang) {
        List<Double> starts = new ArrayList<>();
        for (int c = 0; c < CLASSES; c++) {
            int shade = c;
            Optional<Double> first =
                    ordered.stream().filter(v -> classOf(v, ordered) == shade).findFirst();
            first.ifPresent(starts::add);
            if (first.isPresent()) {
                double x = 4 + (starts.size() - 1) * 62.0;
                drawing.rect("tile t" + shade, x, y, 60, 12, null);
                drawing.text(
                        "event-text", x + 1, y + 26, "start", shortly(first.get(), lang) + "+");
            }
        }
        drawing.text(
                "event-text", 4 + starts.size() * 62.0 + 4, y + 10, "start", amounts().words(lang));
    }

    @Override
    public String describe(Lang lang) {
        List<TileLayout.Tile> known = known();
        StringBuilder text = new StringBuilder(title).append(". ");
        text.append(lang.pick("Highest: ", "Valori più alti: "))
                .append(some(known.subList(0, Math.min(3, known.size())), lang));
        text.append(lang.pick("Lowest: ", "Più bassi: "))
                .append(some(known.subList(Math.max(0, known.size() - 2), known.size()), lang));
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).code().equals(chosen)) {
                text.append(some(List.of(known.get(i)), lang))
                        .append(lang.pick("That is number ", "È il numero "));
                text.append(i + 1)
                        .append(lang.pick(" of ", " su "))
                        .append(known.size())
                        .append(". ");
            }
        }
        return text.append(
                        lang.pick(
                                "All numbers are in the table.",
                                "Tutti i numeri sono nella tabella."))
                .toString();
    }

    private String some(List<TileLayout.Tile> tiles, Lang lang) {
        StringBuilder text = new StringBuilder();
        for (TileLayout.Tile tile : tiles) {
            text.append(names.getOrDefault(tile.code(), tile.code())).append(": ");
            text.append(Numbers.print(values.get(tile.code()), unit, lang)).append(". ");
        }
        return text.toString();
    }
}
