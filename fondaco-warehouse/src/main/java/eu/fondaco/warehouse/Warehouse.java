// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.warehouse;

import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.quality.Whole;
import eu.fondaco.core.secrecy.GuardedStore.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A store that was loaded from files and keeps every version of every cell: in one DuckDB file, or
 * on a cluster. Safe for several threads. Close it.
 */
public interface Warehouse extends ObservationStore, AutoCloseable {

    /** A file with the release it was loaded as. */
    record LoadedFile(
            SourceFile file,
            String release,
            String dataset,
            LocalDate knownFrom,
            boolean replaces) {}

    /** The files each release was loaded from, in the order in which they were loaded. */
    List<LoadedFile> files();

    /** Ids of the releases that close the cells of their dataset which they don't hold. */
    Set<String> replacing();

    /** How many cells are known now, by dataset. */
    Map<String, Long> cellCounts();

    /**
     * Shows every row that a dataset keeps, whatever its dates, in the order of {@link
     * ObservationStore#forEachCell}, in constant memory.
     */
    void forEachRow(String dataset, RowVisitor visitor) throws IOException;

    /**
     * Writes all versions of all cells to a file, which is whole or absent.
     *
     * @param format {@code csv} or {@code parquet}
     * @param hidden by dataset, the cells that are written as confidential and without values, as
     *     those flagged so are; null writes everything
     */
    void export(Path target, String format, Map<String, Collection<Place>> hidden)
            throws IOException;

    /**
     * How cells of a dataset were revised from their first to their latest value.
     *
     * @param by a dimension to group by, or null for all cells together
     */
    List<RevisionRow> revisions(String dataset, String by);

    /**
     * How values of a dataset were revised later, by how old they were after the end of their
     * period.
     */
    List<RevisionRow> revisionsByAge(String dataset);

    /**
     * What a statistician would remark about a dataset's cells: parts against wholes, copies, leaps
     * of units, jumps, what isn't allocated, negatives, confidential cells, age.
     *
     * @param wholes what should add up to what
     * @param groups codes of partners that overlap others, such as the EU
     * @param unspecified codes of what isn't allocated to an area
     */
    List<DataIssue> quality(
            String dataset,
            List<Whole> wholes,
            Set<String> groups,
            Set<String> unspecified,
            LocalDate today);

    /**
     * Whether others have loaded something that this one doesn't see. A file is told by its folder;
     * what is elsewhere is asked now and then.
     */
    default boolean isStale() {
        return false;
    }

    @Override
    void close();
}
