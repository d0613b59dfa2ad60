// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.acts.Weighing.Weighed;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which entry of the register a statement means, and whether what it says of it is judged. */
final class Deciding {

    /** How many entries are told between which a reading is open. */
    private static final int TOLD = 6;

    /** How many words may be left unread in a statement that is called wrong. */
    private static final int UNREAD = 6;

    /** The same in one that holds. */
    private static final int MANY = 10;

    private static final Pattern RENEWED = Pattern.compile("\\b(?:renewed by|rinnovat[oa] d)");

    private static final Set<String> GENERIC = Set.of("", "act", "agreement", "renewal");

    /** What a statement is weighed without, step by step, where nothing fits all of it. */
    private static final List<Set<Type>> STEPS =
            List.of(
                    Set.of(Type.DATE),
                    Set.of(Type.DATE, Type.TERM, Type.TOPIC, Type.THING, Type.PERSON),
                    Set.of(
                            Type.DATE,
                            Type.TERM,
                            Type.TOPIC,
                            Type.THING,
                            Type.PERSON,
                            Type.BODY,
                            Type.KIND));

    private final Register register;
    private final Weighing weighing;
    private final Judging judging;
    private final Gates gates;
    private final Doubts doubts;
    private final About about;
    private final Choice choice;
    private final Chance chance;
    private final Ages ages;
    private final Plans plans;

    Deciding(
            Register register,
            Parties parties,
            Judging judging,
            Gates gates,
            Doubts doubts,
            About about,
            Choice choice) {
        this.choice = choice;
        this.chance = new Chance(register);
        this.ages = new Ages(register);
        this.plans = new Plans(register, ages);
        this.register = register;
        this.weighing = new Weighing(register, parties);
        this.judging = judging;
        this.gates = gates;
        this.doubts = doubts;
        this.about = about;
    }

    /** What a statement comes to; null where it says nothing of an act. */
    Decision judge(Statement s, Memory memory, LocalDate day) {
        Entry aged = ages.told(s, memory);
        Entry told = aged != null ? aged : plans.told(s, memory);
        List<Weighed> some = new ArrayList<>(weighed(s, memory));
        if (plans.goesOn(s, memory)) {
            some.removeIf(w -> w.entry().strategy() == null);
        }
        if (told != null && some.stream().noneMatch(w -> w.entry() == told)) {
            some.add(new Weighed(told, 0, Map.of()));
        }
        if (!isPlaced(some) && told == null) {
            some = weighing.goingOn(s, memory);
            if (some.isEmpty()) {
                return unplaced(s, memory);
            }
        }
        List<Weighed> all =
                choice.among(some, s, memory, ages, o -> judging.rule(meant(o, s), s, day));
        Entry visit = visit(s, memory);
        List<Entry> near = told == null ? near(all, s) : List.of(told);
        Entry e = visit != null ? visit : meant(near.get(0), s);
        List<Ruling> rulings = judging.rule(e, s, day);
        Truth truth = Judging.all(rulings);
        String kind = kind(s);
        if (!Judging.leans(rulings, Truth.TRUE) && !Judging.leans(rulings, Truth.FALSE)) {
            if (told == null && !isPlaced(weighed(s, memory))) {
                return unplaced(s, memory);
            }
            Grounds grounds = new Grounds("act", all, Map.of());
            return new Decision(kind, truth, reason(truth, rulings), e, rulings, near, grounds);
        }
        if (truth == Truth.TRUE && (!Judging.tells(s) || isName(s))) {
            return null;
        }
        Map<String, Double> doubts = doubts(s, e, rulings, all, memory, day);
        Reason reason = reason(truth, rulings);
        Map<String, Double> chances =
                chance.of(e, rulings, memory, o -> judging.rule(meant(o, s), s, day));
        Grounds grounds = new Grounds("act", all, doubts, chances, beside(s, e, day));
        return new Decision(kind, truth, reason, e, rulings, near, grounds);
    }

    /**
     * Entries by all that is said; where none fits, by all but the days, then by all but what is
     * told of it, at last by its side alone: whose act it is names it, and the rest may be wrong.
     */
    private List<Weighed> weighed(Statement s, Memory memory) {
        List<Weighed> all = weighing.weigh(s, memory);
        boolean named = s.has(Type.AREA) || s.has(Type.NAME);
        for (Set<Type> told : named ? STEPS : List.<Set<Type>>of()) {
            List<Mark> left = s.marks().stream().filter(m -> told.contains(m.type())).toList();
            if (isPlaced(all)) {
                return all;
            }
            List<Weighed> less = weighing.weigh(s.without(left), memory);
            all = isPlaced(less) ? less : all;
        }
        return all;
    }

    private static boolean isPlaced(List<Weighed> all) {
        return !all.isEmpty() && all.get(0).score() >= Weighing.weight("threshold");
    }

    /** What holds, or doesn't, of an entry of all that a sentence says outside a statement. */
    private List<Ruling> beside(Statement s, Entry e, LocalDate day) {
        List<Mark> rest = s.all().stream().filter(m -> !s.marks().contains(m)).toList();
        return rest.isEmpty()
                ? List.of()
                : judging.rule(
                        e, new Statement(s.sentence(), s.all(), 0, s.sentence().size(), rest), day);
    }

    /** What may speak against a verdict on an entry: each doubt with its strength. */
    private Map<String, Double> doubts(
            Statement s,
            Entry e,
            List<Ruling> rulings,
            List<Weighed> all,
            Memory memory,
            LocalDate day) {
        Map<String, Double> x = gates.doubts(s, e);
        Truth truth = Judging.leans(rulings, Truth.FALSE) ? Truth.FALSE : Truth.TRUE;
        boolean unsure = s.isCarried() && !memory.sure() && all.get(0).entry() == memory.entry();
        x.put("unsure", unsure ? 1.0 : 0);
        boolean wrong = truth == Truth.FALSE;
        x.put("spared", wrong && !isWrongOfAll(s, e, rulings, memory, day) ? 1.0 : 0);
        List<Entry> near = near(all, s);
        boolean torn =
                near.stream()
                        .skip(1)
                        .anyMatch(o -> Judging.all(judging.rule(meant(o, s), s, day)) != truth);
        x.put("torn", torn ? 1.0 : 0);
        boolean vague = near.size() > 1 && !s.has(Type.AREA) && !s.has(Type.NAME);
        x.put("vague", wrong && vague ? 1.0 : 0);
        x.put("wordy", gates.unknownWords(s) > (wrong ? UNREAD : MANY) ? 1.0 : 0);
        doubts.add(x, s, rulings, all, o -> Judging.all(judging.rule(meant(o, s), s, day)), truth);
        return x;
    }

    /**
     * Whether what is wrong is so of every act that may be meant by all else that is said: what
     * chose the act mustn't be what speaks against it.
     */
    private boolean isWrongOfAll(
            Statement s, Entry e, List<Ruling> rulings, Memory memory, LocalDate day) {
        List<Mark> wrong =
                rulings.stream()
                        .filter(r -> r.lean() == Truth.FALSE)
                        .flatMap(r -> r.marks().stream())
                        .filter(m -> !m.is(Type.CUE))
                        .toList();
        List<Weighed> all = weighing.weigh(s.without(wrong), memory);
        return !all.isEmpty()
                && near(all, s).stream()
                        .filter(o -> !isFuller(o, e))
                        .allMatch(
                                o -> Judging.all(judging.rule(meant(o, s), s, day)) == Truth.FALSE);
    }

    /** Whether a treaty or a strategy is called by its name. */
    private static boolean isNamed(Entry e, Statement s) {
        return s.marks().stream()
                .filter(m -> m.is(Type.TREATY) || m.is(Type.STRATEGY))
                .anyMatch(m -> m.value().equals(e.id()));
    }

    /** Whether an act has sides beside those of another: "the agreement with X" hardly means it. */
    private static boolean isFuller(Entry o, Entry e) {
        return o.isAct()
                && e.isAct()
                && !e.areas().isEmpty()
                && o.areas().size() > e.areas().size()
                && o.areas().containsAll(e.areas());
    }

    /** The entry that a heading or a title names, alone; null for none. */
    Entry named(Statement heading) {
        boolean names =
                heading.has(Type.TREATY)
                        || heading.has(Type.STRATEGY)
                        || heading.has(Type.KIND) && heading.has(Type.AREA);
        List<Weighed> all = names ? weighing.weigh(heading, Memory.NONE) : List.of();
        List<Entry> near = isPlaced(all) ? near(all, heading) : List.of();
        return near.size() == 1 ? near.get(0) : null;
    }

    private static List<Entry> near(List<Weighed> all, Statement s) {
        double best = all.get(0).score();
        Entry first = all.get(0).entry();
        return all.stream()
                .filter(w -> best - w.score() < Weighing.weight("clear"))
                .map(Weighed::entry)
                .filter(o -> !isFuller(o, first) && (o == first || !isNamed(first, s)))
                .limit(TOLD)
                .toList();
    }

    /** A clause of which nothing was read, within a statement about an entry. */
    static Decision open(Statement clause, Decision whole) {
        return open(kind(clause), Reason.READING_OPEN, whole.entry(), whole.left());
    }

    private static Decision open(String kind, Reason why, Entry e, List<Entry> near) {
        return new Decision(kind, Truth.OPEN, why, e, List.of(), near);
    }

    /** A statement that fits no entry is told where it is surely about an act. */
    private Decision unplaced(Statement s, Memory memory) {
        boolean told =
                memory.act() && s.isCarried() && s.says("scope", "promise") && s.has(Type.TOPIC);
        boolean strong = told || s.has(Type.KIND) || s.has(Type.STRATEGY) || about.deed(s, memory);
        return strong ? open(kind(s), Reason.NO_DATA, null, List.of()) : null;
    }

    /**
     * The entry meant, which is the renewal where a text says of an act by whom, when or for how
     * long it was renewed.
     */
    private Entry meant(Entry e, Statement s) {
        Entry next = e.isAct() ? register.byId.get(e.life().successor()) : null;
        boolean told =
                s.says("renewed")
                        && !s.says("expired", "until", "terminated", "notrenewed", "live")
                        && (s.has(Type.TERM) || s.has(Type.PERSON) || s.has(Type.TOPIC));
        if (next == null || !told || !isRenewed(e)) {
            return e;
        }
        boolean own =
                s.of(Type.DATE).stream().anyMatch(d -> isDay(e, d))
                        || s.of(Type.PERSON).stream()
                                .anyMatch(p -> e.persons().contains(p.value()));
        boolean kind = GENERIC.contains(s.kind()) || s.kind().equals(next.kind());
        return own || !kind ? e : next;
    }

    /** The visit just told, where a statement says what was signed and not with whom or when. */
    static Entry visit(Statement s, Memory memory) {
        boolean outcome =
                s.says("signed", "notsigned", "none")
                        && s.marks().stream()
                                .noneMatch(
                                        m ->
                                                m.is(Type.AREA)
                                                        || m.is(Type.NAME)
                                                        || m.is(Type.BODY)
                                                        || m.is(Type.DATE)
                                                        || m.is(Type.PERSON)
                                                        || m.is(Type.ROLE)
                                                        || m.is(Type.TREATY)
                                                        || m.is(Type.STRATEGY)
                                                        || m.is(Type.ANAPHORA));
        boolean told = memory.entry() != null && memory.entry().activity() != null;
        return outcome && told && memory.sure() ? memory.entry() : null;
    }

    private static boolean isRenewed(Entry e) {
        return RENEWED.matcher(e.instrument().status().toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isDay(Entry e, Mark date) {
        return e.when() != null && date.when().overlaps(e.when());
    }

    /** Whether it only calls a strategy by its name and period: "(2021-2025)". */
    private static boolean isName(Statement s) {
        boolean bare =
                s.has(Type.STRATEGY)
                        && s.marks().stream().allMatch(m -> m.is(Type.STRATEGY) || m.is(Type.DATE));
        boolean more =
                s.sentence().subList(s.from(), s.to()).stream()
                                .filter(Token::isWord)
                                .mapToInt(t -> 1)
                                .sum()
                        > s.of(Type.STRATEGY).stream().mapToInt(m -> m.to() - m.from()).sum();
        return bare && !more;
    }

    /** Why rulings are open; null where they aren't. */
    static Reason reason(Truth truth, List<Ruling> rulings) {
        return truth != Truth.OPEN
                ? null
                : rulings.stream()
                        .filter(r -> r.truth() == Truth.OPEN)
                        .map(Ruling::reason)
                        .findFirst()
                        .orElse(Reason.READING_OPEN);
    }

    /** What kind of thing a statement says. */
    static String kind(Statement s) {
        if (s.has(Type.STRATEGY) || s.says("target", "approved") && s.kind().equals("strategy")) {
            return "strategy";
        }
        if (s.says(
                "live",
                "expired",
                "terminated",
                "notrenewed",
                "notsigned",
                "until",
                "force",
                "provisional")) {
            return "status";
        }
        if (s.says("visit")) {
            return "activity";
        }
        if (s.has(Type.TOPIC) && !s.has(Type.DATE) || s.has(Type.THING)) {
            return "scope";
        }
        return s.has(Type.DATE) ? "date" : s.has(Type.PERSON) ? "person" : "agreement";
    }
}
