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
        html.leaf(
                "label",
                visit.pick("Text, Markdown or HTML", "Testo, Markdown o HTML"),
                "for",
                "text");
        html.leaf("textarea", text, "id", "text", "name", "text", "rows", String.valueOf(rows));
        html.open("label", "for", "file").text(visit.pick("Or a file ", "O un file "));
        html.leaf(
                        "small",
                        visit.pick(
                                "(Word, OpenDocument, PDF, HTML, Markdown, text, mail)",
                                "(Word, OpenDocument, PDF, HTML, Markdown, testo, posta)"))
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
        html.open("label", "for", "published").text(visit.pick("Published on ", "Pubblicato il "));
        html.leaf(
                        "small",
                        visit.pick(
                                "(if known: then it is judged as published too)",
                                "(se si sa: così si giudica anche alla pubblicazione)"))
                .close();
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
        html.open("p", "class", "buttons");
        html.leaf("button", visit.pick("Check", "Verifica"), "name", "format", "value", "page");
        html.leaf(
                "button",
                visit.pick(
                        "Save a marked copy of the file", "Salva una copia del file con i segni"),
                "name",
                "format",
                "value",
                "marked");
        html.close();
        html.leaf("p", "", "id", "progress", "role", "status");
        html.leaf(
                "p",
                visit.pick(
                        "The text is read, judged and forgotten: nothing is stored.",
                        "Il testo viene letto, giudicato e dimenticato: nulla è conservato."),
                "class",
                "small");
        html.close().line();
        html.leaf("script", "", "type", "module", "src", Assets.SCRIPT.address());
    }
}
