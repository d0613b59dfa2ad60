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
import eu.fondaco.publishing.speech.Speech;
import java.util.List;

/** Answers the mean over regions, states or provinces, and which of them lie above it or below. */
final class MeanAnswers {

    private final Held held;
    private final Lang lang;
    private final NumberAnswers numbers;
    private final OrderAnswers orders;

    MeanAnswers(Held held, Lang lang, NumberAnswers numbers, OrderAnswers orders) {
        this.held = held;
        this.lang = lang;
        this.numbers = numbers;
        this.orders = orders;
    }

    Reply mean(Request.Mean asked) {
        if (asked.among() == null) {
            return ofNamed(asked);
        }
        Codes self = asked.question().reporter();
        Question q = asked.question().toBuilder().reporter((Codes) null).build();
        Members members = orders.members();
        Period period = q.period() != null ? q.period() : members.latest(q, asked.among());
        if (period == null) {
            return orders.nothing(q, asked.among());
        }
        Question at = q.toBuilder().period(period).build();
        List<String> codes =
                members.codes(asked.among()).stream()
                        .filter(c -> asked.only().isEmpty() || asked.only().contains(c))
                        .toList();
        List<Member> known =
                members.members(at, asked.among(), false).stream()
                        .filter(m -> codes.contains(m.code()))
                        .toList();
        if (known.isEmpty()) {
            return orders.nothing(at, asked.among());
        }
        double mean = known.stream().mapToDouble(Member::value).average().orElseThrow();
        String unit = known.get(0).answer().unit();
        String size = numbers.spoken().value(mean, unit);
        Member own = self == null ? null : Members.find(known, self.first());
        if (self != null && own == null) {
            return numbers.unknownCourse(asked.question());
        }
        List<Member> told = own != null ? List.of(own) : told(asked, known, mean);
        boolean all = known.size() == codes.size();
        String sentence =
                (own == null ? "" : beside(asked, own, mean, all))
                        + (known.size() == codes.size()
                                ? whole(at, known, size)
                                : partly(at, known, codes.size(), size))
                        + (own == null ? beyond(asked, known, told) : "");
        Reply reply =
                orders.table(Reply.of(Reply.Kind.ANSWER, sentence), told)
                        .understood(
                                List.of(
                                        OrderAnswers.top(at, asked.among(), known.size(), false)
                                                .toString()));
        return numbers.with(reply, known.stream().map(m -> (Answer) m.answer()).toList())
                .related(new Rewrites(held, lang).related(known.get(0).answer().question()));
    }

    /** The mean over those that are named. */
    private Reply ofNamed(Request.Mean asked) {
        Question q = asked.question();
        Members members = orders.members();
        Period period =
                q.period() != null
                        ? q.period()
                        : members.latest(q, Dimension.REPORTER, asked.only());
        Question at = q.toBuilder().period(period).build();
        List<Member> known =
                period == null
                        ? List.of()
                        : members.members(at, Dimension.REPORTER, asked.only(), false);
        if (known.isEmpty()) {
            return numbers.unknownCourse(q);
        }
        double mean = known.stream().mapToDouble(Member::value).average().orElseThrow();
        String size = numbers.spoken().value(mean, known.get(0).answer().unit());
        String sentence =
                known.size() == asked.only().size()
                        ? whole(at, known, size)
                        : partly(at, known, asked.only().size(), size);
        List<String> exact = known.stream().map(m -> m.answer().question().toString()).toList();
        Reply reply = orders.table(Reply.of(Reply.Kind.ANSWER, sentence), known).understood(exact);
        return numbers.with(reply, known.stream().map(m -> (Answer) m.answer()).toList())
                .related(new Rewrites(held, lang).related(known.get(0).answer().question()));
    }

    /** Whether the one that is asked about lies above the mean, or below; not said of a part. */
    private String beside(Request.Mean asked, Member own, double mean, boolean all) {
        boolean so = asked.beyond() == Request.Test.ABOVE ? own.value() > mean : own.value() < mean;
        String verdict =
                !all
                        ? Speech.say(lang, "answers.cannot-told")
                        : so ? Speech.say(lang, "answers.yes") : "No. ";
        String unit = own.answer().unit();
        Question at = own.answer().question();
        return verdict
                + AskingNote.BESIDE_MEAN
                        .note(
                                Spoken.upper(numbers.spoken().series(at)),
                                numbers.short_(own.answer()),
                                numbers.spoken().value(mean, unit),
                                numbers.spoken().value(Math.abs(own.value() - mean), unit))
                        .in(lang)
                + " ";
    }

    private static List<Member> told(Request.Mean asked, List<Member> known, double mean) {
        return switch (asked.beyond()) {
            case ABOVE -> known.stream().filter(m -> m.value() > mean).toList();
            case BELOW -> known.stream().filter(m -> m.value() < mean).toList();
            default -> known;
        };
    }

    private String whole(Question at, List<Member> known, String size) {
        return in(at) + mean(AskingNote.MEAN_OF_ALL, at, known, size);
    }

    /** That of some nothing is told, so that the mean of all isn't known. */
    private String partly(Question at, List<Member> known, int all, String size) {
        return AskingNote.MEAN_UNKNOWN.note(known.size(), all).in(lang)
                + " "
                + in(at)
                + mean(AskingNote.MEAN_OF_SOME, at, known, size);
    }

    private String in(Question at) {
        return Spoken.upper(numbers.spoken().in(at.period())) + ", ";
    }

    private String mean(AskingNote note, Question at, List<Member> known, String size) {
        Member most = known.get(0);
        Member least = known.get(known.size() - 1);
        String what = numbers.spoken().subject(OrderAnswers.plain(at));
        return note.note(
                        what,
                        size,
                        known.size(),
                        held.name(most.code(), lang),
                        numbers.short_(most.answer()),
                        held.name(least.code(), lang),
                        numbers.short_(least.answer()))
                .in(lang);
    }

    private String beyond(Request.Mean asked, List<Member> known, List<Member> told) {
        if (asked.beyond() == Request.Test.EQUAL) {
            return "";
        }
        boolean above = asked.beyond() == Request.Test.ABOVE;
        AskingNote note = above ? AskingNote.ABOVE_MEAN : AskingNote.BELOW_MEAN;
        String names = told.isEmpty() ? "" : ": " + orders.names(told);
        return " " + note.note(told.size(), known.size()).in(lang) + names + ".";
    }
}
