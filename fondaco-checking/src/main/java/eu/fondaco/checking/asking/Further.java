// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.checking.asking;

import eu.fondaco.checking.asking.Heard.Kind;
import eu.fondaco.checking.asking.Heard.Part;
import eu.fondaco.checking.asking.Request.Moments;
import eu.fondaco.checking.asking.Request.Test;
import eu.fondaco.checking.time.TimeValue;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.question.Universe;
import eu.fondaco.core.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a further question of a few small words asks of what was asked before it: "and which?", "and
 * how many in 2014?", "and since when?".
 */
final class Further {

    private static final int YEAR = 12;

    private static final int MOST = 5;

    /** "And who is ahead?" */
    private static final String[] AHEAD = {"greater", "more", "led", "first"};

    private static final Set<String> OTHER_WAY = SmallWords.of("further.other-way");
    private static final Set<String> SAME = SmallWords.of("further.same");
    private static final Set<String> AGAIN = SmallWords.of("further.again");
    private static final Set<String> PLACED = SmallWords.of("further.placed");

    private final Heard heard;
    private final Request before;
    private final Predicate<Part> abroad;

    /**
     * Beside what was asked before.
     *
     * @param abroad whether an area lies in another country
     */
    Further(Heard heard, Request before, Predicate<Part> abroad) {
        this.heard = heard;
        this.before = before;
        this.abroad = abroad;
    }

    /** Whether it asks for names that are told already: "and which?". */
    boolean isTold() {
        boolean names =
                before instanceof Request.Beyond
                        || before instanceof Request.Leaders
                        || before instanceof Request.Versus
                        || before instanceof Within
                        || before instanceof Moved;
        boolean amounts =
                before instanceof Request.Amounts
                        && heard.says("howmuch")
                        && isOnly("howmuch", "one", "being", "does", "itword");
        boolean often =
                before instanceof Request.Times && heard.says("howoften") && isOnly("howoften");
        return amounts
                || often
                || isApart()
                || names
                        && heard.says("which", "who")
                        && isOnly("which", "who", "one", "being", "many");
    }

    /** "And by how much?" of two amounts that were set against each other, which is told then. */
    private boolean isApart() {
        return before instanceof Request.Amounts a
                && a.questions().size() == 2
                && a.compared() != Request.Compared.SUM
                && heard.says("difference")
                && isOnly("difference", "howmuch", "being", "whether");
    }

    /** What it asks; null where it isn't of this kind. */
    Request asked() {
        Request then = atAnotherTime();
        then = then != null ? then : comparedAgain();
        then = then != null ? then : ofAnother();
        then = then != null ? then : listedAgain();
        then = then != null ? then : otherEnd();
        then = then != null ? then : otherWay();
        then = then != null ? then : withAnother();
        then = then != null ? then : atAnotherPlace();
        return then != null ? then : since();
    }

    /** Whether two amounts were set against each other, each at a time. */
    private boolean isPair() {
        return before instanceof Request.Amounts a
                && a.questions().size() == 2
                && a.compared() != Request.Compared.NOTHING
                && a.compared() != Request.Compared.SUM
                && a.questions().stream().allMatch(q -> q.base() == null);
    }

    /** "And in 2014?", "is it the same with Germany?" of two amounts set against each other. */
    private Request comparedAgain() {
        List<Part> times = heard.of(Kind.TIME).toList();
        List<Part> areas = heard.of(Kind.AREA).toList();
        boolean one = times.size() + areas.size() == 1;
        if (!isPair() || !one || !isAgain(heard)) {
            return null;
        }
        Request.Amounts told = (Request.Amounts) before;
        List<Question> again =
                times.isEmpty() ? withPartner(told, areas.get(0)) : at(told, times.get(0).time());
        return again == null
                ? null
                : new Request.Amounts(again, told.months(), told.compared(), told.multiple());
    }

    /**
     * "And of that of Wales?", "and that to China?": the same measure of another area, or with
     * another partner.
     */
    private Request ofAnother() {
        List<Part> areas = heard.of(Kind.AREA).toList();
        boolean one = before instanceof Request.Amounts a && a.questions().size() == 1;
        if (!one || !isOfThat(heard)) {
            return null;
        }
        Question asked = ((Request.Amounts) before).questions().get(0);
        Codes area = Codes.of(areas.get(0).code());
        boolean with = abroad.test(areas.get(0));
        boolean own =
                asked.denominator() == null || !with && asked.denominator().reporter() == null;
        boolean other = !asked.partner().equals(area);
        Question.Builder then = asked.toBuilder();
        return own && other
                ? new Request.Amounts(
                        List.of((with ? then.partner(area) : then.reporter(area)).build()),
                        ((Request.Amounts) before).months(),
                        Request.Compared.NOTHING)
                : null;
    }

    /** "And which from Iowa?": the same list of another's partners. */
    private Request listedAgain() {
        List<Part> areas = heard.of(Kind.AREA).toList();
        boolean asks =
                before instanceof Request.Leaders l
                        && l.among().dimension() == Dimension.PARTNER
                        && areas.size() == 1
                        && heard.says("which", "who")
                        && new Further(heard.only(p -> p.kind() != Kind.AREA), before, abroad)
                                .isOnly("which", "who", "one", "from", "to", "being", "many");
        if (!asks) {
            return null;
        }
        Request.Leaders told = (Request.Leaders) before;
        Question other =
                told.question().toBuilder().reporter(Codes.of(areas.get(0).code())).build();
        return leaders(other, told.among(), told.n(), told.smallest(), told.place());
    }

    /** "And is it the same one for Peru?": the same list, with another partner. */
    private Request withAnother() {
        List<Part> areas = heard.of(Kind.AREA).toList();
        boolean asks =
                before instanceof Request.Leaders l
                        && l.among().dimension() == Dimension.REPORTER
                        && areas.size() == 1
                        && abroad.test(areas.get(0))
                        && heard.tokens().stream().anyMatch(t -> SAME.contains(t.fold()))
                        && new Further(heard.only(p -> p.kind() != Kind.AREA), before, abroad)
                                .isOnly(AGAIN.toArray(String[]::new));
        if (!asks) {
            return null;
        }
        Request.Leaders told = (Request.Leaders) before;
        Question other = told.question().toBuilder().partner(areas.get(0).code()).build();
        return leaders(other, told.among(), told.n(), told.smallest(), told.place());
    }

    /** "And who is at the bottom?": the same list from its other end. */
    private Request otherEnd() {
        boolean least = heard.says("least") && !heard.says("top");
        boolean most = heard.says("top") && !heard.says("least");
        boolean asks =
                before instanceof Request.Leaders
                        && (least || most)
                        && heard.says("who", "which", "one", "that")
                        && isOnly(
                                "least", "top", "who", "which", "one", "that", "being", "whether");
        if (!asks || ((Request.Leaders) before).smallest() == least) {
            return null;
        }
        Request.Leaders told = (Request.Leaders) before;
        return leaders(told.question(), told.among(), told.n(), least, told.place());
    }

    /** "And the one that buys most?": the same list by the way that trade goes there. */
    private Request otherWay() {
        boolean out = heard.says("exports", "sells");
        boolean one = out != heard.says("imports", "buys");
        boolean most = heard.says("top", "more") != heard.says("least", "less");
        boolean asks =
                before instanceof Request.Leaders
                        && one
                        && most
                        && heard.says("that", "one")
                        && !heard.has(Kind.TIME)
                        && isOnly(OTHER_WAY.toArray(String[]::new));
        if (!asks) {
            return null;
        }
        Request.Leaders told = (Request.Leaders) before;
        TradeFlow flow = out ? TradeFlow.EXPORTS : TradeFlow.IMPORTS;
        return told.question().flow() == flow && told.smallest() == heard.says("least", "less")
                ? null
                : leaders(
                        told.question().toBuilder().flow(flow).build(),
                        told.among(),
                        told.n(),
                        heard.says("least", "less"),
                        told.place());
    }

    /** "And that of Wales?": a name, and a word for what was asked before. */
    static boolean isOfThat(Heard heard) {
        return heard.of(Kind.AREA).count() == 1
                && !heard.has(Kind.TIME)
                && heard.says("that", "itword")
                && isAgain(heard);
    }

    /** Whether only a time or a name is said, and that it is asked of that, too. */
    private static boolean isAgain(Heard heard) {
        return heard.parts().stream()
                .allMatch(
                        p ->
                                p.kind() == Kind.TIME
                                        || p.kind() == Kind.AREA
                                        || p.isAny(
                                                "filler", "and", "being", "that", "itword", "to"));
    }

    private static List<Question> at(Request.Amounts told, TimeValue time) {
        Period then = time instanceof TimeValue.Interval i ? i.period().orElse(null) : null;
        boolean apart = told.questions().stream().map(Question::period).distinct().count() == 1;
        return then == null || !apart
                ? null
                : told.questions().stream().map(q -> q.toBuilder().period(then).build()).toList();
    }

    /** The same with another partner, where both amounts are with one. */
    private static List<Question> withPartner(Request.Amounts told, Part area) {
        List<Codes> partners = told.questions().stream().map(Question::partner).distinct().toList();
        boolean one = partners.size() == 1 && !partners.get(0).equals(Codes.WORLD);
        boolean own =
                told.questions().stream()
                        .map(Question::reporter)
                        .anyMatch(r -> r.list().contains(area.code()));
        return !one || own
                ? null
                : told.questions().stream()
                        .map(q -> q.toBuilder().partner(Codes.of(area.code())).build())
                        .toList();
    }

    /** "And who comes second?": the one at another place of the same order. */
    private Request atAnotherPlace() {
        int place =
                heard.parts().stream()
                        .mapToInt(Ordinals::of)
                        .filter(p -> p > 0)
                        .findFirst()
                        .orElse(heard.says(AHEAD) ? 1 : 0);
        boolean who = heard.says("who", "which") || before instanceof Request.Leaders;
        boolean asks = place > 0 && who && isOnly(PLACED.toArray(String[]::new));
        if (!asks) {
            return null;
        }
        if (before instanceof Request.Leaders l) {
            return leaders(l.question(), l.among(), Math.max(l.n(), place), l.smallest(), place);
        }
        Question ranked = ranked();
        return ranked == null || ranked.universe().dimension() == Dimension.PERIOD
                ? null
                : leaders(each(ranked), ranked.universe(), Math.max(MOST, place), false, place);
    }

    /** The one place in an order that was asked for; null for none. */
    private Question ranked() {
        Question asked =
                before instanceof Request.Truth t
                        ? t.question()
                        : before instanceof Request.Amounts a && a.questions().size() == 1
                                ? a.questions().get(0)
                                : null;
        return asked != null && asked.measure().id().equals("rank") ? asked : null;
    }

    private static Request.Leaders leaders(
            Question question, Universe among, int n, boolean smallest, int place) {
        return new Request.Leaders(
                question, among, n, smallest, place, List.of(), List.of(), false);
    }

    /** What each member of a ranking is ranked by, at the time that is said, if one is. */
    private Question each(Question ranked) {
        Period then =
                heard.of(Kind.TIME)
                        .map(Part::time)
                        .filter(TimeValue.Interval.class::isInstance)
                        .flatMap(t -> ((TimeValue.Interval) t).period().stream())
                        .findFirst()
                        .orElse(ranked.period());
        return each(ranked, then);
    }

    /** What each member of a ranking is ranked by, at a time. */
    static Question each(Question ranked, Period then) {
        Question.Builder b = ranked.toBuilder().measure(ranked.measure().inner()).universe(null);
        switch (ranked.universe().dimension()) {
            case REPORTER -> b.reporter((Codes) null);
            case PARTNER -> b.partner(Codes.WORLD);
            default -> b.product(Codes.TOTAL);
        }
        return b.period(then).build();
    }

    /** "And how many in 2014?": the same at another time. */
    private Request atAnotherTime() {
        List<Part> times = heard.of(Kind.TIME).toList();
        boolean same =
                before instanceof Request.Beyond
                        && times.size() == 1
                        && heard.says("howmany", "which", "who")
                        && isOnly("howmany", "which", "who", "does", "to", "being", "many", "one");
        Period then =
                same && times.get(0).time() instanceof TimeValue.Interval i
                        ? i.period().orElse(null)
                        : null;
        if (then == null) {
            return null;
        }
        Request.Beyond b = (Request.Beyond) before;
        return new Request.Beyond(
                b.question().toBuilder().period(then).build(),
                b.among(),
                b.test(),
                b.value(),
                b.reached(),
                b.without());
    }

    /** "And since when?" of two amounts that were set against each other. */
    private Request since() {
        boolean asks =
                isPair()
                        && heard.says("since")
                        && heard.says("when")
                        && isOnly("since", "when", "being", "following", "from");
        if (!asks) {
            return null;
        }
        List<Question> two =
                ((Request.Amounts) before)
                        .questions().stream().map(q -> q.toBuilder().period(null).build()).toList();
        return two.get(0).equals(two.get(1))
                ? null
                : new Request.Times(
                        two.get(0),
                        two.get(1),
                        null,
                        null,
                        Test.ABOVE,
                        0,
                        Moments.SINCE_EITHER,
                        YEAR,
                        0);
    }

    /** Whether nothing is said but small words, times and words of some categories. */
    private boolean isOnly(String... categories) {
        return heard.parts().stream()
                .allMatch(
                        p ->
                                p.kind() == Kind.TIME
                                        || Heard.isSmall(p)
                                        || p.is("and")
                                        || p.kind() == Kind.CUE && p.isAny(List.of(categories)));
    }
}
