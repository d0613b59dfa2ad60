// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.Label;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.MapRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A list of flat JSON objects below {@code data} or {@code value}, as UN Comtrade and OData
 * services answer. The structure's id is the OData context where there is one.
 */
public final class JsonRowsShape implements Shape {

    @Override
    public String name() {
        return "JSON rows";
    }

    @Override
    public boolean recognises(String head) {
        return head.stripLeading().startsWith("{");
    }

    @Override
    public void read(InputStream in, String name, RowSink sink, Consumer<DataIssue> issues)
            throws IOException {
        Map<?, ?> top = JsonTree.read(in, name, issues);
        if (top == null) {
            return;
        }
        List<?> rows = JsonTree.list(top.containsKey("data") ? top.get("data") : top.get("value"));
        if (rows.isEmpty()) {
            String error = JsonTree.text(top.get("error"));
            issues.accept(
                    DataIssue.error(
                            "no-rows",
                            name,
                            0,
                            "",
                            nothing(top, error),
                            Speech.both("remedy.ask-for-data-in-a-format")));
            return;
        }
        String context = JsonTree.text(top.get("@odata.context")).replaceFirst(".*#", "");
        List<String> columns = new ArrayList<>();
        JsonTree.map(rows.get(0)).keySet().forEach(key -> columns.add(JsonTree.text(key)));
        if (!sink.structure(new Structure(name(), context, columns))) {
            return;
        }
        int number = 0;
        for (Object row : rows) {
            Map<String, String> fields = new HashMap<>();
            JsonTree.map(row)
                    .forEach((key, value) -> fields.put(JsonTree.text(key), JsonTree.text(value)));
            sink.row(new MapRow(fields, ++number));
        }
        if (!JsonTree.text(top.get("@odata.nextLink")).isEmpty()) {
            issues.accept(
                    DataIssue.warning(
                            "more-pages",
                            name,
                            0,
                            "",
                            Speech.both("issue.is-one-page-of-several"),
                            Speech.both("remedy.load-the-other-pages-too")));
        }
    }

    /** Why there is nothing to read, in the server's words where it has any. */
    private static Label nothing(Map<?, ?> top, String error) {
        boolean empty = top.containsKey("data") || top.containsKey("value");
        if (error.isEmpty()) {
            return Speech.both(empty ? "issue.no-rows-of-data" : "issue.no-rows-below");
        }
        return Speech.both(empty ? "issue.no-rows-of-data-but" : "issue.no-rows-below-but", error);
    }
}
