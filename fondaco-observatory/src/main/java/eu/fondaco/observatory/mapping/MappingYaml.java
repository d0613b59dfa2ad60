// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.mapping;

import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.observatory.note.FileNote;
import eu.fondaco.observatory.yaml.YamlFile;
import eu.fondaco.observatory.yaml.YamlMap;
import eu.fondaco.sources.mapping.Field;
import eu.fondaco.sources.mapping.Mapping;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads a mapping file: what the columns of somebody's table mean. A field is a {@code column},
 * several {@code columns} with a {@code join}, or a {@code constant}; {@code codes} turns its texts
 * into ours, {@code prefix} is put before the others.
 */
public final class MappingYaml {

    private static final List<String> FIELDS =
            List.of(
                    "reporter",
                    "partner",
                    "flow",
                    "product",
                    "period",
                    "value",
                    "unit",
                    "status",
                    "quantity",
                    "quantity_unit");

    private static final String[] KEYS =
            Stream.concat(
                            Stream.of("format", "structures", "columns", "dataset"),
                            Stream.concat(
                                    FIELDS.stream(),
                                    Stream.of("multiply", "decimal", "only", "sum", "melt")))
                    .toArray(String[]::new);

    private MappingYaml() {}

    /** Reads one file; its name without ending is the mapping's id. */
    public static Optional<Mapping> read(Path file, String name, Consumer<DataIssue> issues) {
        YamlMap top = YamlFile.read(file, name, issues).orElse(null);
        if (top == null) {
            return Optional.empty();
        }
        top.expect(KEYS);
        if (!top.text("format").equals("1")) {
            top.error(
                    "format-unknown",
                    "format",
                    FileNote.OTHER_FORMAT.note(top.text("format"), 1),
                    FileNote.WRITE_FORMAT);
            return Optional.empty();
        }
        return built(top, described(file, top));
    }

    /** What a file says, but for what its values are multiplied by. */
    private static Mapping.Builder described(Path file, YamlMap top) {
        String id = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Mapping.Builder mapping =
                Mapping.named(id)
                        .structures(top.texts("structures").toArray(String[]::new))
                        .required(top.texts("columns").toArray(String[]::new))
                        .dataset(top.required("dataset"))
                        .decimalComma(top.text("decimal").equals(","))
                        .sums(top.flag("sum", false));
        for (String field : FIELDS) {
            if (top.has(field)) {
                mapping.field(field, field(top.map(field), field));
            }
        }
        YamlMap only = top.map("only");
        only.keys()
                .forEach(column -> mapping.only(column, only.texts(column).toArray(String[]::new)));
        if (top.has("melt")) {
            YamlMap melt = top.map("melt").expect("into", "columns");
            mapping.melt(melt.required("into"), texts(melt.map("columns")));
        }
        return mapping;
    }

    private static Optional<Mapping> built(YamlMap top, Mapping.Builder mapping) {
        try {
            if (top.has("multiply")) {
                mapping.multiply(new BigDecimal(top.text("multiply")));
            }
            return Optional.of(mapping.build());
        } catch (NumberFormatException e) {
            top.error(
                    "bad-number",
                    "multiply",
                    FileNote.NOT_A_NUMBER.note(top.text("multiply")),
                    FileNote.WRITE_THOUSAND);
        } catch (UnsoundException e) {
            top.error("mapping-incomplete", "", e.problem(), FileNote.ADD_FIELD);
        }
        return Optional.empty();
    }

    private static Field field(YamlMap m, String name) {
        m.expect("column", "columns", "join", "constant", "codes", "prefix", "others");
        Field field;
        if (m.has("constant")) {
            field = Field.constant(m.text("constant"));
        } else if (m.has("columns")) {
            field = Field.joined(m.text("join"), m.texts("columns").toArray(String[]::new));
        } else {
            field = Field.of(m.required("column"));
        }
        String prefix = m.text("prefix");
        if (!prefix.isEmpty()) {
            field = field.changed(text -> prefix + text);
        }
        if (m.has("codes")) {
            Map<String, String> codes = texts(m.map("codes"));
            boolean closed = name.equals("flow") || m.text("others").equals("refuse");
            field = closed ? field.only(codes) : field.with(codes);
        }
        return field;
    }

    private static Map<String, String> texts(YamlMap m) {
        Map<String, String> texts = new LinkedHashMap<>();
        m.keys().forEach(key -> texts.put(key, m.text(key)));
        return texts;
    }
}
