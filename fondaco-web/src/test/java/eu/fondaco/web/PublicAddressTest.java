// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.core.catalog.Publication;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others cite, embed or follow names the configured address, whoever asks by which name. */
class PublicAddressTest {

    private static final String OURS = "https://observatory.example.org";

    private static FondacoServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        Publication published = new Publication("", "", OURS, "", Map.of());
        server =
                FondacoServer.start(
                        TestHoldings.with(SmallObservatory.holdings(), published),
                        ServerOptions.onPort(0));
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/relations/YB",
                "/it/relations/YB",
                "/en/ask?q=exports+of+XA-1+to+YB+in+2016",
                "/it/figures/G2015",
                "/en/embed/relations/YB?chart=1",
                "/en/embed/relations/YB?chart=1&format=svg",
                "/en/embed/relations/YB?chart=1&format=csv",
                "/it/embed/relations/YB?chart=1&format=json",
                "/feed.en.atom",
                "/sitemap.xml",
            })
    void noAddressIsThatByWhichAVisitorCame(String path) throws Exception {
        String page = client.get(path).body();
        assertThat(page).contains(OURS).doesNotContain("127.0.0.1", "localhost");
    }

    @Test
    void previewsAreTheOnesOfTheConfiguredAddress() throws Exception {
        String page = client.get("/en/relations/YB").body();
        assertThat(page).contains("property=\"og:url\" content=\"" + OURS + "/en/relations/YB\"");
    }

    @Test
    void eitherNameIsEmbedded() throws Exception {
        for (String name : new String[] {OURS, "http://127.0.0.1:" + server.port()}) {
            String told = client.get("/oembed?format=json&url=" + name + "/en/relations/YB").body();
            assertThat(told).contains(OURS + "/en/embed/relations/YB").doesNotContain("127.0.0.1");
        }
    }
}
