// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.answer.EveryPeriod;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Answers whether a number is as said. */
final class TruthAnswers {

    private static final int YEAR = 12;

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final NumberAnswers numbers;

    TruthAnswers(Held held, Lang lang, LocalDate asOf, NumberAnswers numbers) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        this.numbers = numbers;
    }

    Reply truth(Request.Truth asked) {
        Question q = asked.question();
        if (q.period() == null && q.measure().mentions("rank")) {
            return places(asked);
        }
        Answer answer = numbers.exchanged(List.of(current(asked))).get(0);
        String verdict = "";
        ValueSet said = numbers.isNothing(answer) ? null : WorkedOut.values(answer);
        if (said != null) {
            boolean agree = answer instanceof Answer.Known && !q.measure().mentions("rank");
            Boolean holds = holds(said, asked, agree);
            Reply earlier = Boolean.FALSE.equals(holds) ? ofEarlier(asked, answer) : null;
            if (earlier != null) {
                return earlier;
            }
            verdict = verdict(holds);
        }
        Reply.Kind kind = numbers.isNothing(answer) ? Reply.Kind.NOT_KNOWN : Reply.Kind.ANSWER;
        Reply reply =
                Reply.of(
                                kind,
                                verdict
                                        + numbers.sentence(answer)
                                        + new Ends(numbers, lang).said(answer)
                                        + numbers.unconverted(List.of(answer)))
                        .understood(List.of(answer.question().toString()))
                        .answers(List.of(answer));
        return numbers.with(numbers.sides(reply, answer), List.of(answer))
                .related(numbers.next(kind, answer.question()));
    }

    /**
     * "Did it really rise by 87 per cent in one year?": where that isn't so of the latest year and
     * no year is said, the latest one of which it is so; null where there is none.
     */
    private Reply ofEarlier(Request.Truth asked, Answer latest) {
        Question q = asked.question();
        boolean any = q.period() == null && q.base() == null && !asked.throughout();
        boolean change = q.measure().id().equals("growth") && asked.value() != 0;
        if (!any || !change || asked.still() || asked.test() != Request.Test.EQUAL) {
            return null;
        }
        return numbers.every().answers(q, asOf).stream()
                .filter(a -> a.question().period().isYear())
                .filter(a -> Boolean.TRUE.equals(holds(WorkedOut.values(a), asked, true)))
                .findFirst()
                .map(a -> earlier(a, latest))
                .orElse(null);
    }

    private Reply earlier(Answer then, Answer latest) {
        Reply reply =
                Reply.of(
                                Reply.Kind.ANSWER,
                                Speech.say(lang, "truth-answers.of-earlier")
                                        + " "
                                        + numbers.sentence(then)
                                        + " "
                                        + numbers.sentence(latest))
                        .understood(
                                List.of(then.question().toString(), latest.question().toString()))
                        .answers(List.of(then, latest));
        return numbers.with(reply, List.of(then, latest))
                .related(numbers.next(Reply.Kind.ANSWER, then.question()));
    }

    /**
     * The number of the latest year; where it is asked how it stands now and that year is long
     * over, that of the latest period of any length.
     */
    private Answer current(Request.Truth asked) {
        Question q = asked.throughout() ? throughout(asked.question()) : asked.question();
        Answer year = numbers.one(q, 0);
        if (!asked.still() || q.period() != null || q.base() != null || numbers.isNothing(year)) {
            return year;
        }
        LocalDate stale = year.question().period().lastDay().plusYears(1);
        return numbers.every().told(q, asOf, p -> p.lastDay().isAfter(stale)).stream()
                .max(Comparator.comparing((Answer a) -> a.question().period().lastDay()))
                .orElse(year);
    }

    /** A change from the first year held to the last one; as it is where fewer than two are. */
    private Question throughout(Question growth) {
        Question level = growth.toBuilder().measure(growth.measure().inner()).build();
        List<Period> years =
                numbers.every().told(level, asOf, p -> p.months() == YEAR).stream()
                        .filter(a -> WorkedOut.values(a) != null)
                        .map(a -> a.question().period())
                        .sorted()
                        .toList();
        return years.size() < 2
                ? growth
                : growth.toBuilder().base(years.get(0)).period(years.get(years.size() - 1)).build();
    }

    private String verdict(Boolean holds) {
        return holds == null
                ? Speech.say(lang, "answers.cannot-told")
                : holds ? Speech.say(lang, "answers.yes") : "No. ";
    }

    /**
     * Whether it holds for every value that is possible; null where some hold and some don't.
     *
     * @param agree whether sources agree: else it must hold for what each of them says
     */
    static Boolean holds(ValueSet set, Request.Truth asked, boolean agree) {
        double half = asked.step() / 2 + 1e-9;
        switch (asked.test()) {
            case ABOVE:
                return beyond(set.low() - asked.value(), set.high() - asked.value(), asked);
            case BELOW:
                return beyond(asked.value() - set.high(), asked.value() - set.low(), asked);
            default:
                if (Math.abs(set.value() - asked.value()) <= half) {
                    boolean all =
                            set.low() >= asked.value() - half && set.high() <= asked.value() + half;
                    return agree || all ? Boolean.TRUE : null;
                }
                return set.isOutside(asked.value() - half, asked.value() + half)
                        ? Boolean.FALSE
                        : null;
        }
    }

    /** Whether all of what lies between is beyond the value, or reaches it where that is enough. */
    private static Boolean beyond(double least, double most, Request.Truth asked) {
        if (asked.reached()) {
            return least >= 0 ? Boolean.TRUE : most < 0 ? Boolean.FALSE : null;
        }
        return least > 0 ? Boolean.TRUE : most <= 0 ? Boolean.FALSE : null;
    }

    /** In which periods somebody had a place, and in which not. */
    private Reply places(Request.Truth asked) {
        List<Answer> told =
                numbers.every().answers(asked.question(), asOf).stream()
                        .sorted(Comparator.comparing((Answer a) -> a.question().period()))
                        .toList();
        if (told.isEmpty()) {
            return numbers.unknownCourse(asked.question());
        }
        List<String> yes = new ArrayList<>();
        List<String> no = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Answer a : told) {
            Boolean so = holds(((Answer.Known) a).value(), asked, false);
            String period = numbers.spoken().period(a.question().period());
            if (so != null) {
                (so ? yes : no).add(so ? period : period + " (" + numbers.short_(a) + ")");
            }
            rows.add(numbers.row(a));
        }
        Answer last =
                told.stream()
                        .max(Comparator.comparing(a -> a.question().period().lastDay()))
                        .orElseThrow();
        Answer latest =
                asked.still()
                        ? last
                        : EveryPeriod.latestYear(numbers.every().answers(asked.question(), asOf))
                                .orElse(told.get(told.size() - 1));
        String sentence =
                verdict(holds(((Answer.Known) latest).value(), asked, false))
                        + numbers.sentence(latest)
                        + inWhich(asked, yes, no);
        Reply reply =
                Reply.of(Reply.Kind.ANSWER, sentence)
                        .understood(List.of(latest.question().toString()))
                        .table(
                                List.of(
                                        Speech.say(lang, "answers.period"),
                                        Speech.say(lang, "truth-answers.place"),
                                        Speech.say(lang, "answers.grade"),
                                        Speech.say(lang, "answers.source")),
                                rows)
                        .answers(told);
        return numbers.with(reply, told, latest)
                .related(new Rewrites(held, lang).related(latest.question()));
    }

    /** At which times it was so and at which not; empty where neither is known of any. */
    private String inWhich(Request.Truth asked, List<String> yes, List<String> no) {
        boolean first = asked.test() == Request.Test.BELOW;
        String place =
                first
                        ? Speech.say(lang, "truth-answers.among-first", (long) asked.value())
                        : numbers.spoken().value(asked.value(), "rank");
        String so = String.join(", ", yes);
        String not = String.join(", ", no);
        if (yes.isEmpty()) {
            return no.isEmpty() ? "" : " " + Speech.say(lang, "truth-answers.never", place, not);
        }
        String upper = Spoken.upper(place);
        return " "
                + (no.isEmpty()
                        ? Speech.say(lang, "truth-answers.so", upper, so)
                        : Speech.say(lang, "truth-answers.not", upper, so, not));
    }
}
