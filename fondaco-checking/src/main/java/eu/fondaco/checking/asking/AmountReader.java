// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a free question asks about amounts of trade. One object for one question. */
final class AmountReader {

    private static final int LEADERS = 5;
    private static final int MOST = 12;

    private final Heard heard;
    private final Catalog catalog;
    private final Places places;
    private final When when;
    private final List<TradeFlow> flows;
    private final Traded traded;

    AmountReader(Heard heard, Catalog catalog, Traded traded, LocalDate today) {
        this.heard = heard;
        this.traded = traded;
        this.catalog = catalog;
        places = Places.of(heard, catalog);
        when = When.of(heard, today);
        flows = flows();
    }

    /** What is said, or exports where only a measure or an order is and nobody abroad. */
    private List<TradeFlow> flows() {
        List<TradeFlow> said = new FlowReader(heard, places).flows();
        boolean measured = evolves() || heard.says("top", "rank", "growth", "more", "less");
        boolean moved = heard.says("up", "down");
        return said.isEmpty() && measured && (places.abroad().isEmpty() || moved)
                ? List.of(TradeFlow.EXPORTS)
                : said;
    }

    /** Whether a word of trade is said. */
    boolean isAboutTrade() {
        return !new FlowReader(heard, places).flows().isEmpty();
    }

    /** What it asks; null where no word of trade is said. */
    Request read() {
        if (flows.isEmpty() || reporters().isEmpty()) {
            return null;
        }
        Universe among = among();
        boolean ranked =
                heard.says("rank")
                        && !hasCount()
                        && !leadsGoods()
                        && !leadsPartners()
                        && !isWholeOrder(among);
        if (!ranked && among != null && limit() != null && threshold() == null) {
            return beyond(among);
        }
        if (among != null && among.dimension() == Dimension.REPORTER && than() != null) {
            return ahead(among);
        }
        if (threshold() != null) {
            return crossing();
        }
        if (heard.says("when") && heard.says("growth") && heard.says("top")) {
            return sharpest();
        }
        if (!ranked && among != null && (asksForMembers() || isOfAll(among))) {
            return leaders(among);
        }
        if (ranked && !heard.says("growth")) {
            return rank();
        }
        List<String> measures = measures();
        boolean moving = measures.equals(List.of("share", "growth")) && when.first() != null;
        if (measures.size() > 1 && !moving) {
            return each(measures);
        }
        if (isTogether() && reporters().size() > 2 && heard.says("more", "less")) {
            return againstSum();
        }
        if (isTogether() || flowsSetAgainstEachOther()) {
            return level();
        }
        boolean moves = heard.says("growth") && parts() == 0;
        if (moves && flows.equals(List.of(TradeFlow.BALANCE)) && when.points().isEmpty()) {
            return new Request.Course(plain().get(0).build(), when.first(), when.last());
        }
        Request truth = isAsserted() ? truth() : null;
        return truth != null ? truth : moves ? growth() : level();
    }

    /** Whether it is about all regions or provinces: "imports of the regions of Italy". */
    private boolean isOfAll(Universe among) {
        boolean whole =
                places.home().isEmpty()
                        || places.home().equals(List.of(places.nation()))
                        || heard.says("provinces") && places.home().equals(List.of(province()));
        return among.dimension() == Dimension.REPORTER
                && whole
                && heard.says("regions", "provinces")
                && !heard.says("us", "here", "share", "growth", "compare", "difference", "multiple")
                && !evolves()
                && !isAsserted();
    }

    /** The first members, by their numbers or by how these changed. */
    private Request leaders(Universe among) {
        Question.Builder b = leading(among);
        boolean least = heard.says("least") != heard.says("deficit");
        if (!heard.says("growth")) {
            b.period(when.points().isEmpty() ? null : when.points().get(0));
            int most = !asksForMembers() ? Request.Leaders.ALL : count();
            return new Request.Leaders(b.build(), among, most, least);
        }
        b.measure(new MeasureExpr("growth", b.build().measure()));
        List<Period> at = when.points();
        boolean two = when.isFromTo() && when.base() == null;
        Period last = when.last() != null || at.isEmpty() ? when.last() : at.get(at.size() - 1);
        Period first = when.first() != null ? when.first() : two ? at.get(0) : when.base();
        b.period(last).base(first != null || last == null ? first : last.plusYears(-1));
        boolean down = heard.says("down") && !heard.says("up");
        return new Request.Leaders(b.build(), among, count(), least != down);
    }

    /** The value that members are said to lie beyond; null where none is. */
    private Part limit() {
        boolean beyond = heard.says("more", "less", "exceed", "undershoot");
        return beyond
                ? heard.of(Kind.NUMBER).filter(this::isScaled).findFirst().orElse(null)
                : null;
    }

    private Request beyond(Universe among) {
        Part number = limit();
        double scale = heard.after(number).is("unit9") ? 1e9 : 1e6;
        boolean below = heard.says("less", "undershoot") && !heard.says("more", "exceed");
        Period period = when.points().isEmpty() ? null : when.points().get(0);
        return new Request.Beyond(
                leading(among).period(period).build(),
                among,
                below ? Request.Test.BELOW : Request.Test.ABOVE,
                number.number() * scale);
    }

    /** Whether the first of somebody's goods is asked for: "its number one export". */
    private boolean leadsGoods() {
        Part first = heard.first("first");
        Part after = first == null ? null : heard.after(first);
        return after != null
                && heard.says("which", "howmuch")
                && (after.is("exports") || after.is("imports") || after.is("products"));
    }

    /** Whether the first of somebody's partners is asked for: "its first customer". */
    private boolean leadsPartners() {
        Part first = heard.first("first");
        Part after = first == null ? null : heard.after(first);
        return after != null
                && places.abroad().isEmpty()
                && (after.is("partners") || after.is("suppliers"));
    }

    private boolean flowsSetAgainstEachOther() {
        return flows.size() == 2 && new FlowReader(heard, places).isWeighed();
    }

    /** The number that is spoken of, without a time; null where none is. */
    Question series() {
        return flows.isEmpty() || reporters().isEmpty()
                ? null
                : (isShare() ? plain() : levels()).get(0).build();
    }

    // -- several measures at once

    /** The measures that are asked for side by side, "value and share"; fewer than two for one. */
    private List<String> measures() {
        List<String> found = new ArrayList<>();
        for (Part part : heard.parts()) {
            String measure =
                    part.is("growth")
                            ? "growth"
                            : part.is("share") ? "share" : part.is("level") ? "level" : "";
            boolean joined = !measure.isEmpty() && isJoined(part);
            boolean first = joined && found.isEmpty() && !measure.equals("level");
            if (first && isAfterFlow(part)) {
                found.add("level");
            }
            if (!measure.isEmpty() && !found.contains(measure) && (joined || found.isEmpty())) {
                found.add(measure);
            }
        }
        return found;
    }

    private boolean isAfterFlow(Part part) {
        return heard.parts().stream()
                .anyMatch(
                        p ->
                                p.to() <= part.from()
                                        && (p.is("exports")
                                                || p.is("imports")
                                                || p.is("sells")
                                                || p.is("buys")));
    }

    /** Whether "and" or a comma stands before a part, with nothing but small words between. */
    private boolean isJoined(Part part) {
        for (int token = part.from() - 1; token >= 0; token--) {
            if (heard.tokens().get(token).is(",")) {
                return true;
            }
            Part at = heard.at(token);
            if (at != null && at.is("and")) {
                return true;
            }
            boolean small =
                    at == null
                            || at.is("filler")
                            || at.is("which")
                            || at.is("whether")
                            || at.is("howmuch");
            if (!small) {
                return false;
            }
        }
        return false;
    }

    private Request each(List<String> measures) {
        List<Question> questions = new ArrayList<>();
        for (String measure : measures) {
            if (measure.equals("growth")) {
                questions.addAll(changes(levels()));
            } else if (measure.equals("share")) {
                levels().forEach(
                                b -> questions.addAll(at(List.of(shared(b, b.build().partner())))));
            } else {
                questions.addAll(at(levels()));
            }
        }
        return amounts(questions.subList(0, Math.min(MOST, questions.size())));
    }

    /** One against several together: "does Texas export more than California and New York". */
    private Request againstSum() {
        Part more = than();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (Part p : heard.of(Kind.AREA).toList()) {
            if (reporters().contains(p.code())) {
                (p.to() <= more.from() ? before : after).add(p.code());
            }
        }
        if (before.size() != 1 || after.size() < 2) {
            return level();
        }
        List<Question.Builder> both =
                List.of(
                        level(flows.get(0), Codes.of(before), partners().get(0)),
                        level(flows.get(0), Codes.of(after), partners().get(0)));
        Request.Test test = heard.says("more") ? Request.Test.ABOVE : Request.Test.BELOW;
        return new Request.Amounts(at(both), when.months(), heard.opens("whether") ? test : null);
    }

    /** The change of each year, with the sharpest told: "in which year did it fall most". */
    private Request sharpest() {
        Question.Builder b = plain().get(0);
        b.measure(new MeasureExpr("growth", b.build().measure()));
        boolean down = heard.says("down") && !heard.says("up");
        Request.Test way = down ? Request.Test.BELOW : Request.Test.ABOVE;
        return new Request.Course(b.build(), when.first(), when.last(), 0, way);
    }

    // -- when a number passed another

    /** The value that is said to be passed where it is asked when; null where none is. */
    private Part threshold() {
        boolean asked = heard.says("when") || heard.says("which", "first") && !heard.says("who");
        boolean passed = heard.says("exceed", "undershoot");
        return asked && passed
                ? heard.of(Kind.NUMBER).filter(n -> isScaled(n)).findFirst().orElse(null)
                : null;
    }

    private boolean isScaled(Part number) {
        Part unit = heard.after(number);
        return unit != null && (unit.is("unit9") || unit.is("unit6"));
    }

    private Request crossing() {
        Part number = threshold();
        double scale = heard.after(number).is("unit9") ? 1e9 : 1e6;
        Request.Test test = heard.says("undershoot") ? Request.Test.BELOW : Request.Test.ABOVE;
        return new Request.Crossing(
                levels().get(0).build(), when.first(), when.last(), test, number.number() * scale);
    }

    /**
     * The readings left where no word says which way the trade goes; none where nothing says whose
     * trade it is.
     */
    List<Request> guesses() {
        if (reporters().isEmpty()) {
            return List.of();
        }
        List<Request> guesses = new ArrayList<>();
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            guesses.add(amounts(List.of(plain(flow).build())));
        }
        return guesses;
    }

    private Question.Builder plain(TradeFlow flow) {
        return Question.of(MeasureExpr.LEVEL)
                .flow(flow)
                .reporter(Codes.of(reporters().get(0)))
                .partner(partners().get(0))
                .product(product())
                .period(when.points().isEmpty() ? null : when.points().get(0));
    }

    // -- who, with whom, of what

    private List<String> reporters() {
        Universe among = among();
        boolean scope =
                among == null
                        ? heard.says("rank") && threshold() == null
                        : among.dimension() == Dimension.REPORTER
                                || places.home().size() > 1
                                || heard.says("regions", "region");
        boolean part = heard.says("share") && !isWhole();
        List<String> named =
                places.home().stream()
                        .filter(c -> !(c.equals(places.nation()) && (scope || part)))
                        .toList();
        String home = catalog.home();
        if (named.isEmpty()) {
            return home.isEmpty() ? List.of() : List.of(home);
        }
        boolean other = named.size() == 1 && !named.contains(home) && !home.isEmpty();
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
        if (other && us && among == null) {
            return isSubject(named.get(0))
                    ? List.of(named.get(0), home)
                    : List.of(home, named.get(0));
        }
        boolean beside =
                named.size() == 1
                        && !named.contains(home)
                        && !home.equals(places.nation())
                        && heard.says("compare")
                        && heard.of(Kind.AREA)
                                .anyMatch(
                                        p ->
                                                p.code().equals(named.get(0))
                                                        && heard.led(p, "compare"));
        return beside ? List.of(home, named.get(0)) : named;
    }

    /**
     * Whether the nation itself trades, and isn't what somebody's share is a share of: "what share
     * has America of Italy's exports".
     */
    private boolean isWhole() {
        return places.home().equals(List.of(places.nation()))
                && !places.abroad().isEmpty()
                && !heard.says("us", "here", "region");
    }

    /** Whether another area is named before "we" are: "did they beat us". */
    private boolean isSubject(String other) {
        Part us = heard.first("us") == null ? heard.first("here") : heard.first("us");
        return heard.of(Kind.AREA).anyMatch(p -> p.code().equals(other) && p.to() <= us.from());
    }

    private List<Codes> partners() {
        List<Codes> all = places.abroad().stream().map(Codes::of).toList();
        return all.isEmpty() ? List.of(Codes.WORLD) : all;
    }

    private Codes product() {
        return product(reporters().isEmpty() ? "" : reporters().get(0));
    }

    /** The goods named, all together: of several of one name, those held of a reporter. */
    private Codes product(String reporter) {
        List<String> codes =
                heard.of(Kind.GOODS)
                        .map(
                                p ->
                                        p.codes().stream()
                                                .filter(c -> traded.isHeld(reporter, c))
                                                .findFirst()
                                                .orElse(p.code()))
                        .distinct()
                        .toList();
        return codes.isEmpty() ? Codes.TOTAL : Codes.of(codes);
    }

    /** What is listed or ranked; null where nothing is. */
    private Universe among() {
        String of = places.nation();
        boolean states = which("states") || which("state") || heard.says("state");
        boolean best = heard.says("region") && heard.led(heard.first("region"), "top");
        if (heard.says("regions")
                || which("region")
                || best
                || states && !parts("state").isEmpty()) {
            return new Universe(Dimension.REPORTER, regions() + " of " + of);
        }
        if (heard.says("provinces") && places.abroad().isEmpty() || which("province")) {
            return new Universe(Dimension.REPORTER, "provinces of " + province());
        }
        boolean someone =
                heard.says("who")
                        && heard.says("buys", "sells")
                        && places.abroad().isEmpty()
                        && !(heard.says("us") && !places.home().isEmpty());
        boolean trader =
                heard.says("who")
                        && heard.says("top", "least")
                        && heard.says("exports", "imports")
                        && !heard.says("us", "buys", "sells", "partners", "suppliers")
                        && places.home().stream().allMatch(places.nation()::equals);
        if (trader) {
            return new Universe(Dimension.REPORTER, regions() + " of " + of);
        }
        boolean partners = heard.says("partners", "suppliers", "countries");
        if (partners && places.abroad().isEmpty() || someone) {
            return new Universe(Dimension.PARTNER, Universe.ALL);
        }
        boolean several = places.home().size() > 1 || places.abroad().size() > 1;
        boolean what =
                heard.says("which")
                        && heard.says("top")
                        && !several
                        && !heard.says("rank", "share");
        boolean goods = what && heard.says("exports", "imports", "sells", "buys") || leadsGoods();
        boolean whole = isShare() && !which("products") && !heard.says("top", "least");
        return heard.says("products") && !whole || goods
                ? new Universe(Dimension.PRODUCT, Universe.ALL)
                : null;
    }

    /** What the parts of the nation are called: regions, states. */
    private String regions() {
        return Stream.of("region", "state", "province", "prefecture", "canton", "land")
                .filter(k -> !parts(k).isEmpty())
                .findFirst()
                .map(k -> k + "s")
                .orElse("regions");
    }

    private List<String> parts(String kind) {
        return catalog.areas().ofKindUnder(kind, places.nation());
    }

    private String province() {
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

    private boolean which(String category) {
        Part part = heard.first(category);
        Part before = part == null ? null : heard.before(part);
        boolean home =
                before != null
                        && before.kind() == Kind.AREA
                        && places.home().contains(before.code())
                        && heard.led(before, "which");
        return part != null && (home || heard.led(part, "which"));
    }

    /** "The ranking of the provinces": all in their order, where none of them is named. */
    private boolean isWholeOrder(Universe among) {
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
                    default -> !product().equals(Codes.TOTAL);
                };
        return heard.says("order") && bare && !named;
    }

    private boolean asksForMembers() {
        return heard.says("top", "least", "which", "who", "rank") || hasCount();
    }

    private boolean hasCount() {
        return heard.of(Kind.NUMBER)
                .anyMatch(p -> p.number() >= 1 && p.number() <= 1_000 && !isScaled(p));
    }

    private int count() {
        return heard.of(Kind.NUMBER)
                .filter(p -> !isScaled(p))
                .mapToInt(p -> (int) Math.min(1_000, p.number()))
                .filter(n -> n > 0)
                .findFirst()
                .orElse(LEADERS);
    }

    // -- what of it

    private MeasureExpr inner() {
        return heard.says("perhead") ? MeasureExpr.of("per_capita") : MeasureExpr.LEVEL;
    }

    private boolean isShare() {
        return heard.says("share") && !heard.says("perhead");
    }

    private Question.Builder leading(Universe among) {
        Question.Builder b =
                Question.of(inner())
                        .flow(flows.get(0))
                        .partner(partners().get(0))
                        .product(product());
        if (among.dimension() != Dimension.REPORTER) {
            return b.reporter(reporters().get(0));
        }
        if (!isShare()) {
            return b;
        }
        boolean depends = heard.says("depend") && !partners().get(0).equals(Codes.WORLD);
        return b.measure("share")
                .denominator(
                        depends
                                ? Basis.ofPartner(Codes.WORLD)
                                : Basis.ofReporter(Codes.of(places.nation())));
    }

    /** A level, a share or an amount per head for each reporter, partner and flow named. */
    private List<Question.Builder> plain() {
        List<Question.Builder> all = levels();
        if (isShare()) {
            all.forEach(b -> shared(b, b.build().partner()));
        }
        return all;
    }

    /** A level or an amount per head for each; the sum first where they are asked for together. */
    private List<Question.Builder> levels() {
        List<Question.Builder> all = new ArrayList<>();
        for (TradeFlow flow : flows) {
            if (isTogether()) {
                all.add(level(flow, Codes.of(reporters()), together(partners())));
            }
            for (String reporter : reporters()) {
                for (Codes partner : partners()) {
                    all.add(level(flow, Codes.of(reporter), partner));
                }
            }
        }
        return new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    }

    private Question.Builder level(TradeFlow flow, Codes reporter, Codes partner) {
        return Question.of(inner())
                .flow(flow)
                .reporter(reporter)
                .partner(partner)
                .product(product(reporter.first()));
    }

    private static Codes together(List<Codes> partners) {
        return Codes.of(partners.stream().flatMap(c -> c.list().stream()).toList());
    }

    /** Whether the sum of several areas is asked for: "Japan and Korea together". */
    private boolean isTogether() {
        boolean several = reporters().size() > 1 || partners().size() > 1;
        return several && heard.says("together") && !heard.says("perhead");
    }

    /** Of all partners where one is named, else of all goods where some are, else of the nation. */
    private Question.Builder shared(Question.Builder b, Codes partner) {
        b.measure("share");
        if (heard.says("nation") || isOfNation()) {
            return b.denominator(Basis.ofReporter(Codes.of(places.nation())));
        }
        if (!partner.equals(Codes.WORLD)) {
            return b.denominator(Basis.ofPartner(Codes.WORLD));
        }
        if (!product().equals(Codes.TOTAL)) {
            return b.denominator(Basis.ofProduct(Codes.TOTAL));
        }
        return b.denominator(Basis.ofReporter(Codes.of(places.nation())));
    }

    /** Whether a part of what the nation trades is asked for: "how much of Italy's … is ours". */
    private boolean isOfNation() {
        boolean named = places.home().contains(places.nation());
        return named && (places.home().size() > 1 || heard.says("us"));
    }

    private Request.Amounts amounts(List<Question> questions) {
        return new Request.Amounts(questions, when.months(), order(questions));
    }

    /** How the first of two is said to stand to the other: "did A overtake B"; null for nothing. */
    private Request.Test order(List<Question> questions) {
        boolean weighed = flowsSetAgainstEachOther() && questions.size() > 1;
        if (isEither()) {
            return null;
        }
        if (questions.size() == 2 && isOneAboveOther()) {
            return Request.Test.ABOVE;
        }
        boolean said = heard.opens("whether") && questions.size() == 2 || weighed;
        return !said
                ? null
                : heard.says("more", "greater")
                        ? Request.Test.ABOVE
                        : heard.says("less", "smaller") ? Request.Test.BELOW : null;
    }

    /** Whether it asks which of two: "more to America or to Germany" has no yes or no. */
    private boolean isEither() {
        List<Part> areas = heard.of(Kind.AREA).toList();
        return areas.size() > 1
                && !heard.says("than")
                && heard
                        .tokens()
                        .subList(areas.get(0).to(), areas.get(areas.size() - 1).from())
                        .stream()
                        .anyMatch(t -> Set.of("or", "o", "oppure").contains(t.fold()));
    }

    /** Whether one area is said to pass another: "has Tuscany overtaken Piedmont". */
    private boolean isOneAboveOther() {
        Part passed = heard.first("exceed");
        return passed != null
                && heard.says("whether")
                && !heard.says("when", "which", "who")
                && heard.of(Kind.AREA).anyMatch(p -> p.to() <= passed.from())
                && heard.of(Kind.AREA).anyMatch(p -> p.from() >= passed.to());
    }

    /** Whether the time when a number was highest or lowest is asked for; null for neither. */
    private Request.Test extreme() {
        return heard.says("peak")
                ? Request.Test.ABOVE
                : heard.says("trough") ? Request.Test.BELOW : null;
    }

    /** How long the periods are that are told apart: "monthly"; 0 where no word says so. */
    private int parts() {
        int said = heard.says("monthly") ? 1 : heard.says("quarterly") ? 3 : 0;
        return said == 0 && when.several() && when.months() < 12 ? when.months() : said;
    }

    /** Whether a course through time is asked for: "how do exports do", not "what do we sell". */
    private boolean evolves() {
        return heard.parts().stream()
                .filter(p -> p.is("evolution"))
                .anyMatch(
                        p ->
                                !heard.text(p).toLowerCase(Locale.ROOT).matches("do|does|did")
                                        || isAfterFlow(p));
    }

    private Request level() {
        List<Question.Builder> plain = plain();
        if (when.points().isEmpty() && when.base() != null && when.first() == null) {
            return growth();
        }
        if (plain.size() == 1 && (parts() > 0 || extreme() != null)) {
            List<Period> at = when.points();
            boolean within = when.first() == null && !at.isEmpty();
            return new Request.Course(
                    plain.get(0).build(),
                    within ? at.get(0) : when.first(),
                    within ? at.get(at.size() - 1) : when.last(),
                    parts(),
                    extreme());
        }
        boolean span = when.first() != null || when.last() != null;
        boolean course = evolves() || heard.says("ever") || span || when.several();
        boolean again = !evolves() && !span && !when.several();
        if (course && !again && !when.points().isEmpty() && !span) {
            return growth();
        }
        boolean latest = evolves() && when.months() > 0 && when.isOpen() && !when.several();
        if (course && latest && plain.size() == 1) {
            return each(List.of("level", "growth"));
        }
        if (course && plain.size() == 1) {
            return new Request.Course(plain.get(0).build(), when.first(), when.last());
        }
        if (when.first() != null && plain.size() > 1) {
            return amounts(ends(plain));
        }
        return amounts(at(plain));
    }

    /** The questions at both ends of a span, the latest held where its end is open. */
    private List<Question> ends(List<Question.Builder> plain) {
        List<Question> questions = new ArrayList<>();
        for (Question.Builder b : plain) {
            questions.add(b.period(when.first()).build());
            questions.add(b.period(when.last()).build());
        }
        return questions.subList(0, Math.min(MOST, questions.size()));
    }

    /** The questions at each point of time; without one where none is said. */
    private List<Question> at(List<Question.Builder> plain) {
        List<Period> points = new ArrayList<>(when.points());
        if (when.base() != null) {
            points.add(when.base());
        }
        List<Question> questions = new ArrayList<>();
        for (Question.Builder b : plain) {
            if (points.isEmpty()) {
                questions.add(b.period(null).build());
            }
            points.forEach(p -> questions.add(b.period(p).build()));
        }
        return questions.subList(0, Math.min(MOST, questions.size()));
    }

    private Request growth() {
        if (isShare()) {
            return new Request.Course(plain().get(0).build(), when.first(), when.last());
        }
        List<Question> questions = changes(plain());
        if (questions.isEmpty()) {
            Question.Builder b = plain().get(0);
            b.measure(new MeasureExpr("growth", b.build().measure()));
            return new Request.Course(b.build(), null, when.last());
        }
        boolean every = when.isOpen() && when.base() == null && when.months() == 0;
        if (every && questions.size() == 1 && !heard.says("latest")) {
            return new Request.Course(questions.get(0), null, null);
        }
        return amounts(questions.subList(0, Math.min(MOST, questions.size())));
    }

    /** The change of each amount over the span that is said, or since a year before. */
    private List<Question> changes(List<Question.Builder> plain) {
        List<Question> questions = new ArrayList<>();
        String change = heard.says("mean") ? "average_growth" : "growth";
        for (Question.Builder b : plain) {
            b.measure(new MeasureExpr(change, b.build().measure()));
            if (when.first() != null) {
                questions.add(b.base(when.first()).period(when.last()).build());
            } else if (when.isFromTo() && when.base() == null) {
                questions.add(b.base(when.points().get(0)).period(when.points().get(1)).build());
            } else {
                for (Period p : when.points()) {
                    Period base = when.base() != null ? when.base() : p.plusYears(-1);
                    questions.add(b.base(base).period(p).build());
                }
            }
            if (when.isOpen()) {
                questions.add(b.base(when.base()).build());
            }
        }
        return questions;
    }

    // -- places in an order

    private Question.Builder ranked() {
        boolean partner = !partners().get(0).equals(Codes.WORLD);
        Universe among =
                partner
                        ? new Universe(Dimension.PARTNER, Universe.ALL)
                        : new Universe(Dimension.REPORTER, regions() + " of " + places.nation());
        return Question.of(new MeasureExpr("rank", inner()))
                .flow(flows.get(0))
                .reporter(Codes.of(reporters().get(0)))
                .partner(partners().get(0))
                .product(product())
                .universe(among);
    }

    private Request rank() {
        Question.Builder b = ranked();
        Question q = b.period(when.points().isEmpty() ? null : when.points().get(0)).build();
        double place =
                heard.says("first", "amongfirst")
                        ? 1
                        : heard.says("second") ? 2 : heard.says("third") ? 3 : 0;
        if (place > 0 && (isAsserted() || heard.says("ever"))) {
            return new Request.Truth(q, Request.Test.EQUAL, place, 0, heard.says("still"));
        }
        return (evolves() || heard.says("ever", "when")) && q.period() == null
                ? new Request.Course(q, when.first(), when.last())
                : amounts(List.of(q));
    }

    /** What somebody is compared with: "more … than"; null where nobody is. */
    private Part than() {
        Part joined = heard.first(heard.says("more") ? "more" : "less");
        Part apart = heard.first(heard.says("greater") ? "greater" : "smaller");
        if (joined != null || apart == null) {
            return joined;
        }
        return heard.parts().stream()
                .filter(p -> p.is("than") && p.from() >= apart.to())
                .filter(
                        p ->
                                heard.after(p) != null
                                        && heard.after(p).kind() == Kind.AREA
                                        && places.home().contains(heard.after(p).code()))
                .findFirst()
                .orElse(null);
    }

    private Request ahead(Universe among) {
        List<String> named =
                places.home().stream().filter(c -> !c.equals(places.nation())).toList();
        Part more = than();
        String self =
                heard.of(Kind.AREA)
                        .filter(p -> p.from() >= more.to() && named.contains(p.code()))
                        .map(Part::code)
                        .findFirst()
                        .orElse(catalog.home());
        Question q =
                leading(among)
                        .reporter(Codes.of(self))
                        .period(when.points().isEmpty() ? null : when.points().get(0))
                        .build();
        List<String> others = named.stream().filter(c -> !c.equals(self)).toList();
        return new Request.Ahead(q, among, others, !heard.says("more", "greater"));
    }

    // -- whether it is so

    private boolean isAsserted() {
        boolean placed =
                heard.says("first", "second", "third")
                        && heard.says("whether")
                        && !heard.says("which", "who", "when", "howmany", "howmuch");
        return heard.opens("whether") || placed;
    }

    /** What is said of the number; null where nothing is. */
    private Request truth() {
        Part number = heard.of(Kind.NUMBER).findFirst().orElse(null);
        List<Question> asked = heard.says("growth") ? growing() : at(plain());
        if (asked.isEmpty()) {
            return null;
        }
        Question q = asked.get(0);
        if (number == null) {
            boolean way = heard.says("up") || heard.says("down");
            return way && heard.says("growth")
                    ? new Request.Truth(
                            q, heard.says("up") ? Request.Test.ABOVE : Request.Test.BELOW, 0, 0)
                    : null;
        }
        Part unit = heard.after(number);
        double scale = unit == null ? 1 : unit.is("unit9") ? 1e9 : unit.is("unit6") ? 1e6 : 1;
        double sign = heard.says("growth") && heard.says("down") && !heard.says("up") ? -1 : 1;
        Request.Test test =
                heard.says("more")
                        ? Request.Test.ABOVE
                        : heard.says("less") ? Request.Test.BELOW : Request.Test.EQUAL;
        double step = Figures.step(heard.text(number), lang()) * scale;
        return new Request.Truth(q, test, sign * number.number() * scale, step);
    }

    private List<Question> growing() {
        Request growth = growth();
        return growth instanceof Request.Amounts a
                ? a.questions()
                : growth instanceof Request.Course c ? List.of(c.question()) : List.of();
    }

    private Lang lang() {
        return heard.lang();
    }
}
