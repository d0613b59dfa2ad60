// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.publishing.answer.Provenance;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A reply as JSON: {@code kind}, {@code sentence}, {@code understood}, {@code answers} (each as for
 * a question in exact form), {@code instead} (numbers that the sentence tells where nothing answers
 * what was asked), {@code table}, {@code grade}, {@code notes}, {@code evidence}, {@code related}
 * and {@code choices}.
 */
public final class ReplyJson {

    private ReplyJson() {}

    /** One object for a reply. */
    public static String print(Reply reply, Lang lang, Provenance provenance) throws IOException {
        return JsonLines.object(
                json -> {
                    json.writeStringField("kind", reply.kind().name().toLowerCase(Locale.ROOT));
                    json.writeStringField("sentence", reply.sentence());
                    AnswerJson.codes(json, "understood", reply.understood());
                    numbers(json, "answers", reply.answers(), lang, provenance);
                    numbers(json, "instead", reply.instead(), lang, provenance);
                    table(json, reply);
                    AnswerJson.text(json, "grade", reply.grade());
                    AnswerJson.codes(json, "notes", reply.notes());
                    AnswerJson.evidence(json, reply.sources(), provenance);
                    AnswerJson.codes(json, "related", reply.related());
                    AnswerJson.codes(json, "choices", reply.choices());
                });
    }

    /** Writes an array of answers into an object that is open. */
    public static void numbers(
            JsonGenerator json,
            String field,
            List<Answer> answers,
            Lang lang,
            Provenance provenance)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (Answer answer : answers) {
            json.writeStartObject();
            AnswerJson.fields(json, answer, lang, provenance);
            json.writeEndObject();
        }
        json.writeEndArray();
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
