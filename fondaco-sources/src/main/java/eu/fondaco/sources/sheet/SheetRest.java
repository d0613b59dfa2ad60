// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.sources.sheet.SheetProposal.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a table calls the rest of its partners: {@code Altri Paesi}. It is kept under that name
 * where the numbers show what it is the rest of: with the partners listed it makes the total of
 * all. Elsewhere it may be the rest of anything, and is left out.
 */
final class SheetRest {

    private final List<PlaceNames> places;
    private final OwnNames own;
    private final SheetFindings findings;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Cell> cells = new ArrayList<>();

    SheetRest(List<PlaceNames> places, OwnNames own, SheetFindings findings) {
        this.places = places;
        this.own = own;
        this.findings = findings;
    }

    /** The code under which a rest is kept. */
    String keep(String label) {
        String code = own.keep(label);
        names.put(code, OwnNames.bare(label));
        return code;
    }

    /** Whether a cell is of a rest: it is taken when the numbers show of what. */
    boolean takes(Cell cell) {
        boolean rest = names.containsKey(cell.partner());
        if (rest) {
            cells.add(cell);
        }
        return rest;
    }

    /**
     * The cells of rests that make totals together with the others.
     *
     * @param digit what one unit of the last printed digit stands for
     */
    List<Cell> shown(List<Cell> others, BigDecimal digit) {
        Map<List<Object>, BigDecimal> whole = new HashMap<>();
        Map<List<Object>, List<Cell>> listed = new HashMap<>();
        Map<List<Object>, List<Cell>> groups = new HashMap<>();
        for (Cell c : others) {
            if (c.partner().equals(Area.WORLD) && c.value() != null) {
                whole.put(trade(c), c.value());
            } else {
                (isOne(c.partner()) ? listed : groups)
                        .computeIfAbsent(trade(c), k -> new ArrayList<>())
                        .add(c);
            }
        }
        Set<String> out = new HashSet<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Cell c : cells) {
            BigDecimal total = whole.get(trade(c));
            List<Cell> beside = listed.getOrDefault(trade(c), List.of());
            boolean once = seen.add(List.of(c.partner(), trade(c)));
            boolean sure =
                    c.value() != null
                            && total != null
                            && (isSum(total, c, beside, digit)
                                    || groups.getOrDefault(trade(c), List.of()).stream()
                                            .anyMatch(g -> isSum(total, c, List.of(g), digit)));
            if (!once || !sure) {
                out.add(c.partner());
            }
        }
        for (String code : out) {
            String name = names.get(code);
            findings.say("Left out: row '%s'.", "Tralasciata: riga «%s».", name);
        }
        return cells.stream().filter(c -> !out.contains(c.partner())).toList();
    }

    private boolean isOne(String partner) {
        return places.stream()
                .flatMap(names -> names.code(partner).stream())
                .anyMatch(a -> !a.isGroup() && !a.kind().equals("world"));
    }

    private static List<Object> trade(Cell c) {
        return List.of(c.reporter(), c.flow(), c.product(), c.period());
    }

    private static boolean isSum(
            BigDecimal total, Cell rest, Collection<Cell> listed, BigDecimal digit) {
        BigDecimal sum =
                listed.stream()
                        .map(Cell::value)
                        .filter(Objects::nonNull)
                        .reduce(rest.value(), BigDecimal::add);
        BigDecimal slack = digit.multiply(BigDecimal.valueOf((listed.size() + 2L) / 2.0));
        return !listed.isEmpty() && sum.subtract(total).abs().compareTo(slack) <= 0;
    }

    /** Leaves out rests that several tables or sheets give different values. */
    static Set<List<Object>> disputed(Collection<Cell> cells) {
        Map<List<Object>, BigDecimal> seen = new HashMap<>();
        Set<List<Object>> disputed = new HashSet<>();
        for (Cell c : cells) {
            if (OwnNames.isOwn(c.partner()) && c.value() != null) {
                List<Object> key = List.of(c.partner(), trade(c));
                BigDecimal before = seen.putIfAbsent(key, c.value());
                if (before != null && before.compareTo(c.value()) != 0) {
                    disputed.add(key);
                }
            }
        }
        return disputed;
    }

    /** Whether a cell is one of those that are disputed. */
    static boolean isDisputed(Cell c, Set<List<Object>> disputed) {
        return !disputed.isEmpty() && disputed.contains(List.of(c.partner(), trade(c)));
    }
}
