// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.observatory.Observatory.DatasetNote;
import eu.fondaco.observatory.change.FolderChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes what is declared about new datasets into {@code sources.yaml}, which stays as it is. */
final class Declaring {

    private static final String FILE = "sources.yaml";
    private static final String HEAD = "datasets:";

    private Declaring() {}

    static void put(FolderChange change, Map<String, DatasetNote> notes) throws IOException {
        StringBuilder said = new StringBuilder();
        notes.forEach(
                (id, note) ->
                        said.append("  ")
                                .append(id)
                                .append(":\n    complete: ")
                                .append(note.complete())
                                .append("\n    zeros_omitted: ")
                                .append(note.zerosOmitted())
                                .append("\n    source: ")
                                .append(quoted(note.source()))
                                .append("\n    licence: ")
                                .append(quoted(note.licence()))
                                .append('\n'));
        Path file = change.folder().resolve(FILE);
        String text = Files.isRegularFile(file) ? Files.readString(file) : "";
        if (!text.isEmpty() && !text.endsWith("\n")) {
            text += "\n";
        }
        String put =
                text.matches("(?s)(.*\\n)?" + HEAD + "[ \t]*\\n.*")
                        ? text.replaceFirst(
                                "(?m)^" + HEAD + "[ \t]*$",
                                java.util.regex.Matcher.quoteReplacement(
                                        HEAD + "\n" + said.toString().stripTrailing()))
                        : text + HEAD + "\n" + said;
        change.put(FILE, put);
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[\\p{Cntrl}\\\\]", " ").replace("\"", "'") + '"';
    }
}
