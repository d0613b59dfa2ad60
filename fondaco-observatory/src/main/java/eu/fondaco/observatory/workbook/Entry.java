// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An entry of a register as text, with its place.
 *
 * @param fields by column; several texts of one field are joined by {@code ; }
 * @param file within the observatory, or the workbook's sheet
 * @param first line, or row, from 1
 * @param last line
 */
record Entry(String id, Map<String, String> fields, String file, int first, int last) {

    String get(String column) {
        return fields.getOrDefault(column, "");
    }

    /** Several texts as one; a semicolon within a text is kept by a backslash. */
    static String join(List<String> texts) {
        return texts.stream().map(t -> t.replace(";", "\\;")).collect(Collectors.joining("; "));
    }

    /** The texts that {@link #join} made one. */
    static List<String> split(String joined) {
        return Arrays.stream(joined.split("(?<!\\\\);"))
                .map(t -> t.replace("\\;", ";").strip())
                .filter(t -> !t.isEmpty())
                .toList();
    }
}
