// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One column in which things of several kinds stand below each other, as pivots have it: a flow,
 * below it goods, below them partners. A row of a higher kind is the total of the rows below it,
 * which the sums must show.
 */
final class SheetLevels {

    private static final List<String> KINDS = List.of("flow", "product", "partner");

    private static final String TOTAL = "Total";

    private final SheetBlock block;
    private final int column;

    /** The kinds from the highest to the lowest. */
    private final List<String> order;

    /** The kind of each row; empty for a total of everything. */
    private final Map<Integer, String> kinds;

    /** By row and kind, what stands above or in it. */
    private final Map<Integer, Map<String, String>> texts = new HashMap<>();

    private SheetLevels(
            SheetBlock block, int column, List<String> order, Map<Integer, String> kinds) {
        this.block = block;
        this.column = column;
        this.order = order;
        this.kinds = kinds;
        Map<String, String> above = new HashMap<>();
        kinds.forEach(
                (r, kind) -> {
                    int level = order.indexOf(kind);
                    order.subList(Math.max(0, level), order.size()).forEach(above::remove);
                    if (level >= 0) {
                        above.put(kind, block.grid().at(r, column).text());
                    }
                    texts.put(r, Map.copyOf(above));
                });
    }

    /** What a column holds; nothing where it isn't of several kinds below each other. */
    static Optional<SheetLevels> of(SheetBlock block, int column, List<PlaceNames> places) {
        Map<Integer, String> kinds = new LinkedHashMap<>();
        Map<String, Set<String>> members = new HashMap<>();
        boolean areas = areas(block, column, places);
        boolean rest = false;
        for (int r : block.rows()) {
            String text = block.grid().at(r, column).text();
            String kind = kind(text, areas, places);
            boolean open = SheetWords.isOpen(text) && !SheetWords.isTotal(text);
            if (kind.isEmpty() && open) {
                kind = rest(kinds, rest);
            }
            if (kind.isEmpty() && !SheetWords.isTotal(text)) {
                return Optional.empty();
            }
            rest = open;
            kinds.put(r, kind);
            members.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(text);
        }
        List<String> order = new ArrayList<>(new LinkedHashSet<>(kinds.values()).stream().toList());
        order.remove("");
        boolean several = order.size() > 1 && order.stream().allMatch(KINDS::contains);
        boolean top = several && members.get(order.get(order.size() - 1)).size() > 1;
        boolean flows =
                order.contains("flow")
                        || order.indexOf("product") == 0
                        || recur(block, column, kinds);
        return top && flows && isNested(order, kinds)
                ? Optional.of(new SheetLevels(block, column, order, kinds))
                : Optional.empty();
    }

    /** Whether the same goods stand below several partners, as only parts of them do. */
    private static boolean recur(SheetBlock block, int column, Map<Integer, String> kinds) {
        Map<String, Integer> times = new HashMap<>();
        kinds.forEach(
                (r, kind) -> {
                    if (kind.equals("product")) {
                        times.merge(block.grid().at(r, column).text(), 1, Integer::sum);
                    }
                });
        return times.values().stream().filter(n -> n > 1).count() > 1;
    }

    /** Of what a rest is: of the rows before it, and below another rest, of the kind above them. */
    private static String rest(Map<Integer, String> kinds, boolean afterRest) {
        List<String> before = new ArrayList<>(kinds.values());
        if (before.isEmpty()) {
            return "";
        }
        List<String> order = new ArrayList<>(new LinkedHashSet<>(before));
        int level = order.indexOf(before.get(before.size() - 1));
        return afterRest ? level > 0 ? order.get(level - 1) : "" : order.get(level);
    }

    /** Whether several of the labels name countries. */
    private static boolean areas(SheetBlock block, int column, List<PlaceNames> places) {
        return block.cells(column).stream()
                        .filter(x -> !places.get(0).find(x.text()).isEmpty())
                        .limit(2)
                        .count()
                > 1;
    }

    private static String kind(String text, boolean areas, List<PlaceNames> places) {
        String bare = SheetMarks.bare(text);
        if (SheetWords.flow(bare).isPresent() && bare.split(" ").length <= 2) {
            return "flow";
        }
        if (places.get(0).find(text).stream().anyMatch(a -> a.parent().isEmpty())) {
            return "partner";
        }
        if (SheetWords.isTotal(text)) {
            return "";
        }
        if (SheetWords.isCodedProduct(text)) {
            return "product";
        }
        String role = SheetWords.isOpen(text) ? SheetWords.role(text) : "";
        return role.matches("partner|product") ? role : areas ? "" : "product";
    }

    /** Whether each row of a lower kind stands below one of the kind above it. */
    private static boolean isNested(List<String> order, Map<Integer, String> kinds) {
        int above = -1;
        Map<Integer, Integer> times = new HashMap<>();
        for (String kind : kinds.values()) {
            int level = order.indexOf(kind);
            if (level > above + 1) {
                return false;
            }
            above = level;
            times.merge(level, 1, Integer::sum);
        }
        return times.getOrDefault(order.size() - 1, 0) > times.getOrDefault(order.size() - 2, 0);
    }

    int column() {
        return column;
    }

    /** The kinds of which labels stand in the column. */
    List<String> order() {
        return order;
    }

    /** The labels of a kind. */
    Set<String> labels(String kind) {
        Set<String> labels = new LinkedHashSet<>();
        kinds.forEach(
                (r, k) -> {
                    if (k.equals(kind)) {
                        labels.add(block.grid().at(r, column).text());
                    }
                });
        return labels;
    }

    /** What a row is of: a label of that kind, or a total where its rows stand below it. */
    String text(int row, String kind) {
        return texts.getOrDefault(row, Map.of()).getOrDefault(kind, TOTAL);
    }

    /** Whether a row is of exports and imports together. */
    boolean isOfBoth(int row) {
        return order.contains("flow") && !texts.getOrDefault(row, Map.of()).containsKey("flow");
    }

    /** The first row that isn't the sum of the rows just below its level; nothing where all are. */
    Optional<Integer> unsummed(List<Integer> values, SheetNumbers numbers, BigDecimal half) {
        List<Integer> rows = new ArrayList<>(kinds.keySet());
        for (int i = 0; i < rows.size(); i++) {
            int level = order.indexOf(kinds.get(rows.get(i)));
            if (level < 0 || level == order.size() - 1) {
                continue;
            }
            List<Integer> below = new ArrayList<>();
            for (int j = i + 1; j < rows.size(); j++) {
                int other = order.indexOf(kinds.get(rows.get(j)));
                if (other <= level) {
                    break;
                }
                if (other == level + 1) {
                    below.add(rows.get(j));
                }
            }
            for (int c : values) {
                if (!isSum(rows.get(i), below, c, numbers, half)) {
                    return Optional.of(rows.get(i));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSum(
            int row, List<Integer> below, int c, SheetNumbers numbers, BigDecimal half) {
        Optional<BigDecimal> whole = number(row, c, numbers);
        List<Optional<BigDecimal>> parts = below.stream().map(r -> number(r, c, numbers)).toList();
        if (whole.isEmpty() || below.isEmpty()) {
            return true;
        }
        BigDecimal sum =
                parts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal slack = half.multiply(BigDecimal.valueOf(below.size() + 1L));
        boolean less =
                parts.stream().anyMatch(Optional::isEmpty) && sum.compareTo(whole.get()) <= 0;
        return less || sum.subtract(whole.get()).abs().compareTo(slack) <= 0;
    }

    private Optional<BigDecimal> number(int r, int c, SheetNumbers numbers) {
        return numbers.parse(block.grid().at(r, c), block.read(r, c).number());
    }
}
