// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Where what seems wrong stands in a statement: beside something of the same sort that holds, after
 * a negation, across a comma from all that holds. What is wrong in itself stands in the middle of
 * what is right; what belongs to another act, or is denied, stands apart. The same of words that
 * nothing reads: one long run of them says something, single ones seldom do.
 */
final class Conflict {

    /** The farthest that is told of a distance. */
    private static final double FAR = 12;

    private static final double YEAR = 365.25;

    private static final int MONTH = 31;

    /** How many tokens may stand between a negation and what it denies. */
    private static final int NEAR = 5;

    private static final Set<String> BORDERS = Set.of(",", ";", ":", "(", ")", "\u2013", "\u2014");

    /** Words that may stand right before what is said, by the sort of tie they make. */
    private static final List<String> TIES =
            List.of("since", "till", "locative", "genitive", "with");

    private final Register register;
    private final Moments moments;

    Conflict(Register register) {
        this.register = register;
        this.moments = new Moments(register);
    }

    /**
     * What is known of all that leans to not holding.
     *
     * @param e the entry meant; null for none
     * @param unread whether a token is a word that nothing reads
     */
    void add(
            Map<String, Double> x,
            Statement s,
            Entry e,
            List<Ruling> rulings,
            IntPredicate unread) {
        List<Mark> held = marks(rulings, Truth.TRUE);
        for (Ruling r : rulings) {
            if (r.lean() != Truth.FALSE) {
                continue;
            }
            boolean cue = r.marks().stream().anyMatch(m -> m.is(Type.CUE));
            x.merge("wrong.cueless", cue ? 0 : 1.0, Math::max);
            for (Mark m : r.marks()) {
                if (!m.is(Type.CUE) && !held.contains(m)) {
                    one(x, s, m, held);
                    around(x, s, m, unread);
                    if (m.is(Type.DATE) && e != null) {
                        day(x, e, m.when());
                    }
                }
            }
        }
    }

    /** What stands right beside it: words that nothing reads, a word that ties it to something. */
    private void around(Map<String, Double> x, Statement s, Mark m, IntPredicate unread) {
        int near = 0;
        for (int i = Math.max(s.from(), m.from() - NEAR + 1);
                i < Math.min(s.to(), m.to() + NEAR - 1);
                i++) {
            near += unread.test(i) ? 1 : 0;
        }
        x.merge("wrong.unreadNear", (double) near, Math::max);
        if (m.from() > s.from()) {
            Token before = s.sentence().get(m.from() - 1);
            String tie =
                    TIES.stream().filter(c -> register.says(before, c)).findFirst().orElse("none");
            x.put("wrong.after." + tie, 1.0);
        }
    }

    /**
     * How far a day is from the nearest that the register knows of an entry, and what it shares.
     */
    private void day(Map<String, Double> x, Entry e, When said) {
        double nearest = FAR;
        for (Set<When> days : moments.of(e).values()) {
            for (When is : days) {
                long by = Math.abs(ChronoUnit.DAYS.between(said.from(), is.from()));
                nearest = Math.min(nearest, by / YEAR);
                boolean year = said.from().getYear() == is.from().getYear();
                boolean month = said.from().getMonthValue() == is.from().getMonthValue();
                boolean fine = Math.max(said.days(), is.days()) <= MONTH;
                x.merge("wrong.sameYear", fine && year && !month ? 1.0 : 0, Math::max);
                x.merge("wrong.sameMonth", fine && month && !year ? 1.0 : 0, Math::max);
            }
        }
        x.merge("wrong.nearest", nearest, Math::max);
        x.merge("wrong.days", (double) Math.min(400, said.days()), Math::max);
    }

    private static void one(Map<String, Double> x, Statement s, Mark m, List<Mark> held) {
        boolean same = held.stream().anyMatch(h -> h.is(m.type()));
        x.merge("wrong.beside", same ? 1.0 : 0, Math::max);
        x.merge("wrong.beside." + m.type(), same ? 1.0 : 0, Math::max);
        boolean denied =
                s.all().stream()
                        .filter(n -> n.is(Type.NEGATION))
                        .anyMatch(n -> n.to() <= m.from() && m.from() - n.to() <= NEAR);
        x.merge("wrong.denied", denied ? 1.0 : 0, Math::max);
        int gap = (int) FAR;
        int borders = 3;
        for (Mark h : held) {
            int from = Math.min(h.to(), m.to());
            int to = Math.max(h.from(), m.from());
            gap = Math.min(gap, Math.max(0, to - from));
            borders = Math.min(borders, borders(s, from, to));
        }
        x.merge("wrong.gap", Math.min(FAR, gap), Math::max);
        x.merge("wrong.borders", (double) borders, Math::max);
        boolean first = s.marks().stream().noneMatch(o -> o.from() < m.from());
        boolean last = s.marks().stream().noneMatch(o -> o.from() > m.from());
        x.merge("wrong.first", first ? 1.0 : 0, Math::max);
        x.merge("wrong.last", last ? 1.0 : 0, Math::max);
    }

    private static int borders(Statement s, int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n += BORDERS.contains(s.sentence().get(i).text()) ? 1 : 0;
        }
        return n;
    }

    private static List<Mark> marks(List<Ruling> rulings, Truth lean) {
        return rulings.stream()
                .filter(r -> r.lean() == lean)
                .flatMap(r -> r.marks().stream())
                .filter(m -> !m.is(Type.CUE))
                .toList();
    }

    /**
     * How the words that nothing reads stand: the longest run of them, how many after the last word
     * that is read, in how many clauses there is no other.
     *
     * @param unread whether a token is one
     */
    static void unread(Map<String, Double> x, Statement s, IntPredicate unread) {
        int run = 0;
        int longest = 0;
        int tail = 0;
        int end = s.marks().stream().mapToInt(Mark::to).max().orElse(s.from());
        int blank = 0;
        int some = 0;
        boolean read = false;
        for (int i = s.from(); i < s.to(); i++) {
            int at = i;
            Token t = s.sentence().get(i);
            boolean marked = s.marks().stream().anyMatch(m -> m.from() <= at && at < m.to());
            boolean border = BORDERS.contains(t.text());
            boolean is = unread.test(i);
            run = marked || border ? 0 : run + (is ? 1 : 0);
            longest = Math.max(longest, run);
            tail += is && i >= end ? 1 : 0;
            read |= marked;
            some += is ? 1 : 0;
            if (border || i == s.to() - 1) {
                blank += !read && some > 1 ? 1 : 0;
                read = false;
                some = 0;
            }
        }
        x.put("unreadRun", Math.min(FAR, longest));
        x.put("unreadTail", Math.min(FAR, tail));
        x.put("unreadClauses", Math.min(3.0, blank));
    }
}
