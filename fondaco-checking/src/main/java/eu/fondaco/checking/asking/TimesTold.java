// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a reading takes up all times that a question names. */
final class TimesTold {

    private final Heard heard;
    private final When when;

    TimesTold(Heard heard, When when) {
        this.heard = heard;
        this.when = when;
    }

    /** A time that a reading leaves out; empty for none. */
    Optional<Part> missing(Request request, List<Question> questions) {
        List<Period> told = new ArrayList<>();
        for (Question q : questions) {
            told.add(q.period());
            told.add(q.base());
        }
        if (request instanceof Request.Course c) {
            told.add(c.first());
            told.add(c.last());
        }
        if (request instanceof Request.Times t) {
            told.add(t.first());
            told.add(t.last());
            boolean moves = t.question().measure().id().equals("growth");
            told.add(moves && isYearBefore(t.first()) ? when.base() : null);
        }
        if (request instanceof Within w) {
            told.add(w.first());
            told.add(w.last());
        }
        if (request instanceof Moved m) {
            told.add(m.first());
            told.add(m.last());
        }
        List<Period> asked = new ArrayList<>(when.points());
        asked.add(when.first());
        asked.add(when.last());
        if (!isOnLastYear(questions)) {
            asked.add(when.base());
        }
        Part span = otherSpan(told);
        if (span != null) {
            return Optional.of(span);
        }
        boolean all =
                asked.stream().allMatch(p -> p == null || told.contains(p) || isAmid(request, p));
        return all ? Optional.empty() : heard.of(Kind.TIME).reduce((a, b) -> b);
    }

    /** One of several spans, "2015-2019 and 2020-2024", that isn't told; null for none. */
    private Part otherSpan(List<Period> told) {
        List<Part> spans =
                heard.of(Kind.TIME).filter(p -> p.time() instanceof TimeValue.Span).toList();
        return spans.stream()
                .filter(p -> spans.size() > 1)
                .filter(p -> ((TimeValue.Span) p.time()).first().period().isPresent())
                .filter(p -> !told.contains(((TimeValue.Span) p.time()).first().period().get()))
                .findFirst()
                .orElse(null);
    }

    /** "The last three years", where a reading tells of fewer, or of all; empty for none. */
    Optional<Part> lately(Request request) {
        boolean told =
                request instanceof Request.Course
                        || request instanceof Request.Times
                        || request instanceof OverLast
                        || request instanceof Request.Since
                        || request instanceof Registered;
        return told || when.latest() < 2 || !when.isOpen()
                ? Optional.empty()
                : heard.of(Kind.TIME).filter(p -> p.time() instanceof TimeValue.Latest).findFirst();
    }

    /** Whether "than last year" is told by the change of the latest year held on the one before. */
    private boolean isOnLastYear(List<Question> questions) {
        List<Part> times = heard.of(Kind.TIME).toList();
        return times.size() == 1
                && Retold.isLastYear(times.get(0))
                && questions.stream().allMatch(q -> q.base() == null && q.period() == null)
                && questions.stream().allMatch(q -> q.measure().id().equals("growth"));
    }

    /** Whether what is compared with lies a year before: then changes over a year tell it. */
    private boolean isYearBefore(Period first) {
        return first != null && when.base() != null && first.plusYears(-1).equals(when.base());
    }

    /** Whether a period lies within those that a course through time goes through. */
    private static boolean isAmid(Request request, Period period) {
        return request instanceof Request.Course c && isAmid(c.first(), c.last(), period)
                || request instanceof Within w && isAmid(w.first(), w.last(), period)
                || request instanceof Request.Times t && isAmid(t.first(), t.last(), period);
    }

    private static boolean isAmid(Period first, Period last, Period period) {
        return first != null
                && last != null
                && !period.firstDay().isBefore(first.firstDay())
                && !period.lastDay().isAfter(last.lastDay());
    }
}
