// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.istathub;

import eu.fondaco.sources.pull.Answer;
import eu.fondaco.sources.pull.Declaration;
import eu.fondaco.sources.pull.Desk;
import eu.fondaco.sources.pull.Provider;
import eu.fondaco.sources.pull.PullFailedException;
import eu.fondaco.sources.pull.PullSpec;
import eu.fondaco.sources.pull.Quirk;
import eu.fondaco.sources.pull.Quirk.Category;
import eu.fondaco.sources.pull.Reply;
import eu.fondaco.sources.pull.Snapshot;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
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
                    Duration.ofMillis(12_500),
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
                    uri, "isn't asked for a whole table", "name the codes you want below 'where'");
        }
        List<Snapshot> kept = new ArrayList<>();
        for (Map<String, List<String>> part : spec.parts()) {
            desk.post(
                            uri,
                            Map.of(
                                    "Accept",
                                    "application/json",
                                    "Content-Type",
                                    "application/json",
                                    "userlang",
                                    "it"),
                            filters(part, spec, LocalDate.now().getYear()),
                            "json")
                    .ifPresent(kept::add);
        }
        return kept;
    }

    /**
     * What is wanted, as the browser writes it: a list of dimensions with codes, and how many
     * periods.
     */
    @Quirk(
            id = "istat-hub-latest-periods",
            category = Category.ADDRESS,
            cause = "periods are asked for by their number, counted back from the last one")
    static String filters(Map<String, List<String>> where, PullSpec spec, int year)
            throws PullFailedException {
        List<String> filters = new ArrayList<>();
        where.forEach(
                (dimension, codes) ->
                        filters.add(
                                "{\"id\":\""
                                        + dimension
                                        + "\",\"filterValues\":["
                                        + codes.stream()
                                                .map(c -> '"' + c + '"')
                                                .collect(Collectors.joining(","))
                                        + "],\"type\":\"CodeValues\",\"period\":0}"));
        if (!spec.from().matches("(\\d{4}.*)?") || !spec.to().isEmpty()) {
            throw new PullFailedException(
                    DECLARATION.base(),
                    "gives the latest periods only",
                    "write 'from' as a year, and no 'to'");
        }
        if (!spec.from().isEmpty()) {
            int years = Math.max(1, year - Integer.parseInt(spec.from().substring(0, 4)) + 1);
            filters.add(
                    "{\"id\":\""
                            + TIME
                            + "\",\"type\":\"TimePeriod\",\"period\":"
                            + years * aYear(where)
                            + ",\"filterValues\":[]}");
        }
        return "[" + String.join(",", filters) + "]";
    }

    private static int aYear(Map<String, List<String>> where) {
        List<String> frequencies = where.getOrDefault("FREQ", List.of("A"));
        return frequencies.contains("M") ? 12 : frequencies.contains("Q") ? 4 : 1;
    }

    @Override
    @Quirk(
            id = "istat-hub-empty",
            category = Category.ANSWER,
            cause = "a table without values is an answer with status 200")
    public Answer judge(Reply reply) {
        if (reply.status() == 404 || reply.status() == 204) {
            return new Answer.Empty("no data, or no such table");
        }
        String head = reply.head();
        boolean table = head.stripLeading().startsWith("{") && head.contains("\"dimension\"");
        if (reply.status() != 200 || !table) {
            return new Answer.Refused(
                    "answers otherwise than its browser is used to (status "
                            + reply.status()
                            + "): "
                            + reply.words(),
                    "the interface may have changed; use provider istat");
        }
        return head.matches("(?s).*\"value\"\\s*:\\s*(\\{\\s*\\}|\\[\\s*\\]).*")
                ? new Answer.Empty("a table without values")
                : new Answer.Data();
    }
}
