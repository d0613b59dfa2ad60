// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.language.PeriodSaying;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.speech.Speech;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Years that a sheet shows only in part, as its titles and notes say: {@code 2024: January to
 * September}, {@code 2024 through September}, {@code 2022, 2023 and first nine months of 2024},
 * {@code (*) January to September} below {@code 2024*}. Where they say that a year isn't whole and
 * not up to when, or may mean several years, it is asked.
 */
final class SheetPartYears {

    private static final int YEAR = 12;

    /** What texts say of years: up to which month each is shown; as {@link SheetPartYear}. */
    private final Map<Integer, Limit> limits = new TreeMap<>();

    private final Map<Integer, Period> said = new HashMap<>();

    /** What is said of a year. */
    private record Limit(int months, String text) {

        private Period of(int year) {
            return new Period(year * YEAR, months == 0 ? YEAR + 1 : Math.abs(months));
        }
    }

    /**
     * What titles, notes and labels say of a table.
     *
     * @param period its column of periods; less than 0 for none
     * @param texts titles and notes of the file
     */
    static SheetPartYears of(
            SheetBlock block, SheetBlocks sheet, int period, List<String> texts, SheetSaid said) {
        List<String> labels =
                new ArrayList<>(block.headers().stream().flatMap(List::stream).toList());
        if (period >= 0) {
            block.cells(period).forEach(cell -> labels.add(cell.text()));
        }
        List<String> all = new ArrayList<>(texts);
        if (block.headers().stream().anyMatch(SheetPartYears::isToDate)) {
            all.removeIf(SheetWords::isToDate); // said of the columns that have the word
        }
        labels.stream().filter(SheetPartYear::isOfYear).forEach(all::add);
        List<String> titles = new ArrayList<>(sheet.titles());
        titles.addAll(block.titles());
        return new SheetPartYears(titles, sheet.notes(), all, SheetPartYear.marks(labels), said);
    }

    /**
     * @param titles what stands over a table
     * @param notes what explains its sheet
     * @param texts titles and notes of the file, and labels of years
     * @param labels by marks, of years that have one: {@code *} to 2024
     */
    private SheetPartYears(
            Collection<String> titles,
            Collection<String> notes,
            Collection<String> texts,
            Map<String, Set<Integer>> labels,
            SheetSaid said) {
        Set<String> over = new LinkedHashSet<>(titles);
        Set<String> own = new LinkedHashSet<>(titles);
        own.addAll(notes); // of other sheets only what names its year
        Set<String> all = new LinkedHashSet<>(over);
        all.addAll(texts);
        for (String text : all) {
            for (String clause : clauses(text)) {
                SheetPartYear.of(clause, over.contains(text), labels).entrySet().stream()
                        .filter(e -> e.getKey() != SheetPartYear.EACH || own.contains(text))
                        .forEach(e -> limit(e.getKey(), e.getValue(), clause));
            }
        }
        said.periods().forEach(p -> this.said.put(p.start() / YEAR, p));
    }

    private static boolean isToDate(List<String> header) {
        return header.stream().anyMatch(SheetWords::isToDate);
    }

    private void limit(int year, int months, String text) {
        limits.merge(
                year,
                new Limit(months, text),
                (a, b) ->
                        a.months() == b.months()
                                ? a
                                : a.months() == 0 ? b : b.months() == 0 ? a : new Limit(0, text));
    }

    /** Texts by clauses; a point behind the short name of a month ends none. */
    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        String open = "";
        for (String part : text.split("(?<=[.;])\\s+|\\s\\|\\s")) {
            open = open.isEmpty() ? part : open + " " + part;
            String last = open.replaceAll(".*[^\\p{L}.](?=[\\p{L}.]+$)", "");
            if (PeriodTokens.month(SheetWords.key(last)) == 0) {
                clauses.add(open.strip());
                open = "";
            }
        }
        if (!open.isBlank()) {
            clauses.add(open.strip());
        }
        return clauses;
    }

    /** Sets the years of some cells to what they are shown of; asks where that isn't clear. */
    void count(List<List<SheetProposal.Cell>> tables, SheetFindings findings) {
        Set<Period> periods =
                tables.stream()
                        .flatMap(List::stream)
                        .map(SheetProposal.Cell::period)
                        .collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, Period> known = new LinkedHashMap<>();
        Map<Integer, String> unclear = new LinkedHashMap<>();
        for (Period whole : periods) {
            int year = whole.firstYear();
            if (!whole.isYear()) {
                continue;
            }
            Limit limit = limits.getOrDefault(year, limits.get(SheetPartYear.EACH));
            if (said.containsKey(year)) {
                known.put(year, said.get(year));
            } else if (limit != null && periods.contains(limit.of(year))) {
                known.put(year, whole); // the part beside it is spoken of
            } else if (limit != null && limit.months() > 0) {
                known.put(year, limit.of(year));
            } else if (limit != null) {
                unclear.put(year, limit.text());
            }
        }
        for (List<SheetProposal.Cell> cells : tables) {
            cells.replaceAll(
                    c ->
                            c.period().isYear()
                                    ? c.of(
                                            known.getOrDefault(
                                                    c.period().start() / YEAR, c.period()))
                                    : c);
        }
        known.values().stream()
                .filter(p -> !p.isYear())
                .forEach(
                        p ->
                                findings.say(
                                        Speech.both(
                                                "sheet-part-years.taken",
                                                Label.by(lang -> PeriodSaying.say(p, lang)))));
        ask(unclear, findings);
    }

    private static void ask(Map<Integer, String> unclear, SheetFindings findings) {
        Map<String, List<String>> by = new LinkedHashMap<>();
        unclear.forEach(
                (year, text) ->
                        by.computeIfAbsent(text, k -> new ArrayList<>()).add(String.valueOf(year)));
        by.forEach(
                (text, years) ->
                        findings.problem(
                                Speech.both(
                                        "sheet-part-years.which-months",
                                        String.join(", ", years),
                                        text)));
        if (!unclear.isEmpty()) {
            findings.ask(
                    unclear.keySet().stream()
                            .map(y -> "%d-01/P9M".formatted(y))
                            .collect(Collectors.joining("; ", "period=", "")));
        }
    }
}
