// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.sources.provider.istat.Istat;
import eu.fondaco.sources.pull.Desk.Freshness;
import eu.fondaco.sources.pull.StubServer.Canned;
import eu.fondaco.sources.pull.StubServer.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    @TempDir Path folder;
    private final StubServer server = new StubServer();
    private final FastTime time = new FastTime();

    @AfterEach
    void close() {
        server.close();
    }

    private HostClocks clocks() {
        return new HostClocks(folder.resolve("machine"));
    }

    private List<Snapshot> ask(String path) throws IOException, InterruptedException {
        return new Desk(new Istat(), folder, Freshness.A_DAY, time, clocks())
                .ask(URI.create(server.base() + path), Map.of(), "csv");
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("a.csv");
            entry.setTime(1_700_000_000_000L); // the same bytes whenever they are made
            zip.putNextEntry(entry);
            zip.write("a,b\n1,2\n".repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aCutArchiveIsFetchedAgain() throws Exception {
        server.on("/a", new Canned(200, "application/zip", zip()));
        server.fail(Fault.HALF);
        Snapshot kept = ask("/a").get(0);
        assertThat(kept.file()).endsWith(".zip");
        assertThat(kept.in(folder)).hasBinaryContent(zip());
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void anArchiveThatStaysCutIsRefused() throws Exception {
        byte[] whole = zip();
        server.on(
                "/a",
                new Canned(
                        200, "application/zip", java.util.Arrays.copyOf(whole, whole.length - 30)));
        assertThatThrownBy(() -> ask("/a")).hasMessageContaining("damaged or cut archive");
    }

    @Test
    void aBrokenDownloadGoesOnWhereItBrokeOff() throws Exception {
        server.resumable();
        server.on("/a", 200, "text/csv", "DATAFLOW,a\nX,1\n".repeat(20_000));
        server.fail(Fault.CUT_LINE, Fault.UNAVAILABLE);
        assertThat(ask("/a").get(0).in(folder))
                .content()
                .isEqualTo("DATAFLOW,a\nX,1\n".repeat(20_000));
        assertThat(server.ranges().get(2)).startsWith("bytes=").isNotEqualTo("bytes=0-");
    }

    @Test
    void bytesThatWereTamperedWithAreFetchedAgain() throws Exception {
        server.on("/a", 200, "text/csv", "x,y\n1,2\n");
        Snapshot kept = ask("/a").get(0);
        Files.writeString(kept.in(folder), "x,y\n1,3\n");
        assertThat(ask("/a").get(0).in(folder)).hasContent("x,y\n1,2\n");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void aRevisedAnswerIsKeptBesideTheOldOne() throws Exception {
        server.on("/a", 200, "text/csv", "x,y\n1,2\n", "x,y\n1,3\n");
        Snapshot old = ask("/a").get(0);
        Snapshot fresh =
                new Desk(new Istat(), folder, Freshness.NONE, time, clocks())
                        .ask(URI.create(server.base() + "/a"), Map.of(), "csv")
                        .get(0);
        assertThat(old.in(folder)).hasContent("x,y\n1,2\n");
        assertThat(fresh.in(folder)).hasContent("x,y\n1,3\n");
    }

    @Test
    void offlineNothingIsAsked() {
        assertThatThrownBy(
                        () ->
                                new Desk(new Istat(), folder, Freshness.OFFLINE, time, clocks())
                                        .ask(URI.create(server.base() + "/a"), Map.of(), "csv"))
                .isInstanceOf(PullFailedException.class)
                .hasMessageContaining("never fetched");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aRequestThatIsWrongIsNotRepeated() {
        server.on("/a", 400, "text/plain", "no such dimension");
        assertThatThrownBy(() -> ask("/a"))
                .hasMessageContaining("400")
                .hasMessageContaining("no such dimension");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void nothingTwiceIsTakenForNoData() throws Exception {
        server.on("/a", 200, "text/csv", "\uFEFF", "");
        assertThat(ask("/a")).isEmpty();
        assertThat(server.asked()).hasSize(2);
        server.on("/b", 200, "text/csv", "", "x,y\n1,2\n");
        assertThat(ask("/b").get(0).in(folder)).hasContent("x,y\n1,2\n");
    }

    @Test
    void aRedirectionHasItsTurn() throws Exception {
        server.redirect("/old", "/new");
        server.on("/new", 200, "text/csv", "x,y\n1,2\n");
        assertThat(ask("/old").get(0).in(folder)).hasContent("x,y\n1,2\n");
        assertThat(time.sleeps()).containsExactly(Istat.PACE);
    }

    @Test
    void twoConnectionsThatTimeOutMayBeABan() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            URI uri = URI.create("http://127.0.0.1:" + full.getLocalPort() + "/a");
            Line line = line(Duration.ofMillis(300), Duration.ofSeconds(60));
            assertThatThrownBy(() -> line.ask(uri, Map.of(), null))
                    .isInstanceOf(PullFailedException.class)
                    .hasMessageContaining("twice")
                    .hasMessageContaining("ban");
        }
    }

    @Test
    void aDownloadThatIsSlowIsNoneThatHangs() throws Exception {
        server.on("/slow", 200, "text/csv", "x,y\n1,2\n");
        server.drip("/slow", Duration.ofMillis(400));
        Line line = line(Duration.ofSeconds(5), Duration.ofMillis(1500));
        Reply reply = line.ask(URI.create(server.base() + "/slow"), Map.of(), null);
        assertThat(reply.body()).hasContent("x,y\n1,2\n");
        server.drip("/slow", Duration.ofSeconds(5));
        Line impatient = line(Duration.ofSeconds(5), Duration.ofMillis(100));
        assertThatThrownBy(() -> impatient.ask(URI.create(server.base() + "/slow"), Map.of(), null))
                .hasMessageContaining("5 times");
    }

    private Line line(Duration connect, Duration idle) {
        return new Line(
                new Istat(), clocks(), folder.resolve("snapshots/.part"), time, connect, idle);
    }
}
