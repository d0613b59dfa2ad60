// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.Assets;

/** The form in which a text is pasted, typed or chosen as a file. Works without scripts. */
final class CheckForm {

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
        html.leaf("label", visit.say("check-form.text-markdown-or-html"), "for", "text");
        html.leaf("textarea", text, "id", "text", "name", "text", "rows", String.valueOf(rows));
        file(html, visit);
        published(html, visit);
        html.open("p", "class", "buttons");
        html.leaf("button", visit.say("check-form.check"), "name", "format", "value", "page");
        html.leaf(
                "button",
                visit.say("check-form.save-a-marked-copy-of-the"),
                "name",
                "format",
                "value",
                "marked");
        html.close();
        html.leaf("p", "", "id", "progress", "role", "status");
        html.leaf("p", visit.say("check-form.the-text-is-read-judged-and"), "class", "small");
        html.close().line();
        html.leaf("script", "", "type", "module", "src", Assets.SCRIPT.address());
    }

    private static void file(Html html, Visit visit) {
        html.open("label", "for", "file").text(visit.say("check-form.or-a-file"));
        html.leaf("small", visit.say("check-form.word-opendocument-pdf-html-markdown-text"))
                .close();
        html.empty(
                "input",
                "type",
                "file",
                "id",
                "file",
                "name",
                "file",
                "accept",
                ".docx,.odt,.pdf,.txt,.md,.markdown,.html,.htm,.eml,text/plain,text/markdown,text/html");
    }

    private static void published(Html html, Visit visit) {
        html.open("label", "for", "published").text(visit.say("check-form.published-on"));
        html.leaf("small", visit.say("check-form.if-known-then-it-is-judged")).close();
        html.empty(
                "input",
                "type",
                "date",
                "id",
                "published",
                "name",
                "published",
                "value",
                visit.parameter("published"));
    }
}
