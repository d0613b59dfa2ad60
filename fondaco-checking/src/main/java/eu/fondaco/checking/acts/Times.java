// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.checking.acts.Ruling.Truth;
import eu.fondaco.checking.text.Token;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The spaces of time that the register knows of an entry: how long it runs, how long it has run,
 * has left, has been over, stood without one before or after it, how long somebody has been in
 * office. A number of days, weeks, months or years in a statement is one of them, whatever its
 * words, if it is as long.
 */
final class Times {

    /**
     * The doubt of a time that is as long as one that is known, told of what nothing here reads.
     */
    static final String SOMETIME = "sometime";

    /** By what part of its unit a time told in round numbers may fall short, and go beyond. */
    private static final double SHORT = 0.5;

    private static final double LONG = 0.6;

    /** By what part of a year more than is told somebody may have been in office. */
    private static final double NEXT = 0.8;

    /** By how many days a time told in days may be off. */
    private static final int OFF = 1;

    /** How many tokens before a number may say that it is more or less. */
    private static final int BEFORE = 3;

    private static final Map<String, Integer> DAYS =
            Map.of("day", 1, "week", 7, "month", 30, "year", 365);

    private static final double MONTH = 30.44;
    private static final double YEAR = 365.25;

    private final Register register;

    Times(Register register) {
        this.register = register;
    }

    /** Days in a unit. */
    static int days(String unit) {
        return DAYS.get(unit);
    }

    private static double exactly(String unit) {
        return unit.equals("month") ? MONTH : unit.equals("year") ? YEAR : days(unit);
    }

    /** Two days between which some time lies. */
    private record Space(When from, When to) {

        static Space of(When from, When to) {
            return from == null || to == null ? null : new Space(from, to);
        }

        long least() {
            return Math.abs(ChronoUnit.DAYS.between(from.to(), to.from()));
        }

        long most() {
            return Math.abs(ChronoUnit.DAYS.between(from.from(), to.to()));
        }
    }

    private Map<String, Space> of(Entry e, Statement s, LocalDate day) {
        Map<String, Space> out = new LinkedHashMap<>();
        When today = When.day(day);
        if (e.isAct()) {
            act(e, today, out);
        } else {
            put(out, "age", Space.of(e.when(), today));
        }
        if (e.treaty() != null) {
            When force = When.of(e.treaty().inForce());
            put(out, "force", Space.of(e.when(), force));
            put(out, "inForce", Space.of(force, today));
        }
        for (Mark p : s.of(Type.PERSON)) {
            for (Actor o : register.persons.get(p.value()).offices()) {
                put(out, "tenure", Space.of(When.of(o.from()), When.of(o.to())));
                put(out, "office", Space.of(When.of(o.from()), today));
                put(out, "officeThen", Space.of(When.of(o.from()), e.when()));
                put(out, "gone", Space.of(When.of(o.to()), today));
            }
        }
        return out;
    }

    private void act(Entry e, When today, Map<String, Space> out) {
        When end = e.life().end();
        put(out, "term", Space.of(e.when(), end));
        put(out, "left", Space.of(today, end));
        put(out, "age", Space.of(e.when(), today));
        Entry before = register.byId.get(e.follows());
        Entry after = register.byId.get(e.life().successor());
        if (before != null) {
            put(out, "before", Space.of(before.life().end(), e.when()));
            put(out, "step", Space.of(before.when(), e.when()));
        }
        if (after != null) {
            put(out, "after", Space.of(end, after.when()));
        }
    }

    private static void put(Map<String, Space> out, String what, Space space) {
        if (space != null) {
            out.put(what, space);
        }
    }

    /**
     * Which of them a time told is as long as; empty for none.
     *
     * @param days told
     * @param unit day, week, month or year
     */
    Optional<String> fitted(Entry e, Statement s, Mark told, int days, String unit, LocalDate day) {
        double n = days / (double) days(unit) * exactly(unit);
        double by = unit.equals("day") ? OFF : exactly(unit);
        boolean less = isSaid(s, told, "less");
        boolean more = isSaid(s, told, "more");
        double low = n - (more ? OFF : less ? by : SHORT * by);
        double high = n + (less ? OFF : more ? by : LONG * by);
        return of(e, s, day).entrySet().stream()
                .filter(x -> x.getValue().most() >= low && x.getValue().least() <= high)
                .filter(x -> x.getValue().most() - x.getValue().least() <= 2 * by)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a time is told to be more, or less, than its number: "almost two years". */
    boolean isSaid(Statement s, Mark told, String category) {
        for (int i = Math.max(0, told.from() - BEFORE); i < told.from(); i++) {
            for (Words w : register.words) {
                if (w.at(s.sentence(), i, "about")
                                .filter(h -> h.value().equals(category))
                                .isPresent()
                        && noNumber(s, i, told)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean noNumber(Statement s, int i, Mark told) {
        return s.sentence().subList(i, told.from()).stream()
                .noneMatch(t -> t.kind() == Token.Kind.NUMBER || t.is(","));
    }

    /**
     * The same where it holds or is surely wrong; where it is neither, whether the time told is
     * another that the register knows.
     */
    Ruling instead(Ruling r, Entry e, Statement s, Mark told, LocalDate day) {
        if (r.truth() == Truth.TRUE || r.truth() == Truth.FALSE && !told.is(Type.DATE)) {
            return r;
        }
        boolean term = told.is(Type.TERM);
        if (term && r.lean() == Truth.FALSE) {
            return r;
        }
        String unit = term ? "year" : told.codes().get(0);
        int days = term ? told.number() * days(unit) : told.number();
        return fitted(e, s, told, days, unit, day)
                .map(what -> Ruling.yes(ActNote.SO_LONG.note()).loose(SOMETIME).on(r.marks()))
                .orElse(r);
    }

    /** From when to when somebody was in office, as far as is held. */
    static Sayable office(Actor a) {
        if (!a.from().isKnown()) {
            return ActNote.REGISTER_NAMES.note(a.name());
        }
        return a.to().isKnown()
                ? ActNote.OFFICE_SINCE_TO.note(a.name(), Days.from(a.from()), Days.to(a.to()))
                : ActNote.OFFICE_SINCE.note(a.name(), Days.from(a.from()));
    }

    /** Whether somebody has been, or was, in office for as long as is told. */
    Ruling tenure(Actor a, Statement s, Mark told, LocalDate day) {
        When from = When.of(a.from());
        When to = When.of(a.to());
        boolean gone = to != null && to.to().isBefore(day);
        Space space = Space.of(from, gone ? to : When.day(day));
        if (space == null) {
            return Ruling.open(Reason.NO_DATA);
        }
        String unit = told.is(Type.TERM) ? "year" : told.codes().get(0);
        double n = told.is(Type.TERM) ? told.number() : told.number() / (double) days(unit);
        double by = exactly(unit);
        Sayable office = office(a);
        boolean less = isSaid(s, told, "less");
        boolean more = isSaid(s, told, "more");
        boolean fits =
                space.most() >= (more ? n : n - (less ? 1 : SHORT)) * by
                        && space.least() <= (less ? n : n + NEXT) * by;
        boolean far = space.most() < (n - 1) * by || space.least() > (n + 1.5) * by;
        return fits
                ? Ruling.yes(office)
                : far
                        ? Ruling.no("wrong_date", office).loose("tenure")
                        : Ruling.open(Reason.TOO_COARSE, office);
    }
}
