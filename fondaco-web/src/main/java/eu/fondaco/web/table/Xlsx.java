// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks of one sheet. Rows are passed on as they come; texts are texts, never formulas. */
public final class Xlsx implements TableFormat {

    private static final int PASSED_ON = 500;
    private static final int LONGEST_TEXT = 32_767;

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public long mostRows() {
        return 1_048_575;
    }

    @Override
    public TableWriter open(OutputStream to, List<Column> columns) {
        Workbook book = new Workbook(to, "Fondaco", "1.0");
        Worksheet sheet = book.newWorksheet("data");
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        return new Rows(to, book, sheet);
    }

    private static final class Rows implements TableWriter {

        private final OutputStream to;
        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        Rows(OutputStream to, Workbook book, Worksheet sheet) {
            this.to = to;
            this.book = book;
            this.sheet = sheet;
        }

        @Override
        public void row(Object... cells) throws IOException {
            row++;
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] instanceof BigDecimal number) {
                    sheet.value(row, i, number);
                } else if (cells[i] instanceof String text && !text.isEmpty()) {
                    sheet.inlineString(
                            row,
                            i,
                            text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
                }
            }
            if (row % PASSED_ON == 0) {
                sheet.flush();
            }
        }

        @Override
        public void finish() throws IOException {
            sheet.finish();
            book.finish();
            to.close();
        }

        @Override
        public void close() {
            // nothing is kept outside the stream
        }
    }
}
