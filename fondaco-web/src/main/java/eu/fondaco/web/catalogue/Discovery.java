// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.catalogue;

import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.Respond;
import eu.fondaco.web.http.PublicAddress;
import eu.fondaco.web.speech.Speech;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * By what machines find an observatory and learn what it holds: the catalogue in RDF, descriptors
 * of files, site map, robots, OpenSearch, a page for language models, whom to tell of a hole.
 */
public final class Discovery {

    private static final int PER_MAP = 10_000;
    private static final String XML = "application/xml; charset=utf-8";

    private final Holdings holdings;
    private final Descriptors descriptors;
    private final DcatCatalog dcat;
    private final List<String> pages;

    /**
     * What is told of an observatory.
     *
     * @param pages paths of its pages after the language
     */
    public Discovery(Holdings holdings, Descriptors descriptors, List<String> pages) {
        this.holdings = holdings;
        this.descriptors = descriptors;
        this.dcat = new DcatCatalog(holdings, descriptors.entries());
        this.pages = List.copyOf(new TreeSet<>(pages));
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.get("/catalog", this::negotiated);
        routes.get("/catalog.ttl", ctx -> catalog(ctx, "text/turtle"));
        routes.get("/catalog.rdf", ctx -> catalog(ctx, "application/rdf+xml"));
        routes.get("/catalog.jsonld", ctx -> catalog(ctx, "application/ld+json"));
        routes.get(
                "/catalog/{id}/csv-metadata.json",
                ctx ->
                        described(
                                ctx,
                                "application/csvm+json",
                                descriptors.csvw(ctx.pathParam("id"), PublicAddress.of(ctx))));
        routes.get(
                "/catalog/{id}/datapackage.json",
                ctx ->
                        described(
                                ctx,
                                "application/json",
                                descriptors.dataPackage(
                                        ctx.pathParam("id"), PublicAddress.of(ctx))));
        routes.get("/robots.txt", ctx -> text(ctx, robots(PublicAddress.of(ctx))));
        routes.get("/llms.txt", ctx -> text(ctx, forModels(PublicAddress.of(ctx))));
        routes.get("/.well-known/security.txt", this::security);
        routes.get(
                "/sitemap.xml", ctx -> Respond.cached(ctx, XML, siteIndex(PublicAddress.of(ctx))));
        routes.get("/sitemap-{n}.xml", this::siteMap);
        for (Lang lang : Lang.values()) {
            routes.get(
                    "/opensearch." + lang.tag() + ".xml",
                    ctx ->
                            Respond.cached(
                                    ctx,
                                    "application/opensearchdescription+xml; charset=utf-8",
                                    search(PublicAddress.of(ctx), lang)));
        }
    }

    private static void text(Context ctx, String text) {
        Respond.cached(ctx, "text/plain; charset=utf-8", text);
    }

    private void negotiated(Context ctx) throws IOException {
        String accept = String.valueOf(ctx.header("Accept")).toLowerCase(Locale.ROOT);
        ctx.header("Vary", "Accept");
        catalog(
                ctx,
                accept.contains("application/rdf+xml")
                        ? "application/rdf+xml"
                        : accept.contains("json") ? "application/ld+json" : "text/turtle");
    }

    private void catalog(Context ctx, String type) throws IOException {
        Thing catalog = dcat.catalog(PublicAddress.of(ctx));
        Respond.cached(
                ctx,
                type + "; charset=utf-8",
                switch (type) {
                    case "application/rdf+xml" -> Rdf.xml(catalog);
                    case "application/ld+json" -> Rdf.jsonLd(catalog);
                    default -> Rdf.turtle(catalog);
                });
    }

    private static void described(Context ctx, String type, Optional<String> body) {
        if (body.isPresent()) {
            Respond.cached(ctx, type, body.get());
        } else {
            Respond.problem(
                    ctx,
                    404,
                    "not-held",
                    Speech.both("api.no-dataset", ctx.pathParam("id")),
                    List.of());
        }
    }

    private static String robots(String site) {
        return "User-agent: *\n"
                + "Disallow: /api/\nDisallow: /sdmx/\nDisallow: /data/\nDisallow: /mcp\n"
                + "Disallow: /en/check/jobs/\nDisallow: /it/check/jobs/\n"
                + "Disallow: /en/ask?\nDisallow: /it/ask?\n"
                + "Disallow: /en/search?\nDisallow: /it/search?\n\n"
                + "Sitemap: "
                + site
                + "/sitemap.xml\n";
    }

    private void security(Context ctx) {
        String contact = holdings.publication().contact();
        if (contact.isBlank()) {
            ctx.status(404);
            text(ctx, "No contact is named in observatory.yaml.\n");
            return;
        }
        boolean mail = contact.contains("@") && !contact.contains("/");
        ctx.header("Cache-Control", "no-cache");
        Respond.once(
                ctx,
                "text/plain; charset=utf-8",
                "Contact: "
                        + (mail && !contact.startsWith("mailto:") ? "mailto:" : "")
                        + contact
                        + "\nExpires: "
                        + Instant.now().truncatedTo(ChronoUnit.DAYS).plus(180, ChronoUnit.DAYS)
                        + "\nPreferred-Languages: it, en\nCanonical: "
                        + PublicAddress.of(ctx)
                        + "/.well-known/security.txt\n");
    }

    private String siteIndex(String site) {
        StringBuilder out =
                new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex"
                                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (int n = 1; n <= maps(); n++) {
            out.append("<sitemap><loc>")
                    .append(escaped(site + "/sitemap-" + n + ".xml"))
                    .append("</loc></sitemap>\n");
        }
        return out.append("</sitemapindex>\n").toString();
    }

    private int maps() {
        return (pages.size() + PER_MAP - 1) / PER_MAP;
    }

    private void siteMap(Context ctx) {
        String n = ctx.pathParam("n");
        if (!n.matches("[1-9]\\d{0,5}") || Integer.parseInt(n) > maps()) {
            ctx.status(404);
            text(ctx, "There is no such site map; see /sitemap.xml.\n");
            return;
        }
        int from = (Integer.parseInt(n) - 1) * PER_MAP;
        String site = PublicAddress.of(ctx);
        StringBuilder out =
                new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset"
                                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (String page : pages.subList(from, Math.min(pages.size(), from + PER_MAP))) {
            for (Lang lang : Lang.values()) {
                out.append("<url><loc>").append(escaped(address(site, lang, page)));
                out.append("</loc>");
                for (Lang other : Lang.values()) {
                    out.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                            .append(other.tag())
                            .append("\" href=\"")
                            .append(escaped(address(site, other, page)))
                            .append("\"/>");
                }
                out.append("</url>\n");
            }
        }
        Respond.cached(ctx, XML, out.append("</urlset>\n").toString());
    }

    private static String address(String site, Lang lang, String page) {
        return site + "/" + lang.tag() + (page.equals("/") ? "" : page);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String search(String site, Lang lang) {
        String name = holdings.catalog().name().in(lang);
        String shortName = name.length() > 16 ? name.substring(0, 16).strip() : name;
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
                + "<ShortName>"
                + escaped(shortName)
                + "</ShortName>\n<LongName>"
                + escaped(name.length() > 48 ? name.substring(0, 48) : name)
                + "</LongName>\n<Description>"
                + escaped(Speech.say(lang, "discovery.search") + name)
                + "</Description>\n<InputEncoding>UTF-8</InputEncoding>\n<Language>"
                + lang.tag()
                + "</Language>\n<Url type=\"text/html\" template=\""
                + escaped(site + "/" + lang.tag() + "/search?q={searchTerms}")
                + "\"/>\n</OpenSearchDescription>\n";
    }

    private String forModels(String site) {
        Publication publication = holdings.publication();
        StringBuilder out = new StringBuilder("# ").append(holdings.catalog().name().en());
        out.append(
                "\n\n"
                        + "> A regional trade observatory: trade, agreements and published figures,"
                        + " each");
        out.append(" number with its source, release and grade, in English and Italian.\n\n");
        out.append("Cite the permanent address of an answer (it ends with as-of). Where an answer");
        out.append(" says that nothing is known, give no number.\n");
        if (holdings.catalog().modelled()) {
            out.append("\nIts cells are modelled, not real.\n");
        }
        if (!publication.licence().isBlank()) {
            out.append("\nLicence: ").append(publication.licence()).append("\n");
        }
        out.append("\n## Ask\n\n");
        item(out, site, "/mcp", "Model Context Protocol", "tools search, ask, check_text and more");
        item(out, site, "/api/v1/openapi.yaml", "API", "questions, tables, checks, figures");
        item(out, site, "/en/ask", "Questions", "in plain words");
        item(out, site, "/en/method", "How verdicts are given", "rules of evidence");
        out.append("\n## Data\n\n");
        item(out, site, "/catalog.ttl", "Catalogue", "DCAT-AP");
        for (Entry entry : descriptors.entries()) {
            item(out, site, "/en" + entry.page(), entry.title().en(), entry.description().en());
        }
        out.append("\n## Optional\n\n");
        item(out, site, "/en/relations", "Relations", "agreements and trade by counterpart");
        item(out, site, "/en/measures", "Measures", "definitions, formulas, traps");
        item(out, site, "/sitemap.xml", "All pages", "site map");
        return out.toString();
    }

    private static void item(
            StringBuilder out, String site, String path, String name, String words) {
        out.append("- [")
                .append(name)
                .append("](")
                .append(site)
                .append(path)
                .append("): ")
                .append(words)
                .append('\n');
    }
}
