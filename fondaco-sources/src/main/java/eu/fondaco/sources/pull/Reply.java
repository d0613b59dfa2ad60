// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A whole answer as it came over the wire; the body lies in a file.
 *
 * @param uri what was asked for
 * @param mediaType empty when the server didn't say
 * @param head its beginning as text
 * @param tail its end as text; overlaps with the head where the body is short
 */
public record Reply(URI uri, int status, String mediaType, Path body, String head, String tail) {

    private static final int HEAD = 1 << 16;
    private static final int TAIL = 1 << 13;

    /** Reads the ends of a body. */
    public static Reply of(URI uri, int status, String mediaType, Path body) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(body.toFile(), "r")) {
            return new Reply(
                    uri,
                    status,
                    mediaType,
                    body,
                    text(file, 0, HEAD),
                    text(file, file.length() - TAIL, TAIL));
        }
    }

    private static String text(RandomAccessFile file, long from, int length) throws IOException {
        long start = Math.max(0, from);
        byte[] bytes = new byte[(int) Math.min(length, file.length() - start)];
        file.seek(start);
        file.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The first words of a text answer without its tags, for messages. */
    public String words() {
        String plain =
                head.replaceAll("(?s)<(script|style).*?</\\1>", " ").replaceAll("<[^>]*>", " ");
        plain = plain.replaceAll("\\s+", " ").strip();
        return plain.length() > 160 ? plain.substring(0, 160) + "…" : plain;
    }
}
