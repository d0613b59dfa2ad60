// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** So many requests a minute of each address, whatever is asked for. */
class EveryRouteCountsTest {

    private static final int MOST = 5;

    private static FondacoServer start() {
        return FondacoServer.start(
                SmallObservatory.holdings(), ServerOptions.onPort(0).withLimits(20_000, 100, MOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/",
                "/it/datasets",
                "/en/embed",
                "/feed.en.atom",
                "/catalog.ttl",
                "/sitemap.xml",
                "/api/v1/measures",
                "/sdmx/v1/dataflow",
                "/sdmx/v2/structure/dataflow",
                "/data/nothing.csv",
                "/en/nowhere"
            })
    void isCounted(String path) throws Exception {
        try (FondacoServer server = start()) {
            Client client = new Client(server.port());
            for (int i = 0; i < MOST; i++) {
                assertThat(client.get(path).statusCode()).as("%d", i).isNotEqualTo(429);
            }
            assertThat(client.get(path).statusCode()).isEqualTo(429);
            assertThat(client.get("/en/").statusCode()).as("all together").isEqualTo(429);
            assertThat(client.get(Assets.STYLE.address()).statusCode()).isEqualTo(200);
            assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    /** What finds no place is asked for again by its system, after a second. */
    @Test
    void manyConnectionsAtOnceAreTaken() throws Exception {
        try (FondacoServer server = start();
                Selector selector = Selector.open()) {
            List<SocketChannel> all = new ArrayList<>();
            long began = System.nanoTime();
            for (int i = 0; i < 512; i++) {
                SocketChannel one = SocketChannel.open();
                one.configureBlocking(false);
                all.add(one);
                one.connect(new InetSocketAddress("127.0.0.1", server.port()));
                one.register(selector, SelectionKey.OP_CONNECT);
            }
            int left = all.size();
            while (left > 0) {
                selector.select(5_000);
                for (SelectionKey key : selector.selectedKeys()) {
                    ((SocketChannel) key.channel()).finishConnect();
                    key.cancel();
                    left--;
                }
                selector.selectedKeys().clear();
            }
            long took = System.nanoTime() - began;
            for (SocketChannel one : all) {
                one.close();
            }
            assertThat(TimeUnit.NANOSECONDS.toMillis(took)).isLessThan(950);
        }
    }
}
