// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.core.answer;

import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** The period itself, then ways to make it up from equal shorter ones, longest first. */
    static List<List<Period>> splits(Period period) {
        List<List<Period>> splits = new ArrayList<>();
        splits.add(List.of(period));
        for (int months : new int[] {12, 6, 3, 1}) {
            if (months < period.months()
                    && period.months() % months == 0
                    && period.start() % months == 0) {
                List<Period> parts = new ArrayList<>();
                for (int start = 0; start < period.months(); start += months) {
                    parts.add(new Period(period.start() + start, months));
                }
                splits.add(parts);
            }
        }
        return splits;
    }
}
