// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.table;

import eu.fondaco.core.text.CsvText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Values separated by commas, as RFC 4180 has them, in UTF-8. No text can be taken for a formula.
 */
public final class Csv implements TableFormat {

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=utf-8";
    }

    @Override
    public long mostRows() {
        return Long.MAX_VALUE;
    }

    @Override
    public TableWriter open(OutputStream to, List<Column> columns) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 32_768);
        TableWriter rows = new Rows(out);
        rows.row(columns.stream().map(Column::name).toArray());
        return rows;
    }

    private record Rows(Writer out) implements TableWriter {

        @Override
        public void row(Object... cells) throws IOException {
            for (int i = 0; i < cells.length; i++) {
                if (i > 0) {
                    out.write(',');
                }
                if (cells[i] instanceof BigDecimal number) {
                    out.write(number.toPlainString());
                } else if (cells[i] != null) {
                    out.write(CsvText.field(cells[i].toString()));
                }
            }
            out.write("\r\n");
        }

        @Override
        public void finish() throws IOException {
            out.close();
        }

        @Override
        public void close() {
            // nothing is kept outside the stream
        }
    }
}
