// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Sha256;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.web.sdmx.LanguageChoice;
import eu.fondaco.web.speech.Speech;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sends answers: with an entity tag, so that what didn't change isn't sent twice; errors as RFC
 * 9457.
 */
public final class Respond {

    private static final String WRITTEN = "written";

    private Respond() {}

    static boolean isApi(Context ctx) {
        return ctx.path().startsWith("/api/")
                || ctx.path().startsWith("/sdmx/")
                || ctx.path().startsWith("/data/")
                || ctx.path().equals("/mcp");
    }

    /** A body that nobody keeps, in UTF-8 whatever its type. */
    public static void once(Context ctx, String type, String body) {
        ctx.contentType(type).result(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a body of ours was written, and not what the server says by itself. */
    static boolean isWritten(Context ctx) {
        return ctx.attribute(WRITTEN) != null;
    }

    /** A body that browsers may keep but must ask about. */
    public static void cached(Context ctx, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        ctx.attribute(WRITTEN, true);
        if (ctx.res().getHeader("Cache-Control") == null) {
            ctx.header("Cache-Control", "no-cache");
        }
        if (ctx.statusCode() == 200 && ctx.method().name().equals("GET")) {
            String tag = "\"" + digest(bytes) + "\"";
            ctx.header("ETag", tag);
            String known = ctx.header("If-None-Match");
            if (known != null && (known.equals("*") || known.contains(tag))) {
                ctx.status(304);
                return;
            }
        }
        ctx.contentType(type).result(bytes);
    }

    /**
     * Reads what is left of a refused request, up to a limit, so that the visitor gets to see the
     * answer rather than a broken connection.
     */
    public static void drain(Context ctx) {
        byte[] sink = new byte[16_384];
        long most = 32_000_000;
        try (InputStream in = ctx.req().getInputStream()) {
            for (int read = 0; most > 0 && read >= 0; most -= read) {
                read = in.read(sink);
            }
        } catch (IOException | IllegalStateException gone) {
            ctx.header("Connection", "close");
        }
    }

    private static String digest(byte[] bytes) {
        return Sha256.of(bytes).substring(0, 24);
    }

    static void problem(Context ctx, RefusedException refused) {
        if (refused.retryAfter() > 0) {
            ctx.header("Retry-After", String.valueOf(refused.retryAfter()));
        }
        problem(ctx, refused.status(), refused.code(), refused.words(), List.of());
    }

    private static void members(JsonGenerator json, int status, String code, String detail)
            throws IOException {
        json.writeStringField("type", "urn:fondaco:problem:" + code);
        json.writeStringField("title", code.replace('-', ' '));
        json.writeNumberField("status", status);
        json.writeStringField("detail", detail);
    }

    /** The same where nothing is left of the request. */
    static void failure(HttpServletResponse response) {
        Label words = Speech.both("api.unexpected");
        String detail = words.en() + " " + words.it();
        response.setStatus(500);
        response.setContentType("application/problem+json");
        try {
            String body = JsonLines.object(json -> members(json, 500, "unexpected", detail));
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            System.getLogger(Respond.class.getName())
                    .log(System.Logger.Level.DEBUG, "the visitor has gone", gone);
        }
    }

    static void failure(Context ctx) {
        problem(ctx, 500, "unexpected", Speech.both("api.unexpected"), List.of());
    }

    /** An error in the form of RFC 9457, in the language that is asked for or preferred. */
    public static void problem(
            Context ctx, int status, String code, Label detail, List<String> suggestions) {
        problem(ctx, status, code, detail.in(preferred(ctx)), suggestions);
    }

    /** What {@code lang} says, else what {@code Accept-Language} prefers, else English. */
    private static Lang preferred(Context ctx) {
        try {
            String asked = ctx.queryParam("lang");
            return asked != null
                    ? Lang.parse(asked)
                    : LanguageChoice.of(ctx.header("Accept-Language"));
        } catch (IllegalArgumentException e) {
            return Lang.EN; // no language of ours, or a query that can't be decoded
        }
    }

    /**
     * An error in the form of RFC 9457.
     *
     * @param suggestions what would have worked, nearest first
     */
    public static void problem(
            Context ctx, int status, String code, String detail, List<String> suggestions) {
        problem(ctx, status, code, detail, suggestions, json -> {});
    }

    /**
     * An error in the form of RFC 9457.
     *
     * @param suggestions what would have worked, nearest first
     * @param more further members
     */
    public static void problem(
            Context ctx,
            int status,
            String code,
            String detail,
            List<String> suggestions,
            JsonLines.Fields more) {
        try {
            String body =
                    JsonLines.object(
                            json -> {
                                members(json, status, code, detail);
                                json.writeStringField("instance", ctx.path());
                                if (!suggestions.isEmpty()) {
                                    json.writeArrayFieldStart("suggestions");
                                    for (String suggestion : suggestions) {
                                        json.writeString(suggestion);
                                    }
                                    json.writeEndArray();
                                }
                                more.write(json);
                            });
            ctx.status(status);
            once(ctx, "application/problem+json", body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("writing to memory can't fail", e);
        }
    }
}
