// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.Grade;
import eu.fondaco.publishing.answer.GradeWords;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.report.PublicVerdict;

/** What the site says about itself: accessibility, privacy, how verdicts are given, its API. */
final class AboutPages {

    Page accessibility(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("about-pages.these-pages-aim-at-wcag-2"));
        html.leaf("h2", visit.say("about-pages.what-is-known-not-to-work"));
        html.open("ul");
        html.leaf("li", visit.say("about-pages.notes-on-definitions-and-words-quoted"));
        html.leaf("li", visit.say("about-pages.no-person-has-audited-this-site"));
        html.close();
        html.leaf("p", visit.say("about-pages.who-runs-this-observatory-should-name"));
        return Page.of(visit.say("about-pages.accessibility"), html);
    }

    Page privacy(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("about-pages.the-site-sets-no-cookie-for"));
        html.open("ul");
        html.leaf("li", visit.say("about-pages.a-text-sent-to-be-checked"));
        html.leaf("li", visit.say("about-pages.to-stop-misuse-the-server-counts"));
        html.leaf("li", visit.say("about-pages.the-program-writes-no-log-of"));
        html.leaf("li", visit.say("about-pages.a-reviewer-who-signs-in-gets"));
        html.close();
        return Page.of("Privacy", html);
    }

    Page method(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("about-pages.a-published-number-stands-for-a"));
        html.leaf("h2", visit.say("about-pages.verdicts")).open("dl");
        String[] meanings = {
            "about-pages.verdict-bears-out",
            "about-pages.verdict-outdated",
            "about-pages.verdict-refutes",
            "about-pages.verdict-clashes",
            "about-pages.verdict-open"
        };
        for (PublicVerdict verdict : PublicVerdict.values()) {
            html.leaf("dt", verdict.words().in(visit.lang()))
                    .leaf("dd", visit.say(meanings[verdict.ordinal()]));
        }
        html.close().leaf("h2", visit.say("about-pages.grades-of-evidence")).open("dl");
        for (Grade grade : Grade.values()) {
            html.leaf("dt", grade.toString()).leaf("dd", GradeWords.of(grade).in(visit.lang()));
        }
        html.close().leaf("h2", visit.say("about-pages.what-isnt-done")).open("ul");
        html.leaf("li", visit.say("about-pages.no-score-is-given-to-a"));
        html.leaf("li", visit.say("about-pages.numbers-modelled-rather-than-observed-are"));
        html.leaf("li", visit.say("about-pages.a-likely-slip-is-suggested-with"));
        html.close();
        return Page.of(visit.say("about-pages.how-verdicts-are-given"), html);
    }

    Page api(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("about-pages.everything-on-these-pages-can-be"));
        html.open("p")
                .link("/api/v1/openapi.yaml", visit.say("about-pages.its-description-openapi-3-1"))
                .close();
        html.leaf(
                "pre",
                "GET  /api/v1/questions?q=share of imports from CN to IT-45 in 2019\n"
                        + "POST /api/v1/checks\n"
                        + "GET  /api/v1/figures?partner=CN\n"
                        + "GET  /api/v1/relations/CN\n"
                        + "GET  /api/v1/measures\n"
                        + "GET  /api/v1/complete?q=share of imp");
        return Page.of("API", html);
    }
}
