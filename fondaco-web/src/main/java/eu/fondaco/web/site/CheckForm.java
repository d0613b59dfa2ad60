// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.Assets;

/** The form in which a text is pasted, typed or chosen as a file. Works without scripts. */
final class CheckForm {

    /** So many lines or fewer make a short form, with what few need folded. */
    private static final int SHORT = 6;

    private CheckForm() {}

    static void write(Html html, Visit visit, String text, int rows) {
        html.open(
                "form",
                "class",
                "wide",
                "method",
                "post",
                "action",
                visit.to("/check"),
                "enctype",
                "multipart/form-data",
                "id",
                "check");
        html.label(visit.say("check-form.text-markdown-or-html"), "text");
        html.leaf("textarea", text, "id", "text", "name", "text", "rows", String.valueOf(rows));
        boolean whole = rows > SHORT;
        if (!whole) {
            html.details(visit.say("check-form.a-file-or-a-date"));
        }
        file(html, visit);
        published(html, visit);
        alone(html, visit);
        if (!whole) {
            html.close();
        }
        html.open("p", "class", "buttons");
        html.button(visit.say("check-form.check"), "format", "page");
        if (whole) {
            html.button(visit.say("check-form.save-a-marked-copy-of-the"), "format", "marked");
        }
        html.close();
        html.leaf("p", "", "id", "progress", "role", "status");
        html.small(visit.say("check-form.the-text-is-read-judged-and"));
        html.close().line();
        html.leaf("script", "", "type", "module", "src", Assets.SCRIPT.address());
    }

    /** Whether the text is set against itself only. */
    private static void alone(Html html, Visit visit) {
        String[] ticked =
                visit.parameter("self").equals("true")
                        ? new String[] {"checked", "checked"}
                        : new String[0];
        html.open("label", "for", "self", "class", "tick")
                .input("checkbox", "self", "true", ticked);
        html.leaf("span", visit.say("check-form.against-itself-only")).close();
    }

    private static void file(Html html, Visit visit) {
        Sending.file(
                html,
                visit.say("check-form.or-a-file"),
                visit.say("check-form.word-opendocument-pdf-html-markdown-text"),
                "accept",
                ".docx,.odt,.pdf,.txt,.md,.markdown,.html,.htm,.eml,text/plain,text/markdown,text/html");
    }

    private static void published(Html html, Visit visit) {
        html.open("label", "for", "published").text(visit.say("check-form.published-on"));
        html.leaf("small", visit.say("check-form.if-known-then-it-is-judged")).close();
        html.input("date", "published", visit.parameter("published"));
    }
}
