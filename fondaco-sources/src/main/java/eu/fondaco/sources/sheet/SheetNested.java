// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns that only group what another column names: continents beside countries, sections beside
 * divisions. Of two columns of one kind the finer one says what a row is of, and the other of which
 * part its total is.
 */
final class SheetNested {

    private static final Pattern WORD = Pattern.compile(".*\\p{L}{3}.*");

    private final SheetBlock block;

    /** Columns of labels in a table whose groups are looked for, at most. */
    private static final int MOST = 8;

    private final List<PlaceNames> places;

    /** By the column of groups, that of what they group. */
    private final Map<Integer, Integer> grouped = new LinkedHashMap<>();

    SheetNested(SheetBlock block, List<PlaceNames> places) {
        this.block = block;
        this.places = places;
        List<Integer> texts = new ArrayList<>();
        for (int c = 0; c < block.grid().width(); c++) {
            if (isText(c)) {
                texts.add(c);
            }
        }
        if (texts.size() > MOST) {
            return; // a register, not an office's table
        }
        for (int group : texts) {
            for (int of : texts) {
                boolean free = !grouped.containsKey(of) && !grouped.containsKey(group);
                if (group != of && free && isGroupOf(group, of) && alike(group, of)) {
                    grouped.put(group, of);
                }
            }
        }
    }

    /** Whether a column only groups another. */
    boolean isGroup(int column) {
        return grouped.containsKey(column);
    }

    /** The column of the groups of a column; -1 for none. */
    int groupsOf(int column) {
        return grouped.entrySet().stream()
                .filter(e -> e.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    /**
     * Whether a blank beside a total means the group above, since groups stand only beside their
     * first row and several totals stand below them; else it means all groups.
     */
    boolean isMerged(int groups, int column) {
        int blanks = 0;
        int totals = 0;
        for (int r : block.rows()) {
            boolean blank = block.grid().at(r, groups).isEmpty();
            boolean total = SheetWords.isTotal(block.grid().at(r, column).text());
            blanks += blank && !total ? 1 : 0;
            totals += blank && total ? 1 : 0;
        }
        return blanks > 0 && totals > 1;
    }

    /** Whether a text names a group of areas, in however few letters: {@code EU}. */
    private boolean isGroup(String text) {
        return places.stream()
                .map(names -> names.find(text))
                .anyMatch(found -> !found.isEmpty() && found.stream().allMatch(Area::isGroup));
    }

    private boolean isText(int column) {
        List<SheetCell> cells = block.cells(column);
        long texts =
                cells.stream()
                        .filter(x -> !block.marks().isNumber(x) && !block.marks().isMark(x))
                        .filter(x -> WORD.matcher(x.text()).matches() || isGroup(x.text()))
                        .count();
        return !cells.isEmpty() && texts * 10 >= cells.size() * 9L;
    }

    /** Whether each label of a column has one label of another, which several share. */
    private boolean isGroupOf(int groups, int column) {
        Map<String, String> group = new HashMap<>();
        String above = "";
        for (int r : block.rows()) {
            String text = block.grid().at(r, groups).text();
            above = text.isEmpty() ? above : text;
            String label = block.grid().at(r, column).text();
            boolean total = label.isEmpty() || SheetWords.isTotal(label);
            String before = total ? null : group.putIfAbsent(label, above);
            if (before != null && !before.equals(above)) {
                return false;
            }
        }
        long distinct = group.values().stream().distinct().count();
        return distinct > 1 && group.size() > distinct;
    }

    /** Whether both name areas of one kind, or both goods. */
    private boolean alike(int a, int b) {
        Set<String> some = texts(a);
        Set<String> others = texts(b);
        AreaNames names = AreaNames.of(some, places);
        AreaNames finer = AreaNames.of(others, places);
        boolean areas = finer.share() >= SheetColumns.MOST && isOfAreas(names, some, a);
        boolean goods = isOfGoods(a) && isOfGoods(b) && finer.share() < SheetColumns.MOST;
        return areas
                ? finer.role("").equals(names.share() > 0 ? names.role("") : "partner")
                : goods;
    }

    private boolean isOfAreas(AreaNames names, Set<String> texts, int column) {
        boolean lumps =
                texts.stream()
                        .allMatch(
                                t ->
                                        names.share() > 0
                                                || SheetWords.isPartOfWorld(t)
                                                || SheetWords.isTotal(t));
        boolean goods = SheetWords.role(block.header(column)).equals("product");
        return lumps && (!goods || names.share() >= 1); // "Group" may be one of goods
    }

    private boolean isOfGoods(int column) {
        return SheetWords.role(block.header(column)).equals("product");
    }

    private Set<String> texts(int column) {
        Set<String> texts = new LinkedHashSet<>();
        block.cells(column).forEach(x -> texts.add(x.text()));
        return texts;
    }
}
