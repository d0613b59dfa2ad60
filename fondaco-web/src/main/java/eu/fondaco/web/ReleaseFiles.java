// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files that were published with releases, at {@code /releases/DAY/NAME}. */
final class ReleaseFiles {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final List<ReleaseNotes> releases;

    ReleaseFiles(List<ReleaseNotes> releases) {
        this.releases = releases;
    }

    void register(RoutesConfig routes) {
        routes.get("/releases/{day}/{file}", ctx -> send(ctx, ctx.pathParam("file")));
        routes.get(
                "/releases/{day}/notes/{file}", ctx -> send(ctx, "notes/" + ctx.pathParam("file")));
    }

    private void send(Context ctx, String name) throws IOException {
        String day = ctx.pathParam("day");
        Optional<Path> file =
                releases.stream()
                        .filter(r -> r.day().equals(day))
                        .findFirst()
                        .flatMap(r -> r.file(name));
        if (file.isEmpty()) {
            ctx.status(404);
            return; // the page for what isn't there is made of it
        }
        if (name.endsWith(".html")) {
            // the file brings its own style and asks for nothing else
            ctx.header(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
            Respond.cached(
                    ctx, SiteRoutes.HTML, Files.readString(file.get(), StandardCharsets.UTF_8));
            return;
        }
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"" + day + "-" + name.replaceFirst("notes/", "") + "\"");
        ctx.contentType(WORD).result(Files.readAllBytes(file.get()));
    }
}
