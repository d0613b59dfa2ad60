// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.acts;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.fondaco.core.goal.GoalProgress;
import eu.fondaco.core.goal.GoalWords;
import eu.fondaco.core.goal.Pace;
import eu.fondaco.core.relation.Goal;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerJson;
import eu.fondaco.publishing.answer.JsonLines;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where goals of strategies stand, for other programs: a table, or JSON. */
public final class GoalExport {

    /** Columns of the table. */
    public static final List<String> COLUMNS =
            List.of(
                    "id",
                    "strategy",
                    "question",
                    "unit",
                    "base_year",
                    "base",
                    "target_year",
                    "target",
                    "year",
                    "value",
                    "revised_low",
                    "revised_high",
                    "attained_percent",
                    "expected",
                    "pace_percent",
                    "needed_a_year",
                    "needed_unit",
                    "state",
                    "why_unknown");

    private final Lang lang;

    /** Says why a goal can't be followed in a language. */
    public GoalExport(Lang lang) {
        this.lang = lang;
    }

    /** The table as CSV. */
    public String csv(List<GoalProgress> goals) {
        StringBuilder out = new StringBuilder();
        ActExport.line(out, COLUMNS);
        for (GoalProgress goal : goals) {
            Map<String, Object> fields = fields(goal);
            ActExport.line(
                    out,
                    COLUMNS.stream()
                            .map(c -> fields.get(c) == null ? "" : fields.get(c).toString())
                            .toList());
        }
        return out.toString();
    }

    /** All goals as an object of JSON with a list, each with its sentences. */
    public String json(List<GoalProgress> goals) throws IOException {
        GoalWords words = new GoalWords(lang);
        List<String> all = new ArrayList<>();
        for (GoalProgress progress : goals) {
            Map<String, Object> fields = fields(progress);
            all.add(
                    JsonLines.object(
                            json -> {
                                for (String column : COLUMNS) {
                                    field(json, column, fields.get(column));
                                }
                                json.writeStringField("name_en", progress.goal().name().en());
                                json.writeStringField("name_it", progress.goal().name().it());
                                AnswerJson.text(json, "source", progress.goal().source());
                                AnswerJson.codes(json, "sentences", words.say(progress));
                            }));
        }
        return "{\"goals\":[" + String.join(",\n", all) + "]}\n";
    }

    private static void field(JsonGenerator json, String name, Object value) throws IOException {
        if (value instanceof BigDecimal number) {
            json.writeNumberField(name, number);
        } else {
            AnswerJson.text(json, name, value);
        }
    }

    private Map<String, Object> fields(GoalProgress progress) {
        Goal goal = progress.goal();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", goal.id());
        fields.put("strategy", goal.strategy());
        fields.put("question", goal.question());
        if (progress instanceof GoalProgress.Known known) {
            known(known, fields);
        } else {
            fields.put("why_unknown", ((GoalProgress.Unknown) progress).why().in(lang));
        }
        return fields;
    }

    private static void known(GoalProgress.Known k, Map<String, Object> fields) {
        Pace pace = k.pace();
        double value = k.value();
        fields.put("unit", k.latest().unit());
        fields.put("base_year", BigDecimal.valueOf(pace.from()));
        fields.put("base", number(pace.base()));
        fields.put("target_year", BigDecimal.valueOf(pace.by()));
        fields.put("target", number(pace.target()));
        fields.put("year", BigDecimal.valueOf(k.year()));
        fields.put("value", number(value));
        fields.put("revised_low", number(k.latest().value().revisedLow()));
        fields.put("revised_high", number(k.latest().value().revisedHigh()));
        fields.put("attained_percent", number(pace.attained(value)));
        fields.put("expected", number(pace.expected(k.year())));
        fields.put("pace_percent", number(pace.speed(value, k.year())));
        if (k.year() < pace.by()) {
            fields.put("needed_a_year", number(pace.needed(value, k.year())));
            fields.put("needed_unit", pace.grows(value) ? "percent" : k.latest().unit());
        }
        fields.put("state", GoalWords.code(k));
    }

    private static BigDecimal number(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(12)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
