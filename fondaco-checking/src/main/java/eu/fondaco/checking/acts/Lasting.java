// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import java.util.List;

/**
 * What a time told of an act measures by the words around it: all that it lasts ("lived five
 * years", "a life of"), what is left of that ("two years to run"), or anything else.
 */
enum Lasting {
    WHOLE,
    LEFT,
    OTHER;

    /** How many tokens may stand between a time and the words that say what it measures. */
    private static final int BEFORE = 4;

    private static final int AFTER = 5;

    private static final String[] OFFICE = {"office", "took", "left", "incumbent"};

    /** What a time within a statement measures. */
    static Lasting of(Register register, Statement s, Mark time) {
        if (s.says(OFFICE) || s.has(Type.ROLE) || s.has(Type.THING)) {
            return OTHER;
        }
        if (isSaid(register, s, time, "remaining")
                || isSaid(register, s, time, "still")
                || !ahead(register, s, time).isEmpty()) {
            return LEFT;
        }
        return isSaid(register, s, time, "lasting") ? WHOLE : OTHER;
    }

    /**
     * The words of an end told to be so far ahead: "it expires in two years", "scade fra un anno".
     */
    static List<Mark> ahead(Register register, Statement s, Mark time) {
        int i = time.from() - 1;
        while (i > s.from() && i > time.from() - BEFORE && !isAbout(register, s, i, time)) {
            i--;
        }
        int at = i > s.from() && isAbout(register, s, i, time) ? i - 1 : time.from() - 1;
        return at > s.from() && register.says(s.sentence().get(at), "within")
                ? s.cues("until", "expired").stream().filter(c -> c.to() <= at + 1).toList()
                : List.of();
    }

    private static boolean isAbout(Register register, Statement s, int i, Mark time) {
        return i + length(register, s, i, "about") == time.from() && i < time.from();
    }

    /** Whether words of a category stand near a time, and nothing read and no comma between. */
    private static boolean isSaid(Register register, Statement s, Mark time, String category) {
        boolean only = category.equals("still");
        for (int i = Math.max(s.from(), time.from() - BEFORE); i < time.from(); i++) {
            int to = i + length(register, s, i, category);
            if (to > i && to <= time.from() && isFree(s, to, time.from())) {
                return true;
            }
        }
        for (int i = time.to(); !only && i < Math.min(s.to(), time.to() + AFTER); i++) {
            if (length(register, s, i, category) > 0 && isFree(s, time.to(), i)) {
                return true;
            }
        }
        return false;
    }

    private static int length(Register register, Statement s, int i, String category) {
        return register.words.stream()
                .flatMap(w -> w.at(s.sentence(), i, category).stream())
                .mapToInt(h -> h.length())
                .max()
                .orElse(0);
    }

    private static boolean isFree(Statement s, int from, int to) {
        return s.sentence().subList(from, to).stream()
                        .noneMatch(t -> t.is(",") || t.is(";") || t.is(":"))
                && s.marks().stream()
                        .noneMatch(
                                m ->
                                        m.from() >= from
                                                && m.to() <= to
                                                && (m.is(Type.DATE) || m.is(Type.KIND)));
    }
}
