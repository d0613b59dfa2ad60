// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Memory.Tally;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Completeness;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many acts there are, or that there is none, where the register is declared complete. */
final class Counting {

    private final Register register;
    private final Parties parties;
    private final Pool pool;
    private final CountWords said;

    /** The feature that all acts of the sort counted are held. */
    static final String COMPLETE = "count.complete";

    /** The feature of how far a number is off. */
    static final String OFF = "count.off";

    /** How far numbers of acts are told apart. */
    private static final long FEW = 4;

    Counting(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
        this.pool = new Pool(register, parties);
        this.said = new CountWords(register, parties);
    }

    /** Reads what number of acts a statement gives. */
    CountWords said() {
        return said;
    }

    /** What was counted, to be gone back to; null where nothing was. */
    Tally tally(Statement s, Memory before, LocalDate day) {
        Optional<CountWords.Counted> counted =
                said.counted(s, before).filter(c -> !c.some() && c.number() > 1);
        if (counted.isEmpty()) {
            return null;
        }
        List<String> own = abroad(s);
        List<String> areas = own.isEmpty() ? before.areas() : own;
        int number = counted.get().number();
        List<Entry> acts = pool.of(s, counted.get().kind(), areas, span(s, day));
        return areas.isEmpty() ? null : new Tally(areas, number, acts);
    }

    private List<String> abroad(Statement s) {
        return s.of(Type.AREA).stream()
                .filter(m -> !parties.isOurs(m))
                .flatMap(m -> m.codes().stream())
                .toList();
    }

    /** The time in which acts are counted: up to a date, from it on, or from one to another. */
    private When span(Statement s, LocalDate day) {
        List<Mark> dates = s.of(Type.DATE);
        if (said.isBetween(s)) {
            return new When(dates.get(0).when().from(), dates.get(1).when().to());
        }
        Mark date = dates.stream().findFirst().orElse(null);
        boolean since =
                date != null
                        && date.from() > 0
                        && register.says(s.sentence().get(date.from() - 1), "since");
        return new When(
                since ? date.when().from() : LocalDate.MIN,
                date == null || since ? day : date.when().to());
    }

    /** How many of the acts counted stand on a day: no fewer than, no more than. */
    private static long[] live(List<Entry> acts, LocalDate day) {
        long live = acts.stream().filter(e -> e.life().on(day) == State.LIVE).count();
        long unsure = acts.stream().filter(e -> e.life().on(day) == State.UNKNOWN).count();
        return new long[] {live, live + unsure};
    }

    /** Whether some of the acts just counted are said to have ended. */
    private static boolean isOfThem(Statement s) {
        return s.says("partitive") && isEnded(s);
    }

    /** Whether acts are said to have ended; "the end of" a year isn't theirs. */
    private static boolean isEnded(Statement s) {
        return s.cues("expired").stream()
                .anyMatch(c -> s.of(Type.DATE).stream().noneMatch(d -> d.from() == c.to()));
    }

    private static long[] of(List<Entry> acts, Statement s, LocalDate by) {
        return s.says("live")
                ? live(acts, by)
                : isEnded(s) ? ended(acts, by) : new long[] {acts.size(), acts.size()};
    }

    /** How many of the acts counted have ended by a day: no fewer than, no more than. */
    private static long[] ended(List<Entry> acts, LocalDate day) {
        long[] live = live(acts, day);
        return new long[] {acts.size() - live[1], acts.size() - live[0]};
    }

    /**
     * A number of acts set against the register.
     *
     * @param tally of which they are some; null where they aren't
     * @param carried whether the text named their counterparts before
     * @param every whether it is said of all of them how they stand
     * @param of how many the register holds: no fewer than, no more than
     * @param complete whether all acts of the sort are held
     */
    private record Sum(
            Statement s,
            CountWords.Counted counted,
            Tally tally,
            boolean carried,
            boolean every,
            List<Entry> acts,
            long[] of,
            boolean complete,
            LocalDate by,
            Sayable told) {

        int said() {
            return counted.number();
        }

        boolean fits() {
            return of[0] == counted.number();
        }
    }

    /**
     * What the register says of a number of acts.
     *
     * @param x to which is added how many it holds, and how far the number is from that
     */
    Ruling rule(
            Statement whole,
            CountWords.Counted counted,
            Memory before,
            LocalDate day,
            Map<String, Double> x) {
        Tally tally = counted.some() ? before.tally() : null;
        Statement s = tally == null ? whole : clause(whole);
        List<String> own = abroad(s);
        List<String> areas = tally != null ? tally.areas() : own.isEmpty() ? before.areas() : own;
        if (areas.isEmpty()) {
            return Ruling.open(Reason.DEFINITION_OPEN);
        }
        String kind = counted.kind();
        When span = span(s, day);
        List<Entry> all = pool.of(s, kind, own.isEmpty() ? areas : own, span);
        List<Entry> some =
                tally == null ? all : all.stream().filter(tally.acts()::contains).toList();
        List<Entry> acts =
                kind.equals("agreement") ? agreements(some, s, counted.number(), span.to()) : some;
        long[] of = of(acts, s, span.to());
        boolean complete =
                register.relations.complete().stream()
                        .anyMatch(c -> covers(c, areas, kind, span.to()));
        x.put("count.held", (double) Math.min(FEW, of[0]));
        x.put(OFF, (double) Math.min(FEW, Math.abs(of[0] - counted.number())));
        x.put(COMPLETE, complete ? 1.0 : 0);
        boolean carried = own.isEmpty() && tally == null;
        Sum sum =
                new Sum(
                        s,
                        counted,
                        tally,
                        carried,
                        tally == null && isEvery(s, counted),
                        acts,
                        of,
                        complete,
                        span.to(),
                        held(of[0], areas, kind, span.to()));
        if (carried && !sum.fits() && pool.isSided(s)) {
            return Ruling.open(Reason.DEFINITION_OPEN, ofAll(s, kind, span));
        }
        int size = counted.whole() > 0 ? pool.of(s, "act", areas, span).size() : 0;
        return rule(sum, size);
    }

    /** How many acts of a body, and a time, there are with whomever. */
    private Sayable ofAll(Statement s, String kind, When span) {
        boolean loose =
                s.of(Type.KIND).stream()
                        .allMatch(m -> register.says(s.sentence().get(m.from()), "loosely"));
        List<Entry> acts = pool.of(s, loose ? "act" : kind, List.of(), span);
        return held(of(acts, s, span.to())[0], Peers.ANYWHERE, kind, span.to());
    }

    /** How many acts are held, and up to which day all such are. */
    private Sayable held(long many, List<String> areas, String kind, LocalDate by) {
        List<Completeness> all = register.relations.complete();
        if (all.stream().anyMatch(c -> covers(c, areas, kind, by))) {
            return ActNote.COUNT_COMPLETE.note(many);
        }
        return all.stream()
                .filter(c -> covers(c, areas, kind, c.at().latest()))
                .map(Completeness::at)
                .max(java.util.Comparator.comparing(PartialDate::latest))
                .<Sayable>map(at -> ActNote.COUNT_UP_TO.note(many, Days.to(at)))
                .orElse(ActNote.COUNT_OPEN.note(many));
    }

    /** What a number comes to, of so many acts in all where it is told to be of some. */
    private Ruling rule(Sum sum, int size) {
        Sayable told = sum.told;
        if (isQualified(sum)) {
            return Ruling.open(Reason.DEFINITION_OPEN, told);
        }
        if (isUnsure(sum)) {
            return Ruling.open(Reason.READING_OPEN, told);
        }
        if (sum.complete && sum.of[0] != sum.of[1]) {
            return Ruling.open(Reason.NO_DATA, told);
        }
        if (size != sum.counted.whole()) {
            return sum.complete && !sum.carried
                    ? Ruling.no("wrong_count", ActNote.COUNT_COMPLETE.note(size))
                    : Ruling.open(Reason.DEFINITION_OPEN, told);
        }
        if (sum.every && sum.acts.size() != sum.said()) {
            return Ruling.open(Reason.DEFINITION_OPEN, told);
        }
        boolean more = sum.of[0] > sum.said();
        Ruling no = Ruling.no("wrong_count", told);
        if (sum.carried && !sum.fits()) {
            return sum.complete || more
                    ? no.loose("carried")
                    : Ruling.open(Reason.READING_OPEN, told);
        }
        if (sum.complete || sum.every) {
            return !sum.fits()
                    ? no
                    : isOfWhole(sum.s) ? Ruling.yes(told).loose("whole") : Ruling.yes(told);
        }
        Reason why = sum.said() == 0 ? Reason.NO_DATA : Reason.DEFINITION_OPEN;
        return more ? no : Ruling.open(why, told);
    }

    /** Whether more is said of what is counted than the register tells. */
    private boolean isQualified(Sum sum) {
        Statement s = sum.s;
        boolean ended =
                isEnded(s)
                        && !isOfThem(s)
                        && sum.tally == null
                        && sum.counted.whole() == 0
                        && !sum.every;
        return ended
                || isAmong(s)
                || sum.said() == 0 && isApart(s)
                || s.has(Type.TOPIC)
                || s.has(Type.PERSON);
    }

    /**
     * Whether it isn't clear what is counted: those of any body or the region's own; of acts
     * counted before, which; of two dates, up to which.
     */
    private boolean isUnsure(Sum sum) {
        if (sum.fits()) {
            return false;
        }
        if (sum.s.of(Type.DATE).size() > 1 && !said.isBetween(sum.s)) {
            return true;
        }
        if (sum.tally != null) {
            return sum.of[1] == sum.tally.acts().size()
                    || sum.tally.acts().size() != sum.tally.said();
        }
        return !pool.isSided(sum.s) && of(pool.ofRegion(sum.acts), sum.s, sum.by)[0] == sum.said();
    }

    /** "The three acts with Corvia are all dead": as many as there are, all of them. */
    private boolean isEvery(Statement s, CountWords.Counted counted) {
        return (s.says("live") || isEnded(s))
                && counted.whole() == 0
                && counted.number() > 0
                && !s.has(Type.NEGATION)
                && s.of(Type.NUMBER).stream()
                        .anyMatch(
                                n ->
                                        n.from() > s.from()
                                                && register.says(
                                                        s.sentence().get(n.from() - 1), "these"));
    }

    /** The clause of a number of some of the acts counted before, up to the comma after it. */
    private static Statement clause(Statement s) {
        int from = s.of(Type.NUMBER).stream().mapToInt(Mark::to).findFirst().orElse(s.to());
        int end = from;
        while (end < s.to() && !s.sentence().get(end).is(",")) {
            end++;
        }
        return s.within(s.from(), end);
    }

    /** "apart from those we have none": some are set apart that nothing here counts. */
    private boolean isApart(Statement s) {
        return s.sentence().subList(s.from(), s.to()).stream()
                .anyMatch(t -> register.says(t, "besides") || register.says(t, "other"));
    }

    /** Whether only of how many something is said: "of the three acts with Corvia, …". */
    private boolean isOfWhole(Statement s) {
        List<Mark> numbers = s.of(Type.NUMBER);
        return numbers.size() == 1
                && CountWords.isWhole(s, numbers.get(0), register)
                && !s.says("live", "expired");
    }

    /** Agreements are all acts, or those that the register calls so: whichever are as many. */
    private static List<Entry> agreements(List<Entry> acts, Statement s, int said, LocalDate by) {
        List<Entry> so = acts.stream().filter(e -> e.kind().equals("agreement")).toList();
        boolean fits = of(acts, s, by)[0] != said && of(so, s, by)[0] == said && said > 0;
        return fits ? so : acts;
    }

    /** Whether the number is the place of an act among others; "one of three" isn't. */
    private static boolean isAmong(Statement s) {
        return s.marks().stream()
                .filter(m -> m.is(Type.CUE, "ordinal"))
                .anyMatch(o -> s.of(Type.NUMBER).stream().noneMatch(n -> n.from() == o.to()));
    }

    private boolean covers(Completeness c, List<String> areas, String kind, LocalDate by) {
        return covers(c, areas, kind, by, register);
    }

    /** Whether a declaration says that all acts of a kind with some counterparts are held. */
    static boolean covers(
            Completeness c, List<String> areas, String kind, LocalDate by, Register register) {
        boolean there =
                c.areas().isEmpty() || areas.stream().allMatch(a -> register.within(a, c.areas()));
        boolean such =
                c.kinds().isEmpty() || c.kinds().stream().anyMatch(k -> k.code().equals(kind));
        return there && such && !c.at().latest().isBefore(by);
    }
}
