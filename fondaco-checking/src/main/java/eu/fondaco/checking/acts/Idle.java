// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Words of state and names of bodies that say something else where they stand: "at the end of May",
 * "on 4 May", "who has run the region", "signed in Corvia" of a town that is a party elsewhere.
 */
final class Idle {

    /** Verbs of an end that also say where somebody goes or what somebody heads. */
    private static final int VERB = 2;

    /** How many tokens back somebody may stand who does what is said. */
    private static final int NEAR = 4;

    private static final Set<String> DEEDS = Set.of("signed", "renewed", "visit", "tosign");

    private final Words words;

    Idle(Words words) {
        this.words = words;
    }

    /** The marks of a sentence without those. */
    List<Mark> without(List<Token> tokens, List<Mark> marks) {
        return marks.stream().filter(m -> !isIdle(tokens, marks, m)).toList();
    }

    private boolean isIdle(List<Token> tokens, List<Mark> marks, Mark m) {
        if (m.is(Type.CUE, "expired")) {
            return isOfDate(tokens, marks, m) || isOfSomebody(tokens, marks, m);
        }
        if (m.is(Type.CUE, "scope")) {
            return m.to() - m.from() == 1
                    && words.says(tokens.get(m.from()), "dating")
                    && isBeforeDate(tokens, marks, m.to());
        }
        return m.is(Type.BODY, "municipality") && isPlace(tokens, marks, m);
    }

    /** Whether it is the end of a time: "by the end of 2022". */
    private boolean isOfDate(List<Token> tokens, List<Mark> marks, Mark m) {
        boolean counts =
                marks.stream()
                        .filter(n -> n.is(Type.NUMBER))
                        .anyMatch(n -> marks.stream().anyMatch(k -> isCounted(n, k)));
        boolean other =
                marks.stream()
                        .anyMatch(
                                o ->
                                        o.is(Type.PERSON)
                                                || o.is(Type.CUE)
                                                        && !o.value().equals("expired")
                                                        && Segments.says(o.value()));
        return !counts
                && other
                && words.says(tokens.get(m.to() - 1), "genitive")
                && isBeforeDate(tokens, marks, m.to());
    }

    /** Whether acts are counted: then the end of a year is told apart where they are. */
    private static boolean isCounted(Mark number, Mark kind) {
        return kind.is(Type.KIND) && kind.from() >= number.to() && kind.from() - number.to() <= 1;
    }

    private boolean isBeforeDate(List<Token> tokens, List<Mark> marks, int at) {
        int next = at < tokens.size() && words.says(tokens.get(at), "the") ? at + 1 : at;
        return marks.stream()
                .anyMatch(d -> d.is(Type.DATE) && (d.from() == at || d.from() == next));
    }

    /** Whether somebody does it: "the governor had gone to …", "Rossi, who has run … since". */
    private boolean isOfSomebody(List<Token> tokens, List<Mark> marks, Mark m) {
        boolean verb = m.to() - m.from() == VERB && words.says(tokens.get(m.to() - 1), "faring");
        Mark last = marks.stream().filter(o -> o.to() <= m.from()).reduce((a, b) -> b).orElse(null);
        return verb
                && last != null
                && m.from() - last.to() <= NEAR
                && (last.is(Type.PERSON) || last.is(Type.ROLE));
    }

    /** Whether a town only tells where something was done: "in Corvia". */
    private boolean isPlace(List<Token> tokens, List<Mark> marks, Mark m) {
        boolean named =
                tokens.get(m.from()).isCapitalised()
                        && words.at(tokens, m.from(), "body").isEmpty();
        return named
                && m.from() > 0
                && words.says(tokens.get(m.from() - 1), "locative")
                && marks.stream().anyMatch(o -> o.is(Type.CUE) && DEEDS.contains(o.value()));
    }
}
