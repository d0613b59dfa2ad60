// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Label;
import eu.fondaco.sources.sheet.LabelKinds.Kind;
import eu.fondaco.sources.speech.Speech;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the columns of a table are for, told by what stands in them more than by their headers: each
 * label is weighed by itself, and what most labels of a column are, the column is. A column may
 * hold labels of several kinds below each other.
 */
final class SheetAxes {

    /** What a column is for. */
    enum Role {
        PERIOD(Speech.both("sheet-axes.periods")),
        PART(Speech.both("sheet-axes.months-quarters")),
        FLOW(Speech.both("sheet-axes.exports-imports")),
        PARTNER(Speech.both("sheet-axes.countries-groups")),
        REPORTER(Speech.both("sheet-axes.whose-trade")),
        PRODUCT(Speech.both("sheet-axes.products")),
        CODE(Speech.both("sheet-axes.codes-products")),
        UNIT(Speech.both("sheet-axes.units-rows")),
        REMARKS(Speech.both("sheet-axes.remarks-flags")),
        /** Groups of what another column names. */
        GROUP,
        /** Flows, goods and areas below each other. */
        MIXED(Speech.both("sheet-axes.several-kinds-labels"));

        private final Label is;

        Role() {
            is = null;
        }

        Role(Label is) {
            this.is = is;
        }
    }

    private static final Pattern FLAG = Pattern.compile("[(\\[]?[A-Za-z]{1,2}[)\\]]?");

    private static final double MOST = 0.6;
    private static final double SOME = 0.25;

    private final SheetBlock block;
    private final List<PlaceNames> places;
    private final boolean byGoods;
    private final String country;
    private final SheetSaid said;
    private final SheetFindings findings;
    private final SheetCodes codes;
    private final SheetTwins twins;
    private final SheetNumerals numerals;
    private final LabelKinds labels;

    private final Map<Integer, Role> roles = new LinkedHashMap<>();
    private final Map<Integer, AreaNames> areas = new LinkedHashMap<>();
    private final List<Integer> values = new ArrayList<>();

    /** By column, the one that groups what it names. */
    private final Map<Integer, Integer> groups = new HashMap<>();

    /** By column of values, the one beside it that flags them. */
    private final Map<Integer, Integer> flags = new HashMap<>();

    /**
     * @param byGoods whether titles say that the table is divided by goods
     * @param country in which home is, whose parts are nobody's partners; empty for none
     */
    SheetAxes(
            SheetBlock block,
            List<PlaceNames> places,
            SheetSaid said,
            boolean byGoods,
            String country,
            SheetFindings findings) {
        this.country = country;
        this.said = said;
        this.block = block;
        this.places = places;
        this.byGoods = byGoods;
        this.findings = findings;
        labels = new LabelKinds(places);
        numerals = new SheetNumerals(block);
        codes = new SheetCodes(block, places, MOST);
        twins = new SheetTwins(block);
        for (int c = 0; c < block.grid().width(); c++) {
            boolean record = SheetRecords.column(block).orElse(-1) == c;
            if (!record && !block.cells(c).isEmpty() && !said.leaves(block.header(c))) {
                take(c);
            }
        }
        SheetRivals rivals = new SheetRivals(block, this, places, twins, roles, groups, findings);
        rivals.oneOfEach();
        rivals.codesOfAreas();
        roles.forEach((c, role) -> say(block.header(c), role));
        if (values.isEmpty()) {
            findings.problem(Speech.both("sheet-axes.no-column-holds"));
        }
    }

    List<Integer> values() {
        return values;
    }

    /** The columns of labels by what they are for, from left to right. */
    Map<Integer, Role> roles() {
        return roles;
    }

    /** The column of a role, or -1. */
    int column(Role role) {
        return roles.entrySet().stream()
                .filter(e -> e.getValue() == role)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    }

    /** The flag beside a value; empty for none. */
    String flag(int row, int column) {
        Integer beside = flags.get(column);
        return beside == null ? "" : block.grid().at(row, beside).text();
    }

    /** The column that groups what the one of a role names, or -1. */
    int groupOf(int column) {
        return groups.getOrDefault(column, -1);
    }

    /**
     * Whether a row of a list has labels in several of its columns, a time or way of trade among
     * them, and nothing else: it is a row whose values are blank, and no heading.
     */
    boolean isWithoutValues(int row) {
        int labels = 0;
        boolean told = false;
        for (int c = 0; c < block.grid().width(); c++) {
            String text = block.grid().at(row, c).text();
            Role role = roles.get(c);
            if (!text.isEmpty() && role == null) {
                return false;
            }
            labels += text.isEmpty() ? 0 : 1;
            told |= role == Role.PERIOD && LabelKinds.period(text, block.header(c)).isPresent();
            told |= role == Role.PART && SheetPeriods.part(text, block.header(c)).isPresent();
            told |= role == Role.FLOW && flow(text, c).isPresent();
        }
        return labels > 1 && told;
    }

    /** Makes areas that would be partners those whose trade it is, since it is told with whom. */
    void declare() {
        if (!roles.containsValue(Role.REPORTER)) {
            roles.replaceAll((c, role) -> role == Role.PARTNER ? Role.REPORTER : role);
        }
    }

    /** What labels are by themselves. */
    LabelKinds labels() {
        return labels;
    }

    /** Whether a column holds values of invoices beside those that customs state. */
    boolean isInvoiced(int column) {
        return numerals.isInvoiced(column);
    }

    /**
     * The header of partners that name the country of which home is a part, and no total: they may
     * be those whose trade it is. Empty for none.
     */
    String partnersWithHome() {
        int c = column(Role.PARTNER);
        Set<String> names = c < 0 ? Set.of() : texts(c);
        boolean home =
                names.stream().noneMatch(SheetWords::isTotal)
                        && names.stream()
                                .anyMatch(t -> areas(c).code(t, "partner").equals(country));
        return home && !country.isEmpty() ? block.header(c) : "";
    }

    /** Whether labels of that kind stand among those of several kinds in one column. */
    boolean mixes(Kind kind) {
        int c = column(Role.MIXED);
        return c >= 0 && LabelKinds.of(labels.kinds(texts(c), block.header(c)), kind) > 1;
    }

    /** How the areas of a column are named. */
    AreaNames areas(int column) {
        return areas.get(column);
    }

    /** Says what a column of labels is for. */
    private void say(String header, Role role) {
        Label is = role.is;
        if (is != null && !header.isBlank()) {
            findings.say(Speech.both("sheet-axes.column", header, is));
        }
    }

    private void take(int c) {
        List<SheetCell> cells = block.cells(c);
        SheetMarks marks = block.marks();
        boolean timed = !SheetPeriods.within(block.header(c)).isEmpty();
        long numbers =
                cells.stream()
                        .filter(x -> marks.isNumber(x) || marks.isMark(x))
                        .filter(x -> timed || !SheetRows.isYear(x))
                        .count();
        boolean periods = numerals.isOfPeriods(c, cells);
        long percent = cells.stream().filter(x -> SheetWords.isPercentage(x.text())).count();
        if (isOfFlagsBeside(c, cells)) {
            flags.put(c - 1, c);
        } else if (percent > 0 && percent >= SOME * cells.size()) {
            leftOut(c);
        } else if (numbers >= MOST * cells.size() && !periods) {
            number(c, cells);
        } else if (!SheetPhrase.of(block.header(c)).level()) {
            leftOut(c);
        } else {
            Role role = periods ? Role.PERIOD : role(c, texts(c));
            if (role != null) {
                roles.put(c, role);
            }
        }
    }

    /** Whether letters alone stand beside values, below no header or below that of the values. */
    private boolean isOfFlagsBeside(int c, List<SheetCell> cells) {
        return values.contains(c - 1)
                && (block.header(c).isBlank() || block.header(c).equals(block.header(c - 1)))
                && cells.stream().allMatch(x -> FLAG.matcher(x.text()).matches());
    }

    private void number(int c, List<SheetCell> cells) {
        if (SheetWords.isRemarks(numerals.own(c))) {
            roles.put(c, Role.REMARKS); // (1) is no number there
            return;
        }
        SheetPhrase own = SheetPhrase.of(numerals.own(c));
        boolean bare = own.flow().isEmpty() && own.time().isEmpty();
        boolean ranks = values.isEmpty() && own.time().isEmpty() && cells.get(0).text().equals("1");
        if ((bare || ranks) && SheetNumerals.isCount(cells)) {
            return;
        }
        if (values.isEmpty() && numerals.areCodes(c, cells)) {
            if (SheetWords.isCode(numerals.own(c)) && !codes.ofAreasBeside(c)) {
                roles.put(c, Role.CODE);
            }
            return;
        }
        if (values.isEmpty()
                && bare
                && codes.areOfNextAreas(c)
                && twins.isCodeOfAnother(c, texts(c))) {
            return;
        }
        if (values.isEmpty() && bare && codes.areOfNextGoods(c)) {
            roles.put(c, Role.CODE);
            return;
        }
        boolean levels = block.headers().get(c).stream().allMatch(h -> SheetPhrase.of(h).level());
        if (!levels || numerals.isInvoiced(c)) {
            leftOut(c);
        } else if (SheetPeriods.part("1", block.header(c)).isPresent()
                && cells.stream()
                        .allMatch(x -> SheetPeriods.part(x.text(), block.header(c)).isPresent())) {
            roles.put(c, Role.PART);
        } else if (SheetNumerals.isBelowZero(cells)) {
            leftOut(c);
        } else {
            values.add(c);
        }
    }

    /** Says that a column isn't taken. */
    void leftOut(int c) {
        if (!block.header(c).isEmpty()) {
            findings.say(Speech.both("sheet-axes.left-out-column", block.header(c)));
        }
    }

    /** The labels of a column, without those that total what a heading over them names. */
    Set<String> texts(int c) {
        SheetClosings closings = SheetClosings.of(block, c, places);
        Set<String> texts = new LinkedHashSet<>();
        for (int r : block.rows()) {
            String text = block.grid().at(r, c).text();
            if (!text.isEmpty() && !closings.contains(r)) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** What a column of texts is for; null where it tells nothing that is needed. */
    private Role role(int c, Set<String> texts) {
        String header = block.header(c);
        String told = SheetWords.role(header);
        boolean sure = texts.stream().allMatch(SheetMarks::isRemark);
        boolean remarks = SheetWords.isRemarks(header) || SheetWords.isRemarks(numerals.own(c));
        if (remarks || isOfFlags(texts) || sure) {
            return Role.REMARKS;
        }
        if (texts.stream().allMatch(SheetAxes::isUnit)) {
            return Role.UNIT;
        }
        if (LabelKinds.areLevels(header, texts) || twins.isNextInBrackets(c)) {
            leftOut(c);
            return null;
        }
        if (SheetWords.isRank(header) && SheetNumerals.isCount(block.cells(c))) {
            return null;
        }
        Map<Kind, Integer> kinds = labels.kinds(texts, header);
        int open = LabelKinds.of(kinds, Kind.TOTAL, Kind.REST, Kind.LEFT);
        int named = texts.size() - open;
        int parts = LabelKinds.of(kinds, Kind.PART);
        if (parts > 0 && parts + LabelKinds.of(kinds, Kind.PERIOD) >= MOST * named) {
            return Role.PART;
        }
        if (LabelKinds.of(kinds, Kind.FLOW) > 0 && LabelKinds.of(kinds, Kind.FLOW) == named
                || told.equals("flow") && sayFlows(c, texts)) {
            return Role.FLOW;
        }
        if (codes.ofNamedAreas(c, header, texts) || codes.areNumbers(c, texts)) {
            return null;
        }
        if (codes.ofProducts(c, header, texts)) {
            return Role.CODE;
        }
        return ofNames(c, texts, kinds, named);
    }

    /** Whether each of some labels says a way of trade, but for totals of both. */
    private boolean sayFlows(int c, Set<String> texts) {
        List<String> ways = texts.stream().filter(t -> !SheetWords.isTotal(t)).toList();
        return !ways.isEmpty() && ways.stream().allMatch(t -> flow(t, c).isPresent());
    }

    private static boolean isUnit(String text) {
        return MoneyWords.isUnit(text)
                && !SheetWords.isTotal(text)
                && SheetWords.flow(text).isEmpty();
    }

    /** Whether letters alone flag rows, as the legend says or as all do. */
    private boolean isOfFlags(Set<String> texts) {
        return texts.stream()
                .allMatch(
                        t ->
                                t.matches("[a-z]{1,2}|[(\\[][A-Za-z]{1,2}[)\\]]")
                                        && !block.marks()
                                                .status("(" + t.replaceAll("\\W", "") + ")")
                                                .isEmpty());
    }

    /** Says which names of a column no list knows, where most are such. */
    private void strange(int c, Set<String> texts) {
        List<String> strange =
                texts.stream().filter(t -> labels.kind(t, block.header(c)) == Kind.WORDS).toList();
        findings.problem(
                Speech.both(
                        "sheet-axes.found-among-areas",
                        block.header(c),
                        SheetFindings.some(strange)));
    }

    private Role ofNames(int c, Set<String> texts, Map<Kind, Integer> kinds, int named) {
        String told = SheetWords.role(block.header(c));
        AreaNames names = AreaNames.of(texts, places, country, told.equals("reporter"));
        if (names.areLetters() && !told.equals("partner")) {
            areas.put(c, names);
            return Role.REPORTER;
        }
        if (isMixed(c, texts, kinds, named, names)) {
            return Role.MIXED;
        }
        int area = LabelKinds.of(kinds, Kind.PARTNER, Kind.REPORTER);
        boolean some = area > 0 && told.matches("partner|reporter") && area >= SOME * named;
        boolean ofAll = told.equals("partner") && texts.stream().allMatch(SheetWords::isTotal);
        int others = named - LabelKinds.of(kinds, Kind.PERIOD); // years that a pivot totals
        boolean areal = area >= MOST * others && others > 0 || ofAll;
        boolean headed =
                told.matches("partner|reporter")
                        && named > 0
                        && LabelKinds.of(kinds, Kind.WORDS) >= MOST * named
                        && !SheetWords.areGoods(texts);
        if ((some || headed) && !areal) {
            if (!twins.isCodeOfAnother(c, texts)) {
                strange(c, texts);
            }
            return null;
        }
        if (areal) {
            areas.put(c, names);
            boolean partner =
                    names.role(told).equals("partner")
                            && !names.areOf(country)
                            && !said.declares(block.header(c))
                            && !SheetWords.isDeclaring(block.header(c));
            return partner ? Role.PARTNER : Role.REPORTER;
        }
        if (named > 0 && (told.equals("product") || areGoods(texts, kinds, named))) {
            return Role.PRODUCT;
        }
        boolean all = told.equals("product") && texts.stream().allMatch(SheetWords::isTotal);
        if (all || twins.isCodeOfAnother(c, texts)) {
            return null; // of all goods
        }
        findings.problem(
                Speech.both(
                        "sheet-axes.column-understood",
                        block.header(c).isEmpty() ? String.valueOf(c + 1) : block.header(c),
                        SheetFindings.some(List.copyOf(texts))));
        findings.ask("leave=" + block.header(c));
        return null;
    }

    /** Whether flows, goods and areas stand below each other in a column. */
    private boolean isMixed(
            int c, Set<String> texts, Map<Kind, Integer> kinds, int named, AreaNames names) {
        int area = LabelKinds.of(kinds, Kind.PARTNER, Kind.REPORTER);
        int goods = LabelKinds.of(kinds, Kind.CODED, Kind.WORDS);
        boolean flows = LabelKinds.of(kinds, Kind.FLOW) > 0;
        boolean two =
                area > 2 && goods > 2 && (area < MOST * named || repeats(c))
                        || area > 2 && again(c)
                        || flows && named > LabelKinds.of(kinds, Kind.FLOW);
        boolean coded =
                LabelKinds.of(kinds, Kind.CODED) > 0
                        && goods > 1
                        && (area > 2 || area > 1 && repeats(c, Kind.CODED));
        boolean below = coded && repeats(c, Kind.CODED);
        boolean both =
                LabelKinds.of(kinds, Kind.REPORTER) > 0
                        && LabelKinds.of(kinds, Kind.PARTNER) > 1
                        && names.share() >= MOST
                        && SheetOutline.isOutline(block, c, texts, places);
        boolean again =
                !SheetWords.role(block.header(c)).equals("partner") || repeats(c) || again(c);
        boolean set = area > 0 && goods > 1 && SheetSteps.of(block, c, labels).tellGoods();
        return (two || coded) && again || both || below || set && again;
    }

    private boolean areGoods(Set<String> texts, Map<Kind, Integer> kinds, int named) {
        return byGoods
                || SheetWords.areGoods(texts)
                || LabelKinds.of(kinds, Kind.CODED) >= MOST * named
                || roles.containsValue(Role.CODE);
    }

    /** Whether an area stands in several rows of a column, as below several goods. */
    private boolean repeats(int c) {
        return repeats(c, Kind.PARTNER);
    }

    /** Whether names of goods stand again below each of several areas that don't. */
    private boolean again(int c) {
        return !repeats(c) && repeats(c, Kind.WORDS);
    }

    private boolean repeats(int c, Kind kind) {
        Set<String> seen = new LinkedHashSet<>();
        return block.cells(c).stream()
                .map(SheetCell::text)
                .filter(t -> labels.kind(t, block.header(c)) == kind)
                .anyMatch(t -> !seen.add(t));
    }

    /** The flow that a label says. */
    Optional<TradeFlow> flow(String text, int c) {
        boolean headed = c >= 0 && SheetWords.role(block.header(c)).equals("flow");
        Optional<TradeFlow> told = block.marks().flow(text);
        return headed && told.isPresent()
                ? told
                : SheetWords.flow(text).or(() -> headed ? SheetWords.letter(text) : told);
    }
}
