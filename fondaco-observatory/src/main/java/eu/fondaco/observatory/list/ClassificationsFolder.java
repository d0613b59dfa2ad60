// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.list;

import eu.fondaco.core.classification.Classification;
import eu.fondaco.core.classification.Classifications;
import eu.fondaco.core.classification.Correspondence;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.sources.classification.ClassificationFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The classifications and correspondences an observatory has imported, as their publishers wrote
 * them.
 */
public final class ClassificationsFolder {

    /** The folder's name. */
    public static final String NAME = "classifications";

    private ClassificationsFolder() {}

    /**
     * Those of files that were checked when they were loaded; read when they are first needed.
     *
     * @throws IllegalStateException on first use, when one of them has an error since then
     */
    public static Classifications of(List<Path> files, Function<Path, String> name) {
        return new Classifications(
                () -> {
                    List<DataIssue> issues = new ArrayList<>();
                    Classifications.Content content = read(files, name, issues::add);
                    issues.stream()
                            .filter(DataIssue::isError)
                            .findFirst()
                            .ifPresent(
                                    issue -> {
                                        throw new IllegalStateException(issue.toString());
                                    });
                    return content;
                });
    }

    /**
     * Reads files.
     *
     * @param name how the user knows a file
     */
    public static Classifications.Content read(
            List<Path> files, Function<Path, String> name, Consumer<DataIssue> issues) {
        List<Classification> lists = new ArrayList<>();
        List<Correspondence> correspondences = new ArrayList<>();
        for (Path file : files) {
            try {
                ClassificationFile.Content content =
                        ClassificationFile.read(file, name.apply(file), issues);
                lists.addAll(content.lists());
                correspondences.addAll(content.correspondences());
            } catch (IOException e) {
                issues.accept(
                        DataIssue.error(
                                "file-unreadable",
                                name.apply(file),
                                0,
                                "",
                                FileNote.UNREADABLE.note(e.toString()),
                                FileNote.CHECK_PATH_PERMISSIONS));
            }
        }
        return new Classifications.Content(lists, correspondences);
    }
}
