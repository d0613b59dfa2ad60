// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Request.Compared;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The numbers that a question about amounts wants: one for each reporter, partner and flow. */
final class Wanted {

    static final int MOST = 12;

    private static final Set<String> WHOLE =
            Set.of("total", "totale", "all", "everything", "tutto", "tutta", "overall");

    private static final Set<String> ORDER = SmallWords.of("wanted.order");

    private final Heard heard;
    private final Scope scope;
    private final Places places;
    private final When when;
    private final List<TradeFlow> flows;

    Wanted(Scope scope) {
        this.scope = scope;
        heard = scope.heard();
        places = scope.places();
        when = scope.when();
        flows = scope.flows();
    }

    Question.Builder leading(Universe among) {
        Question.Builder b =
                Question.of(scope.inner())
                        .flow(isTraded() ? TradeFlow.TRADE : flows.get(0))
                        .partner(scope.partners().get(0))
                        .product(scope.product());
        if (among.dimension() != Dimension.REPORTER) {
            b.reporter(scope.reporters().get(0));
            boolean each = among.dimension() == Dimension.PARTNER;
            if (each && !among.members().equals(Universe.ALL)) {
                b.partner(Codes.WORLD);
            }
            boolean goods = among.dimension() == Dimension.PRODUCT;
            Basis whole = goods ? Basis.ofProduct(Codes.TOTAL) : Basis.ofPartner(Codes.WORLD);
            return scope.listed().isShare() ? b.measure("share").denominator(whole) : b;
        }
        if (!scope.listed().isShare()) {
            return b;
        }
        if (isOfTotal()) {
            return b.measure("share").denominator(Basis.ofReporter(Codes.of(places.nation())));
        }
        OwnTotal own = new OwnTotal(heard, places);
        if (!scope.product().equals(Codes.TOTAL) && (own.isMeant() || own.isOfGoods())) {
            return b.measure("share").denominator(Basis.ofProduct(Codes.TOTAL));
        }
        boolean depends =
                (own.isMeant() || isWeighed() || own.isOfPartner())
                        && !scope.partners().get(0).equals(Codes.WORLD);
        return b.measure("share")
                .denominator(
                        depends
                                ? Basis.ofPartner(Codes.WORLD)
                                : Basis.ofReporter(Codes.of(places.nation())));
    }

    /** "Where does Spain weigh most": a partner is what has the share, in each one's own total. */
    private boolean isWeighed() {
        Part share = heard.first("share");
        boolean verb =
                share != null
                        && heard.text(share).matches("(?iu)(pes|cont|weigh|count|matter)\\p{L}*");
        return verb
                && heard.of(Kind.AREA)
                        .filter(p -> places.abroad().contains(p.code()))
                        .noneMatch(p -> heard.led(p, "to") || heard.led(p, "from"));
    }

    /** A level or an amount per head for each; the sum first where they are asked for together. */
    List<Question.Builder> levels() {
        List<Question.Builder> all = new ArrayList<>();
        for (TradeFlow flow : flows) {
            if (isTogether()) {
                all.add(level(flow, Codes.of(scope.reporters()), together(scope.partners())));
                if (flowsSetAgainstEachOther()) {
                    continue;
                }
            }
            for (String reporter : scope.reporters()) {
                for (Codes partner : scope.partners()) {
                    scope.products(reporter)
                            .forEach(
                                    goods ->
                                            all.add(
                                                    level(flow, Codes.of(reporter), partner)
                                                            .product(goods)));
                }
            }
        }
        return new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    }

    static Codes together(List<Codes> partners) {
        return Codes.of(partners.stream().flatMap(c -> c.list().stream()).toList());
    }

    /** Whether the sum of several areas is asked for: "Japan and Korea together". */
    boolean isTogether() {
        boolean several = scope.reporters().size() > 1 || scope.partners().size() > 1;
        return several && heard.says("together") && !heard.says("perhead") && !isOneBehindThan();
    }

    /**
     * "More than from all EU countries together": together are those of one place that is named.
     */
    private boolean isOneBehindThan() {
        Part than = heard.first("than");
        Part together = heard.first("together");
        return than != null
                && together.from() >= than.to()
                && heard.of(Kind.AREA).filter(p -> p.from() >= than.to()).count() == 1
                && heard.of(Kind.AREA).anyMatch(p -> p.to() <= than.from());
    }

    /** Of all partners where one is named, else of all goods where some are, else of the nation. */
    Question.Builder shared(Question.Builder b, Codes partner) {
        b.measure("share");
        if (heard.says("nation") || isOfNation()) {
            return b.denominator(Basis.ofReporter(Codes.of(places.nation())));
        }
        String region = scope.wholeOf(b.build().reporter().first());
        boolean told = heard.says("ofregion") || places.home().contains(region);
        if (region.equals(places.nation()) && places.home().contains(region) && isOfTotal()) {
            return b.denominator(Basis.ofReporter(Codes.of(region)));
        }
        boolean within = told && !region.isEmpty();
        if (within && !region.equals(places.nation()) && partner.equals(Codes.WORLD)) {
            return b.denominator(Basis.ofReporter(Codes.of(region)));
        }
        if (!partner.equals(Codes.WORLD) && !isOfAllWith()) {
            return b.denominator(Basis.ofPartner(Codes.WORLD));
        }
        if (!scope.product().equals(Codes.TOTAL)) {
            return b.denominator(Basis.ofProduct(Codes.TOTAL));
        }
        return b.denominator(Basis.ofReporter(Codes.of(places.nation())));
    }

    /** Whether the total of the nation is named: "of the American total". */
    private boolean isOfTotal() {
        return heard.of(Kind.AREA)
                .filter(p -> p.code().equals(places.nation()))
                .anyMatch(p -> isTotal(heard.before(p)) || isTotal(heard.after(p)));
    }

    private boolean isTotal(Part part) {
        return part != null && WHOLE.contains(heard.tokens().get(part.to() - 1).fold());
    }

    /** "What share of the total to Chile is wine": all goods with a partner are the whole. */
    private boolean isOfAllWith() {
        Part share = heard.first("share");
        Part partner =
                heard.of(Kind.AREA)
                        .filter(p -> share != null && p.from() >= share.to())
                        .filter(p -> places.abroad().contains(p.code()))
                        .findFirst()
                        .orElse(null);
        return partner != null
                && !scope.product().equals(Codes.TOTAL)
                && heard.of(Kind.GOODS)
                        .noneMatch(p -> p.from() >= share.to() && p.to() <= partner.from())
                && heard.tokens().subList(share.to(), partner.from()).stream()
                        .anyMatch(t -> WHOLE.contains(t.fold()));
    }

    /** Whether a part of what the nation trades is asked for: "how much of Italy's … is ours". */
    private boolean isOfNation() {
        boolean named = places.home().contains(places.nation());
        return named && (places.home().size() > 1 || heard.says("us"));
    }

    /** The questions at each point of time; without one where none is said. */
    List<Question> at(List<Question.Builder> plain) {
        List<Period> points = new ArrayList<>(when.points());
        if (when.base() != null) {
            points.add(when.base());
        }
        List<Question> questions = new ArrayList<>();
        List<Question> paired = new Paired(heard, when).of(plain);
        if (!paired.isEmpty()) {
            return paired;
        }
        for (Question.Builder b : plain) {
            if (points.isEmpty()) {
                questions.add(b.period(null).build());
            }
            points.stream().distinct().forEach(p -> questions.add(b.period(p).build()));
        }
        return questions.subList(0, Math.min(MOST, questions.size()));
    }

    /** The change of each amount over the span that is said, or since a year before. */
    List<Question> changes(List<Question.Builder> plain) {
        List<Question> questions = new ArrayList<>();
        String change = heard.says("mean") ? "average_growth" : "growth";
        for (Question.Builder b : plain) {
            b.measure(new MeasureExpr(change, b.build().measure()));
            if (when.first() != null) {
                questions.add(b.base(when.first()).period(when.last()).build());
            } else if (isBackwards()) {
                questions.add(b.base(when.points().get(0)).period(when.base()).build());
            } else if (when.isFromTo() && when.base() == null) {
                questions.add(b.base(when.points().get(0)).period(when.points().get(1)).build());
            } else {
                for (Period p : when.points()) {
                    Period base = when.base() != null ? when.base() : p.plusYears(-1);
                    questions.add(b.base(base).period(p).build());
                }
            }
            if (when.isOpen()) {
                questions.add(b.base(isOnLastYear() ? null : when.base()).build());
            }
        }
        return questions;
    }

    /** "More than last year": the change of the latest year held, whichever that is. */
    boolean isOnLastYear() {
        List<Part> times = heard.of(Kind.TIME).toList();
        return times.size() == 1 && Retold.isLastYear(times.get(0));
    }

    /** "2021 against 2024": what is compared with is the later one; a change goes forward. */
    private boolean isBackwards() {
        return when.base() != null
                && when.points().size() == 1
                && when.base().isLike(when.points().get(0))
                && when.base().compareTo(when.points().get(0)) > 0;
    }

    Request.Amounts amounts(List<Question> questions) {
        Compared order = asDeficit(order(questions));
        Multiples multiples = new Multiples(heard);
        Part said = order == Compared.RATIO ? multiples.asserted().orElse(null) : null;
        return said == null
                ? new Request.Amounts(questions, when.months(), order)
                : new Request.Amounts(
                        basedBehind(questions, said),
                        when.months(),
                        order,
                        new Request.Multiple(multiples.factor(said), multiples.test()));
    }

    /**
     * Two amounts, the one that a multiple is one of last: who is named last behind the word,
     * "twice as much to Chile as to Peru", of those in whom the two differ.
     */
    private List<Question> basedBehind(List<Question> questions, Part multiple) {
        String base =
                heard.of(Kind.AREA)
                        .filter(p -> p.from() >= multiple.to())
                        .map(Part::code)
                        .filter(c -> isOf(questions.get(0), c) != isOf(questions.get(1), c))
                        .reduce("", (one, other) -> other);
        boolean first = isOf(questions.get(0), base) && !isOf(questions.get(1), base);
        return first ? List.of(questions.get(1), questions.get(0)) : questions;
    }

    private static boolean isOf(Question q, String area) {
        return q.reporter() != null && q.reporter().is(area) || q.partner().is(area);
    }

    /** A deficit is above another where the balance is below. */
    private Compared asDeficit(Compared order) {
        boolean deficit =
                flows.equals(List.of(TradeFlow.BALANCE))
                        && heard.says("deficit", "negative")
                        && !heard.says("positive");
        if (!deficit) {
            return order;
        }
        return order == Compared.ABOVE
                ? Compared.BELOW
                : order == Compared.BELOW ? Compared.ABOVE : order;
    }

    /** What is asked of how several numbers stand to each other: "did A overtake B". */
    private Compared order(List<Question> questions) {
        boolean less = heard.says("less", "smaller", "least");
        boolean ordered = less || heard.says("more", "greater", "top", "difference", "compare");
        boolean which = heard.says("who", "which") && !heard.says("whether") || isEither();
        if (questions.size() < 2) {
            return Compared.NOTHING;
        }
        if (questions.size() == 4 && isOfTwoTimes(questions) && heard.says(ORDER)) {
            return Compared.BY_TIME;
        }
        boolean more = heard.says("more", "greater") || !less && heard.says("weighed");
        boolean apart = heard.says("difference") && !heard.opens("whether");
        if (heard.says("halfof") || flowsSetAgainstEachOther() && (isOfDistance() || apart)) {
            return Compared.NOTHING;
        }
        if (flowsSetAgainstEachOther() && !isChoice(0, heard.tokens().size()) && !isMultiple()) {
            boolean mutual = which && heard.says("mutual");
            return questions.size() > 2 ? Compared.NOTHING : of(more, mutual);
        }
        boolean times = when.points().size() > 1 && !isTogether() && !isApart();
        if (heard.says("together") && times || questions.size() == 2 && isTraded() && !ordered) {
            return Compared.SUM;
        }
        boolean percent = questions.size() == 2 && scope.listed().isPerCentBeyond();
        if (percent || isMultiple()) {
            return percent ? Compared.PER_CENT : Compared.RATIO;
        }
        boolean beside =
                questions.size() == 2 && heard.says("compare", "difference")
                        || heard.says("compare") && scope.reporters().size() == questions.size();
        if (isEither()
                || isEitherTime(questions)
                || isEitherWay(questions)
                || scope.isOfEitherGoods()
                || heard.says("eitherway", "constituents")
                || which && ordered
                || beside && !heard.opens("whether")) {
            return less && !heard.says("more", "greater", "top", "eitherway")
                    ? Compared.SMALLEST
                    : Compared.LARGEST;
        }
        if (questions.size() == 2 && isOneAboveOther()) {
            return Compared.ABOVE;
        }
        boolean said = questions.size() == 2 && (heard.opens("whether") || isPutAgainst());
        return said && (more || heard.says("top"))
                ? Compared.ABOVE
                : said && less ? Compared.BELOW : Compared.NOTHING;
    }

    private static Compared of(boolean more, boolean which) {
        return more
                ? which ? Compared.LARGEST : Compared.ABOVE
                : which ? Compared.SMALLEST : Compared.BELOW;
    }

    /** "How much do they trade": both ways, neither of which is named. */
    boolean isTraded() {
        return heard.says("trade")
                && !heard.says("exports", "imports", "sells", "buys")
                && flows.size() == 2;
    }

    /** Whether they are two amounts, each at the same two times. */
    private static boolean isOfTwoTimes(List<Question> questions) {
        return questions.stream().map(Question::period).distinct().count() == 2
                && questions.stream().map(Question::flow).distinct().count() == 1
                && questions.stream()
                                .map(q -> q.toBuilder().period(null).build())
                                .distinct()
                                .count()
                        == 2;
    }

    private boolean isMultiple() {
        return heard.says("multiple");
    }

    /** Whether times are set against each other: goods may be taken together, the times aren't. */
    private boolean isApart() {
        return heard.says("difference", "compare", "than", "multiple", "growth");
    }

    /** "How much more did it buy than it sold": asked before either is named. */
    private boolean isOfDistance() {
        Part much = heard.first("howmuch");
        return much != null
                && !heard.opens("whether")
                && heard.parts().stream()
                        .filter(
                                p ->
                                        Stream.of("exports", "imports", "sells", "buys")
                                                .anyMatch(p::is))
                        .allMatch(p -> p.from() > much.from());
    }

    /** Whether it asks which of two: "more to America or to Germany" has no yes or no. */
    boolean isEither() {
        List<Part> areas = heard.of(Kind.AREA).toList();
        return areas.size() > 1
                && !isThan(areas)
                && isChoice(areas.get(0).to(), areas.get(areas.size() - 1).to());
    }

    /** "Higher in 2014 or in 2018": which of two times. */
    private boolean isEitherTime(List<Question> questions) {
        List<Part> times = heard.of(Kind.TIME).toList();
        return questions.size() == 2
                && times.size() == 2
                && heard.says("top", "least", "greater", "smaller")
                && isChoice(times.get(0).to(), times.get(1).from());
    }

    /** "Which is larger, what it sells or what it buys": which of two ways. */
    private boolean isEitherWay(List<Question> questions) {
        List<Part> ways =
                heard.parts().stream()
                        .filter(
                                p ->
                                        Stream.of("exports", "imports", "sells", "buys")
                                                .anyMatch(p::is))
                        .toList();
        return questions.size() == 2
                && flows.size() == 2
                && ways.size() > 1
                && heard.says("more", "less", "top", "least", "greater", "smaller")
                && isChoice(ways.get(0).to(), ways.get(ways.size() - 1).from());
    }

    /** Whether an area is what another is compared with: "more than Ohio". */
    private boolean isThan(List<Part> areas) {
        return areas.stream().anyMatch(a -> heard.led(a, "than") && heard.says("more", "less"))
                || heard.lang() == Lang.EN && heard.says("than");
    }

    private boolean isChoice(int from, int to) {
        return heard.tokens().subList(from, to).stream()
                .anyMatch(t -> Set.of("or", "o", "oppure").contains(t.fold()));
    }

    /** Whether one area is put against another and no more asked: "Bologna exports more than …". */
    private boolean isPutAgainst() {
        boolean open = heard.says("when", "which", "who", "howmany", "howmuch", "difference");
        return !open
                && heard.parts().stream()
                        .filter(Wanted::isOfOrder)
                        .anyMatch(
                                m ->
                                        heard.of(Kind.AREA).anyMatch(a -> a.to() <= m.from())
                                                && heard.of(Kind.AREA)
                                                        .filter(a -> a.from() >= m.to())
                                                        .anyMatch(
                                                                a ->
                                                                        isBehindThan(a)
                                                                                || m.is("more")));
    }

    /** "Than Peru", "che in Per\u00f9", "che a tutti i paesi dell'UE". */
    private boolean isBehindThan(Part area) {
        Part before = heard.before(area);
        while (before != null
                && !before.is("than")
                && (before.isAny("to", "from") || Heard.isSmall(before))) {
            before = heard.before(before);
        }
        return before != null && before.is("than");
    }

    private static boolean isOfOrder(Part part) {
        return Stream.of("more", "less", "top", "least", "greater", "smaller").anyMatch(part::is);
    }

    private boolean isNamed(Predicate<Part> where) {
        return heard.parts().stream()
                .filter(p -> p.kind() == Kind.AREA || p.kind() == Kind.TIME)
                .anyMatch(where);
    }

    /** Whether one area is said to pass another: "has Tuscany overtaken Piedmont". */
    private boolean isOneAboveOther() {
        Part passed = heard.first("exceed");
        return passed != null
                && heard.says("whether")
                && !heard.says("when", "which", "who")
                && isNamed(p -> p.to() <= passed.from())
                && isNamed(p -> p.from() >= passed.to());
    }

    boolean flowsSetAgainstEachOther() {
        return flows.size() == 2 && new FlowReader(heard, places).isWeighed();
    }

    Question.Builder plain(TradeFlow flow) {
        return Question.of(MeasureExpr.LEVEL)
                .flow(flow)
                .reporter(Codes.of(scope.reporters().get(0)))
                .partner(scope.partners().get(0))
                .product(scope.product())
                .period(when.points().isEmpty() ? null : when.points().get(0));
    }

    /** A level, a share or an amount per head for each reporter, partner and flow named. */
    List<Question.Builder> plain() {
        List<Question.Builder> inner = withinPartner();
        if (!inner.isEmpty()) {
            return inner;
        }
        List<Question.Builder> all = levels();
        if (isOfOther()) {
            String other = scope.reporters().get(1);
            return List.of(
                    all.get(0)
                            .measure("ratio_percent")
                            .denominator(Basis.ofReporter(Codes.of(other))));
        }
        if (scope.listed().isShare()) {
            all.forEach(b -> shared(b, b.build().partner()));
        }
        return all;
    }

    /** "Kent's exports as a percentage of Surrey's": what one is of another. */
    private boolean isOfOther() {
        Part share = heard.first("share");
        boolean two = share != null && scope.reporters().size() == 2 && flows.size() == 1;
        if (!two || !scope.listed().isShare() || heard.says("and", "compare", "which", "who")) {
            return false;
        }
        List<Part> areas =
                heard.of(Kind.AREA).filter(p -> scope.reporters().contains(p.code())).toList();
        return areas.size() == 2
                && areas.get(0).to() <= share.from()
                && areas.get(1).from() >= share.to()
                && scope.partners().equals(List.of(Codes.WORLD));
    }

    /**
     * "What share of its exports to the EU goes to Spain": of one partner in another that it is
     * part of; none where that isn't asked.
     */
    private List<Question.Builder> withinPartner() {
        List<String> abroad = places.abroad();
        boolean two = scope.listed().isShare() && abroad.size() == 2 && flows.size() == 1;
        if (!two || scope.reporters().size() != 1 || isJoined()) {
            return List.of();
        }
        boolean first = scope.isPartOf(abroad.get(1), abroad.get(0));
        if (!first && !scope.isPartOf(abroad.get(0), abroad.get(1))) {
            return List.of();
        }
        Codes whole = Codes.of(abroad.get(first ? 0 : 1));
        Codes part = Codes.of(abroad.get(first ? 1 : 0));
        return List.of(
                level(flows.get(0), Codes.of(scope.reporters()), part)
                        .measure("share")
                        .denominator(Basis.ofPartner(whole)));
    }

    /** Whether the places abroad stand in a list: "to the EU and to Spain". */
    private boolean isJoined() {
        List<Part> abroad =
                heard.of(Kind.AREA).filter(p -> places.abroad().contains(p.code())).toList();
        int from = abroad.get(0).to();
        int to = abroad.get(abroad.size() - 1).from();
        return heard.says("compare", "difference", "more", "less")
                || heard.parts().stream()
                        .filter(p -> p.from() >= from && p.to() <= to)
                        .anyMatch(p -> p.is("and"));
    }

    Question.Builder level(TradeFlow flow, Codes reporter, Codes partner) {
        return Question.of(scope.inner())
                .flow(flow)
                .reporter(reporter)
                .partner(partner)
                .product(scope.product(reporter.first()));
    }

    Request each(List<String> measures) {
        List<Question> questions = new ArrayList<>();
        for (String measure : measures) {
            if (measure.equals("growth")) {
                questions.addAll(BetweenTimes.changes(this, when));
            } else if (measure.equals("share")) {
                levels().forEach(
                                b -> questions.addAll(at(List.of(shared(b, b.build().partner())))));
            } else {
                questions.addAll(at(levels()));
            }
        }
        return amounts(questions.subList(0, Math.min(MOST, questions.size())));
    }
}
