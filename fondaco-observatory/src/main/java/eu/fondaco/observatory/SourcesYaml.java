// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.language.Nearness;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.observatory.Observatory.DatasetNote;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads {@code sources.yaml}: what an observatory declares about its datasets ({@code complete},
 * {@code zeros_omitted}, source, address, licence). What it pulls is read by {@link PullsYaml}.
 */
final class SourcesYaml {

    static final String FILE = "sources.yaml";

    private static final String PUBLIC_FROM = "public_from";

    private SourcesYaml() {}

    static Map<String, DatasetNote> read(Path folder, Consumer<DataIssue> issues) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        Map<String, DatasetNote> notes = new LinkedHashMap<>();
        YamlMap top = YamlFile.read(file, FILE, issues).orElse(null);
        if (top != null) {
            PullsYaml.read(top);
            YamlMap datasets = top.expect("datasets", "pulls", "sources").map("datasets");
            for (String id : datasets.keys()) {
                YamlMap d =
                        datasets.map(id)
                                .expect(
                                        "complete",
                                        "zeros_omitted",
                                        "source",
                                        "url",
                                        "licence",
                                        PUBLIC_FROM,
                                        "next_release");
                PartialDate next = d.date("next_release");
                notes.put(
                        id,
                        new DatasetNote(
                                d.flag("complete", false),
                                d.flag("zeros_omitted", true),
                                d.text("source"),
                                d.text("url"),
                                d.text("licence"),
                                publicFrom(d),
                                next.isKnown() ? next.latest() : null));
            }
        }
        return notes;
    }

    /**
     * What can't be read as a day, and a key that is nearly this one, are errors of the file;
     * nothing is shown then.
     */
    private static LocalDate publicFrom(YamlMap dataset) {
        for (String key : dataset.keys()) {
            if (isNearly(key)) {
                dataset.error(
                        "unknown-key",
                        key,
                        FileNote.KEY_ALMOST,
                        FileNote.USE_ONE_OF.note(PUBLIC_FROM));
                return LocalDate.MAX;
            }
        }
        String said = dataset.text(PUBLIC_FROM);
        if (said.isEmpty()) {
            return null;
        }
        PartialDate day = said.equals("never") ? null : dataset.date(PUBLIC_FROM);
        return day == null || !day.isKnown() ? LocalDate.MAX : day.latest();
    }

    private static boolean isNearly(String key) {
        String letters = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return !key.equals(PUBLIC_FROM)
                && (letters.startsWith("public") || Nearness.slips(letters, "publicfrom", 3) <= 3);
    }
}
