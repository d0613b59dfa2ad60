// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.account.Review;
import eu.fondaco.web.http.PublicAddress;
import eu.fondaco.web.site.Embedding;
import eu.fondaco.web.site.Page;
import eu.fondaco.web.site.Site;
import eu.fondaco.web.site.Site.Shown;
import eu.fondaco.web.site.Visit;
import eu.fondaco.web.speech.Speech;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Serves the pages of a site in both languages. */
final class SiteRoutes {

    private static final String EMBED = "/embed";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JOBS = "/check/jobs";
    private static final Set<String> FILES = Set.of("html", "jsonl", "text", "pdf", "docx", "copy");
    static final String HTML = "text/html; charset=utf-8";

    private final Site site;
    private final Checks checks;
    private final RateLimit limit;
    private final Printing printing = new Printing();

    SiteRoutes(Site site, Checks checks, RateLimit limit) {
        this.site = site;
        this.checks = checks;
        this.limit = limit;
    }

    void register(RoutesConfig routes) {
        routes.get("/", SiteRoutes::front);
        routes.get(Embedding.PATH, this::embedding);
        for (Lang lang : Lang.values()) {
            pages(routes, lang);
            charts(routes, lang);
            checking(routes, lang);
        }
        new SiteFailures(site, checks.patience()).register(routes);
    }

    /** Leads to the first page, in the language that the browser asks for. */
    private static void front(Context ctx) {
        ctx.header("Vary", "Accept-Language");
        ctx.redirect(Visit.address(preferred(ctx), "/"));
    }

    private void pages(RoutesConfig routes, Lang lang) {
        site.makers()
                .forEach(
                        (path, page) ->
                                routes.get(
                                        Visit.address(lang, path),
                                        ctx -> show(ctx, page, visit(ctx, lang))));
    }

    /** Sends a page; a sheet on a relation or an area also as a document with its charts. */
    private void show(Context ctx, Page.Maker page, Visit visit) throws IOException {
        Shown shown = site.show(page, visit);
        boolean document =
                visit.parameter("format").equals("docx")
                        && visit.path().matches("/(relations|areas)/[^/]+");
        if (!document || shown.status() != 200) {
            show(ctx, shown);
            return;
        }
        String name = visit.path().substring(1).replaceAll("[^A-Za-z0-9-]+", "-");
        try {
            printing.send(ctx, "docx", shown.html(), name);
        } catch (RefusedException refused) {
            retry(ctx, refused);
            show(ctx, site.declined(visit, refused));
        }
    }

    /** Charts of pages, for pages of others. */
    private void charts(RoutesConfig routes, Lang lang) {
        site.embeds()
                .forEach(
                        (path, page) ->
                                routes.get(
                                        Visit.address(lang, EMBED + (path.equals("/") ? "" : path)),
                                        ctx ->
                                                embed(
                                                        ctx,
                                                        site.embed(
                                                                page,
                                                                embedded(visit(ctx, lang))))));
    }

    private void checking(RoutesConfig routes, Lang lang) {
        routes.post(Visit.address(lang, "/check"), ctx -> check(ctx, lang));
        routes.get(Visit.address(lang, JOBS + "/{id}"), ctx -> job(ctx, lang));
        routes.post(
                Visit.address(lang, JOBS + "/{id}/forget"),
                ctx -> {
                    checks.jobs().forget(ctx.pathParam("id"));
                    ctx.redirect(Visit.address(lang, "/check"), HttpStatus.SEE_OTHER);
                });
    }

    private void check(Context ctx, Lang lang) throws IOException {
        ctx.header("Cache-Control", "no-store");
        try {
            limit.count(ctx.ip());
        } catch (RefusedException refused) { // the text that was pasted stays in the form
            retry(ctx, refused);
            show(ctx, site.refused(visit(ctx, lang), refused, SentForm.pasted(ctx, checks)));
            return;
        }
        SentForm form = SentForm.of(ctx, checks);
        String alone = orEmpty(ctx.formParam("self"));
        Visit visit = visit(ctx, lang, Map.of("published", form.published(), "self", alone));
        Shown shown;
        try {
            if (form.format().equals("marked")) {
                new MarkedFile(checks, form.name(), form.file())
                        .send(ctx, site.howToCheck(visit), lang);
                return;
            }
            if (isLong(form)) {
                CheckJob job = job(form, site.howToCheck(visit));
                ctx.redirect(Visit.address(lang, JOBS + "/" + job.id()), HttpStatus.SEE_OTHER);
                return;
            }
            shown =
                    site.check(
                            visit,
                            form.name(),
                            form.text(),
                            form.document(),
                            form.readings(),
                            form.format());
        } catch (RefusedException refused) {
            retry(ctx, refused);
            show(ctx, site.refused(visit, refused, form.text()));
            return;
        }
        if (Printing.isFor(form.format()) && shown.status() == 200) {
            printing.send(ctx, form.format(), shown.html());
        } else if (shown.file().isEmpty()) {
            save(ctx, form.format(), shown);
        } else {
            saveAs(ctx, shown.file(), shown.html());
        }
    }

    private CheckJob job(SentForm form, Checker.Options how) {
        return form.document() == null
                ? checks.jobs().start(form.name(), form.text(), how)
                : checks.jobs().start(form.name(), form::document, how);
    }

    /** Whether the page is wanted of a text so long that its visitor should see how far it is. */
    private static boolean isLong(SentForm form) {
        return form.text().length() > CheckJobs.LONG
                && !FILES.contains(form.format())
                && form.readings().isEmpty();
    }

    private void job(Context ctx, Lang lang) {
        ctx.header("Cache-Control", "no-store");
        String id = ctx.pathParam("id");
        Optional<CheckJob> job = checks.jobs().find(id);
        Shown shown;
        if (job.isEmpty()) {
            shown = site.jobForgotten(visit(ctx, lang));
        } else if (job.get().result().isPresent()) {
            CheckedBrief checked = job.get().result().get();
            String published = checked.published() == null ? "" : checked.published().toString();
            shown = site.checked(visit(ctx, lang, Map.of("published", published)), checked);
        } else if (job.get().refused().isPresent()) {
            shown = site.refused(visit(ctx, lang), job.get().refused().get(), "");
        } else {
            shown = site.job(visit(ctx, lang), id, job.get().state());
        }
        show(ctx, shown);
    }

    private static void saveAs(Context ctx, String name, String text) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + Visit.segment(name));
        Respond.once(ctx, name.endsWith(".html") ? HTML : "text/markdown; charset=utf-8", text);
    }

    private static void save(Context ctx, String format, Shown shown) {
        String ending = format.equals("html") ? "html" : format.equals("jsonl") ? "jsonl" : "txt";
        switch (format) {
            case "html", "jsonl", "text":
                ctx.header("Content-Disposition", "attachment; filename=\"check." + ending + "\"");
                String type =
                        format.equals("html")
                                ? HTML
                                : format.equals("jsonl")
                                        ? "application/x-ndjson"
                                        : "text/plain; charset=utf-8";
                Respond.once(ctx, type, shown.html());
                break;
            default:
                show(ctx, shown);
        }
    }

    static void show(Context ctx, Shown shown) {
        ctx.status(shown.status());
        Respond.cached(ctx, HTML, shown.html());
    }

    /** The visit of the page of which a chart is wanted. */
    private static Visit embedded(Visit visit) {
        String path = visit.path().substring(EMBED.length());
        return new Visit(
                visit.lang(),
                path.isEmpty() ? "/" : path,
                visit.parameters(),
                visit.query(),
                visit.host(),
                visit.here());
    }

    /** Sends a chart that stands alone: the only pages that other sites may frame. */
    private static void embed(Context ctx, Shown shown) {
        boolean file = shown.file().endsWith(".svg");
        ctx.header( // without frame-ancestors: its * would leave out pages that lie on a disk
                "Content-Security-Policy",
                "default-src 'none'; "
                        + (file
                                ? "style-src 'unsafe-inline'"
                                : "style-src 'self'; script-src 'self'; base-uri 'none';"
                                        + " form-action 'none'"));
        ctx.status(shown.status());
        if (shown.file().endsWith(".png")) {
            ctx.header("Cache-Control", "public, max-age=3600");
            ctx.contentType("image/png").result(shown.html().getBytes(StandardCharsets.ISO_8859_1));
            return;
        }
        if (shown.file().endsWith(".csv")) {
            ctx.header("Content-Disposition", "attachment; filename=\"" + shown.file() + "\"");
            Respond.cached(ctx, "text/csv; charset=utf-8", shown.html());
            return;
        }
        if (shown.file().endsWith(".json")) {
            Respond.cached(ctx, "application/json", shown.html());
            return;
        }
        Respond.cached(ctx, file ? "image/svg+xml" : HTML, shown.html());
    }

    /** Tells pages of others how to show an address of ours (oEmbed). */
    private void embedding(Context ctx) throws IOException {
        String format = orEmpty(ctx.queryParam("format"));
        if (!format.isEmpty() && !format.equals("json")) {
            ctx.status(501).contentType("text/plain; charset=utf-8");
            ctx.result(Speech.say(preferred(ctx), "site.oembed-json"));
            return;
        }
        Visit asking = visit(ctx, Lang.EN);
        Optional<Map<String, Object>> told =
                Embedding.page(ours(ctx, asking.parameter("url")), asking.host())
                        .flatMap(
                                page ->
                                        site.told(
                                                page,
                                                asking.number("maxwidth", 0),
                                                asking.number("maxheight", 0)));
        if (told.isEmpty()) {
            ctx.status(404).contentType("text/plain; charset=utf-8");
            ctx.result(Speech.say(preferred(ctx), "site.oembed-none"));
            return;
        }
        ctx.header("Access-Control-Allow-Origin", "*");
        Respond.cached(ctx, "application/json; charset=utf-8", JSON.writeValueAsString(told.get()));
    }

    /**
     * An address of ours by the name that we give, where somebody pasted another by which we go.
     */
    private static String ours(Context ctx, String url) {
        String visited = PublicAddress.visited(ctx) + "/";
        return url.startsWith(visited)
                ? PublicAddress.of(ctx) + "/" + url.substring(visited.length())
                : url;
    }

    /** Says when to try again, where that is known. */
    static void retry(Context ctx, RefusedException refused) {
        if (refused.retryAfter() > 0) {
            ctx.header("Retry-After", String.valueOf(refused.retryAfter()));
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static Visit visit(Context ctx, Lang lang) {
        return visit(ctx, lang, Map.of());
    }

    static Visit visit(Context ctx, Lang lang, Map<String, String> further) {
        Map<String, String> parameters = new HashMap<>();
        ctx.queryParamMap().forEach((name, values) -> parameters.put(name, values.get(0)));
        parameters.putAll(further);
        parameters.putAll(ctx.pathParamMap());
        String prefix = "/" + lang.tag();
        String path =
                ctx.path().startsWith(prefix) ? ctx.path().substring(prefix.length()) : ctx.path();
        return new Visit(
                lang,
                path.isEmpty() ? "/" : path,
                parameters,
                ctx.queryString() == null ? "" : ctx.queryString(),
                PublicAddress.of(ctx),
                Review.isHere(ctx));
    }

    /** The language of an address; where it says none, what the browser asks for. */
    static Lang language(Context ctx) {
        for (Lang lang : Lang.values()) {
            if (ctx.path().equals("/" + lang.tag())
                    || ctx.path().startsWith("/" + lang.tag() + "/")) {
                return lang;
            }
        }
        return preferred(ctx);
    }

    /** The first of our languages that the browser asks for. */
    static Lang preferred(Context ctx) {
        String accepted = orEmpty(ctx.header("Accept-Language")).toLowerCase(java.util.Locale.ROOT);
        int italian = accepted.indexOf("it");
        int english = accepted.indexOf("en");
        return italian >= 0 && (english < 0 || italian < english) ? Lang.IT : Lang.EN;
    }
}
