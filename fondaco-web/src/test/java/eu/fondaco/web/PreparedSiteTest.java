// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.Checker;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.text.Document;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that was just started shows its pages while the briefs are still being checked. */
@Timeout(300)
class PreparedSiteTest {

    private static final String EN = "This text is being checked";
    private static final String IT = "Questo testo è in corso di verifica";

    private final CountDownLatch free = new CountDownLatch(1);
    private final AtomicInteger checks = new AtomicInteger();

    /** Judges as the small observatory's, but not before it may. */
    private CheckedBrief slow(
            String name, Document document, Checker.Options how, Checker.Progress progress) {
        checks.incrementAndGet();
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.at(Checker.Stage.READING, 0, 0);
        return SmallObservatory.holdings().checker().check(name, document, how, progress);
    }

    private Holdings holdings() {
        Holdings small = SmallObservatory.holdings();
        return TestHoldings.of(
                small.catalog(),
                small.store(),
                small.measures(),
                small.engine(),
                small.language(),
                this::slow,
                small.briefs());
    }

    @Test
    void pagesAreShownWhileBriefsAreChecked() throws Exception {
        try (FondacoServer server = FondacoServer.start(holdings(), ServerOptions.onPort(0))) {
            server.prepare();
            Client client = new Client(server.port());
            for (String path : List.of("/en", "/en/briefs", "/en/briefs/trial.en")) {
                assertThat(client.get(path).body()).as(path).contains(EN);
            }
            for (String path : List.of("/it", "/it/briefs", "/it/briefs/trial.it")) {
                assertThat(client.get(path).body()).as(path).contains(IT);
            }
            assertThat(client.get("/en/briefs/trial.en").body())
                    .contains("Exports rose.", "data-look-again");
            free.countDown();
            await(client, "/en/briefs");
            for (String path : List.of("/en", "/en/briefs", "/it", "/en/briefs/trial.en")) {
                assertThat(client.get(path).body()).as(path).doesNotContain(EN, IT);
            }
            assertThat(client.get("/en/briefs/trial.en").body()).contains("class=\"note");
            assertThat(checks).as("each brief is checked once").hasValue(2);
        }
    }

    /** Asks until nothing is being checked any more. */
    private static void await(Client client, String path) throws Exception {
        while (client.get(path).body().contains(EN)) {
            Thread.sleep(20);
        }
    }

    @Test
    void aServerThatEndsLeavesNothingBehind() throws Exception {
        FondacoServer server = FondacoServer.start(holdings(), ServerOptions.onPort(0));
        server.prepare();
        server.close();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("behind") && thread.isAlive());
    }
}
