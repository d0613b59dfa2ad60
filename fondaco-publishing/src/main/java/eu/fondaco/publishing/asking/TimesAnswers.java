// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.checking.asking.Request.Moments;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers at which times a number stands to another, or to a value, as said. */
final class TimesAnswers {

    /** A year with its number, the other one where there is one, and whether it is so. */
    private record Year(Period period, Answer one, Answer other, Boolean so) {}

    private static final double ALIKE = 1e-9;

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final NumberAnswers numbers;

    TimesAnswers(Held held, Lang lang, LocalDate asOf, NumberAnswers numbers) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        this.numbers = numbers;
    }

    Reply times(Request.Times asked) {
        List<Year> years = years(asked);
        if (years.isEmpty()) {
            return numbers.unknownCourse(asked.question());
        }
        List<Answer> all = new ArrayList<>();
        years.forEach(y -> all.add(y.one));
        years.stream().filter(y -> y.other != null).forEach(y -> all.add(y.other));
        Year shown = shown(asked, years);
        Reply reply =
                Reply.of(Reply.Kind.ANSWER, sentence(asked, years))
                        .understood(exact(asked))
                        .table(head(asked), years.stream().map(this::row).toList())
                        .answers(all);
        return numbers.with(reply, all, shown.one)
                .related(new Rewrites(held, lang).related(shown.one.question()));
    }

    // -- the years that are held, of both numbers where there are two

    private List<Year> years(Request.Times asked) {
        Map<Period, Answer> one = told(asked.question(), asked);
        Question against = asked.against();
        Map<Period, Answer> other =
                against == null
                        ? Map.of()
                        : against.period() == null ? told(against, asked) : fixed(against, one);
        List<Year> years = new ArrayList<>();
        one.forEach(
                (p, a) -> {
                    Answer b = other.get(p);
                    boolean alike = b != null && numbers.unit(a).equals(numbers.unit(b));
                    if (asked.against() == null || alike) {
                        years.add(new Year(p, a, b, isSo(asked, a, b)));
                    }
                });
        int n = asked.latest();
        return n == 0 || years.size() <= n ? years : years.subList(years.size() - n, years.size());
    }

    /** The number of one time at all others: "the level of 2008". */
    private Map<Period, Answer> fixed(Question then, Map<Period, Answer> times) {
        Answer answer = numbers.exchanged(numbers.one(then, 0));
        Map<Period, Answer> at = new TreeMap<>();
        if (WorkedOut.values(answer) != null) {
            times.keySet().stream()
                    .filter(p -> p.isLike(answer.question().period()))
                    .forEach(p -> at.put(p, answer));
        }
        return at;
    }

    private Map<Period, Answer> told(Question q, Request.Times asked) {
        Period first = asked.first();
        Period last = asked.last();
        return numbers
                .exchanged(
                        numbers.every()
                                .told(
                                        q,
                                        asOf,
                                        p ->
                                                isLong(p, asked.months())
                                                        && (first == null
                                                                || p.start() >= first.start())
                                                        && (last == null
                                                                || !p.lastDay()
                                                                        .isAfter(last.lastDay()))))
                .stream()
                .filter(a -> WorkedOut.values(a) != null)
                .collect(
                        Collectors.toMap(
                                a -> a.question().period(), a -> a, (a, b) -> a, TreeMap::new));
    }

    private static boolean isLong(Period period, int months) {
        return months == 12 ? period.isYear() : period.months() == months;
    }

    /** Whether it is as said for every value that is possible; null where that can't be told. */
    private static Boolean isSo(Request.Times asked, Answer one, Answer other) {
        ValueSet a = WorkedOut.values(one);
        ValueSet b = other == null ? ValueSet.exact(asked.value()) : WorkedOut.values(other);
        boolean above = a.low() > b.high() + ALIKE;
        boolean below = a.high() < b.low() - ALIKE;
        boolean same = Math.abs(a.low() - b.low()) < 0.5 && Math.abs(a.high() - b.high()) < 0.5;
        if (asked.reached() && same) {
            return Boolean.TRUE;
        }
        return switch (asked.test()) {
            case ABOVE -> above ? Boolean.TRUE : below || same ? Boolean.FALSE : null;
            case BELOW -> below ? Boolean.TRUE : above || same ? Boolean.FALSE : null;
            case EQUAL -> same ? Boolean.TRUE : above || below ? Boolean.FALSE : null;
        };
    }

    // -- what is said of them

    private String sentence(Request.Times asked, List<Year> years) {
        return switch (asked.wanted()) {
            case FIRST -> first(asked, years);
            case SINCE -> since(years);
            case SINCE_EITHER -> since(turned(years));
            case ALL -> list(asked, years);
            case LAST -> last(asked, years);
            case STREAK -> streak(asked, years);
            case EVERY -> every(asked, years);
            case BESIDE -> beside(asked, years);
            case EVER -> {
                boolean any = years.stream().anyMatch(y -> Boolean.TRUE.equals(y.so));
                boolean unsure = !any && years.stream().anyMatch(y -> y.so == null);
                String word = unsure ? "" : any ? Speech.say(lang, "answers.yes") : "No. ";
                yield word + list(asked, years);
            }
        };
    }

    /** The same seen from the one that is ahead at the last time. */
    private static List<Year> turned(List<Year> years) {
        return Boolean.FALSE.equals(years.get(years.size() - 1).so)
                ? years.stream()
                        .map(y -> new Year(y.period, y.one, y.other, y.so == null ? null : !y.so))
                        .toList()
                : years;
    }

    private String first(Request.Times asked, List<Year> years) {
        int at = 0;
        while (at < years.size() && !Boolean.TRUE.equals(years.get(at).so)) {
            at++;
        }
        if (at == years.size()) {
            return never(asked, years);
        }
        Year first = years.get(at);
        return at == 0
                ? say(AskingNote.TIMES_ALREADY, period(first), values(first))
                : say(
                        AskingNote.TIMES_FIRST,
                        in(first),
                        values(first),
                        period(years.get(at - 1)),
                        values(years.get(at - 1)));
    }

    /** From when on it has been so up to the latest year, and how it was before. */
    private String since(List<Year> years) {
        Year last = years.get(years.size() - 1);
        List<Year> so = years.stream().filter(y -> Boolean.TRUE.equals(y.so)).toList();
        if (!Boolean.TRUE.equals(last.so)) {
            String now =
                    say(
                            last.so == null ? AskingNote.TIMES_UNSURE : AskingNote.TIMES_NOT_NOW,
                            period(last),
                            values(last));
            return so.isEmpty() ? now : now + " " + say(AskingNote.TIMES_WAS, periods(so));
        }
        int from = years.size() - 1;
        while (from > 0 && !Boolean.FALSE.equals(years.get(from - 1).so)) {
            from--;
        }
        while (!Boolean.TRUE.equals(years.get(from).so)) {
            from++;
        }
        Year first = years.get(from);
        if (from == 0) {
            return years.size() == 1
                    ? say(AskingNote.TIMES_ONLY, period(last), values(last))
                    : say(AskingNote.TIMES_ALWAYS, period(first), period(last), values(last));
        }
        Year before = years.get(from - 1);
        boolean next = first.period.equals(before.period.plusYears(1));
        return say(
                next ? AskingNote.TIMES_SINCE : AskingNote.TIMES_SINCE_AT_LATEST,
                period(first),
                values(first),
                period(before),
                values(before),
                period(last),
                values(last));
    }

    private String list(Request.Times asked, List<Year> years) {
        List<Year> so = years.stream().filter(y -> Boolean.TRUE.equals(y.so)).toList();
        if (so.isEmpty()) {
            return never(asked, years);
        }
        if (years.size() == 1) {
            return say(AskingNote.TIMES_ONLY, period(so.get(0)), values(so.get(0)));
        }
        if (so.size() == years.size()) {
            Year last = years.get(years.size() - 1);
            return say(
                    AskingNote.TIMES_EVERY,
                    so.size(),
                    period(years.get(0)),
                    period(last),
                    unit(asked));
        }
        List<Year> unsure = years.stream().filter(y -> y.so == null).toList();
        String told = so.stream().map(this::dated).collect(Collectors.joining(", "));
        String all =
                say(
                        AskingNote.TIMES_ALL,
                        so.size(),
                        years.size(),
                        period(years.get(0)),
                        period(years.get(years.size() - 1)),
                        told,
                        unit(asked));
        return unsure.isEmpty() ? all : all + " " + say(AskingNote.TIMES_OPEN, periods(unsure));
    }

    /** The last time that it was so. */
    private String last(Request.Times asked, List<Year> years) {
        List<Year> so = years.stream().filter(y -> Boolean.TRUE.equals(y.so)).toList();
        if (so.isEmpty()) {
            return never(asked, years);
        }
        Year last = so.get(so.size() - 1);
        return say(
                AskingNote.TIMES_LAST,
                in(last),
                values(last),
                period(years.get(0)),
                period(years.get(years.size() - 1)));
    }

    /** For how many times in a row up to the latest, and at most. */
    private String streak(Request.Times asked, List<Year> years) {
        int now = 0;
        int run = 0;
        int most = 0;
        int end = 0;
        for (int i = 0; i < years.size(); i++) {
            run = Boolean.TRUE.equals(years.get(i).so) ? run + 1 : 0;
            if (run > most) {
                most = run;
                end = i;
            }
        }
        now = run;
        String word =
                asked.claimed() == 0
                        ? ""
                        : most >= asked.claimed() ? Speech.say(lang, "answers.yes") : "No. ";
        if (most == 0) {
            return word + never(asked, years);
        }
        Year latest = years.get(years.size() - 1);
        String first =
                now == 0
                        ? say(AskingNote.STREAK_OVER, period(latest), values(latest))
                        : say(
                                AskingNote.STREAK_NOW,
                                now,
                                unit(asked),
                                period(years.get(years.size() - now)),
                                period(latest));
        return now == most
                ? word + first
                : word
                        + first
                        + " "
                        + say(
                                AskingNote.STREAK_MOST,
                                most,
                                unit(asked),
                                period(years.get(end - most + 1)),
                                period(years.get(end)));
    }

    /** Whether it was so at all times held, and at which it wasn't. */
    private String every(Request.Times asked, List<Year> years) {
        List<Year> not = years.stream().filter(y -> Boolean.FALSE.equals(y.so)).toList();
        boolean unsure = years.stream().anyMatch(y -> y.so == null);
        if (not.isEmpty()) {
            return (unsure ? "" : Speech.say(lang, "answers.yes")) + list(asked, years);
        }
        String told = not.stream().map(this::dated).collect(Collectors.joining(", "));
        return "No. " + say(AskingNote.TIMES_NOT_IN, told) + " " + list(asked, years);
    }

    /** How both went, and which was the larger more often. */
    private String beside(Request.Times asked, List<Year> years) {
        CourseAnswers courses = new CourseAnswers(held, lang, asOf, numbers);
        String both =
                courses.courseSaid(asked.question(), years.stream().map(Year::one).toList())
                        + " "
                        + courses.courseSaid(
                                asked.against(), years.stream().map(Year::other).toList());
        long above = years.stream().filter(y -> Boolean.TRUE.equals(y.so)).count();
        long below = years.stream().filter(y -> Boolean.FALSE.equals(y.so)).count();
        boolean first = above >= below;
        if (above == below) {
            return both;
        }
        String larger = numbers.spoken().subject(first ? asked.question() : asked.against());
        return both
                + " "
                + say(
                        AskingNote.TIMES_LARGER,
                        larger,
                        Math.max(above, below),
                        years.size(),
                        unit(asked))
                + lastGap(years);
    }

    /** How far the two lie apart at the last time of which both are known; empty for none. */
    private String lastGap(List<Year> years) {
        return years.stream()
                .filter(y -> y.one instanceof Answer.Known && y.other instanceof Answer.Known)
                .reduce((a, b) -> b)
                .map(this::gap)
                .orElse("");
    }

    private String gap(Year year) {
        Answer.Known one = (Answer.Known) year.one;
        Answer.Known other = (Answer.Known) year.other;
        double apart = Math.abs(one.value().value() - other.value().value());
        return one.unit().equals(other.unit())
                ? " "
                        + Speech.say(
                                lang,
                                "times-answers.last-gap",
                                Spoken.upper(in(year)),
                                numbers.spoken().value(apart, one.unit()))
                : "";
    }

    private String in(Year year) {
        return numbers.spoken().in(year.period);
    }

    /** That it was so in no year held, and in which it came nearest. */
    private String never(Request.Times asked, List<Year> years) {
        Year last = years.get(years.size() - 1);
        if (years.size() == 1) {
            return say(AskingNote.TIMES_NOT_ONLY, period(last), values(last));
        }
        Comparator<Year> by = Comparator.comparingDouble(TimesAnswers::apart);
        boolean below = asked.test() == Request.Test.BELOW;
        String none =
                say(
                        AskingNote.TIMES_NEVER,
                        years.size(),
                        period(years.get(0)),
                        period(last),
                        unit(asked));
        if (asked.test() == Request.Test.EQUAL) {
            return none;
        }
        Year nearest = years.stream().max(below ? by.reversed() : by).orElseThrow();
        return none + " " + say(AskingNote.TIMES_NEAREST, period(nearest), values(nearest));
    }

    /** What the times are called that are looked at. */
    private String unit(Request.Times asked) {
        return say(
                asked.months() == 12
                        ? AskingNote.YEARS
                        : asked.months() == 3 ? AskingNote.QUARTERS : AskingNote.MONTHS);
    }

    private static double apart(Year year) {
        double other = year.other == null ? 0 : WorkedOut.values(year.other).value();
        return WorkedOut.values(year.one).value() - other;
    }

    /** The year that an answer is about, for notes and what could be asked next. */
    private static Year shown(Request.Times asked, List<Year> years) {
        Year last = years.get(years.size() - 1);
        return asked.wanted() == Moments.FIRST
                ? years.stream().filter(y -> Boolean.TRUE.equals(y.so)).findFirst().orElse(last)
                : last;
    }

    private String say(AskingNote note, Object... args) {
        return note.note(args).in(lang);
    }

    private String period(Year year) {
        return numbers.spoken().period(year.period);
    }

    private String periods(List<Year> years) {
        return years.stream().map(this::period).collect(Collectors.joining(", "));
    }

    private String dated(Year year) {
        return period(year) + " (" + values(year) + ")";
    }

    private String values(Year year) {
        String one = numbers.short_(year.one);
        return year.other == null ? one : say(AskingNote.AGAINST, one, numbers.short_(year.other));
    }

    private static List<String> exact(Request.Times asked) {
        String each = asked.months() == 12 ? "year" : asked.months() == 3 ? "quarter" : "month";
        String one = asked.question() + " for each " + each;
        return asked.against() == null ? List.of(one) : List.of(one, asked.against().toString());
    }

    private List<String> head(Request.Times asked) {
        String period = Speech.say(lang, "answers.period");
        String grade = Speech.say(lang, "answers.grade");
        return asked.against() == null
                ? List.of(
                        period,
                        Speech.say(lang, "answers.value"),
                        grade,
                        Speech.say(lang, "answers.source"))
                : List.of(
                        period,
                        Spoken.upper(numbers.spoken().subject(asked.question())),
                        Spoken.upper(numbers.spoken().subject(asked.against()))
                                + (asked.against().period() == null
                                        ? ""
                                        : ", " + numbers.spoken().period(asked.against().period())),
                        grade);
    }

    private List<String> row(Year year) {
        if (year.other == null) {
            return numbers.row(year.one);
        }
        boolean later = year.other.evidence().grade().compareTo(year.one.evidence().grade()) > 0;
        return List.of(
                period(year),
                numbers.short_(year.one),
                numbers.short_(year.other),
                (later ? year.other : year.one).evidence().grade().toString());
    }
}
