// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * When each host was last asked from this machine, by whichever process and for whichever
 * observatory: providers count requests by machine. One small file a host, which is locked while a
 * process waits for its turn and written at the moment in which it asks, so that requests that fail
 * and processes that are killed count too.
 */
public final class HostClocks {

    private static final Object IN_PROCESS = new Object();
    private static final Duration STRAY = Duration.ofHours(1);
    private static final int LONGEST = 200;

    private final Path folder;

    /**
     * @param folder where the files are; it is made when it is needed
     */
    public HostClocks(Path folder) {
        this.folder = folder;
    }

    /**
     * Those of this machine's user: below {@code FONDACO_STATE}, else {@code XDG_STATE_HOME}, else
     * {@code LOCALAPPDATA}, else {@code ~/.local/state}.
     */
    public static HostClocks ofThisMachine() {
        String own = System.getenv("FONDACO_STATE");
        if (own != null && !own.isBlank()) {
            return new HostClocks(Path.of(own, "hosts"));
        }
        for (String variable : new String[] {"XDG_STATE_HOME", "LOCALAPPDATA"}) {
            String base = System.getenv(variable);
            if (base != null && !base.isBlank()) {
                return new HostClocks(Path.of(base, "fondaco", "hosts"));
            }
        }
        return new HostClocks(
                Path.of(System.getProperty("user.home"), ".local", "state", "fondaco", "hosts"));
    }

    /** What is known of a host; null for never. */
    private record Times(Instant asked, Instant shut) {

        /** What a file says; one that can't be read counts as asked just now. */
        static Times of(String text, Instant now) {
            Instant asked = null;
            Instant shut = null;
            for (String line : text.lines().toList()) {
                try {
                    if (line.startsWith("asked ")) {
                        asked = Instant.parse(line.substring(6));
                    } else if (line.startsWith("shut ")) {
                        shut = Instant.parse(line.substring(5));
                    }
                } catch (DateTimeParseException e) {
                    asked = now;
                }
            }
            // a time far ahead was written under another setting of the machine's clock
            return new Times(asked != null && asked.isAfter(now.plus(STRAY)) ? now : asked, shut);
        }

        String text() {
            return (asked == null ? "" : "asked " + asked + "\n")
                    + (shut == null ? "" : "shut " + shut + "\n");
        }
    }

    /** What is done with a host's file while nobody else may. */
    private interface Work {
        Times with(Times known) throws IOException, InterruptedException;
    }

    /**
     * Waits for the next turn at a host and takes it.
     *
     * @param pace least time between two requests
     * @throws PullFailedException when the host has shut this machine out lately, or the time can't
     *     be written down
     */
    void turn(URI uri, Duration pace, Waiting waiting) throws IOException, InterruptedException {
        locked(
                uri,
                waiting,
                known -> {
                    if (known.shut != null && waiting.now().isBefore(known.shut)) {
                        throw new PullFailedException(
                                uri,
                                Speech.both("pull.shut-out"),
                                Speech.both("pull.after", known.shut));
                    }
                    if (known.asked != null) {
                        Duration left = pace.minus(Duration.between(known.asked, waiting.now()));
                        if (!left.isNegative() && !left.isZero()) {
                            waiting.sleep(left);
                        }
                    }
                    return new Times(waiting.now(), null);
                });
    }

    /** Remembers that a host wants to be left alone. */
    void shut(URI uri, Instant until, Waiting waiting) throws IOException, InterruptedException {
        locked(uri, waiting, known -> new Times(known.asked, until));
    }

    private void locked(URI uri, Waiting waiting, Work work)
            throws IOException, InterruptedException {
        synchronized (IN_PROCESS) {
            try (FileChannel channel = open(uri);
                    FileLock lock = channel.lock()) {
                ByteBuffer text = ByteBuffer.allocate(LONGEST);
                while (text.hasRemaining() && channel.read(text, text.position()) > 0) {
                    continue;
                }
                Times known =
                        Times.of(
                                new String(
                                        text.array(), 0, text.position(), StandardCharsets.UTF_8),
                                waiting.now());
                ByteBuffer fresh =
                        ByteBuffer.wrap(work.with(known).text().getBytes(StandardCharsets.UTF_8));
                int length = fresh.remaining();
                while (fresh.hasRemaining()) {
                    channel.write(fresh, fresh.position());
                }
                channel.truncate(length);
            }
        }
    }

    private FileChannel open(URI uri) throws IOException {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        String name =
                host.replaceAll("[^a-z0-9.-]", "_")
                        + (uri.getPort() < 0 ? "" : "_" + uri.getPort());
        try {
            Files.createDirectories(folder);
            return FileChannel.open(
                    folder.resolve(name),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new PullFailedException(
                    uri, Speech.both("pull.no-clock", folder), Speech.both("pull.state-folder"));
        }
    }
}
