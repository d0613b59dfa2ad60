// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.language;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Speech;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Words the complaints about one text, in one language. */
record Faults(String text, Lang lang) {

    QuestionSyntaxException at(ParserRuleContext where, Label why, String... instead) {
        int from = where.getStart().getStartIndex();
        int to =
                Math.max(from, where.getStop() == null ? from : where.getStop().getStopIndex() + 1);
        return at(from, to - from, why, List.of(instead));
    }

    QuestionSyntaxException at(Token where, Label why, List<String> instead) {
        int from = where.getStartIndex();
        int length = where.getType() == Token.EOF ? 0 : where.getStopIndex() + 1 - from;
        return at(from, length, why, instead);
    }

    QuestionSyntaxException at(int from, int length, Label why, List<String> instead) {
        String word =
                text.substring(
                        Math.min(from, text.length()), Math.min(from + length, text.length()));
        String head = word.isEmpty() ? "" : "'" + word + "': ";
        String tail =
                instead.isEmpty()
                        ? ""
                        : Speech.say(
                                lang,
                                "faults.did-you",
                                String.join(Speech.say(lang, "faults.or"), instead));
        return new QuestionSyntaxException(head + why.in(lang) + tail, text, from, length, instead);
    }
}
