// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.release;

import eu.fondaco.core.text.Lang;
import eu.fondaco.publishing.calendar.DayCalendar;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** When releases are expected, as a calendar. */
public final class ReleaseCalendar {

    private ReleaseCalendar() {}

    /**
     * A release that somebody announced.
     *
     * @param id of what is pulled then, or of the dataset
     * @param provider who publishes it
     * @param how the command by which it is prepared
     */
    public record Expected(LocalDate day, String id, String provider, String how)
            implements Comparable<Expected> {
        @Override
        public int compareTo(Expected other) {
            return Comparator.comparing(Expected::day)
                    .thenComparing(Expected::id)
                    .compare(this, other);
        }
    }

    /** The calendar of RFC 5545. */
    public static String ics(List<Expected> expected, Lang lang) {
        DayCalendar calendar = new DayCalendar("releases", LocalDate.now());
        expected.forEach(
                e ->
                        calendar.add(
                                "release-" + e.id(),
                                e.day(),
                                Speech.say(lang, "release.expected", e.id(), e.provider()),
                                e.how(),
                                ""));
        return calendar.write();
    }
}
