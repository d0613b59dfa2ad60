// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.site;

import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Note;
import eu.fondaco.publishing.answer.TableWords;
import eu.fondaco.publishing.html.Html;
import eu.fondaco.web.api.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to a question for a whole table: its first rows, what all of them rest on, and files
 * with all of it.
 */
final class AskedTable {

    /** So many rows are shown; files have all. */
    static final int MOST = 200;

    private final Desk desk;
    private final TableEngine engine;

    AskedTable(Desk desk) {
        this.desk = desk;
        engine = desk.tables();
    }

    TableAnswer answer(Visit visit, TableQuestion table) {
        return engine.answer(table, visit.asOf().orElse(null));
    }

    Page show(Visit visit, TableQuestion table, TableAnswer answer) {
        String said = desk.holdings().language().say(table, visit.lang());
        Html html = new Html();
        if (answer instanceof TableAnswer.Unknown unknown) {
            html.open("div", "class", "answer none");
            html.leaf(
                    "p",
                    visit.say("common.not-known") + unknown.message().in(visit.lang()),
                    "class",
                    "value");
            html.close().line();
        }
        html.open("dl").leaf("dt", visit.say("common.understood-as"));
        AskPage.understood(html, visit, said, table.toString());
        if (!answer.evidence().notes().isEmpty()) {
            html.leaf("dt", visit.say("common.definition"));
        }
        for (Note note : answer.evidence().notes()) {
            html.leaf("dd", desk.holdings().free().say(note, visit.lang()));
        }
        html.close();
        if (answer instanceof TableAnswer.Known known) {
            rows(html, visit, known, said);
            files(html, visit, known);
            sources(html, visit, known);
        }
        html.leaf("h2", visit.say("common.another-question"));
        AskPage.form(html, desk, visit, table.toString(), "");
        return new Page(200, visit.capital(said), html);
    }

    private void rows(Html html, Visit visit, TableAnswer.Known known, String said) {
        TableWords words = new TableWords(visit.lang());
        html.open("table").leaf("caption", said);
        html.heads();
        for (Universe axis : known.question().axes()) {
            html.head(heading(axis.dimension(), visit));
        }
        html.numberHead(visit.say("common.value")).rows();
        List<Dimension> axes = new ArrayList<>();
        known.question().axes().forEach(a -> axes.add(a.dimension()));
        int[] shown = {0};
        try {
            known.forEach(
                    row -> {
                        if (shown[0]++ >= MOST) {
                            return false;
                        }
                        row(html, visit, axes, row, words);
                        return true;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory can't fail", e);
        }
        html.close("tbody", "table").line();
        String left = words.left(known.size(), MOST);
        if (!left.isEmpty()) {
            html.leaf("p", left + visit.say("asked-table.the-files-have-all-of-them"));
        }
    }

    private void row(Html html, Visit visit, List<Dimension> axes, TableRow row, TableWords words) {
        html.open("tr");
        for (int a = 0; a < axes.size(); a++) {
            html.leaf(
                    a == 0 ? "th" : "td",
                    name(axes.get(a), row.code(a), visit),
                    "scope",
                    a == 0 ? "row" : null);
        }
        html.number(words.value(row)).close();
    }

    private String name(Dimension dimension, String code, Visit visit) {
        return switch (dimension) {
            case REPORTER, PARTNER -> desk.area(code, visit);
            case PRODUCT -> desk.products(eu.fondaco.core.question.Codes.of(code), visit);
            default -> code;
        };
    }

    private static String heading(Dimension dimension, Visit visit) {
        return switch (dimension) {
            case REPORTER -> visit.say("common.reporter");
            case PARTNER -> visit.say("common.partner");
            case PRODUCT -> visit.say("common.product");
            default -> visit.say("common.year");
        };
    }

    private static void files(Html html, Visit visit, TableAnswer.Known known) {
        String address =
                Api.ROOT
                        + "/tables?q="
                        + Visit.encode(known.question().toString())
                        + visit.asOf().map(d -> "&as-of=" + d).orElse("");
        html.open("p").text(visit.say("common.all-rows-as-a-file"));
        html.link(address + "&format=csv", "CSV").text(" ").link(address, "JSON").close().line();
    }

    private void sources(Html html, Visit visit, TableAnswer.Known known) {
        html.leaf("h2", visit.say("common.evidence")).open("ul", "class", "sources");
        for (EvidenceItem item : known.evidence().items()) {
            html.open("li");
            desk.sources(visit).write(html, item);
            html.close().line();
        }
        html.close();
    }
}
