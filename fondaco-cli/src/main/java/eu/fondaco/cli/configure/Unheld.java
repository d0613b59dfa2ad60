// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.configure.Failure.BadInputException;
import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.Manifest;
import eu.fondaco.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files that the manifest names and the warehouse doesn't hold. The warehouse isn't kept beside the
 * folder's texts, so who gets the folder from a colleague, or what the colleague loaded since, has
 * a manifest that is ahead of it: an answer would be that nothing is known, and a load would write
 * a manifest without the others' files.
 */
final class Unheld {

    private Unheld() {}

    /**
     * What is missing.
     *
     * @param held null where there is no warehouse
     */
    static List<Manifest.Entry> of(Path folder, Warehouse held) {
        List<Manifest.Entry> named = Manifest.read(folder, issue -> {});
        if (named.isEmpty()) {
            return named;
        }
        Set<String> files =
                held == null
                        ? Set.of()
                        : held.files().stream()
                                .map(f -> key(f.file().sha256(), f.release()))
                                .collect(Collectors.toSet());
        return named.stream().filter(e -> !files.contains(key(e.sha256(), e.release()))).toList();
    }

    /**
     * Refuses to go on where something is missing.
     *
     * @throws BadInputException that says how many files, and how they get in
     */
    static void refuse(Path folder, List<Manifest.Entry> missing) {
        if (!missing.isEmpty()) {
            throw new BadInputException(List.of(issue(folder, missing)));
        }
    }

    /** The same as an issue of the folder. */
    static DataIssue issue(Path folder, List<Manifest.Entry> missing) {
        return DataIssue.error(
                "files-not-in-warehouse",
                Manifest.FILE,
                0,
                "",
                Speech.both("issue.files-not-in-warehouse", missing.size(), missing.get(0).file()),
                Speech.both("remedy.rebuild-warehouse", folder));
    }

    private static String key(String sha256, String release) {
        return sha256 + " " + release;
    }
}
