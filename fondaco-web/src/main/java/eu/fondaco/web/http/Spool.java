// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes put by: the first few in memory, more in a temporary file, so many and no more. Written by
 * one thread, then read by many.
 */
final class Spool {

    private static final int IN_MEMORY = 262_144;

    private final Path folder;
    private final long most;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private byte[] bytes;
    private Path file;
    private OutputStream toFile;
    private long length;

    /**
     * An empty one.
     *
     * @param folder where its file is made when it needs one
     * @param most bytes it takes
     */
    Spool(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    long length() {
        return length;
    }

    /** Puts bytes by; false, with nothing taken, where it would become too long. */
    boolean add(byte[] from, int offset, int count) throws IOException {
        if (length + count > most) {
            return false;
        }
        if (toFile == null && length + count > IN_MEMORY) {
            file = Files.createTempFile(folder, "body", ".tmp");
            toFile = Files.newOutputStream(file);
            memory.writeTo(toFile);
            memory = null;
        }
        if (toFile == null) {
            memory.write(from, offset, count);
        } else {
            toFile.write(from, offset, count);
        }
        length += count;
        return true;
    }

    /** Ends the writing. */
    void finish() throws IOException {
        if (toFile != null) {
            toFile.close();
        } else if (bytes == null) {
            bytes = memory.toByteArray();
            memory = null;
        }
    }

    /** Opens what was put by from an offset on; stays readable when it is thrown away. */
    InputStream open(long first) throws IOException {
        InputStream in =
                file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
        try {
            in.skipNBytes(first);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return in;
    }

    /** Throws it away. */
    void delete() throws IOException {
        finish();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
