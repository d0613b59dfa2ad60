// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.chart;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * A chart taken out of the page that shows it: alone, for the pages of others, or as an SVG file
 * that carries its title, its unit and its source with it and needs no stylesheet.
 */
public final class ChartFile {

    private static final double HEAD = 52;
    private static final double FOOT = 26;
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z-]+)\\)");

    private ChartFile() {}

    /**
     * The figure of a page by its name.
     *
     * @param page markup that our own classes wrote
     * @param chart one of {@link ChartNames}, or the place of a chart from 1
     */
    public static Optional<Element> find(String page, String chart) {
        boolean place = chart.matches("\\d{1,4}");
        return find(page, place ? Integer.parseInt(chart) : ChartNames.of(page).indexOf(chart) + 1);
    }

    /**
     * The figure of a page by its place.
     *
     * @param page markup that our own classes wrote
     * @param number from 1
     */
    public static Optional<Element> find(String page, int number) {
        Document document =
                Jsoup.parse(page, "", Parser.htmlParser().settings(ParseSettings.preserveCase));
        document.outputSettings().prettyPrint(false);
        Elements figures = document.select("figure.chart");
        return number >= 1 && number <= figures.size()
                ? Optional.of(figures.get(number - 1))
                : Optional.empty();
    }

    /** What a figure shows. */
    public static String title(Element figure) {
        return figure.select("figcaption strong").text();
    }

    /**
     * The figure as a file, in light colours.
     *
     * @param figure as {@link #find} gives it
     * @param source said below it
     * @param css rules of charts; their variables are replaced by what {@code colours} gives them
     * @param colours a stylesheet that begins with the variables of light pages
     */
    public static String svg(Element figure, String source, String css, String colours, Lang lang) {
        figure.ownerDocument()
                .outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml);
        Element svg = figure.selectFirst("svg.wide, svg.any, svg.tall");
        String[] box = svg.attr("viewBox").split(" ");
        double width = Double.parseDouble(box[2]);
        double height = Double.parseDouble(box[3]);
        String whole = "0 0 " + box[2] + " " + Drawing.number(height + HEAD + FOOT);
        Html out = new Html();
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart",
                "viewBox",
                whole,
                "width",
                box[2],
                "height",
                Drawing.number(height + HEAD + FOOT),
                "xml:lang",
                lang.tag());
        out.leaf("title", title(figure)).leaf("desc", svg.attr("aria-label"));
        out.style(resolved(css, colours));
        out.open("rect", "width", "100%", "height", "100%", "fill", "#fff").close();
        String title = title(figure);
        String said = figure.select("figcaption span").text();
        line(out, title, "strong", 20, Lettering.bold(title), width - 16);
        line(out, said, null, 38, Lettering.width(said), width - 16);
        out.open("g", "transform", "translate(0 " + Drawing.number(HEAD) + ")");
        out.written(svg.html()).close();
        double foot = height + HEAD + FOOT - 9;
        line(out, source, "tick", foot, Lettering.width(source), width - 16);
        return out.close().toString();
    }

    /** A line of words, narrower where there's no room for all of them. */
    private static void line(
            Html out, String said, String style, double y, double wide, double room) {
        boolean narrower = wide > room;
        out.leaf(
                "text",
                said,
                "class",
                style,
                "x",
                "8",
                "y",
                Drawing.number(y),
                "textLength",
                narrower ? Drawing.number(room) : null,
                "lengthAdjust",
                narrower ? "spacingAndGlyphs" : null);
    }

    /** Rules of a chart without variables. */
    static String resolved(String css, String colours) {
        Matcher variable = VARIABLE.matcher(css);
        return variable.replaceAll(
                found -> {
                    Matcher value =
                            Pattern.compile(found.group(1) + ":\\s*([^;]+);").matcher(colours);
                    return Matcher.quoteReplacement(
                            value.find() ? value.group(1).replace('"', '\'') : "inherit");
                });
    }
}
