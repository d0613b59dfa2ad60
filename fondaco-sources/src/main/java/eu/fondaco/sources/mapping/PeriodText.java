// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.mapping;

import eu.fondaco.core.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Periods as providers write them: {@code 2018M05}, {@code 2018-M05}, {@code 201805}, {@code
 * 2018Q3}.
 */
final class PeriodText {

    private static final Pattern MONTH = Pattern.compile("(\\d{4})-?M?(\\d{2})");
    private static final Pattern SINGLE_MONTH = Pattern.compile("(\\d{4})-(\\d)");
    private static final Pattern PART = Pattern.compile("(\\d{4})-?([QSH])([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(-?A1?)?");

    private PeriodText() {}

    static Optional<Period> find(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Period.find(year.group(1));
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            String letter = part.group(2).equals("H") ? "S" : part.group(2);
            return Period.find(part.group(1) + "-" + letter + part.group(3));
        }
        Matcher single = SINGLE_MONTH.matcher(text);
        if (single.matches()) {
            return Period.find(single.group(1) + "-0" + single.group(2));
        }
        Matcher month = MONTH.matcher(text);
        return month.matches()
                ? Period.find(month.group(1) + "-" + month.group(2))
                : Period.find(text);
    }
}
