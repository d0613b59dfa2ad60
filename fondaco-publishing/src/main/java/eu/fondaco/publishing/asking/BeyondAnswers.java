// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.flow.TradeFlow;
import eu.fondaco.core.question.MeasureExpr;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.asking.Members.Member;
import java.time.LocalDate;
import java.util.List;

/** Answers which members have a number beyond a value, and of how many. */
final class BeyondAnswers {

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final NumberAnswers numbers;
    private final OrderAnswers orders;

    BeyondAnswers(
            Held held, Lang lang, LocalDate asOf, NumberAnswers numbers, OrderAnswers orders) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        this.numbers = numbers;
        this.orders = orders;
    }

    /** Members whose number lies beyond a value, the farthest beyond first. */
    Reply beyond(Request.Beyond asked) {
        boolean change = OrderAnswers.isOfChange(asked.question());
        Question q =
                change
                        ? orders.ofChange(
                                        new Request.Leaders(
                                                asked.question(), asked.among(), 1, false))
                                .question()
                        : asked.question();
        Period period = q.period() != null ? q.period() : orders.members().latest(q, asked.among());
        if (period == null) {
            return orders.nothing(q, asked.among());
        }
        Question at = q.toBuilder().period(period).build();
        boolean above = asked.test() == Request.Test.ABOVE;
        List<Member> all = kept(asked, at);
        if (all.isEmpty()) {
            return orders.nothing(at, asked.among());
        }
        List<Member> found = all.stream().filter(m -> asked.takes(m.value())).toList();
        boolean place = at.measure().mentions("rank");
        Question exact =
                place
                        ? all.get(0).answer().question()
                        : OrderAnswers.top(at, asked.among(), all.size(), !above);
        boolean complete = place || held.engine().answer(exact, asOf) instanceof Answer.Listed;
        String limit = numbers.spoken().value(asked.value(), all.get(0).answer().unit());
        String sentence =
                Spoken.upper(numbers.spoken().in(period))
                        + ", "
                        + counted(asked, at)
                                .note(found.size(), all.size(), limit, partner(at))
                                .in(lang)
                        + (found.isEmpty() ? "" : ": ")
                        + orders.names(found)
                        + "."
                        + (q.period() == null ? later(asked, period) : "")
                        + orders.without(asked.without());
        Reply reply = Reply.of(Reply.Kind.ANSWER, sentence).understood(List.of(exact.toString()));
        List<Member> shown = found.isEmpty() ? all.subList(0, 1) : found;
        reply =
                numbers.with(
                        orders.table(reply, shown),
                        shown.stream().map(m -> (Answer) m.answer()).toList());
        return (complete ? reply : orders.incomplete(reply))
                .related(new Rewrites(held, lang).related(all.get(0).answer().question()));
    }

    private String partner(Question at) {
        return held.name(at.partner().first(), lang);
    }

    /** The members meant that are held, the farthest beyond first. */
    private List<Member> kept(Request.Beyond asked, Question at) {
        boolean above = asked.test() == Request.Test.ABOVE;
        return orders.members().members(at, asked.among(), !above).stream()
                .filter(m -> !asked.without().contains(m.code()))
                .toList();
    }

    /** Those beyond it in a later year of which only some members are published. */
    private String later(Request.Beyond asked, Period period) {
        Question q = asked.question();
        boolean plain = OrderAnswers.isOfAreas(asked.among()) && !OrderAnswers.isOfChange(q);
        Period last = plain ? orders.members().lastOfSome(q, asked.among()) : null;
        List<Member> some =
                last == null || last.compareTo(period) <= 0
                        ? List.of()
                        : kept(asked, q.toBuilder().period(last).build());
        List<Member> found = some.stream().filter(m -> asked.takes(m.value())).toList();
        return found.isEmpty() || some.size() < 2
                ? ""
                : " "
                        + AskingNote.LATER_SOME
                                .note(
                                        numbers.spoken().in(last),
                                        some.size(),
                                        found.size(),
                                        orders.names(found))
                                .in(lang);
    }

    /** How those beyond a value are counted: rises and falls, surpluses and deficits, the rest. */
    private static AskingNote counted(Request.Beyond asked, Question at) {
        boolean above = asked.test() == Request.Test.ABOVE;
        if (at.measure().mentions("rank")) {
            return AskingNote.FIRST_OF;
        }
        if (asked.value() == 0 && OrderAnswers.isOfChange(at)) {
            return above ? AskingNote.ROSE_OF : AskingNote.FELL_OF;
        }
        if (asked.value() == 0 && at.flow() == TradeFlow.BALANCE) {
            return above ? AskingNote.SURPLUS_OF : AskingNote.DEFICIT_OF;
        }
        if (asked.value() == 0 && above && !asked.reached()) {
            return AskingNote.ANY_OF;
        }
        if (asked.value() == 0 && asked.reached() && at.measure().equals(MeasureExpr.LEVEL)) {
            return AskingNote.NONE_OF;
        }
        if (asked.reached()) {
            return above ? AskingNote.AT_LEAST_OF : AskingNote.AT_MOST_OF;
        }
        return above ? AskingNote.ABOVE_OF : AskingNote.BELOW_OF;
    }
}
