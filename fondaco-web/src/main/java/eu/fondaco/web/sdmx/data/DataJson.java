// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.text.Label;
import eu.fondaco.web.sdmx.message.Json;
import eu.fondaco.web.sdmx.structure.Registry;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes SDMX-JSON 1.0.0 or 2.0.0. Codes are numbered as they are met, so that the structure
 * follows the data. At another dimension than time observations are written flat.
 */
final class DataJson implements DataWriter {

    private final JsonGenerator json;
    private final List<Message> messages;
    private final boolean second;
    private final boolean flat;
    private final Map<Integer, Map<String, Map<String, Integer>>> all = new LinkedHashMap<>();
    private Map<String, Map<String, Integer>> met;
    private Message message;
    private List<String> dimensions;
    private List<String> units;
    private List<String> statuses;
    private int structure;
    private int sets;
    private final Map<Integer, List<Integer>> setsOf = new LinkedHashMap<>();
    private String key;

    DataJson(OutputStream to, List<Message> messages, Format format) throws IOException {
        this.messages = messages;
        this.second = format.isSecondJson();
        this.flat = !messages.get(0).isByTime();
        turn(0);
        json = Json.generator(to);
        json.writeStartObject();
        String version = format == Format.JSON_21 ? "2.1" : second ? "2.0.0" : "1.0";
        Json.meta(json, message.agency(), version, "data");
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("dataSets");
    }

    @Override
    public void turn(int flow) {
        message = messages.get(flow);
        dimensions = message.flow().dimensions();
        units = message.attributes(false);
        statuses = message.attributes(true);
        structure = flow;
        met = all.computeIfAbsent(flow, f -> codes());
    }

    private Map<String, Map<String, Integer>> codes() {
        Map<String, Map<String, Integer>> codes = new LinkedHashMap<>();
        dimensions.forEach(d -> codes.put(d, new LinkedHashMap<>()));
        codes.put("TIME_PERIOD", new LinkedHashMap<>());
        units.forEach(a -> codes.put(a, new LinkedHashMap<>()));
        statuses.forEach(a -> codes.put(a, new LinkedHashMap<>()));
        return codes;
    }

    private int index(String component, String code) {
        Map<String, Integer> codes = met.get(component);
        Integer at = codes.get(code);
        if (at == null) {
            at = codes.size();
            codes.put(code, at);
        }
        return at;
    }

    @Override
    public void begin(Block block) throws IOException {
        json.writeStartObject();
        if (second) {
            json.writeNumberField("structure", place(structure));
        }
        setsOf.computeIfAbsent(structure, f -> new ArrayList<>()).add(sets++);
        json.writeStringField("action", block.action());
        if (block.from() != null) {
            json.writeStringField("validFrom", block.from() + "T00:00:00Z");
        }
        if (block.until() != null) {
            json.writeStringField("validTo", block.until() + "T00:00:00Z");
        }
        Json.link(json, null, message.flow().structure().ref().urn(), "datastructure");
        if (second && !message.report().isEmpty()) {
            json.writeArrayFieldStart("attributes");
            for (int i = 0; i < message.report().size(); i++) {
                json.writeNumber(0);
            }
            json.writeEndArray();
        }
        json.writeObjectFieldStart(flat ? "observations" : "series");
    }

    /** Which of the structures written in the end is a dataflow's; those without data have none. */
    private int place(int flow) {
        return setsOf.containsKey(flow)
                ? new ArrayList<>(setsOf.keySet()).indexOf(flow)
                : setsOf.size();
    }

    @Override
    public void series(String[] codes) throws IOException {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            numbers.append(i == 0 ? "" : ":").append(index(dimensions.get(i), codes[i]));
        }
        key = numbers.toString();
        if (flat) {
            return;
        }
        json.writeObjectFieldStart(key);
        if (!units.isEmpty()) {
            json.writeArrayFieldStart("attributes");
            numbers(units, null);
            json.writeEndArray();
        }
        json.writeObjectFieldStart("observations");
    }

    private void numbers(List<String> attributes, Obs observation) throws IOException {
        for (String attribute : attributes) {
            String value = message.value(attribute, observation);
            if (value.isEmpty()) {
                json.writeNull();
            } else {
                json.writeNumber(index(attribute, value));
            }
        }
    }

    @Override
    public void observation(Obs observation) throws IOException {
        if (!message.observations()) {
            return;
        }
        int time = index("TIME_PERIOD", observation.time());
        json.writeArrayFieldStart(flat ? key + ":" + time : "" + time);
        if (observation.value() == null) {
            json.writeNull();
        } else {
            json.writeNumber(new BigDecimal(observation.value()));
        }
        if (flat) {
            numbers(units, null);
        }
        numbers(statuses, observation);
        json.writeEndArray();
    }

    @Override
    public void endSeries() throws IOException {
        if (!flat) {
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        if (second) {
            json.writeArrayFieldStart("structures");
            for (int flow : setsOf.keySet()) {
                turn(flow);
                structure();
            }
            json.writeEndArray();
        } else {
            json.writeFieldName("structure");
            structure();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }

    private void structure() throws IOException {
        List<String> keys = new ArrayList<>(dimensions);
        keys.add("TIME_PERIOD");
        json.writeStartObject();
        if (second) {
            json.writeArrayFieldStart("dataSets");
            for (int set : setsOf.get(structure)) {
                json.writeNumber(set);
            }
            json.writeEndArray();
        }
        Json.link(json, null, message.flow().flow().ref().urn(), "dataflow");
        json.writeStringField("name", message.flow().flow().name().en());
        Json.names(json, message.flow().flow().name());
        json.writeObjectFieldStart("dimensions");
        levels(
                flat ? List.of() : dimensions,
                flat
                        ? keys
                        : second && met.get("TIME_PERIOD").isEmpty()
                                ? List.of()
                                : List.of("TIME_PERIOD"),
                true);
        json.writeEndObject();
        if (second) {
            json.writeObjectFieldStart("measures");
            json.writeArrayFieldStart("observation");
            json.writeStartObject();
            json.writeStringField("id", "OBS_VALUE");
            json.writeStringField("name", "Value");
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeObjectFieldStart("attributes");
        List<String> here = new ArrayList<>(flat ? units : List.of());
        here.addAll(statuses);
        levels(flat ? List.of() : units, here, false);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void levels(List<String> series, List<String> observation, boolean positions)
            throws IOException {
        json.writeArrayFieldStart("dataSet");
        if (second && !positions) {
            for (Map.Entry<String, Label> said : message.report().entrySet()) {
                reported(said.getKey(), said.getValue());
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("series");
        for (String id : series) {
            component(id, positions);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("observation");
        for (String id : observation) {
            component(id, positions);
        }
        json.writeEndArray();
    }

    /** Something that is said of the whole dataflow in words. */
    private void reported(String id, Label words) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        Label name = Registry.conceptName(id);
        json.writeStringField("name", name.en());
        Json.names(json, name);
        json.writeObjectFieldStart("relationship");
        json.writeObjectFieldStart("dataflow");
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("values");
        json.writeStartObject();
        json.writeFieldName("value");
        Json.both(json, words);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void component(String id, boolean position) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        Label name = Registry.conceptName(id);
        json.writeStringField("name", name.en());
        Json.names(json, name);
        if (position) {
            int at = dimensions.indexOf(id);
            json.writeNumberField("keyPosition", at < 0 ? dimensions.size() : at);
        }
        if (!position) {
            relationship(id);
        }
        json.writeArrayFieldStart("values");
        for (String code : met.get(id).keySet()) {
            json.writeStartObject();
            if (second && !id.equals("TIME_PERIOD") && !message.isCoded(id)) {
                json.writeStringField("value", code);
                json.writeEndObject();
                continue;
            }
            json.writeStringField("id", code.isEmpty() ? "_" : code);
            Label label = message.name(id, code);
            json.writeStringField("name", label.en());
            Json.names(json, label);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What an attribute's value goes with. */
    private void relationship(String id) throws IOException {
        json.writeObjectFieldStart("relationship");
        if (units.contains(id)) {
            Json.strings(json, "dimensions", dimensions);
        } else if (second) {
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
        } else {
            json.writeStringField("primaryMeasure", "OBS_VALUE");
        }
        json.writeEndObject();
    }
}
