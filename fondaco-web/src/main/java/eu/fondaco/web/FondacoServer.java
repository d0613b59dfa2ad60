// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.text.Label;
import eu.fondaco.web.account.Review;
import eu.fondaco.web.api.Api;
import eu.fondaco.web.catalogue.Descriptors;
import eu.fondaco.web.catalogue.Discovery;
import eu.fondaco.web.catalogue.Feed;
import eu.fondaco.web.http.Forwarding;
import eu.fondaco.web.http.HttpDetails;
import eu.fondaco.web.http.KnownHosts;
import eu.fondaco.web.http.PublicAddress;
import eu.fondaco.web.http.SecurityEvents;
import eu.fondaco.web.mcp.McpEndpoint;
import eu.fondaco.web.sdmx.DatasetFiles;
import eu.fondaco.web.sdmx.SdmxService;
import eu.fondaco.web.sheet.PendingSheets;
import eu.fondaco.web.sheet.SheetIntake;
import eu.fondaco.web.site.Site;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The server of an observatory's site and API. For visitors it only reads: nothing they send is
 * stored, no query language of a database is taken, every request is bounded in size, time and
 * number. Reviewers, where there are any, keep checks and may load office sheets.
 */
public final class FondacoServer implements AutoCloseable {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** Milliseconds after which a connection is given up on which nothing comes or goes. */
    private static final long SILENCE = 20_000;

    /**
     * Milliseconds that a connection may wait for its next request: programs that read a large
     * answer into memory send theirs only then.
     */
    private static final long BETWEEN = 75_000;

    /**
     * Connections that may be waiting to be taken; a machine asks again after a second otherwise.
     */
    private static final int ARRIVING = 1_024;

    /** Threads that are there before anybody comes: to start many at once takes a second. */
    private static final int READY = 256;

    /** Bytes that are sent ahead of a visitor who doesn't read; systems would take megabytes. */
    private static final int AHEAD = 262_144;

    /** Bytes a second that visitors take at least; what they send has its own patience. */
    private static final long SLOWEST = 1_000;

    private final Javalin javalin;
    private final Checks checks;
    private final ServerOptions options;
    private final Review review;
    private final SheetIntake intake;
    private final PendingSheets pending = new PendingSheets(Clock.systemUTC());
    private final PendingSheets pendingActs = new PendingSheets(Clock.systemUTC());
    private final Semaphore turn = new Semaphore(1, true);
    private final Limits limits;
    private final HttpDetails details;
    private final SecurityEvents events;
    private final Admission admission;
    private final QueuedThreadPool threads = new QueuedThreadPool(Admission.THREADS, 8, 60_000);
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "editions");
                        thread.setDaemon(true);
                        return thread;
                    });
    private volatile Edition edition;
    private boolean isPrepared;

    private FondacoServer(
            Holdings holdings, ServerOptions options, Review review, SheetIntake intake) {
        this.options = options;
        this.review = review;
        this.intake = intake;
        events = review.events();
        admission = new Admission(events);
        checks = new Checks(holdings.checker(), options, events);
        limits = new Limits(options, events);
        details = new HttpDetails(options.isOpenToAllSites(), options.checkTime(), events);
        edition = edition(holdings, () -> {});
        javalin = Javalin.create(this::listen);
    }

    /**
     * Starts a server.
     *
     * @throws PortInUseException when another program listens there
     */
    public static FondacoServer start(Holdings holdings, ServerOptions options) {
        return start(holdings, options, Review.off());
    }

    /**
     * Starts a server on which checks are reviewed.
     *
     * @throws PortInUseException when another program listens there
     */
    public static FondacoServer start(Holdings holdings, ServerOptions options, Review review) {
        return start(holdings, options, review, null);
    }

    /**
     * Starts a server on which checks are reviewed and, by the same people, sheets loaded.
     *
     * @param intake null where none are
     * @throws PortInUseException when another program listens there
     */
    public static FondacoServer start(
            Holdings holdings, ServerOptions options, Review review, SheetIntake intake) {
        FondacoServer server = new FondacoServer(holdings, options, review, intake);
        try {
            server.javalin.start(options.host(), options.port());
            server.events.begin();
        } catch (RuntimeException e) {
            server.close();
            if (isBindFailure(e)) {
                throw new PortInUseException(options.port(), e);
            }
            throw e;
        }
        return server;
    }

    /**
     * Shows other holdings from now on. Requests and checks under way end with those they began
     * with.
     *
     * @param whenDone called when the new holdings are replaced in their turn and nothing uses them
     *     any more
     */
    public synchronized void show(Holdings holdings, Runnable whenDone) {
        Edition next = edition(holdings, whenDone);
        if (isPrepared) {
            next.site().prepare(hosts(next), () -> {});
        }
        Edition before = edition;
        edition = next;
        before.site().close();
        checks.use(holdings.checker());
        long slowest = options.checkTime().multipliedBy(CheckJobs.PATIENCE).toMillis();
        later.schedule(before::leave, slowest, TimeUnit.MILLISECONDS);
    }

    /**
     * Makes the pages on which visitors arrive, and has briefs be checked in the background; from
     * now on whatever is shown is prepared before it is. Until all is checked pages say so.
     */
    public synchronized void prepare() {
        isPrepared = true;
        Edition first = edition;
        first.site()
                .prepare(hosts(first), () -> SelfVisit.to(options.host(), port(), first.data()));
        later.execute(() -> threads.setMinThreads(READY));
    }

    /** By which names visitors know the site. */
    private List<String> hosts(Edition of) {
        if (!of.address().isEmpty()) {
            return List.of(of.address());
        }
        return options.isLocal()
                ? List.of(address(), address().replace("localhost", ServerOptions.LOOPBACK))
                : List.of(address());
    }

    /**
     * Says on every page that what is shown isn't the newest.
     *
     * @param why null where it is
     */
    public void markStale(Label why) {
        edition.site().warn(why);
    }

    private Edition edition(Holdings holdings, Runnable whenDone) {
        SdmxService sdmx = new SdmxService(holdings);
        ReviewedChecks reviewed = new ReviewedChecks(holdings, checks);
        Site site =
                new Site(
                        holdings,
                        checks,
                        sdmx.registry(),
                        reviewed,
                        review.isOn(),
                        review.isOn() && intake != null);
        AnswerShelf shelf = new AnswerShelf();
        McpEndpoint assistants =
                new McpEndpoint(holdings, checks, limits.requests()::count, limits.checks()::count);
        Javalin routes =
                Javalin.create(
                        config -> {
                            prepare(config, holdings, shelf);
                            route(config, holdings, site, sdmx, reviewed);
                            assistants.register(config.routes);
                        });
        return new Edition(
                routes.javalinServlet(),
                shelf,
                site,
                holdings.publication().address(),
                SelfVisit.data(sdmx.registry()),
                () -> {
                    assistants.close();
                    site.close();
                    whenDone.run();
                });
    }

    /** What listens knows no routes: it hands every request to the edition of the moment. */
    private void listen(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.multipartConfig.maxTotalRequestSize(
                options.maxFile() / 1000L + 64, SizeUnit.KB);
        config.jetty.multipartConfig.maxFileSize(options.maxFile() / 1000L + 64, SizeUnit.KB);
        config.jetty.multipartConfig.maxInMemoryFileSize(
                options.maxFile() / 1000 + 64, SizeUnit.KB);
        config.jetty.modifyServer(details::addTo);
        config.jetty.modifyServer(FondacoServer::patient);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(
                http -> {
                    http.setIdleTimeout(SILENCE);
                    http.setMinResponseDataRate(SLOWEST);
                });
        config.jetty.modifyServletContextHandler(
                handler -> {
                    handler.setMaxFormContentSize(options.maxFile() + 65_536);
                    for (Filter first :
                            List.of(
                                    new Forwarding(options.proxies()),
                                    new KnownHosts(
                                            options.isLocal(), () -> edition.address(), events),
                                    admission)) {
                        handler.addFilter(
                                new FilterHolder(first), "/*", EnumSet.of(DispatcherType.REQUEST));
                    }
                    details.addTo(handler);
                    handler.addFilter(
                            new FilterHolder(
                                    (request, response, chain) -> answer(request, response)),
                            "/*",
                            EnumSet.of(DispatcherType.REQUEST));
                });
    }

    /** What listens is made only when the server starts. */
    private static void patient(Server server) {
        server.addEventListener(
                new LifeCycle.Listener() {
                    @Override
                    public void lifeCycleStarting(LifeCycle starting) {
                        for (Connector connector : server.getConnectors()) {
                            if (connector instanceof AbstractConnector one) {
                                one.setIdleTimeout(BETWEEN);
                            }
                            if (connector instanceof ServerConnector one) {
                                one.setAcceptQueueSize(ARRIVING);
                                one.setAcceptedSendBufferSize(AHEAD);
                            }
                        }
                    }
                });
    }

    private void answer(ServletRequest request, ServletResponse response)
            throws ServletException, IOException {
        boolean answered = false;
        while (!answered) {
            answered = edition.answer(request, response);
        }
    }

    /** What comes before all routes. */
    private void prepare(JavalinConfig config, Holdings holdings, AnswerShelf shelf) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.router.javaLangErrorHandler(SiteFailures::broken);
        config.http.maxRequestSize = options.maxFile() + 65_536L;
        config.routes.before(FondacoServer::protect);
        PublicAddress.register(config.routes, holdings.publication().address());
        limits.register(config.routes);
        shelf.register(config.routes);
    }

    private void route(
            JavalinConfig config,
            Holdings holdings,
            Site site,
            SdmxService sdmx,
            ReviewedChecks reviewed) {
        for (Assets asset : Assets.values()) {
            config.routes.get(
                    asset.path(),
                    ctx -> {
                        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
                        Respond.once(ctx, asset.type(), asset.content());
                    });
        }
        new Health(holdings).register(config.routes);
        new Feed(holdings).register(config.routes);
        new ReleaseFiles(holdings.releases()).register(config.routes);
        new Discovery(holdings, new Descriptors(holdings, sdmx.registry()), site.pages())
                .register(config.routes);
        new SiteRoutes(site, checks, limits.checksOnPages()).register(config.routes);
        new ReviewRoutes(site, checks, holdings.kept(), reviewed, review, limits.checksOnPages())
                .register(config.routes);
        takeFiles(config, site);
        new Api(holdings, checks, reviewed).register(config.routes, limits.checks()::count);
        sdmx.register(config.routes);
        new DatasetFiles(sdmx.registry(), sdmx.store(), holdings).register(config.routes);
    }

    private void takeFiles(JavalinConfig config, Site site) {
        IntakeRoutes.Desk desk =
                new IntakeRoutes.Desk(site, checks, review, limits.checksOnPages(), turn);
        if (intake != null) {
            new SheetRoutes(desk, pending, intake).register(config.routes);
        }
        if (intake != null && intake.acts() != null) {
            new ActsRoutes(desk, pendingActs, intake.acts()).register(config.routes);
        }
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
        later.shutdownNow();
        edition.leave();
        checks.close();
        details.close();
        admission.close();
        events.close();
    }
}
