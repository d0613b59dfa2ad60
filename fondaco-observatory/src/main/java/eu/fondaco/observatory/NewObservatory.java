// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.core.text.Label;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes an empty, valid observatory: the folders, and an {@code observatory.yaml} to fill in. */
public final class NewObservatory {

    private static final List<String> FOLDERS =
            List.of(
                    "areas",
                    "products",
                    "attributes",
                    "figures",
                    "relations",
                    "strategies",
                    "corrections",
                    "briefs",
                    "lexicons",
                    "snapshots");

    private NewObservatory() {}

    /**
     * Fills a folder that doesn't exist yet or is empty; it is called like the folder, and observes
     * nothing yet.
     *
     * @throws FileAlreadyExistsException when something is in it
     */
    public static void create(Path folder) throws IOException {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        create(folder, Label.of(name), "");
    }

    /**
     * Fills a folder that doesn't exist yet or is empty.
     *
     * @param home code of the area it observes, or empty
     * @throws FileAlreadyExistsException when something is in it
     */
    public static void create(Path folder, Label name, String home) throws IOException {
        create(folder, name, home, "");
    }

    /**
     * Fills a folder that doesn't exist yet or is empty.
     *
     * @param sources text of its {@code sources.yaml}; empty for none
     * @throws FileAlreadyExistsException when something is in it
     */
    public static void create(Path folder, Label name, String home, String sources)
            throws IOException {
        if (Files.exists(folder)) {
            if (!Files.isDirectory(folder)) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new FileAlreadyExistsException(folder.toString());
                }
            }
        }
        Files.createDirectories(folder);
        for (String sub : FOLDERS) {
            Files.createDirectories(folder.resolve(sub));
        }
        Files.writeString(
                folder.resolve(Observatory.FILE),
                """
                # What this observatory is. The formats of all its files are in docs/reference/formats.md.
                format: 1
                name:
                  en: "%s"
                  it: "%s"
                # code of the area it observes, such as IT-45
                home: "%s"
                """
                        .formatted(bare(name.en()), bare(name.it()), home));
        if (!sources.isEmpty()) {
            Files.writeString(folder.resolve(SourcesYaml.FILE), sources);
        }
        Files.writeString(
                folder.resolve(".gitignore"),
                "# built from the files here\n"
                        + "warehouse.duckdb*\n"
                        + ".fondaco/\n"
                        + "# what a pull is working on\n"
                        + "snapshots/.*\n");
    }

    private static String bare(String name) {
        return name.replaceAll("[\\\\\"\\p{Cntrl}]", "");
    }
}
