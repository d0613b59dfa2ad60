// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Universe;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a question about amounts of trade is about: who trades, with whom, in what, which way. The
 * same for every shape of question.
 */
final class Scope {

    private final Heard heard;
    private final Catalog catalog;
    private final Traded traded;
    private final Places places;
    private final When when;
    private final Listed listed;
    private final List<TradeFlow> flows;

    Scope(Heard heard, Catalog catalog, Traded traded, LocalDate today) {
        this.heard = heard;
        this.catalog = catalog;
        this.traded = traded;
        places = Places.of(heard, catalog);
        when = When.of(heard, today);
        listed = new Listed(heard, catalog, places);
        flows = read();
    }

    Heard heard() {
        return heard;
    }

    Places places() {
        return places;
    }

    /** The parts of which the nation is first made, as a universe: "UK nations". */
    String constituents() {
        return String.join("+", Places.constituents(places.nation(), catalog));
    }

    When when() {
        return when;
    }

    Listed listed() {
        return listed;
    }

    /** Which ways the trade goes; none where no word says so. */
    List<TradeFlow> flows() {
        return flows;
    }

    String home() {
        return catalog.home();
    }

    /** What is said, or exports where only a measure or an order is and nobody abroad. */
    private List<TradeFlow> read() {
        if (Listed.isOfGoodsTrader(heard, places, catalog)) {
            return List.of(heard.says("imports", "buys") ? TradeFlow.IMPORTS : TradeFlow.EXPORTS);
        }
        List<TradeFlow> said = said();
        boolean measured =
                evolves()
                        || heard.says("top", "rank", "more", "less", "concentration", "gap")
                        || heard.says("specialisation")
                        || moves();
        boolean moved = heard.says("up", "down") || evolves() && heard.has(Kind.TIME);
        boolean set = heard.says("compare") && when.points().size() > 1;
        boolean worth =
                heard.has(Kind.GOODS) && (set || heard.says("unit9", "unit6", "share", "multiple"));
        boolean acts = heard.says("act", "treaty", "signed", "activity", "strategy");
        boolean part = heard.says("share") && !places.abroad().isEmpty() && isOfHome();
        if (said.isEmpty() && part && !acts && !heard.has(Kind.ACTOR)) {
            return List.of(TradeFlow.EXPORTS);
        }
        boolean clear = (measured || worth) && (places.abroad().isEmpty() || moved);
        if (said.isEmpty() && clear && !(acts && worth)) {
            return List.of(TradeFlow.EXPORTS);
        }
        boolean numbers =
                heard.says("howmuch", "compare", "difference", "growth", "unit9", "unit6");
        boolean both = said.isEmpty() && !acts && numbers && heard.has(Kind.TIME);
        boolean one = places.abroad().size() == 1 && !heard.has(Kind.ACTOR);
        boolean beside = said.isEmpty() && !acts && isOnlyOfPlaces();
        return both && one || beside ? List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS) : said;
    }

    /**
     * The ways that are said. A share of "trade" is one of both ways as one whole: shares of two
     * wholes make no sum.
     */
    private List<TradeFlow> said() {
        List<TradeFlow> said = new FlowReader(heard, places).flows();
        boolean whole =
                said.equals(List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS))
                        && (listed.isShare() || isOfLarger() || heard.says("regain"))
                        && heard.says("trade")
                        && !heard.says("exports", "imports", "sells", "buys");
        return whole ? List.of(TradeFlow.TRADE) : said;
    }

    /** "Is Kent's trade larger than Surrey's": one amount of each is compared. */
    private boolean isOfLarger() {
        return (places.home().size() == 2) != (places.abroad().size() == 2)
                && heard.says("more", "less", "greater", "smaller")
                && heard.says("than", "more", "less", "or")
                && !heard.has(Kind.NUMBER);
    }

    /** "Compare Kent and Surrey", "Kent vs Surrey": of two at home, nothing of what is said. */
    private boolean isOnlyOfPlaces() {
        return heard.says("compare")
                && places.home().size() > 1
                && places.abroad().isEmpty()
                && !heard.has(Kind.GOODS)
                && !heard.has(Kind.ACTOR)
                && !heard.has(Kind.UNKNOWN);
    }

    /** Whether somebody at home is named, or we are. */
    private boolean isOfHome() {
        return !places.home().isEmpty() || heard.says("us", "here", "region");
    }

    /** Whether a change is spoken of, and not just what happened. */
    private boolean moves() {
        return heard.parts().stream()
                .filter(p -> p.is("growth"))
                .anyMatch(
                        p -> !heard.text(p).toLowerCase(Locale.ROOT).matches("(happen|success).*"));
    }

    /** Whether a word of trade is said. */
    boolean isAboutTrade() {
        return !new FlowReader(heard, places).flows().isEmpty();
    }

    /** Whether what can be given to no part of the nation is spoken of, and not the nation. */
    private boolean isOfNoPart() {
        return Places.unallocated(catalog, places.nation()).stream()
                .anyMatch(places.home()::contains);
    }

    List<String> reporters() {
        Universe among = listed.among();
        boolean scope =
                among == null
                        ? heard.says("rank") && !isOfOrder() && threshold() == null
                        : among.dimension() == Dimension.REPORTER
                                || places.home().size() > 1
                                || heard.says("regions", "region");
        boolean part = listed.isShare() && !isWhole();
        boolean left = isOfNoPart();
        List<String> said =
                places.home().stream()
                        .filter(c -> !(c.equals(places.nation()) && (scope || part || left)))
                        .toList();
        List<String> named =
                listed.isShare() ? said.stream().filter(c -> !isWholeOf(c, said)).toList() : said;
        String home = catalog.home();
        boolean other = named.size() == 1 && !named.contains(home) && !home.isEmpty();
        if (named.isEmpty() || other && !isOfDistance() && isBeside(named.get(0))) {
            return home.isEmpty() ? List.of() : List.of(home);
        }
        boolean us =
                heard.says("here")
                        || heard.says("us")
                                && heard.says(
                                        "compare",
                                        "more",
                                        "less",
                                        "greater",
                                        "smaller",
                                        "who",
                                        "difference",
                                        "multiple");
        us = us || heard.says("us") && isChoiceOfUs();
        boolean apart = !named.isEmpty() && !home.isEmpty() && !named.contains(home);
        if (apart && (isListedWithUs(named) || isAheadOfUs())) {
            return Stream.concat(Stream.of(home), named.stream()).toList();
        }
        if (other && us && among == null) {
            return isSubject(named.get(0))
                    ? List.of(named.get(0), home)
                    : List.of(home, named.get(0));
        }
        return isComparedWithHome(named) ? List.of(home, named.get(0)) : named;
    }

    /** "We or Kent": a choice between us and somebody named. */
    private boolean isChoiceOfUs() {
        return heard.parts().stream()
                .filter(p -> p.is("or"))
                .anyMatch(or -> isUsOrArea(heard.before(or)) && isUsOrArea(behind(or)));
    }

    private Part behind(Part joint) {
        Part next = heard.after(joint);
        while (next != null && Heard.isSmall(next)) {
            next = heard.after(next);
        }
        return next;
    }

    private static boolean isUsOrArea(Part part) {
        return part != null && (part.is("us") || part.kind() == Kind.AREA);
    }

    /** "By how much do Kent and Surrey beat us": we are what they are set against. */
    private boolean isAheadOfUs() {
        boolean us =
                heard.says("us", "tous") && heard.says("difference", "howmuch")
                        || heard.parts().stream()
                                .filter(p -> p.is("weighed"))
                                .anyMatch(p -> heard.folded(p).endsWith(" ci"));
        return us && heard.says("beats");
    }

    /** Whether one that is named is what home is compared with: "compared with Veneto". */
    private boolean isComparedWithHome(List<String> named) {
        return named.size() == 1
                && !named.contains(home())
                && !home().equals(places.nation())
                && heard.says("compare")
                && !heard.opens("compare")
                && heard.of(Kind.AREA)
                        .anyMatch(p -> p.code().equals(named.get(0)) && heard.led(p, "compare"));
    }

    /** "First sold more to Chile than to Peru": one amount is above another, which is no place. */
    private boolean isOfOrder() {
        return heard.says("than") && heard.says("more", "less", "greater", "smaller");
    }

    /** Whether "we" stand in a list of areas: "us, Veneto and Lombardy". */
    private boolean isListedWithUs(List<String> named) {
        return heard.parts().stream()
                .filter(p -> p.is("us"))
                .anyMatch(
                        us ->
                                heard.of(Kind.AREA)
                                        .filter(a -> named.contains(a.code()))
                                        .anyMatch(a -> isBesideInList(a, us)));
    }

    /**
     * Whether a comma or a joint stands between two that are named, and no more but when and per
     * head; "here in Italy" lists nobody.
     */
    private boolean isBesideInList(Part one, Part other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        return from < to
                && IntStream.range(from, to)
                        .anyMatch(
                                t ->
                                        heard.tokens().get(t).is(",")
                                                || heard.at(t) != null
                                                        && (heard.at(t).is("and")
                                                                || heard.at(t).is("compare")))
                && IntStream.range(from, to)
                        .allMatch(
                                t ->
                                        heard.tokens().get(t).is(",")
                                                || heard.at(t) != null
                                                        && (heard.at(t).is("and")
                                                                || Heard.isSmall(heard.at(t))
                                                                || heard.at(t).kind()
                                                                        == Heard.Kind.TIME
                                                                || heard.at(t).is("to")
                                                                || heard.at(t).is("perhead")
                                                                || heard.at(t).is("compare")));
    }

    /**
     * Whether the nation itself trades, and isn't what somebody's share is a share of: "what share
     * has America of Italy's exports".
     */
    boolean isWhole() {
        return places.home().equals(List.of(places.nation()))
                && (!places.abroad().isEmpty() || heard.has(Heard.Kind.GOODS))
                && !heard.says("us", "here", "region");
    }

    /** Whether an area is only what we stand behind, or ahead of: "second behind Lombardy". */
    private boolean isBeside(String code) {
        return heard.of(Kind.AREA).anyMatch(p -> p.code().equals(code) && heard.led(p, "besides"));
    }

    /** "How far behind Lombardy are we", "are we ahead of Kent": both amounts are wanted. */
    private boolean isOfDistance() {
        return heard.says("us")
                && (heard.says("difference") || heard.opens("whether"))
                && !heard.says("rank");
    }

    /** Whether another area is named before "we" are: "did they beat us". */
    boolean isSubject(String other) {
        Part us = heard.first("us") == null ? heard.first("here") : heard.first("us");
        return heard.of(Kind.AREA).anyMatch(p -> p.code().equals(other) && p.to() <= us.from());
    }

    List<Codes> partners() {
        List<Codes> all = places.abroad().stream().map(Codes::of).toList();
        return all.isEmpty() ? List.of(Codes.WORLD) : all;
    }

    Codes product() {
        return product(reporters().isEmpty() ? "" : reporters().get(0));
    }

    /** The goods named, all together: of several of one name, those held of a reporter. */
    Codes product(String reporter) {
        List<String> codes =
                heard.of(Kind.GOODS)
                        .filter(p -> !heard.isLeftOut(p))
                        .map(p -> held(p, reporter))
                        .distinct()
                        .toList();
        List<String> wholes = codes.stream().filter(c -> !isPart(c, codes)).toList();
        return wholes.isEmpty() ? Codes.TOTAL : Codes.of(wholes);
    }

    /** The goods named, each apart where they are set against each other; else all together. */
    List<Codes> products(String reporter) {
        List<Part> named = heard.of(Kind.GOODS).toList();
        boolean apart =
                named.size() > 1
                        && when.points().size() < 2
                        && when.base() == null
                        && (heard.says("compare", "difference", "multiple")
                                || heard.says("more", "less", "greater", "smaller")
                                || isOfEitherGoods());
        return apart
                ? named.stream().map(p -> Codes.of(held(p, reporter))).distinct().toList()
                : List.of(product(reporter));
    }

    /** Whether it is asked which of two goods it is: "who imports there, factories or shops?". */
    boolean isOfEitherGoods() {
        List<Part> goods = heard.of(Kind.GOODS).toList();
        return goods.size() == 2
                && heard.says("who", "which")
                && heard.parts().stream()
                        .anyMatch(
                                p ->
                                        p.is("or")
                                                && p.from() >= goods.get(0).to()
                                                && p.to() <= goods.get(1).from());
    }

    /** Goods that are named to be left out of a list of goods: "apart from oil and gas". */
    List<String> withoutGoods(String reporter) {
        return heard.of(Kind.GOODS)
                .filter(heard::isLeftOut)
                .flatMap(p -> Stream.concat(Stream.of(held(p, reporter)), p.codes().stream()))
                .distinct()
                .toList();
    }

    /** The goods that are named to be left out, as they are held of a reporter. */
    List<String> goodsLeftOut(String reporter) {
        return heard.of(Kind.GOODS)
                .filter(heard::isLeftOut)
                .map(p -> held(p, reporter))
                .distinct()
                .toList();
    }

    /** Whether goods are among those of which others are made. */
    boolean isPartOfGoods(String code, Codes whole) {
        return whole.list().stream()
                .flatMap(w -> catalog.products().find(w).stream())
                .anyMatch(w -> w.parts().contains(code));
    }

    private String held(Part goods, String reporter) {
        return goods.codes().stream()
                .filter(c -> traded.isHeld(reporter, c))
                .findFirst()
                .orElseGet(() -> traded.classOf(reporter, goods.code()));
    }

    /** Whether goods are part of others that are named: "fashion (clothing, leather)". */
    private boolean isPart(String code, List<String> all) {
        return all.stream()
                .filter(whole -> !whole.equals(code))
                .flatMap(whole -> catalog.products().find(whole).stream())
                .anyMatch(whole -> whole.parts().contains(code));
    }

    /** Whether an area is the whole of which another one named is a part. */
    private boolean isWholeOf(String area, List<String> all) {
        return all.stream().anyMatch(c -> catalog.areas().isUnder(c, area) && !c.equals(area));
    }

    /** The areas that a group is made of; none for an area that isn't one. */
    List<String> membersOf(String group) {
        return catalog.areas().membersOf(group);
    }

    /**
     * The areas of which a group of parts of the nation is made; none for an area that isn't one.
     */
    List<String> membersOfGroup(String group) {
        return Places.membersOf(group, catalog);
    }

    /** Whether an area lies in another, or is a member of it. */
    boolean isPartOf(String area, String whole) {
        return !area.equals(whole)
                && (catalog.areas().isUnder(area, whole)
                        || Places.membersOf(whole, catalog).contains(area)
                        || catalog.areas().membersOf(whole).contains(area)
                        || whole.equals(places.nation()) && Places.isWithin(area, whole, catalog));
    }

    /** Whether it groups parts of the nation. */
    boolean isGroup(String code) {
        return !Places.membersOf(code, catalog).isEmpty();
    }

    /** Parts of the nation outside a group of them that is named: "which regions of England". */
    List<String> outside() {
        List<String> members =
                places.home().stream()
                        .map(c -> Places.membersOf(c, catalog))
                        .filter(m -> !m.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        String kind =
                members.stream()
                        .findFirst()
                        .flatMap(catalog.areas()::find)
                        .map(Area::kind)
                        .orElse("");
        return kind.isEmpty()
                ? List.of()
                : catalog.areas().ofKindUnder(kind, places.nation()).stream()
                        .filter(c -> !members.contains(c))
                        .toList();
    }

    /** The area named that another lies in; its parent where none such is named. */
    String wholeOf(String area) {
        return places.home().stream()
                .filter(c -> !c.equals(places.nation()) && isWholeOf(c, List.of(area)))
                .findFirst()
                .orElseGet(() -> parent(area));
    }

    /** What kind of area it is; empty where that isn't known. */
    String kindOf(String area) {
        return catalog.areas().find(area).map(Area::kind).orElse("");
    }

    /** The area that an area is part of; empty for none. */
    String parent(String area) {
        return catalog.areas().find(area).map(a -> a.parent()).orElse("");
    }

    /** Whether a course through time is asked for: "how do exports do", not "what do we sell". */
    boolean evolves() {
        return heard.parts().stream()
                        .filter(p -> p.is("evolution"))
                        .anyMatch(
                                p ->
                                        !heard.text(p)
                                                        .toLowerCase(Locale.ROOT)
                                                        .matches("do|does|did")
                                                || isAfterFlow(p) && isLast(p))
                && !isBound();
    }

    /** Whether nothing that does anything follows: "how do exports do in 2020". */
    private boolean isLast(Part verb) {
        Part next = heard.after(verb);
        while (next != null && Heard.isSmall(next)) {
            next = heard.after(next);
        }
        return next == null
                || next.kind() == Kind.TIME
                || next.kind() == Kind.AREA
                || next.isAny("to", "since", "latest", "evolution");
    }

    /**
     * Whether what goes somewhere is meant, not how it goes: "what share goes to China", "goes
     * outside the EU".
     */
    private boolean isBound() {
        List<Part> all = heard.parts().stream().filter(p -> p.is("evolution")).toList();
        return all.size() == 1
                && heard.text(all.get(0))
                        .toLowerCase(Locale.ROOT)
                        .matches("va|vanno|andat[aeio]|go|goes|gone|went|going")
                && leadsSomewhere(heard.after(all.get(0)));
    }

    private static boolean leadsSomewhere(Part next) {
        return next != null
                && (next.isAny("to", "exclude")
                        || next.kind() == Kind.AREA && next.code().startsWith("EXT_"));
    }

    boolean isAfterFlow(Part part) {
        return heard.parts().stream()
                .anyMatch(
                        p ->
                                p.to() <= part.from()
                                        && p.isAny("exports", "imports", "sells", "buys"));
    }

    /** "GDP and exports": two things, and not one in relation to the other. */
    private boolean isBesideGdp() {
        Part gdp = heard.first("fact.gdp");
        return heard.parts().stream()
                .filter(p -> p.isAny("exports", "imports", "trade", "balance"))
                .min(Comparator.comparingInt(p -> Math.abs(p.from() - gdp.from())))
                .filter(flow -> isAndBetween(flow, gdp))
                .isPresent();
    }

    private boolean isAndBetween(Part one, Part other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        return heard.parts().stream()
                .anyMatch(p -> p.from() >= from && p.to() <= to && p.is("and"));
    }

    MeasureExpr inner() {
        if (heard.says("fact.gdp") && !isBesideGdp()) {
            return MeasureExpr.of("gdp_ratio");
        }
        if (heard.says("unitvalue")) {
            return MeasureExpr.of("unit_value");
        }
        if (heard.says("intons") && !heard.says("perhead")) {
            return MeasureExpr.of("quantity");
        }
        return heard.says("perhead") ? MeasureExpr.of("per_capita") : MeasureExpr.LEVEL;
    }

    /** The value that is said to be passed where it is asked when; null where none is. */
    Part threshold() {
        boolean time = heard.says("when", "whichyears");
        boolean asked = time || heard.says("which", "first") && !heard.says("who");
        boolean passed = heard.says("exceed", "undershoot") || time && heard.says("more", "less");
        Universe among = time ? null : listed.among();
        boolean members = among != null && among.dimension() != Dimension.PRODUCT;
        return asked && passed && !members
                ? heard.of(Kind.NUMBER).filter(heard::isAmount).findFirst().orElse(null)
                : null;
    }

    /** Whether a place, goods or a time is named. */
    boolean isLimited() {
        return heard.has(Kind.AREA) || heard.has(Kind.GOODS) || heard.has(Kind.TIME);
    }
}
