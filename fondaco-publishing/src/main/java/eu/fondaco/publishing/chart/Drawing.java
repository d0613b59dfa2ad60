// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.speech.Speech;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The parts that charts share: the frame with its text alternative, marks that say what they are.
 */
final class Drawing {

    private final Html html;
    private final Lang lang;
    private final Chart chart;

    Drawing(Html html, Lang lang, Chart chart) {
        this.html = html;
        this.lang = lang;
        this.chart = chart;
    }

    /**
     * Opens the figure with its caption.
     *
     * @param notes what the caption says beside the title, such as the unit; empty ones are left
     *     out
     */
    void figure(String... notes) {
        html.open(
                "figure",
                "class",
                "chart",
                ChartNames.KIND,
                chart.kind(),
                "tabindex",
                "0",
                "aria-label",
                chart.title() + Speech.say(lang, "drawing.arrow-keys-tell-each-mark"),
                DrawnNumber.ATTRIBUTE,
                DrawnNumber.attribute(chart.numbers()),
                DrawnAct.ATTRIBUTE,
                DrawnAct.attribute(chart.drawnActs()));
        html.open("figcaption").leaf("strong", chart.title());
        String said =
                Arrays.stream(notes).filter(n -> !n.isEmpty()).collect(Collectors.joining(" · "));
        if (!said.isEmpty()) {
            html.text(" ").leaf("span", said);
        }
        html.close();
    }

    /**
     * Opens a picture; close it with {@code html.close("svg")}.
     *
     * @param kind its classes: {@code wide} and {@code narrow} are shown one at a time
     */
    void picture(String kind, double width, double height) {
        html.open(
                "svg",
                "class",
                "chart " + kind,
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "role",
                "img",
                "aria-label",
                chart.describe(lang));
    }

    /**
     * Tells below a picture what stands in it without a name, for want of room.
     *
     * @param kind of the picture: {@code wide} or {@code narrow}
     */
    void unnamed(String kind, List<String> said) {
        if (!said.isEmpty()) {
            String all = Speech.say(lang, "drawing.without-room-for-a-name", joined(said));
            html.leaf("p", all, "class", "unnamed " + kind);
        }
    }

    private static String joined(List<String> said) {
        return String.join("; ", said);
    }

    /** Closes the figure. */
    void close() {
        html.close("figure").line();
    }

    /** Opens a mark; close it with {@code html.close("g")}. */
    void mark(String says) {
        html.open("g", "class", "mark").leaf("title", says);
    }

    /** Opens a mark that is told together with the others of its year. */
    void mark(int year, String says) {
        html.open("g", "class", "mark", "data-x", String.valueOf(year)).leaf("title", says);
    }

    /** Defines stripes for areas that are set apart; returns the fill that uses them. */
    String hatching(String key) {
        String id = "hatch-" + Integer.toHexString((chart.title() + key).hashCode());
        html.open("defs")
                .open(
                        "pattern",
                        "id",
                        id,
                        "width",
                        "7",
                        "height",
                        "7",
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(45)");
        html.open("line", "class", "hatch", "x1", "0", "y1", "0", "x2", "0", "y2", "7").close();
        html.close("pattern", "defs");
        return "url(#" + id + ")";
    }

    void line(String style, double x1, double y1, double x2, double y2) {
        html.open(
                        "line",
                        "class",
                        orNull(style),
                        "x1",
                        number(x1),
                        "y1",
                        number(y1),
                        "x2",
                        number(x2),
                        "y2",
                        number(y2))
                .close();
    }

    void rect(String style, double x, double y, double width, double height, String fill) {
        html.open(
                        "rect",
                        "class",
                        orNull(style),
                        "x",
                        number(x),
                        "y",
                        number(y),
                        "width",
                        number(width),
                        "height",
                        number(height),
                        "fill",
                        fill)
                .close();
    }

    void text(String style, double x, double y, String anchor, String text) {
        html.leaf(
                "text",
                text,
                "class",
                orNull(style),
                "x",
                number(x),
                "y",
                number(y),
                "text-anchor",
                anchor);
    }

    /** A point whose shape tells its series: circle, square, triangle, diamond. */
    void point(String style, int shape, double x, double y) {
        double r = 4;
        switch (shape % 4) {
            case 0 ->
                    html.open(
                                    "circle", "class", style, "r", number(r), "cx", number(x), "cy",
                                    number(y))
                            .close();
            case 1 -> rect(style, x - r + .5, y - r + .5, 2 * r - 1, 2 * r - 1, null);
            case 2 -> polygon(style, x, y - r - .5, x + r + .5, y + r, x - r - .5, y + r);
            default -> polygon(style, x, y - r - 1, x + r + 1, y, x, y + r + 1, x - r - 1, y);
        }
    }

    private void polygon(String style, double... xy) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xy.length; i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(number(xy[i]))
                    .append(',')
                    .append(number(xy[i + 1]));
        }
        html.open("polygon", "class", style, "points", points.toString()).close();
    }

    private static String orNull(String style) {
        return style.isEmpty() ? null : style;
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
