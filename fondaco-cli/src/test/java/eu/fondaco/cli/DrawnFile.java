// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.DrawnDims.Dim;
import eu.fondaco.cli.DrawnDims.Place;
import eu.fondaco.cli.DrawnStyle.UnitAt;
import eu.fondaco.sources.sheet.SheetCell;
import eu.fondaco.sources.sheet.SheetGrid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A file as an office may make it, drawn by a seed, and what each of its numbers is of. Each thing
 * that a number is of is told by rows, columns, headings, titles of tables, sheets, or a title.
 */
final class DrawnFile {

    /** Where a number stands: sheet, row, column. */
    record At(String sheet, int row, int column) {}

    final List<SheetGrid> grids = new ArrayList<>();
    final Map<At, DrawnTable.Fact> facts = new HashMap<>();
    final String home;
    final String unit;
    final String name = "tab";
    private final DrawnWords words;
    private final DrawnDims dims;
    private DrawnStyle style;
    private final Map<Dim, DrawnItem> told = new EnumMap<>(Dim.class);

    DrawnFile(long seed) {
        this(new Random(seed * 7919 + 13));
        DrawnPages.add(this, new Random(seed * 31 + 7));
    }

    private DrawnFile(Random random) {
        words = new DrawnWords(DrawnWords.LANGUAGES.get(random.nextInt(6)), random);
        home = words.word("home");
        unit = words.word("unit");
        dims = DrawnDims.drawn(words);
        style = new DrawnStyle(words);
        dims.items.forEach((dim, items) -> told.put(dim, items.get(0)));
        told.keySet().removeIf(d -> dims.items.get(d).size() > 1);
        boolean cover = words.chance(20);
        if (cover) {
            cover();
        }
        List<Dim> by = dims.at(Place.SHEET);
        if (by.isEmpty()) {
            sheet(words.word("sheets").replace("%d", "1"), null, told, cover);
            return;
        }
        for (DrawnItem item : dims.items.get(by.get(0))) {
            Map<Dim, DrawnItem> own = new EnumMap<>(told);
            own.put(by.get(0), item);
            DrawnStyle all = style;
            style = styled(by.get(0), item);
            sheet(item.label(), by.get(0), own, cover);
            style = all;
        }
    }

    private void cover() {
        List<List<SheetCell>> rows = new ArrayList<>();
        rows.add(List.of(DrawnStyle.cell(title(told, null))));
        rows.add(List.of(DrawnStyle.cell(words.word("office"))));
        rows.add(List.of());
        legends().forEach(l -> rows.add(List.of(DrawnStyle.cell(l))));
        rows.add(List.of(DrawnStyle.cell(words.word("source"))));
        grids.add(new SheetGrid(words.word("coversheet"), rows));
    }

    private List<String> legends() {
        List<String> all = new ArrayList<>();
        for (String mark : List.of(style.missing, style.secret, style.foot, style.provisional)) {
            if (!DrawnStyle.legend(mark).isEmpty()) {
                all.add(DrawnStyle.legend(mark));
            }
        }
        return all;
    }

    private void sheet(String name, Dim by, Map<Dim, DrawnItem> of, boolean cover) {
        List<List<SheetCell>> rows = new ArrayList<>();
        over(rows, of, by);
        List<Dim> blocks = dims.at(Place.BLOCK);
        for (DrawnItem item :
                blocks.isEmpty() ? List.<DrawnItem>of() : dims.items.get(blocks.get(0))) {
            Map<Dim, DrawnItem> own = new EnumMap<>(of);
            own.put(blocks.get(0), item);
            line(rows, block(blocks.get(0), item));
            table(name, rows, own);
            rows.add(List.of());
        }
        if (blocks.isEmpty()) {
            table(name, rows, of);
        } else if (blocks.get(0) == Dim.FLOW && words.taken("tail", 30)) {
            line(rows, words.word("cover"));
            for (String label : List.of("A", "B", "C")) {
                rows.add(
                        List.of(
                                DrawnStyle.cell(label),
                                style.number(
                                        BigDecimal.valueOf(words.random.nextInt(2000), 1), 1)));
            }
            rows.add(List.of());
        }
        if (words.taken("gap", 60) && blocks.isEmpty()) {
            rows.add(List.of());
        }
        if (style.unitAt == UnitAt.NOTE) {
            line(rows, unitLine());
        }
        if (!cover) {
            legends().forEach(l -> line(rows, l));
        }
        if (words.taken("note", 25)) {
            line(rows, words.word("note"));
        }
        if (words.taken("source", 70)) {
            line(rows, words.word("source"));
        }
        grids.add(new SheetGrid(name, rows));
    }

    private String block(Dim dim, DrawnItem item) {
        int n = dims.items.get(dim).indexOf(item);
        if (dim == Dim.FLOW && words.taken("letters", 25)) {
            return (char) ('A' + n) + ". " + item.label().toUpperCase(Locale.ROOT);
        }
        if (dim == Dim.REPORTER && !item.of().isEmpty() && words.taken("full", 25)) {
            String way = dims.items.get(Dim.FLOW).size() > 1 ? "XM" : told.get(Dim.FLOW).code();
            return words.word("table").replace("%d", "1." + (n + 1))
                    + words.word("title." + way)
                    + " "
                    + item.of();
        }
        String key = "key." + dim.name().toLowerCase(Locale.ROOT);
        return words.taken("keyed", 40) && words.has(key)
                ? words.word(key) + ": " + item.label()
                : words.taken("upper", 50) ? item.label().toUpperCase(Locale.ROOT) : item.label();
    }

    /** The style of a sheet, whose unit may be another than that of the others. */
    private DrawnStyle styled(Dim by, DrawnItem item) {
        boolean other =
                by != null && words.taken("units", 12) && dims.items.get(by).indexOf(item) == 1;
        return other ? style.scaled() : style;
    }

    private void table(String sheet, List<List<SheetCell>> rows, Map<Dim, DrawnItem> of) {
        DrawnTable table = new DrawnTable(dims, style, words, of);
        table.facts.forEach(
                (at, fact) ->
                        facts.put(new At(sheet, at.get(0) + rows.size() + 1, at.get(1) + 1), fact));
        rows.addAll(table.rows);
    }

    private void line(List<List<SheetCell>> rows, String text) {
        List<SheetCell> row = new ArrayList<>();
        if (style.margin) {
            row.add(SheetCell.EMPTY);
        }
        row.add(DrawnStyle.cell(text));
        rows.add(row);
    }

    private String unitLine() {
        String text = words.word("u" + style.scale);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What stands over the tables of a sheet. */
    private void over(List<List<SheetCell>> rows, Map<Dim, DrawnItem> of, Dim by) {
        if (words.taken("office", 20)) {
            line(rows, words.word("office"));
        }
        String title = title(of, by);
        line(
                rows,
                style.unitAt == UnitAt.BRACKET
                        ? title + " (" + words.word("u" + style.scale) + ")"
                        : title);
        if (style.unitAt == UnitAt.LINE) {
            String unit = words.word("u" + style.scale);
            line(rows, words.taken("bracketed", 30) ? "(" + unit + ")" : unitLine());
        }
        keys(rows, of, by);
        if (words.taken("updated", 12)) {
            line(rows, words.word("updated"));
        }
        if (style.unitAt == UnitAt.RIGHT) {
            List<SheetCell> row = new ArrayList<>();
            int width = 3 + words.random.nextInt(4);
            for (int i = 0; i < width; i++) {
                row.add(SheetCell.EMPTY);
            }
            row.add(DrawnStyle.cell(words.word("u" + style.scale)));
            rows.add(row);
        } else if (words.taken("blank", 70)) {
            rows.add(List.of());
        }
    }

    /** Lines that say by a key what isn't in the title. */
    private void keys(List<List<SheetCell>> rows, Map<Dim, DrawnItem> of, Dim by) {
        Map<String, String> keys = new java.util.LinkedHashMap<>();
        for (Dim dim : Dim.values()) {
            DrawnItem item = of.get(dim);
            boolean own = dims.places.get(dim) == Place.TITLE && dims.items.get(dim).size() == 1;
            boolean all = item == null || item.label().isEmpty();
            if (own && !all && !isInTitle(dim)) {
                String key = dim == Dim.TIME ? "period" : dim.name().toLowerCase(Locale.ROOT);
                keys.put(words.word("key." + key), item.label());
            } else if (dim == by && !isInTitle(dim)) {
                keys.put(
                        words.word(
                                "key."
                                        + (dim == Dim.TIME
                                                ? "period"
                                                : dim.name().toLowerCase(Locale.ROOT))),
                        item.label());
            }
        }
        if (style.unitAt == UnitAt.KEY) {
            keys.put(
                    words.word("key.unit"),
                    words.word("u" + style.scale).replaceFirst("^[^:]*: ", ""));
        }
        boolean cells = words.taken("two cells", 40);
        keys.forEach(
                (key, value) -> {
                    if (cells) {
                        rows.add(
                                List.of(
                                        DrawnStyle.cell(
                                                key + (words.taken("colon", 60) ? ":" : "")),
                                        DrawnStyle.cell(value)));
                    } else {
                        line(rows, key + ": " + value);
                    }
                });
    }

    /** Whether what is the same for a sheet is in its title; partners are where a way is. */
    private boolean isInTitle(Dim dim) {
        return dim != Dim.PRODUCT && words.taken("title of " + dim, dim == Dim.PARTNER ? 60 : 75);
    }

    private String title(Map<Dim, DrawnItem> of, Dim by) {
        StringBuilder title = new StringBuilder(words.word("table").replace("%d", "1"));
        boolean way = of.containsKey(Dim.FLOW) && isInTitle(Dim.FLOW) && isTold(Dim.FLOW, by);
        String code = way ? of.get(Dim.FLOW).code() : "XM";
        title.append(words.word("title." + code));
        boolean whose =
                of.containsKey(Dim.REPORTER) && isInTitle(Dim.REPORTER) && isTold(Dim.REPORTER, by);
        if (whose) {
            title.append(' ').append(of.get(Dim.REPORTER).of());
        } else if (!of.containsKey(Dim.REPORTER) && words.taken("many", 80)) {
            title.append(' ').append(words.word("many", dims.first));
        }
        DrawnItem partner = of.get(Dim.PARTNER);
        if (partner != null
                && !partner.label().isEmpty()
                && isInTitle(Dim.PARTNER)
                && isTold(Dim.PARTNER, by)) {
            title.append(
                    way
                            ? " " + words.word("to." + code).replace("%s", partner.label())
                            : " – " + partner.label());
        }
        if (partner == null && words.taken("by partner", 50)) {
            title.append(' ').append(words.word("by.partner"));
        }
        if (!of.containsKey(Dim.PRODUCT) && words.taken("by product", 60)) {
            title.append(' ').append(words.word("by.product"));
        }
        if (dims.isBy("cumulated")) {
            title.append(", ").append(words.word("cumulated"));
        } else if (dims.isByParts() && words.taken("by part", 30)) {
            title.append(", ")
                    .append(words.word(dims.isBy("quarters") ? "by.quarter" : "by.month"));
        }
        DrawnItem time = of.get(Dim.TIME);
        if (time != null && isInTitle(Dim.TIME) && isTold(Dim.TIME, by)) {
            title.append(", ")
                    .append(words.times(words.word("oneyear"), 0, Integer.parseInt(time.code())));
        } else if (time == null && dims.lastYear > dims.firstYear && words.taken("years", 50)) {
            title.append(words.taken("stop", 30) ? ". " : ", ")
                    .append(words.times(words.word("years"), dims.firstYear, dims.lastYear));
        }
        return title.toString();
    }

    private boolean isTold(Dim dim, Dim by) {
        return dim == by || dims.places.get(dim) == Place.TITLE;
    }

    /** As text, to be looked at. */
    String text() {
        StringBuilder text =
                new StringBuilder(
                        words.lang
                                + " "
                                + dims.places
                                + " rows "
                                + dims.rows
                                + " columns "
                                + dims.columns
                                + "\n");
        for (SheetGrid grid : grids) {
            text.append("## ").append(grid.name()).append('\n');
            int n = 0;
            for (List<SheetCell> row : grid.rows()) {
                text.append(++n).append("  ");
                row.forEach(c -> text.append(c.text()).append(" | "));
                text.append('\n');
            }
        }
        return text.toString();
    }
}
