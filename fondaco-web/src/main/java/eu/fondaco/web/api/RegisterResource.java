// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.api;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.goal.GoalProgress;
import eu.fondaco.core.goal.Goals;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.acts.GoalExport;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.JsonLines;
import eu.fondaco.web.AgreementCards;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.RefusedException;
import eu.fondaco.web.Respond;
import eu.fondaco.web.speech.Speech;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where goals of strategies stand, and trade before and after agreements. */
final class RegisterResource {

    private static final String JSON = "application/json";

    private final Holdings holdings;

    RegisterResource(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Goals of one strategy or of all, as JSON or a table. */
    void goals(Context ctx) throws IOException {
        LocalDate asOf = Api.asOf(ctx);
        Goals follow =
                new Goals(
                        holdings.language(),
                        holdings.engine(),
                        asOf == null ? LocalDate.now() : asOf,
                        asOf);
        String strategy = ctx.queryParam("strategy");
        String format = oneOf(ctx, "format", "json", "csv");
        List<GoalProgress> goals =
                holdings.catalog().relations().goals().stream()
                        .filter(g -> strategy == null || g.strategy().equals(strategy))
                        .map(follow::follow)
                        .toList();
        GoalExport export = new GoalExport(Api.lang(ctx));
        if (format.equals("json")) {
            Respond.cached(ctx, JSON, export.json(goals));
        } else {
            ctx.header("Content-Disposition", "attachment; filename=\"goals.csv\"");
            Respond.cached(ctx, "text/csv", export.csv(goals));
        }
    }

    /** The card of an agreement. */
    void card(Context ctx) throws IOException {
        Lang lang = Api.lang(ctx);
        AgreementCards.Card card =
                holdings.cards()
                        .tell(
                                new AgreementCards.Asked(
                                        text(ctx, "id"),
                                        text(ctx, "place"),
                                        text(ctx, "partner"),
                                        Api.year(ctx, "year", 0),
                                        oneOf(ctx, "flow", "exports", "imports").equals("exports")
                                                ? TradeFlow.EXPORTS
                                                : TradeFlow.IMPORTS,
                                        oneOf(ctx, "against", "partners", "regions")
                                                .equals("regions"),
                                        Api.asOf(ctx)),
                                lang);
        Respond.cached(ctx, JSON, json(card));
    }

    private static String json(AgreementCards.Card card) throws IOException {
        AgreementCards.Asked asked = card.asked();
        return JsonLines.object(
                json -> {
                    AnswerJson.text(json, "agreement", asked.id().isEmpty() ? null : asked.id());
                    json.writeStringField("place", asked.place());
                    json.writeStringField("partner", asked.partner());
                    json.writeNumberField("year", asked.year());
                    json.writeStringField(
                            "flow", asked.flow() == TradeFlow.EXPORTS ? "exports" : "imports");
                    json.writeStringField("against", asked.regions() ? "regions" : "partners");
                    AnswerJson.text(json, "title", card.title().isEmpty() ? null : card.title());
                    AnswerJson.codes(json, "sentences", card.sentences());
                    json.writeObjectFieldStart("numbers");
                    for (Map.Entry<String, Double> number : card.numbers().entrySet()) {
                        double value = number.getValue();
                        AnswerJson.number(
                                json, number.getKey(), Double.isFinite(value) ? value : null);
                    }
                    json.writeEndObject();
                });
    }

    private static String text(Context ctx, String name) {
        String text = ctx.queryParam(name);
        return text == null ? "" : text.strip();
    }

    /** A parameter that is one of some words; the first of them where it isn't given. */
    private static String oneOf(Context ctx, String name, String... words) {
        String text = ctx.queryParam(name);
        if (text == null) {
            return words[0];
        }
        if (!List.of(words).contains(text)) {
            throw new RefusedException(
                    400,
                    "wrong-value",
                    Speech.both("api.none-of", text, name, String.join(", ", words)),
                    0);
        }
        return text;
    }
}
