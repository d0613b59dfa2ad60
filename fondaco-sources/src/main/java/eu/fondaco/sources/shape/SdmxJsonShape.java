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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * SDMX-JSON data: the draft with its structure beside the datasets, 1.0 and 2.0 with theirs below
 * {@code data}. Observations are keyed by positions in the lists of values, flat or within series.
 * They are streamed.
 */
public final class SdmxJsonShape implements Shape {

    @Override
    public String name() {
        return "SDMX-JSON";
    }

    @Override
    public boolean recognises(String head) {
        return head.stripLeading().startsWith("{")
                && (head.contains("sdmx-json") || head.contains("\"dataSets\""));
    }

    @Override
    public void read(InputStream in, String name, RowSink sink, Consumer<DataIssue> issues)
            throws IOException {
        try (TwicePassed passed = new TwicePassed(in)) {
            Map<?, ?> top;
            try (InputStream first = passed.open()) {
                top = JsonTree.read(first, name, Set.of("observations", "series"), issues);
            }
            if (top == null) {
                return;
            }
            Map<?, ?> data = top.containsKey("data") ? JsonTree.map(top.get("data")) : top;
            List<Axes> axes = axes(data);
            if (axes.isEmpty()) {
                issues.accept(none(name));
            } else if (sink.structure(
                    new Structure(name(), axes.get(0).id(), axes.get(0).columns()))) {
                try (InputStream second = passed.open()) {
                    if (new Observations(axes, top.containsKey("data"), sink).read(second) == 0) {
                        issues.accept(none(name));
                    }
                } catch (JsonProcessingException e) {
                    issues.accept(JsonTree.broken(name, e));
                } catch (NumberFormatException e) {
                    issues.accept(
                            DataIssue.error(
                                    "json-shape",
                                    name,
                                    0,
                                    "",
                                    Speech.both("issue.has-a-key-that-isnt", e.getMessage()),
                                    Speech.both("remedy.fetch-it-again")));
                }
            }
        }
    }

    private static DataIssue none(String name) {
        return DataIssue.error(
                "no-rows",
                name,
                0,
                "",
                Speech.both("issue.has-no-observations"),
                Speech.both("remedy.ask-for-data-that-exist"));
    }

    /** The structure of each dataset. */
    private static List<Axes> axes(Map<?, ?> data) {
        List<?> structures = JsonTree.list(data.get("structures"));
        Object one = data.get("structure");
        List<Axes> axes = new ArrayList<>();
        for (Object each : JsonTree.list(data.get("dataSets"))) {
            String text = JsonTree.text(JsonTree.map(each).get("structure"));
            int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
            axes.add(
                    new Axes(
                            JsonTree.map(
                                    one != null
                                            ? one
                                            : number < structures.size()
                                                    ? structures.get(number)
                                                    : null)));
        }
        return axes;
    }

    /** Hands the observations over one by one, whatever stands around them. */
    private static final class Observations {

        private final List<Axes> axes;
        private final boolean below;
        private final RowSink sink;
        private int rows;

        Observations(List<Axes> axes, boolean below, RowSink sink) {
            this.axes = axes;
            this.below = below;
            this.sink = sink;
        }

        int read(InputStream in) throws IOException {
            try (JsonParser parser = JsonTree.FACTORY.createParser(in)) {
                parser.nextToken();
                top(parser, below ? "data" : "dataSets");
            }
            return rows;
        }

        private void top(JsonParser parser, String wanted) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean it = parser.currentName().equals(wanted);
                JsonToken token = parser.nextToken();
                if (it && wanted.equals("data") && token == JsonToken.START_OBJECT) {
                    top(parser, "dataSets");
                } else if (it && token == JsonToken.START_ARRAY) {
                    for (int n = 0; parser.nextToken() != JsonToken.END_ARRAY; n++) {
                        if (parser.currentToken() == JsonToken.START_OBJECT) {
                            set(parser, axes.get(n));
                        } else {
                            parser.skipChildren();
                        }
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void set(JsonParser parser, Axes own) throws IOException {
            String[] fixed = new String[own.columns().size()];
            own.dataset.put(fixed, "");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken token = parser.nextToken();
                if (key.equals("observations") && token == JsonToken.START_OBJECT) {
                    observations(parser, own, fixed);
                } else if (key.equals("series") && token == JsonToken.START_OBJECT) {
                    series(parser, own, fixed);
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void series(JsonParser parser, Axes own, String[] fixed) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String[] series = fixed.clone();
                own.series.put(series, parser.currentName());
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean it = parser.currentName().equals("observations");
                    if (parser.nextToken() == JsonToken.START_OBJECT && it) {
                        observations(parser, own, series);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }

        private void observations(JsonParser parser, Axes own, String[] series) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String[] fields = series.clone();
                own.observation.put(fields, parser.currentName());
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    JsonToken token;
                    for (int at = 0; (token = parser.nextToken()) != JsonToken.END_ARRAY; at++) {
                        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                            own.content(fields, at, parser.getText());
                        }
                        parser.skipChildren();
                    }
                } else {
                    parser.skipChildren();
                }
                sink.row(new PlacedRow(own.places, fields, ++rows));
            }
        }
    }

    /** A row whose fields lie at the places of its structure's columns. */
    private record PlacedRow(Map<String, Integer> places, String[] fields, int line)
            implements RawRow {

        @Override
        public String get(String column) {
            Integer place = places.get(column);
            String text = place == null ? null : fields[place];
            return text == null ? "" : text;
        }

        @Override
        public Set<String> columns() {
            return places.keySet();
        }
    }

    /** The dimensions and attributes of a structure, by the level they are given at. */
    private static final class Axes {

        private static final int NO_PLACE = -1;

        private final Map<?, ?> structure;
        private final List<String> columns = new ArrayList<>();
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final Level dataset;
        private final Level series;
        private final Level observation;
        private final int value;
        private final Level attributes;

        private Axes(Map<?, ?> structure) {
            this.structure = structure;
            dataset = level("dimensions", "dataSet");
            series = level("dimensions", "series");
            observation = level("dimensions", "observation");
            value = place("OBS_VALUE");
            attributes = level("attributes", "observation");
        }

        private Level level(String kind, String level) {
            List<?> components = JsonTree.list(JsonTree.map(structure.get(kind)).get(level));
            int[] at = new int[components.size()];
            String[][] codes = new String[components.size()][];
            for (int c = 0; c < at.length; c++) {
                Map<?, ?> component = JsonTree.map(components.get(c));
                at[c] = place(JsonTree.text(component.get("id")));
                codes[c] =
                        JsonTree.list(component.get("values")).stream()
                                .map(Axes::code)
                                .toArray(String[]::new);
            }
            return new Level(at, codes);
        }

        private int place(String column) {
            columns.add(column);
            places.putIfAbsent(column, places.size());
            return places.get(column);
        }

        private static String code(Object value) {
            Map<?, ?> one = JsonTree.map(value);
            return JsonTree.text(one.containsKey("id") ? one.get("id") : one.get("value")).strip();
        }

        String id() {
            for (Object link : JsonTree.list(structure.get("links"))) {
                String urn = JsonTree.text(JsonTree.map(link).get("urn"));
                if (urn.contains("=")) {
                    return urn.replaceFirst(".*=", "");
                }
            }
            for (Object link : JsonTree.list(structure.get("links"))) {
                String href = JsonTree.text(JsonTree.map(link).get("href"));
                if (href.contains("/dataflow/")) {
                    return href.replaceFirst(".*/dataflow/", "").replaceFirst("/.*", "");
                }
            }
            return "";
        }

        List<String> columns() {
            return columns;
        }

        /**
         * Takes what stands at a position of an observation: its value, then positions of its
         * attributes.
         */
        void content(String[] fields, int position, String text) {
            if (position == 0) {
                fields[value] = text.strip();
            } else {
                int at = position(text);
                if (position <= attributes.places.length && at != NO_PLACE) {
                    attributes.put(fields, position - 1, at);
                }
            }
        }

        /** A number of six digits at most, or none. */
        private static int position(String text) {
            int number = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < '0' || c > '9' || i == 6) {
                    return NO_PLACE;
                }
                number = 10 * number + c - '0';
            }
            return text.isEmpty() ? NO_PLACE : number;
        }
    }

    /** Components given at one level: their places in a row, and the codes of each by position. */
    private record Level(int[] places, String[][] codes) {

        /** Puts codes into a row; components with one value need no position. */
        void put(String[] fields, String key) {
            int from = 0;
            for (int c = 0; c < places.length; c++) {
                int at = 0;
                if (from < key.length()) {
                    int colon = key.indexOf(':', from);
                    int end = colon < 0 ? key.length() : colon;
                    at = Integer.parseInt(key, from, end, 10);
                    from = end + 1;
                }
                put(fields, c, at);
            }
        }

        void put(String[] fields, int component, int at) {
            String[] own = codes[component];
            fields[places[component]] = at < 0 || at >= own.length ? "" : own[at];
        }
    }
}
