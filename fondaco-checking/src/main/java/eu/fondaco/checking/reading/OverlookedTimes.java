// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.checking.reading.Opinion.Meaning;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What a sentence says of times and a question leaves out of account. */
final class OverlookedTimes {

    private OverlookedTimes() {}

    /** Whether a sentence says of times what a meaning leaves out of account. */
    static boolean leaves(View v, Meaning meant, Answers answers) {
        Question asked = meant.reading().question();
        return isOtherEnd(v, asked)
                || isOtherLength(v, asked)
                || isOtherPart(v, asked)
                || isOfRolling(v, asked)
                || isMean(v, meant)
                || isOtherRecord(v, asked)
                || isAskedOfOther(v, asked)
                || meant.kind().equals("rank")
                        && (isSinceThen(v, asked) || isPassed(v, asked, answers));
    }

    /**
     * Whether all times before a number and in its own clause are longer or shorter than the one
     * asked of: "down 12% over the same nine months" is no quarter's.
     */
    private static boolean isOtherPart(View v, Question asked) {
        boolean record =
                asked.universe() != null && asked.universe().dimension() == Dimension.PERIOD;
        if (asked.period() == null || record) {
            return false;
        }
        List<Integer> told =
                v.times.stream()
                        .filter(m -> Overlooked.isInSentence(v, m) && !v.text.isSetAgainst(m))
                        .filter(
                                m ->
                                        m.to() <= v.anchor.from()
                                                || v.text.segment(m.from()) == v.segment)
                        .map(m -> months(m.time()))
                        .filter(n -> n > 0)
                        .toList();
        return told.stream().anyMatch(n -> n < 12) && !told.contains(asked.period().months());
    }

    /** Whether "the last four quarters" are taken for a year that is past: none is named beside. */
    private static boolean isOfRolling(View v, Question asked) {
        List<Mention> told = v.times.stream().filter(m -> Overlooked.isInSentence(v, m)).toList();
        return asked.period() != null
                && told.stream().anyMatch(m -> m.time().kind() == TimeRef.Kind.ROLLING)
                && told.stream().noneMatch(m -> m.time().period() != null);
    }

    private static int months(TimeRef t) {
        return t.part() != null ? t.part().months() : t.period() == null ? 0 : t.period().months();
    }

    /** Whether the sentence before asks of a time, "And in 2020?", and this one of another. */
    private static boolean isAskedOfOther(View v, Question asked) {
        int first = v.anchor.from();
        while (first > 0 && v.text.sentence(first - 1) == v.sentence) {
            first--;
        }
        if (first == 0
                || !v.text.tokens().get(first - 1).is("?")
                || v.text.line(first - 1) != v.line
                || v.times.stream().anyMatch(v::near)) {
            return false;
        }
        int question = v.text.sentence(first - 1);
        List<Period> named =
                v.times.stream()
                        .filter(m -> v.text.sentence(m.from()) == question)
                        .filter(m -> m.time().kind() == TimeRef.Kind.PERIOD)
                        .map(m -> m.time().period())
                        .toList();
        return !named.isEmpty() && named.stream().noneMatch(p -> isOf(p, asked));
    }

    /** Whether a question is of a time, or counts from it where that isn't just the year before. */
    private static boolean isOf(Period p, Question asked) {
        if (asked.period() == null || asked.period().firstYear() == p.firstYear()) {
            return true;
        }
        return asked.base() != null
                && asked.base().firstYear() == p.firstYear()
                && p.firstYear() + 1 < asked.period().firstYear();
    }

    /** Whether the most or least since a year is asked of areas, partners or goods. */
    private static boolean isSinceThen(View v, Question asked) {
        return asked.universe() != null
                && asked.universe().dimension() != Dimension.PERIOD
                && v.times.stream()
                        .filter(m -> v.text.segment(m.from()) == v.segment)
                        .filter(m -> m.from() >= v.anchor.from())
                        .filter(m -> m.time().kind() == TimeRef.Kind.PERIOD)
                        .anyMatch(m -> isSince(v, m) || isSinceWithin(v, m));
    }

    /** "The best quarter since 2019". */
    private static boolean isSinceWithin(View v, Mention m) {
        for (int i = m.from(); i < m.to(); i++) {
            if (v.scene.says(i, "time.since") || v.scene.says(i, "prep.from")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the most or least of a year that is over for long has been passed since, which may be
     * meant or not: "the peak was in 2018".
     */
    private static boolean isPassed(View v, Question asked, Answers answers) {
        Universe among = asked.universe();
        int last = v.scene.lastYear;
        if (among == null
                || among.dimension() != Dimension.PERIOD
                || asked.period() == null
                || !asked.period().isYear()
                || asked.period().lastYear() >= last) {
            return false;
        }
        String first = among.members().split("-")[0];
        Question to =
                asked.toBuilder()
                        .universe(new Universe(Dimension.PERIOD, first + "-" + last))
                        .build();
        return !Objects.equals(answers.value(asked), answers.value(to));
    }

    /** Whether a number is the first of "from 4.1 to 4.5 billion". */
    static boolean isFirst(View v) {
        return v.scene.preposition(v.anchor.from()).equals("prep.from") && isPaired(v, 1);
    }

    /** Whether it is the second. */
    static boolean isSecond(View v) {
        return v.scene.preposition(v.anchor.from()).equals("prep.to") && isPaired(v, -1);
    }

    /**
     * Whether a number is the first or the second of "from 4.1 to 4.5 billion", and the question
     * asks the later or the earlier of the two times that the sentence names.
     */
    private static boolean isOtherEnd(View v, Question asked) {
        boolean first = isFirst(v);
        boolean second = isSecond(v);
        if (first == second || asked.period() == null) {
            return false;
        }
        TreeSet<Integer> times = new TreeSet<>();
        boolean between = false;
        boolean since = false;
        for (Mention m : v.times) {
            Period p = m.time().period();
            if (v.text.sentence(m.from()) == v.sentence && p != null) {
                times.add(p.firstYear());
                times.add(p.lastYear());
                between |= isBetween(v, m, first ? v.anchor : v.before);
                since |= v.text.isSetAgainst(m) || isSince(v, m) || !isAround(v, m);
            }
        }
        int year = asked.period().firstYear();
        boolean one = times.size() == 1 && !since && first != between && year == times.first();
        return one || times.size() == 2 && year == (first ? times.last() : times.first());
    }

    /** Whether a time opens the sentence or stands in the number's own part of it. */
    private static boolean isAround(View v, Mention m) {
        boolean opens = m.from() < 2 || v.text.sentence(m.from() - 2) != v.sentence;
        return opens || v.text.segment(m.from()) == v.segment;
    }

    private static boolean isSince(View v, Mention m) {
        return v.scene.prep(m).equals("prep.from")
                || v.scene.prep(m).equals("time.since")
                || v.cues.stream().anyMatch(c -> c.to() == m.from() && c.is("time.since"));
    }

    /** Whether a time stands behind the first of two numbers and before the second. */
    private static boolean isBetween(View v, Mention m, Anchor first) {
        Anchor second = v.text.anchors().get(first.index() + 1);
        return m.from() >= first.to() && m.to() <= second.from();
    }

    private static boolean isPaired(View v, int step) {
        int at = v.anchor.index() + step;
        if (at < 0 || at >= v.text.anchors().size()) {
            return false;
        }
        Anchor other = v.text.anchors().get(at);
        return v.text.sentence(other.from()) == v.sentence
                && v.scene.preposition(other.from()).equals(step > 0 ? "prep.to" : "prep.from");
    }

    /** Whether a change took as long as is said, "up by a third in three years". */
    private static boolean isOtherLength(View v, Question asked) {
        if (asked.base() == null || asked.period() == null) {
            return false;
        }
        int years = asked.period().firstYear() - asked.base().firstYear();
        List<Mention> told =
                v.times.stream()
                        .filter(m -> m.time().kind() == TimeRef.Kind.LENGTH && isBeside(v, m))
                        .toList();
        return !told.isEmpty() && told.stream().noneMatch(m -> m.time().years() == years);
    }

    /** Whether a length of time is told of the number, after "in", "over" or an article. */
    private static boolean isBeside(View v, Mention m) {
        String place = v.place(m);
        boolean near = place.equals("seg") || place.equals("cl") || place.equals("br");
        return near
                && !v.scene.prep(m).equals("prep.for")
                && v.cues.stream()
                        .noneMatch(
                                c ->
                                        c.to() == m.from()
                                                && c.isAny("behind", "ahead", "time.since"));
    }

    /** Whether what was so on average over years is asked of one. */
    private static boolean isMean(View v, Meaning meant) {
        return meant.kind().equals("level")
                && v.cues.stream()
                        .anyMatch(
                                m ->
                                        Cues.of(m).contains("avg")
                                                && Overlooked.isInStretch(v, m)
                                                && (m.from() < v.anchor.from()
                                                        || Overlooked.isBeside(v, m)))
                && v.times.stream()
                        .anyMatch(
                                m ->
                                        v.near(m)
                                                && (m.time().kind() == TimeRef.Kind.SPAN
                                                        || m.time().kind() == TimeRef.Kind.LENGTH));
    }

    /** Whether the most ever is asked of another year than the sentence names. */
    private static boolean isOtherRecord(View v, Question asked) {
        if (asked.universe() == null
                || asked.universe().dimension() != Dimension.PERIOD
                || asked.period() == null) {
            return false;
        }
        List<Period> named =
                v.times.stream()
                        .filter(m -> Overlooked.isInSentence(v, m) && isWhen(v, m))
                        .map(m -> m.time().period())
                        .toList();
        return !named.isEmpty() && !named.contains(asked.period());
    }

    /** Whether a time is the one that the most ever is told of: "in 2018", "that of 2018". */
    private static boolean isWhen(View v, Mention m) {
        boolean year = m.time().kind() == TimeRef.Kind.PERIOD;
        boolean before = year && m.to() <= v.anchor.from() && v.scene.prep(m).equals("prep.in");
        boolean behind =
                (year || m.time().kind() == TimeRef.Kind.SAME)
                        && m.from() >= v.anchor.to()
                        && v.text.segment(m.from()) == v.segment
                        && !isSince(v, m)
                        && !isSinceWithin(v, m);
        return (before || behind) && (!v.text.isSetAgainst(m) || isThatOf(v, m));
    }

    /** "The peak is that of 2018": nothing is set against it. */
    private static boolean isThatOf(View v, Mention m) {
        return v.cues.stream()
                .anyMatch(
                        c ->
                                c.to() == m.from()
                                        && c.is("comparison")
                                        && c.from() > v.anchor.from()
                                        && v.scene.says(c.from() - 1, "be"));
    }
}
