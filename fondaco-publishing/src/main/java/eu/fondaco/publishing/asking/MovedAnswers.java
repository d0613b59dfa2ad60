// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Moved;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.asking.Members.Member;
import eu.fondaco.publishing.speech.Speech;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers who changed places in an order between two times. */
final class MovedAnswers {

    private static final int FEW = 5;

    /** One with its numbers and places at both times, the first place 1. */
    private record Step(Member then, Member now, int from, int to) {
        String code() {
            return now.code();
        }

        /** By how many places it moved up; below zero for down. */
        int up() {
            return from - to;
        }
    }

    private final Held held;
    private final Lang lang;
    private final NumberAnswers numbers;
    private final OrderAnswers orders;

    MovedAnswers(Held held, Lang lang, NumberAnswers numbers, OrderAnswers orders) {
        this.held = held;
        this.lang = lang;
        this.numbers = numbers;
        this.orders = orders;
    }

    Reply moved(Moved asked) {
        Members members = orders.members();
        Question q = asked.question().toBuilder().reporter((Codes) null).build();
        Period last = asked.last() != null ? asked.last() : members.latest(q, asked.among());
        Period first = asked.first() != null ? asked.first() : earliest(q, asked, last);
        if (last == null || first == null || first.compareTo(last) >= 0) {
            return orders.nothing(q, asked.among());
        }
        List<Step> steps = steps(q, asked, first, last);
        boolean named = !asked.self().isEmpty();
        Step self =
                steps.stream().filter(s -> s.code().equals(asked.self())).findFirst().orElse(null);
        if (steps.isEmpty() || named && self == null) {
            boolean none = members.members(at(q, first), asked.among(), false).isEmpty();
            return orders.nothing(at(q, none ? first : last), asked.among());
        }
        int all = members.codes(asked.among()).size();
        List<Step> told = named ? passed(steps, self, asked.down()) : most(steps, asked);
        String sentence =
                named
                        ? passing(asked, told, self, first, last)
                        : climbing(asked, told, first, last);
        String open =
                steps.size() == all
                        ? ""
                        : " " + AskingNote.MOVED_SOME.note(steps.size(), all).in(lang);
        List<Step> shown = new ArrayList<>(told);
        if (named) {
            shown.add(self);
        }
        List<String> exact =
                Stream.of(first, last)
                        .map(p -> OrderAnswers.top(at(q, p), asked.among(), all, false).toString())
                        .toList();
        Reply reply =
                Reply.of(Reply.Kind.ANSWER, sentence + open)
                        .understood(exact)
                        .table(head(first, last), shown.stream().map(this::row).toList());
        List<Answer> rest =
                shown.stream()
                        .flatMap(s -> Stream.<Answer>of(s.then().answer(), s.now().answer()))
                        .toList();
        Question next = steps.get(0).now().answer().question();
        return numbers.with(reply, rest).related(new Rewrites(held, lang).related(next));
    }

    private static Question at(Question q, Period period) {
        return q.toBuilder().period(period).build();
    }

    /** The first year in which as many are held as in the last. */
    private Period earliest(Question q, Moved asked, Period last) {
        if (last == null) {
            return null;
        }
        Members members = orders.members();
        int most = members.members(at(q, last), asked.among(), false).size();
        return members.codes(asked.among()).stream()
                .limit(1)
                .flatMap(c -> numbers.years(Members.of(q, asked.among().dimension(), c)).stream())
                .filter(p -> p.compareTo(last) < 0)
                .sorted()
                .filter(p -> members.members(at(q, p), asked.among(), false).size() >= most)
                .findFirst()
                .orElse(null);
    }

    /** All that are held at both times, with their places among these. */
    private List<Step> steps(Question q, Moved asked, Period first, Period last) {
        Members members = orders.members();
        List<Member> then = members.members(at(q, first), asked.among(), false);
        List<Member> now = members.members(at(q, last), asked.among(), false);
        Set<String> both = then.stream().map(Member::code).collect(Collectors.toSet());
        both.retainAll(now.stream().map(Member::code).toList());
        List<Member> before = then.stream().filter(m -> both.contains(m.code())).toList();
        List<Member> after = now.stream().filter(m -> both.contains(m.code())).toList();
        List<String> order = before.stream().map(Member::code).toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            int was = order.indexOf(after.get(i).code());
            steps.add(new Step(before.get(was), after.get(i), was + 1, i + 1));
        }
        return steps;
    }

    /** Those that passed somebody, or that were passed by it. */
    private static List<Step> passed(List<Step> steps, Step self, boolean down) {
        return steps.stream()
                .filter(s -> s != self)
                .filter(
                        s ->
                                down
                                        ? s.from() < self.from() && s.to() > self.to()
                                        : s.from() > self.from() && s.to() < self.to())
                .toList();
    }

    /** Those that moved most; all that moved as far as the last of them. */
    private static List<Step> most(List<Step> steps, Moved asked) {
        int sign = asked.down() ? -1 : 1;
        List<Step> moved =
                steps.stream()
                        .filter(s -> s.up() * sign > 0)
                        .sorted(Comparator.comparingInt((Step s) -> -s.up() * sign))
                        .toList();
        int n = asked.count() > 0 ? asked.count() : FEW;
        if (moved.size() <= n) {
            return moved;
        }
        int least = moved.get(n - 1).up() * sign;
        return moved.stream().filter(s -> s.up() * sign >= least).toList();
    }

    private String passing(Moved asked, List<Step> told, Step self, Period first, Period last) {
        String name = held.name(self.code(), lang);
        String places =
                AskingNote.MOVED_PLACES
                        .note(
                                name,
                                place(self.from()),
                                period(first),
                                place(self.to()),
                                period(last))
                        .in(lang);
        if (told.isEmpty()) {
            AskingNote none = asked.down() ? AskingNote.PASSED_NOBODY : AskingNote.PASSED_BY_NOBODY;
            return none.note(name, period(first), period(last)).in(lang) + " " + places;
        }
        String names =
                told.stream().map(s -> held.name(s.code(), lang)).collect(Collectors.joining(", "));
        AskingNote said = asked.down() ? AskingNote.PASSED : AskingNote.PASSED_BY;
        return said.note(name, period(first), period(last), names).in(lang) + " " + places;
    }

    private String climbing(Moved asked, List<Step> told, Period first, Period last) {
        if (told.isEmpty()) {
            return AskingNote.MOVED_NONE.note(period(first), period(last)).in(lang);
        }
        String steps =
                told.stream()
                        .map(
                                s ->
                                        AskingNote.MOVED_BY
                                                .note(
                                                        held.name(s.code(), lang),
                                                        Math.abs(s.up()),
                                                        place(s.from()),
                                                        place(s.to()))
                                                .in(lang))
                        .collect(Collectors.joining("; "));
        Question one = told.get(0).now().answer().question();
        String what = numbers.spoken().subject(OrderAnswers.plain(one));
        AskingNote said = asked.down() ? AskingNote.FELL_MOST : AskingNote.CLIMBED_MOST;
        return said.note(what, period(first), period(last), steps).in(lang);
    }

    private String place(int place) {
        return numbers.spoken().value(place, "rank");
    }

    private String period(Period period) {
        return numbers.spoken().period(period);
    }

    private List<String> head(Period first, Period last) {
        String value = Speech.say(lang, "answers.value");
        String place = Speech.say(lang, "truth-answers.place");
        return List.of(
                Speech.say(lang, "answers.who"),
                place + ", " + period(first),
                place + ", " + period(last),
                value + ", " + period(first),
                value + ", " + period(last));
    }

    private List<String> row(Step step) {
        return List.of(
                held.name(step.code(), lang),
                place(step.from()),
                place(step.to()),
                numbers.short_(step.then().answer()),
                numbers.short_(step.now().answer()));
    }
}
