// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.product.Product;
import eu.fondaco.core.time.Period;
import eu.fondaco.sources.sheet.SheetProposal.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that lump together what a table lists or doesn't, and that only its numbers explain: {@code
 * Other} among goods, with which those listed make the total; {@code Totale tre regioni} among
 * areas, which is the sum of those listed. Where the numbers don't show it, nothing of it is taken.
 */
final class SheetLumps {

    /** In which of its words a cell says the name. */
    enum Of {
        /** All goods are those listed and the lump. */
        GOODS,
        /** The lump is those listed. */
        REPORTERS
    }

    private final Of of;
    private final List<PlaceNames> places;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    SheetLumps(Of of, List<PlaceNames> places) {
        this.of = of;
        this.places = places;
    }

    /** Watches the cells of a code, by the label that it has in the sheet. */
    void watch(String code, String label) {
        names.put(code, label);
    }

    /** Whether a code is watched. */
    boolean isOf(String code) {
        return code != null && names.containsKey(code);
    }

    /** Whether a cell is of a lump: it is taken when the numbers show of what. */
    boolean takes(Cell cell) {
        boolean lump = names.containsKey(code(cell));
        if (lump) {
            cells.add(cell);
        }
        return lump;
    }

    /** The labels of those lumps of which no cell is among some. */
    Set<String> without(List<Cell> taken) {
        Set<String> codes = taken.stream().map(this::code).collect(Collectors.toSet());
        return names.entrySet().stream()
                .filter(e -> !codes.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The cells of lumps that the others explain: in each row or column wherever all numbers are
     * there, and somewhere at least.
     *
     * @param digit what one unit of the last printed digit stands for
     */
    List<Cell> shown(List<Cell> others, BigDecimal digit) {
        if (of == Of.GOODS) {
            return shownOf(cells, others, digit);
        }
        List<Cell> shown = new ArrayList<>(shownOf(cells, others, digit));
        Set<String> whole = shown.stream().map(this::code).collect(Collectors.toSet());
        List<Cell> partial = cells.stream().filter(c -> !whole.contains(code(c))).toList();
        for (boolean above : List.of(true, false)) {
            for (List<Cell> one : byCode(partial)) {
                if (!whole.contains(code(one.get(0)))) {
                    List<Cell> own = shownOf(one, group(one, others, above), digit);
                    own.forEach(c -> whole.add(code(c)));
                    shown.addAll(own);
                }
            }
        }
        return shown;
    }

    private Collection<List<Cell>> byCode(List<Cell> some) {
        return some.stream()
                .collect(Collectors.groupingBy(this::code, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** The cells in the rows between a lump and the one next to it, above or below its own. */
    private List<Cell> group(List<Cell> lump, List<Cell> others, boolean above) {
        Set<Integer> own = lump.stream().map(Cell::row).collect(Collectors.toSet());
        Set<Integer> rows = cells.stream().map(Cell::row).collect(Collectors.toSet());
        List<Cell> group = new ArrayList<>();
        for (int row : own) {
            int end = next(rows, row, above);
            others.stream()
                    .filter(
                            c ->
                                    above
                                            ? c.row() < row && c.row() > end
                                            : c.row() > row && c.row() < end)
                    .forEach(group::add);
        }
        return group;
    }

    private static int next(Set<Integer> rows, int row, boolean above) {
        return above
                ? rows.stream().filter(r -> r < row).max(Integer::compare).orElse(-1)
                : rows.stream()
                        .filter(r -> r > row)
                        .min(Integer::compare)
                        .orElse(Integer.MAX_VALUE);
    }

    private List<Cell> shownOf(List<Cell> cells, List<Cell> others, BigDecimal digit) {
        if (cells.isEmpty()) {
            return List.of();
        }
        Map<List<Object>, List<Cell>> beside = new HashMap<>();
        others.forEach(c -> beside.computeIfAbsent(key(c), k -> new ArrayList<>()).add(c));
        long most = beside.values().stream().mapToLong(SheetLumps::known).max().orElse(0);
        Set<Cell> less = new HashSet<>();
        Set<List<Object>> out = new HashSet<>();
        Set<List<Object>> sure = new HashSet<>();
        Set<Cell> explained = new HashSet<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Cell c : cells) {
            List<Cell> own = beside.getOrDefault(key(c), List.of());
            if (of == Of.REPORTERS && known(own) < most) {
                less.add(c); // what isn't known may be left out of it
            }
            if (!seen.add(List.of(code(c), key(c)))) {
                out.add(series(c));
            } else if (c.value() != null && isExplained(c, own, digit)) {
                sure.add(series(c));
                explained.add(c);
            } else if (c.value() != null && known(own) == most) {
                out.add(series(c));
            }
        }
        return cells.stream()
                .filter(c -> sure.contains(series(c)) && !out.contains(series(c)))
                .filter(
                        c ->
                                explained.contains(c) && !less.contains(c)
                                        || less.stream().noneMatch(l -> isWithin(l, c)))
                .toList();
    }

    /** Whether a cell is of the same as another, and of a time within that one's. */
    private boolean isWithin(Cell cell, Cell other) {
        Period own = cell.period();
        Period wider = other.period();
        return series(cell).equals(series(other))
                && own.start() >= wider.start()
                && own.start() + own.months() <= wider.start() + wider.months();
    }

    private boolean isExplained(Cell lump, List<Cell> beside, BigDecimal digit) {
        if (of == Of.REPORTERS) {
            return isSum(lump.value(), beside, digit) || isSum(lump.value(), widest(beside), digit);
        }
        List<Cell> parts = new ArrayList<>(beside);
        parts.removeIf(c -> c.product().equals(Product.TOTAL));
        parts.add(lump);
        return beside.stream()
                .filter(c -> c.product().equals(Product.TOTAL) && c.value() != null)
                .anyMatch(c -> isSum(c.value(), parts, digit));
    }

    /** Those of some cells whose areas are no parts of others of them. */
    private List<Cell> widest(List<Cell> some) {
        Set<String> codes = some.stream().map(Cell::reporter).collect(Collectors.toSet());
        return some.stream().filter(c -> !codes.contains(parent(c.reporter()))).toList();
    }

    private String parent(String code) {
        return places.stream()
                .flatMap(names -> names.code(code).stream())
                .map(area -> area.parent())
                .findFirst()
                .orElse("");
    }

    private static boolean isSum(BigDecimal whole, List<Cell> parts, BigDecimal digit) {
        BigDecimal sum =
                parts.stream()
                        .map(Cell::value)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal slack = digit.multiply(BigDecimal.valueOf((parts.size() + 1L) / 2.0));
        return known(parts) > 1
                && whole.signum() > 0
                && sum.subtract(whole).abs().compareTo(slack) <= 0;
    }

    private static long known(List<Cell> of) {
        return of.stream().filter(c -> c.value() != null).count();
    }

    private String code(Cell c) {
        return of == Of.GOODS ? c.product() : c.reporter();
    }

    /** What a cell is of but for what is lumped. */
    private List<Object> key(Cell c) {
        return List.of(
                of == Of.GOODS ? c.reporter() : c.product(), c.partner(), c.flow(), c.period());
    }

    /** Of which row or column a cell of a lump is one. */
    private List<Object> series(Cell c) {
        return List.of(code(c), of == Of.GOODS ? c.reporter() : c.product(), c.partner(), c.flow());
    }
}
