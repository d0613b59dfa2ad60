// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Amounts;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The parts of a country, or the countries of the world, within their boundaries, shaded in five
 * classes of as many parts each; changes and balances in two colours that part at nought. One
 * without a number is striped; the one asked about has a thick edge. Areas are true to size, so
 * that the numbers of small ones are read in the table beside.
 *
 * @param title what is shown
 * @param unit of all numbers
 * @param layout the boundaries
 * @param values by code
 * @param names by code
 * @param chosen code of the one asked about; empty for none
 */
public record AreaMap(
        String title,
        String unit,
        Boundaries layout,
        Map<String, Double> values,
        Map<String, String> names,
        String chosen)
        implements Chart {

    private static final double LEGEND = 52;
    private static final double WIDE = 1000;
    private static final double TALL = 560;

    public AreaMap {
        values = Map.copyOf(values);
        names = Map.copyOf(names);
    }

    @Override
    public boolean isWorthDrawing() {
        return layout.isEnough(known().size());
    }

    private List<Boundaries.Shape> known() {
        return layout.shapes().stream()
                .filter(t -> values.containsKey(t.code()))
                .sorted(
                        Comparator.comparingDouble((Boundaries.Shape t) -> values.get(t.code()))
                                .reversed()
                                .thenComparing(Boundaries.Shape::code))
                .toList();
    }

    private Shades shades() {
        return new Shades(known().stream().map(t -> values.get(t.code())).toList());
    }

    @Override
    public void write(Html html, Lang lang) {
        Drawing drawing = new Drawing(html, lang, this);
        Shades shades = shades();
        double width = layout.width();
        double scale = width / (layout.isWide() ? WIDE : TALL);
        double height = layout.height() + LEGEND * scale;
        drawing.figure(
                amounts().words(lang),
                Speech.say(
                        lang,
                        shades.isTwoSided()
                                ? "area-map.brown-below-nought-blue-above"
                                : "area-map.five-classes-of-as-many-areas"),
                known().size() == layout.shapes().size()
                        ? ""
                        : Speech.say(lang, "area-map.striped"),
                Speech.say(lang, "area-map.boundaries") + layout.credit());
        drawing.picture(layout.isWide() ? "any map" : "tall map", width, height);
        String hatching = drawing.hatching("unknown");
        for (Boundaries.Shape shape : inOrder()) {
            shape(html, drawing, shape, shades, hatching, lang);
        }
        String place = "translate(0 " + Drawing.number(layout.height()) + ")";
        html.open(
                "g",
                "transform",
                place + " scale(" + String.format(Locale.ROOT, "%.4f", scale) + ")");
        legend(drawing, shades, lang);
        html.close("g").close("svg");
        drawing.close();
    }

    /** The one asked about last, so that no neighbour is drawn over its edge. */
    private List<Boundaries.Shape> inOrder() {
        return layout.shapes().stream()
                .sorted(Comparator.comparing((Boundaries.Shape s) -> s.code().equals(chosen)))
                .toList();
    }

    private void shape(
            Html html,
            Drawing drawing,
            Boundaries.Shape shape,
            Shades shades,
            String hatching,
            Lang lang) {
        Double value = values.get(shape.code());
        String name = names.getOrDefault(shape.code(), shape.code());
        boolean here = shape.code().equals(chosen);
        drawing.mark(
                name
                        + (value != null
                                ? ": " + Numbers.print(value, unit, lang)
                                : here ? "" : Speech.say(lang, "area-map.not-known")));
        String shade = value != null ? shades.of(value) : here ? "own" : "none";
        html.open(
                        "path",
                        "class",
                        "tile " + shade + (here ? " chosen" : ""),
                        "d",
                        shape.path(),
                        "fill",
                        shade.equals("none") ? hatching : null)
                .close();
        html.close("g");
    }

    /**
     * Few digits, as many after the point in one class as in the others: as the largest needs, or
     * as many as tell each from the next. Money is in the caption's scale.
     */
    private List<String> shortly(List<Shades.Step> steps, Lang lang) {
        double factor = amounts().factor();
        double most = steps.stream().mapToDouble(s -> Math.abs(s.from() / factor)).max().orElse(0);
        List<String> said = List.of();
        for (int digits = most >= 100 ? 0 : most >= 10 ? 1 : 2; digits <= 2; digits++) {
            int shown = digits;
            said = steps.stream().map(s -> Numbers.fixed(s.from() / factor, shown, lang)).toList();
            if (said.stream().distinct().count() == said.size()) {
                break;
            }
        }
        return said;
    }

    private Amounts amounts() {
        return Amounts.ofTable(
                unit, values.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The classes, as large beside every country: they are drawn in units of the picture. */
    private void legend(Drawing drawing, Shades shades, Lang lang) {
        double x = 4;
        double wide = layout.isWide() ? 190 : 106;
        List<Shades.Step> steps = shades.steps();
        List<String> said = shortly(steps, lang);
        for (int i = 0; i < steps.size(); i++) {
            drawing.rect("tile " + steps.get(i).style(), x, 4, wide, 12, null);
            drawing.text("class", x + 1, 36, "start", said.get(i) + "+");
            x += wide + 3;
        }
    }

    @Override
    public List<DrawnNumber> numbers() {
        return known().stream()
                .map(
                        s ->
                                DrawnNumber.of(
                                        "",
                                        names.getOrDefault(s.code(), s.code()),
                                        values.get(s.code()),
                                        unit))
                .toList();
    }

    @Override
    public String describe(Lang lang) {
        List<Boundaries.Shape> known = known();
        StringBuilder text = new StringBuilder(title).append(". ");
        text.append(Speech.say(lang, "area-map.highest"))
                .append(some(known.subList(0, Math.min(3, known.size())), lang));
        text.append(Speech.say(lang, "area-map.lowest"))
                .append(some(known.subList(Math.max(0, known.size() - 2), known.size()), lang));
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).code().equals(chosen)) {
                text.append(some(List.of(known.get(i)), lang))
                        .append(Speech.say(lang, "area-map.that-is-number"));
                text.append(i + 1)
                        .append(Speech.say(lang, "area-map.of"))
                        .append(known.size())
                        .append(". ");
            }
        }
        return text.append(Speech.say(lang, "common.all-numbers-are-in-the-table")).toString();
    }

    private String some(List<Boundaries.Shape> tiles, Lang lang) {
        StringBuilder text = new StringBuilder();
        for (Boundaries.Shape tile : tiles) {
            text.append(names.getOrDefault(tile.code(), tile.code())).append(": ");
            text.append(Numbers.print(values.get(tile.code()), unit, lang)).append(". ");
        }
        return text.toString();
    }
}
