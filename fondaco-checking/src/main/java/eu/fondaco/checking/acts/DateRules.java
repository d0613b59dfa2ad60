// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.DateKind;
import eu.fondaco.core.relation.Instrument;
import eu.fondaco.core.relation.Treaty;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Sayable;
import eu.fondaco.core.time.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The dates that a statement gives: of signing, of force, of the end, of a visit. */
final class DateRules {

    private static final Pattern PROVISIONAL =
            Pattern.compile("(?i)provisional\\w*[^.]*?(\\d{4}(?:-\\d{2}){0,2})");

    /** How a register tells that an act has no term. */
    private static final Pattern UNENDING =
            Pattern.compile(
                    "(?i)no term|without term|open-ended|indefinite|senza (?:scadenza|termine)"
                            + "|indeterminat");

    /** Words of a clause that no date of an entry is sure to belong to. */
    private static final Set<String> UNSURE = Set.of("", "unread", "renewed", "follows", "either");

    private final Register register;

    /** What a year may be the goal of, and not that of the whole strategy. */
    private static final Set<Mark.Type> MEASURED = Set.of(Type.THING, Type.NUMBER, Type.TOPIC);

    private final DateCues cues;
    private final Moments moments;
    private final Times times;

    DateRules(Register register) {
        this.register = register;
        this.cues = new DateCues(register);
        this.times = new Times(register);
        this.moments = new Moments(register);
    }

    List<Ruling> rule(Entry e, Statement s, LocalDate day) {
        List<Ruling> out = new ArrayList<>();
        for (Mark d : s.of(Type.DATE)) {
            if (e.strategy() != null && isPeriod(s, d)) {
                period(e, s, d).ifPresent(out::add);
                continue;
            }
            String cue = cues.of(s, d);
            if (!isOfOffice(e, s, cue) && !FollowUps.isSeen(e, s, d)) {
                out.add(date(e, s, d, cue, day));
            }
        }
        List<Ruling> told = ofOther(out);
        return told.stream()
                .map(r -> isReturn(e, s, r) ? r.loose("loose") : r)
                .map(r -> elsewhen(e, s, r, isTaken(s, r, told)))
                .map(r -> counted(e, s, r, day))
                .toList();
    }

    /** Whether a day is that of coming home from a visit, which isn't held. */
    private boolean isReturn(Entry e, Statement s, Ruling r) {
        boolean wrong = e.activity() != null && r.truth() == Ruling.Truth.FALSE;
        return wrong && register.tells(s, "homecoming");
    }

    /** What one date comes to, by the word that it belongs to. */
    private Ruling date(Entry e, Statement s, Mark d, String cue, LocalDate day) {
        Optional<Ruling> review = e.strategy() == null ? Optional.empty() : review(e, s, d);
        if (review.isPresent()) {
            return review.get().on(d);
        }
        if (isAim(e, s, d)) {
            return one(e, d.when(), "until").on(d).on(s.cues("until", "expired"));
        }
        boolean unread = cue.equals("unread");
        if (unread || e.isAct() && cue.isEmpty() && s.has(Type.THING)) {
            return one(e, d.when(), unread ? "" : cue).loose(unread ? "unread" : "thing").on(d);
        }
        if (e.isAct() && e.life().notSigned() && s.says("notsigned") && cue.isEmpty()) {
            return planned(e, d.when()).on(d);
        }
        if (e.isAct() && s.says("notrenewed") && (cue.isEmpty() || cue.equals("renewed"))) {
            return since(e, s, d).on(d);
        }
        if (isOver(e, s, d, cue)) {
            return since(e, s, d).on(d).on(words(s, cue));
        }
        if (isSince(e, s, d, cue)) {
            return signed(e, d.when()).on(d);
        }
        if (d.value().equals("inferred")) {
            return inferred(e, d.when(), cue, day).on(d).on(words(s, cue));
        }
        When first = e.isAct() ? e.life().firstEnd() : null;
        boolean over = Set.of("expired", "until").contains(cue) && s.has(Type.TERM);
        if (over && first != null && d.when().holds(first)) {
            return firstEnd(e, first).on(d).on(words(s, cue));
        }
        boolean unnamed = e.isAct() && cue.isEmpty();
        if (unnamed
                && s.has(Type.TERM)
                && e.life().end() != null
                && d.when().overlaps(e.life().end())) {
            return end(e, d.when(), false).on(d);
        }
        boolean bare = unnamed && !s.has(Type.KIND);
        boolean signer = s.of(Type.PERSON).stream().anyMatch(p -> e.persons().contains(p.value()));
        if (bare && !signer) {
            return one(e, d.when(), cue).loose("bare").on(d);
        }
        Ruling r = one(e, d.when(), cue);
        boolean counted = d.value().equals("relative");
        boolean unsaid = e.treaty() != null && cue.isEmpty();
        boolean loose = r.truth() == Ruling.Truth.FALSE && (bare || counted || unsaid);
        return (loose ? r.loose(counted ? "counted" : "unsaid") : r).on(d).on(words(s, cue));
    }

    /** Whether a year is that to which a strategy is said to go: "it looks as far as 2030". */
    private boolean isAim(Entry e, Statement s, Mark d) {
        return e.strategy() != null
                && d.when().days() > 300
                && isBehind(s, d, "till")
                && s.marks().stream().noneMatch(m -> MEASURED.contains(m.type()))
                && !s.says("approved", "signed");
    }

    private boolean isBehind(Statement s, Mark d, String sort) {
        return IntStream.range(s.from(), d.from())
                .anyMatch(
                        i ->
                                register.words.stream()
                                        .flatMap(w -> w.at(s.sentence(), i, sort).stream())
                                        .anyMatch(h -> i + h.length() == d.from()));
    }

    /** When a strategy is to be looked over, where it says so; empty where that isn't told. */
    private Optional<Ruling> review(Entry e, Statement s, Mark d) {
        String said =
                String.join(
                        " ",
                        s.sentence().subList(s.from(), s.to()).stream().map(Token::text).toList());
        String held =
                Stream.of(e.strategy().content().split("[.;](?=\\s|$)"))
                        .filter(this::isReview)
                        .findFirst()
                        .orElse("");
        if (held.isEmpty() || s.says("approved", "signed") || !isReview(said)) {
            return Optional.empty();
        }
        Sayable told = ActNote.HELD.note(held.strip());
        Set<When> days = register.dates(held);
        boolean same = days.stream().anyMatch(w -> d.when().holds(w));
        return days.size() != 1
                ? Optional.empty()
                : Optional.of(same ? Ruling.yes(told) : Ruling.no("wrong_date", told));
    }

    private boolean isReview(String text) {
        return register.words.stream().anyMatch(w -> !w.all(text, "review").isEmpty());
    }

    /** Since when an act is said not to stand any longer: "no longer in force since May". */
    private boolean isOver(Entry e, Statement s, Mark d, String cue) {
        boolean stands = e.isAct() && Set.of("live", "force").contains(cue);
        return stands
                && StateRules.isNoLonger(s, d)
                && e.life().on(d.when().to()) == Lifecycle.State.ENDED;
    }

    /** Since when nothing came of an act: "not renewed in May", "not renewed after 2023". */
    private Ruling since(Entry e, Statement s, Mark d) {
        Ruling end = end(e, d.when(), true);
        When is = e.life().end();
        boolean after =
                IntStream.range(Math.max(s.from(), d.from() - 2), d.from())
                        .anyMatch(i -> register.says(s.sentence().get(i), "after"));
        boolean later = after && is != null && !is.from().isAfter(d.when().to());
        return later && end.truth() == Ruling.Truth.FALSE ? Ruling.yes(end.words()) : end;
    }

    /** How many tokens may stand between the first and the last year of a period. */
    private static final int SPAN = 3;

    /** Whether a year is the first or the last of a period: "from 2016 to 2020", "2016-2020". */
    private static boolean isPeriod(Statement s, Mark d) {
        List<Mark> years = s.of(Type.DATE);
        return years.size() == 2
                && years.contains(d)
                && years.stream().allMatch(y -> y.when().days() > 300)
                && years.get(0).when().to().isBefore(years.get(1).when().from())
                && years.get(1).from() - years.get(0).to() <= SPAN
                && !s.says("approved", "signed", "renewed");
    }

    /** What the register says of a period, told once: by its first year. */
    private static Optional<Ruling> period(Entry e, Statement s, Mark d) {
        List<Mark> years = s.of(Type.DATE);
        if (d != years.get(0)) {
            return Optional.empty();
        }
        Sayable told = ActNote.RUNS_OVER.note(e.strategy().period());
        boolean same =
                years.get(0).when().from().getYear() == e.strategy().period().firstYear()
                        && years.get(1).when().from().getYear() == e.strategy().period().lastYear();
        return Optional.of(
                (same ? Ruling.yes(told) : Ruling.no("wrong_date", told))
                        .on(years)
                        .on(s.cues("live")));
    }

    /** A date counted from another that doesn't fit may tell a time that the register knows. */
    private Ruling counted(Entry e, Statement s, Ruling r, LocalDate day) {
        Mark date = dated(r);
        boolean told = date != null && date.number() > 0 && r.lean() != Ruling.Truth.TRUE;
        return told ? times.instead(r, e, s, date, day) : r;
    }

    /** Whether a date is that of somebody's office, not of the entry. */
    private static boolean isOfOffice(Entry e, Statement s, String cue) {
        boolean led = e.activity() != null && s.says("visit");
        return !led && (cue.equals("office") || s.says("office") && e.persons().isEmpty());
    }

    /** Whether the word that a date seems to belong to has another date, which fits. */
    private boolean isTaken(Statement s, Ruling r, List<Ruling> all) {
        Mark date = dated(r);
        String cue = date == null ? "" : cues.of(s, date);
        boolean ends = cue.equals("expired");
        return r.truth() == Ruling.Truth.FALSE
                && !cue.isEmpty()
                && all.stream()
                        .filter(o -> o.truth() == Ruling.Truth.TRUE)
                        .map(DateRules::dated)
                        .anyMatch(d -> d != null && (ends || cues.of(s, d).equals(cue)));
    }

    private static Mark dated(Ruling r) {
        return r.marks().stream().filter(m -> m.is(Type.DATE)).findFirst().orElse(null);
    }

    /**
     * A date that doesn't fit what it seems to be said of, and fits another day that the register
     * knows of the entry, is likely said of that: open, and leaning so. That a treaty was applied
     * provisionally isn't that it was in force.
     *
     * @param taken whether another date fits there: "that of May 2014 lapsed in May 2019"
     */
    private Ruling elsewhen(Entry e, Statement s, Ruling r, boolean taken) {
        Mark date = dated(r);
        boolean sure = r.truth() == Ruling.Truth.FALSE && !UNSURE.contains(cues.of(s, date));
        boolean force = e.treaty() != null && DateCues.FORCE.contains(cues.of(s, date));
        if (r.lean() != Ruling.Truth.FALSE || !taken && (sure || force)) {
            return r;
        }
        boolean inferred = date.is(Type.DATE, "inferred");
        String fits = moments.fitted(e, s, date.when(), inferred);
        return fits.isEmpty()
                ? taken ? r.loose("taken") : r
                : Ruling.yes(ActNote.DAY_AS.note(Moments.name(fits)))
                        .loose(inferred ? "otherwhen" : "elsewhen")
                        .on(r.marks());
    }

    /** The same with a date that doesn't fit left open where another of the same event does. */
    private static List<Ruling> ofOther(List<Ruling> rulings) {
        boolean one = rulings.stream().anyMatch(r -> r.truth() == Ruling.Truth.TRUE && isOnDeed(r));
        List<Ruling> out = new ArrayList<>();
        for (Ruling r : rulings) {
            boolean other = one && r.truth() == Ruling.Truth.FALSE && isOnDeed(r);
            out.add(other ? r.loose("other") : r);
        }
        return out;
    }

    /** Whether a ruling is on when an act was made or a visit was paid. */
    private static boolean isOnDeed(Ruling r) {
        return r.marks().stream()
                .noneMatch(m -> m.is(Type.CUE) && !Set.of("signed", "visit").contains(m.value()));
    }

    /** The words that a date belongs to. */
    private static List<Mark> words(Statement s, String cue) {
        return cue.equals("either")
                ? s.cues("force", "live", "provisional")
                : DateCues.FORCE.contains(cue) ? s.cues("force", "live") : s.cues(cue);
    }

    private Ruling one(Entry e, When said, String cue) {
        return e.isAct()
                ? act(e, said, cue)
                : e.treaty() != null ? treaty(e, said, cue) : other(e, said, cue);
    }

    /** A day or month whose year isn't written holds if it is that of the entry not long before. */
    private Ruling inferred(Entry e, When said, String cue, LocalDate day) {
        Ruling as = one(e, said, cue);
        When is = of(e, cue);
        if (as.truth() == Ruling.Truth.TRUE || is == null || said.days() > 31) {
            return as.truth() == Ruling.Truth.FALSE ? as.loose("inferred") : as;
        }
        boolean ends = cue.equals("until");
        boolean lately =
                (ends || !is.from().isAfter(day))
                        && is.from().isAfter(day.minusYears(1))
                        && is.from().isBefore(day.plusYears(1));
        Ruling then = one(e, said.inYearOf(is), cue);
        return lately && then.truth() == Ruling.Truth.TRUE ? then : as.loose("inferred");
    }

    /** The day that a word is about: that of the end, of the entry into force, of the signing. */
    private static When of(Entry e, String cue) {
        boolean ends = Set.of("expired", "terminated", "until").contains(cue);
        return e.isAct() && ends
                ? e.life().end()
                : e.treaty() != null && DateCues.FORCE.contains(cue)
                        ? When.of(e.treaty().inForce())
                        : e.when();
    }

    private Ruling act(Entry e, When said, String cue) {
        return switch (cue) {
            case "renewed" -> renewed(e, said);
            case "expired", "terminated" -> end(e, said, true);
            case "until" -> end(e, said, false);
            case "by" -> by(e, said);
            case "notsigned" -> signed(e, said).loose("notsigned");
            case "planned", "tosign" -> planned(e, said);
            case "provisional" -> signed(e, said).loose("provisional");
            case "force", "live" -> signed(e, said);
            default ->
                    e.life().notSigned() && !cue.equals("signed") ? due(e, said) : signed(e, said);
        };
    }

    /** Whether what was never signed is said to stand from a day on: "twinned since 2023". */
    private boolean isSince(Entry e, Statement s, Mark date, String cue) {
        return e.isAct()
                && e.life().notSigned()
                && cue.isEmpty()
                && date.from() > s.from()
                && register.says(s.sentence().get(date.from() - 1), "since");
    }

    /** The day of what was never signed is that for which it was planned. */
    private static Ruling due(Entry e, When said) {
        Ruling plan = planned(e, said);
        return plan.truth() == Ruling.Truth.TRUE ? plan : signed(e, said).loose("due");
    }

    /** The day of a renewal is that of the act itself, or of the one that follows it. */
    private Ruling renewed(Entry e, When said) {
        Entry next = register.byId.get(e.life().successor());
        Ruling own = signed(e, said);
        return next == null || own.truth() == Ruling.Truth.TRUE ? own : signed(next, said);
    }

    /** The end of the term first agreed of an act that was prolonged. */
    private static Ruling firstEnd(Entry e, When first) {
        String status = e.instrument().status();
        return Ruling.yes(ActNote.FIRST_TERM.note(text(first), status));
    }

    /**
     * That an act runs to a day, or ended on it: what is told to be past is told of one that is.
     */
    static Ruling end(Entry e, When said, boolean past) {
        Lifecycle life = e.life();

        if (life.end() == null && life.live()) {
            Ruling none = Ruling.no("wrong_date", ActNote.NO_TERM.note());
            boolean over = life.statusAt() == null || life.statusAt().from().isAfter(said.to());
            boolean told = UNENDING.matcher(e.instrument().status()).find();
            return told || over && past ? none : none.loose("termless", Reason.NO_DATA);
        }
        if (life.end() == null) {
            return Ruling.open(Reason.NO_DATA);
        }
        When end = life.end();
        return compare(said, end, ActNote.RUNS_TO.note(Telling.to(end)));
    }

    private static Ruling by(Entry e, When said) {
        When is =
                e.isAct() && !e.life().unsure() && !e.life().notSigned()
                        ? When.of(e.instrument().date())
                        : null;
        if (is == null) {
            return Ruling.open(Reason.NO_DATA);
        }
        Sayable told = ActNote.WAS_SIGNED.note(Days.by(e.instrument().date()));
        return !is.to().isAfter(said.to())
                ? Ruling.yes(told)
                : e.isBoundedOnly() || !is.from().isAfter(said.to())
                        ? Ruling.open(Reason.TOO_COARSE, told)
                        : Ruling.no("wrong_date", told);
    }

    private static Ruling planned(Entry e, When said) {
        Instrument i = e.instrument();
        boolean plan = Set.of(DateKind.PLANNED, DateKind.ANNOUNCED).contains(i.dateKind());
        return plan && i.date().isKnown()
                ? compare(said, When.of(i.date()), ActNote.PLANNED.note(Days.forDay(i.date())))
                : Ruling.open(Reason.NO_DATA);
    }

    /** The date at which an act is said to have been signed. */
    static Ruling signed(Entry e, When said) {
        Instrument i = e.instrument();
        Lifecycle life = e.life();
        if (life.notSigned()) {
            return Ruling.no("wrong_status", ActNote.NOT_SIGNED.note(i.status()));
        }
        if (life.unsure()) {
            return Ruling.open(
                    Reason.NO_DATA,
                    i.date().isKnown()
                            ? ActNote.PLANNED_UNREPORTED.note(Days.forDay(i.date()))
                            : ActNote.PLANNED_SOMETIME.note());
        }
        if (disputed(i, said)) {
            return Ruling.open(Reason.SOURCES_CONFLICT, Label.of(String.join("; ", i.conflicts())));
        }
        When is = When.of(i.date());
        if (is == null) {
            return Ruling.open(Reason.NO_DATA);
        }
        Sayable told = ActNote.SIGNED_THEN.note(Days.on(i.date()));
        return switch (i.dateKind()) {
            case SIGNED -> compare(said, is, told);
            case PAGE -> page(said, is, i.date());
            case BEFORE ->
                    said.from().isAfter(is.to())
                            ? Ruling.no("wrong_date", ActNote.WAS_SIGNED.note(Days.by(i.date())))
                            : Ruling.open(Reason.TOO_COARSE);
            case ABOUT ->
                    said.overlaps(is) && said.days() >= 300
                            ? Ruling.yes(ActNote.SIGNED_THEN.note(Days.about(i.date())))
                            : Ruling.open(Reason.TOO_COARSE);
            default -> Ruling.open(Reason.NO_DATA);
        };
    }

    private static Ruling page(When said, When is, PartialDate date) {
        Sayable told = ActNote.PAGE.note(Days.of(date));
        When year = When.year(is.from().getYear());
        if (!said.overlaps(year) || said.from().isAfter(is.to())) {
            return Ruling.no("wrong_date", told);
        }
        return said.holds(year) ? Ruling.yes(told) : Ruling.open(Reason.TOO_COARSE, told);
    }

    private static boolean disputed(Instrument i, When said) {
        boolean finer = !i.date().isKnown() || said.days() < When.of(i.date()).days();
        return finer
                && i.conflicts().stream()
                        .map(c -> c.toLowerCase(Locale.ROOT))
                        .anyMatch(c -> c.contains(String.valueOf(said.from().getYear())));
    }

    /** Whether a day that is said is the one that is held. */
    static Ruling compare(When said, When is, Sayable told) {
        if (!said.overlaps(is)) {
            return Ruling.no("wrong_date", told);
        }
        return said.holds(is) ? Ruling.yes(told) : Ruling.open(Reason.TOO_COARSE, told);
    }

    /** What is known of a treaty: when it was signed, since when it is in force, a note. */
    private static Sayable told(Treaty t) {
        Sayable force = force(t);
        return noted(
                t.signed().isKnown()
                        ? ActNote.TREATY_SIGNED.note(Days.on(t.signed()), force)
                        : force,
                t);
    }

    /** What is told of a treaty, with the note held of it where there is one. */
    static Sayable noted(Sayable told, Treaty t) {
        return t.note().isBlank() ? told : ActNote.ALSO.note(told, t.told());
    }

    /** Since when a treaty is in force, as far as it is known. */
    static Sayable force(Treaty t) {
        return t.inForce().isKnown()
                ? ActNote.IN_FORCE.note(Days.since(t.inForce()))
                : ActNote.FORCE_UNKNOWN.note();
    }

    /** The day of a treaty that a word is about: signed, in force, applied. */
    static Ruling treaty(Entry e, When said, String cue) {
        PartialDate force = e.treaty().inForce();
        Sayable told = told(e.treaty());
        When provisional = provisional(e.treaty());
        When is =
                switch (cue) {
                    case "provisional" -> provisional;
                    case "force", "live" -> When.of(force);
                    case "either" -> either(said, When.of(force), provisional);
                    case "expired", "until", "terminated" -> null;
                    default -> When.of(e.treaty().signed());
                };
        boolean same =
                DateCues.FORCE.contains(cue)
                        && provisional != null
                        && is != null
                        && is.overlaps(provisional);
        if (same && !said.overlaps(is)) {
            return Ruling.open(Reason.DEFINITION_OPEN, told);
        }
        if (is != null) {
            return compare(said, is, told);
        }
        boolean notYet =
                DateCues.FORCE.contains(cue)
                        && e.treaty().note().toLowerCase(Locale.ROOT).contains("not in force");
        boolean never =
                cue.equals("provisional")
                        && e.treaty().note().toLowerCase(Locale.ROOT).contains("not provisionally");
        return notYet || never
                ? Ruling.no("wrong_status", told)
                : Ruling.open(Reason.NO_DATA, told);
    }

    /** From when the note of an agreement says that it is applied provisionally; null for never. */
    private static When provisional(Treaty treaty) {
        Matcher m = PROVISIONAL.matcher(StatusDates.iso(treaty.note().toLowerCase(Locale.ROOT)));
        return m.find() ? When.of(PartialDate.parse(m.group(1))) : null;
    }

    /** Of two dates the one that fits what is said, the first where neither does. */
    private static When either(When said, When one, When other) {
        boolean second = other != null && said.overlaps(other);
        return one == null || second && !said.overlaps(one) ? other : one;
    }

    private static Ruling other(Entry e, When said, String cue) {
        When is = e.when();
        if (e.strategy() != null) {
            When from = When.month(e.strategy().period().firstYear(), 1);
            boolean bounds =
                    said.days() > 300
                            && (said.from().getYear() == from.from().getYear()
                                    || said.from().getYear() == e.strategy().period().lastYear());
            Sayable told = ActNote.RUNS_OVER.note(e.strategy().period());
            if (said.days() > 300 && Set.of("until", "expired").contains(cue)) {
                return said.from().getYear() == e.strategy().period().lastYear()
                        ? Ruling.yes(told)
                        : Ruling.no("wrong_date", told);
            }
            if (bounds) {
                return Ruling.yes(told);
            }
        }
        if (is == null) {
            return Ruling.open(Reason.NO_DATA);
        }
        Ruling r = compare(said, is, ActNote.ITS_DATE.note(Telling.time(is)));
        boolean loose =
                e.strategy() != null ? !Set.of("approved", "signed").contains(cue) : cue.isEmpty();
        return loose && r.truth() == Ruling.Truth.FALSE ? r.loose("loose") : r;
    }

    static String text(When w) {
        return w.days() <= 1
                ? w.from().toString()
                : w.days() <= 31
                        ? w.from().toString().substring(0, 7)
                        : w.days() > 300
                                ? String.valueOf(w.from().getYear())
                                : w.from() + "/" + w.to();
    }
}
