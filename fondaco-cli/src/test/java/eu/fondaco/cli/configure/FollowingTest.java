// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.observatory.NewObservatory;
import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site shows what is loaded while it is served. */
class FollowingTest {

    private static final String ASKED =
            "/api/v1/questions?q=exports%20from%20IT%20to%20CN%20in%202018";

    @TempDir Path work;
    private int files;

    @Test
    void showsEachReleaseWhenItLands() throws Exception {
        Path folder = work.resolve("o");
        NewObservatory.create(folder);
        load(folder, "2020-01-01", 101);
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(
                                Serving.holdings(open),
                                ServerOptions.onPort(0).withLimits(100_000, 1_000, 1_000_000));
                Following following = new Following(server, open)) {
            assertThat(get(server, ASKED)).contains("101");
            AtomicBoolean ended = new AtomicBoolean();
            ExecutorService visitors = Executors.newFixedThreadPool(3);
            List<Future<Integer>> visits =
                    List.of(
                            visitors.submit(() -> visit(server, ended)),
                            visitors.submit(() -> visit(server, ended)),
                            visitors.submit(() -> visit(server, ended)));
            for (int i = 2; i < 6; i++) {
                load(folder, "202" + i + "-01-01", 100 + i);
                following.look();
                assertThat(get(server, ASKED)).contains("10" + i);
                assertThat(get(server, "/sdmx/v1/data/DF_T/all?includeHistory=true&format=csv"))
                        .contains(",101", ",10" + i);
            }
            ended.set(true);
            for (Future<Integer> visit : visits) {
                assertThat(visit.get()).isPositive();
            }
            visitors.shutdownNow();
        }
    }

    @Test
    void saysWhenSomethingNewerCantBeShown() throws Exception {
        Path folder = work.resolve("o");
        NewObservatory.create(folder);
        load(folder, "2020-01-01", 101);
        try (OpenObservatory open = OpenObservatory.open(folder);
                FondacoServer server =
                        FondacoServer.start(Serving.holdings(open), ServerOptions.onPort(0));
                Following following = new Following(server, open)) {
            load(folder, "2021-01-01", 102);
            Path broken = Files.writeString(folder.resolve("relations/x.yaml"), "instruments: 7");
            following.look();
            assertThat(get(server, ASKED)).contains("101");
            assertThat(get(server, "/en/")).contains("Something newer was loaded");
            assertThat(get(server, "/it/")).contains("qualcosa di più recente");
            Files.delete(broken);
            following.look();
            assertThat(get(server, ASKED)).contains("102");
            assertThat(get(server, "/en/")).doesNotContain("Something newer");
        }
    }

    private static int visit(FondacoServer server, AtomicBoolean ended) throws Exception {
        int visits = 0;
        while (!ended.get()) {
            assertThat(get(server, ASKED)).containsPattern("10[1-5]");
            visits++;
        }
        return visits;
    }

    private void load(Path folder, String day, int value) throws IOException {
        Path file =
                Files.writeString(
                        work.resolve("f" + files++ + ".csv"),
                        "dataset,reporter,partner,flow,product,period,value,unit\n"
                                + "t,IT,CN,X,TOTAL,2018,"
                                + value
                                + ",EUR\n");
        Loading.load(
                folder,
                List.of(file),
                new Loading.Options(LocalDate.parse(day), false, false, null),
                LocalDate.parse("2026-01-01"));
    }

    private static String get(FondacoServer server, String path) throws Exception {
        URI address = URI.create(server.address().replace("localhost", "127.0.0.1") + path);
        var answer =
                HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
