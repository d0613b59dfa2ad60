// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.publishing.answer.JsonLines;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/**
 * Says to those who run the server how it is: {@code /health/live} while the process answers,
 * {@code /health/ready} while it can read what it holds.
 */
final class Health {

    /** Where it is. */
    static final String FOLDER = "/health/";

    private final Holdings holdings;

    Health(Holdings holdings) {
        this.holdings = holdings;
    }

    void register(RoutesConfig routes) {
        routes.get(FOLDER + "live", ctx -> tell(ctx, true));
        routes.get(FOLDER + "ready", ctx -> tell(ctx, canRead()));
    }

    private boolean canRead() {
        try {
            return holdings.store().datasets() != null && !holdings.measures().list().isEmpty();
        } catch (RuntimeException e) {
            System.getLogger(Health.class.getName())
                    .log(System.Logger.Level.ERROR, "the observations can't be read", e);
            return false;
        }
    }

    private static void tell(Context ctx, boolean isFine) throws IOException {
        ctx.status(isFine ? 200 : 503).header("Cache-Control", "no-store");
        Respond.once(
                ctx,
                "application/health+json",
                JsonLines.object(
                        json -> json.writeStringField("status", isFine ? "pass" : "fail")));
    }
}
