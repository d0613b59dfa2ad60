// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Claim;
import eu.fondaco.checking.claim.Reading;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.publishing.answer.Provenance;
import java.io.IOException;
import java.util.List;

/**
 * The report for programs: one JSON object a statement. Numbers are in base units, per cent as 9.5,
 * falls negative, lists arrays of codes; what is unknown is null, never left out.
 */
public final class JsonlReport implements Report {

    private final Lang lang;
    private final Provenance provenance;

    /**
     * With {@code why} in a language.
     *
     * @param provenance tells licences and days of what statements are judged by
     */
    public JsonlReport(Lang lang, Provenance provenance) {
        this.lang = lang;
        this.provenance = provenance;
    }

    @Override
    public void write(CheckedBrief brief, Appendable out) throws IOException {
        for (Checked statement : brief.statements()) {
            out.append(JsonLines.object(json -> fields(brief.name(), statement, json)))
                    .append('\n');
        }
    }

    /** Writes the fields of a statement into an object that is open. */
    public void fields(String brief, Checked s, JsonGenerator json) throws IOException {
        Claim claim = s.claim();
        json.writeStringField("brief", brief);
        json.writeStringField("id", claim.id());
        json.writeNumberField("start", claim.span().start());
        json.writeNumberField("end", claim.span().end());
        json.writeStringField("quote", claim.quote());
        json.writeStringField("kind", claim.kind());
        Question question =
                s.answer() != null
                        ? s.answer().question()
                        : claim.best().map(Reading::question).orElse(null);
        AnswerJson.text(json, "question", question);
        AnswerJson.text(json, "reading", s.diagnosis() == null ? null : s.diagnosis().reading());
        assertion(claim.assertion(), json);
        AnswerJson.value(
                json, s.answer(), claim.assertion() == null ? null : claim.assertion().unit());
        json.writeStringField("verdict", s.verdict().code());
        AnswerJson.text(
                json, "verdict_published", s.published() == null ? null : s.published().code());
        AnswerJson.text(json, "reason", s.reason() == null ? null : s.reason().code());
        AnswerJson.text(json, "note", s.note() == null ? null : s.note().code());
        AnswerJson.text(json, "grade", s.grade());
        AnswerJson.text(json, "slip", s.diagnosis() == null ? null : s.diagnosis().slip());
        json.writeStringField("why", s.why().in(lang));
        asked(s, question, json);
        AnswerJson.number(json, "confidence", s.confidence());
        AnswerJson.evidence(json, s.evidence(), provenance);
        json.writeBooleanField("by_author", AuthorsReading.is(s));
    }

    /** The question field by field, with what else may be meant. */
    private static void asked(Checked s, Question q, JsonGenerator json) throws IOException {
        if (q == null) {
            json.writeNullField("fields");
            return;
        }
        json.writeObjectFieldStart("fields");
        json.writeStringField("measure", q.measure().toString());
        json.writeStringField("flow", q.flow().code());
        AnswerJson.codes(json, "reporter", q.reporter() == null ? List.of() : q.reporter().list());
        AnswerJson.codes(json, "partner", q.partner().list());
        AnswerJson.codes(json, "product", q.product().list());
        AnswerJson.text(json, "period", q.period());
        AnswerJson.text(json, "base", q.base());
        denominator(q.denominator(), json);
        AnswerJson.text(json, "universe", q.universe());
        Assertion says = s.claim().assertion();
        AnswerJson.text(json, "operator", says == null ? null : says.operator().sign());
        json.writeArrayFieldStart("alternatives");
        for (Reading r : s.claim().readings()) {
            if (s.confidence() != null && !r.question().equals(q) && !r.isByAuthor()) {
                json.writeStartObject();
                json.writeStringField("question", r.question().toString());
                json.writeNumberField("probability", Math.round(1000 * r.score()) / 1000.0);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Only what the whole of a share differs in. */
    private static void denominator(Basis b, JsonGenerator json) throws IOException {
        if (b == null) {
            json.writeNullField("denominator");
            return;
        }
        json.writeObjectFieldStart("denominator");
        if (b.flow() != null) {
            json.writeStringField("flow", b.flow().code());
        }
        if (b.reporter() != null) {
            AnswerJson.codes(json, "reporter", b.reporter().list());
        }
        if (b.partner() != null) {
            AnswerJson.codes(json, "partner", b.partner().list());
        }
        if (b.product() != null) {
            AnswerJson.codes(json, "product", b.product().list());
        }
        if (b.period() != null) {
            json.writeStringField("period", b.period().toString());
        }
        json.writeEndObject();
    }

    private static void assertion(Assertion a, JsonGenerator json) throws IOException {
        AnswerJson.text(json, "operator", a == null ? null : a.operator().sign());
        AnswerJson.number(json, "stated", a == null ? null : a.stated());
    }
}
