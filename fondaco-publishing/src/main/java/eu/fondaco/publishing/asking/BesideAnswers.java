// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.asking.Members.Member;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.List;

/** Answers who is ahead of somebody in an order, and who stands next to them. */
final class BesideAnswers {

    /** So many are told by name without being counted. */
    private static final int FEW = 3;

    private final Held held;
    private final Lang lang;
    private final NumberAnswers numbers;
    private final OrderAnswers orders;
    private final Members members;

    BesideAnswers(Held held, Lang lang, NumberAnswers numbers, OrderAnswers orders) {
        this.held = held;
        this.lang = lang;
        this.numbers = numbers;
        this.orders = orders;
        members = orders.members();
    }

    Reply ahead(Request.Ahead asked) {
        Question q = asked.question();
        Period period = q.period() != null ? q.period() : members.latest(q, asked.among());
        List<Member> all =
                period == null
                        ? List.of()
                        : members.members(
                                q.toBuilder().period(period).build(), asked.among(), asked.less());
        boolean partner = asked.among().dimension() == Dimension.PARTNER;
        String self = (partner ? q.partner() : q.reporter()).first();
        Member own = Members.find(all, self);
        if (own == null) {
            return orders.nothing(q, asked.among());
        }
        List<Member> ahead =
                all.subList(0, all.indexOf(own)).stream()
                        .filter(m -> !asked.without().contains(m.code()))
                        .toList();
        StringBuilder sentence = new StringBuilder(said(asked, ahead, own, period));
        for (String other : asked.others()) {
            sentence.append(' ').append(orders.distance(Members.find(all, other), other, own));
        }
        List<Member> shown = new ArrayList<>(ahead);
        shown.add(own);
        Reply reply =
                orders.table(Reply.of(Reply.Kind.ANSWER, sentence.toString()), shown)
                        .understood(
                                List.of(OrderAnswers.rank(q, asked.among(), period).toString()));
        return numbers.with(reply, shown.stream().map(m -> (Answer) m.answer()).toList())
                .related(new Rewrites(held, lang).related(own.answer().question()));
    }

    /** "In 2018 Kent and Devon had more than Ohio (…: …)." */
    private String said(Request.Ahead asked, List<Member> ahead, Member own, Period period) {
        String name = held.name(own.code(), lang);
        String than =
                (asked.less()
                                ? Speech.say(lang, "order-answers.less-than")
                                : Speech.say(lang, "order-answers.more-than"))
                        + name;
        String by =
                numbers.spoken().series(OrderAnswers.rank(asked.question(), asked.among(), period));
        String told =
                ahead.isEmpty()
                        ? Speech.say(lang, "order-answers.none-those", than)
                        : ahead.size() > FEW
                                ? Speech.say(
                                        lang,
                                        "order-answers.so-many-had",
                                        orders.names(ahead),
                                        than,
                                        ahead.size())
                                : Speech.say(
                                        lang,
                                        "order-answers.those-had",
                                        listed(ahead),
                                        than,
                                        ahead.size());
        return Spoken.upper(numbers.spoken().in(period))
                + ' '
                + told
                + " ("
                + by
                + ": "
                + numbers.short_(own.answer())
                + ").";
    }

    /** "Kent, Devon and Ohio". */
    private String listed(List<Member> some) {
        List<String> names = some.stream().map(m -> held.name(m.code(), lang)).toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last))
                        + Speech.say(lang, "order-answers.and")
                        + names.get(last);
    }

    /** The one next to somebody, with both numbers and places. */
    Reply neighbour(Request.Neighbour asked) {
        Question q = asked.question();
        Period period = q.period() != null ? q.period() : members.latest(q, asked.among());
        if (period == null) {
            return orders.nothing(q, asked.among());
        }
        Question at = q.toBuilder().period(period).build();
        List<Member> all = members.members(at, asked.among(), false);
        Member own = Members.find(all, asked.self());
        if (own == null) {
            return orders.nothing(at, asked.among());
        }
        int place = all.indexOf(own);
        int next = asked.above() ? place - 1 : place + 1;
        String self = held.name(own.code(), lang);
        Member beside = next < 0 || next == all.size() ? null : all.get(next);
        String said =
                beside == null
                        ? (asked.above() ? AskingNote.NONE_ABOVE : AskingNote.NONE_BELOW)
                                .note(self, numbers.short_(own.answer()))
                                .in(lang)
                        : (asked.above() ? AskingNote.NEXT_ABOVE : AskingNote.NEXT_BELOW)
                                .note(
                                        held.name(beside.code(), lang),
                                        numbers.short_(beside.answer()),
                                        next + 1,
                                        self,
                                        numbers.short_(own.answer()),
                                        place + 1)
                                .in(lang);
        String sentence = Spoken.upper(numbers.spoken().in(period)) + ": " + said;
        List<Member> shown = new ArrayList<>();
        all.subList(
                        Math.max(0, Math.min(place, next)),
                        Math.min(all.size(), Math.max(place, next) + 1))
                .forEach(shown::add);
        Question exact = OrderAnswers.top(at, asked.among(), all.size(), false);
        Reply reply =
                orders.table(
                                Reply.of(Reply.Kind.ANSWER, sentence),
                                shown,
                                Math.min(place, Math.max(next, 0)))
                        .understood(List.of(exact.toString()));
        reply = numbers.with(reply, shown.stream().map(m -> (Answer) m.answer()).toList());
        return (orders.isComplete(exact, asked.among(), all) ? reply : orders.incomplete(reply))
                .related(new Rewrites(held, lang).related(own.answer().question()));
    }
}
