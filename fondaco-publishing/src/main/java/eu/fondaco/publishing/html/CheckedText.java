// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.report.ReportHead;
import eu.fondaco.publishing.report.Tally;
import eu.fondaco.publishing.report.Unread;
import eu.fondaco.publishing.speech.Speech;
import java.util.List;

/** A checked brief as a part of a page: counts, the marked text, and a note for every statement. */
public final class CheckedText {

    private static final int MOST = 200;

    private final Lang lang;
    private final StatementNote note;

    public CheckedText(Lang lang, StatementNote note) {
        this.lang = lang;
        this.note = note;
    }

    /** Writes the brief; headings of its text come below the title of the page. */
    public void write(Html html, CheckedBrief brief, String title) {
        write(html, brief, title, ReportHead.unreviewed(lang), Numbering.IN_ORDER);
    }

    /**
     * The same of a brief that somebody has looked at.
     *
     * @param reviewed who, and when
     */
    public void write(
            Html html, CheckedBrief brief, String title, String reviewed, Numbering numbering) {
        Tally tally = Tally.of(brief);
        html.open("div", "class", "tally");
        html.leaf("p", ReportHead.line(brief, lang) + ". " + reviewed);
        html.open("p").leaf("strong", tally.verdictLine(lang) + ".");
        String grades = tally.gradeLine(lang);
        html.text(grades.isEmpty() ? "" : " " + grades + ".").close();
        brief.notices().forEach(n -> html.leaf("p", n.in(lang), "class", "notice"));
        html.close().line();
        html.open("div", "class", "brief");
        html.open(
                "article",
                "lang",
                brief.lang().tag(),
                "aria-label",
                Speech.say(lang, "checked-text.text"));
        new MarkedText(brief, lang, "", numbering).write(html, 1, title);
        html.close().line();
        html.open("aside", "aria-label", Speech.say(lang, "checked-text.statements"));
        html.leaf("h2", Speech.say(lang, "checked-text.statement-by-statement"));
        html.open("ol", "class", "notes").line();
        int number = 0;
        for (Checked statement : brief.statements()) {
            note.write(html, statement, numbering.of(statement, ++number));
        }
        html.close("ol");
        leftOut(html, brief);
        unread(html, brief);
        html.close("aside", "div").line();
    }

    private void leftOut(Html html, CheckedBrief brief) {
        List<Claim> claims = brief.leftOut();
        if (claims.isEmpty()) {
            return;
        }
        html.leaf(
                "h3",
                Speech.say(lang, "checked-text.left-out-by-the-author") + claims.size() + ")");
        html.open("ul", "class", "plain");
        for (Claim claim : claims.subList(0, Math.min(MOST, claims.size()))) {
            html.open("li").leaf("q", claim.quote(), "lang", brief.lang().tag());
            note.leftOut(html, claim);
            html.close();
        }
        html.close().line();
    }

    /** Sentences of which nothing is said, so that silence isn't taken for consent. */
    private void unread(Html html, CheckedBrief brief) {
        Unread unread = Unread.of(brief);
        if (!unread.sentences().isEmpty()) {
            html.open("details", "class", "unread")
                    .leaf(
                            "summary",
                            Speech.say(lang, "checked-text.not-understood-with-numbers")
                                    + unread.sentences().size());
            html.open("ul");
            for (Unread.Sentence each : unread.sentences().stream().limit(MOST).toList()) {
                html.leaf("li", each.text(), "lang", brief.lang().tag());
            }
            html.close("ul", "details");
        }
        if (unread.rows() > 0) {
            html.small(Speech.say(lang, "checked-text.rows-of-tables-not-read") + unread.rows());
        }
    }
}
