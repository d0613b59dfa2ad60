// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.table;

import java.util.Map;
import java.util.Set;

/** A row that holds its fields by name. */
public record MapRow(Map<String, String> fields, int line) implements RawRow {

    @Override
    public String get(String column) {
        String text = fields.get(column);
        return text == null ? "" : text.strip();
    }

    @Override
    public Set<String> columns() {
        return fields.keySet();
    }
}
