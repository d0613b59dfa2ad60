// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parts of a table that share its headers over values and have labels of another kind: countries,
 * and below a heading codes and names of goods. Each is a table of its own.
 */
final class SheetParts {

    /** Columns at the left in which labels may stand. */
    private static final int LABELS = 3;

    /** From so many labels on they tell what a part of a table lists. */
    private static final int FEW = 3;

    private static final double SOME = 0.7;

    private SheetParts() {}

    /** A table, or its parts; rows of changes, shares or weights among them aside. */
    static List<SheetBlock> of(SheetBlock whole) {
        SheetBlock block = whole.only(ofLevels(whole));
        List<Integer> headings = new ArrayList<>();
        for (int r = block.first(); r <= block.last(); r++) {
            boolean heading = !block.isData(r) && SheetRows.filled(block.grid(), r) == 1;
            if (heading) {
                headings.add(r);
            }
        }
        List<SheetBlock> parts = new ArrayList<>();
        int from = block.first();
        String title = "";
        for (int heading : headings) {
            String above = kind(block, from, heading - 1);
            String below = kind(block, heading + 1, next(headings, heading, block.last()));
            if (!above.isEmpty() && !below.isEmpty() && !above.equals(below)) {
                parts.add(block.part(from, heading - 1, title));
                from = heading + 1;
                title = block.grid().texts(heading).get(0);
            }
        }
        if (parts.isEmpty()) {
            return List.of(block);
        }
        parts.add(block.part(from, block.last(), title));
        return parts;
    }

    /** The rows of data that don't stand below a heading of changes, shares or weights. */
    private static List<Integer> ofLevels(SheetBlock block) {
        List<Integer> rows = new ArrayList<>();
        boolean left = false;
        for (int r = block.first(); r <= block.last(); r++) {
            String heading = block.isData(r) ? "" : SheetRows.heading(block.grid(), r);
            boolean time = left && !SheetPeriods.within(heading).isEmpty();
            if (!heading.isEmpty() && !time) {
                left =
                        SheetWords.isNoLevel(heading)
                                || MoneyWords.isQuantity(heading)
                                || !SheetPhrase.of(heading).level();
            }
            if (!left && block.isData(r)) {
                rows.add(r);
            }
        }
        return rows;
    }

    private static int next(List<Integer> headings, int heading, int last) {
        return headings.stream().filter(h -> h > heading).findFirst().orElse(last + 1) - 1;
    }

    /** In which columns at the left of some rows words stand, and in which codes; empty for few. */
    private static String kind(SheetBlock block, int from, int to) {
        StringBuilder kind = new StringBuilder();
        List<Integer> rows = block.rows().stream().filter(r -> r >= from && r <= to).toList();
        for (int c = 0; c < Math.min(LABELS, block.grid().width()); c++) {
            int words = 0;
            int codes = 0;
            for (int r : rows) {
                String text = block.grid().at(r, c).text();
                words += text.matches(".*\\p{L}{3}.*") ? 1 : 0;
                codes += text.matches("\\d{1,10}|[A-Z]{1,2}\\d*") ? 1 : 0;
            }
            int most = rows.size() * 7 / 10;
            kind.append(words > most ? 'w' : codes > most ? 'c' : '-');
        }
        boolean labels = kind.indexOf("w") >= 0;
        return rows.size() < 3 || !labels ? "" : kind.substring(0, kind.lastIndexOf("w") + 1);
    }

    /**
     * A table, or its parts where below one heading the labels are countries and below another
     * regions of a country, or goods. The heading belongs to the part below it.
     */
    static List<SheetBlock> byLabels(SheetBlock block, List<PlaceNames> places) {
        List<SheetBlock> parts = new ArrayList<>();
        String before = "";
        int from = block.first();
        int start = block.first();
        for (int r = block.first(); r <= block.last() + 1; r++) {
            boolean heading =
                    r <= block.last()
                            && !block.isData(r)
                            && !SheetRows.heading(block.grid(), r).isEmpty();
            if (!heading && r <= block.last()) {
                continue;
            }
            String kind = areas(block, start, r - 1, places);
            if (!kind.isEmpty() && !before.isEmpty() && !kind.equals(before)) {
                parts.add(block.part(from, start - 1, ""));
                from = start;
            }
            before = kind.isEmpty() ? before : kind;
            start = r;
        }
        parts.add(block.part(from, block.last(), ""));
        return parts.size() == 1 ? List.of(block) : parts;
    }

    /** What the first column of words in some rows names; empty where they are few or mixed. */
    private static String areas(SheetBlock block, int from, int to, List<PlaceNames> places) {
        int partners = 0;
        int parts = 0;
        int others = 0;
        for (int r : block.rows().stream().filter(r -> r >= from && r <= to).toList()) {
            String label =
                    block.grid().texts(r).stream()
                            .filter(t -> t.matches("(?s).*\\p{L}{3}.*"))
                            .findFirst()
                            .orElse("");
            if (label.isEmpty() || SheetWords.isOpen(label) || SheetPeriods.isTime(label)) {
                continue;
            }
            Set<Area> found =
                    places.stream()
                            .map(names -> names.find(label))
                            .filter(f -> !f.isEmpty())
                            .findFirst()
                            .orElse(Set.of());
            boolean whole = found.stream().anyMatch(a -> a.parent().isEmpty());
            others += found.isEmpty() ? 1 : 0;
            partners += whole ? 1 : 0;
            parts += !found.isEmpty() && !whole ? 1 : 0;
        }
        int all = partners + parts + others;
        return all < FEW
                ? ""
                : partners > SOME * all
                        ? "partners"
                        : parts > SOME * all ? "parts" : others == all ? "others" : "";
    }
}
