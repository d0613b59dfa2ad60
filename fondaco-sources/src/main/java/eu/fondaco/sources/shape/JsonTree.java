// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.shape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import eu.fondaco.core.issue.DataIssue;
import eu.fondaco.sources.speech.Speech;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A JSON document as maps, lists and text. Numbers stay as they are written, so that no digit is
 * lost; null is null. What is large can be left out, and streamed afterwards.
 */
final class JsonTree {

    /** Keys aren't kept: in SDMX-JSON each observation has its own. */
    static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build();

    private JsonTree() {}

    /** The top, when it is a map; else null, and an issue says why. */
    static Map<?, ?> read(InputStream in, String name, Consumer<DataIssue> issues)
            throws IOException {
        return read(in, name, Set.of(), issues);
    }

    /**
     * The top, when it is a map; else null, and an issue says why.
     *
     * @param left keys whose maps, wherever they are, are passed over and come out empty; at the
     *     top lists too
     */
    static Map<?, ?> read(InputStream in, String name, Set<String> left, Consumer<DataIssue> issues)
            throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                return (Map<?, ?>) value(parser, left, 0);
            }
            issues.accept(
                    DataIssue.error(
                            "json-shape",
                            name,
                            1,
                            "",
                            Speech.both("issue.isnt-a-json-object-at"),
                            Speech.both("remedy.check-what-was-fetched")));
        } catch (JsonProcessingException e) {
            issues.accept(broken(name, e));
        }
        return null;
    }

    static DataIssue broken(String name, JsonProcessingException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return DataIssue.error(
                "json-broken",
                name,
                line,
                "",
                Speech.both("issue.isnt-whole-json", e.getOriginalMessage()),
                Speech.both("remedy.fetch-it-again-the-download"));
    }

    private static Object value(JsonParser parser, Set<String> left, int depth) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT:
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    JsonToken token = parser.nextToken();
                    if (left.contains(key)
                            && (token == JsonToken.START_OBJECT
                                    || depth == 0 && token == JsonToken.START_ARRAY)) {
                        parser.skipChildren();
                        map.put(key, Map.of());
                    } else {
                        map.put(key, value(parser, left, depth + 1));
                    }
                }
                return map;
            case START_ARRAY:
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser, left, depth + 1));
                }
                return list;
            case VALUE_NULL:
                return null;
            default:
                return parser.getText();
        }
    }

    static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static String text(Object value) {
        return value instanceof String text ? text : "";
    }
}
