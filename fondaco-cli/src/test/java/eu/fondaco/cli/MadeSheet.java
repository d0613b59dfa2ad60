// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.MadeWords.Home;
import eu.fondaco.cli.MadeWords.Item;
import eu.fondaco.sources.sheet.SheetCell;
import eu.fondaco.sources.sheet.SheetGrid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A sheet as an office may make it, drawn by a seed, and what its cells are of. Each thing a cell
 * is of (whose trade, with whom, which way, of what, when) is told by rows, columns, headings,
 * sheets, a title, the name of the sheet or file, or where it may be, not at all.
 */
final class MadeSheet {

    final Home home;
    final List<SheetGrid> grids = new ArrayList<>();

    /** By reporter, partner, flow, product and period, the value; null for one that isn't known. */
    final Map<String, BigDecimal> truth = new TreeMap<>();

    /** Sums that may be taken or left. */
    final Map<String, BigDecimal> sums = new TreeMap<>();

    final String file;

    private final MadeDraw draw;
    private final MadeAxes made;
    private final MadeStyle style;
    private final MadeTitles titles;

    MadeSheet(long seed) {
        Random random = new Random(seed * 7919 + 13);
        MadeDraw first = new MadeDraw(random, new MadeWords(""));
        home = MadeWords.HOMES.get(first.weighted(22, 16, 10, 8, 10, 10, 8, 8, 8));
        draw = new MadeDraw(random, new MadeWords(home.lang()));
        made = new MadeAxes(home, draw);
        style = new MadeStyle(home.lang(), draw);
        titles = new MadeTitles(home, made, style, draw);
        file = titles.file;
        sheets();
    }

    /** The goods that it names. */
    List<String> goods() {
        return made.axes.getOrDefault("product", List.of()).stream().map(Item::label).toList();
    }

    /** As text, to be looked at. */
    String text() {
        StringBuilder text = new StringBuilder(titles.drawn + "\n");
        for (SheetGrid grid : grids) {
            text.append("## ").append(grid.name()).append(" of ").append(file).append('\n');
            for (List<SheetCell> row : grid.rows()) {
                row.forEach(c -> text.append(c.text()).append(" | "));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private void sheets() {
        List<String> axis = made.at("sheets");
        if (axis.isEmpty()) {
            put(titles.sheetName, Map.of());
            return;
        }
        if (draw.chance(20)) {
            List<List<SheetCell>> cover = new ArrayList<>();
            titles.titles.forEach(t -> cover.add(List.of(MadeGrid.cell(t))));
            cover.add(List.of());
            cover.add(List.of(MadeGrid.cell(draw.word("source"))));
            grids.add(new SheetGrid("Info", cover));
        }
        for (Item item : made.axes.get(axis.get(0))) {
            put(item.label(), Map.of(axis.get(0), item));
        }
    }

    private void put(String name, Map<String, Item> of) {
        MadeGrid grid = new MadeGrid(made, style, titles, draw, of);
        grids.add(new SheetGrid(name, grid.rows));
        truth.putAll(grid.truth);
        sums.putAll(grid.sums);
    }
}
