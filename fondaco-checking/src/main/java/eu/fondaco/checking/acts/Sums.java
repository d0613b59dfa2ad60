// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Parts a statement in which several numbers of acts are given, each with its own words: "seven
 * with Corvia, | four of which are memoranda", "with Corvia four, | with Maresca two".
 */
final class Sums {

    /** What may stand between a border and the number that goes on from it. */
    private static final Set<Type> LEADING =
            EnumSet.of(Type.AREA, Type.NAME, Type.ANAPHORA, Type.BODY);

    /** How far before a number its part begins at most. */
    private static final int NEAR = 6;

    private final Words words;
    private final Register register;

    Sums(Words words, Register register) {
        this.words = words;
        this.register = register;
    }

    /** The parts in order; the statement itself where it gives one number of acts. */
    List<Statement> of(Statement s) {
        List<Mark> numbers =
                s.of(Type.NUMBER).stream().filter(n -> n.number() <= CountWords.MANY).toList();
        boolean acts =
                s.of(Type.KIND).stream().anyMatch(k -> CountWords.KINDS.contains(k.value()))
                        && !s.has(Type.THING)
                        && !s.has(Type.EVERY)
                        && !s.has(Type.STRATEGY);
        if (numbers.size() < 2 || !acts) {
            return List.of(s);
        }
        List<Statement> out = new ArrayList<>();
        int from = s.from();
        int first = CountWords.isWhole(s, numbers.get(0), register) ? 2 : 1;
        for (int k = first; k < numbers.size(); k++) {
            int border = border(s, Math.max(from, numbers.get(k - 1).to()), numbers.get(k));
            if (border > 0) {
                out.add(s.within(from, border));
                from = border;
            }
        }
        out.add(s.within(from, s.to()));
        return out;
    }

    /** The token with which the part of a number begins; 0 where it has none of its own. */
    private int border(Statement s, int from, Mark number) {
        for (int i = number.from(); i > from && number.from() - i <= NEAR; i--) {
            if (!isBorder(s, i)) {
                continue;
            }
            int at = i;
            List<Mark> between =
                    s.marks().stream()
                            .filter(m -> m.from() >= at && m.to() <= number.from())
                            .toList();
            boolean leads =
                    between.stream()
                            .allMatch(
                                    m ->
                                            LEADING.contains(m.type())
                                                    || m.is(Type.CUE, "partitive")
                                                    || m.is(Type.CUE, "live")
                                                    || m.is(Type.CUE, "expired"));
            boolean own = s.marks().stream().anyMatch(m -> m != number && isOwn(m, at, number));
            return leads && own ? i : 0;
        }
        return 0;
    }

    private boolean isBorder(Statement s, int i) {
        Token before = s.sentence().get(i - 1);
        boolean inside = s.marks().stream().anyMatch(m -> m.from() < i && i < m.to());
        return !inside
                && (before.is(",")
                        || before.is(";")
                        || before.is(":")
                        || before.is("(")
                        || words.says(s.sentence().get(i), "with"));
    }

    /** Whether a mark of the part says of what the number is. */
    private static boolean isOwn(Mark m, int from, Mark number) {
        boolean lead = m.from() >= from && m.to() <= number.from() && !m.is(Type.ANAPHORA);
        boolean after = m.from() >= number.to() && m.from() - number.to() <= 3;
        return lead
                || after
                        && (m.is(Type.CUE, "partitive")
                                || m.is(Type.CUE, "live")
                                || m.is(Type.CUE, "expired")
                                || m.is(Type.KIND)
                                || m.is(Type.AREA));
    }
}
