// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.text.Lang;

/** Exact questions in the words of the one who reads them: names instead of codes. */
public final class SaidQuestion {

    private final QuestionLanguage language;
    private final Lang lang;

    /** Says questions of an observatory in a language. */
    public SaidQuestion(QuestionLanguage language, Lang lang) {
        this.language = language;
        this.lang = lang;
    }

    /** An exact question, or one for a table, in words; what is neither stays as it is. */
    public String say(String exact) {
        try {
            return language.parseTable(exact, Lang.EN)
                    .map(table -> language.say(table, lang))
                    .orElseGet(() -> language.say(language.parse(exact), lang));
        } catch (QuestionSyntaxException alreadyWords) {
            return exact;
        }
    }

    /** Whether a text is an exact question, which has other words. */
    public boolean isOther(String exact) {
        return !say(exact).equals(exact);
    }
}
