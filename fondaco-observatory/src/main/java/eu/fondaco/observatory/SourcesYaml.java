// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.Observatory.DatasetNote;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads {@code sources.yaml}: what an observatory declares about its datasets ({@code complete},
 * {@code zeros_omitted}, source, address, licence). What it pulls is read by {@link PullsYaml}.
 */
final class SourcesYaml {

    static final String FILE = "sources.yaml";

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
                                .expect("complete", "zeros_omitted", "source", "url", "licence");
                notes.put(
                        id,
                        new DatasetNote(
                                d.flag("complete", false),
                                d.flag("zeros_omitted", true),
                                d.text("source"),
                                d.text("url"),
                                d.text("licence")));
            }
        }
        return notes;
    }
}
