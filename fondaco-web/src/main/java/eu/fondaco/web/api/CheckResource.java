// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Tongue;
import eu.fondaco.documents.Format;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.publishing.answer.Provenance;
import eu.fondaco.publishing.report.JsonlReport;
import eu.fondaco.web.CheckJobs;
import eu.fondaco.web.Checks;
import eu.fondaco.web.MarkedFile;
import eu.fondaco.web.Respond;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;

/** Checks a text sent as the body of a request. */
final class CheckResource {

    private final Checks checks;
    private final CheckJobResource jobs;
    private final Supplier<Provenance> provenance;

    CheckResource(Checks checks, CheckJobResource jobs, Supplier<Provenance> provenance) {
        this.checks = checks;
        this.jobs = jobs;
        this.provenance = provenance;
    }

    void handle(Context ctx) throws IOException {
        byte[] body = ctx.req().getInputStream().readNBytes(checks.maxFile() + 1);
        Respond.drain(ctx);
        Lang lang = Api.lang(ctx);
        Checker.Options options =
                new Checker.Options(textLang(ctx), Api.date(ctx, "published"), Api.asOf(ctx))
                        .byItself("true".equals(ctx.queryParam("self")));
        ctx.header("Cache-Control", "no-store");
        if ("marked".equals(ctx.queryParam("format"))) {
            new MarkedFile(checks, name(ctx), body).send(ctx, options, lang);
            return;
        }
        boolean isText = Format.of(name(ctx), body) == Format.TEXT;
        Document read = isText ? null : checks.read(name(ctx), body);
        String text = isText ? checks.decode(body) : null;
        if (isJob(ctx, isText ? body.length : 0)) {
            jobs.begun(
                    ctx,
                    isText
                            ? checks.jobs().start(name(ctx), text, options)
                            : checks.jobs().start(name(ctx), () -> read, options));
            return;
        }
        CheckedBrief checked =
                isText
                        ? checks.check(name(ctx), text, options)
                        : checks.check(name(ctx), read, options);
        if ("jsonl".equals(ctx.queryParam("format"))) {
            StringBuilder lines = new StringBuilder();
            new JsonlReport(lang, provenance.get()).write(checked, lines);
            Respond.once(ctx, "application/x-ndjson", lines.toString());
            return;
        }
        Respond.once(
                ctx,
                "application/json",
                JsonLines.object(json -> CheckJson.fields(checked, lang, provenance.get(), json)));
    }

    /** Asked for by the visitor (RFC 7240), or because the text is long. */
    private static boolean isJob(Context ctx, int bytes) {
        String prefer = String.valueOf(ctx.header("Prefer")).toLowerCase(Locale.ROOT);
        return bytes > CheckJobs.LONG || prefer.contains("respond-async");
    }

    private static Tongue textLang(Context ctx) {
        String asked = ctx.queryParam("text-lang");
        try {
            return asked == null ? null : Tongue.parse(asked);
        } catch (IllegalArgumentException e) {
            return Tongue.EN;
        }
    }

    /** The format is told by the ending of the name, given or made from the type of the body. */
    private static String name(Context ctx) {
        String given = ctx.queryParam("name");
        if (given != null && given.matches("[\\p{L}\\p{N} ._-]{1,80}")) {
            return given;
        }
        String type = String.valueOf(ctx.contentType()).toLowerCase(Locale.ROOT);
        return type.startsWith("text/html")
                ? "text.html"
                : type.startsWith("text/markdown")
                        ? "text.md"
                        : type.startsWith("message/rfc822") ? "text.eml" : "text.txt";
    }
}
