// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Within;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.asking.Members.Member;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Answers whether numbers lie between two values. */
final class WithinAnswers {

    private static final double ALIKE = 1e-9;

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final NumberAnswers numbers;
    private final OrderAnswers orders;

    WithinAnswers(Held held, Lang lang, LocalDate asOf, NumberAnswers numbers) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        this.numbers = numbers;
        orders = new OrderAnswers(held, lang, asOf, numbers);
    }

    Reply within(Within asked) {
        if (asked.among() != null) {
            return ofMembers(asked);
        }
        return asked.asked() == Within.Asked.NOW ? now(asked) : ofTimes(asked);
    }

    /** Whether it is so for every value that is possible; null where that can't be told. */
    private static Boolean isSo(Within asked, Answer answer) {
        ValueSet set = WorkedOut.values(answer);
        if (set.low() >= asked.low() - ALIKE && set.high() <= asked.high() + ALIKE) {
            return Boolean.TRUE;
        }
        return set.isOutside(asked.low(), asked.high()) ? Boolean.FALSE : null;
    }

    private String verdict(Boolean so) {
        return so == null
                ? Speech.say(lang, "answers.cannot-told")
                : so ? Speech.say(lang, "answers.yes") : "No. ";
    }

    private Reply now(Within asked) {
        Answer answer = numbers.exchanged(List.of(numbers.one(asked.question(), 0))).get(0);
        boolean nothing = numbers.isNothing(answer) || WorkedOut.values(answer) == null;
        Reply.Kind kind = nothing ? Reply.Kind.NOT_KNOWN : Reply.Kind.ANSWER;
        String word = nothing ? "" : verdict(isSo(asked, answer));
        Reply reply =
                Reply.of(kind, word + numbers.sentence(answer))
                        .understood(List.of(answer.question().toString()))
                        .answers(List.of(answer));
        return numbers.with(numbers.sides(reply, answer), List.of(answer))
                .related(numbers.next(kind, answer.question()));
    }

    // -- at which times

    private Reply ofTimes(Within asked) {
        Question q = asked.question();
        List<Answer> told =
                numbers.exchanged(numbers.every().told(q, asOf, p -> isMeant(p, asked))).stream()
                        .filter(a -> WorkedOut.values(a) != null)
                        .sorted(Comparator.comparing((Answer a) -> a.question().period()))
                        .toList();
        if (told.isEmpty()) {
            return numbers.unknownCourse(q);
        }
        boolean always = asked.asked() == Within.Asked.ALWAYS;
        String sentence = always ? always(asked, told) : which(asked, told);
        String each = asked.months() == 12 ? "year" : asked.months() == 3 ? "quarter" : "month";
        Answer last = told.get(told.size() - 1);
        Reply reply =
                Reply.of(Reply.Kind.ANSWER, sentence)
                        .understood(List.of(q + " for each " + each))
                        .table(
                                List.of(
                                        Speech.say(lang, "answers.period"),
                                        Speech.say(lang, "answers.value"),
                                        Speech.say(lang, "answers.grade"),
                                        Speech.say(lang, "answers.source")),
                                told.stream().map(numbers::row).toList())
                        .answers(told);
        return numbers.with(reply, told, last)
                .related(new Rewrites(held, lang).related(last.question()));
    }

    private static boolean isMeant(Period p, Within asked) {
        boolean like = asked.months() == 12 ? p.isYear() : p.months() == asked.months();
        return like
                && (asked.first() == null || p.start() >= asked.first().start())
                && (asked.last() == null || !p.lastDay().isAfter(asked.last().lastDay()));
    }

    /** Whether it was so at all of them, at which it wasn't, and how far the numbers reach. */
    private String always(Within asked, List<Answer> told) {
        List<Answer> not = told.stream().filter(a -> Boolean.FALSE.equals(so(asked, a))).toList();
        List<Answer> open = told.stream().filter(a -> so(asked, a) == null).toList();
        Comparator<Answer> by = Comparator.comparingDouble(a -> WorkedOut.values(a).value());
        Answer least = told.stream().min(by).orElseThrow();
        Answer most = told.stream().max(by).orElseThrow();
        String reach =
                AskingNote.RANGE_HELD
                        .note(
                                told.size(),
                                unit(asked),
                                span(told),
                                numbers.short_(least),
                                period(least),
                                numbers.short_(most),
                                period(most))
                        .in(lang);
        Boolean all = !not.isEmpty() ? Boolean.FALSE : open.isEmpty() ? Boolean.TRUE : null;
        String out = not.isEmpty() ? "" : AskingNote.TIMES_NOT_IN.note(dated(not)).in(lang) + " ";
        return verdict(all) + out + reach;
    }

    private static Boolean so(Within asked, Answer answer) {
        return isSo(asked, answer);
    }

    private String which(Within asked, List<Answer> told) {
        List<Answer> so = told.stream().filter(a -> Boolean.TRUE.equals(so(asked, a))).toList();
        List<Answer> open = told.stream().filter(a -> so(asked, a) == null).toList();
        String first = period(told.get(0));
        String last = period(told.get(told.size() - 1));
        String said =
                so.isEmpty()
                        ? AskingNote.TIMES_NEVER
                                .note(told.size(), first, last, unit(asked))
                                .in(lang)
                        : AskingNote.TIMES_ALL
                                .note(so.size(), told.size(), first, last, dated(so), unit(asked))
                                .in(lang);
        return open.isEmpty()
                ? said
                : said + " " + AskingNote.TIMES_OPEN.note(periods(open)).in(lang);
    }

    private String unit(Within asked) {
        AskingNote unit =
                asked.months() == 12
                        ? AskingNote.YEARS
                        : asked.months() == 3 ? AskingNote.QUARTERS : AskingNote.MONTHS;
        return unit.note().in(lang);
    }

    private String span(List<Answer> told) {
        return period(told.get(0)) + "–" + period(told.get(told.size() - 1));
    }

    private String period(Answer a) {
        return numbers.spoken().period(a.question().period());
    }

    private String periods(List<Answer> some) {
        return some.stream().map(this::period).collect(Collectors.joining(", "));
    }

    private String dated(List<Answer> some) {
        return some.stream()
                .map(a -> period(a) + " (" + numbers.short_(a) + ")")
                .collect(Collectors.joining(", "));
    }

    // -- of which members

    private Reply ofMembers(Within asked) {
        Question q = asked.question();
        Members members = orders.members();
        Period period = q.period() != null ? q.period() : members.latest(q, asked.among());
        if (period == null) {
            return orders.nothing(q, asked.among());
        }
        Question at = q.toBuilder().period(period).build();
        List<Member> all = members.members(at, asked.among(), false);
        if (all.isEmpty()) {
            return orders.nothing(at, asked.among());
        }
        List<Member> so =
                all.stream().filter(m -> Boolean.TRUE.equals(isSo(asked, m.answer()))).toList();
        List<Member> open = all.stream().filter(m -> isSo(asked, m.answer()) == null).toList();
        String unit = all.get(0).answer().unit();
        StringBuilder sentence = new StringBuilder(Spoken.upper(numbers.spoken().in(period)));
        sentence.append(", ")
                .append(
                        AskingNote.BETWEEN_OF
                                .note(
                                        so.size(),
                                        all.size(),
                                        numbers.spoken().value(asked.low(), unit),
                                        numbers.spoken().value(asked.high(), unit))
                                .in(lang))
                .append(so.isEmpty() ? "" : ": " + orders.names(so))
                .append('.');
        if (!open.isEmpty()) {
            sentence.append(' ').append(AskingNote.TIMES_OPEN.note(orders.names(open)).in(lang));
        }
        String exact = OrderAnswers.top(at, asked.among(), all.size(), false).toString();
        List<Member> shown = so.isEmpty() ? all.subList(0, 1) : so;
        Reply reply =
                orders.table(Reply.of(Reply.Kind.ANSWER, sentence.toString()), shown)
                        .understood(List.of(exact));
        List<Answer> rest = new ArrayList<>();
        all.forEach(m -> rest.add(m.answer()));
        return numbers.with(reply, rest)
                .related(new Rewrites(held, lang).related(all.get(0).answer().question()));
    }
}
