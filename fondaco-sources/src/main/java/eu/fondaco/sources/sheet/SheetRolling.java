// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that add up the last of the quarters or months beside them: {@code Latest 4 quarters}.
 * Which ones is said by no header; it is taken from where those stand, and the sums must show it.
 */
final class SheetRolling {

    private static final int QUARTER = 3;

    private static final Pattern LATEST =
            Pattern.compile(
                    WordLists.of("latest")
                            + " (?<count>[a-z0-9]+) (?:(?<quarters>"
                            + WordLists.of("quarter")
                            + ")|"
                            + WordLists.of("months")
                            + ")");

    private final SheetSums sums;

    SheetRolling(SheetSums sums) {
        this.sums = sums;
    }

    /** Whether a header counts back from the last period. */
    static boolean isCountedBack(String header) {
        return LATEST.matcher(SheetWords.key(header)).matches();
    }

    /**
     * What a column is of that its header counts back from the last one.
     *
     * @param times the columns of which the header says when, by that
     */
    Optional<Period> of(int column, String header, Map<Period, Integer> times) {
        Matcher m = LATEST.matcher(SheetWords.key(header));
        if (!m.matches()) {
            return Optional.empty();
        }
        int length = m.group("quarters") == null ? 1 : QUARTER;
        int count = PeriodTokens.number(m.group("count"));
        Optional<Period> last =
                times.keySet().stream()
                        .filter(p -> p.months() == length)
                        .max(Comparator.naturalOrder());
        if (count < 2 || last.isEmpty()) {
            return Optional.empty();
        }
        int from = last.get().start() - (count - 1) * length;
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Integer part = times.get(new Period(from + i * length, length));
            if (part == null) {
                return Optional.empty();
            }
            parts.add(part);
        }
        return sums.isSum(column, parts)
                ? Optional.of(new Period(from, count * length))
                : Optional.empty();
    }
}
