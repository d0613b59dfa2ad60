// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.html.Links;
import eu.fondaco.publishing.html.Stylesheet;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.say.QuestionWords;

/** A built brief as one HTML file that asks nothing of any other. */
public final class BriefPage {

    private final Lang lang;
    private final QuestionWords words;
    private final AreaNames names;

    public BriefPage(Lang lang, QuestionWords words, AreaNames names) {
        this.lang = lang;
        this.words = words;
        this.names = names;
    }

    /** The whole file. */
    public String write(BuiltBrief brief, String title) {
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
        new BriefHtml(lang, words, names, Links.NONE).write(html, brief, lang, title);
        return html.close("main", "body", "html").line().toString();
    }
}
