// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.account.Review;
import eu.fondaco.web.account.Reviewer;
import eu.fondaco.web.sheet.PendingSheets;
import eu.fondaco.web.sheet.PendingSheets.Pending;
import eu.fondaco.web.sheet.SheetIntake;
import eu.fondaco.web.sheet.SheetIntake.SaidWrongException;
import eu.fondaco.web.sheet.SheetIntake.Understood;
import eu.fondaco.web.site.Page;
import eu.fondaco.web.site.ReviewPages;
import eu.fondaco.web.site.SheetPages;
import eu.fondaco.web.site.Site;
import eu.fondaco.web.site.Visit;
import eu.fondaco.web.speech.Speech;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Office sheets that are sent: shown as they are understood, and loaded when that is agreed to.
 * Nothing is written before; one sheet is worked on at a time.
 */
final class SheetRoutes {

    private static final int LONGEST = 200;

    private final Site site;
    private final Checks checks;
    private final Review review;
    private final SheetIntake intake;
    private final PendingSheets pending;
    private final RateLimit limit;
    private final Semaphore turn;

    /**
     * @param intake null where no sheets are taken
     * @param turn one permit, for all editions of a site
     */
    SheetRoutes(
            Site site,
            Checks checks,
            Review review,
            SheetIntake intake,
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
            String root = Visit.address(lang, SheetPages.FOLDER);
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
                        : SheetPages.empty(visit, editor.get(), List.of()));
    }

    private void sent(Context ctx, Lang lang) throws IOException {
        limit.count(ctx.ip());
        SentForm.File file = SentForm.file(ctx, checks);
        Reviewer editor = review.sender(ctx);
        Visit visit = SiteRoutes.visit(ctx, lang);
        if (file == null) {
            send(ctx, visit, SheetPages.empty(visit, editor, List.of(SheetPages.NO_FILE)));
            return;
        }
        Pending held = pending.put(editor.user(), file.name(), file.bytes());
        show(ctx, visit, editor, held, Map.of());
    }

    private void act(Context ctx, Lang lang) throws IOException {
        limit.count(ctx.ip());
        Reviewer editor = review.sender(ctx);
        Visit visit = SiteRoutes.visit(ctx, lang);
        Optional<Pending> held = pending.find(ctx.pathParam("id"), editor.user());
        if (held.isEmpty()) {
            send(ctx, visit, SheetPages.empty(visit, editor, List.of(SheetPages.FORGOTTEN)));
            return;
        }
        Map<String, String> said = new HashMap<>();
        for (SheetIntake.Asked one : intake.asked()) {
            said.put(one.key(), field(ctx, "say." + one.key()));
        }
        switch (field(ctx, "act")) {
            case "load" -> load(ctx, visit, editor, held.get(), said);
            case "discard" -> {
                pending.forget(held.get());
                send(ctx, visit, SheetPages.empty(visit, editor, List.of(SheetPages.DISCARDED)));
            }
            default -> show(ctx, visit, editor, held.get(), said);
        }
    }

    private void show(
            Context ctx, Visit visit, Reviewer editor, Pending held, Map<String, String> said)
            throws IOException {
        try {
            Optional<Understood> understood = OneAtATime.run(turn, () -> understood(held, said));
            if (understood.isEmpty()) {
                pending.forget(held);
                send(ctx, visit, SheetPages.empty(visit, editor, List.of(SheetPages.NO_TABLE)));
                return;
            }
            send(
                    ctx,
                    visit,
                    SheetPages.understood(
                            visit,
                            editor,
                            held,
                            understood.get(),
                            intake.asked(),
                            List.of(),
                            provenance(ctx)));
        } catch (SaidWrongException e) {
            send(
                    ctx,
                    visit,
                    SheetPages.again(visit, editor, held, intake.asked(), said, e.problems()));
        }
    }

    private void load(
            Context ctx, Visit visit, Reviewer editor, Pending held, Map<String, String> said)
            throws IOException {
        SheetIntake.Provenance from = provenance(ctx);
        try {
            Understood[] shown = new Understood[1];
            List<Label> done =
                    OneAtATime.run(
                            turn,
                            () -> {
                                shown[0] = understood(held, said).orElseThrow();
                                return shown[0].isSound()
                                                && field(ctx, "seen")
                                                        .equals(SheetPages.seen(shown[0]))
                                        ? shown[0].load(from)
                                        : null;
                            });
            if (done == null) { // what was agreed to isn't what would be loaded
                send(
                        ctx,
                        visit,
                        SheetPages.understood(
                                visit,
                                editor,
                                held,
                                shown[0],
                                intake.asked(),
                                List.of(SheetPages.LOOK_AGAIN),
                                from));
                return;
            }
            pending.forget(held);
            send(ctx, visit, SheetPages.loaded(visit, shown[0].dataset(), done));
        } catch (SaidWrongException e) {
            send(
                    ctx,
                    visit,
                    SheetPages.again(visit, editor, held, intake.asked(), said, e.problems()));
        }
    }

    /** What a sheet is understood as, if that can be said in time. */
    private Optional<Understood> understood(Pending held, Map<String, String> said)
            throws IOException {
        try {
            return Deadline.within(
                    checks.patience(), () -> intake.understand(held.name(), held.file(), said));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a sheet couldn't be understood", e);
        }
    }

    private static SheetIntake.Provenance provenance(Context ctx) {
        return new SheetIntake.Provenance(
                field(ctx, "producer"), field(ctx, "release"), field(ctx, "licence"));
    }

    static String field(Context ctx, String name) {
        String value = ctx.formParam(name);
        String text = value == null ? "" : value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private void send(Context ctx, Visit visit, Page page) {
        ctx.header("Cache-Control", "no-store");
        ctx.status(page.status());
        Respond.once(ctx, SiteRoutes.HTML, site.shown(visit, page).html());
    }
}
