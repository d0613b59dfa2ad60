// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Completeness;
import java.time.LocalDate;
import java.util.List;
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

    /** A number of acts of a kind; {@code act} or {@code agreement} for all. */
    record Counted(int number, String kind) {}

    Counting(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
    }

    /** The number of acts that a statement gives; empty where it counts none. */
    static Optional<Counted> counted(Statement s) {
        if (s.says("none") || denies(s)) {
            return Optional.of(new Counted(0, s.kind()));
        }
        for (Mark n : s.of(Type.NUMBER)) {
            for (Mark k : s.of(Type.KIND)) {
                boolean before =
                        k.from() >= n.to()
                                && (k.from() - n.to() <= 2
                                        || k.from() - n.to() <= 6 && isPlain(s, n.to(), k.from()));
                boolean after = n.to() == s.to() && !s.has(Type.TOPIC) && !s.has(Type.THING);
                boolean planned = s.kind().equals("strategy") || s.has(Type.STRATEGY);
                boolean act = KINDS.contains(k.value()) && (!k.is(Type.KIND, "act") || isOfActs(s));
                if ((before || after) && act && n.number() > 1 && !planned) {
                    return Optional.of(new Counted(n.number(), k.value()));
                }
            }
        }
        return s.says("partitive") && s.says("live", "expired") && s.of(Type.NUMBER).size() == 1
                ? Optional.of(new Counted(s.of(Type.NUMBER).get(0).number(), "act"))
                : Optional.empty();
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
                : isOfThem(s) ? ended(acts, by) : new long[] {acts.size(), acts.size()};
    }

    /** How many of the acts counted have ended by a day: no fewer than, no more than. */
    private static long[] ended(List<Entry> acts, LocalDate day) {
        long[] live = live(acts, day);
        return new long[] {acts.size() - live[1], acts.size() - live[0]};
    }

    Ruling rule(Statement s, Counted counted, Memory before, LocalDate day) {
        List<String> own =
                s.of(Type.AREA).stream()
                        .filter(m -> !parties.isOurs(m))
                        .flatMap(m -> m.codes().stream())
                        .toList();
        boolean carried = own.isEmpty();
        List<String> areas = carried ? before.areas() : own;
        boolean qualified =
                s.says("expired") && !isOfThem(s)
                        || isAmong(s)
                        || s.has(Type.TOPIC)
                        || s.has(Type.PERSON);
        int said = counted.number();
        if (areas.isEmpty()) {
            return Ruling.open(Reason.DEFINITION_OPEN);
        }
        String kind = counted.kind();
        LocalDate by = s.of(Type.DATE).stream().findFirst().map(m -> m.when().to()).orElse(day);
        List<Entry> acts = held(s, kind, areas, by);
        long[] of = of(acts, s, by);
        long held = of[0];
        boolean complete =
                register.relations.complete().stream().anyMatch(c -> covers(c, areas, kind, by));
        String en =
                "the register holds "
                        + held
                        + (complete ? " and is declared complete" : " and isn't declared complete");
        String it =
                "il registro ne contiene "
                        + held
                        + (complete ? " ed è dichiarato completo" : " e non è dichiarato completo");
        if (qualified) {
            return Ruling.open(Reason.DEFINITION_OPEN, en, it);
        }
        if (complete && of[0] != of[1]) {
            return Ruling.open(Reason.NO_DATA, en, it);
        }
        if (carried && held != said) {
            return complete || held > said
                    ? Ruling.no("wrong_count", en, it).loose("carried")
                    : Ruling.open(Reason.READING_OPEN, en, it);
        }
        if (complete) {
            return held == said ? Ruling.yes(en, it) : Ruling.no("wrong_count", en, it);
        }
        return held > said
                ? Ruling.no("wrong_count", en, it)
                : Ruling.open(said == 0 ? Reason.NO_DATA : Reason.DEFINITION_OPEN, en, it);
    }

    /** Whether the number is the place of an act among others; "one of three" isn't. */
    private static boolean isAmong(Statement s) {
        return s.marks().stream()
                .filter(m -> m.is(Type.CUE, "ordinal"))
                .anyMatch(o -> s.of(Type.NUMBER).stream().noneMatch(n -> n.from() == o.to()));
    }

    /** The acts of a kind with these counterparts that were signed by a day. */
    private List<Entry> held(Statement s, String kind, List<String> areas, LocalDate by) {
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
                .filter(e -> !e.life().start().from().isAfter(by))
                .toList();
    }

    private boolean covers(Completeness c, List<String> areas, String kind, LocalDate by) {
        boolean there =
                c.areas().isEmpty() || areas.stream().allMatch(a -> register.within(a, c.areas()));
        boolean such =
                c.kinds().isEmpty() || c.kinds().stream().anyMatch(k -> k.code().equals(kind));
        return there && such && !c.at().latest().isBefore(by);
    }
}
