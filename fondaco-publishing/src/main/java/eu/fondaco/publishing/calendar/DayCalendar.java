// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A calendar of whole days (RFC 5545). */
public final class DayCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int FOLD = 73;

    private final List<String> lines = new ArrayList<>();
    private final String stamp;

    /**
     * An empty calendar.
     *
     * @param product what it is of, such as {@code acts}
     * @param made the day on which it is made
     */
    public DayCalendar(String product, LocalDate made) {
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Fondaco//" + product + "//EN");
        stamp =
                made.atStartOfDay(ZoneOffset.UTC)
                        .format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"));
    }

    /**
     * Adds a day.
     *
     * @param id the same whenever this is told again
     * @param address of a page about it; empty for none
     */
    public void add(String id, LocalDate day, String summary, String description, String address) {
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + escaped(id) + "-" + day.format(DAY) + "@fondaco");
        lines.add("DTSTAMP:" + stamp);
        lines.add("DTSTART;VALUE=DATE:" + day.format(DAY));
        lines.add("DTEND;VALUE=DATE:" + day.plusDays(1).format(DAY));
        lines.add("SUMMARY:" + escaped(summary));
        lines.add("DESCRIPTION:" + escaped(description));
        if (!address.isEmpty()) {
            lines.add("URL:" + address);
        }
        lines.add("END:VEVENT");
    }

    /** The whole file. */
    public String write() {
        StringBuilder out = new StringBuilder();
        lines.forEach(l -> out.append(folded(l)).append("\r\n"));
        return out.append("END:VCALENDAR\r\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("[\\r\\n]+", " ");
    }

    /** Lines of no more than 75 bytes, each but the first begun with a space. */
    private static String folded(String line) {
        StringBuilder out = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
            String one = Character.toString(c);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > FOLD) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(one);
            bytes += size;
            at += one.length();
        }
        return out.toString();
    }
}
