// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import de.siegmar.fastcsv.reader.CsvRecord;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.MapRow;
import eu.fondaco.sources.table.RawRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * SDMX-CSV 1.0 and 2.0: a first column {@code DATAFLOW} or {@code STRUCTURE}, then dimensions,
 * value and attributes. Labels beside codes ({@code ITC1: Piemonte}) become their names.
 */
public final class SdmxCsvShape implements Shape {

    @Override
    public String name() {
        return "SDMX-CSV";
    }

    @Override
    public boolean recognises(String head) {
        String line = head.lines().findFirst().orElse("").replace("\"", "");
        return line.startsWith("DATAFLOW,")
                || line.startsWith("DATAFLOW;")
                || line.startsWith("STRUCTURE,")
                || line.startsWith("STRUCTURE;")
                || line.startsWith("STRUCTURE[");
    }

    @Override
    public void read(InputStream in, String name, RowSink sink, Consumer<DataIssue> issues)
            throws IOException {
        Rows rows = new Rows(name, sink, issues);
        Delimited.read(in, name, rows::take, issues);
    }

    private final class Rows {
        private final String name;
        private final RowSink sink;
        private final Consumer<DataIssue> issues;
        private List<String> columns;
        private boolean[] labelled;
        private String id;

        private Rows(String name, RowSink sink, Consumer<DataIssue> issues) {
            this.name = name;
            this.sink = sink;
            this.issues = issues;
        }

        private boolean take(CsvRecord record) {
            int line = (int) record.getStartingLineNumber();
            if (columns == null) {
                header(Delimited.withoutMark(record.getFields()));
                return true;
            }
            if (record.getFieldCount() < columns.size()) {
                issues.accept(
                        DataIssue.error(
                                "row-length",
                                name,
                                line,
                                "",
                                Speech.both(
                                        "issue.fields-where-the-header-has",
                                        record.getFieldCount(),
                                        columns.size()),
                                Speech.both("remedy.quote-fields-that-hold-the")));
                return true;
            }
            Map<String, String> fields = new HashMap<>();
            Map<String, String> labels = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String text = record.getField(i).strip();
                if (fields.putIfAbsent(columns.get(i), labelled[i] ? code(text) : text) == null
                        && labelled[i]) {
                    labels.put(columns.get(i), label(text));
                }
            }
            if (!goesOn(fields, line)) {
                return false;
            }
            sink.row(
                    labels.isEmpty()
                            ? new MapRow(fields, line)
                            : new LabelledRow(new MapRow(fields, line), labels));
            return true;
        }

        /** Announces the structure with the first row; whether more is wanted. */
        private boolean goesOn(Map<String, String> fields, int line) {
            String own =
                    code(fields.getOrDefault("STRUCTURE_ID", fields.getOrDefault("DATAFLOW", "")));
            if (id == null) {
                id = own;
                List<String> plain = new ArrayList<>(columns);
                plain.removeAll(
                        List.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "ACTION", "LAST UPDATE"));
                return sink.structure(new Structure(SdmxCsvShape.this.name(), id, plain));
            }
            if (!own.equals(id)) {
                issues.accept(
                        DataIssue.error(
                                "structure-changes",
                                name,
                                line,
                                "",
                                Speech.both("issue.follows-the-rows-before", own, id),
                                Speech.both("remedy.split-the-file-by-structure")));
            }
            return true;
        }

        private void header(List<String> header) {
            columns = new ArrayList<>();
            labelled = new boolean[header.size()];
            for (int i = 0; i < header.size(); i++) {
                String column = header.get(i).replaceAll("\\[.*\\]$", "");
                int colon = column.indexOf(": ");
                labelled[i] = colon > 0;
                columns.add(colon > 0 ? column.substring(0, colon) : column);
            }
        }
    }

    /** A row whose codes have names. */
    private record LabelledRow(MapRow row, Map<String, String> labels) implements RawRow {

        @Override
        public String get(String column) {
            return row.get(column);
        }

        @Override
        public String label(String column) {
            return labels.getOrDefault(column, "");
        }

        @Override
        public Set<String> columns() {
            return row.columns();
        }

        @Override
        public int line() {
            return row.line();
        }
    }

    private static String label(String text) {
        int colon = text.indexOf(": ");
        return colon > 0 ? text.substring(colon + 2).strip() : "";
    }

    /**
     * {@code ITC1: Piemonte} is {@code ITC1}; {@code EXT_EU27_2020:} too. A lone time keeps its
     * colons.
     */
    private static String code(String text) {
        int colon = text.indexOf(": ");
        if (colon > 0) {
            return text.substring(0, colon);
        }
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }
}
