// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import eu.fondaco.sources.speech.Speech;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Quarters that a table calls by the months in which they end: {@code Mar-2023, Jun-2023}. Where
 * nothing says that the table is by quarters it is asked.
 */
final class SheetQuarterMonths {

    private static final Pattern QUARTERLY =
            Pattern.compile("\\b" + WordLists.of("by-quarters") + "\\b");
    private static final Pattern MONTHLY =
            Pattern.compile("\\b" + WordLists.of("by-months") + "\\b");

    /** March, June, September and December, from 0. */
    private static final Set<Integer> ENDS = Set.of(2, 5, 8, 11);

    /** So many quarters' ends aren't months by chance. */
    private static final int MANY = 4;

    private SheetQuarterMonths() {}

    /** What somebody or the titles say the months are: true quarters, false months. */
    static Optional<Boolean> areQuarters(String said, Collection<String> titles) {
        if (!said.isEmpty()) {
            return Optional.of(said.equals("quarter"));
        }
        List<String> keys = titles.stream().map(SheetWords::key).toList();
        boolean quarters = keys.stream().anyMatch(t -> QUARTERLY.matcher(t).find());
        boolean months = keys.stream().anyMatch(t -> MONTHLY.matcher(t).find());
        return quarters == months ? Optional.empty() : Optional.of(quarters);
    }

    /** Makes months quarters where that is what they are; asks where it may be. */
    static void count(
            List<List<SheetProposal.Cell>> tables,
            Optional<Boolean> areQuarters,
            SheetFindings findings) {
        Set<Period> months =
                tables.stream()
                        .flatMap(List::stream)
                        .map(SheetProposal.Cell::period)
                        .filter(p -> p.months() < 12)
                        .collect(Collectors.toCollection(TreeSet::new));
        boolean ends =
                months.stream().allMatch(p -> p.months() == 1 && ENDS.contains(p.start() % 12));
        long apart = months.stream().map(p -> p.start() % 12).distinct().count();
        if (!ends || apart < 2 || areQuarters.equals(Optional.of(false))) {
            return;
        }
        if (areQuarters.isPresent()) {
            tables.forEach(cells -> cells.replaceAll(c -> c.of(quarter(c.period()))));
            findings.say(Speech.both("sheet-quarter-months.are-quarters"));
        } else if (months.size() >= MANY && apart == MANY) {
            findings.problem(Speech.both("sheet-quarter-months.which"));
            findings.ask("months=quarter");
        }
    }

    private static Period quarter(Period of) {
        return of.months() == 1 ? new Period(of.start() - 2, 3) : of;
    }
}
