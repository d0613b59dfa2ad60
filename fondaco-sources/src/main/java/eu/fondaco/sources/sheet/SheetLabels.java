// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.sources.sheet.SheetAxes.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The labels of the rows of a table, of which blanks say again what stands above them. */
final class SheetLabels {

    private final SheetBlock block;
    private final SheetAxes axes;
    private final Map<Integer, String> above = new HashMap<>();

    SheetLabels(SheetBlock block, SheetAxes axes) {
        this.block = block;
        this.axes = axes;
    }

    /** The labels of a row by their columns; none where one of them says it isn't taken. */
    Map<Integer, String> of(int r) {
        Map<Integer, String> labels = labels(r);
        boolean none =
                labels.entrySet().stream()
                        .anyMatch(e -> !isAll(e) && isNoLevel(e.getValue()) || isOfLeft(r, e));
        if (none) {
            return Map.of();
        }
        ofGroups(r, labels);
        return labels;
    }

    /** Takes the labels of a row for what blanks below it say. */
    void remember(int r) {
        axes.roles()
                .keySet()
                .forEach(
                        c -> {
                            String text = block.grid().at(r, c).text();
                            if (!text.isEmpty()) {
                                above.put(c, text);
                            }
                        });
    }

    /**
     * The labels of a row by their columns; blanks are what stands above where cells are merged.
     */
    private Map<Integer, String> labels(int r) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        boolean changed = false;
        boolean total = isTotalBeside(r);
        for (int c : axes.roles().keySet()) {
            String text = block.grid().at(r, c).text();
            if (axes.roles().get(c) == Role.REMARKS) {
                labels.put(c, text);
                continue;
            }
            total |= SheetWords.isTotal(text) || !SheetWords.totalOf(text).isEmpty();
            String before = above.getOrDefault(c, "");
            boolean coded =
                    axes.roles().get(c) == Role.CODE
                            && !block.grid()
                                    .at(
                                            r,
                                            axes.column(Role.PRODUCT) < 0
                                                    ? c
                                                    : axes.column(Role.PRODUCT))
                                    .isEmpty();
            if (text.isEmpty()) {
                boolean whole = changed || total || coded || isOfAll(r, c);
                labels.put(c, whole ? "" : before);
                if (whole) {
                    above.remove(c);
                }
            } else {
                changed |= !text.equals(before);
                labels.put(c, text);
                above.put(c, text);
            }
        }
        return labels;
    }

    /** Whether a row is called a total where others have a code or a rank only. */
    private boolean isTotalBeside(int r) {
        for (int c = 0; c < block.grid().width() && !axes.values().contains(c); c++) {
            if (!axes.roles().containsKey(c) && SheetWords.isTotal(block.grid().at(r, c).text())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a row totals more than what stands above a blank, since each of the other rows has a
     * label there: blanks of the column don't stand for merged cells then.
     */
    private boolean isOfAll(int r, int c) {
        return isTotal(r)
                && block.rows().stream()
                        .filter(o -> block.grid().at(o, c).isEmpty())
                        .allMatch(this::isTotal);
    }

    private boolean isTotal(int r) {
        return axes.roles().keySet().stream()
                .map(c -> block.grid().at(r, c).text())
                .anyMatch(SheetWords::isTotal);
    }

    /** Where a row names nothing but a group, or a total of one, it is of the group. */
    private void ofGroups(int r, Map<Integer, String> labels) {
        for (int c : List.copyOf(labels.keySet())) {
            String group = labels.getOrDefault(axes.groupOf(c), "");
            String label = labels.get(c);
            boolean total = SheetWords.isTotal(label);
            if (!group.isEmpty() && (label.isEmpty() || total && !isLastAndOnlyTotal(r, c))) {
                labels.put(c, group);
            }
        }
    }

    /** Whether no group but the last has a total, and that has no name of a group beside it. */
    private boolean isLastAndOnlyTotal(int r, int c) {
        List<Integer> rows = block.rows();
        long totals =
                rows.stream().filter(o -> SheetWords.isTotal(block.grid().at(o, c).text())).count();
        long groups =
                rows.stream()
                        .map(o -> block.grid().at(o, axes.groupOf(c)).text())
                        .filter(t -> !t.isEmpty())
                        .distinct()
                        .count();
        return totals == 1
                && groups > 1
                && rows.get(rows.size() - 1) == r
                && block.grid().at(r, axes.groupOf(c)).isEmpty();
    }

    /** Whether a label merged down from above is of a row that isn't taken. */
    private boolean isOfLeft(int r, Map.Entry<Integer, String> label) {
        return block.grid().at(r, label.getKey()).isEmpty()
                && SheetWords.isLeftRow(label.getValue());
    }

    /**
     * Whether a label of goods or partners is of all of them though by itself it may be of both
     * ways of trade, since each column says its way: {@code Total trade}.
     */
    private boolean isAll(Map.Entry<Integer, String> label) {
        SheetAxes.Role role = axes.roles().get(label.getKey());
        return (role == SheetAxes.Role.PRODUCT || role == SheetAxes.Role.PARTNER)
                && SheetWords.isTotal(label.getValue())
                && axes.values().stream()
                        .noneMatch(c -> SheetPhrase.of(block.header(c)).flow().isEmpty());
    }

    private boolean isNoLevel(String label) {
        return SheetWords.isLeftRow(label) && !SheetWords.isRest(label)
                || SheetWords.isNoLevel(label);
    }
}
