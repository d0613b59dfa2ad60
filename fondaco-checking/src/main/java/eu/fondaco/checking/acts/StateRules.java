// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Lifecycle.State;
import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How an act is said to stand: signed or not, in force, expired, renewed, for how long. */
final class StateRules {

    /** Words beside a number of years that make it a term. */
    private static final Set<String> LASTING =
            Set.of(
                    "for",
                    "term",
                    "terms",
                    "long",
                    "lasts",
                    "lasting",
                    "span",
                    "was",
                    "were",
                    "is",
                    "per",
                    "durata",
                    "dura",
                    "durano",
                    "durera",
                    "valere",
                    "altri",
                    "another",
                    "era",
                    "life",
                    "gave",
                    "vita",
                    "validita",
                    "vale",
                    "valgono",
                    "valido",
                    "valida",
                    "valid",
                    "good",
                    "diede");

    private static final Set<String> MORE =
            Set.of("another", "more", "further", "altri", "altre", "ulteriori", "ancora");

    /** How many tokens before an end may say that it only might have come. */
    private static final int SUPPOSED = 3;

    /** The doubt of an end by somebody of whom the register doesn't tell. */
    static final String WHO = "ender";

    /** The doubt of how long an act lasted that was broken off. */
    static final String LASTED = "lasted";

    private final Register register;
    private final Times times;
    private final Quitting quitting;

    StateRules(Register register) {
        this.register = register;
        this.times = new Times(register);
        this.quitting = new Quitting(register);
    }

    List<Ruling> rule(Entry e, Statement s, LocalDate day) {
        List<Ruling> out = new ArrayList<>();
        if (e.treaty() != null) {
            treaty(e, s, day, out);
        }
        if (e.strategy() != null) {
            int years = e.strategy().period().lastYear() - e.strategy().period().firstYear() + 1;
            for (Mark t : s.of(Type.TERM)) {
                Sayable told = ActNote.RUNS_OVER.note(e.strategy().period());
                out.add(
                        t.number() == years
                                ? Ruling.yes(told).on(t)
                                : Ruling.no("wrong_date", told).on(t));
            }
        }
        if (!e.isAct()) {
            return out;
        }
        boolean dated = s.has(Type.DATE);
        standing(e, s, day, out);
        boolean over = s.says("expired") && !s.says("renewed", "live", "until") && !isAhead(s);
        if (over || s.says("terminated")) {
            Ruling ended = isFirstTerm(e, s) ? firstTerm(e, day) : ended(e, day, s);
            out.add(ended.on(s.cues("expired", "terminated")));
        }
        if (s.says("notrenewed")) {
            out.add(notRenewed(e, day).on(s.cues("notrenewed")));
        } else if (s.says("renewed") || tellsRenewal(s)) {
            out.add(renewed(e, dated, isAfterEnd(s)).on(s.cues("renewed")));
        }
        if (s.says("renewed")) {
            s.of(Type.EVERY).forEach(m -> out.add(rhythm(e, m.number()).on(m)));
        }
        boolean promised = FollowUps.isHeld(e) && FollowUps.tells(s);
        if (s.says("tosign") && !dated && e.life().notSigned()) {
            out.add(Ruling.yes(Label.of(status(e))).on(s.cues("tosign")));
        }
        if (s.says("notsigned") && !promised) {
            out.add(notSigned(e, s).on(s.cues("notsigned")));
        } else if (s.says("signed") && (!dated || e.life().notSigned() && isAfterPlan(s))) {
            Ruling done = signed(e);
            boolean denied = done.truth() == Ruling.Truth.FALSE && isDenied(s);
            out.add((denied ? done.loose("denied") : done).on(s.cues("signed")));
        }
        if (s.says("follows")) {
            out.add(new Replaced(register).rule(e, s).on(s.cues("follows")));
        }
        terms(e, s, day, out);
        return out;
    }

    /** Whether it is said to stand, and without end. */
    private static void standing(Entry e, Statement s, LocalDate day, List<Ruling> out) {
        if (s.says("live")) {
            out.add(live(e, day).on(s.cues("live")));
        }
        boolean ends = s.says("expired", "until", "terminated");
        boolean denied = s.cues("force").stream().allMatch(m -> isNoLonger(s, m));
        if (s.says("force") && !denied && !ends && e.life().on(day) == State.ENDED) {
            Ruling over = Ruling.no("wrong_status", Label.of(status(e)));
            out.add(over.loose("force").on(s.cues("force")));
        }
        if (s.says("noterm")) {
            out.add(noTerm(e).on(s.cues("noterm")));
        }
    }

    /** Whether that is denied which a mark stands for: "nothing is in force any longer". */
    static boolean isNoLonger(Statement s, Mark said) {
        return s.all().stream()
                .filter(m -> m.is(Type.NEGATION) || m.is(Type.CUE, "out"))
                .anyMatch(m -> m.to() <= said.from());
    }

    /** For how many years it is said to run, or how many years old to be. */
    private void terms(Entry e, Statement s, LocalDate day, List<Ruling> out) {
        Entry next = s.says("renewed") ? register.byId.get(e.life().successor()) : null;
        for (Mark t : s.of(Type.TERM)) {
            String age = age(s, t);
            Ruling lasts =
                    age.isEmpty()
                            ? term(next != null ? next : e, s, t, day)
                            : aged(e, t.number(), age.equals("older"), day);
            boolean plain = age.isEmpty() && !lasts.doubt().equals(LASTED);
            lasts = plain ? times.instead(lasts, e, s, t, day) : lasts;
            List<Mark> ahead = Lasting.ahead(register, s, t);
            out.add(lasts.on(t).on(s.cues("aged", "older")).on(ahead));
        }
    }

    /** Whether the end is told to be so far ahead. */
    private boolean isAhead(Statement s) {
        return s.marks().stream()
                .filter(m -> m.is(Type.TERM) || m.is(Type.SPAN))
                .anyMatch(m -> !Lasting.ahead(register, s, m).isEmpty());
    }

    /** Whether a renewal is told after the end: "ran out in May and was renewed". */
    private static boolean isAfterEnd(Statement s) {
        Mark end = s.first("expired");
        return end != null
                && !isDenied(s)
                && s.of(Type.DATE).size() == 1
                && s.of(Type.DATE).get(0).from() >= end.to()
                && s.cues("renewed").stream()
                        .anyMatch(r -> r.from() >= s.of(Type.DATE).get(0).to());
    }

    /** Whether its sentence denies something: "… signed? No", "una firma non l'ha avuta". */
    private static boolean isDenied(Statement s) {
        return s.all().stream().anyMatch(m -> m.is(Type.NEGATION));
    }

    /** Whether a signing is told after the plan of it: "was due in May, then was signed". */
    private static boolean isAfterPlan(Statement s) {
        Mark plan = s.first("planned");
        Mark signed = s.first("signed");
        return plan != null && signed.from() > plan.from();
    }

    /** How often an act renews itself, where the register says so: "every two years". */
    private Ruling rhythm(Entry e, int years) {
        String is = e.instrument().kindAsPrinted();
        int every = register.every(is + " " + status(e));
        Sayable told = ActNote.CALLED.note(Telling.kind(e.instrument()));
        return every == 0
                ? Ruling.open(Reason.NO_DATA, told)
                : every == years ? Ruling.yes(told) : Ruling.no("wrong_date", told);
    }

    /** Whether an act is said to have had a renewal: "of that act there was a renewal". */
    private static boolean tellsRenewal(Statement s) {
        List<Mark> kinds = s.of(Type.KIND);
        return kinds.size() == 2
                && s.of(Type.DATE).isEmpty()
                && !kinds.get(0).value().equals("renewal")
                && kinds.get(1).value().equals("renewal")
                && kinds.get(1).from() - kinds.get(0).to() > 2;
    }

    /** Whether one side broke an act off. */
    static boolean isBroken(Entry e) {
        return Lifecycle.isBroken(status(e));
    }

    private static String status(Entry e) {
        return e.instrument().status();
    }

    /** How an act stands on a day, or that it was made only later. */
    static Sayable standing(Entry e, LocalDate day) {
        boolean later = e.life().start() != null && e.life().start().from().isAfter(day);
        return later
                ? ActNote.ONLY_SIGNED.note(Telling.on(e.life().start()))
                : ActNote.STATUS_ON.note(Days.on(PartialDate.of(day)), Telling.words(status(e)));
    }

    /** Whether an act stands on a day. */
    static Ruling live(Entry e, LocalDate day) {
        State state = e.life().on(day);
        Sayable told = standing(e, day);
        return switch (state) {
            case LIVE -> Ruling.yes(told);
            case UNKNOWN -> Ruling.open(Reason.NO_DATA, told);
            default -> Ruling.no("wrong_status", told);
        };
    }

    /** Whether an act that was prolonged is said to have come to the end of its first term. */
    private static boolean isFirstTerm(Entry e, Statement s) {
        When first = e.life().firstEnd();
        return first != null && s.has(Type.TERM);
    }

    private static Ruling firstTerm(Entry e, LocalDate day) {
        Sayable told = ActNote.STATUS.note(Telling.words(status(e)));
        boolean over = e.life().firstEnd().to().isBefore(day);
        return over ? Ruling.yes(told) : Ruling.open(Reason.DEFINITION_OPEN, told);
    }

    private Ruling ended(Entry e, LocalDate day, Statement s) {
        boolean broken = s.says("terminated");
        State state = e.life().on(day);
        Sayable told = standing(e, day);
        boolean terminated = isBroken(e);
        Ruling quit = terminated ? quitting.rule(e, s) : null;
        boolean holds = quit != null && quit.truth() == Ruling.Truth.TRUE;
        if (quit != null && !holds) {
            return quit;
        }
        if (state == State.LIVE && isOfOld(e, s)) {
            return Ruling.yes(told).loose("old");
        }
        if (state == State.ENDED && quit == null && quitting.isTold(s)) {
            return Ruling.yes(told).loose(WHO);
        }
        if (state == State.ENDED) {
            return broken && !terminated ? Ruling.yes(told).loose("broken") : Ruling.yes(told);
        }
        Ruling no = Ruling.no("wrong_status", told);
        return state == State.UNKNOWN
                ? Ruling.open(Reason.NO_DATA, told)
                : isSupposed(s) ? no.loose("supposed") : no;
    }

    /**
     * Whether an end is told of another time than that of the text or as what might have been: "had
     * run out", "would have lapsed".
     */
    private boolean isSupposed(Statement s) {
        Mark cue = s.first("expired");
        int from = cue == null ? s.from() : Math.max(0, cue.from() - SUPPOSED);
        int to = cue == null ? s.from() : cue.to();
        return s.sentence().subList(from, to).stream().anyMatch(t -> register.says(t, "supposing"));
    }

    /**
     * Whether what is told to be over is the act before the one meant, as one that stands may well
     * have: "four months after the old text had lapsed".
     */
    private boolean isOfOld(Entry e, Statement s) {
        Mark cue = s.first("expired");
        return cue != null
                && !e.follows().isEmpty()
                && s.sentence().subList(Math.min(s.from(), cue.from()), cue.from()).stream()
                        .anyMatch(t -> register.says(t, "formerly"));
    }

    /** Whether an act has no end. */
    static Ruling noTerm(Entry e) {
        Sayable told = ActNote.STATUS.note(Telling.words(status(e)));
        if (e.life().end() != null) {
            return Ruling.no("wrong_date", told);
        }
        return e.life().live() && e.life().term() == 0
                ? Ruling.yes(told)
                : Ruling.open(Reason.NO_DATA, told);
    }

    private Ruling renewed(Entry e, boolean dated, boolean over) {
        Lifecycle life = e.life();
        boolean self = !e.follows().isEmpty();
        boolean extended =
                status(e).contains("extended")
                        || status(e).contains("tacit")
                        || status(e).contains("prorogat");
        if (self && life.notRenewed() && !dated) {
            return Ruling.yes(Label.of(status(e))).loose("self");
        }
        if (self && life.notRenewed() && over) {
            return Ruling.no("wrong_status", ActNote.NOT_RENEWED.note());
        }
        if (self || !life.successor().isEmpty() || extended) {
            return Ruling.yes(ActNote.RENEWAL.note());
        }
        return life.notRenewed()
                ? Ruling.no("wrong_status", ActNote.NOT_RENEWED.note())
                : Ruling.open(Reason.NO_DATA);
    }

    private static Ruling notRenewed(Entry e, LocalDate day) {
        if (e.life().notRenewed()) {
            return Ruling.yes(ActNote.NOT_RENEWED.note());
        }
        boolean went =
                !e.life().successor().isEmpty()
                        || status(e).contains("extended")
                        || e.life().live() && e.life().on(day) == State.LIVE;
        Ruling no = Ruling.no("wrong_status", ActNote.STATUS.note(Telling.words(status(e))));
        boolean old = !e.follows().isEmpty() && e.life().successor().isEmpty();
        return went ? old ? no.loose("old") : no : Ruling.open(Reason.NO_DATA);
    }

    /** Whether it wasn't signed; what never came about may be something that it promised. */
    private static Ruling notSigned(Entry e, Statement s) {
        boolean promised = s.has(Type.THING) && !s.has(Type.KIND);
        Ruling r = notSigned(e);
        boolean who = s.has(Type.BODY) || s.has(Type.NAME) || s.has(Type.PERSON);
        boolean since = s.has(Type.TERM) || s.has(Type.SPAN);
        boolean some = who || since || !s.has(Type.KIND);
        boolean other = r.truth() == Ruling.Truth.FALSE && some;
        return promised ? r.loose("promised") : other ? r.loose("who") : r;
    }

    private static Sayable signedOn(Entry e) {
        PartialDate date = e.instrument().date();
        return date.isKnown() ? ActNote.SIGNED_THEN.note(Days.on(date)) : ActNote.SIGNED.note();
    }

    /** Whether an act was never signed. */
    static Ruling notSigned(Entry e) {
        if (e.life().notSigned()) {
            return Ruling.yes(ActNote.NOT_SIGNED.note(status(e)));
        }
        return e.life().unsure()
                ? Ruling.open(Reason.NO_DATA)
                : Ruling.no("wrong_status", signedOn(e));
    }

    /** Whether an act was signed. */
    static Ruling signed(Entry e) {
        if (e.life().notSigned()) {
            return Ruling.no("wrong_status", ActNote.NOT_SIGNED.note(status(e)));
        }
        return e.life().unsure()
                ? Ruling.open(Reason.NO_DATA, ActNote.UNREPORTED.note())
                : Ruling.yes(signedOn(e));
    }

    /** The word that makes a number of years an age: "is over ten years old"; empty for none. */
    private static String age(Statement s, Mark term) {
        return s.marks().stream()
                .filter(m -> m.is(Type.CUE, "aged") || m.is(Type.CUE, "older"))
                .filter(m -> m.to() == term.from() || m.from() == term.to())
                .map(Mark::value)
                .sorted()
                .reduce("", (a, b) -> b);
    }

    /** Whether an act is so many years old on a day, or older. */
    private static Ruling aged(Entry e, int years, boolean older, LocalDate day) {
        When start = e.life().start();
        if (start == null || e.life().notSigned() || e.life().unsure()) {
            return Ruling.open(Reason.NO_DATA);
        }
        Sayable told = Days.dating(e.instrument().date());
        int most = Period.between(start.from(), day).getYears();
        int least = Period.between(start.to(), day).getYears();
        if (older) {
            return least >= years
                    ? Ruling.yes(told)
                    : most < years
                            ? Ruling.no("wrong_date", told)
                            : Ruling.open(Reason.TOO_COARSE, told);
        }
        return least == years && most == years
                ? Ruling.yes(told)
                : years < least || years > most
                        ? Ruling.no("wrong_date", told)
                        : Ruling.open(Reason.TOO_COARSE, told);
    }

    /**
     * A number of years is the term where it stands with an act or is said to last; else it may
     * count anything: years left, years since.
     */
    private boolean isTerm(Statement s, Mark t) {
        boolean more = !s.says("renewed") && isMore(s, t);
        boolean lasts = false;
        for (int i = Math.max(0, t.from() - 2); i <= Math.min(t.to() + 1, s.to() - 1); i++) {
            boolean beside = i < t.from() || i >= t.to();
            lasts |= beside && LASTING.contains(s.sentence().get(i).fold());
        }
        boolean adjective = t.to() - t.from() == 1 && s.has(Type.KIND);
        return lasts && !more
                || Lasting.of(register, s, t) == Lasting.WHOLE
                || adjective
                || s.of(Type.KIND).stream()
                        .anyMatch(k -> k.from() - t.to() <= 2 && t.from() - k.to() <= 2);
    }

    /** Whether a number of years is what is left or added: "for another two years". */
    private static boolean isMore(Statement s, Mark t) {
        return t.from() > s.from() && MORE.contains(s.sentence().get(t.from() - 1).fold());
    }

    /** Whether a number of years is what is left of a term: "for another two years". */
    private boolean isLeft(Statement s, Mark t) {
        boolean renewal = s.says("renewed") || s.isAbout("renewal");
        return !renewal && (isMore(s, t) || Lasting.of(register, s, t) == Lasting.LEFT);
    }

    /** Whether about so many years are left to the end of an act. */
    private Ruling left(When end, Statement s, Mark said, LocalDate day) {
        Sayable told = ActNote.RUNS_TO.note(Telling.to(end));
        int years = said.number();
        int months = (int) Period.between(day, end.to()).toTotalMonths();
        boolean less = times.isSaid(s, said, "less");
        if (less || times.isSaid(s, said, "more")) {
            int least = (less ? years - 1 : years) * 12;
            return months >= least && months < least + 12
                    ? Ruling.yes(told)
                    : Ruling.no("wrong_date", told).loose("left");
        }
        if (months >= years * 12 - 4 && months < years * 12 + 12) {
            Ruling about = Ruling.yes(told);
            return months <= years * 12 + 4 ? about : about.loose("left");
        }
        return Ruling.no("wrong_date", told).loose("left");
    }

    /**
     * Whether a number of years is only about right, as a term never is: "for almost two years" is
     * how long something has been so.
     */
    private boolean isAbout(Statement s, Mark t) {
        return t.from() > s.from() && register.says(s.sentence().get(t.from() - 1), "about");
    }

    /** Whether it tells how long an act was there in the end: "lasted", "its full term". */
    private boolean isLasting(Statement s) {
        return register.tells(s, "lasted");
    }

    private Ruling term(Entry e, Statement s, Mark said, LocalDate day) {
        int years = said.number();
        int term = e.life().term();
        if (isLeft(s, said) && e.life().on(day) == State.LIVE && e.life().end() != null) {
            Ruling left = left(e.life().end(), s, said, day);
            boolean made = left.truth() != Ruling.Truth.TRUE && term == years;
            return made ? Ruling.yes(ActNote.TERM.note(term)).loose("left") : left;
        }
        if (term == 0) {
            return Ruling.open(Reason.NO_DATA);
        }
        Sayable told = ActNote.TERM.note(term);
        if (e.life().prolonged() > 0 && term != years) {
            Sayable more = ActNote.ALSO.note(told, status(e));
            Ruling longer =
                    e.life().prolonged() == years
                            ? Ruling.yes(more)
                            : Ruling.no("wrong_date", more).loose("prolonged");
            return s.says("renewed") ? longer : longer.loose("prolonged");
        }
        if (term == years && isBroken(e) && isLasting(s)) {
            return Ruling.yes(told).loose(LASTED);
        }
        return term == years
                ? Ruling.yes(told)
                : isTerm(s, said) && !isAbout(s, said)
                        ? Ruling.no("wrong_date", told)
                        : Ruling.no("wrong_date", told).loose("term");
    }

    private void treaty(Entry e, Statement s, LocalDate day, List<Ruling> out) {
        boolean denied = s.says("expired");
        if (!denied && !s.says("live") || s.has(Type.DATE)) {
            return;
        }
        When force = When.of(e.treaty().inForce());
        Sayable told = DateRules.noted(DateRules.force(e.treaty()), e.treaty());
        boolean not = e.treaty().note().toLowerCase(Locale.ROOT).contains("not in force");
        boolean yet = force != null && !force.to().isAfter(day);
        Ruling state =
                !yet && force == null && !not
                        ? Ruling.open(Reason.NO_DATA, told)
                        : yet != denied ? Ruling.yes(told) : Ruling.no("wrong_status", told);
        out.add(state.on(s.cues("expired", "live")));
    }
}
