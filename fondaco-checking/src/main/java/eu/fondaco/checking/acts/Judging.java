// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sets all that a statement says against one entry of the register. */
final class Judging {

    /** So many letters that two words begin with make them one word of two languages. */
    private static final int ALIKE = 6;

    /** The sort of doubt where several acts are spoken of at once. */
    static final String MIXED = "mixed";

    /** The sort of doubt of what is said and nothing answers. */
    static final String UNREAD = "unread";

    /** The sort of doubt where an item of a list isn't known. */
    static final String LIST = "list";

    /** The sort of doubt where a body is told by a name that is shorter than the one held. */
    static final String FULL = "full name";

    /** The kind of act of which each side is a town. */
    private static final String TWIN = "twinning";

    /** What the government of a region is called. */
    private static final Set<String> GOVERNING = Set.of("government", "region");

    private final Register register;
    private final Parties parties;
    private final DateRules dates;
    private final StateRules states;
    private final SpanRules spans;
    private final PeopleRules people;
    private final Incumbents incumbents;
    private final SubjectRules subjects;
    private final StrategyRules strategies;
    private final Ranks ranks;
    private final Denials denials;
    private final AreaKinds areaKinds;
    private final Standing standing;
    private final Venues venues;
    private final BodyNames names;

    Judging(Register register, Parties parties) {
        this.register = register;
        this.parties = parties;
        this.dates = new DateRules(register);
        this.states = new StateRules(register);
        this.spans = new SpanRules(register);
        this.people = new PeopleRules(register);
        this.incumbents = new Incumbents(register);
        this.subjects = new SubjectRules(register);
        this.standing = new Standing(register);
        this.venues = new Venues(register);
        this.areaKinds = new AreaKinds(register);
        this.names = new BodyNames(register, parties);
        this.denials = new Denials(register);
        this.ranks = new Ranks(register, parties);
        this.strategies = new StrategyRules(register);
    }

    /**
     * What the register of actors says of an office.
     *
     * @param spoken key of the person spoken of last, for a statement that names nobody
     * @param day on which "still in office" is meant
     */
    List<Ruling> tenure(Statement s, String spoken, LocalDate day) {
        return people.tenure(s, spoken, day);
    }

    /** What a strategy says of how many acts it wants; one more, open, on what none answers. */
    List<Ruling> goals(Entry plan, Statement s, Mark number) {
        List<Ruling> out = new ArrayList<>(strategies.goals(plan, s, number));
        Statement rest = s.without(out.stream().flatMap(r -> r.marks().stream()).toList());
        if (Items.isCounted(rest)) {
            out.addAll(subjects.rule(plan, rest));
        }
        List<Mark> unread = Coverage.unread(s, out);
        if (!unread.isEmpty()) {
            out.add(Ruling.doubt(UNREAD, Reason.READING_OPEN).on(unread));
        }
        return out;
    }

    /** What is said of people and offices alone. */
    List<Ruling> people(Entry e, Statement s) {
        return people.rule(e, s);
    }

    /** What is said of subjects and promises alone. */
    List<Ruling> subjects(Entry e, Statement s) {
        return subjects.rule(e, s);
    }

    /** One ruling for each thing said, in no order; one more, open, on what none answers. */
    List<Ruling> rule(Entry e, Statement s, LocalDate day) {
        List<Ruling> out = new ArrayList<>(beside(denials.turned(e, s, said(e, s, day))));
        if (isMixed(e, s, out) || isOrdinal(s, "") && !isPlaced(out)) {
            out.add(Ruling.doubt(MIXED, Reason.READING_OPEN));
        }
        List<Mark> unread = Coverage.unread(s, out);
        if (Coverage.isListUnread(s, register)) {
            out.add(Ruling.doubt(LIST, Reason.WORD_UNKNOWN).on(s.of(Type.TOPIC)));
        }
        if (!unread.isEmpty()) {
            out.add(Ruling.doubt(UNREAD, Reason.READING_OPEN).on(unread));
        }
        return out;
    }

    /**
     * The same with a place that is wrong left open where another one named is right: of ours only
     * where that is ours, too.
     */
    private List<Ruling> beside(List<Ruling> rulings) {
        List<Ruling> right =
                rulings.stream().filter(r -> r.truth() == Truth.TRUE && isOfPlace(r)).toList();
        return rulings.stream().map(r -> isBeside(r, right) ? r.loose("beside") : r).toList();
    }

    private boolean isBeside(Ruling r, List<Ruling> right) {
        return r.truth() == Truth.FALSE
                && isOfPlace(r)
                && right.stream().anyMatch(o -> !isOurs(r) || isOurs(o));
    }

    private boolean isOurs(Ruling r) {
        return r.marks().stream().anyMatch(m -> register.isHome(m.codes().get(0)));
    }

    private static boolean isOfPlace(Ruling r) {
        return r.slip().equals("wrong_party") && isArea(r) || r.slip().isEmpty() && isArea(r);
    }

    private static boolean isArea(Ruling r) {
        return r.marks().stream().allMatch(m -> m.is(Type.AREA)) && !r.marks().isEmpty();
    }

    private List<Ruling> said(Entry e, Statement s, LocalDate day) {
        List<Ruling> out = new ArrayList<>();
        out.addAll(dates.rule(e, s, day));
        out.addAll(states.rule(e, s, day));
        standing.rule(e, s, day).ifPresent(out::add);
        venues.rule(e, s).ifPresent(out::add);
        out.addAll(spans.rule(e, s, day));
        out.addAll(people.rule(e, s));
        incumbents.rule(e, s, day).ifPresent(out::add);
        out.addAll(subjects.rule(e, s));
        out.addAll(FollowUps.rule(e, s, day));
        out.addAll(strategies.rule(e, s));
        OutcomeRules.rule(e, s, t -> register.says(t, "occurring"), out);
        kind(e, s, out);
        places(e, s, out);
        out.addAll(areaKinds.rule(e, s));
        bodies(e, s, out);
        List<Ruling> placed = ranks.rule(e, s, day);
        out.addAll(placed);
        if (placed.isEmpty() && isAlone(s) || isOrdinal(s, "scope")) {
            out.add(Ruling.doubt("alone", Reason.READING_OPEN));
        }
        return out;
    }

    /** Whether the place that it gives an act among others is answered. */
    private static boolean isPlaced(List<Ruling> rulings) {
        return rulings.stream()
                .flatMap(r -> r.marks().stream())
                .anyMatch(m -> m.is(Type.CUE, "ordinal"));
    }

    /** Whether it says that there is no other, which nothing here decides. */
    private static boolean isAlone(Statement s) {
        return s.says("only") && !s.says("scope", "target");
    }

    /** Whether it says something of several acts, or counts what isn't held. */
    private boolean isMixed(Entry e, Statement s, List<Ruling> told) {
        List<Mark> denied = denials.denied(s, Type.KIND);
        long kinds =
                s.of(Type.KIND).stream()
                        .filter(k -> Whole.isKind(k) && !denied.contains(k))
                        .map(Mark::value)
                        .distinct()
                        .count();
        boolean numbered =
                s.of(Type.NUMBER).stream()
                                .anyMatch(
                                        n ->
                                                n.number() != 1
                                                        && !isCounted(told, n)
                                                        && !SubjectRules.countsSubjects(s, n)
                                                        && !isSpan(s, n))
                        && !s.has(Type.THING)
                        && e.strategy() == null
                        && !(e.activity() != null && s.has(Type.TOPIC));
        boolean visit =
                s.says("visit")
                        && e.isAct()
                        && !s.says("signed", "renewed")
                        && !(s.has(Type.EVERY) && Items.counts(s));
        boolean several = s.of(Type.KIND).size() > 1 && s.of(Type.DATE).size() > 1;
        boolean other =
                e.treaty() != null
                        && (s.has(Type.NAME)
                                || s.of(Type.TOPIC).stream()
                                        .anyMatch(m -> !register.calls(e.treaty(), m))
                                || s.has(Type.THING)
                                || s.says("promise")
                                || s.of(Type.BODY).stream()
                                        .anyMatch(b -> !b.value().equals("union")));
        boolean unnamed =
                e.strategy() != null
                        && s.of(Type.BODY).stream()
                                .anyMatch(
                                        b ->
                                                b.value().equals("government")
                                                        || b.value().equals("state"));
        return kinds > 1 || unnamed || numbered || visit || several || other || s.says("both");
    }

    /** Whether a number is answered with what it counts. */
    private static boolean isCounted(List<Ruling> told, Mark number) {
        return told.stream()
                .filter(r -> r.truth() != Truth.OPEN && r.marks().contains(number))
                .anyMatch(r -> r.marks().stream().anyMatch(m -> m.is(Type.TOPIC)));
    }

    /** Whether a number counts months or years that passed: "half a year after taking office". */
    private boolean isSpan(Statement s, Mark n) {
        return n.to() < s.to() && register.says(s.sentence().get(n.to()), "unit");
    }

    /** Whether an act is told by its place among others: "the second memorandum". */
    private static boolean isOrdinal(Statement s, String of) {
        return s.marks().stream()
                .filter(m -> m.is(Type.CUE, "ordinal"))
                .anyMatch(
                        o ->
                                s.marks().stream()
                                        .anyMatch(
                                                k ->
                                                        (of.isEmpty()
                                                                        ? k.is(Type.KIND)
                                                                        : k.is(Type.CUE, of))
                                                                && Math.abs(k.from() - o.to())
                                                                        <= 4));
    }

    /** Whether an act is of the kind that it is called. */
    void kind(Entry e, Statement s, List<Ruling> out) {
        if (!e.isAct()) {
            return;
        }
        List<Mark> denied = denials.denied(s, Type.KIND);
        Statement own = s.of(Type.KIND).size() > 1 ? s.without(denied) : s;
        List<String> said =
                own.of(Type.KIND).stream()
                        .filter(Whole::isKind)
                        .map(Mark::value)
                        .distinct()
                        .toList();
        boolean also =
                s.isAbout(e.kind())
                        && !said.contains(e.kind())
                        && denied.stream().noneMatch(m -> m.value().equals(e.kind()));
        if (said.size() > 1 || also && !said.isEmpty()) {
            out.add(Ruling.open(Reason.READING_OPEN).on(s.of(Type.KIND)));
        } else if (said.size() == 1) {
            String is = e.instrument().kindAsPrinted();
            Ruling kind =
                    said.get(0).equals(e.kind()) || isPrinted(own, is)
                            ? Ruling.yes(ActNote.CALLED.note(Telling.kind(e.instrument())))
                            : Ruling.no(
                                    "wrong_kind", ActNote.IS_A.note(Telling.kind(e.instrument())));
            boolean loose =
                    kind.truth() == Truth.FALSE
                            && s.of(Type.KIND).stream()
                                    .allMatch(
                                            m ->
                                                    register.says(
                                                            s.sentence().get(m.from()), "loosely"));
            List<Mark> on = new ArrayList<>(s.of(Type.KIND));
            on.addAll(own == s ? List.of() : denied);
            out.add((loose ? kind.loose("loosely") : kind).on(on.stream().distinct().toList()));
        }
    }

    /**
     * Whether a word for the kind stands in what an act calls itself, beside another; also in
     * another language, "protocollo" for "protocol", where they begin alike.
     */
    static boolean isPrinted(Statement s, String printed) {
        List<String> own = List.of(printed.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        return s.of(Type.KIND).stream()
                .anyMatch(
                        m ->
                                s.sentence().subList(m.from(), m.to()).stream()
                                        .filter(Token::isWord)
                                        .map(t -> t.text().toLowerCase(Locale.ROOT))
                                        .allMatch(t -> own.stream().anyMatch(o -> isAlike(t, o))));
    }

    private static boolean isAlike(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return one.equals(other) || same >= ALIKE;
    }

    private void places(Entry e, Statement s, List<Ruling> out) {
        if (e.strategy() != null) {
            return;
        }
        for (Mark m : s.of(Type.AREA)) {
            own(e, s, m).ifPresent(out::add);
            boolean continent = e.treaty() != null && Weighing.isGroup(m.codes().get(0));
            if (parties.isOurs(m) || continent) {
                continue;
            }
            boolean fits =
                    e.areas().stream().anyMatch(a -> register.within(a, m.codes()))
                            || m.codes().stream().anyMatch(c -> register.within(c, e.areas()));
            String who =
                    e.isAct()
                            ? String.join(", ", e.instrument().partnerParties())
                            : String.join(", ", e.areas());
            Ruling side =
                    fits
                            ? Ruling.yes(ActNote.OTHER_SIDE.note(who))
                            : Ruling.no("wrong_party", ActNote.OTHER_SIDE.note(who));
            boolean town = m.is(Type.AREA, "town") && !e.areas().containsAll(m.codes());
            out.add((town ? side.loose("town") : side).on(m));
        }
    }

    /** A place of our own region, told as whose act it is, where the register names another. */
    private Optional<Ruling> own(Entry e, Statement s, Mark m) {
        String code = m.codes().get(0);
        List<String> ours =
                e.isAct()
                        ? e.instrument().ourAreas().stream().filter(a -> !isWhole(a)).toList()
                        : List.of();
        boolean where =
                m.from() > s.from() && register.says(s.sentence().get(m.from() - 1), "locative");
        if (ours.isEmpty() || !register.isHome(code) || isWhole(code) || where) {
            return Optional.empty();
        }
        boolean fits =
                ours.stream().anyMatch(a -> register.within(a, m.codes()))
                        || m.codes().stream().anyMatch(c -> register.within(c, ours));
        String who = String.join(", ", e.instrument().ourParties());
        if (fits && register.isOtherTown(code, s.text(m), e.instrument().ourParties())) {
            return Optional.of(Ruling.doubt(FULL, Reason.NO_DATA).on(m));
        }
        Ruling side =
                fits
                        ? Ruling.yes(ActNote.OUR_SIDE.note(who))
                        : Ruling.no("wrong_party", ActNote.OUR_SIDE.note(who));
        boolean twin =
                e.kind().equals(TWIN)
                        && s.of(Type.KIND).stream().anyMatch(k -> k.value().equals(TWIN));
        return Optional.of((fits || twin ? side : side.loose("own")).on(m));
    }

    /** Whether an area is the whole region, or more. */
    private boolean isWhole(String code) {
        return code.equals(register.home) || register.within(register.home, List.of(code));
    }

    private void bodies(Entry e, Statement s, List<Ruling> out) {
        if (e.strategy() != null) {
            for (Mark m : s.of(Type.BODY)) {
                if (!s.says("approved") && !isBy(s, m)) {
                    continue;
                }
                out.add(approver(e, s, m).on(m).on(s.cues("approved")));
            }
        }
        if (e.activity() != null) {
            hosts(e, s, out);
        }
        if (e.strategy() != null || e.activity() != null) {
            return;
        }
        for (Mark m : s.marks()) {
            if (parties.isParty(m) && !s.isHeaded(m)) {
                out.add(party(e, s, m).on(m));
            }
        }
    }

    /** Whether it is who something is told to be by: "decided by the Council". */
    private boolean isBy(Statement s, Mark body) {
        int i = body.from() - 1;
        while (i > s.from() && Parties.ARTICLES.contains(s.sentence().get(i).fold())) {
            i--;
        }
        return i > s.from() && !s.says("charge") && register.says(s.sentence().get(i), "byword");
    }

    /** Whether a body approved a strategy. */
    private Ruling approver(Entry e, Statement s, Mark m) {
        String who = e.strategy().body();
        Set<String> types = register.types(who);
        boolean alike =
                types.contains(m.value())
                        || GOVERNING.contains(m.value())
                                && types.stream().anyMatch(GOVERNING::contains);
        Optional<Boolean> named = register.isOneBody(who, s.text(m));
        boolean same = named.orElse(alike);
        if (same) {
            return Ruling.yes(ActNote.APPROVED_BY.note(who));
        }
        return types.isEmpty() && named.isEmpty()
                ? Ruling.open(Reason.NO_DATA)
                : Ruling.no("wrong_party", ActNote.APPROVED_BY.note(who));
    }

    /** Whether a body is a party of an act. */
    Ruling party(Entry e, Statement s, Mark m) {
        boolean fits = parties.fits(e, m, s);
        String who =
                e.parties().isEmpty()
                        ? String.join(", ", e.areas())
                        : String.join(", ", e.parties().stream().map(Entry.Party::name).toList());
        String slip =
                m.value().equals("state") || m.value().equals("government")
                        ? "wrong_kind_of_area"
                        : "wrong_party";
        Ruling party =
                fits
                        ? Ruling.yes(ActNote.PARTIES.note(who))
                        : Ruling.no(slip, ActNote.PARTIES.note(who));
        boolean typed = e.parties().stream().noneMatch(p -> p.ours() && p.types().isEmpty());
        boolean sure = fits || typed || m.is(Type.NAME);
        if (fits && m.is(Type.BODY) && e.isAct()) {
            String about = names.differs(e, m, s);
            if (!about.isEmpty()) {
                return about.equals(FULL)
                        ? party.loose(FULL)
                        : Ruling.no("wrong_party", ActNote.PARTIES.note(who));
            }
        }
        return !sure
                ? party.loose("untyped")
                : fits && isOfOther(e, s, m) ? party.loose("ofOther") : party;
    }

    /**
     * Whether a body is told with a name that nothing held of the act has: "University of Corvia".
     */
    private boolean isOfOther(Entry e, Statement s, Mark body) {
        for (int i = body.to(); i < s.to() && i <= body.to() + 2; i++) {
            Token t = s.sentence().get(i);
            int at = i;
            if (s.marks().stream().anyMatch(m -> m.from() <= at && at < m.to())) {
                return false;
            }
            if (t.isWord() && t.isCapitalised()) {
                return !register.names(e, t.fold());
            }
            if (!register.says(t, "the")) {
                return false;
            }
        }
        return false;
    }

    /** A body that took part in a visit is one that the register names there. */
    private void hosts(Entry e, Statement s, List<Ruling> out) {
        String held = e.activity().description() + " " + e.activity().outcome();
        Set<String> told = register.types(held);
        for (Mark m : s.of(Type.BODY)) {
            if (!told.contains(m.value())) {
                out.add(Ruling.open(Reason.NO_DATA, ActNote.HELD.note(held)).on(m));
            }
        }
    }

    /** Whether it says more of an act than that there is one between these parties. */
    static boolean tells(Statement s) {
        boolean cue =
                s.marks().stream()
                        .anyMatch(
                                m ->
                                        m.is(Type.CUE)
                                                && !Set.of(
                                                                "scope",
                                                                "in",
                                                                "out",
                                                                "swap",
                                                                "stay",
                                                                "relation",
                                                                "vague")
                                                        .contains(m.value()));
        return cue
                || s.has(Type.DATE)
                || s.has(Type.TOPIC)
                || s.has(Type.TERM)
                || s.has(Type.SPAN)
                || s.has(Type.PERSON)
                || s.has(Type.THING)
                || s.has(Type.STRATEGY);
    }

    /** Whether some ruling says so, or would but for a doubt. */
    static boolean leans(List<Ruling> rulings, Truth truth) {
        return rulings.stream().anyMatch(r -> r.lean() == truth);
    }

    /** What several rulings come to: one that is excluded decides, then one that is open. */
    static Truth all(List<Ruling> rulings) {
        if (rulings.stream().anyMatch(r -> r.doubt().equals(MIXED))) {
            return Truth.OPEN;
        }
        if (rulings.stream().anyMatch(r -> r.truth() == Truth.FALSE)) {
            return Truth.FALSE;
        }
        boolean held = rulings.stream().anyMatch(r -> r.truth() == Truth.TRUE);
        boolean open = rulings.stream().anyMatch(r -> r.truth() == Truth.OPEN);
        return held && !open ? Truth.TRUE : Truth.OPEN;
    }
}
