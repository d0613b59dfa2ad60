// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import java.util.Set;

/**
 * Whether somebody is among so many that come first, "is Japan among Ohio's top five markets?", or
 * whether these have as much of the whole, "do the top five take more than half?". The place, or
 * the share, is asked for and set against the number that is said.
 */
final class AmongFirstShape extends Shape {

    private static final int MOST = 100;
    private static final double HALF = 50;
    private static final Set<String> HAVE = SmallWords.of("among-first.have");
    private static final Set<String> WITHIN = SmallWords.of("among-first.within");

    AmongFirstShape(Scope scope) {
        super(scope);
    }

    /** How many come first, "the top five", "the ten largest"; null where no number says so. */
    static Part count(Heard heard) {
        return heard.of(Kind.NUMBER)
                .filter(p -> !heard.isAmount(p))
                .filter(p -> p.number() >= 1 && p.number() <= MOST)
                .filter(p -> p.number() == Math.rint(p.number()))
                .filter(p -> isFirst(heard.before(p)) || isFirst(heard.after(p)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isFirst(Part part) {
        return part != null && part.isAny("top", "first");
    }

    @Override
    Request read() {
        Request whose = whose();
        if (whose != null) {
            return whose;
        }
        Part count = count(heard);
        if (count == null || !isAskedWhether(count) || heard.says("growth", "least")) {
            return null;
        }
        double share = share(count);
        if (share != 0) {
            return ofShare(count, share);
        }
        if (heard.of(Kind.NUMBER).count() != 1) {
            return null;
        }
        Part subject =
                heard.parts().stream()
                        .filter(p -> p.to() <= count.from())
                        .filter(p -> p.kind() == Kind.AREA || p.kind() == Kind.GOODS)
                        .findFirst()
                        .orElse(null);
        Question.Builder place = subject == null ? null : place(subject);
        if (place == null || when.points().size() > 1 || when.first() != null) {
            return null;
        }
        Question q = place.period(when.points().isEmpty() ? null : when.points().get(0)).build();
        return new Request.Truth(q, Request.Test.BELOW, count.number(), 0).reaching();
    }

    /** "Which states have China as their top market": those of which a partner has a place. */
    private Request whose() {
        Universe among = listed.among();
        boolean members = among != null && among.dimension() == Dimension.REPORTER;
        Part noun = members ? placedNoun() : null;
        if (noun == null || places.abroad().size() != 1 || when.points().size() > 1) {
            return null;
        }
        Question q =
                Question.of(new MeasureExpr("rank", scope.inner()))
                        .flow(flows.get(0))
                        .reporter(Codes.of(places.nation()))
                        .partner(Codes.of(places.abroad().get(0)))
                        .product(scope.product())
                        .universe(new Universe(Dimension.PARTNER, Universe.ALL))
                        .period(when.points().isEmpty() ? null : when.points().get(0))
                        .build();
        return new Request.Beyond(q, among, Request.Test.BELOW, 1, true);
    }

    /** "Top market", "primo cliente" that somebody has; null where nobody is said to have one. */
    private Part placedNoun() {
        return heard.parts().stream()
                .filter(p -> p.isAny("partners", "suppliers"))
                .filter(p -> p.is("top") || isFirst(heard.before(p)))
                .filter(p -> p.is("one") && isWithin(p) || isHad())
                .findFirst()
                .orElse(null);
    }

    private boolean isHad() {
        return heard.tokens().stream().anyMatch(t -> HAVE.contains(t.fold()));
    }

    /** "In how many states is China the top supplier": somebody is one in members asked for. */
    private boolean isWithin(Part noun) {
        Part members =
                heard.parts().stream()
                        .filter(p -> p.is("many") && p.to() <= noun.from())
                        .filter(p -> p.isAny("states", "regions", "provinces"))
                        .findFirst()
                        .orElse(null);
        Part asks = members == null ? null : heard.before(members);
        boolean led =
                asks != null
                        && asks.isAny("which", "howmany")
                        && asks.from() > 0
                        && WITHIN.contains(heard.tokens().get(asks.from() - 1).fold());
        return led
                && heard.parts().stream().anyMatch(p -> p.is("being") && p.from() >= members.to());
    }

    /** The per cent that is said beside how many come first; 0 for none. */
    private double share(Part count) {
        return heard.says("halfof")
                ? HALF
                : heard.of(Kind.NUMBER)
                        .filter(p -> p.from() != count.from() && heard.after(p) != null)
                        .filter(p -> heard.after(p).is("percent"))
                        .mapToDouble(Part::number)
                        .findFirst()
                        .orElse(0);
    }

    /** Whether the first partners or goods together have more, or less, of the whole. */
    private Request ofShare(Part count, double share) {
        boolean below = heard.says("less", "smaller", "undershoot");
        if (!below && !heard.says("more", "greater", "exceed") || when.points().size() > 1) {
            return null;
        }
        Dimension among = heard.says("products") ? Dimension.PRODUCT : Dimension.PARTNER;
        Question q =
                Question.of(new MeasureExpr("top_share", scope.inner()))
                        .flow(flows.get(0))
                        .reporter(Codes.of(scope.reporters().get(0)))
                        .partner(scope.partners().get(0))
                        .product(scope.product())
                        .universe(new Universe(among, Universe.ALL))
                        .n(count.number().intValue())
                        .period(when.points().isEmpty() ? null : when.points().get(0))
                        .build();
        return new Request.Truth(q, below ? Request.Test.BELOW : Request.Test.ABOVE, share, 0);
    }

    /** Whether it is asked if somebody is among them; an "e" behind them joins something else. */
    private boolean isAskedWhether(Part count) {
        boolean size = heard.says("howmuch") && !heard.opens("whether");
        boolean open = size || heard.says("which", "who", "when", "howmany", "why", "difference");
        boolean asks =
                heard.parts().stream()
                                .filter(p -> p.isAny("whether", "being"))
                                .anyMatch(p -> !p.is("and") || p.to() <= count.from())
                        || heard.tokens().get(heard.tokens().size() - 1).is("?");
        return !open && (isAsserted() || asks);
    }

    /** The place of a subject among those like it; null where it can't be told among whom. */
    private Question.Builder place(Part subject) {
        Question.Builder b =
                Question.of(new MeasureExpr("rank", scope.inner()))
                        .flow(flows.get(0))
                        .reporter(Codes.of(scope.reporters().get(0)))
                        .partner(scope.partners().get(0))
                        .product(scope.product());
        if (subject.kind() == Kind.GOODS) {
            return b.universe(new Universe(Dimension.PRODUCT, Universe.ALL));
        }
        String code = subject.code();
        if (places.abroad().contains(code)) {
            return b.partner(Codes.of(code))
                    .universe(new Universe(Dimension.PARTNER, Universe.ALL));
        }
        boolean customer = heard.says("partners", "suppliers") && !places.abroad().isEmpty();
        return code.equals(places.nation()) || customer
                ? null
                : b.reporter(Codes.of(code))
                        .universe(
                                new Universe(
                                        Dimension.REPORTER,
                                        listed.regions() + " of " + places.nation()));
    }
}
