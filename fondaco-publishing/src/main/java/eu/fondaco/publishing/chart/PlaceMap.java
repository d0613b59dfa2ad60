// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.Map;

/**
 * Where a place lies among those around it: boundaries without numbers, the place alone filled.
 *
 * @param title what is shown
 * @param layout the boundaries
 * @param names by code
 * @param chosen code of the place; without one among the boundaries all are filled, as its parts
 */
public record PlaceMap(String title, Boundaries layout, Map<String, String> names, String chosen)
        implements Chart {

    public PlaceMap {
        names = Map.copyOf(names);
    }

    @Override
    public boolean isWorthDrawing() {
        return !layout.shapes().isEmpty();
    }

    @Override
    public void write(Html html, Lang lang) {
        Drawing drawing = new Drawing(html, lang, this);
        drawing.figure(Speech.say(lang, "area-map.boundaries") + layout.credit());
        drawing.picture(layout.isWide() ? "any map" : "tall map", layout.width(), layout.height());
        for (Boundaries.Shape shape : layout.shapes()) {
            if (!isPlace(shape)) {
                shape(html, drawing, shape, "tile ground");
            }
        }
        for (Boundaries.Shape shape : layout.shapes()) {
            if (isPlace(shape)) {
                shape(html, drawing, shape, "tile t3");
            }
        }
        html.close("svg");
        drawing.close();
    }

    private boolean isPlace(Boundaries.Shape shape) {
        return shape.code().equals(chosen)
                || layout.shapes().stream().noneMatch(s -> s.code().equals(chosen));
    }

    private void shape(Html html, Drawing drawing, Boundaries.Shape shape, String look) {
        drawing.mark(names.getOrDefault(shape.code(), shape.code()));
        html.open("path", "class", look, "d", shape.path()).close().close("g");
    }

    @Override
    public String describe(Lang lang) {
        return title + ".";
    }
}
