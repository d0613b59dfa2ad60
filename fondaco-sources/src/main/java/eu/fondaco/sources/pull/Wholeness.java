// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import eu.fondaco.core.text.Label;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/**
 * Whether an answer can be what was asked for at all: not a web page, not half a file, not nothing.
 */
final class Wholeness {

    /** The flaw of an answer without bytes. */
    static final Label NOTHING = Speech.both("pull.nothing");

    private Wholeness() {}

    /** What is wrong with it; nothing when it looks whole. */
    static Optional<Label> flaw(Reply reply) throws IOException {
        if (reply.status() != 200) {
            return Optional.empty();
        }
        String start = start(reply).toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || reply.mediaType().startsWith("text/html")) {
            return Optional.of(Speech.both("pull.web-page", reply.words()));
        }
        if (start.isEmpty()) {
            return Optional.of(NOTHING);
        }
        String end = reply.tail().stripTrailing();
        byte[] magic = magic(reply.body());
        if (magic[0] == 'P' && magic[1] == 'K') {
            return archive(reply.body(), false);
        }
        if (magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b) {
            return archive(reply.body(), true);
        }
        boolean cut =
                start.startsWith("<") && !end.endsWith(">")
                        || start.startsWith("{") && !end.endsWith("}")
                        || start.startsWith("[") && !end.endsWith("]");
        return cut ? Optional.of(Speech.both("pull.half-a-file")) : Optional.empty();
    }

    private static String start(Reply reply) {
        return reply.head().replace("\uFEFF", "").stripLeading();
    }

    /** Whether an answer says that all went well, and nothing else. */
    static boolean isNothing(Reply reply) {
        return reply.status() == 200 && start(reply).isEmpty();
    }

    private static byte[] magic(Path body) throws IOException {
        try (InputStream in = Files.newInputStream(body)) {
            return java.util.Arrays.copyOf(in.readNBytes(2), 2);
        }
    }

    private static Optional<Label> archive(Path body, boolean gzip) {
        try {
            if (gzip) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(body))) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            } else {
                new ZipFile(body.toFile()).close();
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Speech.both("pull.cut-archive", e.getMessage()));
        }
    }
}
