// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Between which days something was made, where a question says so by days or months: "before 15 May
 * 2012", "dopo marzo 2019", "between 1 January 2017 and 30 June 2019". What is said in whole years
 * is left to {@link When}.
 */
final class Bounds {

    private final Heard heard;
    private final LocalDate today;
    private LocalDate first;
    private LocalDate last;
    private int points;

    private Bounds(Heard heard, LocalDate today) {
        this.heard = heard;
        this.today = today;
    }

    /** The days that a question's times bound; the years given where they bound none. */
    static Registered.Span of(Heard heard, LocalDate today, Registered.Span years) {
        Bounds bounds = new Bounds(heard, today);
        List<Part> times = heard.of(Kind.TIME).toList();
        List<Registered.Days> days = times.stream().map(bounds::days).toList();
        boolean fine = days.stream().anyMatch(d -> d != null && !isOfYears(d));
        if (!fine || days.stream().anyMatch(d -> d == null)) {
            return years;
        }
        for (int i = 0; i < times.size(); i++) {
            bounds.take(times.get(i), days.get(i));
        }
        return bounds.points > 1 ? years : Registered.Span.of(bounds.first, bounds.last);
    }

    /** Whether a time is the first or the last that is meant: "by 30 June 2028", "since 2015". */
    static boolean isOneEnd(Heard heard, Part time) {
        return Stream.of("until", "before", "since", "after")
                .anyMatch(bound -> When.isSaid(heard, time, bound));
    }

    private static boolean isOfYears(Registered.Days days) {
        return days.isYear();
    }

    /** The days of a time; null where it isn't known which they are. */
    private Registered.Days days(Part time) {
        if (time.time() instanceof TimeValue.Day day) {
            return day.date().map(d -> new Registered.Days(d.earliest(), d.latest())).orElse(null);
        }
        if (time.time() instanceof TimeValue.Span span) {
            return days(When.period(span.first(), today), When.period(span.last(), today));
        }
        if (time.time() instanceof TimeValue.Interval interval) {
            Period period = When.period(interval, today);
            return days(period, period);
        }
        return null;
    }

    private static Registered.Days days(Period from, Period to) {
        return from == null || to == null
                ? null
                : new Registered.Days(from.firstDay(), to.lastDay());
    }

    private void take(Part time, Registered.Days days) {
        Part next = heard.after(time);
        boolean onward = next != null && next.is("onward");
        boolean backward = next != null && next.is("backward");
        boolean second = heard.led(time, "and") || heard.led(time, "to");
        boolean both = time.time() instanceof TimeValue.Span;
        if (both) {
            first = days.first();
            last = days.last();
        } else if (onward || When.isSaid(heard, time, "since") || heard.led(time, "between")) {
            first = days.first();
        } else if (When.isSaid(heard, time, "after")) {
            first = days.last().plusDays(1);
        } else if (When.isSaid(heard, time, "before")) {
            last = days.first().minusDays(1);
        } else if (backward || When.isSaid(heard, time, "until") || second && first != null) {
            last = days.last();
        } else if (heard.led(time, "from") && heard.of(Kind.TIME).count() > 1) {
            first = days.first();
        } else {
            first = days.first();
            last = days.last();
            points++;
        }
    }
}
