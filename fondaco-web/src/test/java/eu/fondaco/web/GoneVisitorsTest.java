// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.fondaco.checking.StandardChecker;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.deadline.TooLateException;
import eu.fondaco.core.flow.StoreUnavailableException;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Label;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody works for visitors who have gone, and whoever stays is told when to come again. */
class GoneVisitorsTest {

    private static final String ASKED = "?q=exports+from+XA-1+to+YB+in+2016";
    private static final String ELSEWHERE = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    private static FondacoServer start(QuestionEngine engine) {
        Holdings small = SmallObservatory.holdings();
        Holdings asking =
                TestHoldings.of(
                        small.catalog(),
                        small.store(),
                        small.measures(),
                        engine,
                        small.language(),
                        new StandardChecker(small.catalog(), List.of(), engine),
                        List.of());
        ServerOptions patient = ServerOptions.onPort(0).withTime(Duration.ofMinutes(10));
        return FondacoServer.start(asking, patient);
    }

    /** Works for ten minutes unless it is stopped, or it has been long enough. */
    private FondacoServer startSlow() {
        return start(
                (questions, asOf) -> {
                    asked.countDown();
                    try {
                        while (enough.getCount() > 0) {
                            Deadline.check();
                        }
                    } catch (TooLateException e) {
                        givenUp.countDown();
                        throw e;
                    }
                    throw new StoreUnavailableException(
                            Label.of("enough"), Duration.ofSeconds(7), null);
                });
    }

    private static String sent(String how) {
        String text = "Exports from Upper Xania to Yberia reached 3,016 million euros in 2016.";
        String head = "Host: localhost\r\n";
        if (how.equals("chunks")) {
            return "POST /api/v1/checks HTTP/1.1\r\n%sContent-Type: text/plain\r\n".formatted(head)
                    + "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                            .formatted(text.length(), text);
        }
        String body =
                how.equals("text")
                        ? text
                        : "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n"
                                + text
                                + "\r\n--b--\r\n";
        String at =
                how.equals("text")
                        ? "POST /api/v1/checks HTTP/1.1\r\nContent-Type: text/plain\r\n"
                        : "POST /en/check HTTP/1.1\r\n"
                                + "Content-Type: multipart/form-data; boundary=b\r\n";
        return at + head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static Socket ask(FondacoServer server, String more) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.getOutputStream()
                .write(
                        ("GET /api/v1/questions"
                                        + ASKED
                                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                        + more)
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void workEndsWhenItsVisitorHangsUp() throws Exception {
        try (FondacoServer server = startSlow()) {
            try (Socket visitor = ask(server, "")) {
                assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
                assertThat(givenUp.await(3, TimeUnit.SECONDS)).as("while someone waits").isFalse();
            }
            assertThat(givenUp.await(60, TimeUnit.SECONDS)).as("when nobody waits").isTrue();
        }
    }

    /** A text is checked for whoever waits for it, however it was sent. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "form", "chunks"})
    void aCheckEndsWhenItsVisitorHangsUp(String how) throws Exception {
        try (FondacoServer server = startSlow()) {
            try (Socket visitor = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                visitor.getOutputStream().write(sent(how).getBytes(StandardCharsets.UTF_8));
                assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
                assertThat(givenUp.await(3, TimeUnit.SECONDS)).as("while someone waits").isFalse();
            }
            assertThat(givenUp.await(10, TimeUnit.SECONDS)).as("when nobody waits").isTrue();
        }
    }

    /** What is sent ahead of an answer that takes long isn't lost. */
    @Test
    void aVisitorMayAskAheadWhileWaiting() throws Exception {
        try (FondacoServer server = startSlow();
                Socket visitor = ask(server, "")) {
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(givenUp.await(2, TimeUnit.SECONDS)).isFalse();
            visitor.getOutputStream().write(ELSEWHERE.getBytes(StandardCharsets.US_ASCII));
            assertThat(givenUp.await(2, TimeUnit.SECONDS)).isFalse();
            enough.countDown();
            visitor.setSoTimeout(60_000);
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    visitor.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(in.readLine()).contains(" 503 ");
            String line = in.readLine();
            while (!line.contains("HTTP/1.1 200")) {
                line = in.readLine();
            }
        }
    }

    @Test
    void aStoreThatIsDownGivesNoNumberButWhenToComeAgain() throws Exception {
        try (FondacoServer server =
                start(
                        (questions, asOf) -> {
                            throw new StoreUnavailableException(
                                    Label.of("it is down"), Duration.ofSeconds(7), null);
                        })) {
            Client client = new Client(server.port());
            for (String path : List.of("/api/v1/questions", "/en/ask", "/it/ask")) {
                HttpResponse<String> answer = client.get(path + ASKED);
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).as(path).contains("7");
                assertThat(answer.body()).as(path).doesNotContain("\"value\":");
            }
            assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
        }
    }
}
