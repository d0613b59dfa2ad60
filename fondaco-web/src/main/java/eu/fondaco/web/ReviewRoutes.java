// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptCheck.Reply;
import eu.fondaco.core.kept.KeptChecks;
import eu.fondaco.core.kept.KeptStatement.Choice;
import eu.fondaco.core.kept.KeptStatement.Decision;
import eu.fondaco.core.kept.KeptText;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.kept.Keeping;
import eu.fondaco.publishing.kept.Reviewed;
import eu.fondaco.web.account.Provider;
import eu.fondaco.web.account.Review;
import eu.fondaco.web.account.Reviewer;
import eu.fondaco.web.http.PublicAddress;
import eu.fondaco.web.site.Page;
import eu.fondaco.web.site.ReviewPages;
import eu.fondaco.web.site.Site;
import eu.fondaco.web.site.Visit;
import eu.fondaco.web.speech.Speech;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What reviewers do: keep a check, decide, sign, put in a reply, withdraw. */
final class ReviewRoutes {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_REPLY = 10_000;

    private final Site site;
    private final ReviewPages pages;
    private final Checks checks;
    private final KeptChecks kept;
    private final ReviewedChecks reviewed;
    private final Review review;
    private final RateLimit limit;

    ReviewRoutes(
            Site site,
            Checks checks,
            KeptChecks kept,
            ReviewedChecks reviewed,
            Review review,
            RateLimit limit) {
        this.site = site;
        this.pages = site.reviewPages();
        this.checks = checks;
        this.kept = kept;
        this.reviewed = reviewed;
        this.review = review;
        this.limit = limit;
    }

    /** A page that only reviewers get. */
    @FunctionalInterface
    private interface Answer {
        Page of(Visit visit, Reviewer reviewer) throws IOException;
    }

    void register(RoutesConfig routes) {
        if (!review.isOn()) {
            return;
        }
        if (review.provider().isPresent()) {
            routes.get(Provider.BACK, this::back);
        }
        for (Lang lang : Lang.values()) {
            String root = Visit.address(lang, ReviewPages.FOLDER);
            routes.get(
                    root,
                    ctx ->
                            show(
                                    ctx,
                                    lang,
                                    (visit, r) ->
                                            pages.list(
                                                    visit, r, reviewed.all(), reviewed.faults())));
            routes.post(root, ctx -> keep(ctx, lang));
            routes.post(root + "/new", ctx -> toKeep(ctx, lang));
            if (review.hasAccounts()) {
                routes.get(
                        root + "/password",
                        ctx -> show(ctx, lang, (v, r) -> ReviewPages.password(v, r, null)));
                routes.post(root + "/password", ctx -> password(ctx, lang));
                routes.post(root + "/sign-in", ctx -> signIn(ctx, lang));
                routes.post(root + "/sign-out", ctx -> signOut(ctx, lang));
            }
            if (review.provider().isPresent()) {
                routes.get(root + "/provider", ctx -> toProvider(ctx, lang));
            }
            routes.get(root + "/{id}", ctx -> show(ctx, lang, (v, r) -> desk(ctx, v, r)));
            routes.post(root + "/{id}", ctx -> act(ctx, lang));
        }
    }

    private void show(Context ctx, Lang lang, Answer answer) throws IOException {
        Visit visit = SiteRoutes.visit(ctx, lang);
        Optional<Reviewer> reviewer = review.of(ctx);
        if (reviewer.isEmpty() && !review.hasAccounts()) {
            throw notHere();
        }
        send(
                ctx,
                visit,
                reviewer.isEmpty()
                        ? ReviewPages.signIn(
                                visit, review.provider(), review.takesPasswords(), false)
                        : answer.of(visit, reviewer.get()));
    }

    private void send(Context ctx, Visit visit, Page page) {
        ctx.header("Cache-Control", "no-store");
        ctx.status(page.status());
        Respond.once(ctx, SiteRoutes.HTML, site.shown(visit, page).html());
    }

    private static RefusedException notHere() {
        return new RefusedException(
                403,
                "not-on-this-machine",
                Speech.both("review-routes.without-accounts-checks-are"),
                0);
    }

    private Page desk(Context ctx, Visit visit, Reviewer reviewer) {
        return pages.desk(visit, reviewer, reviewed.whole(held(ctx)), List.of(), Map.of());
    }

    private KeptCheck held(Context ctx) {
        return reviewed.find(ctx.pathParam("id"))
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        404,
                                        "no-such-check",
                                        Speech.both("review-routes.there-no-kept-check"),
                                        0));
    }

    private void toKeep(Context ctx, Lang lang) throws IOException {
        limit.count(ctx.ip());
        SentForm form = SentForm.of(ctx, checks);
        Visit visit = SiteRoutes.visit(ctx, lang, Map.of("published", form.published()));
        Optional<Reviewer> reviewer = review.of(ctx);
        if (reviewer.isEmpty() && !review.hasAccounts()) {
            throw notHere();
        }
        send(
                ctx,
                visit,
                reviewer.isEmpty()
                        ? ReviewPages.signIn(
                                visit, review.provider(), review.takesPasswords(), false)
                        : pages.toKeep(visit, reviewer.get(), form.name(), form.text()));
    }

    private void keep(Context ctx, Lang lang) throws IOException {
        limit.count(ctx.ip());
        SentForm form = SentForm.of(ctx, checks);
        Reviewer reviewer = review.sender(ctx);
        Visit visit = SiteRoutes.visit(ctx, lang, Map.of("published", form.published()));
        Checker.Options how = site.howToCheck(visit);
        CheckedBrief checked =
                form.document() == null
                        ? checks.check(form.name(), form.text(), how)
                        : checks.check(form.name(), form.document(), how);
        KeptText text;
        try {
            text =
                    Keeping.text(
                            checked, field(ctx, "title"), field(ctx, "author"), field(ctx, "url"));
        } catch (IllegalArgumentException e) {
            throw bad(Speech.both("review-routes.address-text-one"));
        }
        KeptCheck named =
                kept.keep(
                        Keeping.draft(checked, text, who(ctx, reviewer), now(), review.program()));
        ctx.redirect(visit.to(ReviewPages.FOLDER, named.id()), HttpStatus.SEE_OTHER);
    }

    private void act(Context ctx, Lang lang) throws IOException {
        Reviewer reviewer = review.sender(ctx);
        Visit visit = SiteRoutes.visit(ctx, lang);
        KeptCheck check = held(ctx);
        if (!field(ctx, "seen").equals(String.valueOf(check.history().size()))) {
            throw new RefusedException(
                    409,
                    "changed-meanwhile",
                    Speech.both("review-routes.somebody-else-has-changed"),
                    0);
        }
        String who = who(ctx, reviewer);
        List<Label> troubles = new ArrayList<>();
        KeptCheck changed =
                switch (field(ctx, "act")) {
                    case "decide" -> decided(ctx, check, who, troubles);
                    case "sign" -> signed(decided(ctx, check, who, troubles), who);
                    case "reply" -> replied(ctx, check, who);
                    case "withdraw" -> withdrawn(ctx, check, who);
                    default -> throw bad(Speech.both("review-routes.form-no-such"));
                };
        if (!troubles.isEmpty()) {
            send(
                    ctx,
                    visit,
                    pages.desk(visit, reviewer, reviewed.whole(check), troubles, sent(ctx)));
            return;
        }
        if (changed != check) {
            kept.save(changed);
        }
        ctx.redirect(visit.to(ReviewPages.FOLDER, check.id()), HttpStatus.SEE_OTHER);
    }

    private static KeptCheck decided(
            Context ctx, KeptCheck check, String who, List<Label> troubles) {
        Map<Integer, Decision> decisions = new LinkedHashMap<>();
        Instant at = now();
        for (int number = 1; number <= check.statements().size(); number++) {
            String chosen = field(ctx, "choice." + number);
            if (chosen.isEmpty()) {
                continue;
            }
            try {
                Choice choice = Choice.valueOf(chosen.toUpperCase(Locale.ROOT));
                String verdict = choice == Choice.CHANGE ? field(ctx, "verdict." + number) : "";
                if (choice == Choice.CHANGE && !Reviewed.VERDICTS.contains(verdict)) {
                    throw new IllegalArgumentException("no verdict");
                }
                boolean misleading = !field(ctx, "misleading." + number).isEmpty();
                String reason = cut(field(ctx, "reason." + number), LONGEST_REASON);
                if (misleading && reason.isEmpty()) {
                    throw new IllegalArgumentException("no reason");
                }
                decisions.put(number, new Decision(choice, verdict, misleading, reason, who, at));
            } catch (IllegalArgumentException e) {
                troubles.add(
                        Speech.both("review-routes.statement-change-dismissal-misleading", number));
            }
        }
        return Keeping.decided(check, decisions, who, at);
    }

    private KeptCheck signed(KeptCheck check, String who) {
        Instant at = now();
        CheckedBrief judged = reviewed.judged(check);
        return check.with(
                Keeping.again(check, judged),
                Keeping.judged(judged, at, review.program()),
                new Event(at, who, Act.SIGNED, ""));
    }

    private static KeptCheck replied(Context ctx, KeptCheck check, String who) {
        String words = cut(field(ctx, "words"), LONGEST_REPLY);
        String author = cut(field(ctx, "author"), KeptText.LONGEST);
        if (words.isEmpty() || author.isEmpty()) {
            throw bad(Speech.both("review-routes.reply-words-somebody"));
        }
        Instant at = now();
        return check.replied(new Reply(at, author, words), new Event(at, who, Act.REPLIED, ""));
    }

    private static KeptCheck withdrawn(Context ctx, KeptCheck check, String who) {
        String why = cut(field(ctx, "why"), LONGEST_REASON);
        if (why.isEmpty()) {
            throw bad(Speech.both("review-routes.withdrawal-needs-reason"));
        }
        return check.after(new Event(now(), who, Act.WITHDRAWN, why));
    }

    private void signIn(Context ctx, Lang lang) throws IOException, InterruptedException {
        limit.count(ctx.ip());
        Visit visit = SiteRoutes.visit(ctx, lang);
        boolean in =
                review.signIn(
                        ctx,
                        field(ctx, "user").toLowerCase(Locale.ROOT),
                        raw(ctx, "password"),
                        field(ctx, "code"));
        if (in) {
            ctx.redirect(visit.to(ReviewPages.FOLDER), HttpStatus.SEE_OTHER);
        } else {
            send(ctx, visit, ReviewPages.signIn(visit, review.provider(), true, true));
        }
    }

    private void toProvider(Context ctx, Lang lang) {
        limit.count(ctx.ip());
        Visit visit = SiteRoutes.visit(ctx, lang);
        ctx.header("Cache-Control", "no-store");
        try {
            String to = review.toProvider(ctx, PublicAddress.visited(ctx), lang);
            ctx.redirect(to, HttpStatus.SEE_OTHER);
        } catch (RefusedException refused) {
            notNow(ctx, visit, refused);
        }
    }

    /** A provider that can't be asked is told where one signs in. */
    private void notNow(Context ctx, Visit visit, RefusedException refused) {
        if (refused.status() != HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
            throw refused;
        }
        ctx.header("Retry-After", String.valueOf(refused.retryAfter()));
        String name = review.provider().orElseThrow().name();
        send(ctx, visit, ReviewPages.providerAway(visit, name, refused.words()));
    }

    private void back(Context ctx) throws IOException {
        limit.count(ctx.ip());
        Optional<Review.Returned> returned;
        try {
            returned = review.back(ctx);
        } catch (RefusedException refused) {
            notNow(ctx, withoutCode(ctx, SiteRoutes.language(ctx)), refused);
            return;
        }
        Lang lang = returned.map(Review.Returned::lang).orElse(SiteRoutes.language(ctx));
        Visit visit = withoutCode(ctx, lang);
        String name = review.provider().orElseThrow().name();
        if (returned.isEmpty()) {
            send(ctx, visit, ReviewPages.notSignedIn(visit, name));
        } else if (returned.get().account().isEmpty()) {
            send(ctx, visit, ReviewPages.noAccount(visit, name, returned.get().identity()));
        } else {
            // not a redirect: coming from another site, browsers would keep the new cookie back
            ctx.header("Refresh", "0; url=" + visit.to(ReviewPages.FOLDER));
            send(ctx, visit, ReviewPages.signedIn(visit, returned.get().account().get().name()));
        }
    }

    /** A visit to the page of signing in, so that no link holds what the provider sent along. */
    private static Visit withoutCode(Context ctx, Lang lang) {
        String host = PublicAddress.of(ctx);
        return new Visit(lang, ReviewPages.FOLDER, Map.of(), "", host, Review.isHere(ctx));
    }

    private void signOut(Context ctx, Lang lang) throws IOException {
        review.sender(ctx);
        review.signOut(ctx);
        ctx.header("Clear-Site-Data", "\"cache\"");
        ctx.redirect(Visit.address(lang, ReviewPages.FOLDER), HttpStatus.SEE_OTHER);
    }

    private void password(Context ctx, Lang lang) throws IOException, InterruptedException {
        limit.count(ctx.ip());
        Reviewer reviewer = review.sender(ctx);
        Visit visit = SiteRoutes.visit(ctx, lang);
        Optional<Label> trouble =
                review.change(
                        ctx, reviewer, raw(ctx, "old"), field(ctx, "code"), raw(ctx, "chosen"));
        if (trouble.isPresent()) {
            send(ctx, visit, ReviewPages.password(visit, reviewer, trouble.get()));
        } else {
            ctx.redirect(visit.to(ReviewPages.FOLDER), HttpStatus.SEE_OTHER);
        }
    }

    private static Map<String, String> sent(Context ctx) {
        Map<String, String> sent = new HashMap<>();
        ctx.formParamMap().forEach((name, values) -> sent.put(name, values.get(0)));
        return sent;
    }

    private String who(Context ctx, Reviewer reviewer) {
        String said = reviewer.fixed() ? reviewer.name() : cut(field(ctx, "who"), 100);
        if (said.isEmpty()) {
            throw bad(Speech.both("review-routes.give-your-name"));
        }
        if (!reviewer.fixed()) {
            review.remember(said);
        }
        return said;
    }

    private static RefusedException bad(Label why) {
        return new RefusedException(422, "incomplete-form", why, 0);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static String raw(Context ctx, String name) {
        String value = ctx.formParam(name);
        return value == null ? "" : value;
    }

    private static String field(Context ctx, String name) {
        return raw(ctx, name).strip();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
