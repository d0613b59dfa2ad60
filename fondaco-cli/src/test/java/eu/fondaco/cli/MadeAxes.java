// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.cli;

import eu.fondaco.cli.MadeWords.Home;
import eu.fondaco.cli.MadeWords.Item;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the cells of a made sheet are of, and where each of these things is told. */
final class MadeAxes {

    private static final String[] TIME = {"year", "part"};

    /** What differs between cells, by its kind. */
    final Map<String, List<Item>> axes = new LinkedHashMap<>();

    /** What is the same for all cells. */
    final Map<String, String> fixed = new HashMap<>();

    /** Where each axis stands: rows, columns, headings or sheets. */
    final Map<String, String> where = new LinkedHashMap<>();

    private final Home home;
    private final MadeDraw draw;

    MadeAxes(Home home, MadeDraw draw) {
        this.home = home;
        this.draw = draw;
        fixed.put("reporter", home.code());
        fixed.put("partner", "W00");
        fixed.put("product", "TOTAL");
        drawn();
        places();
    }

    private void drawn() {
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
        String shape = draw.one(shapes);
        if (home.parts().isEmpty() && shape.contains("reporter")) {
            shape = shape.replace("reporter", "partner").replace("partner partner", "partner year");
            shape = shape.equals("partner flow year year") ? "partner year" : shape;
        }
        int last = 2021 + draw.random.nextInt(4);
        for (String axis : shape.split(" ")) {
            axes.putIfAbsent(axis, List.of());
        }
        fill(last);
    }

    private void fill(int last) {
        if (axes.containsKey("partner")) {
            axes.put("partner", draw.some(draw.words.partners(), 4, 9));
        }
        if (axes.containsKey("reporter")) {
            axes.put("reporter", draw.some(home.parts(), 4, 9));
        }
        if (axes.containsKey("product")) {
            axes.put("product", draw.some(draw.words.goods(), 3, 7));
        }
        if (axes.containsKey("flow")) {
            axes.put("flow", List.of(new Item("X", draw.word("X")), new Item("M", draw.word("M"))));
        }
        if (axes.containsKey("part")) {
            boolean months = draw.chance(30) || axes.containsKey("flow") && draw.chance(40);
            axes.put("part", months ? months() : quarters());
        }
        if (axes.containsKey("year")) {
            int n = axes.containsKey("part") || axes.size() > 2 ? 2 : 2 + draw.random.nextInt(4);
            List<Item> years = new ArrayList<>();
            for (int y = last - n + 1; y <= last; y++) {
                years.add(new Item("" + y, "" + y));
            }
            axes.put("year", years);
        } else {
            fixed.put("year", "" + last);
        }
        if (!axes.containsKey("flow")) {
            fixed.put("flow", draw.chance(70) ? "X" : "M");
        }
        if (!axes.containsKey("partner") && draw.chance(15)) {
            Item told = draw.one(draw.words.partners().toArray(Item[]::new));
            fixed.put("partner", told.code());
            draw.chosen.put("told", told.label());
        }
    }

    private List<Item> quarters() {
        List<Item> parts = new ArrayList<>();
        String form = draw.word("quarter");
        for (int q = 1; q <= 4; q++) {
            parts.add(new Item("Q" + q, form(form, q, "")));
        }
        return parts;
    }

    private List<Item> months() {
        List<Item> parts = new ArrayList<>();
        String[] names = draw.words.of(draw.chance(50) ? "months" : "monthnames")[0].split(" ");
        int n = draw.chance(40) ? 12 : 6;
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
        boolean joined = axes.containsKey("year") && axes.containsKey("part") && draw.chance(45);
        if (joined) {
            join();
            left.remove("part");
        }
        if (left.size() > 2 && draw.chance(25) || left.size() == 2 && draw.chance(8)) {
            String axis =
                    left.contains("flow") ? "flow" : left.get(draw.random.nextInt(left.size()));
            if (!axis.equals("part") && !axis.equals("product")) {
                where.put(axis, "sheets");
                left.remove(axis);
            }
        }
        if (left.size() > 1 && draw.chance(15)) {
            String axis =
                    left.contains("flow") ? "flow" : left.get(draw.random.nextInt(left.size()));
            if (!axis.equals("part") && !axis.equals("product")) {
                where.put(axis, "headings");
                left.remove(axis);
            }
        }
        if (draw.chance(18)) {
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
            boolean col =
                    isTime
                            ? draw.chance(80)
                            : axis.equals("flow") ? draw.chance(75) : draw.chance(15);
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
        Collections.shuffle(across, draw.random);
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
        String form = draw.word(quarters ? "quarteryear" : "monthyear");
        String[] names = draw.words.of("months")[0].split(" ");
        String[] longer = draw.words.of("monthnames")[0].split(" ");
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

    /** The axes that stand in a place. */
    List<String> at(String place) {
        return where.keySet().stream().filter(a -> where.get(a).equals(place)).toList();
    }

    String key(Map<String, Item> of, String axis, String all) {
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

    /** What a rest that says of what it is would be of. */
    static Map<String, Item> told(Map<String, Item> of, String label) {
        Map<String, Item> own = new HashMap<>(of);
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String code = "OWN:" + plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        own.put("partner", new Item(code, label));
        return own;
    }
}
