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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private List<Snapshot> ask(String path) throws IOException, InterruptedException {
        return new Desk(new Istat(), folder, Freshness.A_DAY, time)
                .ask(URI.create(server.base() + path), Map.of(), "csv");
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
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
                new Desk(new Istat(), folder, Freshness.NONE, time)
                        .ask(URI.create(server.base() + "/a"), Map.of(), "csv")
                        .get(0);
        assertThat(old.in(folder)).hasContent("x,y\n1,2\n");
        assertThat(fresh.in(folder)).hasContent("x,y\n1,3\n");
    }

    @Test
    void offlineNothingIsAsked() {
        assertThatThrownBy(
                        () ->
                                new Desk(new Istat(), folder, Freshness.OFFLINE, time)
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
}
