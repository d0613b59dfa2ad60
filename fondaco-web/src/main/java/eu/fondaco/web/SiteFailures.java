// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.deadline.TooLateException;
import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.text.Label;
import eu.fondaco.web.site.SheetPages;
import eu.fondaco.web.site.Site;
import eu.fondaco.web.site.Visit;
import eu.fondaco.web.speech.Speech;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.io.EofException;

/**
 * What is answered where no page can be: to visitors a page that says so, to programs a problem.
 */
final class SiteFailures {

    private final Site site;
    private final Duration patience;

    /**
     * @param patience for how long an answer is sought
     */
    SiteFailures(Site site, Duration patience) {
        this.site = site;
        this.patience = patience;
    }

    void register(RoutesConfig routes) {
        routes.error(404, this::missing);
        routes.error(405, this::otherMethod);
        routes.exception(RefusedException.class, (refused, ctx) -> refuse(ctx, refused));
        routes.exception(
                ReviewedChecks.BrokenException.class, (broken, ctx) -> brokenCheck(ctx, broken));
        routes.exception(
                EofException.class, // the visitor has gone, or sent what is no HTTP
                (gone, ctx) -> badRequest(ctx, 400, Speech.both("site-failures.request-ended")));
        routes.exception(
                BadMessageException.class,
                (bad, ctx) ->
                        badRequest(
                                ctx, bad.getCode(), Speech.both("site-failures.request-invalid")));
        routes.exception(
                StoreUnavailableException.class,
                (down, ctx) -> refuse(ctx, RefusedException.unavailable(down)));
        routes.exception(Exception.class, (failure, ctx) -> unforeseen(ctx, failure));
    }

    /**
     * The page of an address that leads nowhere; one that says more of what it lacks stays. One
     * that only lacks the language leads to the page in that of the browser.
     */
    private void missing(Context ctx) {
        if (isWithoutLanguage(ctx)) {
            String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
            ctx.header("Vary", "Accept-Language");
            ctx.redirect(Visit.address(SiteRoutes.preferred(ctx), ctx.path()) + query);
        } else if (!Respond.isApi(ctx) && !Respond.isWritten(ctx)) {
            SiteRoutes.show(ctx, site.missing(SiteRoutes.visit(ctx, SiteRoutes.language(ctx))));
        }
    }

    private boolean isWithoutLanguage(Context ctx) {
        boolean page = site.makers().containsKey(ctx.path());
        return ctx.method() == HandlerType.GET
                && !Respond.isWritten(ctx)
                && (page || ctx.path().equals(SheetPages.FOLDER));
    }

    /** What no handler can go on from, such as a stack that is full or a class that is missing. */
    static void broken(HttpServletResponse response, Error failure) {
        System.getLogger(SiteFailures.class.getName())
                .log(System.Logger.Level.ERROR, "no answer", failure);
        response.setStatus(500); // where it is too late for that, nobody keeps what was sent
        if (!response.isCommitted()) {
            response.resetBuffer();
            Respond.failure(response);
        }
    }

    private void otherMethod(Context ctx) {
        String allowed = ctx.res().getHeader("Allow");
        if (allowed != null && !allowed.contains("HEAD")) { // filters answer it where GET is
            ctx.header("Allow", allowed.replace("GET", "GET, HEAD"));
        }
        if (Respond.isApi(ctx)) {
            Respond.problem(
                    ctx,
                    405,
                    "method-not-allowed",
                    Speech.both("site-failures.other-methods"),
                    List.of());
            return;
        }
        Label words = Speech.both("site-failures.page-can-only-be");
        refuse(ctx, new RefusedException(405, "method-not-allowed", words, 0));
    }

    private void refuse(Context ctx, RefusedException refused) {
        if (Respond.isApi(ctx)) {
            Respond.problem(ctx, refused);
        } else {
            SiteRoutes.retry(ctx, refused);
            Visit visit = SiteRoutes.visit(ctx, SiteRoutes.language(ctx));
            boolean isCheck = visit.path().equals("/check");
            SiteRoutes.show(
                    ctx,
                    isCheck ? site.refused(visit, refused, "") : site.declined(visit, refused));
        }
    }

    private void brokenCheck(Context ctx, ReviewedChecks.BrokenException broken) {
        if (Respond.isApi(ctx)) {
            Respond.problem(ctx, RefusedException.brokenCheck());
        } else {
            SiteRoutes.show(
                    ctx,
                    site.broken(SiteRoutes.visit(ctx, SiteRoutes.language(ctx)), broken.fault()));
        }
    }

    private static void badRequest(Context ctx, int status, Label why) {
        Respond.problem(ctx, status, "bad-request", why, List.of());
    }

    /** Anything else; what took too long among it. */
    private void unforeseen(Context ctx, Exception failure) {
        if (failure instanceof TooLateException || Deadline.isOver()) {
            Thread.interrupted(); // what says so is still written
            refuse(ctx, RefusedException.tooLate(patience.toSeconds()));
            return;
        }
        System.getLogger(SiteFailures.class.getName())
                .log(
                        System.Logger.Level.ERROR,
                        "no answer to " + ctx.method() + " " + ctx.path(),
                        failure);
        if (Respond.isApi(ctx)) {
            Respond.failure(ctx);
        } else {
            SiteRoutes.show(ctx, site.failed(SiteRoutes.visit(ctx, SiteRoutes.language(ctx))));
        }
    }
}
