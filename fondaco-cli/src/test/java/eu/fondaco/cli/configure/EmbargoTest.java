// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.observatory.release.StagedRelease;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a release is to be had anywhere before its hour, and all of it after. */
class EmbargoTest {

    /** What only the release holds: cells, a dataset, an agreement, a strategy, a brief. */
    private static final Pattern NEWS =
            Pattern.compile("73[.,\u00a0 ]?291|freshly|zanzibar pact|quorra|a wholly new note", 2);

    private static final int REQUESTS = 1_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Instant hour = Instant.now().plus(40, ChronoUnit.DAYS);
    @TempDir Path work;
    private Path folder;

    @BeforeEach
    void anObservatoryWithAReleaseThatWaits() throws IOException {
        folder = work.resolve("o");
        NewObservatory.create(folder);
        load(folder, "2020-01-01", "t", "IT,CN,X,TOTAL,2018,101,EUR");
        StagedRelease release = StagedRelease.prepare(folder, hour);
        Path staged = release.folder();
        load(staged, release.day().toString(), "t", "IT,CN,X,TOTAL,2018,73291,EUR");
        load(staged, release.day().toString(), "freshly", "IT,FR,X,TOTAL,2019,73291,EUR");
        Files.createDirectories(staged.resolve("relations"));
        Files.writeString(
                staged.resolve("relations/new.yaml"),
                """
                instruments:
                  - id: Q1
                    kind: agreement
                    kind_as_printed: Zanzibar Pact
                    date: 2019-05-07
                    our_parties: [Italy]
                    partner_parties: [Quorra]
                    partner_areas: [TZ]
                    status: in force
                """);
        Files.createDirectories(release.notes().resolve("notes"));
        Files.writeString(release.notes().resolve("notes/IT.en.html"), "<p>freshly made</p>");
        Files.writeString(release.notes().resolve("notes/IT.en.html.bak"), "freshly kept");
        Files.createDirectories(staged.resolve("briefs"));
        Files.writeString(
                staged.resolve("briefs/new.en.md"),
                "---\ntitle: A wholly new note\nlang: en\n---\nExports were 73291 euros.\n");
    }

    private void load(Path into, String day, String dataset, String row) throws IOException {
        Path file =
                Files.writeString(
                        work.resolve(dataset + day + ".csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + dataset
                                + ","
                                + row
                                + "\n");
        Loading.load(
                into,
                List.of(file),
                new Loading.Options(LocalDate.parse(day), false, false, null),
                LocalDate.parse(day));
    }

    @Test
    void holdsOnEveryRouteUntilTheHour() throws Exception {
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(
                                Serving.holdings(open),
                                ServerOptions.onPort(0).withLimits(100_000, 1_000_000, 1_000_000));
                Following following = new Following(server, open)) {
            List<String> paths = paths(server);
            Random random = new Random(19);
            following.look(hour.minusSeconds(1));
            for (int i = 0; i < REQUESTS; i++) {
                String path = paths.get(random.nextInt(paths.size()));
                assertThat(NEWS.matcher(got(server, path)).find()).as(path).isFalse();
            }
            for (String call : calls()) {
                assertThat(NEWS.matcher(called(server, call)).find()).as(call).isFalse();
            }
            following.look(hour);
            String notes = "/releases/" + hour.toString().substring(0, 10) + "/notes/IT.en.html";
            assertThat(got(server, "/en" + notes.replaceFirst("/notes.*", ""))).contains(notes);
            assertThat(got(server, notes)).contains("<p>freshly made</p>");
            assertThat(got(server, notes + ".bak")).doesNotContain("freshly kept");
            for (String path : showing()) {
                assertThat(got(server, path)).as(path).containsPattern(NEWS);
            }
            for (String call : calls()) {
                assertThat(called(server, call)).as(call).containsPattern(NEWS);
            }
        }
    }

    @Test
    void isOverForWhoeverOpensTheObservatory() throws Exception {
        // as it will be once its hour is over
        Files.writeString(
                folder.resolve(".fondaco/release/prepared"),
                "at " + Instant.now().minusSeconds(1) + "\n");
        try (OpenObservatory open = OpenObservatory.open(folder)) {
            assertThat(open.store().datasets()).extracting("id").contains("freshly");
            assertThat(StagedRelease.find(folder)).isEmpty();
        }
    }

    /** Pages that the site names, and addresses of all kinds that would show what is new. */
    private List<String> paths(FondacoServer server) throws Exception {
        List<String> paths = new ArrayList<>(showing());
        Matcher named =
                Pattern.compile("<loc>https?://[^/]+(/[^<]*)</loc>")
                        .matcher(got(server, "/sitemap-1.xml"));
        while (named.find()) {
            paths.add(named.group(1));
        }
        assertThat(paths).hasSizeGreaterThan(300);
        paths.addAll(
                List.of(
                        "/catalog.rdf",
                        "/catalog.jsonld",
                        "/feed.en.atom",
                        "/feed.it.atom",
                        "/overturned.en.atom",
                        "/checks.it.atom",
                        "/agreements.en.atom",
                        "/en/overturned",
                        "/sitemap.xml",
                        "/api/v1/openapi.yaml",
                        "/en/releases/" + hour.toString().substring(0, 10),
                        "/releases/" + hour.toString().substring(0, 10) + "/notes/IT.en.html",
                        "/.fondaco/release/folder/observatory.yaml",
                        "/sdmx/v1/availableconstraint/DF_T",
                        "/health/ready"));
        return paths;
    }

    private static List<String> showing() {
        return List.of(
                "/en/ask?q=exports+from+IT+to+CN+in+2018",
                "/it/ask?q=exports+from+IT+to+FR+in+2019",
                "/api/v1/questions?q=exports+from+IT+to+CN+in+2018",
                "/api/v1/series?q=exports+from+IT+to+CN+in+2018",
                "/api/v1/agreements",
                "/en/instruments",
                "/en/instruments/Q1",
                "/en/briefs",
                "/en/briefs/new.en",
                "/en/datasets",
                "/en/datasets/freshly",
                "/en/datasets/freshly/table",
                "/en/search?q=zanzibar",
                "/en/relations/TZ",
                "/data/t.csv",
                "/data/t.json",
                "/data/freshly.csv",
                "/sdmx/v1/data/DF_T/all",
                "/sdmx/v1/data/DF_T/all?includeHistory=true&format=csv",
                "/sdmx/v2/data/dataflow/*/DF_FRESHLY/+/*",
                "/sdmx/v1/dataflow/all/all/latest?references=all",
                "/catalog.ttl",
                "/llms.txt");
    }

    /** Calls of tools of assistants that would show what is new. */
    private static List<String> calls() {
        return List.of(
                tool("ask", "\"question\":\"exports from IT to CN in 2018\""),
                tool("search", "\"words\":\"zanzibar\""),
                tool("relation", "\"counterpart\":\"TZ\""));
    }

    private static String tool(String name, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
                + name
                + "\",\"arguments\":{"
                + arguments
                + "}}}";
    }

    /** What an address gives, without what only says again what was asked for. */
    private String got(FondacoServer server, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(server, path)).build(), BodyHandlers.ofString())
                .body()
                .replace(path, "")
                .replaceAll("(?i)q=[^\"<& ]*|df_freshly|/(data|datasets)/freshly", "")
                .replaceAll("Nothing here is called (<[a-z]+>)?freshly", "");
    }

    private String called(FondacoServer server, String call) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(at(server, "/mcp"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(BodyPublishers.ofString(call, StandardCharsets.UTF_8))
                        .build();
        return http.send(request, BodyHandlers.ofString()).body().replace("\"words\"", "");
    }

    private static URI at(FondacoServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path.replace(" ", "%20"));
    }
}
