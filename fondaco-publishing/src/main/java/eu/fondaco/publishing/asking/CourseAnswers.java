// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Answers how a number went through time, and when it was highest or lowest. */
final class CourseAnswers {

    private static final int YEAR = 12;

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final NumberAnswers numbers;

    CourseAnswers(Held held, Lang lang, LocalDate asOf, NumberAnswers numbers) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        this.numbers = numbers;
    }

    Reply course(Request.Course asked) {
        Question q = asked.question();
        List<Answer> main = main(asked);
        if (main.isEmpty() && asked.months() > 0 && asked.months() < YEAR) {
            return byYear(asked);
        }
        if (main.isEmpty()) {
            return numbers.unknownCourse(q);
        }
        boolean alone = asked.months() > 0 || asked.latest() > 0;
        List<Answer> parts = alone ? List.of() : parts(asked, main);
        List<List<String>> rows = new ArrayList<>();
        main.forEach(a -> rows.add(numbers.row(a)));
        parts.forEach(a -> rows.add(numbers.row(a)));
        List<Answer> all = new ArrayList<>(main);
        all.addAll(parts);
        Reply reply =
                Reply.of(
                                Reply.Kind.ANSWER,
                                summary(asked, main)
                                        + courseSaid(q, main)
                                        + numbers.unconverted(all))
                        .understood(List.of(exactCourse(asked, main)))
                        .table(head(), rows)
                        .answers(all);
        Question last = main.get(main.size() - 1).question();
        Reply told =
                numbers.with(reply, all, main.get(main.size() - 1))
                        .related(new Rewrites(held, lang).related(last));
        return new CourseNotes(numbers, lang).noted(told, asked, main, parts, change(main));
    }

    /** The course by year, where shorter periods are asked for and none is held. */
    private Reply byYear(Request.Course asked) {
        Request.Course years =
                new Request.Course(asked.question(), year(asked.first()), year(asked.last()));
        Reply told = course(years);
        AskingNote note = asked.months() == 1 ? AskingNote.NOT_BY_MONTH : AskingNote.NOT_BY_PART;
        return told.kind() == Reply.Kind.ANSWER
                ? told.said(note.note().in(lang) + " " + told.sentence())
                : told;
    }

    private static Period year(Period part) {
        return part == null ? null : Period.year(part.firstYear());
    }

    /** What the course is told by, in time: years where some are held, unless others are asked. */
    private List<Answer> main(Request.Course asked) {
        int months = asked.months() > 0 ? asked.months() : YEAR;
        List<Answer> main = told(asked, p -> p.months() == months);
        boolean any = main.isEmpty() && asked.months() == 0 && !isOfAll(asked);
        List<Answer> told = any ? told(asked, p -> true) : main;
        return lately(
                asked,
                months,
                told.stream().sorted(Comparator.comparing(a -> a.question().period())).toList());
    }

    /** Those of the last so many years, quarters or months up to the latest held. */
    private static List<Answer> lately(Request.Course asked, int months, List<Answer> told) {
        if (asked.latest() == 0 || told.isEmpty()) {
            return told;
        }
        Period last = told.get(told.size() - 1).question().period();
        int from = last.start() + last.months() - asked.latest() * months;
        return told.stream().filter(a -> a.question().period().start() >= from).toList();
    }

    /** Whether a mean or a sum is asked for, which parts of years can't stand in. */
    private static boolean isOfAll(Request.Course asked) {
        return asked.summary() == Request.Summary.MEAN || asked.summary() == Request.Summary.SUM;
    }

    private List<Answer> told(Request.Course asked, Predicate<Period> wanted) {
        Period first = asked.first();
        Period last = asked.last();
        return numbers.exchanged(
                numbers.every()
                        .told(
                                asked.question(),
                                asOf,
                                p ->
                                        wanted.test(p)
                                                && (first == null || p.start() >= first.start())
                                                && (last == null
                                                        || !p.lastDay().isAfter(last.lastDay()))));
    }

    private List<String> head() {
        return List.of(
                Speech.say(lang, "answers.period"),
                Speech.say(lang, "answers.value"),
                Speech.say(lang, "answers.grade"),
                Speech.say(lang, "answers.source"));
    }

    /** What of all values is asked for; empty where that is nothing, or units differ. */
    private String summary(Request.Course asked, List<Answer> main) {
        Map<Answer.Known, Answer> told = new LinkedHashMap<>();
        for (Answer a : main) {
            Answer.Known amid = numbers.known(a);
            if (amid != null) {
                told.put(amid, a);
            }
        }
        boolean one = told.keySet().stream().map(Answer.Known::unit).distinct().count() == 1;
        if (asked.summary() == Request.Summary.NONE || !one) {
            return "";
        }
        return switch (asked.summary()) {
            case MEAN, SUM -> together(asked, List.copyOf(told.keySet()));
            case BOTH_ENDS -> bothEnds(told);
            case BY_MONTH -> new UsualMonths(numbers, lang).said(told.keySet());
            default -> extreme(told, asked);
        };
    }

    /** The mean of all values, or what they make together, and of how many. */
    private String together(Request.Course asked, List<Answer.Known> told) {
        double sum = told.stream().mapToDouble(a -> a.value().value()).sum();
        boolean mean = asked.summary() == Request.Summary.MEAN;
        String value = numbers.spoken().value(mean ? sum / told.size() : sum, told.get(0).unit());
        String from = numbers.spoken().period(told.get(0).question().period());
        String to = numbers.spoken().period(told.get(told.size() - 1).question().period());
        String subject = Spoken.upper(numbers.spoken().subject(asked.question()));
        AskingNote note = mean ? AskingNote.MEAN : AskingNote.SUM;
        return note.note(subject, value, told.size(), from, to, unit(asked)).in(lang)
                + missing(asked, told)
                + " ";
    }

    private String unit(Request.Course asked) {
        return switch (asked.months()) {
            case 1 -> Speech.say(lang, "answers.month");
            case 3 -> Speech.say(lang, "course-answers.quarter");
            case 6 -> Speech.say(lang, "course-answers.half-year");
            default -> Speech.say(lang, "answers.year");
        };
    }

    /** How many years of those asked for aren't held; empty where all are. */
    private String missing(Request.Course asked, List<Answer.Known> told) {
        boolean years = asked.first() != null && asked.first().isYear() && asked.last() != null;
        int wanted = years ? asked.last().lastYear() - asked.first().firstYear() + 1 : 0;
        return wanted <= told.size() || asked.months() > 0 && asked.months() != YEAR
                ? ""
                : " " + AskingNote.SOME_MISSING.note(wanted - told.size(), wanted).in(lang);
    }

    /** When a number was highest or lowest among those held, and how the latest stands to that. */
    private String extreme(Map<Answer.Known, Answer> told, Request.Course asked) {
        boolean highest = asked.summary() == Request.Summary.HIGHEST;
        Comparator<Answer.Known> by = Comparator.comparingDouble(a -> a.value().value());
        Answer.Known value = told.keySet().stream().max(highest ? by : by.reversed()).orElseThrow();
        Answer top = told.get(value);
        String at = numbers.spoken().period(top.question().period());
        AskingNote note = highest ? AskingNote.HIGHEST_HELD : AskingNote.LOWEST_HELD;
        return note.note(at, numbers.short_(top)).in(lang) + " " + latest(told, value, asked);
    }

    /** How far the latest amount lies from the highest, or the lowest, of all that are held. */
    private String latest(Map<Answer.Known, Answer> told, Answer.Known top, Request.Course asked) {
        Answer.Known last = told.keySet().stream().reduce(top, (one, other) -> other);
        boolean all = asked.first() == null;
        boolean amounts =
                top.question().measure().equals(MeasureExpr.LEVEL)
                        && top.value().value() > 0
                        && last.value().value() > 0;
        if (!all || !amounts || last == top) {
            return "";
        }
        double change = 100 * (last.value().value() / top.value().value() - 1);
        return AskingNote.LATEST_ON_THAT
                        .note(
                                numbers.spoken().period(last.question().period()),
                                numbers.spoken().value(change, "percent"))
                        .in(lang)
                + " ";
    }

    private String bothEnds(Map<Answer.Known, Answer> told) {
        Comparator<Answer.Known> by = Comparator.comparingDouble(a -> a.value().value());
        Answer top = told.get(told.keySet().stream().max(by).orElseThrow());
        Answer least = told.get(told.keySet().stream().min(by).orElseThrow());
        return AskingNote.BOTH_ENDS
                        .note(
                                numbers.spoken().period(top.question().period()),
                                numbers.short_(top),
                                numbers.spoken().period(least.question().period()),
                                numbers.short_(least))
                        .in(lang)
                + " ";
    }

    private static String exactCourse(Request.Course asked, List<Answer> main) {
        Question q = asked.question();
        Question open = q.toBuilder().period(null).build();
        int months = main.get(main.size() - 1).question().period().months();
        String each = months == 1 ? "month" : months == 3 ? "quarter" : "year";
        return main.size() > 1
                        && q.base() == null
                        && q.measure().of() == null
                        && !q.measure().id().equals("growth")
                ? open + " for each " + each + range(asked, each)
                : main.get(main.size() - 1).question().toString();
    }

    /** The years asked for, behind what stands for each. */
    private static String range(Request.Course asked, String each) {
        boolean years = each.equals("year") && asked.first() != null && asked.last() != null;
        return years ? " " + asked.first().firstYear() + "-" + asked.last().lastYear() : "";
    }

    /**
     * Parts of years of which the whole isn't held; where they are the months of a year begun,
     * their sum so far.
     */
    private List<Answer> parts(Request.Course asked, List<Answer> main) {
        Question q = asked.question();
        List<Answer> left =
                told(asked, p -> main.stream().noneMatch(m -> isWithin(p, m))).stream()
                        .sorted(Comparator.comparing(a -> a.question().period()))
                        .toList();
        if (left.isEmpty() || left.stream().noneMatch(a -> a.question().period().months() == 1)) {
            return left;
        }
        Period last = left.get(left.size() - 1).question().period();
        Period year = Period.year(last.firstYear());
        Answer begun = numbers.soFar(q.toBuilder().period(year).build());
        List<Answer> few =
                left.stream()
                        .filter(
                                a ->
                                        begun == null
                                                || a.question().period().firstYear()
                                                        != year.firstYear())
                        .collect(Collectors.toCollection(ArrayList::new));
        if (begun != null) {
            few.add(begun);
        }
        return few;
    }

    private static boolean isWithin(Period part, Answer whole) {
        return whole.question().period().contains(part);
    }

    /** From the first to the last of a course, and the change where amounts can have one. */
    String courseSaid(Question q, List<Answer> main) {
        List<Answer.Known> known =
                main.stream()
                        .filter(a -> a instanceof Answer.Known)
                        .map(a -> (Answer.Known) a)
                        .toList();
        if (known.size() < 2
                || known.get(0).question().base() != null
                || q.measure().id().equals("growth")) {
            return main.stream().filter(a -> a instanceof Answer.Known).count() == main.size()
                            && main.size() <= 3
                    ? String.join(" ", main.stream().map(numbers::sentence).toList())
                    : latest(main);
        }
        Answer.Known first = known.get(0);
        Answer.Known last = known.get(known.size() - 1);
        String said =
                Spoken.upper(numbers.spoken().subject(q))
                        + ": "
                        + Speech.say(
                                lang,
                                "answers.from",
                                numbers.short_(first),
                                numbers.spoken().period(first.question().period()),
                                numbers.short_(last))
                        + numbers.spoken().period(last.question().period())
                        + ")";
        return changed(q, said, first, last);
    }

    /** What is said of both ends, with the change where amounts or shares can have one. */
    private String changed(Question q, String said, Answer.Known first, Answer.Known last) {
        boolean moved = first.value().value() != last.value().value();
        if (q.measure().id().equals("share") && moved) {
            double points = last.value().value() - first.value().value();
            String size = (points > 0 ? "+" : "") + Numbers.decimal(points, 2, lang);
            return said + ", " + AskingNote.POINTS.note(size).in(lang) + ".";
        }
        if (!(change(first, last) instanceof Answer.Known k)) {
            return said + ".";
        }
        boolean plain = k.value().value() > 0 && !Spoken.isWide(k);
        return said + ", " + (plain ? "+" : "") + numbers.short_(k) + ".";
    }

    /** The change from the first to the last of a course; null where amounts have none. */
    private Answer change(List<Answer> main) {
        List<Answer.Known> known =
                main.stream()
                        .filter(a -> a instanceof Answer.Known)
                        .map(a -> (Answer.Known) a)
                        .toList();
        return known.size() < 2 || known.get(0).question().base() != null
                ? null
                : change(known.get(0), known.get(known.size() - 1));
    }

    private Answer change(Answer.Known first, Answer.Known last) {
        boolean apart = !first.unit().equals(last.unit());
        if (apart
                || numbers.exchanges()
                || !last.question().measure().id().equals("level")
                || first.value().value() <= 0) {
            return null;
        }
        return numbers.answer(
                last.question().toBuilder()
                        .measure("growth")
                        .base(first.question().period())
                        .build());
    }

    private String latest(List<Answer> main) {
        Answer last = main.get(main.size() - 1);
        return numbers.sentence(last) + Speech.say(lang, "course-answers.table-all", main.size());
    }
}
