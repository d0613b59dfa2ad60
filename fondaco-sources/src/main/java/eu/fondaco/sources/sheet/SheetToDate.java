// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Columns that count from January on up to a month that their headers don't say: {@code YTD 2024}.
 * A note says it, or the months beside one add up to it; the same months of another year stand
 * under the same words. Where neither is so, or both and not alike, nothing is known of them.
 */
final class SheetToDate {

    private static final Pattern NOTE =
            Pattern.compile(
                    "\\b"
                            + WordLists.of("since-january")
                            + "\\b[\"'\u201d]?\\s*(?:=|:|\\(|,|is|means|are|sono)?\\s*([^.;)]{3,40})");

    /** Up to which month a title counts: {@code year to date through September}. */
    private static final Pattern TILL =
            Pattern.compile(
                    "\\b"
                            + WordLists.of("since-january")
                            + "\\b[\\s,:(]*"
                            + WordLists.of("till")
                            + "\\s+(?<month>\\p{L}{3,})");

    /** What a note says again before it says the months. */
    private static final Pattern SINCE =
            Pattern.compile("^" + WordLists.of("since-january") + "\\b[\\s,:;(-]*");

    private static final int QUARTER = 3;

    private final SheetSums sums;
    private final Map<Integer, Period> periods = new HashMap<>();

    /**
     * @param heads what is said over a column, by columns of values
     * @param texts titles and notes of the file
     */
    SheetToDate(
            SheetBlock block,
            List<Integer> values,
            IntFunction<SheetOver.Head> heads,
            SheetSums sums,
            Collection<String> texts) {
        this.sums = sums;
        Map<Integer, Integer> years = new LinkedHashMap<>();
        Map<List<Object>, Map<Period, Integer>> parts = new HashMap<>();
        for (int c : values) {
            SheetOver.Head head = heads.apply(c);
            Optional<Period> time = head.time().whole();
            if (time.isEmpty()) {
                continue;
            }
            if (isSaid(block.headers().get(c)) && time.get().months() == 12) {
                years.put(c, time.get().start());
            } else if (time.get().months() < 12) {
                parts.computeIfAbsent(of(head), k -> new HashMap<>()).putIfAbsent(time.get(), c);
            }
        }
        Set<Integer> months = noted(texts);
        years.forEach(
                (c, january) ->
                        months.addAll(
                                shown(
                                        c,
                                        january,
                                        parts.getOrDefault(of(heads.apply(c)), Map.of()))));
        if (months.size() == 1) {
            int length = months.iterator().next();
            years.forEach((c, january) -> periods.put(c, new Period(january, length)));
        }
    }

    /** Whether a header says that its column counts from January on, and no more. */
    static boolean isSaid(List<String> headers) {
        return headers.stream().anyMatch(LabelKinds::isSince);
    }

    /** What a column is of; nothing where that isn't known. */
    Optional<Period> of(int column) {
        return Optional.ofNullable(periods.get(column));
    }

    private static List<Object> of(SheetOver.Head head) {
        return List.of(head.flow(), head.reporter(), head.partner(), head.product());
    }

    /** How many months texts say that are counted. */
    private static Set<Integer> noted(Collection<String> texts) {
        Set<Integer> months = new HashSet<>();
        for (String text : texts) {
            Matcher till = TILL.matcher(SheetWords.folded(text));
            if (till.find() && PeriodTokens.month(till.group("month")) > 0) {
                months.add(PeriodTokens.month(till.group("month")));
            }
            Matcher m = NOTE.matcher(SheetWords.folded(text));
            while (m.find()) {
                SheetPeriods.partAlone(SINCE.matcher(m.group(1).strip()).replaceFirst(""))
                        .filter(part -> part.from() == 0)
                        .ifPresent(part -> months.add(part.months()));
            }
        }
        return months;
    }

    /** How many months beside a column add up to it. */
    private Set<Integer> shown(int column, int january, Map<Period, Integer> parts) {
        Set<Integer> months = new HashSet<>();
        for (int length : new int[] {1, QUARTER}) {
            List<Integer> columns = new ArrayList<>();
            Integer next = parts.get(new Period(january, length));
            while (next != null) {
                columns.add(next);
                next = parts.get(new Period(january + columns.size() * length, length));
            }
            if (columns.size() > 1 && sums.isSum(column, columns)) {
                months.add(columns.size() * length);
            }
        }
        return months;
    }
}
