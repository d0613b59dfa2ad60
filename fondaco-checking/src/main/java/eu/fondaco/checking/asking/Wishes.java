// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.text.Lang;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All that a question wishes to know, set against what its reading tells: what goods and to whom,
 * how much goes there and how much comes back, agreements or visits. A wish that the reading
 * doesn't meet becomes a request of its own over the same trade; one that can't is named.
 */
final class Wishes {

    private static final int FEW = 5;
    private static final Set<String> FAR = SmallWords.of("wishes.far");
    private static final List<String> TRADING = List.of("exports", "imports", "sells", "buys");
    private static final List<String> VISITS = List.of("activity", "mission", "visit");
    private static final List<String> ACTS = List.of("act", "treaty");

    /**
     * Something that is wished for and not told.
     *
     * @param part the word that says so
     * @param request that tells it; null where none can
     */
    record Wish(Part part, Request request) {}

    private final Heard heard;
    private final List<Request> told;
    private final List<Question> questions;

    /**
     * Of a question.
     *
     * @param told what its reading tells
     */
    Wishes(Heard heard, List<Request> told) {
        this.heard = heard;
        this.told = List.copyOf(told);
        questions = told.stream().map(Told::questions).flatMap(Collection::stream).toList();
    }

    /**
     * What is wished for and not told, in the order it is said.
     *
     * @param acts a request for the acts that the question may speak of
     * @param visits one for the visits
     */
    List<Wish> unmet(Supplier<Request> acts, Supplier<Request> visits) {
        List<Wish> all = new ArrayList<>();
        if (!questions.isEmpty()) {
            Stream.of(goods(), partners(), otherWay(), beside(), before(), howFar())
                    .filter(Objects::nonNull)
                    .forEach(all::add);
        }
        Stream.of(
                        joined(Registered.Acts.class, ACTS, VISITS, visits),
                        joined(Registered.Activities.class, VISITS, ACTS, acts))
                .filter(Objects::nonNull)
                .forEach(all::add);
        return all.stream().sorted((a, b) -> a.part().from() - b.part().from()).toList();
    }

    // -- what is traded, and with whom

    private Wish goods() {
        Part what = heard.parts().stream().filter(this::isOfWhatIsTraded).findFirst().orElse(null);
        boolean met = isAmong(Dimension.PRODUCT) || heard.has(Kind.GOODS) || isRanked();
        return what == null || met ? null : new Wish(what, leaders(Dimension.PRODUCT));
    }

    /** "What does it sell", "cosa esporta": the thing traded, and not what number something is. */
    private boolean isOfWhatIsTraded(Part what) {
        if (!what.is("whatthing") || heard.led(what, "to") || heard.led(what, "from")) {
            return false;
        }
        Part next = heard.after(what);
        boolean does = next != null && next.is("does");
        if (heard.lang() == Lang.EN && !does) {
            return false;
        }
        next = does ? heard.after(next) : next;
        while (next != null
                && (next.kind() == Kind.AREA
                        || next.is("us")
                        || next.is("region")
                        || next.is("tous")
                        || Heard.isSmall(next) && !next.is("request")
                        || next.is("have") && !next.is("trades"))) {
            next = heard.after(next);
        }
        return next != null && next.is("trades");
    }

    private Wish partners() {
        Part whom = heard.parts().stream().filter(this::isOfWhom).findFirst().orElse(null);
        boolean met =
                isAmong(Dimension.PARTNER)
                        || isAmong(Dimension.REPORTER)
                        || isRanked()
                        || questions.stream().anyMatch(q -> !q.partner().equals(Codes.WORLD));
        return whom == null || met ? null : new Wish(whom, leaders(Dimension.PARTNER));
    }

    private boolean isOfWhom(Part part) {
        Part before = heard.before(part);
        boolean preposition = before != null && (before.is("to") || before.is("from"));
        boolean led = preposition || part.is("whom");
        boolean noun = part.is("countries") || part.is("partners") || part.is("suppliers");
        return part.is("who") && led
                || part.is("where") && TRADING.stream().anyMatch(heard::says)
                || noun && heard.led(part, "which");
    }

    /** The first members of what is traded, or of those it is traded with. */
    private Request leaders(Dimension dimension) {
        return questions.stream()
                .filter(q -> q.reporter() != null && q.flow().isObserved())
                .findFirst()
                .map(
                        q ->
                                new Request.Leaders(
                                        level(q, dimension),
                                        new Universe(dimension, Universe.ALL),
                                        FEW,
                                        false))
                .orElse(null);
    }

    private static Question level(Question q, Dimension free) {
        Question.Builder b = level(q);
        return free == Dimension.PARTNER
                ? b.partner(Codes.WORLD).build()
                : b.product(Codes.TOTAL).build();
    }

    private static Question.Builder level(Question q) {
        return q.toBuilder()
                .measure(MeasureExpr.LEVEL)
                .denominator(null)
                .universe(null)
                .base(null)
                .n(0)
                .ascending(false);
    }

    private boolean isAmong(Dimension dimension) {
        return told.stream()
                .map(Wishes::among)
                .filter(Objects::nonNull)
                .anyMatch(u -> u.dimension() == dimension);
    }

    private static Universe among(Request request) {
        return request instanceof Request.Leaders l
                ? l.among()
                : request instanceof Request.Beyond b
                        ? b.among()
                        : request instanceof Request.Ahead a ? a.among() : null;
    }

    private boolean isRanked() {
        return questions.stream().anyMatch(q -> q.measure().mentions("rank"));
    }

    // -- there and back

    /** "How much does it buy from them and how much does it sell them": the way that isn't told. */
    private Wish otherWay() {
        List<TradeFlow> flows = questions.stream().map(Question::flow).distinct().toList();
        if (flows.size() != 1 || !flows.get(0).isObserved()) {
            return null;
        }
        boolean out = flows.get(0) == TradeFlow.EXPORTS;
        Part own = first(out ? List.of("exports", "sells") : List.of("imports", "buys"));
        Part other = first(out ? List.of("imports", "buys") : List.of("exports", "sells"));
        if (own == null || other == null || own == other || !isParted(own, other)) {
            return null;
        }
        Question q = questions.get(0);
        boolean plain = q.reporter() != null && told.size() == 1;
        return new Wish(other, plain ? turned(told.get(0)) : null);
    }

    private Part first(List<String> categories) {
        return heard.parts().stream()
                .filter(p -> categories.stream().anyMatch(p::is))
                .filter(p -> !p.isAny("partners", "suppliers") && !isOfOthers(p))
                .findFirst()
                .orElse(null);
    }

    /** "Which country buys": what others do is the same trade seen from there. */
    private boolean isOfOthers(Part verb) {
        Part before = heard.before(verb);
        return before != null && (before.is("countries") || before.is("partners"));
    }

    /** Whether "and" or "or" stands between two words. */
    private boolean isParted(Part one, Part other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        return from <= to
                && heard.parts().stream()
                        .filter(p -> p.from() >= from && p.to() <= to)
                        .anyMatch(p -> p.is("and") || p.is("or"));
    }

    private static Request turned(Request request) {
        if (request instanceof Request.Amounts a) {
            return new Request.Amounts(
                    a.questions().stream().map(Wishes::turned).toList(), a.months(), a.compared());
        }
        if (request instanceof Request.Course c) {
            return new Request.Course(
                    turned(c.question()), c.first(), c.last(), c.months(), c.summary());
        }
        return request instanceof Request.Leaders l ? l.by(turned(l.question())) : null;
    }

    private static Question turned(Question q) {
        return q.toBuilder().flow(q.flow().opposite()).build();
    }

    // -- the first of its kind

    /** Whether a rise or a fall is the first, or the second, of a time: "the first fall since". */
    static boolean isOfOrder(Heard heard) {
        return heard.parts().stream()
                .filter(p -> p.is("first") || p.is("second") || p.is("third"))
                .map(heard::after)
                .anyMatch(p -> p != null && p.is("growth") && (p.is("up") != p.is("down")));
    }

    /** The times at which it rose or fell, where it is asked whether one is the first. */
    private Wish before() {
        Question growth =
                questions.stream()
                        .filter(q -> q.measure().id().equals("growth") && q.reporter() != null)
                        .findFirst()
                        .orElse(null);
        boolean listed = told.stream().anyMatch(Request.Times.class::isInstance);
        if (growth == null || listed || !isOfOrder(heard)) {
            return null;
        }
        boolean down = heard.says("down");
        return new Wish(
                heard.first("growth"),
                new Request.Times(
                        growth.toBuilder().period(null).base(null).build(),
                        null,
                        null,
                        growth.period(),
                        down ? Request.Test.BELOW : Request.Test.ABOVE,
                        0,
                        Request.Moments.ALL));
    }

    // -- how far the one that comes first is ahead

    /** "Is it their first customer, and by how much?": the first, with how far it is ahead. */
    private Wish howFar() {
        Part far = heard.parts().stream().filter(this::isOfHowFar).findFirst().orElse(null);
        return told.stream()
                .filter(r -> far != null && r instanceof Request.Truth)
                .map(r -> ((Request.Truth) r).question())
                .filter(q -> q.measure().id().equals("rank") && q.universe() != null)
                .filter(q -> q.universe().dimension() != Dimension.PERIOD)
                .map(q -> new Wish(far, ahead(q)))
                .findFirst()
                .orElse(null);
    }

    private boolean isOfHowFar(Part part) {
        String said = heard.folded(part);
        return part.isAny("difference", "howmuch") && FAR.stream().anyMatch(said::startsWith);
    }

    private static Request ahead(Question ranked) {
        Question each = Further.each(ranked, ranked.period());
        return new Request.Leaders(
                each, ranked.universe(), FEW, false, 1, List.of(), List.of(), false);
    }

    // -- somebody beside whom a place is told

    /** Where the area stands that somebody is said to be behind; how far, where that is asked. */
    private Wish beside() {
        Question rank =
                questions.stream()
                        .filter(q -> q.measure().mentions("rank") && q.reporter() != null)
                        .filter(q -> q.universe() != null)
                        .filter(q -> q.universe().dimension() == Dimension.REPORTER)
                        .findFirst()
                        .orElse(null);
        Part other =
                heard.of(Kind.AREA)
                        .filter(p -> heard.led(p, "besides"))
                        .filter(p -> rank != null && !rank.reporter().list().contains(p.code()))
                        .findFirst()
                        .orElse(null);
        if (other == null) {
            return null;
        }
        Codes code = Codes.of(other.code());
        if (!heard.says("difference")) {
            Question theirs = rank.toBuilder().reporter(code).build();
            return new Wish(other, amounts(List.of(theirs), Request.Compared.NOTHING));
        }
        Question.Builder level = level(rank).measure(rank.measure().inner());
        List<Question> both = List.of(level.build(), level.reporter(code).build());
        return new Wish(other, amounts(both, Request.Compared.LARGEST));
    }

    private static Request amounts(List<Question> questions, Request.Compared compared) {
        return new Request.Amounts(questions, 0, compared);
    }

    // -- acts and visits

    /** The other of acts and visits, where both are spoken of with "and" or "or" between. */
    private Wish joined(
            Class<? extends Request> is,
            List<String> own,
            List<String> other,
            Supplier<Request> request) {
        boolean one = told.stream().anyMatch(is::isInstance);
        Request made = one ? request.get() : null;
        boolean met = made != null && told.stream().anyMatch(made.getClass()::isInstance);
        if (!one || met) {
            return null;
        }
        List<Part> here = heard.parts().stream().filter(p -> isOf(p, own, other)).toList();
        return heard.parts().stream()
                .filter(p -> isOf(p, other, own))
                .filter(p -> here.stream().anyMatch(h -> isParted(h, p)))
                .findFirst()
                .map(p -> new Wish(p, made))
                .orElse(null);
    }

    private static boolean isOf(Part part, List<String> these, List<String> notThose) {
        return these.stream().anyMatch(part::is) && notThose.stream().noneMatch(part::is);
    }
}
