// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.structure;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.web.sdmx.message.Json;
import java.io.IOException;
import java.util.List;

/**
 * Writes what a hierarchy of codes holds: in the first generation of SDMX-JSON a hierarchical code
 * list with one hierarchy in it, in the second the hierarchy itself.
 */
final class HierarchyJson {

    private final JsonGenerator json;
    private final boolean second;

    HierarchyJson(JsonGenerator json, boolean second) {
        this.json = json;
        this.second = second;
    }

    void write(Artefact.Hierarchy h) throws IOException {
        if (second) {
            json.writeBooleanField("hasFormalLevels", false);
            nodes(h, h.top());
            return;
        }
        json.writeObjectFieldStart("includedCodelists");
        json.writeStringField(h.codelist().id(), h.codelist().urn());
        json.writeEndObject();
        json.writeArrayFieldStart("hierarchies");
        json.writeStartObject();
        json.writeStringField("id", Artefact.Hierarchy.ID);
        json.writeStringField("name", h.name().en());
        Json.names(json, h.name());
        json.writeBooleanField("leveled", false);
        nodes(h, h.top());
        json.writeEndObject();
        json.writeEndArray();
    }

    private void nodes(Artefact.Hierarchy h, List<Artefact.Node> nodes) throws IOException {
        if (nodes.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("hierarchicalCodes");
        for (Artefact.Node node : nodes) {
            json.writeStartObject();
            json.writeStringField("id", node.code());
            json.writeStringField("code", h.codelist().urnOf(node.code()));
            nodes(h, node.parts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
