// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.publishing.brief.BriefHtml;
import eu.fondaco.publishing.brief.BuiltBrief;
import eu.fondaco.publishing.brief.LivingBrief;
import eu.fondaco.publishing.html.CheckedText;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.html.MarkedText;
import eu.fondaco.publishing.html.Numbering;
import eu.fondaco.publishing.report.Tally;
import eu.fondaco.web.Assets;
import eu.fondaco.web.BriefText;
import java.util.Optional;

/** The list of briefs, and each brief with its marks and notes. */
final class BriefPages {

    /** Milliseconds after which a page looks whether its text is checked. */
    private static final String AGAIN = "2500";

    private final Desk desk;
    private final CheckedBriefs briefs;
    private final OverturnedPage overturned;

    BriefPages(Desk desk, CheckedBriefs briefs) {
        this.desk = desk;
        this.briefs = briefs;
        this.overturned = new OverturnedPage(desk);
    }

    /** Counts of verdicts in one line. */
    private record TallyLine(Visit visit) {
        String of(CheckedBrief checked) {
            return Tally.of(checked).verdictLine(visit.lang()) + ".";
        }
    }

    Page list(Visit visit) {
        Html html = new Html();
        html.open("ul", "class", "cards");
        for (BriefText brief : briefs.list()) {
            html.open("li")
                    .open("h2")
                    .link(
                            visit.to("/briefs", brief.id()),
                            brief.title(),
                            "lang",
                            brief.lang().tag())
                    .close();
            html.leaf(
                            "p",
                            briefs.known(brief)
                                    .map(new TallyLine(visit)::of)
                                    .orElse(visit.say("briefs.being-checked")))
                    .close()
                    .line();
        }
        for (BriefText brief : briefs.living()) {
            html.open("li")
                    .open("h2")
                    .link(
                            visit.to("/briefs", brief.id()),
                            brief.title(),
                            "lang",
                            brief.lang().tag())
                    .close();
            html.leaf("p", visit.say("brief-pages.its-numbers-are-questions-asked-anew"))
                    .close()
                    .line();
        }
        html.close();
        if (briefs.list().isEmpty() && briefs.living().isEmpty()) {
            Unfilled.write(html, visit, "unfilled.briefs");
        }
        html.open("p").link(visit.to(OverturnedPage.PATH), visit.say("overturned.title"));
        html.close().line();
        return Page.of(visit.say("brief-pages.briefs"), html);
    }

    Page one(Visit visit) {
        String id = visit.parameter("id");
        BriefText brief = briefs.find(id).orElseThrow(() -> new NoSuchPageException(id));
        Html html = new Html();
        html.open("div", "class", "tools noprint").open("form", "method", "get");
        html.label(visit.say("brief-pages.evidence-known-by"), "as-of");
        html.input("date", "as-of", visit.parameter("as-of"));
        html.text(" ").leaf("button", visit.say("brief-pages.judge-again")).close("form", "div");
        if (brief.isLiving()) {
            living(html, visit, brief);
            return Page.of(brief.title(), html);
        }
        Optional<CheckedBrief> known =
                visit.asOf().isPresent()
                        ? Optional.of(briefs.checked(brief, visit.asOf().get()))
                        : briefs.known(brief);
        if (known.isEmpty()) {
            return going(html, visit, brief);
        }
        CheckedBrief checked = known.get();
        if (visit.asOf().isEmpty()) {
            overturned.of(html, visit, "briefs/" + brief.id());
        }
        new CheckedText(visit.lang(), desk.notes(visit)).write(html, checked, brief.title());
        return Page.of(brief.title(), html);
    }

    /** A brief that is being checked: its text, and when to look again. */
    private Page going(Html html, Visit visit, BriefText brief) {
        html.open("div", "class", "tally");
        html.leaf(
                "p",
                visit.say("briefs.being-checked") + " " + visit.say("briefs.shown-when-known"),
                "id",
                "stage",
                "role",
                "status",
                "data-look-again",
                AGAIN);
        html.open("p")
                .link(visit.to("/briefs", brief.id()), visit.say("job-page.look-again"))
                .close("p", "div");
        html.open("article", "lang", brief.lang().tag());
        new MarkedText(CheckedBriefs.unchecked(brief), visit.lang(), "", Numbering.IN_ORDER)
                .write(html, 1, brief.title());
        html.close("article").line();
        html.leaf("script", "", "type", "module", "src", Assets.JOB.address());
        return Page.of(brief.title(), html);
    }

    /**
     * A brief whose numbers are questions: they are asked anew, as of the day the visit asks for.
     */
    private void living(Html html, Visit visit, BriefText brief) {
        LivingBrief maker =
                new LivingBrief(desk.holdings().engine(), desk.holdings().language(), desk.names());
        BuiltBrief built =
                maker.build(
                        brief.text(),
                        brief.lang().speech(),
                        brief.published(),
                        visit.asOf().orElse(null));
        new BriefHtml(visit.lang(), desk.words(), desk.names(), desk.links(visit))
                .write(html, built, brief.lang().speech(), brief.title());
    }
}
