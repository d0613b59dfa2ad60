// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Condition;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every question of the benchmark's gold is answered as its own arithmetic does. */
class BenchGoldTest {

    private static final Map<String, String> IDS =
            Map.of(
                    "value", "level",
                    "share_growth", "growth/share",
                    "pp_change", "change/share",
                    "avg_growth", "average_growth",
                    "ratio_pct", "ratio_percent",
                    "pc_ratio", "ratio/per_capita",
                    "pp_gap", "difference/share");

    @Test
    void goldQuestionsHaveTheirGoldAnswers() throws IOException {
        assumeTrue(Bench.isPresent(), "../shared/claims-bench is absent");
        List<Question> questions = new ArrayList<>();
        List<JsonNode> expected = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (JsonNode gold : golds()) {
            for (JsonNode claim : gold.get("claims")) {
                for (String field : List.of("question", "true_reading")) {
                    JsonNode q = claim.get(field);
                    if (q != null && q.hasNonNull("measure") && q.get("measure").isTextual()) {
                        boolean own = field.equals("question");
                        questions.add(question(q));
                        expected.add(own ? claim.get("actual") : null);
                        names.add(
                                gold.get("brief").asText()
                                        + " "
                                        + claim.get("id").asText()
                                        + " "
                                        + field);
                    }
                }
            }
        }
        List<Answer> answers = Bench.engine().answer(questions, null);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            if (!agrees(answers.get(i), expected.get(i))) {
                wrong.add(
                        names.get(i)
                                + ": "
                                + questions.get(i)
                                + " expected "
                                + expected.get(i)
                                + " got "
                                + answers.get(i));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(questions).hasSizeGreaterThan(130);
    }

    @Test
    void goldQuestionsReadBackFromTheirText() throws IOException {
        assumeTrue(Bench.isPresent(), "../shared/claims-bench is absent");
        QuestionLanguage language = new QuestionLanguage(Bench.catalog());
        for (JsonNode gold : golds()) {
            for (JsonNode claim : gold.get("claims")) {
                JsonNode q = claim.get("question");
                if (q != null && q.hasNonNull("measure")) {
                    Question question = question(q);
                    assertThat(language.parse(question.toString())).isEqualTo(question);
                    assertThat(language.say(question, Lang.IT)).isNotBlank();
                    assertThat(language.say(question, Lang.EN)).isNotBlank();
                }
            }
        }
    }

    private static boolean agrees(Answer answer, JsonNode expected) {
        if (expected == null) {
            return true;
        }
        if (expected.isNull()) {
            return answer instanceof Answer.Unknown;
        }
        if (answer instanceof Answer.Listed listed) {
            List<String> codes = new ArrayList<>();
            expected.forEach(c -> codes.add(c.asText()));
            return listed.codes().equals(codes);
        }
        if (answer instanceof Answer.Known known) {
            double e = expected.asDouble();
            return Math.abs(known.value().value() - e) <= 1e-8 * Math.max(1, Math.abs(e));
        }
        return false;
    }

    private static List<JsonNode> golds() throws IOException {
        List<JsonNode> golds = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(Bench.FOLDER.resolve("dev"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
                golds.add(json.readTree(file.toFile()));
            }
        }
        return golds;
    }

    private static Question question(JsonNode q) {
        String measure = q.get("measure").asText();
        Question.Builder b =
                Question.of(expr(measure, q))
                        .flow(TradeFlow.parse(q.get("flow").asText()))
                        .reporter(codes(q.get("reporter")))
                        .partner(codes(q.get("partner")))
                        .product(codes(q.get("product")))
                        .period(period(q.get("period")))
                        .dataset(q.get("dataset").asText())
                        .ascending("asc".equals(q.path("order").asText("")))
                        .n(q.path("n").asInt(0));
        if (q.hasNonNull("base_period")) {
            b.base(period(q.get("base_period")));
        }
        JsonNode d = q.get("denominator");
        if (d != null && !d.isNull()) {
            b.denominator(basis(d));
        }
        if (q.hasNonNull("universe")) {
            b.universe(Universe.parse(q.get("universe").asText()));
        }
        JsonNode c = q.get("condition");
        if (c != null && !c.isNull()) {
            b.condition(
                    new Condition(
                            expr(c.get("of").asText(), c),
                            c.get("op").asText().equals(">"),
                            c.has("value") ? c.get("value").asDouble() : null,
                            c.has("than") ? basis(c.get("than")) : null));
        }
        return b.build();
    }

    private static MeasureExpr expr(String measure, JsonNode q) {
        switch (measure) {
            case "change_of":
            case "growth_of":
            case "sign":
                return new MeasureExpr(
                        measure.equals("sign")
                                ? "sign"
                                : measure.substring(0, measure.indexOf('_')),
                        expr(q.get("of").asText(), q));
            case "trend_up":
            case "trend_down":
                return MeasureExpr.of("trend");
            case "rank":
            case "top":
                return new MeasureExpr(
                        measure,
                        q.hasNonNull("by") ? MeasureExpr.parse(id(q.get("by").asText())) : null);
            default:
                return MeasureExpr.parse(id(measure));
        }
    }

    private static String id(String measure) {
        return IDS.getOrDefault(measure, measure);
    }

    private static Basis basis(JsonNode d) {
        return new Basis(
                d.has("flow") ? TradeFlow.parse(d.get("flow").asText()) : null,
                d.has("reporter") ? codes(d.get("reporter")) : null,
                d.has("partner") ? codes(d.get("partner")) : null,
                d.has("product") ? codes(d.get("product")) : null,
                d.has("period") ? period(d.get("period")) : null);
    }

    private static Codes codes(JsonNode node) {
        if (node.isArray()) {
            List<String> all = new ArrayList<>();
            node.forEach(n -> all.add(n.asText()));
            return Codes.of(all);
        }
        return Codes.of(node.asText());
    }

    private static Period period(JsonNode node) {
        return Period.parse(node.asText().replaceFirst("^(\\d{4})-(\\d{4})$", "$1/$2"));
    }
}
