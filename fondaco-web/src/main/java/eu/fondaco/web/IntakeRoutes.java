// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.account.Review;
import eu.fondaco.web.account.Reviewer;
import eu.fondaco.web.sheet.PendingSheets;
import eu.fondaco.web.sheet.PendingSheets.Pending;
import eu.fondaco.web.site.Page;
import eu.fondaco.web.site.ReviewPages;
import eu.fondaco.web.site.Site;
import eu.fondaco.web.site.Visit;
import eu.fondaco.web.speech.Speech;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/**
 * Files that are sent: shown as they are understood, corrected, and taken when that is agreed to.
 * Nothing is written before; one file is worked on at a time.
 *
 * @param <S> what somebody says of a file
 */
abstract class IntakeRoutes<S> {

    private static final int LONGEST = 200;

    private final Desk desk;
    private final Door door;

    /**
     * Who may send files, and how much of them.
     *
     * @param turn one permit, for all editions of a site and for files of all kinds
     */
    record Desk(Site site, Checks checks, Review review, RateLimit limit, Semaphore turn) {}

    /** A file that is held, with what its sender says of it in this request. */
    record Form<S>(Context ctx, Visit visit, Reviewer editor, Pending held, S said) {

        String field(String name) {
            return IntakeRoutes.field(ctx, name);
        }
    }

    /**
     * Where a kind of files is sent.
     *
     * @param folder of its pages, after the language
     * @param pending where they wait
     * @param empty the form by which one is sent
     */
    record Door(
            String folder,
            PendingSheets pending,
            EmptyForm empty,
            Label noFile,
            Label forgotten,
            Label discarded) {}

    /** A form with what was wrong before. */
    @FunctionalInterface
    interface EmptyForm {
        Page page(Visit visit, Reviewer editor, List<Label> troubles);
    }

    IntakeRoutes(Desk desk, Door door) {
        this.desk = desk;
        this.door = door;
    }

    /** What the form says; a field left out of it says nothing. */
    abstract S said(Context ctx);

    /** The file as it is understood. */
    abstract Page shown(Form<S> form) throws IOException;

    /** What was taken, or the file again where what was agreed to isn't what would be. */
    abstract Page taken(Form<S> form) throws IOException;

    /** Registers its pages where files may be sent. */
    final void register(RoutesConfig routes) {
        if (!desk.review.isOn()) {
            return;
        }
        for (Lang lang : Lang.values()) {
            String root = Visit.address(lang, door.folder);
            routes.get(root, ctx -> visited(ctx, lang));
            routes.post(root, ctx -> sent(ctx, lang));
            routes.post(root + "/{id}", ctx -> act(ctx, lang));
        }
    }

    private void visited(Context ctx, Lang lang) throws IOException {
        Visit visit = SiteRoutes.visit(ctx, lang);
        Review review = desk.review;
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
                        : door.empty.page(visit, editor.get(), List.of()));
    }

    private void sent(Context ctx, Lang lang) throws IOException {
        desk.limit.count(ctx.ip());
        SentForm.File file = SentForm.file(ctx, desk.checks);
        Reviewer editor = desk.review.sender(ctx);
        Visit visit = SiteRoutes.visit(ctx, lang);
        if (file == null) {
            send(ctx, visit, door.empty.page(visit, editor, List.of(door.noFile)));
            return;
        }
        Pending held = door.pending.put(editor.user(), file.name(), file.bytes());
        send(ctx, visit, shown(new Form<>(ctx, visit, editor, held, said(ctx))));
    }

    private void act(Context ctx, Lang lang) throws IOException {
        desk.limit.count(ctx.ip());
        Reviewer editor = desk.review.sender(ctx);
        Visit visit = SiteRoutes.visit(ctx, lang);
        Optional<Pending> held = door.pending.find(ctx.pathParam("id"), editor.user());
        if (held.isEmpty()) {
            send(ctx, visit, door.empty.page(visit, editor, List.of(door.forgotten)));
            return;
        }
        Form<S> form = new Form<>(ctx, visit, editor, held.get(), said(ctx));
        send(
                ctx,
                visit,
                switch (form.field("act")) {
                    case "take" -> taken(form);
                    case "discard" -> refused(form, List.of(door.discarded));
                    default -> shown(form);
                });
    }

    /** Forgets a file and says why. */
    final Page refused(Form<S> form, List<Label> troubles) {
        forget(form);
        return door.empty.page(form.visit(), form.editor(), troubles);
    }

    final void forget(Form<S> form) {
        door.pending.forget(form.held());
    }

    /** Does what nobody else may do at the same time. */
    final <T> T alone(OneAtATime.Work<T> work) throws IOException {
        return OneAtATime.run(desk.turn, work);
    }

    /** What can be understood in time. */
    final <T> T inTime(Callable<T> understanding) throws IOException {
        try {
            return Deadline.within(desk.checks.patience(), understanding);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a file couldn't be understood", e);
        }
    }

    static String field(Context ctx, String name) {
        String value = ctx.formParam(name);
        String text = value == null ? "" : value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private void send(Context ctx, Visit visit, Page page) {
        ctx.header("Cache-Control", "no-store");
        ctx.status(page.status());
        Respond.once(ctx, SiteRoutes.HTML, desk.site.shown(visit, page).html());
    }
}
