// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.MapRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The sheets of a spreadsheet in Office Open XML, each a table. The header is the first row with
 * two texts or more; rows above it are titles. Numbers are taken as stored, formulas by their last
 * value.
 */
public final class XlsxTables {

    private XlsxTables() {}

    /** Reads every sheet that has a header. */
    public static void read(Path file, String name, RowSink sink, Consumer<DataIssue> issues)
            throws IOException {
        try {
            XlsxCheck.check(file);
            try (ReadableWorkbook book =
                    XlsxCheck.open(file, ReadingOptions.DEFAULT_READING_OPTIONS)) {
                for (Sheet sheet : book.getSheets().toList()) {
                    try (Stream<Row> rows = sheet.openStream()) {
                        sheet(XlsxCheck.rows(rows), sink);
                    }
                }
            }
        } catch (ExcelReaderException
                | NumberFormatException
                | IOException
                | UncheckedIOException e) {
            issues.accept(
                    DataIssue.error(
                            "xlsx-broken",
                            name,
                            0,
                            "",
                            Speech.both("issue.cant-be-read-as-a", e.getMessage()),
                            Speech.both("remedy.open-it-and-save-it")));
        }
    }

    private static void sheet(Iterator<Row> rows, RowSink sink) {
        List<String> header = null;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (header == null) {
                if (row.stream().filter(cell -> !text(cell).isEmpty()).count() >= 2) {
                    header = new ArrayList<>();
                    for (int i = 0; i < row.getCellCount(); i++) {
                        header.add(text(row, i));
                    }
                    if (!sink.structure(new Structure("XLSX", "", header))) {
                        return;
                    }
                }
                continue;
            }
            Map<String, String> fields = new HashMap<>();
            boolean blank = true;
            for (int i = 0; i < header.size(); i++) {
                String text = i < row.getCellCount() ? text(row, i) : "";
                blank &= text.isEmpty();
                fields.putIfAbsent(header.get(i), text);
            }
            if (!blank) {
                sink.row(new MapRow(fields, row.getRowNum()));
            }
        }
    }

    private static String text(Row row, int column) {
        return text(row.getCell(column));
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText().strip();
    }
}
