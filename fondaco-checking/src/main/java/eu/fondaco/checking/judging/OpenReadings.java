// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.judging;

import eu.fondaco.checking.claim.Assertion;
import eu.fondaco.checking.speech.Speech;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.QuestionEngine;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Says of a statement that can be read in several ways what each reading would give. */
public final class OpenReadings {

    private final QuestionLanguage language;
    private final QuestionEngine engine;
    private final Periods periods;

    /**
     * @param periods for readings that leave their time open
     */
    public OpenReadings(QuestionLanguage language, QuestionEngine engine, Periods periods) {
        this.language = language;
        this.engine = engine;
        this.periods = periods;
    }

    /** "If exports of Veneto in 2023 are meant: 81.9 bn EUR, it holds; if …", in both languages. */
    public Label say(Assertion says, List<Question> questions, LocalDate asOf) {
        List<Question> asked = periods.close(questions, asOf);
        List<Answer> answers = engine.answer(asked, asOf);
        return new Label(say(says, answers, Lang.EN), say(says, answers, Lang.IT));
    }

    private String say(Assertion says, List<Answer> answers, Lang lang) {
        List<String> parts = new ArrayList<>();
        for (Answer a : answers) {
            parts.add(part(says, a, lang));
        }
        String open = Speech.say(lang, "open-readings.stays-open");
        return open + String.join(Speech.say(lang, "open-readings.if"), parts);
    }

    private String part(Assertion says, Answer a, Lang lang) {
        String question = language.say(a.question(), lang);
        String outcome =
                switch (Judge.rule(says, a).verdict()) {
                    case SUPPORTED -> Speech.say(lang, "open-readings.holds");
                    case CONTRADICTED -> Speech.say(lang, "open-readings.does-not");
                    case NOT_CHECKABLE -> Speech.say(lang, "open-readings.cannot-told");
                };
        String number =
                a instanceof Answer.Known k
                        ? " (" + Numbers.print(k.value().value(), k.unit(), lang) + ")"
                        : "";
        return question + number + ": " + outcome;
    }
}
