// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.workbook;

import eu.fondaco.core.issue.DataIssue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the entries of one kind of file as text and writes some of them anew, leaving all other
 * lines.
 */
interface Register {

    /** The entries of a file, with the lines they are on. */
    List<Entry> entries(String text, String file, Consumer<DataIssue> issues);

    /** An entry as lines of the file: what it held, with some fields written anew. */
    List<String> lines(String text, Entry before, Map<String, String> fields);

    /** The file with lines appended to its register. */
    String append(String text, List<String> added);

    /**
     * A file with entries changed, removed and added.
     *
     * @param changed new fields by id; of fields that aren't named the old ones stay
     * @param added entries to append
     */
    default String edit(
            String text,
            String file,
            Map<String, Map<String, String>> changed,
            Set<String> removed,
            List<Map<String, String>> added) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        List<Entry> entries = new ArrayList<>(entries(text, file, issue -> {}));
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            List<String> place = lines.subList(entry.first() - 1, entry.last());
            if (removed.contains(entry.id())) {
                place.clear();
            } else if (changed.containsKey(entry.id())) {
                List<String> fresh = lines(text, entry, changed.get(entry.id()));
                place.clear();
                place.addAll(fresh);
            }
        }
        String edited = String.join("\n", lines);
        List<String> fresh = new ArrayList<>();
        for (Map<String, String> fields : added) {
            Entry none = new Entry(fields.get("id"), new LinkedHashMap<>(), file, 0, 0);
            fresh.addAll(lines(text, none, fields));
        }
        return fresh.isEmpty() ? edited : append(edited, fresh);
    }
}
