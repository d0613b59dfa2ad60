// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.core.catalog.Catalog;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what a free question asks about amounts of trade: what it is about ({@link Scope}), in one
 * of a few shapes, the first that fits. One object for one question.
 */
final class AmountReader {

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
                        TimesShape::new,
                        ExtremeShape::new,
                        SummaryShape::new,
                        MembersShape::new,
                        RankShape::new,
                        SideBySideShape::new,
                        CourseShape::new);
        return shapes.map(s -> s.apply(scope).read())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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
    Request.Conflicts conflicts() {
        boolean limited = scope.isLimited();
        Request read = limited ? read() : null;
        return new Request.Conflicts(read == null ? List.of() : Coverage.questions(read));
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
