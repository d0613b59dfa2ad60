// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.Assets;
import eu.fondaco.web.CheckJob;
import eu.fondaco.web.CheckJobs;

/**
 * How far the check of a long text is. With scripts it moves by itself; without, one looks again.
 */
final class JobPage {

    private JobPage() {}

    static Page going(Visit visit, String id, CheckJob.State state) {
        Html html = new Html();
        html.lead(visit.say("job-page.a-long-text-takes-a-while"));
        html.open("p").label(visit.say("job-page.statements-judged"), "bar").text(" ");
        boolean counted = state.total() > 0;
        html.open(
                        "progress",
                        "id",
                        "bar",
                        "max",
                        counted ? String.valueOf(state.total()) : null,
                        "value",
                        counted ? String.valueOf(state.done()) : null)
                .close("progress", "p");
        html.leaf(
                "p",
                words(visit, state),
                "id",
                "stage",
                "role",
                "status",
                "data-events",
                "/api/v1/checks/" + id + "/events");
        html.open("p")
                .link(visit.to("/check/jobs", id), visit.say("job-page.look-again"), "id", "again")
                .close();
        html.open("form", "method", "post", "action", visit.to("/check/jobs", id) + "/forget")
                .open("p", "class", "buttons");
        html.leaf("button", visit.say("job-page.stop-and-forget-the-text")).close("p", "form");
        html.small(
                visit.say("job-page.text-and-result-are-kept-in")
                        + CheckJobs.KEPT.toMinutes()
                        + visit.say("job-page.minutes-after-the-check-only-for"));
        html.leaf("script", "", "type", "module", "src", Assets.JOB.address());
        return Page.of(visit.say("job-page.your-text-is-being-checked"), html);
    }

    private static String words(Visit visit, CheckJob.State state) {
        switch (state.stage()) {
            case "queued":
                return visit.say("job-page.waiting-for-its-turn");
            case "reading":
                return visit.say("job-page.reading-the-text");
            case "asking":
                return visit.say("job-page.asking-what-the-data-say");
            default:
                return visit.say("job-page.judging")
                        + state.done()
                        + visit.say("common.of")
                        + state.total();
        }
    }

    static Page forgotten(Visit visit) {
        Html html = new Html();
        html.lead(
                visit.say("job-page.no-check-is-held-at-this")
                        + CheckJobs.KEPT.toMinutes()
                        + visit.say("job-page.minutes-send-the-text-again"));
        CheckForm.write(html, visit, "", 14);
        return new Page(410, visit.say("job-page.the-check-isnt-held-any-more"), html);
    }
}
