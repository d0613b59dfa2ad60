// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.lakehouse;

import eu.fondaco.core.flow.Release;
import eu.fondaco.core.text.Label;
import eu.fondaco.lakehouse.speech.Speech;
import eu.fondaco.warehouse.SourceFile;
import eu.fondaco.warehouse.Warehouse.LoadedFile;
import java.util.ArrayList;
import java.util.List;

/** The files that a state was loaded from. */
final class LakehouseFiles {

    private static final Label ACT = Speech.both("act.list-files");

    private final Cluster cluster;
    private final LakehouseContents held;

    LakehouseFiles(Cluster cluster, LakehouseContents held) {
        this.cluster = cluster;
        this.held = held;
    }

    List<LoadedFile> list() {
        return cluster.read(
                ACT,
                SqlText.of(
                        "SELECT release, file, sha256, mapping FROM release_file WHERE state = "
                                + held.state()
                                + " ORDER BY seq"),
                rows -> {
                    List<LoadedFile> files = new ArrayList<>();
                    while (rows.next()) {
                        Release release = held.releases().get(held.place(rows.getString(1)));
                        files.add(
                                new LoadedFile(
                                        new SourceFile(
                                                rows.getString(2),
                                                rows.getString(3),
                                                rows.getString(4)),
                                        release.id(),
                                        release.dataset(),
                                        release.knownFrom(),
                                        held.replacing().contains(release.id())));
                    }
                    return files;
                });
    }
}
