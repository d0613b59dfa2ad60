// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.List;

/** A word for any industry is one subject with the subject that it goes on with. */
final class Branches {

    private final Words words;

    Branches(Words words) {
        this.words = words;
    }

    /** The same marks, those of "l'industria del vino" and "the wine industry" as one of wine. */
    List<Mark> joined(List<Token> tokens, List<Mark> marks) {
        List<Mark> out = new ArrayList<>();
        for (Mark m : marks) {
            Mark last = out.isEmpty() ? null : out.get(out.size() - 1);
            boolean two = last != null && last.is(Type.TOPIC) && m.is(Type.TOPIC);
            if (two && isAny(tokens, m) && m.from() == last.to()) {
                out.set(out.size() - 1, over(last, m, last.value()));
            } else if (two && isAny(tokens, last) && isOf(tokens, last, m)) {
                out.set(out.size() - 1, over(last, m, m.value()));
            } else {
                out.add(m);
            }
        }
        return out;
    }

    private static Mark over(Mark first, Mark last, String subject) {
        return Mark.word(first.from(), last.to(), Type.TOPIC, subject, 0);
    }

    private boolean isAny(List<Token> tokens, Mark m) {
        return m.to() - m.from() == 1 && words.says(tokens.get(m.from()), "branch");
    }

    private boolean isOf(List<Token> tokens, Mark branch, Mark subject) {
        return subject.from() == branch.to() + 1 && words.says(tokens.get(branch.to()), "genitive");
    }
}
