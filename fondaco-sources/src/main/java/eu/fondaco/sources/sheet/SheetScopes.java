// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.sheet;

import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.sources.speech.Speech;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What headings among the rows say of the rows below them. A heading holds until another says the
 * same kind of thing; one that opens a wider part closes what stood within the part before.
 *
 * <p>A heading that nothing explains is a dimension only where labels repeat below several of them,
 * as partners do below goods; where none repeats it just groups the rows.
 */
final class SheetScopes {

    /** What headings say of a row. */
    record Scope(
            Optional<TradeFlow> flow,
            SheetTime time,
            String reporter,
            String partner,
            String product,
            boolean left) {

        static final Scope NONE = new Scope(Optional.empty(), SheetTime.NONE, "", "", "", false);
    }

    private final SheetBlock block;
    private final SheetAxes axes;
    private final List<PlaceNames> places;
    private final SheetFindings findings;
    private final OwnNames own;
    private final Map<Integer, Scope> scopes = new HashMap<>();
    private final Set<String> dimensions = new HashSet<>();
    private final boolean partners;

    /** The country of whose parts headings are; empty for none. */
    private final String nation;

    /** Whether any heading says whose trade, or with whom: asked of each cell. */
    private final boolean tellReporters;

    private final boolean tellPartners;

    /** What holds now, in the order in which it was opened. */
    private final Map<String, Object> open = new LinkedHashMap<>();

    /**
     * @param own where names of partners are kept that no list knows
     */
    SheetScopes(
            SheetBlock block,
            SheetAxes axes,
            List<PlaceNames> places,
            OwnNames own,
            SheetFindings findings) {
        this.findings = findings;
        this.own = own;
        this.block = block;
        this.axes = axes;
        this.places = places;
        partners = hasAreas("partner", block, places);
        nation = nation(block, places);
        repeated();
        boolean left = false;
        for (int r = block.first(); r <= block.last(); r++) {
            if (block.isData(r) || !SheetRows.left(block.grid(), r).isEmpty()) {
                scopes.put(r, scope(left));
            } else {
                String heading = heading(r);
                if (!heading.isEmpty() && !isOfNoValue(r)) {
                    left = heading(heading, left);
                }
            }
        }
        tellReporters = anyTells(Scope::reporter);
        tellPartners = anyTells(Scope::partner);
    }

    /** Whether a country stands where others do, so that it is a row without a value. */
    private boolean isOfNoValue(int r) {
        int c = axes.column(SheetAxes.Role.PARTNER);
        String text = c < 0 ? "" : SheetMarks.bare(block.grid().at(r, c).text());
        return !text.isEmpty()
                && places.stream()
                        .flatMap(names -> names.find(text).stream())
                        .anyMatch(a -> a.kind().equals("country"));
    }

    Scope over(int row) {
        return scopes.getOrDefault(row, Scope.NONE);
    }

    /** Whether any heading says whose trade, or with whom. */
    boolean tells(boolean reporter) {
        return reporter ? tellReporters : tellPartners;
    }

    private boolean anyTells(Function<Scope, String> what) {
        return scopes.values().stream().anyMatch(s -> !what.apply(s).isEmpty());
    }

    private String heading(int r) {
        if (axes.isWithoutValues(r)) {
            return "";
        }
        String heading = SheetRows.heading(block.grid(), r);
        List<String> texts = block.grid().texts(r);
        return heading.isEmpty() && !texts.isEmpty() && SheetRows.left(block.grid(), r).isEmpty()
                ? String.join(" ", texts)
                : heading;
    }

    private Scope scope(boolean left) {
        return new Scope(
                Optional.ofNullable((TradeFlow) open.get("flow")),
                (SheetTime) open.getOrDefault("time", SheetTime.NONE),
                (String) open.getOrDefault("reporter", ""),
                (String) open.getOrDefault("partner", ""),
                (String) open.getOrDefault("product", ""),
                left || open.containsKey("strange"));
    }

    /** Takes a heading; whether what stands below it is left out. */
    private boolean heading(String text, boolean left) {
        SheetPhrase phrase = SheetPhrase.of(text);
        boolean time = !phrase.time().isEmpty() && phrase.isClear() && phrase.flow().isEmpty();
        if (!phrase.level()) {
            return true;
        }
        if (left && time) {
            return true; // a year of changes
        }
        String whole = SheetMarks.bare(text);
        boolean named = !AreaNames.within(whole, places).isEmpty();
        if (SheetWords.isOfWhich(text) && !named
                || phrase.isEmpty() && !SheetWords.isRole(text) && !SheetWords.isTotal(text)) {
            return left;
        }
        boolean goods = dimensions.contains(text) && !hasAreas("reporter", block, places);
        if (SheetWords.isTotal(whole) && (partners || goods || open.containsKey("product"))) {
            total();
            return false;
        }
        if (SheetWords.isRest(whole) && partners) {
            rest(text, phrase);
            return false;
        }
        phrase.flow().ifPresent(f -> open("flow", f));
        if (!phrase.time().isEmpty()) {
            open("time", phrase.time());
        }
        area(text, whole, phrase);
        return false;
    }

    /** Takes the area that a heading names, as whose trade it is or with whom. */
    private void area(String text, String whole, SheetPhrase phrase) {
        boolean named = !AreaNames.within(whole, places).isEmpty();
        String area =
                named
                        ? AreaNames.within(whole, places)
                        : phrase.isClear() ? "" : AreaNames.within(phrase.core(), places);
        if (!area.isEmpty()) {
            AreaNames names = AreaNames.of(List.of(area), places);
            String code = names.code(area, "partner");
            boolean nationwide = code.equals(nation);
            String role =
                    TitleWords.leadsToPartner(text)
                            ? "partner"
                            : nationwide ? "reporter" : names.role("");
            code = nationwide ? nation : names.code(area, role);
            if (code.isEmpty()) {
                open("strange", text);
            } else {
                open.remove("strange");
                open(role, code);
            }
        } else if (!phrase.isClear()) {
            strange(text, phrase.core());
        } else {
            open.remove("strange");
        }
    }

    /** Takes a heading of other partners, which is one of them where labels repeat below it. */
    private void rest(String text, SheetPhrase phrase) {
        if (dimensions.contains(text) && phrase.flow().isEmpty()) {
            open.remove("strange");
            open("partner", own.keep(text));
        } else {
            open("strange", text);
        }
    }

    /** Takes a heading of all: of all goods below those of some, else of all partners. */
    private void total() {
        boolean goods = open.remove("product") != null;
        open.remove("strange");
        if (!goods && partners) {
            open("partner", Area.WORLD);
        }
    }

    private void strange(String text, String core) {
        boolean goods =
                axes.column(SheetAxes.Role.PRODUCT) >= 0 || axes.column(SheetAxes.Role.CODE) >= 0;
        open.remove("strange");
        boolean areas = open.containsKey("partner") || open.containsKey("reporter");
        if (areas && (SheetWords.isTotal(text) || SheetWords.isOpen(text))) {
            open("strange", text); // of several areas together, or of others
        } else if (dimensions.contains(text) && areas) {
            findings.problem(Speech.both("sheet-scopes.heading-understood", text, core));
        } else if (dimensions.contains(text) && !goods) {
            open("product", core);
        } else if (dimensions.contains(text)) {
            open("strange", text);
        } else if (!goods && !areas && SheetWords.namesGoods(core)) {
            open("product", core);
        } else if (open.containsKey("product") && !SheetWords.isGeneral(core)) {
            boolean sum = !SheetWords.totalOf(text).isEmpty() || SheetWords.namesGoods(text);
            open(sum ? "product" : "strange", sum ? SheetMarks.bare(text) : text);
        }
    }

    /** Opens a part; what was opened within the part of that kind before is closed. */
    private void open(String kind, Object what) {
        if (open.containsKey(kind)) {
            boolean after = false;
            for (String other : List.copyOf(open.keySet())) {
                after |= other.equals(kind);
                if (after) {
                    open.remove(other);
                }
            }
        }
        open.put(kind, what);
    }

    /** Finds the headings below which labels stand that stand below others too. */
    private void repeated() {
        Map<String, Set<String>> under = new HashMap<>();
        String heading = "";
        String flow = "";
        for (int r = block.first(); r <= block.last(); r++) {
            if (!block.isData(r)) {
                String text = heading(r);
                SheetPhrase phrase = SheetPhrase.of(text);
                flow = phrase.flow().isPresent() ? text : flow;
                heading = text.isEmpty() ? heading : text;
            } else if (!heading.isEmpty()) {
                String label = flow;
                for (int c : axes.roles().keySet()) {
                    label += "|" + block.grid().at(r, c).text();
                }
                boolean total = block.grid().texts(r).stream().anyMatch(SheetWords::isTotal);
                if (!total) {
                    under.computeIfAbsent(label, k -> new HashSet<>()).add(heading);
                }
            }
        }
        under.values().stream().filter(h -> h.size() > 1).forEach(dimensions::addAll);
    }

    private static String nation(SheetBlock block, List<PlaceNames> places) {
        Set<String> named = new HashSet<>();
        for (int r = block.first(); r <= block.last(); r++) {
            String text = block.isData(r) ? "" : SheetRows.heading(block.grid(), r);
            String area = text.isEmpty() ? "" : AreaNames.within(SheetMarks.bare(text), places);
            if (!area.isEmpty()) {
                named.add(area);
            }
        }
        AreaNames names = named.size() < 2 ? null : AreaNames.of(named, places);
        return names == null || !names.role("").equals("reporter") ? "" : names.nation();
    }

    /** Whether any heading names areas of that role. */
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
}
