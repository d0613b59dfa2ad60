// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The formats that can be read, and which one a file is in. */
public final class Shapes {

    private static final int HEAD = 8192;
    private static final List<Shape> ALL =
            List.of(
                    new SdmxMlShape(),
                    new JsonStatShape(),
                    new SdmxJsonShape(),
                    new JsonRowsShape(),
                    new SdmxCsvShape(),
                    new PlainCsvShape());

    private Shapes() {}

    /** Opens a file, unpacking gzip. */
    public static InputStream open(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    /**
     * The format that a stream's beginning shows. The stream must support marks; it stays at its
     * start.
     */
    public static Optional<Shape> of(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        for (byte b : head) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        String text = new String(head, StandardCharsets.UTF_8);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.isBlank()
                ? Optional.empty()
                : ALL.stream().filter(shape -> shape.recognises(plain)).findFirst();
    }
}
