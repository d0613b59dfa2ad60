// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs of periods: the members of a universe of periods, and the parts that make up one period. */
final class Years {

    private static final Pattern RUN = Pattern.compile("(\\d{4})[-/](\\d{4})");

    private Years() {}

    /** Members of a universe of periods, as texts. */
    static List<String> members(String text, Collection<Period> known, Period like) {
        Matcher run = RUN.matcher(text);
        if (run.matches()) {
            int first = Integer.parseInt(run.group(1));
            int last = Integer.parseInt(run.group(2));
            List<String> years = new ArrayList<>();
            for (int year = first; year <= Math.min(last, first + 1_000); year++) {
                years.add(new Period(year * 12 + like.start() % 12, like.months()).toString());
            }
            return years;
        }
        return text.equals(Universe.ALL)
                ? known.stream().map(Period::toString).toList()
                : Arrays.stream(text.split("[+|]"))
                        .map(Period::find)
                        .flatMap(Optional::stream)
                        .map(Period::toString)
                        .toList();
    }

    /**
     * Periods that together make up one: itself where it is held, else as few and as long ones as
     * follow each other without a gap or an overlap. None where what is held doesn't make it up.
     *
     * @param held periods held of one reporter and flow
     * @param other whether a period is held of all the others too
     */
    static List<Period> parts(Period period, NavigableSet<Period> held, Predicate<Period> other) {
        if (held.contains(period) && other.test(period)) {
            return List.of(period);
        }
        int end = period.start() + period.months();
        Map<Integer, Period> last = new HashMap<>();
        Map<Integer, Integer> count = new HashMap<>(Map.of(period.start(), 0));
        NavigableSet<Integer> reached = new TreeSet<>(List.of(period.start()));
        for (Integer at = reached.first(); at != null && at < end; at = reached.higher(at)) {
            int parts = count.get(at) + 1;
            for (Period part :
                    held.subSet(new Period(at, 1), true, new Period(at, end - at), true)) {
                int next = at + part.months();
                if (parts < count.getOrDefault(next, Integer.MAX_VALUE) && other.test(part)) {
                    reached.add(next);
                    count.put(next, parts);
                    last.put(next, part);
                }
            }
        }
        LinkedList<Period> parts = new LinkedList<>();
        for (Period part = last.get(end); part != null; part = last.get(part.start())) {
            parts.addFirst(part);
        }
        return List.copyOf(parts);
    }
}
