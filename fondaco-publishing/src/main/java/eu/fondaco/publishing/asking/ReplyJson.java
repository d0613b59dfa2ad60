// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.JsonLines;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A reply as JSON: {@code kind}, {@code sentence}, {@code understood}, {@code answers} (each as for
 * a question in exact form), {@code table}, {@code grade}, {@code notes}, {@code evidence}, {@code
 * related} and {@code choices}.
 */
public final class ReplyJson {

    private ReplyJson() {}

    /** One object for a reply. */
    public static String print(Reply reply, Lang lang) throws IOException {
        return JsonLines.object(
                json -> {
                    json.writeStringField("kind", reply.kind().name().toLowerCase(Locale.ROOT));
                    json.writeStringField("sentence", reply.sentence());
                    AnswerJson.codes(json, "understood", reply.understood());
                    json.writeArrayFieldStart("answers");
                    for (Answer answer : reply.answers()) {
                        json.writeStartObject();
                        AnswerJson.fields(json, answer, lang);
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    table(json, reply);
                    AnswerJson.text(json, "grade", reply.grade());
                    AnswerJson.codes(json, "notes", reply.notes());
                    AnswerJson.evidence(json, reply.sources());
                    AnswerJson.codes(json, "related", reply.related());
                    AnswerJson.codes(json, "choices", reply.choices());
                });
    }

    private static void table(JsonGenerator json, Reply reply) throws IOException {
        json.writeObjectFieldStart("table");
        AnswerJson.codes(json, "columns", reply.columns());
        json.writeArrayFieldStart("rows");
        for (List<String> row : reply.rows()) {
            json.writeStartArray();
            for (String cell : row) {
                json.writeString(cell);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
