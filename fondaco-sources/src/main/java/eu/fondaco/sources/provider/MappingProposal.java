// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider;

import eu.fondaco.sources.table.RawRow;
import eu.fondaco.sources.table.Structure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A mapping file guessed from a table nobody knows: which column may be what, by its name and
 * content. Meant to be read and corrected by a person before it is used.
 */
public final class MappingProposal {

    private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(
                "period",
                List.of("time_period", "period", "year", "anno", "time", "date", "month"));
        WORDS.put(
                "value",
                List.of(
                        "obs_value",
                        "value",
                        "valore",
                        "amount",
                        "primaryvalue",
                        "usd",
                        "eur",
                        "euro"));
        WORDS.put("flow", List.of("flow", "flusso", "trade_flow", "direction", "impexp"));
        WORDS.put(
                "reporter",
                List.of(
                        "reporter",
                        "ref_area",
                        "geo",
                        "region",
                        "provin",
                        "exporter",
                        "state",
                        "territor"));
        WORDS.put(
                "partner",
                List.of("partner", "counterpart", "country", "paese", "destination", "importer"));
        WORDS.put(
                "product",
                List.of(
                        "product",
                        "commodity",
                        "prodotto",
                        "hs",
                        "cn8",
                        "cpa",
                        "ateco",
                        "sitc",
                        "section",
                        "merce"));
        WORDS.put("status", List.of("obs_status", "status", "flag"));
        WORDS.put("quantity", List.of("quantity", "weight", "netmass", "kg"));
    }

    private MappingProposal() {}

    /** The text of the mapping file. */
    public static String of(Structure structure, List<RawRow> sample, String dataset) {
        List<String> free = new ArrayList<>(structure.columns());
        StringBuilder text = new StringBuilder();
        text.append("# Guessed from the file: check every line before using it.\nformat: 1\n");
        if (!structure.id().isEmpty()) {
            text.append("structures: [").append(quoted(structure.id())).append("]\n");
        }
        text.append("dataset: ").append(dataset).append('\n');
        for (Map.Entry<String, List<String>> field : WORDS.entrySet()) {
            String column = guess(field.getValue(), free);
            boolean optional = field.getKey().equals("status") || field.getKey().equals("quantity");
            if (column == null) {
                text.append(
                        optional
                                ? ""
                                : field.getKey()
                                        + ": {constant: "
                                        + fallback(field.getKey())
                                        + "}  # no column found\n");
                continue;
            }
            free.remove(column);
            text.append(field.getKey()).append(": {column: ").append(quoted(column));
            if (field.getKey().equals("flow")) {
                text.append(", codes: {").append(flows(values(column, sample))).append('}');
            }
            text.append("}  # ").append(examples(values(column, sample))).append('\n');
        }
        text.append("unit: {constant: EUR}  # which unit?\n");
        for (String column : free) {
            Set<String> values = values(column, sample);
            text.append("# not used: ")
                    .append(column)
                    .append(" (")
                    .append(examples(values))
                    .append(")");
            text.append(
                    values.size() > 1
                            ? "; to take only some rows, write only: {" + column + ": [...]}\n"
                            : "\n");
        }
        return text.toString();
    }

    private static String fallback(String field) {
        switch (field) {
            case "partner":
                return "W00";
            case "product":
                return "TOTAL";
            case "flow":
                return "X";
            default:
                return "UNKNOWN";
        }
    }

    private static String guess(List<String> words, List<String> columns) {
        for (String word : words) {
            for (String column : columns) {
                if (column.toLowerCase(Locale.ROOT).equals(word)) {
                    return column;
                }
            }
        }
        for (String word : words) {
            for (String column : columns) {
                if (word.length() > 3 && column.toLowerCase(Locale.ROOT).contains(word)) {
                    return column;
                }
            }
        }
        return null;
    }

    private static Set<String> values(String column, List<RawRow> sample) {
        Set<String> values = new TreeSet<>();
        sample.forEach(row -> values.add(row.get(column)));
        return values;
    }

    private static String flows(Set<String> values) {
        List<String> codes = new ArrayList<>();
        for (String value : values) {
            String low = value.toLowerCase(Locale.ROOT);
            boolean imports = low.startsWith("i") || low.startsWith("m") || low.equals("1");
            codes.add(quoted(value) + ": " + (imports ? "M" : "X"));
        }
        return String.join(", ", codes);
    }

    private static String examples(Set<String> values) {
        String list =
                String.join(", ", values.stream().limit(4).toList()).replaceAll("\\p{Cntrl}", " ");
        return "such as " + (list.length() > 60 ? list.substring(0, 60) + "…" : list);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
