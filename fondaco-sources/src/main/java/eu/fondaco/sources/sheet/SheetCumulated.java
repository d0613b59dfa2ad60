// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.time.Period;
import eu.fondaco.sources.speech.Speech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Parts of years that titles say are counted from January on: {@code IV trimestre, cumulato}. */
final class SheetCumulated {

    private static final Pattern CUMULATED =
            Pattern.compile("\\b" + WordLists.of("cumulated") + "\\b");
    private static final Pattern ROLLING = Pattern.compile("\\b" + WordLists.of("rolling") + "\\b");
    private static final Pattern LAST_TWELVE =
            Pattern.compile("\\b" + WordLists.of("last-twelve") + "\\b");
    private static final Pattern EACH = Pattern.compile("\\b" + WordLists.of("each-part") + "\\b");

    /** Of so many series numbers grow through the year where they are counted from its start. */
    private static final double MOST = 0.95;

    private SheetCumulated() {}

    /** From when on the values of a part of a year are counted. */
    enum Counted {
        ALONE,
        SINCE_JANUARY,
        TWELVE_MONTHS,
        /** Where parts are of several years; else the twelve months are those listed. */
        PERHAPS_TWELVE_MONTHS
    }

    /** What titles say of it. */
    static Counted said(Collection<String> titles) {
        List<String> keys = titles.stream().map(SheetWords::key).toList();
        if (keys.stream().anyMatch(t -> ROLLING.matcher(t).find())) {
            return Counted.TWELVE_MONTHS;
        }
        boolean cumulated = keys.stream().anyMatch(t -> CUMULATED.matcher(t).find());
        boolean alone = keys.stream().anyMatch(t -> EACH.matcher(t).find());
        if (!alone && keys.stream().anyMatch(t -> LAST_TWELVE.matcher(t).find())) {
            return Counted.PERHAPS_TWELVE_MONTHS;
        }
        return cumulated && !alone ? Counted.SINCE_JANUARY : Counted.ALONE;
    }

    /** Whether no two periods lie within one year. */
    private static boolean areApart(List<List<SheetProposal.Cell>> tables) {
        List<Integer> starts =
                tables.stream()
                        .flatMap(List::stream)
                        .map(c -> c.period().start())
                        .distinct()
                        .sorted()
                        .toList();
        return IntStream.range(1, starts.size())
                .allMatch(i -> starts.get(i) - starts.get(i - 1) >= 12);
    }

    /** The year that ends with a part of one. */
    private static Period yearUpTo(Period of) {
        return of.months() < 12 ? new Period(of.start() + of.months() - 12, 12) : of;
    }

    /** A part of a year with all that is before it in its year. */
    static Period sinceJanuary(Period of) {
        int january = of.start() / 12 * 12;
        int months = of.start() - january + of.months();
        return months > 12 ? of : new Period(january, months);
    }

    /** The same of a part that stands without its year. */
    static Optional<SheetPeriods.Part> sinceJanuary(SheetPeriods.Part of) {
        int months = of.from() + of.months();
        return months < 12 ? Optional.of(new SheetPeriods.Part(0, months)) : Optional.empty();
    }

    /**
     * Counts the parts of years of a table from January on, or as the years that end with them,
     * where that is said. Numbers that get less within a year aren't counted from its January,
     * whatever a title says.
     */
    static void count(
            List<List<SheetProposal.Cell>> tables, Counted counted, SheetFindings findings) {
        if (counted == Counted.TWELVE_MONTHS
                || counted == Counted.PERHAPS_TWELVE_MONTHS && areApart(tables)) {
            tables.forEach(cells -> cells.replaceAll(c -> c.of(yearUpTo(c.period()))));
            findings.say(Speech.both("sheet-cumulated.twelve-months"));
        }
        if (counted != Counted.SINCE_JANUARY) {
            return;
        }
        List<SheetProposal.Cell> all = new ArrayList<>();
        tables.forEach(all::addAll);
        boolean parts =
                all.stream()
                        .map(SheetProposal.Cell::period)
                        .anyMatch(p -> !sinceJanuary(p).equals(p));
        if (!parts || !grow(all)) {
            return;
        }
        tables.forEach(cells -> cells.replaceAll(c -> c.of(sinceJanuary(c.period()))));
        findings.say(Speech.both("sheet-cumulated.from-january"));
    }

    private static boolean grow(List<SheetProposal.Cell> cells) {
        Map<List<Object>, List<SheetProposal.Cell>> series = new HashMap<>();
        for (SheetProposal.Cell c : cells) {
            if (c.value() != null && c.period().months() < 12) {
                int year = c.period().start() / 12;
                List<Object> of = List.of(c.reporter(), c.partner(), c.flow(), c.product(), year);
                series.computeIfAbsent(of, k -> new ArrayList<>()).add(c);
            }
        }
        return series.values().stream().filter(SheetCumulated::grows).count()
                >= MOST * series.size();
    }

    private static boolean grows(List<SheetProposal.Cell> series) {
        List<SheetProposal.Cell> sorted = new ArrayList<>(series);
        sorted.sort(Comparator.comparingInt(c -> c.period().start() + c.period().months()));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).value().compareTo(sorted.get(i - 1).value()) < 0) {
                return false;
            }
        }
        return true;
    }
}
