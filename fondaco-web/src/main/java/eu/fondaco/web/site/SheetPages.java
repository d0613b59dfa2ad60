// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.account.Reviewer;
import eu.fondaco.web.sheet.PendingSheets.Pending;
import eu.fondaco.web.sheet.SheetIntake.Asked;
import eu.fondaco.web.sheet.SheetIntake.Cell;
import eu.fondaco.web.sheet.SheetIntake.Provenance;
import eu.fondaco.web.sheet.SheetIntake.Sheet;
import eu.fondaco.web.sheet.SheetIntake.Understood;
import eu.fondaco.web.speech.Speech;
import java.util.List;
import java.util.Map;

/** The pages on which an office sheet is sent, looked at as it is understood, and loaded. */
public final class SheetPages {

    /** Where they are, after the language. */
    public static final String FOLDER = "/load";

    public static final Label NO_FILE = Speech.both("sheet-pages.no-file-was-chosen");

    public static final Label FORGOTTEN = Speech.both("sheet-pages.sheet-no-longer-held");

    public static final Label DISCARDED = Speech.both("sheet-pages.nothing-was-written");

    public static final Label NO_TABLE = Speech.both("sheet-pages.no-table-numbers-below");

    public static final Label LOOK_AGAIN = Speech.both("sheet-pages.what-you-say-changes");

    private SheetPages() {}

    /** The form by which a sheet is sent. */
    public static Page empty(Visit visit, Reviewer editor, List<Label> troubles) {
        Html html = new Html();
        html.lead(visit.say("sheet-pages.a-sheet-as-offices-make-them"));
        Sending.troubles(html, visit, troubles);
        ReviewPages.form(html, visit.to(FOLDER), editor, "check");
        Sending.file(
                html,
                visit.say("sheet-pages.sheet"),
                visit.say("sheet-pages.xlsx-ods-csv-or-one-text"),
                "required",
                "required",
                "accept",
                ".xlsx,.ods,.csv,.txt,.tsv,.zip");
        Sending.end(html, visit);
        return new Page(troubles.isEmpty() ? 200 : 422, title(visit), html);
    }

    private static String title(Visit visit) {
        return visit.say("common.load-an-office-sheet");
    }

    /** A sheet as it is understood, with the form by which it is loaded, or corrected. */
    public static Page understood(
            Visit visit,
            Reviewer editor,
            Pending pending,
            Understood of,
            List<Asked> asked,
            List<Label> troubles,
            Provenance from) {
        Html html = new Html();
        html.open("p", "class", "lead").leaf("strong", pending.name());
        html.text(" → ").leaf("code", of.dataset()).close();
        of.joining().forEach(label -> html.leaf("p", visit.say(label)));
        Sending.troubles(html, visit, troubles);
        for (Sheet sheet : of.sheets()) {
            sheet(html, visit, sheet);
        }
        ReviewPages.form(html, visit.to(FOLDER, pending.id()), editor, null);
        html.hidden("seen", seen(of));
        if (of.isSound()) {
            provenance(html, visit, of, from);
            button(html, visit.say("sheet-pages.load-it"), "take");
        }
        open(html, visit, asked, of.said(), !of.isSound());
        button(html, visit.say("sheet-pages.dont-load-it"), "discard");
        html.close().line();
        return new Page(of.isSound() && troubles.isEmpty() ? 200 : 422, title(visit), html);
    }

    /** The form again, where what was said can't be taken. */
    public static Page again(
            Visit visit,
            Reviewer editor,
            Pending pending,
            List<Asked> asked,
            Map<String, String> said,
            List<Label> problems) {
        Html html = new Html();
        html.open("p", "class", "lead").leaf("strong", pending.name()).close();
        Sending.troubles(html, visit, problems);
        ReviewPages.form(html, visit.to(FOLDER, pending.id()), editor, null);
        open(html, visit, asked, said, true);
        button(html, visit.say("sheet-pages.dont-load-it"), "discard");
        html.close().line();
        return new Page(422, title(visit), html);
    }

    /** What was loaded. */
    public static Page loaded(Visit visit, String dataset, List<Label> done) {
        Html html = Sending.done(visit, done, visit.to("/datasets", dataset), dataset);
        html.open("p").link(visit.to(FOLDER), visit.say("sheet-pages.load-another")).close();
        return Page.of(visit.say("sheet-pages.loaded"), html);
    }

    /** By which it is known that what is agreed to is what was shown. */
    public static String seen(Understood of) {
        return Integer.toHexString(
                (of.dataset() + of.said() + of.isSound()).hashCode() * 31 + of.sheets().hashCode());
    }

    private static void sheet(Html html, Visit visit, Sheet sheet) {
        if (!sheet.name().isEmpty()) {
            html.leaf("h2", visit.say("sheet-pages.sheet") + sheet.name());
        }
        Sending.troubles(html, visit, sheet.problems());
        html.open("ul");
        sheet.understood().forEach(label -> html.leaf("li", visit.say(label)));
        html.close().line();
        if (sheet.cells().isEmpty()) {
            return;
        }
        html.leaf(
                "p",
                sheet.count() > sheet.cells().size()
                        ? visit.say("sheet-pages.of-cells", sheet.cells().size(), sheet.count())
                        : visit.say("sheet-pages.all-cells", sheet.count()));
        String[] heads = {
            visit.say("sheet-pages.cell"),
            visit.say("sheet-pages.whose-trade"),
            visit.say("common.flow"),
            "Partner",
            visit.say("common.product"),
            visit.say("common.period"),
            visit.say("common.value")
        };
        html.open("table", "class", "stack").heads();
        for (String head : heads) {
            html.leaf("th", head, "scope", "col", "class", head.equals(heads[6]) ? "num" : null);
        }
        html.rows();
        sheet.cells().forEach(cell -> row(html, visit, heads, cell));
        html.close("tbody", "table").line();
    }

    private static void row(Html html, Visit visit, String[] heads, Cell cell) {
        String value =
                cell.value() == null
                        ? visit.say("sheet-pages.confidential")
                        : Numbers.decimal(
                                        cell.value().doubleValue(),
                                        Math.min(
                                                2,
                                                Math.max(
                                                        0,
                                                        cell.value().stripTrailingZeros().scale())),
                                        visit.lang())
                                + "\u00a0"
                                + cell.unit();
        String[] texts = {
            cell.place(),
            visit.say(cell.reporter()),
            visit.say(cell.flow()),
            visit.say(cell.partner()),
            visit.say(cell.product()),
            visit.say(cell.period()),
            value
        };
        html.open("tr");
        for (int i = 0; i < texts.length; i++) {
            html.leaf("td", texts[i], "data-label", heads[i], "class", i == 6 ? "num" : null);
        }
        html.close().line();
    }

    private static void provenance(Html html, Visit visit, Understood of, Provenance from) {
        html.leaf("h2", visit.say("sheet-pages.where-it-comes-from"));
        if (of.isDeclared()) {
            html.leaf("p", visit.say("sheet-pages.producer-and-licence-of-this-dataset"));
        } else {
            html.leaf("p", visit.say("sheet-pages.without-a-producer-no-answer-can"));
            String producer = from.producer().isBlank() ? of.source() : from.producer();
            field(html, "producer", visit.say("sheet-pages.producer"), "text", producer);
            field(html, "licence", visit.say("sheet-pages.licence"), "text", from.licence());
        }
        field(
                html,
                "release",
                visit.say("sheet-pages.released-on-if-known"),
                "date",
                from.release());
    }

    /** What the sheet leaves open, or may have been taken wrongly. */
    private static void open(
            Html html, Visit visit, List<Asked> asked, Map<String, String> said, boolean wanted) {
        html.open("details", "open", wanted ? "open" : null);
        html.leaf("summary", visit.say("sheet-pages.say-what-the-sheet-leaves-open"));
        html.small(visit.say("sheet-pages.rows-and-columns-that-say-it"));
        for (Asked one : asked) {
            String value = said.getOrDefault(one.key(), "");
            if (one.choices().isEmpty()) {
                field(html, "say." + one.key(), visit.say(one.words()), "text", value);
            } else {
                select(html, visit, one, value);
            }
        }
        button(html, visit.say("sheet-pages.understand-it-so"), "again");
        html.close().line();
    }

    private static void select(Html html, Visit visit, Asked one, String value) {
        String id = "say." + one.key();
        html.label(visit.say(one.words()), id);
        html.select(id);
        html.option(visit.say("sheet-pages.as-the-sheet-says"), "", false);
        one.choices()
                .forEach(
                        (choice, words) ->
                                html.option(visit.say(words), choice, choice.equals(value)));
        html.close();
    }

    private static void field(Html html, String name, String words, String type, String value) {
        html.label(words, name);
        html.input(
                type,
                name,
                value,
                "maxlength",
                type.equals("text") ? "200" : null,
                "autocomplete",
                "off");
    }

    private static void button(Html html, String words, String act) {
        html.open("p", "class", "buttons").button(words, "act", act);
        html.close();
    }
}
