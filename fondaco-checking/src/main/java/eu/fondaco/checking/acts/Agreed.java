// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Outlook.Draft;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What holds whatever the odds: how many came along, how long an act lasts, how much of that is
 * left. Such numbers seldom agree by chance.
 */
final class Agreed {

    /** Who came along, as the lists of words call them. */
    static final String GUESTS = "firm";

    /** Doubts of a day that fits: no word says of what it is, or the word says of another. */
    private static final Set<String> DAYS = Set.of("bare", "elsewhen", "otherwhen");

    private static final int MONTH = 31;

    /** By how much less is asked where a day agrees that no word explains. */
    private static final double DAY = 0.7;

    /** The same where more than whose act it is holds beside it. */
    private static final double WITH_MORE = 0.95;

    /** The same of how often something is done of which part is borne out. */
    private static final double OFTEN = 0.9;

    /**
     * The same where one thing said is of something else, or isn't answered, and the rest holds.
     */
    private static final double BUT_ONE = 0.6;

    /** Doubts that take nothing from what holds beside them. */
    private static final Set<String> APART = Set.of(Judging.MIXED, Judging.UNREAD, "thing");

    /** The same of the act spoken of last, that bears out all that is said. */
    private static final double SPOKEN = 0.6;

    /** The same of a day or who signed, of an act spoken of before, and of whether one stands. */
    private static final double TOLD = 0.5;

    /** The same of a strategy, of which there are few. */
    private static final double PLAN = 1.3;

    /** The kind of a statement that says whether an act stands. */
    private static final String STATUS = "status";

    /** By what the act spoken of last is chosen for what names none. */
    private static final String LAST = "recent.carried.0";

    private final Register register;

    Agreed(Register register) {
        this.register = register;
    }

    /** By how much less is asked of what holds. */
    static double less(Draft draft, Map<String, Double> x) {
        double unread = x.getOrDefault("unread", 0.0);
        if (unread <= Giving.FEW && isDated(draft)) {
            return WITH_MORE;
        }
        if (isDay(draft)) {
            return DAY;
        }
        if (unread <= 1 && isOften(draft)) {
            return OFTEN;
        }
        if (unread <= Giving.FEW && isButOne(draft)) {
            return BUT_ONE;
        }
        boolean all =
                draft.decision().rulings().stream().allMatch(r -> r.truth() == Truth.TRUE)
                        && unread <= Giving.FEW
                        && isFull(draft, unread);
        if (all && isOfPlan(draft)) {
            return PLAN;
        }
        if (all && isGoingOn(draft)) {
            return SPOKEN;
        }
        boolean told = isSpokenOf(draft, x) || all && draft.decision().kind().equals(STATUS);
        return told ? TOLD : 0;
    }

    /** Whether it is said of a strategy, and not which place something has among others. */
    private static boolean isOfPlan(Draft draft) {
        Entry e = draft.decision().entry();
        boolean placed =
                draft.statement().cues("ordinal").stream().anyMatch(m -> m.to() - m.from() == 1);
        return e != null
                && e.strategy() != null
                && !draft.statement().says("only", "charge")
                && !placed;
    }

    /**
     * Whether it goes on about the entry spoken of last, and neither names another beside nor says
     * of it what it isn't.
     */
    private static boolean isGoingOn(Draft draft) {
        List<Weighing.Weighed> all = draft.decision().grounds().all();
        Map<String, Double> by = all.isEmpty() ? Map.of() : all.get(0).features();
        boolean sure = draft.decision().grounds().doubts().getOrDefault("unsure", 0.0) == 0;
        return sure
                && by.containsKey(LAST)
                && by.keySet().stream()
                        .noneMatch(f -> f.startsWith("fit.FALSE") || f.endsWith(".beside"));
    }

    /**
     * Whether enough is said to be borne out: of a thing how many or what was done with it; of a
     * state no more than its word; not a place alone, nor how good it is.
     */
    private static boolean isFull(Draft draft, double unread) {
        Statement s = draft.statement();
        List<Mark> on =
                draft.decision().rulings().stream().flatMap(r -> r.marks().stream()).toList();
        boolean bare = on.stream().allMatch(m -> m.is(Type.CUE) || m.is(Type.KIND));
        boolean place = on.stream().allMatch(m -> m.is(Type.AREA) || m.is(Type.NAME));
        boolean thing = on.stream().anyMatch(m -> m.is(Type.THING));
        boolean told =
                on.stream().anyMatch(m -> m.is(Type.NUMBER) || m.is(Type.EVERY))
                        || draft.decision().rulings().stream().anyMatch(Agreed::isSited)
                        || on.stream().anyMatch(m -> m.is(Type.CUE)) && unread <= 1;
        return !(bare && unread > 0)
                && !place
                && (!thing || told)
                && !s.says("value", "vague")
                && !isAddress(s);
    }

    /** Whether it is on a thing and where that is. */
    private static boolean isSited(Ruling r) {
        return has(r, Type.THING) && (has(r, Type.AREA) || has(r, Type.NAME));
    }

    /** Whether a number says that a statement holds, and nothing speaks against it. */
    boolean is(Draft draft, Set<Truth> barred, Map<String, Double> x) {
        boolean read = x.getOrDefault("unread", 0.0) <= Giving.FEW;
        boolean alone = !x.containsKey("beside.wrong"); // else counted from what is wrong
        return read
                && draft.leans(Truth.TRUE)
                && !barred.contains(Truth.TRUE)
                && (isAsMany(draft) || isAsLong(draft) || alone && isSometime(draft));
    }

    /** Whether as many came along as is said. */
    private static boolean isAsMany(Draft draft) {
        List<Ruling> all = draft.decision().rulings();
        boolean open =
                all.stream()
                        .filter(r -> r.truth() != Truth.TRUE)
                        .anyMatch(r -> r.lean() == Truth.FALSE || has(r, Type.NUMBER));
        Entry entry = draft.decision().entry();
        boolean plan = entry == null || entry.strategy() != null;
        boolean same =
                all.stream()
                        .filter(r -> r.truth() == Truth.TRUE && has(r, Type.NUMBER))
                        .anyMatch(r -> r.marks().stream().anyMatch(m -> m.is(Type.THING, GUESTS)));
        return same && !open && !plan;
    }

    /** Whether the act that is named, or was surely spoken of last, lasts as long as is said. */
    private boolean isAsLong(Draft draft) {
        Entry e = draft.decision().entry();
        Statement s = draft.statement();
        boolean meant = e != null && e.isAct() && (isNamed(s, e) || isSpokenOf(draft, e));
        return meant
                && draft.decision().rulings().stream().allMatch(r -> r.truth() == Truth.TRUE)
                && draft.decision().rulings().stream()
                        .flatMap(r -> r.marks().stream())
                        .filter(m -> m.is(Type.TERM) || m.is(Type.SPAN))
                        .anyMatch(m -> Lasting.of(register, s, m) != Lasting.OTHER);
    }

    /** Whether words say what a time measures, so that no other that is as long is meant. */
    private boolean isMeasure(Statement s, Ruling r) {
        return r.doubt().equals(Times.SOMETIME)
                && r.marks().stream()
                        .filter(m -> m.is(Type.TERM) || m.is(Type.SPAN))
                        .anyMatch(m -> Lasting.of(register, s, m) != Lasting.OTHER);
    }

    /** Whether its sentence names it or whom it was made with. */
    private static boolean isNamed(Statement s, Entry e) {
        return s.isNamed()
                || s.all().stream()
                        .filter(m -> m.is(Type.AREA))
                        .anyMatch(m -> m.codes().stream().anyMatch(e.areas()::contains));
    }

    private static boolean isSpokenOf(Draft draft, Entry e) {
        return draft.before().sure()
                && draft.decision().left().size() <= 1
                && (e == draft.before().entry() || e == draft.before().held());
    }

    /**
     * Whether a time counted in days, weeks, months or years is as long as one that the register
     * knows of the act, and nothing else is open.
     */
    private boolean isSometime(Draft draft) {
        Entry e = draft.decision().entry();
        List<Ruling> all = draft.decision().rulings();
        return e != null
                && e.isAct()
                && (isNamed(draft.statement(), e) || isSpokenOf(draft, e))
                && all.stream().anyMatch(r -> r.doubt().equals(Times.SOMETIME))
                && all.stream().noneMatch(r -> isMeasure(draft.statement(), r))
                && all.stream()
                        .allMatch(r -> r.truth() == Truth.TRUE || r.doubt().equals(Times.SOMETIME))
                && all.stream().allMatch(r -> r.lean() == Truth.TRUE);
    }

    /**
     * Whether a day or a month is one that the register knows of the act whom or what its sentence
     * names, though no word says which: days seldom agree by chance.
     */
    static boolean isDay(Draft draft) {
        Entry e = draft.decision().entry();
        List<Ruling> all = draft.decision().rulings();
        List<Ruling> open = all.stream().filter(r -> r.truth() != Truth.TRUE).toList();
        Statement s = draft.statement();
        boolean what = s.has(Type.KIND) || s.has(Type.BODY) || s.has(Type.NAME);
        return e != null
                && what
                && isNamed(s, e)
                && !open.isEmpty()
                && open.size() < all.size()
                && open.stream().allMatch(r -> r.lean() == Truth.TRUE && isDay(r));
    }

    /**
     * Whether all but a date is borne out of an act that its sentence names, and the date is the
     * act's, where no word says what was done: a day or a month, or a year where two things more
     * hold.
     */
    private static boolean isDated(Draft draft) {
        Entry e = draft.decision().entry();
        List<Ruling> open = open(draft);
        int held = draft.decision().rulings().size() - open.size();
        return e != null
                && isNamed(draft.statement(), e)
                && draft.decision().left().size() == 1
                && !draft.statement().has(Type.CUE)
                && open.size() == 1
                && open.get(0).lean() == Truth.TRUE
                && open.get(0).doubt().equals("bare")
                && open.get(0).marks().stream().allMatch(m -> m.is(Type.DATE))
                && (held > 1 || held == 1 && isDay(open.get(0)));
    }

    /** Whether nothing is open but what part of a promise told with how often it is kept. */
    private static boolean isOften(Draft draft) {
        List<Ruling> open = open(draft);
        return open.size() == 1
                && open.get(0).lean() == Truth.TRUE
                && open.get(0).doubt().equals("partly")
                && has(open.get(0), Type.EVERY);
    }

    /**
     * Whether all holds but one thing, which doesn't lean to being wrong and says how long or what.
     */
    static boolean isButOne(Draft draft) {
        List<Ruling> open = open(draft);
        return draft.decision().grounds().how().equals("act")
                && open.size() == 1
                && draft.decision().rulings().size() > 1
                && open.get(0).lean() != Truth.FALSE
                && (APART.contains(open.get(0).doubt()) && !isRhythm(open.get(0))
                        || has(open.get(0), Type.SPAN)
                                && open.get(0).lean() == Truth.OPEN
                                && open.get(0).marks().stream().allMatch(m -> m.is(Type.SPAN)));
    }

    /** Whether how often is told and nothing answers that. */
    private static boolean isRhythm(Ruling r) {
        return r.doubt().equals(Judging.UNREAD) && has(r, Type.EVERY);
    }

    private static List<Ruling> open(Draft draft) {
        return draft.decision().rulings().stream().filter(r -> r.truth() != Truth.TRUE).toList();
    }

    /**
     * Whether the act that was surely spoken of bears out all that is said, a day or who signed
     * among it, and nothing names another: these seldom agree by chance.
     */
    static boolean isSpokenOf(Draft draft, Map<String, Double> x) {
        Decision d = draft.decision();
        List<Ruling> all = d.rulings();
        return isTold(draft)
                && all.stream().allMatch(r -> r.truth() == Truth.TRUE)
                && all.stream().flatMap(r -> r.marks().stream()).anyMatch(Agreed::isTelling)
                && !isAddress(draft.statement())
                && d.grounds().doubts().getOrDefault("names", 0.0) == 0
                && x.getOrDefault("unread", 0.0) <= Giving.FEW;
    }

    private static boolean isTold(Draft draft) {
        return draft.decision().entry() != null
                && !draft.statement().isNamed()
                && draft.before().sure()
                && draft.decision().left().size() <= 2;
    }

    /** Whether it is hardly more than a name: "Dear Ana". */
    private static boolean isAddress(Statement s) {
        long words = s.sentence().subList(s.from(), s.to()).stream().filter(Token::isWord).count();
        return s.of(Type.PERSON).stream().anyMatch(m -> words - (m.to() - m.from()) < 2);
    }

    private static boolean isTelling(Mark m) {
        return m.is(Type.PERSON) || m.is(Type.DATE) && m.when().days() <= MONTH;
    }

    private static boolean isDay(Ruling r) {
        return DAYS.contains(r.doubt())
                && r.marks().stream().allMatch(m -> m.is(Type.DATE) && m.when().days() <= MONTH);
    }

    private static boolean has(Ruling r, Type type) {
        return r.marks().stream().anyMatch(m -> m.is(type));
    }
}
