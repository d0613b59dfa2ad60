// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.message;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.text.Label;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What all SDMX-JSON messages have in common. */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    public static JsonGenerator generator(OutputStream to) throws IOException {
        return FACTORY.createGenerator(to, JsonEncoding.UTF8);
    }

    /** The part that says what the message is. */
    public static void meta(JsonGenerator json, String agency, String version, String what)
            throws IOException {
        json.writeObjectFieldStart("meta");
        json.writeStringField(
                "schema",
                "https://json.sdmx.org/" + version + "/sdmx-json-" + what + "-schema.json");
        json.writeStringField("id", "FONDACO");
        json.writeBooleanField("test", false);
        json.writeStringField("prepared", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        strings(json, "contentLanguages", List.of("en", "it"));
        json.writeObjectFieldStart("sender");
        json.writeStringField("id", agency);
        json.writeEndObject();
        json.writeEndObject();
    }

    public static void strings(JsonGenerator json, String field, Iterable<String> texts)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** A name in both languages. */
    public static void names(JsonGenerator json, Label name) throws IOException {
        json.writeFieldName("names");
        both(json, name);
    }

    /** A text in both languages as an object. */
    public static void both(JsonGenerator json, Label name) throws IOException {
        json.writeStartObject();
        json.writeStringField("en", name.en());
        json.writeStringField("it", name.it());
        json.writeEndObject();
    }

    /** The one link that says what an object is; {@code href} may be null. */
    public static void link(JsonGenerator json, String href, String urn, String type)
            throws IOException {
        json.writeArrayFieldStart("links");
        json.writeStartObject();
        json.writeStringField("rel", href == null ? "self" : "external");
        if (href != null) {
            json.writeStringField("href", href);
        }
        json.writeStringField("urn", urn);
        json.writeStringField("type", type.toLowerCase(java.util.Locale.ROOT));
        json.writeEndObject();
        json.writeEndArray();
    }
}
