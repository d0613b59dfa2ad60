// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.speech.Speech;

/** Exact questions in the words of the one who reads them: names instead of codes. */
public final class SaidQuestion {

    private static final String EACH_MONTH = " for each month";
    private static final String EACH_QUARTER = " for each quarter";

    private final QuestionLanguage language;
    private final Lang lang;

    /** Says questions of an observatory in a language. */
    public SaidQuestion(QuestionLanguage language, Lang lang) {
        this.language = language;
        this.lang = lang;
    }

    /** An exact question, or one for a table, in words; what is neither stays as it is. */
    public String say(String exact) {
        if (exact.endsWith(EACH_MONTH)) {
            return say(exact, EACH_MONTH) + Speech.say(lang, "said-question.by-month");
        }
        if (exact.endsWith(EACH_QUARTER)) {
            return say(exact, EACH_QUARTER) + Speech.say(lang, "said-question.by-quarter");
        }
        try {
            return language.parseTable(exact, Lang.EN)
                    .map(table -> language.say(table, lang))
                    .orElseGet(() -> language.say(language.parse(exact), lang));
        } catch (QuestionSyntaxException alreadyWords) {
            return exact;
        }
    }

    private String say(String exact, String end) {
        return say(exact.substring(0, exact.length() - end.length()));
    }

    /** Whether a text is an exact question, which has other words. */
    public boolean isOther(String exact) {
        return !say(exact).equals(exact);
    }
}
