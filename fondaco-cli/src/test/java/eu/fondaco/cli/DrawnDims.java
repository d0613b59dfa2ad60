// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.DrawnItem.Kind;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the cells of a drawn file are of, and where each of these things is told. */
final class DrawnDims {

    /** What a cell is of. */
    enum Dim {
        REPORTER,
        FLOW,
        PARTNER,
        PRODUCT,
        TIME
    }

    /** Where it is told. */
    enum Place {
        TITLE,
        ROW,
        COLUMN,
        HEADING,
        BLOCK,
        SHEET
    }

    private static final int TRIES = 100;

    final Map<Dim, List<DrawnItem>> items = new EnumMap<>(Dim.class);
    final Map<Dim, Place> places = new EnumMap<>(Dim.class);
    final List<Dim> rows = new ArrayList<>();
    final List<Dim> columns = new ArrayList<>();
    final int firstYear;
    final int lastYear;
    final String first;
    private final DrawnWords words;
    private String steps = "years";

    /** Draws until what is drawn can be laid out. */
    static DrawnDims drawn(DrawnWords words) {
        DrawnDims dims = new DrawnDims(words);
        while (!dims.place()) {
            dims = new DrawnDims(words);
        }
        return dims;
    }

    private DrawnDims(DrawnWords words) {
        this.words = words;
        List<DrawnItem> reporters =
                words.all("reporters").stream()
                        .map(t -> t.split("="))
                        .map(
                                t ->
                                        new DrawnItem(
                                                t[0],
                                                Kind.ONE,
                                                List.of(t[2]),
                                                t[1],
                                                t[3],
                                                List.of()))
                        .toList();
        first = reporters.get(0).code();
        lastYear = 2021 + words.random.nextInt(4);
        int years = words.chance(15) ? 1 : 2 + words.random.nextInt(2);
        items.put(Dim.REPORTER, words.chance(50) ? reporters(reporters) : one(reporters));
        boolean many = words.chance(isMany(Dim.REPORTER) ? 45 : 70);
        items.put(Dim.PARTNER, many ? partners() : onePartner());
        items.put(Dim.PRODUCT, cells() < 20 && words.chance(60) ? goods() : oneGoods());
        boolean both = words.chance(60);
        List<DrawnItem> flows = new ArrayList<>();
        if (both || words.chance(65)) {
            flows.add(DrawnItem.one("X", words.word("X")));
        }
        if (both || flows.isEmpty()) {
            flows.add(DrawnItem.one("M", words.word("M")));
        }
        items.put(Dim.FLOW, flows);
        if (cells() < 30 && words.chance(50) || cells() < 60 && words.chance(20)) {
            steps = List.of("quarters", "months", "cumulated").get(words.weighted(60, 30, 10));
            years = steps.equals("months") ? 1 : Math.min(years, 2);
        }
        firstYear = lastYear - years + 1;
        items.put(
                Dim.TIME,
                steps.equals("years")
                        ? years(years)
                        : steps.equals("cumulated") ? cumulated(years) : parts(years));
    }

    private List<DrawnItem> one(List<DrawnItem> of) {
        return List.of(words.one(of));
    }

    private List<DrawnItem> onePartner() {
        return words.chance(80)
                ? List.of(DrawnItem.one("W00", ""))
                : List.of(item(words.one(words.all("partners"))));
    }

    private List<DrawnItem> oneGoods() {
        return words.chance(85)
                ? List.of(DrawnItem.one("TOTAL", ""))
                : List.of(goods(words.one(words.all("goods"))));
    }

    private static DrawnItem item(String told) {
        String[] t = told.split("=");
        return new DrawnItem(t[0], Kind.ONE, List.of(t[1]), t[0], "", List.of());
    }

    private static DrawnItem goods(String told) {
        String[] t = told.split("=");
        return new DrawnItem("goods", Kind.ONE, List.of(t[1]), t[0], "", List.of());
    }

    private List<DrawnItem> reporters(List<DrawnItem> of) {
        List<DrawnItem> items = words.some(of, 3, 5);
        items.sort(Comparator.comparing(of::indexOf));
        if (words.chance(20)) {
            String[] nation = words.word("nation").split("=");
            DrawnItem all = item(nation[0] + "=" + nation[1]);
            items.add(new DrawnItem(all.code(), Kind.ONE, all.path(), "", nation[2], List.of()));
        } else if (words.chance(25) && items.size() < 7) {
            String some =
                    words.word("some").replace("%s", words.all("numbers").get(items.size() - 2));
            items.add(DrawnItem.sum("OWN:", Kind.SOME, some, items));
        }
        return items;
    }

    private List<DrawnItem> partners() {
        List<DrawnItem> members =
                new ArrayList<>(
                        words.some(words.all("partners"), 3, 5).stream()
                                .map(DrawnDims::item)
                                .toList());
        List<DrawnItem> others =
                words.some(words.all("others"), 2, 4).stream().map(DrawnDims::item).toList();
        List<DrawnItem> list = new ArrayList<>();
        List<DrawnItem> parts = new ArrayList<>(members);
        boolean union = words.chance(25);
        boolean grouped = union && words.chance(40);
        if (union && words.chance(60)) {
            members.add(rest("eurest"));
            parts = new ArrayList<>(members);
        }
        list.addAll(members);
        if (union) {
            DrawnItem eu = DrawnItem.sum("EU", Kind.SOME, words.word("eu"), members);
            list.add(words.chance(50) ? 0 : list.size(), eu);
        }
        if (grouped) {
            list.replaceAll(i -> i.within(words.word("eu")));
        }
        parts.addAll(others);
        List<DrawnItem> outside = new ArrayList<>(others);
        if (words.chance(50)) {
            DrawnItem rest = rest("rest");
            outside.add(rest);
            parts.add(rest);
        }
        if (grouped) {
            outside.replaceAll(i -> i.within(words.word("noneu")));
        }
        list.addAll(outside);
        if (words.chance(70)) {
            DrawnItem all = DrawnItem.sum("W00", Kind.ALL, words.word("world"), parts);
            list.add(words.chance(25) ? 0 : list.size(), grouped ? all.besideGroups() : all);
            if (!union && words.chance(10)) {
                list.add(
                        list.indexOf(grouped ? all.besideGroups() : all) + 1,
                        DrawnItem.sum("EU", Kind.SOME, words.word("ofwhich"), members));
            }
        }
        return list;
    }

    private DrawnItem rest(String key) {
        return new DrawnItem("OWN:", Kind.REST, List.of(words.word(key)), "", "", List.of());
    }

    private List<DrawnItem> goods() {
        List<String> all = words.all("goods");
        List<String> some = words.some(all, 3, 5);
        some.sort(Comparator.comparing(all::indexOf));
        List<DrawnItem> list = new ArrayList<>(some.stream().map(DrawnDims::goods).toList());
        boolean rest = words.chance(30);
        if (rest) {
            String label = words.word("restgoods");
            list.add(new DrawnItem("goods", Kind.REST, List.of(label), "", "", List.of()));
        }
        if (words.chance(75)) {
            DrawnItem sum = DrawnItem.sum("TOTAL", Kind.ALL, words.word("allgoods"), list);
            list.add(words.chance(20) ? 0 : list.size(), sum);
        }
        return list;
    }

    private List<DrawnItem> years(int n) {
        List<DrawnItem> list = new ArrayList<>();
        for (int y = lastYear - n + 1; y <= lastYear; y++) {
            list.add(DrawnItem.one("" + y, "" + y));
        }
        return list;
    }

    /** What has come up to the end of each quarter. */
    private List<DrawnItem> cumulated(int n) {
        List<DrawnItem> list = new ArrayList<>();
        for (int y = lastYear - n + 1; y <= lastYear; y++) {
            List<DrawnItem> own = new ArrayList<>();
            for (int q = 0; q < 4; q++) {
                own.add(time(new Period(y * 12 + q * 3, 3).toString(), List.of(""), List.of()));
                List<String> path = List.of("" + y, words.all("cumuls").get(q));
                String code = new Period(y * 12, q * 3 + 3).toString();
                list.add(time(code, path, q == 0 ? List.of() : List.copyOf(own)));
            }
        }
        return list;
    }

    /** Quarters or months, with the year that they make, or what there is of it. */
    private List<DrawnItem> parts(int n) {
        boolean quarters = steps.equals("quarters");
        boolean joined = words.chance(40) || !quarters && words.chance(60);
        boolean totals = words.chance(60);
        int step = quarters ? 3 : 1;
        int last = words.chance(60) ? 12 : quarters ? 9 : 6;
        String form = words.word((quarters ? "quarter" : "month") + (joined ? "year" : "s"));
        if (joined && !quarters && words.chance(15)) {
            form = "%y-%2-%l"; // the last day, as dates are
        }
        if (!joined && quarters) {
            form = words.word("quarters");
        }
        List<DrawnItem> list = new ArrayList<>();
        for (int y = lastYear - n + 1; y <= lastYear; y++) {
            int end = y == lastYear ? last : 12;
            List<DrawnItem> own = new ArrayList<>();
            for (int m = 0; m < end; m += step) {
                String code = new Period(y * 12 + m, step).toString();
                String label = words.part(form, y, m, m + step - 1);
                own.add(time(code, joined ? List.of(label) : List.of("" + y, label), List.of()));
            }
            list.addAll(own);
            if (totals && own.size() > 1) {
                String code = new Period(y * 12, end).toString();
                String all =
                        end == 12
                                ? words.times(words.word("yeartotal"), y, y)
                                : words.part(words.word("span"), y, 0, end - 1);
                if (!joined && end < 12 && words.chance(40)) {
                    all = words.word("todate");
                }
                boolean tells = all.contains("" + y);
                if (!joined || tells) {
                    list.add(time(code, joined ? List.of(all) : List.of("" + y, all), own));
                }
            }
        }
        return list;
    }

    private static DrawnItem time(String code, List<String> path, List<DrawnItem> parts) {
        return new DrawnItem(code, Kind.ONE, path, "", "", parts);
    }

    private long cells() {
        return items.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    }

    private boolean isMany(Dim dim) {
        return items.get(dim).size() > 1;
    }

    /** Draws what is told by rows, columns, headings, blocks and sheets; whether that can be. */
    private boolean place() {
        int left = TRIES;
        do {
            if (left-- == 0) {
                return false;
            }
            places.clear();
            for (Dim dim : Dim.values()) {
                places.put(dim, isMany(dim) ? many(dim) : single(dim));
            }
        } while (!isSensible());
        for (Dim dim : Dim.values()) {
            if (places.get(dim) == Place.ROW) {
                rows.add(dim);
            } else if (places.get(dim) == Place.COLUMN) {
                columns.add(dim);
            }
        }
        if (words.chance(35)) {
            Collections.swap(rows, 0, words.random.nextInt(rows.size()));
        }
        Collections.shuffle(columns, words.random);
        return true;
    }

    private Place single(Dim dim) {
        String code = items.get(dim).get(0).code();
        if (code.equals("W00") || code.equals("TOTAL") || words.chance(85)) {
            return Place.TITLE;
        }
        return dim == Dim.TIME || dim == Dim.FLOW && words.chance(60) ? Place.COLUMN : Place.ROW;
    }

    private Place many(Dim dim) {
        boolean years = steps.equals("years");
        int at =
                switch (dim) {
                    case FLOW -> words.weighted(20, 44, 12, 12, 12);
                    case REPORTER -> words.weighted(46, 5, 15, 17, 17);
                    case PARTNER -> words.weighted(73, 14, 4, 5, 4);
                    case PRODUCT -> words.weighted(74, 18, 4, 2, 2);
                    default -> years ? words.weighted(12, 74, 2, 4, 8) : words.weighted(15, 85);
                };
        return List.of(Place.ROW, Place.COLUMN, Place.HEADING, Place.BLOCK, Place.SHEET).get(at);
    }

    private long count(Place place) {
        return places.values().stream().filter(p -> p == place).count();
    }

    private long wide(Place place) {
        return items.keySet().stream()
                .filter(d -> places.get(d) == place)
                .mapToLong(d -> items.get(d).size())
                .reduce(1, (a, b) -> a * b);
    }

    private boolean isSensible() {
        boolean list = count(Place.COLUMN) == 0;
        long labels =
                items.keySet().stream()
                        .filter(d -> places.get(d) == Place.ROW && isMany(d))
                        .count();
        return labels > 0
                && count(Place.ROW) < (list ? 6 : 4)
                && count(Place.COLUMN) < 4
                && wide(Place.COLUMN) < 40
                && wide(Place.ROW) > 2
                && (!list || cells() < 200 && words.chance(25))
                && count(Place.HEADING) < 2
                && count(Place.BLOCK) < 2
                && count(Place.SHEET) < 2;
    }

    /** The things that are told in a place; empty for none. */
    List<Dim> at(Place place) {
        return items.keySet().stream().filter(d -> places.get(d) == place).toList();
    }

    /** Whether months or quarters differ. */
    boolean isByParts() {
        return !steps.equals("years");
    }

    boolean isBy(String step) {
        return steps.equals(step);
    }
}
