// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.flow.CellVersion;
import eu.fondaco.core.flow.Observation;
import eu.fondaco.core.flow.ObservationStore;
import eu.fondaco.core.text.Lang;
import eu.fondaco.web.sdmx.message.SdmxException;
import eu.fondaco.web.table.TableFormat;
import eu.fondaco.web.table.TableFormat.Column;
import eu.fondaco.web.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes cells as the tidy table that an observatory loads; a confidential cell keeps its flag
 * alone.
 */
public final class TidyTable {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("dataset"),
                    Column.text("reporter"),
                    Column.text("reporter_name"),
                    Column.text("partner"),
                    Column.text("partner_name"),
                    Column.text("flow"),
                    Column.text("product"),
                    Column.text("product_name"),
                    Column.text("period"),
                    Column.amount("value"),
                    Column.text("unit"),
                    Column.text("status"),
                    Column.amount("quantity"),
                    Column.text("quantity_unit"));

    private final ObservationStore store;
    private final DataQuery query;
    private final Lang lang;
    private final long offset;
    private final long limit;
    private final Map<String, String> names = new HashMap<>();

    /**
     * Prepares a table.
     *
     * @param offset rows to leave out at the beginning
     * @param limit the most rows; 0 for all
     */
    public TidyTable(ObservationStore store, DataQuery query, Lang lang, long offset, long limit) {
        this.store = store;
        this.query = query;
        this.lang = lang;
        this.offset = offset;
        this.limit = limit;
    }

    /** Opens what is written to, once there is something. */
    @FunctionalInterface
    public interface Opening {
        OutputStream open() throws IOException;
    }

    /**
     * Writes the cells.
     *
     * @throws SdmxException with status 404 where there are none, 413 where there are more than the
     *     format holds
     */
    public void write(TableFormat format, Opening opening) throws IOException {
        if (format.mostRows() < Long.MAX_VALUE
                && count(format.mostRows() + 1) > format.mostRows()) {
            throw new SdmxException(
                    413,
                    413,
                    "a file of this kind holds "
                            + format.mostRows()
                            + " rows; choose fewer, or take them as CSV or Parquet");
        }
        Rows rows = new Rows(format, opening);
        try (rows) {
            walk(rows);
            rows.finish();
        }
    }

    private long count(long most) throws IOException {
        long[] n = new long[1];
        each(most, v -> n[0]++);
        return n[0];
    }

    private void walk(Rows rows) throws IOException {
        each(limit == 0 ? Long.MAX_VALUE : limit, v -> rows.take(v.cell()));
    }

    /** Something done with a cell. */
    @FunctionalInterface
    private interface Doing {
        void with(CellVersion version) throws IOException;
    }

    private void each(long most, Doing doing) throws IOException {
        long end = most > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + most;
        long last = limit == 0 ? end : Math.min(end, offset + limit);
        long[] at = new long[1];
        store.forEachCell(
                query.cells(),
                v -> {
                    if (query.lets(v) && at[0]++ >= offset) {
                        doing.with(v);
                    }
                    return at[0] < last;
                });
    }

    private final class Rows implements AutoCloseable {

        private final TableFormat format;
        private final Opening opening;
        private TableWriter writer;

        Rows(TableFormat format, Opening opening) {
            this.format = format;
            this.opening = opening;
        }

        void take(Observation o) throws IOException {
            if (writer == null) {
                writer = format.open(opening.open(), COLUMNS);
            }
            boolean hidden = Status.of(o.status()).isHidden();
            writer.row(
                    o.dataset(),
                    o.reporter(),
                    name("REF_AREA", o.reporter()),
                    o.partner(),
                    name("COUNTERPART_AREA", o.partner()),
                    o.flow().code(),
                    o.product(),
                    name("PRODUCT", o.product()),
                    o.period().toString(),
                    hidden ? null : o.value(),
                    o.unit(),
                    o.status(),
                    hidden ? null : o.quantity(),
                    o.quantityUnit());
        }

        void finish() throws IOException {
            if (writer != null) {
                writer.finish();
            } else {
                throw SdmxException.nothing();
            }
        }

        @Override
        public void close() throws IOException {
            if (writer != null) {
                writer.close();
            }
        }
    }

    private String name(String dimension, String code) {
        return names.computeIfAbsent(
                dimension + " " + code,
                n ->
                        query.flow()
                                .books()
                                .get(dimension)
                                .name(query.flow().books().get(dimension).id(code))
                                .in(lang));
    }
}
