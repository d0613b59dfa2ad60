// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.web.sdmx.data;

import eu.fondaco.core.time.Period;
import eu.fondaco.web.sdmx.message.SdmxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Conditions on periods, all of which must hold. */
public final class Times {

    private final List<Predicate<Period>> conditions = new ArrayList<>();

    /**
     * Periods that begin not before a period or day begins, and not after another one ends; null
     * for any.
     */
    public static Times between(String start, String end) {
        Times times = new Times();
        if (start != null) {
            times.add("ge", start);
        }
        if (end != null) {
            times.add("le", end);
        }
        return times;
    }

    /**
     * Adds a condition of the second generation such as {@code ge:2019+le:2023} or {@code
     * 2019,2021}.
     */
    public void addAll(String text) {
        conditions.add(Filter.read(text, Times::condition));
    }

    private void add(String operator, String value) {
        conditions.add(condition(operator, value));
    }

    private static Predicate<Period> condition(String operator, String value) {
        LocalDate first = day(value, true);
        LocalDate last = day(value, false);
        return switch (operator) {
            case "eq" -> p -> p.firstDay().equals(first) && p.lastDay().equals(last);
            case "ne" -> p -> !(p.firstDay().equals(first) && p.lastDay().equals(last));
            case "ge" -> p -> !p.firstDay().isBefore(first);
            case "gt" -> p -> p.firstDay().isAfter(last);
            case "le" -> p -> !p.firstDay().isAfter(last);
            case "lt" -> p -> p.firstDay().isBefore(first);
            default ->
                    throw SdmxException.syntax(
                            "a period is compared by eq, ne, ge, gt, le or lt, not '"
                                    + operator
                                    + "'");
        };
    }

    private static LocalDate day(String text, boolean first) {
        String plain =
                text.replaceFirst("^(\\d{4})-A1$", "$1")
                        .replaceFirst("^(\\d{4})-M(\\d\\d)$", "$1-$2");
        return Period.find(plain)
                .map(p -> first ? p.firstDay() : p.lastDay())
                .orElseGet(() -> date(text));
    }

    /** The day of a date or a date with a time; of a year or month its first day. */
    public static LocalDate date(String text) {
        if (text.matches("\\d{4}(-\\d\\d)?")) {
            return date(text + "-01-01".substring(text.length() == 4 ? 0 : 3));
        }
        try {
            return LocalDate.parse(
                    text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw SdmxException.syntax("'" + text + "' is not a period or a date");
        }
    }

    /** Whether any period will do. */
    boolean isOpen() {
        return conditions.isEmpty();
    }

    boolean lets(Period period) {
        for (Predicate<Period> condition : conditions) {
            if (!condition.test(period)) {
                return false;
            }
        }
        return true;
    }
}
