// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import eu.fondaco.observatory.Observatory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An observatory's content copied aside with some files changed, to see whether it would be sound.
 */
final class Rehearsal implements AutoCloseable {

    private static final List<String> FOLDERS =
            List.of(
                    "areas",
                    "products",
                    "attributes",
                    "figures",
                    "relations",
                    "strategies",
                    "corrections");

    private final Path aside;

    /**
     * @param texts new content of files, by their names within the folder
     */
    Rehearsal(Path folder, Map<String, String> texts) throws IOException {
        aside = Files.createTempDirectory("fondaco-edit");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml"))
                            .filter(Files::isRegularFile)
                            .toList()) {
                Files.copy(file, aside.resolve(file.getFileName().toString()));
            }
        }
        for (String sub : FOLDERS) {
            if (Files.isDirectory(folder.resolve(sub))) {
                Files.createDirectories(aside.resolve(sub));
                try (Stream<Path> files = Files.list(folder.resolve(sub))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Files.copy(file, aside.resolve(sub).resolve(file.getFileName().toString()));
                    }
                }
            }
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path target = aside.resolve(text.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, text.getValue());
        }
    }

    Observatory read() {
        return Observatory.read(aside);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(aside)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
