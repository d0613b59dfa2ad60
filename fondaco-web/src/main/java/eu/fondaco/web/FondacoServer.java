// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.web.api.Api;
import eu.fondaco.web.http.HttpDetails;
import eu.fondaco.web.sdmx.DatasetFiles;
import eu.fondaco.web.sdmx.SdmxService;
import eu.fondaco.web.site.Site;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import java.net.BindException;

/**
 * The server of an observatory's site and API. It only reads: nothing a visitor sends is stored, no
 * query language of a database is taken, every request is bounded in size, time and number.
 */
public final class FondacoServer implements AutoCloseable {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Javalin javalin;
    private final Checks checks;
    private final HttpDetails details;
    private final ServerOptions options;

    private FondacoServer(
            Javalin javalin, Checks checks, HttpDetails details, ServerOptions options) {
        this.javalin = javalin;
        this.checks = checks;
        this.details = details;
        this.options = options;
    }

    /**
     * Starts a server.
     *
     * @throws PortInUseException when another program listens there
     */
    public static FondacoServer start(Holdings holdings, ServerOptions options) {
        Checks checks = new Checks(holdings.checker(), options);
        HttpDetails details = new HttpDetails(options.isOpenToAllSites());
        Javalin javalin =
                Javalin.create(
                        config -> {
                            configure(config, holdings, checks, options);
                            config.jetty.modifyServletContextHandler(details::addTo);
                            config.jetty.modifyServer(details::addTo);
                        });
        try {
            javalin.start(options.host(), options.port());
        } catch (RuntimeException e) {
            checks.close();
            javalin.stop();
            details.close();
            if (isBindFailure(e)) {
                throw new PortInUseException(options.port(), e);
            }
            throw e;
        }
        return new FondacoServer(javalin, checks, details, options);
    }

    private static void configure(
            JavalinConfig config, Holdings holdings, Checks checks, ServerOptions options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = 2L * options.maxText() + 65_536;
        config.jetty.multipartConfig.maxTotalRequestSize(
                3L * options.maxText() / 1000 + 64, SizeUnit.KB);
        config.jetty.multipartConfig.maxFileSize(3L * options.maxText() / 1000 + 64, SizeUnit.KB);
        config.jetty.multipartConfig.maxInMemoryFileSize(
                3 * options.maxText() / 1000 + 64, SizeUnit.KB);
        config.jetty.modifyServletContextHandler(
                handler -> handler.setMaxFormContentSize(3 * options.maxText() + 65_536));
        config.routes.before(FondacoServer::protect);
        for (Assets asset : Assets.values()) {
            config.routes.get(
                    asset.path(),
                    ctx -> {
                        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
                        Respond.once(ctx, asset.type(), asset.content());
                    });
        }
        new Health(holdings).register(config.routes);
        SdmxService sdmx = new SdmxService(holdings);
        new SiteRoutes(
                        new Site(holdings, checks, sdmx.registry()),
                        checks,
                        new RateLimit(options.checksPerMinute()))
                .register(config.routes);
        new Api(holdings, checks)
                .register(
                        config.routes,
                        new RateLimit(options.checksPerMinute())::count,
                        new RateLimit(options.questionsPerMinute())::count);
        RateLimit dataLimit = new RateLimit(options.questionsPerMinute());
        sdmx.register(config.routes, dataLimit::count);
        new DatasetFiles(sdmx.registry(), sdmx.store(), holdings)
                .register(config.routes, dataLimit::count);
    }

    private static void protect(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    }

    private static boolean isBindFailure(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof BindException
                    || at.getClass().getName().endsWith("JavalinBindException")) {
                return true;
            }
        }
        return false;
    }

    public int port() {
        return javalin.port();
    }

    /** The address to open in a browser on this machine. */
    public String address() {
        String host =
                options.host().equals("0.0.0.0") || options.host().equals(ServerOptions.LOOPBACK)
                        ? "localhost"
                        : options.host();
        return "http://" + host + ":" + port();
    }

    @Override
    public void close() {
        javalin.stop();
        checks.close();
        details.close();
    }
}
