// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.brief;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.answer.AnswerWords;
import eu.fondaco.publishing.say.AreaNames;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Parts of a template that list the largest products, countries or provinces, each a live number.
 */
final class TemplateParts {

    private static final int MOST = 10;
    private static final int MOST_MOVERS = 6;

    private final Catalog catalog;
    private final QuestionEngine engine;
    private final QuestionLanguage language;
    private final Lang lang;
    private final String home;

    TemplateParts(
            Catalog catalog,
            QuestionEngine engine,
            QuestionLanguage language,
            Lang lang,
            String home) {
        this.home = home;
        this.catalog = catalog;
        this.engine = engine;
        this.language = language;
        this.lang = lang;
    }

    /** The question for each product that is neither all of them nor a part or sum of others. */
    List<Question> products(Question whole) {
        return catalog.products().list().stream()
                .filter(
                        p ->
                                !p.code().equals(Product.TOTAL)
                                        && p.parent().isEmpty()
                                        && p.parts().isEmpty())
                .map(p -> whole.toBuilder().product(p.code()).build())
                .toList();
    }

    /** The question for each country abroad. */
    List<Question> countries(Question whole) {
        return catalog.areas().list().stream()
                .filter(a -> a.kind().equals("country") && !catalog.areas().isUnder(home, a.code()))
                .map(a -> whole.toBuilder().partner(a.code()).build())
                .toList();
    }

    /** The question for each area right inside the home area. */
    List<Question> inside(Question whole) {
        return catalog.areas().childrenOf(home).stream()
                .map(code -> whole.toBuilder().reporter(code).build())
                .toList();
    }

    /**
     * Writes the largest with their growth on the year before, or why there is none.
     *
     * @param naming what tells one from another; null for the whole question
     */
    void write(
            StringBuilder text,
            String title,
            List<Question> questions,
            Function<Question, Codes> naming) {
        text.append("\n## ").append(title).append("\n\n");
        List<Answer> answers = questions.isEmpty() ? List.of() : engine.answer(questions, null);
        List<Answer.Known> known = new ArrayList<>();
        answers.forEach(
                a -> {
                    if (a instanceof Answer.Known k && k.value().value() != 0) {
                        known.add(k);
                    }
                });
        known.sort(Comparator.comparingDouble((Answer.Known k) -> k.value().value()).reversed());
        List<Answer.Known> largest = known.subList(0, Math.min(MOST, known.size()));
        List<Question> growth =
                largest.stream()
                        .map(
                                k ->
                                        k.question().toBuilder()
                                                .measure("growth")
                                                .base(k.question().period().plusYears(-1))
                                                .build())
                        .toList();
        List<Answer> grown = growth.isEmpty() ? List.of() : engine.answer(growth, null);
        for (int i = 0; i < largest.size(); i++) {
            Question q = largest.get(i).question();
            text.append("- ")
                    .append(naming == null ? language.say(q, lang) : names(naming.apply(q)));
            text.append(": {{ ").append(q).append(" }}");
            if (grown.get(i) instanceof Answer.Known) {
                text.append(Speech.say(lang, "template-parts.on-the-year-before"))
                        .append(growth.get(i))
                        .append(" }})");
            }
            text.append('\n');
        }
        if (known.size() > largest.size()) {
            text.append(
                    Speech.say(lang, "template-parts.and-d-smaller-ones")
                            .formatted(known.size() - largest.size()));
        }
        if (known.isEmpty()) {
            text.append('*').append(why(answers)).append("*\n");
        }
    }

    /**
     * Writes which parts moved the whole most since the year before, in percentage points of its
     * growth, or why that isn't known.
     *
     * @param levels the question for the level of each part
     * @param whole what they are parts of; null for what a share is a share of
     */
    void contributions(
            StringBuilder text,
            String title,
            List<Question> levels,
            Basis whole,
            Function<Question, Codes> naming) {
        List<Question> questions = levels.stream().map(q -> contribution(q, whole)).toList();
        List<Answer> answers = questions.isEmpty() ? List.of() : engine.answer(questions, null);
        List<Answer.Known> known =
                answers.stream()
                        .filter(Answer.Known.class::isInstance)
                        .map(Answer.Known.class::cast)
                        .filter(k -> k.value().value() != 0)
                        .sorted(
                                Comparator.comparingDouble(
                                                (Answer.Known k) -> Math.abs(k.value().value()))
                                        .reversed())
                        .toList();
        text.append("\n### ").append(title).append("\n\n");
        known.stream()
                .limit(MOST_MOVERS)
                .forEach(
                        k ->
                                text.append("- ")
                                        .append(names(naming.apply(k.question())))
                                        .append(": {{ ")
                                        .append(k.question())
                                        .append(" }}\n"));
        if (known.isEmpty()) {
            text.append('*').append(why(answers)).append("*\n");
        }
    }

    /** What a level contributed to the growth of the whole on the year before. */
    static Question contribution(Question level, Basis whole) {
        Question.Builder asked =
                level.toBuilder().measure("contribution").base(level.period().plusYears(-1));
        return (whole == null ? asked : asked.denominator(whole)).build();
    }

    /** The reason of the first question without an answer stands for all of them. */
    private String why(List<Answer> answers) {
        String asked =
                Speech.say(lang, "template-parts.none-of-d-questions-has-an")
                        .formatted(answers.size());
        return answers.stream()
                .filter(Answer.Unknown.class::isInstance)
                .findFirst()
                .map(
                        a ->
                                asked
                                        + new AnswerWords(
                                                        lang,
                                                        language::say,
                                                        AreaNames.of(
                                                                catalog.areas(),
                                                                catalog.products()))
                                                .value(a))
                .orElse(Speech.say(lang, "template-parts.nothing-of-this-kind-is-listed"));
    }

    private String names(Codes codes) {
        return codes.list().stream().map(this::name).collect(Collectors.joining(" + "));
    }

    private String name(String code) {
        return catalog.areas()
                .find(code)
                .map(Area::name)
                .or(() -> catalog.products().find(code).map(Product::name))
                .map(n -> n.in(lang))
                .orElse(code);
    }
}
