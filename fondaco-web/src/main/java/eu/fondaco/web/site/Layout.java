// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.publishing.chart.ChartNames;
import eu.fondaco.publishing.chart.ChartPicture;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.Assets;
import eu.fondaco.web.catalogue.Feed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The frame that all pages share: name, ways to go, search, language switch, footer. */
final class Layout {

    private record Way(String page, String name) {}

    private static final Way[] WAYS = {
        new Way("/check", "layout.way-check"),
        new Way("/ask", "layout.way-ask"),
        new Way("/briefs", "layout.way-briefs"),
        new Way("/relations", "layout.way-relations"),
        new Way("/compare", "layout.way-compare"),
        new Way("/datasets", "layout.way-datasets"),
        new Way("/figures", "layout.way-figures"),
        new Way("/disagreements", "layout.way-disagreements"),
        new Way("/contents", "layout.way-contents")
    };

    private static final Way[] FOOT = {
        new Way("/checks", "layout.way-checks"),
        new Way("/accessibility", "layout.way-accessibility"),
        new Way("/privacy", "layout.way-privacy"),
        new Way("/method", "layout.way-method"),
        new Way("/api", "layout.way-api")
    };

    /** Where pages lie whose numbers go by the day of their address and that don't say so. */
    private static final List<String> DATED =
            List.of("//", "/relations/", "/areas/", "/compare/", "/datasets/");

    /** What values of parameters of charts and maps look like. */
    private static final Map<String, Pattern> SHAPES =
            new TreeMap<>(
                    Map.of(
                            "as", Pattern.compile("(?i)value|share|index|log"),
                            "since", Pattern.compile("[1-9]\\d{3}"),
                            "until", Pattern.compile("[1-9]\\d{3}"),
                            "without", Pattern.compile("[1-9](,[1-9])*"),
                            "map", Pattern.compile("[1-9]\\d{3}(-[A-Z0-9]{1,3})?")));

    private final Label name;
    private final boolean modelled;
    private volatile Label warning;

    /**
     * @param modelled whether every page says that its numbers aren't real
     */
    Layout(Label name, boolean modelled) {
        this.name = name;
        this.modelled = modelled;
    }

    /** Has every page say something before its content; null for nothing. */
    void warn(Label words) {
        warning = words;
    }

    String render(Visit visit, Page page) {
        Html html = Html.page().open("html", "lang", visit.lang().tag());
        head(html, visit, page);
        html.open("body").link("#content", visit.say("layout.skip-to-content"), "class", "skip");
        header(html, visit);
        if (modelled) {
            html.open("aside", "class", "modelled", "aria-label", visit.say("layout.modelled-data"))
                    .leaf("strong", visit.say("layout.modelled-not-real"));
            html.text(visit.say("layout.these-numbers-were-made-by-a"));
            html.close().line();
        }
        Label warned = warning;
        if (warned != null) {
            html.open("aside", "class", "modelled", "aria-label", visit.say("layout.notice"));
            html.text(visit.say(warned)).close().line();
        }
        html.open("main", "id", "content").leaf("h1", page.title()).line();
        asKnown(html, visit);
        leftAside(html, visit);
        content(html, visit, page.content());
        html.leaf("p", visit.say(name) + " · " + visit.read(), "class", "printed");
        html.close("main").line();
        footer(html, visit);
        if (page.content().toString().contains("<figure class=\"chart")) {
            html.leaf("script", "", "type", "module", "src", Assets.CHART.address());
        }
        if (page.content().toString().contains("<div class=\"brief\">")) {
            html.leaf("script", "", "type", "module", "src", Assets.BRIEF.address());
        }
        return html.close("body", "html").line().toString();
    }

    /** Whose day the page shows where its address names one, and the way to today's. */
    private static void asKnown(Html html, Visit visit) {
        if (visit.parameter("as-of").isEmpty()
                || DATED.stream().noneMatch(p -> (visit.path() + "/").startsWith(p))) {
            return;
        }
        String said =
                visit.asOf()
                        .map(
                                day ->
                                        visit.say(
                                                "layout.as-known-on",
                                                visit.date(day, DateWords.Before.THE)))
                        .orElseGet(() -> visit.say("layout.no-day", visit.parameter("as-of")));
        html.open("p", "class", "notice").text(said + " ");
        html.link(visit.today(), visit.say("layout.today")).close().line();
    }

    /** Says of which parameter of a chart or map the address has a value that means nothing. */
    private static void leftAside(Html html, Visit visit) {
        SHAPES.forEach(
                (name, shape) -> {
                    String value = visit.parameter(name);
                    if (!value.isEmpty() && !shape.matcher(value).matches()) {
                        String said = visit.say("layout.left-aside", value, name);
                        html.leaf("p", said, "class", "notice").line();
                    }
                });
    }

    /** The page's own parts, each chart with the ways to take it along. */
    private static void content(Html html, Visit visit, Html content) {
        if (!EmbedPages.isFor(visit.path())) {
            html.add(content);
            return;
        }
        String end = "</figure>";
        String page = content.toString();
        List<String> charts = ChartNames.of(page);
        String[] parts = page.split(end, -1);
        for (int i = 0; i < parts.length - 1; i++) {
            html.written(parts[i]);
            EmbedPages.links(html, visit, charts.get(i), ChartTable.isOf(parts[i]));
            html.written(end);
        }
        html.written(parts[parts.length - 1]);
    }

    private void head(Html html, Visit visit, Page page) {
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        String site = visit.say(name);
        html.leaf("title", page.title().equals(site) ? site : page.title() + " · " + site);
        html.empty("link", "rel", "stylesheet", "href", Assets.STYLE.address());
        html.empty("link", "rel", "icon", "href", Assets.ICON.address(), "type", "image/svg+xml");
        html.empty(
                "link",
                "rel",
                "search",
                "type",
                "application/opensearchdescription+xml",
                "href",
                "/opensearch." + visit.lang().tag() + ".xml",
                "title",
                visit.say(name));
        feed(html, visit, Feed.Kind.ALL);
        Feed.Kind own =
                switch (visit.path()) {
                    case OverturnedPage.PATH -> Feed.Kind.OVERTURNED;
                    case KeptPages.FOLDER, "/briefs" -> Feed.Kind.CHECKS;
                    case "/instruments" -> Feed.Kind.AGREEMENTS;
                    default -> null;
                };
        if (own != null) {
            feed(html, visit, own);
        }
        html.empty("link", "rel", "describedby", "type", "text/turtle", "href", "/catalog.ttl");
        shared(html, visit, page);
        for (Lang lang : Lang.values()) {
            String query = visit.query().isEmpty() ? "" : "?" + visit.query();
            html.empty(
                    "link",
                    "rel",
                    "alternate",
                    "hreflang",
                    lang.tag(),
                    "href",
                    visit.host() + Visit.address(lang, visit.path()) + query);
        }
        html.close().line();
    }

    /** What pages of others that link here may show: title, words, the first chart. */
    private void shared(Html html, Visit visit, Page page) {
        meta(html, "og:type", "website");
        meta(html, "og:site_name", visit.say(name));
        meta(html, "og:title", page.title());
        meta(html, "og:locale", visit.lang() == Lang.IT ? "it_IT" : "en_GB");
        meta(html, "og:url", visit.permalink());
        boolean chart =
                page.status() == 200
                        && EmbedPages.isFor(visit.path())
                        && page.content().toString().contains("<figure class=\"chart");
        if (!chart) {
            return;
        }
        meta(html, "og:image", EmbedPages.picture(visit));
        meta(html, "og:image:type", "image/png");
        meta(html, "og:image:width", String.valueOf(ChartPicture.WIDTH));
        meta(html, "og:image:height", String.valueOf(ChartPicture.HEIGHT));
        html.empty("meta", "name", "twitter:card", "content", "summary_large_image");
        html.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "application/json+oembed",
                "href",
                Embedding.address(visit),
                "title",
                page.title());
    }

    private static void feed(Html html, Visit visit, Feed.Kind kind) {
        html.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "application/atom+xml",
                "href",
                kind.address(visit.lang()),
                "title",
                kind.title(visit.lang()));
    }

    private static void meta(Html html, String property, String content) {
        html.empty("meta", "property", property, "content", content);
    }

    private void header(Html html, Visit visit) {
        html.open("header", "class", "site").open("div", "class", "bar");
        html.link(visit.to("/"), visit.say(name), "class", "name");
        Lang other = visit.lang() == Lang.IT ? Lang.EN : Lang.IT;
        html.link(
                visit.otherLanguage(),
                other == Lang.IT ? "Italiano" : "English",
                "lang",
                other.tag(),
                "hreflang",
                other.tag(),
                "class",
                "switch");
        html.open("form", "action", visit.to("/search"), "method", "get", "role", "search");
        String label = visit.say("common.search");
        html.empty(
                "input",
                "type",
                "search",
                "name",
                "q",
                "aria-label",
                visit.say("layout.search-names-figures-agreements"),
                "placeholder",
                label,
                "value",
                visit.path().equals("/search") ? visit.parameter("q") : null);
        html.leaf("button", label).close();
        html.close().open("nav", "aria-label", visit.say("layout.main")).open("ul");
        for (Way way : WAYS) {
            boolean here = (visit.path() + "/").startsWith(way.page + "/");
            html.open("li")
                    .link(
                            visit.to(way.page),
                            visit.say(way.name),
                            "aria-current",
                            !here ? null : visit.path().equals(way.page) ? "page" : "true")
                    .close();
        }
        html.close("ul", "nav", "header").line();
    }

    private void footer(Html html, Visit visit) {
        html.open("footer", "class", "site").open("ul");
        for (Way way : FOOT) {
            html.open("li").link(visit.to(way.page), visit.say(way.name)).close();
        }
        html.close("ul");
        html.leaf("p", visit.say("layout.no-cookies-no-tracking-nothing-loaded"));
        html.close("footer").line();
    }
}
