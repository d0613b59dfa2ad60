// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.sources.sheet.SheetProposal.Cell;
import eu.fondaco.sources.speech.Speech;
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
import java.util.function.Function;

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

    /** The partner that a heading says; that of a rest is watched as those of rows are. */
    String kept(String partner) {
        String name = own.names().getOrDefault(partner, "");
        return SheetWords.isRest(name) && !OwnNames.isNamed(name) ? keep(name) : partner;
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
     * The cells of rests that make totals together with the others. Where a partner has no number
     * in one of several periods the rest is shown by the other periods.
     *
     * @param digit what one unit of the last printed digit stands for
     */
    List<Cell> shown(List<Cell> others, BigDecimal digit) {
        Beside beside =
                new Beside(new HashMap<>(), new HashMap<>(), new HashMap<>(), this::members, digit);
        for (Cell c : others) {
            if (c.partner().equals(Area.WORLD) && c.value() != null) {
                beside.whole.put(trade(c), c.value());
            } else {
                (isOne(c.partner()) ? beside.listed : beside.groups)
                        .computeIfAbsent(trade(c), k -> new ArrayList<>())
                        .add(c);
            }
        }
        Set<List<Object>> out = new HashSet<>();
        Set<List<Object>> sure = new HashSet<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Cell c : cells) {
            Shown shown = beside.shown(c);
            if (!seen.add(List.of(c.partner(), trade(c))) || shown == Shown.NOT) {
                out.add(rest(c));
            } else if (shown == Shown.SURE) {
                sure.add(rest(c));
            }
        }
        List<Cell> taken =
                cells.stream()
                        .filter(c -> sure.contains(rest(c)) && !out.contains(rest(c)))
                        .toList();
        cells.stream()
                .filter(c -> !taken.contains(c))
                .map(c -> names.get(c.partner()))
                .distinct()
                .forEach(name -> findings.say(Speech.both("sheet-rest.left-out-row", name)));
        return taken;
    }

    /** Of which rows or columns a cell of a rest is one. */
    private static List<Object> rest(Cell c) {
        return List.of(c.partner(), c.reporter(), c.flow(), c.product());
    }

    /** Whether the numbers show what a rest is of. */
    private enum Shown {
        SURE,
        /** A number beside it is missing. */
        OPEN,
        NOT
    }

    /** What stands beside rests, by trade. */
    private record Beside(
            Map<List<Object>, BigDecimal> whole,
            Map<List<Object>, List<Cell>> listed,
            Map<List<Object>, List<Cell>> groups,
            Function<String, Set<String>> members,
            BigDecimal digit) {

        Shown shown(Cell c) {
            BigDecimal total = whole.get(trade(c));
            if (c.value() == null || total == null) {
                return Shown.OPEN;
            }
            List<Cell> own = listed.getOrDefault(trade(c), List.of());
            List<Cell> lumps = groups.getOrDefault(trade(c), List.of());
            boolean sure =
                    isSum(total, c, own, digit)
                            || lumps.stream().anyMatch(g -> isSum(total, c, List.of(g), digit))
                            || lumps.stream()
                                    .anyMatch(g -> isSum(total, c, withOthers(g, own), digit));
            return sure ? Shown.SURE : isLess(total, c, own) ? Shown.OPEN : Shown.NOT;
        }

        /** A group with those listed beside it that don't belong to it. */
        private List<Cell> withOthers(Cell group, List<Cell> listed) {
            Set<String> own = members.apply(group.partner());
            List<Cell> all = new ArrayList<>(List.of(group));
            listed.stream().filter(o -> !own.contains(o.partner())).forEach(all::add);
            return all;
        }

        /** Whether fewer partners than elsewhere make less than the total. */
        private boolean isLess(BigDecimal total, Cell c, List<Cell> own) {
            long most =
                    listed.entrySet().stream()
                            .filter(e -> e.getKey().subList(0, 3).equals(trade(c).subList(0, 3)))
                            .mapToLong(e -> known(e.getValue()))
                            .max()
                            .orElse(0);
            return known(own) < most && sum(c, own).compareTo(total) < 0;
        }

        private static long known(List<Cell> of) {
            return of.stream().filter(o -> o.value() != null).count();
        }
    }

    private Set<String> members(String group) {
        return places.stream()
                .map(names -> names.members(group))
                .filter(m -> !m.isEmpty())
                .findFirst()
                .orElse(Set.of());
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
        BigDecimal sum = sum(rest, listed);
        BigDecimal slack = digit.multiply(BigDecimal.valueOf((listed.size() + 2L) / 2.0));
        return !listed.isEmpty() && sum.subtract(total).abs().compareTo(slack) <= 0;
    }

    private static BigDecimal sum(Cell rest, Collection<Cell> listed) {
        return listed.stream()
                .map(Cell::value)
                .filter(Objects::nonNull)
                .reduce(rest.value(), BigDecimal::add);
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
