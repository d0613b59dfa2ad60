// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.observatory.Manifest;
import eu.fondaco.warehouse.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The version of a release that has no day: from the checksums of its files, so that the same files
 * are the same release. Versions are public: where cells are confidential they are counted instead,
 * or whoever has the rest of a file could try values of a cell until the checksum is met.
 */
final class ReleaseVersion {

    private static final int LENGTH = 8;

    private ReleaseVersion() {}

    /**
     * @param loaded what was loaded before
     */
    static String of(String dataset, Parcel parcel, List<Manifest.Entry> loaded) {
        Set<String> files =
                parcel.files.stream().map(SourceFile::sha256).collect(Collectors.toSet());
        if (!parcel.isConfidential()) {
            return Checksum.of(files.stream().sorted().toList()).substring(0, LENGTH);
        }
        Map<String, Set<String>> releases = new TreeMap<>();
        loaded.stream()
                .filter(e -> e.dataset().equals(dataset))
                .forEach(
                        e ->
                                releases.computeIfAbsent(e.release(), r -> new HashSet<>())
                                        .add(e.sha256()));
        return releases.entrySet().stream()
                .filter(r -> r.getValue().equals(files))
                .map(r -> version(r.getKey()))
                .findFirst()
                .orElseGet(() -> "" + next(dataset, releases.keySet()));
    }

    /** The version in the name of a release. */
    static String version(String release) {
        return release.substring(release.lastIndexOf('@') + 1);
    }

    private static int next(String dataset, Set<String> taken) {
        int next = taken.size() + 1;
        while (taken.contains(dataset + "@" + next)) {
            next++;
        }
        return next;
    }
}
