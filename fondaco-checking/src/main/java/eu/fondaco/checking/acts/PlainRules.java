// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the register tells exactly of one thing that a plain sentence says of an entry. */
final class PlainRules {

    /** What the other side is called where it governs a place. */
    private static final Set<String> STATES = Set.of("government", "region", "state", "council");

    private final Register register;
    private final Parties parties;
    private final Judging judging;
    private final AreaKinds areaKinds;
    private final Ranks ranks;

    PlainRules(Register register, Parties parties, Judging judging) {
        this.register = register;
        this.parties = parties;
        this.judging = judging;
        this.areaKinds = new AreaKinds(register);
        this.ranks = new Ranks(register, parties);
    }

    // ---- which act ----

    /** Whether an entry is with a place: that place itself, not one around or within it. */
    Ruling place(Entry e, Mark area) {
        return place(e, area, false);
    }

    /**
     * The same.
     *
     * @param among whether the place says among which acts one is the first
     */
    Ruling place(Entry e, Mark area, boolean among) {
        Sayable told = ActNote.OTHER_SIDE.note(others(e));
        if (e.areas().stream().anyMatch(area.codes()::contains)) {
            return Ruling.yes(told);
        }
        boolean wider = e.areas().stream().anyMatch(a -> register.within(a, area.codes()));
        boolean near = wider || area.codes().stream().anyMatch(c -> register.within(c, e.areas()));
        if (wider && (among || area.is(Type.AREA, "adjective"))) {
            return Ruling.yes(told);
        }
        return near ? Ruling.open(Reason.READING_OPEN, told) : Ruling.no("wrong_party", told);
    }

    /** Who is on the other side, as the register calls them. */
    private static String others(Entry e) {
        return e.isAct() && !e.instrument().partnerParties().isEmpty()
                ? String.join(", ", e.instrument().partnerParties())
                : String.join(", ", e.areas());
    }

    /** Whether a place lies in another. */
    boolean lies(Mark place, Mark in) {
        return place.codes().stream()
                .allMatch(c -> !in.codes().contains(c) && register.within(c, in.codes()));
    }

    /** Whether a place of our own is where our party is: the region itself, or that part of it. */
    Ruling ours(Entry e, Mark area, String said) {
        String code = area.codes().get(0);
        if (e.isAct() && register.isOtherTown(code, said, e.instrument().ourParties())) {
            return Ruling.open(Reason.NO_DATA);
        }
        boolean whole = code.equals(register.home) || area.is(Type.AREA, "adjective");
        boolean fits =
                whole
                        || e.isAct()
                                && e.instrument().ourAreas().stream()
                                        .anyMatch(a -> register.within(a, area.codes()));
        return fits ? Ruling.yes(ActNote.OUR_SIDE.note(code)) : Ruling.open(Reason.READING_OPEN);
    }

    /** Whether the texts held of an entry have a name: the town, the palace, the guest. */
    Ruling named(Entry e, String folded) {
        return register.calls(e, folded)
                ? Ruling.yes(ActNote.HELD.note(register.called(e, folded)))
                : Ruling.open(Reason.WORD_UNKNOWN);
    }

    /** Whether a place is called the kind of area that it is: "the province of". */
    Ruling areaKind(Entry e, Statement s) {
        Ruling fits = Ruling.yes(ActNote.OTHER_SIDE.note(others(e)));
        return areaKinds.rule(e, s).stream()
                .filter(r -> r.truth() == Truth.FALSE)
                .findFirst()
                .orElse(fits);
    }

    Ruling party(Entry e, Statement s, Mark body) {
        boolean governs = Parties.GOVERNING.contains(body.value()) && parties.isOfRegion(e);
        if (e.isAct() && !governs) {
            return judging.party(e, s, body);
        }
        if (governs) {
            return Ruling.yes(
                    ActNote.OUR_SIDE.note(String.join(", ", e.instrument().ourParties())));
        }
        return body.is(Type.BODY, "region") || body.is(Type.BODY, "union")
                ? Ruling.yes(ActNote.OTHER_SIDE.note(String.join(", ", e.areas())))
                : Ruling.open(Reason.READING_OPEN);
    }

    /** Whether an act is one of the region with another government, not of a body there. */
    boolean isOfRegions(Entry e) {
        return e.isAct()
                && parties.isOfRegion(e)
                && e.parties().stream()
                        .filter(p -> !p.ours())
                        .allMatch(p -> STATES.containsAll(p.types()));
    }

    Ruling kind(Entry e, Statement s) {
        List<Ruling> out = new ArrayList<>();
        judging.kind(e, s, out);
        boolean renewal = s.isAbout("renewal") && e.isAct();
        Entry before = e.isAct() ? register.byId.get(e.follows()) : null;
        if (renewal && !renews(e, before)) {
            return Ruling.no("wrong_kind", ActNote.IS_A.note(Telling.kind(e.instrument())));
        }
        Sayable called =
                e.isAct()
                        ? Telling.kind(e.instrument())
                        : Telling.words(e.kind().replace('_', ' '));
        return PlainSaying.one(out, Ruling.yes(ActNote.CALLED.note(called)));
    }

    /** The place of an act among others, as a clause tells it. */
    Ruling rank(Entry e, Statement s, LocalDate day) {
        return ranks.placed(e, s, day);
    }

    // ---- when ----

    /** The day on which it was made. */
    Ruling made(Entry e, When said) {
        if (e.isAct()) {
            return DateRules.signed(e, said);
        }
        if (e.treaty() != null) {
            return DateRules.treaty(e, said, "signed");
        }
        Sayable told = e.when() == null ? null : ActNote.ITS_DATE.note(Telling.time(e.when()));
        return told == null ? Ruling.open(Reason.NO_DATA) : DateRules.compare(said, e.when(), told);
    }

    /** Since when it is in force; of an act only the day of its signing is held. */
    Ruling since(Entry e, When said) {
        if (e.treaty() != null) {
            return DateRules.treaty(e, said, "force");
        }
        Ruling made = DateRules.signed(e, said);
        When is = e.life().start();
        boolean soon = is != null && said.overlaps(new When(is.from(), is.to().plusYears(1)));
        boolean old = made.truth() == Truth.FALSE && (soon || !e.follows().isEmpty());
        return old ? made.loose("since", Reason.NO_DATA) : made;
    }

    Ruling force(Entry e, When said) {
        return e.treaty() != null
                ? DateRules.treaty(e, said, "force")
                : Ruling.open(Reason.NO_DATA);
    }

    Ruling provisional(Entry e, When said) {
        return e.treaty() != null
                ? DateRules.treaty(e, said, "provisional")
                : Ruling.open(Reason.NO_DATA);
    }

    /** The day to which it runs, or ran. */
    Ruling end(Entry e, When said, boolean past) {
        if (e.strategy() != null) {
            Sayable told = ActNote.RUNS_OVER.note(e.strategy().period());
            boolean same = said.from().getYear() == e.strategy().period().lastYear();
            return same && said.days() > 300
                    ? Ruling.yes(told)
                    : same ? Ruling.open(Reason.TOO_COARSE) : Ruling.no("wrong_date", told);
        }
        if (!e.isAct() || e.life().notSigned()) {
            return Ruling.open(Reason.NO_DATA);
        }
        boolean first = e.life().firstEnd() != null && said.overlaps(e.life().firstEnd());
        Ruling r = DateRules.end(e, said, past);
        return first ? r.loose("first") : r;
    }

    /** The first year of a strategy, or the day an act was made where it runs from then. */
    Ruling start(Entry e, When said) {
        if (e.strategy() == null) {
            return since(e, said);
        }
        Sayable told = ActNote.RUNS_OVER.note(e.strategy().period());
        boolean same = said.from().getYear() == e.strategy().period().firstYear();
        return same && said.days() > 300
                ? Ruling.yes(told)
                : same ? Ruling.open(Reason.TOO_COARSE) : Ruling.no("wrong_date", told);
    }

    /** The day on which a strategy was approved. */
    Ruling approved(Entry e, When said) {
        return e.strategy() == null ? Ruling.open(Reason.NO_DATA) : made(e, said);
    }

    /** Whether a place is among the targets of a strategy. */
    Ruling target(Entry e, Mark area) {
        if (e.strategy() == null || e.areas().isEmpty()) {
            return Ruling.open(Reason.NO_DATA);
        }
        Sayable told = ActNote.TARGETS.note(String.join(", ", e.areas()));
        boolean near =
                area.codes().stream()
                        .anyMatch(
                                c ->
                                        register.within(c, e.areas())
                                                || e.areas().stream()
                                                        .anyMatch(
                                                                a ->
                                                                        register.within(
                                                                                a, List.of(c))));
        return e.areas().stream().anyMatch(area.codes()::contains)
                ? Ruling.yes(told)
                : e.strategy().complete() && !near
                        ? Ruling.no("wrong_scope", told)
                        : Ruling.open(Reason.NO_DATA, told);
    }

    /** How many targets a strategy has. */
    Ruling targets(Entry e, int many) {
        boolean held = e.strategy() != null && e.strategy().complete();
        Sayable told = ActNote.TARGETS.note(String.join(", ", e.areas()));
        return !held
                ? Ruling.open(Reason.NO_DATA)
                : e.areas().size() == many ? Ruling.yes(told) : Ruling.no("wrong_count", told);
    }

    Ruling term(Entry e, int years) {
        if (e.strategy() != null) {
            int is = e.strategy().period().lastYear() - e.strategy().period().firstYear() + 1;
            Sayable told = ActNote.RUNS_OVER.note(e.strategy().period());
            return is == years ? Ruling.yes(told) : Ruling.no("wrong_date", told);
        }
        if (!e.isAct() || e.life().term() == 0) {
            return Ruling.open(Reason.NO_DATA);
        }
        int term = e.life().term();
        Sayable told = ActNote.TERM.note(term);
        if (term == years) {
            return Ruling.yes(told);
        }
        boolean prolonged = e.life().prolonged() > 0 || isProlonged(e);
        return prolonged ? Ruling.open(Reason.NO_DATA, told) : Ruling.no("wrong_date", told);
    }

    /** Whether it ran for so many years; how long one did that was broken off is another thing. */
    Ruling ran(Entry e, int years) {
        boolean cut = e.isAct() && StateRules.isBroken(e);
        return cut ? Ruling.open(Reason.NO_DATA) : term(e, years);
    }

    private static boolean isProlonged(Entry e) {
        String status = e.instrument().status().toLowerCase(Locale.ROOT);
        return status.contains("extended") || status.contains("prorog");
    }

    // ---- how it stands ----

    Ruling live(Entry e, LocalDate day) {
        if (e.isAct()) {
            return StateRules.live(e, day);
        }
        if (e.treaty() == null) {
            return Ruling.open(Reason.NO_DATA);
        }
        When force = When.of(e.treaty().inForce());
        Sayable told = DateRules.noted(DateRules.force(e.treaty()), e.treaty());
        boolean not = e.treaty().note().toLowerCase(Locale.ROOT).contains("not in force");
        return not
                ? Ruling.no("wrong_status", told)
                : force == null || !force.to().isBefore(day)
                        ? Ruling.open(Reason.NO_DATA, told)
                        : Ruling.yes(told);
    }

    Ruling over(Entry e, LocalDate day) {
        Ruling live = live(e, day);
        if (!e.isAct()) {
            return live.truth() == Truth.FALSE
                    ? Ruling.yes(live.words())
                    : live.truth() == Truth.TRUE ? Ruling.no("wrong_status", live.words()) : live;
        }
        State state = e.life().on(day);
        Sayable told = StateRules.standing(e, day);
        return switch (state) {
            case ENDED -> Ruling.yes(told);
            case LIVE -> Ruling.no("wrong_status", told);
            default -> Ruling.open(Reason.NO_DATA, told);
        };
    }

    Ruling noTerm(Entry e) {
        return e.isAct() ? StateRules.noTerm(e) : Ruling.open(Reason.NO_DATA);
    }

    Ruling terminated(Entry e, LocalDate day) {
        Ruling over = over(e, day);
        boolean broken = e.isAct() && StateRules.isBroken(e);
        return over.truth() == Truth.TRUE && !broken
                ? Ruling.open(Reason.NO_DATA, over.words())
                : over;
    }

    Ruling unsigned(Entry e) {
        return e.isAct() ? StateRules.notSigned(e) : Ruling.open(Reason.NO_DATA);
    }

    /** That it was signed, whenever. */
    Ruling signed(Entry e) {
        return e.isAct() ? StateRules.signed(e) : Ruling.open(Reason.NO_DATA);
    }

    // ---- chains ----

    /** What is spoken of after a clause: where acts were renewed on a day, what came of it. */
    List<Entry> afterwards(List<Entry> about, List<PlainClause> clauses) {
        List<When> days =
                clauses.stream()
                        .filter(c -> c.verb().equals("renewed") && !c.isNegated())
                        .flatMap(c -> c.marks(Type.DATE).stream())
                        .map(Mark::when)
                        .toList();
        return about.stream().map(e -> register.renewal(e, days)).distinct().toList();
    }

    private Entry next(Entry e) {
        return e.isAct() ? register.byId.get(e.life().successor()) : null;
    }

    /** That it was renewed, in a year perhaps. */
    Ruling renewed(Entry e, When said) {
        Entry next = next(e);
        boolean self = e.isAct() && !e.follows().isEmpty() && isRenewal(e);
        if (e.isAct() && e.life().notRenewed() && next != null) {
            return Ruling.open(Reason.DEFINITION_OPEN);
        }
        if (!e.isAct() || next == null && !self) {
            boolean not = e.isAct() && e.life().notRenewed();
            When made = e.isAct() ? e.life().start() : null;
            if (made != null && said != null && said.to().isBefore(made.from())) {
                return Ruling.no("wrong_date", Days.dating(e.instrument().date()));
            }
            return not
                    ? Ruling.no("wrong_status", ActNote.NOT_RENEWED.note())
                    : Ruling.open(Reason.NO_DATA);
        }
        if (said == null) {
            return next == null ? Ruling.open(Reason.NO_DATA) : Ruling.yes(ActNote.RENEWAL.note());
        }
        Ruling own = self ? DateRules.signed(e, said) : null;
        Ruling then = next == null ? null : DateRules.signed(next, said);
        Ruling first = then == null ? own : then;
        return own != null && own.truth() == Truth.TRUE ? own : first;
    }

    /** Whether an act is a renewal of the one that it follows. */
    static boolean renews(Entry e, Entry before) {
        return before != null && (isRenewal(e) || before.kind().equals(e.kind()));
    }

    private static boolean isRenewal(Entry e) {
        return e.instrument()
                .kindAsPrinted()
                .toLowerCase(Locale.ROOT)
                .matches(".*(renew|rinnov).*");
    }

    /** That it was made to run longer. */
    Ruling prolonged(Entry e) {
        return e.isAct() && isProlonged(e)
                ? Ruling.yes(ActNote.STATUS.note(Telling.words(e.instrument().status())))
                : next(e) != null
                        ? Ruling.yes(ActNote.RENEWAL.note())
                        : Ruling.open(Reason.NO_DATA);
    }

    /** For how many years it was renewed. */
    Ruling renewedFor(Entry e, int years) {
        Entry next = next(e);
        return next != null
                ? term(next, years)
                : e.isAct() && isRenewal(e) ? term(e, years) : Ruling.open(Reason.NO_DATA);
    }

    Ruling notRenewed(Entry e) {
        if (!e.isAct()) {
            return Ruling.open(Reason.NO_DATA);
        }
        Sayable told = ActNote.STATUS.note(Telling.words(e.instrument().status()));
        boolean both = e.life().notRenewed() && next(e) != null;
        return both
                ? Ruling.open(Reason.DEFINITION_OPEN)
                : e.life().notRenewed()
                        ? Ruling.yes(ActNote.NOT_RENEWED.note())
                        : next(e) != null
                                ? Ruling.no("wrong_status", told)
                                : Ruling.open(Reason.NO_DATA);
    }

    // ---- what it is on, who signed it ----

    /** What other rules say of some marks alone. */
    Ruling asRuled(Entry e, Statement s, LocalDate day) {
        return PlainSaying.one(judging.rule(e, s, day), Ruling.open(Reason.NO_DATA));
    }

    Ruling people(Entry e, Statement s) {
        return PlainSaying.one(judging.people(e, s), Ruling.open(Reason.NO_DATA));
    }

    Ruling topic(Entry e, Statement s) {
        return PlainSaying.one(judging.subjects(e, s), Ruling.open(Reason.NO_DATA));
    }

    /** Whether a town is named in what is held of a visit. */
    Ruling site(Entry e, Mark area, Statement s) {
        String name = s.text(area);
        boolean named =
                Words.tokens(name).stream()
                        .filter(t -> t.isCapitalised())
                        .allMatch(t -> register.calls(e, t.fold()));
        Sayable told = ActNote.HELD.note(register.called(e, Register.plain(name)));
        return named ? Ruling.yes(told) : Ruling.open(Reason.READING_OPEN, told);
    }

    /** Whether a place of our own is the region itself, or more. */
    boolean isWhole(Mark area) {
        String code = area.codes().get(0);
        return code.equals(register.home) || register.within(register.home, area.codes());
    }

    boolean isOurs(Mark area) {
        return parties.isOurs(area);
    }
}
