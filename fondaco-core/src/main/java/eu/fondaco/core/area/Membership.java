// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.area;

import eu.fondaco.core.text.UnsoundException;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That an area belongs to a group, always or between two days. Written {@code EU}, or {@code
 * EU[2013-07-01..]}, {@code EU[1973-01-01..2020-01-31]}.
 *
 * @param from the first day; null for always
 * @param until the last day; null for no end
 */
public record Membership(String group, LocalDate from, LocalDate until) {

    private static final Pattern DATED =
            Pattern.compile(
                    "([^\\[\\]]+)\\[(\\d{4}-\\d{2}-\\d{2})?\\.\\.(\\d{4}-\\d{2}-\\d{2})?\\]");

    public Membership {
        if (group == null || group.isBlank()) {
            throw new UnsoundException("unsound.membership-without-group");
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new UnsoundException("unsound.membership-ends-before", group);
        }
    }

    /**
     * The membership that a text says.
     *
     * @throws IllegalArgumentException when its days can't be read
     */
    public static Membership parse(String text) {
        if (text.indexOf('[') < 0) {
            return new Membership(text, null, null);
        }
        Matcher m = DATED.matcher(text);
        if (!m.matches()) {
            throw new UnsoundException("unsound.no-membership", text);
        }
        try {
            return new Membership(m.group(1), day(m.group(2)), day(m.group(3)));
        } catch (DateTimeParseException e) {
            throw new UnsoundException("unsound.membership-day", text);
        }
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    public boolean isDated() {
        return from != null || until != null;
    }

    /** Whether it holds on the last day of a period; for null, whether it hasn't ended. */
    public boolean holds(Period period) {
        if (period == null) {
            return until == null;
        }
        LocalDate day = period.lastDay();
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether it begins or ends within a period, after its first day. */
    public boolean changesWithin(Period period) {
        return from != null && from.isAfter(period.firstDay()) && !from.isAfter(period.lastDay())
                || until != null
                        && !until.isBefore(period.firstDay())
                        && until.isBefore(period.lastDay());
    }
}
