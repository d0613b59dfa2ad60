// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.deadline.Deadline;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cells of one table: what its rows, columns, sections and titles together say of each. */
final class SheetCells {

    /** What titles say for cells whose row and column don't. */
    record Defaults(
            String reporter,
            String partner,
            String goods,
            Optional<TradeFlow> flow,
            Optional<Period> period,
            Map<Period, Period> partial,
            String status,
            IntFunction<BigDecimal> multiplier) {}

    /** A column, and by what its values are multiplied in some rows. */
    private record Scale(int column, BigDecimal by) {}

    /** What the labels of a row say. */
    private record RowSays(
            String reporter,
            String partner,
            Optional<TradeFlow> flow,
            SheetTime time,
            String product,
            BigDecimal multiplier,
            boolean bareTotal) {}

    private final SheetBlock block;
    private final SheetColumns columns;
    private final SheetHeads heads;
    private final SheetNumbers numbers;
    private final SheetProducts products;
    private final List<PlaceNames> places;
    private final SheetFindings findings;
    private final Defaults defaults;
    private final String[] above;
    private final SheetSections sections;
    private final List<SheetProposal.Cell> cells = new ArrayList<>();
    private final List<SheetProposal.Cell> totals = new ArrayList<>();
    private int missing;
    private final Map<Scale, Integer> digits = new HashMap<>();
    private final Map<Integer, Boolean> filled = new HashMap<>();
    private Boolean abroad;
    private String outlined = "";

    /** Of what the row that is read is the total; empty for none. */
    private String totalled = "";

    SheetCells(
            SheetBlock block,
            SheetColumns columns,
            SheetHeads heads,
            SheetNumbers numbers,
            SheetProducts products,
            List<PlaceNames> places,
            Defaults defaults,
            SheetFindings findings) {
        this.block = block;
        this.columns = columns;
        this.heads = heads;
        this.numbers = numbers;
        this.products = products;
        this.places = places;
        this.defaults = defaults;
        this.findings = findings;
        above = new String[block.grid().width()];
        sections = new SheetSections(block, columns, heads, places, findings);
        rows();
    }

    List<SheetProposal.Cell> cells() {
        return cells;
    }

    /** Those of the cells that total partners without saying that they are all. */
    List<SheetProposal.Cell> bareTotals() {
        return totals;
    }

    /** How many hold a mark instead of a number, or nothing. */
    int missing() {
        return missing;
    }

    /** What one unit of the last printed digit stands for. */
    BigDecimal digit() {
        return digits.entrySet().stream()
                .map(e -> e.getKey().by().movePointLeft(e.getValue()))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private void rows() {
        SheetSections.Section section = SheetSections.Section.NONE;
        columns.outline()
                .flatMap(o -> o.unsummed(block, taken(), numbers, half()))
                .or(() -> columns.levels().flatMap(l -> l.unsummed(taken(), numbers, half())))
                .ifPresent(this::unsummed);
        for (int r = block.first(); r <= block.last() && findings.isSound(); r++) {
            Deadline.check();
            totalled = "";
            String left = SheetRows.left(block.grid(), r);
            if (!block.isData(r)) {
                String heading = SheetRows.heading(block.grid(), r);
                section = heading.isEmpty() ? section : sections.below(heading, section);
                if (heading.isEmpty() && SheetRows.filled(block.grid(), r) > 1) {
                    blanked(r);
                }
            }
            if (!left.isEmpty()) {
                remember(r);
                if (!section.left()) {
                    leftOut(left);
                }
            }
            if (block.isData(r) && !section.left()) {
                row(r, section);
                section = ended(r, section);
            }
        }
    }

    /** A part of some goods ends with their total. */
    private SheetSections.Section ended(int r, SheetSections.Section section) {
        String goods = section.goods();
        boolean total =
                !goods.isEmpty()
                        && block.grid().texts(r).stream()
                                .anyMatch(t -> SheetSections.isTotalOf(t, goods));
        return total ? section.of("") : section;
    }

    /** The labels of a row without values hold for those below it that leave theirs blank. */
    private void blanked(int r) {
        for (String role : List.of("reporter", "partner", "flow", "product", "period", "part")) {
            int c = columns.label(role);
            String text = c < 0 ? "" : block.grid().at(r, c).text();
            if (!text.isEmpty() && SheetRows.isWithoutValues(block.grid(), block.marks(), r)) {
                above[c] = text;
            }
        }
    }

    /** The labels of a row that isn't taken hold for those below it that leave theirs blank. */
    private void remember(int r) {
        for (String role : List.of("reporter", "partner", "flow", "product", "period", "part")) {
            int c = columns.label(role);
            String text = c < 0 ? "" : columns.text(r, c);
            if (!text.isEmpty()) {
                above[c] = text;
            }
        }
        int codes = columns.label("code");
        if (codes >= 0) {
            above[codes] = block.grid().at(r, codes).text();
        }
    }

    /** The code of a row's goods; that of the row above where both code and name are merged. */
    private String code(int r) {
        int codes = columns.label("code");
        int names = columns.label("product");
        String code = codes < 0 ? "" : block.grid().at(r, codes).text();
        boolean merged =
                codes >= 0 && names >= 0 && code.isEmpty() && block.grid().at(r, names).isEmpty();
        return merged && above[codes] != null ? above[codes] : code;
    }

    /** The columns whose values are taken. */
    private List<Integer> taken() {
        return columns.values().stream().filter(c -> !heads.over(c).left()).toList();
    }

    /** Half of one unit of the last printed digit. */
    private BigDecimal half() {
        int scale =
                columns.values().stream()
                        .flatMap(c -> block.rows().stream().map(r -> number(r, c)))
                        .flatMap(Optional::stream)
                        .mapToInt(n -> Math.max(0, n.stripTrailingZeros().scale()))
                        .max()
                        .orElse(0);
        return BigDecimal.valueOf(5, scale + 1);
    }

    /** Only where a row is the sum of those below it are they its parts. */
    private void unsummed(int r) {
        findings.problem(
                "Row %s isn't the sum of the rows below it; whose are they?",
                "La riga %s non è la somma delle righe sotto: di chi sono?", r + 1);
    }

    private Optional<BigDecimal> number(int r, int c) {
        return numbers.parse(block.grid().at(r, c), block.read(r, c).number());
    }

    private void leftOut(String row) {
        findings.say("Left out: row '%s'.", "Tralasciata: riga «%s».", row);
    }

    private void row(int r, SheetSections.Section section) {
        boolean both = columns.levels().filter(l -> l.isOfBoth(r)).isPresent();
        String total = both ? block.grid().texts(r).get(0) : listTotal(r);
        if (!total.isEmpty()) {
            leftOut(total);
            remember(r);
            return;
        }
        totalled = totalled(r);
        String unit = text(r, "unit");
        if (!unit.isEmpty() && !SheetWords.isMoney(unit)) {
            findings.say("Left out: rows in '%s'.", "Tralasciate: le righe in «%s».", unit);
            remember(r);
            return;
        }
        String product = text(r, "product");
        boolean wider = !product.isEmpty() && SheetSections.isWider(product, section);
        if (wider || !product.isEmpty() && SheetWords.isLeftRow(product)) {
            leftOut(product);
            remember(r);
            return;
        }
        String partner = text(r, "partner");
        boolean more = isAbroadTold() && SheetWords.isTotal(partner) && !isAbroad(partner);
        if (!partner.isEmpty() && (more || SheetWords.isLeftRow(partner))) {
            leftOut(partner);
            remember(r);
            return;
        }
        RowSays row = says(r, section);
        if (isOpen(r, "reporter", row.reporter) || isOpen(r, "partner", row.partner)) {
            return;
        }
        String timed = columns.label("period") >= 0 ? "period" : "part";
        if (columns.label(timed) >= 0 && row.time.isEmpty()) {
            leftOut(text(r, timed));
            return;
        }
        if (columns.label("part") >= 0 && row.time.part().isEmpty() && !isYearRow(r)) {
            leftOut(text(r, "part"));
            return;
        }
        for (int c : columns.values()) {
            if (!heads.over(c).left()) {
                cell(r, c, row, section);
            }
        }
    }

    /**
     * The label of a row that totals a list: where all other rows say it of whose trade, with whom,
     * of what or when, this one says it of some of that only. Empty for others.
     */
    private String listTotal(int r) {
        String label = "";
        boolean blank = false;
        for (String role : List.of("reporter", "partner", "flow", "product", "period", "part")) {
            int c = columns.label(role);
            String text = c < 0 ? "" : block.grid().at(r, c).text();
            label = label.isEmpty() && SheetWords.isOpen(text) ? text : label;
            blank |= c >= 0 && text.isEmpty() && isFilledElsewhere(c);
        }
        return blank && !isFlowTotal(r) && totalled(r).isEmpty() ? label : "";
    }

    /**
     * Of what a row is the total, {@code partner} or {@code product}, where it is that of the rows
     * above it of one area: {@code Michigan Total} beside a blank; empty for others.
     */
    private String totalled(int r) {
        for (String whose : List.of("reporter", "partner")) {
            int c = columns.label(whose);
            String text = c < 0 ? "" : block.grid().at(r, c).text();
            String name = SheetWords.totalOf(text);
            String blank = whose.equals("reporter") ? "partner" : "product";
            int of = columns.label(blank);
            boolean alone =
                    c >= 0 && of >= 0 && block.grid().at(r, of).isEmpty() && above[c] != null;
            if (alone && !name.isEmpty() && columns.outline().isEmpty()) {
                String code = columns.areas(whose).code(name, whose);
                return !code.isEmpty() && code.equals(columns.areas(whose).code(above[c], whose))
                        ? blank
                        : "";
            }
        }
        return "";
    }

    /**
     * Whether one row totals the partners abroad, so that another total is of sales at home too.
     */
    private boolean isAbroadTold() {
        if (abroad == null) {
            int c = columns.label("partner");
            abroad = c >= 0 && block.cells(c).stream().anyMatch(x -> isAbroad(x.text()));
        }
        return abroad;
    }

    private static boolean isAbroad(String label) {
        return SheetWords.key(label).matches("total[ei]? (estero|abroad|foreign|export)");
    }

    /** Whether a row totals the partners above it of one flow: {@code Exports total}. */
    private boolean isFlowTotal(int r) {
        int flow = columns.label("flow");
        int partner = columns.label("partner");
        if (flow < 0 || partner < 0 || !block.grid().at(r, partner).isEmpty()) {
            return false;
        }
        String text = block.grid().at(r, flow).text();
        return SheetWords.isOpen(text) && columns.flow(text, flow).isPresent();
    }

    /** Whether only rows of totals have no label in a column, so that none is merged in it. */
    private boolean isFilledElsewhere(int column) {
        return filled.computeIfAbsent(
                column,
                c ->
                        block.rows().stream()
                                .filter(r -> block.grid().at(r, c).isEmpty())
                                .allMatch(this::isOpenRow));
    }

    private boolean isOpenRow(int r) {
        return block.grid().texts(r).stream().anyMatch(SheetWords::isOpen);
    }

    /** Whether a row is of an area whose name may mean several; it is left out. */
    private boolean isOpen(int r, String role, String code) {
        String text = text(r, role);
        boolean open = !text.isEmpty() && code.isEmpty();
        if (open) {
            findings.say(
                    "Left out: row '%s', whose extent isn't said.",
                    "Tralasciata: riga «%s», di cui non si dice l'estensione.", text);
        }
        return open;
    }

    private boolean isYearRow(int r) {
        return SheetPeriods.whole(text(r, "part")).isPresent();
    }

    private RowSays says(int r, SheetSections.Section section) {
        String product = text(r, "product");
        String code = code(r);
        String flow = text(r, "flow");
        String partner = text(r, "partner");
        boolean part = columns.outline().filter(o -> !o.partners().contains(partner)).isPresent();
        if (part) {
            outlined = area(r, "reporter", section);
        }
        return new RowSays(
                columns.outline().isPresent() ? outlined : area(r, "reporter", section),
                part
                                || isFlowTotal(r)
                                || totalled.equals("partner")
                                || SheetSections.isTotalOf(partner, section.goods())
                        ? Area.WORLD
                        : area(r, "partner", section),
                flow.isEmpty() ? section.flow() : columns.flow(flow, columns.label("flow")),
                time(r, section),
                SheetSections.isTotalOf(product, section.named())
                        ? product(code, "")
                        : product(code, product),
                SheetUnits.multiplier(text(r, "unit"), findings),
                totalled.equals("partner")
                        || partner.matches("(?i).*[a-z].*") && !SheetWords.isOfAll(partner));
    }

    /** What a row is of; a total of goods is that of those of which a title says the table is. */
    private String product(String code, String text) {
        String taken = products.taken(code, text, header("code") + " " + header("product"));
        return taken.equals(Product.TOTAL) && !defaults.goods.isEmpty()
                ? products.over(defaults.goods)
                : taken;
    }

    private String header(String role) {
        int c = columns.label(role);
        return c < 0 ? "" : SheetWords.key(block.header(c));
    }

    private SheetTime time(int r, SheetSections.Section section) {
        SheetTime year =
                new SheetTime(
                        SheetPeriods.whole(text(r, "period"), header("period")), Optional.empty());
        String part = text(r, "part");
        if (!part.isEmpty()) {
            Optional<Period> whole = SheetPeriods.whole(part);
            sections.year(whole);
            year =
                    new SheetTime(
                                    whole,
                                    whole.isPresent()
                                            ? Optional.empty()
                                            : SheetPeriods.part(
                                                    part,
                                                    columns.partHeader(columns.label("part"))))
                            .over(year);
        }
        boolean own = columns.label("period") >= 0;
        return year.over(
                new SheetTime(
                        own ? section.period() : sections.yearAbove().or(section::period),
                        Optional.empty()));
    }

    /** The label of a row; that of the row above where cells were merged. */
    private String text(int r, String role) {
        int c = columns.label(role);
        if (c < 0 || role.equals(totalled)) {
            return "";
        }
        Optional<SheetLevels> levels = columns.levels().filter(l -> l.order().contains(role));
        if (levels.isPresent()) {
            return levels.get().text(r, role);
        }
        String text = columns.text(r, c);
        if (!text.isEmpty()) {
            above[c] = text;
        } else if (above[c] == null) {
            findings.problem(
                    "Row %s has no label in a column that needs one.",
                    "La riga %s non ha etichetta in una colonna che la richiede.", r + 1);
        }
        return above[c] == null ? "" : above[c];
    }

    private String area(int r, String role, SheetSections.Section section) {
        String text = text(r, role);
        return text.isEmpty()
                ? section.areas().getOrDefault(role, "")
                : columns.areas(role).code(text, role);
    }

    private void cell(int r, int c, RowSays row, SheetSections.Section section) {
        SheetMarks.Marked marked = block.read(r, c);
        boolean secret =
                marked.meaning() == SheetMarks.Meaning.CONFIDENTIAL
                        || marked.number().isEmpty() && block.marks().isSecret(columns.flag(r, c));
        boolean nil = marked.meaning() == SheetMarks.Meaning.NIL;
        boolean empty = block.grid().at(r, c).isEmpty();
        if (empty || !secret && !nil && block.marks().isMark(block.grid().at(r, c))) {
            missing++;
            return;
        }
        SheetHeads.Head head = heads.over(c);
        Optional<BigDecimal> value =
                secret
                        ? Optional.empty()
                        : nil
                                ? Optional.of(BigDecimal.ZERO)
                                : numbers.parse(block.grid().at(r, c), marked.number());
        Optional<TradeFlow> flow = head.flow().or(row::flow).or(defaults::flow);
        Optional<Period> period =
                head.time()
                        .over(row.time)
                        .over(new SheetTime(defaults.period, Optional.empty()))
                        .whole()
                        .map(p -> defaults.partial.getOrDefault(p, p));
        if (!secret && value.isEmpty()) {
            findings.problem(
                    "'%s' is no number.", "«%s» non è un numero.", block.grid().at(r, c).text());
        } else if (flow.isEmpty()) {
            findings.problem(
                    "Exports or imports? Nothing says it.",
                    "Esportazioni o importazioni? Nulla lo dice.");
            findings.ask("flow=X");
        } else if (period.isEmpty()) {
            findings.problem("Of which year? Nothing says it.", "Di quale anno? Nulla lo dice.");
            findings.ask("period=2024");
        } else {
            String beside = block.marks().status("(" + columns.flag(r, c) + ")");
            String own = beside.isEmpty() ? SheetMarks.status(marked.meaning()) : beside;
            String status = own.isEmpty() ? remark(r) : own;
            put(
                    r,
                    c,
                    row,
                    section,
                    flow.get(),
                    period.get(),
                    value.orElse(null),
                    secret ? "C" : status);
        }
    }

    private void put(
            int r,
            int c,
            RowSays row,
            SheetSections.Section section,
            TradeFlow flow,
            Period period,
            BigDecimal value,
            String status) {
        SheetHeads.Head head = heads.over(c);
        BigDecimal by = row.multiplier == null ? defaults.multiplier.apply(c) : row.multiplier;
        String named =
                Stream.of(section.goods(), head.product())
                        .filter(g -> !g.isEmpty())
                        .collect(Collectors.joining(" - "));
        String product = named.isEmpty() ? row.product : products.over(named);
        SheetProposal.Cell taken =
                new SheetProposal.Cell(
                        area("reporter", head, row.reporter, defaults.reporter),
                        area("partner", head, row.partner, defaults.partner),
                        flow,
                        product,
                        products.name(product),
                        period,
                        value == null ? null : value.multiply(by),
                        status.isEmpty() ? status(r, head) : status,
                        r + 1,
                        c + 1);
        if (taken.reporter().isEmpty() || taken.partner().isEmpty()) {
            findings.problem(
                    "Cell %s: whose trade, or with whom, isn't said.",
                    "Cella %s: non si dice di chi, o con chi, è il commercio.", taken.place());
            return;
        }
        if (isInside(taken)) {
            findings.problem(
                    "Trade of %s with %s, which is in the same country; whose trade is it?",
                    "Commercio di %s con %s, che è nello stesso Paese: di chi è?",
                    taken.reporter(),
                    taken.partner());
            return;
        }
        if (value != null) {
            int scale = Math.max(0, value.stripTrailingZeros().scale());
            digits.merge(new Scale(c, by), scale, Math::max);
        }
        cells.add(taken);
        boolean bare = columns.label("partner") >= 0 ? row.bareTotal : head.bareTotal();
        if (taken.partner().equals(Area.WORLD) && bare) {
            totals.add(taken);
        }
    }

    /** Whether a cell would be a country's trade with itself or a part of it. */
    static boolean isInside(SheetProposal.Cell cell) {
        String partner = cell.partner();
        return partner.equals(cell.reporter())
                || partner.matches("[A-Z]{2}-.*")
                        && cell.reporter().startsWith(partner.substring(0, 2));
    }

    private String remark(int r) {
        int c = columns.label("remarks");
        return c < 0 ? "" : SheetMarks.remark(block.grid().at(r, c).text());
    }

    private String area(String role, SheetHeads.Head head, String ofRow, String otherwise) {
        return heads.across().equals(role) ? head.area() : ofRow.isEmpty() ? otherwise : ofRow;
    }

    /** Provisional or revised, as the labels of the period say it. */
    private String status(int r, SheetHeads.Head head) {
        String row = block.marks().status(text(r, "period"));
        String part = row.isEmpty() ? block.marks().status(text(r, "part")) : row;
        String own = head.status().isEmpty() ? part : head.status();
        return own.isEmpty() ? defaults.status : own;
    }
}
