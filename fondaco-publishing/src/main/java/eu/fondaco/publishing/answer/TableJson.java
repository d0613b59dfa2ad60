// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.evidence.TableAnswer;
import eu.fondaco.core.evidence.TableRow;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * A table as one JSON object, written a row at a time in constant memory: the question, why there
 * is no table (or null), the evidence that all rows share, and {@code rows}.
 */
public final class TableJson {

    private static final JsonFactory FACTORY =
            new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private TableJson() {}

    /** Writes the table and a line's end; the writer stays open. */
    public static void write(TableAnswer answer, Lang lang, Provenance provenance, Writer out)
            throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            AnswerJson.text(json, "question", answer.question());
            TableAnswer.Unknown unknown = answer instanceof TableAnswer.Unknown u ? u : null;
            AnswerJson.text(json, "reason", unknown == null ? null : unknown.reason().code());
            AnswerJson.text(json, "why", unknown == null ? null : unknown.message().in(lang));
            AnswerJson.text(json, "grade", unknown == null ? answer.evidence().grade() : null);
            json.writeArrayFieldStart("notes");
            for (Note note : answer.evidence().notes()) {
                json.writeString(note.in(lang));
            }
            json.writeEndArray();
            AnswerJson.evidence(json, answer.evidence().items(), provenance);
            json.writeArrayFieldStart("rows");
            if (answer instanceof TableAnswer.Known known) {
                known.forEach(row -> row(json, known.question().axes(), row));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append('\n');
    }

    private static boolean row(JsonGenerator json, List<Universe> axes, TableRow row)
            throws IOException {
        json.writeStartObject();
        for (int a = 0; a < axes.size(); a++) {
            json.writeStringField(axes.get(a).dimension().word(), row.code(a));
        }
        if (Double.isNaN(row.value())) {
            json.writeNullField("value");
            json.writeStringField("reason", row.reason().code());
        } else {
            number(json, "value", row.value());
            if (row.low() != row.high()) {
                number(json, "low", row.low());
                number(json, "high", row.high());
            }
            if (row.revisedLow() != row.low() || row.revisedHigh() != row.high()) {
                number(json, "revised_low", row.revisedLow());
                number(json, "revised_high", row.revisedHigh());
            }
            json.writeStringField("unit", row.unit());
            if (!row.status().isEmpty()) {
                json.writeStringField("status", row.status());
            }
        }
        json.writeEndObject();
        return true;
    }

    private static void number(JsonGenerator json, String field, double value) throws IOException {
        json.writeFieldName(field);
        json.writeNumber(TableCsv.number(value));
    }
}
