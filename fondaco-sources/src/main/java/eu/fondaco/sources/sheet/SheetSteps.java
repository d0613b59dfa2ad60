// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.sources.sheet.LabelKinds.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How deep the labels of a column stand, by spaces before them, indents and bold type, where each
 * depth is of one kind of thing: countries in bold, and below each of them goods set in. A label
 * that by itself may be either is then what the others of its depth are.
 */
final class SheetSteps {

    /** From that share of its labels on a depth is of their kind. */
    private static final double MOST = 0.8;

    private static final int FEW = 2;

    /** By depth, what labels that stand so deep are, from the widest on. */
    private final Map<Integer, Kind> kinds = new TreeMap<>();

    private final SheetBlock block;
    private final int column;

    private SheetSteps(SheetBlock block, int column) {
        this.block = block;
        this.column = column;
    }

    static SheetSteps of(SheetBlock block, int column, LabelKinds labels) {
        SheetSteps steps = new SheetSteps(block, column);
        Map<Integer, Map<Kind, Set<String>>> at = new TreeMap<>();
        for (int r : block.rows()) {
            String text = block.grid().at(r, column).text();
            Kind kind =
                    text.isEmpty() ? Kind.TOTAL : plain(labels.kind(text, block.header(column)));
            if (kind != Kind.TOTAL && kind != Kind.REST) {
                at.computeIfAbsent(steps.depth(r), d -> new LinkedHashMap<>())
                        .computeIfAbsent(kind, k -> new HashSet<>())
                        .add(text);
            }
        }
        Set<Kind> told = new HashSet<>();
        boolean apart = true;
        for (Map.Entry<Integer, Map<Kind, Set<String>>> e : at.entrySet()) {
            int all = e.getValue().values().stream().mapToInt(Set::size).sum();
            Map<Kind, Integer> counts = new HashMap<>();
            e.getValue().forEach((k, texts) -> counts.put(k, texts.size()));
            Map.Entry<Kind, Integer> most =
                    counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            apart &= most.getValue() >= MOST * all && told.add(most.getKey());
            steps.kinds.put(e.getKey(), most.getKey());
        }
        if (!apart || steps.kinds.size() < FEW || !steps.beginWide()) {
            steps.kinds.clear();
        }
        return steps;
    }

    /** Names of goods, with or without a code, are of one kind. */
    private static Kind plain(Kind kind) {
        return switch (kind) {
            case CODED -> Kind.WORDS;
            case LEFT, UNIT -> Kind.TOTAL;
            default -> kind;
        };
    }

    private boolean beginWide() {
        int widest = kinds.keySet().iterator().next();
        return block.rows().stream()
                .filter(r -> kinds.containsKey(depth(r)))
                .findFirst()
                .filter(r -> depth(r) == widest)
                .isPresent();
    }

    private int depth(int row) {
        return block.grid().at(row, column).depth();
    }

    /** Whether depths tell what is within what. */
    boolean tell() {
        return !kinds.isEmpty();
    }

    /** Whether they tell areas from goods. */
    boolean tellGoods() {
        boolean areas = kinds.containsValue(Kind.PARTNER) || kinds.containsValue(Kind.REPORTER);
        return areas && kinds.containsValue(Kind.WORDS);
    }

    /** What a label is by its depth; what it is by itself where that tells nothing. */
    Kind kind(int row, Kind own) {
        return own == Kind.TOTAL ? own : kinds.getOrDefault(depth(row), own);
    }
}
