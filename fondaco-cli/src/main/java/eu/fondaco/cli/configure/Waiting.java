// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.observatory.change.FolderChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code checks/waiting.txt}: the datasets that weren't public when published texts were last
 * looked at, one a line, so that the day on which one becomes public is told as any other change.
 */
final class Waiting {

    private static final String FILE = "checks/waiting.txt";

    private Waiting() {}

    static List<String> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.isRegularFile(file)
                ? Files.readAllLines(file, StandardCharsets.UTF_8)
                : List.of();
    }

    /** Notes them where they aren't as noted; of none the file goes. */
    static void write(Path folder, Collection<String> datasets) throws IOException {
        List<String> sorted = List.copyOf(new TreeSet<>(datasets));
        if (sorted.equals(read(folder))) {
            return;
        }
        try (FolderChange change = FolderChange.begin(folder, "waiting")) {
            if (sorted.isEmpty()) {
                change.remove(FILE);
            } else {
                change.put(FILE, String.join("\n", sorted) + "\n");
            }
            change.commit();
        }
    }
}
