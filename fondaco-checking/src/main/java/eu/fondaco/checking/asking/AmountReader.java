// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what a free question asks about amounts of trade: what it is about ({@link Scope}), in one
 * of a few shapes, the first that fits. One object for one question.
 */
final class AmountReader {

    private static final Set<String> OWN = AskWords.own();
    private static final List<TradeFlow> BOTH = List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS);

    private final Scope scope;

    AmountReader(Heard heard, Catalog catalog, Traded traded, LocalDate today) {
        scope = new Scope(heard, catalog, traded, today);
    }

    /** Whether a word of trade is said. */
    boolean isAboutTrade() {
        return scope.isAboutTrade();
    }

    /** What it asks; null where no word of trade is said. */
    Request read() {
        if (scope.flows().isEmpty() || scope.reporters().isEmpty()) {
            return null;
        }
        Stream<Function<Scope, Shape>> shapes =
                Stream.of(
                        AloneShape::new,
                        OfChangeShape::new,
                        SeasonalShape::new,
                        BesideNationShape::new,
                        ConcentrationShape::new,
                        OneCountryShape::new,
                        SpecialisationShape::new,
                        CoverShape::new,
                        RangeShape::new,
                        MovedShape::new,
                        AmongFirstShape::new,
                        ClaimShape::new,
                        RestShape::new,
                        RegainedShape::new,
                        MeanShape::new,
                        GapShape::new,
                        NeighbourShape::new,
                        TimesShape::new,
                        ExtremeShape::new,
                        SummaryShape::new,
                        AheadOfPartnerShape::new,
                        MembersShape::new,
                        RankShape::new,
                        SideBySideShape::new,
                        CourseShape::new);
        return shapes.map(s -> s.apply(scope).read())
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::lately)
                .orElse(null);
    }

    /** "Over the last three years": a course of so many, or a change from before them. */
    private Request lately(Request read) {
        int times = scope.when().isOpen() ? scope.when().latest() : 0;
        if (times > 1 && read instanceof Request.Course c) {
            return c.lately(times);
        }
        return times > 1 && scope.when().months() == 12 ? OverLast.of(read, times) : read;
    }

    /** The number that is spoken of, without a time; null where none is. */
    Question series() {
        if (scope.flows().isEmpty() || scope.reporters().isEmpty()) {
            return null;
        }
        Wanted wanted = new Wanted(scope);
        boolean share = scope.listed().isShare();
        return (share ? wanted.plain() : wanted.levels()).get(0).build();
    }

    /** "Our region", where the observatory is of a whole country and nothing says which one. */
    Optional<Heard.Part> unplaced() {
        Heard heard = scope.heard();
        Places places = scope.places();
        boolean whole = scope.home().isEmpty() || scope.home().equals(places.nation());
        boolean named = places.home().stream().anyMatch(c -> !c.equals(places.nation()));
        return heard.parts().stream()
                .filter(p -> whole && !places.nation().isEmpty())
                .filter(p -> !named || isSetAgainst(heard, p))
                .filter(p -> isMember(p) && !p.is("many"))
                .filter(p -> isOwn(heard, p))
                .findFirst();
    }

    /** Whether somebody named is set against it: "more than our region". */
    private static boolean isSetAgainst(Heard heard, Heard.Part member) {
        return heard.parts().stream()
                .filter(p -> p.to() <= member.from())
                .anyMatch(p -> p.isAny("than", "more", "less", "compare"));
    }

    private static boolean isMember(Heard.Part p) {
        return p.isAny("region", "ofregion", "state", "province");
    }

    private static boolean isOwn(Heard heard, Heard.Part member) {
        Heard.Part before = heard.before(member);
        Heard.Part after = heard.after(member);
        return Stream.of(before, after)
                .filter(Objects::nonNull)
                .filter(p -> p.to() == p.from() + 1)
                .map(p -> heard.tokens().get(p.from()).fold())
                .anyMatch(OWN::contains);
    }

    /** What can be asked where it isn't known of which part of the country: all in order, some. */
    List<Request> ofAny() {
        Universe among = scope.listed().all();
        List<Request> all = new ArrayList<>();
        Wanted wanted = new Wanted(scope);
        for (TradeFlow flow : scope.flows().isEmpty() ? BOTH : scope.flows()) {
            Question plain = wanted.plain(flow).build();
            all.add(
                    new Request.Leaders(
                            plain.toBuilder().reporter((Codes) null).build(), among, 5, false));
            scope.listed().someMembers().stream()
                    .map(c -> plain.toBuilder().reporter(Codes.of(c)).build())
                    .forEach(q -> all.add(wanted.amounts(List.of(q))));
        }
        return all;
    }

    /** What can be asked of the one who trades. */
    List<Request> ofTrader() {
        boolean out = scope.heard().says("exports", "sells");
        TradeFlow flow = out ? TradeFlow.EXPORTS : TradeFlow.IMPORTS;
        Wanted wanted = new Wanted(scope);
        return List.of(wanted.amounts(List.of(wanted.plain(flow).build())));
    }

    /** Whether it is asked which of two amounts is right: "85.1 or 85.5 billion?". */
    boolean isOfTwoNumbers() {
        Heard heard = scope.heard();
        List<Heard.Part> all = heard.of(Heard.Kind.NUMBER).toList();
        return isAboutTrade()
                && all.size() == 2
                && all.stream().allMatch(p -> p.words().isEmpty())
                && (heard.says("conflict")
                        || heard.parts().stream()
                                .filter(p -> p.from() >= all.get(0).to())
                                .filter(p -> p.to() <= all.get(1).from())
                                .anyMatch(p -> p.is("or")));
    }

    /** Where sources disagree on the numbers spoken of; anywhere where none are. */
    Registered.Conflicts conflicts() {
        boolean limited = scope.isLimited();
        Request read = limited ? read() : null;
        return new Registered.Conflicts(read == null ? List.of() : Told.questions(read));
    }

    /**
     * The readings left where no word says which way the trade goes; none where nothing says whose
     * trade it is.
     */
    List<Request> guesses() {
        if (scope.reporters().isEmpty()) {
            return List.of();
        }
        List<Request> guesses = new ArrayList<>();
        Wanted wanted = new Wanted(scope);
        for (TradeFlow flow : List.of(TradeFlow.EXPORTS, TradeFlow.IMPORTS)) {
            guesses.add(wanted.amounts(List.of(wanted.plain(flow).build())));
        }
        return guesses;
    }
}
