// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.MadeWords.Home;
import eu.fondaco.cli.MadeWords.Item;
import eu.fondaco.sources.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One sheet of a made file: its rows, and what its values are of. */
final class MadeGrid {

    /**
     * A column of numbers.
     *
     * @param kind empty for values; else what its numbers are
     */
    private record Col(Map<String, Item> of, String kind) {}

    private static final Set<String> NESTED =
            Set.of("flow partner", "flow product", "product partner");

    /** By reporter, partner, flow, product and period, the value; null for one that isn't known. */
    final Map<String, BigDecimal> truth = new TreeMap<>();

    /** Sums that may be taken or left. */
    final Map<String, BigDecimal> sums = new TreeMap<>();

    private final MadeAxes made;
    private final MadeStyle style;
    private final MadeTitles titles;
    private final MadeDraw draw;
    private final Home home;
    private final String lang;
    final List<List<SheetCell>> rows = new ArrayList<>();
    private final Map<String, Item> sheet;
    private final List<String> down;
    private final List<String> across;
    private final List<Col> columns = new ArrayList<>();
    private final boolean coded;

    /** Whether two things stand below each other in one column. */
    private final boolean nested;

    /** Whether parts of the world stand beside partners. */
    private final boolean grouped;

    /** Whether changes stand below values, under the same headers. */
    private final boolean changes;

    private final boolean ranked;
    private final boolean total;
    private final boolean above;
    private final boolean rest;
    private final int extra;
    private final boolean beside;
    private final boolean balanced;
    private final boolean yearly;
    private final String extraKind;
    private final boolean capitals;

    MadeGrid(
            MadeAxes made,
            MadeStyle style,
            MadeTitles titles,
            MadeDraw draw,
            Map<String, Item> sheet) {
        this.made = made;
        this.style = style;
        this.titles = titles;
        this.draw = draw;
        this.lang = titles.home.lang();
        this.home = titles.home;
        this.sheet = sheet;
        down = made.at("rows");
        across = made.at("columns");
        nested = NESTED.contains(String.join(" ", down)) && draw.chance(50);
        grouped = down.equals(List.of("partner")) && draw.chance(12) && isGrouped();
        changes = down.size() == 1 && across.contains("year") && draw.chance(10);
        coded = !nested && down.contains("product") && draw.chance(35);
        ranked = !grouped && down.equals(List.of("partner")) && draw.chance(12);
        total = draw.chance(60);
        above = draw.chance(25);
        rest = total && draw.chance(50);
        extra = across.isEmpty() ? draw.weighted(80, 10, 0, 10) : draw.weighted(55, 20, 15, 10);
        beside = across.size() == 1 && across.contains("year") && draw.chance(20);
        balanced = draw.chance(40);
        yearly = draw.chance(40);
        extraKind = draw.one("change", "share");
        capitals = draw.chance(12);
        columns();
        titles.titles.forEach(t -> row(cell(t)));
        if (draw.chance(70)) {
            rows.add(List.of());
        }
        headers();
        if (draw.chance(15)) {
            rows.add(List.of());
        }
        body();
        notes();
    }

    private void columns() {
        List<Map<String, Item>> all = List.of(Map.of());
        for (String axis : across) {
            List<Map<String, Item>> next = new ArrayList<>();
            for (Map<String, Item> one : all) {
                for (Item item : made.axes.get(axis)) {
                    Map<String, Item> more = new HashMap<>(one);
                    more.put(axis, item);
                    next.add(more);
                }
            }
            all = next;
        }
        all.forEach(this::column);
    }

    /** A column of values, and what stands beside it. */
    private void column(Map<String, Item> of) {
        columns.add(new Col(of, ""));
        if (across.isEmpty()) {
            return;
        }
        String last = across.get(across.size() - 1);
        List<Item> items = made.axes.get(last);
        boolean end = of.get(last).equals(items.get(items.size() - 1));
        if (beside && last.equals("year")) {
            columns.add(new Col(of, extraKind));
        } else if (end && last.equals("flow") && balanced) {
            columns.add(new Col(of, "balance"));
        } else if (end && last.equals("part") && across.contains("year") && yearly) {
            columns.add(new Col(of, "yearly"));
        }
    }

    private void row(SheetCell... cells) {
        List<SheetCell> row = new ArrayList<>();
        if (style.blankLeft) {
            row.add(SheetCell.EMPTY);
        }
        row.addAll(List.of(cells));
        rows.add(row);
    }

    private int labels() {
        return down.size() + (coded ? 1 : 0) + (ranked ? 1 : 0) + (grouped ? 1 : 0);
    }

    private String extraWord() {
        return draw.word(new String[] {"", "change", "share", "tonnes"}[extra]);
    }

    private void headers() {
        int levels = Math.max(1, across.size()) + (beside ? 1 : 0);
        boolean lowest = draw.chance(50);
        for (int level = 0; level < levels; level++) {
            List<SheetCell> cells = new ArrayList<>();
            boolean named = level == (lowest ? levels - 1 : 0);
            labelHeaders(named, cells);
            columnHeaders(level, levels, cells);
            if (extra > 0) {
                cells.add(cell(level == levels - 1 ? extraWord() : ""));
            }
            row(cells.toArray(SheetCell[]::new));
        }
    }

    private void labelHeaders(boolean named, List<SheetCell> cells) {
        if (ranked) {
            cells.add(cell(named ? "N." : ""));
        }
        if (grouped) {
            cells.add(cell(named ? draw.word("area") : ""));
        }
        for (String axis : nested ? down.subList(1, 2) : down) {
            if (axis.equals("product") && coded) {
                cells.add(cell(named ? draw.word("code") : ""));
            }
            String name = axis.equals("part") ? "" : draw.word(axis);
            if (axis.equals("part")) {
                name =
                        draw.words
                                .of("part")[
                                made.axes.get("part").get(0).code().startsWith("Q") ? 1 : 0];
            } else if (axis.equals("year") && made.axes.get("year").get(0).code().length() > 4) {
                name = draw.one("", draw.word("period"));
            }
            boolean tells = !titles.corner.isEmpty() && axis.equals(down.get(0));
            boolean told = down.size() > 1 || tells || !style.unnamed;
            cells.add(cell(named && told ? tells ? titles.corner : name : ""));
        }
    }

    private void columnHeaders(int level, int levels, List<SheetCell> cells) {
        String before = "";
        for (Col column : columns) {
            boolean last = level == levels - 1;
            String label = draw.word("value");
            if (beside && last) {
                label = column.kind().isEmpty() ? draw.word("value") : draw.word(column.kind());
            } else if (!across.isEmpty()) {
                Item item = column.of().get(across.get(level));
                label = item.label();
                if (across.get(level).equals("year") && flagged(item)) {
                    label += style.provisional;
                }
                boolean own = last && !column.kind().isEmpty() && !beside;
                label = !own ? label : own(column);
            }
            String path = path(column.of(), level);
            boolean repeated = !last && path.equals(before);
            before = path;
            String told = draw.chosen.get("over");
            String over =
                    last && !told.isEmpty() && column.kind().isEmpty() ? " (" + told + ")" : "";
            boolean number = label.matches("\\d{4}") && over.isEmpty() && !style.texts;
            cells.add(
                    repeated && style.merged
                            ? SheetCell.EMPTY
                            : number
                                    ? new SheetCell(label, new BigDecimal(label))
                                    : cell(label + over));
        }
    }

    private String own(Col column) {
        return column.kind().equals("balance")
                ? draw.word("balance")
                : draw.one(
                        draw.word("total"),
                        draw.word("total") + " " + column.of().get("year").code(),
                        draw.words.of("year")[0] + " " + column.of().get("year").code());
    }

    private boolean flagged(Item year) {
        List<Item> years = made.axes.get("year");
        return year.equals(years.get(years.size() - 1)) && year.code().length() == 4;
    }

    private String path(Map<String, Item> column, int level) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= level && i < across.size(); i++) {
            path.append(column.get(across.get(i)).code()).append(' ');
        }
        return path.toString();
    }

    private void body() {
        List<String> heading = made.at("headings");
        if (heading.isEmpty()) {
            part(sheet);
            return;
        }
        boolean repeat = draw.chance(30);
        boolean begun = false;
        for (Item item : made.axes.get(heading.get(0))) {
            if (begun && repeat) {
                rows.add(List.of());
            }
            row(cell(item.label()));
            if (begun && repeat) {
                headers();
            }
            begun = true;
            Map<String, Item> more = new HashMap<>(sheet);
            more.put(heading.get(0), item);
            part(more);
        }
    }

    private void part(Map<String, Item> context) {
        if (nested) {
            levels(context);
            return;
        }
        if (down.size() == 1) {
            inner(context, new ArrayList<>());
            if (changes) {
                changes();
            }
            return;
        }
        boolean repeat = !style.merged;
        outer(context, 0, new ArrayList<>(), repeat);
    }

    /** Rows of one thing with the rows of the other below each, as pivots have them. */
    private void levels(Map<String, Item> context) {
        String upper = down.get(0);
        String lower = down.get(1);
        for (Item item : made.axes.get(upper)) {
            Map<String, Item> more = new HashMap<>(context);
            more.put(upper, item);
            long[] sum = new long[columns.size()];
            List<List<SheetCell>> below = new ArrayList<>();
            for (Item own : made.axes.get(lower)) {
                Map<String, Item> all = new HashMap<>(more);
                all.put(lower, own);
                List<SheetCell> row = new ArrayList<>(List.of(cell(level(lower, own))));
                values(all, row, sum);
                below.add(row);
            }
            List<SheetCell> top = total(lower, more, List.of(), sum);
            top.set(0, cell(level(upper, item)));
            row(top.toArray(SheetCell[]::new));
            below.forEach(r -> row(r.toArray(SheetCell[]::new)));
        }
    }

    private static String level(String axis, Item item) {
        return axis.equals("product") ? item.code() + " - " + item.label() : item.label();
    }

    /** Changes below the values, under the same headers. */
    private void changes() {
        row(cell(""), cell(draw.word("change")));
        for (Item item : made.axes.get(down.get(0))) {
            List<SheetCell> row = new ArrayList<>(blanks(0, down.get(0)));
            if (grouped || down.get(0).equals("product") && coded) {
                row.clear(); // what stands beside the label comes with it
            }
            row.addAll(label(down.get(0), item));
            while (row.size() < labels() + columns.size()) {
                BigDecimal n = BigDecimal.valueOf(draw.random.nextInt(400) - 200, 1);
                row.add(new SheetCell(n.toPlainString(), n));
            }
            row(row.toArray(SheetCell[]::new));
        }
    }

    /** Whether several partners are of some parts of the world; they are put in their order. */
    private boolean isGrouped() {
        List<Item> partners = made.axes.get("partner");
        partners.sort(Comparator.comparing(p -> MadeWords.area(p.code())));
        long groups = partners.stream().map(p -> MadeWords.area(p.code())).distinct().count();
        return groups > 1 && partners.size() > groups + 1;
    }

    private void outer(
            Map<String, Item> context, int depth, List<SheetCell> before, boolean repeat) {
        if (depth == down.size() - 1) {
            inner(context, before);
            return;
        }
        boolean first = true;
        for (Item item : made.axes.get(down.get(depth))) {
            Map<String, Item> more = new HashMap<>(context);
            more.put(down.get(depth), item);
            List<SheetCell> labels = new ArrayList<>(before);
            if (!first && !repeat) {
                for (int i = 0; i < labels.size(); i++) {
                    labels.set(i, SheetCell.EMPTY);
                }
            }
            labels.addAll(label(down.get(depth), item));
            outer(more, depth + 1, labels, repeat);
            first = false;
        }
    }

    private List<SheetCell> label(String axis, Item item) {
        List<SheetCell> cells = new ArrayList<>();
        boolean number = item.label().matches("\\d{4}") && !style.texts;
        if (grouped && axis.equals("partner")) {
            cells.add(cell(draw.words.of("areas")[MadeWords.area(item.code())]));
        }
        if (axis.equals("product") && coded) {
            cells.add(cell(item.code()));
        }
        boolean area = axis.equals("partner") || axis.equals("reporter");
        String text = capitals && area ? item.label().toUpperCase(Locale.ROOT) : item.label();
        text +=
                area && Math.floorMod(item.code().hashCode() + style.marks, 9) == 0
                        ? style.footnote
                        : "";
        text = area && style.prefixed ? item.code().replaceAll(".*-", "") + " - " + text : text;
        text += axis.equals("year") && !capitals && flagged(item) ? style.provisional : "";
        number = number && text.equals(item.label());
        cells.add(number ? new SheetCell(text, new BigDecimal(text)) : cell(text));
        return cells;
    }

    private void inner(Map<String, Item> context, List<SheetCell> before) {
        String axis = down.get(down.size() - 1);
        boolean summed = total && List.of("partner", "reporter", "product").contains(axis);
        boolean plain = !style.texts || !across.isEmpty();
        summed = summed && plain && !(across.isEmpty() && down.size() > 1);
        List<List<SheetCell>> body = new ArrayList<>();
        long[] sum = new long[columns.size()];
        int n = 0;
        boolean first = true;
        for (Item item : made.axes.get(axis)) {
            List<SheetCell> row = new ArrayList<>();
            if (ranked) {
                row.add(new SheetCell("" + ++n, BigDecimal.valueOf(n)));
            }
            boolean blank = !first && style.merged;
            before.forEach(c -> row.add(blank ? SheetCell.EMPTY : c));
            row.addAll(label(axis, item));
            Map<String, Item> more = new HashMap<>(context);
            more.put(axis, item);
            values(more, row, sum);
            body.add(row);
            first = false;
        }
        if (summed && rest && !axis.equals("reporter")) {
            body.add(rest(axis, before.size(), context, sum));
        }
        if (summed) {
            body.add(
                    above && before.isEmpty() ? 0 : body.size(), total(axis, context, before, sum));
        }
        body.forEach(r -> row(r.toArray(SheetCell[]::new)));
    }

    private void values(Map<String, Item> context, List<SheetCell> row, long[] sum) {
        long year = 0;
        boolean known = true;
        for (int c = 0; c < columns.size(); c++) {
            Col column = columns.get(c);
            if (!column.kind().isEmpty()) {
                row.add(beside(column, context, known, year, sum, c));
                year = 0;
                known = true;
                continue;
            }
            Map<String, Item> all = new HashMap<>(context);
            all.putAll(column.of());
            String key = made.key(all, "", "");
            boolean none = draw.chance(4);
            long drawn =
                    100
                            + (long)
                                    (Math.pow(10, 2 + 3 * draw.random.nextDouble())
                                            * (style.decimals > 0 ? 10 : 1));
            long value = style.scale == 1 ? drawn * 1000 + draw.random.nextInt(999) : drawn;
            if (none) {
                truth.put(key, null);
                row.add(cell(style.missing));
                known = false;
            } else {
                truth.put(key, style.amount(value));
                row.add(style.number(value));
                sum[c] += value;
                year += value;
            }
        }
        extras(row);
    }

    /** What stands in a column beside values. */
    private SheetCell beside(
            Col column, Map<String, Item> context, boolean known, long year, long[] sum, int c) {
        if (column.kind().equals("yearly")) {
            if (!known) {
                return cell(style.missing);
            }
            sum[c] += year;
            Map<String, Item> of = new HashMap<>(context);
            of.put("year", column.of().get("year"));
            sums.put(made.key(of, "", ""), style.amount(year));
            return style.number(year);
        }
        if (column.kind().equals("balance")) {
            return style.number(draw.random.nextInt(90000) - 45000);
        }
        BigDecimal n = BigDecimal.valueOf(draw.random.nextInt(400) - 200, 1);
        return style.texts ? cell(style.written(n, 1)) : new SheetCell(n.toPlainString(), n);
    }

    private void extras(List<SheetCell> row) {
        if (extra > 0) {
            BigDecimal n =
                    BigDecimal.valueOf(
                            draw.random.nextInt(extra == 1 ? 400 : 900) - (extra == 1 ? 200 : 0),
                            extra == 3 ? 0 : 1);
            row.add(
                    style.texts
                            ? cell(style.written(n, n.scale()))
                            : new SheetCell(n.toPlainString(), n));
        }
    }

    private List<SheetCell> rest(String axis, int before, Map<String, Item> context, long[] sum) {
        List<SheetCell> row = blanks(before, axis);
        boolean told = axis.equals("partner") && draw.chance(25);
        String label = draw.word(axis.equals("product") ? "restgoods" : told ? "told" : "rest");
        row.add(cell(label));
        Map<String, Item> rest = new HashMap<>(context);
        if (axis.equals("product")) {
            rest.put("product", new Item("", draw.word("restgoods")));
        }
        long year = 0;
        for (int c = 0; c < sum.length; c++) {
            Col column = columns.get(c);
            long value = sum[c] / 3 + 7;
            if (!column.kind().isEmpty()) {
                row.add(
                        beside(
                                column,
                                axis.equals("product")
                                        ? rest
                                        : told
                                                ? MadeAxes.told(rest, label)
                                                : new HashMap<>(
                                                        Map.of("product", new Item("", "-"))),
                                true,
                                year,
                                sum,
                                c));
                year = 0;
                continue;
            }
            Map<String, Item> of = new HashMap<>(rest);
            of.putAll(column.of());
            boolean partner = axis.equals("partner"); // kept where it makes the total of all
            sums.put(
                    made.key(partner ? MadeAxes.told(of, label) : of, "", ""), style.amount(value));
            sum[c] += value;
            year += value;
            row.add(style.number(value));
        }
        extras(row);
        return row;
    }

    private List<SheetCell> blanks(int before, String axis) {
        List<SheetCell> row = new ArrayList<>();
        if (ranked) {
            row.add(SheetCell.EMPTY);
        }
        boolean beside = axis.equals("product") && coded || grouped;
        for (int i = 0; i < before + (beside ? 1 : 0); i++) {
            row.add(SheetCell.EMPTY);
        }
        return row;
    }

    private List<SheetCell> total(
            String axis, Map<String, Item> context, List<SheetCell> before, long[] sum) {
        List<SheetCell> row = blanks(before.size(), axis);
        boolean world = axis.equals("partner") && rest && draw.chance(50);
        row.add(
                cell(
                        axis.equals("reporter") && draw.chance(50)
                                ? home.name()
                                : draw.word(world ? "world" : "total")));
        String all =
                axis.equals("partner") ? "W00" : axis.equals("product") ? "TOTAL" : home.code();
        for (int c = 0; c < sum.length; c++) {
            Col column = columns.get(c);
            Map<String, Item> of = new HashMap<>(context);
            of.putAll(column.of());
            if (column.kind().equals("yearly")) {
                of.remove("part");
            }
            if (column.kind().isEmpty() || column.kind().equals("yearly")) {
                sums.put(made.key(of, axis, all), style.amount(sum[c]));
                row.add(style.number(sum[c]));
            } else {
                row.add(beside(column, context, true, 0, sum, c));
            }
        }
        extras(row);
        return row;
    }

    private void notes() {
        if (draw.chance(60)) {
            rows.add(List.of());
        }
        if (!draw.chosen.get("note").isEmpty()) {
            String text = draw.chosen.get("note");
            row(cell(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)));
        }
        if (draw.chance(70)) {
            row(cell(draw.word("source")));
        }
        if (draw.chance(25)) {
            row(cell(draw.word("missing")));
        }
    }

    static SheetCell cell(String text) {
        return text.isEmpty() ? SheetCell.EMPTY : new SheetCell(text, null);
    }
}
