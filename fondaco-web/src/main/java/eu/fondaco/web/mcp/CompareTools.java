// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.core.comparison.Waterfall;
import eu.fondaco.core.comparison.Waterfall.Step;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.figure.Figure;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.ChangedWords;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.speech.Speech;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code compare}: several numbers side by side; {@code why_differs}: the way between two. */
final class CompareTools {

    private final Holdings holdings;
    private final Asking asking;
    private final Cards cards;
    private final Fitting.ToJson json;

    CompareTools(Holdings holdings, Asking asking, Cards cards, Fitting.ToJson json) {
        this.holdings = holdings;
        this.asking = asking;
        this.cards = cards;
        this.json = json;
    }

    ReadTool compare() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "questions",
                Map.of(
                        "type",
                        "array",
                        "items",
                        Map.of("type", "string"),
                        "minItems",
                        2,
                        "maxItems",
                        8,
                        "description",
                        "Two to eight questions as for ask"));
        properties.put("as_of", ReadTool.day("Only what was known on that day counts"));
        properties.put("lang", ReadTool.lang());
        return new ReadTool(
                "compare",
                "Compare numbers",
                "Answers several questions side by side, each with its evidence, and how each"
                        + " number differs from the first where their units are alike.",
                properties,
                List.of("questions"),
                this::compared);
    }

    private Map<String, Object> compared(Arguments arguments) throws IOException {
        Lang lang = arguments.lang();
        LocalDate asOf = arguments.day("as_of");
        List<Map<String, Object>> answers = new ArrayList<>();
        Answer first = null;
        for (String text : arguments.texts("questions", 2, 8)) {
            Answer answer = asking.answer(asking.read(text, lang, asOf), asOf);
            Map<String, Object> card = cards.card(answer, asOf, lang, arguments.site());
            card.remove("citation");
            first = first == null ? answer : first;
            if (first != answer
                    && first instanceof Answer.Known a
                    && answer instanceof Answer.Known b
                    && a.unit().equals(b.unit())) {
                card.put("less_first", Cards.number(b.value().value() - a.value().value()));
                if (a.value().value() > 0) {
                    card.put("times_first", Cards.number(b.value().value() / a.value().value()));
                }
            }
            answers.add(card);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("answers", answers);
        return Fitting.fit(answer, "answers", json);
    }

    ReadTool whyDiffers() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "first", ReadTool.string("A question with its period, or the id of a figure"));
        properties.put("second", ReadTool.string("The other one"));
        properties.put("first_known", ReadTool.day("The first as known on that day"));
        properties.put("second_known", ReadTool.day("The other as known on that day"));
        properties.put("lang", ReadTool.lang());
        return new ReadTool(
                "why_differs",
                "Why two numbers differ",
                "Goes from one number to the other changing one thing at a time (release, dataset,"
                        + " partner, product, flow, period, measure …) and says how much each"
                        + " change moves the number.",
                properties,
                List.of("first", "second"),
                this::explained);
    }

    private Map<String, Object> explained(Arguments arguments) throws IOException {
        Lang lang = arguments.lang();
        Waterfall.End from = end(arguments, "first", lang);
        Waterfall.End to = end(arguments, "second", lang);
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Step step : new Waterfall(holdings.engine()).between(from, to)) {
            Map<String, Object> card =
                    cards.card(step.answer(), step.asOf(), lang, arguments.site());
            card.remove("citation");
            card.remove("evidence");
            card.put(
                    "changed",
                    step.fields().isEmpty()
                            ? Speech.say(lang, "compare-tools.start")
                            : step.fields().stream()
                                    .map(f -> ChangedWords.of(f).in(lang))
                                    .collect(Collectors.joining("; ")));
            if (step.change() != null) {
                card.put("change", Cards.number(step.change()));
            }
            steps.add(card);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("steps", steps);
        return Fitting.fit(answer, "steps", json);
    }

    private Waterfall.End end(Arguments arguments, String name, Lang lang) {
        String text = arguments.question(name);
        LocalDate known = arguments.day(name + "_known");
        Optional<Figure> figure =
                holdings.catalog().figures().stream().filter(f -> f.id().equals(text)).findFirst();
        if (figure.isPresent()) {
            boolean dated = known == null && figure.get().released().isKnown();
            return new Waterfall.End(
                    figure.get().question(),
                    dated ? figure.get().released().latest() : known,
                    true);
        }
        Waterfall.End end = new Waterfall.End(asking.read(text, lang, known), known, false);
        if (end.question().period() == null) {
            throw new RefusedCallException(
                    "no-period", "'" + text + "' doesn't say for which period.", List.of());
        }
        return end;
    }
}
