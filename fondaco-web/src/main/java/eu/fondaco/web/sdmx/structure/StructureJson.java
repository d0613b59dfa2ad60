// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.text.Label;
import eu.fondaco.web.sdmx.message.Json;
import eu.fondaco.web.sdmx.structure.Artefact.Component;
import eu.fondaco.web.sdmx.structure.Detail.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes structures as SDMX-JSON, of the first generation (1.0.0) or the second (2.0.0). */
public final class StructureJson {

    private final JsonGenerator json;
    private final boolean second;
    private final boolean role;
    private final String root;

    private StructureJson(JsonGenerator json, String version, String root) {
        this.json = json;
        this.second = !version.equals("1.0");
        this.role = version.equals("2.0.0");
        this.root = root;
    }

    /**
     * Writes a message.
     *
     * @param root the service's address
     * @param version 1.0, 2.0.0 or 2.1
     */
    public static void write(
            OutputStream to, String agency, String root, String version, List<Shown> shown)
            throws IOException {
        try (JsonGenerator json = Json.generator(to)) {
            json.writeStartObject();
            Json.meta(json, agency, version, "structure");
            json.writeObjectFieldStart("data");
            StructureJson writer = new StructureJson(json, version, root);
            for (Kind kind : Kind.values()) {
                List<Shown> some =
                        shown.stream().filter(s -> s.artefact().ref().kind() == kind).toList();
                if (!some.isEmpty()) {
                    json.writeArrayFieldStart(writer.second ? kind.json2() : kind.json());
                    for (Shown one : some) {
                        writer.artefact(one);
                    }
                    json.writeEndArray();
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private String urn(Ref ref) {
        return second ? ref.urn3() : ref.urn();
    }

    private void artefact(Shown shown) throws IOException {
        Artefact artefact = shown.artefact();
        Ref ref = artefact.ref();
        boolean stub = shown.detail().isStub();
        json.writeStartObject();
        json.writeStringField("id", ref.id());
        json.writeStringField("version", ref.version());
        json.writeStringField("agencyID", ref.agency());
        if (!second) {
            json.writeBooleanField("isFinal", !ref.version().equals("1.0"));
        }
        json.writeBooleanField("isExternalReference", stub);
        names(artefact.name());
        if (shown.detail() != Detail.STUB) {
            json.writeStringField("description", artefact.about().en());
            json.writeFieldName("descriptions");
            Json.both(json, artefact.about());
        }
        Json.link(
                json,
                stub
                        ? root + "/" + ref.kind().resource() + "/" + ref.agency() + "/" + ref.id()
                        : null,
                urn(ref),
                ref.kind().className());
        if (!stub || artefact instanceof Artefact.Agreement) { // the schema wants it
            content(artefact);
        }
        json.writeEndObject();
    }

    private void names(Label name) throws IOException {
        json.writeStringField("name", name.en());
        Json.names(json, name);
    }

    private void content(Artefact artefact) throws IOException {
        if (artefact instanceof Artefact.Scheme s) {
            items(s);
        } else if (artefact instanceof Artefact.Structure s) {
            structure(s);
        } else if (artefact instanceof Artefact.Flow f) {
            json.writeStringField("structure", urn(f.structure()));
        } else if (artefact instanceof Artefact.Categorisation c) {
            json.writeStringField("source", urn(c.source()));
            json.writeStringField("target", c.scheme().urnOf(c.category()));
        } else if (artefact instanceof Artefact.Agreement a) {
            json.writeStringField(second ? "dataflow" : "structureUsage", urn(a.flow()));
            json.writeStringField("dataProvider", a.scheme().urnOf(a.provider()));
        } else if (artefact instanceof Artefact.Constraint c) {
            constraint(c);
        } else if (artefact instanceof Artefact.Hierarchy h) {
            new HierarchyJson(json, second).write(h);
        } else if (artefact instanceof Artefact.ReportStructure r) {
            new ReportStructureJson(json, second).write(r);
        }
    }

    private void items(Artefact.Scheme scheme) throws IOException {
        json.writeBooleanField("isPartial", scheme.partial());
        json.writeArrayFieldStart(scheme.ref().kind().jsonItems());
        for (Artefact.Item item : scheme.items()) {
            json.writeStartObject();
            json.writeStringField("id", item.id());
            names(item.name());
            if (!item.parent().isEmpty()) {
                json.writeStringField("parent", item.parent());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void structure(Artefact.Structure s) throws IOException {
        json.writeObjectFieldStart("dataStructureComponents");
        json.writeObjectFieldStart("dimensionList");
        json.writeStringField("id", "DimensionDescriptor");
        json.writeArrayFieldStart("dimensions");
        int position = 0;
        for (Component c : s.dimensions()) {
            component(s, c, position++, "Dimension");
        }
        json.writeEndArray();
        Component time =
                new Component(
                        Artefact.Structure.TIME, null, "ObservationalTimePeriod", false, true);
        if (second) {
            json.writeFieldName("timeDimension");
            component(s, time, -1, null);
        } else {
            json.writeArrayFieldStart("timeDimensions");
            component(s, time, position, "TimeDimension");
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("measureList");
        json.writeStringField("id", "MeasureDescriptor");
        Component value = new Component(Artefact.Structure.MEASURE, null, "Double", true, true);
        if (second) {
            json.writeArrayFieldStart("measures");
            component(s, value, -1, null);
            json.writeEndArray();
        } else {
            json.writeFieldName("primaryMeasure");
            component(s, value, -1, null);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("attributeList");
        json.writeStringField("id", "AttributeDescriptor");
        json.writeArrayFieldStart("attributes");
        for (Component c : s.attributes()) {
            attribute(s, c);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void component(Artefact.Structure s, Component c, int position, String type)
            throws IOException {
        json.writeStartObject();
        fields(s, c);
        if (position >= 0) {
            json.writeNumberField("position", position);
        }
        if (type != null && !second) {
            json.writeStringField("type", type);
        }
        json.writeEndObject();
    }

    private void fields(Artefact.Structure s, Component c) throws IOException {
        json.writeStringField("id", c.id());
        json.writeStringField("conceptIdentity", s.concepts().urnOf(c.id()));
        json.writeObjectFieldStart("localRepresentation");
        if (c.codelist() == null) {
            json.writeObjectFieldStart(second ? "format" : "textFormat");
            json.writeStringField(second ? "dataType" : "textType", c.textType());
            json.writeEndObject();
        } else {
            json.writeStringField("enumeration", urn(c.codelist()));
        }
        json.writeEndObject();
    }

    private void attribute(Artefact.Structure s, Component c) throws IOException {
        json.writeStartObject();
        fields(s, c);
        if (second) {
            json.writeStringField("usage", c.mandatory() ? "mandatory" : "optional");
        } else {
            json.writeStringField("assignmentStatus", c.mandatory() ? "Mandatory" : "Conditional");
        }
        json.writeObjectFieldStart("attributeRelationship");
        if (!c.ofObservation()) {
            json.writeArrayFieldStart("dimensions");
            for (Component d : s.dimensions()) {
                json.writeString(d.id());
            }
            json.writeEndArray();
        } else if (second) {
            json.writeObjectFieldStart("observation");
            json.writeEndObject();
        } else {
            json.writeStringField("primaryMeasure", Artefact.Structure.MEASURE);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void constraint(Artefact.Constraint c) throws IOException {
        if (!second || role) { // 2.1 knows but one kind of constraint
            json.writeStringField(second ? "role" : "type", c.actual() ? "Actual" : "Allowed");
        }
        if (!c.counts().isEmpty()) {
            counts(c);
        }
        json.writeObjectFieldStart("constraintAttachment");
        Kind kind = c.attachedTo().get(0).kind();
        Json.strings(json, kind.json(), c.attachedTo().stream().map(this::urn).toList());
        json.writeEndObject();
        if (!c.isBare()) {
            region(c);
        }
    }

    private void region(Artefact.Constraint c) throws IOException {
        json.writeArrayFieldStart("cubeRegions");
        json.writeStartObject();
        json.writeBooleanField(second ? "include" : "isIncluded", true);
        json.writeArrayFieldStart("keyValues");
        for (Map.Entry<String, List<String>> key : c.region().entrySet()) {
            if (!key.getValue().isEmpty()) {
                values(key.getKey(), key.getValue());
            }
        }
        if (c.first() != null) {
            time(c);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void counts(Artefact.Constraint c) throws IOException {
        json.writeArrayFieldStart("annotations");
        for (Map.Entry<String, Long> count : c.counts().entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", count.getKey());
            json.writeStringField("title", "" + count.getValue());
            json.writeStringField("type", "sdmx_metrics");
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void values(String id, List<String> values) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeArrayFieldStart("values");
        for (String value : values) {
            if (second) {
                json.writeStartObject();
                json.writeStringField("value", value);
                json.writeEndObject();
            } else {
                json.writeString(value);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void time(Artefact.Constraint c) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", Artefact.Structure.TIME);
        json.writeObjectFieldStart("timeRange");
        for (String end : List.of("startPeriod", "endPeriod")) {
            json.writeObjectFieldStart(end);
            json.writeStringField("period", end.equals("startPeriod") ? c.first() : c.last());
            json.writeBooleanField("isInclusive", true);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
