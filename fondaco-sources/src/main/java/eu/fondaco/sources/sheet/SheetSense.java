// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.sheet.SheetAxes.Role;
import eu.fondaco.sources.speech.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The cells of a table by what each of them stands below and beside: headers, labels, headings,
 * titles, each read by itself. A row or column of which anything isn't understood is left out and
 * named; the others are taken. That no two cells are of the same trade is what shows that the whole
 * was understood: where labels repeat, something tells them apart that was missed.
 */
final class SheetSense {

    /** From that share of cells on that are no numbers a table isn't understood. */
    private static final double MANY = 0.1;

    /** From that share of values on a precision is that of the table. */
    private static final double FINE = 0.25;

    /** What titles say for cells whose row and column don't. */
    record Defaults(
            String reporter,
            String partner,
            String goods,
            Optional<TradeFlow> flow,
            Optional<Period> period,
            SheetPartYears partial,
            Optional<SheetPeriods.Part> part,
            SheetCumulated.Counted counted,
            Optional<Boolean> areQuarters,
            String status,
            IntFunction<BigDecimal> multiplier) {}

    private final SheetBlock block;
    private final SheetAxes axes;
    private final SheetOver over;
    private final SheetScopes scopes;
    private final SheetNumbers numbers;
    private final SheetProducts products;
    private final Defaults defaults;
    private final SheetFindings findings;
    private final List<PlaceNames> places;
    private final List<SheetProposal.Cell> cells = new ArrayList<>();
    private final List<SheetProposal.Cell> totals = new ArrayList<>();
    private final SheetLabels labels;
    private final SheetRowWords words;
    private final SheetAreas areas;

    /** What stands where numbers are expected and is neither a number nor a mark. */
    private final List<String> odd = new ArrayList<>();

    private final SheetRest rest;
    private final SheetLumps otherGoods;
    private final SheetLumps sums;

    /** What one unit of the last printed digit of values stands for, and of how many. */
    private final Map<BigDecimal, Integer> digits = new TreeMap<>();

    private int missing;

    SheetSense(
            SheetBlock block,
            SheetAxes axes,
            SheetOver over,
            SheetScopes scopes,
            SheetNumbers numbers,
            SheetTable.Around around,
            Defaults defaults,
            SheetFindings findings) {
        this.block = block;
        this.axes = axes;
        this.labels = new SheetLabels(block, axes);
        this.over = over;
        this.scopes = scopes;
        this.numbers = numbers;
        this.products = around.products();
        this.defaults = defaults;
        this.findings = findings;
        this.places = around.places();
        rest = new SheetRest(around.places(), around.own(), findings);
        otherGoods = new SheetLumps(SheetLumps.Of.GOODS, around.places());
        sums = new SheetLumps(SheetLumps.Of.REPORTERS, around.places());
        words =
                new SheetRowWords(
                        block, axes, over, numbers, around, defaults, labels, rest, sums, findings);
        words.prove();
        areas = words.areas();
        rows();
        sayOdd();
        if (SheetRecords.column(block).isPresent()) {
            List<SheetProposal.Cell> sums = SheetRecords.addedUp(cells);
            if (sums.size() < cells.size()) {
                findings.say(Speech.both("sheet-records.added-up"));
            }
            cells.clear();
            cells.addAll(sums);
        }
        lumps();
        cells.addAll(rest.shown(cells, digit()));
        ofPart();
        defaults.partial().count(List.of(cells, totals), findings);
        SheetQuarterMonths.count(List.of(cells, totals), defaults.areQuarters(), findings);
        SheetCumulated.count(List.of(cells, totals), defaults.counted(), findings);
        new SheetRepeats(findings, r -> label(r)).leaveOut(cells, totals);
        areas.say(findings);
    }

    List<SheetProposal.Cell> cells() {
        return cells;
    }

    /** Takes the cells of what lumps goods or areas together, where the others explain them. */
    private void lumps() {
        List<SheetProposal.Cell> goods = otherGoods.shown(cells, digit());
        List<SheetProposal.Cell> areas = sums.shown(cells, digit());
        otherGoods.without(goods).forEach(this::leftOut);
        sums.without(areas).forEach(this.areas::leaveOut);
        cells.addAll(goods);
        cells.addAll(areas);
    }

    /** Those of the cells that total partners without saying that they are all. */
    List<SheetProposal.Cell> bareTotals() {
        return totals;
    }

    /** How rows name areas, by code, whether or not they have numbers. */
    Map<String, Set<String>> listed() {
        Map<String, Set<String>> listed = new TreeMap<>(areas.listed());
        over.listed().forEach((code, names) -> listed.merge(code, names, SheetProposal::both));
        return listed;
    }

    int missing() {
        return missing;
    }

    /**
     * What one unit of the last printed digit stands for: the finest that some of the values have,
     * since zeros at the end of decimals aren't kept.
     */
    BigDecimal digit() {
        int all = digits.values().stream().mapToInt(n -> n).sum();
        return digits.entrySet().stream()
                .filter(e -> e.getValue() >= FINE * all)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private List<Integer> taken() {
        return over.taken(axes.values());
    }

    private void rows() {
        List<Integer> values = taken();
        Set<Integer> data = new HashSet<>(block.rows());
        for (int at = block.first(); at <= block.last(); at++) {
            Deadline.check();
            int r = at;
            if (!data.contains(r)) {
                String row = SheetRows.left(block.grid(), r);
                if (!row.isEmpty() || axes.isWithoutValues(r)) {
                    labels.remember(r);
                }
                boolean partners =
                        axes.column(Role.PARTNER) >= 0 && areas.isRest(at(r, Role.PARTNER));
                if (!partners && !isOtherGoods(r)) {
                    continue;
                }
            }
            SheetScopes.Scope scope = scopes.over(r);
            if (scope.left()) {
                labels.remember(r);
                leftOut(label(r));
                continue;
            }
            SheetRowWords.Says says = words.says(r, scope);
            if (says == null) {
                leftOut(words.unread().isEmpty() ? label(r) : words.unread());
                continue;
            }
            if (!data.contains(r) && isOtherGoods(r)) {
                otherGoods.watch(says.product(), at(r, Role.PRODUCT));
            }
            values.forEach(c -> cell(r, c, says, scope));
        }
    }

    /** Whether a row is of goods that it only calls others. */
    private boolean isOtherGoods(int r) {
        return axes.column(Role.PRODUCT) >= 0 && SheetWords.isRest(at(r, Role.PRODUCT));
    }

    private String label(int r) {
        return block.grid().texts(r).stream()
                .filter(t -> t.matches(".*\\p{L}.*"))
                .findFirst()
                .orElse(String.valueOf(r + 1));
    }

    private void leftOut(String row) {
        findings.say(Speech.both("sheet-sense.left-out-row", row));
    }

    /** Whether a row totals what is told of several times, as a pivot does below its last one. */
    private boolean totalsTimes(int r) {
        return axes.column(Role.PERIOD) >= 0
                && at(r, Role.PERIOD).isEmpty()
                && block.grid().texts(r).stream()
                        .anyMatch(t -> SheetWords.isTotal(t) || !SheetWords.totalOf(t).isEmpty());
    }

    private String at(int r, Role role) {
        return block.grid().at(r, axes.column(role)).text();
    }

    private void cell(int r, int c, SheetRowWords.Says says, SheetScopes.Scope scope) {
        SheetMarks.Marked marked = block.read(r, c);
        String flag = axes.flag(r, c);
        boolean secret =
                marked.meaning() == SheetMarks.Meaning.CONFIDENTIAL
                        || !flag.isEmpty() && block.marks().isSecret(flag);
        boolean nil = marked.meaning() == SheetMarks.Meaning.NIL;
        SheetCell cell = block.grid().at(r, c);
        if (cell.isEmpty() || !secret && !nil && block.marks().isMark(cell)) {
            missing++;
            return;
        }
        Optional<BigDecimal> value =
                secret
                        ? Optional.empty()
                        : nil ? Optional.of(BigDecimal.ZERO) : numbers.parse(cell, marked.number());
        if (!secret && value.isEmpty()) {
            odd.add(cell.text());
            return;
        }
        SheetOver.Head head = over.over(c);
        Optional<TradeFlow> flow = head.flow().or(says::flow).or(defaults::flow);
        Optional<Period> period =
                head.time()
                        .over(says.time())
                        .over(new SheetTime(defaults.period(), Optional.empty()))
                        .whole();
        if (sums.isOf(says.reporter()) && (flow.isEmpty() || period.isEmpty())) {
            return; // a total of all that is listed
        }
        if (period.isEmpty() && totalsTimes(r)) {
            leftOut(label(r));
            return;
        }
        if (flow.isEmpty()) {
            findings.problem(Speech.both("sheet-sense.exports-imports-nothing"));
            findings.ask("flow=X");
        } else if (period.isEmpty()) {
            findings.problem(Speech.both("sheet-sense.year-nothing-says"));
            findings.ask("period=2024");
        } else {
            String own =
                    flag.isEmpty()
                            ? ""
                            : block.marks().status("(" + flag.replaceAll("\\W", "") + ")");
            String status = secret ? "C" : first(own, SheetMarks.status(marked.meaning()));
            put(r, c, says, flow.get(), period.get(), value.orElse(null), status);
        }
    }

    /** Counts how finely numbers are printed. */
    private void printed(BigDecimal value, BigDecimal by) {
        if (value != null) {
            int scale = Math.max(0, value.stripTrailingZeros().scale());
            digits.merge(by.movePointLeft(scale), 1, Integer::sum);
        }
    }

    private void put(
            int r,
            int c,
            SheetRowWords.Says says,
            TradeFlow flow,
            Period period,
            BigDecimal value,
            String mark) {
        SheetOver.Head head = over.over(c);
        BigDecimal by =
                says.multiplier() == null ? defaults.multiplier().apply(c) : says.multiplier();
        String product = head.product().isEmpty() ? says.product() : words.over(head.product());
        String reporter = first(head.reporter(), says.reporter(), defaults.reporter());
        String partner = partner(head, says);
        String status = first(mark, says.status(), head.status(), defaults.status());
        if (partner.isEmpty() && sums.isOf(reporter)) {
            return;
        }
        if (reporter.isEmpty() || partner.isEmpty()) {
            unsaid(r, c, flow, period);
            return;
        }
        SheetProposal.Cell taken =
                new SheetProposal.Cell(
                        reporter,
                        partner,
                        flow,
                        product,
                        products.name(product),
                        period,
                        value == null ? null : value.multiply(by),
                        status,
                        r + 1,
                        c + 1);
        if (isInside(taken)) {
            areas.leaveOut(label(r));
            return;
        }
        printed(value, by);
        if (rest.takes(taken) || otherGoods.takes(taken) || sums.takes(taken)) {
            return;
        }
        cells.add(taken);
        boolean bare = says.bareTotal() || head.total() && head.partner().isEmpty();
        if (partner.equals(Area.WORLD) && bare && !SheetWords.isOfAll(block.header(c))) {
            totals.add(taken);
        }
    }

    /** Says once of which cell it isn't known whose trade, or with whom, it is. */
    private void unsaid(int r, int c, TradeFlow flow, Period period) {
        if (findings.isSound()) {
            SheetProposal.Cell cell =
                    new SheetProposal.Cell("", "", flow, "", "", period, null, "", r + 1, c + 1);
            findings.problem(Speech.both("sheet-sense.cell-whose-trade", cell.place()));
        }
    }

    /** Whether a cell would be a country's trade with itself or a part of it. */
    private boolean isInside(SheetProposal.Cell cell) {
        String partner = cell.partner();
        return partner.equals(cell.reporter())
                || partner.matches("[A-Z]{2}-.*")
                        && cell.reporter().startsWith(partner.substring(0, 2))
                || SheetCalled.isSameOrWithin(cell.reporter(), partner, places);
    }

    private String partner(SheetOver.Head head, SheetRowWords.Says says) {
        boolean some = over.tells(false) || scopes.tells(false) || says.bareTotal();
        if (!head.rest().isEmpty()) {
            return says.partner() == null || says.partner().isEmpty() ? rest.keep(head.rest()) : "";
        }
        return first(head.partner(), says.partner(), defaults.partner(), some ? Area.WORLD : "");
    }

    /** The first text that says anything; empty for none. */
    static String first(String... texts) {
        for (String text : texts) {
            if (text != null && !text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Years are of the part that titles say, where no header or label says a part itself. */
    private void ofPart() {
        boolean years = cells.stream().allMatch(c -> c.period().months() == 12);
        if (defaults.part().isEmpty() || !years) {
            return;
        }
        for (List<SheetProposal.Cell> some : List.of(cells, totals)) {
            some.replaceAll(c -> defaults.part().get().of(c.period()).map(c::of).orElse(c));
        }
        findings.say(Speech.both("sheet-sense.each-year-only"));
    }

    /** Few texts among numbers are left out; where they are many, columns weren't understood. */
    private void sayOdd() {
        List<String> texts = odd.stream().distinct().toList();
        if (odd.size() > MANY * (cells.size() + odd.size())) {
            findings.problem(Speech.both("sheet-sense.no-number", texts.get(0)));
        } else if (!odd.isEmpty()) {
            findings.say(Speech.both("sheet-sense.left-out-cells", SheetFindings.some(texts)));
        }
    }
}
