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
    private final Message message;
    private final boolean second;
    private final boolean flat;
    private final Map<String, Map<String, Integer>> met = new LinkedHashMap<>();
    private final List<String> dimensions;
    private final List<String> units;
    private final List<String> statuses;
    private String key;

    DataJson(OutputStream to, Message message, Format format) throws IOException {
        this.message = message;
        this.second = format == Format.JSON_2;
        this.flat = !message.isByTime();
        this.dimensions = message.flow().dimensions();
        this.units = message.attributes(false);
        this.statuses = message.attributes(true);
        for (String component : dimensions) {
            met.put(component, new LinkedHashMap<>());
        }
        for (String component :
                List.of("TIME_PERIOD", "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "CONF_STATUS")) {
            met.put(component, new LinkedHashMap<>());
        }
        json = Json.generator(to);
        json.writeStartObject();
        Json.meta(json, message.agency(), second ? "2.0.0" : "1.0", "data");
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("dataSets");
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
            json.writeNumberField("structure", 0);
        }
        json.writeStringField("action", block.action());
        if (block.from() != null) {
            json.writeStringField("validFrom", block.from() + "T00:00:00Z");
        }
        if (block.until() != null) {
            json.writeStringField("validTo", block.until() + "T00:00:00Z");
        }
        Json.link(json, null, message.flow().structure().ref().urn(), "datastructure");
        json.writeObjectFieldStart(flat ? "observations" : "series");
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
            json.writeNumber(index(attribute, message.value(attribute, observation)));
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
            structure();
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
        List<String> all = new ArrayList<>(dimensions);
        all.add("TIME_PERIOD");
        json.writeStartObject();
        if (second) {
            json.writeArrayFieldStart("dataSets");
            json.writeNumber(0);
            json.writeEndArray();
        }
        Json.link(json, null, message.flow().flow().ref().urn(), "dataflow");
        json.writeStringField("name", message.flow().flow().name().en());
        Json.names(json, message.flow().flow().name());
        json.writeObjectFieldStart("dimensions");
        levels(
                flat ? List.of() : dimensions,
                flat
                        ? all
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
            json.writeStringField("id", code);
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
        if (id.startsWith("UNIT_")) {
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
