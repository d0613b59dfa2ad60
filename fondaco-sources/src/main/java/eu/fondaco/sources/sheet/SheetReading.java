// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Understands one sheet of an office file: finds its tables among titles and notes, what their
 * columns hold, whose trade it is, in which unit. What isn't said anywhere, or is said in two ways,
 * is a problem and never guessed.
 */
public final class SheetReading {

    /**
     * What is known before a sheet is read.
     *
     * @param places lists of areas by whose names its labels are understood, the likeliest first
     * @param products by whose names and codes its products are understood
     * @param home code of the area observed, or empty
     * @param file name of the file without its ending
     * @param said what somebody says of the sheet
     */
    public record Known(
            List<? extends Collection<Area>> places,
            Collection<Product> products,
            String home,
            String file,
            SheetSaid said) {}

    /** A year's trade of an area or sector is rarely less in a currency. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(1_000_000);

    private final Known known;
    private final String name;
    private final String told;
    private final boolean goodsOfSheet;
    private final SheetBlocks sheet;
    private final List<PlaceNames> places;
    private final SheetProducts products;
    private final SheetFindings findings = new SheetFindings();
    private final List<SheetProposal.Cell> cells = new ArrayList<>();
    private final List<SheetProposal.Cell> totals = new ArrayList<>();

    /** The titles of the tables before the one that is read. */
    private final List<String> before = new ArrayList<>();

    private final Set<String> units = new LinkedHashSet<>();
    private BigDecimal digit = BigDecimal.ZERO;
    private int missing;
    private boolean unsaid;

    /**
     * @param told name of the sheet where others of the file hold tables too; else empty
     * @param goodsOfSheet whether nothing but goods can tell those sheets apart
     */
    private SheetReading(
            SheetBlocks sheet,
            SheetGrid grid,
            Known known,
            List<PlaceNames> places,
            String told,
            boolean goodsOfSheet) {
        this.known = known;
        this.places = places;
        this.told = told;
        this.goodsOfSheet = goodsOfSheet;
        this.sheet = sheet;
        this.name = grid.name();
        products = new SheetProducts(known.products);
    }

    /**
     * Understands the sheets of a file that hold tables. What the others explain, such as a sheet
     * of notes, holds for all.
     *
     * @param only name of the one sheet to take; null for all
     */
    public static List<SheetProposal> read(List<SheetGrid> grids, String only, Known known) {
        List<String> notes = new ArrayList<>();
        for (SheetGrid grid : grids) {
            if (SheetBlocks.of(grid, List.of()).blocks().isEmpty()) {
                notes.addAll(SheetBlocks.legends(grid));
            }
        }
        List<SheetGrid> tables = new ArrayList<>();
        List<SheetBlocks> blocks = new ArrayList<>();
        for (SheetGrid grid : grids) {
            SheetBlocks sheet = SheetBlocks.of(grid, notes);
            if (!sheet.blocks().isEmpty()) {
                tables.add(grid);
                blocks.add(sheet);
            }
        }
        List<PlaceNames> places = known.places.stream().map(PlaceNames::new).toList();
        List<SheetProposal> once =
                SheetTotals.once(proposals(tables, blocks, only, known, places, false));
        boolean sound = once.stream().allMatch(p -> p.problems().isEmpty());
        List<SheetProposal> goods =
                sound || tables.size() < 2
                        ? once
                        : SheetTotals.once(proposals(tables, blocks, only, known, places, true));
        return goods.stream().allMatch(p -> p.problems().isEmpty()) ? goods : once;
    }

    private static List<SheetProposal> proposals(
            List<SheetGrid> tables,
            List<SheetBlocks> blocks,
            String only,
            Known known,
            List<PlaceNames> places,
            boolean goodsOfSheet) {
        boolean trade = tables.stream().anyMatch(SheetReading::saysFlow);
        boolean told = known.said.flow().or(() -> SheetWords.flow(known.file)).isPresent();
        List<SheetProposal> proposals = new ArrayList<>();
        SheetFindings left = new SheetFindings();
        for (int i = 0; i < tables.size(); i++) {
            SheetGrid grid = tables.get(i);
            boolean wanted = only == null || grid.name().equals(only);
            if (wanted && only == null && tables.size() > 1 && isOfOther(blocks.get(i))) {
                left.say(
                        "Left out: the sheet '%s', whose numbers are no trade.",
                        "Tralasciato: il foglio «%s», i cui numeri non sono commercio.",
                        grid.name());
                continue;
            }
            if (wanted && only == null && trade && !told && !saysFlow(grid)) {
                left.say(
                        "Left out: the sheet '%s', which speaks of neither exports nor imports.",
                        "Tralasciato: il foglio «%s», che non parla di esportazioni né"
                                + " importazioni.",
                        grid.name());
            } else if (wanted) {
                String name = tables.size() > 1 ? grid.name() : "";
                SheetReading reading =
                        new SheetReading(blocks.get(i), grid, known, places, name, goodsOfSheet);
                left.said().forEach(reading.findings::say);
                proposals.add(reading.proposal());
            }
        }
        return proposals;
    }

    /** Whether all titles that speak of what a sheet counts speak of other numbers than trade. */
    private static boolean isOfOther(SheetBlocks sheet) {
        List<String> titles = new ArrayList<>(sheet.titles());
        sheet.blocks().forEach(b -> titles.addAll(b.titles()));
        return titles.stream().anyMatch(SheetWords::isOfOtherNumbers)
                && titles.stream().allMatch(t -> SheetWords.currencies(t).isEmpty());
    }

    /** Whether anything in a sheet or its name speaks of exports or imports. */
    private static boolean saysFlow(SheetGrid grid) {
        return SheetWords.flow(grid.name()).isPresent()
                || grid.rows().stream()
                        .flatMap(List::stream)
                        .map(SheetCell::text)
                        .anyMatch(SheetWords::speaksOfFlow);
    }

    private SheetProposal proposal() {
        sheet.blocks().forEach(this::block);
        if (units.size() > 1) {
            findings.problem(
                    "Tables in several currencies: %s.",
                    "Tabelle in più valute: %s.", String.join(", ", units));
            findings.ask("unit=" + units.iterator().next());
        }
        if (unsaid) {
            largest().filter(n -> n.compareTo(SMALL) < 0).ifPresent(this::askUnit);
        }
        List<SheetProposal.Cell> taken =
                findings.isSound()
                        ? new SheetTotals(places.get(0), digit, findings).taken(cells, totals)
                        : List.of();
        if (findings.isSound() && taken.isEmpty()) {
            findings.problem("No cell holds a value.", "Nessuna cella contiene un valore.");
        }
        if (missing > 0) {
            findings.say(
                    "%s cells without a number ('..', '-', blank) stay unknown; they aren't zero.",
                    "%s celle senza numero («..», «-», vuote) restano ignote; non sono zero.",
                    missing);
        }
        return new SheetProposal(
                name,
                List.copyOf(taken),
                units.stream().findFirst().orElse(""),
                findings.said(),
                findings.problems(),
                findings.asks());
    }

    private Optional<BigDecimal> largest() {
        return cells.stream()
                .map(SheetProposal.Cell::value)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private void askUnit(BigDecimal largest) {
        findings.problem(
                "In which unit? Nothing says it, and the largest value is %s: euros, thousands or"
                        + " millions?",
                "In quale unità? Nulla lo dice, e il valore maggiore è %s: unità, migliaia o"
                        + " milioni?",
                largest.toPlainString());
        findings.ask("multiply=1000");
    }

    private void block(SheetBlock block) {
        findings.say(
                "Header in row %s, data in rows %s.",
                "Intestazione alla riga %s, dati alle righe %s.",
                block.header() + 1,
                block.first() + 1 + "-" + (block.last() + 1));
        SheetTitles titles =
                new SheetTitles(block.titles(), sheet, told, goodsOfSheet, known, places, findings);
        if (titles.areOfNoLevel()) {
            findings.say(
                    "Left out: the table '%s'.",
                    "Tralasciata: la tabella «%s».", String.join(" ", block.titles()));
            return;
        }
        boolean partnered = titles.tellPartner();
        SheetColumns columns = new SheetColumns(block, places, known.said, partnered, findings);
        SheetHeads heads = new SheetHeads(block, columns, places, partnered, findings);
        SheetNumbers numbers =
                SheetNumbers.of(
                        texts(block, columns), known.said.text("decimal"), isItalian(block));
        if (!numbers.isSure()) {
            findings.problem(
                    "Numbers such as 1.234 may be thousands or decimals.",
                    "Numeri come 1.234 possono essere migliaia o decimali.");
            findings.ask("decimal=" + (isItalian(block) ? "," : "."));
        }
        SheetCells.Defaults defaults = defaults(block, columns, heads, titles);
        before.addAll(block.titles());
        if (findings.isSound()) {
            SheetCells read =
                    new SheetCells(
                            block, columns, heads, numbers, products, places, defaults, findings);
            cells.addAll(read.cells());
            totals.addAll(read.bareTotals());
            missing += read.missing();
            digit = digit.max(read.digit());
        }
    }

    private SheetCells.Defaults defaults(
            SheetBlock block, SheetColumns columns, SheetHeads heads, SheetTitles titles) {
        String reporter =
                isSaid("reporter", block, columns, heads)
                        ? ""
                        : titles.reporter(isSaid("partner", block, columns, heads));
        String partner = isSaid("partner", block, columns, heads) ? "" : titles.partner();
        boolean goods = columns.sayGoods() || heads.sayGoods();
        SheetUnits unit =
                new SheetUnits(
                        IntStream.range(0, block.grid().width()).mapToObj(block::header).toList(),
                        rowUnits(block, columns.label("unit")),
                        block.titles(),
                        before,
                        sheet,
                        known.said,
                        findings);
        unsaid |= unit.isUnsaid();
        IntFunction<BigDecimal> multiplier =
                unit.multipliers(
                        columns.values().stream().filter(c -> !heads.over(c).left()).toList());
        units.add(unit.currency(reporter.isEmpty() ? one(block, columns, heads) : reporter));
        return new SheetCells.Defaults(
                reporter,
                partner,
                goods ? "" : titles.goods(),
                titles.flow(),
                titles.period(),
                titles.status(block.marks()),
                multiplier);
    }

    /** The units of money that a column says. */
    private static List<String> rowUnits(SheetBlock block, int column) {
        return column < 0
                ? List.of()
                : block.cells(column).stream()
                        .map(SheetCell::text)
                        .filter(SheetWords::isMoney)
                        .distinct()
                        .toList();
    }

    /**
     * Whether columns, headers or headings among the rows say whose trade or with whom. Above the
     * first heading of a partner the titles say it.
     */
    private boolean isSaid(String role, SheetBlock block, SheetColumns columns, SheetHeads heads) {
        boolean headings = role.equals("reporter") && SheetCells.hasSections(role, block, places);
        return columns.label(role) >= 0 || heads.across().equals(role) || headings;
    }

    /** One of the areas whose trade it is. */
    private String one(SheetBlock block, SheetColumns columns, SheetHeads heads) {
        int c = columns.label("reporter");
        Stream<String> codes =
                c < 0
                        ? columns.values().stream().map(v -> heads.over(v).area())
                        : block.cells(c).stream()
                                .map(x -> columns.areas("reporter").code(x.text(), "reporter"));
        boolean said = c >= 0 || heads.across().equals("reporter");
        return said ? codes.filter(code -> !code.isEmpty()).findFirst().orElse("") : known.home;
    }

    private boolean isItalian(SheetBlock block) {
        List<String> texts = new ArrayList<>(sheet.titles());
        texts.addAll(block.titles());
        texts.addAll(sheet.notes());
        IntStream.range(0, block.grid().width()).mapToObj(block::header).forEach(texts::add);
        return SheetWords.isWithCommas(String.join(" ", texts));
    }

    private static Set<String> texts(SheetBlock block, SheetColumns columns) {
        Set<String> texts = new LinkedHashSet<>();
        for (int c : columns.values()) {
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
