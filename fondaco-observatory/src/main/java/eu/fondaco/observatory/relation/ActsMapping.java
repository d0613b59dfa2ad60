// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.relation;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the columns of somebody's table of acts mean. A field of an act is a {@code column} or a
 * {@code constant}; {@code codes} turns its texts into ours, {@code split} cuts a cell into
 * several, {@code prefix} is put before, {@code order} says how days are written.
 *
 * @param fields by the name of an act's field
 * @param date how the dates of its column are written: {@code ymd}, {@code dmy} or {@code mdy}
 */
public record ActsMapping(Map<String, Field> fields, String date) {

    /** Fields of an act that a table can give. */
    static final List<String> FIELDS =
            List.of(
                    "id",
                    "date",
                    "date_kind",
                    "kind",
                    "kind_as_printed",
                    "our_parties",
                    "partner_parties",
                    "our_areas",
                    "partner_areas",
                    "sectors",
                    "promises",
                    "status",
                    "status_at",
                    "end",
                    "text",
                    "follows",
                    "urls");

    /** Those that hold several texts. */
    static final Set<String> LISTS =
            Set.of(
                    "our_parties",
                    "partner_parties",
                    "our_areas",
                    "partner_areas",
                    "sectors",
                    "promises",
                    "urls");

    /**
     * Where a field comes from.
     *
     * @param column its name in the table, or empty
     * @param constant the same for every act, or empty
     * @param split what stands between several texts of a cell, or empty
     * @param codes what its texts are turned into; others stay as they are
     */
    record Field(
            String column,
            String constant,
            String prefix,
            String split,
            Map<String, String> codes) {

        public Field {
            codes = Map.copyOf(codes);
        }
    }

    public ActsMapping {
        fields = Map.copyOf(fields);
    }

    /** Reads one file; empty where it can't be used, and issues say why. */
    public static Optional<ActsMapping> read(Path file, String name, Consumer<DataIssue> issues) {
        YamlMap top = YamlFile.read(file, name, issues).orElse(null);
        if (top == null) {
            return Optional.empty();
        }
        List<String> known = new java.util.ArrayList<>(List.of("format"));
        known.addAll(FIELDS);
        top.expect(known.toArray(String[]::new));
        if (!top.text("format").equals("1")) {
            top.error(
                    "format-unknown",
                    "format",
                    FileNote.OTHER_FORMAT.note(top.text("format"), 1),
                    FileNote.WRITE_FORMAT);
            return Optional.empty();
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String key : FIELDS) {
            if (top.has(key)) {
                fields.put(key, field(top.map(key), key));
            }
        }
        boolean whole = true;
        for (String key : List.of("kind", "date", "partner_parties")) {
            if (!fields.containsKey(key)) {
                top.error("missing-key", key, FileNote.IS_MISSING, FileNote.SAY_COLUMN);
                whole = false;
            }
        }
        String order = top.has("date") ? top.map("date").text("order") : "";
        if (!order.isEmpty() && !Set.of("ymd", "dmy", "mdy").contains(order)) {
            top.error(
                    "bad-cell",
                    "date",
                    FileNote.NO_ORDER_OF_DAYS.note(order),
                    FileNote.WRITE_ORDER);
            whole = false;
        }
        return whole
                ? Optional.of(new ActsMapping(fields, order.isEmpty() ? "ymd" : order))
                : Optional.empty();
    }

    private static Field field(YamlMap m, String key) {
        m.expect("column", "constant", "prefix", "split", "codes", "order");
        if (m.text("column").isEmpty() == m.text("constant").isEmpty()) {
            m.error("missing-key", key, FileNote.COLUMN_OR_CONSTANT, FileNote.WRITE_ONE_OF_THEM);
        }
        Map<String, String> codes = new LinkedHashMap<>();
        YamlMap given = m.map("codes");
        given.keys().forEach(k -> codes.put(k, given.text(k)));
        return new Field(
                m.text("column"), m.text("constant"), m.text("prefix"), m.text("split"), codes);
    }
}
