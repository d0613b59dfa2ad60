// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A zip of a folder. Programs in it may be run where they are unpacked. */
final class ZipPackage {

    private static final int FOLDER = 0040000;
    private static final int FILE = 0100000;

    private ZipPackage() {}

    static Path write(Path folder, Path zip, Instant time) throws IOException {
        Path parent = folder.getParent();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip.toFile())) {
            out.setLevel(6);
            for (Path file : Trees.below(parent)) {
                if (!file.startsWith(folder)) {
                    continue;
                }
                boolean inner = Files.isDirectory(file);
                ZipArchiveEntry entry =
                        new ZipArchiveEntry(Trees.slashed(parent, file) + (inner ? "/" : ""));
                // the form that has no zone: seconds since 1970 beside it would name this machine's
                entry.setTimeLocal(
                        java.time.LocalDateTime.ofInstant(time, java.time.ZoneOffset.UTC));
                entry.setUnixMode((inner ? FOLDER : FILE) | Trees.mode(file));
                if (!inner) {
                    entry.setSize(Files.size(file));
                }
                out.putArchiveEntry(entry);
                if (!inner) {
                    Files.copy(file, out);
                }
                out.closeArchiveEntry();
            }
        }
        return zip;
    }
}
