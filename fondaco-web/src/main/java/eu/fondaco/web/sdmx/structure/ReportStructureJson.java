// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.web.sdmx.message.Json;
import java.io.IOException;
import java.util.List;

/**
 * Writes the components of a metadata structure; only the first generation names what reports are
 * about.
 */
final class ReportStructureJson {

    private final JsonGenerator json;
    private final boolean second;

    ReportStructureJson(JsonGenerator json, boolean second) {
        this.json = json;
        this.second = second;
    }

    void write(Artefact.ReportStructure r) throws IOException {
        json.writeObjectFieldStart("metadataStructureComponents");
        if (second) {
            json.writeObjectFieldStart("metadataAttributeList");
            json.writeStringField("id", "MetadataAttributeDescriptor");
            attributes(r);
            json.writeEndObject();
        } else {
            first(r);
        }
        json.writeEndObject();
    }

    private void first(Artefact.ReportStructure r) throws IOException {
        json.writeArrayFieldStart("metadataTargets");
        json.writeStartObject();
        json.writeStringField("id", Artefact.ReportStructure.TARGET);
        json.writeArrayFieldStart("identifiableObjectTargets");
        json.writeStartObject();
        json.writeStringField("id", "DATAFLOW");
        json.writeStringField("objectType", "Dataflow");
        text("IdentifiableReference");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("reportStructures");
        json.writeStartObject();
        json.writeStringField("id", Artefact.ReportStructure.REPORT);
        attributes(r);
        Json.strings(
                json,
                "metadataTargets",
                List.of(
                        "urn:sdmx:org.sdmx.infomodel.metadatastructure.MetadataTarget="
                                + r.ref().shortName()
                                + "."
                                + Artefact.ReportStructure.TARGET));
        json.writeEndObject();
        json.writeEndArray();
    }

    private void attributes(Artefact.ReportStructure r) throws IOException {
        json.writeArrayFieldStart("metadataAttributes");
        for (String attribute : r.attributes()) {
            json.writeStartObject();
            json.writeStringField("id", attribute);
            json.writeStringField("conceptIdentity", r.concepts().urnOf(attribute));
            json.writeNumberField("minOccurs", 0);
            json.writeNumberField("maxOccurs", 1);
            text("String");
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String type) throws IOException {
        json.writeObjectFieldStart("localRepresentation");
        json.writeObjectFieldStart(second ? "format" : "textFormat");
        json.writeStringField(second ? "dataType" : "textType", type);
        json.writeEndObject();
        json.writeEndObject();
    }
}
