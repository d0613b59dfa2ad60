// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.kept;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptText;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.report.PublicVerdict;
import java.io.IOException;

/**
 * The statements of a signed check in the vocabulary of schema.org, one {@code ClaimReview} each. A
 * rating has a name and no number: verdicts aren't points of a scale.
 *
 * @param publisher name of the observatory
 * @param address of the check's page, to which the number of a statement is added
 */
public record ClaimReviews(Reviewed reviewed, Lang lang, String publisher, String address) {

    /** Writes context and graph into an object that is open. */
    public void fields(JsonGenerator json) throws IOException {
        json.writeStringField("@context", "https://schema.org");
        json.writeArrayFieldStart("@graph");
        for (Checked statement : reviewed.shown().statements()) {
            json.writeStartObject();
            review(json, statement, reviewed.places().get(statement.claim().id()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void review(JsonGenerator json, Checked s, int number) throws IOException {
        KeptCheck check = reviewed.check();
        json.writeStringField("@type", "ClaimReview");
        json.writeStringField("url", address + "#s" + number);
        json.writeStringField("inLanguage", lang.tag());
        json.writeStringField("claimReviewed", s.claim().quote());
        json.writeStringField("reviewBody", s.why().in(lang));
        json.writeObjectFieldStart("author");
        json.writeStringField("@type", "Organization");
        json.writeStringField("name", publisher);
        json.writeEndObject();
        Event signed = check.last(Act.SIGNED).orElse(null);
        if (signed != null) {
            json.writeObjectFieldStart("editor");
            json.writeStringField("@type", "Person");
            json.writeStringField("name", signed.who());
            json.writeEndObject();
            json.writeStringField("datePublished", signed.at().toString());
        }
        json.writeStringField(
                "dateModified", check.history().get(check.history().size() - 1).at().toString());
        json.writeObjectFieldStart("reviewRating");
        json.writeStringField("@type", "Rating");
        json.writeStringField("alternateName", PublicVerdict.of(s).words().in(lang));
        json.writeEndObject();
        claim(json, check.text());
    }

    private static void claim(JsonGenerator json, KeptText text) throws IOException {
        json.writeObjectFieldStart("itemReviewed");
        json.writeStringField("@type", "Claim");
        if (!text.author().isEmpty()) {
            json.writeObjectFieldStart("author");
            json.writeStringField("@type", "Organization");
            json.writeStringField("name", text.author());
            json.writeEndObject();
        }
        if (text.published() != null) {
            json.writeStringField("datePublished", text.published().toString());
        }
        json.writeObjectFieldStart("appearance");
        json.writeStringField("@type", "CreativeWork");
        json.writeStringField("headline", text.title());
        json.writeStringField("inLanguage", text.lang().tag());
        if (!text.url().isEmpty()) {
            json.writeStringField("url", text.url());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
