// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.chart.ChartFile;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * What pages of others are told that ask by oEmbed how to show an address of this site: the first
 * chart of the page, or the one that the address names.
 */
public final class Embedding {

    /** Where it is asked. */
    public static final String PATH = "/oembed";

    private static final int WIDTH = 900;

    private Embedding() {}

    /** The address at which a page is asked for, for its head. */
    static String address(Visit visit) {
        return visit.host() + PATH + "?format=json&url=" + Visit.encode(visit.permalink());
    }

    /**
     * The visit of the page at an address of this site.
     *
     * @param url as somebody pasted it
     * @param host scheme and host of this site
     * @return empty where it is of another site, or has no charts that may be shown elsewhere
     */
    public static Optional<Visit> page(String url, String host) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
        if (!url.startsWith(host + "/") || uri.getRawPath() == null) {
            return Optional.empty();
        }
        for (Lang lang : Lang.values()) {
            String root = "/" + lang.tag();
            if (uri.getRawPath().equals(root) || uri.getRawPath().startsWith(root + "/")) {
                String path = uri.getRawPath().substring(root.length());
                String page =
                        path.equals(EmbedPages.ROOT) || path.startsWith(EmbedPages.ROOT + "/")
                                ? path.substring(EmbedPages.ROOT.length())
                                : path;
                String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
                return Optional.of(
                                new Visit(
                                        lang,
                                        page.isEmpty() ? "/" : page,
                                        parameters(query),
                                        query,
                                        host,
                                        false))
                        .filter(v -> EmbedPages.isFor(v.path()));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : query.split("&")) {
            int is = part.indexOf('=');
            if (is > 0) {
                parameters.put(
                        part.substring(0, is),
                        java.net.URLDecoder.decode(
                                part.substring(is + 1), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    /**
     * What is told, by name.
     *
     * @param figure the chart
     * @param provider name of this observatory
     * @param maxWidth that the page of others has room for; 0 for any
     * @param maxHeight likewise
     */
    public static Map<String, Object> told(
            Visit visit, Element figure, String provider, int maxWidth, int maxHeight) {
        String title = ChartFile.title(figure);
        int width = maxWidth > 0 ? Math.min(WIDTH, maxWidth) : WIDTH;
        int wanted = new FrameSize(figure, provider + Sourced.of(figure)).at(width);
        int height = maxHeight > 0 ? Math.min(wanted, maxHeight) : wanted;
        List<String> query =
                Arrays.stream(visit.query().split("&"))
                        .filter(p -> !p.isEmpty() && !p.startsWith("format="))
                        .collect(Collectors.toList());
        if (visit.parameter("chart").isEmpty()) {
            query.add("chart=1");
        }
        String address =
                visit.host()
                        + visit.to(EmbedPages.ROOT + (visit.path().equals("/") ? "" : visit.path()))
                        + "?"
                        + String.join("&", query);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("version", "1.0");
        told.put("type", "rich");
        told.put("title", title);
        told.put("provider_name", provider);
        told.put("provider_url", visit.host() + "/");
        told.put("width", width);
        told.put("height", height);
        told.put(
                "html",
                "<iframe src=\""
                        + escaped(address)
                        + "\" title=\""
                        + escaped(title)
                        + "\" width=\""
                        + width
                        + "\" height=\""
                        + height
                        + "\" loading=\"lazy\"></iframe>");
        return told;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
