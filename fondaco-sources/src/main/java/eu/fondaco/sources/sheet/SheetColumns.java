// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What each column of a table holds: a label of some role, values, or nothing that is taken. */
final class SheetColumns {

    /** From that share of its texts on a column is taken for areas, flows or periods. */
    static final double MOST = 0.6;

    private static final Pattern RANK = Pattern.compile(WordLists.of("rank"));

    /** From so many rows on a column that counts them is known without a word over it. */
    private static final int COUNTED = 5;

    private static final int DISTINCT = 5_000;

    private static final Map<String, String> ROLES_EN =
            Map.of(
                    "reporter", "whose trade",
                    "partner", "partners",
                    "period", "periods",
                    "part", "months or quarters",
                    "code", "codes of products",
                    "flow", "exports or imports",
                    "unit", "units of the rows",
                    "remarks", "remarks, of which flags are taken",
                    "product", "products");

    private static final Map<String, String> ROLES_IT =
            Map.of(
                    "reporter", "di chi è il commercio",
                    "partner", "partner",
                    "period", "periodi",
                    "part", "mesi o trimestri",
                    "code", "codici dei prodotti",
                    "flow", "esportazioni o importazioni",
                    "unit", "unità delle righe",
                    "remarks", "annotazioni, di cui si prendono i segni",
                    "product", "prodotti");

    private final SheetBlock block;
    private final boolean partnered;
    private final OwnNames own;
    private final List<PlaceNames> places;
    private final SheetFindings findings;

    /** Columns of labels by role. */
    private final Map<String, Integer> labels = new LinkedHashMap<>();

    private final Map<String, AreaNames> areas = new HashMap<>();
    private final SheetCodes codes;
    private final SheetNested nested;
    private SheetOutline outline;
    private SheetLevels levels;
    private final List<Integer> values = new ArrayList<>();

    /** Columns of values with flags beside them. */
    private final Set<Integer> flagged = new HashSet<>();

    /**
     * @param partnered whether a filter says with whom all trade is, so that countries are those
     *     whose trade it is
     */
    SheetColumns(
            SheetBlock block,
            List<PlaceNames> places,
            SheetSaid said,
            boolean partnered,
            OwnNames own,
            SheetFindings findings) {
        this.block = block;
        this.own = own;
        this.partnered = partnered;
        this.places = places;
        this.findings = findings;
        codes = new SheetCodes(block, places, MOST);
        nested = new SheetNested(block, places);
        for (int c = 0; c < block.grid().width(); c++) {
            if (said.leaves(block.header(c))) {
                leftOut(block.header(c));
            } else if (nested.isGroup(c)) {
                findings.say(
                        "Column '%s': groups of what another column names.",
                        "Colonna «%s»: gruppi di ciò che un'altra colonna nomina.", named(c));
            } else {
                take(c);
            }
        }
        if (values.isEmpty()) {
            findings.problem("No column holds values.", "Nessuna colonna contiene valori.");
        }
    }

    /** The column of a role, or -1. */
    int label(String role) {
        return labels.getOrDefault(role, -1);
    }

    /**
     * The label of a row in a column; where it only says that the row is a total, that of its
     * group.
     */
    String text(int r, int column) {
        String text = block.grid().at(r, column).text();
        int groups = nested.groupsOf(column);
        if (groups < 0 || !text.isEmpty() && !SheetWords.isTotal(text)) {
            return text;
        }
        int row = r;
        boolean merged = nested.isMerged(groups, column);
        while (merged && row > block.first() && block.grid().at(row, groups).isEmpty()) {
            row--;
        }
        String group = block.grid().at(row, groups).text();
        return group.isEmpty() ? text : group;
    }

    /** Whether a column says of which goods rows are. */
    boolean sayGoods() {
        return label("product") >= 0 || label("code") >= 0;
    }

    /** How the areas of a role are named in its column; null where no column has it. */
    AreaNames areas(String role) {
        return areas.get(role);
    }

    List<Integer> values() {
        return values;
    }

    /** The column in which partners stand below those whose trade it is; nothing for none. */
    Optional<SheetOutline> outline() {
        return Optional.ofNullable(outline);
    }

    /** The flow that a label says, by the legend too, or as columns of flows abbreviate it. */
    Optional<TradeFlow> flow(String text, int column) {
        Optional<TradeFlow> told = block.marks().flow(text);
        boolean headed = SheetWords.role(block.header(column)).equals("flow");
        return headed && told.isPresent()
                ? told
                : SheetWords.flow(text).or(() -> headed ? SheetWords.letter(text) : told);
    }

    private void outline(SheetOutline found) {
        outline = found;
        areas.put("reporter", AreaNames.of(found.parts(), places));
        areas.put("partner", AreaNames.of(found.partners(), places));
        label("reporter", found.column());
        label("partner", found.column());
        unknown(found.column(), areas.get("partner"), "partner", found.partners());
    }

    /** The column in which flows, goods and partners stand below each other; nothing for none. */
    Optional<SheetLevels> levels() {
        return Optional.ofNullable(levels);
    }

    private void levels(SheetLevels found) {
        levels = found;
        for (String kind : found.order()) {
            if (kind.equals("partner")) {
                AreaNames names = AreaNames.of(found.labels(kind), places);
                areas.put(kind, names);
                unknown(found.column(), names, kind, found.labels(kind));
            }
            label(kind, found.column());
        }
    }

    private void take(int c) {
        List<SheetCell> cells = block.cells(c);
        String header = block.header(c);
        if (cells.isEmpty() || isCount(c, cells)) {
            return;
        }
        if (isFlags(c, cells)) {
            flagged.add(c - 1);
            return;
        }
        SheetMarks marks = block.marks();
        long numbers = cells.stream().filter(x -> marks.isNumber(x) || marks.isMark(x)).count();
        boolean coded = values.isEmpty() && SheetWords.isCode(own(c)) && areCodes(cells);
        if (SheetWords.isOfOtherNumbers(header)) {
            leftOut(header);
        } else if (isPart(partHeader(c), cells)) {
            label("part", c);
        } else if (isPeriod(header, cells)) {
            label("period", c);
        } else if (numbers >= MOST * cells.size() && !coded) {
            if (SheetWords.isDerived(header)
                    || SheetWords.isQuantity(header)
                    || own(c).matches("(?i)t|l|q|hl|kg|n\\.?")
                    || isBelowZero(cells)) {
                leftOut(header);
            } else {
                values.add(c);
            }
        } else {
            text(c, header, distinct(c));
        }
    }

    /** The lowest of the headers over a column. */
    private String own(int c) {
        List<String> headers = block.headers().get(c);
        return headers.isEmpty() ? "" : headers.get(headers.size() - 1);
    }

    /** Whether numbers are of balances or changes, since no trade is less than nothing. */
    private static boolean isBelowZero(List<SheetCell> cells) {
        long below =
                cells.stream()
                        .filter(x -> x.number() != null && x.number().signum() < 0)
                        .filter(x -> !SheetMarks.isSentinel(x.text()))
                        .count();
        return below * 3 > cells.size(); // a part of the rows may be of changes
    }

    /** Whether cells hold codes: whole numbers, of one length or two or with zeros before them. */
    private static boolean areCodes(List<SheetCell> cells) {
        return cells.stream().allMatch(x -> !x.text().matches("\\d*[.,]\\d*"))
                && (cells.stream().anyMatch(x -> x.text().matches("0\\d+|.*\\p{L}.*"))
                        || cells.stream().map(x -> x.text().length()).distinct().count() < 4);
    }

    /** Whether a column only counts its rows. */
    private boolean isCount(int c, List<SheetCell> cells) {
        String last = own(c);
        String own = SheetWords.key(last);
        boolean ranks = RANK.matcher(own).matches() || last.equals("#");
        int n = 0;
        for (SheetCell cell : cells) {
            n++;
            boolean small = ranks && cell.text().matches("\\d{1,3}[.)\u00b0]?");
            if (!small && !cell.text().matches(n + "[.)\u00b0]?")) {
                return false;
            }
        }
        boolean first = values.isEmpty() && labels.isEmpty();
        boolean untold =
                own.isEmpty()
                        || n >= COUNTED
                                && !SheetWords.isCode(last)
                                && SheetWords.role(last).isEmpty()
                                && !isPart(partHeader(c), cells);
        return ranks || n > 2 && first && untold;
    }

    /** Whether a column holds flags of the values to its left: {@code p}. */
    private boolean isFlags(int c, List<SheetCell> cells) {
        return values.contains(c - 1)
                && cells.stream().allMatch(x -> x.text().matches("[a-z]{1,3}"));
    }

    /** The flag that stands beside a value; empty for none. */
    String flag(int row, int column) {
        return flagged.contains(column) ? block.grid().at(row, column + 1).text() : "";
    }

    /** The header of a column of parts of a year; {@code I} to {@code IV} alone are quarters. */
    String partHeader(int c) {
        Set<String> texts = distinct(c);
        boolean roman =
                texts.contains("III")
                        && texts.stream().allMatch(t -> t.matches("I{1,3}|IV"))
                        && !codes.areNumbers(c, texts);
        return roman ? "quarter" : block.header(c);
    }

    private static boolean isPart(String header, List<SheetCell> cells) {
        long parts =
                cells.stream().filter(x -> SheetPeriods.part(x.text(), header).isPresent()).count();
        return parts >= MOST * cells.size();
    }

    private boolean isPeriod(String header, List<SheetCell> cells) {
        Predicate<SheetCell> is = x -> SheetPeriods.whole(x.text(), header).isPresent();
        long periods = cells.stream().filter(is).count();
        long totals = cells.stream().filter(x -> SheetWords.isOpen(x.text())).count();
        boolean others = cells.stream().anyMatch(x -> !is.test(x) && block.marks().isNumber(x));
        boolean numbers = label("period") >= 0 && cells.stream().allMatch(block.marks()::isNumber);
        return periods > 0
                && periods >= MOST * (cells.size() - totals)
                && !others
                && !numbers // a year stands in another column already
                && SheetPeriods.within(header).isEmpty();
    }

    private void leftOut(String header) {
        findings.say("Left out: column '%s'.", "Tralasciata: colonna «%s».", header);
    }

    private void text(int c, String header, Set<String> texts) {
        String role = SheetWords.role(header);
        if (SheetWords.isRemarks(header)
                && texts.stream().anyMatch(t -> !SheetMarks.remark(t).isEmpty())) {
            label("remarks", c);
            return;
        }
        if (SheetWords.isDerived(header)
                || SheetWords.isRemarks(header)
                || texts.stream().allMatch(SheetWords::isPercentage)) {
            leftOut(header);
            return;
        }
        if (!isTaken(c, header, texts)) {
            names(c, header, role, texts);
        }
    }

    /** Takes a column of several levels, of codes or of units; whether it is one. */
    private boolean isTaken(int c, String header, Set<String> texts) {
        Optional<SheetLevels> below =
                labels.isEmpty() ? SheetLevels.of(block, c, places) : Optional.empty();
        if (below.isPresent()) {
            levels(below.get());
            return true;
        }
        if (codes.ofNamedAreas(c, header, texts)) {
            leftOut(header);
            return true;
        }
        if (codes.areNumbers(c, texts)) {
            leftOut(header);
            return true;
        }
        if (codes.ofProducts(c, header, texts)) {
            label("code", c);
            return true;
        }
        if (texts.stream().allMatch(SheetWords::isUnit)) {
            label("unit", c);
            return true;
        }
        Optional<SheetOutline> outlined = SheetOutline.of(block, c, texts, places);
        if (outlined.isPresent() && outline == null && areas.isEmpty()) {
            outline(outlined.get());
            return true;
        }
        return false;
    }

    /** Takes a column of names by what most of them are. */
    private void names(int c, String header, String role, Set<String> texts) {
        long flows = texts.stream().filter(t -> flow(t, c).isPresent()).count();
        AreaNames names = AreaNames.of(texts, places);
        boolean flowish = flows > 0 && texts.size() <= 6 && !isTotalledOnly(c, role, texts);
        if (flowish && names.share() < 1) {
            label("flow", c);
        } else if (names.share() >= MOST || role.matches("reporter|partner")) {
            boolean named = names.share() > 0 || texts.stream().allMatch(SheetWords::isTotal);
            String taken = named ? names.role(role) : role;
            area(partnered && !role.equals("partner") ? "reporter" : taken, c, names, texts);
        } else if (role.isEmpty()
                && (areCoded(texts)
                        || SheetWords.areGoods(texts)
                        || c > 0 && label("code") == c - 1)) {
            label("product", c);
        } else if (role.equals("product") || role.equals("flow") && flows > 0) {
            label(role, c);
        } else if (texts.size() > 1) {
            String shown = SheetFindings.some(List.copyOf(texts));
            findings.problem(
                    "Column '%s' isn't understood: %s.",
                    "La colonna «%s» non è chiara: %s.", named(c), shown);
            findings.ask("leave=" + header);
        }
    }

    /** Whether only totals of goods speak of a flow: {@code Total exports} below them. */
    private boolean isTotalledOnly(int c, String role, Set<String> texts) {
        return role.equals("product")
                && texts.stream().filter(t -> flow(t, c).isPresent()).allMatch(SheetWords::isTotal);
    }

    private static boolean areCoded(Set<String> texts) {
        return texts.stream().allMatch(t -> SheetWords.isCodedProduct(t) || SheetWords.isTotal(t))
                && texts.stream().anyMatch(SheetWords::isCodedProduct);
    }

    private void area(String role, int c, AreaNames names, Set<String> texts) {
        AreaNames other = areas.get(role);
        if (other != null && other.means(names, block, labels.get(role), c)) {
            return;
        }
        String free = role.equals("reporter") ? "partner" : "reporter";
        String taken = other == null ? role : free;
        boolean said = other == null || SheetWords.role(block.header(c)).equals(free);
        boolean alike = other != null && other.role("").equals(names.role("")) && !said;
        if (areas.containsKey(taken) || alike) {
            findings.problem(
                    "Column '%s' names areas too; which are meant?",
                    "Anche la colonna «%s» nomina territori: quali si intendono?", named(c));
            findings.ask("leave=" + block.header(c));
            return;
        }
        areas.put(taken, names);
        label(taken, c);
        unknown(c, names, taken, texts);
    }

    /** Names that no list knows are kept where most are known; else they are asked about. */
    private void unknown(int c, AreaNames names, String role, Set<String> texts) {
        List<String> unknown =
                texts.stream()
                        .filter(t -> names.code(t, role).isEmpty())
                        .filter(t -> !names.isOpen(t, role) || names.isNamed(t))
                        .toList();
        if (unknown.isEmpty()) {
            return;
        }
        if (names.share() >= MOST && unknown.stream().allMatch(names::isNamed)) {
            unknown.forEach(t -> names.keep(t, own));
            findings.say(
                    "Column '%s': no list knows %s; kept under their own names, in no ranking or"
                            + " sum.",
                    "Colonna «%s»: nessun elenco conosce %s; restano con il loro nome, fuori da"
                            + " graduatorie e somme.",
                    named(c),
                    SheetFindings.some(unknown));
        } else {
            findings.problem(
                    "Not found among the areas, of column '%s': %s. Mend the names, or define them"
                            + " in areas/.",
                    "Non trovati tra i territori, dalla colonna «%s»: %s. Correggere i nomi, o"
                            + " definirli in areas/.",
                    named(c),
                    SheetFindings.some(unknown));
        }
    }

    private void label(String role, int c) {
        if (labels.putIfAbsent(role, c) == null) {
            findings.say(
                    "Column '%s': " + ROLES_EN.get(role) + ".",
                    "Colonna «%s»: " + ROLES_IT.get(role) + ".",
                    named(c));
        } else if (!role.equals("product")) {
            findings.problem(
                    "Column '%s' says what another column says already.",
                    "La colonna «%s» dice quel che un'altra dice già.", named(c));
            findings.ask("leave=" + block.header(c));
        }
    }

    private String named(int c) {
        String header = block.header(c);
        return header.isEmpty() ? String.valueOf(c + 1) : header;
    }

    private Set<String> distinct(int c) {
        Set<String> texts = new LinkedHashSet<>();
        for (int r : block.rows()) {
            String text = text(r, c);
            if (!text.isEmpty() && texts.size() < DISTINCT) {
                texts.add(text);
            }
        }
        return texts;
    }
}
