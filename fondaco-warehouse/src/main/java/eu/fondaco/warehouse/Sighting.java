// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * One look at a file's bytes while it is read: its checksum.
 *
 * @param sha256 in lower case hexadecimal
 * @param size in bytes, before the reading or the look began
 * @param changed when the file was changed last, before they began
 */
record Sighting(String sha256, long size, FileTime changed) {

    /** Before the look: only size and time are known. */
    static Sighting before(Path file) throws IOException {
        return new Sighting("", Files.size(file), Files.getLastModifiedTime(file));
    }

    /** Looks at a file that was so large and so old before. */
    static Sighting of(Path file, Sighting before) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Sighting(Sha256.of(in), before.size, before.changed);
        }
    }

    /** Whether the file is still as large and as old. */
    boolean isTrueOf(Path file) {
        try {
            return Files.size(file) == size && Files.getLastModifiedTime(file).equals(changed);
        } catch (IOException e) {
            return false;
        }
    }
}
