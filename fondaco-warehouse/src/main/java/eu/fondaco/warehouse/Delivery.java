// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.Release;
import java.util.List;
import java.util.Objects;

/**
 * What one call of {@code load} brings of one dataset: a release, its cells, and the files they
 * came from. Cells that it doesn't hold keep their value, unless it replaces the dataset.
 *
 * @param tables cells that are read where they are, beside the observations
 * @param staged cells that are in the warehouse already
 * @param replace whether cells absent from it are closed
 */
public record Delivery(
        Release release,
        Iterable<Observation> observations,
        List<CsvCells> tables,
        List<StagedCells> staged,
        boolean replace,
        List<SourceFile> files) {

    public Delivery {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(observations, "observations");
        tables = List.copyOf(tables);
        staged = List.copyOf(staged);
        files = List.copyOf(files);
    }

    /** A delivery of observations alone. */
    public Delivery(
            Release release,
            Iterable<Observation> observations,
            boolean replace,
            List<SourceFile> files) {
        this(release, observations, List.of(), List.of(), replace, files);
    }
}
