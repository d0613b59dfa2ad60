// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.publishing.html.CheckedText;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.publishing.html.HtmlReport;
import eu.fondaco.publishing.report.JsonlReport;
import eu.fondaco.publishing.report.Report;
import eu.fondaco.publishing.report.Style;
import eu.fondaco.publishing.report.TextReport;
import eu.fondaco.web.Checks;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.speech.Speech;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** The page on which a visitor's own text is checked, and its report as a file. */
final class CheckPage {

    private static final int MOST_PRINTED = 300;

    private final Desk desk;
    private final Checks checks;
    private final boolean reviewing;

    /**
     * @param reviewing whether a check can be kept
     */
    CheckPage(Desk desk, Checks checks, boolean reviewing) {
        this.reviewing = reviewing;
        this.desk = desk;
        this.checks = checks;
    }

    Page empty(Visit visit) {
        Html html = new Html();
        html.lead(visit.say("check-page.paste-a-text-on-trade-or"));
        CheckForm.write(html, visit, "", 14);
        return Page.of(visit.say("common.check-a-text"), html);
    }

    /**
     * A text sent, with the name of its file.
     *
     * @param document what a file that isn't text was read as; null for texts
     */
    record Sent(String name, String text, Document document) {}

    /**
     * The copy of a text with what was said of its statements, under a name that tells its format.
     */
    Sent annotated(Visit visit, Sent sent, ReadingsSaid said) {
        CheckedBrief checked = check(visit, sent);
        String text = said.annotate(checked, desk.holdings().language(), visit.lang());
        String stem = sent.name.replaceFirst("\\.[A-Za-z]{1,10}$", "");
        return new Sent(
                stem + (checked.document().format().equals("html") ? ".html" : ".md"), text, null);
    }

    CheckedBrief check(Visit visit, Sent sent) {
        return sent.document == null
                ? checks.check(sent.name, sent.text, options(visit))
                : checks.check(sent.name, sent.document, options(visit));
    }

    static Checker.Options options(Visit visit) {
        return new Checker.Options(null, published(visit), visit.asOf().orElse(null))
                .byItself(visit.parameter("self").equals("true"));
    }

    private static LocalDate published(Visit visit) {
        try {
            PartialDate date = PartialDate.parse(visit.parameter("published"));
            return date.isKnown() ? date.latest() : null;
        } catch (IllegalArgumentException | java.time.DateTimeException notADate) {
            return null;
        }
    }

    Page result(Visit visit, Sent sent, CheckedBrief checked, ReadingsSaid said) {
        Html html = new Html();
        said.troubles()
                .forEach(
                        trouble ->
                                html.leaf(
                                        "p",
                                        visit.say(trouble),
                                        "class",
                                        "notice",
                                        "role",
                                        "alert"));
        html.open("p", "class", "noprint")
                .link("#again", visit.say("check-page.change-the-text-or-save-the"))
                .close();
        new CheckedText(
                        visit.lang(),
                        desk.notes(visit).with(new ReadingChoices(visit, desk, said, checked)))
                .write(html, checked, "");
        html.open("section", "id", "again", "class", "noprint");
        html.leaf("h2", visit.say("check-page.the-readings-you-chose"));
        readings(html, visit, sent);
        html.leaf("h2", visit.say("check-page.the-report-as-a-file"));
        saving(html, visit, sent);
        if (reviewing) {
            String name = sent.document == null ? sent.name : sent.name + ".md";
            ReviewPages.offer(html, visit, name, sent.text);
        }
        html.leaf("h2", visit.say("check-page.change-and-check-again"));
        CheckForm.write(html, visit, sent.text, 12);
        html.close();
        return Page.of(visit.say("check-page.your-text-checked"), html);
    }

    /**
     * The form of the choices under the statements: check again, or take the annotated copy away.
     */
    private static void readings(Html html, Visit visit, Sent sent) {
        html.open(
                "form",
                "method",
                "post",
                "action",
                visit.to("/check"),
                "enctype",
                "multipart/form-data",
                "id",
                ReadingChoices.FORM);
        text(html, visit, sent);
        html.leaf("p", visit.say("check-page.under-each-statement-you-can-accept"));
        html.open("p", "class", "buttons");
        html.button(visit.say("check-page.check-again-with-them"), "format", "page");
        html.button(visit.say("check-page.save-the-annotated-copy"), "format", "copy");
        html.close("p", "form");
    }

    private static void text(Html html, Visit visit, Sent sent) {
        html.hidden("published", visit.parameter("published"));
        html.hidden("self", visit.parameter("self"));
        html.hidden("name", sent.name);
        html.leaf("textarea", sent.text, "name", "text", "hidden", "hidden", "aria-hidden", "true");
    }

    private static void saving(Html html, Visit visit, Sent sent) {
        html.fileForm(visit.to("/check"));
        text(html, visit, sent);
        html.open("p", "class", "buttons");
        html.button("HTML", "format", "html");
        html.button("JSON", "format", "jsonl");
        html.button(visit.say("common.text"), "format", "text");
        html.button("PDF", "format", "pdf");
        html.button("DOCX", "format", "docx");
        html.close("p", "form");
    }

    /** The report of a check in one of the formats of a file; nothing when the format isn't one. */
    String report(Visit visit, String format, CheckedBrief checked) {
        Report report;
        switch (format) {
            case "html", "pdf", "docx":
                if (!format.equals("html") && checked.statements().size() > MOST_PRINTED) {
                    throw new RefusedException(
                            413,
                            "too-long",
                            Speech.both("check-page.report-has-more-than", MOST_PRINTED, format),
                            0);
                }
                report = new HtmlReport(visit.lang(), desk.words(), desk.names());
                break;
            case "jsonl":
                report = new JsonlReport(visit.lang(), desk.holdings().provenance());
                break;
            default:
                report = new TextReport(visit.lang(), Style.PLAIN, desk.words(), desk.names());
        }
        StringBuilder out = new StringBuilder();
        try {
            report.write(checked, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a report in memory can't fail", e);
        }
        return out.toString();
    }

    /** Why a text wasn't checked, with the text still in its form. */
    Page refused(Visit visit, String text, RefusedException why) {
        Html html = new Html();
        html.open("div", "class", "answer none")
                .open("p", "class", "value")
                .told(visit.say(why.words()))
                .close("p", "div");
        CheckForm.write(html, visit, why.status() == 413 ? "" : text, 14);
        return new Page(why.status(), visit.say("check-page.the-text-wasnt-checked"), html);
    }
}
