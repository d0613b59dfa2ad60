// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something an assistant may ask. Tools only read.
 *
 * @param name by which it is called
 * @param title for people
 * @param description for the assistant: what it gives and when to call it
 * @param properties JSON schemas of its arguments by name
 * @param required names of the arguments it can't do without
 * @param answering answers a call
 */
record ReadTool(
        String name,
        String title,
        String description,
        Map<String, Object> properties,
        List<String> required,
        Answering answering) {

    /** Answers a call. */
    @FunctionalInterface
    interface Answering {
        /**
         * Answers.
         *
         * @return fields of a JSON object
         * @throws RefusedCallException where the call isn't one that can be answered
         */
        Map<String, Object> answer(Arguments arguments) throws IOException;
    }

    /** Its arguments as a JSON schema. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** The answer to a call with arguments of known names. */
    Map<String, Object> call(Arguments arguments) throws IOException {
        arguments.only(properties.keySet());
        return answering.answer(arguments);
    }

    static Map<String, Object> string(String description) {
        return Map.of("type", "string", "description", description);
    }

    static Map<String, Object> day(String description) {
        return Map.of("type", "string", "format", "date", "description", description);
    }

    static Map<String, Object> count(int most, String description) {
        return Map.of("type", "integer", "minimum", 1, "maximum", most, "description", description);
    }

    static Map<String, Object> lang() {
        return Map.of(
                "type",
                "string",
                "enum",
                List.of("en", "it"),
                "description",
                "Language of the sentences in the answer");
    }
}
