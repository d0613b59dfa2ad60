// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.account.Reviewer;
import eu.fondaco.web.sheet.ActsIntake.Act;
import eu.fondaco.web.sheet.ActsIntake.Understood;
import eu.fondaco.web.sheet.PendingSheets.Pending;
import eu.fondaco.web.speech.Speech;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages on which a table of agreements is sent, looked at as it is understood, and taken. */
public final class ActsPages {

    /** Where they are, after the language. */
    public static final String FOLDER = "/load-agreements";

    /** Before the name of the field that a column gives. */
    public static final String COLUMN = "column.";

    public static final String KIND_WORDS = "kind-words";
    public static final String KIND_CODES = "kind-code";

    /** How days may be written. */
    public static final List<String> ORDERS = List.of("ymd", "dmy", "mdy");

    public static final Label NO_FILE = Speech.both("sheet-pages.no-file-was-chosen");
    public static final Label FORGOTTEN = Speech.both("acts-pages.no-longer-held");
    public static final Label DISCARDED = Speech.both("sheet-pages.nothing-was-written");
    public static final Label LOOK_AGAIN = Speech.both("acts-pages.look-again");

    private ActsPages() {}

    /** The form by which a table is sent. */
    public static Page empty(Visit visit, Reviewer editor, List<Label> troubles) {
        Html html = new Html();
        html.lead(visit.say("acts-pages.lead"));
        Sending.troubles(html, visit, troubles);
        ReviewPages.form(html, visit.to(FOLDER), editor, "check");
        Sending.file(
                html,
                visit.say("acts-pages.table"),
                visit.say("acts-pages.csv"),
                "accept",
                ".csv,.tsv,.txt");
        Sending.end(html, visit);
        return new Page(troubles.isEmpty() ? 200 : 422, visit.say("acts-pages.title"), html);
    }

    /** What a table means: its acts, and the form by which they are corrected or taken. */
    public static Page understood(
            Visit visit,
            Reviewer editor,
            Pending pending,
            Understood of,
            Map<String, Label> fields,
            Map<String, Label> kinds,
            List<Label> troubles) {
        Html html = new Html();
        html.open("p", "class", "lead").leaf("strong", pending.name());
        html.text(" → ").leaf("code", of.place()).close();
        Sending.troubles(html, visit, troubles);
        Sending.troubles(html, visit, of.problems());
        if (of.isThere()) {
            html.leaf("p", visit.say("acts-pages.replaces", of.place()), "class", "notice");
        }
        if (!of.unknownAreas().isEmpty()) {
            String names = String.join(", ", of.unknownAreas());
            html.leaf("p", visit.say("acts-pages.unknown-areas", names), "class", "notice");
        }
        acts(html, visit, of, kinds);
        ReviewPages.form(html, visit.to(FOLDER, pending.id()), editor, null);
        html.hidden("seen", of.seen());
        boolean sound = of.problems().isEmpty();
        if (sound) {
            html.open("p", "class", "buttons");
            html.button(visit.say("acts-pages.take"), "act", "take");
            html.close();
        }
        meaning(html, visit, of, fields);
        kinds(html, visit, of, kinds);
        html.open("p", "class", "buttons");
        html.button(visit.say("acts-pages.again"), "act", "again");
        html.button(visit.say("acts-pages.discard"), "act", "discard");
        html.close();
        html.close().line();
        boolean fine = sound && troubles.isEmpty();
        return new Page(fine ? 200 : 422, visit.say("acts-pages.title"), html);
    }

    /** What was taken. */
    public static Page taken(Visit visit, List<Label> done) {
        Html html =
                Sending.done(visit, done, visit.to("/instruments"), visit.say("common.agreements"));
        html.open("p").link(visit.to(FOLDER), visit.say("acts-pages.another")).close();
        return Page.of(visit.say("acts-pages.taken"), html);
    }

    private static void acts(Html html, Visit visit, Understood of, Map<String, Label> kinds) {
        html.leaf("h2", visit.say("acts-pages.as-read"));
        if (of.acts().isEmpty()) {
            html.leaf("p", visit.say("acts-pages.no-act"));
            return;
        }
        html.leaf(
                "p",
                of.count() > of.acts().size()
                        ? visit.say("acts-pages.some", of.acts().size(), of.count())
                        : visit.say("acts-pages.all", of.count()));
        String[] heads = {
            visit.say("acts-pages.id"),
            visit.say("acts-pages.date"),
            visit.say("agreements-page.kind"),
            visit.say("acts-pages.ours"),
            visit.say("acts-pages.others"),
            visit.say("acts-pages.areas"),
            visit.say("acts-pages.about")
        };
        html.open("table", "class", "stack").heads(heads);
        for (Act act : of.acts()) {
            Label kind = kinds.get(act.kind());
            String[] texts = {
                act.id(),
                day(act.date(), visit),
                kind == null ? act.kind() : visit.say(kind),
                act.ours(),
                act.others(),
                visit.say(act.areas()),
                act.about()
            };
            html.open("tr");
            for (int i = 0; i < texts.length; i++) {
                html.leaf("td", texts[i].isEmpty() ? "–" : texts[i], "data-label", heads[i]);
            }
            html.close().line();
        }
        html.close("tbody", "table").line();
    }

    private static void meaning(Html html, Visit visit, Understood of, Map<String, Label> fields) {
        html.leaf("h2", visit.say("acts-pages.columns"));
        html.small(visit.say("acts-pages.columns-lead"));
        html.open("div", "class", "facets");
        fields.forEach(
                (field, words) -> {
                    Map<String, String> choices = new LinkedHashMap<>();
                    choices.put("", visit.say("acts-pages.no-column"));
                    of.heads().forEach(head -> choices.put(head, head));
                    String chosen = of.meaning().getOrDefault(field, "");
                    select(html, COLUMN + field, COLUMN + field, visit.say(words), choices, chosen);
                    if (field.equals("date") && !chosen.isEmpty()) {
                        select(
                                html,
                                "order",
                                "order",
                                visit.say("acts-pages.order"),
                                orders(visit),
                                of.order());
                    }
                });
        html.close().line();
    }

    private static Map<String, String> orders(Visit visit) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("ymd", visit.say("acts-pages.order-ymd"));
        choices.put("dmy", visit.say("acts-pages.order-dmy"));
        choices.put("mdy", visit.say("acts-pages.order-mdy"));
        return choices;
    }

    private static void kinds(Html html, Visit visit, Understood of, Map<String, Label> kinds) {
        if (of.kinds().isEmpty()) {
            return;
        }
        html.leaf("h2", visit.say("acts-pages.kinds"));
        Map<String, String> choices = new LinkedHashMap<>();
        kinds.forEach((code, words) -> choices.put(code, visit.say(words)));
        html.open("div", "class", "facets");
        int n = 0;
        for (Map.Entry<String, String> kind : of.kinds().entrySet()) {
            html.hidden(KIND_WORDS, kind.getKey());
            select(html, KIND_CODES + n, KIND_CODES, kind.getKey(), choices, kind.getValue());
            n++;
        }
        html.close().line();
    }

    private static void select(
            Html html,
            String id,
            String name,
            String words,
            Map<String, String> choices,
            String chosen) {
        html.open("p").label(words, id);
        html.open("select", "id", id, "name", name);
        choices.forEach((value, text) -> html.option(text, value, value.equals(chosen)));
        html.close("select", "p");
    }

    /** A day in words; as it was written where it is none. */
    private static String day(String written, Visit visit) {
        try {
            return visit.date(PartialDate.parse(written));
        } catch (IllegalArgumentException none) {
            return written; // what is wrong with it is told above the table
        }
    }
}
