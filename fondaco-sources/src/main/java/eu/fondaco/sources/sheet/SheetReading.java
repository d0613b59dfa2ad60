// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.product.Product;
import eu.fondaco.core.text.Label;
import eu.fondaco.sources.speech.Speech;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
     * @param listed codes of goods that lists define, whether or not the observatory has them
     * @param home code of the area observed, or empty
     * @param file name of the file without its ending
     * @param said what somebody says of the sheet
     */
    public record Known(
            List<? extends Collection<Area>> places,
            Collection<Product> products,
            Set<String> listed,
            String home,
            String file,
            SheetSaid said) {}

    /** A year's trade of an area or sector is rarely less in a currency. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(1_000_000);

    private final Known known;
    private final String name;
    private final List<String> texts;
    private final String told;
    private final boolean goodsOfSheet;
    private final SheetBlocks sheet;
    private final List<PlaceNames> places;
    private final SheetProducts products;
    private final SheetFindings findings = new SheetFindings();
    private final OwnNames own = new OwnNames();

    /**
     * @param texts titles and notes of all sheets of the file
     * @param told name of the sheet where others of the file hold tables too; else empty
     * @param goodsOfSheet whether nothing but goods can tell those sheets apart
     * @param products of all sheets of the file
     */
    private SheetReading(
            SheetBlocks sheet,
            SheetGrid grid,
            Known known,
            List<PlaceNames> places,
            List<String> texts,
            String told,
            boolean goodsOfSheet,
            SheetProducts products) {
        this.products = products;
        this.known = known;
        this.texts = texts;
        this.places = places;
        this.told = told;
        this.goodsOfSheet = goodsOfSheet;
        this.sheet = sheet;
        this.name = grid.name();
        SheetIslands.keep(places, own);
    }

    /**
     * Understands the sheets of a file that hold tables. What the others explain, such as a sheet
     * of notes, holds for all.
     *
     * @param only name of the one sheet to take; null for all
     */
    public static List<SheetProposal> read(List<SheetGrid> file, String only, Known known) {
        List<PlaceNames> places = known.places.stream().map(PlaceNames::new).toList();
        List<SheetGrid> grids = SheetSpelling.spelt(file, places);
        List<SheetBlocks> alone =
                grids.stream().map(grid -> SheetBlocks.of(grid, List.of())).toList();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            if (alone.get(i).blocks().isEmpty()) {
                notes.addAll(SheetBlocks.legends(grids.get(i)));
            }
        }
        List<SheetGrid> tables = new ArrayList<>();
        List<SheetBlocks> blocks = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            SheetBlocks sheet =
                    notes.isEmpty() ? alone.get(i) : SheetBlocks.of(grids.get(i), notes);
            if (!sheet.blocks().isEmpty()) {
                tables.add(grids.get(i));
                blocks.add(sheet);
            }
        }
        List<SheetProposal> read = proposals(tables, blocks, only, known, places, false);
        List<SheetProposal> once = SheetTotals.once(read);
        if (areSound(once) || tables.size() < 2) {
            return once;
        }
        List<SheetProposal> goods =
                SheetTotals.once(proposals(tables, blocks, only, known, places, true));
        return areSound(goods) ? goods : SheetDisagreements.agreeing(read, once, texts(blocks));
    }

    static boolean areSound(List<SheetProposal> sheets) {
        return sheets.stream().allMatch(p -> p.problems().isEmpty());
    }

    /**
     * Whether a file is one table whose columns are named in its first row, so that a mapping of
     * columns can explain it.
     */
    public static boolean isPlain(List<SheetGrid> grids) {
        if (grids.size() != 1) {
            return false;
        }
        List<SheetBlock> blocks = SheetBlocks.of(grids.get(0), List.of()).blocks();
        return blocks.size() == 1 && blocks.get(0).header() == 0 && blocks.get(0).first() == 1;
    }

    /** What stands above and below the tables of all sheets, and in sheets without any. */
    private static List<String> texts(List<SheetBlocks> blocks) {
        List<String> texts = new ArrayList<>();
        for (SheetBlocks sheet : blocks) {
            texts.addAll(sheet.titles());
            texts.addAll(sheet.notes());
        }
        blocks.stream().limit(1).forEach(sheet -> texts.addAll(sheet.explained()));
        return texts;
    }

    /** What the sheets hold; names have the codes that any of the sheets tells of them. */
    private static List<SheetProposal> proposals(
            List<SheetGrid> tables,
            List<SheetBlocks> blocks,
            String only,
            Known known,
            List<PlaceNames> places,
            boolean goodsOfSheet) {
        SheetProducts products = new SheetProducts(known.products, known.listed);
        List<SheetProposal> first =
                proposals(tables, blocks, only, known, places, goodsOfSheet, products);
        return products.areToldLater()
                ? proposals(tables, blocks, only, known, places, goodsOfSheet, products)
                : first;
    }

    private static List<SheetProposal> proposals(
            List<SheetGrid> tables,
            List<SheetBlocks> blocks,
            String only,
            Known known,
            List<PlaceNames> places,
            boolean goodsOfSheet,
            SheetProducts products) {
        boolean trade = tables.stream().anyMatch(SheetReading::saysFlow);
        boolean told = known.said.flow().or(() -> SheetWords.flow(known.file)).isPresent();
        Optional<SheetProposal> none =
                trade || told ? Optional.empty() : ofOtherStatistics(tables, blocks, known);
        if (none.isPresent()) {
            return List.of(none.get());
        }
        List<SheetProposal> proposals = new ArrayList<>();
        List<String> texts = texts(blocks);
        SheetFindings left = new SheetFindings();
        List<String> names = tables.stream().map(SheetGrid::name).toList();
        for (int i = 0; i < tables.size(); i++) {
            SheetGrid grid = tables.get(i);
            boolean speaks = !trade || told || saysFlow(grid);
            boolean other = tables.size() > 1 && isOfOther(blocks.get(i));
            boolean unnamed = SheetUnnamed.isOne(grid.name(), names, places);
            String out = only == null ? leftOut(unnamed, other, speaks) : "";
            if (!out.isEmpty()) {
                left.say(Speech.both(out, grid.name()));
            } else if (only == null || grid.name().equals(only)) {
                String name = tables.size() > 1 ? grid.name() : "";
                SheetReading reading =
                        new SheetReading(
                                blocks.get(i),
                                grid,
                                known,
                                places,
                                texts,
                                name,
                                goodsOfSheet && mayBeOfGoods(i, tables, blocks),
                                products);
                left.said().forEach(reading.findings::say);
                proposals.add(reading.proposal());
            }
        }
        Set<List<Object>> disputed =
                SheetRest.disputed(proposals.stream().flatMap(p -> p.cells().stream()).toList());
        proposals.replaceAll(p -> p.without(c -> SheetRest.isDisputed(c, disputed)));
        return only == null ? sound(proposals) : proposals;
    }

    /** Why a sheet is left out, as a sentence's key; empty where it isn't. */
    private static String leftOut(boolean unnamed, boolean other, boolean speaks) {
        return unnamed
                ? "sheet-reading.left-out-sheet-unnamed"
                : other
                        ? "sheet-reading.left-out-sheet-whose"
                        : speaks ? "" : "sheet-reading.left-out-sheet-speaks";
    }

    /**
     * That a file which speaks of no trade holds other statistics, as its titles, its headers, the
     * names of its sheets or its own say; nothing where they don't.
     */
    private static Optional<SheetProposal> ofOtherStatistics(
            List<SheetGrid> tables, List<SheetBlocks> blocks, Known known) {
        List<String> texts = new ArrayList<>(List.of(known.file));
        for (int i = 0; i < blocks.size(); i++) {
            texts.add(tables.get(i).name());
            texts.addAll(blocks.get(i).titles());
            blocks.get(i).blocks().forEach(b -> texts.addAll(b.titles()));
            texts.addAll(headers(blocks.get(i)));
        }
        return texts.stream()
                .flatMap(t -> SheetWords.otherStatistics(t).stream())
                .findFirst()
                .map(
                        of ->
                                new SheetProposal(
                                        "",
                                        List.of(),
                                        "",
                                        Map.of(),
                                        Map.of(),
                                        List.of(),
                                        List.of(Speech.both("sheet-reading.no-trade", of)),
                                        List.of()));
    }

    /**
     * Whether a sheet may be named for its goods: the name has a word for goods, or that of another
     * sheet with the same headers has, so that both are laid out alike for different things.
     */
    private static boolean mayBeOfGoods(
            int sheet, List<SheetGrid> tables, List<SheetBlocks> blocks) {
        List<String> own = headers(blocks.get(sheet));
        List<String> alike =
                IntStream.range(0, blocks.size())
                        .filter(i -> headers(blocks.get(i)).equals(own))
                        .mapToObj(i -> tables.get(i).name())
                        .toList();
        return alike.stream().anyMatch(SheetWords::namesGoods);
    }

    private static List<String> headers(SheetBlocks sheet) {
        return sheet.blocks().stream()
                .flatMap(b -> IntStream.range(0, b.grid().width()).mapToObj(b::header))
                .filter(h -> !h.isEmpty())
                .toList();
    }

    /** Of several sheets those that are understood; the others are left out, and said. */
    private static List<SheetProposal> sound(List<SheetProposal> all) {
        List<SheetProposal> sound = all.stream().filter(SheetProposal::isSound).toList();
        if (sound.isEmpty() || sound.size() == all.size()) {
            return all;
        }
        List<Label> left = new ArrayList<>(sound.get(0).said());
        for (SheetProposal sheet : all) {
            if (!sheet.isSound()) {
                Label why = sheet.problems().get(0);
                left.add(Speech.both("sheet-reading.left-out-sheet", sheet.sheet(), why));
            }
        }
        List<SheetProposal> taken = new ArrayList<>(sound);
        taken.set(0, sound.get(0).saying(left));
        return taken;
    }

    /** Whether all titles that speak of what a sheet counts speak of other numbers than trade. */
    private static boolean isOfOther(SheetBlocks sheet) {
        List<String> titles = new ArrayList<>(sheet.titles());
        sheet.blocks().forEach(b -> titles.addAll(b.titles()));
        return titles.stream().anyMatch(SheetWords::isOfOtherNumbers)
                && titles.stream().allMatch(t -> MoneyWords.currencies(t).isEmpty());
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
        List<SheetTable> tables = tables();
        Set<List<Object>> disputed =
                SheetRest.disputed(tables.stream().flatMap(t -> t.cells().stream()).toList());
        tables.forEach(t -> t.without(disputed));
        if (!disputed.isEmpty()) {
            findings.say(Speech.both("sheet-reading.left-out-names"));
        }
        List<SheetTable> sound =
                tables.stream().filter(t -> t.findings().isSound() && !t.isLeft()).toList();
        List<SheetTable> taken = sound.isEmpty() ? tables : apart(sound);
        for (SheetTable table : tables) {
            table.findings().said().forEach(l -> sayOf(table, taken, l));
            if (taken.contains(table)) {
                table.findings()
                        .problems()
                        .forEach(l -> findings.problem(tables.size() > 1 ? placed(table, l) : l));
                table.findings().asks().forEach(findings::ask);
            } else if (!table.findings().isSound()) {
                leftOut(table, table.findings().problems().get(0));
            }
        }
        sheet.notes().stream()
                .filter(SheetWords::limits)
                .forEach(note -> findings.say(Speech.both("sheet-reading.limits", note.strip())));
        Set<String> units = new LinkedHashSet<>();
        taken.stream().filter(t -> !t.isLeft()).forEach(t -> units.add(t.unit()));
        if (units.size() > 1) {
            findings.problem(
                    Speech.both(
                            "sheet-reading.tables-several-currencies", String.join(", ", units)));
            findings.ask("unit=" + units.iterator().next());
        }
        if (taken.stream().anyMatch(SheetTable::isUnsaid)) {
            taken.stream()
                    .flatMap(t -> t.largest().stream())
                    .max(Comparator.naturalOrder())
                    .filter(n -> n.compareTo(SMALL) < 0)
                    .ifPresent(this::askUnit);
        }
        return proposed(taken, units.stream().findFirst().orElse(""));
    }

    private List<SheetTable> tables() {
        SheetTable.Around around =
                new SheetTable.Around(
                        sheet, known, places, products, own, texts, told, goodsOfSheet);
        List<SheetTable> tables = new ArrayList<>();
        List<String> before = new ArrayList<>();
        RunningTitles running = new RunningTitles(places);
        for (SheetBlock alone : sheet.blocks()) {
            SheetBlock block = alone.titled(running.over(alone.titles()));
            boolean left = true;
            for (SheetBlock part : SheetParts.byLabels(block, places)) {
                SheetTable table = new SheetTable(part, around, List.copyOf(before));
                tables.add(table);
                left &= table.isLeft();
            }
            if (!left) {
                before.addAll(block.titles());
            }
        }
        return tables;
    }

    /** How a table was taken is told of those that are taken, and that it is left out of others. */
    private void sayOf(SheetTable table, List<SheetTable> taken, Label said) {
        if (taken.contains(table) || table.isLeft()) {
            findings.say(said);
        }
    }

    private static Label placed(SheetTable table, Label problem) {
        return Speech.both("sheet-reading.table-rows", table.rows(), problem);
    }

    private void leftOut(SheetTable table, Label why) {
        findings.say(Speech.both("sheet-reading.left-out-table-rows", table.rows(), why));
    }

    /**
     * Those of several tables that don't give one trade different values: of two that do, nothing
     * tells which is meant, and neither is taken.
     */
    private List<SheetTable> apart(List<SheetTable> sound) {
        Map<SheetTable, String> disagree = new LinkedHashMap<>();
        for (int i = 0; i < sound.size(); i++) {
            for (int j = i + 1; j < sound.size(); j++) {
                SheetTable first = sound.get(i);
                SheetTable second = sound.get(j);
                SheetTotals.disagreeing(first.cells(), second.cells())
                        .ifPresent(
                                cells -> {
                                    disagree.putIfAbsent(first, cells);
                                    disagree.putIfAbsent(second, cells);
                                });
            }
        }
        List<SheetTable> others = new ArrayList<>(sound);
        others.removeAll(disagree.keySet());
        if (others.isEmpty()) {
            return sound;
        }
        disagree.forEach(
                (table, cells) ->
                        leftOut(table, Speech.both("sheet-reading.cells-give-one-trade", cells)));
        return others;
    }

    private SheetProposal proposed(List<SheetTable> tables, String unit) {
        List<SheetProposal.Cell> totals = new ArrayList<>();
        Map<String, Set<String>> listed = new TreeMap<>();
        int missing = 0;
        for (SheetTable table : tables) {
            totals.addAll(table.totals());
            table.listed().forEach((code, names) -> listed.merge(code, names, SheetProposal::both));
            missing += table.missing();
        }
        List<SheetProposal.Cell> cells =
                SheetHalves.of(
                        SheetTotals.finest(tables.stream().map(SheetTable::cells).toList()),
                        listed,
                        findings);
        List<SheetProposal.Cell> taken =
                findings.isSound()
                        ? new SheetTotals(
                                        places.get(0),
                                        c -> digit(c, tables),
                                        listed.keySet(),
                                        findings)
                                .taken(cells, totals)
                        : List.of();
        if (findings.isSound() && taken.isEmpty()) {
            findings.problem(Speech.both("sheet-reading.no-cell-holds"));
        }
        if (missing > 0) {
            findings.say(Speech.both("sheet-reading.cells-without-number", missing));
        }
        return new SheetProposal(
                name,
                List.copyOf(taken),
                unit,
                used(taken),
                SheetProposal.labels(listed, taken),
                findings.said(),
                findings.problems(),
                findings.asks());
    }

    /** What one unit of the last printed digit of a cell stands for. */
    private static BigDecimal digit(SheetProposal.Cell cell, List<SheetTable> tables) {
        return tables.stream()
                .filter(t -> t.holds(cell))
                .map(SheetTable::digit)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** Those of the names that no list knows of which cells are. */
    private Map<String, String> used(List<SheetProposal.Cell> cells) {
        Map<String, String> used = new TreeMap<>();
        for (SheetProposal.Cell cell : cells) {
            for (String code : List.of(cell.reporter(), cell.partner())) {
                if (own.names().containsKey(code)) {
                    used.put(code, own.names().get(code));
                }
            }
        }
        return used;
    }

    private void askUnit(BigDecimal largest) {
        findings.problem(Speech.both("sheet-reading.unit-nothing-says", largest.toPlainString()));
        findings.ask("multiply=1000");
    }
}
