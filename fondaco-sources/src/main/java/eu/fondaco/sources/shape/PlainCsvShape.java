// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import de.siegmar.fastcsv.reader.CsvRecord;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.RawRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Any text in columns with a header. */
public final class PlainCsvShape implements Shape {

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public boolean recognises(String head) {
        String line = head.lines().findFirst().orElse("");
        return !line.startsWith("<") && !line.startsWith("{") && line.matches(".*[,;\t|].*");
    }

    @Override
    public void read(InputStream in, String name, RowSink sink, Consumer<DataIssue> issues)
            throws IOException {
        Rows rows = new Rows(name, sink, issues);
        Delimited.read(in, name, rows::take, issues);
    }

    /** Turns records into rows by the header. */
    private final class Rows {
        private final String name;
        private final RowSink sink;
        private final Consumer<DataIssue> issues;
        private Map<String, Integer> at;
        private int width;

        private Rows(String name, RowSink sink, Consumer<DataIssue> issues) {
            this.name = name;
            this.sink = sink;
            this.issues = issues;
        }

        private boolean take(CsvRecord record) {
            if (at == null) {
                List<String> header = Delimited.withoutMark(record.getFields());
                width = header.size(); // names may be there twice
                at = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    at.putIfAbsent(header.get(i), i);
                }
                return sink.structure(new Structure(PlainCsvShape.this.name(), "", header));
            }
            if (record.getFieldCount() < width) {
                issues.accept(
                        DataIssue.error(
                                "row-length",
                                name,
                                (int) record.getStartingLineNumber(),
                                "",
                                Speech.both(
                                        "issue.fields-where-the-header-has",
                                        record.getFieldCount(),
                                        width),
                                Speech.both("remedy.quote-fields-that-hold-the")));
                return true;
            }
            sink.row(new CsvRow(at, record));
            return true;
        }
    }

    private record CsvRow(Map<String, Integer> at, CsvRecord record) implements RawRow {

        @Override
        public String get(String column) {
            Integer i = at.get(column);
            return i == null ? "" : record.getField(i).strip();
        }

        @Override
        public Set<String> columns() {
            return at.keySet();
        }

        @Override
        public int line() {
            return (int) record.getStartingLineNumber();
        }
    }
}
