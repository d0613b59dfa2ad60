// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.catalog.Publication;
import eu.fondaco.core.figure.Corrected;
import eu.fondaco.core.flow.CellCorrection;
import eu.fondaco.core.issue.DataIssue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An observatory's folder as read: what it says, and what is wrong with it. The folder is content
 * that people keep in git; the warehouse beside it is built from it and isn't part of this.
 *
 * @param folder where it is
 * @param catalog everything that could be read
 * @param publication on what terms it is published
 * @param datasets what {@code sources.yaml} declares about datasets, by id
 * @param cluster where its observations are; null for the warehouse file in its folder
 * @param corrections of cells
 * @param corrected figures whose corrections apply and say since when
 * @param issues what is wrong; with an error among them the observatory isn't fit for use
 */
public record Observatory(
        Path folder,
        Catalog catalog,
        Publication publication,
        Map<String, DatasetNote> datasets,
        ClusterNote cluster,
        List<CellCorrection> corrections,
        List<Corrected> corrected,
        List<DataIssue> issues) {

    /** The file that makes a folder an observatory. */
    public static final String FILE = "observatory.yaml";

    /** The newest format of folders this version reads. */
    public static final int FORMAT = 1;

    public Observatory {
        datasets = Map.copyOf(datasets);
        corrections = List.copyOf(corrections);
        corrected = List.copyOf(corrected);
        issues = List.copyOf(issues);
    }

    /**
     * What is declared about a dataset.
     *
     * @param complete whether its partners are all partners
     * @param zerosOmitted whether an absent cell is 0 where its reporter has data
     * @param source who produces it
     * @param publicFrom the day from which visitors may see it; null for ever since, {@link
     *     LocalDate#MAX} for never
     * @param nextRelease when its next release is expected at the latest; null when unknown
     */
    public record DatasetNote(
            boolean complete,
            boolean zerosOmitted,
            String source,
            String url,
            String licence,
            LocalDate publicFrom,
            LocalDate nextRelease) {

        /** A note on a dataset that is public. */
        public DatasetNote(
                boolean complete, boolean zerosOmitted, String source, String url, String licence) {
            this(complete, zerosOmitted, source, url, licence, null, null);
        }

        /** Whether visitors may see it on a day. */
        public boolean isPublic(LocalDate day) {
            return publicFrom == null || !day.isBefore(publicFrom);
        }
    }

    /** Whether a folder is an observatory. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Reads a folder. Never throws for its content: that is among the issues. */
    public static Observatory read(Path folder) {
        return new FolderReader(folder).read();
    }

    public boolean hasErrors() {
        return issues.stream().anyMatch(DataIssue::isError);
    }
}
