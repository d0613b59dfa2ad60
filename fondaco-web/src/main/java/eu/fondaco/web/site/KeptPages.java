// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptCheck.State;
import eu.fondaco.core.kept.KeptStatement;
import eu.fondaco.core.kept.KeptStatement.Choice;
import eu.fondaco.core.kept.KeptStatement.Decision;
import eu.fondaco.core.kept.KeptText;
import eu.fondaco.core.text.Label;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.publishing.html.CheckedText;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.html.StatementNote;
import eu.fondaco.publishing.kept.ClaimReviews;
import eu.fondaco.publishing.kept.Reviewed;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.ReviewedChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The signed checks: a list, and for each a page at its permanent address. */
final class KeptPages {

    static final String FOLDER = "/checks";

    private final Desk desk;
    private final ReviewedChecks reviewed;

    KeptPages(Desk desk, ReviewedChecks reviewed) {
        this.desk = desk;
        this.reviewed = reviewed;
    }

    Page list(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("kept-pages.checks-that-a-named-person-has"));
        List<KeptCheck> all = reviewed.published();
        faults(html, visit, reviewed.faults());
        if (all.isEmpty()) {
            html.open("p").told(visit.say("kept-pages.no-check-is-signed-yet")).close();
        }
        html.open("ul", "class", "plain");
        for (KeptCheck check : all) {
            html.open("li")
                    .link(
                            visit.to(FOLDER, check.id()),
                            check.text().title(),
                            "lang",
                            check.text().lang().tag());
            html.text(" ").leaf("small", standing(visit, check)).close().line();
        }
        html.close();
        html.open("p").link(visit.to(OverturnedPage.PATH), visit.say("overturned.title"));
        html.close().line();
        return Page.of(visit.say("kept-pages.signed-checks"), html);
    }

    /**
     * That checks can't be shown. Which files and why is for those who can mend them: whoever sits
     * at the server's own machine.
     */
    private static void faults(Html html, Visit visit, List<DataIssue> faults) {
        if (faults.isEmpty()) {
            return;
        }
        int n = faults.size();
        html.leaf(
                "p",
                n == 1
                        ? visit.say("kept-pages.one-check-cant-be-shown-at")
                        : visit.say("kept-pages.checks-cant-be-shown-at-the", n),
                "class",
                "notice");
        if (visit.here()) {
            broken(html, visit, faults);
        }
    }

    /** What stands at the address of a check that can't be read. */
    static Page unreadable(Visit visit, DataIssue fault) {
        RefusedException why = RefusedException.brokenCheck();
        Html html = new Html();
        html.lead(visit.say(why.words()));
        if (visit.here()) {
            broken(html, visit, List.of(fault));
        }
        html.open("p").link(visit.to(FOLDER), visit.say("kept-pages.signed-checks"));
        html.close().line();
        return new Page(why.status(), visit.say("kept-pages.this-check-cant-be-shown"), html);
    }

    /** The files that can't be read, each with place and remedy. */
    static void broken(Html html, Visit visit, List<DataIssue> faults) {
        if (faults.isEmpty()) {
            return;
        }
        html.leaf("p", visit.say("kept-pages.files-that-cant-be-read-for"));
        html.open("ul");
        for (DataIssue fault : faults) {
            html.leaf("li", fault.in(visit.lang()));
        }
        html.close().line();
    }

    /** Who signed or withdrew it, and when. */
    static String standing(Visit visit, KeptCheck check) {
        Event signed = check.last(Act.SIGNED).orElse(null);
        if (check.state() == State.WITHDRAWN) {
            Event event = check.last(Act.WITHDRAWN).orElseThrow();
            return visit.say("kept-pages.withdrawn-by") + by(visit, event);
        }
        return signed == null
                ? visit.say("kept-pages.draft-not-public")
                : visit.say("kept-pages.signed-by") + by(visit, signed);
    }

    private static String by(Visit visit, Event event) {
        return event.who() + visit.say("kept-pages.on") + day(event.at());
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    Page one(Visit visit) {
        String id = visit.parameter("id");
        KeptCheck check =
                reviewed.find(id)
                        .filter(ReviewedChecks::isPublished)
                        .orElseThrow(() -> new NoSuchPageException(id));
        return check.state() == State.WITHDRAWN
                ? withdrawn(visit, check)
                : signed(visit, reviewed.beside(check));
    }

    private static Page withdrawn(Visit visit, KeptCheck check) {
        Html html = new Html();
        Event event = check.last(Act.WITHDRAWN).orElseThrow();
        html.lead(visit.say("kept-pages.this-check-was-withdrawn-by") + by(visit, event) + ".");
        html.leaf("p", event.detail());
        history(html, visit, check);
        return new Page(410, check.text().title(), html);
    }

    private Page signed(Visit visit, Reviewed of) {
        KeptCheck check = of.check();
        Html html = new Html();
        about(html, visit, check);
        changes(html, visit, of);
        new CheckedText(visit.lang(), desk.notes(visit).with(decisions(visit, of)))
                .write(
                        html,
                        of.shown(),
                        check.text().title(),
                        standing(visit, check) + ".",
                        (s, place) -> of.places().get(s.claim().id()));
        rest(html, visit, of);
        html.written("<script type=\"application/ld+json\">" + linkedData(visit, of) + "</script>");
        return Page.of(check.text().title(), html);
    }

    /** What stands behind the statements: those without a verdict, the reply, the history. */
    static void rest(Html html, Visit visit, Reviewed of) {
        leftOut(html, visit, of);
        reply(html, visit, of.check());
        history(html, visit, of.check());
    }

    private void about(Html html, Visit visit, KeptCheck check) {
        KeptText text = check.text();
        html.lead(
                visit.say("kept-pages.a-check-of-a-text")
                        + (text.author().isEmpty()
                                ? ""
                                : visit.say("kept-pages.by") + text.author())
                        + ", "
                        + standing(visit, check)
                        + ".");
        html.open("dl");
        if (!text.url().isEmpty()) {
            html.leaf("dt", visit.say("kept-pages.the-text")).open("dd");
            html.away(text.url(), text.url()).close();
        }
        html.leaf("dt", visit.say("kept-pages.judged-on"))
                .leaf("dd", day(check.judged().at()) + " (" + check.judged().program() + ")");
        html.leaf("dt", visit.say("kept-pages.evidence-then"))
                .leaf(
                        "dd",
                        check.judged().releases().isEmpty()
                                ? visit.say("kept-pages.none")
                                : String.join("; ", check.judged().releases()));
        html.leaf("dt", visit.say("common.address")).open("dd");
        html.link(visit.to(FOLDER, check.id()), address(visit, check)).close();
        html.leaf("dt", visit.say("kept-pages.for-programs")).open("dd");
        html.link("/api/v1/reviews/" + check.id(), "JSON (ClaimReview)").close().close().line();
    }

    private String address(Visit visit, KeptCheck check) {
        return visit.host() + visit.to(FOLDER, check.id());
    }

    /** What is judged otherwise than when it was signed. */
    static void changes(Html html, Visit visit, Reviewed of) {
        if (of.changes().isEmpty()) {
            return;
        }
        html.open("section", "class", "conflict");
        html.leaf("h2", visit.say("kept-pages.judged-otherwise-since-then"));
        html.open("ul");
        for (Reviewed.Change change : of.changes()) {
            html.open("li");
            html.link("#s" + change.number(), visit.say("common.statement") + change.number());
            html.text(
                    ": "
                            + visit.say("kept-pages.then")
                            + visit.say(change.was().words())
                            + visit.say("kept-pages.now")
                            + visit.say(change.now().words())
                            + visit.say("kept-pages.mark"));
            html.close();
        }
        html.close("ul", "section").line();
    }

    /** Under each statement what a reviewer decided. */
    static StatementNote.Addition decisions(Visit visit, Reviewed of) {
        return (html, statement, number) -> {
            Decision decision = of.check().statements().get(number - 1).decision();
            if (decision != null) {
                html.leaf("p", words(visit, of, statement, decision), "class", "decided");
            }
        };
    }

    private static String words(Visit visit, Reviewed of, Checked statement, Decision decision) {
        String who = decision.who() + ", " + day(decision.at()) + ": ";
        KeptStatement then =
                of.check().statements().get(of.places().get(statement.claim().id()) - 1);
        String said =
                switch (decision.choice()) {
                    case ACCEPT -> visit.say("kept-pages.verdict-confirmed");
                    case CHANGE ->
                            visit.say("kept-pages.verdict-changed-found-was")
                                    + visit.say(Reviewed.verdict(then).words())
                                    + visit.say("kept-pages.mark");
                    case DISMISS -> visit.say("kept-pages.dismissed");
                };
        String misleading =
                decision.misleading() ? visit.say("kept-pages.misleading-as-presented") : "";
        return who
                + said
                + misleading
                + (decision.reason().isEmpty() ? "." : ". " + decision.reason());
    }

    private static void leftOut(Html html, Visit visit, Reviewed of) {
        List<KeptStatement> all = of.check().statements();
        List<KeptStatement> dismissed =
                all.stream()
                        .filter(
                                s ->
                                        s.decision() != null
                                                && s.decision().choice() == Choice.DISMISS)
                        .toList();
        if (!dismissed.isEmpty()) {
            html.leaf("h2", visit.say("kept-pages.left-out-by-the-reviewer"));
            html.open("ul", "class", "plain");
            for (KeptStatement s : dismissed) {
                html.open("li").leaf("q", s.quote(), "lang", of.check().text().lang().tag());
                html.text(" " + s.decision().who() + ": " + s.decision().reason()).close();
            }
            html.close().line();
        }
        if (!of.lost().isEmpty()) {
            html.leaf("h2", visit.say("kept-pages.signed-and-no-longer-found-as"));
            html.open("ul", "class", "plain");
            for (int number : of.lost()) {
                KeptStatement s = all.get(number - 1);
                html.open("li", "id", "s" + number)
                        .leaf("q", s.quote(), "lang", of.check().text().lang().tag());
                Label words = Reviewed.verdict(s).words();
                html.text(" " + visit.say(words) + ". " + visit.say(s.why())).close();
            }
            html.close().line();
        }
    }

    private static void reply(Html html, Visit visit, KeptCheck check) {
        if (check.reply() != null) {
            html.leaf("h2", visit.say("kept-pages.the-author-replies"));
            html.leaf("blockquote", check.reply().words(), "class", "reply");
            html.leaf("p", check.reply().author() + ", " + day(check.reply().at()));
        }
    }

    static void history(Html html, Visit visit, KeptCheck check) {
        html.leaf("h2", visit.say("kept-pages.history")).open("ol", "class", "plain");
        for (Event event : check.history()) {
            html.open("li").leaf("span", day(event.at()), "class", "date");
            html.text(
                    " "
                            + event.who()
                            + ": "
                            + act(visit, event.act())
                            + (event.detail().isEmpty() ? "" : " (" + event.detail() + ")"));
            html.close();
        }
        html.close().line();
    }

    private static String act(Visit visit, Act act) {
        return visit.say(
                switch (act) {
                    case KEPT -> "kept-pages.act-kept";
                    case DECIDED -> "kept-pages.act-decided";
                    case SIGNED -> "kept-pages.act-signed";
                    case REPLIED -> "kept-pages.act-replied";
                    case REJUDGED -> "kept-pages.act-rejudged";
                    case WITHDRAWN -> "kept-pages.act-withdrawn";
                });
    }

    private String linkedData(Visit visit, Reviewed of) {
        ClaimReviews reviews =
                new ClaimReviews(
                        of,
                        visit.lang(),
                        visit.say(desk.catalog().name()),
                        address(visit, of.check()));
        try {
            return JsonLines.object(reviews::fields).replace("<", "\\u003c");
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory can't fail", e);
        }
    }
}
