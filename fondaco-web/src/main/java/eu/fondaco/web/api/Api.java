// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import eu.fondaco.checking.asking.Tongue;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.TableQuestion;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Relations;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Shipped;
import eu.fondaco.core.time.Days;
import eu.fondaco.publishing.acts.ActExport;
import eu.fondaco.publishing.acts.ActFilter;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.asking.FreeAnswers;
import eu.fondaco.publishing.asking.Reply;
import eu.fondaco.publishing.asking.ReplyJson;
import eu.fondaco.web.Checks;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.Parameters;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.Respond;
import eu.fondaco.web.ReviewedChecks;
import eu.fondaco.web.speech.Speech;
import eu.fondaco.web.table.TableFormat;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The API, version 1: what the site shows, as JSON. Its description is {@code openapi.yaml}; errors
 * are those of RFC 9457.
 */
public final class Api {

    /** Where it is served. */
    public static final String ROOT = "/api/v1";

    private static final String JSON = "application/json";
    private static final int LONGEST_QUESTION = 2_000;

    private static final Set<String> CHECKING =
            Set.of("lang", "as-of", "text-lang", "published", "name", "format", "self");

    /** What answers at an address, and the parameters it has. */
    private record Read(Handler handler, Set<String> parameters) {
        Read(Handler handler, String... parameters) {
            this(handler, Set.of(parameters));
        }
    }

    private final Holdings holdings;
    private final CatalogJson catalog;
    private final CheckResource checks;
    private final CheckJobResource jobs;
    private final SeriesResource series;
    private final TableResource tables;
    private final ReviewResource reviews;
    private final RegisterResource registers;

    public Api(Holdings holdings, Checks checks, ReviewedChecks reviewed) {
        this.holdings = holdings;
        this.catalog = new CatalogJson(holdings);
        this.jobs = new CheckJobResource(checks.jobs(), holdings::provenance);
        this.checks = new CheckResource(checks, jobs, holdings::provenance);
        this.series = new SeriesResource(holdings);
        this.tables = new TableResource(holdings);
        this.registers = new RegisterResource(holdings);
        this.reviews = new ReviewResource(holdings, reviewed);
    }

    /** Its GET routes by path. */
    private Map<String, Read> reads() {
        Map<String, Read> reads = new LinkedHashMap<>();
        reads.put(
                "/questions", new Read(this::question, "q", "previous", "format", "lang", "as-of"));
        reads.put("/tables", new Read(tables::show, "q", "format", "lang", "as-of"));
        reads.put("/series", new Read(this::series, "q", "from", "to", "format", "lang", "as-of"));
        reads.put("/complete", new Read(this::complete, "q", "lang"));
        reads.put("/checks/{id}", new Read(jobs::show, "lang", "format"));
        reads.put("/checks/{id}/events", new Read(jobs::events));
        records(reads);
        reads.put("/reviews", new Read(reviews::list, "lang"));
        reads.put("/reviews/{id}", new Read(reviews::one, "lang"));
        reads.put("/measures", new Read(ctx -> found(ctx, catalog.measures())));
        reads.put(
                "/openapi.yaml",
                new Read(
                        ctx ->
                                Respond.cached(
                                        ctx,
                                        "application/yaml",
                                        Shipped.text(Api.class, "openapi.yaml"))));
        return reads;
    }

    /** The routes to what is held beside the cells: figures, relations, agreements, goals. */
    private void records(Map<String, Read> reads) {
        reads.put(
                "/figures",
                new Read(
                        this::figures,
                        "partner",
                        "measure",
                        "period",
                        "offset",
                        "limit",
                        "format"));
        reads.put(
                "/figures/{id}", new Read(ctx -> found(ctx, catalog.figure(ctx.pathParam("id")))));
        reads.put("/relations", new Read(ctx -> found(ctx, catalog.relations())));
        reads.put(
                "/relations/{code}",
                new Read(ctx -> found(ctx, catalog.relation(ctx.pathParam("code")))));
        reads.put(
                "/agreements",
                new Read(
                        this::agreements,
                        Stream.concat(ActFilter.PARAMETERS.stream(), Stream.of("format", "lang"))
                                .toArray(String[]::new)));
        reads.put("/goals", new Read(registers::goals, "strategy", "format", "lang", "as-of"));
        reads.put(
                "/agreements/card",
                new Read(
                        registers::card,
                        "id",
                        "place",
                        "partner",
                        "year",
                        "flow",
                        "against",
                        "lang",
                        "as-of"));
    }

    /**
     * Adds the routes.
     *
     * @param checkLimit counts a check by an address, refusing too many
     */
    public void register(RoutesConfig routes, Consumer<String> checkLimit) {
        reads().forEach(
                        (path, read) ->
                                routes.get(
                                        ROOT + path,
                                        ctx -> {
                                            Parameters.check(ctx, read.parameters());
                                            read.handler().handle(ctx);
                                        }));
        routes.post(
                ROOT + "/checks",
                ctx -> {
                    checkLimit.accept(ctx.ip());
                    Parameters.check(ctx, CHECKING);
                    checks.handle(ctx);
                });
        routes.delete(
                ROOT + "/checks/{id}",
                ctx -> {
                    Parameters.check(ctx, Set.of());
                    jobs.forget(ctx);
                });
        routes.error(
                404,
                ctx -> {
                    if (ctx.path().startsWith("/api/")
                            && !"application/problem+json".equals(ctx.res().getContentType())) {
                        Respond.problem(
                                ctx,
                                404,
                                "no-such-address",
                                Speech.both("api.nothing-at", ctx.path(), ROOT + "/openapi.yaml"),
                                List.of());
                    }
                });
    }

    private void question(Context ctx) throws IOException {
        String text = ctx.queryParam("q");
        if (text == null || text.isBlank()) {
            Respond.problem(ctx, 400, "no-question", Speech.both("api.write-question"), List.of());
            return;
        }
        String before = ctx.queryParam("previous") == null ? "" : ctx.queryParam("previous");
        if (Math.max(text.length(), before.length()) > LONGEST_QUESTION) {
            Respond.problem(ctx, 413, "too-long", Speech.both("api.question-longer"), List.of());
            return;
        }
        Lang lang = ctx.queryParam("lang") == null ? Tongue.of(text, Lang.EN) : lang(ctx);
        LocalDate asOf = asOf(ctx);
        Optional<FreeAnswers.Followed> followed =
                holdings.free().following(text, before, lang, asOf, LocalDate.now());
        if (followed.isPresent()) {
            reply(ctx, followed.get().reply(), lang);
            return;
        }
        try {
            Optional<TableQuestion> table =
                    holdings.free().table(text, lang, asOf, LocalDate.now());
            if (table.isPresent()) {
                table(ctx, table.get(), lang, asOf);
                return;
            }
            Question question = holdings.language().parse(text, lang);
            if (!holdings.free().isExact(text, question, lang, asOf, LocalDate.now())) {
                free(ctx, text, lang, asOf);
                return;
            }
            Answer answer = holdings.free().exact(question, lang, asOf);
            Optional<Reply> instead =
                    holdings.free().instead(text, answer, lang, asOf, LocalDate.now());
            if (instead.isPresent()) {
                reply(ctx, instead.get(), lang);
                return;
            }
            told(ctx, answer, lang);
        } catch (QuestionSyntaxException inOtherWords) {
            free(ctx, text, lang, asOf);
        }
    }

    /** An answer to an exact question, as JSON or as a table. */
    private void told(Context ctx, Answer answer, Lang lang) throws IOException {
        Optional<TableFormat> format = format(ctx, "json");
        if (format.isPresent()) {
            AnswerTable.of("answer", List.of(answer), holdings.provenance())
                    .send(ctx, format.get());
            return;
        }
        String sentence = holdings.free().sentence(answer, lang);
        List<String> related = holdings.free().related(answer, lang);
        Respond.cached(
                ctx,
                JSON,
                AnswerJson.print(answer, lang, sentence, related, holdings.provenance()));
    }

    /** A table of cells as at {@code /tables}; of published figures where no dataset has it. */
    private void table(Context ctx, TableQuestion asked, Lang lang, LocalDate asOf)
            throws IOException {
        TableAnswer cells = tables.answer(asked, asOf);
        Reply published =
                cells instanceof TableAnswer.Unknown
                        ? holdings.free().answer(asked, lang, asOf)
                        : null;
        if (published != null && published.kind() == Reply.Kind.ANSWER) {
            reply(ctx, published, lang);
        } else {
            tables.send(ctx, cells, lang);
        }
    }

    /** Answers a question in everyday words; one that needs another is a problem with choices. */
    private void free(Context ctx, String text, Lang lang, LocalDate asOf) throws IOException {
        Reply reply = holdings.free().free(text, lang, asOf, LocalDate.now());
        if (reply.asksBack()) {
            Respond.problem(
                    ctx,
                    422,
                    "not-understood",
                    reply.sentence(),
                    reply.choices(),
                    json ->
                            ReplyJson.numbers(
                                    json, "instead", reply.instead(), lang, holdings.provenance()));
            return;
        }
        reply(ctx, reply, lang);
    }

    private void reply(Context ctx, Reply reply, Lang lang) throws IOException {
        Optional<TableFormat> format = format(ctx, "json");
        if (format.isPresent()) {
            ReplyTable.of(reply, ctx.queryParam("q"), holdings.provenance())
                    .send(ctx, format.get());
        } else {
            Respond.cached(ctx, JSON, ReplyJson.print(reply, lang, holdings.provenance()));
        }
    }

    /** Agreements chosen by parameters, as JSON, a table or a calendar of their last days. */
    private void agreements(Context ctx) throws IOException {
        String asked = ctx.queryParam("format");
        String format = asked == null ? "json" : asked;
        ActFilter filter;
        try {
            filter =
                    ActFilter.read(
                            name -> ctx.queryParam(name) == null ? "" : ctx.queryParam(name),
                            LocalDate.now());
        } catch (ActFilter.WrongValueException e) {
            Respond.problem(ctx, 400, "wrong-value", e.words(), List.of());
            return;
        }
        Relations relations = holdings.catalog().relations();
        List<Instrument> acts = filter.of(relations.instruments(), holdings.catalog());
        ActExport export = new ActExport(relations, filter.day());
        switch (format) {
            case "json" -> Respond.cached(ctx, JSON, export.json(acts));
            case "csv" -> file(ctx, "agreements.csv", "text/csv", export.csv(acts));
            case "ics" ->
                    file(ctx, "agreements.ics", "text/calendar", export.calendar(acts, lang(ctx)));
            default ->
                    Respond.problem(
                            ctx,
                            400,
                            "wrong-value",
                            Speech.both("api.none-of", format, "format", "json, csv, ics"),
                            List.of());
        }
    }

    private static void file(Context ctx, String name, String type, String body) {
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Respond.cached(ctx, type, body);
    }

    private void series(Context ctx) throws IOException {
        Question question;
        try {
            question = holdings.language().parse(String.valueOf(ctx.queryParam("q")), lang(ctx));
        } catch (QuestionSyntaxException e) {
            Respond.problem(ctx, 422, "not-understood", e.getMessage(), Mending.of(e));
            return;
        }
        if (question.period() == null || !question.period().isYear() || question.n() > 0) {
            Respond.problem(ctx, 422, "not-a-series", Speech.both("api.one-year"), List.of());
            return;
        }
        int first = year(ctx, "from", question.period().firstYear() - 9);
        int last = year(ctx, "to", question.period().firstYear());
        if (last < first || last - first >= SeriesResource.MOST_YEARS) {
            Respond.problem(
                    ctx,
                    413,
                    "too-long",
                    Speech.both("api.series-years", SeriesResource.MOST_YEARS),
                    List.of());
            return;
        }
        List<Answer> answers = series.answers(question, first, last, asOf(ctx));
        if ("csv".equals(ctx.queryParam("format"))) {
            ctx.header("Content-Disposition", "attachment; filename=\"series.csv\"");
            Respond.cached(ctx, "text/csv; charset=utf-8", series.csv(answers));
            return;
        }
        Optional<TableFormat> format = format(ctx, "json", "jsonstat");
        if (format.isPresent()) {
            AnswerTable.of("series", answers, holdings.provenance()).send(ctx, format.get());
        } else {
            Respond.cached(ctx, JSON, series.jsonStat(question, answers, lang(ctx)));
        }
    }

    static int year(Context ctx, String name, int otherwise) {
        String text = ctx.queryParam(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{4}")) {
            throw new RefusedException(
                    400, "not-a-year", Speech.both("api.write-as", name, "2019"), 0);
        }
        return Integer.parseInt(text);
    }

    private void figures(Context ctx) throws IOException {
        String licence = holdings.provenance().licence("figures").orElse("");
        if ("csv".equals(ctx.queryParam("format"))) {
            ctx.header("Content-Disposition", "attachment; filename=\"figures.csv\"");
            Respond.cached(
                    ctx,
                    "text/csv; charset=utf-8",
                    FiguresTable.csv(catalog.fitting(ctx::queryParam), licence));
            return;
        }
        Optional<TableFormat> format = format(ctx, "json");
        if (format.isPresent()) {
            FiguresTable.table(catalog.fitting(ctx::queryParam), licence).send(ctx, format.get());
        } else {
            found(ctx, catalog.figures(ctx::queryParam));
        }
    }

    /** The table format asked for; none where it is one of the other names, or none is named. */
    private Optional<TableFormat> format(Context ctx, String... others) {
        String name = ctx.queryParam("format");
        if (name == null || List.of(others).contains(name)) {
            return Optional.empty();
        }
        List<String> known = new ArrayList<>(List.of(others));
        holdings.formats().forEach(f -> known.add(f.extension()));
        return Optional.of(
                holdings.format(name)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                400,
                                                "no-such-format",
                                                Speech.both(
                                                        "api.format-one-of",
                                                        String.join(", ", known)),
                                                0)));
    }

    private void complete(Context ctx) throws IOException {
        String text = ctx.queryParam("q") == null ? "" : ctx.queryParam("q");
        if (text.length() > LONGEST_QUESTION) {
            Respond.problem(ctx, 413, "too-long", Speech.both("api.question-longer"), List.of());
            return;
        }
        found(
                ctx,
                CatalogJson.completions(
                        holdings.language().complete(text, text.length(), lang(ctx))));
    }

    private static void found(Context ctx, CatalogJson.Found found) {
        if (found.body() == null) {
            Respond.problem(
                    ctx,
                    404,
                    "not-held",
                    Speech.both("api.nothing-held", found.asked()),
                    found.nearest());
        } else {
            Respond.cached(ctx, JSON, found.body());
        }
    }

    static Lang lang(Context ctx) {
        String asked = ctx.queryParam("lang");
        return asked != null && asked.equalsIgnoreCase("it") ? Lang.IT : Lang.EN;
    }

    static LocalDate asOf(Context ctx) {
        return date(ctx, "as-of");
    }

    /** A day given as a parameter; null when there is none. */
    static LocalDate date(Context ctx, String name) {
        String text = ctx.queryParam(name);
        try {
            return text == null || text.isBlank() ? null : Days.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new RefusedException(
                    400, "not-a-date", Speech.both("api.write-as", name, "2020-01-31"), 0);
        }
    }
}
