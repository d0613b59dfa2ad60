// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days as people write them: of years that a calendar on a wall has. */
public final class Days {

    private static final int FIRST = 1;
    private static final int LAST = 9999;

    private Days() {}

    /**
     * The day of a text such as {@code 2020-01-31}.
     *
     * @throws DateTimeParseException where it is none, or one of a year before 1 or after 9999
     */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST || day.getYear() > LAST) {
            throw new DateTimeParseException("a year out of bounds", text, 0);
        }
        return day;
    }
}
