// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.publishing.asking;

import eu.fondaco.checking.asking.Request;
import eu.fondaco.checking.asking.Request.Compared;
import eu.fondaco.core.evidence.Answer;
import eu.fondaco.core.question.Basis;
import eu.fondaco.core.question.Codes;
import eu.fondaco.core.question.Question;
import eu.fondaco.core.text.Lang;
import eu.fondaco.core.text.Numbers;
import eu.fondaco.core.time.Period;
import eu.fondaco.publishing.speech.Speech;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers what is left of a whole without some of its parts: the whole less the parts. */
final class RestAnswers {

    private static final int HALF = 50;

    private final Held held;
    private final Lang lang;
    private final LocalDate asOf;
    private final NumberAnswers numbers;

    RestAnswers(Held held, Lang lang, LocalDate asOf, NumberAnswers numbers) {
        this.held = held;
        this.lang = lang;
        this.asOf = asOf;
        this.numbers = numbers;
    }

    Reply allBut(Request.AllBut asked) {
        List<Question> all =
                Stream.concat(Stream.of(asked.whole()), asked.parts().stream()).toList();
        Period period =
                asked.whole().period() != null
                        ? asked.whole().period()
                        : new SharedPeriods(numbers, asOf).last(all, asked.months());
        List<Answer> answers =
                numbers.exchanged(
                        all.stream()
                                .map(
                                        q ->
                                                period == null
                                                        ? numbers.one(q, asked.months())
                                                        : numbers.answer(
                                                                q.toBuilder()
                                                                        .period(period)
                                                                        .build()))
                                .toList());
        boolean alike =
                answers.stream().allMatch(a -> a instanceof Answer.Known)
                        && answers.stream().map(numbers::unit).distinct().count() == 1;
        double left = alike ? left(answers) : Double.NaN;
        boolean known = alike && (left >= 0 || isSigned(asked));
        Reply shared = known ? null : shared(asked);
        if (shared != null) {
            return shared;
        }
        Reply.Kind kind = known ? Reply.Kind.ANSWER : Reply.Kind.NOT_KNOWN;
        Reply reply =
                Reply.of(kind, known ? said(asked, answers) : none(answers))
                        .understood(answers.stream().map(a -> a.question().toString()).toList())
                        .answers(answers);
        return numbers.with(table(reply, answers, known ? left : Double.NaN), answers)
                .related(numbers.next(kind, answers.get(0).question()));
    }

    /**
     * Yes or no by the share that one has in the whole, where the whole itself isn't held; null
     * where that isn't asked, or no share is held either.
     */
    private Reply shared(Request.AllBut asked) {
        boolean one = asked.parts().size() == 1 && !isSigned(asked);
        boolean put = asked.compared() == Compared.ABOVE || asked.compared() == Compared.BELOW;
        if (!one || !put) {
            return null;
        }
        Question part = asked.parts().get(0);
        boolean peers = part.partner().equals(asked.whole().partner());
        Basis whole =
                peers
                        ? Basis.ofReporter(asked.whole().reporter())
                        : Basis.ofPartner(asked.whole().partner());
        Answer share =
                numbers.one(
                        part.toBuilder().measure("share").denominator(whole).build(),
                        asked.months());
        if (!(share instanceof Answer.Known)) {
            return null;
        }
        boolean above = value(share) > HALF;
        String said = Answering.verdict(above == (asked.compared() == Compared.ABOVE), lang);
        Reply reply =
                Reply.of(Reply.Kind.ANSWER, said + numbers.sentence(share))
                        .understood(List.of(share.question().toString()))
                        .answers(List.of(share));
        return numbers.with(reply, List.of(share))
                .related(numbers.next(Reply.Kind.ANSWER, share.question()));
    }

    /** A balance may be below what its parts make. */
    private static boolean isSigned(Request.AllBut asked) {
        return !asked.whole().flow().isObserved();
    }

    private static double value(Answer a) {
        return ((Answer.Known) a).value().value();
    }

    private static double left(List<Answer> answers) {
        return value(answers.get(0))
                - answers.stream().skip(1).mapToDouble(RestAnswers::value).sum();
    }

    /** "In 2018 Ohio's exports without Chile were …: … in all less … to Chile." */
    private String said(Request.AllBut asked, List<Answer> answers) {
        Answer.Known whole = (Answer.Known) answers.get(0);
        double left = left(answers);
        String unit = whole.unit();
        double part = value(whole) == 0 ? 0 : 100 * left / value(whole);
        boolean share = !isSigned(asked) && value(whole) > 0;
        String first =
                Spoken.upper(numbers.spoken().in(whole.question().period()))
                        + ", "
                        + AskingNote.ALL_BUT
                                .note(
                                        numbers.spoken().subject(whole.question()),
                                        names(asked),
                                        numbers.spoken().value(left, unit),
                                        numbers.spoken().value(value(whole), unit),
                                        numbers.spoken().value(value(whole) - left, unit))
                                .in(lang);
        String second =
                share
                        ? " "
                                + AskingNote.OF_THE_WHOLE
                                        .note(Numbers.decimal(part, 2, lang))
                                        .in(lang)
                        : "";
        return verdict(asked, answers, left) + first + second;
    }

    /** Yes or no where it is asked whether the parts are the larger, else which is. */
    private String verdict(Request.AllBut asked, List<Answer> answers, double left) {
        double parts = value(answers.get(0)) - left;
        return switch (asked.compared()) {
            case ABOVE -> Answering.verdict(parts > left, lang);
            case BELOW -> Answering.verdict(parts < left, lang);
            case LARGEST -> larger(asked, parts, left);
            default -> "";
        };
    }

    private String larger(Request.AllBut asked, double parts, double left) {
        if (parts == left) {
            return "";
        }
        String name = parts > left ? names(asked) : Speech.say(lang, "rest-answers.all-others");
        return AskingNote.LARGEST.note(name).in(lang) + " ";
    }

    private String names(Request.AllBut asked) {
        if (asked.parts().stream().noneMatch(q -> q.product().equals(asked.whole().product()))) {
            return asked.parts().stream()
                    .flatMap(q -> q.product().list().stream())
                    .map(c -> held.name(c, lang))
                    .collect(Collectors.joining(", "));
        }
        boolean partners =
                asked.parts().stream()
                        .allMatch(q -> Objects.equals(q.reporter(), asked.whole().reporter()));
        List<String> names = new ArrayList<>();
        for (Question q : asked.parts()) {
            Codes codes = partners ? q.partner() : q.reporter();
            codes.list().forEach(c -> names.add(held.name(c, lang)));
        }
        return String.join(", ", names);
    }

    /** Why what is left can't be told: what of the numbers it takes isn't known. */
    private String none(List<Answer> answers) {
        String missing =
                answers.stream()
                        .filter(a -> !(a instanceof Answer.Known))
                        .map(numbers::sentence)
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");
        String known =
                answers.stream()
                        .filter(a -> a instanceof Answer.Known)
                        .map(numbers::sentence)
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");
        return (AskingNote.REST_UNKNOWN.note().in(lang) + " " + missing + " " + known)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private Reply table(Reply reply, List<Answer> answers, double left) {
        List<List<String>> rows = new ArrayList<>();
        for (Answer a : answers) {
            rows.add(
                    List.of(
                            Spoken.upper(held.language().say(a.question(), lang)),
                            numbers.short_(a),
                            NumberAnswers.grade(a)));
        }
        if (!Double.isNaN(left)) {
            rows.add(
                    List.of(
                            Speech.say(lang, "rest-answers.left"),
                            numbers.spoken().value(left, numbers.unit(answers.get(0))),
                            ""));
        }
        return reply.table(
                List.of(
                        Speech.say(lang, "answers.what"),
                        Speech.say(lang, "answers.value"),
                        Speech.say(lang, "answers.grade")),
                rows);
    }
}
