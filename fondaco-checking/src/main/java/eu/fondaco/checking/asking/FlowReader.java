// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which way the trade goes that a question asks about: by its nouns, or by who buys and sells.
 * "What does Japan buy from us" asks for exports.
 */
final class FlowReader {

    private final Heard heard;
    private final Places places;

    private static final Set<String> PLUS = SmallWords.of("flow-reader.plus");
    private static final Set<String> OF = SmallWords.of("flow-reader.of");
    private static final List<String> PARTS =
            List.of("states", "regions", "provinces", "state", "region", "province");

    private static final Set<String> OURS = SmallWords.of("flow-reader.ours");
    private static final Set<String> BUYERS = SmallWords.of("flow-reader.buyers");
    private static final Set<String> HAVE = SmallWords.of("flow-reader.have");

    FlowReader(Heard heard, Places places) {
        this.heard = heard;
        this.places = places;
    }

    /** The flows asked about, both where "the other way" is, too; none where no word says so. */
    List<TradeFlow> flows() {
        List<TradeFlow> said = said();
        if (!heard.says("reverse") || said.size() != 1) {
            return said;
        }
        return switch (said.get(0)) {
            case EXPORTS -> List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS);
            case IMPORTS -> List.of(TradeFlow.IMPORTS, TradeFlow.EXPORTS);
            default -> said;
        };
    }

    private List<TradeFlow> said() {
        boolean exports = heard.says("exports");
        boolean imports = heard.says("imports");
        boolean signed = heard.says("positive", "negative") && !heard.says("growth");
        if (heard.says("cover")) { // exports in per cent of imports
            return List.of(TradeFlow.EXPORTS);
        }
        if (exports && imports && isAdded()) {
            return List.of(TradeFlow.TRADE);
        }
        if (isBesideBoth()) {
            return List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS, TradeFlow.BALANCE);
        }
        if (isBesideOne()) {
            List<TradeFlow> way = new FlowReader(heard.only(p -> !p.is("balance")), places).flows();
            return Stream.concat(way.stream(), Stream.of(TradeFlow.BALANCE)).toList();
        }
        if (heard.says("balance") || isSubtracted() || signed && !exports && !imports) {
            return List.of(TradeFlow.BALANCE);
        }
        if (isWeighed()) {
            boolean in =
                    isMutual()
                            ? heard.says("buys", "imports") == isHomeFirst()
                            : first("imports", "buys") < first("exports", "sells");
            return in
                    ? List.of(TradeFlow.IMPORTS, TradeFlow.EXPORTS)
                    : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS);
        }
        if (exports && imports || !exports && !imports && heard.says("trade")) {
            return List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS);
        }
        if (exports || imports) {
            return List.of(exports != isTheirs(exports) ? TradeFlow.EXPORTS : TradeFlow.IMPORTS);
        }
        Part origin = heard.says("sells", "buys") ? originOfGoods() : null;
        if (origin != null) {
            boolean ours = places.home().contains(origin.code());
            return List.of(ours ? TradeFlow.EXPORTS : TradeFlow.IMPORTS);
        }
        String verb = heard.says("sells") ? "sells" : "buys";
        return heard.says(verb) ? List.of(ofVerb(verb)) : ofRoles();
    }

    /** Who sells or buys: one of ours, or somebody abroad for whom it is the other way. */
    private TradeFlow ofVerb(String verb) {
        boolean sells = verb.equals("sells");
        boolean abroad = !isSaidAbroad() && (isHome(sells ? "to" : "from") || foreignSubject(verb));
        boolean theirs = (isToUs() || abroad) && !isOfWhom(verb);
        return sells == theirs ? TradeFlow.IMPORTS : TradeFlow.EXPORTS;
    }

    /** "Sells abroad": then one of ours does it, wherever it is. */
    private boolean isSaidAbroad() {
        return heard.of(Kind.AREA).anyMatch(p -> p.code().equals(Area.WORLD));
    }

    /**
     * Whether the flow that a noun says is of somebody abroad: "Italy's exports to Texas" are
     * imports of Texas, "exports from Italy" are imports, "its imports from Texas" exports.
     */
    private boolean isTheirs(boolean exports) {
        Part noun = heard.first(exports ? "exports" : "imports");
        List<Part> far =
                heard.of(Kind.AREA).filter(p -> places.abroad().contains(p.code())).toList();
        if (places.abroad().size() != 1 || noun.isAny("sells", "buys")) {
            return false;
        }
        String way = exports ? "to" : "from";
        boolean end =
                heard.of(Kind.AREA)
                        .filter(p -> places.home().contains(p.code()))
                        .anyMatch(p -> p.from() >= noun.to() && heard.led(p, way));
        if (end) {
            return far.stream().anyMatch(p -> isOwner(p, noun, exports) || isBeside(p, noun));
        }
        return exports
                && far.stream().anyMatch(p -> isOwner(p, noun, true))
                && heard.parts().stream().noneMatch(this::isOurs);
    }

    private boolean isOurs(Part part) {
        return part.kind() == Kind.AREA && places.home().contains(part.code()) || part.isAny(OURS);
    }

    /** "Italian exports to Texas", "export italiano in Texas", "ha esportato la Cina in Texas". */
    private boolean isBeside(Part area, Part noun) {
        boolean article =
                area.from() == noun.to() + 1
                        && heard.lang() == Lang.IT
                        && !heard.led(area, "to")
                        && !heard.led(area, "from");
        return area.to() == noun.from()
                || heard.lang() == Lang.IT && area.from() == noun.to()
                || article;
    }

    /** "Italy's exports", "exports of Italy", "exports from Italy". */
    private boolean isOwner(Part area, Part noun, boolean exports) {
        int behind = area.to();
        if (behind + 1 == noun.from() && heard.tokens().get(behind).text().startsWith("'")) {
            return true;
        }
        int of = area.from() - 1;
        boolean article = of > 0 && heard.tokens().get(of).is("the");
        String said = of < 0 ? "" : heard.tokens().get(article ? of - 1 : of).fold();
        return area.from() >= noun.to()
                && (OF.contains(said) || exports && heard.led(area, "from"));
    }

    /** The flows that nouns for traders tell, or the way between two places. */
    private List<TradeFlow> ofRoles() {
        if (heard.says("suppliers")) {
            return List.of(TradeFlow.IMPORTS);
        }
        if (isOfTrade()) {
            return List.of(TradeFlow.TRADE);
        }
        if (isBuyerAtHome()) {
            return List.of(TradeFlow.IMPORTS);
        }
        return heard.says("partners", "perhead") ? List.of(TradeFlow.EXPORTS) : ofRoute();
    }

    /** "Which state is the biggest buyer of Italian goods": one of ours buys from there. */
    private boolean isBuyerAtHome() {
        boolean ours = heard.says("states", "regions", "provinces", "state", "region", "province");
        return ours
                && places.abroad().size() == 1
                && places.home().stream().allMatch(places.nation()::equals)
                && heard.parts().stream()
                        .anyMatch(p -> p.is("partners") && BUYERS.contains(heard.folded(p)));
    }

    /** "Italian goods", "prodotti italiani": whose goods are bought or sold; null where unsaid. */
    private Part originOfGoods() {
        Part goods = heard.first(Retold.ORIGIN);
        return goods == null
                ? null
                : Stream.of(heard.before(goods), heard.after(goods))
                        .filter(p -> p != null && p.kind() == Kind.AREA)
                        .findFirst()
                        .orElse(null);
    }

    /** "Its main trading partner": one for both ways together. */
    private boolean isOfTrade() {
        return heard.parts().stream()
                .filter(p -> p.is("partners"))
                .anyMatch(
                        p ->
                                heard.folded(p)
                                        .matches(
                                                "(trading|trade) partners?|partner"
                                                        + " commercial[ei]"));
    }

    /**
     * "Da chi compra", "a chi il Texas vende": the others are asked for, so that who is named does
     * it. Nothing but a name and what makes the perfect stands between: "a chi ha venduto", but "da
     * chi è comprato" is the other way round.
     */
    private boolean isOfWhom(String verb) {
        Part whom = heard.first("whom");
        Part does = heard.first(verb);
        if (whom == null || does.from() < whom.to()) {
            return false;
        }
        long named =
                heard.of(Kind.AREA)
                        .filter(p -> p.from() >= whom.to() && p.to() <= does.from())
                        .mapToInt(p -> p.to() - p.from())
                        .sum();
        long have =
                heard.tokens().subList(whom.to(), does.from()).stream()
                        .filter(t -> HAVE.contains(t.fold()))
                        .count();
        return does.from() - whom.to() - named - have <= (named > 0 ? 1 : 0);
    }

    /** The way between two places: "Italy to Switzerland"; none where no such way is said. */
    private List<TradeFlow> ofRoute() {
        boolean home = !places.home().isEmpty() || heard.says("region", "us", "here");
        boolean number =
                heard.has(Kind.TIME)
                        || heard.says("howmuch", "growth", "peak", "trough", "unitvalue", "intons");
        if (!home || !number || heard.says("act", "treaty", "signed")) {
            return List.of();
        }
        for (Part part : heard.of(Kind.AREA).toList()) {
            Part before = heard.before(part);
            boolean far = places.abroad().contains(part.code()) && part.from() > 1;
            boolean toward = heard.lang() == Lang.EN ? !isIn(before) : isToward(before);
            if (far && heard.led(part, "to") && toward) {
                return List.of(TradeFlow.EXPORTS);
            }
        }
        return List.of();
    }

    private boolean isToward(Part before) {
        return before != null && heard.folded(before).equals("verso");
    }

    private boolean isIn(Part before) {
        return before != null && heard.text(before).equalsIgnoreCase("in");
    }

    /** Whether one flow is set against the other: "do we buy more than we sell". */
    boolean isWeighed() {
        boolean both = heard.says("exports", "sells") && heard.says("imports", "buys");
        return isMutual()
                || both
                        && heard.says(
                                "more",
                                "less",
                                "greater",
                                "smaller",
                                "difference",
                                "weighed",
                                "multiple");
    }

    /**
     * "Who sells more to whom", "does Texas sell more to Chile than Chile to Texas": what one sells
     * the other against what the other sells it.
     */
    private boolean isMutual() {
        boolean two = places.home().size() == 1 && places.abroad().size() == 1;
        if (!two || !heard.says("sells", "buys", "exports", "imports")) {
            return false;
        }
        return heard.says("mutual") && heard.says("who", "which") || isTurnedRound();
    }

    private boolean isHomeFirst() {
        return heard.of(Kind.AREA)
                .findFirst()
                .filter(p -> places.home().contains(p.code()))
                .isPresent();
    }

    /** Whether both are named again behind "than", the other way round. */
    private boolean isTurnedRound() {
        Part than = heard.first("than");
        List<String> named = heard.of(Kind.AREA).map(Part::code).toList();
        long behind =
                than == null ? 0 : heard.of(Kind.AREA).filter(p -> p.from() >= than.to()).count();
        return behind == 2
                && named.size() == 4
                && heard.says("more", "less", "greater", "smaller")
                && named.get(0).equals(named.get(3))
                && named.get(1).equals(named.get(2));
    }

    /** "Goods sold, goods bought and the balance": all three, one beside the other. */
    private boolean isBesideBoth() {
        int out = first("exports", "sells");
        int in = first("imports", "buys");
        Part balance = heard.first("balance");
        boolean all = balance != null && Math.max(out, in) < Integer.MAX_VALUE;
        if (!all || heard.says("more", "less", "greater", "smaller", "minus", "which", "who")) {
            return false;
        }
        return isJoined(
                balance.from() > Math.max(out, in) ? Math.max(out, in) : Math.min(out, in),
                balance.from());
    }

    /** "How much does it buy from Chile, and the balance": one way and the balance beside it. */
    private boolean isBesideOne() {
        int out = first("exports", "sells");
        int in = first("imports", "buys");
        int way = Math.min(out, in);
        Part balance = heard.first("balance");
        return balance != null
                && Math.max(out, in) == Integer.MAX_VALUE
                && way < balance.from()
                && places.abroad().size() < 2
                && !balance.isAny("exports", "imports", "positive", "negative", "deficit")
                && !heard.says("more", "less", "greater", "smaller", "minus", "which", "who")
                && isJoined(way, balance.from());
    }

    /** Whether a comma or "and" stands between two tokens. */
    private boolean isJoined(int one, int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        return heard.tokens().subList(from, to).stream().anyMatch(t -> t.is(","))
                || heard.parts().stream()
                        .filter(p -> p.from() >= from && p.to() <= to)
                        .anyMatch(p -> p.is("and"));
    }

    /** "Import pi\u00f9 export", "its main partner for exports and imports together". */
    private boolean isAdded() {
        Part one = heard.first("exports");
        Part other = heard.first("imports");
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        boolean plus = to - from == 1 && PLUS.contains(heard.tokens().get(from).fold());
        return plus || heard.says("together") && heard.says("partners", "rank");
    }

    /** Whether one flow is taken from the other: "exports minus imports". */
    private boolean isSubtracted() {
        Part minus = heard.first("minus");
        int last = Math.max(first("exports", "sells"), first("imports", "buys"));
        return minus != null
                && minus.from() < last
                && heard.parts().stream().anyMatch(p -> p.from() == last && heard.led(p, "minus"));
    }

    /** Whether "ci" means us, and not there: then nobody at home is said to do it. */
    private boolean isToUs() {
        boolean home =
                heard.parts().stream()
                        .filter(
                                p ->
                                        p.is("region")
                                                || p.kind() == Kind.AREA
                                                        && places.home().contains(p.code()))
                        .anyMatch(p -> !heard.led(p, "to"));
        return heard.says("tous") && !home;
    }

    /** Where the first word of some categories stands; beyond the end where none is said. */
    private int first(String... categories) {
        return heard.parts().stream()
                .filter(p -> Arrays.stream(categories).anyMatch(p::is))
                .mapToInt(Part::from)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether the home area, or "us", stands after a preposition. */
    private boolean isHome(String preposition) {
        return heard.parts().stream()
                .filter(
                        p ->
                                p.is("us")
                                        || p.kind() == Kind.AREA
                                                && places.home().contains(p.code()))
                .filter(p -> preposition.equals("from") || p.from() > first("sells"))
                .anyMatch(
                        p -> heard.led(p, preposition) || preposition.equals("to") && isSoldTo(p));
    }

    /**
     * "What does China sell Texas": in English, where somebody else sells. Behind an Italian verb
     * stands who does it: "quanto ha venduto Parma".
     */
    private boolean isSoldTo(Part part) {
        Part before = heard.before(part);
        boolean other = !places.abroad().isEmpty() || heard.says("who", "countries", "suppliers");
        return heard.lang() == Lang.EN && other && before != null && before.is("sells");
    }

    /** "Who bought most from Canada": the partner is named behind the verb, so it is one of us. */
    private boolean isAtHome(Part verb) {
        return heard.says("top", "more", "greater")
                && heard.of(Kind.AREA)
                        .filter(p -> p.from() >= verb.to() && places.abroad().contains(p.code()))
                        .anyMatch(
                                p ->
                                        heard.led(p, "from")
                                                || heard.led(p, "to")
                                                || p.code().startsWith("EXT_"));
    }

    /** Whether somebody abroad, or nobody known yet, does it: "Japan buys", "who buys". */
    private boolean foreignSubject(String verb) {
        Part at = heard.first(verb);
        Agents.Who who = new Agents(heard, places).of(at);
        if (who != Agents.Who.UNSAID) {
            return who == Agents.Who.THEIRS;
        }
        if (heard.led(at, "partners") || heard.led(at, "suppliers")) {
            return true;
        }
        if (at.is("us") || heard.says("us") && heard.first("us").to() <= at.from()) {
            return false;
        }
        Part subject =
                heard.of(Kind.AREA).filter(p -> p.from() >= at.to()).findFirst().orElse(null);
        boolean homeAfter =
                verb.equals("buys")
                        && subject != null
                        && places.home().contains(subject.code())
                        && heard.led(subject, verb);
        if (homeAfter) {
            return false;
        }
        boolean homeBefore =
                heard.of(Kind.AREA)
                        .anyMatch(p -> p.to() <= at.from() && places.home().contains(p.code()));
        boolean foreignBefore =
                heard.of(Kind.AREA)
                        .anyMatch(
                                p ->
                                        p.to() <= at.from()
                                                && places.abroad().contains(p.code())
                                                && !heard.led(p, "to")
                                                && !heard.led(p, "from"));
        boolean ours = heard.says("us") && !heard.says("tous");
        boolean parts = heard.says("regions", "region", "states", "state", "provinces", "province");
        boolean someone =
                !ours
                        && places.home().size() < 2
                        && !parts
                        && !heard.says("where")
                        && !isAtHome(at)
                        && heard.parts().stream()
                                .anyMatch(p -> p.to() <= at.from() && p.isAny("who", "countries"))
                        && !heard.led(heard.first("who") == null ? at : heard.first("who"), "to");
        return !homeBefore && !isPartBefore(at) && (foreignBefore || someone);
    }

    /** "Chile: did any state sell there": parts of the nation stand nearer before the verb. */
    private boolean isPartBefore(Part verb) {
        return heard.parts().stream()
                .filter(p -> p.to() <= verb.from())
                .filter(p -> p.kind() == Kind.AREA || p.isAny(PARTS))
                .reduce((one, other) -> other)
                .map(p -> p.kind() != Kind.AREA)
                .orElse(false);
    }
}
