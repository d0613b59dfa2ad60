// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.checking.asking.Request.Compared;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.evidence.ValueSet;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.measure.UnlikePeriods;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Note;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers how much it is: one number, or several side by side and how they stand. */
final class AmountAnswers {

    /** "Twice as much" is so within as large a part of it. */
    private static final double NEAR = 0.025;

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final NumberAnswers numbers;

    AmountAnswers(Held held, Lang lang, LocalDate asOf, NumberAnswers numbers) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        this.numbers = numbers;
    }

    Reply amounts(Request.Amounts asked) {
        Reply told = told(asked);
        Reply ways = told.kind() == Reply.Kind.NOT_KNOWN ? ways(asked) : told;
        if (ways.kind() == Reply.Kind.ANSWER) {
            return ways;
        }
        Question change = changeOf(asked.questions());
        Reply moved =
                change == null
                        ? told
                        : told(new Request.Amounts(List.of(change), 0, Compared.NOTHING));
        return moved.kind() == Reply.Kind.ANSWER ? moved : told;
    }

    /**
     * What is known of each way alone, where a share of both as one whole isn't; the two make no
     * sum.
     */
    private Reply ways(Request.Amounts asked) {
        List<Question> all = asked.questions();
        boolean whole =
                all.stream()
                        .allMatch(
                                q ->
                                        q.flow() == TradeFlow.TRADE
                                                && !q.measure().equals(MeasureExpr.LEVEL));
        Reply told =
                whole
                        ? told(new Request.Amounts(eachWay(all), asked.months(), Compared.NOTHING))
                        : null;
        if (told == null || told.kind() != Reply.Kind.ANSWER) {
            return Reply.of(Reply.Kind.NOT_KNOWN, "");
        }
        return told.said(Speech.say(lang, "amount-answers.each-way") + told.sentence());
    }

    private static List<Question> eachWay(List<Question> all) {
        return Stream.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)
                .flatMap(flow -> all.stream().map(q -> q.toBuilder().flow(flow).build()))
                .toList();
    }

    /** The change between two times of one amount, where only that may be published; else null. */
    private static Question changeOf(List<Question> two) {
        boolean times =
                two.size() == 2
                        && two.get(0).measure().equals(MeasureExpr.LEVEL)
                        && two.stream().allMatch(q -> q.period() != null && q.base() == null)
                        && two.get(0).period().isLike(two.get(1).period())
                        && !two.get(0).period().equals(two.get(1).period())
                        && two.get(0).toBuilder()
                                .period(two.get(1).period())
                                .build()
                                .equals(two.get(1));
        if (!times) {
            return null;
        }
        boolean forward = two.get(0).period().compareTo(two.get(1).period()) < 0;
        Question last = two.get(forward ? 1 : 0);
        return last.toBuilder()
                .measure(new MeasureExpr("growth", last.measure()))
                .base(two.get(forward ? 0 : 1).period())
                .build();
    }

    private Reply told(Request.Amounts asked) {
        List<Answer> answers = numbers.exchanged(together(asked));
        Reply.Kind kind =
                answers.stream().allMatch(numbers::isNothing)
                        ? Reply.Kind.NOT_KNOWN
                        : Reply.Kind.ANSWER;
        StringBuilder sentence = new StringBuilder();
        sentence.append(stand(answers, asked));
        for (int i = 0; i < answers.size(); i++) {
            sentence.append(sentence.isEmpty() ? "" : " ")
                    .append(begun(asked.questions().get(i), answers.get(i)))
                    .append(numbers.sentence(answers.get(i)))
                    .append(
                            isToldBeside(answers, answers.get(i))
                                    ? ""
                                    : new Ends(numbers, lang).said(answers.get(i)))
                    .append(new Unallocated(held, lang, asOf, numbers).besides(answers.get(i)));
        }
        sentence.append(between(answers))
                .append(change(answers))
                .append(numbers.unconverted(answers));
        Reply reply =
                Reply.of(kind, sentence.toString())
                        .understood(answers.stream().map(a -> a.question().toString()).toList())
                        .answers(answers);
        return numbers.with(
                        answers.size() > 1
                                ? table(reply, answers)
                                : numbers.sides(reply, answers.get(0)),
                        answers)
                .related(numbers.next(kind, answers.get(0).question()));
    }

    /** Whether the amount that a change ends in is told by itself. */
    private static boolean isToldBeside(List<Answer> answers, Answer change) {
        return answers.stream()
                .anyMatch(
                        a ->
                                a.question().measure().equals(MeasureExpr.LEVEL)
                                        && a.question().flow() == change.question().flow()
                                        && a.question().base() == null);
    }

    /** That a year isn't held whole, where its months so far stand for it. */
    private String begun(Question asked, Answer answer) {
        Period told = answer.question().period();
        return asked.period() == null || asked.period().equals(told)
                ? ""
                : Speech.say(
                        lang, "amount-answers.not-held", numbers.spoken().period(asked.period()));
    }

    /** How the amounts stand to each other, as far as that is asked; empty where nothing is. */
    private String stand(List<Answer> answers, Request.Amounts request) {
        Compared asked = request.compared();
        boolean alike =
                answers.size() > 1
                        && answers.stream().map(numbers::unit).distinct().count() == 1
                        && answers.stream().allMatch(a -> WorkedOut.values(a) != null);
        if (asked == Compared.NOTHING || !alike) {
            return "";
        }
        boolean beside = asked != Compared.SUM && asked != Compared.BY_TIME;
        Optional<Note> unlike = beside ? unlike(answers) : Optional.empty();
        if (unlike.isPresent()) {
            return new InWords(held, lang).say(unlike.get()) + ".";
        }
        return switch (asked) {
            case LARGEST, SMALLEST -> which(answers, asked == Compared.LARGEST);
            case RATIO -> reached(answers, request.multiple()) + ratio(answers);
            case PER_CENT -> perCent(answers);
            case BY_TIME -> byTime(answers);
            case SUM -> sum(answers);
            default -> order(answers, asked);
        };
    }

    /** Why the amounts don't compare, where one is of a longer time than another. */
    private static Optional<Note> unlike(List<Answer> answers) {
        List<Period> times = answers.stream().map(a -> a.question().period()).toList();
        return times.stream()
                .filter(p -> p != null && times.get(0) != null)
                .flatMap(p -> UnlikePeriods.between(p, times.get(0)).stream())
                .findFirst();
    }

    /** Whether the first of two amounts stands to the second as is said. */
    private String order(List<Answer> answers, Compared said) {
        ValueSet one = WorkedOut.values(answers.get(0));
        ValueSet other = WorkedOut.values(answers.get(1));
        boolean above = one.low() > other.high();
        boolean below = one.high() < other.low();
        if (!above && !below) {
            return Speech.say(lang, "amount-answers.cannot-told");
        }
        return above == (said == Compared.ABOVE) ? Speech.say(lang, "amount-answers.yes") : "No.";
    }

    /** Which of several amounts is the largest or the smallest, by what they differ in. */
    private String which(List<Answer> answers, boolean largestSaid) {
        boolean deficits =
                answers.size() == 2
                        && answers.stream()
                                .allMatch(
                                        a ->
                                                a.question().flow() == TradeFlow.BALANCE
                                                        && WorkedOut.values(a).high() < 0);
        boolean largest = largestSaid != deficits;
        Comparator<Answer> by = Comparator.comparingDouble(a -> WorkedOut.values(a).value());
        Answer best = answers.stream().max(largest ? by : by.reversed()).orElseThrow();
        ValueSet set = WorkedOut.values(best);
        boolean clear =
                answers.stream()
                        .filter(a -> a != best)
                        .map(WorkedOut::values)
                        .allMatch(v -> largest ? v.high() < set.low() : v.low() > set.high());
        String name = differing(answers, best);
        if (name.isEmpty()) {
            return "";
        }
        if (!clear) {
            return AskingNote.WHICH_UNKNOWN.note().in(lang);
        }
        boolean two = answers.size() == 2;
        if (deficits) {
            AskingNote deficit =
                    largestSaid ? AskingNote.LARGER_DEFICIT : AskingNote.SMALLER_DEFICIT;
            return deficit.note(name).in(lang);
        }
        AskingNote note =
                largest
                        ? two ? AskingNote.LARGEST : AskingNote.LARGEST_OF
                        : two ? AskingNote.SMALLEST : AskingNote.SMALLEST_OF;
        return note.note(name).in(lang);
    }

    /** What tells an amount from the others: who, with whom, which way, when; empty for nothing. */
    private String differing(List<Answer> answers, Answer one) {
        Question q = one.question();
        List<Question> all = answers.stream().map(Answer::question).toList();
        if (all.stream().map(Question::reporter).distinct().count() > 1) {
            return names(q.reporter());
        }
        if (all.stream().map(Question::partner).distinct().count() > 1) {
            return names(q.partner());
        }
        if (all.stream().map(Question::flow).distinct().count() > 1) {
            return numbers.spoken().subject(q);
        }
        if (all.stream().map(Question::product).distinct().count() > 1) {
            return names(q.product());
        }
        return all.stream().map(Question::period).distinct().count() > 1
                ? numbers.spoken().period(q.period())
                : "";
    }

    private String names(Codes codes) {
        return String.join(" + ", codes.list().stream().map(c -> held.name(c, lang)).toList());
    }

    /**
     * What amounts make together; empty where one isn't known exactly, or where they are shares or
     * rates, which make no sum.
     */
    private String sum(List<Answer> answers) {
        boolean levels =
                answers.stream()
                        .allMatch(
                                a ->
                                        a instanceof Answer.Known
                                                && a.question()
                                                        .measure()
                                                        .equals(MeasureExpr.LEVEL));
        if (!levels) {
            return "";
        }
        double all = answers.stream().mapToDouble(a -> WorkedOut.values(a).value()).sum();
        String value = numbers.spoken().value(all, numbers.unit(answers.get(0)));
        return AskingNote.TOGETHER.note(value).in(lang);
    }

    /** Whether the first of two amounts is as many times the second as is said. */
    private String reached(List<Answer> answers, Request.Multiple said) {
        if (said == null || answers.size() != 2) {
            return "";
        }
        double below = WorkedOut.values(answers.get(1)).value();
        double times = below > 0 ? WorkedOut.values(answers.get(0)).value() / below : 0;
        boolean so =
                switch (said.test()) {
                    case ABOVE -> times > said.times();
                    case BELOW -> times < said.times();
                    default -> times >= said.times() * (1 - NEAR);
                };
        boolean more = said.test() == Request.Test.EQUAL && times > said.times() * (1 + 2 * NEAR);
        AskingNote yes = more ? AskingNote.MORE_THAN_SO : AskingNote.SO_IT_IS;
        return below <= 0 ? "" : so ? yes.note().in(lang) + " " : "No. ";
    }

    /** Which of two amounts was the larger at each of several times. */
    private String byTime(List<Answer> answers) {
        return answers.stream()
                .map(a -> a.question().period())
                .distinct()
                .sorted()
                .map(p -> answers.stream().filter(a -> a.question().period().equals(p)).toList())
                .filter(two -> two.size() == 2)
                .map(this::larger)
                .collect(Collectors.joining(" "));
    }

    private String larger(List<Answer> two) {
        boolean first =
                WorkedOut.values(two.get(0)).value() >= WorkedOut.values(two.get(1)).value();
        Answer most = two.get(first ? 0 : 1);
        String period = Spoken.upper(numbers.spoken().in(most.question().period()));
        return AskingNote.LARGER_THEN.note(period, differing(two, most)).in(lang);
    }

    /** By how many per cent the larger of two amounts is beyond the smaller. */
    private String perCent(List<Answer> answers) {
        double one = WorkedOut.values(answers.get(0)).value();
        double other = WorkedOut.values(answers.get(1)).value();
        if (answers.size() != 2 || Math.min(one, other) <= 0) {
            return "";
        }
        double percent = 100 * (Math.max(one, other) / Math.min(one, other) - 1);
        return which(answers, true)
                + " "
                + AskingNote.PER_CENT_MORE.note(Numbers.decimal(percent, 2, lang)).in(lang);
    }

    /** How many times the larger of two amounts is the smaller. */
    private String ratio(List<Answer> answers) {
        double one = WorkedOut.values(answers.get(0)).value();
        double other = WorkedOut.values(answers.get(1)).value();
        boolean defined = answers.size() == 2 && Math.min(one, other) > 0;
        if (!defined) {
            return "";
        }
        double times = Math.max(one, other) / Math.min(one, other);
        return which(answers, true)
                + " "
                + AskingNote.RATIO.note(Numbers.decimal(times, 2, lang)).in(lang);
    }

    /**
     * The answers; those that are set side by side without a time for the last year all have, else
     * for the last part of a year: unlike periods don't compare.
     */
    private List<Answer> together(Request.Amounts asked) {
        List<Question> questions = asked.questions();
        boolean open =
                questions.size() > 1
                        && questions.stream().allMatch(q -> q.period() == null && q.base() == null);
        if (open) {
            Period last = new SharedPeriods(numbers, asOf).last(questions, asked.months());
            if (last != null) {
                return questions.stream()
                        .map(q -> numbers.answer(q.toBuilder().period(last).build()))
                        .toList();
            }
        }
        return questions.stream().map(q -> numbers.one(q, asked.months())).toList();
    }

    /** How far two comparable amounts lie apart. */
    private String between(List<Answer> answers) {
        if (answers.size() == 2 && answers.stream().anyMatch(a -> a instanceof Answer.Unknown)) {
            return whichever(answers.get(0), answers.get(1));
        }
        if (answers.size() != 2
                || !(answers.get(0) instanceof Answer.Known a)
                || !(answers.get(1) instanceof Answer.Known b)
                || !a.unit().equals(b.unit())
                || a.question().measure().id().equals("growth")
                || a.unit().equals("rank")
                || isOfBalance(a.question()) != isOfBalance(b.question())
                || !Objects.equals(a.question().universe(), b.question().universe())
                || !a.question().period().isLike(b.question().period())
                || !isOneStep(a.question(), b.question())) {
            return "";
        }
        String unit = a.unit().equals("percent") ? "percentage points" : a.unit();
        double apart = Math.abs(a.value().value() - b.value().value());
        return Speech.say(lang, "amount-answers.they-lie", numbers.spoken().value(apart, unit));
    }

    private static boolean isOfBalance(Question q) {
        return q.flow() == TradeFlow.BALANCE;
    }

    /** By how much an amount changed, where it is told at two times alone; else empty. */
    private String change(List<Answer> answers) {
        if (answers.size() != 2) {
            return "";
        }
        Question a = answers.get(0).question();
        Question b = answers.get(1).question();
        boolean times =
                a.measure().equals(MeasureExpr.LEVEL)
                        && a.flow().isObserved()
                        && a.period() != null
                        && b.period() != null
                        && a.period().isLike(b.period())
                        && !a.period().equals(b.period())
                        && a.toBuilder().period(b.period()).build().equals(b)
                        && answers.stream().allMatch(x -> WorkedOut.values(x) != null);
        if (!times) {
            return "";
        }
        boolean forward = a.period().compareTo(b.period()) < 0;
        Answer growth =
                numbers.answer(
                        a.toBuilder()
                                .measure(new MeasureExpr("growth", a.measure()))
                                .base(forward ? a.period() : b.period())
                                .period(forward ? b.period() : a.period())
                                .build());
        return growth instanceof Answer.Known ? " " + numbers.sentence(growth) : "";
    }

    /** Which of two is the larger, where sources disagree on one and all of them say so. */
    private String whichever(Answer a, Answer b) {
        ValueSet one = WorkedOut.values(a);
        ValueSet other = WorkedOut.values(b);
        boolean comparable =
                one != null
                        && other != null
                        && numbers.unit(a).equals(numbers.unit(b))
                        && a.question().measure().equals(b.question().measure())
                        && isOneStep(a.question(), b.question());
        if (!comparable || one.meets(other)) {
            return "";
        }
        return one.low() > other.high()
                ? Speech.say(lang, "amount-answers.whichever-source")
                : Speech.say(lang, "amount-answers.whichever-source-right");
    }

    /** Whether two amounts differ in who or in when, not in both. */
    private static boolean isOneStep(Question a, Question b) {
        return a.period().equals(b.period()) || a.toBuilder().period(b.period()).build().equals(b);
    }

    private Reply table(Reply reply, List<Answer> answers) {
        List<List<String>> rows = new ArrayList<>();
        for (Answer a : answers) {
            rows.add(
                    List.of(
                            Spoken.upper(held.language().say(a.question(), lang)),
                            numbers.short_(a),
                            NumberAnswers.grade(a)));
        }
        return reply.table(
                List.of(
                        Speech.say(lang, "answers.what"),
                        Speech.say(lang, "answers.value"),
                        Speech.say(lang, "answers.grade")),
                rows);
    }
}
