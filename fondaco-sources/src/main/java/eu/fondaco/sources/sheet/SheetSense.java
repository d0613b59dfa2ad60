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

    /** What titles say for cells whose row and column don't. */
    record Defaults(
            String reporter,
            String partner,
            String goods,
            Optional<TradeFlow> flow,
            Optional<Period> period,
            Map<Period, Period> partial,
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
    private final List<PlaceNames> places;
    private final SheetFindings findings;
    private final List<SheetProposal.Cell> cells = new ArrayList<>();
    private final List<SheetProposal.Cell> totals = new ArrayList<>();
    private final SheetLabels labels;
    private final SheetAreas areas;
    private final SheetGoods goods;

    /** What stands where numbers are expected and is neither a number nor a mark. */
    private final List<String> odd = new ArrayList<>();

    private final SheetMixed mixed;
    private final SheetYears years;
    private final SheetFlowTotals flows;
    private final SheetRest rest;

    private BigDecimal digit = BigDecimal.ZERO;
    private int missing;

    /** What the labels of a row say. */
    private record Says(
            String reporter,
            String partner,
            Optional<TradeFlow> flow,
            SheetTime time,
            String product,
            BigDecimal multiplier,
            String status,
            boolean bareTotal) {}

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
        this.places = around.places();
        this.findings = findings;
        int c = axes.column(Role.MIXED);
        mixed = c < 0 ? null : new SheetMixed(block, axes, c, around.places(), taken(), numbers);
        if (mixed != null) {
            mixed.prove(findings);
        }
        years = new SheetYears(block, axes, taken(), numbers);
        flows = new SheetFlowTotals(block, axes, taken(), numbers);
        rest = new SheetRest(places, around.own(), findings);
        goods = new SheetGoods(block, axes, around, defaults.goods());
        areas = new SheetAreas(axes, mixed == null, around.own(), rest, defaults.reporter());
        rows();
        sayOdd();
        cells.addAll(rest.shown(cells, digit));
        ofPart();
        SheetQuarterMonths.count(List.of(cells, totals), defaults.areQuarters(), findings);
        SheetCumulated.count(List.of(cells, totals), defaults.counted(), findings);
        new SheetRepeats(findings, r -> label(r)).leaveOut(cells, totals);
        areas.say(findings);
    }

    List<SheetProposal.Cell> cells() {
        return cells;
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

    /** What one unit of the last printed digit stands for. */
    BigDecimal digit() {
        return digit;
    }

    private List<Integer> taken() {
        return axes.values().stream().filter(c -> !over.over(c).left()).toList();
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
                if (axes.column(Role.PARTNER) < 0 || !areas.isRest(at(r, Role.PARTNER))) {
                    continue;
                }
            }
            SheetScopes.Scope scope = scopes.over(r);
            if (scope.left()) {
                labels.remember(r);
                leftOut(label(r));
                continue;
            }
            Says says = says(r, scope);
            if (says == null) {
                leftOut(label(r));
                continue;
            }
            values.forEach(c -> cell(r, c, says, scope));
        }
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

    /** What the labels of a row are found to say, one after the other. */
    private static final class Row {
        private String reporter;
        private String partner;
        private String product = "";
        private String code = "";
        private String status = "";
        private Optional<TradeFlow> flow;
        private SheetTime time = SheetTime.NONE;
        private BigDecimal multiplier;
        private boolean bare;

        private Row(SheetScopes.Scope scope) {
            reporter = scope.reporter();
            partner = scope.partner();
            flow = scope.flow();
        }
    }

    /** What a row says; null where one of its labels isn't understood. */
    private Says says(int r, SheetScopes.Scope scope) {
        Map<Integer, String> labels = this.labels.of(r);
        if (labels.isEmpty() && !axes.roles().isEmpty()) {
            return null;
        }
        Row row = new Row(scope);
        for (Map.Entry<Integer, String> e : labels.entrySet()) {
            String text = e.getValue();
            if (!text.isEmpty() && !take(row, r, e.getKey(), text, labels, scope)) {
                return null;
            }
        }
        int partner = axes.column(Role.PARTNER);
        if (partner >= 0
                && labels.get(partner).isEmpty()
                && block.grid().texts(r).stream()
                        .anyMatch(t -> !SheetWords.totalOf(t).isEmpty() || SheetWords.isTotal(t))) {
            row.partner = Area.WORLD; // the total of a flow or of a part of it
            row.bare = true;
        }
        return new Says(
                row.reporter,
                row.partner,
                row.flow.or(() -> flows.over(r)),
                row.time.over(years.over(r)).over(scope.time()),
                goods.of(row.code, row.product, scope),
                row.multiplier,
                row.status,
                row.bare);
    }

    /** Takes what a label says; whether it is understood. */
    private boolean take(
            Row row,
            int r,
            int c,
            String text,
            Map<Integer, String> labels,
            SheetScopes.Scope scope) {
        switch (axes.roles().get(c)) {
            case PERIOD, PART -> {
                return !isOpenSince(text, labels) && takeTime(row, c, text);
            }
            case FLOW -> {
                return takeFlow(row, c, text);
            }
            case UNIT -> {
                row.multiplier = SheetUnits.multiplier(text, findings);
                return MoneyWords.isMoney(text);
            }
            case REPORTER -> row.reporter = areas.code(text, c, "reporter", row.reporter);
            case PARTNER -> {
                return takePartner(row, c, text);
            }
            case PRODUCT -> {
                return takeProduct(row, text, scope);
            }
            case CODE -> row.code = text;
            case REMARKS -> {
                String own = SheetMarks.remark(text);
                String flag = block.marks().status("(" + text.replaceAll("\\W", "") + ")");
                row.status = first(own, flag, row.status);
            }
            case MIXED -> {
                return takeMixed(row, r);
            }
            case GROUP -> {
                return true;
            }
        }
        return axes.roles().get(c) != Role.REPORTER || !row.reporter.isEmpty();
    }

    /** A way of trade, and in which unit its values are where it says that too. */
    private boolean takeFlow(Row row, int c, String text) {
        row.flow = axes.flow(text, c);
        if (!MoneyWords.currencies(text).isEmpty()) {
            row.multiplier = SheetUnits.multiplier(text, findings);
        }
        return row.flow.isPresent() && SheetPhrase.of(text).level();
    }

    private boolean takePartner(Row row, int c, String text) {
        row.bare = SheetWords.isTotal(text) && !SheetWords.isOfAll(text);
        SheetPhrase phrase = SheetPhrase.of(text);
        if (phrase.flow().isPresent() && goods.isAllOf(phrase, text)) {
            row.flow = phrase.flow();
            row.partner = Area.WORLD;
            return true;
        }
        if (goods.areAmongPartners(phrase, text)) {
            row.flow = phrase.flow();
            row.partner = Area.WORLD;
            row.product = SheetWords.withoutFlow(text);
            return true;
        }
        row.partner =
                areas.isOfOwn(text, c, row.reporter)
                                || SheetTotalLabel.isOfOwn(
                                        text, first(row.reporter, defaults.reporter()), places)
                        ? Area.WORLD
                        : areas.code(text, c, "partner", row.partner);
        return !row.partner.isEmpty();
    }

    private boolean takeTime(Row row, int c, String text) {
        if (axes.roles().get(c) == Role.PERIOD) {
            Optional<Period> whole = LabelKinds.period(text, block.header(c));
            row.time = row.time.over(new SheetTime(whole, Optional.empty()));
            row.status = first(block.marks().status(text), row.status);
            return whole.isPresent();
        }
        Optional<Period> whole = SheetPeriods.whole(text);
        Optional<SheetPeriods.Part> part = SheetPeriods.part(text, block.header(c));
        SheetTime time =
                whole.isPresent() || part.isPresent()
                        ? new SheetTime(whole, whole.isPresent() ? Optional.empty() : part)
                        : LabelKinds.time(text);
        row.status = first(block.marks().status(text), row.status);
        row.time = time.over(row.time);
        return !time.isEmpty();
    }

    private boolean takeProduct(Row row, String text, SheetScopes.Scope scope) {
        if (SheetTotalLabel.isOf(text, scope, places)
                || SheetTotalLabel.isOfOwn(
                        text, first(scope.reporter(), defaults.reporter()), places)) {
            row.code = "";
            return true;
        }
        SheetPhrase phrase = SheetPhrase.of(text);
        if (phrase.flow().isPresent() && scope.partner().isEmpty() && goods.isAllOf(phrase, text)) {
            row.code = "";
            boolean other =
                    taken().stream()
                            .map(c -> over.over(c).flow().or(() -> row.flow))
                            .anyMatch(f -> f.isPresent() && !f.equals(phrase.flow()));
            row.flow = phrase.flow();
            return !other;
        }
        String whose = goods.partnerOf(text);
        boolean wider =
                whose == null
                        || !whose.isEmpty()
                                && !scope.partner().isEmpty()
                                && !SheetTotalLabel.isOfFlow(text, scope);
        if (wider) {
            areas.leaveOut(text);
            return false;
        }
        row.partner = whose.isEmpty() ? row.partner : whose;
        row.product = whose.isEmpty() ? text : "";
        row.code = whose.isEmpty() ? row.code : "";
        return true;
    }

    private boolean takeMixed(Row row, int r) {
        SheetMixed.Says of = mixed.over(r);
        if (of == null) {
            return false;
        }
        row.flow = of.flow().isPresent() ? of.flow() : row.flow;
        row.reporter = first(of.reporter(), row.reporter);
        row.product = of.product();
        row.partner = first(of.partner(), row.partner);
        row.bare = of.product().isEmpty() && !mixed.isOfAll(r) && row.partner.equals(Area.WORLD);
        if (mixed.isOpen(r)) {
            return false;
        }
        if (!of.unknown().isEmpty()) {
            row.partner = OwnNames.isNamed(of.unknown()) ? areas.keep(of.unknown()) : "";
            return !row.partner.isEmpty();
        }
        return true;
    }

    /** Whether a year says that it is of some months only, and no other label of which. */
    private boolean isOpenSince(String text, Map<Integer, String> labels) {
        int part = axes.column(Role.PART);
        return LabelKinds.isSince(text) && labels.getOrDefault(part, "").isEmpty();
    }

    private String at(int r, Role role) {
        return block.grid().at(r, axes.column(role)).text();
    }

    private void cell(int r, int c, Says says, SheetScopes.Scope scope) {
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
                        .over(says.time)
                        .over(new SheetTime(defaults.period(), Optional.empty()))
                        .whole()
                        .map(p -> defaults.partial().getOrDefault(p, p));
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

    private void put(
            int r, int c, Says says, TradeFlow flow, Period period, BigDecimal value, String mark) {
        SheetOver.Head head = over.over(c);
        BigDecimal by = says.multiplier == null ? defaults.multiplier().apply(c) : says.multiplier;
        String product = head.product().isEmpty() ? says.product : goods.over(head.product());
        String reporter = first(head.reporter(), says.reporter, defaults.reporter());
        String partner = partner(head, says);
        String status = first(mark, says.status, head.status(), defaults.status());
        if (reporter.isEmpty() || partner.isEmpty()) {
            if (!findings.isSound()) {
                return;
            }
            findings.problem(
                    Speech.both(
                            "sheet-sense.cell-whose-trade",
                            new SheetProposal.Cell(
                                            "", "", flow, "", "", period, value, "", r + 1, c + 1)
                                    .place()));
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
        if (value != null) {
            int scale = Math.max(0, value.stripTrailingZeros().scale());
            digit = digit.max(by.movePointLeft(scale));
        }
        if (rest.takes(taken)) {
            return;
        }
        cells.add(taken);
        boolean bare = says.bareTotal || head.total() && head.partner().isEmpty();
        if (partner.equals(Area.WORLD) && bare && !SheetWords.isOfAll(block.header(c))) {
            totals.add(taken);
        }
    }

    /** Whether a cell would be a country's trade with itself or a part of it. */
    private static boolean isInside(SheetProposal.Cell cell) {
        String partner = cell.partner();
        return partner.equals(cell.reporter())
                || partner.matches("[A-Z]{2}-.*")
                        && cell.reporter().startsWith(partner.substring(0, 2));
    }

    private String partner(SheetOver.Head head, Says says) {
        boolean some = over.tells(false) || scopes.tells(false) || says.bareTotal;
        if (!head.rest().isEmpty()) {
            return says.partner == null || says.partner.isEmpty() ? rest.keep(head.rest()) : "";
        }
        return first(head.partner(), says.partner, defaults.partner(), some ? Area.WORLD : "");
    }

    private static String first(String... texts) {
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
