// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Dimension;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a list that no list of members tells: those that trade with one place alone,
 * "which goods do we sell only to Chile", and a list for each member of another, "the top three
 * products of each of the top three partners".
 */
final class ListsAsked {

    private final Heard heard;
    private final Request request;

    ListsAsked(Heard heard, Request request) {
        this.heard = heard;
        this.request = request;
    }

    /** The first word of it that isn't told; empty where all is, or no list is. */
    Optional<Part> unread() {
        boolean list = request instanceof Request.Leaders || request instanceof Request.Beyond;
        return list
                ? only().or(this::nested).or(this::otherSign).or(this::otherSide)
                : Optional.empty();
    }

    /** "The biggest customers and the biggest suppliers": those of the way that isn't told. */
    private Optional<Part> otherSide() {
        List<Part> sides =
                heard.parts().stream()
                        .filter(p -> p.is("many") && p.isAny("partners", "suppliers"))
                        .filter(this::isFirst)
                        .toList();
        boolean in =
                request instanceof Request.Leaders l
                        && l.question().flow().equals(TradeFlow.IMPORTS);
        boolean both = sides.stream().map(p -> p.is("suppliers")).distinct().count() > 1;
        return sides.stream().filter(p -> both && p.is("suppliers") != in).findFirst();
    }

    /** "The largest deficit and the largest surplus": the second, where one list is told. */
    private Optional<Part> otherSign() {
        boolean both =
                request instanceof Request.Leaders
                        && heard.says("positive")
                        && heard.says("negative")
                        && heard.parts().stream().filter(p -> p.is("top")).count() > 1;
        return both
                ? heard.parts().stream()
                        .filter(p -> p.isAny("positive", "negative"))
                        .reduce((a, b) -> b)
                : Optional.empty();
    }

    /** "Only" before a place, where those are asked for that trade with no other. */
    private Optional<Part> only() {
        boolean which = heard.says("which", "howmany") && !heard.says("top", "least", "rank");
        return heard.parts().stream()
                .filter(p -> which && p.is("alone") && isBeforePlace(p))
                .findFirst();
    }

    private boolean isBeforePlace(Part only) {
        Part next = heard.after(only);
        while (next != null && (Heard.isSmall(next) || next.isAny("to", "from"))) {
            next = heard.after(next);
        }
        return next != null && next.kind() == Kind.AREA;
    }

    /** The noun of the other list, where two are said to be the first. */
    private Optional<Part> nested() {
        Dimension told =
                request instanceof Request.Leaders l
                        ? l.among().dimension()
                        : ((Request.Beyond) request).among().dimension();
        List<Part> firsts =
                heard.parts().stream()
                        .filter(p -> p.is("many") && p.isAny("products", "partners", "countries"))
                        .filter(this::isFirst)
                        .toList();
        return firsts.size() < 2
                ? Optional.empty()
                : firsts.stream()
                        .filter(p -> p.is("products") != (told == Dimension.PRODUCT))
                        .findFirst();
    }

    /** "Top three partners": what says so, and how many, stand before the noun. */
    private boolean isFirst(Part noun) {
        Part before = heard.before(noun);
        while (before != null && (Heard.isSmall(before) || before.kind() == Kind.NUMBER)) {
            before = heard.before(before);
        }
        return before != null && before.isAny("top", "first");
    }
}
