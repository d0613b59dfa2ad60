// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.say;

import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;

/**
 * Says a question in plain words of a language, with names instead of codes where they are known.
 */
@FunctionalInterface
public interface QuestionWords {

    /** The canonical text, whatever the language. */
    QuestionWords CANONICAL = (question, lang) -> question.toString();

    String say(Question question, Lang lang);
}
