// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.fondaco.core.text.Label;
import eu.fondaco.sources.pull.Desk.Freshness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pace at a host, which is one for all processes of a machine. */
class HostClocksTest {

    private static final Duration PACE = Duration.ofMillis(600);
    private static final URI HOST = URI.create("https://office.example/data");

    @TempDir Path folder;

    /** A provider that finds nothing: each request fails, and counts all the same. */
    private record Refusing() implements Provider {

        @Override
        public Declaration declaration() {
            return new Declaration("refusing", "Refusing", HOST, Map.of(), "none", PACE, "never");
        }

        @Override
        public List<Snapshot> pull(PullSpec spec, Desk desk)
                throws IOException, InterruptedException {
            return List.of();
        }

        @Override
        public Answer judge(Reply reply) {
            return new Answer.Refused(Label.of("refuses"), Label.of("don't ask"));
        }
    }

    /** A process that asks four times: base address, its own folder, folder of the machine. */
    public static final class Process {

        private Process() {}

        public static void main(String[] args) throws Exception {
            Noting time = new Noting();
            for (int i = 0; i < 4; i++) {
                try {
                    new Desk(
                                    new Refusing(),
                                    Path.of(args[1]),
                                    Freshness.NONE,
                                    time,
                                    new HostClocks(Path.of(args[2])))
                            .ask(URI.create(args[0] + "/" + i), Map.of(), "csv");
                } catch (PullFailedException e) {
                    System.out.println(time.last);
                }
            }
        }
    }

    /** Real time, which notes when it was looked at last: that is when a turn was taken. */
    private static final class Noting implements Waiting {

        private Instant last;

        @Override
        public Instant now() {
            last = Instant.now();
            return last;
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        }
    }

    private java.lang.Process start(StubServer server, String own) throws IOException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Process.class.getName(),
                        server.base().toString(),
                        Files.createDirectories(folder.resolve(own)).toString(),
                        folder.resolve("machine").toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(own + ".log").toFile())
                .start();
    }

    @Test
    void twoProcessesKeepOnePaceAndFailuresCount() throws Exception {
        try (StubServer server = new StubServer()) {
            java.lang.Process one = start(server, "one");
            java.lang.Process two = start(server, "two");
            assertThat(one.waitFor(60, TimeUnit.SECONDS) && two.waitFor(60, TimeUnit.SECONDS))
                    .isTrue();
            List<String> log = new ArrayList<>(Files.readAllLines(folder.resolve("one.log")));
            log.addAll(Files.readAllLines(folder.resolve("two.log")));
            assertThat(server.asked()).as(log.toString()).hasSize(8);
            List<Instant> turns = log.stream().map(Instant::parse).sorted().toList();
            assertThat(turns).hasSize(8);
            for (int i = 1; i < turns.size(); i++) {
                assertThat(Duration.between(turns.get(i - 1), turns.get(i)))
                        .isGreaterThanOrEqualTo(PACE.minusMillis(1));
            }
        }
    }

    @Test
    void aTimeThatCannotBeReadCountsAsNow() throws Exception {
        FastTime time = new FastTime();
        Files.writeString(folder.resolve("office.example"), "asked at some time\n");
        new HostClocks(folder).turn(HOST, PACE, time);
        assertThat(time.sleeps()).containsExactly(PACE);
    }

    @Test
    void hostsDoNotWaitForEachOther() throws Exception {
        FastTime time = new FastTime();
        HostClocks clocks = new HostClocks(folder);
        clocks.turn(HOST, PACE, time);
        clocks.turn(URI.create("https://other.example/"), PACE, time);
        assertThat(time.sleeps()).isEmpty();
        new HostClocks(folder).turn(URI.create("https://OFFICE.example/x"), PACE, time);
        assertThat(time.sleeps()).containsExactly(PACE);
    }

    @Test
    void whereNothingCanBeNotedNobodyIsAsked() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new HostClocks(file).turn(HOST, PACE, new FastTime()))
                .isInstanceOf(PullFailedException.class)
                .hasMessageContaining("FONDACO_STATE");
    }
}
