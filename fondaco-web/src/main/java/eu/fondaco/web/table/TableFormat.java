// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A file format for tables. */
public interface TableFormat {

    /** What a column's cells are: texts, amounts with up to four decimals, or any numbers. */
    enum Cells {
        TEXT,
        AMOUNT,
        NUMBER
    }

    /** A column. */
    record Column(String name, Cells cells) {

        public static Column text(String name) {
            return new Column(name, Cells.TEXT);
        }

        public static Column amount(String name) {
            return new Column(name, Cells.AMOUNT);
        }

        public static Column number(String name) {
            return new Column(name, Cells.NUMBER);
        }
    }

    /** The end of its files' names, which is also the value of {@code format}. */
    String extension();

    String mediaType();

    /** The most rows it holds. */
    long mostRows();

    /** Begins a file; the stream is closed when it is finished. */
    TableWriter open(OutputStream to, List<Column> columns) throws IOException;
}
