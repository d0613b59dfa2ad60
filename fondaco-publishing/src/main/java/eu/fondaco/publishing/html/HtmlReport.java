// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.html;

import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.report.Report;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.say.QuestionWords;
import eu.fondaco.publishing.speech.Speech;
import java.io.IOException;

/** The brief with marks and notes as one HTML file that asks nothing of any other. */
public final class HtmlReport implements Report {

    private final Lang lang;
    private final StatementNote note;

    public HtmlReport(Lang lang, QuestionWords words, AreaNames names) {
        this.lang = lang;
        this.note = new StatementNote(lang, words, names, Links.NONE);
    }

    @Override
    public void write(CheckedBrief brief, Appendable out) throws IOException {
        String title = Speech.say(lang, "html-report.check-of") + brief.name();
        Html html = Html.page().open("html", "lang", lang.tag()).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.leaf("title", title).style(Stylesheet.css()).close("head").line();
        html.open("body").open("main", "class", "report").leaf("h1", title).line();
        new CheckedText(lang, note).write(html, brief, title);
        html.close("main", "body", "html").line();
        out.append(html.toString());
    }
}
