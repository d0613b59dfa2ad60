// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One look at a file's bytes while it is read: its checksum.
 *
 * @param sha256 in lower case hexadecimal
 * @param size in bytes, before the reading or the look began
 * @param changed when the file was changed last, before they began
 */
record Sighting(String sha256, long size, FileTime changed) {

    private static final int BUFFER = 1 << 17;

    /** Before the look: only size and time are known. */
    static Sighting before(Path file) throws IOException {
        return new Sighting("", Files.size(file), Files.getLastModifiedTime(file));
    }

    /** Looks at a file that was so large and so old before. */
    static Sighting of(Path file, Sighting before) throws IOException {
        MessageDigest digest = sha256Digest();
        byte[] bytes = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                digest.update(bytes, 0, n);
            }
        }
        return new Sighting(HexFormat.of().formatHex(digest.digest()), before.size, before.changed);
    }

    /** Whether the file is still as large and as old. */
    boolean isTrueOf(Path file) {
        try {
            return Files.size(file) == size && Files.getLastModifiedTime(file).equals(changed);
        } catch (IOException e) {
            return false;
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
