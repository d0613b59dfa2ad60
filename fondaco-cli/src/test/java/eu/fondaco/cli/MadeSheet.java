// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.MadeWords.Home;
import eu.fondaco.cli.MadeWords.Item;
import eu.fondaco.sources.sheet.SheetCell;
import eu.fondaco.sources.sheet.SheetGrid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A sheet as an office may make it, drawn by a seed, and what its cells are of. Each thing a cell
 * is of (whose trade, with whom, which way, of what, when) is told by rows, columns, headings,
 * sheets, a title, the name of the sheet or file, or where it may be, not at all.
 */
final class MadeSheet {

    private static final String[] TIME = {"year", "part"};

    final Home home;
    final List<SheetGrid> grids = new ArrayList<>();

    /** By reporter, partner, flow, product and period, the value; null for one that isn't known. */
    final Map<String, BigDecimal> truth = new TreeMap<>();

    /** Sums that may be taken or left. */
    final Map<String, BigDecimal> sums = new TreeMap<>();

    String file = "tabella";

    /** How it was drawn, in words. */
    String drawn = "";

    private final Random random;
    private final MadeWords words;
    private final Map<String, List<Item>> axes = new LinkedHashMap<>();
    private final Map<String, String> fixed = new HashMap<>();
    private final Map<String, String> where = new LinkedHashMap<>();
    private final List<String> titles = new ArrayList<>();
    private final Map<String, String> chosen = new HashMap<>();
    private String sheetName = "";
    private String corner = "";
    private boolean texts;
    private boolean blankLeft;
    private boolean merged;
    private String missing = "..";
    private int scale;
    private int marks;
    private String footnote = "";
    private String provisional = "";
    private boolean prefixed;
    private boolean unnamed;
    private int decimals;

    MadeSheet(long seed) {
        random = new Random(seed * 7919 + 13);
        home = MadeWords.HOMES.get(weighted(22, 16, 10, 8, 10, 10, 8, 8, 8));
        words = new MadeWords(home.lang());
        fixed.put("reporter", home.code());
        fixed.put("partner", "W00");
        fixed.put("product", "TOTAL");
        axes();
        places();
        style();
        head();
        sheets();
    }

    /** The goods that it names. */
    List<String> goods() {
        return axes.getOrDefault("product", List.of()).stream().map(Item::label).toList();
    }

    /** As text, to be looked at. */
    String text() {
        StringBuilder text = new StringBuilder(drawn + "\n");
        for (SheetGrid grid : grids) {
            text.append("## ").append(grid.name()).append(" of ").append(file).append('\n');
            for (List<SheetCell> row : grid.rows()) {
                row.forEach(c -> text.append(c.text()).append(" | "));
                text.append('\n');
            }
        }
        return text.toString();
    }

    private int weighted(int... weights) {
        int left = random.nextInt(Arrays.stream(weights).sum());
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return 0;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of the words of a key; the same all over a file. */
    private String word(String key) {
        return chosen.computeIfAbsent(key, k -> one(words.of(k)));
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private List<Item> some(List<Item> of, int least, int most) {
        List<Item> all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        int n = Math.min(all.size(), least + random.nextInt(most - least + 1));
        return new ArrayList<>(all.subList(0, n));
    }

    private void axes() {
        String[] shapes = {
            "partner year",
            "partner year part",
            "reporter year",
            "product year",
            "reporter product",
            "partner flow year",
            "reporter year part",
            "flow year part",
            "partner product",
            "partner part",
            "reporter partner",
            "product flow year",
            "product year part",
            "reporter flow year",
            "reporter partner flow",
            "partner flow",
            "product reporter flow"
        };
        String shape = one(shapes);
        if (home.parts().isEmpty() && shape.contains("reporter")) {
            shape = shape.replace("reporter", "partner").replace("partner partner", "partner year");
            shape = shape.equals("partner flow year year") ? "partner year" : shape;
        }
        int last = 2021 + random.nextInt(4);
        for (String axis : shape.split(" ")) {
            axes.putIfAbsent(axis, List.of());
        }
        fill(last);
    }

    private void fill(int last) {
        if (axes.containsKey("partner")) {
            axes.put("partner", some(words.partners(), 4, 9));
        }
        if (axes.containsKey("reporter")) {
            axes.put("reporter", some(home.parts(), 4, 9));
        }
        if (axes.containsKey("product")) {
            axes.put("product", some(words.goods(), 3, 7));
        }
        if (axes.containsKey("flow")) {
            axes.put("flow", List.of(new Item("X", word("X")), new Item("M", word("M"))));
        }
        if (axes.containsKey("part")) {
            boolean months = chance(30) || axes.containsKey("flow") && chance(40);
            axes.put("part", months ? months() : quarters());
        }
        if (axes.containsKey("year")) {
            int n = axes.containsKey("part") || axes.size() > 2 ? 2 : 2 + random.nextInt(4);
            List<Item> years = new ArrayList<>();
            for (int y = last - n + 1; y <= last; y++) {
                years.add(new Item("" + y, "" + y));
            }
            axes.put("year", years);
        } else {
            fixed.put("year", "" + last);
        }
        if (!axes.containsKey("flow")) {
            fixed.put("flow", chance(70) ? "X" : "M");
        }
        if (!axes.containsKey("partner") && chance(15)) {
            Item told = one(words.partners().toArray(Item[]::new));
            fixed.put("partner", told.code());
            chosen.put("told", told.label());
        }
    }

    private List<Item> quarters() {
        List<Item> parts = new ArrayList<>();
        String form = word("quarter");
        for (int q = 1; q <= 4; q++) {
            parts.add(new Item("Q" + q, form(form, q, "")));
        }
        return parts;
    }

    private List<Item> months() {
        List<Item> parts = new ArrayList<>();
        String[] names = words.of(chance(50) ? "months" : "monthnames")[0].split(" ");
        int n = chance(40) ? 12 : 6;
        for (int m = 1; m <= n; m++) {
            parts.add(new Item("%02d".formatted(m), names[m - 1]));
        }
        return parts;
    }

    private static String form(String form, int n, String year) {
        String[] roman = {"", "I", "II", "III", "IV"};
        return form.replace("%rst", new String[] {"", "1st", "2nd", "3rd", "4th"}[n])
                .replace("%r", roman[n])
                .replace("%d", "" + n)
                .replace("%y", year);
    }

    /** Where each thing stands that isn't the same for all cells. */
    private void places() {
        List<String> left = new ArrayList<>(axes.keySet());
        boolean joined = axes.containsKey("year") && axes.containsKey("part") && chance(45);
        if (joined) {
            join();
            left.remove("part");
        }
        if (left.size() > 2 && chance(25) || left.size() == 2 && chance(8)) {
            String axis = left.contains("flow") ? "flow" : left.get(random.nextInt(left.size()));
            if (!axis.equals("part") && !axis.equals("product")) {
                where.put(axis, "sheets");
                left.remove(axis);
            }
        }
        if (left.size() > 1 && chance(15)) {
            String axis = left.contains("flow") ? "flow" : left.get(random.nextInt(left.size()));
            if (!axis.equals("part") && !axis.equals("product")) {
                where.put(axis, "headings");
                left.remove(axis);
            }
        }
        if (chance(18)) {
            left.forEach(a -> where.put(a, "rows"));
            return;
        }
        across(left);
    }

    private void across(List<String> left) {
        List<String> across = new ArrayList<>();
        List<String> down = new ArrayList<>();
        for (String axis : left) {
            boolean isTime = Arrays.asList(TIME).contains(axis);
            boolean col = isTime ? chance(80) : axis.equals("flow") ? chance(75) : chance(15);
            (col ? across : down).add(axis);
        }
        if (down.isEmpty()) {
            down.add(across.remove(0));
        }
        if (across.isEmpty()) {
            across.add(down.remove(down.size() - 1));
            if (down.isEmpty()) {
                down.add(across.remove(0));
            }
        }
        Collections.shuffle(across, random);
        if (across.contains("part") && across.contains("year")) {
            across.remove("part");
            across.add("part");
        }
        while (down.size() > 2) {
            across.add(0, down.remove(1));
        }
        if (down.contains("part") && down.contains("year")) {
            down.remove("part");
            down.add("part");
        }
        across.forEach(a -> where.put(a, "columns"));
        down.forEach(a -> where.put(a, "rows"));
    }

    /** Years and their parts become one axis. */
    private void join() {
        List<Item> periods = new ArrayList<>();
        boolean quarters = axes.get("part").get(0).code().startsWith("Q");
        String form = word(quarters ? "quarteryear" : "monthyear");
        String[] names = words.of("months")[0].split(" ");
        String[] longer = words.of("monthnames")[0].split(" ");
        for (Item year : axes.get("year")) {
            for (Item part : axes.get("part")) {
                int n = Integer.parseInt(part.code().replace("Q", ""));
                String label =
                        quarters
                                ? form(form, n, year.code())
                                : form.replace("%m", names[n - 1])
                                        .replace("%n", longer[n - 1])
                                        .replace("%z", year.code().substring(2))
                                        .replace("%y", year.code())
                                        .replace("%2", part.code());
                periods.add(new Item(year.code() + "-" + part.code(), label));
            }
        }
        axes.put("year", periods);
        axes.remove("part");
    }

    private void style() {
        texts = chance(25);
        blankLeft = chance(15);
        merged = chance(70);
        missing = one("..", "-", "n.d.", "", "…", ":");
        scale = new int[] {1, 1000, 1_000_000}[weighted(30, 45, 25)];
        marks = random.nextInt(9);
        footnote = chance(20) ? one(" (1)", "*", " (a)") : "";
        provisional = chance(20) ? one(" (p)", "*", "(p)", " (provv.)") : "";
        prefixed = chance(8);
        unnamed = chance(15);
        decimals = scale == 1_000_000 ? 1 : chance(10) ? 1 : 0;
    }

    private String flowWord() {
        return axes.containsKey("flow") ? word("both") : word(fixed.get("flow"));
    }

    private void head() {
        StringBuilder title = new StringBuilder();
        boolean flowInFile = !axes.containsKey("flow") && chance(6);
        boolean ownFlow = !axes.containsKey("flow") && !flowInFile && chance(10);
        title.append(ownFlow || flowInFile ? word("both") : flowWord());
        boolean told = chance(85);
        boolean ownArea = told && chance(20);
        if (told && !ownArea) {
            title.append(' ').append(home.of());
        }
        String by =
                axes.containsKey("partner")
                        ? "partner"
                        : axes.containsKey("reporter")
                                ? "reporter"
                                : axes.containsKey("product") ? "product" : "";
        if (!by.isEmpty() && chance(60)) {
            title.append(' ').append(word("by." + by));
        }
        if (chosen.containsKey("told")) {
            String to = axes.containsKey("flow") ? "" : word("to." + fixed.get("flow")) + " ";
            title.append(to.isEmpty() ? " – " : " " + to).append(chosen.get("told"));
        }
        int period = axes.containsKey("year") ? -1 : weighted(60, 15, 15, 10);
        String year = fixed.get("year");
        if (period == 0) {
            title.append(' ').append(word("inyear")).append(year);
        }
        titles.add((chance(40) ? "Tav. " + (1 + random.nextInt(9)) + " - " : "") + title);
        if (ownArea) {
            titles.add(random.nextInt(2), home.name());
        }
        lines(period, ownFlow, flowInFile, told);
    }

    private void lines(int period, boolean ownFlow, boolean flowInFile, boolean told) {
        String year = fixed.get("year");
        int unit = weighted(30, 40, 12, 10, 8);
        String unitText = word("u" + scale);
        if (ownFlow) {
            titles.add(word(fixed.get("flow")));
        }
        if (period == 1) {
            titles.add(words.of("year")[0] + " " + year);
        }
        if (unit == 0) {
            titles.set(titles.size() - 1, titles.get(titles.size() - 1) + " (" + unitText + ")");
        } else if (unit == 1) {
            titles.add(chance(50) ? "(" + unitText + ")" : unitText);
        }
        if (chance(12)) {
            titles.add(0, word("office"));
        }
        if (chance(10)) {
            titles.add(word("updated"));
        }
        corner = unit == 2 ? unitText : "";
        chosen.put("note", unit == 3 ? unitText : "");
        chosen.put("over", unit == 4 ? unitText : "");
        sheetName = period == 2 ? year : chance(50) ? word("sheet").replace("%d", "1") : "";
        if (period == 3) {
            file = "dati_" + year;
        }
        if (flowInFile) {
            file += "_" + (fixed.get("flow").equals("X") ? "export" : "import");
        }
        drawn =
                home.code()
                        + " "
                        + where
                        + " told="
                        + told
                        + " period="
                        + period
                        + " unit="
                        + unit
                        + (flowInFile ? " flow in file" : ownFlow ? " flow apart" : "");
    }

    private List<String> at(String place) {
        return where.keySet().stream().filter(a -> where.get(a).equals(place)).toList();
    }

    private void sheets() {
        List<String> axis = at("sheets");
        if (axis.isEmpty()) {
            Grid grid = new Grid(Map.of());
            grids.add(new SheetGrid(sheetName, grid.rows));
            return;
        }
        if (chance(20)) {
            List<List<SheetCell>> cover = new ArrayList<>();
            titles.forEach(t -> cover.add(List.of(cell(t))));
            cover.add(List.of());
            cover.add(List.of(cell(word("source"))));
            grids.add(new SheetGrid("Info", cover));
        }
        for (Item item : axes.get(axis.get(0))) {
            Grid grid = new Grid(Map.of(axis.get(0), item));
            grids.add(new SheetGrid(item.label(), grid.rows));
        }
    }

    private static SheetCell cell(String text) {
        return text.isEmpty() ? SheetCell.EMPTY : new SheetCell(text, null);
    }

    /**
     * A column of numbers.
     *
     * @param kind empty for values; else what its numbers are
     */
    private record Col(Map<String, Item> of, String kind) {}

    /** One sheet of it. */
    private final class Grid {

        private final List<List<SheetCell>> rows = new ArrayList<>();
        private final Map<String, Item> sheet;
        private final List<String> down = at("rows");
        private final List<String> across = at("columns");
        private final List<Col> columns = new ArrayList<>();
        private final boolean coded = down.contains("product") && chance(35);
        private final boolean ranked = down.equals(List.of("partner")) && chance(12);
        private final boolean total = chance(60);
        private final boolean above = chance(25);
        private final boolean rest = total && chance(50);
        private final int extra =
                across.isEmpty() ? weighted(80, 10, 0, 10) : weighted(55, 20, 15, 10);
        private final boolean beside = across.size() == 1 && across.contains("year") && chance(20);
        private final boolean balanced = chance(40);
        private final boolean yearly = chance(40);
        private final String extraKind = one("change", "share");
        private final boolean capitals = chance(12);

        Grid(Map<String, Item> sheet) {
            this.sheet = sheet;
            List<Map<String, Item>> all = List.of(Map.of());
            for (String axis : across) {
                List<Map<String, Item>> next = new ArrayList<>();
                for (Map<String, Item> one : all) {
                    for (Item item : axes.get(axis)) {
                        Map<String, Item> more = new HashMap<>(one);
                        more.put(axis, item);
                        next.add(more);
                    }
                }
                all = next;
            }
            all.forEach(this::column);
            titles.forEach(t -> row(cell(t)));
            if (chance(70)) {
                rows.add(List.of());
            }
            headers();
            if (chance(15)) {
                rows.add(List.of());
            }
            body();
            notes();
        }

        /** A column of values, and what stands beside it. */
        private void column(Map<String, Item> of) {
            columns.add(new Col(of, ""));
            if (across.isEmpty()) {
                return;
            }
            String last = across.get(across.size() - 1);
            List<Item> items = axes.get(last);
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
            if (blankLeft) {
                row.add(SheetCell.EMPTY);
            }
            row.addAll(List.of(cells));
            rows.add(row);
        }

        private int labels() {
            return down.size() + (coded ? 1 : 0) + (ranked ? 1 : 0);
        }

        private String extraWord() {
            return word(new String[] {"", "change", "share", "tonnes"}[extra]);
        }

        private void headers() {
            int levels = Math.max(1, across.size()) + (beside ? 1 : 0);
            boolean lowest = chance(50);
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
            for (String axis : down) {
                if (axis.equals("product") && coded) {
                    cells.add(cell(named ? word("code") : ""));
                }
                String name = axis.equals("part") ? "" : word(axis);
                if (axis.equals("part")) {
                    name = words.of("part")[axes.get("part").get(0).code().startsWith("Q") ? 1 : 0];
                } else if (axis.equals("year") && axes.get("year").get(0).code().length() > 4) {
                    name = one("", word("period"));
                }
                boolean tells = !corner.isEmpty() && axis.equals(down.get(0));
                boolean told = down.size() > 1 || tells || !unnamed;
                cells.add(cell(named && told ? tells ? corner : name : ""));
            }
        }

        private void columnHeaders(int level, int levels, List<SheetCell> cells) {
            String before = "";
            for (Col column : columns) {
                boolean last = level == levels - 1;
                String label = word("value");
                if (beside && last) {
                    label = column.kind().isEmpty() ? word("value") : word(column.kind());
                } else if (!across.isEmpty()) {
                    Item item = column.of().get(across.get(level));
                    label = item.label();
                    if (across.get(level).equals("year") && flagged(item)) {
                        label += provisional;
                    }
                    boolean own = last && !column.kind().isEmpty() && !beside;
                    label = !own ? label : own(column);
                }
                String path = path(column.of(), level);
                boolean repeated = !last && path.equals(before);
                before = path;
                String told = chosen.get("over");
                String over =
                        last && !told.isEmpty() && column.kind().isEmpty() ? " (" + told + ")" : "";
                boolean number = label.matches("\\d{4}") && over.isEmpty() && !texts;
                cells.add(
                        repeated && merged
                                ? SheetCell.EMPTY
                                : number
                                        ? new SheetCell(label, new BigDecimal(label))
                                        : cell(label + over));
            }
        }

        private String own(Col column) {
            return column.kind().equals("balance")
                    ? word("balance")
                    : one(
                            word("total"),
                            word("total") + " " + column.of().get("year").code(),
                            words.of("year")[0] + " " + column.of().get("year").code());
        }

        private boolean flagged(Item year) {
            List<Item> years = axes.get("year");
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
            List<String> heading = at("headings");
            if (heading.isEmpty()) {
                part(sheet);
                return;
            }
            boolean repeat = chance(30);
            boolean begun = false;
            for (Item item : axes.get(heading.get(0))) {
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
            if (down.size() == 1) {
                inner(context, new ArrayList<>());
                return;
            }
            boolean repeat = !merged;
            outer(context, 0, new ArrayList<>(), repeat);
        }

        private void outer(
                Map<String, Item> context, int depth, List<SheetCell> before, boolean repeat) {
            if (depth == down.size() - 1) {
                inner(context, before);
                return;
            }
            boolean first = true;
            for (Item item : axes.get(down.get(depth))) {
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
            boolean number = item.label().matches("\\d{4}") && !texts;
            if (axis.equals("product") && coded) {
                cells.add(cell(item.code()));
            }
            boolean area = axis.equals("partner") || axis.equals("reporter");
            String text = capitals && area ? item.label().toUpperCase(Locale.ROOT) : item.label();
            text += area && Math.floorMod(item.code().hashCode() + marks, 9) == 0 ? footnote : "";
            text = area && prefixed ? item.code().replaceAll(".*-", "") + " - " + text : text;
            text += axis.equals("year") && !capitals && flagged(item) ? provisional : "";
            number = number && text.equals(item.label());
            cells.add(number ? new SheetCell(text, new BigDecimal(text)) : cell(text));
            return cells;
        }

        private void inner(Map<String, Item> context, List<SheetCell> before) {
            String axis = down.get(down.size() - 1);
            boolean summed = total && List.of("partner", "reporter", "product").contains(axis);
            boolean plain = !texts || !across.isEmpty();
            summed = summed && plain && !(across.isEmpty() && down.size() > 1);
            List<List<SheetCell>> body = new ArrayList<>();
            long[] sum = new long[columns.size()];
            int n = 0;
            boolean first = true;
            for (Item item : axes.get(axis)) {
                List<SheetCell> row = new ArrayList<>();
                if (ranked) {
                    row.add(new SheetCell("" + ++n, BigDecimal.valueOf(n)));
                }
                boolean blank = !first && merged;
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
                        above && before.isEmpty() ? 0 : body.size(),
                        total(axis, context, before, sum));
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
                String key = key(all, "", "");
                boolean none = chance(4);
                long drawn =
                        100
                                + (long)
                                        (Math.pow(10, 2 + 3 * random.nextDouble())
                                                * (decimals > 0 ? 10 : 1));
                long value = scale == 1 ? drawn * 1000 + random.nextInt(999) : drawn;
                if (none) {
                    truth.put(key, null);
                    row.add(cell(missing));
                    known = false;
                } else {
                    truth.put(key, amount(value));
                    row.add(number(value));
                    sum[c] += value;
                    year += value;
                }
            }
            extras(row);
        }

        /** What stands in a column beside values. */
        private SheetCell beside(
                Col column,
                Map<String, Item> context,
                boolean known,
                long year,
                long[] sum,
                int c) {
            if (column.kind().equals("yearly")) {
                if (!known) {
                    return cell(missing);
                }
                sum[c] += year;
                Map<String, Item> of = new HashMap<>(context);
                of.put("year", column.of().get("year"));
                sums.put(key(of, "", ""), amount(year));
                return number(year);
            }
            if (column.kind().equals("balance")) {
                return number(random.nextInt(90000) - 45000);
            }
            BigDecimal n = BigDecimal.valueOf(random.nextInt(400) - 200, 1);
            return texts ? cell(written(n, 1)) : new SheetCell(n.toPlainString(), n);
        }

        private void extras(List<SheetCell> row) {
            if (extra > 0) {
                BigDecimal n =
                        BigDecimal.valueOf(
                                random.nextInt(extra == 1 ? 400 : 900) - (extra == 1 ? 200 : 0),
                                extra == 3 ? 0 : 1);
                row.add(texts ? cell(written(n, n.scale())) : new SheetCell(n.toPlainString(), n));
            }
        }

        private String written(BigDecimal n, int digits) {
            return String.format(
                    home.lang().equals("en") ? Locale.ENGLISH : Locale.ITALY,
                    "%,." + digits + "f",
                    n);
        }

        private BigDecimal amount(long value) {
            return BigDecimal.valueOf(value, decimals).multiply(BigDecimal.valueOf(scale));
        }

        private SheetCell number(long value) {
            BigDecimal n = BigDecimal.valueOf(value, decimals);
            if (!texts) {
                return new SheetCell(n.stripTrailingZeros().toPlainString(), n);
            }
            return cell(written(n, decimals));
        }

        private List<SheetCell> rest(
                String axis, int before, Map<String, Item> context, long[] sum) {
            List<SheetCell> row = blanks(before, axis);
            row.add(cell(word(axis.equals("product") ? "restgoods" : "rest")));
            Map<String, Item> rest = new HashMap<>(context);
            if (axis.equals("product")) {
                rest.put("product", new Item("", word("restgoods")));
            }
            long year = 0;
            for (int c = 0; c < sum.length; c++) {
                Col column = columns.get(c);
                long value = sum[c] / 3 + 7;
                if (!column.kind().isEmpty()) {
                    row.add(
                            beside(
                                    column,
                                    new HashMap<>(Map.of("product", new Item("", "-"))),
                                    true,
                                    year,
                                    sum,
                                    c));
                    year = 0;
                    continue;
                }
                Map<String, Item> of = new HashMap<>(rest);
                of.putAll(column.of());
                if (axis.equals("product")) {
                    sums.put(key(of, "", ""), amount(value));
                }
                sum[c] += value;
                year += value;
                row.add(number(value));
            }
            extras(row);
            return row;
        }

        private List<SheetCell> blanks(int before, String axis) {
            List<SheetCell> row = new ArrayList<>();
            if (ranked) {
                row.add(SheetCell.EMPTY);
            }
            for (int i = 0; i < before + (axis.equals("product") && coded ? 1 : 0); i++) {
                row.add(SheetCell.EMPTY);
            }
            return row;
        }

        private List<SheetCell> total(
                String axis, Map<String, Item> context, List<SheetCell> before, long[] sum) {
            List<SheetCell> row = blanks(before.size(), axis);
            boolean world = axis.equals("partner") && rest && chance(50);
            row.add(
                    cell(
                            axis.equals("reporter") && chance(50)
                                    ? home.name()
                                    : word(world ? "world" : "total")));
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
                    sums.put(key(of, axis, all), amount(sum[c]));
                    row.add(number(sum[c]));
                } else {
                    row.add(beside(column, context, true, 0, sum, c));
                }
            }
            extras(row);
            return row;
        }

        private String key(Map<String, Item> of, String axis, String all) {
            Map<String, String> at = new HashMap<>(fixed);
            of.forEach((a, item) -> at.put(a, a.equals("product") ? item.label() : item.code()));
            if (!axis.isEmpty()) {
                at.put(axis, all);
            }
            String period = at.get("year") + (at.containsKey("part") ? "-" + at.get("part") : "");
            return String.join(
                    "|",
                    at.get("reporter"),
                    at.get("partner"),
                    at.get("flow"),
                    at.get("product"),
                    period);
        }

        private void notes() {
            if (chance(60)) {
                rows.add(List.of());
            }
            if (!chosen.get("note").isEmpty()) {
                String text = chosen.get("note");
                row(cell(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)));
            }
            if (chance(70)) {
                row(cell(word("source")));
            }
            if (chance(25)) {
                row(cell(word("missing")));
            }
        }
    }
}
