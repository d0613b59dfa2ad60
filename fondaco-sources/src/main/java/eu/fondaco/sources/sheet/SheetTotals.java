// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.speech.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Leaves out totals that say less than they seem to, since they only sum up the cells that a sheet
 * happens to list, and what stands there twice. Totals of all their parts stay as published.
 */
final class SheetTotals {

    /** From so many partners on a list is one of all. */
    private static final int ALL_PARTNERS = 100;

    /**
     * Groups by where they are: members that aren't listed are small, or a rest stands for them.
     */
    private static final String BY_PLACE = "M49:.*";

    /** The Union and what is outside it: together they are all partners, whichever are listed. */
    private static final String HALF = "(EXT_)?EU(\\d\\d(_20\\d\\d)?)?";

    private final PlaceNames places;
    private final SheetFindings findings;
    private final Function<SheetProposal.Cell, BigDecimal> digit;
    private final Set<String> listed;

    /**
     * @param digit what one unit of the last printed digit of a cell stands for
     * @param listed areas that rows name, those without numbers among them
     */
    SheetTotals(
            PlaceNames places,
            Function<SheetProposal.Cell, BigDecimal> digit,
            Set<String> listed,
            SheetFindings findings) {
        this.places = places;
        this.findings = findings;
        this.digit = digit;
        this.listed = listed;
    }

    /** The cells that are taken, of all of them and of those that may be totals of few partners. */
    List<SheetProposal.Cell> taken(
            List<SheetProposal.Cell> cells, Collection<SheetProposal.Cell> bareTotals) {
        List<SheetProposal.Cell> left = new ArrayList<>(cells);
        withoutSecret(left);
        ofFewPartners(left, bareTotals);
        ofPeriods(left);
        ofGroups(left);
        twice(left);
        return left;
    }

    /** Whether a total is the sum of its parts, to the roundings of all of them. */
    private boolean isSum(SheetProposal.Cell total, List<SheetProposal.Cell> parts) {
        BigDecimal sum =
                parts.stream()
                        .map(SheetProposal.Cell::value)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal slack =
                Stream.concat(Stream.of(total), parts.stream())
                        .map(digit)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(2));
        return total.value() != null
                && parts.size() > 1
                && sum.signum() > 0
                && sum.subtract(total.value()).abs().compareTo(slack) <= 0;
    }

    private static List<Object> trade(SheetProposal.Cell c, Object without) {
        List<Object> key = new ArrayList<>();
        List.of(c.reporter(), c.partner(), c.flow(), c.product(), c.period()).stream()
                .map(o -> o.equals(without) ? "" : o)
                .forEach(key::add);
        return key;
    }

    private void ofFewPartners(
            List<SheetProposal.Cell> cells, Collection<SheetProposal.Cell> totals) {
        Map<List<Object>, List<SheetProposal.Cell>> parts = new HashMap<>();
        Map<List<Object>, List<SheetProposal.Cell>> halves = new HashMap<>();
        for (SheetProposal.Cell c : cells) {
            boolean half = c.partner().matches(HALF);
            if (c.value() != null && (half || isCountry(c.partner()))) {
                (half ? halves : parts)
                        .computeIfAbsent(trade(c, c.partner()), k -> new ArrayList<>())
                        .add(c);
            }
        }
        Set<SheetProposal.Cell> partial = new HashSet<>();
        for (SheetProposal.Cell total : totals) {
            List<SheetProposal.Cell> own =
                    parts.getOrDefault(trade(total, total.partner()), List.of());
            List<SheetProposal.Cell> both =
                    halves.getOrDefault(trade(total, total.partner()), List.of());
            if (own.size() < ALL_PARTNERS && isSum(total, own) && !isSum(total, both)) {
                partial.add(total);
            }
        }
        if (cells.removeAll(partial)) {
            findings.say(Speech.both("sheet-totals.left-out-totals"));
        }
    }

    /** Totals that leave out what is confidential, as their parts show, are of less than all. */
    private void withoutSecret(List<SheetProposal.Cell> cells) {
        for (boolean goods : new boolean[] {true, false}) {
            Map<List<Object>, List<SheetProposal.Cell>> parts = new HashMap<>();
            Set<List<Object>> secret = new HashSet<>();
            for (SheetProposal.Cell c : cells) {
                List<Object> of = trade(c, goods ? c.product() : c.partner());
                if (isWhole(c, goods)) {
                    continue;
                }
                if (c.value() == null) {
                    secret.add(of);
                } else {
                    parts.computeIfAbsent(of, k -> new ArrayList<>()).add(c);
                }
            }
            boolean some =
                    cells.removeIf(
                            c -> {
                                List<Object> of = trade(c, goods ? c.product() : c.partner());
                                return isWhole(c, goods)
                                        && secret.contains(of)
                                        && isSum(c, parts.getOrDefault(of, List.of()));
                            });
            if (some) {
                findings.say(Speech.both("sheet-totals.left-out-totals-without"));
            }
        }
    }

    private static boolean isWhole(SheetProposal.Cell c, boolean goods) {
        return goods ? c.product().equals(Product.TOTAL) : c.partner().equals(Area.WORLD);
    }

    private boolean isCountry(String code) {
        return places.code(code).filter(a -> a.kind().equals("country")).isPresent();
    }

    /**
     * Totals of years of which some parts aren't known, and that are the sums of the others: they
     * say less than they seem to. Those of all parts stay as they were published.
     */
    private void ofPeriods(List<SheetProposal.Cell> cells) {
        Map<List<Object>, List<SheetProposal.Cell>> series = new HashMap<>();
        cells.forEach(
                c -> series.computeIfAbsent(trade(c, c.period()), k -> new ArrayList<>()).add(c));
        Set<SheetProposal.Cell> sums = new HashSet<>();
        for (List<SheetProposal.Cell> own : series.values()) {
            if (own.stream().map(c -> c.period().months()).distinct().count() > 1) {
                own.stream().filter(c -> isOfKnownParts(c, own)).forEach(sums::add);
            }
        }
        if (cells.removeAll(sums)) {
            findings.say(Speech.both("sheet-totals.left-out-totals-periods"));
        }
    }

    private boolean isOfKnownParts(SheetProposal.Cell total, List<SheetProposal.Cell> own) {
        List<SheetProposal.Cell> parts =
                within(total.period(), own).stream().filter(p -> p.value() != null).toList();
        int months = parts.stream().mapToInt(p -> p.period().months()).sum();
        return months < total.period().months() && isSum(total, parts);
    }

    /** The cells of shorter periods within one; none where some of them overlap. */
    private static List<SheetProposal.Cell> within(Period whole, List<SheetProposal.Cell> cells) {
        List<SheetProposal.Cell> parts =
                cells.stream()
                        .filter(c -> c.period().months() < whole.months())
                        .filter(c -> c.period().start() >= whole.start())
                        .filter(
                                c ->
                                        c.period().start() + c.period().months()
                                                <= whole.start() + whole.months())
                        .sorted(Comparator.comparing(c -> c.period().start()))
                        .toList();
        for (int i = 1; i < parts.size(); i++) {
            Period before = parts.get(i - 1).period();
            if (parts.get(i).period().start() < before.start() + before.months()) {
                return List.of();
            }
        }
        return parts;
    }

    /** Rows of a group of areas that sum up some of its members only, those in other rows. */
    private void ofGroups(List<SheetProposal.Cell> cells) {
        for (boolean reporters : new boolean[] {true, false}) {
            Map<List<Object>, SheetProposal.Cell> by = new HashMap<>();
            cells.forEach(c -> by.put(trade(c, null), c));
            Map<String, Integer> groups = new TreeMap<>();
            for (SheetProposal.Cell c : cells) {
                String code = reporters ? c.reporter() : c.partner();
                List<SheetProposal.Cell> members =
                        places.code(code).filter(Area::isGroup).isPresent()
                                ? members(c, code, reporters, by)
                                : List.of();
                boolean few =
                        members.size() > 1
                                && !code.matches(BY_PLACE)
                                && members.size() < others(code, c.reporter())
                                && namedOf(code) < others(code, c.reporter());
                if (few && c.value() != null) {
                    groups.merge(code, isSum(c, members) ? 1 : -1, Integer::sum);
                }
            }
            groups.values().removeIf(n -> n < 0); // more than those listed, mostly
            for (String group : groups.keySet()) {
                cells.removeIf(c -> (reporters ? c.reporter() : c.partner()).equals(group));
                findings.say(
                        Speech.both(
                                "sheet-totals.left-out-sums",
                                SheetCalled.area(group, List.of(places))));
            }
        }
    }

    /** How many members a group has besides the country whose part's trade it is. */
    private long others(String group, String reporter) {
        return places.members(group).stream().filter(m -> !reporter.startsWith(m + "-")).count();
    }

    /** How many members of a group rows name, whether or not they have numbers. */
    private long namedOf(String group) {
        return places.members(group).stream().filter(listed::contains).count();
    }

    private List<SheetProposal.Cell> members(
            SheetProposal.Cell c,
            String group,
            boolean reporters,
            Map<List<Object>, SheetProposal.Cell> by) {
        return places.members(group).stream()
                .map(
                        m ->
                                by.get(
                                        List.of(
                                                reporters ? m : c.reporter(),
                                                reporters ? c.partner() : m,
                                                c.flow(),
                                                c.product(),
                                                c.period())))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A cell that stands there twice is taken once; with two values, none may be. */
    private void twice(List<SheetProposal.Cell> cells) {
        Map<List<Object>, SheetProposal.Cell> seen = new HashMap<>();
        cells.removeIf(
                c -> {
                    SheetProposal.Cell first = seen.putIfAbsent(trade(c, null), c);
                    boolean same = first != null && isSame(first.value(), c.value());
                    if (first != null && !same && findings.isSound()) {
                        findings.problem(
                                Speech.both(
                                        "sheet-totals.cells-same-trade", first.place(), c.place()));
                    }
                    return same;
                });
    }

    /**
     * The sheets of a file, each with what isn't said in one before it. Where two give one trade
     * different values, something tells them apart that isn't understood.
     */
    static List<SheetProposal> once(List<SheetProposal> sheets) {
        Map<List<Object>, SheetProposal.Cell> seen = new HashMap<>();
        Map<List<Object>, String> where = new HashMap<>();
        Map<List<Object>, String> finest = finestSheets(sheets);
        List<SheetProposal> all = new ArrayList<>();
        for (SheetProposal sheet : sheets) {
            List<SheetProposal.Cell> own = new ArrayList<>();
            SheetFindings findings = new SheetFindings();
            for (SheetProposal.Cell cell : sheet.cells()) {
                if (!finest.getOrDefault(trade(cell, null), sheet.sheet()).equals(sheet.sheet())) {
                    continue; // printed finer elsewhere
                }
                SheetProposal.Cell first = seen.putIfAbsent(trade(cell, null), cell);
                where.putIfAbsent(trade(cell, null), sheet.sheet());
                if (first == null) {
                    own.add(cell);
                } else if (!isSame(first.value(), cell.value())
                        && !isRounded(first.value(), cell.value())
                        && !where.get(trade(cell, null)).equals(sheet.sheet())
                        && findings.isSound()) {
                    findings.problem(
                            Speech.both(
                                    "sheet-totals.cell-same-trade",
                                    cell.place(),
                                    first.place(),
                                    where.get(trade(cell, null))));
                }
            }
            List<Label> problems = new ArrayList<>(sheet.problems());
            problems.addAll(findings.problems());
            if (own.isEmpty() && problems.isEmpty()) {
                continue; // says all again
            }
            all.add(
                    new SheetProposal(
                            sheet.sheet(),
                            own,
                            sheet.unit(),
                            sheet.own(),
                            sheet.labels(),
                            sheet.said(),
                            List.copyOf(problems),
                            sheet.asks()));
        }
        return all;
    }

    /** The sheets of a file that give one trade different values, and which cells do. */
    static Map<String, Label> disagreeing(List<SheetProposal> sheets) {
        Map<String, Label> disagree = new LinkedHashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            for (int j = i + 1; j < sheets.size(); j++) {
                SheetProposal one = sheets.get(i);
                SheetProposal other = sheets.get(j);
                disagreeing(one.cells(), other.cells())
                        .map(cells -> Speech.both("sheet-reading.cells-give-one-trade", cells))
                        .ifPresent(
                                why -> {
                                    disagree.putIfAbsent(one.sheet(), why);
                                    disagree.putIfAbsent(other.sheet(), why);
                                });
            }
        }
        return disagree;
    }

    /** The trade of which sheets of a file give different values. */
    static Set<List<Object>> disputed(List<SheetProposal> sheets) {
        Map<List<Object>, SheetProposal.Cell> seen = new HashMap<>();
        Set<List<Object>> disputed = new HashSet<>();
        for (SheetProposal sheet : sheets) {
            for (SheetProposal.Cell c : sheet.cells()) {
                SheetProposal.Cell first = seen.putIfAbsent(trade(c, null), c);
                if (first != null
                        && !isSame(first.value(), c.value())
                        && !isRounded(first.value(), c.value())) {
                    disputed.add(trade(c, null));
                }
            }
        }
        return disputed;
    }

    /** Whether a cell is of one of some trades. */
    static boolean isOf(SheetProposal.Cell cell, Set<List<Object>> trades) {
        return trades.contains(trade(cell, null));
    }

    /** By trade that one sheet rounds and another prints finer, the one that does. */
    private static Map<List<Object>, String> finestSheets(List<SheetProposal> sheets) {
        Map<List<Object>, SheetProposal.Cell> first = new HashMap<>();
        Map<List<Object>, String> finest = new HashMap<>();
        for (SheetProposal sheet : sheets) {
            for (SheetProposal.Cell cell : sheet.cells()) {
                List<Object> trade = trade(cell, null);
                SheetProposal.Cell before = first.putIfAbsent(trade, cell);
                boolean finer =
                        before != null
                                && isRounded(before.value(), cell.value())
                                && zeros(cell.value()) < zeros(before.value());
                if (finer) {
                    finest.put(trade, sheet.sheet());
                    first.put(trade, cell);
                }
            }
        }
        return finest;
    }

    /**
     * The cells of several tables, of which one may print in millions what another does in
     * thousands: the finer of the two is taken.
     */
    static List<SheetProposal.Cell> finest(List<List<SheetProposal.Cell>> tables) {
        Map<List<Object>, SheetProposal.Cell> seen = new HashMap<>();
        Set<SheetProposal.Cell> coarse = new HashSet<>();
        for (List<SheetProposal.Cell> table : tables) {
            for (SheetProposal.Cell cell : table) {
                SheetProposal.Cell first = seen.get(trade(cell, null));
                if (first != null && isRounded(first.value(), cell.value())) {
                    boolean finer = zeros(cell.value()) < zeros(first.value());
                    coarse.add(finer ? first : cell);
                }
            }
            table.forEach(cell -> seen.putIfAbsent(trade(cell, null), cell));
        }
        List<SheetProposal.Cell> cells = new ArrayList<>();
        tables.forEach(cells::addAll);
        cells.removeIf(cell -> coarse.contains(cell));
        return cells;
    }

    /** The first cells of two tables that give one trade different values; nothing for none. */
    static Optional<String> disagreeing(
            List<SheetProposal.Cell> some, List<SheetProposal.Cell> others) {
        Map<List<Object>, SheetProposal.Cell> seen = new HashMap<>();
        some.forEach(c -> seen.put(trade(c, null), c));
        for (SheetProposal.Cell c : others) {
            SheetProposal.Cell first = seen.get(trade(c, null));
            if (first != null
                    && !isSame(first.value(), c.value())
                    && !isRounded(first.value(), c.value())) {
                return Optional.of(first.place() + ", " + c.place());
            }
        }
        return Optional.empty();
    }

    /**
     * Whether of two values one is the other in thousands or millions, as two sheets print it, or
     * the sum of as many such roundings as months make a year.
     */
    private static boolean isRounded(BigDecimal a, BigDecimal b) {
        if (a == null || b == null || a.signum() == 0 || b.signum() == 0) {
            return false;
        }
        int digits = Math.max(zeros(a), zeros(b));
        BigDecimal apart = a.subtract(b).abs();
        boolean one =
                apart.compareTo(BigDecimal.valueOf(5, 1 - digits)) <= 0
                        && apart.compareTo(a.abs().movePointLeft(2)) < 0;
        boolean summed =
                apart.compareTo(BigDecimal.valueOf(6, -digits)) <= 0
                        && apart.compareTo(a.abs().movePointLeft(4)) < 0;
        return digits > 0 && (one || summed);
    }

    /** How many zeros a value ends in, eight at most: tenths of billions. */
    private static int zeros(BigDecimal value) {
        return Math.min(8, Math.max(0, -value.stripTrailingZeros().scale()));
    }

    private static boolean isSame(BigDecimal a, BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }
}
