// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import java.util.List;

/**
 * What a statement says of another strategy than the one that it is about: that with which it is
 * compared, "like the former plan, it …", or beside which it stands, "it took the place of X".
 */
final class Asides {

    /** How many words may stand between a word of comparison and what is compared. */
    private static final int NEAR = 3;

    private final Register register;

    Asides(Register register) {
        this.register = register;
    }

    /** A statement without what it says of a strategy that it isn't about. */
    Statement without(Statement s) {
        List<Mark> plans = s.of(Type.STRATEGY);
        List<Mark> aside =
                s.marks().stream()
                        .filter(Asides::isOfPlan)
                        .filter(m -> isCompared(s, m) || plans.indexOf(m) > 0 && isOther(plans, m))
                        .toList();
        return aside.isEmpty() ? s : s.without(aside);
    }

    private static boolean isOther(List<Mark> plans, Mark m) {
        return !m.value().equals(plans.get(0).value());
    }

    private static boolean isOfPlan(Mark m) {
        return m.is(Type.STRATEGY)
                || m.is(Type.KIND, "strategy")
                || m.is(Type.CUE, "old")
                || m.is(Type.CUE, "new");
    }

    private boolean isCompared(Statement s, Mark m) {
        for (int i = s.from(); i < m.from(); i++) {
            Token t = s.sentence().get(i);
            boolean near =
                    m.from() - i <= NEAR + 1 && (register.says(t, "comparing") || isAs(s, i));
            boolean turn = i > s.from() && register.says(t, "whereas");
            if (near || turn || register.says(t, "relative") && isTold(s, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAs(Statement s, int i) {
        return s.sentence().get(i).is("as") && register.says(s.sentence().get(i + 1), "under");
    }

    /** Whether what a relative clause begins behind was of a strategy already. */
    private static boolean isTold(Statement s, int i) {
        return s.marks().stream()
                .filter(m -> m.to() <= i)
                .anyMatch(m -> m.is(Type.ANAPHORA) || isOfPlan(m));
    }
}
