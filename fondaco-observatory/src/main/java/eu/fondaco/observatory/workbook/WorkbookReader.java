// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.observatory.speech.Speech;
import eu.fondaco.observatory.workbook.SheetForm.Column;
import eu.fondaco.sources.shape.XlsxCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads a workbook of registers as people give it back: any order of columns, blank rows, numbers
 * and dates where the spreadsheet made them of text. Formulas, unknown columns and rows without an
 * id are issues with sheet, row and column.
 */
final class WorkbookReader {

    private static final long LARGEST = 20_000_000;
    private static final long LARGEST_INSIDE = 200_000_000;
    private static final int MOST_ROWS = 50_000;
    private static final int LONGEST_CELL = 20_000;

    private final String name;
    private final Consumer<DataIssue> issues;
    private final Exported exported = new Exported();

    WorkbookReader(String name, Consumer<DataIssue> issues) {
        this.name = name;
        this.issues = issues;
    }

    /** Whether a file is a workbook with one of our sheets; never throws for what is inside. */
    static boolean isOne(Path file) throws IOException {
        try {
            if (!file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")
                    || isTooLarge(file)) {
                return false;
            }
            XlsxCheck.check(file);
            try (ReadableWorkbook book =
                    XlsxCheck.open(file, ReadingOptions.DEFAULT_READING_OPTIONS)) {
                return book.getSheets()
                        .anyMatch(
                                s ->
                                        SheetForm.ALL.stream()
                                                .anyMatch(f -> f.name().equals(s.getName())));
            }
        } catch (ExcelReaderException | UncheckedIOException | java.util.zip.ZipException e) {
            return false; // whoever reads it as a table says what is wrong with it
        }
    }

    private static boolean isTooLarge(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return true;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(e -> Math.max(0, e.getSize())).sum() > LARGEST_INSIDE;
        }
    }

    /** The rows of each sheet that is there. */
    Map<SheetForm, List<SheetRow>> read(Path file) throws IOException {
        Map<SheetForm, List<SheetRow>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook book = XlsxCheck.open(file, new ReadingOptions(true, false))) {
            for (SheetForm form : SheetForm.ALL) {
                Optional<Sheet> sheet = book.findSheet(form.name());
                if (sheet.isPresent()) {
                    try (Stream<Row> rows = sheet.get().openStream()) {
                        sheets.put(form, rows(form, XlsxCheck.rows(rows)));
                    }
                }
            }
            Optional<Sheet> before = book.findSheet(Exported.SHEET);
            if (before.isPresent()) {
                try (Stream<Row> rows = before.get().openStream()) {
                    exported.read(XlsxCheck.rows(rows));
                }
            }
        } catch (ExcelReaderException | IOException | UncheckedIOException e) {
            issues.accept(
                    DataIssue.error(
                            "xlsx-broken",
                            name,
                            0,
                            "",
                            Speech.both("issue.cant-be-read-as-a", e.getMessage()),
                            Speech.both("remedy.open-it-and-save-it")));
        }
        return sheets;
    }

    /** What the registers held when the workbook was written, known once it is read. */
    Exported exported() {
        return exported;
    }

    private List<SheetRow> rows(SheetForm form, Iterator<Row> rows) {
        List<SheetRow> read = new ArrayList<>();
        Map<Integer, Column> header = rows.hasNext() ? header(form, rows.next()) : Map.of();
        if (header.values().stream().noneMatch(c -> c.name().equals("id"))) {
            issues.accept(
                    error(
                            form,
                            1,
                            "id",
                            0,
                            Speech.both("issue.there-is-no-column-of-this"),
                            Speech.both("remedy.put-the-header-back")));
            return read;
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            Map<String, String> fields = new LinkedHashMap<>();
            header.forEach((c, column) -> fields.put(column.name(), field(form, column, row, c)));
            boolean blank = fields.values().stream().allMatch(String::isEmpty);
            if (blank || isHelp(form, fields)) {
                continue;
            }
            SheetRow one = new SheetRow(row.getRowNum(), fields);
            if (hasOwnId(form, one, seen)) {
                read.add(one);
            }
            if (read.size() > MOST_ROWS) {
                issues.accept(
                        error(
                                form,
                                one.number(),
                                "",
                                -1,
                                Speech.both("issue.the-sheet-has-too-many-rows"),
                                Speech.both("remedy.split-the-file")));
                return read;
            }
        }
        return read;
    }

    /**
     * Whether a row has an id that none before it has; else an issue says so.
     *
     * @param seen numbers of rows by id, to which its own is added
     */
    private boolean hasOwnId(SheetForm form, SheetRow row, Map<String, Integer> seen) {
        if (row.id().isEmpty()) {
            issues.accept(
                    error(
                            form,
                            row.number(),
                            "id",
                            -1,
                            Speech.both("issue.is-empty"),
                            Speech.both("remedy.give-the-row-an-id-that")));
            return false;
        }
        Integer earlier = seen.putIfAbsent(row.id(), row.number());
        if (earlier != null) {
            issues.accept(
                    error(
                            form,
                            row.number(),
                            "id",
                            -1,
                            Speech.both("issue.is-already-in-row", row.id(), earlier),
                            Speech.both("remedy.give-it-another-id")));
        }
        return earlier == null;
    }

    private Map<Integer, Column> header(SheetForm form, Row row) {
        Map<Integer, Column> header = new LinkedHashMap<>();
        for (int c = 0; c < row.getCellCount(); c++) {
            Cell cell = row.getCell(c);
            String text = cell == null || cell.getText() == null ? "" : cell.getText().strip();
            Column column = form.find(text);
            if (column != null && header.containsValue(column)) {
                issues.accept(
                        error(
                                form,
                                1,
                                text,
                                c,
                                Speech.both("issue.the-column-occurs-twice"),
                                Speech.both("remedy.keep-one-of-them")));
            } else if (column != null) {
                header.put(c, column);
            } else if (!text.isEmpty()) {
                issues.accept(
                        error(
                                form,
                                1,
                                text,
                                c,
                                Speech.both("issue.is-no-column-of-this-sheet"),
                                Speech.both(
                                        "remedy.use",
                                        String.join(
                                                ", ",
                                                form.columns().stream()
                                                        .map(Column::name)
                                                        .toList()))));
            }
        }
        return header;
    }

    private static boolean isHelp(SheetForm form, Map<String, String> fields) {
        var help = form.columns().get(0).help();
        String id = fields.getOrDefault("id", "");
        return id.equals(help.en()) || id.equals(help.it());
    }

    private String field(SheetForm form, Column column, Row row, int c) {
        Cell cell = c < row.getCellCount() ? row.getCell(c) : null;
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            issues.accept(
                    error(
                            form,
                            row.getRowNum(),
                            column.name(),
                            c,
                            Speech.both("issue.holds-a-formula"),
                            Speech.both("remedy.write-the-text-or-number-itself")));
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(form, column, row, c, cell);
        }
        String text =
                cell.getText() == null
                        ? ""
                        : cell.getText().strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (text.length() > LONGEST_CELL) {
            issues.accept(
                    error(
                            form,
                            row.getRowNum(),
                            column.name(),
                            c,
                            Speech.both("issue.is-too-long"),
                            Speech.both("remedy.shorten-it")));
            return "";
        }
        return column.list() ? Entry.join(Entry.split(text)) : text;
    }

    private String number(SheetForm form, Column column, Row row, int c, Cell cell) {
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        boolean date = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*[ymd].*");
        if (!date) {
            return cell.asNumber().round(new MathContext(15)).stripTrailingZeros().toPlainString();
        }
        if (column.name().equals("date") || column.name().equals("released")) {
            return cell.asDate().toLocalDate().toString();
        }
        issues.accept(
                error(
                        form,
                        row.getRowNum(),
                        column.name(),
                        c,
                        Speech.both("issue.was-turned-into-a-date-by"),
                        Speech.both("remedy.set-the-cells-format-to-text")));
        return "";
    }

    /** An issue at a cell; the column's letter is told where it is known. */
    DataIssue error(
            SheetForm form, int row, String column, int c, Sayable message, Sayable remedy) {
        String place = c < 0 ? column : column + " (column " + letters(c) + ")";
        return DataIssue.error("sheet-cell", place(form, row), 0, place, message, remedy);
    }

    /** Where a row is, for people; of no row the sheet. */
    String place(SheetForm form, int row) {
        return name + ", sheet " + form.name() + (row == 0 ? "" : ", row " + row);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
