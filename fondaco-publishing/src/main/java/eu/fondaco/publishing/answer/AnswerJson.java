// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.EvidenceItem;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * An answer as JSON, with the same fields as a checked statement has, less those of the claim. Both
 * the command line and the API give it.
 */
public final class AnswerJson {

    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    private AnswerJson() {}

    /**
     * One object for an answer, with the answer as a sentence and what could be asked next.
     *
     * @param sentence the answer in words
     * @param related questions
     */
    public static String print(
            Answer answer, Lang lang, String sentence, List<String> related, Provenance provenance)
            throws IOException {
        return JsonLines.object(
                json -> {
                    fields(json, answer, lang, provenance);
                    text(json, "sentence", sentence);
                    codes(json, "related", related);
                });
    }

    /** Writes the fields of an answer into an object that is open. */
    public static void fields(JsonGenerator json, Answer answer, Lang lang, Provenance provenance)
            throws IOException {
        text(json, "question", answer.question());
        value(json, answer, null);
        Answer.Unknown unknown = answer instanceof Answer.Unknown u ? u : null;
        text(json, "reason", unknown == null ? null : unknown.reason().code());
        boolean graded = unknown == null || !answer.evidence().items().isEmpty();
        text(json, "grade", graded ? answer.evidence().grade() : null);
        text(json, "why", unknown == null ? null : AnswerWords.whyUnknown(unknown, lang));
        json.writeArrayFieldStart("notes");
        for (Note note : answer.evidence().notes()) {
            json.writeString(note.in(lang));
        }
        json.writeEndArray();
        evidence(json, answer.evidence().items(), provenance);
    }

    /**
     * Writes {@code value}, what rounding leaves ({@code low}, {@code high}), what revisions leave
     * ({@code revised_low}, {@code revised_high}) and {@code unit}.
     *
     * @param unit what to print where the answer has none of its own
     */
    public static void value(JsonGenerator json, Answer answer, String unit) throws IOException {
        if (answer instanceof Answer.Known known) {
            number(json, "value", known.value().value());
            number(json, "low", known.value().low());
            number(json, "high", known.value().high());
            number(json, "revised_low", known.value().revisedLow());
            number(json, "revised_high", known.value().revisedHigh());
            text(json, "unit", known.unit());
            return;
        }
        if (answer instanceof Answer.Listed listed) {
            codes(json, "value", listed.codes());
            noBounds(json);
            text(json, "unit", "codes");
            return;
        }
        json.writeNullField("value");
        noBounds(json);
        text(json, "unit", unit);
    }

    private static void noBounds(JsonGenerator json) throws IOException {
        for (String bound : List.of("low", "high", "revised_low", "revised_high")) {
            json.writeNullField(bound);
        }
    }

    /** Writes the array {@code evidence}; what isn't said of a piece is null. */
    public static void evidence(JsonGenerator json, List<EvidenceItem> items, Provenance provenance)
            throws IOException {
        json.writeArrayFieldStart("evidence");
        for (EvidenceItem item : items) {
            json.writeStartObject();
            text(json, "source", item.source());
            text(json, "id", item.id());
            text(json, "origin", item.origin());
            text(json, "url", item.url());
            text(json, "release", item.release());
            text(json, "released", provenance.released(item).orElse(null));
            text(json, "licence", provenance.licence(item).orElse(null));
            text(json, "question", item.question());
            number(json, "value", item.value());
            number(json, "low", item.low());
            number(json, "high", item.high());
            text(json, "status", item.status());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes a text, or null. */
    public static void text(JsonGenerator json, String field, Object value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value.toString());
        }
    }

    /** Writes an array of codes. */
    public static void codes(JsonGenerator json, String field, List<String> codes)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (String code : codes) {
            json.writeString(code);
        }
        json.writeEndArray();
    }

    /** Writes a number without exponent and without the noise of binary arithmetic, or null. */
    public static void number(JsonGenerator json, String field, Double value) throws IOException {
        if (value == null || value.isNaN() || value.isInfinite()) {
            json.writeNullField(field);
            return;
        }
        json.writeFieldName(field);
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        BigDecimal printed = (whole ? exact : exact.round(TWELVE_DIGITS)).stripTrailingZeros();
        json.writeNumber(printed.scale() < 0 ? printed.setScale(0) : printed);
    }
}
