// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.mcp;

import eu.fondaco.core.answer.EveryPeriod;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.language.QuestionSyntaxException;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.asking.Reply;
import eu.fondaco.web.Holdings;
import eu.fondaco.web.api.Mending;
import java.time.LocalDate;
import java.util.List;

/** Reads questions and answers them; one without a period for the latest complete year. */
final class Asking {

    private final Holdings holdings;
    private final EveryPeriod everyPeriod;

    Asking(Holdings holdings) {
        this.holdings = holdings;
        everyPeriod = new EveryPeriod(holdings.catalog(), holdings.store(), holdings.engine());
    }

    /**
     * Reads a question about one number or list, in exact form or in everyday words that all count.
     *
     * @throws RefusedCallException where it can't be understood, or asks for something else
     */
    Question read(String text, Lang lang, LocalDate asOf) {
        try {
            return holdings.language().parse(text, lang);
        } catch (QuestionSyntaxException e) {
            Reply reply = holdings.free().free(text, lang, asOf, LocalDate.now());
            if (reply.kind() == Reply.Kind.NOT_KNOWN && reply.instead().isEmpty()) {
                throw new RefusedCallException(
                        Reason.NO_DATA.code(), reply.sentence(), reply.related());
            }
            if (reply.asksBack() || reply.answers().size() != 1 || !reply.notes().isEmpty()) {
                throw notUnderstood(e);
            }
            return reply.answers().get(0).question();
        }
    }

    static RefusedCallException notUnderstood(QuestionSyntaxException e) {
        return new RefusedCallException("not-understood", e.getMessage(), Mending.of(e));
    }

    Answer answer(Question question, LocalDate asOf) {
        if (question.period() != null) {
            return holdings.engine().answer(question, asOf);
        }
        List<Answer> every = everyPeriod.answers(question, asOf);
        return EveryPeriod.latestYear(every)
                .orElseGet(
                        () ->
                                every.isEmpty()
                                        ? holdings.engine().answer(question, asOf)
                                        : every.get(0));
    }
}
