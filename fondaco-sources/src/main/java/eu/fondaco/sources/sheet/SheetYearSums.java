// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Of which months columns are whose headers aren't understood, where the parts of a year beside
 * them add up to them: halves to {@code FY 2023}, quarters to {@code Consuntivo}.
 */
final class SheetYearSums {

    private static final int[] LENGTHS = {1, 3, 6};
    private static final int YEAR = 12;

    private final SheetSums sums;

    /** By all else that is said over them, the columns of parts of years by these. */
    private final Map<List<Object>, Map<Period, Integer>> parts = new HashMap<>();

    SheetYearSums(SheetSums sums, Map<Integer, SheetOver.Head> heads) {
        this.sums = sums;
        heads.forEach(
                (c, head) ->
                        time(head.time())
                                .filter(p -> !head.left() && p.months() < YEAR)
                                .ifPresent(p -> of(head).putIfAbsent(p, c)));
    }

    /** A period; a part of any year, which rows tell, is taken for one of the year 0. */
    private static Optional<Period> time(SheetTime time) {
        return time.period().isPresent()
                ? time.whole()
                : time.part().map(p -> new Period(p.from(), p.months()));
    }

    private Map<Period, Integer> of(SheetOver.Head head) {
        return parts.computeIfAbsent(
                List.of(head.flow(), head.reporter(), head.partner()), k -> new HashMap<>());
    }

    /** The first months of a year, or all, that add up to a column; nothing where others do too. */
    Optional<Period> of(int column, SheetOver.Head head) {
        Map<Period, Integer> beside = of(head);
        Set<Integer> years = new HashSet<>();
        beside.keySet().forEach(p -> years.add(p.start() / YEAR * YEAR));
        Set<Period> found = new HashSet<>();
        for (int january : years) {
            for (int length : LENGTHS) {
                List<Integer> columns = new ArrayList<>();
                Integer next = beside.get(new Period(january, length));
                while (next != null) {
                    columns.add(next);
                    int months = columns.size() * length;
                    if (columns.size() > 1 && sums.isSum(column, columns)) {
                        found.add(new Period(january, months));
                    }
                    next = months < YEAR ? beside.get(new Period(january + months, length)) : null;
                }
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
