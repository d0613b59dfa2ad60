// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.acts;

import eu.fondaco.checking.acts.Mark.Type;
import eu.fondaco.core.evidence.Reason;
import eu.fondaco.core.relation.Actor;
import eu.fondaco.core.text.Sayable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Times counted from an event: how long after the expiry, the signing, the taking of office. */
final class SpanRules {

    /** By what part of its unit a time told in round numbers may fall short. */
    private static final double SHORT = 0.34;

    private final Register register;
    private final Times times;

    SpanRules(Register register) {
        this.register = register;
        this.times = new Times(register);
    }

    List<Ruling> rule(Entry e, Statement s, LocalDate day) {
        return s.of(Type.SPAN).stream()
                .map(m -> times.instead(one(e, s, m, day), e, s, m, day).on(m))
                .map(r -> r.on(Lasting.ahead(register, s, r.marks().get(r.marks().size() - 1))))
                .toList();
    }

    private Ruling one(Entry e, Statement s, Mark span, LocalDate day) {
        return switch (span.value()) {
            case "signing", "force" -> lasts(e, span);
            case "expiry" -> renewal(e, span);
            case "early" -> before(e, span);
            case "office" -> office(e, s, span);
            case Spans.TIME -> time(e, s, span, day);
            case "past" -> between(e.life() == null ? null : e.life().end(), When.day(day), span);
            default -> Ruling.open(Reason.READING_OPEN);
        };
    }

    /** A time with no event beside it: that which the words of state ask for, if they do. */
    private Ruling time(Entry e, Statement s, Mark span, LocalDate day) {
        When end = e.life() == null ? null : e.life().end();
        boolean over = s.says("expired", "notrenewed") && end != null && end.to().isBefore(day);
        boolean left = s.says("until", "live") && end != null && end.from().isAfter(day);
        if (!over && end != null && Lasting.of(register, s, span) == Lasting.LEFT) {
            return between(When.day(day), end, span);
        }
        return over
                ? loosely(between(end, When.day(day), span))
                : left
                        ? loosely(between(When.day(day), end, span))
                        : Ruling.open(Reason.READING_OPEN);
    }

    private static Ruling loosely(Ruling r) {
        return r.truth() == Ruling.Truth.FALSE ? r.loose("sometime") : r;
    }

    /** Years from the signing or the entry into force are the term. */
    private static Ruling lasts(Entry e, Mark span) {
        int term = e.life() == null ? 0 : e.life().term();
        if (term == 0) {
            return Ruling.open(Reason.NO_DATA);
        }
        Sayable told = ActNote.TERM.note(term);
        return span.number() == term * 365 ? Ruling.yes(told) : Ruling.no("wrong_date", told);
    }

    /** From the end of an act to the signing of the one that follows it. */
    private Ruling renewal(Entry e, Mark span) {
        Entry earlier = register.byId.get(e.follows());
        Entry later = e.life() == null ? null : register.byId.get(e.life().successor());
        if (earlier != null && earlier.life().end() != null) {
            return between(earlier.life().end(), e.when(), span);
        }
        return later == null
                ? Ruling.open(Reason.NO_DATA)
                : between(e.life().end(), later.when(), span);
    }

    private Ruling before(Entry e, Mark span) {
        Entry earlier = register.byId.get(e.follows());
        return earlier == null
                ? Ruling.open(Reason.NO_DATA)
                : between(e.when(), earlier.life().end(), span);
    }

    /** From the day on which somebody took office to that of the act. */
    private Ruling office(Entry e, Statement s, Mark span) {
        List<Mark> people = s.of(Type.PERSON);
        if (people.size() != 1) {
            return Ruling.open(Reason.READING_OPEN);
        }
        List<Actor> offices = register.persons.get(people.get(0).value()).offices();
        return offices.size() != 1
                ? Ruling.open(Reason.NO_DATA)
                : between(When.of(offices.get(0).from()), e.when(), span);
    }

    /** Whether as much time lies between two events as is said, in round numbers. */
    private static Ruling between(When from, When to, Mark span) {
        if (from == null || to == null) {
            return Ruling.open(Reason.NO_DATA);
        }
        Sayable told = ActNote.BETWEEN.note(DateRules.text(from), DateRules.text(to));
        long least = ChronoUnit.DAYS.between(from.to(), to.from());
        long most = ChronoUnit.DAYS.between(from.from(), to.to());
        double unit = Spans.unit(span);
        double low = span.number() - SHORT * unit;
        double high = span.number() + unit;
        if (least >= low && most <= high) {
            return Ruling.yes(told);
        }
        boolean far = most < span.number() - unit || least > span.number() + 1.5 * unit;
        return far ? Ruling.no("wrong_date", told) : Ruling.open(Reason.TOO_COARSE, told);
    }
}
