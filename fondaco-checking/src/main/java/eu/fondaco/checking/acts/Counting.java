// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Memory.Tally;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Completeness;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many acts there are, or that there is none, where the register is declared complete. */
final class Counting {

    private static final Set<String> KINDS =
            Set.of(
                    "memorandum",
                    "agreement",
                    "pre_agreement",
                    "declaration_of_intent",
                    "joint_declaration",
                    "twinning",
                    "act");

    private final Register register;
    private final Parties parties;

    /** How many tokens a statement has that counts acts by a place and a number alone. */
    private static final int BARE = 12;

    /** How far numbers of acts are told apart. */
    private static final long FEW = 4;

    /** More than that are people, firms or euros, not acts. */
    private static final int MANY = 500;

    /** What such a statement may name. */
    private static final Set<Type> PLAIN =
            Set.of(
                    Type.NUMBER,
                    Type.CUE,
                    Type.ANAPHORA,
                    Type.NEGATION,
                    Type.KIND,
                    Type.BODY,
                    Type.NAME);

    /**
     * A number of acts of a kind; {@code act} or {@code agreement} for all.
     *
     * @param some whether they are some of those counted before
     */
    record Counted(int number, String kind, boolean some) {}

    Counting(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    /** The number of acts that a statement gives; empty where it counts none. */
    Optional<Counted> counted(Statement s, Memory before) {
        if (s.says("none") || denies(s) || lacks(s)) {
            return Optional.of(new Counted(0, s.kind(), false));
        }
        Tally tally = before.tally();
        if (tally != null) {
            Optional<Counted> some = some(s, tally);
            if (some.isPresent()) {
                return some;
            }
        }
        for (Mark n : numbers(s, tally)) {
            for (Mark k : s.of(Type.KIND)) {
                boolean ahead =
                        k.from() >= n.to()
                                && (k.from() - n.to() <= 2
                                        || k.from() - n.to() <= 6 && isPlain(s, n.to(), k.from()));
                boolean after =
                        k.to() <= n.from()
                                && ends(s, n)
                                && !s.has(Type.TOPIC)
                                && !s.has(Type.THING);
                boolean planned = s.kind().equals("strategy") || s.has(Type.STRATEGY);
                boolean act = KINDS.contains(k.value()) && (!k.is(Type.KIND, "act") || isOfActs(s));
                if ((ahead || after) && act && n.number() > 1 && !planned) {
                    return Optional.of(new Counted(n.number(), k.value(), false));
                }
            }
        }
        return s.says("partitive") && s.says("live", "expired") && s.of(Type.NUMBER).size() == 1
                ? Optional.of(new Counted(s.of(Type.NUMBER).get(0).number(), "act", false))
                : Optional.empty();
    }

    /** Whether a clause ends after a number. */
    private static boolean ends(Statement s, Mark n) {
        return n.to() == s.to() || s.sentence().get(n.to()).kind() == Token.Kind.MARK;
    }

    /** Whether a number only says which line of a list it is: "9/ Lyon". */
    private static boolean isLabel(Statement s, Mark n) {
        boolean first = n.from() == s.from() && n.to() < s.to();
        return first && (s.sentence().get(n.to()).is("/") || s.sentence().get(n.to()).is(")"));
    }

    /** The numbers that count something: of "three of the seven" the first. */
    private List<Mark> numbers(Statement s, Tally tally) {
        List<Mark> all = s.of(Type.NUMBER);
        return all.stream()
                .filter(n -> all.stream().noneMatch(o -> o != n && isOf(s, o, n, tally)))
                .filter(n -> n.number() <= MANY && !isLabel(s, n))
                .toList();
    }

    /** Whether a number is that of all of which another counts some. */
    private boolean isOf(Statement s, Mark some, Mark all, Tally tally) {
        boolean known =
                tally != null && all.number() == tally.said() && some.number() < tally.said();
        List<Token> between =
                some.to() <= all.from() ? s.sentence().subList(some.to(), all.from()) : List.of();
        boolean joined =
                !between.isEmpty()
                        && between.size() <= 3
                        && register.says(between.get(0), "genitive")
                        && between.stream().allMatch(t -> register.says(t, "the"));
        return known || joined;
    }

    /** Some of the acts that were counted before: of a kind, of a body, with a part of those. */
    private Optional<Counted> some(Statement s, Tally tally) {
        List<Mark> numbers = numbers(s, tally);
        boolean nil =
                numbers.isEmpty()
                        && s.sentence().subList(s.from(), s.to()).stream()
                                .anyMatch(t -> register.says(t, "nil"));
        if (numbers.size() != 1 && !nil || s.has(Type.TERM) || s.has(Type.TOPIC)) {
            return Optional.empty();
        }
        int number = nil ? 0 : numbers.get(0).number();
        boolean parted = s.says("partitive") || s.of(Type.NUMBER).size() == 2;
        List<Mark> there = s.of(Type.AREA).stream().filter(m -> !parties.isOurs(m)).toList();
        boolean within =
                there.stream()
                        .allMatch(
                                m ->
                                        m.codes().stream()
                                                .allMatch(c -> register.within(c, tally.areas())));
        boolean plain =
                s.marks().stream()
                        .allMatch(
                                m ->
                                        PLAIN.contains(m.type())
                                                || there.contains(m)
                                                || m.is(Type.AREA) && parties.isOurs(m));
        boolean brief = s.to() - s.from() <= BARE;
        boolean state = s.says("live", "expired") && !nil;
        boolean kind =
                !nil
                        && s.of(Type.KIND).stream()
                                .anyMatch(
                                        k -> !k.is(Type.KIND, "act") && KINDS.contains(k.value()));
        boolean only = !s.says("signed", "renewed", "notsigned", "terminated") || parted;
        if (!within || !plain || !only || !brief && !parted) {
            return Optional.empty();
        }
        if (parted && number < tally.said() && !nil
                || there.isEmpty() && (state || kind) && number <= tally.said()) {
            return Optional.of(new Counted(number, kind(s), true));
        }
        return !there.isEmpty() && brief && !state
                ? Optional.of(new Counted(number, kind(s), false))
                : Optional.empty();
    }

    private static String kind(Statement s) {
        return s.of(Type.KIND).stream()
                .map(Mark::value)
                .filter(KINDS::contains)
                .filter(v -> !v.equals("act"))
                .findFirst()
                .orElse("act");
    }

    /** "no acts with Corvia": there are none, and nothing is said of their state. */
    private boolean lacks(Statement s) {
        boolean there = s.of(Type.AREA).stream().anyMatch(m -> !parties.isOurs(m));
        boolean state = s.of(Type.CUE).stream().anyMatch(m -> Segments.says(m.value()));
        boolean none =
                s.of(Type.NEGATION).stream()
                        .anyMatch(
                                n ->
                                        s.of(Type.KIND).stream()
                                                .anyMatch(
                                                        k ->
                                                                k.from() >= n.to()
                                                                        && k.from() - n.to() <= 2
                                                                        && s
                                                                                .sentence()
                                                                                .subList(
                                                                                        n.to(),
                                                                                        k.from())
                                                                                .stream()
                                                                                .noneMatch(
                                                                                        t ->
                                                                                                register
                                                                                                        .says(
                                                                                                                t,
                                                                                                                "other"))));
        return there && none && !state && !s.has(Type.DATE) && !s.has(Type.TERM);
    }

    /** What was counted, to be gone back to; null where nothing was. */
    Tally tally(Statement s, Memory before, LocalDate day) {
        Optional<Counted> counted = counted(s, before).filter(c -> !c.some() && c.number() > 1);
        if (counted.isEmpty()) {
            return null;
        }
        List<String> own = abroad(s);
        List<String> areas = own.isEmpty() ? before.areas() : own;
        return areas.isEmpty()
                ? null
                : new Tally(
                        areas,
                        counted.get().number(),
                        held(s, counted.get().kind(), areas, span(s, day)));
    }

    private List<String> abroad(Statement s) {
        return s.of(Type.AREA).stream()
                .filter(m -> !parties.isOurs(m))
                .flatMap(m -> m.codes().stream())
                .toList();
    }

    /** The time in which acts are counted: up to a date, or from it on. */
    private When span(Statement s, LocalDate day) {
        Mark date = s.of(Type.DATE).stream().findFirst().orElse(null);
        boolean since =
                date != null
                        && date.from() > 0
                        && register.says(s.sentence().get(date.from() - 1), "since");
        return new When(
                since ? date.when().from() : LocalDate.MIN,
                date == null || since ? day : date.when().to());
    }

    /** Whether papers or texts are acts here: somebody signed them, or they stand or have ended. */
    private static boolean isOfActs(Statement s) {
        return s.marks().stream()
                        .anyMatch(
                                k ->
                                        k.is(Type.KIND, "act")
                                                && s.marks().stream().anyMatch(m -> isWith(k, m)))
                || s.says("signed", "live", "expired", "renewed", "terminated", "none");
    }

    /** Whether a place stands with a kind: "four papers with Corvia". */
    private static boolean isWith(Mark kind, Mark m) {
        boolean place = m.is(Type.AREA) || m.is(Type.NAME);
        return place && Math.max(m.from() - kind.to(), kind.from() - m.to()) <= 3;
    }

    /** "no act in force with", "no body has had an act in force": acts that stand are denied. */
    static boolean denies(Statement s) {
        Mark live = s.first("live");
        Mark not = s.of(Type.NEGATION).stream().findFirst().orElse(null);
        Mark kind = s.of(Type.KIND).stream().findFirst().orElse(null);
        boolean all = live != null && not != null && kind != null;
        return all
                && not.to() <= kind.from()
                && kind.to() <= live.from()
                && s.marks().stream()
                        .noneMatch(
                                m ->
                                        m.is(Type.CUE)
                                                && m.from() > not.from()
                                                && m.to() < live.from());
    }

    /** Whether words between a number and a kind name nothing: "six of which are memoranda". */
    private static boolean isPlain(Statement s, int from, int to) {
        return s.marks().stream()
                .noneMatch(m -> m.from() >= from && m.to() <= to && !m.is(Type.ANAPHORA));
    }

    /** How many of the acts counted stand on a day: no fewer than, no more than. */
    private static long[] live(List<Entry> acts, LocalDate day) {
        long live = acts.stream().filter(e -> e.life().on(day) == State.LIVE).count();
        long unsure = acts.stream().filter(e -> e.life().on(day) == State.UNKNOWN).count();
        return new long[] {live, live + unsure};
    }

    /** Whether some of the acts just counted are said to have ended. */
    private static boolean isOfThem(Statement s) {
        return s.says("partitive") && s.says("expired");
    }

    private static long[] of(List<Entry> acts, Statement s, LocalDate by) {
        return s.says("live")
                ? live(acts, by)
                : s.says("expired") ? ended(acts, by) : new long[] {acts.size(), acts.size()};
    }

    /** How many of the acts counted have ended by a day: no fewer than, no more than. */
    private static long[] ended(List<Entry> acts, LocalDate day) {
        long[] live = live(acts, day);
        return new long[] {acts.size() - live[1], acts.size() - live[0]};
    }

    /**
     * What the register says of a number of acts.
     *
     * @param x to which is added how many it holds, and how far the number is from that
     */
    Ruling rule(Statement s, Counted counted, Memory before, LocalDate day, Map<String, Double> x) {
        List<String> own = abroad(s);
        boolean some = counted.some();
        boolean carried = own.isEmpty() && !some;
        List<String> areas = some ? before.tally().areas() : carried ? before.areas() : own;
        boolean qualified =
                s.says("expired") && !isOfThem(s) && !some
                        || isAmong(s)
                        || s.has(Type.TOPIC)
                        || s.has(Type.PERSON);
        int said = counted.number();
        if (areas.isEmpty()) {
            return Ruling.open(Reason.DEFINITION_OPEN);
        }
        String kind = counted.kind();
        When span = span(s, day);
        LocalDate by = span.to();
        List<Entry> acts = held(s, kind, own.isEmpty() ? areas : own, span);
        acts = some ? acts.stream().filter(before.tally().acts()::contains).toList() : acts;
        long[] of = of(acts, s, by);
        long held = of[0];
        x.put("count.held", (double) Math.min(FEW, held));
        x.put("count.off", (double) Math.min(FEW, Math.abs(held - said)));
        boolean complete =
                register.relations.complete().stream().anyMatch(c -> covers(c, areas, kind, by));
        Sayable told = (complete ? ActNote.COUNT_COMPLETE : ActNote.COUNT_OPEN).note(held);
        if (qualified) {
            return Ruling.open(Reason.DEFINITION_OPEN, told);
        }
        if (complete && of[0] != of[1]) {
            return Ruling.open(Reason.NO_DATA, told);
        }
        if (carried && held != said) {
            return complete || held > said
                    ? Ruling.no("wrong_count", told).loose("carried")
                    : Ruling.open(Reason.READING_OPEN, told);
        }
        if (complete) {
            return held == said ? Ruling.yes(told) : Ruling.no("wrong_count", told);
        }
        return held > said
                ? Ruling.no("wrong_count", told)
                : Ruling.open(said == 0 ? Reason.NO_DATA : Reason.DEFINITION_OPEN, told);
    }

    /** Whether the number is the place of an act among others; "one of three" isn't. */
    private static boolean isAmong(Statement s) {
        return s.marks().stream()
                .filter(m -> m.is(Type.CUE, "ordinal"))
                .anyMatch(o -> s.of(Type.NUMBER).stream().noneMatch(n -> n.from() == o.to()));
    }

    /** The acts of a kind with these counterparts that were signed by a day. */
    private List<Entry> held(Statement s, String kind, List<String> areas, When span) {
        return register.entries.stream()
                .filter(Entry::isAct)
                .filter(e -> e.areas().stream().anyMatch(a -> register.within(a, areas)))
                .filter(e -> Set.of("act", "agreement", "").contains(kind) || e.kind().equals(kind))
                .filter(
                        e ->
                                s.marks().stream()
                                        .filter(parties::isParty)
                                        .allMatch(m -> parties.fits(e, m, s)))
                .filter(e -> e.life().start() != null && !e.life().notSigned())
                .filter(e -> !e.life().start().from().isAfter(span.to()))
                .filter(e -> !e.life().start().to().isBefore(span.from()))
                .toList();
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
