// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.State;
import eu.fondaco.core.text.Label;
import eu.fondaco.publishing.html.CheckedText;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.kept.Reviewed;
import eu.fondaco.web.account.Identity;
import eu.fondaco.web.account.Provider;
import eu.fondaco.web.account.Reviewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages on which reviewers keep checks, decide on statements and sign. Nobody else sees them.
 */
public final class ReviewPages {

    /** Where they are, after the language. */
    public static final String FOLDER = "/review";

    private final Desk desk;

    ReviewPages(Desk desk) {
        this.desk = desk;
    }

    /**
     * The page by which one signs in; says that something was wrong when it was tried before.
     *
     * @param provider by whom one may sign in, too
     * @param passwords whether some have a password
     */
    public static Page signIn(
            Visit visit, Optional<Provider> provider, boolean passwords, boolean failed) {
        Html html = new Html();
        if (failed) {
            alert(html, visit.say("review-pages.user-password-and-code-dont-belong"));
        }
        provider.ifPresent(p -> byProvider(html, visit, p.name()));
        if (passwords) {
            byPassword(html, visit);
        }
        html.open("p", "class", "small")
                .told(visit.say("review-pages.accounts-are-made-by-who-runs"))
                .close();
        return new Page(failed ? 401 : 200, visit.say("review-pages.sign-in-to-review"), html);
    }

    private static void byProvider(Html html, Visit visit, String name) {
        html.open("p")
                .link(
                        visit.to(FOLDER + "/provider"),
                        visit.say("review-pages.sign-in-by-provider", name))
                .close();
    }

    private static void byPassword(Html html, Visit visit) {
        form(html, visit.to(FOLDER + "/sign-in"), null);
        field(html, "user", "text", visit.say("review-pages.user"), "", "username");
        field(html, "password", "password", "Password", "", "current-password");
        field(
                html,
                "code",
                "text",
                visit.say("review-pages.code-of-your-app-six-digits"),
                "",
                "one-time-code");
        button(html, visit.say("review-pages.sign-in"), null, null);
        html.close();
    }

    /** The page of whoever came back from a provider that doesn't stand for them. */
    public static Page notSignedIn(Visit visit, String provider) {
        Html html = new Html();
        alert(html, visit.say("review-pages.provider-sign-in-failed", provider));
        byProvider(html, visit, provider);
        return new Page(401, visit.say("review-pages.sign-in-to-review"), html);
    }

    /** The page of whoever wants to sign in by a provider that can't be asked. */
    public static Page providerAway(Visit visit, String provider, Label words) {
        Html html = new Html();
        alert(html, visit.say(words));
        byProvider(html, visit, provider);
        return new Page(503, visit.say("review-pages.sign-in-to-review"), html);
    }

    /** The page of whoever a provider knows, and the observatory doesn't. */
    public static Page noAccount(Visit visit, String provider, Identity identity) {
        Html html = new Html();
        alert(html, visit.say("review-pages.provider-knows-you", provider));
        html.leaf("p", visit.say("review-pages.provider-make-account", provider));
        html.open("pre")
                .leaf("code", "fondaco reviewers --add … --name … --subject " + identity.subject())
                .close();
        return new Page(403, visit.say("review-pages.sign-in-to-review"), html);
    }

    /** The page from which whoever came back from a provider goes on. */
    public static Page signedIn(Visit visit, String name) {
        Html html = new Html();
        html.lead(visit.say("review-pages.signed-in-as") + name);
        html.open("p").link(visit.to(FOLDER), visit.say("review-pages.go-on")).close();
        return Page.of(visit.say("review-pages.review"), html);
    }

    /** The checks there are, what can't be read, and the form by which another is kept. */
    public Page list(Visit visit, Reviewer reviewer, List<KeptCheck> all, List<DataIssue> faults) {
        Html html = new Html();
        who(html, visit, reviewer);
        KeptPages.broken(html, visit, faults);
        html.open("ul", "class", "plain");
        for (KeptCheck check : all) {
            html.open("li").link(visit.to(FOLDER, check.id()), check.text().title());
            html.text(" ").leaf("small", KeptPages.standing(visit, check)).close().line();
        }
        html.close();
        html.leaf("h2", visit.say("review-pages.keep-a-check"));
        keep(html, visit, reviewer, "", "");
        return Page.of(visit.say("review-pages.review"), html);
    }

    /** The form by which the check of a text that was sent is kept. */
    public Page toKeep(Visit visit, Reviewer reviewer, String name, String text) {
        Html html = new Html();
        who(html, visit, reviewer);
        keep(html, visit, reviewer, name, text);
        return Page.of(visit.say("review-pages.keep-a-check"), html);
    }

    private static void keep(Html html, Visit visit, Reviewer reviewer, String name, String text) {
        form(html, visit.to(FOLDER), reviewer);
        html.label(visit.say("common.text"), "text");
        html.leaf("textarea", text, "id", "text", "name", "text", "rows", "10");
        html.hidden("name", name);
        field(html, "file", "file", visit.say("review-pages.or-a-file"), "", null);
        field(html, "title", "text", visit.say("review-pages.title-if-not-its-own"), "", "off");
        field(html, "author", "text", visit.say("review-pages.who-wrote-it"), "", "off");
        field(
                html,
                "url",
                "url",
                visit.say("review-pages.address-where-it-was-published"),
                "",
                "off");
        field(
                html,
                "published",
                "date",
                visit.say("review-pages.published-on"),
                visit.parameter("published"),
                "off");
        name(html, visit, reviewer);
        button(html, visit.say("review-pages.check-and-keep"), null, null);
        html.close();
    }

    /**
     * The desk of one check: every statement with what may be decided about it.
     *
     * @param of with what was dismissed among what is shown
     * @param troubles why what was sent wasn't taken; empty when it was, or nothing was sent
     * @param sent what was sent then, by name of field
     */
    public Page desk(
            Visit visit,
            Reviewer reviewer,
            Reviewed of,
            List<Label> troubles,
            Map<String, String> sent) {
        KeptCheck check = of.check();
        Html html = new Html();
        who(html, visit, reviewer);
        troubles.forEach(trouble -> alert(html, visit.say(trouble)));
        html.open("p").link(visit.to(FOLDER), visit.say("review-pages.all-kept-checks")).close();
        html.lead(KeptPages.standing(visit, check) + ".");
        if (check.state() == State.SIGNED) {
            html.open("p")
                    .link(
                            visit.to(KeptPages.FOLDER, check.id()),
                            visit.say("review-pages.the-page-that-everybody-sees"))
                    .close();
        }
        KeptPages.changes(html, visit, of);
        new CheckedText(visit.lang(), desk.notes(visit).with(new DecisionFields(visit, of, sent)))
                .write(
                        html,
                        of.shown(),
                        check.text().title(),
                        KeptPages.standing(visit, check) + ".",
                        (s, place) -> of.places().get(s.claim().id()));
        html.leaf("h2", visit.say("review-pages.decide-and-sign"));
        decide(html, visit, reviewer, check);
        further(html, visit, reviewer, check);
        KeptPages.history(html, visit, check);
        return new Page(troubles.isEmpty() ? 200 : 422, check.text().title(), html);
    }

    private static void decide(Html html, Visit visit, Reviewer reviewer, KeptCheck check) {
        form(html, visit.to(FOLDER, check.id()), reviewer, DecisionFields.FORM);
        seen(html, check);
        name(html, visit, reviewer);
        undecided(html, visit, check);
        html.open("p", "class", "buttons");
        html.button(visit.say("review-pages.save-the-decisions"), "act", "decide");
        html.button(visit.say("review-pages.save-sign-and-publish"), "act", "sign");
        html.close("p", "form").line();
    }

    /** Whoever signs should know what is published as the program judged it. */
    private static void undecided(Html html, Visit visit, KeptCheck check) {
        int all = check.statements().size();
        long left = check.statements().stream().filter(s -> s.decision() == null).count();
        if (left > 0) {
            html.small(visit.say("review-pages.published-as-judged", left, all));
        }
    }

    private static void further(Html html, Visit visit, Reviewer reviewer, KeptCheck check) {
        html.details(visit.say("review-pages.put-in-the-authors-reply"));
        form(html, visit.to(FOLDER, check.id()), reviewer);
        seen(html, check);
        name(html, visit, reviewer, "reply-who");
        field(html, "author", "text", visit.say("review-pages.who-replies"), "", "off");
        html.label(visit.say("review-pages.the-reply"), "words");
        html.leaf(
                "textarea", "", "id", "words", "name", "words", "rows", "5", "maxlength", "10000");
        button(html, visit.say("review-pages.put-it-in"), "act", "reply");
        html.close("form", "details");
        html.details(visit.say("review-pages.withdraw-this-check"));
        form(html, visit.to(FOLDER, check.id()), reviewer);
        seen(html, check);
        name(html, visit, reviewer, "withdraw-who");
        field(html, "why", "text", visit.say("review-pages.why-for-readers"), "", "off");
        button(html, visit.say("review-pages.withdraw"), "act", "withdraw");
        html.close("form", "details").line();
    }

    /** The page on which a reviewer takes another password. */
    public static Page password(Visit visit, Reviewer reviewer, Label trouble) {
        Html html = new Html();
        who(html, visit, reviewer);
        if (trouble != null) {
            alert(html, visit.say(trouble));
        }
        form(html, visit.to(FOLDER + "/password"), reviewer);
        field(
                html,
                "old",
                "password",
                visit.say("review-pages.present-password"),
                "",
                "current-password");
        field(
                html,
                "code",
                "text",
                visit.say("review-pages.code-of-your-app"),
                "",
                "one-time-code");
        field(
                html,
                "chosen",
                "password",
                visit.say("review-pages.new-password-15-characters-or-more"),
                "",
                "new-password");
        button(html, visit.say("review-pages.change-it"), null, null);
        html.close();
        return new Page(
                trouble == null ? 200 : 422, visit.say("review-pages.another-password"), html);
    }

    private static void who(Html html, Visit visit, Reviewer reviewer) {
        if (!reviewer.fixed()) {
            html.small(visit.say("review-pages.on-this-machine-no-account-is"));
            return;
        }
        html.open("div", "class", "tools");
        html.leaf("p", visit.say("review-pages.signed-in-as") + reviewer.name());
        html.open("p")
                .link(visit.to(FOLDER + "/password"), visit.say("review-pages.change-the-password"))
                .close();
        html.open("form", "method", "post", "action", visit.to(FOLDER + "/sign-out"));
        html.hidden("token", reviewer.form());
        html.leaf("button", visit.say("review-pages.sign-out")).close("form", "div").line();
    }

    private static void alert(Html html, String words) {
        html.leaf("p", words, "class", "notice", "role", "alert");
    }

    private static void form(Html html, String action, Reviewer reviewer) {
        form(html, action, reviewer, null);
    }

    /**
     * A form with the token of whoever is signed in; {@code reviewer} and {@code id} may be null.
     */
    static void form(Html html, String action, Reviewer reviewer, String id) {
        html.open(
                "form",
                "class",
                "wide",
                "method",
                "post",
                "action",
                action,
                "enctype",
                "multipart/form-data",
                "id",
                id);
        if (reviewer != null) {
            html.hidden("token", reviewer.form());
        }
    }

    private static void seen(Html html, KeptCheck check) {
        html.hidden("seen", String.valueOf(check.history().size()));
    }

    private static void name(Html html, Visit visit, Reviewer reviewer) {
        name(html, visit, reviewer, "who");
    }

    private static void name(Html html, Visit visit, Reviewer reviewer, String id) {
        if (!reviewer.fixed()) {
            html.label(visit.say("review-pages.your-name"), id);
            html.empty(
                    "input",
                    "type",
                    "text",
                    "id",
                    id,
                    "name",
                    "who",
                    "value",
                    reviewer.name(),
                    "maxlength",
                    "100",
                    "required",
                    "required",
                    "autocomplete",
                    "name");
        }
    }

    private static void field(
            Html html, String name, String type, String words, String value, String fill) {
        html.label(words, name);
        html.input(
                type,
                name,
                type.equals("file") || type.equals("password") ? null : value,
                "maxlength",
                type.equals("text") || type.equals("url") ? "500" : null,
                "autocomplete",
                fill);
    }

    private static void button(Html html, String words, String name, String value) {
        html.open("p", "class", "buttons").button(words, name, value).close();
    }

    /** On the page of a visitor's check: the way to keep it, for reviewers. */
    static void offer(Html html, Visit visit, String name, String text) {
        html.leaf("h2", visit.say("review-pages.for-reviewers"));
        html.fileForm(visit.to(FOLDER + "/new"));
        html.hidden("published", visit.parameter("published"));
        html.hidden("name", name);
        html.leaf("textarea", text, "name", "text", "hidden", "hidden", "aria-hidden", "true");
        button(html, visit.say("review-pages.keep-this-check"), null, null);
        html.close();
    }
}
