// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a question about amounts lists or ranks, and how many of it. */
final class Listed {

    private static final int LEADERS = 5;

    /** Before the code of a union: all partners outside it. */
    private static final String OUTSIDE = "EXT_";

    private static final Set<String> AMONG = SmallWords.of("rank-shape.among");
    private static final Set<String> WITH = SmallWords.of("listed.left");
    private static final Set<String> OWN = SmallWords.of("listed.own");

    private final Heard heard;
    private final Catalog catalog;
    private final Places places;
    private final TheOne theOne;
    private final PartnerGroup group;

    Listed(Heard heard, Catalog catalog, Places places) {
        this.heard = heard;
        this.catalog = catalog;
        this.places = places;
        theOne = new TheOne(heard, catalog, places);
        group = new PartnerGroup(heard, catalog, places);
    }

    /** What is listed or ranked; null where nothing is. */
    Universe among() {
        String of = places.nation();
        boolean free = places.home().stream().allMatch(of::equals) && places.abroad().isEmpty();
        if (hasRun() && free && !heard.says("partners", "suppliers", "products", "us", "many")) {
            return all();
        }
        boolean states = heard.says("states") && !isOfOneNamed();
        boolean best =
                isBest("region")
                        || theOne.isMeant(heard.first("state"), "state") && !isOfOneNamed();
        if (heard.says("regions")
                || which("region")
                || best
                || states && !parts("state").isEmpty()) {
            return new Universe(Dimension.REPORTER, regions() + " of " + of);
        }
        boolean one = theOne.isMeant(heard.first("province"), "province");
        if (heard.says("provinces") && places.abroad().isEmpty() || which("province") || one) {
            return new Universe(Dimension.REPORTER, "provinces of " + province());
        }
        if (isAheadOfUs() || isWhereAtHome()) {
            return new Universe(Dimension.REPORTER, regions() + " of " + of);
        }
        return isOfTrader()
                ? new Universe(Dimension.REPORTER, regions() + " of " + of)
                : amongOthers();
    }

    private boolean isBest(String kind) {
        Part part = heard.first(kind);
        return part != null
                && (heard.led(part, "top")
                        || heard.led(part, "least")
                        || isBestTrader(part)
                        || theOne.isMeant(part, kind));
    }

    /** "Biggest surplus region": what it is best by stands between. */
    private boolean isBestTrader(Part member) {
        Part before = heard.before(member);
        Part at = before;
        while (at != null && at.isAny("exports", "imports", "balance")) {
            at = heard.before(at);
        }
        return heard.lang() == Lang.EN && at != null && at != before && at.isAny("top", "least");
    }

    /**
     * "Where do they buy most Italian goods": in which part of a nation, the partner being named.
     */
    private boolean isWhereAtHome() {
        boolean whole = places.home().stream().allMatch(c -> isWhole(c));
        boolean ordered = heard.says("top", "least", "more", "greater");
        boolean open = heard.opens("who") && !heard.says("rank", "share", "growth");
        return heard.says("where", "who")
                && (ordered || open || heard.says("who") && heard.says("firstword"))
                && heard.says("exports", "imports", "sells", "buys")
                && !places.abroad().isEmpty()
                && !heard.says("us", "act", "treaty", "activity")
                && whole
                && (catalog.home().isEmpty() || catalog.home().equals(places.nation()));
    }

    private boolean isWhole(String code) {
        return code.equals(places.nation()) || !catalog.areas().membersOf(code).isEmpty();
    }

    /** "Wisconsin's exports and the state total": one that is named, and not which of them. */
    private boolean isOfOneNamed() {
        boolean named = places.home().stream().anyMatch(c -> !c.equals(places.nation()));
        boolean one =
                heard.parts().stream()
                        .filter(p -> p.is("states"))
                        .allMatch(p -> heard.text(p).matches("(?i)state|stato"));
        return named && one && !which("state") && !heard.led(heard.first("states"), "top");
    }

    /** What is listed where it isn't parts of the nation: partners, goods; null for nothing. */
    private Universe amongOthers() {
        if (isOfGoodsTrader(heard, places, catalog)) {
            return new Universe(Dimension.REPORTER, regions() + " of " + places.nation());
        }
        boolean free = places.abroad().isEmpty() || !outsideOf().isEmpty() || !inGroup().isEmpty();
        boolean someone = isOfSomeone() && free;
        boolean traded = heard.says("exports", "imports", "sells", "buys");
        boolean ways =
                heard.says("where")
                        && traded
                        && !heard.says("act", "treaty", "activity", "rank", "order");
        boolean whom =
                isOfWhom()
                        && heard.says("balance", "exports", "imports")
                        && heard.says("top", "least", "firstword");
        boolean partners =
                heard.says("partners", "suppliers", "countries")
                        || ways
                        || whom
                        || group.isOfCountries();
        if (partners && free || someone) {
            String group = inGroup();
            return new Universe(Dimension.PARTNER, group.isEmpty() ? Universe.ALL : group);
        }
        boolean several = places.home().size() > 1 || places.abroad().size() > 1;
        boolean what = heard.says("which") && heard.says("top") && !several && !heard.says("rank");
        boolean goods =
                what && heard.says("exports", "imports", "sells", "buys")
                        || leadsGoods()
                        || !several && isOfMainTrade();
        boolean whole = isShare() && !which("products") && !heard.says("top", "least");
        return isOfProducts() && !whole || goods
                ? new Universe(Dimension.PRODUCT, Universe.ALL)
                : null;
    }

    /** "Who buys from Kent": somebody abroad, who isn't named. */
    private boolean isOfSomeone() {
        return heard.says("who")
                && places.home().size() < 2
                && heard.says("buys", "sells")
                && !(heard.says("us") && !places.home().isEmpty());
    }

    /** "What are its main exports": goods, where no time and nobody else is said to have most. */
    private boolean isOfMainTrade() {
        return places.abroad().isEmpty()
                && heard.has(Kind.AREA)
                && !heard.has(Kind.GOODS)
                && !heard.says("when", "timeunit", "rank", "growth", "who", "share", "peak")
                && heard.parts().stream()
                        .filter(p -> p.is("top") && !p.is("order.more"))
                        .anyMatch(p -> isTrade(heard.after(p)) || isTrade(heard.before(p)));
    }

    private boolean isTrade(Part behind) {
        boolean count = behind != null && behind.kind() == Kind.NUMBER;
        Part noun = count ? heard.after(behind) : behind;
        return noun != null
                && noun.isAny("exports", "imports")
                && !noun.isAny("partners", "suppliers");
    }

    /** "With whom is the gap widest", "who is it widest with": those on the other side of trade. */
    private boolean isOfWhom() {
        int end = heard.tokens().size();
        while (end > 0 && !heard.tokens().get(end - 1).isWord()) {
            end--;
        }
        boolean left = end > 0 && WITH.contains(heard.tokens().get(end - 1).fold());
        return heard.says("whom") || heard.says("who") && left;
    }

    /** Whether it is asked who of the nation trades most, or has a surplus. */
    private boolean isOfTrader() {
        return heard.says("who")
                && !isOfWhom()
                && (heard.says("top", "least", Ordinals.PLACE, "first", "second", "third")
                        || heard.says("balance") && isSigned())
                && heard.says("exports", "imports", "balance")
                && !heard.says("us", "buys", "sells", "partners", "suppliers")
                && places.home().stream().allMatch(places.nation()::equals);
    }

    /**
     * Whether it is asked who trades most of some goods in an observatory of a whole nation: one of
     * its parts, which goods are held of.
     */
    static boolean isOfGoodsTrader(Heard heard, Places places, Catalog catalog) {
        boolean nation = catalog.home().isEmpty() || catalog.home().equals(places.nation());
        return nation
                && heard.says("who")
                && heard.says("top", "least", "more", "greater")
                && heard.has(Kind.GOODS)
                && heard.says("exports", "imports", "buys", "sells")
                && !heard.says("us", "partners", "suppliers", "countries")
                && places.home().stream().allMatch(places.nation()::equals)
                && places.abroad().isEmpty();
    }

    private boolean isSigned() {
        return heard.says("positive") != heard.says("negative");
    }

    /** Whether it is asked who is ahead of us, or of an area at home: "who beat us". */
    boolean isAheadOfUs() {
        if (!heard.says("who", "which") || heard.says("when", "whichyears")) {
            return false;
        }
        Part who = heard.first("who");
        Part beats = heard.first("beats");
        Part behind = beats == null ? null : heard.after(beats);
        while (behind != null && Heard.isSmall(behind) && !behind.is("us")) {
            behind = heard.after(behind);
        }
        boolean ours =
                behind != null
                        && (behind.isAny("us", "here", "region", "tous")
                                || behind.kind() == Kind.AREA
                                        && places.home().contains(behind.code())
                                        && !behind.code().equals(places.nation()));
        boolean us =
                who != null
                        && heard.parts().stream()
                                .anyMatch(p -> p.is("tous") && p.from() >= who.to());
        ours = ours || us && beats != null && behind == null || us && heard.says("exceed");
        boolean before = beats != null && who != null && who.to() <= beats.from();
        boolean trade = heard.says("exports", "imports", "sells", "buys", "perhead", "balance");
        return before && ours && trade && places.abroad().isEmpty();
    }

    /** Whether goods are told apart: "goods" alone are all of them, but for "which goods". */
    private boolean isOfProducts() {
        return heard.parts().stream()
                .filter(p -> p.is("products"))
                .filter(p -> !(p.is("plainproducts") && heard.led(p, "top") && heard.says("who")))
                .anyMatch(
                        p ->
                                !p.is("plainproducts")
                                        || heard.led(p, "which")
                                        || isLedByTop(p)
                                        || heard.led(p, "howmany"));
    }

    /** "Top goods", "top 3 goods". */
    private boolean isLedByTop(Part part) {
        Part before = heard.before(part);
        boolean number = before != null && before.kind() == Kind.NUMBER;
        return heard.led(number ? before : part, "top");
    }

    /** What the parts of the nation are called: regions, states. */
    String regions() {
        return Stream.of("region", "state", "province", "prefecture", "canton", "land")
                .filter(k -> !parts(k).isEmpty())
                .findFirst()
                .map(k -> k + "s")
                .orElse("regions");
    }

    /** All parts of the nation. */
    Universe all() {
        return new Universe(Dimension.REPORTER, regions() + " of " + places.nation());
    }

    /** A few parts of the nation, as examples. */
    List<String> someMembers() {
        return parts(regions().replaceFirst("s$", "")).stream().limit(2).toList();
    }

    String province() {
        return places.home().stream()
                .filter(
                        c ->
                                catalog.areas()
                                        .find(c)
                                        .map(a -> a.kind().equals("region"))
                                        .orElse(false))
                .findFirst()
                .orElse(catalog.home());
    }

    boolean which(String category) {
        Part part = heard.first(category);
        Part before = part == null ? null : heard.before(part);
        if (part != null && part.is("many") && isDefined(part) && heard.led(part, "isthere")) {
            return true;
        }
        boolean home =
                before != null
                        && before.kind() == Kind.AREA
                        && places.home().contains(before.code())
                        && (heard.led(before, "which") || heard.led(before, "anyof"));
        return part != null && (home || isAsked(part));
    }

    /** Whether "which" stands before a part, with small words and the place of it between. */
    private boolean isAsked(Part part) {
        for (Part at = heard.before(part); at != null; at = heard.before(at)) {
            if (at.isAny("which", "anyof")) {
                return !isWhatThe(at);
            }
            if (at.is("isthere")) {
                return isDefined(part);
            }
            boolean between =
                    Stream.of("filler", "rank", "top", "whether", "one", "many").anyMatch(at::is);
            if (!theOne.isNation(at) && (at.kind() != Kind.CUE || !between)) {
                return false;
            }
        }
        return false;
    }

    /**
     * The union outside which partners are asked for: "biggest customer outside the EU"; or empty.
     */
    String outsideOf() {
        boolean asked =
                places.abroad().size() == 1
                        && places.abroad().get(0).startsWith(OUTSIDE)
                        && (heard.says("partners", "suppliers", "countries")
                                || isOfSomeone() && !places.home().isEmpty())
                        && heard.says("top", "which", "who", "first");
        return asked ? places.abroad().get(0).substring(OUTSIDE.length()) : "";
    }

    /** The group of which partners are asked for: "biggest customers in Asia"; or empty. */
    String inGroup() {
        boolean partners =
                heard.says("partners", "suppliers", "countries") || group.isOfCountries();
        boolean asked = heard.says("top", "least", "which", "who", "first") || hasCount();
        boolean someone = isOfSomeone() && !group.isAimedAt();
        return asked && (partners || someone) ? group.code() : "";
    }

    /** Whether it is asked how many members there are: "with how many countries". */
    boolean isCounted() {
        Part many = heard.first("howmany");
        Part next = many == null ? null : heard.after(many);
        while (next != null && Heard.isSmall(next)) {
            next = heard.after(next);
        }
        return next != null && next.is("many") && !heard.says("growth", "share", "top", "rank");
    }

    /**
     * Whether "that" stands behind a part, with at most a name between: "a region of ours that".
     */
    private boolean isDefined(Part part) {
        Part next = heard.after(part);
        while (next != null && (next.kind() == Kind.AREA || Heard.isSmall(next))) {
            if (next.is("that") || theOne.isJoint(next)) {
                return true;
            }
            next = heard.after(next);
        }
        return next != null && (next.is("that") || theOne.isJoint(next));
    }

    /** "What the region buys", which asks what one does and not which of them. */
    private boolean isWhatThe(Part which) {
        int next = which.to();
        return Set.of("what", "cosa").contains(heard.tokens().get(which.to() - 1).fold())
                && next < heard.tokens().size()
                && Set.of("the", "la", "il", "our", "my").contains(heard.tokens().get(next).fold());
    }

    /** "The ranking of the provinces": all in their order, where none of them is named. */
    boolean isWholeOrder(Universe among) {
        if (among == null || heard.says("us")) {
            return false;
        }
        boolean bare =
                heard.parts().stream().filter(p -> p.is("rank")).allMatch(p -> p.is("order"));
        boolean named =
                switch (among.dimension()) {
                    case REPORTER ->
                            places.home().stream()
                                    .anyMatch(
                                            c ->
                                                    !c.equals(places.nation())
                                                            && !c.equals(province()));
                    case PARTNER -> !places.abroad().isEmpty();
                    default -> heard.has(Kind.GOODS);
                };
        boolean order = bare && heard.says("order") || isTold();
        return order && !named;
    }

    /** Members that are to be left out. */
    List<String> without() {
        return places.without();
    }

    /** The place of the one member that is asked for: "which state", "the second market". */
    int place() {
        boolean trader =
                heard.parts().stream()
                        .filter(p -> p.is("one"))
                        .anyMatch(p -> p.isAny("exports", "imports"));
        boolean single = trader || !heard.says("many") || isPlaceAmong();
        boolean one = heard.says("one") && single && !heard.says("order");
        return one && !hasCount() ? placed() : 0;
    }

    /** "Who is third among its suppliers": a place, and right behind it among whom. */
    private boolean isPlaceAmong() {
        return heard.says("who", "which")
                && heard.parts().stream()
                        .filter(p -> Ordinals.of(p) > 0 && p.to() < heard.tokens().size())
                        .anyMatch(p -> AMONG.contains(heard.tokens().get(p.to()).fold()));
    }

    /** Whether the first is asked for, and how far the next lies behind it. */
    boolean isAheadOfNext() {
        Part next = heard.first("second");
        Part top =
                heard.parts().stream()
                        .filter(p -> p.isAny("top", "first"))
                        .findFirst()
                        .orElse(null);
        return next != null && top != null && top != next && top.to() <= next.from();
    }

    /** The place that is named first: "who comes first, and is it far ahead of the second". */
    private int placed() {
        return heard.parts().stream()
                .filter(p -> p.is("top") || Ordinals.of(p) > 0)
                .findFirst()
                .map(p -> Math.max(1, Ordinals.of(p)))
                .orElse(1);
    }

    /** Whether it is told to put in order: "rank the regions". */
    private boolean isTold() {
        Part rank = heard.opens("rank") ? heard.first("rank") : null;
        return rank != null
                && heard.lang() == Lang.EN
                && heard.text(rank).equalsIgnoreCase("rank")
                && rank.to() < heard.tokens().size()
                && !heard.tokens().get(rank.to()).fold().equals("of");
    }

    boolean asksForMembers() {
        return heard.says("top", "least", "which", "who", "rank", "where", "isthere")
                || hasCount()
                || heard.says("firstword")
                        && Stream.of("region", "state", "province")
                                .anyMatch(k -> theOne.isMeant(heard.first(k), k));
    }

    /** "Do any states sell to Chile": those that do are asked for. */
    boolean isOfAny() {
        List<String> kinds = List.of("states", "regions", "provinces");
        boolean joined =
                heard.parts().stream()
                        .anyMatch(p -> p.is("anyof") && kinds.stream().anyMatch(p::is));
        return joined
                || heard.says("anyof") && kinds.stream().filter(heard::says).anyMatch(this::which);
    }

    boolean hasCount() {
        return heard.of(Kind.NUMBER)
                .anyMatch(p -> p.number() >= 1 && p.number() <= 1_000 && !heard.isAmount(p));
    }

    int count() {
        return heard.of(Kind.NUMBER)
                .filter(p -> !heard.isAmount(p))
                .mapToInt(p -> (int) Math.min(1_000, p.number()))
                .filter(n -> n > 0)
                .findFirst()
                .orElse(LEADERS);
    }

    /** Whether it asks if something is so: the Italian "e" may be "is" and may be "and". */
    private boolean isWhether() {
        boolean own = heard.tokens().stream().anyMatch(t -> OWN.contains(t.fold()));
        return heard.parts().stream().anyMatch(p -> p.is("whether") && !(own && p.is("and")));
    }

    /** Whether the first of somebody's goods is asked for: "its number one export". */
    boolean leadsGoods() {
        Part first = heard.first("first");
        Part after = first == null ? null : heard.after(first);
        return after != null
                && heard.says("which", "howmuch", "share")
                && after.isAny("exports", "imports", "products");
    }

    /** Whether the first of somebody's partners is asked for: "its first customer". */
    boolean leadsPartners() {
        Part first = heard.first("first");
        boolean one = first != null && first.isAny("partners", "suppliers");
        Part after = first == null || one ? first : heard.after(first);
        return after != null
                && places.abroad().isEmpty()
                && (!one || heard.says("which", "who") || !isWhether() && !heard.says("does", "us"))
                && (after.isAny("partners", "suppliers")
                        || after.is("countries") && heard.says("which", "who", "share"));
    }

    List<String> parts(String kind) {
        return catalog.areas().ofKindUnder(kind, places.nation());
    }

    /** The place in an order that is spoken of: 1 for the first; 0 for none. */
    int ordinal() {
        Part nth = heard.first(Ordinals.PLACE);
        return nth != null
                ? Ordinals.of(nth)
                : heard.says("second") ? 2 : heard.says("third") ? 3 : heard.says("first") ? 1 : 0;
    }

    /** Whether those from one place to another are asked for: "from sixth to tenth". */
    boolean hasRun() {
        return !Ordinals.run(heard).isEmpty();
    }

    /** "By how many per cent do … exceed those of": what one is beyond another, and no share. */
    boolean isPerCentBeyond() {
        boolean asked =
                heard.parts().stream()
                        .filter(p -> p.is("percent"))
                        .map(heard::before)
                        .anyMatch(b -> b != null && b.isAny("howmany", "difference"));
        return asked
                && heard.says("exceed", "more", "greater", "less", "smaller", "beats")
                && (places.home().size() > 1 || places.abroad().size() > 1);
    }

    boolean isShare() {
        if (isPerCentBeyond()) {
            return false;
        }
        boolean said =
                heard.parts().stream()
                        .filter(p -> p.is("share"))
                        .anyMatch(p -> !(p.is("inpercent") && heard.says("growth")));
        boolean sign =
                !heard.says("growth")
                        && heard.parts().stream()
                                .filter(p -> p.is("percent"))
                                .map(heard::before)
                                .anyMatch(b -> b == null || b.kind() != Kind.NUMBER);
        boolean part =
                heard.parts().stream()
                        .filter(p -> p.is("percent"))
                        .anyMatch(p -> (isOfWhole(p) || isThreshold(p)) && !heard.says("growth"));
        boolean half = heard.says("halfof") || part;
        return (said || sign || half) && !heard.says("perhead", "fact.gdp");
    }

    /** Whether "of" stands behind "per cent": "9.5% of exports". */
    private boolean isOfWhole(Part percent) {
        int next = percent.to();
        return next < heard.tokens().size()
                && heard.before(percent) != null
                && heard.before(percent).kind() == Kind.NUMBER
                && heard.tokens().get(next).fold().matches("of|del|dell|della|delle|di");
    }

    /** "Over 80 per cent to Canada": a per cent that somebody named is said to have. */
    private boolean isThreshold(Part percent) {
        Part number = heard.before(percent);
        boolean beyond = heard.says("more", "less", "exceed", "undershoot");
        return number != null
                && number.kind() == Kind.NUMBER
                && beyond
                && !places.abroad().isEmpty()
                && heard.says("exports", "imports", "sells", "buys");
    }

    /** How long the periods are that are told apart: "monthly"; 0 where no word says so. */
    int parts(When when) {
        int said = heard.says("monthly") ? 1 : heard.says("quarterly") ? 3 : 0;
        return said == 0 && when.several() && when.months() < 12 ? when.months() : said;
    }
}
