// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** In which place somebody is. */
final class RankShape extends Shape {

    private static final Set<String> BY = SmallWords.of("rank-shape.by");
    private static final Set<String> AMONG = SmallWords.of("rank-shape.among");

    RankShape(Scope scope) {
        super(scope);
    }

    /** The place of a reporter, or of a partner where one is named; without a time. */
    Question.Builder ranked() {
        boolean partner = !scope.partners().get(0).equals(Codes.WORLD) && !isOfHome();
        String parts =
                heard.says("constituents")
                        ? scope.constituents()
                        : listed.regions() + " of " + places.nation();
        Universe among =
                partner
                        ? new Universe(Dimension.PARTNER, Universe.ALL)
                        : new Universe(Dimension.REPORTER, parts);
        return Question.of(new MeasureExpr("rank", scope.inner()))
                .flow(flows.get(0))
                .reporter(Codes.of(scope.reporters().get(0)))
                .partner(scope.partners().get(0))
                .product(scope.product())
                .universe(among);
    }

    /** The place of goods among all that a reporter trades; without a time. */
    Question.Builder rankedGoods() {
        return ranked().universe(new Universe(Dimension.PRODUCT, Universe.ALL));
    }

    /**
     * Whether an area at home is whose place is asked for, and not its partner: it is asked for
     * among the parts of the country, or stands nearer to the word for a place.
     */
    private boolean isOfHome() {
        Part rank = heard.first("rank");
        if (rank == null || heard.says("partners", "suppliers") || isAmongCountries()) {
            return false;
        }
        if (heard.parts().stream().anyMatch(this::isStoodAmong)) {
            return true;
        }
        int home = Integer.MAX_VALUE;
        int abroad = Integer.MAX_VALUE;
        for (Part p : heard.of(Kind.AREA).toList()) {
            int apart = Math.abs(p.from() - rank.from());
            boolean ours = places.home().contains(p.code()) && !p.code().equals(places.nation());
            home = ours ? Math.min(home, apart) : home;
            abroad = places.abroad().contains(p.code()) ? Math.min(abroad, apart) : abroad;
        }
        return home < abroad;
    }

    /** Whether countries are spoken of, and not parts of the nation that are called the same. */
    private boolean isAmongCountries() {
        return heard.parts().stream()
                .filter(p -> p.is("countries"))
                .anyMatch(p -> !(places.ofStates() && p.is("states")));
    }

    /** "Is Switzerland Nevada's best customer": whether one partner that is named comes first. */
    private boolean isOfBestPartner() {
        boolean open = heard.says("which", "who", "when", "howmany", "howmuch", "growth", "least");
        return !open
                && heard.says("whether")
                && heard.says("top", "first", "second", "third", Ordinals.PLACE)
                && heard.says("partners", "suppliers")
                && heard.says("one")
                && !heard.says("many")
                && places.abroad().size() == 1
                && places.home().size() < 2;
    }

    /** "Has it climbed among the regions": its place among them moves, and not its amount. */
    boolean isOfMoveAmong() {
        if (isByGrowth()) {
            return false;
        }
        boolean one = !scope.reporters().isEmpty() && !scope.reporters().contains(places.nation());
        return one
                && scope.reporters().size() == 1
                && heard.says("growth")
                && !heard.says("which", "who", "howmany", "howmuch", "percent")
                && heard.parts().stream().anyMatch(this::isStoodAmong);
    }

    /** Whether "among" stands before parts of the country, nothing named between them. */
    private boolean isStoodAmong(Part members) {
        if (!Stream.of("states", "regions", "provinces").anyMatch(members::is)) {
            return false;
        }
        for (int token = members.from() - 1; token >= 0; token--) {
            Part at = heard.at(token);
            if (AMONG.contains(heard.tokens().get(token).fold())) {
                return true;
            }
            if (at != null && at.kind() != Kind.CUE) {
                return false;
            }
        }
        return false;
    }

    /** The places at both ends of the time that is said; through all times where none is. */
    private Request moved() {
        Question.Builder b = ranked();
        List<Period> at = when.points();
        Period first =
                when.base() != null
                        ? when.base()
                        : when.first() != null ? when.first() : at.size() > 1 ? at.get(0) : null;
        if (first == null) {
            return new Request.Course(b.build(), null, when.last());
        }
        Period last = at.isEmpty() ? when.last() : at.get(at.size() - 1);
        return new Request.Amounts(
                List.of(b.period(first).build(), b.period(last).build()),
                when.months(),
                Request.Compared.NOTHING);
    }

    /** "Its rank by growth": the place is that of a change. */
    private boolean isByGrowth() {
        return heard.says("rank")
                && heard.parts().stream()
                        .filter(p -> p.is("growth") && p.from() > 0)
                        .anyMatch(p -> BY.contains(heard.tokens().get(p.from() - 1).fold()));
    }

    /** The place by a change, over the time that is said or since a year before. */
    private Request byGrowth() {
        Question.Builder b = ranked();
        Universe among = b.build().universe();
        List<Question> changes =
                wanted.changes(List.of(b.measure(scope.inner()).universe(null))).stream()
                        .map(
                                q ->
                                        q.toBuilder()
                                                .measure(new MeasureExpr("rank", q.measure()))
                                                .universe(among)
                                                .build())
                        .toList();
        return changes.isEmpty() ? null : wanted.amounts(changes);
    }

    /** "Who came second, Kent or Surrey": the places of all who may be it. */
    private Request ofEach() {
        boolean several = scope.reporters().size() > 1;
        Question one =
                ranked().period(when.points().isEmpty() ? null : when.points().get(0)).build();
        Universe parts =
                new Universe(Dimension.REPORTER, listed.regions() + " of " + places.nation());
        List<Question> each =
                several
                        ? scope.reporters().stream()
                                .map(r -> one.toBuilder().reporter(r).universe(parts).build())
                                .toList()
                        : scope.partners().stream()
                                .map(p -> one.toBuilder().partner(p).build())
                                .toList();
        return new Request.Amounts(each, when.months(), Request.Compared.NOTHING);
    }

    @Override
    Request read() {
        if (isByGrowth() && isRanked() && !heard.opens("whether")) {
            return byGrowth();
        }
        if (isOfMoveAmong()) {
            return moved();
        }
        boolean several =
                scope.reporters().size() > 1
                        && listed.ordinal() == 0
                        && !heard.says("first", "growth");
        if (isRanked() && (wanted.isEither() && heard.says("who", "which") || several)) {
            return ofEach();
        }
        boolean best = isOfBestPartner();
        if (!best && !isRanked() || heard.says("growth")) {
            return null;
        }
        Question.Builder b = ranked();
        boolean alone = !best && !isAsserted() && !heard.says("ever", "when") && !scope.evolves();
        if (alone && when.points().size() > 1) {
            List<Question> each = when.points().stream().map(p -> b.period(p).build()).toList();
            return new Request.Amounts(each, 0, Request.Compared.NOTHING);
        }
        Question q = b.period(when.points().isEmpty() ? null : when.points().get(0)).build();
        int said = listed.ordinal();
        double place = heard.says("first", "amongfirst") || best && said == 0 ? 1 : said;
        if (place > 0 && (best || isAsserted() || heard.says("ever"))) {
            return new Request.Truth(q, Request.Test.EQUAL, place, 0, heard.says("still"));
        }
        return (scope.evolves() || heard.says("ever", "when")) && q.period() == null
                ? new Request.Course(q, when.first(), when.last())
                : wanted.amounts(List.of(q));
    }
}
