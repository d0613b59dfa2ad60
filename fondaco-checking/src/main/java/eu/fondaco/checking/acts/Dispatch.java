// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.core.evidence.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hands a statement to those who judge its kind: the goal of a strategy, a number of acts,
 * somebody's time in office, a chain of acts, one act.
 */
final class Dispatch {

    private final Register register;
    private final Judging judging;
    private final Counting counting;
    private final Chains chains;
    private final Gates gates;
    private final About about;
    private final Deciding deciding;
    private final Nothing nothing;
    private final Sites sites;

    Dispatch(
            Register register,
            Parties parties,
            Judging judging,
            Counting counting,
            Chains chains,
            Gates gates,
            About about,
            Deciding deciding) {
        this.register = register;
        this.nothing = new Nothing(register, parties);
        this.sites = new Sites(register);
        this.judging = judging;
        this.counting = counting;
        this.chains = chains;
        this.gates = gates;
        this.about = about;
        this.deciding = deciding;
    }

    /** How many acts a strategy wants to be made, where one is spoken of; null for none. */
    private Decision goal(Statement s, Memory memory) {
        Mark number = StrategyRules.goal(s, register);
        Entry named =
                s.of(Type.STRATEGY).stream()
                        .map(m -> register.byId.get(m.value()))
                        .findFirst()
                        .orElse(null);
        Entry spoken =
                Stream.of(memory.entry(), memory.held())
                        .filter(e -> e != null && e.strategy() != null)
                        .findFirst()
                        .orElse(null);
        Entry plan = named != null ? named : spoken;
        if (number == null || plan == null) {
            return null;
        }
        List<Ruling> rulings = judging.goals(plan, s, number);
        Truth truth = Judging.all(rulings);
        Grounds grounds = new Grounds("goal", List.of(), gates.doubts(s, plan));
        return new Decision(
                "strategy",
                truth,
                Deciding.reason(truth, rulings),
                plan,
                rulings,
                List.of(plan),
                grounds);
    }

    /** What a statement comes to; null where it says nothing of acts. */
    Decision decide(Statement s, Memory memory, LocalDate day) {
        Decision goal = goal(s, memory);
        if (goal != null) {
            return goal;
        }
        Optional<Statement> none = nothing.of(s);
        if (none.isPresent()) {
            CountWords.Counted zero = new CountWords.Counted(0, "act", false);
            return counted(none.get(), zero, memory, day);
        }
        Optional<CountWords.Counted> count = counting.said().counted(s, memory);
        if (count.isPresent() && Deciding.visit(s, memory) == null) {
            return counted(s, count.get(), memory, day);
        }
        if (isQuality(s) || about.values(s, memory)) {
            return new Decision(
                    "quality", Truth.OPEN, Reason.NOT_MEASURABLE, null, List.of(), List.of());
        }
        if (isTenure(s, !memory.person().isEmpty())) {
            return decision("person", judging.tenure(s, memory.person(), day), s);
        }
        Optional<Chains.Link> link = chains.link(s, memory);
        if (link.isPresent()) {
            return linked(s, link.get());
        }
        if (about.acts(s, memory) || isSited(s, memory.entry())) {
            return deciding.judge(s, memory, day);
        }
        return about.adds(s, memory) ? goingOn(s, memory, day) : null;
    }

    /** What goes on about the entry spoken of last, judged where anything held answers it. */
    Decision goingOn(Statement s, Memory memory, LocalDate day) {
        Decision d =
                s.isCarried() && memory.entry() != null ? deciding.judge(s, memory, day) : null;
        return d != null && d.rulings().stream().anyMatch(r -> r.lean() != Truth.OPEN)
                ? d
                : new Decision(
                        Deciding.kind(s), Truth.OPEN, Reason.NO_DATA, null, List.of(), List.of());
    }

    /** Whether it names where the strategy just spoken of is to have its offices. */
    private boolean isSited(Statement s, Entry last) {
        return last != null && !sites.of(last, s).isEmpty();
    }

    /** Whether a statement says how good a relation or an act is, which nothing here measures. */
    private static boolean isQuality(Statement s) {
        boolean quality =
                s.says("vague") && !s.says("signed", "renewed", "expired", "live", "visit");
        boolean related =
                s.marks().stream().anyMatch(m -> m.is(Type.CUE, "relation") || m.is(Type.KIND));
        return quality && (related || s.has(Type.AREA) && s.of(Type.DATE).isEmpty());
    }

    /**
     * Whether a statement says when somebody held an office.
     *
     * @param known whether the text spoke of somebody before
     */
    private boolean isTenure(Statement s, boolean known) {
        boolean someone = s.has(Type.PERSON) || known;
        boolean holds = known && (s.has(Type.ROLE) && s.says("until") || s.says("left", "took"));
        boolean whole =
                s.has(Type.PERSON)
                        && s.of(Type.DATE).size() == 2
                        && s.marks().stream().noneMatch(m -> m.is(Type.CUE) || m.is(Type.BODY));
        boolean still = s.says("incumbent") && someone;
        boolean since =
                PeopleRules.lasts(s, register)
                        && someone
                        && (s.has(Type.ROLE) && s.has(Type.PERSON) && s.has(Type.DATE)
                                || s.says("office"));
        boolean told = s.says("office", "took", "left") && s.has(Type.PERSON);
        return (told || holds || whole || still || since)
                && (s.has(Type.DATE) || still || since)
                && !s.has(Type.KIND)
                && !s.says("signed", "visit");
    }

    /**
     * What a number of acts comes to; where all acts of that sort are held it is taken at its
     * words, and so is that there is none.
     */
    private Decision counted(Statement s, CountWords.Counted count, Memory memory, LocalDate day) {
        Map<String, Double> chance = new TreeMap<>();
        Ruling r =
                saysMore(s)
                        ? Ruling.open(Reason.READING_OPEN)
                        : counting.rule(s, count, memory, day, chance);
        Map<String, Double> doubts = gates.doubts(s, null);
        boolean known = r.truth() != Truth.OPEN && chance.getOrDefault(Counting.COMPLETE, 0.0) > 0;
        boolean none = known && count.number() == 0 && r.truth() == Truth.TRUE;
        boolean plain =
                none
                        || known
                                && count.number() > 0
                                && isOfActs(s)
                                && !Outlook.isHindered(doubts)
                                && (r.truth() == Truth.TRUE || isSlip(s, chance));
        String how = plain ? PlainActs.HOW : count.number() == 0 ? "none" : "count";
        Grounds grounds = new Grounds(how, List.of(), doubts, chance, List.of());
        return new Decision("count", r.truth(), r.reason(), null, List.of(r), List.of(), grounds);
    }

    /** Whether a clause of its own stands before a denial that says something of an act. */
    private boolean saysMore(Statement s) {
        return s.all().stream()
                .filter(c -> c.is(Type.CUE, "none") && c.from() >= s.from() && c.to() <= s.to())
                .anyMatch(
                        c ->
                                s.of(Type.KIND).stream()
                                        .anyMatch(k -> k.to() <= c.from() && isParted(s, k, c)));
    }

    /** Whether a comma and a word that joins clauses stand between two marks. */
    private boolean isParted(Statement s, Mark a, Mark b) {
        return IntStream.range(a.to(), b.from() - 1)
                .anyMatch(
                        i ->
                                s.sentence().get(i).is(",")
                                        && register.joins(s.sentence().get(i + 1)));
    }

    /** Whether it is acts that are counted: they are named, or some of them are told of. */
    private static boolean isOfActs(Statement s) {
        return s.has(Type.KIND)
                || s.says("partitive", "live", "expired")
                || s.of(Type.NUMBER).size() > 1;
    }

    /** Whether a number is off by one, as slips are: what is farther off may count other things. */
    private boolean isSlip(Statement s, Map<String, Double> chance) {
        return chance.getOrDefault(Counting.OFF, 0.0) == 1 && gates.unknownNames(s, null).isEmpty();
    }

    private Decision linked(Statement s, Chains.Link link) {
        Truth truth = Judging.all(link.rulings());
        return new Decision(
                "agreement",
                truth,
                Deciding.reason(truth, link.rulings()),
                link.later(),
                link.rulings(),
                List.of(link.later(), link.earlier()),
                new Grounds("chain", List.of(), gates.doubts(s, link.later())));
    }

    /** What rulings on no entry come to. */
    private Decision decision(String kind, List<Ruling> rulings, Statement s) {
        Truth truth = Judging.all(rulings);
        return new Decision(
                kind,
                truth,
                Deciding.reason(truth, rulings),
                null,
                rulings,
                List.of(),
                new Grounds(kind, List.of(), gates.doubts(s, null)));
    }
}
