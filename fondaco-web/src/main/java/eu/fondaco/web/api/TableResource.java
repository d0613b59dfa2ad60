// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import eu.fondaco.core.answer.StoreTableEngine;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.TableEngine;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.TableCsv;
import eu.fondaco.publishing.answer.TableJson;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.Respond;
import eu.fondaco.web.speech.Speech;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /tables?q=…}: whole tables as JSON or CSV, sent row by row. */
final class TableResource {

    /** More rows aren't sent. */
    static final long MOST_ROWS = 1_200_000;

    private static final int LONGEST = 2_000;

    private final Holdings holdings;
    private final TableEngine engine;

    TableResource(Holdings holdings) {
        this.holdings = holdings;
        engine = new StoreTableEngine(holdings.catalog(), holdings.store(), holdings.measures());
    }

    void show(Context ctx) throws IOException {
        String text = ctx.queryParam("q");
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            Respond.problem(
                    ctx,
                    text == null || text.isBlank() ? 400 : 413,
                    "no-question",
                    Speech.both("api.write-question-short"),
                    List.of());
            return;
        }
        Lang lang = Api.lang(ctx);
        try {
            Optional<TableQuestion> table = holdings.language().parseTable(text, lang);
            if (table.isEmpty()) {
                Respond.problem(
                        ctx, 422, "not-a-table", Speech.both("api.rows-run-over"), List.of());
                return;
            }
            send(ctx, answer(table.get(), Api.asOf(ctx)), lang);
        } catch (QuestionSyntaxException e) {
            Respond.problem(ctx, 422, "not-understood", e.getMessage(), Mending.of(e));
        }
    }

    TableAnswer answer(TableQuestion table, LocalDate asOf) {
        return engine.answer(table, asOf);
    }

    /** Sends a table row by row, as JSON or CSV. */
    void send(Context ctx, TableAnswer answer, Lang lang) throws IOException {
        String format = ctx.queryParam("format") == null ? "json" : ctx.queryParam("format");
        if (!List.of("json", "csv").contains(format)) {
            Respond.problem(
                    ctx,
                    400,
                    "no-such-format",
                    Speech.both("api.format-one-of", "json, csv"),
                    List.of());
            return;
        }
        if (answer instanceof TableAnswer.Known known && known.size() > MOST_ROWS) {
            Respond.problem(
                    ctx,
                    413,
                    "too-large",
                    Speech.both("api.table-too-large", known.size(), MOST_ROWS),
                    List.of());
            return;
        }
        if (format.equals("csv") && answer instanceof TableAnswer.Unknown unknown) {
            Respond.problem(
                    ctx,
                    422,
                    unknown.reason().code().replace('_', '-'),
                    unknown.message().in(lang),
                    List.of());
            return;
        }
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType(format.equals("csv") ? "text/csv; charset=utf-8" : "application/json");
        if (format.equals("csv")) {
            ctx.header("Content-Disposition", "attachment; filename=\"table.csv\"");
        }
        Writer out =
                new BufferedWriter(
                        new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8), 32_768);
        if (format.equals("csv")) {
            TableCsv.write(
                    answer,
                    lang,
                    AreaNames.of(holdings.catalog().areas(), holdings.catalog().products()),
                    holdings.provenance(),
                    out);
        } else {
            TableJson.write(answer, lang, holdings.provenance(), out);
        }
        out.flush();
    }
}
