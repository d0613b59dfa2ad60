// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.text.Token;
import eu.fondaco.checking.text.Tokenizer;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.area.Area;
import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a reading takes up all that a question says: each place, goods and time, a part of a
 * whole, an amount per head, what is to be left out. A reading that drops one of these answers
 * another question.
 */
final class Coverage {

    private static final int MOST = 5;

    private final Heard heard;
    private final Catalog catalog;
    private final Places places;
    private final When when;

    Coverage(Heard heard, Catalog catalog, LocalDate today) {
        this.catalog = catalog;
        this.heard = heard;
        places = Places.of(heard, catalog);
        when = When.of(heard, today);
    }

    /** The first part of the question that a reading of numbers leaves out; empty for none. */
    Optional<Part> missing(Request request) {
        List<Question> questions = Told.questions(request);
        if (request instanceof Registered.Fact) {
            return heard.of(Kind.NUMBER).filter(p -> p.words().isEmpty()).findFirst();
        }
        if (questions.isEmpty()) {
            boolean heeded = request instanceof Registered.Acts || places.without().isEmpty();
            return heeded ? Optional.empty() : Optional.ofNullable(heard.first("exclude"));
        }
        Set<String> named = Told.named(request, questions);
        Optional<Part> loose = number(request).or(this::vague);
        return loose.isPresent() ? loose : missing(request, questions, named);
    }

    /** All parts of the question that a reading of numbers leaves out, the first first. */
    static List<Part> allMissing(Heard heard, Catalog catalog, LocalDate today, Request request) {
        List<Part> all = new ArrayList<>();
        Heard left = heard;
        Optional<Part> next = new Coverage(left, catalog, today).missing(request);
        while (next.isPresent() && all.size() < MOST) {
            Part part = next.get();
            all.add(part);
            left = left.only(p -> p.from() != part.from());
            next = new Coverage(left, catalog, today).missing(request);
        }
        return all;
    }

    private Optional<Part> missing(Request request, List<Question> questions, Set<String> named) {
        return heard.of(Kind.AREA)
                .filter(
                        p ->
                                p.code().equals(Area.WORLD)
                                        ? isOfSecondQuestion(p, questions)
                                        : !isNation(p, questions))
                .filter(p -> !places.without().contains(p.code()))
                .filter(p -> p.codes().stream().noneMatch(named::contains))
                .filter(p -> !isGroup(p, request))
                .filter(p -> !isBesidePlace(p, questions) && !isLeftOut(p, request))
                .filter(p -> !isAmongAll(p, request))
                .findFirst()
                .or(() -> goods(request, questions))
                .or(() -> new TimesTold(heard, when).missing(request, questions))
                .or(() -> measure("perhead", "per_capita", questions))
                .or(() -> measure("intons", "quantity", questions))
                .or(() -> measure("unitvalue", "unit_value", questions))
                .or(() -> measure("perday", "per_day", questions))
                .or(() -> Doubling.in(heard))
                .or(() -> seasonal(questions))
                .or(() -> measure("fact.gdp", "gdp_ratio", questions))
                .or(
                        () ->
                                isMean(request)
                                        ? Optional.empty()
                                        : measure("mean", "average_growth", questions))
                .or(() -> isMean(request) ? Optional.empty() : mean(questions))
                .or(() -> members(request))
                .or(() -> extreme(request))
                .or(() -> first(request))
                .or(() -> perCent(request, questions))
                .or(() -> unasked(request))
                .or(() -> compared(request))
                .or(() -> without(request))
                .or(() -> new Predicates(heard, places).unread())
                .or(() -> rest(request))
                .or(() -> otherEnd(request))
                .or(() -> new Accounts(heard, request, questions).unmet())
                .or(() -> Conditions.further(heard, request))
                .or(() -> denial(request))
                .or(() -> alone(request))
                .or(() -> new ListsAsked(heard, request).unread())
                .or(() -> heard.has(Kind.TIME) ? Optional.empty() : event());
    }

    /** Whether somebody who is said to be the only one is among all that are told. */
    private boolean isAmongAll(Part area, Request request) {
        return request instanceof Request.Beyond b
                && new Alone(heard, places).word() != null
                && (b.among().dimension() == Dimension.REPORTER ? places.home() : places.abroad())
                        .contains(area.code());
    }

    /** What asks for amounts without their season, or for a change on the period before. */
    private Optional<Part> seasonal(List<Question> questions) {
        boolean told =
                questions.stream()
                        .anyMatch(
                                q ->
                                        q.measure().mentions("seasonally_adjusted")
                                                || q.measure().mentions("previous_growth"));
        return told ? Optional.empty() : SeasonalShape.word(heard);
    }

    /** The word that says that nobody else did it, where the others aren't told. */
    private Optional<Part> alone(Request request) {
        boolean told = isOfMembers(request) || !heard.says("whether");
        return told ? Optional.empty() : Optional.ofNullable(new Alone(heard, places).word());
    }

    /** A word that denies, where it isn't asked who has nothing at all. */
    private Optional<Part> denial(Request request) {
        boolean none =
                request instanceof Request.Beyond b
                        && b.value() == 0
                        && b.reached()
                        && b.test() == Request.Test.BELOW;
        return none
                ? Optional.empty()
                : new Denials(heard, places, isOfMembers(request)).unheeded();
    }

    /** Whether the world is asked about in a further sentence, "and with the whole world?". */
    private boolean isOfSecondQuestion(Part world, List<Question> questions) {
        return heard.tokens().subList(0, world.from()).stream().anyMatch(t -> t.is("?"))
                && questions.stream().noneMatch(q -> q.partner().equals(Codes.WORLD));
    }

    /** A number in figures that the reading has no use for. */
    private Optional<Part> number(Request request) {
        boolean plain = request instanceof Request.Amounts || request instanceof Request.Course;
        boolean told = !Double.isNaN(Conditions.value(request));
        return heard.of(Kind.NUMBER)
                .filter(p -> p.words().isEmpty() && !isOfName(p))
                .filter(p -> !(request instanceof Within && RangeShape.numbers(heard).contains(p)))
                .filter(p -> plain || told && !isValue(p, request) && mustCount(p, request))
                .findFirst();
    }

    /** Whether a reading has to use it: "is 5 greater than 3" asks of no trade. */
    private boolean mustCount(Part number, Request request) {
        return isLimit(number)
                || isBehindLimit(number)
                || request instanceof Request.Truth t && t.question().n() != number.number();
    }

    /** Whether it stands right behind "more than", "at most": small as it is, it is a limit. */
    private boolean isBehindLimit(Part number) {
        Part before = heard.before(number);
        return before != null && before.isAny("reached", "more", "less");
    }

    /** Whether it is an amount of money or a per cent. */
    private boolean isLimit(Part number) {
        return heard.isAmount(number) || isPerCent(number);
    }

    /** Whether it is the value that a reading sets numbers against. */
    private boolean isValue(Part number, Request request) {
        double said = heard.amount(number);
        return Math.abs(said - Math.abs(Conditions.value(request))) <= said * 1e-9;
    }

    /** Whether it belongs to the name before it: "EU 27". */
    private boolean isOfName(Part number) {
        Part before = heard.before(number);
        return before != null && before.kind() == Kind.AREA;
    }

    /** A time of which it isn't known which period it is: "early 2025", "2023/24". */
    private Optional<Part> vague() {
        return heard.of(Kind.TIME)
                .filter(
                        p ->
                                p.time() instanceof TimeValue.PartOf
                                        || p.time() instanceof TimeValue.SplitYear)
                .findFirst();
    }

    /** The nation may be what a share is a share of, or among whose parts somebody stands. */
    private boolean isNation(Part part, List<Question> questions) {
        boolean whole =
                questions.stream()
                        .filter(q -> q.reporter() != null)
                        .anyMatch(q -> isOfPart(q, part.code()));
        return whole
                || part.code().equals(places.nation()) && heard.says("constituents")
                || part.code().equals(places.nation())
                        && questions.stream()
                                .anyMatch(q -> q.universe() != null || isWhole(q, part.code()));
    }

    /** Whether somebody within a place has a share, or what stands for no part of it trades. */
    private boolean isOfPart(Question q, String place) {
        return q.reporter().list().stream()
                .flatMap(c -> catalog.areas().find(c).stream())
                .filter(a -> q.denominator() != null || a.isSpecial())
                .anyMatch(a -> a.parent().equals(place));
    }

    /** Whether a share is one of what somebody trades, or of what all within a place do. */
    private static boolean isWhole(Question q, String place) {
        return q.denominator() != null
                && q.denominator().reporter() != null
                && q.denominator().reporter().list().contains(place);
    }

    /** The word that leaves something out, where a reading doesn't leave out areas. */
    private Optional<Part> without(Request request) {
        boolean heeded =
                request instanceof Request.Leaders l
                                && !l.without().isEmpty()
                                && heard.of(Kind.GOODS).allMatch(p -> isLeftOut(p, l))
                        || request instanceof Request.Beyond b && !b.without().isEmpty()
                        || request instanceof Request.AllBut
                        || isOutside(request);
        boolean less = balanced(request);
        return heard.parts().stream()
                .filter(p -> !heeded && p.is("exclude") && !(less && p.is("minus")))
                .findFirst();
    }

    /** Whether one way is taken from the other: "exports net of imports". */
    private static boolean balanced(Request request) {
        return Told.questions(request).stream().allMatch(q -> q.flow() == TradeFlow.BALANCE);
    }

    /** Whether all that is left out is the union outside which the partners lie. */
    private boolean isOutside(Request request) {
        return !places.without().isEmpty()
                && Told.questions(request).stream()
                        .allMatch(
                                q ->
                                        places.without().stream()
                                                .allMatch(c -> q.partner().is("EXT_" + c)));
    }

    private static boolean isLeftOut(Part goods, Request.Leaders list) {
        return goods.codes().stream().anyMatch(list.without()::contains);
    }

    private static boolean isOfMembers(Request request) {
        return request instanceof Request.Leaders || request instanceof Request.Beyond;
    }

    /** The word that asks for a time, where numbers at given times would be told. */
    private Optional<Part> unasked(Request request) {
        boolean amounts = request instanceof Request.Amounts && !heard.says("gap");
        boolean at = amounts && when.isOpen() && when.base() == null;
        if ((at || isOfMembers(request)) && heard.says("when")) {
            return Optional.of(heard.first("when"));
        }
        Part through = at && !isOfTimes(request) ? evolution(request) : null;
        if (through != null) {
            return Optional.of(through);
        }
        Part why = heard.first("why");
        if (why != null) {
            return Optional.of(why);
        }
        return amounts ? Optional.ofNullable(count()) : Optional.empty();
    }

    /** "Over time", where amounts of several at one time would be told; null for none. */
    private Part evolution(Request request) {
        return Told.questions(request).size() < 3
                ? null
                : heard.parts().stream()
                        .filter(p -> p.is("evolution") && !p.isAny("does", "howmuch"))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether a change is told, or how several changed. */
    private static boolean isOfTimes(Request request) {
        return Told.questions(request).stream()
                .allMatch(q -> q.base() != null || !q.measure().equals(MeasureExpr.LEVEL));
    }

    /** "More than …", where one number alone would be told. */
    private Optional<Part> compared(Request request) {
        boolean alone =
                request instanceof Request.Course
                        || request instanceof Request.Amounts a && a.questions().size() == 1;
        Part more = heard.first(heard.says("more") ? "more" : "less");
        boolean share = heard.says("halfof", "growth", "share");
        if (!alone || more == null || share) {
            return Optional.empty();
        }
        return heard.parts().stream()
                .filter(p -> p.from() >= more.from() && p.is("others"))
                .findFirst()
                .or(
                        () ->
                                heard.lang() == Lang.EN && heard.text(more).endsWith("than")
                                        ? Optional.of(more)
                                        : heard.parts().stream()
                                                .filter(p -> isThan(p) && p.from() >= more.from())
                                                .findFirst());
    }

    private boolean isThan(Part part) {
        return heard.lang() == Lang.EN && heard.text(part).equalsIgnoreCase("than");
    }

    /** Whether it is all that lies outside a union whose members are left out. */
    private static boolean isLeftOut(Part area, Request request) {
        return request instanceof Request.Leaders l
                && l.without().stream().anyMatch(c -> area.code().equals("EXT_" + c));
    }

    /** Whether it is what somebody whose place is told stands behind, which is told besides. */
    private boolean isBesidePlace(Part area, List<Question> questions) {
        return heard.led(area, "besides")
                && questions.stream().anyMatch(q -> q.measure().mentions("rank"));
    }

    /** Words that ask how many things there are, where amounts of money would be told. */
    private Part count() {
        Part many = heard.first("howmany");
        Part next = many == null ? null : heard.after(many);
        boolean money =
                next != null
                        && (next.isAny("unit9", "unit6")
                                || next.words().stream().anyMatch(w -> w.startsWith("money.")));
        boolean whole = many != null && many.isAny("level", "multiple");
        boolean counts =
                next != null
                        && next.isAny(
                                "counted",
                                "countries",
                                "partners",
                                "products",
                                "regions",
                                "provinces",
                                "states",
                                "suppliers");
        return many != null && !money && !whole && counts ? many : null;
    }

    /** Whether the members of a group are told, the others left out. */
    private boolean isGroup(Part area, Request request) {
        List<String> members = Places.membersOf(area.code(), catalog);
        List<String> out =
                request instanceof Request.Leaders l
                        ? l.without()
                        : request instanceof Request.Beyond b
                                ? b.without()
                                : request instanceof Request.Ahead a ? a.without() : List.of();
        if (request instanceof Request.Mean m && !members.isEmpty()) {
            return m.only().containsAll(members);
        }
        return !members.isEmpty() && !out.isEmpty() && members.stream().noneMatch(out::contains);
    }

    /** The other end of a list, where both are asked for: "the top three and the last". */
    private Optional<Part> otherEnd(Request request) {
        Part top = heard.first("top");
        Part least = heard.first("least");
        boolean both =
                request instanceof Request.Leaders
                        && top != null
                        && least != null
                        && !top.is("least")
                        && !least.is("top");
        return both ? Optional.of(top.from() < least.from() ? least : top) : Optional.empty();
    }

    /** What is left of the world beside somebody, which no partner stands for. */
    private Optional<Part> rest(Request request) {
        if (request instanceof Request.AllBut) {
            return Optional.empty();
        }
        if (heard.says(Others.MARK) && !heard.says("halfof")) {
            return Optional.of(heard.first(Others.MARK));
        }
        Optional<Part> named =
                heard.of(Kind.AREA)
                        .filter(p -> p.code().equals(Area.WORLD))
                        .filter(p -> Tokenizer.fold(heard.text(p)).contains("rest"))
                        .filter(p -> !places.abroad().isEmpty())
                        .findFirst();
        return named.isPresent() ? named : Optional.ofNullable(heard.first("restof"));
    }

    /** Something that happened, by which alone a time is told: "before Brexit". */
    private Optional<Part> event() {
        return Optional.ofNullable(heard.first("event"));
    }

    /** Whether goods are part of others that are told. */
    private boolean isPartOf(Part goods, Set<String> told) {
        return told.stream()
                .flatMap(c -> catalog.products().find(c).stream())
                .anyMatch(whole -> goods.codes().stream().anyMatch(whole.parts()::contains));
    }

    private Optional<Part> goods(Request request, List<Question> questions) {
        Set<String> codes = new HashSet<>();
        questions.forEach(q -> codes.addAll(q.product().list()));
        boolean several = codes.size() > 1 || heard.of(Kind.GOODS).count() > 1;
        return heard.of(Kind.GOODS)
                .filter(p -> !(several && isPartOf(p, codes)))
                .filter(p -> p.codes().stream().noneMatch(c -> isIn(c, codes)))
                .filter(p -> !(request instanceof Request.Leaders l && isLeftOut(p, l)))
                .findFirst();
    }

    /** Whether goods are told, or the class in which they are held. */
    private static boolean isIn(String goods, Set<String> told) {
        return told.stream().anyMatch(t -> goods.startsWith(t) && !t.endsWith(":"));
    }

    private Optional<Part> measure(String said, String id, List<Question> questions) {
        Part part = heard.first(said);
        return part == null || questions.stream().anyMatch(q -> q.measure().mentions(id))
                ? Optional.empty()
                : Optional.of(part);
    }

    /** Whether a reading tells the share of something in itself. */
    static boolean isOfItself(Request request) {
        boolean one = !(request instanceof Request.Leaders);
        return one && Told.questions(request).stream().anyMatch(Coverage::isItself);
    }

    /** A denominator that only repeats the flow stands for the question's own series. */
    private static boolean isItself(Question q) {
        return q.universe() == null && Basis.ofFlow(q.flow()).equals(q.denominator());
    }

    /** Members that are asked about, where numbers of one area alone would be told. */
    private Optional<Part> members(Request request) {
        boolean one = request instanceof Request.Amounts || request instanceof Request.Course;
        boolean whole =
                one
                        && Told.questions(request).stream()
                                .allMatch(
                                        q ->
                                                q.universe() == null
                                                        && q.reporter() != null
                                                        && q.reporter().is(places.nation()));
        boolean named = places.home().contains(places.nation());
        if (one && ofGroup(request).isPresent()) {
            return ofGroup(request);
        }
        return !whole || named
                ? Optional.empty()
                : heard.parts().stream()
                        .filter(p -> p.is("many"))
                        .filter(p -> p.isAny("regions", "states", "provinces"))
                        .findFirst();
    }

    /**
     * "A region of England": one of a group of them, where the group's own number would be told.
     */
    private Optional<Part> ofGroup(Request request) {
        return heard.parts().stream()
                .filter(p -> p.is("region") && p.is("one"))
                .filter(
                        p ->
                                isGroupAt(heard.before(p), request)
                                        || isGroupAt(heard.after(p), request))
                .findFirst();
    }

    private boolean isGroupAt(Part area, Request request) {
        return area != null
                && area.kind() == Kind.AREA
                && !Places.membersOf(area.code(), catalog).isEmpty()
                && Told.questions(request).stream()
                        .anyMatch(q -> q.reporter() != null && q.reporter().is(area.code()));
    }

    /** The best or worst time, where amounts at given times would be told. */
    private Optional<Part> extreme(Request request) {
        boolean amounts = request instanceof Request.Amounts;
        Part peak = heard.first("peak");
        Part either = peak != null ? peak : heard.first("trough");
        Part part = either != null && ExtremeShape.isDated(heard, either) ? null : either;
        return amounts && (part != null || ExtremeShape.isOfUnit(heard))
                ? Optional.ofNullable(part != null ? part : heard.first("timeunit"))
                : Optional.empty();
    }

    /** The word that asks whether somebody comes first, where only amounts would be told. */
    private Optional<Part> first(Request request) {
        boolean amounts =
                request instanceof Request.Course
                        || request instanceof Request.Amounts a
                                && a.compared() == Request.Compared.NOTHING
                                && a.questions().stream()
                                        .noneMatch(q -> q.measure().mentions("rank"));
        boolean whether = heard.says("whether") && !heard.says("which", "who", "when");
        Part top = heard.first("top") == null ? heard.first("firstword") : heard.first("top");
        return amounts && whether && !Wishes.isOfOrder(heard)
                ? Optional.ofNullable(top)
                : Optional.empty();
    }

    /** A threshold in per cent, where amounts of money would be set against it. */
    private Optional<Part> perCent(Request request, List<Question> questions) {
        boolean against = request instanceof Request.Truth || request instanceof Request.Beyond;
        boolean money = questions.stream().allMatch(q -> q.measure().toString().equals("level"));
        return against && money
                ? heard.of(Kind.NUMBER).filter(this::isPerCent).findFirst()
                : Optional.empty();
    }

    private boolean isPerCent(Part number) {
        List<Token> tokens = heard.tokens();
        int to = Math.min(number.to() + 2, tokens.size());
        String next =
                tokens.subList(number.to(), to).stream()
                        .map(Token::fold)
                        .collect(Collectors.joining(" "));
        return next.startsWith("%")
                || next.startsWith("percent")
                || next.equals("per cent")
                || next.equals("per cento")
                || next.equals("per 100");
    }

    private static boolean isMean(Request request) {
        return request instanceof Request.Mean
                || request instanceof Request.Course c
                        && (c.summary() == Request.Summary.MEAN
                                || c.summary() == Request.Summary.BY_MONTH);
    }

    /** A mean of amounts, which isn't told: only one of changes is, or one a head. */
    private Optional<Part> mean(List<Question> questions) {
        boolean told =
                heard.says("perhead", "mean")
                        || questions.stream().anyMatch(q -> q.measure().mentions("average_growth"));
        return told || isOfNation(questions)
                ? Optional.empty()
                : Optional.ofNullable(heard.first("meanlevel"));
    }

    /** "The national average" of a share: that of the nation, which is told. */
    private boolean isOfNation(List<Question> questions) {
        Part mean = heard.first("meanlevel");
        boolean beside =
                mean != null && (isOfNation(heard.before(mean)) || isOfNation(heard.after(mean)));
        return beside
                && questions.stream()
                        .anyMatch(
                                q ->
                                        q.denominator() != null
                                                && q.reporter() != null
                                                && q.reporter().is(places.nation()));
    }

    private static boolean isOfNation(Part part) {
        return part != null && part.is("nation");
    }
}
