// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.sheet.SheetAxes.Role;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the labels of a row say of its cells, each read as its column is for. */
final class SheetRowWords {

    /** What the labels of a row say. */
    record Says(
            String reporter,
            String partner,
            Optional<TradeFlow> flow,
            SheetTime time,
            String product,
            BigDecimal multiplier,
            String status,
            boolean bareTotal) {}

    private static final int YEAR = 12;

    private static final Pattern TOTAL =
            Pattern.compile("\\b" + WordLists.of("total-word") + "\\b");

    private static final Pattern FIRMS = Pattern.compile("\\b" + WordLists.of("firms") + "\\b");

    private final SheetBlock block;
    private final SheetAxes axes;
    private final SheetOver over;
    private final SheetSense.Defaults defaults;
    private final List<PlaceNames> places;
    private final SheetLabels labels;
    private final SheetAreas areas;
    private final SheetGoods goods;
    private final SheetMixed mixed;
    private final SheetClosings closings;

    /** Among partners, the totals of goods that headings name. */
    private final SheetClosings goodsClosed;

    private final SheetYears years;
    private final SheetMonthSums monthSums;
    private final SheetFlowTotals flows;
    private final SheetFlowSections sections;
    private final SheetRest rest;
    private final List<Integer> values;
    private final SheetFindings findings;

    /** Ways of trade of which columns of them have a total. */
    private final Map<Integer, Set<TradeFlow>> totalled = new HashMap<>();

    private String unread = "";

    SheetRowWords(
            SheetBlock block,
            SheetAxes axes,
            SheetOver over,
            SheetNumbers numbers,
            SheetTable.Around around,
            SheetSense.Defaults defaults,
            SheetLabels labels,
            SheetRest rest,
            SheetLumps sums,
            SheetFindings findings) {
        this.findings = findings;
        this.block = block;
        this.axes = axes;
        this.over = over;
        this.defaults = defaults;
        this.places = around.places();
        this.labels = labels;
        this.rest = rest;
        values = over.taken(axes.values());
        int c = axes.column(Role.MIXED);
        mixed = c < 0 ? null : new SheetMixed(block, axes, c, places, values, numbers);
        years = new SheetYears(block, axes, values, numbers);
        monthSums = new SheetMonthSums(block, axes.column(Role.PERIOD), values, numbers);
        flows = new SheetFlowTotals(block, axes, values, numbers);
        sections =
                new SheetFlowSections(
                        block,
                        axes,
                        Math.max(axes.column(Role.PARTNER), axes.column(Role.PRODUCT)));
        goods = new SheetGoods(block, axes, around, defaults.goods());
        closings = SheetClosings.of(block, Math.max(0, axes.column(Role.PRODUCT)), places);
        goodsClosed = SheetClosings.of(block, Math.max(0, axes.column(Role.PARTNER)), places);
        areas = new SheetAreas(axes, mixed == null, around.own(), rest, sums, defaults.reporter());
    }

    /** Finds whether labels of several kinds in one column are within each other, as they seem. */
    void prove() {
        if (mixed != null) {
            mixed.prove(findings);
        }
    }

    /** What labels of areas mean. */
    SheetAreas areas() {
        return areas;
    }

    /** The code of what a column is of. */
    String over(String header) {
        return goods.over(header);
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

        private Row(SheetScopes.Scope scope, SheetRest rest) {
            reporter = scope.reporter();
            partner = rest.kept(scope.partner());
            flow = scope.flow();
        }
    }

    /** For which of its labels the row asked for last isn't taken; empty for none. */
    String unread() {
        return unread;
    }

    /** What a row says; null where one of its labels isn't understood. */
    Says says(int r, SheetScopes.Scope scope) {
        unread = "";
        Map<Integer, String> labels = this.labels.of(r);
        if (labels.isEmpty() && !axes.roles().isEmpty() || years.isOfSeveral(r)) {
            return null;
        }
        Row row = new Row(scope, rest);
        for (Map.Entry<Integer, String> e : labels.entrySet()) {
            String text = e.getValue();
            if (!text.isEmpty() && !take(row, r, e.getKey(), text, labels, scope)) {
                unread = text;
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
                row.flow.or(() -> flows.over(r)).or(() -> sections.over(r)),
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
        if (years.isTop(r, c)) {
            return takeYear(row, c);
        }
        switch (axes.roles().get(c)) {
            case PERIOD, PART -> {
                return takeTime(row, r, c, labels, scope);
            }
            case FLOW -> {
                return takeFlow(row, c, text);
            }
            case UNIT -> {
                return takeUnit(row, text);
            }
            case REPORTER -> row.reporter = areas.code(text, c, "reporter", row.reporter);
            case PARTNER -> {
                return isOfAll(row, r, scope) || takePartner(row, c, text);
            }
            case PRODUCT -> {
                if (closings.contains(r)) {
                    row.code = "";
                    return true;
                }
                return !SheetWords.isSubtotal(text) && takeProduct(row, text, scope);
            }
            case CODE -> {
                row.code = text;
                return !SheetWords.isSubtotal(text);
            }
            case REMARKS -> {
                String own = SheetMarks.remark(text);
                String flag = block.marks().status("(" + text.replaceAll("\\W", "") + ")");
                row.status = SheetSense.first(own, flag, row.status);
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

    /** A unit of money; another is that of quantities beside the values. */
    private boolean takeUnit(Row row, String text) {
        if (MoneyWords.isMoney(text)) {
            row.multiplier = SheetUnits.multiplier(text, findings);
            return true;
        }
        return hasQuantities();
    }

    private boolean hasQuantities() {
        return IntStream.range(0, block.grid().width())
                .anyMatch(c -> !values.contains(c) && MoneyWords.isQuantity(block.header(c)));
    }

    /** Takes a year over the rows that it is the sum of. */
    private boolean takeYear(Row row, int c) {
        Role role = axes.roles().get(c);
        if (role == Role.PARTNER) {
            row.partner = Area.WORLD;
            row.bare = true;
        }
        return role != Role.REPORTER
                || !SheetSense.first(row.reporter, defaults.reporter()).isEmpty();
    }

    /** Whether a row where partners stand is of all of them: the total of goods, or of a flow. */
    private boolean isOfAll(Row row, int r, SheetScopes.Scope scope) {
        boolean grouped = axes.groupOf(axes.column(Role.PARTNER)) >= 0;
        boolean goods =
                goodsClosed.isOfGoods(r, scope.product()) || !grouped && goodsClosed.isOfBeside(r);
        if (!goods && sections.opens(r)) {
            row.flow = sections.over(r);
        }
        if (goods || sections.opens(r)) {
            row.partner = Area.WORLD;
            return true;
        }
        return false;
    }

    /** A way of trade, and in which unit its values are where it says that too. */
    private boolean takeFlow(Row row, int c, String text) {
        row.flow = axes.flow(text, c);
        if (!MoneyWords.currencies(text).isEmpty()) {
            row.multiplier = SheetUnits.multiplier(text, findings);
        }
        return row.flow.isPresent()
                && SheetPhrase.of(text).level()
                && (isTotal(text) || row.flow.stream().noneMatch(f -> isTotalled(c, f)));
    }

    /**
     * Whether a column of ways of trade has a total of one of them beside its parts: exports of
     * what was made at home, re-exports, and total exports.
     */
    private boolean isTotalled(int c, TradeFlow flow) {
        return totalled.computeIfAbsent(c, this::totals).contains(flow);
    }

    private Set<TradeFlow> totals(int c) {
        Set<String> labels =
                IntStream.rangeClosed(block.first(), block.last())
                        .mapToObj(r -> block.grid().at(r, c).text())
                        .collect(Collectors.toSet());
        Set<String> keys = labels.stream().map(SheetWords::key).collect(Collectors.toSet());
        return labels.stream()
                .filter(SheetRowWords::isTotal)
                .filter(
                        text ->
                                !keys.contains(
                                        TOTAL.matcher(SheetWords.key(text)).replaceAll("").strip()))
                .flatMap(text -> axes.flow(text, c).stream())
                .collect(Collectors.toSet());
    }

    private static boolean isTotal(String flow) {
        return TOTAL.matcher(SheetWords.key(flow)).find();
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
                                        text,
                                        SheetSense.first(row.reporter, defaults.reporter()),
                                        places)
                        ? Area.WORLD
                        : areas.code(text, c, "partner", row.partner);
        return !row.partner.isEmpty();
    }

    /** A time, the year as a whole among its parts, or an area that stands there to compare. */
    private boolean takeTime(
            Row row, int r, int c, Map<Integer, String> labels, SheetScopes.Scope scope) {
        String text = labels.get(c);
        String besides = SheetTotalLabel.besides(text, places);
        row.reporter = SheetSense.first(besides, row.reporter);
        boolean told = scope.time().whole().isPresent() || row.time.whole().isPresent();
        boolean year =
                isWholeYear(c, besides.isEmpty() ? text : "", told)
                        || isYearTold(told) && SheetWords.isTotal(text) && isBelowAllOfAYear(r, c);
        return year || !isOpenSince(text, labels) && takeTime(row, r, c, text);
    }

    private boolean takeTime(Row row, int r, int c, String text) {
        if (axes.roles().get(c) == Role.PERIOD) {
            Optional<Period> whole =
                    LabelKinds.period(text, block.header(c)).or(() -> monthSums.of(r));
            row.time = row.time.over(new SheetTime(whole, Optional.empty()));
            row.status = SheetSense.first(block.marks().status(text), row.status);
            return whole.isPresent();
        }
        Optional<Period> whole = SheetPeriods.whole(text);
        Optional<SheetPeriods.Part> part = SheetPeriods.part(text, block.header(c));
        SheetTime time =
                whole.isPresent() || part.isPresent()
                        ? new SheetTime(whole, whole.isPresent() ? Optional.empty() : part)
                        : LabelKinds.time(text);
        row.status = SheetSense.first(block.marks().status(text), row.status);
        row.time = time.over(row.time);
        return !time.isEmpty();
    }

    private boolean takeProduct(Row row, String text, SheetScopes.Scope scope) {
        if (SheetTotalLabel.isOf(text, scope, places)
                || SheetTotalLabel.isOfOwn(
                        text, SheetSense.first(scope.reporter(), defaults.reporter()), places)) {
            row.code = "";
            return true;
        }
        if (isOfFirst(text) || isOfFirms(text)) {
            areas.leaveOut(text);
            return false;
        }
        SheetPhrase phrase = SheetPhrase.of(text);
        if (phrase.flow().isPresent() && scope.partner().isEmpty() && goods.isAllOf(phrase, text)) {
            row.code = "";
            boolean other =
                    values.stream()
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

    /** Whether goods are only counted: {@code Total, Top 8 Industries}. */
    private static boolean isOfFirst(String text) {
        String name = OwnNames.bare(text);
        return SheetWords.isOpen(text)
                && !SheetWords.isRest(name)
                && !SheetWords.isTotal(text)
                && name.matches(".*\\d.*")
                && SheetWords.isGeneral(name);
    }

    /** Whether a row is of some who trade, beside the rows of goods: {@code di cui: imprese}. */
    private static boolean isOfFirms(String text) {
        return SheetWords.isOfWhich(text) && FIRMS.matcher(SheetWords.key(text)).find();
    }

    private boolean takeMixed(Row row, int r) {
        SheetMixed.Says of = mixed.over(r);
        if (of == null || row.reporter.isEmpty() && mixed.isOfNobody(r)) {
            return false;
        }
        row.flow = of.flow().isPresent() ? of.flow() : row.flow;
        row.reporter = SheetSense.first(of.reporter(), row.reporter);
        row.product = of.product();
        row.partner = SheetSense.first(of.partner(), row.partner);
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

    /** Whether the rows just above one are of the parts of a whole year. */
    private boolean isBelowAllOfAYear(int row, int c) {
        BitSet months = new BitSet();
        for (int r = row - 1; r >= block.first() && block.isData(r); r--) {
            Optional<SheetPeriods.Part> part =
                    SheetPeriods.part(block.grid().at(r, c).text(), block.header(c));
            if (part.isEmpty()) {
                break;
            }
            months.set(part.get().from(), part.get().from() + part.get().months());
        }
        return axes.roles().get(c) == Role.PART && months.cardinality() == YEAR;
    }

    /** Whether a year says that it is of some months only, and no other label of which. */
    private boolean isOpenSince(String text, Map<Integer, String> labels) {
        int part = axes.column(Role.PART);
        return LabelKinds.isSince(text) && labels.getOrDefault(part, "").isEmpty();
    }

    /**
     * Whether a label among parts of years says that all of the year is meant that stands over or
     * beside it, or nothing of time.
     *
     * @param told whether a heading or another label says which year
     */
    private boolean isWholeYear(int c, String text, boolean told) {
        return isYearTold(told)
                && axes.roles().get(c) == Role.PART
                && (text.isEmpty() || LabelKinds.isWholeYear(text));
    }

    private boolean isYearTold(boolean told) {
        return told || values.stream().allMatch(v -> over.over(v).time().whole().isPresent());
    }
}
