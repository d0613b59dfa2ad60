// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.kept.Overturned;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.observatory.Observatory;
import eu.fondaco.observatory.change.FolderChange;
import eu.fondaco.observatory.relation.ActsMapping;
import eu.fondaco.observatory.relation.ActsTable;
import eu.fondaco.observatory.relation.RelationsYaml;
import eu.fondaco.sources.csv.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a table of acts into the register of a folder: a file of {@code relations/} named after it.
 * Either all of its rows become acts or nothing is written.
 */
public final class ActsTaking {

    private final Path folder;

    /** Into the register of that folder. */
    public ActsTaking(Path folder) {
        this.folder = folder;
    }

    /**
     * Acts as a table gives them.
     *
     * @param place the file they are to be kept in
     * @param acts each as the fields of its entry
     * @param issues what is wrong with rows, if anything
     * @param seen the state of the folder that they were read beside
     */
    public record Read(
            String place, List<Map<String, Object>> acts, List<DataIssue> issues, long seen) {

        /** Whether nothing keeps them out of the register. */
        public boolean isSound() {
            return issues.stream().noneMatch(DataIssue::isError);
        }
    }

    /** Where acts of a table are kept: named after it, in letters, digits and hyphens. */
    public static String place(String table) {
        String plain = table.replaceFirst("\\.[A-Za-z0-9]+$", "").toLowerCase(Locale.ROOT);
        String safe = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "relations/" + (safe.isEmpty() ? "acts" : safe) + ".yaml";
    }

    /** Whether that file is there, from an earlier import. */
    public boolean isThere(String place) {
        return Files.exists(folder.resolve(place));
    }

    /**
     * Reads a table by a mapping; nothing is written.
     *
     * @param name how the table is known
     * @param mappingName how the mapping is known
     * @throws BadInputException where the mapping can't be read, or too much is wrong
     */
    public Read read(Path table, String name, Path mapping, String mappingName) throws IOException {
        long seen = FolderChange.count(folder);
        Observatory observatory = Observatory.read(folder);
        List<DataIssue> issues = new ArrayList<>();
        ActsMapping fields =
                ActsMapping.read(mapping, mappingName, issues::add)
                        .orElseThrow(() -> new BadInputException(issues));
        QuestionLanguage language = new QuestionLanguage(observatory.catalog());
        String place = place(name);
        Set<String> taken =
                observatory.catalog().relations().instruments().stream()
                        .map(Instrument::id)
                        .collect(Collectors.toCollection(HashSet::new));
        taken.removeAll(own(place));
        try {
            List<Map<String, Object>> acts =
                    new ActsTable(
                                    name,
                                    fields,
                                    language::areasNamed,
                                    taken,
                                    CsvFile.limited(issues))
                            .read(table);
            return new Read(place, acts, List.copyOf(issues), seen);
        } catch (CsvFile.TooManyIssues enough) {
            throw new BadInputException(issues);
        }
    }

    /**
     * Writes acts that were read; what statements of checked texts are judged otherwise by them.
     *
     * @param comment above them in the file
     */
    public List<Overturned> write(Read read, String comment) throws IOException {
        String text = ActsTable.yaml(read.acts(), comment);
        return Overturning.during(
                folder,
                Where.today(folder),
                () -> {
                    try (FolderChange change = FolderChange.begin(folder, "relations")) {
                        change.refuseAfter(read.seen());
                        change.put(read.place(), text);
                        change.commit();
                    }
                });
    }

    /** Ids that the file of an earlier import has. */
    private Set<String> own(String place) {
        Path file = folder.resolve(place);
        if (!Files.exists(file)) {
            return Set.of();
        }
        RelationsYaml yaml = new RelationsYaml(issue -> {});
        yaml.read(file, place);
        return yaml.finish().instruments().stream().map(Instrument::id).collect(Collectors.toSet());
    }
}
