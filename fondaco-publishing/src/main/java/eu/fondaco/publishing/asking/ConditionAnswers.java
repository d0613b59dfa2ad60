// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Dimension;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.asking.Members.Member;
import java.util.ArrayList;
import java.util.List;

/** Answers which members meet several conditions, or have more of one thing than of another. */
final class ConditionAnswers {

    private final Held held;
    private final Lang lang;
    private final NumberAnswers numbers;
    private final OrderAnswers orders;
    private final Members members;

    ConditionAnswers(Held held, Lang lang, NumberAnswers numbers, OrderAnswers orders) {
        this.held = held;
        this.lang = lang;
        this.numbers = numbers;
        this.orders = orders;
        members = orders.members();
    }

    /** Members that meet each of several conditions, in the order of the first. */
    Reply every(Request.Every asked) {
        List<Reply> each = asked.all().stream().map(orders::beyond).toList();
        List<List<Member>> met = new ArrayList<>();
        int held = Integer.MAX_VALUE;
        for (Request.Beyond one : asked.all()) {
            List<Member> all = looked(one);
            held = Math.min(held, all.size());
            met.add(all.stream().filter(m -> one.takes(m.value())).toList());
        }
        if (held == 0 || each.stream().anyMatch(r -> r.kind() != Reply.Kind.ANSWER)) {
            return each.stream()
                    .filter(r -> r.kind() != Reply.Kind.ANSWER)
                    .findFirst()
                    .orElse(each.get(0));
        }
        List<Member> found =
                met.get(0).stream()
                        .filter(m -> met.stream().allMatch(l -> Members.find(l, m.code()) != null))
                        .toList();
        Period period =
                met.get(0).isEmpty() ? null : met.get(0).get(0).answer().question().period();
        String when = period == null ? "" : Spoken.upper(numbers.spoken().in(period)) + ", ";
        String sentence =
                when
                        + AskingNote.EVERY_OF.note(found.size(), held).in(lang)
                        + (found.isEmpty() ? "" : ": ")
                        + orders.names(found)
                        + ".";
        Reply joined = Reply.joined(each);
        return everyTable(joined, met, found, asked.all().get(0).among().dimension())
                .said(sentence);
    }

    /** Members of whom one number is larger than another, the farthest apart first. */
    Reply versus(Request.Versus asked) {
        Period period =
                asked.one().period() != null
                        ? asked.one().period()
                        : members.latest(asked.one(), asked.among());
        if (period == null) {
            return orders.nothing(asked.one(), asked.among());
        }
        Question first = asked.one().toBuilder().period(period).build();
        Question second = asked.other().toBuilder().period(period).build();
        boolean partners = asked.among().dimension() == Dimension.REPORTER;
        List<Member> ones = members.members(first, asked.among(), false);
        List<Member> others = members.members(second, asked.among(), false);
        List<Member> both =
                ones.stream().filter(m -> Members.find(others, m.code()) != null).toList();
        if (both.isEmpty()) {
            return orders.nothing(first, asked.among());
        }
        List<Member> found =
                both.stream()
                        .filter(m -> m.value() > Members.find(others, m.code()).value())
                        .toList();
        String sentence =
                Spoken.upper(numbers.spoken().in(period))
                        + ", "
                        + (partners ? AskingNote.MORE_OF : AskingNote.MORE_OF_ONE)
                                .note(found.size(), both.size(), subject(first), subject(second))
                                .in(lang)
                        + (found.isEmpty() ? "" : ": ")
                        + orders.names(found)
                        + ".";
        int all = both.size();
        Reply reply =
                Reply.of(Reply.Kind.ANSWER, sentence)
                        .understood(
                                List.of(
                                        OrderAnswers.top(first, asked.among(), all, false)
                                                .toString(),
                                        OrderAnswers.top(second, asked.among(), all, false)
                                                .toString()));
        List<List<Member>> columns = List.of(ones, others);
        List<Answer> rest =
                columns.stream().flatMap(List::stream).map(m -> (Answer) m.answer()).toList();
        return numbers.with(everyTable(reply, columns, found, asked.among().dimension()), rest)
                .related(new Rewrites(held, lang).related(both.get(0).answer().question()));
    }

    private String subject(Question q) {
        return numbers.spoken().subject(q);
    }

    /** Those that meet all, with their number for each condition. */
    private Reply everyTable(
            Reply reply, List<List<Member>> met, List<Member> found, Dimension each) {
        List<List<String>> rows = new ArrayList<>();
        for (Member m : found) {
            List<String> row = new ArrayList<>(List.of(name(m)));
            met.forEach(l -> row.add(numbers.short_(Members.find(l, m.code()).answer())));
            rows.add(row);
        }
        List<String> head = new ArrayList<>(List.of(AskingNote.HEAD_WHO.note().in(lang)));
        for (List<Member> one : met) {
            head.add(
                    one.isEmpty()
                            ? AskingNote.HEAD_VALUE.note().in(lang)
                            : Spoken.upper(
                                    numbers.spoken()
                                            .subject(
                                                    column(one.get(0).answer().question(), each))));
        }
        return reply.table(head, rows);
    }

    /** What a column tells of each member. */
    private static Question column(Question q, Dimension each) {
        Question.Builder b = q.toBuilder();
        return switch (each) {
            case PARTNER -> b.partner(Codes.WORLD).build();
            case PRODUCT -> b.product(Codes.TOTAL).build();
            default -> b.reporter((Codes) null).build();
        };
    }

    /** All members with a number that a condition looks at. */
    private List<Member> looked(Request.Beyond asked) {
        Question q =
                OrderAnswers.isOfChange(asked.question())
                        ? orders.ofChange(
                                        new Request.Leaders(
                                                asked.question(), asked.among(), 1, false))
                                .question()
                        : asked.question();
        Period period = q.period() != null ? q.period() : members.latest(q, asked.among());
        return period == null
                ? List.of()
                : members
                        .members(
                                q.toBuilder().period(period).build(),
                                asked.among(),
                                asked.test() != Request.Test.ABOVE)
                        .stream()
                        .filter(m -> !asked.without().contains(m.code()))
                        .toList();
    }

    private String name(Member member) {
        return held.name(member.code(), lang);
    }
}
