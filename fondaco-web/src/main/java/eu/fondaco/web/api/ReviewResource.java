// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.checking.claim.Checked;
import eu.fondaco.core.kept.KeptCheck;
import eu.fondaco.core.kept.KeptCheck.Act;
import eu.fondaco.core.kept.KeptCheck.Event;
import eu.fondaco.core.kept.KeptStatement;
import eu.fondaco.core.kept.KeptText;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.publishing.kept.ClaimReviews;
import eu.fondaco.publishing.kept.Reviewed;
import eu.fondaco.publishing.report.JsonlReport;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.Respond;
import eu.fondaco.web.ReviewedChecks;
import eu.fondaco.web.http.PublicAddress;
import eu.fondaco.web.speech.Speech;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signed checks for programs. */
final class ReviewResource {

    private static final String JSON = "application/json";

    private final Holdings holdings;
    private final ReviewedChecks checks;

    ReviewResource(Holdings holdings, ReviewedChecks checks) {
        this.holdings = holdings;
        this.checks = checks;
    }

    void list(Context ctx) throws IOException {
        List<KeptCheck> all = checks.published();
        Lang lang = Api.lang(ctx);
        Respond.cached(
                ctx,
                JSON,
                JsonLines.object(
                        json -> {
                            json.writeArrayFieldStart("reviews");
                            for (KeptCheck check : all) {
                                json.writeStartObject();
                                head(json, check, address(ctx, check, lang));
                                json.writeEndObject();
                            }
                            json.writeEndArray();
                        }));
    }

    void one(Context ctx) throws IOException {
        Lang lang = Api.lang(ctx);
        Optional<Reviewed> found = checks.signed(ctx.pathParam("id"));
        if (found.isEmpty()) {
            Respond.problem(ctx, 404, "not-found", Speech.both("api.no-signed-check"), List.of());
            return;
        }
        Respond.cached(ctx, JSON, JsonLines.object(json -> fields(json, ctx, found.get(), lang)));
    }

    private void fields(JsonGenerator json, Context ctx, Reviewed of, Lang lang)
            throws IOException {
        KeptCheck check = of.check();
        String address = address(ctx, check, lang);
        head(json, check, address);
        json.writeObjectFieldStart("judged");
        json.writeStringField("at", check.judged().at().toString());
        json.writeStringField("program", check.judged().program());
        AnswerJson.codes(json, "releases", check.judged().releases());
        json.writeEndObject();
        json.writeArrayFieldStart("history");
        for (Event event : check.history()) {
            json.writeStartObject();
            json.writeStringField("at", event.at().toString());
            json.writeStringField("who", event.who());
            json.writeStringField("act", event.act().name().toLowerCase(Locale.ROOT));
            json.writeStringField("detail", event.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
        reply(json, check);
        JsonlReport report = new JsonlReport(lang, holdings.provenance());
        json.writeArrayFieldStart("statements");
        for (Checked statement : of.shown().statements()) {
            int number = of.places().get(statement.claim().id());
            json.writeStartObject();
            json.writeNumberField("number", number);
            KeptStatement kept = check.statements().get(number - 1);
            json.writeStringField("verdict_signed", kept.verdictSigned());
            json.writeStringField("verdict_found", kept.verdict());
            report.fields(check.text().file(), statement, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("claim_reviews");
        new ClaimReviews(of, lang, holdings.catalog().name().in(lang), address).fields(json);
        json.writeEndObject();
    }

    private static void reply(JsonGenerator json, KeptCheck check) throws IOException {
        if (check.reply() == null) {
            json.writeNullField("reply");
            return;
        }
        json.writeObjectFieldStart("reply");
        json.writeStringField("at", check.reply().at().toString());
        json.writeStringField("author", check.reply().author());
        json.writeStringField("words", check.reply().words());
        json.writeEndObject();
    }

    private static void head(JsonGenerator json, KeptCheck check, String address)
            throws IOException {
        KeptText text = check.text();
        Event signed = check.last(Act.SIGNED).orElseThrow();
        json.writeStringField("id", check.id());
        json.writeStringField("title", text.title());
        json.writeStringField("state", check.state().name().toLowerCase(Locale.ROOT));
        json.writeStringField("reviewer", signed.who());
        json.writeStringField("signed", signed.at().toString());
        json.writeStringField("author", text.author());
        json.writeStringField("text_url", text.url());
        AnswerJson.text(json, "published", text.published());
        json.writeStringField("url", address);
    }

    private String address(Context ctx, KeptCheck check, Lang lang) {
        return PublicAddress.of(ctx) + "/" + lang.tag() + "/checks/" + check.id();
    }
}
