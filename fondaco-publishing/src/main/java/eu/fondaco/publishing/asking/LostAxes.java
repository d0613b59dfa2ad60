// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.core.language.QuestionLanguage;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.text.Lang;

/**
 * A table asked for in exact form whose "for each …" can't be read: one number, as everyday words
 * would have it, answers another question.
 */
final class LostAxes {

    private final QuestionLanguage language;

    LostAxes(QuestionLanguage language) {
        this.language = language;
    }

    /** The reply, or where it is one number in place of a table what can't be read of the table. */
    Reply refused(String text, Reply reply, Lang lang) {
        if (reply.kind() != Reply.Kind.ANSWER || reply.answers().size() != 1) {
            return reply;
        }
        String told = reply.answers().get(0).question().measure().id();
        if (language.beforeEach(text, lang).filter(q -> q.measure().id().equals(told)).isEmpty()) {
            return reply;
        }
        try {
            language.parseTable(text, lang);
            return reply;
        } catch (QuestionSyntaxException unread) {
            return Reply.of(Reply.Kind.OPEN, unread.getMessage());
        }
    }
}
