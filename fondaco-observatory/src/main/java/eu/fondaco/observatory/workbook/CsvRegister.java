// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import eu.fondaco.core.issue.DataIssue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Figures in CSV: a row each. */
final class CsvRegister implements Register {

    @Override
    public List<Entry> entries(String text, String file, Consumer<DataIssue> issues) {
        List<CsvRecord> records = records(text);
        List<Entry> entries = new ArrayList<>();
        if (records.isEmpty()) {
            return entries;
        }
        List<String> header = header(records);
        int id = header.indexOf("id");
        int end = (int) text.lines().count();
        for (int i = records.size() - 1; i > 0; i--) {
            CsvRecord record = records.get(i);
            Map<String, String> fields = new LinkedHashMap<>();
            for (int c = 0; c < header.size() && c < record.getFieldCount(); c++) {
                fields.put(header.get(c), record.getField(c).strip());
            }
            int first = (int) record.getStartingLineNumber();
            if (id >= 0 && id < record.getFieldCount() && !record.getField(id).isBlank()) {
                entries.add(0, new Entry(record.getField(id).strip(), fields, file, first, end));
            }
            end = first - 1;
        }
        return entries;
    }

    private static List<CsvRecord> records(String text) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .skipEmptyLines(true)
                        .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException | java.io.IOException e) {
            return List.of(); // an observatory whose figures can't be read isn't edited: its reader
            // says why
        }
        return records;
    }

    private static List<String> header(List<CsvRecord> records) {
        return records.get(0).getFields().stream()
                .map(f -> f.replace("\uFEFF", "").strip())
                .toList();
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.indexOf(';') >= 0 && head.indexOf(',') < 0 ? ';' : ',';
    }

    @Override
    public List<String> lines(String text, Entry before, Map<String, String> fields) {
        List<CsvRecord> records = records(text);
        List<String> header =
                records.isEmpty()
                        ? SheetForm.FIGURES.columns().stream().map(SheetForm.Column::name).toList()
                        : header(records);
        Map<String, String> all = new LinkedHashMap<>(before.fields());
        all.putAll(fields);
        if (fields.containsKey("released")) {
            all.put("released_precision", precision(fields.get("released")));
        }
        char separator = separator(text);
        StringBuilder line = new StringBuilder();
        for (String column : header) {
            line.append(line.isEmpty() && column.equals(header.get(0)) ? "" : separator);
            line.append(quoted(all.getOrDefault(column, ""), separator));
        }
        return List.of(text.contains("\r\n") ? line + "\r" : line.toString());
    }

    private static String precision(String date) {
        return date.length() == 4
                ? "year"
                : date.length() == 7 ? "month" : date.length() == 10 ? "day" : "";
    }

    private static String quoted(String field, char separator) {
        return field.indexOf(separator) >= 0 || field.indexOf('"') >= 0
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }

    @Override
    public String append(String text, List<String> added) {
        String start =
                text.isEmpty()
                        ? String.join(
                                        ",",
                                        SheetForm.FIGURES.columns().stream()
                                                .map(SheetForm.Column::name)
                                                .toList())
                                + "\n"
                        : text.endsWith("\n") ? text : text + "\n";
        return start + String.join("\n", added) + "\n";
    }
}
