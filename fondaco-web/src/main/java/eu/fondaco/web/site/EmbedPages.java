// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.time.DateWords;
import eu.fondaco.publishing.chart.ChartFile;
import eu.fondaco.publishing.chart.ChartPicture;
import eu.fondaco.publishing.chart.DrawnAct;
import eu.fondaco.publishing.chart.DrawnNumber;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.html.Stylesheet;
import eu.fondaco.web.Assets;
import eu.fondaco.web.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Charts of pages, alone, so that pages of others can show them: as a small page for an {@code
 * iframe}, or as an SVG file. Each says its source and the day as of which it is, and leads back.
 */
final class EmbedPages {

    /** Under which paths charts stand alone; nothing else may be framed. */
    static final String ROOT = "/embed";

    private static final String RULES =
            Assets.STYLE
                    .content()
                    .lines()
                    .filter(line -> line.startsWith("svg.chart "))
                    .collect(Collectors.joining("\n"));

    private static final String FORMATS = "html, svg, png, csv, json";

    private EmbedPages() {}

    /** Whether charts of that page may be taken. */
    static boolean isFor(String path) {
        return path.matches(
                "/|/compare|/ask|/goals|/relations|/instruments|/(relations|areas|products)/.+"
                        + "|/datasets/.+/table");
    }

    /**
     * Writes the ways to take a chart, as parts of its figure.
     *
     * @param chart what it is called on its page
     * @param table whether what it draws can be had as a table
     */
    static void links(Html html, Visit visit, String chart, boolean table) {
        String address = address(visit, chart);
        html.open("p", "class", "take noprint small");
        html.link(address + "#code", visit.say("embed-pages.embed"), "data-embed", "1")
                .text(" · ")
                .link(address + "&format=svg", "SVG");
        if (table) {
            html.text(" · ")
                    .link(address + "&format=csv", "CSV")
                    .text(" · ")
                    .link(address + "&format=json", "JSON");
        }
        html.close();
    }

    private static String address(Visit visit, String chart) {
        String query = visit.query().isEmpty() ? "" : visit.query() + "&";
        return visit.to(ROOT + (visit.path().equals("/") ? "" : visit.path()))
                + "?"
                + query
                + (visit.asOf().isPresent() ? "" : "as-of=" + LocalDate.now() + "&")
                + "chart="
                + chart;
    }

    /** Which chart of its page a visit asks for: by name or place, else the first. */
    static String chart(Visit visit) {
        String asked = visit.parameter("chart");
        return asked.isEmpty() ? "1" : asked;
    }

    /** Where the first chart of a page is a picture. */
    static String picture(Visit visit) {
        return visit.host()
                + visit.to(ROOT + (visit.path().equals("/") ? "" : visit.path()))
                + "?"
                + (visit.query().isEmpty() ? "" : visit.query() + "&")
                + "chart=1&format=png";
    }

    /** The whole address of the page of which a chart is one, as it was asked for. */
    private static String back(Visit visit) {
        String query =
                Arrays.stream(visit.query().split("&"))
                        .filter(p -> !p.isEmpty() && !p.matches("(chart|format)=.*"))
                        .collect(Collectors.joining("&"));
        return visit.host() + visit.to(visit.path()) + (query.isEmpty() ? "" : "?" + query);
    }

    /** What a page of others holds to show a chart of ours. */
    private static String frame(Visit visit, Element figure, int height) {
        return "<iframe src=\""
                + visit.host()
                + visit.to(ROOT + (visit.path().equals("/") ? "" : visit.path()))
                + "?"
                + visit.query()
                + "\" title=\""
                + ChartFile.title(figure).replace("\"", "”")
                + "\" width=\"100%\" height=\""
                + height
                + "\" loading=\"lazy\"></iframe>";
    }

    /**
     * A chart alone, as a page or a file.
     *
     * @param page of which it is one
     * @param visit whose path is that of the page
     * @param name of the observatory
     * @param publishers of all its numbers; empty where there are several
     * @throws NoSuchPageException where the page has no such chart
     * @throws RefusedException where the format isn't known
     */
    static Site.Shown show(Page page, Visit visit, String name, String publishers) {
        String chart = chart(visit);
        Element figure =
                ChartFile.find(page.content().toString(), chart)
                        .orElseThrow(
                                () ->
                                        new NoSuchPageException(
                                                visit.say("embed-pages.chart", chart)));
        String back = back(visit);
        String own = Sourced.of(figure);
        String full = full(name, own.isEmpty() ? publishers : own);
        Function<DrawnNumber, String> each =
                drawn ->
                        own.isEmpty()
                                ? full + asOf(visit)
                                : full(name, Sourced.of(figure, drawn)) + asOf(visit);
        String format = visit.parameter("format");
        String file = "chart-" + chart + "." + format;
        switch (format) {
            case "svg" -> {
                String source = full + asOf(visit) + ". " + back;
                String svg = ChartFile.svg(figure, source, RULES, Stylesheet.css(), visit.lang());
                return new Site.Shown(200, svg, file);
            }
            case "png" -> {
                byte[] png = ChartPicture.png(figure, full);
                return new Site.Shown(200, new String(png, StandardCharsets.ISO_8859_1), file);
            }
            case "csv" -> {
                return new Site.Shown(
                        200, ChartTable.csv(figure, full + asOf(visit), each, back), file);
            }
            case "json" -> {
                return new Site.Shown(
                        200, ChartTable.json(figure, full + asOf(visit), each, back), file);
            }
            case "", "html" -> {
                return new Site.Shown(200, framed(figure, visit, full, back).toString(), "");
            }
            default -> throw RefusedException.unknownFormat(format, FORMATS);
        }
    }

    /** The chart as a page of its own, to stand in a frame of another. */
    private static Html framed(Element figure, Visit visit, String name, String back) {
        Html html = Html.page().open("html", "lang", visit.lang().tag()).open("head");
        html.empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .leaf("title", ChartFile.title(figure))
                .empty("link", "rel", "stylesheet", "href", Assets.STYLE.address())
                .empty("link", "rel", "canonical", "href", back)
                .close();
        html.open("body", "class", "embed").open("main");
        html.leaf("h1", ChartFile.title(figure), "class", "hidden");
        figure.select("p.take").remove();
        figure.removeAttr(DrawnNumber.ATTRIBUTE);
        figure.removeAttr(DrawnAct.ATTRIBUTE);
        html.written(figure.outerHtml());
        html.open("p", "class", "small")
                .text(visit.say("embed-pages.source"))
                .link(back, name, "target", "_top")
                .text(asOf(visit))
                .close();
        int height = new FrameSize(figure, name + asOf(visit)).forAny();
        html.leaf("pre", frame(visit, figure, height), "id", "code").close("main");
        html.leaf("script", "", "type", "module", "src", Assets.CHART.address());
        return html.close("body", "html");
    }

    /** The observatory, and who published what it shows. */
    private static String full(String name, String said) {
        return said.isEmpty() ? name : name + " (" + said + ")";
    }

    private static String asOf(Visit visit) {
        return visit.asOf()
                .map(day -> visit.say("common.as-of") + visit.date(day, DateWords.Before.AT))
                .orElse("");
    }
}
