// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.text.Label;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.sources.speech.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In what the values of a table are: its headers say it, else what stands over it, else what stands
 * over all tables, else the notes.
 */
final class SheetUnits {

    private static final Set<String> EURO =
            Set.of(
                    "AT", "BE", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT",
                    "LU", "LV", "MT", "NL", "PT", "SI", "SK");

    private final List<List<String>> levels;
    private final String sheet;
    private final List<String> rows;
    private final SheetSaid said;
    private final SheetFindings findings;

    /**
     * @param own titles of the table
     * @param before those of the tables before it in the sheet, which hold on where nothing else is
     *     said
     */
    SheetUnits(
            List<String> headers,
            List<String> rows,
            List<String> own,
            List<String> before,
            SheetBlocks blocks,
            SheetSaid said,
            SheetFindings findings) {
        List<String> over = new ArrayList<>(blocks.titles());
        blocks.notes().stream()
                .filter(
                        n ->
                                n.matches(
                                        "(?is).*\\b(valori|values|dati|figures|data) (sono |are"
                                                + " )?in\\b.*"))
                .forEach(over::add);
        this.rows = rows;
        this.levels = List.of(headers, own, over, blocks.notes(), before, blocks.explained());
        this.sheet =
                levels.stream()
                        .flatMap(List::stream)
                        .distinct()
                        .collect(Collectors.joining(" \n "));
        this.said = said;
        this.findings = findings;
    }

    /** What the nearest texts that say anything say. */
    private <T> Set<T> nearest(Function<String, Set<T>> says) {
        return nearest(levels, says);
    }

    private static <T> Set<T> nearest(List<List<String>> levels, Function<String, Set<T>> says) {
        for (List<String> level : levels) {
            Set<T> found = new LinkedHashSet<>();
            level.forEach(t -> found.addAll(says.apply(t)));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /**
     * The same of multipliers: a line over a table that is nothing but a currency says that values
     * aren't in thousands of it, whatever tables before were in.
     */
    private Set<Long> nearestMultipliers(List<List<String>> levels) {
        for (int i = 0; i < levels.size(); i++) {
            Set<Long> found = nearest(List.of(levels.get(i)), this::multipliers);
            boolean whole =
                    found.isEmpty()
                            && i > 0
                            && levels.get(i).stream().anyMatch(MoneyWords::isCurrencyAlone);
            if (whole || !found.isEmpty()) {
                return whole ? Set.of(1L) : found;
            }
        }
        return Set.of();
    }

    /**
     * By what the values of each column are multiplied: by its own header's word, else as what
     * stands over all of them says.
     */
    IntFunction<BigDecimal> multipliers(List<Integer> columns) {
        Map<Integer, Long> own = new HashMap<>();
        for (int c : columns) {
            Set<Long> found = multipliers(levels.get(0).get(c));
            if (found.size() == 1) {
                own.put(c, found.iterator().next());
            }
        }
        if (!rows.isEmpty()) {
            findings.say(Speech.both("sheet-units.values-multiplied-what"));
            return c -> BigDecimal.ONE;
        }
        boolean each = said.multiply() == 0 && !own.isEmpty();
        Set<Long> others = each ? over(columns, own) : Set.of();
        boolean all = own.size() == columns.size();
        if (!each || !all && others.isEmpty() || new HashSet<>(own.values()).equals(others)) {
            BigDecimal one = BigDecimal.valueOf(multiplier());
            return c -> one;
        }
        if (all && new HashSet<>(own.values()).size() == 1) {
            BigDecimal one = BigDecimal.valueOf(own.values().iterator().next());
            findings.say(multiplied(one));
            return c -> one;
        }
        long rest = all ? 1 : only(others);
        findings.say(
                Speech.both(
                        "sheet-units.values-multiplied-what-each",
                        columns.stream()
                                .map(
                                        c ->
                                                levels.get(0).get(c)
                                                        + " \u00d7 "
                                                        + own.getOrDefault(c, rest))
                                .collect(Collectors.joining("; "))));
        return c -> BigDecimal.valueOf(own.getOrDefault(c, rest));
    }

    /** What other headers and the titles say of columns that don't say it themselves. */
    private Set<Long> over(List<Integer> columns, Map<Integer, Long> own) {
        List<String> headers = new ArrayList<>();
        for (int c = 0; c < levels.get(0).size(); c++) {
            if (!columns.contains(c)) {
                headers.add(levels.get(0).get(c));
            }
        }
        List<List<String>> nearest = new ArrayList<>(levels);
        nearest.set(0, headers);
        Set<Long> found = new LinkedHashSet<>(nearestMultipliers(nearest));
        if (found.size() > 1) {
            found.removeAll(own.values()); // of which a title speaks too
        }
        return found;
    }

    /** Whether nothing says a unit of money. */
    boolean isUnsaid() {
        return said.multiply() == 0
                && said.text("unit").isEmpty()
                && rows.isEmpty()
                && nearest(this::multipliers).isEmpty()
                && nearest(MoneyWords::currencies).isEmpty();
    }

    private Set<Long> multipliers(String text) {
        return MoneyWords.isWhole(text)
                ? Set.of(1L)
                : MoneyWords.told(MoneyWords.multipliers(text), sheet);
    }

    /** By what the values of a row are multiplied whose unit a column says; null for none. */
    static BigDecimal multiplier(String unit, SheetFindings findings) {
        if (unit.isEmpty()) {
            return null;
        }
        Set<Long> found = MoneyWords.multipliers(unit);
        if (found.size() > 1) {
            findings.problem(Speech.both("sheet-units.unit-may-thousands", unit));
        }
        return BigDecimal.valueOf(found.isEmpty() ? 1 : found.iterator().next());
    }

    private long multiplier() {
        if (said.multiply() > 0) {
            return said.multiply();
        }
        long by = only(nearestMultipliers(levels));
        findings.say(multiplied(BigDecimal.valueOf(by)));
        return by;
    }

    /** How many base units the numbers of a table count. */
    private static Label multiplied(BigDecimal by) {
        return by.compareTo(BigDecimal.ONE) == 0
                ? Speech.both("sheet-units.values-whole")
                : Speech.both(
                        "sheet-units.values-multiplied",
                        Label.by(lang -> Numbers.decimal(by.doubleValue(), 0, lang)));
    }

    /** The one of some multipliers; 1 where there is none, since euros are said. */
    private long only(Set<Long> found) {
        if (found.size() > 1) {
            findings.problem(Speech.both("sheet-units.thousands-millions-both"));
            findings.ask("multiply=1000");
        }
        return found.isEmpty() ? 1 : found.iterator().next();
    }

    /**
     * The currency: where a column says it, as its rows of money do.
     *
     * @param reporter whose currency it is where nothing says it
     */
    String currency(String reporter) {
        if (!said.text("unit").isEmpty()) {
            return said.text("unit");
        }
        Set<String> found = new LinkedHashSet<>();
        rows.forEach(t -> found.addAll(MoneyWords.currencies(t)));
        if (found.isEmpty()) {
            found.addAll(nearest(MoneyWords::currencies));
        }
        if (found.size() > 1) {
            findings.problem(
                    Speech.both("sheet-units.several-currencies-spoken", String.join(", ", found)));
            findings.ask("unit=" + found.iterator().next());
        }
        if (found.isEmpty() && levels.get(2).stream().anyMatch(MoneyWords::isQuantity)) {
            findings.problem(Speech.both("sheet-units.titles-speak-quantities"));
        }
        List<String> titles =
                Stream.concat(levels.get(1).stream(), levels.get(2).stream()).toList();
        if (found.isEmpty()
                && nearest(MoneyWords::multipliers).isEmpty()
                && titles.stream().anyMatch(SheetWords::isOfShares)) {
            findings.problem(Speech.both("sheet-units.titles-speak-shares"));
        }
        if (titles.stream().anyMatch(SheetWords::isOfOtherNumbers)) {
            findings.problem(Speech.both("sheet-units.numbers-per-head"));
        }
        if (found.isEmpty() || found.equals(Set.of(MoneyWords.DOLLARS))) {
            nearest(t -> MoneyWords.own(t, country(reporter))).stream()
                    .findFirst()
                    .ifPresent(
                            own -> {
                                found.clear();
                                found.add(own);
                            });
        }
        if (!found.isEmpty()) {
            String unit = found.iterator().next();
            findings.say(Speech.both("sheet-units.currency", unit));
            return unit;
        }
        return ofCountry(reporter);
    }

    private static String country(String reporter) {
        return reporter.startsWith("TL")
                ? "GB"
                : reporter.length() < 2 ? "" : reporter.substring(0, 2);
    }

    private String ofCountry(String reporter) {
        String country = country(reporter);
        String unit =
                country.equals("US")
                        ? "USD"
                        : country.equals("GB") ? "GBP" : EURO.contains(country) ? "EUR" : "";
        if (unit.isEmpty()) {
            findings.problem(Speech.both("sheet-units.currency-said"));
            findings.ask("unit=EUR");
        } else {
            findings.say(Speech.both("sheet-units.currency-said-taken", unit));
        }
        return unit;
    }
}
