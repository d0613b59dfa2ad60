// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.speech.Speech;
import eu.fondaco.sources.table.RawRow;
import eu.fondaco.sources.table.RowSink;
import eu.fondaco.sources.table.Structure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * JSON-stat 2.0 datasets: values by their position in the box of the dimensions, as an array or
 * sparsely; status likewise. Category indexes come as maps or arrays. Values are streamed.
 */
public final class JsonStatShape implements Shape {

    private static final int LARGEST = 5_000_000;
    private static final Pattern CLASS = Pattern.compile("\"class\"\\s*:\\s*\"dataset\"");

    @Override
    public String name() {
        return "JSON-stat";
    }

    @Override
    public boolean recognises(String head) {
        return head.stripLeading().startsWith("{")
                && (CLASS.matcher(head).find()
                        || head.contains("\"dimension\"")
                                && head.contains("\"size\"")
                                && head.contains("\"id\""));
    }

    @Override
    public void read(InputStream in, String name, RowSink sink, Consumer<DataIssue> issues)
            throws IOException {
        try (TwicePassed passed = new TwicePassed(in)) {
            Map<?, ?> top;
            try (InputStream first = passed.open()) {
                top = JsonTree.read(first, name, Set.of("value"), issues);
            }
            if (top != null) {
                Box box = Box.of(top, name, issues);
                if (box != null) {
                    try (InputStream second = passed.open()) {
                        new Values(box, name, sink, issues).read(second);
                    }
                }
            }
        }
    }

    /** What the positions of the values mean. */
    private record Box(
            List<String> ids,
            List<List<String>> codes,
            Map<String, Map<String, String>> labels,
            Map<Long, String> statuses,
            Structure structure) {

        static Box of(Map<?, ?> top, String name, Consumer<DataIssue> issues) {
            List<String> ids = JsonTree.list(top.get("id")).stream().map(JsonTree::text).toList();
            List<List<String>> codes = new ArrayList<>();
            Map<String, Map<String, String>> labels = new HashMap<>();
            try {
                dimensions(top, ids, codes, labels);
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                issues.accept(
                        DataIssue.error(
                                "json-shape",
                                name,
                                0,
                                "size",
                                Speech.both("issue.doesnt-say-how-large-each"),
                                Speech.both("remedy.fetch-it-again")));
                return null;
            }
            if (ids.isEmpty()) {
                issues.accept(
                        DataIssue.error(
                                "no-rows",
                                name,
                                0,
                                "",
                                Speech.both("issue.has-no-values"),
                                Speech.both("remedy.ask-for-data-that-exist")));
                return null;
            }
            Map<Long, String> statuses = sparse(top.get("status"));
            List<String> columns = new ArrayList<>(ids);
            columns.add("value");
            if (!statuses.isEmpty()) {
                columns.add("status");
            }
            Map<?, ?> named = JsonTree.map(JsonTree.map(top.get("extension")).get("datastructure"));
            String id = JsonTree.text(named.get("id"));
            String agency = JsonTree.text(named.get("agencyId"));
            return new Box(
                    ids,
                    codes,
                    labels,
                    statuses,
                    new Structure("JSON-stat", agency.isEmpty() ? id : agency + ":" + id, columns));
        }

        /** Reads the codes of each dimension, and what they are called. */
        private static void dimensions(
                Map<?, ?> top,
                List<String> ids,
                List<List<String>> codes,
                Map<String, Map<String, String>> labels) {
            List<?> sizes = JsonTree.list(top.get("size"));
            Map<?, ?> held = JsonTree.map(top.get("dimension"));
            for (int d = 0; d < ids.size(); d++) {
                Map<?, ?> dimension = JsonTree.map(held.get(ids.get(d)));
                codes.add(JsonStatShape.codes(dimension, number(sizes.get(d))));
                labels.put(ids.get(d), JsonStatShape.labels(dimension));
            }
        }

        /** The codes at a position, with room for value and status; null when it lies outside. */
        String[] at(long position) {
            String[] fields = new String[ids.size() + 2];
            long rest = position;
            for (int d = ids.size() - 1; d >= 0; d--) {
                List<String> own = codes.get(d);
                if (own.isEmpty()) {
                    return null;
                }
                fields[d] = own.get((int) (rest % own.size()));
                rest /= own.size();
            }
            return rest == 0 ? fields : null;
        }
    }

    /** A value with its codes, as a row. */
    private record BoxRow(
            Map<String, Integer> columnAt,
            String[] fields,
            int line,
            Map<String, Map<String, String>> labels)
            implements RawRow {

        @Override
        public String label(String column) {
            return labels.getOrDefault(column, Map.of()).getOrDefault(get(column), "");
        }

        @Override
        public String get(String column) {
            Integer at = columnAt.get(column);
            return at == null ? "" : fields[at].strip();
        }

        @Override
        public Set<String> columns() {
            return columnAt.keySet();
        }
    }

    /** Hands the values over one by one. */
    private static final class Values {

        private final Box box;
        private final String name;
        private final RowSink sink;
        private final Consumer<DataIssue> issues;
        private final Map<String, Integer> columnAt = new LinkedHashMap<>();
        private int rows;
        private boolean stopped;

        Values(Box box, String name, RowSink sink, Consumer<DataIssue> issues) {
            this.box = box;
            this.name = name;
            this.sink = sink;
            this.issues = issues;
            box.structure.columns().forEach(column -> columnAt.put(column, columnAt.size()));
        }

        /** The number that a key is; -1 when it is none. */
        private static long position(String key) {
            long position = 0;
            for (int i = 0; i < key.length(); i++) {
                char c = key.charAt(i);
                if (c < '0' || c > '9' || i > 17) {
                    return -1;
                }
                position = 10 * position + (c - '0');
            }
            return key.isEmpty() ? -1 : position;
        }

        void read(InputStream in) throws IOException {
            try (JsonParser parser = JsonTree.FACTORY.createParser(in)) {
                parser.nextToken();
                while (!stopped && parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean values = parser.currentName().equals("value");
                    JsonToken token = parser.nextToken();
                    if (values && token == JsonToken.START_ARRAY) {
                        for (long at = 0;
                                !stopped && (token = parser.nextToken()) != JsonToken.END_ARRAY;
                                at++) {
                            take(at, token, parser);
                        }
                    } else if (values && token == JsonToken.START_OBJECT) {
                        while (!stopped && parser.nextToken() != JsonToken.END_OBJECT) {
                            String at = parser.currentName();
                            take(position(at), parser.nextToken(), parser);
                        }
                    } else {
                        parser.skipChildren();
                    }
                }
            } catch (JsonProcessingException e) {
                issues.accept(JsonTree.broken(name, e));
                return;
            }
            if (rows == 0 && !stopped) {
                issues.accept(
                        DataIssue.error(
                                "no-rows",
                                name,
                                0,
                                "",
                                Speech.both("issue.has-no-values"),
                                Speech.both("remedy.ask-for-data-that-exist")));
            }
        }

        private void take(long at, JsonToken token, JsonParser parser) throws IOException {
            if (token == JsonToken.VALUE_NULL) {
                return;
            }
            String[] fields = at < 0 ? null : box.at(at);
            if (fields == null || !token.isScalarValue()) {
                issues.accept(
                        DataIssue.error(
                                "json-shape",
                                name,
                                0,
                                "value",
                                Speech.both("issue.position-lies-outside-the-table", at),
                                Speech.both("remedy.fetch-it-again")));
                stopped = true;
                return;
            }
            if (rows == 0 && !sink.structure(box.structure)) {
                stopped = true;
                return;
            }
            fields[fields.length - 2] = parser.getText();
            fields[fields.length - 1] =
                    box.statuses.isEmpty() ? "" : box.statuses.getOrDefault(at, "");
            rows++;
            int line = (int) Math.min(Integer.MAX_VALUE, at + 1);
            sink.row(new BoxRow(columnAt, fields, line, box.labels));
        }
    }

    private static int number(Object text) {
        return Integer.parseInt(JsonTree.text(text));
    }

    private static Map<String, String> labels(Map<?, ?> dimension) {
        Map<String, String> labels = new HashMap<>();
        JsonTree.map(JsonTree.map(dimension.get("category")).get("label"))
                .forEach((code, label) -> labels.put(JsonTree.text(code), JsonTree.text(label)));
        return labels;
    }

    private static List<String> codes(Map<?, ?> dimension, int size) {
        Map<?, ?> category = JsonTree.map(dimension.get("category"));
        List<String> codes = new ArrayList<>();
        if (category.get("index") instanceof List<?> list) {
            list.forEach(code -> codes.add(JsonTree.text(code)));
        } else if (category.get("index") instanceof Map<?, ?> index) {
            Map<Integer, String> ordered = new TreeMap<>();
            index.forEach((code, at) -> ordered.put(number(at), JsonTree.text(code)));
            codes.addAll(ordered.values());
        } else {
            JsonTree.map(category.get("label"))
                    .keySet()
                    .forEach(code -> codes.add(JsonTree.text(code)));
        }
        if (size < 0 || size > LARGEST) {
            throw new NumberFormatException("a dimension of size " + size);
        }
        while (codes.size() < size) {
            codes.add("");
        }
        return codes;
    }

    /** Values by position, from an array with nulls or a sparse map; nulls are left out. */
    private static Map<Long, String> sparse(Object values) {
        Map<Long, String> found = new HashMap<>();
        if (values instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) != null) {
                    found.put((long) i, JsonTree.text(list.get(i)));
                }
            }
        }
        JsonTree.map(values)
                .forEach(
                        (at, value) -> {
                            if (value != null) {
                                found.put((long) number(at), JsonTree.text(value));
                            }
                        });
        return found;
    }
}
