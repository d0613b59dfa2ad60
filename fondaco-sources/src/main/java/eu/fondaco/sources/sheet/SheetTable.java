// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.speech.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One table of a sheet as it is understood by itself: its cells, its unit, what is unclear. */
final class SheetTable {

    /**
     * What is known of a sheet when its tables are read.
     *
     * @param told name of the sheet where others of the file hold tables too; else empty
     * @param goodsOfSheet whether nothing but goods can tell those sheets apart
     * @param own names of areas that no list knows
     * @param texts titles and notes of all sheets of the file
     */
    record Around(
            SheetBlocks sheet,
            SheetReading.Known known,
            List<PlaceNames> places,
            SheetProducts products,
            OwnNames own,
            List<String> texts,
            String told,
            boolean goodsOfSheet) {}

    private final SheetBlock block;
    private final SheetBlocks sheet;
    private final SheetReading.Known known;
    private final List<PlaceNames> places;
    private final Around around;
    private final List<String> before;
    private final SheetFindings findings = new SheetFindings();
    private final List<SheetProposal.Cell> cells = new ArrayList<>();
    private final List<SheetProposal.Cell> totals = new ArrayList<>();
    private BigDecimal digit = BigDecimal.ZERO;
    private Map<String, Set<String>> listed = Map.of();
    private int missing;
    private boolean unsaid;
    private boolean left;
    private String unit = "";

    /**
     * Reads a table.
     *
     * @param before titles of the tables before it
     */
    SheetTable(SheetBlock block, Around around, List<String> before) {
        this.block = block;
        this.around = around;
        this.sheet = around.sheet();
        this.known = around.known();
        this.places = around.places();
        this.before = before;
        read();
    }

    /** What the labels say; null where it isn't clear what columns are for. */
    private SheetSense sensed(SheetTitles titles) {
        boolean byGoods = titles.ofGoods().areToldApart();
        SheetAxes axes = axes(titles, byGoods);
        SheetScopes scopes = new SheetScopes(block, axes, places, around.own(), findings);
        boolean mixed = axes.column(SheetAxes.Role.MIXED) >= 0;
        boolean partner =
                mixed && axes.mixes(LabelKinds.Kind.PARTNER)
                        || axes.column(SheetAxes.Role.PARTNER) >= 0
                        || scopes.tells(false);
        boolean reporter =
                axes.mixes(LabelKinds.Kind.REPORTER)
                        || axes.column(SheetAxes.Role.REPORTER) >= 0
                        || scopes.tells(true);
        boolean goods =
                axes.column(SheetAxes.Role.PRODUCT) >= 0 || axes.column(SheetAxes.Role.CODE) >= 0;
        SheetNumbers numbers =
                SheetNumbers.of(
                        texts(block, axes.values()),
                        known.said().text("decimal"),
                        isItalian(block));
        askDecimal(numbers);
        SheetOver over =
                new SheetOver(
                        block,
                        axes.values(),
                        places,
                        new SheetOver.Told(
                                partner || titles.tellPartner(),
                                goods,
                                byGoods,
                                around.texts(),
                                around.own()),
                        numbers,
                        findings);
        if (!findings.isSound()) {
            return null;
        }
        SheetSense.Defaults defaults =
                defaults(
                        axes,
                        over,
                        titles,
                        partner || over.tells(false),
                        reporter || over.tells(true),
                        goods || mixed);
        return findings.isSound()
                ? new SheetSense(block, axes, over, scopes, numbers, around, defaults, findings)
                : null;
    }

    private SheetAxes axes(SheetTitles titles, boolean byGoods) {
        String country = PlaceNames.country(known.home(), places);
        SheetAxes axes = new SheetAxes(block, places, known.said(), byGoods, country, findings);
        if (titles.tellPartner()) {
            axes.declare();
        }
        return axes;
    }

    private void askDecimal(SheetNumbers numbers) {
        if (!numbers.isSure()) {
            findings.problem(Speech.both("sheet-table.numbers-such-1"));
            findings.ask("decimal=" + (isItalian(block) ? "," : "."));
        }
    }

    /**
     * The goods that the table's own title names, where tables with the same headers differ in
     * nothing else; empty for none.
     */
    private String goodsOfTitle() {
        Set<String> others = new LinkedHashSet<>();
        String own = named(block);
        for (SheetBlock other : sheet.blocks()) {
            if (signature(other).equals(signature(block)) && !named(other).isEmpty()) {
                others.add(named(other));
            }
        }
        boolean apart = others.size() > 1 || isBesideAll();
        return !own.isEmpty() && apart ? own : "";
    }

    /** Whether another table with the same headers says that it is of all goods. */
    private boolean isBesideAll() {
        return sheet.blocks().stream()
                .filter(other -> signature(other).equals(signature(block)))
                .flatMap(other -> other.titles().stream())
                .map(TitleWords::unnumbered)
                .anyMatch(SheetWords::isTotal);
    }

    private static String signature(SheetBlock of) {
        return String.join(
                "|",
                IntStream.range(0, of.grid().width())
                        .mapToObj(of::header)
                        .filter(h -> !h.isEmpty())
                        .toList());
    }

    /** What of the titles of a table nothing explains. */
    private String named(SheetBlock of) {
        String named = "";
        for (String text : of.titles()) {
            if (SheetUnnamed.isKeyOfOther(text, places)) {
                continue;
            }
            String keyed = SheetFacts.of(text).get("product");
            String title = TitleWords.unnumbered(keyed == null ? text : keyed);
            SheetPhrase phrase = SheetPhrase.of(title);
            boolean strange =
                    !phrase.isClear()
                            && phrase.level()
                            && phrase.flow().isEmpty()
                            && phrase.time().isEmpty()
                            && !SheetWords.isGeneral(phrase.core())
                            && !TitleWords.isOfTrade(title)
                            && !TitleWords.isOfOffice(title)
                            && !SheetMarks.isNote(title)
                            && title.split(" ").length <= (SheetWords.namesGoods(title) ? 14 : 8)
                            && AreaNames.within(phrase.core(), places).isEmpty();
            named = strange ? SheetWords.isCodedProduct(title) ? title : phrase.core() : named;
            named = SheetWords.isTotal(title) ? "" : named;
        }
        return named;
    }

    private SheetSense.Defaults defaults(
            SheetAxes axes,
            SheetOver over,
            SheetTitles titles,
            boolean partner,
            boolean reporter,
            boolean goods) {
        String whose = reporter ? "" : titles.reporter(partner, axes.partnersWithHome());
        String with = partner ? "" : titles.partner(country(axes, over));
        SheetUnits unit =
                new SheetUnits(
                        IntStream.range(0, block.grid().width())
                                .filter(c -> !axes.isInvoiced(c))
                                .mapToObj(block::header)
                                .toList(),
                        rowUnits(block, axes),
                        block.titles(),
                        before,
                        sheet,
                        known.said(),
                        findings);
        unsaid = unit.isUnsaid();
        IntFunction<BigDecimal> multiplier =
                unit.multipliers(axes.values().stream().filter(c -> !over.over(c).left()).toList());
        this.unit = unit.currency(whose.isEmpty() ? one(axes, over) : whose);
        String heading = goods ? "" : goodsOfTitle();
        return new SheetSense.Defaults(
                whose,
                with,
                heading.isEmpty() ? titles.ofGoods().of(findings) : heading,
                titles.ownFlow().or(() -> flowOfLabels(axes)).or(titles::flow).or(this::flowBefore),
                titles.period(),
                SheetPartYears.of(
                        block,
                        sheet,
                        axes.column(SheetAxes.Role.PERIOD),
                        around.texts(),
                        known.said()),
                titles.part(),
                titles.counted(),
                titles.areQuarters(),
                titles.status(block.marks()),
                multiplier);
    }

    /** The way of trade that stands over the columns of labels, and over no other. */
    private Optional<TradeFlow> flowOfLabels(SheetAxes axes) {
        Set<TradeFlow> told = new LinkedHashSet<>();
        axes.roles().forEach((c, role) -> SheetWords.flow(block.header(c)).ifPresent(told::add));
        return told.size() == 1 ? told.stream().findFirst() : Optional.empty();
    }

    /** The country of whose parts columns or rows say that the trade is; empty for none. */
    private String country(SheetAxes axes, SheetOver over) {
        int c = axes.column(SheetAxes.Role.REPORTER);
        return c < 0 ? over.country() : axes.areas(c).nation();
    }

    /** One of the areas whose trade columns or rows say it is; else home. */
    private String one(SheetAxes axes, SheetOver over) {
        int c = axes.column(SheetAxes.Role.REPORTER);
        Stream<String> codes =
                c < 0
                        ? axes.values().stream().map(v -> over.over(v).reporter())
                        : block.cells(c).stream()
                                .map(x -> axes.areas(c).code(x.text(), "reporter"));
        return codes.filter(code -> !code.isEmpty()).findFirst().orElse(known.home());
    }

    SheetFindings findings() {
        return findings;
    }

    List<SheetProposal.Cell> cells() {
        return cells;
    }

    /** Those of the cells that total partners without saying that they are all. */
    List<SheetProposal.Cell> totals() {
        return totals;
    }

    /** Leaves out cells that are of disputed names. */
    void without(Set<List<Object>> disputed) {
        cells.removeIf(c -> SheetRest.isDisputed(c, disputed));
    }

    /** Whether a cell stands in it. */
    boolean holds(SheetProposal.Cell cell) {
        return cell.row() > block.header() && cell.row() <= block.last() + 1 && !isLeft();
    }

    /** How its rows name areas, by code, whether or not they have numbers. */
    Map<String, Set<String>> listed() {
        return listed;
    }

    /** What one unit of the last printed digit stands for. */
    BigDecimal digit() {
        return digit;
    }

    int missing() {
        return missing;
    }

    /** Whether nothing says a unit of money. */
    boolean isUnsaid() {
        return unsaid;
    }

    /** Whether its titles say that it holds no level of exports or imports. */
    boolean isLeft() {
        return left;
    }

    /** The currency; empty where it isn't known. */
    String unit() {
        return unit;
    }

    /** Where it stands in its sheet: {@code 5-20}. */
    String rows() {
        return block.header() + 1 + "-" + (block.last() + 1);
    }

    private void read() {
        findings.say(
                Speech.both(
                        "sheet-table.header-row-data",
                        block.header() + 1,
                        block.first() + 1 + "-" + (block.last() + 1)));
        SheetTitles titles = titles();
        if (titles.areOfNoLevel() || SheetUnnamed.isOne(block, sheet.blocks(), places)) {
            left = true;
            findings.say(
                    Speech.both("sheet-table.left-out-table", String.join(" ", block.titles())));
            return;
        }
        ofOther();
        SheetSense read = sensed(titles);
        if (read != null && findings.isSound()) {
            toDate(read.cells());
            rounded(read.cells());
            cells.addAll(read.cells());
            totals.addAll(read.bareTotals());
            missing = read.missing();
            digit = read.digit();
            listed = read.listed();
        }
    }

    /**
     * Asks for the unit where what numbers are rounded to was taken for it, and all of them end as
     * numbers do that are so rounded.
     */
    private void rounded(List<SheetProposal.Cell> read) {
        if (known.said().multiply() > 0) {
            return;
        }
        Stream.of(block.titles(), sheet.titles(), sheet.notes())
                .flatMap(List::stream)
                .filter(MoneyWords::isRounded)
                .filter(t -> MoneyWords.multipliers(t).size() == 1)
                .filter(t -> areTwiceOf(read, MoneyWords.multipliers(t).iterator().next()))
                .findFirst()
                .ifPresent(
                        t -> {
                            findings.problem(Speech.both("sheet-units.rounded", t.strip()));
                            findings.ask("multiply=1");
                        });
    }

    private static boolean areTwiceOf(List<SheetProposal.Cell> read, long by) {
        BigDecimal twice = BigDecimal.valueOf(by).multiply(BigDecimal.valueOf(by));
        List<BigDecimal> values =
                read.stream().map(SheetProposal.Cell::value).filter(Objects::nonNull).toList();
        return !values.isEmpty() && values.stream().allMatch(v -> v.remainder(twice).signum() == 0);
    }

    /** Asks which months are meant where a title says "year to date" and nothing more. */
    private void toDate(List<SheetProposal.Cell> read) {
        boolean years = read.stream().allMatch(c -> c.period().months() == 12);
        boolean said = known.said().periods().stream().anyMatch(Period::isYear);
        boolean header =
                IntStream.range(0, block.grid().width())
                        .mapToObj(block::header)
                        .anyMatch(SheetWords::isToDate);
        Stream.concat(block.titles().stream(), sheet.titles().stream())
                .filter(t -> years && !said && !header && SheetWords.isToDate(t))
                .findFirst()
                .ifPresent(
                        t -> {
                            findings.problem(Speech.both("sheet-table.to-date", t));
                            findings.ask("period=2024-01/P9M");
                        });
    }

    /** Asks about titles that speak of trade, and not of that in goods by years as they are. */
    private void ofOther() {
        List<String> titles = new ArrayList<>(sheet.titles());
        titles.addAll(block.titles());
        titles.stream()
                .filter(t -> SheetWords.isOfServices(t) && known.said().text("product").isEmpty())
                .findFirst()
                .ifPresent(t -> findings.problem(Speech.both("sheet-table.services", t)));
        titles.stream()
                .filter(t -> SheetWords.isOfFirms(t) && known.said().text("product").isEmpty())
                .findFirst()
                .ifPresent(
                        t -> {
                            findings.problem(Speech.both("sheet-table.firms", t));
                            findings.ask("product=TOTAL");
                        });
        titles.stream()
                .filter(SheetWords::isOfDifferences)
                .findFirst()
                .ifPresent(t -> findings.problem(Speech.both("sheet-table.differences", t)));
        titles.stream()
                .filter(SheetWords::isOfFiscalYears)
                .findFirst()
                .ifPresent(t -> findings.problem(Speech.both("sheet-table.fiscal-years", t)));
    }

    private SheetTitles titles() {
        return new SheetTitles(
                block.titles(),
                sheet,
                around.texts(),
                around.told(),
                around.goodsOfSheet(),
                known,
                places,
                findings);
    }

    /** The largest value; nothing where there is none. */
    Optional<BigDecimal> largest() {
        return cells.stream()
                .map(SheetProposal.Cell::value)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /**
     * What the titles of the tables before said, where those of this one say nothing but when it
     * is.
     */
    private Optional<TradeFlow> flowBefore() {
        boolean time = block.titles().stream().noneMatch(t -> SheetPeriods.within(t).isEmpty());
        Set<TradeFlow> told = new LinkedHashSet<>();
        before.forEach(t -> SheetWords.flow(t).ifPresent(told::add));
        return time && told.size() == 1 ? told.stream().findFirst() : Optional.empty();
    }

    /** The units of money that a column says. */
    private static List<String> rowUnits(SheetBlock block, SheetAxes axes) {
        int column = axes.column(SheetAxes.Role.UNIT);
        int flow = axes.column(SheetAxes.Role.FLOW);
        Predicate<String> tells =
                column >= 0 ? MoneyWords::isMoney : t -> !MoneyWords.currencies(t).isEmpty();
        return column < 0 && flow < 0
                ? List.of()
                : block.cells(column < 0 ? flow : column).stream()
                        .map(SheetCell::text)
                        .filter(tells)
                        .distinct()
                        .toList();
    }

    private boolean isItalian(SheetBlock block) {
        List<String> texts = new ArrayList<>(sheet.titles());
        texts.addAll(block.titles());
        texts.addAll(sheet.notes());
        IntStream.range(0, block.grid().width()).mapToObj(block::header).forEach(texts::add);
        return SheetWords.isWithCommas(String.join(" ", texts));
    }

    private static Set<String> texts(SheetBlock block, List<Integer> values) {
        Set<String> texts = new LinkedHashSet<>();
        for (int c : values) {
            for (int r : block.rows()) {
                String number = block.read(r, c).number();
                if (block.grid().at(r, c).number() == null && !number.isEmpty()) {
                    texts.add(number);
                }
            }
        }
        return texts;
    }
}
