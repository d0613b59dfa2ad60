// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What headings among the rows of a table say of the rows below them. */
final class SheetSections {

    /**
     * What the heading of a part of the table says of the rows below it.
     *
     * @param named the heading that names the areas; empty where none does
     */
    record Section(
            Optional<TradeFlow> flow,
            Optional<Period> period,
            Map<String, String> areas,
            String named,
            String goods,
            boolean left) {

        static final Section NONE =
                new Section(Optional.empty(), Optional.empty(), Map.of(), "", "", false);

        Section of(String goods) {
            return new Section(flow, period, areas, named, goods, left);
        }

        private Section leftOut() {
            return new Section(flow, period, areas, named, goods, true);
        }
    }

    private final SheetBlock block;
    private final SheetColumns columns;
    private final SheetHeads heads;
    private final List<PlaceNames> places;
    private final SheetFindings findings;
    private final Set<String> goods;

    /** The year of a row or heading above rows of its parts. */
    private Optional<Period> yearAbove = Optional.empty();

    SheetSections(
            SheetBlock block,
            SheetColumns columns,
            SheetHeads heads,
            List<PlaceNames> places,
            SheetFindings findings) {
        this.block = block;
        this.columns = columns;
        this.heads = heads;
        this.places = places;
        this.findings = findings;
        this.goods = goods();
    }

    /**
     * Headings that name goods: nothing else explains them, and a total of each stands below, or
     * one partner stands below several of them.
     */
    private Set<String> goods() {
        int labels = Math.max(columns.label("partner"), columns.label("reporter"));
        Set<String> goods = new HashSet<>();
        if (labels < 0 || columns.sayGoods()) {
            return goods;
        }
        Set<String> unexplained = new HashSet<>();
        Map<String, Set<String>> under = new HashMap<>();
        String heading = "";
        for (int r = block.first(); r <= block.last(); r++) {
            String text = block.isData(r) ? "" : SheetRows.heading(block.grid(), r);
            String label = block.grid().at(r, labels).text();
            if (!text.isEmpty()) {
                heading = isUnexplained(text) ? text : "";
                unexplained.add(heading);
            } else if (block.isData(r) && !heading.isEmpty()) {
                if (isTotalOf(label, heading)) {
                    goods.add(heading);
                } else if (!SheetWords.isOpen(label)) {
                    under.computeIfAbsent(label, k -> new HashSet<>()).add(heading);
                }
            }
        }
        under.values().stream().filter(of -> of.size() > 1).forEach(goods::addAll);
        return goods;
    }

    private boolean isUnexplained(String text) {
        return SheetWords.flow(text).isEmpty()
                && SheetPeriods.within(text).isEmpty()
                && SheetPeriods.partAlone(text).isEmpty()
                && !SheetWords.isOfValues(SheetWords.withoutUnit(text))
                && !SheetWords.speaksOfFlow(text)
                && areas(text).isEmpty()
                && AreaNames.within(SheetMarks.bare(text), places).isEmpty()
                && !SheetWords.isNoLevel(text)
                && !SheetWords.isQuantity(text)
                && !SheetWords.isLeftRow(text)
                && !SheetWords.isOpen(text)
                && !SheetWords.isPartOfWorld(text)
                && !SheetMarks.isNote(text)
                && text.split(" ").length <= 8;
    }

    /** Whether a label totals the rows of a heading: {@code Totale vini} below {@code Vini}. */
    static boolean isTotalOf(String label, String heading) {
        String of = SheetWords.totalOf(label);
        String whole = SheetWords.key(heading.replaceAll("\\s*[(\\[].*", ""));
        return !of.isEmpty() && SheetWords.key(of).equals(whole);
    }

    /** The year of the heading or row above; nothing where none said one. */
    Optional<Period> yearAbove() {
        return yearAbove;
    }

    /** Remembers the year of a row for the rows of its parts. */
    void year(Optional<Period> period) {
        yearAbove = period.filter(p -> p.months() == 12).or(() -> yearAbove);
    }

    /** What a heading says; the one before stays where it says nothing. */
    Section below(String text, Section before) {
        if (SheetWords.isNoLevel(text)
                || SheetWords.isQuantity(text)
                || SheetWords.isLeftRow(text)) {
            findings.say("Left out: the part '%s'.", "Tralasciata: la parte «%s».", text);
            return new Section(
                    Optional.empty(), Optional.empty(), before.areas, before.named, "", true);
        }
        if (goods.contains(text)) {
            return before.of(SheetMarks.bare(text));
        }
        Optional<TradeFlow> flow = SheetWords.flow(text);
        Optional<Period> period =
                columns.label("period") >= 0
                        ? Optional.empty()
                        : SheetPeriods.within(text).stream().findFirst();
        Map<String, String> areas = areas(text);
        year(period);
        if (before.left && period.isPresent() && flow.isEmpty() && areas.isEmpty()) {
            return before; // years below a heading of changes
        }
        if (flow.isEmpty() && period.isEmpty() && areas.isEmpty()) {
            return unnamed(text, before);
        }
        return new Section(
                flow.or(before::flow),
                period.or(before::period),
                areas.isEmpty() ? before.areas : areas,
                areas.isEmpty() ? before.named : text,
                before.goods,
                false);
    }

    /**
     * What a heading without flow, time and area says where those before named areas: all partners,
     * a rest that isn't taken; else it must be understood.
     */
    private Section unnamed(String text, Section before) {
        boolean plain =
                SheetWords.isOfValues(SheetWords.withoutUnit(text))
                        || SheetPeriods.whole(text).isPresent()
                        || SheetPeriods.partAlone(text).isPresent()
                        || isLabel(text);
        if (before.areas.isEmpty() || plain) {
            return before;
        }
        if (SheetWords.isTotal(text) && !before.areas.containsKey("reporter")) {
            return new Section(
                    before.flow,
                    before.period,
                    Map.of("partner", Area.WORLD),
                    text,
                    before.goods,
                    false);
        }
        if (SheetWords.isOpen(text)) {
            findings.say("Left out: the part '%s'.", "Tralasciata: la parte «%s».", text);
            return before.leftOut();
        }
        if (!SheetMarks.isNote(text) && text.split(" ").length <= 5) {
            findings.problem(
                    "The heading '%s' isn't understood; the rows below may not be of %s.",
                    "L'intestazione «%s» non è chiara: le righe sotto possono non essere di %s.",
                    text,
                    String.join(", ", before.areas.values()));
        }
        return before;
    }

    /** Whether a text stands before values in other rows, so that it heads none. */
    private boolean isLabel(String text) {
        int c = Math.max(columns.label("partner"), columns.label("reporter"));
        return c >= 0 && block.cells(c).stream().anyMatch(x -> x.text().equals(text));
    }

    /** The area that a heading names, in a role that no column has. */
    private Map<String, String> areas(String text) {
        String named = AreaNames.within(SheetMarks.bare(text), places);
        if (named.isEmpty()) {
            return Map.of();
        }
        AreaNames names = AreaNames.of(List.of(named), places);
        String role = names.role("");
        String code = names.code(named, role);
        boolean free = columns.label(role) < 0 && !heads.across().equals(role);
        return free && !code.isEmpty() ? Map.of(role, code) : Map.of();
    }

    /** Whether headings among the rows of a table name areas of that role. */
    static boolean hasAreas(String role, SheetBlock block, List<PlaceNames> places) {
        for (int r = block.first(); r <= block.last(); r++) {
            if (!block.isData(r) && !SheetRows.heading(block.grid(), r).isEmpty()) {
                String text = SheetMarks.bare(SheetRows.heading(block.grid(), r));
                String named = AreaNames.within(text, places);
                if (!named.isEmpty()
                        && AreaNames.of(List.of(named), places).role("").equals(role)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether a label among goods totals more than the part in which it stands: {@code Total
     * imports from the UK} below those from Wales.
     */
    static boolean isWider(String label, Section section) {
        String of = SheetWords.totalOf(label);
        boolean total = !of.isEmpty() && !SheetWords.isTotal(label);
        boolean part = !section.named().isEmpty() || !section.areas().isEmpty();
        boolean goods = SheetWords.namesGoods(label);
        SheetPhrase phrase = SheetPhrase.of(label);
        boolean flow = phrase.flow().isPresent();
        return !isTotalOf(label, section.named())
                && (part && (flow || total && !goods)
                        || flow && total && !goods && !phrase.isClear());
    }
}
