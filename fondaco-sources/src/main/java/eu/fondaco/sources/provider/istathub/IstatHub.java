// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.istathub;

import eu.fondaco.sources.provider.istat.Istat;
import eu.fondaco.sources.pull.Answer;
import eu.fondaco.sources.pull.Declaration;
import eu.fondaco.sources.pull.Desk;
import eu.fondaco.sources.pull.Portion;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Quirk;
import eu.fondaco.sources.pull.Quirk.Category;
import eu.fondaco.sources.pull.Reply;
import eu.fondaco.sources.pull.Snapshot;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The interface behind the browser of Istat's foreign trade (Coeweb), which gives region, partner
 * and product together as JSON-stat. Istat promises nothing about it: everything that knows it is
 * in this package, and {@code istat} is the service to prefer for what that has.
 */
@Quirk(
        id = "istat-hub-undocumented",
        category = Category.ADDRESS,
        cause =
                "no documentation and no promise; an answer that isn't JSON-stat is refused, not"
                        + " guessed at")
public final class IstatHub implements Provider {

    static final String TIME = "TIME_PERIOD";

    private static final Declaration DECLARATION =
            new Declaration(
                    "istat-hub",
                    "Istat, Coeweb data browser",
                    URI.create(
                            "https://esploradati.istat.it/Coeweb/databrowserhub/api/core/nodes/1"),
                    Map.of("data", "/datasets/IT1%2C{flow}%2C1.0/data"),
                    "CC-BY-4.0",
                    Istat.PACE,
                    "exports of regions quarterly, about ten weeks after the quarter");

    @Override
    public Declaration declaration() {
        return DECLARATION;
    }

    @Override
    public List<Snapshot> pull(PullSpec spec, Desk desk) throws IOException, InterruptedException {
        URI uri = DECLARATION.address("data", desk.base(spec), Map.of("flow", spec.flow()));
        if (spec.where().isEmpty()) {
            throw new PullFailedException(
                    uri, Speech.both("pull.not-whole"), Speech.both("pull.name-codes"));
        }
        int year = LocalDate.now().getYear();
        Map<String, String> headers =
                Map.of(
                        "Accept",
                        "application/json",
                        "Content-Type",
                        "application/json",
                        "userlang",
                        "it");
        return desk.each(
                spec.parts(),
                part -> desk.post(uri, headers, filters(part, year), "json").stream().toList());
    }

    @Override
    public boolean shutsOut() {
        return true;
    }

    /**
     * What is wanted, as the browser writes it: a list of dimensions with codes, and from which day
     * to which.
     *
     * @param year the last one, where none is named
     */
    @Quirk(
            id = "istat-hub-days",
            category = Category.ADDRESS,
            cause = "periods are asked for by a range of days, which has two ends")
    static String filters(Portion part, int year) throws PullFailedException {
        List<String> filters = new ArrayList<>();
        part.where()
                .forEach(
                        (dimension, codes) ->
                                filters.add(
                                        "{\"id\":\""
                                                + dimension
                                                + "\",\"filterValues\":["
                                                + codes.stream()
                                                        .map(c -> '"' + c + '"')
                                                        .collect(Collectors.joining(","))
                                                + "],\"type\":\"CodeValues\",\"period\":0}"));
        for (String end : List.of(part.from(), part.to())) {
            if (!end.matches("(\\d{4}(-(0[1-9]|1[0-2]))?)?")) {
                throw new PullFailedException(
                        DECLARATION.base(),
                        Speech.both("pull.no-period", end),
                        Speech.both("pull.years-or-months"));
            }
        }
        if (!part.from().isEmpty() || !part.to().isEmpty()) {
            filters.add(
                    "{\"id\":\""
                            + TIME
                            + "\",\"type\":\"TimeRange\",\"from\":\""
                            + month(part.from(), "1900", "-01").atDay(1)
                            + "\",\"to\":\""
                            + month(part.to(), String.valueOf(year), "-12").atEndOfMonth()
                            + "\",\"period\":0,\"filterValues\":[]}");
        }
        return "[" + String.join(",", filters) + "]";
    }

    private static YearMonth month(String period, String otherwise, String end) {
        String named = period.isEmpty() ? otherwise : period;
        return YearMonth.parse(named.length() == 4 ? named + end : named);
    }

    @Override
    @Quirk(
            id = "istat-hub-empty",
            category = Category.ANSWER,
            cause = "a table without values is an answer with status 200")
    public Answer judge(Reply reply) {
        if (reply.status() == 404 || reply.status() == 204) {
            return new Answer.Empty(Speech.both("pull.no-data-or-table"));
        }
        if (reply.status() == 206) {
            return partial();
        }
        String head = reply.head();
        boolean table = head.stripLeading().startsWith("{") && head.contains("\"dimension\"");
        if (reply.status() != 200 || !table) {
            return new Answer.Refused(
                    Speech.both("pull.otherwise", reply.status(), reply.words()),
                    Speech.both("pull.use-istat"));
        }
        return head.matches("(?s).*\"value\"\\s*:\\s*(\\{\\s*\\}|\\[\\s*\\]).*")
                ? new Answer.Empty(Speech.both("pull.without-values"))
                : new Answer.Data();
    }

    @Quirk(
            id = "istat-hub-206",
            category = Category.ANSWER,
            cause = "a table that is too large comes cut, with status 206")
    private static Answer partial() {
        return new Answer.TooMuch(Speech.both("pull.part-only"), Speech.both("pull.fewer-codes"));
    }
}
