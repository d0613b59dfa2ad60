// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.provider.worldbank;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of an answer of the World Bank: a list of two things, the page and its rows. Digits stay
 * as they are written; years without a value are left out.
 */
final class IndicatorRows {

    /** Indicators that become attributes, with name and unit. */
    static final Map<String, String> INDICATORS =
            new TreeMap<>(
                    Map.of("SP.POP.TOTL", "population,%s,persons", "NY.GDP.MKTP.CD", "gdp,%s,USD"));

    private static final JsonFactory FACTORY = new JsonFactory();

    private IndicatorRows() {}

    static void append(Path answer, StringBuilder text) throws IOException {
        try (JsonParser json = FACTORY.createParser(answer.toFile())) {
            if (json.nextToken() != JsonToken.START_ARRAY
                    || json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException(answer.getFileName() + " isn't an answer of the World Bank");
            }
            json.skipChildren();
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    row(json, text);
                }
            }
        }
    }

    private static void row(JsonParser json, StringBuilder text) throws IOException {
        Map<String, String> fields = new HashMap<>();
        flatten(json, "", fields);
        String indicator = INDICATORS.get(fields.getOrDefault("indicator.id", ""));
        String value = fields.get("value");
        if (indicator == null || value == null) {
            return;
        }
        text.append(fields.get("country.id")).append(',').append(fields.get("date")).append(',');
        text.append(indicator.formatted(value))
                .append(",\"World Bank, World Development Indicators, ");
        text.append(fields.get("indicator.id")).append("\"\n");
    }

    /** Fields of an object, those of objects within it with a dot; nulls are left out. */
    private static void flatten(JsonParser json, String prefix, Map<String, String> into)
            throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix + json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT) {
                flatten(json, name + ".", into);
            } else if (token == JsonToken.START_ARRAY) {
                json.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                into.put(name, json.getText());
            }
        }
    }
}
