// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import eu.fondaco.core.issue.DataIssue;
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
                            (top.containsKey("data") || top.containsKey("value")
                                            ? "has no rows"
                                            : "is JSON without rows below 'data' or 'value'")
                                    + (error.isEmpty() ? "" : "; the server says: " + error),
                            "ask for data that exist, as JSON-stat, SDMX-JSON or CSV"));
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
                            "is one page of several",
                            "load the other pages too"));
        }
    }
}
