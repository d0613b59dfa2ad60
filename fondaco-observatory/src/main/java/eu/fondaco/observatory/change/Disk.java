// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.change;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The steps by which a folder is changed, so that tests can let each of them fail. */
class Disk {

    /** The disk as it is. */
    static final Disk REAL = new Disk();

    /** Writes a small file whole. */
    void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    /** Puts a file into another's place in one step. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** Returns when the bytes of a file are where a power cut leaves them. */
    void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The same of the names in a folder, on systems where folders can be opened. */
    void forceNames(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            if (java.io.File.separatorChar == '/') {
                throw e;
            } // Windows opens no folders, and writes names through
        }
    }
}
