// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the headers over the columns of values say: flow, time, area, goods, unit. */
final class SheetHeads {

    private static final int QUARTERS = 4;
    private static final String ROMAN = "I{1,3}|IV";

    /**
     * What stands over a column.
     *
     * @param area code; empty where none is named
     * @param product as it is written; empty where none is named
     * @param left whether the column isn't taken
     * @param bareTotal whether it totals partners without saying that they are all
     */
    record Head(
            Optional<TradeFlow> flow,
            SheetTime time,
            String area,
            String product,
            String status,
            boolean total,
            boolean left,
            boolean bareTotal) {

        /** The same, of a time that its header only counts back to. */
        private Head in(Period period) {
            SheetTime time = new SheetTime(Optional.of(period), Optional.empty());
            return new Head(flow, time, area, "", status, total, left, bareTotal);
        }
    }

    /**
     * What titles or somebody tell of the table.
     *
     * @param partner with whom all trade is, so that areas over columns are those whose it is
     * @param goods that it is by goods
     */
    record Told(boolean partner, boolean goods) {}

    private final SheetBlock block;
    private final SheetColumns columns;
    private final SheetNumbers numbers;
    private final List<PlaceNames> places;
    private final Map<Integer, Head> seen = new HashMap<>();
    private final Map<Integer, Head> heads = new HashMap<>();
    private final HeadParts apart;

    /** What is said over columns, each thing apart, as far as it was asked. */
    private final Map<Integer, Set<String>> parts = new HashMap<>();

    private final AreaNames names;
    private final String across;

    /** Whether goods stand over most columns, and partners over those beside them. */
    private final boolean mixed;

    private final Told told;
    private final boolean counted;
    private final boolean roman;

    SheetHeads(
            SheetBlock block,
            SheetColumns columns,
            SheetNumbers numbers,
            List<PlaceNames> places,
            Told told,
            SheetFindings findings) {
        this.block = block;
        this.numbers = numbers;
        this.told = told;
        this.columns = columns;
        this.places = places;
        apart = new HeadParts(text -> !AreaNames.within(SheetMarks.bare(text), places).isEmpty());
        counted = columns.values().stream().map(this::number).distinct().count() > QUARTERS;
        roman = isRoman(findings);
        Set<String> named = new LinkedHashSet<>();
        columns.values().forEach(c -> parts(c).forEach(p -> add(areaText(p), named)));
        boolean both = columns.label("reporter") >= 0 && columns.label("partner") >= 0;
        names = named.isEmpty() || both ? null : AreaNames.of(named, places);
        across = names == null ? "" : role();
        columns.values().forEach(c -> seen.put(c, look(c)));
        mixed = isMixed();
        roll();
        columns.values().forEach(c -> heads.put(c, judged(c, findings)));
        strange(findings);
        askGoods(findings);
    }

    /** Where what stands over columns are no goods for all that is known, that is asked. */
    private void askGoods(SheetFindings findings) {
        Set<String> goods = new LinkedHashSet<>();
        heads.values().stream()
                .filter(h -> !h.left() && !h.product().isEmpty())
                .forEach(h -> goods.add(h.product()));
        boolean coded = goods.stream().allMatch(SheetWords::isCodedProduct);
        if (goods.size() > 1
                && !told.goods()
                && !coded
                && !SheetWords.areGoods(goods)
                && !isOfTotalled(new SheetSums(block, numbers))) {
            List<String> some = List.copyOf(goods);
            findings.problem(
                    "Are these goods, over columns: %s?",
                    "Sono prodotti, sopra le colonne: %s?", SheetFindings.some(some));
            findings.ask("leave=" + some.get(0));
        }
    }

    /** Whether one of the names over columns is the total of the others, as their sums show. */
    private boolean isOfTotalled(SheetSums sums) {
        Map<List<Object>, List<Integer>> alike = new HashMap<>();
        for (int c : columns.values()) {
            Head head = heads.get(c);
            if (!head.left() && !head.product().isEmpty()) {
                alike.computeIfAbsent(
                                List.of(head.flow(), head.time(), head.area()),
                                k -> new ArrayList<>())
                        .add(c);
            }
        }
        return !alike.isEmpty() && alike.values().stream().allMatch(sums::isOneTheSumOfTheOthers);
    }

    /** What stands over a column. */
    Head over(int column) {
        return heads.get(column);
    }

    /** Whether goods stand over columns. */
    boolean sayGoods() {
        return heads.values().stream().anyMatch(h -> !h.product().isEmpty());
    }

    /** The role of the areas over columns: reporter, partner, or empty for none. */
    String across() {
        return across;
    }

    private String role() {
        return columns.label("reporter") >= 0
                ? "partner"
                : columns.label("partner") >= 0 || told.partner() ? "reporter" : names.role("");
    }

    private static void add(String text, Set<String> texts) {
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }

    /** What is said over a column, each thing apart. */
    private Set<String> parts(int c) {
        Set<String> known = parts.get(c);
        if (known == null) {
            known = new LinkedHashSet<>();
            for (String header : block.headers().get(c)) {
                known.addAll(apart.of(header));
            }
            parts.put(c, known);
        }
        return known;
    }

    private String number(int c) {
        return parts(c).stream().filter(p -> p.matches("0?[1-9]|1[0-2]")).findFirst().orElse("");
    }

    /** Whether {@code I} to {@code IV} over columns are quarters. */
    private boolean isRoman(SheetFindings findings) {
        Set<String> found = new LinkedHashSet<>();
        for (int c : columns.values()) {
            parts(c).stream().filter(p -> p.matches(ROMAN)).forEach(found::add);
        }
        boolean quarters = found.contains("III");
        if (found.size() > 1 && !quarters) {
            findings.problem(
                    "Are %s over the columns quarters or halves of a year?",
                    "%s sulle colonne sono trimestri o semestri?", String.join(", ", found));
        }
        return quarters;
    }

    private Optional<SheetPeriods.Part> partOf(String text) {
        if (roman && text.matches(ROMAN)) {
            return SheetPeriods.part(text, "quarter");
        }
        return SheetPeriods.part(text, counted ? "month" : "");
    }

    private String areaText(String part) {
        boolean time = SheetPeriods.whole(part).isPresent() || partOf(part).isPresent();
        String bare = SheetMarks.bare(part);
        return time || SheetWords.isTotal(bare) && AreaNames.within(bare, places).isEmpty()
                ? ""
                : AreaNames.within(bare, places);
    }

    private Head look(int c) {
        Optional<TradeFlow> flow = Optional.empty();
        SheetTime time = SheetTime.NONE;
        String area = "";
        String product = "";
        String status = "";
        boolean total = false;
        for (String part : parts(c)) {
            String named = names == null ? "" : areaText(part);
            SheetTime says = time(part);
            Optional<TradeFlow> way = SheetWords.flow(part);
            flow = way.isPresent() ? way : flow;
            time = says.over(time);
            String code = named.isEmpty() ? "" : names.code(named, across);
            area = code.isEmpty() || SheetWords.isTotal(part) && !area.isEmpty() ? area : code;
            status = status.isEmpty() ? block.marks().status(part) : status;
            boolean sum = SheetWords.isTotal(part);
            total |= sum;
            if (code.isEmpty() && says.isEmpty() && way.isEmpty() && !isOfAll(part)) {
                product = sum ? product : part;
            }
        }
        return new Head(flow, time, area, product, status, total, false, false);
    }

    /** Columns that count back from the last of the periods beside them are of those. */
    private void roll() {
        SheetRolling rolling = new SheetRolling(new SheetSums(block, numbers));
        Map<List<Object>, Map<Period, Integer>> times = new HashMap<>();
        seen.forEach(
                (c, head) ->
                        head.time
                                .period()
                                .ifPresent(
                                        p ->
                                                times.computeIfAbsent(
                                                                List.of(head.flow, head.area),
                                                                k -> new HashMap<>())
                                                        .put(p, c)));
        seen.replaceAll(
                (c, head) ->
                        rolling.of(
                                        c,
                                        head.product,
                                        times.getOrDefault(List.of(head.flow, head.area), Map.of()))
                                .map(head::in)
                                .orElse(head));
    }

    /** Whether a part of a header only says that values stand below, or stands over all columns. */
    private boolean isOfAll(String part) {
        return SheetWords.isOfValues(part)
                || SheetWords.isThousandOf(part)
                || columns.values().size() > 1
                        && columns.values().stream().allMatch(c -> parts(c).contains(part));
    }

    private SheetTime time(String part) {
        if (SheetRolling.isCountedBack(part)) {
            return SheetTime.NONE;
        }
        for (String text : List.of(part, SheetWords.withoutFlow(part))) {
            Optional<Period> whole = SheetPeriods.whole(text);
            if (whole.isPresent()) {
                return new SheetTime(whole, Optional.empty());
            }
            Optional<SheetPeriods.Part> alone = partOf(text);
            if (alone.isPresent()) {
                return new SheetTime(Optional.empty(), alone);
            }
        }
        Set<Period> within = SheetPeriods.within(part);
        return within.size() == 1
                ? new SheetTime(Optional.of(within.iterator().next()), Optional.empty())
                : SheetTime.NONE;
    }

    /** Whether a column is taken, seen with the others. */
    private Head judged(int c, SheetFindings findings) {
        Head head = seen.get(c);
        boolean periods = any(h -> h.time.period().isPresent());
        boolean parts = any(h -> h.time.part().isPresent());
        boolean flows = seen.values().stream().map(Head::flow).distinct().count() > 2;
        boolean areas = !across.isEmpty();
        boolean total = head.total && !seen.values().stream().allMatch(Head::total);
        boolean ofAreas = areas && across.equals("partner") && head.total;
        boolean products = areProductsAcross();
        boolean ofGoods = mixed && head.area.isEmpty() && !head.product.isEmpty();
        boolean left =
                parts(c).stream().anyMatch(p -> isLeft(p, areas && !ofGoods))
                        || periods && head.time.isEmpty()
                        || parts
                                && head.time.part().isEmpty()
                                && !isWholePeriod(head)
                                && !isYear(head)
                        || flows && head.flow.isEmpty()
                        || areas && head.area.isEmpty() && !ofAreas && !ofGoods
                        || periods
                                && total
                                && !products
                                && !ofAreas
                                && head.area.isEmpty()
                                && !isYear(head);
        if (left) {
            findings.say("Left out: column '%s'.", "Tralasciata: colonna «%s».", block.header(c));
        }
        return new Head(
                head.flow,
                head.time,
                (ofAreas || ofGoods) && head.area.isEmpty() ? Area.WORLD : head.area,
                products || ofGoods ? head.product : "",
                head.status,
                head.total,
                left,
                ofAreas && head.area.isEmpty() && !SheetWords.isOfAll(block.header(c)));
    }

    /** Where most of what stands over columns is no area known here, that is no detail. */
    private void strange(SheetFindings findings) {
        List<String> strange =
                columns.values().stream()
                        .filter(c -> heads.get(c).left && isBareName(c))
                        .map(block::header)
                        .toList();
        long known = heads.values().stream().filter(h -> !h.area.isEmpty() && !h.left).count();
        if (!across.isEmpty() && strange.size() > 1 && strange.size() >= known) {
            findings.problem(
                    "Not found among the areas, over columns: %s.",
                    "Non trovati tra i territori, sopra le colonne: %s.",
                    SheetFindings.some(strange));
        }
    }

    /** Whether a part of a header is of no level, or of what is left over of areas. */
    private static boolean isLeft(String part, boolean areas) {
        return SheetWords.isLeftRow(part) || areas && SheetWords.isRest(part);
    }

    private boolean isBareName(int c) {
        Head head = seen.get(c);
        return head.area.isEmpty()
                && head.time.isEmpty()
                && head.flow.isEmpty()
                && !head.total
                && !SheetWords.isDerived(block.header(c));
    }

    /**
     * Whether a total beside parts of years is that of a year: one whose parts all stand there, or
     * none of them.
     */
    private boolean isYear(Head head) {
        Optional<Period> year = head.time.period().filter(p -> p.months() == 12);
        if (year.isEmpty()) {
            return false;
        }
        boolean own = any(h -> h.time.part().isPresent() && h.time.period().isPresent());
        BitSet months = new BitSet();
        for (Head other : seen.values()) {
            boolean same = !own || other.time.period().equals(year);
            other.time
                    .part()
                    .filter(p -> same)
                    .ifPresent(p -> months.set(p.from(), p.from() + p.months()));
        }
        return months.isEmpty() || months.cardinality() == 12;
    }

    /** The years whose totals stand beside parts of which no header says the year. */
    Set<Period> yearsOfTotals() {
        Set<Period> years = new LinkedHashSet<>();
        boolean bare = any(h -> h.time.part().isPresent() && h.time.period().isEmpty());
        heads.values().stream()
                .filter(h -> bare && !h.left() && h.time.part().isEmpty())
                .forEach(h -> h.time.period().ifPresent(years::add));
        return years;
    }

    private static boolean isWholePeriod(Head head) {
        return head.time.period().isPresent() && !head.total;
    }

    /** Whether goods stand over columns: several names that nothing else explains. */
    private boolean areProductsAcross() {
        return columns.label("product") < 0
                && columns.label("code") < 0
                && across.isEmpty()
                && seen.values().stream()
                                .map(Head::product)
                                .filter(p -> !p.isEmpty())
                                .distinct()
                                .count()
                        > 1;
    }

    /**
     * Whether goods stand over more columns than areas do, which are groups of partners beside
     * them: the total of all goods with each.
     */
    private boolean isMixed() {
        Set<String> goods = new LinkedHashSet<>();
        Set<String> areas = new LinkedHashSet<>();
        for (Head head : seen.values()) {
            add(head.area.isEmpty() ? head.product : "", goods);
            add(head.area, areas);
        }
        return across.equals("partner")
                && !columns.sayGoods()
                && goods.size() > areas.size()
                && (goods.stream().allMatch(SheetWords::isCodedProduct)
                        || SheetWords.areGoods(goods));
    }

    private boolean any(Predicate<Head> is) {
        return seen.values().stream().anyMatch(is);
    }
}
