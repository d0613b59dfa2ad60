// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli.configure;

import eu.fondaco.cli.speech.Speech;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.sources.shape.ForeignShape;
import eu.fondaco.sources.table.MapRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import eu.fondaco.warehouse.ParquetTable;
import eu.fondaco.warehouse.WarehouseException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Parquet files, read by the engine of the warehouse. */
final class ParquetShape implements ForeignShape {

    @Override
    public boolean recognises(byte[] start) {
        return start.length >= 4
                && start[0] == 'P'
                && start[1] == 'A'
                && start[2] == 'R'
                && start[3] == '1';
    }

    @Override
    public void read(Path file, String name, RowSink sink, Consumer<DataIssue> issues) {
        try {
            ParquetTable.read(file, new Rows(sink)::take);
        } catch (WarehouseException e) {
            issues.accept(
                    DataIssue.error(
                            "parquet-broken",
                            name,
                            0,
                            "",
                            Label.by(e::message),
                            Speech.both("remedy.fetch-or-write-it-again")));
        }
    }

    private static final class Rows {
        private final RowSink sink;
        private List<String> columns;
        private int number;

        private Rows(RowSink sink) {
            this.sink = sink;
        }

        private boolean take(List<String> texts) {
            if (columns == null) {
                columns = texts;
                return sink.structure(new Structure("Parquet", "", columns));
            }
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                fields.put(columns.get(i), texts.get(i));
            }
            sink.row(new MapRow(fields, ++number));
            return true;
        }
    }
}
