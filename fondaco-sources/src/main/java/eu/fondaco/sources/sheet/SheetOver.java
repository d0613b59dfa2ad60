// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.speech.Speech;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * What stands over the columns of values, whatever its rows of headers are: each text claims a
 * flow, a time, an area, goods, or that no levels stand below. What claims nothing known leaves its
 * column out, unless such names stand over several columns of a table that is divided by goods.
 */
final class SheetOver {

    /**
     * What is claimed of a column.
     *
     * @param rest what the rest of all partners is called over it; empty where it isn't of that
     * @param left whether it isn't taken
     */
    record Head(
            Optional<TradeFlow> flow,
            SheetTime time,
            String reporter,
            String partner,
            String product,
            String status,
            String rest,
            boolean total,
            boolean left) {

        /** Whether it totals what stands beside it, exports and imports in one. */
        private boolean isOfBothWays() {
            return total && flow.isEmpty();
        }

        /** The same, taken, of that time. */
        private Head of(Period period) {
            SheetTime of =
                    period.start() < YEAR
                            ? new SheetTime(
                                    Optional.empty(),
                                    Optional.of(new SheetPeriods.Part(0, period.months())))
                            : new SheetTime(Optional.of(period), Optional.empty());
            boolean bare = total && !time.isEmpty();
            return new Head(flow, of, reporter, partner, "", status, rest, bare, false);
        }

        /** Whether it may total the times beside it, which the numbers must show. */
        private boolean mayTotalTimes() {
            return left || total && time.isEmpty() && partner.isEmpty() && product.isEmpty();
        }

        /** Whether what is said of time, if anything, is the year of a period. */
        private boolean mayBeOf(Period period) {
            return time.isEmpty()
                    || time.whole()
                            .filter(p -> p.months() == YEAR && p.start() == period.start())
                            .isPresent();
        }

        private Head ofReporter(String code) {
            return new Head(flow, time, code, partner, product, status, rest, total, left);
        }

        private Head leftOut() {
            return new Head(flow, time, reporter, partner, product, status, rest, total, true);
        }
    }

    /** Over columns of numbers that count quarters. */
    private static final String QUARTER = "quarter";

    private static final int YEAR = 12;

    /** What totals of areas are called, whatever their words. */
    private static final String TOTAL = "total";

    private static final Pattern ROMAN = Pattern.compile("I|II|III|IV");

    private final SheetBlock block;
    private final List<PlaceNames> places;
    private final Map<Integer, Head> heads = new HashMap<>();
    private final Map<Integer, List<String>> names = new LinkedHashMap<>();
    private final AreaNames areas;

    /** Partners over columns, where parts of a country stand over these too; else null. */
    private final AreaNames with;

    private final Told told;
    private final boolean partnered;
    private final boolean rests;
    private final boolean quarters;

    /** Null until what stands over the columns is understood but for these. */
    private SheetToDate toDate;

    /**
     * What is told elsewhere.
     *
     * @param partner whether the rows or titles say with whom
     * @param goods whether the rows say of which goods, so that none stand over columns
     * @param byGoods whether titles say that the table is divided by goods
     * @param texts titles and notes of the file
     * @param own where names of partners are kept that are drawn in several ways
     */
    record Told(
            boolean partner, boolean goods, boolean byGoods, List<String> texts, OwnNames own) {}

    SheetOver(
            SheetBlock block,
            List<Integer> values,
            List<PlaceNames> places,
            Told told,
            SheetNumbers numbers,
            SheetFindings findings) {
        this.block = block;
        this.places = places;
        this.told = told;
        this.partnered = told.partner();
        Set<String> named = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        for (int c : values) {
            names.put(c, cores(c));
        }
        withoutGroups();
        for (int c : values) {
            for (String core : names.get(c)) {
                boolean area = !isRest(core) && !AreaNames.within(core, places).isEmpty();
                (area ? named : others).add(area ? AreaNames.within(core, places) : core);
            }
        }
        with = beside(named);
        areas = named.isEmpty() ? null : AreaNames.of(named, places);
        others.removeIf(this::isNation);
        others.removeIf(core -> SheetWords.isTotal(core) || isIdle(core));
        boolean listed = with != null || !named.isEmpty() && areas.role("").equals("partner");
        rests = listed && others.stream().noneMatch(SheetWords::namesGoods);
        others.removeIf(core -> rests && (isRest(core) || SheetWords.isPartOfWorld(core)));
        quarters = isOfQuarters(others, findings);
        others.removeIf(core -> quarters && ROMAN.matcher(core).matches());
        boolean ofGoods =
                !told.goods()
                        && others.size() > 1
                        && (areGoods(others, told) || isOfTotalled(values, numbers));
        SheetSums sums = new SheetSums(block, numbers);
        IntFunction<Head> alone = c -> head(c, ofGoods);
        toDate = new SheetToDate(block, values, alone, sums, told.texts());
        values.forEach(c -> heads.put(c, head(c, ofGoods)));
        ofNumbers(values, numbers);
        strange(values, findings);
        countedBack(values, numbers);
        withoutTotals();
        ofAllAreas();
        values.stream().filter(c -> heads.get(c).left()).forEach(c -> leftOut(c, findings));
    }

    /** Leaves out columns that total times or ways of trade beside them. */
    private void withoutTotals() {
        boolean timed = heads.values().stream().anyMatch(h -> !h.time().isEmpty());
        heads.replaceAll((c, h) -> timed && h.total() && h.time().isEmpty() ? h.leftOut() : h);
        long ways = heads.values().stream().flatMap(h -> h.flow().stream()).distinct().count();
        heads.replaceAll((c, h) -> ways > 1 && h.isOfBothWays() ? h.leftOut() : h);
    }

    private static boolean areGoods(Set<String> names, Told told) {
        boolean coded = names.stream().filter(SheetWords::isCodedProduct).count() > 1;
        return told.byGoods() || coded || SheetWords.areGoods(names);
    }

    /** Takes what columns are from their numbers, where their headers don't say it. */
    private void ofNumbers(List<Integer> values, SheetNumbers numbers) {
        SheetRatios ratios = new SheetRatios(block, taken(values), numbers);
        heads.replaceAll((c, h) -> !h.left() && ratios.isOne(c) ? h.leftOut() : h);
        SheetYearSums years = new SheetYearSums(new SheetSums(block, numbers), heads);
        heads.replaceAll(
                (c, h) ->
                        h.mayTotalTimes() && levels(c)
                                ? years.of(c, h).filter(h::mayBeOf).map(h::of).orElse(h)
                                : h);
    }

    private boolean levels(int c) {
        return block.headers().get(c).stream().allMatch(t -> SheetPhrase.of(t).level());
    }

    /** Totals of areas over columns are of what these make, or are left out. */
    private void ofAllAreas() {
        boolean whose = areas != null && areas.role("").equals("reporter");
        heads.replaceAll(
                (c, h) -> {
                    boolean all = whose && h.total() && h.reporter().isEmpty();
                    String code = all ? areas.code(TOTAL, "reporter") : "";
                    return !all ? h : code.isEmpty() ? h.leftOut() : h.ofReporter(code);
                });
    }

    /** Says which names over columns nobody knows, where most are such. */
    private void strange(List<Integer> values, SheetFindings findings) {
        List<String> strange =
                values.stream()
                        .filter(c -> heads.get(c).left() && !heads.get(c).product().isEmpty())
                        .map(block::header)
                        .toList();
        if (strange.size() * 2 > values.size()) {
            findings.problem(
                    Speech.both("sheet-over.found-among-areas", SheetFindings.some(strange)));
        }
    }

    /**
     * Whether what is left over a column tells nothing; Roman numbers may tell parts of a year, and
     * what isn't listed is never all.
     */
    private static boolean isIdle(String core) {
        return SheetWords.isGeneral(core)
                && !core.matches("[IVX]+")
                && !SheetWords.isRest(core)
                && !SheetWords.isCodedProduct(core);
    }

    /** Whether Roman numbers over columns are quarters; where only two are, halves may be meant. */
    private static boolean isOfQuarters(Set<String> cores, SheetFindings findings) {
        List<String> found = cores.stream().filter(c -> ROMAN.matcher(c).matches()).toList();
        boolean quarters = found.contains("III");
        if (found.size() > 1 && !quarters) {
            findings.problem(
                    Speech.both("sheet-over.over-columns-quarters", String.join(", ", found)));
        }
        return quarters;
    }

    /** Columns that add up the last of the periods beside them, as the sums show. */
    private void countedBack(List<Integer> values, SheetNumbers numbers) {
        Map<Period, Integer> times = new HashMap<>();
        for (int c : values) {
            heads.get(c).time().whole().ifPresent(p -> times.putIfAbsent(p, c));
        }
        SheetRolling rolling = new SheetRolling(new SheetSums(block, numbers));
        for (int c : values) {
            Optional<Period> of =
                    block.headers().get(c).stream()
                            .filter(SheetRolling::isCountedBack)
                            .findFirst()
                            .flatMap(h -> rolling.of(c, h, times));
            of.ifPresent(p -> heads.put(c, heads.get(c).of(p)));
        }
    }

    /** Whether of columns that are alike in all else one holds the sums of the others. */
    private boolean isOfTotalled(List<Integer> values, SheetNumbers numbers) {
        Map<List<Object>, List<Integer>> alike = new LinkedHashMap<>();
        for (int c : values) {
            Head head = head(c, true);
            if (!head.left()) {
                alike.computeIfAbsent(
                                List.of(head.flow(), head.time(), head.reporter(), head.partner()),
                                k -> new ArrayList<>())
                        .add(c);
            }
        }
        SheetSums sums = new SheetSums(block, numbers);
        return alike.values().stream()
                .anyMatch(of -> of.size() > 2 && sums.isOneTheSumOfTheOthers(of));
    }

    /** The country of whose parts the trade over columns is; empty for none. */
    String country() {
        return tells(true) && areas != null ? areas.nation() : "";
    }

    Head over(int c) {
        return heads.get(c);
    }

    /** Those of some columns that are taken. */
    List<Integer> taken(List<Integer> columns) {
        return columns.stream().filter(c -> !heads.get(c).left()).toList();
    }

    /** What headers call the areas over columns, by code. */
    Map<String, Set<String>> listed() {
        Map<String, Set<String>> listed = new HashMap<>();
        names.forEach(
                (c, cores) -> {
                    for (String core : cores) {
                        String area = isRest(core) ? "" : AreaNames.within(core, places);
                        AreaNames of = area.isEmpty() ? null : of(area);
                        String code = area.isEmpty() ? "" : of.code(area, of.role(""));
                        if (!code.isEmpty()) {
                            listed.computeIfAbsent(code, k -> new LinkedHashSet<>()).add(area);
                        }
                    }
                });
        return listed;
    }

    /** Whether columns say whose trade, or with whom. */
    boolean tells(boolean reporter) {
        return heads.values().stream()
                .anyMatch(h -> !(reporter ? h.reporter() : h.partner()).isEmpty());
    }

    /**
     * Drops names over columns that only group the areas below them: {@code Terceros países} over
     * {@code China} and {@code Japón}, each of which stands below one such name only.
     */
    private void withoutGroups() {
        Map<String, Set<String>> outer = new LinkedHashMap<>();
        for (List<String> cores : names.values()) {
            String last = cores.isEmpty() ? "" : cores.get(cores.size() - 1);
            if (cores.size() > 1 && !isRest(last) && !AreaNames.within(last, places).isEmpty()) {
                outer.computeIfAbsent(last, k -> new LinkedHashSet<>())
                        .add(cores.get(cores.size() - 2));
            }
        }
        Set<String> groups = new LinkedHashSet<>();
        outer.values().forEach(groups::addAll);
        boolean apart = outer.values().stream().allMatch(of -> of.size() == 1);
        boolean goods = SheetWords.areGoods(groups);
        if (apart && !goods && groups.size() > 1 && outer.size() > groups.size()) {
            names.replaceAll(
                    (c, cores) ->
                            cores.size() > 1 && outer.containsKey(cores.get(cores.size() - 1))
                                    ? cores.subList(cores.size() - 1, cores.size())
                                    : cores);
        }
    }

    /** The names left over a column when all else is understood, from top to bottom. */
    private List<String> cores(int c) {
        List<String> cores = new ArrayList<>();
        for (String text : block.headers().get(c)) {
            String core = SheetWords.isTotal(text) ? "" : SheetPhrase.of(text).core();
            boolean idle =
                    LabelKinds.isSinceWord(core)
                            || PeriodTokens.countTime(core)
                            || SheetRows.BRACKETED.matcher(core).matches();
            if (!core.isEmpty() && !cores.contains(core) && !idle) {
                cores.add(core);
            }
        }
        return cores;
    }

    private void leftOut(int c, SheetFindings findings) {
        findings.say(Speech.both("sheet-over.left-out-column", block.header(c)));
    }

    /** The last of goods over a column; with what stands over them where that tells them apart. */
    private String finest(List<String> goods) {
        if (goods.isEmpty()) {
            return "";
        }
        String last = goods.get(goods.size() - 1);
        Set<List<String>> paths = new LinkedHashSet<>();
        names.values().stream()
                .filter(n -> n.size() > 1 && n.get(n.size() - 1).equals(last))
                .forEach(n -> paths.add(n.subList(0, n.size() - 1)));
        return paths.size() > 1 ? String.join(" - ", goods) : last;
    }

    private Head head(int c, boolean ofGoods) {
        Optional<TradeFlow> flow = Optional.empty();
        SheetTime time = SheetTime.NONE;
        boolean left = block.headers().get(c).stream().anyMatch(SheetWords::isSubtotal);
        boolean total = false;
        String status = "";
        for (String text : block.headers().get(c)) {
            SheetPhrase phrase = SheetPhrase.of(text);
            Optional<TradeFlow> before = flow;
            left |=
                    !phrase.level()
                            || phrase.flow().isPresent()
                                    && before.filter(f -> !phrase.flow().get().equals(f))
                                            .isPresent();
            flow = phrase.flow().or(() -> before);
            time = phrase.time().over(time);
            total |= SheetWords.isTotal(text) || SheetWords.isTotal(phrase.core());
            String own = block.marks().status(text);
            status = own.isEmpty() ? status : own;
        }
        boolean open = toDate != null && isOpen(c, time);
        left |= open && toDate.of(c).isEmpty();
        time = open ? new SheetTime(toDate.of(c), Optional.empty()) : time.settled();
        String reporter = "";
        String partner = "";
        String rest = "";
        List<String> goods = new ArrayList<>();
        for (String core : names.get(c)) {
            String area = isRest(core) ? "" : area(core);
            if (!area.isEmpty()) {
                boolean whose = of(area).role("").equals("reporter");
                String code = code(area, whose);
                left |= code.isEmpty() || partnered && !whose;
                reporter = whose ? code : reporter;
                partner = whose ? partner : code;
            } else if (quarters && ROMAN.matcher(core).matches()) {
                time = new SheetTime(Optional.empty(), SheetPeriods.part(core, QUARTER)).over(time);
            } else if (isRest(core) && rests) {
                rest = core;
                left |= partnered; // with whom, the rows say
            } else if (rests && SheetWords.isPartOfWorld(core)) {
                partner = told.own().keep(core);
                left |= partnered;
            } else if (!SheetWords.isTotal(core) && !isIdle(core)) {
                goods.add(core);
            }
        }
        left |= !goods.isEmpty() && !ofGoods;
        return new Head(flow, time, reporter, partner, finest(goods), status, rest, total, left);
    }

    /** The code of an area: of a partner that no list has one of its own. */
    private String code(String area, boolean whose) {
        String code = of(area).code(area, whose ? "reporter" : "partner");
        boolean own = code.isEmpty() && !whose && OwnNames.isNamed(area);
        return own ? told.own().keep(area) : code;
    }

    /** Takes partners out of names, where parts of a country are among these too; else null. */
    private AreaNames beside(Set<String> named) {
        Set<String> partners = new LinkedHashSet<>(named);
        partners.removeIf(this::isPart);
        if (partners.isEmpty() || !areBoth()) {
            return null;
        }
        named.removeAll(partners);
        return AreaNames.of(partners, places);
    }

    /** Whether parts of a country stand over columns, and over or below each of them partners. */
    private boolean areBoth() {
        boolean both = false;
        for (List<String> cores : names.values()) {
            List<String> found =
                    cores.stream()
                            .filter(core -> !isRest(core))
                            .map(core -> AreaNames.within(core, places))
                            .filter(area -> !area.isEmpty())
                            .toList();
            long parts = found.stream().filter(this::isPart).count();
            if (parts > 1 || found.size() - parts > 1) {
                return false;
            }
            both |= found.size() == 2;
        }
        return both;
    }

    private boolean isPart(String area) {
        return new LabelKinds(places).kind(area, "") == LabelKinds.Kind.REPORTER;
    }

    /** Those among whom an area over a column is one: whose trade it is, or with whom. */
    private AreaNames of(String area) {
        return with != null && !isPart(area) && !isNation(area) ? with : areas;
    }

    /** What of a name over a column is an area's; the whole of one of the country of the others. */
    private String area(String core) {
        return isNation(core) ? core : AreaNames.within(core, places);
    }

    private boolean isNation(String core) {
        return areas != null
                && areas.role("").equals("reporter")
                && SheetWords.isNation(core)
                && !areas.nation().isEmpty();
    }

    /** Whether a column counts from January on up to nobody says when. */
    private boolean isOpen(int c, SheetTime time) {
        boolean year = time.whole().isEmpty() || time.whole().get().months() == 12;
        return SheetToDate.isSaid(block.headers().get(c)) && year && time.part().isEmpty();
    }

    /** Whether what is left over a column is of what isn't listed, and says no more than that. */
    private static boolean isRest(String core) {
        return SheetWords.isRest(core) && !OwnNames.isNamed(core);
    }
}
