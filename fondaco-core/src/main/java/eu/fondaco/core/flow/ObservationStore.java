// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.flow;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What core needs of a warehouse: sums of cells as they were known at a date. Implementations
 * answer a whole batch at once and may be called from several threads. They never interpret
 * absence: a sum over no present cell is {@link CellTotal#NONE}; what that means is decided with
 * the {@link Dataset}.
 */
public interface ObservationStore {

    /** The datasets held, as known now, in a stable order. */
    List<Dataset> datasets();

    /** The release of that id. */
    Optional<Release> findRelease(String id);

    /**
     * The sum of each range.
     *
     * @param asOf the day at which the cells must have been known; null for now
     * @return a total for every range asked
     */
    Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf);

    /**
     * The cells of a range by reporter and product. A store that can sum them all in one go does.
     *
     * @param asOf the day at which the cells must have been known; null for now
     */
    default CellMatrix matrix(CellRange range, LocalDate asOf) {
        return CellMatrix.of(this, range, asOf);
    }

    /**
     * How much was traded in each range, where cells have a quantity above zero. A store without
     * quantities says so of every range.
     *
     * @param asOf the day at which the cells must have been known; null for now
     */
    default Map<CellRange, CellQuantity> quantities(Collection<CellRange> ranges, LocalDate asOf) {
        Map<CellRange, CellQuantity> none = new java.util.HashMap<>();
        ranges.forEach(r -> none.put(r, CellQuantity.NONE));
        return none;
    }

    /**
     * All sums of a table. A store that passes over its cells once for all of them is much faster
     * than the sums of their ranges.
     *
     * @param asOf the day at which the cells must have been known; null for now
     */
    default GridTotals grid(CellGrid grid, LocalDate asOf) {
        return GridTotals.of(this, grid, asOf);
    }

    /**
     * Whether a dataset may hold confidential cells, so that sums must be guarded against
     * subtraction. A store that knows better saves the engine a call.
     */
    default boolean mayHide(String dataset) {
        return true;
    }

    /**
     * Whether a dataset may hold, or have held, cells of a reporter with itself, such as goods that
     * come back. A store that knows that it doesn't lets sums over all partners be asked in fewer
     * ranges.
     */
    default boolean mayHoldOwnTrade(String dataset) {
        return true;
    }

    /** All releases held, in the order in which they were loaded. */
    default List<Release> releases() {
        return List.of();
    }

    /**
     * Shows cells one by one, in constant memory: ordered by flow code, reporter, partner, product,
     * length of period (longest first), period, and day from which it was known. A version that
     * another one replaced on its own day isn't shown.
     *
     * @throws IOException what the visitor threw
     * @throws UnsupportedOperationException where a store only sums
     */
    default void forEachCell(CellQuery query, CellVisitor visitor) throws IOException {
        throw new UnsupportedOperationException("this store doesn't list its cells");
    }

    /** A store that holds nothing. */
    static ObservationStore empty() {
        return new ObservationStore() {
            @Override
            public List<Dataset> datasets() {
                return List.of();
            }

            @Override
            public Optional<Release> findRelease(String id) {
                return Optional.empty();
            }

            @Override
            public Map<CellRange, CellTotal> totals(Collection<CellRange> ranges, LocalDate asOf) {
                Map<CellRange, CellTotal> none = new java.util.HashMap<>();
                ranges.forEach(r -> none.put(r, CellTotal.NONE));
                return none;
            }

            @Override
            public void forEachCell(CellQuery query, CellVisitor visitor) {
                // nothing to show
            }
        };
    }
}
