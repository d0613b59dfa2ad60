// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.account.Review;
import eu.fondaco.web.account.Reviewer;
import eu.fondaco.web.sheet.ActsIntake;
import eu.fondaco.web.sheet.ActsIntake.Said;
import eu.fondaco.web.sheet.ActsIntake.Understood;
import eu.fondaco.web.sheet.PendingSheets;
import eu.fondaco.web.sheet.PendingSheets.Pending;
import eu.fondaco.web.sheet.SheetIntake.SaidWrongException;
import eu.fondaco.web.site.ActsPages;
import eu.fondaco.web.site.Page;
import eu.fondaco.web.site.ReviewPages;
import eu.fondaco.web.site.Site;
import eu.fondaco.web.site.Visit;
import eu.fondaco.web.speech.Speech;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Tables of agreements that are sent: what their columns seem to mean is shown with the acts that
 * would come of it, corrected, and taken when that is agreed to. Nothing is written before.
 */
final class ActsRoutes {

    private final Site site;
    private final Checks checks;
    private final Review review;
    private final ActsIntake intake;
    private final PendingSheets pending;
    private final RateLimit limit;
    private final Semaphore turn;

    /**
     * @param intake null where no tables are taken
     * @param turn one permit, for all editions of a site and for sheets too
     */
    ActsRoutes(
            Site site,
            Checks checks,
            Review review,
            ActsIntake intake,
            PendingSheets pending,
            RateLimit limit,
            Semaphore turn) {
        this.site = site;
        this.checks = checks;
        this.review = review;
        this.intake = intake;
        this.pending = pending;
        this.limit = limit;
        this.turn = turn;
    }

    void register(RoutesConfig routes) {
        if (intake == null || !review.isOn()) {
            return;
        }
        for (Lang lang : Lang.values()) {
            String root = Visit.address(lang, ActsPages.FOLDER);
            routes.get(root, ctx -> empty(ctx, lang));
            routes.post(root, ctx -> sent(ctx, lang));
            routes.post(root + "/{id}", ctx -> act(ctx, lang));
        }
    }

    private void empty(Context ctx, Lang lang) throws IOException {
        Visit visit = SiteRoutes.visit(ctx, lang);
        Optional<Reviewer> editor = review.of(ctx);
        if (editor.isEmpty() && !review.hasAccounts()) {
            throw new RefusedException(
                    403,
                    "not-on-this-machine",
                    Speech.both("sheet-routes.without-accounts-sheets-are"),
                    0);
        }
        send(
                ctx,
                visit,
                editor.isEmpty()
                        ? ReviewPages.signIn(
                                visit, review.provider(), review.takesPasswords(), false)
                        : ActsPages.empty(visit, editor.get(), List.of()));
    }

    private void sent(Context ctx, Lang lang) throws IOException {
        limit.count(ctx.ip());
        SentForm.File file = SentForm.file(ctx, checks);
        Reviewer editor = review.sender(ctx);
        Visit visit = SiteRoutes.visit(ctx, lang);
        if (file == null) {
            send(ctx, visit, ActsPages.empty(visit, editor, List.of(ActsPages.NO_FILE)));
            return;
        }
        Pending held = pending.put(editor.user(), file.name(), file.bytes());
        show(ctx, visit, editor, held, Said.NOTHING);
    }

    private void act(Context ctx, Lang lang) throws IOException {
        limit.count(ctx.ip());
        Reviewer editor = review.sender(ctx);
        Visit visit = SiteRoutes.visit(ctx, lang);
        Optional<Pending> held = pending.find(ctx.pathParam("id"), editor.user());
        if (held.isEmpty()) {
            send(ctx, visit, ActsPages.empty(visit, editor, List.of(ActsPages.FORGOTTEN)));
            return;
        }
        switch (SheetRoutes.field(ctx, "act")) {
            case "take" -> take(ctx, visit, editor, held.get(), said(ctx));
            case "discard" -> {
                pending.forget(held.get());
                send(ctx, visit, ActsPages.empty(visit, editor, List.of(ActsPages.DISCARDED)));
            }
            default -> show(ctx, visit, editor, held.get(), said(ctx));
        }
    }

    /** What the form says: a field left out of it says nothing. */
    private Said said(Context ctx) {
        Map<String, String> columns = new HashMap<>();
        for (String field : intake.fields().keySet()) {
            String column = ctx.formParam(ActsPages.COLUMN + field);
            if (column != null) {
                columns.put(field, column);
            }
        }
        Map<String, String> kinds = new HashMap<>();
        List<String> words = ctx.formParams(ActsPages.KIND_WORDS);
        List<String> codes = ctx.formParams(ActsPages.KIND_CODES);
        for (int i = 0; i < Math.min(words.size(), codes.size()); i++) {
            if (intake.kinds().containsKey(codes.get(i))) {
                kinds.put(words.get(i), codes.get(i));
            }
        }
        String order = SheetRoutes.field(ctx, "order");
        return new Said(columns, ActsPages.ORDERS.contains(order) ? order : "", kinds);
    }

    private void show(Context ctx, Visit visit, Reviewer editor, Pending held, Said said)
            throws IOException {
        try {
            Understood of = OneAtATime.run(turn, () -> understood(held, said));
            send(ctx, visit, page(visit, editor, held, of, List.of()));
        } catch (SaidWrongException e) {
            refuse(ctx, visit, editor, held, e);
        }
    }

    private void take(Context ctx, Visit visit, Reviewer editor, Pending held, Said said)
            throws IOException {
        try {
            List<Label> done = new ArrayList<>();
            Understood of =
                    OneAtATime.run(
                            turn,
                            () -> {
                                Understood now = understood(held, said);
                                if (now.problems().isEmpty()
                                        && now.seen().equals(SheetRoutes.field(ctx, "seen"))) {
                                    done.addAll(now.take());
                                }
                                return now;
                            });
            if (done.isEmpty()) { // what was agreed to isn't what would be taken
                List<Label> again = List.of(ActsPages.LOOK_AGAIN);
                send(ctx, visit, page(visit, editor, held, of, again));
                return;
            }
            pending.forget(held);
            send(ctx, visit, ActsPages.taken(visit, done));
        } catch (SaidWrongException e) {
            refuse(ctx, visit, editor, held, e);
        }
    }

    private Page page(
            Visit visit, Reviewer editor, Pending held, Understood of, List<Label> troubles) {
        return ActsPages.understood(
                visit, editor, held, of, intake.fields(), intake.kinds(), troubles);
    }

    /** A file that is no table of acts at all. */
    private void refuse(
            Context ctx, Visit visit, Reviewer editor, Pending held, SaidWrongException e) {
        pending.forget(held);
        send(ctx, visit, ActsPages.empty(visit, editor, e.problems()));
    }

    private Understood understood(Pending held, Said said) throws IOException {
        try {
            return Deadline.within(
                    checks.patience(), () -> intake.understand(held.name(), held.file(), said));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a table couldn't be understood", e);
        }
    }

    private void send(Context ctx, Visit visit, Page page) {
        ctx.header("Cache-Control", "no-store");
        ctx.status(page.status());
        Respond.once(ctx, SiteRoutes.HTML, site.shown(visit, page).html());
    }
}
