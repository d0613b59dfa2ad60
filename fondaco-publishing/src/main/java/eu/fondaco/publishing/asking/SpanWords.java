// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Registered.Span;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.DateWords;
import eu.fondaco.core.time.DateWords.Before;
import eu.fondaco.core.time.PartialDate;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Says when acts were made, or end, as prose does: "until 29 June 2015", "dal 2015". */
final class SpanWords {

    private SpanWords() {}

    /** A span that is bounded somewhere: "2015", "2012, 2015", "since 2022", "2015 to 2020". */
    static String say(Span span, Lang lang) {
        return span.years().isEmpty() ? bounds(span, lang) : years(span.years());
    }

    /** The same as what tells when something was: "in 2015", "until 2027". */
    static String in(Span span, Lang lang) {
        return span.years().isEmpty()
                ? bounds(span, lang)
                : Speech.say(lang, "span-words.in", years(span.years()));
    }

    private static String years(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String bounds(Span span, Lang lang) {
        boolean fine = span.first() != null || span.last() != null;
        PartialDate first = fine ? day(span.from(), span.first(), 1, 1) : year(span.from());
        PartialDate last = fine ? day(span.to(), span.last(), 12, 31) : year(span.to());
        if (span.from() == Span.OPEN) {
            return Speech.say(lang, "span-words.until", DateWords.say(last, Before.AT, lang));
        }
        String since = DateWords.say(first, Before.SINCE, lang);
        return span.to() == Span.OPEN
                ? Speech.say(lang, "span-words.since", since)
                : Speech.say(
                        lang, "span-words.from-to", since, DateWords.say(last, Before.AT, lang));
    }

    private static PartialDate year(int year) {
        return year == Span.OPEN ? PartialDate.UNKNOWN : new PartialDate(year, 0, 0);
    }

    /** The day said, or the first or last of a whole year, where the other end is a day. */
    private static PartialDate day(int year, LocalDate day, int month, int ofMonth) {
        return day != null
                ? PartialDate.of(day)
                : year == Span.OPEN ? year(year) : new PartialDate(year, month, ofMonth);
    }
}
