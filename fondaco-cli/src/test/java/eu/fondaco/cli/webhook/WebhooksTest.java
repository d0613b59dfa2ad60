// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import eu.fondaco.cli.webhook.Webhooks.Outcome;
import eu.fondaco.cli.webhook.Webhooks.Report;
import eu.fondaco.observatory.WebhooksYaml.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are signed, tried again, and sent to nobody within. */
class WebhooksTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochSecond(1_900_000_000), ZoneOffset.UTC);

    private final List<String> got = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void aReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    String id = exchange.getRequestHeaders().getFirst("webhook-id");
                    String at = exchange.getRequestHeaders().getFirst("webhook-timestamp");
                    String signed = exchange.getRequestHeaders().getFirst("webhook-signature");
                    boolean right =
                            signed.equals(Signature.of("hush", id, Long.parseLong(at), body));
                    got.add(exchange.getRequestURI() + " " + at + " " + right + " " + body);
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    exchange.sendResponseHeaders(answers.isEmpty() ? 204 : answers.remove(0), -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Webhook hook() {
        return new Webhook(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/in"), "SECRET");
    }

    private static Webhooks webhooks() {
        return new Webhooks(
                name -> name.equals("SECRET") ? "hush" : null,
                address -> true,
                List.of(Duration.ofMillis(1), Duration.ofMillis(1)),
                CLOCK);
    }

    @Test
    void aMessageIsSigned() throws Exception {
        Report report = webhooks().send(hook(), "{\"type\":\"test\"}", true);
        assertThat(report).isEqualTo(new Report(Outcome.TAKEN, 204, 1));
        assertThat(got).containsExactly("/in 1900000000 true {\"type\":\"test\"}");
    }

    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        assertThat(
                        Signature.of(
                                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1_614_265_330,
                                "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whatFailsIsTriedAgainAndWhatIsRefusedIsNot() throws Exception {
        answers.addAll(List.of(503, 429));
        assertThat(webhooks().send(hook(), "{}", true))
                .isEqualTo(new Report(Outcome.TAKEN, 204, 3));
        answers.addAll(List.of(500, 500, 500, 500));
        assertThat(webhooks().send(hook(), "{}", true))
                .isEqualTo(new Report(Outcome.REFUSED, 500, 3));
        answers.clear();
        answers.add(410);
        assertThat(webhooks().send(hook(), "{}", true))
                .isEqualTo(new Report(Outcome.REFUSED, 410, 1));
        answers.addAll(List.of(302, 204));
        assertThat(webhooks().send(hook(), "{}", true).status()).isEqualTo(302);
        assertThat(got).noneMatch(g -> g.contains("elsewhere"));
    }

    @Test
    void nobodyWithinIsTold() throws Exception {
        Webhooks usual = new Webhooks(name -> "hush", PublicAddresses::isPublic, List.of(), CLOCK);
        assertThat(usual.send(hook(), "{}", true).outcome()).isEqualTo(Outcome.NOT_PUBLIC);
        assertThat(got).isEmpty();
        Webhook open = new Webhook(hook().url(), "OTHER");
        assertThat(webhooks().send(open, "{}", true).outcome()).isEqualTo(Outcome.NO_SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
                "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1", "::",
                "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::a00:1",
                "2002:a00:1::", "2001:db8::1"
            })
    void addressesWithinAreNotPublic(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "2606:4700::1111"})
    void othersAre(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
