// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was published with a release: what it changed, and notes on areas, as HTML and DOCX.
 *
 * @param day of the release
 * @param files by name, such as {@code changes.en.html} and {@code notes/IT-45.it.docx}
 */
public record ReleaseNotes(String day, Path folder, List<String> files) {

    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final String NAME = "(notes/)?[A-Za-z0-9][A-Za-z0-9._-]*\\.(html|docx)";

    public ReleaseNotes {
        files = List.copyOf(files);
    }

    /** The notes that a folder holds, a folder each, the newest first. */
    public static List<ReleaseNotes> in(Path releases) throws IOException {
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        List<ReleaseNotes> all = new ArrayList<>();
        try (Stream<Path> days = Files.list(releases)) {
            for (Path day : days.toList()) {
                String name = day.getFileName().toString();
                if (name.matches(DAY) && Files.isDirectory(day)) {
                    all.add(new ReleaseNotes(name, day, names(day)));
                }
            }
        }
        all.sort(Comparator.comparing(ReleaseNotes::day).reversed());
        return all;
    }

    private static List<String> names(Path day) throws IOException {
        try (Stream<Path> files = Files.walk(day, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> day.relativize(f).toString().replace('\\', '/'))
                    .filter(n -> n.matches(NAME))
                    .sorted()
                    .toList();
        }
    }

    /** One of its files. */
    Optional<Path> file(String name) {
        return files.contains(name) ? Optional.of(folder.resolve(name)) : Optional.empty();
    }
}
