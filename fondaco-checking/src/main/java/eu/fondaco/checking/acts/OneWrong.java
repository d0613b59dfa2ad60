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

    /** Of who signed or how often something is promised, which an act has once. */
    private static final double ONCE = 0.7;

    /** Where what is open leans to holding, which takes nothing from what is wrong. */
    private static final double LEANING = 0.45;

    /** Where it is only when what is wrong is said to have been. */
    private static final double WHEN = 0.75;

    /** How many words may be unread beside a promise, which names what register and text share. */
    private static final int MANY = 4;

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
        List<Ruling> open = d.rulings().stream().filter(r -> r.truth() == Truth.OPEN).toList();
        if (wrong.size() != 1) {
            return 0;
        }
        boolean read = x.getOrDefault("unread", 0.0) <= Giving.FEW;
        if (!open.isEmpty()) {
            return read ? beside(wrong.get(0), open) : 0;
        }
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
        boolean once =
                more && read && wrong.get(0).slip().equals("wrong_name")
                        || isOften(wrong.get(0)) && x.getOrDefault("unread", 0.0) <= MANY;
        if (sure && once) {
            return ONCE;
        }
        return sure && read && EXCLUSIVE.contains(wrong.get(0).slip()) ? SPOKEN : 0;
    }

    /** By how much less is asked where something beside what is wrong is open. */
    private static double beside(Ruling wrong, List<Ruling> open) {
        boolean named = wrong.marks().stream().allMatch(m -> m.is(Type.TOPIC) || m.is(Type.CUE));
        boolean when =
                open.stream()
                        .allMatch(
                                o ->
                                        o.marks().stream()
                                                .anyMatch(
                                                        m ->
                                                                m.is(Type.CUE)
                                                                        && wrong.marks()
                                                                                .contains(m)));
        boolean leaning = open.stream().allMatch(o -> o.lean() == Truth.TRUE);
        return when
                ? WHEN
                : leaning && !(named && wrong.slip().equals("wrong_scope")) ? LEANING : 0;
    }

    /** Whether it is how often, or how many a year, of one thing promised. */
    private static boolean isOften(Ruling r) {
        return r.marks().stream().anyMatch(m -> m.is(Type.THING))
                && r.marks().stream().anyMatch(m -> m.is(Type.EVERY))
                && r.marks().stream().filter(m -> m.is(Type.NUMBER)).count() <= 1
                && r.marks().stream().filter(m -> m.is(Type.TOPIC)).count() <= 1;
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
