// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Waits until one of several files is saved. Looks at their times and sizes now and then, which
 * works on every file system and with editors that put a new file in the place of the old one.
 */
final class FileWatch {

    private static final long EVERY = 300;

    private final List<Path> files;
    private List<String> seen;

    FileWatch(List<Path> files) {
        this.files = files;
        this.seen = state();
    }

    /** Waits for a change that has settled; false when the thread is interrupted. */
    boolean await() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                List<String> now = state();
                if (!now.equals(seen)) {
                    Thread.sleep(EVERY); // an editor may still be writing
                    seen = state();
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> state() {
        return files.stream()
                .map(
                        file -> {
                            try {
                                return Files.getLastModifiedTime(file) + " " + Files.size(file);
                            } catch (IOException gone) {
                                return "none"; // between two saves
                            }
                        })
                .toList();
    }
}
