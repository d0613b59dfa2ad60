// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.question.Codes;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * "Two of the sixteen", "of the fourteen markets, eight …": of how many a count is. Where just so
 * many areas, partners or goods are held, these are meant.
 */
final class OfMany {

    private static final int LEAST = 3;

    /** More than there are countries and territories that trade is told of by. */
    private static final int MOST = 300;

    /** How far they may stand behind the count, in tokens. */
    private static final int NEAR = 6;

    /** How many small words may stand between "of" and the number. */
    private static final int SMALL = 2;

    private OfMany() {}

    /** Those among which so many are as the sentence tells; all of them where none are. */
    static Set<Among> told(View v, Set<Among> options) {
        int many = many(v);
        Set<Among> out = new LinkedHashSet<>(options);
        out.removeIf(a -> size(a, v.scene.holdings) != many);
        return many == 0 || out.isEmpty() ? options : out;
    }

    /** Of how many a count is told to be; 0 where its sentence doesn't say. */
    private static int many(View v) {
        if (v.anchor.num() == null) {
            return 0;
        }
        for (Mention m : v.mentions) {
            Num n = m.num();
            boolean plain = n != null && n.type() == Num.Type.PLAIN && !n.scaled();
            boolean all =
                    plain
                            && n.value() >= Math.max(LEAST, v.anchor.num().value())
                            && n.value() < MOST
                            && n.value() == Math.rint(n.value());
            boolean beside =
                    m.from() >= v.anchor.to() && m.from() - v.anchor.to() <= NEAR
                            || m.to() <= v.anchor.from() && isOpening(v, m);
            if (all && beside && Overlooked.isInSentence(v, m) && isOf(v, m) && !isTime(v, m)) {
                return (int) n.value();
            }
        }
        return 0;
    }

    private static boolean isOpening(View v, Mention m) {
        int before = m.from() - SMALL - 2;
        return before < 0 || v.text.sentence(before) != v.sentence;
    }

    private static boolean isOf(View v, Mention m) {
        String prep = v.scene.preposition(m.from());
        return prep.equals("prep.of")
                || prep.equals("prep.among")
                || m.from() > 0 && v.scene.says(m.from() - 1, "out.of");
    }

    /** "The best of ten years". */
    private static boolean isTime(View v, Mention number) {
        return v.mentions.stream()
                .filter(m -> m.from() >= number.to() && m.from() - number.to() <= 1)
                .anyMatch(
                        m ->
                                m.kind() == Mention.Kind.TIME
                                        || m.isAny("quarter", "half", "time.years", "month"));
    }

    private static int size(Among a, Holdings held) {
        Codes these = a.members().equals(Among.ALL) ? null : Codes.parse(a.members());
        if (these != null) {
            return these.isSum() ? these.list().size() : held.heldMembers(these.first()).size();
        }
        return switch (a.dimension()) {
            case REPORTER -> held.reportersOf(held.kindOfReporters());
            case PARTNER -> held.listedPartners().size();
            case PRODUCT -> held.sideBySide.size();
            default -> 0;
        };
    }
}
