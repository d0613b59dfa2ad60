// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Outlook.Draft;
import eu.fondaco.checking.acts.Ruling.Truth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By how much less is asked of what doesn't hold in one thing and in no other. */
final class OneWrong {

    /** Of an act that is named, or of how many came along on a visit. */
    private static final double NAMED = 0.7;

    /** Of the act that was surely spoken of last, in what can only be one way. */
    private static final double SPOKEN = 0.35;

    /** Of a strategy, of which there are few. */
    private static final double PLAN = 1.7;

    /** Things of which an act has one: whoever tells another tells it wrong. */
    private static final Set<String> EXCLUSIVE =
            Set.of("wrong_date", "wrong_status", "wrong_name", "wrong_party");

    /** How many tokens may stand between a number and what it counts. */
    private static final int NEAR = 1;

    private OneWrong() {}

    static double less(Draft draft, Map<String, Double> x) {
        Decision d = draft.decision();
        List<Ruling> wrong = d.rulings().stream().filter(r -> r.truth() == Truth.FALSE).toList();
        boolean open = d.rulings().stream().anyMatch(r -> r.truth() == Truth.OPEN);
        if (wrong.size() != 1 || open) {
            return 0;
        }
        boolean read = x.getOrDefault("unread", 0.0) <= Giving.FEW;
        boolean signed = draft.statement().says("signed", "tosign");
        if (read && !signed && d.entry() != null && d.entry().strategy() != null) {
            return PLAN;
        }
        boolean more = d.rulings().size() > 1;
        if (more && d.meant().size() == 1 && draft.statement().isNamed()) {
            return NAMED;
        }
        boolean sure = d.entry() != null && draft.before().sure() && d.left().size() <= 2;
        if (sure && isOfGuests(wrong.get(0))) {
            return NAMED;
        }
        return sure && read && EXCLUSIVE.contains(wrong.get(0).slip()) ? SPOKEN : 0;
    }

    /**
     * Whether how many came along is what is wrong: "with twelve firms", not "of the firms six".
     */
    private static boolean isOfGuests(Ruling r) {
        return r.slip().equals("wrong_count")
                && r.marks().stream()
                        .filter(m -> m.is(Type.THING, Agreed.GUESTS))
                        .anyMatch(
                                m ->
                                        r.marks().stream()
                                                .filter(n -> n.is(Type.NUMBER))
                                                .map(n -> m.from() - n.to())
                                                .anyMatch(gap -> gap >= 0 && gap <= NEAR));
    }
}
