// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.text.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each column of a sheet holds: a label of some role, values, or nothing that is taken. */
final class SheetColumns {

    /** From that share of its texts on a column is taken for areas, flows or periods. */
    private static final double MOST = 0.6;

    private static final int DISTINCT = 5_000;

    private final SheetLayout layout;
    private final List<PlaceNames> places;
    private final List<Label> said;
    private final List<Label> problems;

    /** Columns of labels by role: reporter, partner, period, flow, product. */
    private final Map<String, Integer> labels = new LinkedHashMap<>();

    private final Map<String, AreaColumn> areas = new HashMap<>();
    private final List<Integer> values = new ArrayList<>();

    SheetColumns(
            SheetLayout layout, List<PlaceNames> places, List<Label> said, List<Label> problems) {
        this.layout = layout;
        this.places = places;
        this.said = said;
        this.problems = problems;
        for (int c = 0; c < layout.grid().width(); c++) {
            take(c);
        }
        if (values.isEmpty()) {
            problem("No column holds values.", "Nessuna colonna contiene valori.");
        }
    }

    /** The column of a role, or -1. */
    int label(String role) {
        return labels.getOrDefault(role, -1);
    }

    /** How the areas of a role are named in its column; null where no column has it. */
    AreaColumn areas(String role) {
        return areas.get(role);
    }

    List<Integer> values() {
        return values;
    }

    private void take(int c) {
        List<SheetCell> cells = cells(c);
        String header = layout.header(c);
        if (cells.isEmpty()) {
            return;
        }
        long periods = cells.stream().filter(SheetLayout::isYear).count();
        long numbers =
                cells.stream()
                        .filter(
                                x ->
                                        SheetLayout.isNumber(x)
                                                || SheetWords.isMissing(x.text())
                                                || SheetWords.isConfidential(x.text()))
                        .count();
        String role = SheetWords.role(header);
        boolean coded = SheetWords.key(header).matches(".*\\b(cod|codice|code|iso|id|nr|n)\\b.*");
        String part = SheetPeriods.partOf(header, cells);
        if (!part.isEmpty()) {
            label(part, c);
        } else if (periods == cells.size() && SheetPeriods.within(header).isEmpty()) {
            label("period", c);
        } else if (numbers >= MOST * cells.size() && !coded) {
            if (SheetWords.isDerived(header) || SheetWords.isQuantity(header)) {
                say("Left out: column '%s'.", "Tralasciata: colonna «%s».", header);
            } else {
                values.add(c);
            }
        } else {
            text(c, header, role, distinct(cells));
        }
    }

    private void text(int c, String header, String role, Set<String> texts) {
        if (SheetWords.isDerived(header) || texts.stream().allMatch(SheetWords::isPercentage)) {
            say("Left out: column '%s'.", "Tralasciata: colonna «%s».", header);
            return;
        }
        if (isCodeColumn(header, texts)) {
            label("code", c);
            return;
        }
        long flows = texts.stream().filter(t -> SheetWords.flow(t).isPresent()).count();
        AreaColumn column = AreaColumn.of(texts, places);
        boolean flowish = flows > 0 && texts.size() <= 6;
        if (flowish && column.share() < 1) {
            label("flow", c);
        } else if (column.share() >= MOST || role.matches("reporter|partner")) {
            boolean named = column.share() > 0 || texts.stream().allMatch(SheetWords::isTotal);
            String taken = named ? column.role(role) : role;
            area(taken, c, column, texts);
        } else if (role.isEmpty() && areCoded(texts)) {
            label("product", c);
        } else if (role.equals("product") || role.equals("flow") && flows > 0) {
            label(role, c);
        } else if (texts.size() > 1) {
            problem(
                    "Column '%s' isn't understood: " + some(texts) + ".",
                    "La colonna «%s» non è chiara: " + some(texts) + ".",
                    header.isEmpty() ? String.valueOf(c + 1) : header);
        }
    }

    /** Whether a column holds the codes of goods that another column names. */
    private boolean isCodeColumn(String header, Set<String> texts) {
        boolean named = false;
        for (int c = 0; c < layout.grid().width(); c++) {
            named |= SheetWords.role(layout.header(c)).equals("product");
        }
        return named
                && SheetWords.key(header)
                        .matches("(cod|codice|code)( (ateco|cpa|nace|hs|sitc|sa))?")
                && texts.stream().allMatch(t -> t.matches(SheetWords.SECTION + "|[A-Z]{0,2}\\d+"));
    }

    private static boolean areCoded(Set<String> texts) {
        return texts.stream().allMatch(t -> SheetWords.isCodedProduct(t) || SheetWords.isTotal(t))
                && texts.stream().anyMatch(SheetWords::isCodedProduct);
    }

    private void area(String role, int c, AreaColumn column, Set<String> texts) {
        AreaColumn other = areas.get(role);
        String free = role.equals("reporter") ? "partner" : "reporter";
        if (other != null && other.means(column, layout, labels.get(role), c)) {
            return;
        }
        String taken = other == null ? role : free;
        if (areas.containsKey(taken)) {
            problem(
                    "Column '%s' names areas too; which are meant?",
                    "Anche la colonna «%s» nomina territori: quali si intendono?",
                    layout.header(c));
            return;
        }
        areas.put(taken, column);
        label(taken, c);
        List<String> unknown =
                texts.stream()
                        .filter(t -> column.code(t, taken).isEmpty() && !column.isOpen(t, taken))
                        .toList();
        if (!unknown.isEmpty()) {
            problem(
                    "Not found among the areas, of column '%s': " + some(unknown) + ".",
                    "Non trovati tra i territori, dalla colonna «%s»: " + some(unknown) + ".",
                    layout.header(c));
        }
    }

    private void label(String role, int c) {
        if (labels.putIfAbsent(role, c) == null) {
            say(
                    "Column '%s': " + ROLES_EN.get(role) + ".",
                    "Colonna «%s»: " + ROLES_IT.get(role) + ".",
                    layout.header(c).isEmpty() ? String.valueOf(c + 1) : layout.header(c));
        } else if (!role.equals("product")) {
            problem(
                    "Column '%s' says what another column says already.",
                    "La colonna «%s» dice quel che un'altra dice già.", layout.header(c));
        }
    }

    private static final Map<String, String> ROLES_EN =
            Map.of(
                    "reporter", "whose trade",
                    "partner", "partners",
                    "period", "periods",
                    "month", "months",
                    "quarter", "quarters",
                    "code", "codes of products",
                    "flow", "exports or imports",
                    "product", "products");

    private static final Map<String, String> ROLES_IT =
            Map.of(
                    "reporter", "di chi è il commercio",
                    "partner", "partner",
                    "period", "periodi",
                    "month", "mesi",
                    "quarter", "trimestri",
                    "code", "codici dei prodotti",
                    "flow", "esportazioni o importazioni",
                    "product", "prodotti");

    private List<SheetCell> cells(int c) {
        List<SheetCell> cells = new ArrayList<>();
        for (int r = layout.first(); r <= layout.last(); r++) {
            SheetCell cell = layout.grid().at(r, c);
            if (!cell.isEmpty() && SheetLayout.isData(layout.grid(), r)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static Set<String> distinct(List<SheetCell> cells) {
        Set<String> texts = new LinkedHashSet<>();
        for (SheetCell cell : cells) {
            if (texts.size() < DISTINCT) {
                texts.add(cell.text());
            }
        }
        return texts;
    }

    static String some(Collection<String> texts) {
        List<String> shown = texts.stream().limit(6).toList();
        return String.join("; ", shown) + (texts.size() > shown.size() ? " …" : "");
    }

    private void say(String en, String it, String what) {
        said.add(new Label(put(en, what), put(it, what)));
    }

    private void problem(String en, String it, String... what) {
        String named = what.length == 0 ? "" : what[0];
        problems.add(new Label(put(en, named), put(it, named)));
    }

    private static String put(String text, String what) {
        return text.replace("%s", what);
    }

    /** Names of one column, in the list of places that explains most of them. */
    static final class AreaColumn {

        private final PlaceNames names;
        private final double share;
        private final String kind;
        private final String parent;
        private final boolean whole;

        private AreaColumn(
                PlaceNames names, double share, String kind, String parent, boolean whole) {
            this.whole = whole;
            this.names = names;
            this.share = share;
            this.kind = kind;
            this.parent = parent;
        }

        static AreaColumn of(Collection<String> texts, List<PlaceNames> places) {
            AreaColumn best = null;
            for (PlaceNames names : places) {
                Map<String, Integer> kinds = new HashMap<>();
                int found = 0;
                for (String text : texts) {
                    Set<Area> areas = names.find(text);
                    found += areas.isEmpty() ? 0 : 1;
                    areas.forEach(a -> kinds.merge(a.kind() + "|" + a.parent(), 1, Integer::sum));
                }
                double share = texts.isEmpty() ? 0 : found / (double) texts.size();
                if (best == null || share > best.share) {
                    String most =
                            kinds.entrySet().stream()
                                    .max(Map.Entry.comparingByValue())
                                    .map(Map.Entry::getKey)
                                    .orElse("|");
                    int bar = most.indexOf('|');
                    String kind = most.substring(0, bar);
                    String parent = most.substring(bar + 1);
                    best =
                            new AreaColumn(
                                    names,
                                    share,
                                    kind,
                                    parent,
                                    names.parts(kind, parent)
                                            <= kinds.getOrDefault(most, 0)); // of all of them
                }
            }
            return best;
        }

        double share() {
            return share;
        }

        /** Countries are partners, parts of a country declare; a header decides between the two. */
        String role(String header) {
            boolean countries = kind.matches("country|group|world|special|territory|");
            return countries
                    ? header.equals("reporter") && kind.isEmpty() ? "reporter" : "partner"
                    : header.equals("partner") ? "partner" : "reporter";
        }

        /**
         * Whether a text has a meaning here, but not which: a group that is drawn in several ways,
         * or a total of parts that aren't all of the whole. Rows of it are left out.
         */
        boolean isOpen(String text, String role) {
            Set<Area> found = names.find(text);
            return SheetWords.key(text).equals(PlaceNames.CONTINENT)
                    || found.size() > 1 && found.stream().allMatch(Area::isGroup)
                    || found.isEmpty()
                            && SheetWords.isTotal(text)
                            && !SheetWords.isOfAll(text)
                            && !role.equals("partner");
        }

        /** The code that a text means in that role; empty when none or several. */
        String code(String text, String role) {
            Set<Area> found = names.find(text);
            List<Area> alike =
                    found.stream()
                            .filter(a -> a.kind().equals(kind) && a.parent().equals(parent))
                            .toList();
            if (alike.size() == 1) {
                return alike.get(0).code();
            }
            if (found.size() == 1) {
                return found.iterator().next().code();
            }
            if (SheetWords.isTotal(text)) {
                return role.equals("partner")
                        ? Area.WORLD
                        : whole || SheetWords.isOfAll(text) ? parent : "";
            }
            if (found.isEmpty() && SheetWords.isUnknown(text)) {
                return role.equals("partner") ? "QU" : special();
            }
            return found.stream()
                    .filter(a -> a.kind().equals("country"))
                    .map(Area::code)
                    .findFirst()
                    .orElse("");
        }

        private String special() {
            return names.special(parent).map(Area::code).orElse("");
        }

        /** Whether another column of the same sheet means the same areas row by row. */
        boolean means(AreaColumn other, SheetLayout layout, int own, int its) {
            for (int r = layout.first(); r <= layout.last(); r++) {
                String a = layout.grid().at(r, own).text();
                String b = layout.grid().at(r, its).text();
                if (!a.isEmpty() && !b.isEmpty() && !code(a, "").equals(other.code(b, ""))) {
                    return false;
                }
            }
            return true;
        }
    }
}
