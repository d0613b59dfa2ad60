// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.web.FondacoServer;
import eu.fondaco.web.ServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Each visitor's check is the same as if nobody else were there. */
class ConcurrentVisitorsTest {

    private static final int VISITORS = 32;

    /** So many at least; in a build more, as many as fit in some twenty seconds. */
    private static final int LEAST = Integer.getInteger("fondaco.checks", 2_000);

    private static final int MOST = Math.max(2_000, LEAST);
    private static final long TIME = 20_000_000_000L;

    @Test
    void checksBesideOthersAreTheSameAsAlone() throws Exception {
        List<String> texts = texts();
        try (OpenObservatory open = OpenObservatory.open(Path.of("../examples/emilia-romagna"));
                FondacoServer server =
                        FondacoServer.start(
                                Serving.holdings(open),
                                ServerOptions.onPort(0)
                                        .withLimits(100_000, 1_000_000, 1_000_000)
                                        .withProxies(Set.of("127.0.0.1")))) {
            HttpClient client = HttpClient.newHttpClient();
            List<String> alone = new ArrayList<>();
            for (String text : texts) {
                alone.add(check(client, server, text, "192.0.2.250"));
            }
            assertThat(alone.stream().distinct().count()).isGreaterThan(30);
            long until = System.nanoTime() + TIME;
            AtomicInteger next = new AtomicInteger();
            ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
            List<Future<Integer>> visits = new ArrayList<>();
            for (int v = 0; v < VISITORS; v++) {
                String address = "192.0.2." + v;
                visits.add(
                        visitors.submit(
                                () -> {
                                    int n = 0;
                                    for (int i = next.getAndIncrement();
                                            i < LEAST || i < MOST && System.nanoTime() < until;
                                            i = next.getAndIncrement()) {
                                        int which = i * 7 % texts.size();
                                        assertThat(check(client, server, texts.get(which), address))
                                                .isEqualTo(alone.get(which));
                                        n++;
                                    }
                                    return n;
                                }));
            }
            int done = 0;
            for (Future<Integer> visit : visits) {
                done += visit.get();
            }
            visitors.shutdown();
            System.out.println(done + " checks of " + VISITORS + " visitors at once");
            assertThat(done).isBetween(LEAST, MOST);
        }
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int year = 2003 + i;
            texts.add(
                    "# Trade "
                            + year
                            + "\n\nIn "
                            + year
                            + " exports of Emilia-Romagna to China grew by "
                            + (3 + i)
                            + ".4%. A year earlier they were "
                            + (900 + 31 * i)
                            + " million euros.");
            texts.add(
                    "Nel "
                            + year
                            + " l'Emilia-Romagna ha importato dal Giappone merci per "
                            + (200 + 7 * i)
                            + " milioni di euro; due anni prima erano "
                            + (190 + 3 * i)
                            + " milioni.");
        }
        return texts;
    }

    private static String check(
            HttpClient client, FondacoServer server, String text, String address) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + server.port() + "/api/v1/checks"))
                        .header("Content-Type", "text/markdown; charset=utf-8")
                        .header("X-Forwarded-For", address)
                        .POST(BodyPublishers.ofString(text))
                        .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
