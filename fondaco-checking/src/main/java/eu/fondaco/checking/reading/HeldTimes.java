// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.reading;

import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The times of which an observatory holds anything: years, and quarters or months. */
final class HeldTimes {

    private final NavigableSet<Integer> years = new TreeSet<>();
    private final NavigableSet<Period> finer = new TreeSet<>();

    NavigableSet<Integer> years() {
        return years;
    }

    /** How many months the shortest time takes of which something is held, 12 for a year. */
    int finest() {
        return finer.stream().mapToInt(Period::months).min().orElse(12);
    }

    /** Takes a period that something is held of. */
    void add(Period p) {
        if (p.isYear()) {
            years.add(p.firstYear());
        } else if (p.months() <= 3) {
            finer.add(p);
        }
    }

    /** Takes the years that quarters or months make up whole. */
    void wholeYears() {
        Map<Integer, Integer> months = new HashMap<>();
        finer.forEach(p -> months.merge(p.firstYear(), p.months(), Integer::sum));
        months.forEach(
                (y, n) -> {
                    if (n >= 12) {
                        years.add(y);
                    }
                });
    }

    /** The latest quarter or month that was over on a day; null where only years are held. */
    Period latest(LocalDate day) {
        Period best = null;
        for (Period p : finer) {
            if (day == null || p.lastDay().isBefore(day)) {
                best = p;
            }
        }
        return best;
    }

    /** The latest year held that was over on a day; the first one where none was. */
    int lastYear(LocalDate day) {
        if (years.isEmpty()) {
            return day == null ? 2000 : day.getYear() - 1;
        }
        Integer y = day == null ? Integer.valueOf(years.last()) : years.lower(day.getYear());
        return y == null ? years.first() : y;
    }

    /** Whether a period's time is held, as itself or in parts. */
    boolean covers(Period p) {
        if (p.isYear()) {
            return years.contains(p.firstYear());
        }
        if (p.months() > 12) {
            return years.contains(p.firstYear()) && years.contains(p.lastYear());
        }
        int months = 0;
        for (Period q :
                finer.subSet(new Period(p.start(), 1), new Period(p.start() + p.months(), 1))) {
            months += p.contains(q) ? q.months() : 0;
        }
        return months >= p.months();
    }
}
