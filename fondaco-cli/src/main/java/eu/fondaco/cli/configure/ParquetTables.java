// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.warehouse.ParquetOutput;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.table.TableFormat;
import eu.fondaco.web.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets the site write Parquet by the engine of the warehouse, few files at once. */
final class ParquetTables implements TableFormat {

    private final Semaphore free = new Semaphore(2);

    @Override
    public String extension() {
        return "parquet";
    }

    @Override
    public String mediaType() {
        return "application/vnd.apache.parquet";
    }

    @Override
    public long mostRows() {
        return Long.MAX_VALUE;
    }

    /**
     * Begins a file.
     *
     * @throws RefusedException when too many are being written
     */
    @Override
    public TableWriter open(OutputStream to, List<Column> columns) throws IOException {
        if (!free.tryAcquire()) {
            throw RefusedException.tooMany(10);
        }
        ParquetOutput output;
        try {
            output =
                    new ParquetOutput(
                            to,
                            columns.stream().map(Column::name).toList(),
                            columns.stream()
                                    .map(c -> ParquetOutput.Cells.valueOf(c.cells().name()))
                                    .toList());
        } catch (IOException e) {
            free.release();
            throw e;
        }
        AtomicBoolean isOpen = new AtomicBoolean(true);
        return new TableWriter() {
            @Override
            public void row(Object... cells) throws IOException {
                output.row(cells);
            }

            @Override
            public void finish() throws IOException {
                output.finish();
            }

            @Override
            public void close() throws IOException {
                if (isOpen.getAndSet(false)) {
                    free.release();
                    output.close();
                }
            }
        };
    }
}
