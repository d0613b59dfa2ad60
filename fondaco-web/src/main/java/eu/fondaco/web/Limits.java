// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.web.http.SecurityEvents;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How often each address may ask for what; the counts outlast the editions of a site. */
final class Limits {

    private static final String BEGAN = "began";

    /** Nanoseconds of a processor after which a request counts as one more. */
    private static final double DEAR = 1e8;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final RateLimit pages;
    private final RateLimit checks;
    private final RateLimit requests;

    Limits(ServerOptions options, SecurityEvents events) {
        pages = new RateLimit(options.checksPerMinute(), events);
        checks = new RateLimit(options.checksPerMinute(), events);
        requests = new RateLimit(options.requestsPerMinute(), events);
    }

    RateLimit checksOnPages() {
        return pages;
    }

    RateLimit checks() {
        return checks;
    }

    /** What isn't a check. */
    RateLimit requests() {
        return requests;
    }

    /**
     * Counts each request of every route but the files that pages load, what watches the server,
     * and what is sent, which is counted as a check or a call where it is read. One that takes long
     * counts for more.
     */
    void register(RoutesConfig routes) {
        routes.before(
                ctx -> {
                    if (isCounted(ctx)) {
                        requests.count(ctx.ip());
                        ctx.attribute(BEGAN, THREADS.getCurrentThreadCpuTime());
                    }
                });
        routes.after(
                ctx -> {
                    Long began = ctx.attribute(BEGAN);
                    if (began != null) {
                        long took = THREADS.getCurrentThreadCpuTime() - began;
                        requests.charge(ctx.ip(), Math.floor(took / DEAR));
                    }
                });
    }

    private static boolean isCounted(Context ctx) {
        return ctx.method() != HandlerType.POST
                && !ctx.path().startsWith(Assets.FOLDER)
                && !ctx.path().startsWith(Health.FOLDER);
    }
}
