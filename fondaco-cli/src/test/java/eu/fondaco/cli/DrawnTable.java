// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.DrawnDims.Dim;
import eu.fondaco.cli.DrawnDims.Place;
import eu.fondaco.cli.DrawnItem.Kind;
import eu.fondaco.sources.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One table of a drawn sheet: its rows, and what its values are of. */
final class DrawnTable {

    /**
     * What a cell is of.
     *
     * @param value null where it has none
     */
    record Fact(Map<Dim, DrawnItem> of, BigDecimal value) {}

    /**
     * A column of numbers.
     *
     * @param kind empty for values; else what its numbers are
     */
    private record Leaf(Map<Dim, DrawnItem> of, List<String> path, String kind) {}

    final List<List<SheetCell>> rows = new ArrayList<>();

    /** By row and column of the table, what stands there. */
    final Map<List<Integer>, Fact> facts = new java.util.HashMap<>();

    private final DrawnDims dims;
    private final DrawnStyle style;
    private final DrawnWords words;
    private final Map<Dim, DrawnItem> told;
    private final List<Leaf> leaves = new ArrayList<>();
    private final boolean paired;
    private final int depth;

    DrawnTable(DrawnDims dims, DrawnStyle style, DrawnWords words, Map<Dim, DrawnItem> told) {
        this.dims = dims;
        this.style = style;
        this.words = words;
        this.told = told;
        paired = style.paired && !dims.columns.isEmpty();
        depth = Math.max(1, dims.columns.stream().mapToInt(this::levels).sum() + (paired ? 1 : 0));
        leaves(0, Map.of(), List.of());
        headers();
        List<Dim> heading = dims.at(Place.HEADING);
        for (DrawnItem item :
                heading.isEmpty() ? List.<DrawnItem>of() : dims.items.get(heading.get(0))) {
            row(List.of(DrawnStyle.cell(heading(item))));
            Map<Dim, DrawnItem> own = with(told, heading.get(0), item);
            body(0, own, List.of(), true);
        }
        if (heading.isEmpty()) {
            body(0, told, List.of(), true);
        }
    }

    private String heading(DrawnItem item) {
        return words.word("X").equals(item.label()) || style.capitals
                ? item.label().toUpperCase(Locale.ROOT)
                : item.label();
    }

    private static Map<Dim, DrawnItem> with(Map<Dim, DrawnItem> of, Dim dim, DrawnItem item) {
        Map<Dim, DrawnItem> more = new EnumMap<>(Dim.class);
        more.putAll(of);
        more.put(dim, item);
        return more;
    }

    private int levels(Dim dim) {
        return dims.items.get(dim).stream().mapToInt(i -> i.path().size()).max().orElse(1);
    }

    /** The columns from a level of headers on. */
    private void leaves(int level, Map<Dim, DrawnItem> of, List<String> path) {
        if (level == dims.columns.size()) {
            leaves.add(new Leaf(of, padded(path, paired ? words.word("value") : null), ""));
            if (paired) {
                leaves.add(new Leaf(of, padded(path, words.word("share")), "share"));
            }
            return;
        }
        Dim dim = dims.columns.get(level);
        boolean begun = false;
        for (DrawnItem item : dims.items.get(dim)) {
            if (begun && level == 0 && style.spaced && dims.columns.size() > 1) {
                leaves.add(new Leaf(of, Collections.nCopies(depth, ""), "blank"));
            }
            begun = true;
            List<String> more = new ArrayList<>(path);
            more.addAll(labels(dim, item));
            leaves(level + 1, with(of, dim, item), more);
        }
        boolean last = level == dims.columns.size() - 1;
        if (last && dim == Dim.FLOW && style.balances && dims.items.get(dim).size() > 1) {
            leaves.add(derived(of, path, words.word("balance"), "balance"));
        } else if (last && dim == Dim.TIME && style.changes && dims.items.get(dim).size() > 1) {
            String change = words.times(words.word("change"), dims.lastYear - 1, dims.lastYear);
            leaves.add(derived(of, path, change, "change"));
        }
    }

    private Leaf derived(Map<Dim, DrawnItem> of, List<String> path, String label, String kind) {
        List<String> more = new ArrayList<>(path);
        more.add(label);
        return new Leaf(of, padded(more, null), kind);
    }

    private List<String> padded(List<String> path, String last) {
        List<String> all = new ArrayList<>(path);
        while (all.size() < depth - (last == null ? 0 : 1)) {
            all.add("");
        }
        if (last != null) {
            all.add(last);
        }
        if (dims.columns.isEmpty()) {
            String unit = style.unitAt == DrawnStyle.UnitAt.OVER ? shortUnit() : "";
            all.set(0, words.word("value") + unit);
        }
        return all;
    }

    String shortUnit() {
        return " (" + words.word("short" + style.scale) + ")";
    }

    private List<String> labels(Dim dim, DrawnItem item) {
        List<String> labels = new ArrayList<>(style.labels(item));
        while (labels.size() < levels(dim)) {
            labels.add("");
        }
        boolean year = dim == Dim.TIME && !style.provisional.isEmpty();
        if (year && labels.get(0).equals("" + dims.lastYear)) {
            labels.set(0, labels.get(0) + " " + DrawnStyle.mark(style.provisional));
        }
        return labels;
    }

    private void row(List<SheetCell> cells) {
        List<SheetCell> row = new ArrayList<>();
        if (style.margin) {
            row.add(SheetCell.EMPTY);
        }
        row.addAll(cells);
        rows.add(row);
    }

    private boolean isCoded(Dim dim) {
        return style.coded
                && !isIndented()
                && dims.items.get(dim).stream().anyMatch(i -> !i.beside().isEmpty())
                && dims.items.get(dim).size() > 1
                && dim == dims.rows.get(dims.rows.size() - 1);
    }

    private boolean isRanked() {
        return style.ranked && dims.rows.equals(List.of(Dim.PARTNER));
    }

    /** The headers of the columns of labels. */
    private List<String> labelHeaders() {
        List<String> headers = new ArrayList<>();
        if (isRanked()) {
            headers.add("N.");
        }
        for (Dim dim : isIndented() ? dims.rows.subList(1, 2) : dims.rows) {
            String key = dim.name().toLowerCase(Locale.ROOT);
            if (isCoded(dim)) {
                headers.add(words.word("code", key));
            }
            if (dim == Dim.TIME) {
                String part = dims.isBy("quarters") ? "quarter" : "month";
                if (levels(dim) > 1) {
                    headers.add(words.word("year"));
                    headers.add(words.word(dims.isBy("cumulated") ? "period" : part));
                } else {
                    headers.add(words.word(dims.isBy("years") ? "year" : "period"));
                }
            } else {
                if (levels(dim) > 1) {
                    headers.add(words.word("group"));
                }
                headers.add(words.word(key, dims.first));
            }
        }
        if (style.checked) {
            headers.add(words.word("check"));
        }
        return headers;
    }

    private void headers() {
        List<String> labels = labelHeaders();
        boolean corner = style.unitAt == DrawnStyle.UnitAt.CORNER;
        if (style.unitAt == DrawnStyle.UnitAt.OVER && !dims.columns.isEmpty()) {
            List<SheetCell> over =
                    new ArrayList<>(Collections.nCopies(labels.size(), SheetCell.EMPTY));
            over.add(DrawnStyle.cell(words.word("value") + shortUnit()));
            row(over);
        }
        int named = style.labelled == 1 ? depth - 1 : 0;
        boolean unnamed = style.labelled == 2 && labels.size() == 1 && !dims.columns.isEmpty();
        for (int level = 0; level < depth; level++) {
            List<SheetCell> cells = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                String label = level == named && !unnamed ? labels.get(i) : "";
                boolean first = corner && i == 0 && level == named;
                cells.add(DrawnStyle.cell(first ? words.word("u" + style.scale) : label));
            }
            List<String> before = List.of();
            for (Leaf leaf : leaves) {
                List<String> path = leaf.path().subList(0, level + 1);
                boolean again = path.equals(before) && level < depth - 1 && style.joined;
                cells.add(again ? SheetCell.EMPTY : style.label(leaf.path().get(level)));
                before = path;
            }
            row(cells);
        }
    }

    /** Whether what is within others stands below them in the same column, set in. */
    private boolean isIndented() {
        return style.indented
                && dims.rows.size() == 2
                && !dims.rows.contains(Dim.TIME)
                && dims.rows.stream().allMatch(d -> levels(d) == 1)
                && dims.items.get(dims.rows.get(1)).stream().anyMatch(i -> i.kind() == Kind.ALL);
    }

    private void indented(Map<Dim, DrawnItem> of) {
        Dim inner = dims.rows.get(1);
        for (DrawnItem outer : dims.items.get(dims.rows.get(0))) {
            Map<Dim, DrawnItem> own = with(of, dims.rows.get(0), outer);
            List<DrawnItem> items = new ArrayList<>(dims.items.get(inner));
            items.sort(Comparator.comparing(i -> i.kind() == Kind.ALL ? 0 : 1));
            for (DrawnItem item : items) {
                boolean all = item.kind() == Kind.ALL;
                String label = style.labels(all ? outer : item).get(0);
                values(with(own, inner, item), List.of(new SheetCell(label, null, all ? 1 : 5)));
            }
        }
    }

    /** The rows from a level of labels on. */
    private void body(int level, Map<Dim, DrawnItem> of, List<SheetCell> before, boolean first) {
        if (isIndented()) {
            indented(of);
            return;
        }
        Dim dim = dims.rows.get(level);
        boolean last = level == dims.rows.size() - 1;
        String outer = level > 0 ? of.get(dims.rows.get(level - 1)).label() : "";
        boolean begun = !first;
        List<String> above = List.of();
        int n = 0;
        for (DrawnItem item : dims.items.get(dim)) {
            List<SheetCell> labels = new ArrayList<>(before);
            if (begun && !style.repeated) {
                labels.replaceAll(c -> SheetCell.EMPTY);
            }
            if (isRanked()) {
                boolean one = item.kind() == Kind.ONE;
                labels.add(one ? style.number(BigDecimal.valueOf(++n), 0) : SheetCell.EMPTY);
            }
            boolean over =
                    isCoded(dim) && style.across && levels(dim) == 1 && item.beside().isEmpty();
            if (isCoded(dim)) {
                labels.add(DrawnStyle.cell(over ? item.label() : item.beside()));
            }
            List<String> own = labels(dim, item);
            boolean all = item.kind() == Kind.ALL && !outer.isEmpty() && words.taken("of", 25);
            for (int i = 0; i < own.size(); i++) {
                boolean same =
                        i < own.size() - 1
                                && !above.isEmpty()
                                && above.get(i).equals(own.get(i))
                                && !style.repeated;
                String text = all ? words.word("total.of").replace("%s", outer) : own.get(i);
                labels.add(same || over ? SheetCell.EMPTY : style.label(text));
            }
            above = own;
            Map<Dim, DrawnItem> more = with(of, dim, item);
            if (last) {
                values(more, labels);
            } else {
                body(level + 1, more, labels, true);
            }
            begun = true;
        }
    }

    private SheetCell balance(Map<Dim, DrawnItem> of, Leaf leaf) {
        Map<Dim, DrawnItem> all = new EnumMap<>(of);
        all.putAll(leaf.of());
        List<DrawnItem> ways = dims.items.get(Dim.FLOW);
        long out = style.value(with(all, Dim.FLOW, ways.get(0)));
        long in = style.value(with(all, Dim.FLOW, ways.get(1)));
        return style.number(BigDecimal.valueOf(out - in, style.decimals), style.decimals);
    }

    private void values(Map<Dim, DrawnItem> of, List<SheetCell> labels) {
        List<SheetCell> cells = new ArrayList<>(labels);
        if (style.checked) {
            cells.add(DrawnStyle.cell("OK"));
        }
        for (Leaf leaf : leaves) {
            if (leaf.kind().equals("blank")) {
                cells.add(SheetCell.EMPTY);
                continue;
            }
            if (leaf.kind().equals("balance")) {
                cells.add(balance(of, leaf));
                continue;
            }
            if (!leaf.kind().isEmpty()) {
                int n = words.random.nextInt(300);
                BigDecimal number =
                        BigDecimal.valueOf(n - (leaf.kind().equals("share") ? 0 : n / 2), 1);
                cells.add(style.number(number, 1));
                continue;
            }
            Map<Dim, DrawnItem> all = new EnumMap<>(Dim.class);
            all.putAll(of);
            all.putAll(leaf.of());
            int hidden = style.hidden(all);
            int at = cells.size() + (style.margin ? 1 : 0);
            long value = style.value(all);
            facts.put(
                    List.of(rows.size(), at),
                    new Fact(all, hidden > 0 ? null : style.amount(value)));
            cells.add(
                    hidden == 0
                            ? style.marked(
                                    BigDecimal.valueOf(value, style.decimals), style.decimals)
                            : DrawnStyle.cell(
                                    DrawnStyle.mark(hidden == 1 ? style.missing : style.secret)));
        }
        row(cells);
    }
}
