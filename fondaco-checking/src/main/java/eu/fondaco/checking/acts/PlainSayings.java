// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.PlainClause.Arg;
import eu.fondaco.checking.acts.PlainSaying.Sort;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The things that clauses of a plain sentence say of one entry, each with how the register rules on
 * it. Every name must be taken up by one of them; else nothing is said plainly.
 */
final class PlainSayings {

    private static final Set<Type> SIDES = EnumSet.of(Type.AREA, Type.BODY, Type.NAME);

    /** What joins the other side, or our own, to an act. */
    private static final Set<String> SIDED = Set.of("", "with", "between", "of", "by", "and");

    private static final Set<Type> PROMISED =
            EnumSet.of(Type.THING, Type.NUMBER, Type.EVERY, Type.TOPIC);

    private static final Set<String> ON = Set.of("", "on", "in", "for", "of");

    /** Verbs that name targets where the word for them stands beside. */
    private static final Set<String> AIMS = Set.of("has", "scope", "names", "targets");

    /** What joins a day to a deed. */
    static final Set<String> AT = Set.of("", "in", "on", "of");

    private final PlainRules rules;
    private final List<Token> tokens;
    private final List<Mark> all;
    private final LocalDate day;
    private final PlainPlans plans;
    private final List<PlainSaying> out = new ArrayList<>();
    private final List<Mark> people = new ArrayList<>();
    private boolean plain = true;

    PlainSayings(PlainRules rules, List<Token> tokens, List<Mark> all, LocalDate day) {
        this.rules = rules;
        this.tokens = tokens;
        this.all = all;
        this.day = day;
        this.plans = new PlainPlans(rules, this, day);
    }

    /** What is said; empty where some of it isn't plain. */
    List<PlainSaying> of(List<PlainClause> clauses) {
        for (PlainClause c : clauses) {
            subject(c);
            helpers(c);
            verb(c);
            signers(c);
        }
        boolean all = clauses.stream().allMatch(this::isSaid);
        return plain && all ? out : List.of();
    }

    /** Whether a clause says more of an act than which one is meant. */
    private boolean isSaid(PlainClause c) {
        return c.verb().equals("isa")
                || out.stream()
                        .filter(s -> s.clause() == c)
                        .anyMatch(s -> s.is(Sort.STATE) || s.is(Sort.TELLING));
    }

    /** What names an act, and when it was made; null where it isn't plain. */
    List<PlainSaying> naming(PlainClause c, List<Arg> args) {
        for (Arg a : args) {
            When when = a.mark().when();
            if (a.is(Type.DATE) && AT.contains(a.by())) {
                says(Sort.WHICH, c, List.of(a.mark()), e -> rules.made(e, when));
            } else if (!named(c, a)) {
                unplain();
            }
        }
        return plain ? List.copyOf(out) : null;
    }

    /** Something of it isn't plain. */
    void unplain() {
        plain = false;
    }

    /** Adds a thing said. */
    void says(Sort sort, PlainClause c, List<Mark> marks, Function<Entry, Ruling> rule) {
        boolean year = marks.stream().anyMatch(m -> m.is(Type.DATE, PlainPieces.INFERRED));
        out.add(new PlainSaying(sort, c, marks, year ? e -> sure(rule.apply(e)) : rule));
    }

    /** Of a day whose year or act is only inferred nothing is excluded. */
    static Ruling sure(Ruling r) {
        return r.truth() == Truth.FALSE ? Ruling.open(Reason.READING_OPEN) : r;
    }

    /** A clause with some of its marks alone. */
    Statement only(PlainClause c, List<Mark> marks) {
        return new Statement(tokens, all, c.from(), c.to(), marks);
    }

    // ---- what names the act ----

    private void subject(PlainClause c) {
        boolean head = false;
        for (Arg a : c.subject()) {
            boolean promised = c.verb().equals("promise") && PROMISED.contains(a.mark().type());
            if (c.verb().equals("targeted") && a.is(Type.AREA) || promised && c.rest().isEmpty()) {
                continue;
            }
            boolean leading = !head && a.is(Type.DATE) && isLeading(c, a);
            head |= a.is(Type.KIND) || a.is(Type.TREATY) || a.is(Type.STRATEGY);
            if (!head && a.is(Type.DATE) && a.by().equals("since") && isSince(c)) {
                says(Sort.TELLING, c, List.of(a.mark()), e -> rules.since(e, a.mark().when()));
            } else if (leading) {
                date(c, a);
            } else if (a.is(Type.DATE) && a.by().equals("till") && isPeriod(c, a)) {
                ends(c, a, false);
            } else if (a.is(Type.DATE) && isPeriod(c, a)) {
                starts(c, a);
            } else if (a.is(Type.DATE) && Set.of("of", "since", "in", "").contains(a.by())) {
                When when = a.mark().when();
                says(Sort.WHICH, c, List.of(a.mark()), e -> rules.made(e, when));
            } else if (!named(c, a)) {
                unplain();
            }
        }
    }

    private static boolean isSince(PlainClause c) {
        return c.verb().equals("live") || c.verb().equals("has");
    }

    /**
     * Whether a date says when, before what a clause says: "In May 2015 …", not "The 2015 pact".
     */
    private boolean isLeading(PlainClause c, Arg date) {
        int at = date.mark().to();
        boolean apart =
                date.by().equals("in")
                        || date.by().equals("on")
                        || tokens.get(at).is(",")
                        || tokens.get(at).is(":")
                        || date.mark().from() == c.from();
        return apart
                && AT.contains(date.by())
                && c.subject().stream().noneMatch(k -> k.is(Type.KIND) && k.mark().from() == at);
    }

    /** Whether a year is the first or last in the name of a strategy: "for 2016-2020". */
    private static boolean isPeriod(PlainClause c, Arg date) {
        List<Arg> years = c.subject().stream().filter(a -> a.is(Type.DATE)).toList();
        boolean plan = c.all().anyMatch(a -> a.is(Type.STRATEGY)) || c.names(Type.KIND, "strategy");
        return plan && years.size() == 2 && years.contains(date);
    }

    /** A name, kind, subject or term of the act; whether it is one. */
    boolean named(PlainClause c, Arg a) {
        Mark m = a.mark();
        if (m.is(Type.KIND)) {
            Statement s = only(c, List.of(m));
            says(Sort.KIND, c, List.of(m), e -> rules.kind(e, s));
            return true;
        }
        if (m.is(Type.TREATY) || m.is(Type.STRATEGY)) {
            says(Sort.PLACE, c, List.of(m), e -> is(e, m));
            return true;
        }
        if (m.is(Type.AREA) && isAround(c, m)) {
            Statement s = only(c, List.of(m));
            says(Sort.AREA, c, List.of(m), e -> rules.areaKind(e, s));
            return true;
        }
        boolean sided = SIDED.contains(a.by()) || a.by().equals("for") && c.verb().equals("signed");
        if (SIDES.contains(m.type()) && sided) {
            side(c, m);
            return true;
        }
        if (m.is(Type.TERM) && !a.by().equals("morefor")) {
            says(Sort.WHICH, c, List.of(m), e -> rules.term(e, m.number()));
            return true;
        }
        if (m.is(Type.TOPIC) && ON.contains(a.by())) {
            topic(Sort.WHICH, c, m);
            return true;
        }
        if (m.is(Type.CUE, PlainPieces.NAMED)) {
            String word = tokens.get(m.from()).fold();
            says(Sort.AREA, c, List.of(m), e -> rules.named(e, word));
            return true;
        }
        if (m.is(Type.CUE, PlainPieces.RANK)) {
            Sort sort = c.verb().equals("isa") && m.from() >= c.at() ? Sort.STATE : Sort.WHICH;
            Statement s = only(c, Segments.row(tokens, all).within(c.from(), c.to()).marks());
            says(sort, c, List.of(m), e -> rules.rank(e, s, day));
            return true;
        }
        boolean signer = (m.is(Type.PERSON) || m.is(Type.ROLE)) && c.verb().equals("signed");
        if (signer) {
            people.add(m);
        }
        return signer;
    }

    /** "Lower Corvia (Corvia)": a place that only tells where the one right before it lies. */
    private boolean isAround(PlainClause c, Mark wide) {
        return c.marks(Type.AREA).stream()
                .filter(o -> o.from() < wide.from())
                .filter(o -> wide.from() - o.to() <= 3)
                .anyMatch(o -> rules.lies(o, wide));
    }

    /** A place or a body with which an act was made, or that of our own side. */
    private void side(PlainClause c, Mark m) {
        Statement s = only(c, List.of(m));
        if (m.is(Type.AREA) && rules.isOurs(m)) {
            says(Sort.AREA, c, List.of(m), e -> rules.ours(e, m, s.text(m)));
        } else if (m.is(Type.AREA)) {
            boolean among =
                    c.marks(Type.CUE).stream()
                            .anyMatch(r -> r.value().equals(PlainPieces.RANK) && r.to() < m.from());
            says(Sort.PLACE, c, List.of(m), e -> rules.place(e, m, among));
            says(Sort.AREA, c, List.of(m), e -> rules.areaKind(e, s));
        } else {
            says(Sort.PARTY, c, List.of(m), e -> rules.party(e, s, m));
        }
    }

    private static Ruling is(Entry e, Mark m) {
        return e.id().equals(m.value())
                ? Ruling.yes(ActNote.CALLED.note(name(e)))
                : Ruling.no("wrong_instrument", ActNote.CALLED.note(name(e)));
    }

    private static Sayable name(Entry e) {
        return e.treaty() != null
                ? e.treaty().name()
                : Telling.words(e.strategy() != null ? e.strategy().name() : e.id());
    }

    void topic(Sort sort, PlainClause c, Mark m) {
        List<Mark> said = List.of(m, Mark.word(m.from(), m.from(), Type.CUE, "scope", 0));
        Statement s = only(c, said);
        says(sort, c, List.of(m), e -> rules.topic(e, s));
    }

    /** Those who signed, with their offices: all of a clause are ruled on together. */
    private void signers(PlainClause c) {
        if (people.isEmpty()) {
            return;
        }
        List<Mark> who = List.copyOf(people);
        List<Mark> said = new ArrayList<>(who);
        said.add(Mark.word(c.from(), c.from(), Type.CUE, "signed", 0));
        Statement s = only(c, said);
        says(Sort.TELLING, c, who, e -> rules.people(e, s));
        people.clear();
    }

    // ---- what is said of it ----

    /** Of the small words of a verb only these are plain. */
    private void helpers(PlainClause c) {
        boolean made = c.verb().equals("signed") || c.verb().equals("renewed");
        boolean till = c.rest().stream().anyMatch(a -> a.is(Type.DATE) && a.by().equals("till"));
        boolean then =
                c.helpers().contains("be.then") && !made
                        || c.helpers().contains("be.will") && !till;
        boolean negated =
                c.isNegated() && !Set.of("live", "signed", "renewed", "expired").contains(c.verb());
        boolean past = c.verb().equals("live") && c.helpers().contains("be.past");
        if (then || negated || past) {
            unplain();
        }
    }

    private void verb(PlainClause c) {
        if (AIMS.contains(c.verb()) && c.names(Type.CUE, "target")) {
            plans.targets(c);
            return;
        }
        switch (c.verb()) {
            case "signed" -> signed(c);
            case "dates" -> each(c, a -> a.is(Type.DATE) && date(c, a));
            case "live" -> live(c);
            case "expired" -> expired(c);
            case "expires" -> each(c, a -> a.is(Type.DATE) && ends(c, a, false));
            case "runs" -> runs(c);
            case "term" -> each(c, a -> a.is(Type.TERM) && lasts(c, a));
            case "noterm" -> state(c, rules::noTerm);
            case "notrenewed" -> state(c, rules::notRenewed);
            case "notsigned" -> state(c, rules::unsigned);
            case "terminated" -> terminated(c);
            case "renewed" -> renewed(c);
            case "force" -> dated(c, rules::force);
            case "provisional" -> dated(c, rules::provisional);
            case "scope", "names" -> scope(c);
            case "promise" -> promise(c);
            case "has" -> has(c);
            case "spans" -> plans.spans(c);
            case "approved" -> plans.approved(c);
            case "targets" -> plans.targets(c);
            case "targeted" -> {
                plans.targets(c);
                c.rest().stream().filter(a -> a.is(Type.STRATEGY)).forEach(a -> named(c, a));
            }
            case "isa" -> isA(c);
            case PlainNotes.NOTE -> new PlainNotes(rules, this, tokens).of(c);
            default -> unplain();
        }
    }

    /** Takes up all that stands after a verb, each by the same rule. */
    private void each(PlainClause c, Function<Arg, Boolean> take) {
        for (Arg a : c.rest()) {
            if (!take.apply(a)) {
                unplain();
            }
        }
        if (c.rest().isEmpty()) {
            unplain();
        }
    }

    private void state(PlainClause c, Function<Entry, Ruling> rule) {
        says(Sort.STATE, c, List.of(), rule);
        if (!c.rest().isEmpty()) {
            unplain();
        }
    }

    private boolean date(PlainClause c, Arg a) {
        if (!AT.contains(a.by())) {
            return false;
        }
        When when = a.mark().when();
        Function<Entry, Ruling> rule =
                switch (c.verb()) {
                    case "signed", "dates" -> e -> rules.made(e, when);
                    case "expired", "terminated" -> e -> rules.end(e, when, true);
                    case "expires" -> e -> rules.end(e, when, false);
                    case "renewed" -> e -> rules.renewed(e, when);
                    case "force" -> e -> rules.force(e, when);
                    default -> null;
                };
        if (rule == null) {
            unplain();
            return false;
        }
        says(Sort.TELLING, c, List.of(a.mark()), rule);
        return true;
    }

    boolean ends(PlainClause c, Arg a, boolean past) {
        When when = a.mark().when();
        says(Sort.TELLING, c, List.of(a.mark()), e -> rules.end(e, when, past));
        return true;
    }

    boolean lasts(PlainClause c, Arg a) {
        if (a.by().equals("morefor")) {
            return false;
        }
        int years = a.mark().number();
        boolean ran = c.verb().equals("runs");
        says(
                Sort.STATE,
                c,
                List.of(a.mark()),
                e -> ran ? rules.ran(e, years) : rules.term(e, years));
        return true;
    }

    private void signed(PlainClause c) {
        if (c.isNegated()) {
            state(c, rules::unsigned);
            return;
        }
        if (c.all().noneMatch(a -> a.is(Type.DATE) && AT.contains(a.by()))) {
            says(Sort.STATE, c, List.of(), rules::signed);
        }
        for (Arg a : c.rest()) {
            boolean day = a.is(Type.DATE) && date(c, a);
            boolean till = a.is(Type.DATE) && a.by().equals("till") && ends(c, a, false);
            if (!day && !till && (a.is(Type.DATE) || !named(c, a))) {
                unplain();
            }
        }
    }

    private void live(PlainClause c) {
        says(
                Sort.STATE,
                c,
                List.of(),
                e -> c.isNegated() ? rules.over(e, day) : rules.live(e, day));
        boolean since = c.subject().stream().anyMatch(a -> a.by().equals("since"));
        for (Arg a : c.rest()) {
            When when = a.mark().when();
            if (a.is(Type.DATE) && a.by().equals("since") && !c.isNegated()) {
                says(Sort.TELLING, c, List.of(a.mark()), e -> rules.since(e, when));
                since = true;
            } else if (a.is(Type.DATE) && a.by().equals("till") && !c.isNegated()) {
                ends(c, a, false);
            } else {
                unplain();
            }
        }
        if (c.helpers().contains("be.perf") && !since) {
            unplain();
        }
    }

    private void expired(PlainClause c) {
        says(
                Sort.STATE,
                c,
                List.of(),
                e -> c.isNegated() ? rules.live(e, day) : rules.over(e, day));
        for (Arg a : c.rest()) {
            if (c.isNegated() || !a.is(Type.DATE) || !date(c, a)) {
                unplain();
            }
        }
    }

    /** Whether it names who may have done it. */
    private static boolean isSide(Arg a) {
        return a.is(Type.AREA) || a.is(Type.BODY) || a.is(Type.NAME);
    }

    private void terminated(PlainClause c) {
        says(Sort.STATE, c, List.of(), e -> rules.terminated(e, day));
        boolean who = c.subject().stream().anyMatch(a -> a.by().isEmpty() && isSide(a));
        if (who && !c.isPassive()) {
            unplain();
        }
        for (Arg a : c.rest()) {
            if (!a.is(Type.DATE) || !date(c, a)) {
                unplain();
            }
        }
    }

    private void runs(PlainClause c) {
        if (!c.rest().isEmpty() && c.rest().stream().allMatch(a -> a.is(Type.TOPIC))) {
            scope(c);
            return;
        }
        if (c.rest().size() == 2 && c.rest().stream().allMatch(a -> a.is(Type.DATE))) {
            plans.spans(c);
            return;
        }
        each(
                c,
                a ->
                        a.is(Type.TERM)
                                ? lasts(c, a)
                                : a.is(Type.DATE)
                                        && (a.by().equals("since")
                                                ? starts(c, a)
                                                : a.by().equals("till") && ends(c, a, false)));
    }

    private boolean starts(PlainClause c, Arg a) {
        When when = a.mark().when();
        says(Sort.TELLING, c, List.of(a.mark()), e -> rules.start(e, when));
        return true;
    }

    private void renewed(PlainClause c) {
        if (c.isNegated()) {
            state(c, rules::notRenewed);
            return;
        }
        boolean some =
                c.rest().stream().anyMatch(a -> a.is(Type.DATE) && AT.contains(a.by()))
                        || c.subject().stream().anyMatch(a -> a.is(Type.DATE) && isLeading(c, a));
        boolean till = c.rest().stream().anyMatch(a -> a.is(Type.DATE) && a.by().equals("till"));
        if (!some) {
            says(Sort.STATE, c, List.of(), e -> till ? rules.prolonged(e) : rules.renewed(e, null));
        }
        for (Arg a : c.rest()) {
            if (a.is(Type.TERM)) {
                int years = a.mark().number();
                says(Sort.STATE, c, List.of(a.mark()), e -> rules.renewedFor(e, years));
            } else if (a.is(Type.DATE) && a.by().equals("till")) {
                ends(c, a, false);
            } else if (a.is(Type.DATE) ? !date(c, a) : c.isPassive() || !named(c, a)) {
                unplain();
            }
        }
    }

    /** That somebody has an act, or has had one since a day: it stands. */
    private void has(PlainClause c) {
        boolean act = c.rest().stream().anyMatch(a -> a.is(Type.KIND));
        if (!act && c.rest().stream().anyMatch(a -> a.is(Type.THING) || a.is(Type.TERM))) {
            if (c.rest().size() == 1 && c.rest().get(0).is(Type.TERM)) {
                lasts(c, c.rest().get(0));
            } else {
                promise(c);
            }
            return;
        }
        says(Sort.STATE, c, List.of(), e -> rules.live(e, day));
        for (Arg a : c.rest()) {
            When when = a.mark().when();
            if (a.is(Type.DATE) && a.by().equals("since")) {
                says(Sort.TELLING, c, List.of(a.mark()), e -> rules.since(e, when));
            } else if (a.is(Type.DATE) || !named(c, a)) {
                unplain();
            }
        }
        if (c.marks(Type.KIND).size() != 1) {
            unplain();
        }
    }

    /** What it promises, item by item, with numbers and rhythms. */
    void promise(PlainClause c) {
        List<Mark> said = new ArrayList<>();
        boolean note = c.verb().equals(PlainNotes.NOTE);
        for (Arg a : c.rest().isEmpty() ? c.subject() : c.rest()) {
            if (PROMISED.contains(a.mark().type())) {
                said.add(a.mark());
            } else if (!note && !c.rest().isEmpty()) {
                unplain();
            }
        }
        boolean thing = said.stream().anyMatch(m -> m.is(Type.THING));
        List<Mark> on = List.copyOf(said);
        said.add(Mark.word(c.at(), c.at(), Type.CUE, "promise", 0));
        Statement s = only(c, said);
        boolean counts = on.stream().anyMatch(m -> m.is(Type.NUMBER));
        says(counts ? Sort.TELLING : Sort.STATE, c, on, e -> rules.topic(e, s));
        if (!thing) {
            unplain();
        }
    }

    private void dated(PlainClause c, java.util.function.BiFunction<Entry, When, Ruling> rule) {
        for (Arg a : c.rest()) {
            if (!a.is(Type.DATE) || a.by().equals("till")) {
                unplain();
                return;
            }
            When when = a.mark().when();
            says(Sort.TELLING, c, List.of(a.mark()), e -> rule.apply(e, when));
        }
        if (c.all().noneMatch(a -> a.is(Type.DATE))) {
            unplain();
        }
    }

    /** What an act is called; that two places are twinned is told of what stands. */
    private void isA(PlainClause c) {
        if (c.subject().stream().noneMatch(a -> a.is(Type.KIND))) {
            says(Sort.STATE, c, List.of(), e -> rules.live(e, day));
        }
        each(c, a -> a.is(Type.DATE) ? a.by().equals("since") && starts(c, a) : named(c, a));
    }

    private void scope(PlainClause c) {
        if (c.rest().stream().anyMatch(a -> a.is(Type.DATE))) {
            plans.spans(c);
            return;
        }
        each(
                c,
                a -> {
                    boolean many = a.is(Type.NUMBER) && PlainNotes.isCount(c, List.of(a.mark()));
                    boolean on = a.is(Type.TOPIC) && ON.contains(a.by());
                    if (on) {
                        topic(Sort.STATE, c, a.mark());
                    }
                    return on || many;
                });
    }
}
