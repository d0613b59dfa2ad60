// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.observatory.Observatory.DatasetNote;
import eu.fondaco.observatory.change.FolderChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what is declared about datasets into {@code sources.yaml}, which stays as it is. */
final class Declaring {

    private static final String FILE = "sources.yaml";
    private static final String HEAD = "datasets:";

    private Declaring() {}

    /** Adds what is declared; of a dataset that is there, only source and licence are written. */
    static void put(FolderChange change, Map<String, DatasetNote> notes) throws IOException {
        Path file = change.folder().resolve(FILE);
        String text = Files.isRegularFile(file) ? Files.readString(file) : "";
        if (!text.isEmpty() && !text.endsWith("\n")) {
            text += "\n";
        }
        StringBuilder added = new StringBuilder();
        for (Map.Entry<String, DatasetNote> note : notes.entrySet()) {
            Matcher held = held(note.getKey(), text);
            if (held.find()) {
                text =
                        text.substring(0, held.start(1))
                                + again(held.group(1), note.getValue())
                                + text.substring(held.end(1));
            } else {
                added.append(entry(note.getKey(), note.getValue()));
            }
        }
        change.put(FILE, added.isEmpty() ? text : with(text, added.toString()));
    }

    /** Finds the lines of a dataset below its name. */
    private static Matcher held(String id, String text) {
        return Pattern.compile(
                        "(?m)^datasets:[ \\t]*\\n(?:(?:[ \\t#].*)?\\n)*?  "
                                + Pattern.quote(id)
                                + ":[ \\t]*\\n((?:    .*\\n)+)")
                .matcher(text);
    }

    private static String again(String lines, DatasetNote note) {
        String kept = lines.replaceAll("(?m)^    source:.*\\n", "");
        if (!note.licence().isBlank()) {
            kept = kept.replaceAll("(?m)^    licence:.*\\n", "");
        }
        return kept
                + "    source: "
                + quoted(note.source())
                + "\n"
                + (note.licence().isBlank() ? "" : "    licence: " + quoted(note.licence()) + "\n");
    }

    private static String entry(String id, DatasetNote note) {
        return "  "
                + id
                + ":\n    complete: "
                + note.complete()
                + "\n    zeros_omitted: "
                + note.zerosOmitted()
                + "\n    source: "
                + quoted(note.source())
                + "\n    licence: "
                + quoted(note.licence())
                + "\n";
    }

    private static String with(String text, String added) {
        return text.matches("(?s)(.*\\n)?" + HEAD + "[ \t]*\\n.*")
                ? text.replaceFirst(
                        "(?m)^" + HEAD + "[ \t]*$",
                        Matcher.quoteReplacement(HEAD + "\n" + added.stripTrailing()))
                : text + HEAD + "\n" + added;
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[\\p{Cntrl}\\\\]", " ").replace("\"", "'") + '"';
    }
}
