// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.report;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.checking.claim.CheckedBrief;
import eu.fondaco.checking.claim.Span;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.publishing.speech.Speech;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The report for pipelines and editors that show findings beside files: SARIF 2.1.0 (OASIS). What
 * doesn't hold is an error, what was true or doesn't add up a warning, the rest passes or is open.
 * Regions are told for texts; in Word, OpenDocument, PDF and mail files the words are told instead.
 */
public final class SarifReport implements Report {

    private static final Set<String> TEXTS = Set.of("text", "markdown", "html");

    private final Lang lang;

    /** The language of messages. */
    public SarifReport(Lang lang) {
        this.lang = lang;
    }

    @Override
    public void write(CheckedBrief brief, Appendable out) throws IOException {
        write(List.of(brief), out);
    }

    @Override
    public void write(List<CheckedBrief> briefs, Appendable out) throws IOException {
        String log =
                JsonLines.object(
                        json -> {
                            json.writeStringField(
                                    "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
                            json.writeStringField("version", "2.1.0");
                            json.writeArrayFieldStart("runs");
                            json.writeStartObject();
                            tool(json);
                            json.writeStringField("columnKind", "unicodeCodePoints");
                            json.writeArrayFieldStart("results");
                            for (CheckedBrief brief : briefs) {
                                Places places = new Places(brief);
                                for (Checked statement : brief.statements()) {
                                    result(brief, places, statement, json);
                                }
                            }
                            json.writeEndArray();
                            json.writeEndObject();
                            json.writeEndArray();
                        });
        out.append(log).append('\n');
    }

    private void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Fondaco");
        json.writeArrayFieldStart("rules");
        for (PublicVerdict verdict : PublicVerdict.values()) {
            json.writeStartObject();
            json.writeStringField("id", verdict.style());
            json.writeObjectFieldStart("shortDescription");
            json.writeStringField("text", verdict.words().in(lang));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(CheckedBrief brief, Places places, Checked s, JsonGenerator json)
            throws IOException {
        PublicVerdict verdict = PublicVerdict.of(s);
        json.writeStartObject();
        json.writeStringField("ruleId", verdict.style());
        json.writeStringField(
                "kind",
                switch (verdict) {
                    case HOLDS -> "pass";
                    case CANT_TELL -> "open";
                    default -> "fail";
                });
        json.writeStringField(
                "level",
                switch (verdict) {
                    case DOES_NOT_HOLD -> "error";
                    case WAS_TRUE, AT_ODDS -> "warning";
                    default -> "none";
                });
        json.writeObjectFieldStart("message");
        json.writeStringField("text", message(s, verdict));
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        location(brief, places, s, json);
        json.writeEndArray();
        json.writeEndObject();
    }

    private String message(Checked s, PublicVerdict verdict) {
        String quote = s.claim().quote().replaceAll("\\s+", " ");
        String corrected = s.diagnosis() == null ? "" : s.diagnosis().corrected().in(lang);
        return verdict.words().in(lang)
                + ": \u201c"
                + quote
                + "\u201d. "
                + s.why().in(lang)
                + (AuthorsReading.is(s) ? " (" + AuthorsReading.WORDS.in(lang) + ")" : "")
                + (corrected.isBlank()
                        ? ""
                        : Speech.say(lang, "sarif-report.corrected") + corrected);
    }

    private static void location(CheckedBrief brief, Places places, Checked s, JsonGenerator json)
            throws IOException {
        Span span = s.claim().span();
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", address(brief.name()));
        json.writeEndObject();
        if (TEXTS.contains(brief.document().format())) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", places.line(span.start()));
            json.writeNumberField("startColumn", places.column(span.start()));
            json.writeNumberField("endLine", places.line(span.end()));
            json.writeNumberField("endColumn", places.column(span.end()));
            json.writeNumberField("charOffset", span.start());
            json.writeNumberField("charLength", span.end() - span.start());
            json.writeObjectFieldStart("snippet");
            json.writeStringField("text", s.claim().quote());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", s.claim().id());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A file name as a relative reference (RFC 3986). */
    private static String address(String name) {
        return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
